//! Items with the times that were told for them.

use proptest::prelude::*;

use super::super::told::{Told, between, told};
use super::*;

fn told_at(start: &str, end: Option<&str>, content: Content) -> Told {
    Told { content, start: clock(start), end: end.and_then(clock) }
}

#[test]
fn told_times_become_lengths_and_only_the_fixed_starts_that_are_needed() {
    let open = |text: &str| Content { text: text.into(), kind: kind_of(text), ..Content::default() };
    let items = [
        told_at("10:00", None, open("Velkommen")),
        told_at("12:00", Some("13:00"), open("Lunsj")),
        told_at("13:00", None, open("Dypdykk")),
        told_at("17:00", None, open("Vi runder av for dagen")),
        told_at("19:00", Some("19:30"), open("Quiz")),
        told_at("19:30", Some("01:00"), open("Middag")),
        told_at("01:00", None, item("Natmad", 30)),
    ];
    let day = told(&Meeting::default(), None, 1, &items, None);
    assert_eq!(
        laid(&day),
        [
            "10:00–12:00 Velkommen",
            "12:00–13:00 Lunsj",
            "13:00–17:00 Dypdykk",
            "17:00–19:00 Vi runder av for dagen",
            "19:00–19:30 Quiz",
            "19:30–25:00 Middag",
            "25:00–25:30 Natmad",
        ]
    );
    // Nothing says how long the closing takes; so what follows it is fixed.
    let fixed: Vec<&str> =
        day.sheet.contents.iter().filter(|c| c.pinned.is_some()).map(|c| c.text.as_str()).collect();
    assert_eq!((day.start, fixed), (clock("10:00"), vec!["Quiz"]));
    assert_eq!(day.sheet.contents[3].minutes, None);
    // What stands on other days stays, and hours that the meeting says.
    let two = told(
        &day,
        None,
        2,
        &[told_at("09:00", None, Content { day: Some(2), ..open("God morgen") })],
        clock("09:15"),
    );
    assert_eq!(laid(&two)[7], "09:00–09:15 God morgen");
    assert_eq!((two.start, two.end, two.days.len()), (clock("10:00"), clock("09:15"), 1));
    let later = told(&two, None, 1, &[told_at("10:30", None, open("Velkommen"))], None);
    assert_eq!((later.start, later.sheet.contents[0].pinned), (clock("10:00"), clock("10:30")));
    assert_eq!(later.sheet.contents.len(), 2);
}

#[test]
fn from_evening_to_night_it_goes_over_midnight() {
    let minutes = |start: &str, end: &str| {
        between(start.parse().expect("a time"), end.parse().expect("a time")).map(Minutes::get)
    };
    assert_eq!(minutes("10:00", "11:15"), Some(75));
    assert_eq!(minutes("23:30", "01:00"), Some(90));
    assert_eq!(
        (minutes("10:00", "10:00"), minutes("11:00", "10:00"), minutes("12:00", "01:00")),
        (None, None, None)
    );
}

proptest! {
    /// Told its own times and lengths, an agenda is the same to the minute, with
    /// no more fixed starts.
    #[test]
    fn an_agenda_told_its_own_times_is_the_same(contents in contents(), start in 400_u16..700, lengths in any::<bool>()) {
        let text = format!("{:02}:{:02}", start / 60, start % 60);
        let mut day = meeting(&text, contents);
        line::begins(&mut day, 2, text.parse().expect("a time"));
        let as_clock = |at: Option<Moment>| at.and_then(|at| clock(&format!("{:02}:{:02}", at / 60 % 24, at % 60)));
        let agenda = Agenda::of(&day, None);
        let mut made = Meeting { start: day.start, days: day.days.clone(), ..Meeting::default() };
        for one in &agenda.days {
            let mut slots: Vec<Slot<'_>> = one.slots().collect();
            slots.sort_by_key(|slot| slot.at);
            let items: Vec<Told> = slots.iter().map(|slot| Told {
                content: Content {
                    minutes: slot.content.minutes.filter(|_| lengths),
                    pinned: None,
                    ..slot.content.clone()
                },
                start: as_clock(slot.start),
                end: as_clock(slot.end),
            }).collect();
            made = told(&made, None, one.number, &items, None);
        }
        let over_midnight = agenda.slots().any(|slot| slot.end.is_some_and(|end| end >= 1440));
        prop_assume!(!over_midnight);
        prop_assert_eq!(laid(&made), laid(&day));
        let fixed = |meeting: &Meeting| meeting.sheet.contents.iter().filter(|c| c.pinned.is_some()).count();
        prop_assert!(fixed(&made) <= fixed(&day), "{:#?}", made.sheet.contents);
    }
}
