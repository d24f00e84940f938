//! A series of meetings as a lesson plan: in order, with what it spans and
//! when somebody takes part.

use jiff::civil::Date;

use crate::check::Facts;
use crate::programme::{Content, Meeting, MeetingKind, ParticipantLine, Person, Seat, Status};
use crate::timeline::resolve;
use crate::{Id, Programme};

/// The meetings in order: by date, else by number, else as in the plan.
/// Meetings whose year is not printed stand by month and day.
pub fn in_order(programme: &Programme) -> Vec<&Meeting> {
    let facts = Facts::new(programme);
    let mut meetings: Vec<(usize, &Meeting)> = programme.meetings.iter().enumerate().collect();
    let day = |m: &Meeting| {
        let date = m.date.as_ref()?;
        // Any year does for the order of days without one; 2000 has every day.
        let date = if date.lacks_year() && programme.programme.year.is_none() {
            date.in_year(2000)?
        } else {
            date.clone()
        };
        resolve(&facts, &date).map(|days| (days.first, days.last))
    };
    let undated = |m: &Meeting| (day(m).is_none(), day(m));
    meetings.sort_by_key(|(at, m)| (undated(m), m.number, *at));
    meetings.into_iter().map(|(_, m)| m).collect()
}

/// What the meetings span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// How many meetings are planned or held; cancelled ones do not count.
    pub meetings: usize,
    /// How many of them have a day.
    pub dated: usize,
    /// Days from the first to the last, both counted; nothing where fewer than
    /// two have a day.
    pub days: Option<i32>,
    /// Whether the closing meeting stands last, where there is one.
    pub closing_last: Option<bool>,
}

/// How many meetings there are and how long they reach.
pub fn span(programme: &Programme) -> Span {
    let facts = Facts::new(programme);
    let meetings: Vec<&Meeting> =
        in_order(programme).into_iter().filter(|m| m.status != Status::Cancelled).collect();
    let year = |m: &&Meeting| {
        let date = m.date.as_ref()?;
        let date = if date.lacks_year() && programme.programme.year.is_none() {
            date.in_year(2001)?
        } else {
            date.clone()
        };
        resolve(&facts, &date).map(|days| (days.first, days.last))
    };
    let days: Vec<(Date, Date)> = meetings.iter().filter_map(year).collect();
    let ends = days.iter().map(|d| d.0).min().zip(days.iter().map(|d| d.1).max());
    let length = ends.filter(|_| days.len() > 1).and_then(|(a, b)| a.until(b).ok()).map(|s| s.get_days() + 1);
    let closing = meetings.iter().any(|m| m.kind == MeetingKind::Closing);
    let last = meetings.iter().rev().find(|m| m.kind != MeetingKind::ReferenceLeader);
    Span {
        meetings: meetings.len(),
        dated: days.len(),
        days: length,
        closing_last: closing.then(|| last.is_some_and(|m| m.kind == MeetingKind::Closing)),
    }
}

/// What somebody does at a meeting.
#[derive(Debug, Clone, PartialEq)]
pub enum Part<'a> {
    /// Takes part with something, in some way.
    Line(&'a ParticipantLine),
    /// Presents something.
    Presents(&'a Content),
    /// Runs the meeting, or one of its days.
    Runs(Option<u8>),
}

/// Which seats count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seats {
    /// Those of people who have said yes.
    Settled,
    /// Also those of people who are suggested or asked, or were given up: for
    /// those who plan.
    All,
}

impl Seats {
    /// All for those who plan, else the settled ones.
    pub fn seen(plans: bool) -> Self {
        if plans { Self::All } else { Self::Settled }
    }

    fn holds(self, seat: &Seat) -> bool {
        self == Self::All || seat.state.is_settled()
    }
}

/// The meetings at which a person takes part, in order, with what.
pub fn of_person<'a>(
    programme: &'a Programme,
    person: &Id,
    seats: Seats,
) -> Vec<(&'a Meeting, Vec<Part<'a>>)> {
    let is = |seat: &Seat| seat.person.as_ref() == Some(person) && seats.holds(seat);
    let parts = |m: &'a Meeting| {
        let lines = m.lines.iter().filter(|line| is(&line.who)).map(Part::Line);
        let presented = m
            .sheet
            .contents
            .iter()
            .filter(|c| c.presenter.iter().chain(&c.co_presenters).any(is))
            .map(Part::Presents);
        let run =
            m.sheet.team.iter().filter(|team| team.seats.iter().any(is)).map(|team| Part::Runs(team.day));
        lines.chain(presented).chain(run).collect::<Vec<_>>()
    };
    in_order(programme).into_iter().map(|m| (m, parts(m))).filter(|(_, parts)| !parts.is_empty()).collect()
}

