//! Who is to be at a meeting, as the plan says it: by name, or as one of those
//! for whom it is held. Badges and sign-in sheets are printed from it, and the
//! network map counts who has met whom.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::programme::{Body, Meeting, Person, RoleKind, Seat};
use crate::{Id, Programme};

/// Who takes part where a plan names no role.
pub(crate) const USUAL: [RoleKind; 3] = [RoleKind::Talent, RoleKind::Participant, RoleKind::CoreParticipant];

/// As what somebody is at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Named in the planner: takes part, or is to be involved.
    Takes,
    /// Presents something.
    Presents,
    /// Runs it.
    Runs,
    /// Belongs to the body that meets.
    Body,
    /// Is one of those for whom it is held.
    Audience,
}

/// The people of a plan, looked up once.
pub struct Attending<'a> {
    plan: &'a Programme,
    people: HashMap<&'a Id, usize>,
    bodies: HashMap<&'a Id, &'a Body>,
    units: HashMap<&'a Id, BTreeSet<&'a Id>>,
    cohorts: HashMap<&'a Id, BTreeSet<&'a Id>>,
    leading: HashMap<&'a Id, BTreeSet<&'a Id>>,
}

impl<'a> Attending<'a> {
    /// Of a plan.
    pub fn new(plan: &'a Programme) -> Self {
        let mut leading: HashMap<&Id, BTreeSet<&Id>> = HashMap::new();
        for network in &plan.networks {
            let seats = network.leader.iter().chain(&network.resource_group);
            leading.insert(&network.id, seats.filter_map(sits).collect());
        }
        Self {
            plan,
            people: plan.people.iter().enumerate().map(|(at, person)| (&person.id, at)).collect(),
            bodies: plan.bodies.iter().map(|body| (&body.id, body)).collect(),
            units: plan.networks.iter().map(|n| (&n.id, n.units.iter().collect())).collect(),
            cohorts: plan.cohorts.iter().map(|c| (&c.id, c.organisations.iter().collect())).collect(),
            leading,
        }
    }

    /// Everybody who is to be at a meeting, in the order of the plan, with as
    /// what. Nobody who was only suggested or asked, and nobody who said no.
    pub fn of(&self, meeting: &Meeting) -> Vec<(&'a Person, BTreeSet<Part>)> {
        let mut found: BTreeMap<usize, BTreeSet<Part>> = BTreeMap::new();
        let mut add = |id: &Id, part| {
            if let Some(at) = self.people.get(id) {
                found.entry(*at).or_default().insert(part);
            }
        };
        named(meeting, &mut add);
        if let Some(body) = meeting.body.as_ref().and_then(|id| self.bodies.get(id)) {
            let seats = body.seats.iter().chain(&body.chair).chain(&body.secretary);
            seats.filter_map(sits).for_each(|id| add(id, Part::Body));
        } else {
            self.led(meeting).for_each(|id| add(id, Part::Runs));
            let meant = self.plan.people.iter().filter(|person| self.is_meant(person, meeting));
            meant.for_each(|person| add(&person.id, Part::Audience));
        }
        let person = |(at, parts)| Some((self.plan.people.get(at)?, parts));
        found.into_iter().filter_map(person).collect()
    }

    /// The leaders and resource groups of its networks.
    fn led(&self, meeting: &Meeting) -> impl Iterator<Item = &'a Id> {
        meeting.networks.iter().filter_map(|id| self.leading.get(id)).flatten().copied()
    }

    /// Whether it is held for somebody: one of its roles, in its networks and
    /// cohorts. Where the planner names who takes part and no role is said, it
    /// is for those it names.
    fn is_meant(&self, person: &Person, meeting: &Meeting) -> bool {
        let said = &meeting.sheet.audience;
        if said.is_empty() && meeting.lines.iter().any(|line| line.who.person.is_some()) {
            return false;
        }
        let roles = if said.is_empty() { &USUAL[..] } else { said };
        let network = |id: &Id| {
            let in_unit = || self.units.get(id).is_some_and(|u| person.units.iter().any(|id| u.contains(id)));
            person.networks.contains(id) || in_unit()
        };
        person.roles.iter().any(|role| roles.contains(role))
            && (meeting.networks.is_empty() || meeting.networks.iter().any(network))
            && (meeting.cohorts.is_empty() || meeting.cohorts.iter().any(|id| self.is_in(person, id)))
    }

    /// Somebody is in a cohort; who is in none goes with those whose
    /// organisation sends people.
    fn is_in(&self, person: &Person, cohort: &Id) -> bool {
        let sent = || {
            let sends = self.cohorts.get(cohort);
            person.organisation.as_ref().is_some_and(|from| sends.is_some_and(|all| all.contains(from)))
        };
        person.cohorts.contains(cohort) || (person.cohorts.is_empty() && sent())
    }
}

