//! What a programme says about itself.

use super::macros::{value, words};
use super::{Link, Seat};
use crate::period::{Period, PeriodScheme};
use crate::{Figure, FuzzyDate, Id, Language};

words! {
    /// What kind of programme it is.
    ProgrammeKind {
        /// A network of institutions.
        Network = "network",
        /// A learning network around a theme.
        LearningNetwork = "learning_network",
        /// A development forum (udviklingsforum).
        DevelopmentForum = "development_forum",
        /// A talent programme.
        TalentProgramme = "talent_programme",
        /// A framework programme (rammeprogram) of several networks.
        FrameworkProgramme = "framework_programme",
        /// A mentoring programme.
        Mentoring = "mentoring",
    }
}

words! {
    /// Where a programme stands in its life.
    ProgrammeState {
        /// A draft.
        Draft = "draft",
        /// An idea.
        Idea = "idea",
        /// Approved.
        Approved = "approved",
        /// Taking in participants.
        Recruiting = "recruiting",
        /// Running.
        Running = "running",
        /// Closing.
        Closing = "closing",
        /// Followed up.
        FollowUp = "follow_up",
        /// Ended.
        Ended = "ended",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

impl ProgrammeState {
    /// Whether it is still an idea or a draft, for those who plan only.
    pub fn is_draft(self) -> bool {
        matches!(self, Self::Idea | Self::Draft)
    }
}

words! {
    /// The country whose holidays and conventions count.
    Country {
        /// Denmark.
        Denmark = "dk",
        /// Norway.
        Norway = "no",
    }
}

value! {
    /// The columns of the plan.
    Periods {
        required {
            /// How the year is divided.
            scheme: PeriodScheme,
            /// The first period.
            first: Period,
            /// How many periods the plan has, 1 to 60.
            count: u8,
        }
        optional {
            /// The column heading, where it is not the usual one: `{index}` and
            /// `{year}` are filled in, e.g. "kvartal 3-4 {year}". One text per
            /// period of the year.
            labels: Vec<String>,
        }
    }
}

impl Default for Period {
    fn default() -> Self {
        PeriodScheme::HalfYear.period_of(jiff::civil::date(2025, 1, 1))
    }
}

impl Periods {
    /// The periods in order.
    pub fn list(&self) -> Vec<Period> {
        std::iter::successors(Some(self.first), |p| Some(p.next())).take(usize::from(self.count)).collect()
    }

    /// The plan's own heading of a period, where it has one. A heading without
    /// the year names the plan's own periods only.
    pub fn label(&self, period: Period) -> Option<String> {
        let label = self.labels.get(usize::from(period.index()).checked_sub(1)?)?;
        let names = period.scheme() == self.scheme && (label.contains("{year}") || self.holds(period));
        names.then(|| {
            label
                .replace("{year}", &period.year().to_string())
                .replace("{index}", &period.index().to_string())
        })
    }

    /// Whether a period is one of the plan's.
    fn holds(&self, period: Period) -> bool {
        let mut all = std::iter::successors(Some(self.first), |p| Some(p.next()));
        all.by_ref().take(usize::from(self.count)).any(|own| own == period)
    }
}

value! {
    /// The programme itself.
    Head {
        required {
            /// The file's and the programme's id, unique in the workspace.
            id: Id,
            /// Its name.
            title: String,
            /// The language its texts are written in.
            language: Language,
            /// What kind of programme it is.
            kind: ProgrammeKind,
        }
        optional {
            /// A line below the title.
            subtitle: Option<String>,
            /// Whose holidays and conventions count.
            country: Country,
            /// Where it stands.
            state: ProgrammeState,
            /// Why it was cancelled.
            cause: Option<String>,
            /// What it is for.
            purpose: Option<String>,
            /// Whom it is for.
            target_group: Option<String>,
            /// Who owns it.
            owner: Option<String>,
            /// Who pays.
            funder: Option<String>,
            /// When it starts.
            start: Option<FuzzyDate>,
            /// When it ends.
            end: Option<FuzzyDate>,
            /// The columns of the plan.
            periods: Option<Periods>,
            /// The year that dates without a year belong to, once it is chosen.
            #[schemars(range(min = 1900, max = 2200))]
            year: Option<i16>,
            /// Hours in a working day, for time budgets; 8 where nothing stands.
            hours_per_day: Option<Figure>,
            /// Who coordinates (tovholder), the person to ask.
            coordinator: Option<Seat>,
            /// The consultants responsible.
            consultants: Vec<Seat>,
            /// How the document is to be read.
            reading_guide: Option<String>,
            /// Links and files.
            links: Vec<Link>,
            /// A remark for those who plan.
            note: Option<String>,
            /// Where it was taken from.
            source: Option<String>,
        }
    }
}

impl Head {
    /// Hours in a working day.
    pub fn hours_per_day(&self) -> Figure {
        self.hours_per_day.unwrap_or(Figure::whole(8))
    }

    /// The pointers from the head to elements.
    pub fn references(&self) -> Vec<crate::element::Reference<'_>> {
        let mut references = super::References::default();
        references.seat("coordinator", self.coordinator.as_ref());
        references.seats("consultants", &self.consultants);
        references.date("start", self.start.as_ref());
        references.date("end", self.end.as_ref());
        references.list
    }
}

#[cfg(test)]
mod tests {
    use super::Periods;
    use crate::period::PeriodScheme;

    #[test]
    fn headings_are_those_of_the_plans_own_periods() {
        let period = |text: &str| text.parse().expect("a period");
        let mut periods = Periods {
            scheme: PeriodScheme::HalfYear,
            first: period("2020-H1"),
            count: 2,
            labels: vec!["Forår".to_owned(), "Efterår {year}".to_owned()],
        };
        let labels = |periods: &Periods| {
            ["2020-H1", "2020-H2", "2021-H1", "2021-H2", "2020-01", "2020-Q2"]
                .map(|text| periods.label(period(text)))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            labels(&periods),
            [some("Forår"), some("Efterår 2020"), None, some("Efterår 2021"), None, None]
        );
        periods.labels.clear();
        assert_eq!(labels(&periods), [const { None }; 6]);
    }
}
