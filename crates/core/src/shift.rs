//! A programme copied to another year.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::date::{FuzzyDate, When};
use crate::period::{Column, within_years};
use crate::programme::*;
use crate::{Id, Programme};

/// The copy of a programme for a year `years` later, under a new id: every
/// date, period, column, wheel year and school holiday moves along. What is to
/// happen is planned anew: nothing is held, moved, cancelled or revised, decisions
/// are open, the copy is a draft. People, organisations, units and memberships are
/// kept as they are; who was bound to whom and sat with whom, and the versions of
/// the old plan, are dropped with the pointers to them.
pub fn shift(programme: &Programme, years: i16, new_id: Id) -> Programme {
    let mut copy = programme.clone();
    let versions = copy.versions.drain(..).map(|version| version.id);
    let reviews = copy.reviews.drain(..).map(|review| review.id);
    // What was asked after last time's meetings and who was away then is over.
    let away = copy.unavailabilities.drain(..).map(|away| away.id);
    let bound = copy.relationships.drain(..).map(|bound| bound.id);
    let seated = copy.seatings.drain(..).map(|seating| seating.id);
    let dropped: HashSet<Id> = versions.chain(reviews).chain(away).chain(bound).chain(seated).collect();
    let shift = Shift { years, dropped };
    shift.head(&mut copy.programme, new_id);
    shift.plan(&mut copy);
    shift.frame(&mut copy);
    shift.governance(&mut copy);
    copy
}

struct Shift {
    years: i16,
    /// Ids that are no more.
    dropped: HashSet<Id>,
}

impl Shift {
    /// Moves a date; one that hung on something dropped is taken away.
    fn date(&self, date: &mut Option<FuzzyDate>) {
        let hangs =
            |date: &FuzzyDate| matches!(&date.when, When::Relative(_, _, on) if self.dropped.contains(on));
        *date = date.take().filter(|date| !hangs(date)).map(|date| date.shifted(self.years));
    }

    fn day(&self, day: &mut Date) {
        if let Some(moved) = FuzzyDate::from(*day).shifted(self.years).day() {
            *day = moved;
        }
    }

    fn column(&self, column: &mut Column) {
        if let Column::Period(period) = column {
            *period = period.shifted(self.years);
        }
    }

    fn year(&self, year: &mut Option<i16>) {
        *year = year.map(|year| within_years(year.saturating_add(self.years)));
    }

    fn head(&self, head: &mut Head, new_id: Id) {
        head.id = new_id;
        head.state = ProgrammeState::Draft;
        head.cause = None;
        self.date(&mut head.start);
        self.date(&mut head.end);
        self.year(&mut head.year);
        if let Some(periods) = &mut head.periods {
            periods.first = periods.first.shifted(self.years);
        }
    }

    /// Goals, activities, occurrences, meetings.
    fn plan(&self, copy: &mut Programme) {
        for goal in &mut copy.goals {
            goal.revision = Revision::default();
            goal.before = None;
            goal.revised = None;
        }
        copy.activities.iter_mut().for_each(|activity| self.date(&mut activity.deadline));
        for occurrence in &mut copy.occurrences {
            self.column(&mut occurrence.column);
            self.date(&mut occurrence.date);
            occurrence.status = Status::Planned;
            occurrence.cause = None;
            occurrence.moved_to = None;
        }
        for meeting in &mut copy.meetings {
            self.date(&mut meeting.date);
            meeting.involved.iter_mut().for_each(|one| self.date(&mut one.when));
            meeting.status = Status::Planned;
            meeting.cause = None;
        }
    }

    /// Products, cohorts, the timeline, school holidays, statements.
    fn frame(&self, copy: &mut Programme) {
        for product in &mut copy.products {
            self.date(&mut product.date);
            product.status = Status::Planned;
        }
        for cohort in &mut copy.cohorts {
            [&mut cohort.start, &mut cohort.end, &mut cohort.deadline]
                .into_iter()
                .for_each(|date| self.date(date));
        }
        copy.timeline.iter_mut().for_each(|entry| self.date(&mut entry.date));
        for sign_up in &mut copy.sign_ups {
            sign_up.opens.iter_mut().chain(&mut sign_up.deadline).for_each(|day| self.day(day));
            sign_up.closed = false;
        }
        for holiday in &mut copy.school_holidays {
            self.day(&mut holiday.from);
            self.day(&mut holiday.to);
        }
        self.projects(copy);
        for statement in &mut copy.statements {
            statement.of.take_if(|of| self.dropped.contains(of));
        }
        // Units and memberships keep their dates, but none may hang on a
        // version that is gone.
        let kept = Self { years: 0, dropped: self.dropped.clone() };
        for unit in &mut copy.units {
            kept.date(&mut unit.joined);
            kept.date(&mut unit.left);
        }
        for membership in &mut copy.memberships {
            kept.date(&mut membership.joined);
            kept.date(&mut membership.left);
        }
        for held in copy.people.iter_mut().flat_map(|person| &mut person.held) {
            kept.date(&mut held.from);
            kept.date(&mut held.to);
        }
    }

    /// Local projects start anew.
    fn projects(&self, copy: &mut Programme) {
        for plan in &mut copy.milestone_plans {
            self.date(&mut plan.start);
            self.date(&mut plan.end);
            plan.smart_goals.iter_mut().for_each(|goal| self.date(&mut goal.due));
            plan.involved.iter_mut().for_each(|one| self.date(&mut one.when));
        }
        for milestone in &mut copy.milestones {
            self.date(&mut milestone.date);
            milestone.reached = false;
        }
        for step in copy.checklists.iter_mut().flat_map(|list| &mut list.steps) {
            self.date(&mut step.deadline);
            step.done = false;
            step.outcome = None;
        }
    }

    /// Bodies, decisions, the annual wheel.
    fn governance(&self, copy: &mut Programme) {
        for body in &mut copy.bodies {
            self.date(&mut body.formed);
            self.date(&mut body.dissolves);
            body.stages.iter_mut().for_each(|stage| self.date(&mut stage.from));
        }
        for decision in &mut copy.decisions {
            self.date(&mut decision.date);
            decision.status = DecisionStatus::Open;
            decision.version.take_if(|version| self.dropped.contains(version));
        }
        for item in &mut copy.wheel {
            self.year(&mut item.from);
            self.year(&mut item.until);
            item.exceptions.iter_mut().for_each(|exception| {
                exception.year = within_years(exception.year.saturating_add(self.years))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan_file::{read, write};

    const BEFORE: &str = include_str!("shift/before.toml");
    const AFTER: &str = include_str!("shift/after.toml");

    fn next_year() -> Id {
        Id::from_title("talent-2025", "x")
    }

    #[test]
    fn everything_dated_moves_and_nothing_is_done_yet() {
        let programme = read(BEFORE.as_bytes(), "before.toml").unwrap().programme;
        assert_eq!(write(&shift(&programme, 1, next_year())), AFTER);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn the_copy_is_a_whole_programme(programme in crate::test_support::programme(), years in any::<i16>()) {
            let copy = shift(&programme, years, next_year());
            let text = write(&copy);
            match read(text.as_bytes(), "copy.toml") {
                Ok(file) => prop_assert_eq!(file.programme, copy),
                Err(problems) => return Err(TestCaseError::fail(format!("{problems:#?}"))),
            }
        }
    }
}
