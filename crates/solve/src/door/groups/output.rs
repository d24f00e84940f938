//! Groups, and why there are none, as JSON.

use serde_json::{Map, Value, json};

use super::Groups;
use crate::door::Output;
use crate::groups::{Answer, Explanation, Relaxation, Remedy, Rule};

impl Groups {
    /// An answer in the words of the door.
    #[must_use]
    pub fn told(&self, answer: &Answer, explanation: Option<&Explanation>) -> Output {
        let rules = explanation.map(|e| e.conflict.as_slice()).unwrap_or_default();
        let relaxations = explanation.map(|e| e.relaxations.as_slice()).unwrap_or_default();
        Output {
            value: answer.value,
            bound: answer.bound,
            work: answer.work,
            solution: answer.grouping.as_ref().map(|grouping| self.members(grouping)),
            conflict: rules.iter().map(|rule| Value::Object(self.rule(*rule))).collect(),
            relaxations: relaxations.iter().map(|relaxation| self.relaxed(relaxation)).collect(),
            ..Output::new(answer.status)
        }
    }

    /// The people of each group.
    fn members(&self, grouping: &[usize]) -> Value {
        let mut groups = vec![Vec::new(); self.problem.rules.groups];
        for (person, group) in grouping.iter().enumerate() {
            if let Some(group) = groups.get_mut(*group) {
                group.push(person);
            }
        }
        json!({ "groups": groups })
    }

    /// A rule as an object that names its kind and whom it is about.
    fn rule(&self, rule: Rule) -> Map<String, Value> {
        let rules = &self.problem.rules;
        let pair = |pairs: &[(usize, usize)], index: usize| pairs.get(index).map(|(a, b)| [*a, *b]);
        let value = match rule {
            Rule::SizeMin { group: None } => json!({"rule": "size_min", "min": rules.size_min.of(0)}),
            Rule::SizeMin { group: Some(group) } => {
                json!({"rule": "size_min", "group": group, "min": rules.size_min.of(group)})
            }
            Rule::SizeMax { group: None } => json!({"rule": "size_max", "max": rules.size_max.of(0)}),
            Rule::SizeMax { group: Some(group) } => {
                json!({"rule": "size_max", "group": group, "max": rules.size_max.of(group)})
            }
            Rule::MinPerRole => {
                json!({"rule": "min_per_role", "min": rules.min_per_role, "short": self.short()})
            }
            Rule::Keep { index } => {
                json!({"rule": "keep", "index": index, "people": pair(&rules.keep, index)})
            }
            Rule::Forbid { index } => {
                json!({"rule": "forbid", "index": index, "people": pair(&rules.forbid, index)})
            }
            Rule::Fixed { index } => {
                let (person, group) = rules.fixed.get(index).copied().unwrap_or_default();
                json!({"rule": "fixed", "index": index, "person": person, "group": group})
            }
        };
        let Value::Object(object) = value else { return Map::new() };
        object
    }

    /// The roles that fewer people have than all groups need together.
    fn short(&self) -> Vec<Value> {
        let rules = &self.problem.rules;
        let needed = rules.min_per_role.saturating_mul(rules.groups);
        let counts = rules.role_counts().into_iter().zip(&self.roles);
        let short = counts.filter(|(people, _)| *people < needed);
        short.map(|(people, role)| json!({"role": role, "people": people, "needed": needed})).collect()
    }

    fn relaxed(&self, relaxation: &Relaxation) -> Value {
        let mut object = self.rule(relaxation.rule);
        let change = match (relaxation.remedy, relaxation.rule) {
            (Remedy::To(size), Rule::SizeMax { .. }) => json!({ "max": size }),
            (Remedy::To(size), _) => json!({ "min": size }),
            (Remedy::Drop, _) => json!({"drop": true}),
        };
        object.insert("change".to_owned(), change);
        Value::Object(object)
    }
}
