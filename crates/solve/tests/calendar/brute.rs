//! All dates there are, tried one after the other, under any set of rules.

use serde_json::{Map, Value, json};

use super::checker::{Placed, cost, day_number, weekday};

/// The hard rules of an input, as the objects that a conflict is made of.
pub fn rules(input: &Value) -> Vec<Value> {
    let mut rules = vec![json!({"rule": "window"})];
    for name in input["resources"].as_object().into_iter().flat_map(Map::keys) {
        rules.push(json!({"rule": "exclusive", "name": name}));
    }
    for cohort in input["cohorts"].as_array().unwrap() {
        let c = &cohort["id"];
        rules.push(json!({"rule": "starts_no_earlier", "cohort": c}));
        for event in cohort["events"].as_array().unwrap() {
            let e = &event["id"];
            for kind in ["closed", "weekdays"] {
                rules.push(json!({"rule": kind, "cohort": c, "event": e}));
            }
            if !input["fixed"][fixed_name(c, e)].is_null() {
                rules.push(json!({"rule": "fixed", "cohort": c, "event": e}));
            }
            for name in event["resources"].as_array().into_iter().flatten() {
                rules.push(json!({"rule": "resource", "name": name, "cohort": c, "event": e}));
            }
        }
        for index in 0..cohort["lags"].as_array().map_or(0, Vec::len) {
            rules.push(json!({"rule": "lag", "cohort": c, "index": index}));
        }
    }
    rules
}

fn fixed_name(c: &Value, e: &Value) -> String {
    format!("{}/{}", c.as_str().unwrap(), e.as_str().unwrap())
}

/// A rule without what only explains it.
pub fn key(rule: &Value) -> Value {
    let mut key = Map::new();
    for name in ["rule", "name", "cohort", "event", "index"] {
        if let Some(value) = rule.get(name) {
            key.insert(name.to_owned(), value.clone());
        }
    }
    Value::Object(key)
}

/// One event: its name, and the days that the rules leave to it by itself.
struct Event {
    name: (String, String),
    days: Vec<i64>,
    /// Earlier events that must be so many days before or after: day minus theirs.
    lags: Vec<(usize, i64, i64)>,
    /// Earlier events that must be on another day.
    apart: Vec<usize>,
}

/// The best dates under some of the rules, or any.
fn search(input: &Value, rules: &[Value], any: bool) -> Option<(f64, Placed)> {
    let events = events(input, rules);
    let mut chosen = Vec::new();
    let mut best = None;
    place(input, &events, &mut chosen, &mut best, any);
    best
}

pub fn optimum(input: &Value) -> Option<f64> {
    search(input, &rules(input), false).map(|(cost, _)| cost)
}

pub fn possible(input: &Value, rules: &[Value]) -> bool {
    search(input, rules, true).is_some()
}

fn place(
    input: &Value,
    events: &[Event],
    chosen: &mut Vec<i64>,
    best: &mut Option<(f64, Placed)>,
    any: bool,
) {
    let Some(event) = events.get(chosen.len()) else {
        let placed: Placed = events.iter().map(|e| e.name.clone()).zip(chosen.iter().copied()).collect();
        let cost = cost(input, &placed);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            *best = Some((cost, placed));
        }
        return;
    };
    for &day in &event.days {
        let lags = event.lags.iter().all(|(e, min, max)| {
            let between = day - chosen.get(*e).unwrap_or(&day);
            (*min..=*max).contains(&between)
        });
        if lags && event.apart.iter().all(|e| chosen[*e] != day) {
            chosen.push(day);
            place(input, events, chosen, best, any);
            chosen.pop();
        }
        if any && best.is_some() {
            return;
        }
    }
}

fn events(input: &Value, rules: &[Value]) -> Vec<Event> {
    let days = input["days"].as_i64().unwrap();
    let window = rules.iter().any(|rule| rule["rule"] == "window");
    // Beyond the window there are only weekdays, lags and the other events.
    let horizon = if window { days } else { days + 45 };
    let mut events: Vec<Event> = Vec::new();
    let mut needs: Vec<Vec<Value>> = Vec::new();
    for cohort in input["cohorts"].as_array().unwrap() {
        let start = events.len();
        for event in cohort["events"].as_array().unwrap() {
            let name = (cohort["id"].as_str().unwrap().to_owned(), event["id"].as_str().unwrap().to_owned());
            let days = (0..horizon).filter(|day| event_holds(input, rules, cohort, event, *day)).collect();
            let own: Vec<Value> = event["resources"].as_array().into_iter().flatten().cloned().collect();
            let exclusive = |name: &Value| rules.contains(&json!({"rule": "exclusive", "name": name}));
            let meets = |other: &Vec<Value>| own.iter().any(|name| exclusive(name) && other.contains(name));
            let apart = (0..needs.len()).filter(|e| meets(&needs[*e])).collect();
            events.push(Event { name, days, lags: Vec::new(), apart });
            needs.push(own);
        }
        let at = |events: &Vec<Event>, e: &Value| {
            start + events[start..].iter().position(|event| event.name.1 == e.as_str().unwrap()).unwrap()
        };
        for (index, lag) in cohort["lags"].as_array().into_iter().flatten().enumerate() {
            if rules.contains(&json!({"rule": "lag", "cohort": cohort["id"], "index": index})) {
                let (a, b) = (at(&events, &lag["a"]), at(&events, &lag["b"]));
                let (min, max) = (lag["min"].as_i64().unwrap_or(-999), lag["max"].as_i64().unwrap_or(999));
                if a <= b {
                    events[b].lags.push((a, min, max));
                } else {
                    events[a].lags.push((b, -max, -min));
                }
            }
        }
    }
    events
}

fn event_holds(input: &Value, rules: &[Value], cohort: &Value, event: &Value, day: i64) -> bool {
    let (c, e) = (&cohort["id"], &event["id"]);
    let first = day_number(input["first"].as_str().unwrap());
    let on = |list: &Value| list.as_array().is_some_and(|list| list.contains(&json!(day)));
    let about = |kind: &str| rules.contains(&json!({"rule": kind, "cohort": c, "event": e}));
    if about("closed") && on(&input["closed"]) {
        return false;
    }
    let weekdays = event["weekdays"].as_array().filter(|list| !list.is_empty());
    if about("weekdays") && weekdays.is_some_and(|w| !w.contains(&json!(weekday(first, day)))) {
        return false;
    }
    let fixed = &input["fixed"][fixed_name(c, e)];
    if about("fixed") && fixed.as_i64() != Some(day) {
        return false;
    }
    let starts = cohort["starts_no_earlier"].as_i64().unwrap_or(0);
    if rules.contains(&json!({"rule": "starts_no_earlier", "cohort": c})) && day < starts {
        return false;
    }
    event["resources"].as_array().into_iter().flatten().all(|name| {
        !rules.contains(&json!({"rule": "resource", "name": name, "cohort": c, "event": e}))
            || !on(&input["resources"][name.as_str().unwrap()])
    })
}
