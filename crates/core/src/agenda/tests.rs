mod told;

use proptest::prelude::*;

use super::change::{Drop, Way, dropped, normal, stepped};
use super::late::{Cut, late};
use super::line::{Line, kind_of, written};
use super::*;
use crate::programme::{Clock, ContentKind, Minutes, Seat};

fn clock(text: &str) -> Option<Clock> {
    Some(text.parse().expect("a time"))
}

fn item(text: &str, minutes: u16) -> Content {
    Content { text: text.into(), minutes: Minutes::new(minutes).ok(), ..Content::default() }
}

fn pinned(text: &str, at: &str, minutes: u16) -> Content {
    Content { pinned: clock(at), ..item(text, minutes) }
}

fn in_lane(text: &str, lane: &str, minutes: u16) -> Content {
    Content { lane: Some(lane.into()), ..item(text, minutes) }
}

fn meeting(start: &str, contents: Vec<Content>) -> Meeting {
    let mut meeting = Meeting { start: clock(start), ..Meeting::default() };
    meeting.sheet.contents = contents;
    meeting
}

/// "09:00–09:30 Welcome", a line per item.
fn laid(meeting: &Meeting) -> Vec<String> {
    let time = |at: Option<Moment>| at.map_or("?".into(), |at| format!("{:02}:{:02}", at / 60, at % 60));
    let agenda = Agenda::of(meeting, None);
    let line = |slot: Slot<'_>| format!("{}–{} {}", time(slot.start), time(slot.end), slot.content.text);
    agenda.slots().map(line).collect()
}

fn found(meeting: &Meeting) -> Vec<Trouble> {
    troubles(&Agenda::of(meeting, None))
}

#[test]
fn starts_follow_from_lengths_and_fixed_starts() {
    let meeting =
        meeting("09:00", vec![item("a", 30), item("b", 45), pinned("lunch", "12:00", 60), item("c", 15)]);
    assert_eq!(laid(&meeting), ["09:00–09:30 a", "09:30–10:15 b", "12:00–13:00 lunch", "13:00–13:15 c"]);
    assert_eq!(found(&meeting), [Trouble::Gap { at: 2, minutes: 105, from: 10 * 60 + 15 }]);
}

#[test]
fn what_is_not_over_in_time_is_named_and_the_fixed_start_holds() {
    let meeting = meeting("11:00", vec![item("a", 90), pinned("lunch", "12:00", 60)]);
    assert_eq!(laid(&meeting), ["11:00–12:30 a", "12:00–13:00 lunch"]);
    assert_eq!(found(&meeting), [Trouble::Overlap { at: 1, before: 0, minutes: 30 }]);
}

#[test]
fn one_item_without_a_length_lasts_until_the_next_fixed_start() {
    let open = Content { text: "open".into(), ..Content::default() };
    let mut day = meeting("09:00", vec![open.clone(), item("b", 30), pinned("lunch", "12:00", 60), open]);
    assert_eq!(laid(&day), ["09:00–11:30 open", "11:30–12:00 b", "12:00–13:00 lunch", "13:00–? open"]);
    assert_eq!(found(&day), [Trouble::NoLength { at: 3 }]);
    day.end = clock("15:00");
    assert_eq!(laid(&day)[3], "13:00–15:00 open");
    assert_eq!(found(&day), []);
}

#[test]
fn lanes_begin_together_and_end_with_the_longest() {
    let meeting = meeting(
        "13:00",
        vec![in_lane("a1", "A", 30), in_lane("a2", "A", 30), in_lane("b1", "B", 40), item("together", 10)],
    );
    assert_eq!(
        laid(&meeting),
        ["13:00–13:30 a1", "13:30–14:00 a2", "13:00–13:40 b1", "14:00–14:10 together"]
    );
    assert_eq!(found(&meeting), [Trouble::LaneWaits { at: 2, minutes: 20 }]);
}

#[test]
fn somebody_and_a_room_in_two_places_at_once() {
    let anna = Seat { person: "anna".parse().ok(), ..Seat::default() };
    let hall = |content: Content| Content { room: Some("Salen".into()), ..content };
    let mut a = hall(in_lane("a", "A", 30));
    a.presenter = Some(anna.clone());
    let mut b = hall(in_lane("b", "B", 30));
    b.co_presenters = vec![anna.clone()];
    let mut later = hall(item("later", 30));
    later.presenter = Some(anna);
    let meeting = meeting("09:00", vec![a, b, later]);
    assert_eq!(
        found(&meeting),
        [
            Trouble::Twice { person: "anna".parse().expect("an id"), at: 1, other: 0 },
            Trouble::Room { room: "Salen".into(), at: 1, other: 0 },
        ]
    );
}

