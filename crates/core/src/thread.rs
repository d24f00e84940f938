//! The red thread: how goals, results, activities, meetings and effects hang
//! together, seen from any one of them.

use std::collections::{HashMap, HashSet};

use crate::check::Facts;
use crate::element::Part;
use crate::programme::{Certainty, OutcomeLevel, Status};
use crate::{ElementKind, Id, Programme};

/// A column of the thread, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Goals.
    Goals,
    /// Themes and subthemes.
    Themes,
    /// Networks.
    Networks,
    /// Results.
    Results,
    /// Results that name a level: outcomes.
    Outcomes,
    /// Competences.
    Competences,
    /// Activities.
    Activities,
    /// Meetings and occurrences.
    Meetings,
    /// Effects.
    Effects,
    /// Success criteria and indicators.
    Criteria,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Goals,
        Self::Themes,
        Self::Networks,
        Self::Results,
        Self::Outcomes,
        Self::Competences,
        Self::Activities,
        Self::Meetings,
        Self::Effects,
        Self::Criteria,
    ];

    /// The word in keys: `goals`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Themes => "themes",
            Self::Networks => "networks",
            Self::Results => "results",
            Self::Outcomes => "outcomes",
            Self::Competences => "competences",
            Self::Activities => "activities",
            Self::Meetings => "meetings",
            Self::Effects => "effects",
            Self::Criteria => "criteria",
        }
    }

    /// The kind of element to add to the column.
    pub fn kind(self) -> ElementKind {
        match self {
            Self::Goals => ElementKind::Goal,
            Self::Themes => ElementKind::Theme,
            Self::Networks => ElementKind::Network,
            Self::Results | Self::Outcomes => ElementKind::ResultTarget,
            Self::Competences => ElementKind::Competence,
            Self::Activities => ElementKind::Activity,
            Self::Meetings => ElementKind::Meeting,
            Self::Effects => ElementKind::Effect,
            Self::Criteria => ElementKind::Criterion,
        }
    }
}

/// How a node stands to the thread that was picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// Nothing was picked.
    Plain,
    /// It is what was picked.
    Picked,
    /// It belongs to the thread.
    Lit,
    /// It does not.
    Dim,
}

/// One element of the thread.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: ElementKind,
    /// Its id; of occurrences shown together the activity's.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its number or letter.
    pub number: Option<String>,
    /// Whether it belongs to the thread.
    pub light: Light,
    /// The level of an outcome.
    pub level: Option<OutcomeLevel>,
    /// How sure it is.
    pub certainty: Certainty,
    /// How far it has come.
    pub status: Status,
    /// How many occurrences it stands for, where it stands for several.
    pub count: Option<usize>,
}

/// A programme's thread: the columns that have something to show.
pub type Thread = Vec<(Stage, Vec<Node>)>;

/// The whole thread, or that of one element. `None` where the element is no
/// part of any thread.
pub fn thread(programme: &Programme, of: Option<&Id>) -> Option<Thread> {
    let facts = Facts::new(programme);
    let links = Links::new(programme);
    let picked = match of {
        Some(id) => Some((id, facts.place(id).map(|p| p.0).filter(|kind| threaded(*kind))?)),
        None => None,
    };
    let lit = picked.map(|(id, kind)| links.chain(id, kind));
    let unfold =
        picked.is_some_and(|(_, kind)| matches!(kind, ElementKind::Activity | ElementKind::Occurrence));
    let weaver = Weaver { facts: &facts, picked: of, lit: lit.as_ref(), unfold };
    let columns = Stage::ALL.into_iter().map(|stage| (stage, weaver.nodes(stage)));
    Some(columns.filter(|(_, nodes)| !nodes.is_empty()).collect())
}

/// Whether elements of a kind stand in the thread.
fn threaded(kind: ElementKind) -> bool {
    use ElementKind as K;
    matches!(
        kind,
        K::Goal
            | K::Theme
            | K::Network
            | K::ResultTarget
            | K::Competence
            | K::Activity
            | K::Meeting
            | K::Occurrence
            | K::Effect
            | K::Criterion
    )
}

