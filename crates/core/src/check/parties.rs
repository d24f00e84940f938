//! S503: the cooperation of the three parties: those elected, those who lead,
//! those who speak for the employees (partssamarbejde / partssamarbeid).

use std::collections::BTreeSet;

use super::facts::takes_place;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::message::Argument;
use crate::programme::{Meeting, Person, RoleKind, Seat};

/// The parties: the word for each, and the roles that speak for it.
const PARTIES: [(&str, &[RoleKind]); 3] = [
    ("check-party-elected", &[RoleKind::Politician]),
    ("check-party-leaders", &[RoleKind::ChiefExecutive, RoleKind::Leader]),
    ("check-party-employees", &[RoleKind::UnionRep]),
];

/// S503: two of the three parties are at the meeting, the third is not.
pub(super) fn party_missing(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        if !takes_place(meeting.status) {
            continue;
        }
        let roles = roles(facts, meeting);
        let absent: Vec<_> =
            PARTIES.iter().filter(|(_, speak)| !speak.iter().any(|role| roles.contains(role))).collect();
        if let [(party, _)] = absent.as_slice() {
            let report = Report::at(K::Meeting, at).field("lines").with("name", meeting.title.as_str());
            found.add(report.with("party", Argument::Key((*party).into())));
        }
    }
}

/// The roles of all who are to be at a meeting: by its audience, its lines and
/// who is to be involved, each by the role of the seat or else of who sits there.
fn roles(facts: &Facts<'_>, meeting: &Meeting) -> BTreeSet<RoleKind> {
    let seats = meeting.lines.iter().map(|line| &line.who).chain(meeting.involved.iter().map(|one| &one.who));
    let mut roles: BTreeSet<RoleKind> = meeting.sheet.audience.iter().copied().collect();
    for seat in seats {
        roles.extend(seat.role);
        roles.extend(person(facts, seat).filter(|_| seat.role.is_none()).iter().flat_map(|one| &one.roles));
    }
    roles
}

fn person<'a>(facts: &Facts<'a>, seat: &Seat) -> Option<&'a Person> {
    let people: &'a [Person] = &facts.programme.people;
    facts.index::<Person>(seat.person.as_ref()?).and_then(|at| people.get(at))
}
