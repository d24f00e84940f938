//! Those who come: on badges, on table cards, on the sheet where they sign.

use std::collections::BTreeSet;

use samspil_core::attending::{Attending, Part};
use samspil_core::programme::{Meeting, Person, RoleKind};
use samspil_core::view::{Known, View};

use super::scribe::{Scribe, capital};

/// Somebody who comes, as paper tells it. No address, no telephone, nothing
/// about food or needs: what is printed lies about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// The name.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The role, in the reader's words.
    pub role: Option<String>,
    /// What a QR code on the badge leads to.
    pub code: Option<String>,
}

/// Those who come to a meeting, or to any of the meetings: as the programme's
/// keeper says, else those who take part according to the plan. By surname, in
/// the reader's alphabet.
pub(super) fn attendees(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Vec<Attendee> {
    let mut all = match scribe.ground.choice.attendees {
        Some(known) => known.to_vec(),
        None => planned(scribe, meetings),
    };
    all.sort_by(|a, b| scribe.words.order_of_names(&a.name, &b.name).then_with(|| a.cmp_rest(b)));
    all
}

impl Attendee {
    fn cmp_rest(&self, other: &Self) -> std::cmp::Ordering {
        let rest = |one: &Self| (one.organisation.clone(), one.title.clone(), one.role.clone());
        rest(self).cmp(&rest(other))
    }
}

/// The people of the plan who are to be there.
fn planned(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Vec<Attendee> {
    let attending = Attending::new(scribe.plan);
    let known = Known::of(scribe.plan);
    let mut found: Vec<(&Person, BTreeSet<Part>)> = Vec::new();
    let mut seen = std::collections::HashMap::new();
    for (person, parts) in meetings.iter().flat_map(|meeting| attending.of(meeting)) {
        let at = *seen.entry(&person.id).or_insert_with(|| {
            found.push((person, BTreeSet::new()));
            found.len() - 1
        });
        found.get_mut(at).into_iter().for_each(|(_, all)| all.extend(&parts));
    }
    found.into_iter().map(|(person, parts)| attendee(scribe, &known, person, &parts)).collect()
}

fn attendee(scribe: &Scribe<'_>, known: &Known, person: &Person, parts: &BTreeSet<Part>) -> Attendee {
    Attendee {
        // Known are printed with first name and initial, whoever prints.
        name: View::PUBLIC.name(person, known).into_owned(),
        title: person.title.clone(),
        organisation: person.organisation.as_ref().map(|id| scribe.organisations.label(id).into_owned()),
        role: role(person, parts).map(|role| capital(&scribe.word("RoleKind", role.as_str()))),
        code: None,
    }
}

/// The role that is printed. Whoever presents something is a speaker, unless
/// the programme knows them as more; for a union nobody is labelled.
fn role(person: &Person, parts: &BTreeSet<Part>) -> Option<RoleKind> {
    let known = person.roles.iter().copied().find(|role| *role != RoleKind::UnionRep);
    known.or_else(|| parts.contains(&Part::Presents).then_some(RoleKind::Speaker))
}
