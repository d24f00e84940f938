//! Groups: who is divided among them, how much two differ, what a group mixes,
//! and what groups become in the plan. Dividing is arithmetic and done
//! elsewhere.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::people::Organisations;
use crate::programme::macros::words;
use crate::programme::{Body, BodyKind, Person, RoleKind, Seat, SeatState, Unit};
use crate::{Element, ElementKind, Id, Programme};

words! {
    /// What a group is to mix.
    Mix {
        /// Organisations.
        Organisation = "organisation",
        /// Roles.
        Role = "role",
        /// Regions.
        Region = "region",
        /// Levels.
        Level = "level",
    }
}

impl Mix {
    /// What it counts where two differ in it.
    pub fn points(self) -> i64 {
        match self {
            Self::Organisation => 4,
            Self::Role => 3,
            Self::Region | Self::Level => 2,
        }
    }
}

/// Somebody has a group already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// Who.
    pub who: Id,
    /// Which group, from 1.
    pub group: u16,
}

/// What is chosen for groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Units are divided instead of people.
    pub units: bool,
    /// The cohort; everyone where none stands.
    pub cohort: Option<Id>,
    /// The network; everyone where none stands.
    pub network: Option<Id>,
    /// Who is divided: people with one of these roles.
    pub roles: Vec<RoleKind>,
    /// What the groups become.
    pub kind: BodyKind,
    /// The fewest in a group.
    pub size_min: u16,
    /// The most in a group.
    pub size_max: u16,
    /// How many groups; as many as the sizes suggest where nothing stands.
    pub groups: Option<u16>,
    /// What they are to mix.
    pub mix: BTreeSet<Mix>,
    /// At least so many of every role in every group.
    pub per_role: u16,
    /// Two who are in one group.
    pub together: Vec<[Id; 2]>,
    /// Two who are not in one group.
    pub apart: Vec<[Id; 2]>,
    /// Who has a group already.
    pub fixed: Vec<Fixed>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            units: false,
            cohort: None,
            network: None,
            roles: vec![RoleKind::Participant, RoleKind::CoreParticipant, RoleKind::Talent],
            kind: BodyKind::NetworkGroup,
            size_min: 4,
            size_max: 6,
            groups: None,
            mix: Mix::ALL.iter().copied().collect(),
            per_role: 0,
            together: Vec::new(),
            apart: Vec::new(),
            fixed: Vec::new(),
        }
    }
}

/// One who is divided, with what a group can mix.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Member<'a> {
    id: &'a Id,
    organisation: Option<&'a Id>,
    region: Option<String>,
    level: Option<&'a Id>,
    role: Option<RoleKind>,
}

impl Member<'_> {
    /// What it is in one respect; nothing where that is not known.
    fn feature(&self, mix: Mix) -> Option<String> {
        match mix {
            Mix::Organisation => self.organisation.map(Id::to_string),
            Mix::Region => self.region.clone(),
            Mix::Level => self.level.map(Id::to_string),
            Mix::Role => self.role.map(|role| role.as_str().to_owned()),
        }
    }
}

/// Those who are divided, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members<'a> {
    members: Vec<Member<'a>>,
    settings: &'a Settings,
}

impl<'a> Members<'a> {
    /// The people or units of a plan who are meant.
    pub fn of(plan: &'a Programme, settings: &'a Settings) -> Self {
        let organisations = Organisations::new(plan);
        let mut members: Vec<Member<'_>> = if settings.units {
            units(plan, settings).map(|unit| of_unit(&organisations, unit)).collect()
        } else {
            people(plan, settings).map(|person| of_person(&organisations, settings, person)).collect()
        };
        members.sort_by(|a, b| a.id.cmp(b.id));
        Self { members, settings }
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Their ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &'a Id> {
        self.members.iter().map(|member| member.id)
    }

    /// The place of one of them.
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.members.binary_search_by(|member| member.id.cmp(id)).ok()
    }

    /// The role of each, as a number among the roles that are chosen.
    pub fn roles(&self) -> Vec<Option<usize>> {
        let mut known: Vec<RoleKind> = self.members.iter().filter_map(|member| member.role).collect();
        known.sort_unstable();
        known.dedup();
        self.members.iter().map(|member| known.iter().position(|role| Some(*role) == member.role)).collect()
    }

    /// The role with a number.
    pub fn role(&self, number: usize) -> Option<RoleKind> {
        let roles = self.roles();
        let at = roles.iter().position(|role| *role == Some(number))?;
        self.members.get(at)?.role
    }

    /// How much two differ, in points: what is not known of one of them counts nothing.
    pub fn differ(&self, a: usize, b: usize) -> i64 {
        let (Some(a), Some(b)) = (self.members.get(a), self.members.get(b)) else { return 0 };
        let points = |mix: &Mix| {
            let both = a.feature(*mix).zip(b.feature(*mix));
            both.map_or(0, |(a, b)| if a == b { 0 } else { mix.points() })
        };
        self.settings.mix.iter().map(points).sum()
    }

    /// What a group mixes: how many different organisations, roles, regions and levels.
    pub fn mixed(&self, group: &[Id]) -> Vec<(Mix, usize)> {
        let inside = || group.iter().filter_map(|id| self.members.get(self.place(id)?));
        let count = |mix: Mix| inside().filter_map(|one| one.feature(mix)).collect::<BTreeSet<_>>().len();
        Mix::ALL.iter().map(|mix| (*mix, count(*mix))).filter(|(_, count)| *count > 0).collect()
    }

    /// How many groups they make.
    pub fn groups(&self) -> u16 {
        let (least, most) = (self.settings.size_min.max(1), self.settings.size_max.max(1));
        let count = u16::try_from(self.len()).unwrap_or(u16::MAX);
        let usual = count.div_ceil(most).max(count / least.midpoint(most).max(1));
        self.settings.groups.unwrap_or_else(|| usual.min((count / least).max(count.div_ceil(most)))).max(1)
    }
}

