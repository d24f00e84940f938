//! People, members and networks as they are shown and counted.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::access::Role;
use crate::programme::{
    MembersCounted, Membership, MembershipStatus, Network, Organisation, Person, RoleKind, Unit,
};
use crate::{Id, Programme};

/// The role of access that belongs to a role in the programme, where there is
/// one.
pub fn access_role(kind: RoleKind) -> Option<Role> {
    Some(match kind {
        RoleKind::Coordinator => Role::Coordinator,
        RoleKind::NetworkLeader => Role::NetworkLeader,
        RoleKind::Talent => Role::Talent,
        RoleKind::LineManager => Role::LineManager,
        RoleKind::Buddy => Role::Buddy,
        RoleKind::Mentor => Role::Mentor,
        RoleKind::Consultant => Role::Consultant,
        RoleKind::Speaker => Role::Speaker,
        RoleKind::InternalConsultant => Role::InternalConsultant,
        RoleKind::SteeringGroup => Role::SteeringGroup,
        RoleKind::ProjectLeader => Role::ProjectLeader,
        RoleKind::Politician => Role::Politician,
        RoleKind::UnionRep => Role::UnionRep,
        RoleKind::Citizen => Role::Citizen,
        RoleKind::Participant | RoleKind::CoreParticipant => Role::Participant,
        _ => return None,
    })
}

/// The roles of access that a person of the programme gets when invited: those
/// of the person's roles, or participant.
pub fn access_roles(person: &Person) -> Vec<Role> {
    let mut roles = Vec::new();
    for role in person.roles.iter().copied().filter_map(access_role) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    if roles.is_empty() {
        roles.push(Role::Participant);
    }
    roles
}

/// Whoever has a mail address, among a plan's people: nobody where several
/// have it, since one of them is not to read what is for another.
pub fn with_address<'a>(plan: &'a Programme, email: &str) -> Option<&'a Person> {
    let has = |person: &&Person| {
        person.email.as_deref().is_some_and(|own| own.trim().eq_ignore_ascii_case(email.trim()))
    };
    let mut found = plan.people.iter().filter(has);
    found.next().filter(|_| found.next().is_none())
}

/// How many members count towards a target: signed up or active.
pub fn members_counted(programme: &Programme, counted: MembersCounted) -> usize {
    let counting = programme.memberships.iter().filter(|m| m.status.counts());
    match counted {
        MembersCounted::Memberships => counting.count(),
        MembersCounted::Organisations => counting.map(|m| &m.organisation).collect::<HashSet<_>>().len(),
    }
}

/// Memberships by their status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally([usize; MembershipStatus::ALL.len()]);

impl Tally {
    fn add(&mut self, status: MembershipStatus) {
        if let Some(count) = self.0.get_mut(status as usize) {
            *count += 1;
        }
    }

    /// How many have a status.
    pub fn of(&self, status: MembershipStatus) -> usize {
        self.0.get(status as usize).copied().unwrap_or(0)
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

/// A tally per category and subcategory.
pub type Tallies<'a> = BTreeMap<(Option<&'a str>, Option<&'a str>), Tally>;

/// Memberships counted by category and subcategory, in the order of the texts;
/// the last row is all of them.
pub fn tallies<'a>(members: impl Iterator<Item = &'a Membership>) -> (Tallies<'a>, Tally) {
    let mut rows = Tallies::new();
    let mut all = Tally::default();
    for member in members {
        rows.entry((member.category.as_deref(), member.subcategory.as_deref()))
            .or_default()
            .add(member.status);
        all.add(member.status);
    }
    (rows, all)
}

/// Organisations by id, told apart where two share a name.
pub struct Organisations<'a> {
    by_id: HashMap<&'a Id, &'a Organisation>,
    names: HashMap<&'a str, usize>,
}

