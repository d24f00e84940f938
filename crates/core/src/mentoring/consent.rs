//! A mentor and a talent say yes, one after the other: the mentor first, so
//! that no talent hears of a mentor who does not want to. Either may say no and
//! either may end it, and nobody asks why.

use jiff::civil::Date;

use crate::Id;
use crate::programme::{Consent, Relationship, RelationshipAnswer, RelationshipKind, RelationshipState};

/// Why an answer cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else is asked now, or nobody.
    NotAsked,
    /// It does not go on any more, or never began.
    Over,
}

/// A proposed relation whose mentor is asked; nothing where it is none.
pub fn asked(bound: &Relationship) -> Option<Relationship> {
    let mentor = bound.with.as_ref()?;
    let fits = bound.kind == RelationshipKind::Mentor && bound.state == RelationshipState::Proposed;
    fits.then(|| Relationship {
        state: RelationshipState::Asked,
        answers: vec![RelationshipAnswer { person: mentor.clone(), ..RelationshipAnswer::default() }],
        ..bound.clone()
    })
}

/// Who is asked now.
pub fn turn(bound: &Relationship) -> Option<&Id> {
    let said =
        |person: &Id| bound.answers.iter().any(|one| one.person == *person && one.answer == Consent::Yes);
    let asked = bound.kind == RelationshipKind::Mentor && bound.state == RelationshipState::Asked;
    bound.with.iter().chain(&bound.people).find(|person| !said(person)).filter(|_| asked)
}

/// Whether somebody in a relation may know of it: a mentor once asked, a talent
/// once the mentor has said yes; nobody of one that was declined.
pub fn sees(bound: &Relationship, person: &Id) -> bool {
    let begun = matches!(
        bound.state,
        RelationshipState::Asked | RelationshipState::Agreed | RelationshipState::Ended
    );
    let told = bound.with.as_ref() == Some(person)
        || bound.state != RelationshipState::Asked
        || turn(bound) != bound.with.as_ref();
    bound.kind == RelationshipKind::Mentor && begun && told && bound.everyone().any(|one| one == person)
}

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Yes, perhaps also to the mentor coming along at work (shadowing).
    Yes {
        /// Whether that, too.
        shadowing: bool,
    },
    /// No.
    No,
}

/// The relation after somebody has answered.
///
/// # Errors
/// Where it is not theirs to answer now.
pub fn answered(bound: &Relationship, person: &Id, said: Said, on: Date) -> Result<Relationship, Refusal> {
    if turn(bound) != Some(person) {
        return Err(Refusal::NotAsked);
    }
    let mut after = bound.clone();
    after.answers.retain(|one| one.person != *person);
    let (answer, shadowing) = match said {
        Said::Yes { shadowing } => (Consent::Yes, shadowing),
        Said::No => (Consent::No, false),
    };
    after.answers.push(RelationshipAnswer { person: person.clone(), answer, on: Some(on), shadowing });
    if said == Said::No {
        after.state = RelationshipState::Declined;
        return Ok(after);
    }
    match turn(&after).cloned() {
        Some(next) => {
            after.answers.push(RelationshipAnswer { person: next, ..RelationshipAnswer::default() });
        }
        None => {
            after.state = RelationshipState::Agreed;
            after.from = after.from.or_else(|| Some(on.into()));
        }
    }
    Ok(after)
}

/// The relation after one of the two has ended it, without a reason.
///
/// # Errors
/// Where it does not go on, or is not theirs.
pub fn ended(bound: &Relationship, person: &Id, on: Date) -> Result<Relationship, Refusal> {
    let theirs = bound.kind == RelationshipKind::Mentor && bound.everyone().any(|one| one == person);
    if !theirs || bound.state != RelationshipState::Agreed {
        return Err(Refusal::Over);
    }
    Ok(Relationship { state: RelationshipState::Ended, to: Some(on.into()), ..bound.clone() })
}