/// Which element serves which: up from means to ends, down the other way.
struct Links<'a> {
    kinds: HashMap<&'a Id, ElementKind>,
    up: HashMap<&'a Id, Vec<&'a Id>>,
    down: HashMap<&'a Id, Vec<&'a Id>>,
    measured: Vec<(&'a Id, &'a [Id])>,
}

impl<'a> Links<'a> {
    fn new(plan: &'a Programme) -> Self {
        let kinds = plan.index().into_iter().map(|(id, (kind, _))| (id, kind)).collect();
        let mut links = Self { kinds, up: HashMap::new(), down: HashMap::new(), measured: Vec::new() };
        for r in &plan.results {
            links.serve(&r.id, r.goals.iter().chain(&r.effects));
        }
        for t in &plan.themes {
            links.serve(&t.id, t.goals.iter().chain(&t.part_of));
        }
        for g in &plan.goals {
            g.theme.iter().for_each(|theme| links.serve(theme, [&g.id]));
        }
        for n in &plan.networks {
            links.serve(&n.id, &n.themes);
        }
        for a in &plan.activities {
            links.serve(&a.id, a.results.iter().chain(&a.effects).chain(&a.competences).chain(&a.part_of));
        }
        for o in &plan.occurrences {
            links.serve(&o.id, [&o.activity]);
        }
        for m in &plan.meetings {
            links.serve(&m.id, m.activity.iter().chain(&m.themes).chain(&m.networks));
        }
        links.measured = plan.criteria.iter().map(|c| (&c.id, c.of.as_slice())).collect();
        links
    }

    fn serve(&mut self, means: &'a Id, ends: impl IntoIterator<Item = &'a Id>) {
        for end in ends {
            self.up.entry(means).or_default().push(end);
            self.down.entry(end).or_default().push(means);
        }
    }

    fn kind(&self, id: &Id) -> Option<ElementKind> {
        self.kinds.get(id).copied()
    }

    /// Everything that is reached in one direction. A network joins too much
    /// to pass through: it is reached, but not followed.
    fn reach(&self, from: &'a Id, ways: &HashMap<&'a Id, Vec<&'a Id>>) -> HashSet<&'a Id> {
        let mut found = HashSet::from([from]);
        let mut next = vec![from];
        while let Some(id) = next.pop() {
            if id != from && self.kind(id) == Some(ElementKind::Network) {
                continue;
            }
            next.extend(ways.get(id).into_iter().flatten().copied().filter(|id| found.insert(id)));
        }
        found
    }

    /// The thread of an element: the ends it serves and the means that serve
    /// it. From a goal it goes on to the effects of its results, from an
    /// effect to their goals, and it holds every criterion of what it holds.
    fn chain(&self, of: &Id, kind: ElementKind) -> HashSet<&'a Id> {
        let starts: Vec<&'a Id> = match kind {
            ElementKind::Criterion => self
                .measured
                .iter()
                .find(|(id, _)| *id == of)
                .map_or_else(Vec::new, |(_, of)| of.iter().collect()),
            _ => Vec::new(),
        };
        let mut all: HashSet<&'a Id> = self.kinds.get_key_value(of).map(|(id, _)| *id).into_iter().collect();
        let own: Vec<&'a Id> = if starts.is_empty() { all.iter().copied().collect() } else { starts };
        for id in own {
            all.extend(self.of_one(id));
        }
        let told = |of: &[Id]| of.iter().any(|id| all.contains(id));
        let criteria: Vec<&'a Id> =
            self.measured.iter().filter(|(_, of)| told(of)).map(|(id, _)| *id).collect();
        if kind != ElementKind::Criterion {
            all.extend(criteria);
        }
        all
    }

    fn of_one(&self, id: &'a Id) -> HashSet<&'a Id> {
        let mut all = self.reach(id, &self.up);
        all.extend(self.reach(id, &self.down));
        let other_end = match self.kind(id) {
            Some(ElementKind::Goal) => ElementKind::Effect,
            Some(ElementKind::Effect) => ElementKind::Goal,
            _ => return all,
        };
        let ends: Vec<&'a Id> = all
            .iter()
            .flat_map(|id| self.up.get(id).into_iter().flatten().copied())
            .filter(|id| self.kind(id) == Some(other_end))
            .collect();
        all.extend(ends);
        all
    }
}

