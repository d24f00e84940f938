//! Signing up: who has a place, who waits and at which position, who moves up,
//! until when what was told is kept.
//!
//! Whoever has a place keeps it: places are given once, in the order of coming,
//! and never taken back by a lower number of places.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::programme::macros::words;
use crate::programme::{Meeting, SignUp};
use crate::{Id, Programme};

words! {
    /// Where somebody stands who was invited or signed up.
    Standing {
        /// Invited, has not answered.
        Invited = "invited",
        /// Has a place.
        Place = "place",
        /// On the waiting list.
        Waiting = "waiting",
        /// Does not come.
        Declined = "declined",
        /// Somebody else comes instead.
        Replaced = "replaced",
    }
}

impl Standing {
    /// Whether the person comes or would like to.
    pub fn is_in(self) -> bool {
        matches!(self, Self::Place | Self::Waiting)
    }
}

/// How many places there are, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Places in all; no limit where nothing stands.
    pub capacity: Option<u16>,
    /// Places of each unit; no limit where nothing stands.
    pub quota: Option<u16>,
    /// Whether people may wait for a place.
    pub waiting_list: bool,
}

impl Frame {
    /// The frame that a sign-up sets.
    pub fn of(sign_up: &SignUp) -> Self {
        Self { capacity: sign_up.capacity, quota: sign_up.quota, waiting_list: !sign_up.no_waiting_list }
    }
}

/// One who was invited or signed up, in the order of coming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The unit the person comes for.
    pub unit: Option<Id>,
    /// Where the person stands.
    pub standing: Standing,
}

/// What somebody gets who wants to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// A place.
    Place,
    /// A position on the waiting list, from 1.
    Waiting(usize),
    /// All places are taken and nobody may wait.
    Full,
    /// The unit's places are taken and nobody may wait.
    UnitFull,
}

/// What the next one gets, of a unit or of none.
pub fn admission(frame: Frame, entries: &[Entry], unit: Option<&Id>) -> Admission {
    let full = !has_room(frame, entries);
    if !full && unit_has_room(frame, entries, unit) {
        return Admission::Place;
    }
    match (frame.waiting_list, full) {
        (true, _) => Admission::Waiting(count(entries, |entry| entry.standing == Standing::Waiting) + 1),
        (false, true) => Admission::Full,
        (false, false) => Admission::UnitFull,
    }
}

/// Who moves up from the waiting list, first come first: indices of entries,
/// in order. Whose unit has no place left is passed over and keeps waiting.
pub fn promoted(frame: Frame, entries: &[Entry]) -> Vec<usize> {
    let mut after = entries.to_vec();
    let mut up = Vec::new();
    for at in 0..after.len() {
        if after[at].standing != Standing::Waiting {
            continue;
        }
        if !has_room(frame, &after) {
            break;
        }
        if unit_has_room(frame, &after, entries[at].unit.as_ref()) {
            after[at].standing = Standing::Place;
            up.push(at);
        }
    }
    up
}

/// The position on the waiting list of an entry, from 1; nothing where it does
/// not wait.
pub fn position(entries: &[Entry], at: usize) -> Option<usize> {
    let waits = |entry: &Entry| entry.standing == Standing::Waiting;
    entries.get(at).filter(|entry| waits(entry))?;
    Some(count(entries.get(..at).unwrap_or(&[]), waits) + 1)
}

/// How many places are left; nothing where there is no limit.
pub fn left(frame: Frame, entries: &[Entry]) -> Option<usize> {
    frame.capacity.map(|capacity| usize::from(capacity).saturating_sub(places(entries)))
}

/// How many have a place.
pub fn places(entries: &[Entry]) -> usize {
    count(entries, |entry| entry.standing == Standing::Place)
}

fn has_room(frame: Frame, entries: &[Entry]) -> bool {
    left(frame, entries) != Some(0)
}

/// Who comes for no unit counts against no unit's places.
fn unit_has_room(frame: Frame, entries: &[Entry], unit: Option<&Id>) -> bool {
    let (Some(quota), Some(unit)) = (frame.quota, unit) else { return true };
    let of_unit = |entry: &Entry| entry.standing == Standing::Place && entry.unit.as_ref() == Some(unit);
    count(entries, of_unit) < usize::from(quota)
}

fn count(entries: &[Entry], which: impl Fn(&Entry) -> bool) -> usize {
    entries.iter().filter(|entry| which(entry)).count()
}

