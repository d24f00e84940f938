//! How many meetings fit into a series, and adding one so that the closing
//! meeting stays last.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::check::Facts;
use crate::holidays::holiday;
use crate::programme::{Country, Meeting, MeetingKind, Status};
use crate::timeline::resolve;
use crate::{Id, Programme};

use super::meetings;

/// The most meetings that a series is proposed to have.
pub const LONGEST_SERIES: usize = 60;

/// The last day of a series that begins on a day and runs for some months.
pub fn after_months(first: Date, months: u8) -> Date {
    first.saturating_add(i32::from(months).months()).saturating_sub(1.day())
}

/// The days on which meetings of a series can be held: the first day and then
/// every so many weeks, as long as they lie before the end. A day off becomes
/// the next working day. The last of them is the closing meeting's.
pub fn days(country: Country, first: Date, last: Date, weeks: u8) -> Vec<Date> {
    let step = i32::from(weeks.max(1));
    let next = |day: &Date| day.checked_add(step.weeks()).ok();
    let all = std::iter::successors(Some(first), next).take(LONGEST_SERIES).map(|day| working(country, day));
    all.take_while(|day| *day <= last).collect()
}

/// The day itself or the next on which people work.
fn working(country: Country, day: Date) -> Date {
    let off = |day: Date| {
        matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || holiday(country, day).is_some()
    };
    let next = |day: &Date| day.checked_add(1.day()).ok();
    // No holidays run longer than a fortnight.
    std::iter::successors(Some(day), next).take(14).find(|day| !off(*day)).unwrap_or(day)
}

/// The meetings of a series, in order: what is not cancelled, without those
/// with the reference leader.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    plan: &'a Programme,
    network: Option<&'a Id>,
    /// Those before the closing one.
    pub meetings: Vec<&'a Meeting>,
    /// The closing one.
    pub closing: Option<&'a Meeting>,
}

impl<'a> Series<'a> {
    /// The series of a network, or of all meetings where none is named.
    pub fn of(plan: &'a Programme, network: Option<&'a Id>) -> Self {
        let belongs = |m: &&Meeting| network.is_none_or(|network| m.networks.contains(network));
        let runs = |m: &&Meeting| m.status != Status::Cancelled && m.kind != MeetingKind::ReferenceLeader;
        let all: Vec<&Meeting> = meetings(plan).into_iter().filter(belongs).filter(runs).collect();
        let closing = all.iter().rev().copied().find(|m| m.kind == MeetingKind::Closing);
        let meetings = all.into_iter().filter(|m| m.kind != MeetingKind::Closing).collect();
        Self { plan, network, meetings, closing }
    }

    /// How many meetings there are, the closing one counted.
    pub fn count(&self) -> usize {
        self.meetings.len() + usize::from(self.closing.is_some())
    }

    /// The last day on which one of the meetings before the closing one is held.
    pub fn last_day(&self) -> Option<Date> {
        let facts = Facts::new(self.plan);
        let day = |m: &&Meeting| Some(resolve(&facts, m.date.as_ref()?)?.last);
        self.meetings.iter().filter_map(day).max()
    }

    /// The number of the next meeting before the closing one.
    pub fn next_number(&self) -> u16 {
        let last = self.meetings.iter().filter_map(|m| m.number).max().unwrap_or(0);
        last.saturating_add(1)
    }

    /// A new meeting like those before it: same kind, activity and networks.
    /// Without any before it, a network meeting of the one network.
    pub fn like_the_others(&self) -> Meeting {
        let only = match self.plan.networks.as_slice() {
            [only] => Some(&only.id),
            _ => self.network,
        };
        match self.meetings.last() {
            Some(last) => Meeting {
                kind: last.kind,
                activity: last.activity.clone(),
                networks: last.networks.clone(),
                ..Meeting::default()
            },
            None => Meeting { networks: only.into_iter().cloned().collect(), ..Meeting::default() },
        }
    }
}

/// What changes when meetings are put before the closing one: the closing
/// meeting with its new number, where it has one that would no longer be last.
pub fn added(series: &Series<'_>, count: u16) -> Option<Meeting> {
    let closing = series.closing?;
    let last = series.next_number().saturating_add(count);
    (closing.number? < last).then(|| Meeting { number: Some(last), ..closing.clone() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn five_meetings_and_a_closing_one_fit_into_four_months() {
        let first = date(2027, 1, 20);
        let fitting = days(Country::Denmark, first, after_months(first, 4), 3);
        let expected = [(1, 20), (2, 10), (3, 3), (3, 24), (4, 14), (5, 5)];
        assert_eq!(fitting, expected.map(|(month, day)| date(2027, month, day)));
    }

    #[test]
    fn every_day_is_a_working_day_and_none_lies_after_the_end() {
        for weeks in 0..=9 {
            for start in 1..=28 {
                let first = date(2026, 12, start);
                let last = after_months(first, 5);
                let fitting = days(Country::Norway, first, last, weeks);
                assert!(fitting.len() <= LONGEST_SERIES);
                for day in fitting {
                    let free = holiday(Country::Norway, day).is_some();
                    assert!(day <= last && !free && day.weekday() != Weekday::Sunday, "{day}");
                }
            }
        }
        assert_eq!(days(Country::Denmark, date(2027, 1, 20), date(2027, 1, 19), 3), []);
        assert_eq!(days(Country::Denmark, Date::MAX, Date::MAX, 255).len(), 1);
    }

    fn plan(text: &str) -> Programme {
        let head = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"learning_network\"\n";
        toml::from_str(&format!("{head}{text}")).expect("a plan")
    }

    #[test]
    fn the_closing_meeting_stays_last() {
        let plan = plan(
            "[[meetings]]\nid = \"c\"\ntitle = \"C\"\nkind = \"closing\"\nnumber = 3\n\
             [[meetings]]\nid = \"a\"\ntitle = \"A\"\nnumber = 1\nkind = \"forum_meeting\"\ndate = \"2027-03-01\"\n\
             [[meetings]]\nid = \"b\"\ntitle = \"B\"\nnumber = 2\nkind = \"forum_meeting\"\n\
             [[meetings]]\nid = \"x\"\ntitle = \"X\"\nnumber = 9\nstatus = \"cancelled\"\n\
             [[meetings]]\nid = \"r\"\ntitle = \"R\"\nnumber = 8\nkind = \"reference_leader\"\n",
        );
        let series = Series::of(&plan, None);
        assert_eq!((series.count(), series.next_number(), series.last_day()), (3, 3, Some(date(2027, 3, 1))));
        assert_eq!(series.like_the_others().kind, MeetingKind::ForumMeeting);
        assert_eq!(added(&series, 2).map(|m| (m.id.to_string(), m.number)), Some(("c".to_owned(), Some(5))));
    }

    #[test]
    fn a_series_of_one_network_takes_its_own_meetings_only() {
        let plan = plan(
            "[[networks]]\nid = \"n\"\ntitle = \"N\"\n[[networks]]\nid = \"o\"\ntitle = \"O\"\n\
             [[meetings]]\nid = \"a\"\ntitle = \"A\"\nnumber = 4\nnetworks = [\"n\"]\n\
             [[meetings]]\nid = \"b\"\ntitle = \"B\"\nnetworks = [\"o\"]\n",
        );
        let series = Series::of(&plan, Some(&plan.networks[0].id));
        assert_eq!((series.count(), series.next_number(), added(&series, 1)), (1, 5, None));
        let nobody = Series::of(&plan, None);
        assert_eq!(nobody.count(), 2);
    }
}
