//! From people and rules to numbers, and back from the answer to people.

use samspil_core::grouping::{Members, Settings};
use samspil_core::{Id, Message, Programme};
use samspil_solve::Limits;
use samspil_solve::groups::{self, Fault, Problem as Numbers, Relaxation, Remedy, Rules, Sizes};
use serde::{Deserialize, Serialize};

use crate::features::placing::Change;
use crate::web::Problem;

/// Groups, or why there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Who is in which.
    pub groups: Vec<Vec<Id>>,
    /// How much they mix, in points.
    pub points: i64,
    /// What no groups exceed; nothing where it is not known.
    pub most: Option<i64>,
    /// Rules that contradict each other.
    pub conflict: Vec<Rule>,
    /// What would help, the least first.
    pub ways: Vec<Way>,
}

/// One rule of what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// At least so many in a group.
    SizeMin(u16),
    /// At most so many in a group.
    SizeMax(u16),
    /// So many of every role in every group.
    PerRole(u16),
    /// Two in one group.
    Together([Id; 2]),
    /// Two not in one group.
    Apart([Id; 2]),
    /// Somebody in this group, from 1.
    Fixed(Id, u16),
}

/// A change of one rule that makes groups possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The rule as it would be; one about somebody is left out.
    pub rule: Rule,
}

impl Way {
    /// What was chosen, with this change.
    pub(super) fn apply(&self, settings: &Settings) -> Settings {
        let mut after = settings.clone();
        match &self.rule {
            Rule::SizeMin(size) => after.size_min = *size,
            Rule::SizeMax(size) => after.size_max = *size,
            Rule::PerRole(count) => after.per_role = *count,
            Rule::Together(two) => after.together.retain(|one| one != two),
            Rule::Apart(two) => after.apart.retain(|one| one != two),
            Rule::Fixed(who, _) => after.fixed.retain(|one| one.who != *who),
        }
        after
    }
}

/// So many steps at most: a few seconds.
const STEPS: u64 = 5_000_000;
/// Begins the search: the same groups for the same people.
const SEED: u64 = 1;

/// Finds the groups that mix most. Takes a while where there are many people.
///
/// # Errors
/// Where there is nobody to divide, or somebody is named who is not among them.
pub(super) fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
    let members = Members::of(plan, settings);
    if members.len() < 2 {
        return Err(Problem::invalid(Message::new("groups-nobody")));
    }
    let numbers = numbers(&members, settings).map_err(Problem::invalid)?;
    let refuse = |_: Fault| Problem::invalid(Message::new("groups-too-many"));
    let answer = groups::solve(&numbers, SEED, &Limits::work(STEPS), &mut |_| ()).map_err(refuse)?;
    let whole = |value: f64| value.floor() as i64;
    let Some(grouping) = answer.grouping else {
        let why = groups::explain(&numbers.rules, &Limits::work(STEPS)).map_err(refuse)?.unwrap_or_default();
        let ways = why.relaxations.iter().filter_map(|way| relaxed(settings, way)).map(|rule| Way { rule });
        let conflict = why.conflict.iter().filter_map(|rule| named(settings, *rule));
        return Ok(Draft { conflict: conflict.collect(), ways: ways.collect(), ..Draft::default() });
    };
    Ok(Draft {
        groups: told(&members, &grouping, numbers.rules.groups),
        points: whole(groups::value(&numbers, &grouping)),
        most: answer.bound.map(whole),
        ..Draft::default()
    })
}

/// The draft after two have changed places, or one has gone to another group.
pub(super) fn changed(
    plan: &Programme,
    settings: &Settings,
    draft: &Draft,
    change: &Change,
) -> Result<Draft, Message> {
    let members = Members::of(plan, settings);
    let numbers = numbers(&members, settings)?;
    let unknown = |text: &str| Message::new("placing-unknown").with("name", text.to_owned());
    let place = |text: &str| {
        let id = text.parse::<Id>().ok();
        id.and_then(|id| members.place(&id)).ok_or_else(|| unknown(text))
    };
    let mut grouping = grouping(&members, draft);
    let a = place(&change.a)?;
    let gain = match change.b.strip_prefix(GROUP) {
        Some(number) => {
            let to = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let to = to.filter(|to| *to < draft.groups.len()).ok_or_else(|| unknown(&change.b))?;
            let gain = groups::gain_of_move(&numbers, &grouping, a, to);
            grouping[a] = to;
            gain
        }
        None => {
            let b = place(&change.b)?;
            let gain = groups::gain_of_swap(&numbers, &grouping, a, b);
            grouping.swap(a, b);
            gain
        }
    };
    let groups = told(&members, &grouping, draft.groups.len());
    Ok(Draft { groups, points: draft.points + gain.round() as i64, ..draft.clone() })
}

