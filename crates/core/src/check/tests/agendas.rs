use super::*;
use crate::programme::{Content, Seat, SeatState};

fn item(text: &str, minutes: u16, more: &str) -> Content {
    toml::from_str(&format!("text = \"{text}\"\nminutes = {minutes}\n{more}")).expect("an item")
}

/// A plan whose theme day has these items, from nine to three.
fn day(items: Vec<Content>) -> impl Fn(&mut Programme) {
    move |plan: &mut Programme| {
        let day = plan.meetings.last_mut().expect("a meeting");
        day.start = "09:00".parse().ok();
        day.end = "15:00".parse().ok();
        day.sheet.contents = items.clone();
    }
}

#[test]
fn s701_items_overlap() {
    let fits = || vec![item("a", 120, ""), item("lunch", 60, "pinned = \"12:00\""), item("b", 120, "")];
    assert_eq!(after(day(fits())), []);
    let long = vec![item("a", 200, ""), item("lunch", 60, "pinned = \"12:00\"")];
    breaks("S701", "meetings[3].sheet.contents[1].pinned", day(long));
}

#[test]
fn s702_a_room_for_two_things() {
    let lane = |name: &str, room: &str| item(name, 360, &format!("lane = \"{name}\"\nroom = \"{room}\""));
    assert_eq!(after(day(vec![lane("A", "Hall"), lane("B", "Library")])), []);
    breaks("S702", "meetings[3].sheet.contents[1].room", day(vec![lane("A", "Hall"), lane("B", "hall")]));
}

#[test]
fn s703_somebody_in_two_places() {
    let by = |text: &str, lane: &str| {
        item(
            text,
            360,
            &format!("lane = \"{lane}\"\npresenter = {{ person = \"person\", state = \"filled\" }}"),
        )
    };
    breaks("S703", "meetings[3].sheet.contents[1].presenter", day(vec![by("a", "A"), by("b", "B")]));
    // Whoever takes part in the meeting may present there, but not be at another one.
    assert_eq!(
        after(day(vec![item("a", 360, "presenter = { person = \"person\", state = \"filled\" }")])),
        []
    );
    let elsewhere = |plan: &mut Programme| {
        day(vec![item("a", 360, "")])(plan);
        let mut other = plan.meetings.last().expect("a meeting").clone();
        other.id = "other-day".parse().expect("an id");
        let who = Seat { person: "person".parse().ok(), state: SeatState::Filled, ..Seat::default() };
        other.lines[0].who = who;
        plan.meetings.push(other);
    };
    let finding = breaks("S703", "meetings[4].lines", elsewhere);
    assert_eq!(finding.others[0].id.as_str(), "theme-day");
    let cancelled = |plan: &mut Programme| {
        elsewhere(plan);
        let other = plan.meetings.last_mut().expect("a meeting");
        other.status = crate::programme::Status::Cancelled;
        other.cause = Some("Illness".into());
    };
    assert_eq!(after(cancelled), []);
}

#[test]
fn s704_a_day_too_long() {
    breaks("S704", "meetings[3].end", day(vec![item("a", 400, "")]));
}