/// Why nobody can sign up on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// It opens on this day.
    Before(Date),
    /// This day was the last.
    After(Date),
    /// It was closed by hand.
    Closed,
    /// The meeting is over or does not take place.
    Off,
}

/// Whether a sign-up is shut on a day, and why.
pub fn shut(plan: &Programme, sign_up: &SignUp, today: Date) -> Option<Shut> {
    if sign_up.closed {
        return Some(Shut::Closed);
    }
    if let Some(opens) = sign_up.opens.filter(|opens| today < *opens) {
        return Some(Shut::Before(opens));
    }
    if let Some(deadline) = sign_up.deadline.filter(|deadline| *deadline < today) {
        return Some(Shut::After(deadline));
    }
    let meeting = meeting_of(plan, sign_up)?;
    let over = last_day(meeting).is_some_and(|last| last < today);
    (over || meeting.status.is_off()).then_some(Shut::Off)
}

/// The meeting that a sign-up is for.
pub fn meeting_of<'a>(plan: &'a Programme, sign_up: &SignUp) -> Option<&'a Meeting> {
    let meeting = sign_up.meeting.as_ref()?;
    plan.meetings.iter().find(|one| one.id == *meeting)
}

fn last_day(meeting: &Meeting) -> Option<Date> {
    meeting.date.as_ref()?.days().map(|(_, last)| last)
}

/// How long food, access needs, travel and the like are kept after the last
/// day, in days (privacy: event + 30 days).
pub const NEEDS_DAYS: i64 = 30;

/// How long name and address of people from outside the programme are kept
/// after the last day, in days.
pub const CONTACT_DAYS: i64 = 90;

/// The day a sign-up is over: the meeting's last day, else the programme's,
/// else the last day for signing up; nothing where none of them is known.
pub fn over(plan: &Programme, sign_up: &SignUp) -> Option<Date> {
    let meeting = meeting_of(plan, sign_up).and_then(last_day);
    let end = || plan.programme.end.as_ref()?.days().map(|(_, last)| last);
    meeting.or_else(end).or(sign_up.deadline)
}

/// The day from which needs are kept no more. Where nobody knows when it is
/// over, it counts from the day of signing up.
pub fn needs_until(over: Option<Date>, signed_up: Date) -> Date {
    plus(over.unwrap_or(signed_up).max(signed_up), NEEDS_DAYS.days())
}

/// The day from which name and address of people from outside are kept no more.
pub fn contact_until(over: Option<Date>, signed_up: Date) -> Date {
    plus(over.unwrap_or(signed_up).max(signed_up), CONTACT_DAYS.days())
}

