//! Organisations and units: how they are told apart, what stands above and
//! below them, and what belongs to each.

use std::collections::{BTreeSet, HashSet};

use crate::programme::{
    Country, HeldRole, Initiative, Membership, MilestonePlan, Network, Organisation, Person, Unit,
};
use crate::{Id, Programme};

/// What tells two organisations apart: name, county or region, country; without
/// regard to capitals and spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FullName {
    name: String,
    qualifier: String,
    country: &'static str,
}

impl FullName {
    /// That of an organisation; where it names no country, it is in the
    /// programme's.
    pub fn of(organisation: &Organisation, home: Country) -> Self {
        Self {
            name: folded(&organisation.name),
            qualifier: folded(organisation.qualifier.as_deref().unwrap_or("")),
            country: organisation.country.unwrap_or(home).as_str(),
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Another organisation that cannot be told from this one. One that stood there
/// before it got this name does not count twice: an organisation that keeps its
/// full name can be changed though a plan file brought it in twice.
pub fn twin<'a>(plan: &'a Programme, organisation: &Organisation) -> Option<&'a Organisation> {
    let home = plan.programme.country;
    let wanted = FullName::of(organisation, home);
    let standing = plan.organisations.iter().find(|other| other.id == organisation.id);
    if standing.is_some_and(|standing| FullName::of(standing, home) == wanted) {
        return None;
    }
    plan.organisations.iter().find(|other| FullName::of(other, home) == wanted)
}

/// What an organisation belongs to: its parent, the parent's parent and so on.
pub fn above<'a>(plan: &'a Programme, id: &Id) -> Vec<&'a Organisation> {
    let find = |id: &Id| plan.organisations.iter().find(|organisation| organisation.id == *id);
    let mut seen = BTreeSet::from([id.clone()]);
    let mut way = Vec::new();
    let mut next = find(id).and_then(|organisation| organisation.part_of.as_ref());
    while let Some(parent) = next.filter(|id| seen.insert((*id).clone())).and_then(find) {
        way.push(parent);
        next = parent.part_of.as_ref();
    }
    way
}

/// What belongs to an organisation directly.
pub fn below<'a>(plan: &'a Programme, id: &Id) -> Vec<&'a Organisation> {
    plan.organisations.iter().filter(|other| other.part_of.as_ref() == Some(id) && other.id != *id).collect()
}

/// What belongs to an organisation or a unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Around<'a> {
    /// The units it is in.
    pub units: Vec<&'a Unit>,
    /// The networks it is in, each once.
    pub networks: Vec<&'a Network>,
    /// Its people.
    pub people: Vec<&'a Person>,
    /// Its memberships.
    pub memberships: Vec<&'a Membership>,
    /// The projects of the units.
    pub projects: Vec<&'a MilestonePlan>,
    /// The initiatives it runs.
    pub initiatives: Vec<&'a Initiative>,
    /// Who has, had or will have which role there.
    pub held: Vec<(&'a Person, &'a HeldRole)>,
}

/// What belongs to an organisation.
pub fn around<'a>(plan: &'a Programme, id: &Id) -> Around<'a> {
    let units: Vec<&Unit> = plan.units.iter().filter(|unit| unit.organisations.contains(id)).collect();
    Around {
        networks: networks(plan, &units),
        projects: projects(plan, &units),
        people: plan.people.iter().filter(|person| person.organisation.as_ref() == Some(id)).collect(),
        memberships: plan.memberships.iter().filter(|member| member.organisation == *id).collect(),
        initiatives: plan.initiatives.iter().filter(|one| one.organisation.as_ref() == Some(id)).collect(),
        held: held(plan, id),
        units,
    }
}

/// What belongs to a unit. Its people are those who say so, and those of an
/// organisation that is in no other unit.
pub fn around_unit<'a>(plan: &'a Programme, unit: &'a Unit) -> Around<'a> {
    let units = vec![unit];
    let elsewhere: HashSet<&Id> = plan
        .units
        .iter()
        .filter(|other| other.id != unit.id)
        .flat_map(|other| &other.organisations)
        .collect();
    let alone: HashSet<&Id> = unit.organisations.iter().filter(|id| !elsewhere.contains(id)).collect();
    let here = |person: &&Person| {
        let of_organisation = || person.organisation.as_ref().is_some_and(|id| alone.contains(id));
        person.units.contains(&unit.id) || (person.units.is_empty() && of_organisation())
    };
    let of = |member: &&Membership| unit.organisations.contains(&member.organisation);
    Around {
        networks: networks(plan, &units),
        projects: projects(plan, &units),
        people: plan.people.iter().filter(here).collect(),
        memberships: plan.memberships.iter().filter(of).collect(),
        initiatives: Vec::new(),
        held: held(plan, &unit.id),
        units,
    }
}

fn networks<'a>(plan: &'a Programme, units: &[&Unit]) -> Vec<&'a Network> {
    let has = |network: &&Network| units.iter().any(|unit| network.units.contains(&unit.id));
    plan.networks.iter().filter(has).collect()
}

fn projects<'a>(plan: &'a Programme, units: &[&Unit]) -> Vec<&'a MilestonePlan> {
    let of = |plan: &&MilestonePlan| units.iter().any(|unit| plan.unit.as_ref() == Some(&unit.id));
    plan.milestone_plans.iter().filter(of).collect()
}