/// Those whom a meeting names.
fn named<'m>(meeting: &'m Meeting, add: &mut impl FnMut(&'m Id, Part)) {
    let lines = meeting.lines.iter().map(|line| &line.who);
    let involved = meeting.involved.iter().map(|one| &one.who);
    lines.chain(involved).filter_map(sits).for_each(|id| add(id, Part::Takes));
    let presenting = meeting.sheet.contents.iter().flat_map(|c| c.presenter.iter().chain(&c.co_presenters));
    presenting.filter_map(sits).for_each(|id| add(id, Part::Presents));
    let running = meeting.sheet.team.iter().flat_map(|team| &team.seats);
    running.filter_map(sits).for_each(|id| add(id, Part::Runs));
}

/// Who has a seat for certain.
pub(crate) fn sits(seat: &Seat) -> Option<&Id> {
    seat.person.as_ref().filter(|_| seat.state.is_settled())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "network"
        [[cohorts]]
        id = "h1"
        title = "H"
        organisations = ["o1"]
        [[networks]]
        id = "n"
        title = "N"
        leader = { person = "lea", state = "filled" }
        units = ["u"]
        [[units]]
        id = "u"
        title = "U"
        organisations = ["o1"]
        [[organisations]]
        id = "o1"
        name = "O"
        [[bodies]]
        id = "b"
        title = "B"
        seats = [{ person = "bo" }, { person = "asked", state = "asked" }]
        chair = { person = "lea" }
        [[meetings]]
        id = "all"
        title = "For all"
        [[meetings]]
        id = "network"
        title = "Network"
        networks = ["n"]
        [[meetings]]
        id = "cohort"
        title = "Cohort"
        cohorts = ["h1"]
        [meetings.sheet]
        audience = ["talent"]
        team = [{ seats = [{ person = "lea" }] }]
        [[meetings]]
        id = "named"
        title = "Named"
        networks = ["n"]
        lines = [{ who = { person = "bo" } }, { who = { person = "asked", state = "asked" } }]
        [meetings.sheet]
        contents = [{ text = "Case", presenter = { person = "bo" }, co_presenters = [{ person = "tia", state = "dropped" }] }]
        [[meetings]]
        id = "body"
        title = "Body"
        body = "b"
        [[people]]
        id = "lea"
        name = "Lea"
        roles = ["network_leader"]
        [[people]]
        id = "bo"
        name = "Bo"
        roles = ["participant"]
        networks = ["n"]
        [[people]]
        id = "tia"
        name = "Tia"
        roles = ["talent"]
        units = ["u"]
        organisation = "o1"
        [[people]]
        id = "ulla"
        name = "Ulla"
        roles = ["talent"]
        cohorts = ["h2"]
        organisation = "o1"
        [[people]]
        id = "asked"
        name = "Asked"
    "#;

    fn at(meeting: &str) -> Vec<(String, Vec<Part>)> {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let meeting = plan.meetings.iter().find(|m| m.id.as_str() == meeting).expect("a meeting");
        let found = Attending::new(&plan).of(meeting);
        found.into_iter().map(|(p, parts)| (p.id.to_string(), parts.into_iter().collect())).collect()
    }

    fn told(all: &[(&str, &[Part])]) -> Vec<(String, Vec<Part>)> {
        all.iter().map(|(id, parts)| ((*id).to_owned(), parts.to_vec())).collect()
    }

    #[test]
    fn a_meeting_is_for_its_roles_in_its_networks_and_cohorts() {
        use Part::{Audience, Runs};
        assert_eq!(at("all"), told(&[("bo", &[Audience]), ("tia", &[Audience]), ("ulla", &[Audience])]));
        assert_eq!(at("network"), told(&[("lea", &[Runs]), ("bo", &[Audience]), ("tia", &[Audience])]));
        // Ulla is in another cohort; Tia is in none, and her organisation sends people.
        assert_eq!(at("cohort"), told(&[("lea", &[Runs]), ("tia", &[Audience])]));
    }

    #[test]
    fn who_is_named_is_there_and_who_has_not_said_yes_is_not() {
        use Part::{Body, Presents, Runs, Takes};
        assert_eq!(at("named"), told(&[("lea", &[Runs]), ("bo", &[Takes, Presents])]));
        assert_eq!(at("body"), told(&[("lea", &[Body]), ("bo", &[Body])]));
    }
}
