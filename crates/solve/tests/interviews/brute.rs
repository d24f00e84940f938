//! All slots there are, tried one after the other, under any set of rules.

use serde_json::{Map, Value, json};

use super::checker::{cost, ints, list};

/// The hard rules of an input, as the objects that a conflict is made of.
pub fn rules(input: &Value) -> Vec<Value> {
    let mut rules = Vec::new();
    for (i, interview) in list(&input["interviews"]).iter().enumerate() {
        rules.push(json!({"rule": "interview", "interview": i}));
        if !interview["fixed"].is_null() {
            rules.push(json!({"rule": "fixed", "interview": i}));
        }
    }
    for person in 0..list(&input["free"]).len() {
        for rule in ["free", "once", "max_per_day"] {
            rules.push(json!({"rule": rule, "person": person}));
        }
    }
    rules
}

/// A rule without what only explains it.
pub fn key(rule: &Value) -> Value {
    let mut key = Map::new();
    for name in ["rule", "interview", "person"] {
        if let Some(value) = rule.get(name) {
            key.insert(name.to_owned(), value.clone());
        }
    }
    Value::Object(key)
}

/// An input in plain numbers, under some rules.
struct Search {
    per_day: i64,
    /// By interview its place, who asks, who answers, the slots that its rules leave to it.
    interviews: Vec<(i64, i64, Vec<i64>)>,
    once: Vec<bool>,
    most: Vec<i64>,
}

fn search(input: &Value, rules: &[Value]) -> Search {
    let per_day = input["slots_per_day"].as_i64().unwrap();
    let window = per_day * input["days"].as_i64().unwrap();
    let holds = |rule: &str, person: i64| rules.contains(&json!({"rule": rule, "person": person}));
    let free: Vec<Vec<i64>> = list(&input["free"]).iter().map(ints).collect();
    let can = |person: i64, slot: i64| !holds("free", person) || free[person as usize].contains(&slot);
    let mut interviews = Vec::new();
    for (i, interview) in list(&input["interviews"]).iter().enumerate() {
        if rules.contains(&json!({"rule": "interview", "interview": i})) {
            let (a, b) =
                (interview["interviewer"].as_i64().unwrap(), interview["respondent"].as_i64().unwrap());
            let fixed = interview["fixed"]
                .as_i64()
                .filter(|_| rules.contains(&json!({"rule": "fixed", "interview": i})));
            let slots = (0..window).filter(|s| can(a, *s) && can(b, *s) && fixed.is_none_or(|f| f == *s));
            interviews.push((a, b, slots.collect()));
        }
    }
    let people = 0..free.len() as i64;
    let most = input["max_per_day"].as_i64().unwrap_or(2);
    Search {
        per_day,
        interviews,
        once: people.clone().map(|person| holds("once", person)).collect(),
        most: people.map(|person| if holds("max_per_day", person) { most } else { i64::MAX }).collect(),
    }
}

impl Search {
    fn fits(&self, slots: &[i64], slot: i64) -> bool {
        let (a, b, _) = &self.interviews[slots.len()];
        let day = slot / self.per_day;
        let made = self
            .interviews
            .iter()
            .zip(slots)
            .filter(|((o, _, _), s)| o == a && **s / self.per_day == day)
            .count();
        let meets = |person: &i64| {
            let there = |(o, p, _): &(i64, i64, Vec<i64>)| o == person || p == person;
            self.once[*person as usize]
                && self.interviews.iter().zip(slots).any(|(i, s)| *s == slot && there(i))
        };
        (made as i64) < self.most[*a as usize] && !meets(a) && !meets(b)
    }

    /// Shows all possible slots until it is told that it is enough.
    fn each(&self, slots: &mut Vec<i64>, enough: &mut dyn FnMut(&[i64]) -> bool) -> bool {
        let Some((_, _, choices)) = self.interviews.get(slots.len()) else { return enough(slots) };
        for &slot in choices {
            if self.fits(slots, slot) {
                slots.push(slot);
                let done = self.each(slots, enough);
                slots.pop();
                if done {
                    return true;
                }
            }
        }
        false
    }
}

pub fn optimum(input: &Value) -> Option<f64> {
    let mut best: Option<f64> = None;
    search(input, &rules(input)).each(&mut Vec::new(), &mut |slots| {
        let cost = cost(input, slots);
        best = Some(best.map_or(cost, |least| least.min(cost)));
        false
    });
    best
}

pub fn possible(input: &Value, rules: &[Value]) -> bool {
    search(input, rules).each(&mut Vec::new(), &mut |_| true)
}