fn plus(day: Date, span: Span) -> Date {
    day.saturating_add(span)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::Standing::{Declined, Invited, Place, Waiting};
    use super::*;

    fn entry(unit: &str, standing: Standing) -> Entry {
        Entry { unit: unit.parse().ok(), standing }
    }

    fn frame(capacity: Option<u16>, quota: Option<u16>) -> Frame {
        Frame { capacity, quota, waiting_list: true }
    }

    #[test]
    fn the_last_place_goes_to_the_first_and_the_next_one_waits() {
        let mut entries = vec![entry("north", Place), entry("south", Invited)];
        let two = frame(Some(2), None);
        assert_eq!(admission(two, &entries, None), Admission::Place);
        entries.push(entry("north", Place));
        assert_eq!(admission(two, &entries, None), Admission::Waiting(1));
        let no_list = Frame { waiting_list: false, ..two };
        assert_eq!(admission(no_list, &entries, None), Admission::Full);
        assert_eq!(left(two, &entries), Some(0));
        assert_eq!(left(frame(None, None), &entries), None);
    }

    #[test]
    fn a_unit_has_its_places_and_those_of_no_unit_have_none_to_use_up() {
        let entries = vec![entry("north", Place), entry("", Place), entry("", Place)];
        let one = frame(Some(5), Some(1));
        let north: Id = "north".parse().expect("an id");
        let south: Id = "south".parse().expect("an id");
        assert_eq!(admission(one, &entries, Some(&north)), Admission::Waiting(1));
        assert_eq!(admission(one, &entries, Some(&south)), Admission::Place);
        assert_eq!(admission(one, &entries, None), Admission::Place);
        let no_list = Frame { waiting_list: false, ..one };
        assert_eq!(admission(no_list, &entries, Some(&north)), Admission::UnitFull);
    }

    #[test]
    fn a_place_that_gets_free_goes_to_the_first_who_may_have_it() {
        let entries = vec![
            entry("north", Place),
            entry("south", Declined),
            entry("north", Waiting),
            entry("south", Waiting),
            entry("south", Waiting),
        ];
        assert_eq!(promoted(frame(Some(2), Some(1)), &entries), [3]);
        assert_eq!(promoted(frame(Some(2), None), &entries), [2]);
        assert_eq!(promoted(frame(None, None), &entries), [2, 3, 4]);
        assert_eq!(promoted(frame(Some(1), None), &entries), [] as [usize; 0]);
        assert_eq!(
            (position(&entries, 2), position(&entries, 4), position(&entries, 0)),
            (Some(1), Some(3), None)
        );
    }

    #[test]
    fn a_sign_up_is_shut_before_after_and_when_nothing_takes_place() {
        let plan: Programme = toml::from_str(
            r#"
            [programme]
            id = "plan"
            title = "Plan"
            language = "da"
            kind = "network"
            state = "running"
            [[meetings]]
            id = "may"
            title = "May"
            date = "2026-05-10"
            [[meetings]]
            id = "off"
            title = "Off"
            date = "2026-05-10"
            status = "cancelled"
            [[sign_ups]]
            id = "a"
            title = "A"
            meeting = "may"
            opens = "2026-04-01"
            deadline = "2026-05-01"
            [[sign_ups]]
            id = "b"
            title = "B"
            meeting = "off"
            [[sign_ups]]
            id = "c"
            title = "C"
            meeting = "may"
            "#,
        )
        .expect("a plan");
        let [a, b, c] = plan.sign_ups.as_slice() else { panic!("three") };
        let (march, april) = (date(2026, 3, 31), date(2026, 4, 1));
        assert_eq!(shut(&plan, a, march), Some(Shut::Before(april)));
        assert_eq!(shut(&plan, a, april), None);
        assert_eq!(shut(&plan, a, date(2026, 5, 1)), None);
        assert_eq!(shut(&plan, a, date(2026, 5, 2)), Some(Shut::After(date(2026, 5, 1))));
        assert_eq!(shut(&plan, b, april), Some(Shut::Off));
        assert_eq!(shut(&plan, c, date(2026, 5, 10)), None);
        assert_eq!(shut(&plan, c, date(2026, 5, 11)), Some(Shut::Off));
        assert_eq!(shut(&plan, &SignUp { closed: true, ..c.clone() }, april), Some(Shut::Closed));
        assert_eq!(over(&plan, a), Some(date(2026, 5, 10)));
        assert_eq!(over(&plan, &SignUp { meeting: None, ..a.clone() }), Some(date(2026, 5, 1)));
        assert_eq!(needs_until(over(&plan, a), april), date(2026, 6, 9));
        assert_eq!(contact_until(None, april), date(2026, 6, 30));
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let one = (0..3_usize, prop::sample::select(Standing::ALL.to_vec()));
        let one = one.prop_map(|(unit, standing)| entry(["", "north", "south"][unit], standing));
        prop::collection::vec(one, 0..12)
    }

    proptest! {
        #[test]
        fn nobody_loses_a_place_none_is_given_twice_and_none_stays_free_that_somebody_waits_for(
            all in entries(),
            capacity in prop::option::of(0..8_u16),
            quota in prop::option::of(0..4_u16),
        ) {
            let frame = frame(capacity, quota);
            let before = places(&all);
            let up = promoted(frame, &all);
            prop_assert!(up.iter().all(|at| all[*at].standing == Waiting));
            let mut after = all.clone();
            up.iter().for_each(|at| after[*at].standing = Place);
            prop_assert_eq!(places(&after), before + up.len());
            if let Some(capacity) = capacity {
                prop_assert!(up.is_empty() || places(&after) <= usize::from(capacity));
            }
            // Whoever still waits could not have a place were they the only one.
            for (at, entry) in after.iter().enumerate().filter(|(_, entry)| entry.standing == Waiting) {
                let mut others = after.clone();
                others[at].standing = Invited;
                prop_assert!(admission(frame, &others, entry.unit.as_ref()) != Admission::Place);
            }
            prop_assert_eq!(promoted(frame, &after), Vec::<usize>::new());
        }
    }
}