fn held<'a>(plan: &'a Programme, id: &Id) -> Vec<(&'a Person, &'a HeldRole)> {
    let all = plan.people.iter().flat_map(|person| person.held.iter().map(move |held| (person, held)));
    all.filter(|(_, held)| held.at.as_ref() == Some(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "nb"
        kind = "network"
        country = "no"
        [[organisations]]
        id = "council"
        name = "Vesterålen regionråd"
        kind = "regional_council"
        [[organisations]]
        id = "bo-n"
        name = "Bø"
        qualifier = "Nordland"
        part_of = "council"
        [[organisations]]
        id = "bo-t"
        name = "Bø"
        qualifier = "Telemark"
        [[organisations]]
        id = "rennesoey"
        name = "Rennesøy"
        [[units]]
        id = "both"
        title = "Bø og Rennesøy"
        organisations = ["bo-n", "rennesoey"]
        [[units]]
        id = "alone"
        title = "Bø"
        organisations = ["bo-n"]
        [[networks]]
        id = "west"
        title = "Vest"
        units = ["both", "alone"]
        [[networks]]
        id = "east"
        title = "Øst"
        units = ["alone"]
        [[milestone_plans]]
        id = "project"
        title = "Felles prosjekt"
        unit = "both"
        [[memberships]]
        id = "m"
        organisation = "bo-n"
        [[people]]
        id = "kari"
        name = "Kari"
        organisation = "bo-n"
        held = [{ role = "leader", from = "2020", at = "bo-n" }, { role = "project_leader", at = "both" }]
        [[people]]
        id = "ola"
        name = "Ola"
        organisation = "rennesoey"
        [[people]]
        id = "per"
        name = "Per"
        units = ["both"]
    "#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    fn ids<'a>(list: impl IntoIterator<Item = &'a Id>) -> Vec<&'a str> {
        list.into_iter().map(Id::as_str).collect()
    }

    fn new(name: &str, qualifier: Option<&str>, country: Option<Country>) -> Organisation {
        let qualifier = qualifier.map(str::to_owned);
        Organisation { id: id("new"), name: name.into(), qualifier, country, ..Organisation::default() }
    }

    #[test]
    fn name_region_and_country_tell_organisations_apart() {
        let plan = plan();
        let twin = |new: &Organisation| super::twin(&plan, new).map(|twin| twin.id.to_string());
        assert_eq!(twin(&new("Bø", Some("Vestfold"), None)), None);
        assert_eq!(twin(&new(" bø", Some("Telemark "), None)), Some("bo-t".to_owned()));
        assert_eq!(twin(&new("Bø", Some("Telemark"), Some(Country::Norway))), Some("bo-t".to_owned()));
        assert_eq!(twin(&new("Bø", Some("Telemark"), Some(Country::Denmark))), None);
        let named = Organisation { short: Some("B".into()), ..plan.organisations[2].clone() };
        assert_eq!(twin(&named), None);
        let moved = Organisation { qualifier: Some("Nordland".into()), ..named };
        assert_eq!(twin(&moved), Some("bo-n".to_owned()));
    }

    #[test]
    fn what_stands_twice_can_still_be_changed() {
        let mut plan = plan();
        plan.organisations[2].qualifier = Some("Nordland".into());
        let changed = Organisation { short: Some("B".into()), ..plan.organisations[2].clone() };
        assert_eq!(twin(&plan, &changed), None);
    }

    #[test]
    fn parents_are_found_and_a_circle_ends() {
        let mut plan = plan();
        assert_eq!(ids(above(&plan, &id("bo-n")).into_iter().map(|o| &o.id)), ["council"]);
        assert_eq!(ids(below(&plan, &id("council")).into_iter().map(|o| &o.id)), ["bo-n"]);
        plan.organisations[0].part_of = Some(id("bo-n"));
        assert_eq!(ids(above(&plan, &id("bo-n")).into_iter().map(|o| &o.id)), ["council"]);
    }

    #[test]
    fn an_organisation_has_units_networks_people_and_projects() {
        let plan = plan();
        let around = around(&plan, &id("bo-n"));
        assert_eq!(ids(around.units.iter().map(|u| &u.id)), ["both", "alone"]);
        assert_eq!(ids(around.networks.iter().map(|n| &n.id)), ["west", "east"]);
        assert_eq!(ids(around.people.iter().map(|p| &p.id)), ["kari"]);
        assert_eq!(ids(around.projects.iter().map(|p| &p.id)), ["project"]);
        assert_eq!((around.memberships.len(), around.held.len()), (1, 1));
    }

    #[test]
    fn a_units_people_are_its_own_and_those_of_organisations_in_no_other() {
        let plan = plan();
        let around = around_unit(&plan, &plan.units[0]);
        assert_eq!(ids(around.people.iter().map(|p| &p.id)), ["ola", "per"]);
        assert_eq!(ids(around.networks.iter().map(|n| &n.id)), ["west"]);
        assert_eq!(around.held.len(), 1);
        let alone = around_unit(&plan, &plan.units[1]);
        assert_eq!((alone.people.len(), alone.projects.len()), (0, 0));
    }
}