fn people<'a>(plan: &'a Programme, settings: &'a Settings) -> impl Iterator<Item = &'a Person> {
    let has = |list: &[Id], wanted: &Option<Id>| wanted.as_ref().is_none_or(|id| list.contains(id));
    plan.people.iter().filter(move |person| {
        person.roles.iter().any(|role| settings.roles.contains(role))
            && has(&person.cohorts, &settings.cohort)
            && has(&person.networks, &settings.network)
    })
}

fn units<'a>(plan: &'a Programme, settings: &'a Settings) -> impl Iterator<Item = &'a Unit> {
    let network = plan.networks.iter().find(|network| Some(&network.id) == settings.network.as_ref());
    plan.units.iter().filter(move |unit| network.is_none_or(|network| network.units.contains(&unit.id)))
}

fn of_person<'a>(organisations: &Organisations<'a>, settings: &Settings, person: &'a Person) -> Member<'a> {
    let organisation = person.organisation.as_ref();
    Member {
        id: &person.id,
        organisation,
        region: organisation.and_then(|id| region(organisations, id)),
        level: person.level.as_ref(),
        role: settings.roles.iter().find(|role| person.roles.contains(role)).copied(),
    }
}

fn of_unit<'a>(organisations: &Organisations<'a>, unit: &'a Unit) -> Member<'a> {
    let organisation = unit.organisations.first();
    Member {
        id: &unit.id,
        organisation,
        region: organisation.and_then(|id| region(organisations, id)),
        level: None,
        role: None,
    }
}

/// The county or region of an organisation, or the one it is part of.
fn region(organisations: &Organisations<'_>, id: &Id) -> Option<String> {
    let organisation = organisations.get(id)?;
    let own = organisation.qualifier.as_ref().map(|text| text.trim().to_lowercase());
    own.or_else(|| organisation.part_of.as_ref().map(Id::to_string))
}

/// The groups as they stand in the plan: bodies of the chosen kind, which have
/// members, terms of reference and stages of a life. `title` names each.
pub fn taken_over(
    plan: &Programme,
    settings: &Settings,
    groups: &[Vec<Id>],
    title: &dyn Fn(usize) -> String,
) -> Vec<Element> {
    let members = Members::of(plan, settings);
    let mut taken: Vec<Id> = plan.index().into_keys().cloned().collect();
    let mut made = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let title = title(at + 1);
        let id = ElementKind::Body.new_id(&title, |id| taken.contains(id));
        taken.push(id.clone());
        made.push(Element::Body(Body {
            id,
            title,
            kind: settings.kind,
            network: settings.network.clone(),
            cohort: settings.cohort.clone(),
            seats: group.iter().map(|who| seat(plan, &members, who)).collect(),
            ..Body::default()
        }));
    }
    made
}

fn seat(plan: &Programme, members: &Members<'_>, who: &Id) -> Seat {
    let filled = Seat { state: SeatState::Filled, ..Seat::default() };
    match plan.units.iter().find(|unit| unit.id == *who) {
        Some(unit) => Seat {
            text: Some(unit.title.clone()),
            organisation: unit.organisations.first().cloned(),
            ..filled
        },
        None => {
            let role = members.place(who).and_then(|at| members.members.get(at)).and_then(|one| one.role);
            Seat { person: Some(who.clone()), role, ..filled }
        }
    }
}