/// Everybody who has something to do at a meeting, as in the plan.
pub fn people(programme: &Programme, seats: Seats) -> Vec<&Person> {
    programme.people.iter().filter(|person| !of_person(programme, &person.id, seats).is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(text: &str) -> Programme {
        let head = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"learning_network\"\n";
        toml::from_str(&format!("{head}{text}")).expect("a plan")
    }

    fn meeting(id: &str, rest: &str) -> String {
        format!("[[meetings]]\nid = \"{id}\"\ntitle = \"{id}\"\n{rest}\n")
    }

    #[test]
    fn meetings_stand_by_day_even_without_a_year_and_undated_ones_by_number() {
        let plan = plan(
            &[
                meeting("c", "number = 3"),
                meeting("b", "number = 2"),
                meeting("z", "date = \"--12-01\""),
                meeting("y", "date = \"--08-27\""),
            ]
            .concat(),
        );
        let ids: Vec<&str> = in_order(&plan).iter().map(|m| m.id.as_str()).collect();
        assert_eq!(ids, ["y", "z", "b", "c"]);
    }

    #[test]
    fn the_span_counts_what_is_not_cancelled() {
        let plan = plan(
            &[
                meeting("a", "date = \"2024-01-10\""),
                meeting("b", "date = \"2024-05-10\"\nkind = \"closing\""),
                meeting("x", "date = \"2024-09-10\"\nstatus = \"cancelled\""),
            ]
            .concat(),
        );
        assert_eq!(span(&plan), Span { meetings: 2, dated: 2, days: Some(122), closing_last: Some(true) });
    }

    #[test]
    fn a_closing_meeting_that_is_not_last_is_told() {
        let plan = plan(
            &[
                meeting("a", "date = \"2024-06-10\""),
                meeting("b", "date = \"2024-05-10\"\nkind = \"closing\""),
            ]
            .concat(),
        );
        assert_eq!(span(&plan).closing_last, Some(false));
    }

    #[test]
    fn a_person_is_found_as_participant_presenter_and_in_the_team() {
        let plan = plan(
            "[[meetings]]\nid = \"m\"\ntitle = \"M\"\nlines = [{ who = { person = \"eva\" }, contribution = \"Viden\" }]\n\
             [meetings.sheet]\ncontents = [{ text = \"Case\", presenter = { person = \"eva\" } }, { text = \"Andet\" }]\n\
             team = [{ day = 1, seats = [{ person = \"eva\" }] }]\n\
             [[meetings]]\nid = \"n\"\ntitle = \"N\"\n\
             [[people]]\nid = \"eva\"\nname = \"Eva\"\n[[people]]\nid = \"bo\"\nname = \"Bo\"\n",
        );
        let eva: Id = "eva".parse().expect("an id");
        let found = of_person(&plan, &eva, Seats::All);
        assert_eq!(found.len(), 1);
        assert!(matches!(found[0].1.as_slice(), [Part::Line(_), Part::Presents(_), Part::Runs(Some(1))]));
        assert_eq!(people(&plan, Seats::All).iter().map(|p| &p.id).collect::<Vec<_>>(), [&eva]);
    }

    #[test]
    fn who_has_not_said_yes_takes_part_for_those_who_plan_only() {
        let plan = plan(
            "[[meetings]]\nid = \"m\"\ntitle = \"M\"\nlines = [{ who = { person = \"eva\", state = \"filled\" } }]\n\
             [meetings.sheet]\nteam = [{ day = 1, seats = [{ person = \"eva\", state = \"asked\" }, { person = \"bo\", state = \"dropped\" }] }]\n\
             contents = [{ text = \"Case\", presenter = { person = \"bo\", state = \"suggested\" } }]\n\
             [[people]]\nid = \"eva\"\nname = \"Eva\"\n[[people]]\nid = \"bo\"\nname = \"Bo\"\n",
        );
        let eva = &plan.people[0].id;
        assert!(matches!(of_person(&plan, eva, Seats::Settled)[0].1.as_slice(), [Part::Line(_)]));
        assert_eq!(people(&plan, Seats::Settled), [&plan.people[0]]);
        assert_eq!(people(&plan, Seats::All).len(), 2);
    }
}