impl<'a> Organisations<'a> {
    /// Those of a programme.
    pub fn new(programme: &'a Programme) -> Self {
        let mut names = HashMap::new();
        for organisation in &programme.organisations {
            *names.entry(organisation.name.as_str()).or_insert(0) += 1;
        }
        Self { by_id: programme.organisations.iter().map(|o| (&o.id, o)).collect(), names }
    }

    /// The organisation with an id.
    pub fn get(&self, id: &Id) -> Option<&'a Organisation> {
        self.by_id.get(id).copied()
    }

    /// Its name, with the qualifier where another has the same name.
    pub fn label(&self, id: &Id) -> Cow<'a, str> {
        let Some(organisation) = self.get(id) else { return Cow::Owned(id.to_string()) };
        let name = organisation.name.as_str();
        match &organisation.qualifier {
            Some(qualifier) if self.names.get(name).copied().unwrap_or(0) > 1 => {
                Cow::Owned(format!("{name} ({qualifier})"))
            }
            _ => Cow::Borrowed(name),
        }
    }
}

/// What the networks add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NetworkCounts {
    /// Units, each once for every network it is in.
    pub unit_places: usize,
    /// Units, each once.
    pub units: usize,
    /// Organisations, each once for every network it is in.
    pub places: usize,
    /// Organisations, each once.
    pub organisations: usize,
}

/// The units of a network.
pub fn units_of<'a>(programme: &'a Programme, network: &'a Network) -> Vec<&'a Unit> {
    network.units.iter().filter_map(|id| programme.units.iter().find(|unit| unit.id == *id)).collect()
}

/// How many networks each unit and each organisation is in.
pub fn networks_each(programme: &Programme) -> HashMap<&Id, usize> {
    let mut counts = HashMap::new();
    for network in &programme.networks {
        let mut here = HashSet::new();
        for unit in units_of(programme, network) {
            here.insert(&unit.id);
            here.extend(&unit.organisations);
        }
        for id in here {
            *counts.entry(id).or_insert(0) += 1;
        }
    }
    counts
}

/// Counts units and, of those chosen, organisations on the network map.
pub fn network_counts(programme: &Programme, chosen: impl Fn(&Organisation) -> bool) -> NetworkCounts {
    counts_of(programme, programme.networks.iter(), chosen)
}

