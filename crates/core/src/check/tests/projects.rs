use super::*;
use crate::message::Argument;
use crate::programme::{Certainty, Involvement, MilestoneMark, Seat, SeatState, Status};

fn who(finding: &Finding) -> Option<&Argument> {
    finding.message.arguments.iter().find(|(name, _)| *name == "who").map(|(_, value)| value)
}

/// The theme day, which stands behind the three meetings of the series.
const DAY: usize = 3;

#[test]
fn s601_must_without_when() {
    let bare = |p: &mut Programme| p.milestone_plans[0].involved[0].milestones.clear();
    let finding = breaks("S601", "milestone_plans[0].involved[0].when", bare);
    assert_eq!(who(&finding), Some(&"a school leader".into()));
    let dated = |p: &mut Programme| {
        bare(p);
        p.milestone_plans[0].involved[0].when = Some(date("2024-10"));
    };
    assert_eq!(after(dated), []);
    // A milestone that is not there says nothing.
    breaks("S601", "milestone_plans[0].involved[0].when", |p| {
        p.milestone_plans[0].involved[0].milestones = vec!["gone".parse().unwrap()];
    });
    // Nor does one of another project.
    let found = after(|p| {
        let mut other = p.milestone_plans[0].clone();
        other.id = "other".parse().unwrap();
        p.milestone_plans.push(other);
    });
    let told: Vec<_> = codes(&found).into_iter().filter(|(code, _)| *code == "S601").collect();
    assert_eq!(told, [("S601", "milestone_plans[1].involved[0].when")]);
}

#[test]
fn s601_a_meeting_says_when_and_one_that_is_not_sure_need_not() {
    breaks("S601", "meetings[3].involved[0].when", |p| p.meetings[DAY].date = None);
    let unsure = |p: &mut Programme| {
        p.meetings[DAY].date = None;
        p.meetings[DAY].certainty = Certainty::Tbd;
    };
    assert_eq!(after(unsure), []);
}

#[test]
fn s602_must_without_how() {
    breaks("S602", "milestone_plans[0].involved[0].how", |p| p.milestone_plans[0].involved[0].how = None);
    let finding = breaks("S602", "meetings[3].involved[0].how", |p| {
        p.meetings[DAY].involved[0].how = Some(" ".to_owned());
    });
    assert_eq!(who(&finding), Some(&Argument::Key("word-RoleKind-leader".into())));
}

#[test]
fn s603_must_without_activity() {
    breaks("S603", "milestone_plans[0].involved[0].activities", |p| {
        p.milestone_plans[0].involved[0].activities.clear();
    });
}

#[test]
fn s604_must_not_invited() {
    let finding = breaks("S604", "milestone_plans[0].involved[0].activities", |p| {
        p.milestone_plans[0].involved[0].activities = vec!["meeting-2".parse().unwrap()];
    });
    assert_eq!(finding.others[0].id.as_str(), "meeting-2");
    breaks("S604", "meetings[3].involved[0].who", |p| p.meetings[DAY].lines.clear());
    let cancelled = |p: &mut Programme| {
        p.meetings[DAY].lines.clear();
        p.meetings[DAY].status = Status::Cancelled;
        p.meetings[DAY].cause = Some("Storm".to_owned());
    };
    assert_eq!(after(cancelled), []);
}

#[test]
fn nobody_who_has_not_said_yes_is_named() {
    let finding = breaks("S604", "meetings[3].involved[0].who", |p| {
        let person = p.people[0].id.clone();
        p.meetings[DAY].lines.clear();
        p.meetings[DAY].involved[0].who =
            Seat { person: Some(person), state: SeatState::Asked, ..Seat::default() };
    });
    assert_eq!(who(&finding), Some(&Argument::Key("check-somebody".into())));
    let finding = breaks("S604", "meetings[3].involved[0].who", |p| {
        p.meetings[DAY].lines.clear();
        p.meetings[DAY].involved[0].who.role = None;
    });
    assert_eq!(who(&finding), Some(&"Invented Person".into()));
}

#[test]
fn those_who_should_and_can_are_not_asked_for() {
    let more = |p: &mut Programme| {
        let bare = Involvement { engagement: crate::programme::Engagement::Can, ..Involvement::default() };
        p.milestone_plans[0].involved.push(bare.clone());
        p.meetings[DAY].involved.push(bare);
    };
    assert_eq!(after(more), []);
}

#[test]
fn s605_goal_not_measurable() {
    breaks("S605", "milestone_plans[0].smart_goals[0].measure", |p| {
        p.milestone_plans[0].smart_goals[0].measure = None;
    });
}

#[test]
fn s606_goal_without_date() {
    breaks("S606", "milestone_plans[0].smart_goals[0].due", |p| {
        p.milestone_plans[0].smart_goals[0].due = None;
    });
}

#[test]
fn s607_plan_without_last() {
    breaks("S607", "milestone_plans[0]", |p| p.milestones[2].mark = MilestoneMark::Ordinary);
}

#[test]
fn s608_milestones_out_of_order() {
    let finding = breaks("S608", "milestones[2].date", |p| p.milestones[2].date = Some(date("2024-08")));
    assert_eq!(finding.others[0].id.as_str(), "m-2");
    assert_eq!(finding.stated, Some(Argument::Date(date("2024-08"))));
    // What may be in order is; all of a month lies in it.
    assert_eq!(after(|p| p.milestones[2].date = Some(date("2024-09-01"))), []);
    assert_eq!(after(|p| p.milestones[1].date = None), []);
}

#[test]
fn s609_mark_given_twice() {
    let finding = breaks("S609", "milestones[1].mark", |p| p.milestones[0].mark = MilestoneMark::Next);
    assert_eq!(finding.others[0].id.as_str(), "m-1");
}

#[test]
fn s610_milestone_outside_project() {
    let finding = breaks("S610", "milestones[0].date", |p| p.milestones[0].date = Some(date("2024-01")));
    assert_eq!(finding.computed, Some(Argument::Date(date("2024-02"))));
    let finding = breaks("S610", "milestones[2].date", |p| p.milestones[2].date = Some(date("2025-07-01")));
    assert_eq!(finding.computed, Some(Argument::Date(date("2025-06"))));
    // A project without dates holds all.
    let open = |p: &mut Programme| {
        p.milestone_plans[0].start = None;
        p.milestone_plans[0].end = None;
        p.milestones[2].date = Some(date("2027"));
    };
    assert_eq!(after(open), []);
}

#[test]
fn s611_theme_day_without_involvement() {
    breaks("S611", "meetings[3].involved", |p| p.meetings[DAY].involved.clear());
}
