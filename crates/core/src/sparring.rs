//! Sparring: leaders, or projects, that ask each other for it; the other
//! answers, and both write down the frame.

use jiff::civil::Date;

use crate::programme::{
    Consent, Person, Relationship, RelationshipAnswer, RelationshipKind, RelationshipState, RoleKind, Unit,
};
use crate::{Id, Programme};

/// Whom somebody asks for sparring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// The person; whoever speaks for the project where none stands.
    pub person: Option<Id>,
    /// The project of the other, by its unit.
    pub unit: Option<Id>,
    /// What about, how often, how long: the first word on the frame.
    pub frame: String,
}

/// Why there is no sparring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody was chosen, or the project has nobody who speaks for it.
    Nobody,
    /// They would spar with themselves.
    Oneself,
    /// They are asked or spar already.
    Already,
    /// The frame is too long.
    TooLong,
    /// It is not for this person to say, or not any more.
    NotOpen,
}

/// The longest frame, in letters.
pub const LONGEST: usize = 2_000;

/// Whether somebody can be asked for sparring: not citizens, and not those who
/// come to speak.
pub fn can_spar(person: &Person) -> bool {
    let guest = |role: &RoleKind| matches!(role, RoleKind::Citizen | RoleKind::Speaker);
    !person.roles.iter().any(guest)
}

/// The units for which somebody speaks, or to which somebody belongs.
pub fn own_units<'a>(plan: &'a Programme, person: &Person) -> Vec<&'a Unit> {
    let own = |unit: &&Unit| {
        person.units.contains(&unit.id)
            || unit.contact.as_ref().and_then(|seat| seat.person.as_ref()) == Some(&person.id)
    };
    plan.units.iter().filter(own).collect()
}

/// Who speaks for a unit: its contact, else its project leader.
pub fn speaker<'a>(plan: &'a Programme, unit: &Unit) -> Option<&'a Person> {
    let contact =
        unit.contact.as_ref().filter(|seat| seat.state.is_settled()).and_then(|seat| seat.person.as_ref());
    let named = contact.and_then(|id| plan.people.iter().find(|person| person.id == *id));
    named.or_else(|| {
        let leads = |person: &&Person| {
            person.units.contains(&unit.id) && person.roles.contains(&RoleKind::ProjectLeader)
        };
        plan.people.iter().find(leads)
    })
}

/// The sparring of a person, in the order of the plan.
pub fn of<'a>(plan: &'a Programme, person: &Id) -> Vec<&'a Relationship> {
    plan.relationships
        .iter()
        .filter(|bound| bound.kind == RelationshipKind::Sparring && bound.people.contains(person))
        .collect()
}

/// A new request, under an id of its own.
///
/// # Errors
/// Where there is nobody to ask, or they spar already.
pub fn ask(plan: &Programme, me: &Person, wish: &Wish, today: Date) -> Result<Relationship, Refusal> {
    let unit = wish.unit.as_ref().and_then(|id| plan.units.iter().find(|unit| unit.id == *id));
    let chosen = wish.person.as_ref().and_then(|id| plan.people.iter().find(|person| person.id == *id));
    let other = chosen.or_else(|| unit.and_then(|unit| speaker(plan, unit))).ok_or(Refusal::Nobody)?;
    let own = own_units(plan, me).first().map(|unit| unit.id.clone());
    if other.id == me.id || unit.is_some_and(|unit| own.as_ref() == Some(&unit.id)) {
        return Err(Refusal::Oneself);
    }
    if !can_spar(other) || !can_spar(me) {
        return Err(Refusal::Nobody);
    }
    if of(plan, &me.id).iter().any(|bound| bound.state.holds() && bound.people.contains(&other.id)) {
        return Err(Refusal::Already);
    }
    let units = match (own, unit) {
        (Some(own), Some(unit)) => vec![own, unit.id.clone()],
        (None, Some(unit)) => vec![unit.id.clone()],
        _ => Vec::new(),
    };
    let waiting = RelationshipAnswer { person: other.id.clone(), ..RelationshipAnswer::default() };
    let yes = RelationshipAnswer {
        person: me.id.clone(),
        answer: Consent::Yes,
        on: Some(today),
        ..RelationshipAnswer::default()
    };
    Ok(Relationship {
        id: crate::ElementKind::Relationship.new_id("", |id| plan.index().contains_key(id)),
        kind: RelationshipKind::Sparring,
        people: vec![me.id.clone(), other.id.clone()],
        units,
        state: RelationshipState::Asked,
        answers: vec![yes, waiting],
        frame: framed(&wish.frame)?,
        ..Relationship::default()
    })
}