struct Weaver<'a> {
    facts: &'a Facts<'a>,
    picked: Option<&'a Id>,
    lit: Option<&'a HashSet<&'a Id>>,
    unfold: bool,
}

impl Weaver<'_> {
    fn light(&self, id: &Id) -> Light {
        match self.lit {
            None => Light::Plain,
            Some(_) if self.picked == Some(id) => Light::Picked,
            Some(lit) if lit.contains(id) => Light::Lit,
            Some(_) => Light::Dim,
        }
    }

    fn node<T: Part>(&self, part: &T, number: Option<String>) -> Node {
        Node {
            kind: T::KIND,
            id: part.id().clone(),
            name: part.name().to_owned(),
            number,
            light: self.light(part.id()),
            level: None,
            certainty: Certainty::Confirmed,
            status: Status::Planned,
            count: None,
        }
    }

    fn nodes(&self, stage: Stage) -> Vec<Node> {
        let plan = self.facts.programme;
        let text = |number: Option<u16>| number.map(|n| n.to_string());
        let mut nodes: Vec<Node> = match stage {
            Stage::Goals => plan.goals.iter().map(|g| self.node(g, text(g.number))).collect(),
            Stage::Themes => plan.themes.iter().map(|t| self.node(t, text(t.number))).collect(),
            Stage::Networks => plan.networks.iter().map(|n| self.node(n, None)).collect(),
            Stage::Results | Stage::Outcomes => plan
                .results
                .iter()
                .filter(|r| r.level.is_some() == (stage == Stage::Outcomes))
                .map(|r| Node { level: r.level, ..self.node(r, text(r.number)) })
                .collect(),
            Stage::Competences => plan.competences.iter().map(|c| self.node(c, text(c.number))).collect(),
            Stage::Activities => plan.activities.iter().map(|a| self.node(a, text(a.number))).collect(),
            Stage::Meetings => self.meetings(),
            Stage::Effects => plan.effects.iter().map(|e| self.node(e, e.letter.clone())).collect(),
            Stage::Criteria => plan.criteria.iter().map(|c| self.node(c, None)).collect(),
        };
        // Stable: what belongs to the thread comes first, else as in the plan.
        nodes.sort_by_key(|node| node.light == Light::Dim);
        nodes
    }

    fn meetings(&self) -> Vec<Node> {
        let plan = self.facts.programme;
        let mut nodes: Vec<Node> = plan
            .meetings
            .iter()
            .map(|m| Node {
                certainty: m.certainty,
                status: m.status,
                number: m.number.map(|n| n.to_string()),
                ..self.node(m, None)
            })
            .collect();
        for activity in &plan.activities {
            let all =
                self.facts.occurrences_of(&activity.id).iter().filter_map(|at| plan.occurrences.get(*at));
            let unfolded = self.unfold && matches!(self.light(&activity.id), Light::Lit | Light::Picked);
            let all: Vec<_> = all.collect();
            if unfolded || all.len() == 1 {
                nodes.extend(all.iter().map(|o| Node {
                    name: self.facts.occurrence_name(o),
                    certainty: o.certainty,
                    status: o.status,
                    ..self.node(*o, None)
                }));
            } else if !all.is_empty() {
                nodes.push(self.folded(activity, &all));
            }
        }
        nodes
    }

    fn folded(&self, activity: &crate::programme::Activity, all: &[&crate::programme::Occurrence]) -> Node {
        let light = match self.light(&activity.id) {
            Light::Picked => Light::Lit,
            light if light != Light::Dim => light,
            _ if all.iter().any(|o| self.light(&o.id) != Light::Dim) => Light::Lit,
            dim => dim,
        };
        let node = self.node(activity, None);
        Node { kind: ElementKind::Occurrence, light, count: Some(all.len()), ..node }
    }
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
[[goals]]
id = "g1"
text = "G1"
[[goals]]
id = "g2"
text = "G2"
[[results]]
id = "r1"
title = "R1"
goals = ["g1"]
effects = ["e1"]
[[results]]
id = "r2"
title = "R2"
goals = ["g1", "g2"]
effects = ["e2"]
[[effects]]
id = "e1"
text = "E1"
[[effects]]
id = "e2"
text = "E2"
[[criteria]]
id = "c1"
text = "C1"
of = ["e1"]
[[activities]]
id = "a1"
title = "A1"
results = ["r1"]
[[activities]]
id = "a2"
title = "A2"
results = ["r2"]
[[occurrences]]
id = "o1"
activity = "a1"
column = "2024-H1"
[[occurrences]]
id = "o2"
activity = "a1"
column = "2024-H2"
[[meetings]]
id = "m2"
title = "M2"
activity = "a2"
themes = ["t1"]
networks = ["n1"]
[[themes]]
id = "t1"
title = "T1"
goals = ["g2"]
[[themes]]
id = "t2"
title = "T2"
[[networks]]
id = "n1"
title = "N1"
themes = ["t1", "t2"]
"#;

    fn lit(of: &str) -> Vec<String> {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let of: Id = of.parse().expect("an id");
        let thread = thread(&plan, Some(&of)).expect("a thread");
        let nodes = thread.into_iter().flat_map(|(_, nodes)| nodes);
        let mut all: Vec<String> = nodes
            .filter(|n| matches!(n.light, Light::Lit | Light::Picked))
            .map(|n| if n.count.is_some() { format!("{}*", n.id) } else { n.id.to_string() })
            .collect();
        all.sort();
        all
    }

    #[test]
    fn a_goal_leads_to_results_activities_meetings_and_effects() {
        assert_eq!(lit("g2"), ["a2", "e2", "g2", "m2", "n1", "r2", "t1"]);
    }

    #[test]
    fn an_effect_leads_back_to_everything_that_serves_it() {
        assert_eq!(lit("e1"), ["a1", "a1*", "c1", "e1", "g1", "r1"]);
    }

    #[test]
    fn an_activity_shows_its_occurrences_and_its_ends_only() {
        assert_eq!(lit("a1"), ["a1", "c1", "e1", "g1", "o1", "o2", "r1"]);
    }

    #[test]
    fn a_meeting_does_not_reach_through_its_network() {
        assert_eq!(lit("m2"), ["a2", "e2", "g1", "g2", "m2", "n1", "r2", "t1"]);
        assert_eq!(lit("t2"), ["n1", "t2"]);
    }

    #[test]
    fn a_criterion_shows_the_thread_of_what_it_measures() {
        assert_eq!(lit("c1"), ["a1", "a1*", "c1", "e1", "g1", "r1"]);
    }

    #[test]
    fn nothing_is_lit_where_nothing_is_picked_and_unknown_ids_have_no_thread() {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let all = thread(&plan, None).expect("a thread");
        assert!(all.iter().flat_map(|(_, n)| n).all(|n| n.light == Light::Plain));
        assert_eq!(
            all.iter().map(|(s, _)| s.as_str()).collect::<Vec<_>>(),
            ["goals", "themes", "networks", "results", "activities", "meetings", "effects", "criteria"]
        );
        assert_eq!(thread(&plan, Some(&"nobody".parse().expect("an id"))), None);
    }
}
