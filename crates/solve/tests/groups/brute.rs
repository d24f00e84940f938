//! A checker that reads the JSON, and all groupings there are.

use serde_json::Value;

pub fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// A size for one group.
fn size(sizes: &Value, group: usize) -> usize {
    number(sizes.as_array().map_or(sizes, |each| &each[group]))
}

pub fn pairs(list: &Value) -> Vec<(usize, usize)> {
    list.as_array().into_iter().flatten().map(|pair| (number(&pair[0]), number(&pair[1]))).collect()
}

/// The distance of two different people, however the matrix is written.
pub fn distance(input: &Value, a: usize, b: usize) -> f64 {
    let n = number(&input["n"]);
    let (a, b) = (a.min(b), a.max(b));
    let row = input["distance"][a].as_array().unwrap();
    // The last entry of a row is always the last person's.
    row[row.len() - (n - b)].as_f64().unwrap()
}

/// What a grouping breaks, in words.
pub fn broken(input: &Value, grouping: &[usize]) -> Vec<String> {
    let (n, groups) = (number(&input["n"]), number(&input["groups"]));
    let mut broken = Vec::new();
    assert_eq!(grouping.len(), n);
    for group in 0..groups {
        let members: Vec<usize> = (0..n).filter(|p| grouping[*p] == group).collect();
        if members.len() < size(&input["size_min"], group) || members.len() > size(&input["size_max"], group)
        {
            broken.push(format!("size of {group}"));
        }
        let each = input["min_per_role"].as_u64().unwrap_or(0) as usize;
        for role in input["role"].as_array().into_iter().flatten().filter(|role| !role.is_null()) {
            if members.iter().filter(|p| input["role"][**p] == *role).count() < each {
                broken.push(format!("{role} in {group}"));
            }
        }
    }
    for (a, b) in pairs(&input["keep"]) {
        if grouping[a] != grouping[b] {
            broken.push(format!("{a} with {b}"));
        }
    }
    for (a, b) in pairs(&input["forbid"]) {
        if grouping[a] == grouping[b] {
            broken.push(format!("{a} without {b}"));
        }
    }
    for (person, group) in pairs(&input["fixed"]) {
        if grouping[person] != group {
            broken.push(format!("{person} in {group}"));
        }
    }
    broken
}

pub fn value(input: &Value, grouping: &[usize]) -> f64 {
    let people = 0..grouping.len();
    let pairs = people.clone().flat_map(|a| people.clone().skip(a + 1).map(move |b| (a, b)));
    pairs.filter(|(a, b)| grouping[*a] == grouping[*b]).map(|(a, b)| distance(input, a, b)).sum()
}

/// The group of each person in an answer; everybody is in exactly one.
pub fn grouping(input: &Value, output: &Value) -> Vec<usize> {
    let n = number(&input["n"]);
    let groups = output["solution"]["groups"].as_array().unwrap_or_else(|| panic!("{output}"));
    assert_eq!(groups.len(), number(&input["groups"]));
    let mut of = vec![usize::MAX; n];
    for (group, people) in groups.iter().enumerate() {
        for person in people.as_array().unwrap() {
            assert_eq!(
                std::mem::replace(&mut of[number(person)], group),
                usize::MAX,
                "{person} is twice there"
            );
        }
    }
    assert!(!of.contains(&usize::MAX), "somebody is missing: {output}");
    of
}

pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// An answer keeps all rules and is worth what it says; the bound is not below.
pub fn judge(input: &Value, output: &Value) {
    let of = grouping(input, output);
    assert_eq!(broken(input, &of), Vec::<String>::new(), "{input}\n{output}");
    let worth = output["value"].as_f64().unwrap();
    assert!(close(worth, value(input, &of)), "{worth}: {input}\n{output}");
    if let Some(bound) = output["bound"].as_f64() {
        assert!(bound >= worth || close(bound, worth), "{output}");
        assert!(output["status"] != "optimal" || bound == worth, "{output}");
    }
}

/// The best value of all groupings; none where there is none.
pub fn optimum(input: &Value) -> Option<f64> {
    let (n, groups) = (number(&input["n"]), number(&input["groups"]));
    let mut of = vec![0; n];
    let mut best: Option<f64> = None;
    loop {
        if broken(input, &of).is_empty() {
            let value = value(input, &of);
            best = Some(best.map_or(value, |best| best.max(value)));
        }
        let Some(place) = (0..n).find(|person| of[*person] + 1 < groups) else { return best };
        of[place] += 1;
        of[..place].fill(0);
    }
}

pub fn possible(input: &Value) -> bool {
    let (n, groups) = (number(&input["n"]), number(&input["groups"]));
    let mut of = vec![0; n];
    loop {
        if broken(input, &of).is_empty() {
            return true;
        }
        let Some(place) = (0..n).find(|person| of[*person] + 1 < groups) else { return false };
        of[place] += 1;
        of[..place].fill(0);
    }
}