/// What stands before the number of a group to which somebody goes.
pub(super) const GROUP: &str = "group:";

/// The group of each member; a number that is no group where somebody has none.
pub(super) fn grouping(members: &Members<'_>, draft: &Draft) -> Vec<usize> {
    let of = |id: &Id| draft.groups.iter().position(|group| group.contains(id)).unwrap_or(usize::MAX);
    members.ids().map(of).collect()
}

fn told(members: &Members<'_>, grouping: &[usize], groups: usize) -> Vec<Vec<Id>> {
    let mut found = vec![Vec::new(); groups];
    for (id, group) in members.ids().zip(grouping) {
        if let Some(group) = found.get_mut(*group) {
            group.push(id.clone());
        }
    }
    found
}

fn numbers(members: &Members<'_>, settings: &Settings) -> Result<Numbers, Message> {
    let rules = rules(members, settings)?;
    if rules.people > groups::MAX_PEOPLE || rules.groups > groups::MAX_GROUPS {
        return Err(Message::new("groups-too-many"));
    }
    let all = 0..members.len();
    let distance = all.clone().flat_map(|a| all.clone().map(move |b| (a, b)));
    Ok(Numbers { distance: distance.map(|(a, b)| members.differ(a, b) as f64).collect(), rules })
}

/// What the groups must keep to, in numbers.
///
/// # Errors
/// Where somebody is named who is not among those to be divided, or a group that is none.
pub(super) fn rules(members: &Members<'_>, settings: &Settings) -> Result<Rules, Message> {
    let place = |id: &Id| {
        members.place(id).ok_or_else(|| Message::new("placing-unknown").with("name", id.to_string()))
    };
    let couples = |list: &[[Id; 2]]| -> Result<Vec<(usize, usize)>, Message> {
        list.iter().map(|[a, b]| Ok((place(a)?, place(b)?))).collect()
    };
    let groups = usize::from(members.groups());
    let seat = |one: &samspil_core::grouping::Fixed| {
        let number = usize::from(one.group).checked_sub(1).filter(|at| *at < groups);
        let none = || Message::new("groups-no-group").with("number", i64::from(one.group));
        Ok((place(&one.who)?, number.ok_or_else(none)?))
    };
    Ok(Rules {
        people: members.len(),
        groups,
        size_min: Sizes::All(settings.size_min.into()),
        size_max: Sizes::All(settings.size_max.into()),
        role: members.roles(),
        min_per_role: settings.per_role.into(),
        keep: couples(&settings.together)?,
        forbid: couples(&settings.apart)?,
        fixed: settings.fixed.iter().map(seat).collect::<Result<_, Message>>()?,
    })
}

/// A rule of the numbers as it was chosen.
pub(super) fn named(settings: &Settings, rule: groups::Rule) -> Option<Rule> {
    Some(match rule {
        groups::Rule::SizeMin { .. } => Rule::SizeMin(settings.size_min),
        groups::Rule::SizeMax { .. } => Rule::SizeMax(settings.size_max),
        groups::Rule::MinPerRole => Rule::PerRole(settings.per_role),
        groups::Rule::Keep { index } => Rule::Together(settings.together.get(index)?.clone()),
        groups::Rule::Forbid { index } => Rule::Apart(settings.apart.get(index)?.clone()),
        groups::Rule::Fixed { index } => {
            settings.fixed.get(index).map(|one| Rule::Fixed(one.who.clone(), one.group))?
        }
    })
}

/// The rule as it would be after a change.
fn relaxed(settings: &Settings, way: &Relaxation) -> Option<Rule> {
    let number = if let Remedy::To(number) = way.remedy { u16::try_from(number).ok()? } else { 0 };
    Some(match named(settings, way.rule)? {
        Rule::SizeMin(_) => Rule::SizeMin(number),
        Rule::SizeMax(_) => Rule::SizeMax(number),
        Rule::PerRole(_) => Rule::PerRole(number),
        other => other,
    })
}