#[test]
fn hours_of_the_day_are_held_against_the_items() {
    let mut day = meeting("09:00", vec![item("a", 60)]);
    day.end = clock("11:00");
    assert_eq!(found(&day), [Trouble::TooShort { day: 1, minutes: 60 }]);
    day.end = clock("09:30");
    assert_eq!(found(&day), [Trouble::TooLong { day: 1, minutes: 30 }]);
    day.start = None;
    assert_eq!(found(&day), [Trouble::NoStart { day: 1 }]);
    let mut list = meeting("09:00", vec![Content { text: "a".into(), ..Content::default() }]);
    list.end = None;
    assert_eq!(found(&list), []);
}

#[test]
fn several_days_begin_when_each_of_them_does() {
    let mut two = meeting("10:00", vec![item("a", 60), Content { day: Some(2), ..item("b", 30) }]);
    two.date = "2012-09-26/2012-09-27".parse().ok();
    line::begins(&mut two, 2, "08:30".parse().expect("a time"));
    assert_eq!(laid(&two), ["10:00–11:00 a", "08:30–09:00 b"]);
    let dates: Vec<String> =
        Agenda::of(&two, None).days.iter().filter_map(|d| Some(d.date?.to_string())).collect();
    assert_eq!(dates, ["2012-09-26", "2012-09-27"]);
}

#[test]
fn minutes_go_to_work_talk_and_rest() {
    let of = |kind, minutes| Content { kind, ..item("x", minutes) };
    let mut day = meeting(
        "09:00",
        vec![
            of(ContentKind::Input, 60),
            of(ContentKind::Break, 15),
            of(ContentKind::GroupWork, 45),
            of(ContentKind::SummingUp, 30),
        ],
    );
    day.end = clock("12:00");
    let agenda = Agenda::of(&day, None);
    let figures = Figures::of(&agenda.days[0], |slot| talk_percent(slot.content.kind));
    assert_eq!(figures, Figures { gross: 150, net: 135, talk: 60, rest: 15, available: Some(180) });
}

#[test]
fn lines_as_people_write_them() {
    let read = |text: &str| {
        let line = Line::read(text).expect("a line");
        (line.start.map(|c| c.to_string()), line.minutes.map(Minutes::get), line.text, line.presenter)
    };
    let some = |text: &str| Some(text.to_owned());
    for (text, start, minutes, words, presenter) in [
        ("10:00 Velkommen 15 min", some("10:00"), Some(15), "Velkommen", None),
        ("1000–1115 Velkommen v/ ordfører", some("10:00"), Some(75), "Velkommen", some("ordfører")),
        ("Kaffepause (20 min.)", None, Some(20), "Kaffepause", None),
        ("Gruppearbejde, 1½ time v/ Lise", None, Some(90), "Gruppearbejde", some("Lise")),
        ("Oplæg v/ Lise Holm 45 min", None, Some(45), "Oplæg", some("Lise Holm")),
        ("Runde 45'", None, Some(45), "Runde", None),
        ("Opsamling", None, None, "Opsamling", None),
        ("2 & 2 kommuner", None, None, "2 & 2 kommuner", None),
    ] {
        assert_eq!(read(text), (start, minutes, words.to_owned(), presenter), "{text}");
    }
    assert_eq!(Line::read("  "), None);
    assert_eq!(Line::read("10:00 "), None);
    assert_eq!(kind_of("Lunsj"), ContentKind::Meal);
    assert_eq!(kind_of("Kaffepause"), ContentKind::Break);
    assert_eq!(kind_of("Noget helt andet"), ContentKind::Other);
}

#[test]
fn written_times_give_lengths_and_fixed_starts_only_where_needed() {
    let lines = [
        "10:00 Velkommen",
        "10:15 Runde 45 min",
        "11:00 Samtaler",
        "12:00 Lunsj 60 min",
        "19:00 Quiz",
        "20:30 Slutt",
    ];
    let lines: Vec<Line> = lines.into_iter().filter_map(Line::read).collect();
    let content = |line: &Line| Content { text: line.text.clone(), ..Content::default() };
    let day = written(&Meeting::default(), None, 1, &lines, content);
    assert_eq!(day.start, clock("10:00"));
    assert_eq!(
        laid(&day),
        [
            "10:00–10:15 Velkommen",
            "10:15–11:00 Runde",
            "11:00–12:00 Samtaler",
            "12:00–13:00 Lunsj",
            "19:00–20:30 Quiz"
        ]
    );
    assert_eq!(day.end, clock("20:30"));
    let pins: Vec<bool> = day.sheet.contents.iter().map(|c| c.pinned.is_some()).collect();
    assert_eq!(pins, [false, false, false, false, true]);
}