fn framed(text: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// Whether somebody is still to answer.
pub fn waits_for(bound: &Relationship, person: &Id) -> bool {
    let waiting = |answer: &RelationshipAnswer| answer.person == *person && answer.answer == Consent::Waiting;
    bound.state == RelationshipState::Asked && bound.answers.iter().any(waiting)
}

/// The relation after somebody answered; with yes from all it holds, with the
/// frame as it was put.
///
/// # Errors
/// Where nobody waits for this answer, or the frame is too long.
pub fn answered(
    bound: &Relationship,
    person: &Id,
    yes: bool,
    frame: &str,
    today: Date,
) -> Result<Relationship, Refusal> {
    if !waits_for(bound, person) {
        return Err(Refusal::NotOpen);
    }
    let mut made = bound.clone();
    for answer in made.answers.iter_mut().filter(|answer| answer.person == *person) {
        answer.answer = if yes { Consent::Yes } else { Consent::No };
        answer.on = Some(today);
    }
    if yes {
        made.frame = framed(frame)?;
    }
    let all = made.answers.iter().all(|answer| answer.answer == Consent::Yes);
    made.state = match (yes, all) {
        (false, _) => RelationshipState::Declined,
        (true, true) => RelationshipState::Agreed,
        (true, false) => RelationshipState::Asked,
    };
    if made.state == RelationshipState::Agreed {
        made.from = Some(today.into());
    }
    Ok(made)
}

/// The relation with another frame: what both agree on while it holds.
///
/// # Errors
/// Where the person is not in it, it does not hold, or the frame is too long.
pub fn reframed(bound: &Relationship, person: &Id, frame: &str) -> Result<Relationship, Refusal> {
    if !bound.people.contains(person) || bound.state != RelationshipState::Agreed {
        return Err(Refusal::NotOpen);
    }
    Ok(Relationship { frame: framed(frame)?, ..bound.clone() })
}

/// The relation ended; nobody has to say why. A request that nobody answered
/// yet is taken back in the same way.
///
/// # Errors
/// Where the person is not in it, or it is over.
pub fn ended(bound: &Relationship, person: &Id, today: Date) -> Result<Relationship, Refusal> {
    if !bound.people.contains(person) || !bound.state.holds() {
        return Err(Refusal::NotOpen);
    }
    Ok(Relationship { state: RelationshipState::Ended, to: Some(today.into()), ..bound.clone() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const PLAN: &str = r#"
        units = [
            { id = "u1", title = "U1", organisations = ["o"], contact = { person = "kaja", state = "filled" } },
            { id = "u2", title = "U2", organisations = ["o"] },
            { id = "u3", title = "U3", organisations = ["o"], contact = { person = "per", state = "asked" } },
        ]
        organisations = [{ id = "o", name = "O" }]
        people = [
            { id = "kaja", name = "Kaja" },
            { id = "bo", name = "Bo", roles = ["project_leader"], units = ["u2"] },
            { id = "per", name = "Per" },
            { id = "oda", name = "Oda", roles = ["citizen"] },
        ]
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "network"
    "#;

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    fn asked(plan: &Programme, wish: &Wish) -> Result<Relationship, Refusal> {
        ask(plan, &plan.people[0], wish, date(2024, 5, 1))
    }

    fn wish(person: Option<&str>, unit: Option<&str>) -> Wish {
        Wish { person: person.map(id), unit: unit.map(id), frame: " Tre gange ".into() }
    }

    #[test]
    fn a_request_is_answered_framed_and_ended() {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let bound = asked(&plan, &wish(None, Some("u2"))).expect("a request");
        assert_eq!(
            (bound.people.clone(), bound.units.clone()),
            (vec![id("kaja"), id("bo")], vec![id("u1"), id("u2")])
        );
        assert!(waits_for(&bound, &id("bo")) && !waits_for(&bound, &id("kaja")));
        let today = date(2024, 5, 2);
        assert_eq!(answered(&bound, &id("kaja"), true, "", today).err(), Some(Refusal::NotOpen));
        assert_eq!(reframed(&bound, &id("kaja"), "x").err(), Some(Refusal::NotOpen));
        let no = answered(&bound, &id("bo"), false, "", today).expect("an answer");
        assert_eq!((no.state, no.frame.as_deref()), (RelationshipState::Declined, Some("Tre gange")));
        let yes = answered(&bound, &id("bo"), true, "Fire gange", today).expect("an answer");
        assert_eq!((yes.state, yes.frame.as_deref()), (RelationshipState::Agreed, Some("Fire gange")));
        assert_eq!(reframed(&yes, &id("kaja"), "Fem").expect("a frame").frame.as_deref(), Some("Fem"));
        assert_eq!(reframed(&yes, &id("per"), "Fem").err(), Some(Refusal::NotOpen));
        assert_eq!(reframed(&yes, &id("bo"), &"x".repeat(2001)).err(), Some(Refusal::TooLong));
        let over = ended(&yes, &id("bo"), today).expect("an end");
        assert_eq!(
            (over.state, ended(&over, &id("bo"), today).err()),
            (RelationshipState::Ended, Some(Refusal::NotOpen))
        );
        assert_eq!(ended(&bound, &id("kaja"), today).map(|taken| taken.state), Ok(RelationshipState::Ended));
    }

    #[test]
    fn nobody_asks_oneself_a_citizen_or_the_same_twice() {
        let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
        for (person, unit, why) in [
            (Some("kaja"), None, Refusal::Oneself),
            (None, Some("u1"), Refusal::Oneself),
            (Some("oda"), None, Refusal::Nobody),
            (None, Some("u3"), Refusal::Nobody),
            (Some("nobody"), None, Refusal::Nobody),
            (None, None, Refusal::Nobody),
        ] {
            assert_eq!(asked(&plan, &wish(person, unit)).err(), Some(why), "{person:?} {unit:?}");
        }
        let first = asked(&plan, &wish(Some("bo"), None)).expect("a request");
        plan.relationships.push(first);
        assert_eq!(asked(&plan, &wish(Some("bo"), None)).err(), Some(Refusal::Already));
        let second = asked(&plan, &wish(Some("per"), None)).expect("a request");
        assert_ne!(second.id, plan.relationships[0].id);
        plan.relationships[0].state = RelationshipState::Declined;
        assert!(asked(&plan, &wish(Some("bo"), None)).is_ok());
        assert_eq!(of(&plan, &id("bo")).len(), 1);
    }
}
