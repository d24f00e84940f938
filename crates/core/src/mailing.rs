//! Whom a letter to many goes to: people of the programme by role, network and
//! cohort.

use serde::{Deserialize, Serialize};

use crate::programme::{Person, RoleKind};
use crate::registration::Standing;
use crate::{Id, Programme};

/// For whom a letter is. What is left empty does not matter; within one list any
/// will do, and all lists together must hold: coordinators *or* mentors *of* the
/// network in the north.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// The roles in the programme.
    pub roles: Vec<RoleKind>,
    /// The networks.
    pub networks: Vec<Id>,
    /// The cohorts.
    pub cohorts: Vec<Id>,
    /// The sign-up whose list the letter goes to, with who of it.
    pub sign_up: Option<(Id, Vec<Standing>)>,
}

impl Audience {
    /// Whether nothing is chosen: then it goes to everybody.
    pub fn is_everybody(&self) -> bool {
        *self == Self::default()
    }

    /// Whether roles, networks and cohorts take a person in.
    pub fn takes(&self, plan: &Programme, person: &Person) -> bool {
        let any = |wanted: &[Id], has: &[Id]| wanted.is_empty() || wanted.iter().any(|id| has.contains(id));
        let role = self.roles.is_empty() || self.roles.iter().any(|role| person.roles.contains(role));
        role && any(&self.networks, &networks(plan, person)) && any(&self.cohorts, &person.cohorts)
    }

    /// Whether it is about people of the plan at all, not only about a list.
    pub fn narrows(&self) -> bool {
        !(self.roles.is_empty() && self.networks.is_empty() && self.cohorts.is_empty())
    }
}

/// The networks that a person belongs to: by themselves, by a unit, or as its
/// leader.
fn networks(plan: &Programme, person: &Person) -> Vec<Id> {
    let units =
        |network: &crate::programme::Network| network.units.iter().any(|unit| person.units.contains(unit));
    let leads = |network: &crate::programme::Network| {
        network.leader.as_ref().and_then(|leader| leader.person.as_ref()) == Some(&person.id)
    };
    let more =
        plan.networks.iter().filter(|network| units(network) || leads(network)).map(|network| &network.id);
    person.networks.iter().chain(more).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Programme {
        toml::from_str(
            r#"
            [programme]
            id = "plan"
            title = "Plan"
            language = "da"
            kind = "network"
            state = "running"
            [[organisations]]
            id = "town"
            name = "Town"
            [[units]]
            id = "unit"
            title = "Unit"
            organisations = ["town"]
            [[networks]]
            id = "north"
            title = "North"
            units = ["unit"]
            leader = { person = "leader" }
            [[networks]]
            id = "south"
            title = "South"
            [[people]]
            id = "leader"
            name = "Leader"
            [[people]]
            id = "by-unit"
            name = "By unit"
            units = ["unit"]
            roles = ["mentor"]
            [[people]]
            id = "by-self"
            name = "By self"
            networks = ["south"]
            roles = ["talent", "mentor"]
            "#,
        )
        .expect("a plan")
    }

    fn names(audience: &Audience) -> Vec<String> {
        let plan = plan();
        plan.people
            .iter()
            .filter(|person| audience.takes(&plan, person))
            .map(|person| person.id.to_string())
            .collect()
    }

    #[test]
    fn any_within_a_list_and_all_lists_together() {
        let id = |text: &str| text.parse::<Id>().expect("an id");
        assert_eq!(names(&Audience::default()), ["leader", "by-unit", "by-self"]);
        assert!(Audience::default().is_everybody() && !Audience::default().narrows());
        let north = Audience { networks: vec![id("north")], ..Audience::default() };
        assert_eq!(names(&north), ["leader", "by-unit"]);
        let mentors = Audience { roles: vec![RoleKind::Mentor], ..Audience::default() };
        assert_eq!(names(&mentors), ["by-unit", "by-self"]);
        let both = Audience { roles: vec![RoleKind::Mentor], ..north.clone() };
        assert_eq!(names(&both), ["by-unit"]);
        let either = Audience { networks: vec![id("north"), id("south")], ..Audience::default() };
        assert_eq!(names(&either).len(), 3);
        assert_eq!(names(&Audience { cohorts: vec![id("none")], ..Audience::default() }), [] as [&str; 0]);
    }
}