#[test]
fn a_dropped_item_takes_day_and_lane_of_where_it_is_dropped() {
    let contents =
        vec![item("a", 10), in_lane("x1", "X", 10), in_lane("x2", "X", 10), in_lane("y1", "Y", 10)];
    let names = |contents: Option<Vec<Content>>| -> Vec<String> {
        contents.into_iter().flatten().map(|c| format!("{}{}", c.text, c.lane.unwrap_or_default())).collect()
    };
    assert_eq!(names(dropped(&contents, 0, Drop::Before(2))), ["x1X", "aX", "x2X", "y1Y"]);
    assert_eq!(names(dropped(&contents, 2, Drop::Before(0))), ["x2", "a", "x1X", "y1Y"]);
    assert_eq!(names(dropped(&contents, 0, Drop::EndOf(1))), ["x1X", "x2X", "y1Y", "a"]);
    assert_eq!(dropped(&contents, 9, Drop::EndOf(1)), None);
    assert_eq!(dropped(&contents, 0, Drop::Before(9)), None);
}

#[test]
fn a_late_day_is_shortened_up_to_the_fixed_lunch() {
    let talk = Content { least: Minutes::new(40).ok(), ..item("talk", 60) };
    let day = meeting(
        "09:00",
        vec![item("welcome", 30), talk, item("groups", 90), pinned("lunch", "12:00", 60), item("after", 30)],
    );
    let agenda = Agenda::of(&day, None);
    // The talk begins at 9:50 instead of 9:30; 150 minutes have to fit into 130.
    let found = late(&agenda, 1, 9 * 60 + 50).expect("a day");
    assert_eq!((found.behind, found.missing, found.until), (20, 0, Some(3)));
    let cut: u16 = found.cuts.iter().map(|cut| cut.from - cut.to).sum();
    assert_eq!(cut, 20);
    let starts: Vec<_> = found.rest.iter().map(|s| (s.at, s.start)).collect();
    assert_eq!(starts[2..], [(3, Some(720)), (4, Some(780))]);
    // Much later: everything is as short as it can be, and it is said how much is missing.
    let found = late(&agenda, 1, 11 * 60).expect("a day");
    assert_eq!(found.cuts, [Cut { at: 1, from: 60, to: 40 }, Cut { at: 2, from: 90, to: 45 }]);
    assert_eq!(found.missing, 25);
    assert_eq!(late(&agenda, 9, 600), None);
}

#[test]
fn the_longest_agenda_is_still_reckoned() {
    let day = meeting("09:00", vec![item("as long as a day", Minutes::MOST); MOST_ITEMS]);
    let agenda = Agenda::of(&day, None);
    let found = late(&agenda, 0, 600).expect("a day");
    assert_eq!((found.behind, found.rest.len()), (60, MOST_ITEMS));
    assert!(Figures::of(&agenda.days[0], |_| 100).net > 400_000);
}

/// Agendas in which no item for everybody stands between two runs of parallel
/// items: there, moving it away makes the two runs one.
fn contents() -> impl Strategy<Value = Vec<Content>> {
    let one = (1_u16..90, proptest::option::weighted(0.15, 480_u16..1000), 1_u8..3, 0_u8..6);
    proptest::collection::vec(one, 0..12).prop_map(|all| {
        let contents = all.into_iter().enumerate().map(|(at, (minutes, pin, day, lane))| Content {
            pinned: pin.and_then(|pin| format!("{:02}:{:02}", pin / 60, pin % 60).parse().ok()),
            day: Some(day),
            lane: match lane {
                0 => Some("A".into()),
                1 => Some("B".into()),
                _ => None,
            },
            ..item(&format!("item {at}"), minutes)
        });
        normal(&contents.collect::<Vec<_>>())
    })
}

fn is_between_runs(contents: &[Content], at: usize) -> bool {
    let parallel = |at: Option<usize>| {
        let other = at.and_then(|at| contents.get(at));
        other
            .is_some_and(|c| c.lane.is_some() && day_of(c) == contents.get(at.unwrap_or(0)).map_or(0, day_of))
    };
    contents.get(at).is_some_and(|c| c.lane.is_none())
        && parallel(at.checked_sub(1))
        && parallel(Some(at + 1))
}

