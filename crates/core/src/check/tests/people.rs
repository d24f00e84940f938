use super::*;
use crate::message::Argument;

#[test]
fn s416_organisation_in_several_networks() {
    breaks("S416", "organisations[0]", |p| p.networks[1].units.push("unit-1".parse().unwrap()));
}

#[test]
fn s417_fewer_presentations() {
    let found = after(|p| p.units[0].organisations.push("dale-south".parse().unwrap()));
    assert_eq!(codes(&found), [("S417", "meetings[0].sheet.contents"), ("S416", "organisations[2]")]);
    assert_eq!(found[0].stated, Some(Argument::Count(3)));
    assert_eq!(found[0].computed, Some(Argument::Count(2)));
}

#[test]
fn s419_same_organisation_twice() {
    breaks("S419", "organisations[2].qualifier", |p| {
        p.organisations[2].qualifier = Some(" North".to_owned());
    });
}

#[test]
fn s501_open_seats_in_meeting() {
    let finding = breaks("S501", "meetings[0].lines", |p| {
        p.meetings[0].lines[0].who.person = None;
        p.meetings[0].lines[0].who.state = crate::programme::SeatState::Asked;
    });
    let seats = finding.message.arguments.iter().find(|(name, _)| *name == "seats").map(|(_, v)| v.clone());
    assert_eq!(seats, Some(Argument::List(vec!["a school leader".into()])));
}

#[test]
fn s502_core_participant_missing() {
    let person = clean().people[0].clone();
    let core = |p: &mut crate::Programme| {
        p.people[0].roles.push(crate::programme::RoleKind::CoreParticipant);
    };
    let found = after(core);
    assert_eq!(codes(&found), [("S502", "meetings[1].lines"), ("S502", "meetings[2].lines")]);
    let who = found[0].message.arguments.iter().find(|(name, _)| *name == "person").map(|(_, v)| v.clone());
    assert_eq!(who, Some(Argument::Text(person.name.clone())));
    let there = after(|p| {
        core(p);
        let who = crate::programme::Seat { person: Some(person.id.clone()), ..Default::default() };
        p.meetings[1].lines.push(crate::programme::ParticipantLine { who, ..Default::default() });
    });
    assert_eq!(codes(&there), [("S502", "meetings[2].lines")]);
}

#[test]
fn s503_a_party_is_missing() {
    use crate::programme::RoleKind::{ChiefExecutive, Leader, Politician, UnionRep};
    let seat = |role| crate::programme::ParticipantLine {
        who: crate::programme::Seat { role: Some(role), ..Default::default() },
        ..Default::default()
    };
    let with = |roles: &[crate::programme::RoleKind]| {
        let roles = roles.to_vec();
        after(move |p| p.meetings[1].lines.extend(roles.iter().copied().map(seat)))
    };
    let missing = |found: &[crate::check::Finding]| {
        let finding = found.iter().find(|finding| finding.code == "S503")?;
        finding.message.arguments.iter().find(|(name, _)| *name == "party").map(|(_, value)| value.clone())
    };
    for (roles, party) in [
        (&[Politician, UnionRep][..], "check-party-leaders"),
        (&[ChiefExecutive, UnionRep][..], "check-party-elected"),
        (&[Politician, Leader, ChiefExecutive][..], "check-party-employees"),
    ] {
        assert_eq!(missing(&with(roles)), Some(Argument::Key(party.into())), "{roles:?}");
    }
    for roles in [&[Politician, Leader, UnionRep][..], &[Politician][..], &[Leader, ChiefExecutive][..]] {
        assert_eq!(missing(&with(roles)), None, "{roles:?}");
    }
    let cancelled = after(|p| {
        p.meetings[1].lines.extend([Politician, UnionRep].map(seat));
        p.meetings[1].status = crate::programme::Status::Cancelled;
        p.meetings[1].cause = Some("storm".to_owned());
    });
    assert_eq!(missing(&cancelled), None);
    let by_person = after(|p| {
        p.people[0].roles = vec![UnionRep];
        let who = crate::programme::Seat { person: Some(p.people[0].id.clone()), ..Default::default() };
        p.meetings[1].lines.push(crate::programme::ParticipantLine { who, ..Default::default() });
        p.meetings[1].sheet.audience = vec![Politician];
    });
    assert_eq!(missing(&by_person), Some(Argument::Key("check-party-leaders".into())));
}