/// The same for some of the networks.
pub(crate) fn counts_of<'a>(
    programme: &'a Programme,
    networks: impl Iterator<Item = &'a Network>,
    chosen: impl Fn(&Organisation) -> bool,
) -> NetworkCounts {
    let chosen: HashSet<&Id> = programme.organisations.iter().filter(|o| chosen(o)).map(|o| &o.id).collect();
    let all: HashMap<&Id, &Unit> = programme.units.iter().map(|unit| (&unit.id, unit)).collect();
    let (mut units, mut organisations) = (HashSet::new(), HashSet::new());
    let mut counts = NetworkCounts::default();
    for network in networks {
        let mut here = HashSet::new();
        for unit in network.units.iter().filter_map(|id| all.get(id)) {
            units.insert(&unit.id);
            counts.unit_places += 1;
            here.extend(unit.organisations.iter().filter(|id| chosen.contains(*id)));
        }
        counts.places += here.len();
        organisations.extend(here);
    }
    NetworkCounts { units: units.len(), organisations: organisations.len(), ..counts }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    fn person(name: &str, roles: &[RoleKind]) -> Person {
        Person { id: id("p"), name: name.to_owned(), roles: roles.to_vec(), ..Person::default() }
    }

    #[test]
    fn roles_of_access_come_from_roles_in_the_programme() {
        let steering = person("A", &[RoleKind::SteeringGroup, RoleKind::Chair]);
        assert_eq!(access_roles(&steering), [Role::SteeringGroup]);
        assert_eq!(access_roles(&person("A", &[RoleKind::Editor])), [Role::Participant]);
        let both = person("A", &[RoleKind::CoreParticipant, RoleKind::Participant, RoleKind::Talent]);
        assert_eq!(access_roles(&both), [Role::Participant, Role::Talent]);
        assert!(RoleKind::ALL.iter().all(|kind| access_role(*kind) != Some(Role::Admin)));
    }

    fn membership(name: &str, organisation: &str, status: MembershipStatus) -> Membership {
        Membership {
            id: id(name),
            organisation: id(organisation),
            category: Some("Musik".to_owned()),
            status,
            ..Membership::default()
        }
    }

    #[test]
    fn a_target_counts_each_organisation_once_and_only_signed_up_or_active_ones() {
        let programme = Programme {
            memberships: vec![
                membership("m1", "a", MembershipStatus::Active),
                membership("m2", "a", MembershipStatus::SignedUp),
                membership("m3", "b", MembershipStatus::Invited),
                membership("m4", "c", MembershipStatus::Left),
            ],
            ..Programme::default()
        };
        assert_eq!(members_counted(&programme, MembersCounted::Organisations), 1);
        assert_eq!(members_counted(&programme, MembersCounted::Memberships), 2);
        let (rows, all) = tallies(programme.memberships.iter());
        assert_eq!((rows.len(), all.total(), all.of(MembershipStatus::Left)), (1, 4, 1));
    }

    fn organisation(name: &str, title: &str, qualifier: &str) -> Organisation {
        Organisation {
            id: id(name),
            name: title.to_owned(),
            qualifier: Some(qualifier.to_owned()),
            ..Organisation::default()
        }
    }

    fn unit(name: &str, organisations: &[&str]) -> Unit {
        Unit {
            id: id(name),
            title: name.to_owned(),
            organisations: organisations.iter().map(|o| id(o)).collect(),
            ..Unit::default()
        }
    }

    fn network(name: &str, units: &[&str]) -> Network {
        Network {
            id: id(name),
            title: name.to_owned(),
            units: units.iter().map(|u| id(u)).collect(),
            ..Network::default()
        }
    }

    #[test]
    fn places_and_distinct_organisations_are_counted_apart() {
        let programme = Programme {
            organisations: vec![
                organisation("bo-n", "Bø", "Nordland"),
                organisation("bo-t", "Bø", "Telemark"),
                organisation("sortland", "Sortland", "Nordland"),
            ],
            units: vec![
                unit("u-bo-n", &["bo-n"]),
                unit("u-bo-t", &["bo-t"]),
                unit("u-joint", &["sortland", "bo-n"]),
            ],
            networks: vec![network("n1", &["u-bo-n", "u-joint"]), network("n2", &["u-bo-t", "u-joint"])],
            ..Programme::default()
        };
        let counts = network_counts(&programme, |_| true);
        assert_eq!(counts, NetworkCounts { unit_places: 4, units: 3, places: 5, organisations: 3 });
        let northern = network_counts(&programme, |o| o.qualifier.as_deref() == Some("Nordland"));
        assert_eq!((northern.places, northern.organisations), (4, 2));
        let each = networks_each(&programme);
        assert_eq!(each.get(&id("u-joint")), Some(&2));
        assert_eq!((each.get(&id("bo-n")), each.get(&id("bo-t"))), (Some(&2), Some(&1)));
        let organisations = Organisations::new(&programme);
        assert_eq!(organisations.label(&id("bo-t")), "Bø (Telemark)");
        assert_eq!(organisations.label(&id("sortland")), "Sortland");
    }

    #[test]
    fn a_person_is_known_by_an_address_that_no_other_has() {
        let with = |id: &str, email: &str| Person {
            id: id.parse().expect("an id"),
            email: Some(email.to_owned()),
            ..Person::default()
        };
        let people =
            vec![with("a", " One@example.org"), with("b", "two@example.org"), with("c", "TWO@example.org")];
        let plan = Programme { people, ..Programme::default() };
        let found = |email: &str| with_address(&plan, email).map(|person| person.id.as_str());
        assert_eq!(found("one@EXAMPLE.org "), Some("a"));
        assert_eq!(found("two@example.org"), None);
        assert_eq!(found("three@example.org"), None);
    }
}