proptest! {
    /// Derived times tile: of two items that follow each other the second
    /// begins when the first ends, but where it has a fixed start; and then the
    /// difference is named.
    #[test]
    fn times_tile(contents in contents(), start in 400_u16..700) {
        let mut day = meeting("00:00", contents);
        let text = format!("{:02}:{:02}", start / 60, start % 60);
        day.start = clock(&text);
        line::begins(&mut day, 2, text.parse().expect("a time"));
        let agenda = Agenda::of(&day, None);
        let named: Vec<usize> = troubles(&agenda).iter().filter_map(|t| match t {
            Trouble::Gap { at, .. } | Trouble::Overlap { at, .. } | Trouble::Early { at, .. } => Some(*at),
            _ => None,
        }).collect();
        for day in &agenda.days {
            let mut now = start;
            for part in &day.parts {
                let lanes: Vec<Vec<Slot<'_>>> = match part {
                    Part::Together(slot) => vec![vec![*slot]],
                    Part::Parallel(lanes) => lanes.iter().map(|lane| lane.slots.clone()).collect(),
                };
                let pin = |slot: &Slot<'_>| slot.content.pinned.map(Clock::minutes);
                let first = lanes.iter().filter_map(|lane| lane.first().and_then(&pin)).min();
                let begins = first.unwrap_or(now);
                let mut over = 0;
                for lane in &lanes {
                    let mut expected = begins;
                    let mut before = now;
                    for slot in lane {
                        let wanted = pin(slot).unwrap_or(expected);
                        prop_assert_eq!(slot.start, Some(wanted));
                        let length = slot.content.minutes.map_or(0, Minutes::get);
                        prop_assert_eq!(slot.end, Some(wanted + length));
                        prop_assert_eq!(named.contains(&slot.at), wanted != before, "{}", slot.at);
                        expected = wanted + length;
                        before = expected;
                    }
                    over = over.max(expected);
                }
                now = over;
            }
        }
    }

    /// A step and the step back leave the agenda as it was.
    #[test]
    fn a_step_and_the_step_back(contents in contents(), nth in any::<proptest::sample::Index>(), up in any::<bool>()) {
        prop_assume!(!contents.is_empty());
        let at = nth.index(contents.len());
        let (there, back) = if up { (Way::Up, Way::Down) } else { (Way::Down, Way::Up) };
        let text = contents[at].text.clone();
        prop_assume!(!(0..contents.len()).any(|at| is_between_runs(&contents, at)));
        let Some(moved) = stepped(&contents, at, there, 2) else { return Ok(()) };
        prop_assume!(!(0..moved.len()).any(|at| is_between_runs(&moved, at)));
        let at = moved.iter().position(|c| c.text == text).expect("the item");
        prop_assert_eq!(stepped(&moved, at, back, 2), Some(contents));
    }

    /// Dragged somewhere and dragged back, nothing has changed.
    #[test]
    fn dragged_and_dragged_back(contents in contents(), a in any::<proptest::sample::Index>(), b in any::<proptest::sample::Index>()) {
        let contents: Vec<Content> = contents.into_iter().filter(|c| c.lane.is_none()).collect();
        prop_assume!(contents.len() > 1);
        let (from, to) = (a.index(contents.len()), b.index(contents.len()));
        let text = |at: usize| contents.get(at).map(|c| c.text.clone());
        let moved = dropped(&contents, from, Drop::Before(to)).expect("both are there");
        let now = moved.iter().position(|c| Some(&c.text) == text(from).as_ref()).expect("the item");
        // It goes back before what stood after it.
        let next = contents.get(from + 1).filter(|c| c.day == contents[from].day);
        let back = next.and_then(|next| moved.iter().position(|c| c.text == next.text));
        let target = back.map_or(Drop::EndOf(day_of(&contents[from])), Drop::Before);
        prop_assert_eq!(dropped(&moved, now, target), Some(contents));
    }

    /// No item is lost or made by any change of the order.
    #[test]
    fn nothing_is_lost(contents in contents(), a in any::<proptest::sample::Index>(), b in any::<proptest::sample::Index>()) {
        prop_assume!(!contents.is_empty());
        let (from, to) = (a.index(contents.len()), b.index(contents.len()));
        let sorted = |contents: &[Content]| {
            let mut texts: Vec<String> = contents.iter().map(|c| c.text.clone()).collect();
            texts.sort();
            texts
        };
        let all = [
            dropped(&contents, from, Drop::Before(to)),
            dropped(&contents, from, Drop::EndOf(2)),
            stepped(&contents, from, Way::Up, 2),
            stepped(&contents, from, Way::Down, 2),
        ];
        for changed in all.into_iter().flatten() {
            prop_assert_eq!(sorted(&changed), sorted(&contents));
            prop_assert_eq!(normal(&changed), changed);
        }
    }

    /// However late it gets, the times that are left tile and nothing becomes
    /// shorter than it can be.
    #[test]
    fn a_late_day_holds_together(contents in contents(), nth in any::<proptest::sample::Index>(), now in 400_u16..1200) {
        prop_assume!(!contents.is_empty());
        let mut day = meeting("08:00", contents.clone());
        line::begins(&mut day, 2, "08:00".parse().expect("a time"));
        let agenda = Agenda::of(&day, None);
        let Some(late) = late(&agenda, nth.index(contents.len()), now) else { return Ok(()) };
        for cut in &late.cuts {
            prop_assert!(cut.to < cut.from && cut.to > 0);
        }
        prop_assert!(late.rest.iter().all(|slot| slot.start.is_some_and(|start| start >= now.min(480))));
    }
}
