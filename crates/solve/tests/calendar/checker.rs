//! What the hard rules and the costs are, written once more from the
//! description of the door alone. Own dates, own sums, no types of the solver.

use std::collections::BTreeMap;

use serde_json::Value;

/// Days from 1 March of the year 0 to a date of the form `2027-01-04`.
pub fn day_number(text: &str) -> i64 {
    let numbers: Vec<i64> = text.split('-').map(|part| part.parse().unwrap()).collect();
    let [year, month, day] = numbers[..] else { panic!("no date: {text}") };
    let (y, m) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day - 1
}

/// Monday = 0. 1 March of the year 0 was a Wednesday.
pub fn weekday(first: i64, day: i64) -> i64 {
    (first + day + 2).rem_euclid(7)
}

fn ints(value: &Value) -> Vec<i64> {
    value.as_array().map(|list| list.iter().map(|x| x.as_i64().unwrap()).collect()).unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The days of the answer by cohort and event.
pub type Placed = BTreeMap<(String, String), i64>;

pub fn placed(input: &Value, output: &Value) -> Placed {
    let first = day_number(input["first"].as_str().unwrap());
    let dates = output["solution"]["dates"].as_object().unwrap();
    let mut placed = Placed::new();
    for cohort in list(&input["cohorts"]) {
        for event in list(&cohort["events"]) {
            let (c, e) = (cohort["id"].as_str().unwrap(), event["id"].as_str().unwrap());
            let date = dates.get(&format!("{c}/{e}")).unwrap_or_else(|| panic!("{c}/{e} has no date"));
            placed.insert((c.to_owned(), e.to_owned()), day_number(date.as_str().unwrap()) - first);
        }
    }
    assert_eq!(placed.len(), dates.len(), "dates of events that are not there");
    placed
}

/// The hard rules that are broken.
pub fn broken(input: &Value, placed: &Placed) -> Vec<String> {
    let first = day_number(input["first"].as_str().unwrap());
    let days = input["days"].as_i64().unwrap();
    let closed = ints(&input["closed"]);
    let mut broken = Vec::new();
    let mut taken: BTreeMap<(String, i64), String> = BTreeMap::new();
    for cohort in list(&input["cohorts"]) {
        let c = cohort["id"].as_str().unwrap();
        let at = |e: &str| placed[&(c.to_owned(), e.to_owned())];
        for event in list(&cohort["events"]) {
            let e = event["id"].as_str().unwrap();
            let day = at(e);
            let name = format!("{c}/{e}");
            let mut rule = |holds: bool, rule: &str| {
                if !holds {
                    broken.push(format!("{name}: {rule} on {day}"));
                }
            };
            rule((0..days).contains(&day), "window");
            rule(!closed.contains(&day), "closed");
            rule(day >= cohort["starts_no_earlier"].as_i64().unwrap_or(0), "starts_no_earlier");
            let weekdays = ints(&event["weekdays"]);
            rule(weekdays.is_empty() || weekdays.contains(&weekday(first, day)), "weekdays");
            if let Some(fixed) = input["fixed"][&name].as_i64() {
                rule(fixed == day, "fixed");
            }
            for resource in list(&event["resources"]) {
                let resource = resource.as_str().unwrap();
                rule(!ints(&input["resources"][resource]).contains(&day), resource);
                let other = taken.entry((resource.to_owned(), day)).or_insert_with(|| name.clone());
                rule(*other == name, "one event a day");
            }
        }
        for lag in list(&cohort["lags"]) {
            let (a, b) = (lag["a"].as_str().unwrap(), lag["b"].as_str().unwrap());
            let between = at(b) - at(a);
            if lag["min"].as_i64().is_some_and(|min| between < min)
                || lag["max"].as_i64().is_some_and(|max| between > max)
            {
                broken.push(format!("{c}: {lag} is {between}"));
            }
        }
    }
    broken
}

/// What the dates cost.
pub fn cost(input: &Value, placed: &Placed) -> f64 {
    let first = day_number(input["first"].as_str().unwrap());
    let mut sum = 0.0;
    for cohort in list(&input["cohorts"]) {
        let c = cohort["id"].as_str().unwrap();
        let at = |e: &str| placed[&(c.to_owned(), e.to_owned())];
        let people: Vec<Vec<i64>> = list(&cohort["participants"]).iter().map(ints).collect();
        let mut missed = vec![0i64; people.len()];
        for event in list(&cohort["events"]) {
            let day = at(event["id"].as_str().unwrap());
            sum += input["weekday_cost"][weekday(first, day).to_string()].as_f64().unwrap_or(0.0);
            for (person, busy) in people.iter().enumerate() {
                if busy.contains(&day) {
                    sum += event["attendance_weight"].as_f64().unwrap_or(1.0);
                    missed[person] += i64::from(event["counts_absence"].as_bool().unwrap_or(false));
                }
            }
        }
        if let Some(free) = input["absence_limit"]["free"].as_i64() {
            let over: i64 = missed.iter().map(|missed| (missed - free).max(0)).sum();
            sum += input["absence_limit"]["cost"].as_f64().unwrap() * over as f64;
        }
        for lag in list(&cohort["lags"]) {
            if let Some(ideal) = lag["ideal"].as_f64() {
                let between = at(lag["b"].as_str().unwrap()) - at(lag["a"].as_str().unwrap());
                sum += (between as f64 - ideal).abs();
            }
        }
    }
    sum
}

/// Judges an answer that has dates: rules, value, bound, status.
pub fn judge(input: &Value, output: &Value) {
    let placed = placed(input, output);
    assert_eq!(broken(input, &placed), Vec::<String>::new(), "{input}");
    let value = output["value"].as_f64().unwrap();
    let real = cost(input, &placed);
    assert!((value - real).abs() < 1e-6, "says {value}, costs {real}: {input}");
    let bound = output["bound"].as_f64().unwrap_or(f64::NEG_INFINITY);
    assert!(bound <= value + 1e-9, "bound {bound} above {value}: {input}");
    match output["status"].as_str().unwrap() {
        "optimal" => assert_eq!(output["bound"], output["value"]),
        "best_found" | "cancelled" => {}
        other => panic!("{other} with dates"),
    }
}

#[test]
fn days_are_counted_right() {
    assert_eq!(day_number("2027-01-04") - day_number("2026-12-31"), 4);
    assert_eq!(day_number("2028-03-01") - day_number("2028-02-28"), 2);
    assert_eq!(day_number("2100-03-01") - day_number("2100-02-28"), 1);
    assert_eq!(weekday(day_number("2027-01-04"), 0), 0);
    assert_eq!(weekday(day_number("2024-02-29"), 0), 3);
}
