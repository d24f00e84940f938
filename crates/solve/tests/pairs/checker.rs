//! The rules again, from the JSON alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// An input as its rules need it.
pub struct Given {
    pub n: usize,
    pub scores: BTreeMap<(usize, usize), i64>,
    /// Who is in which level, by any member of it.
    pub levels: Vec<Vec<usize>>,
    pub leave_one: bool,
}

pub fn numbers(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|number| number.as_i64().unwrap()).collect()
}

fn people(value: &Value) -> Vec<usize> {
    numbers(value).into_iter().map(|number| usize::try_from(number).unwrap()).collect()
}

impl Given {
    pub fn new(input: &Value) -> Self {
        let n = usize::try_from(input["n"].as_u64().unwrap()).unwrap();
        let mut scores = BTreeMap::new();
        for edge in input["edges"].as_array().unwrap() {
            let edge = numbers(edge);
            let (a, b) = (usize::try_from(edge[0]).unwrap(), usize::try_from(edge[1]).unwrap());
            scores.insert((a.min(b), a.max(b)), edge[2]);
        }
        let mut given = Self { n, scores, levels: Vec::new(), leave_one: input["odd"] == "leave_one" };
        given.levels = input["unit_of"].as_array().map_or_else(
            || given.components(),
            |units| {
                let mut levels: BTreeMap<String, Vec<usize>> = BTreeMap::new();
                for (person, unit) in units.iter().enumerate() {
                    levels.entry(unit.to_string()).or_default().push(person);
                }
                levels.into_values().collect()
            },
        );
        given
    }

    fn components(&self) -> Vec<Vec<usize>> {
        let mut around = vec![Vec::new(); self.n];
        for &(a, b) in self.scores.keys() {
            around[a].push(b);
            around[b].push(a);
        }
        let mut seen = vec![false; self.n];
        let mut components = Vec::new();
        for start in 0..self.n {
            let (mut open, mut component) = (vec![start], Vec::new());
            while let Some(person) = open.pop() {
                if !std::mem::replace(&mut seen[person], true) {
                    component.push(person);
                    open.extend(&around[person]);
                }
            }
            if !component.is_empty() {
                components.push(component);
            }
        }
        components
    }

    pub fn score(&self, a: usize, b: usize) -> Option<i64> {
        self.scores.get(&(a.min(b), a.max(b))).copied()
    }
}

/// Everything that an output must keep.
pub fn judge(input: &Value, output: &Value) {
    let given = Given::new(input);
    if output["solution"].is_null() {
        return;
    }
    let value = solution(&given, &output["solution"]);
    assert_eq!(output["value"].as_f64().unwrap(), value as f64);
    assert!(output["bound"].is_null() || output["bound"].as_f64().unwrap() >= value as f64, "{output}");
    if output["status"] == "optimal" {
        assert_eq!(output["value"], output["bound"]);
    }
    if !output["certificate"].is_null() {
        certificate(&given, output);
    }
}

/// The score of a solution that keeps the rules.
fn solution(given: &Given, solution: &Value) -> i64 {
    let mut seen = vec![0; given.n];
    let mut value = 0;
    let level = |person: usize| given.levels.iter().position(|level| level.contains(&person)).unwrap();
    let mut trios = BTreeSet::new();
    let mut left = BTreeSet::new();
    for pair in solution["pairs"].as_array().unwrap() {
        let pair = people(pair);
        assert_eq!(pair.len(), 2);
        value += given.score(pair[0], pair[1]).unwrap();
        pair.iter().for_each(|&person| seen[person] += 1);
    }
    for trio in solution["trios"].as_array().unwrap() {
        let trio = people(trio);
        assert_eq!(trio.len(), 3);
        for (a, b) in [(0, 1), (1, 2), (0, 2)] {
            value += given.score(trio[a], trio[b]).unwrap();
        }
        trio.iter().for_each(|&person| seen[person] += 1);
        assert!(!given.leave_one && trios.insert(level(trio[0])));
    }
    for person in people(&solution["left"]) {
        seen[person] += 1;
        assert!(given.leave_one && left.insert(level(person)));
    }
    assert!(seen.iter().all(|&times| times == 1), "{solution}");
    for (place, level) in given.levels.iter().enumerate() {
        let odd = level.len() % 2 == 1;
        assert_eq!(odd, trios.contains(&place) || left.contains(&place));
    }
    value
}

/// Duals exclude anything better.
fn certificate(given: &Given, output: &Value) {
    let certificate = &output["certificate"];
    let person = numbers(&certificate["person"]);
    assert_eq!(person.len(), given.n);
    let mut blossoms = Vec::new();
    let mut around: Vec<Vec<usize>> = vec![Vec::new(); given.n];
    for (place, blossom) in certificate["blossoms"].as_array().unwrap().iter().enumerate() {
        let members = people(&blossom["members"]);
        let dual = blossom["dual"].as_i64().unwrap();
        assert!(dual > 0 && members.len() % 2 == 1 && members.len() > 1, "{blossom}");
        members.iter().for_each(|&member| around[member].push(place));
        blossoms.push((members, dual));
    }
    let shared = |group: &[usize], most: usize| -> i64 {
        let inside = |members: &Vec<usize>| group.iter().filter(|member| members.contains(member)).count();
        blossoms.iter().filter(|(members, _)| inside(members) >= most).map(|(_, dual)| dual).sum()
    };
    for (&(a, b), &score) in &given.scores {
        let both: i64 =
            around[a].iter().filter(|place| around[b].contains(place)).map(|&p| blossoms[p].1).sum();
        assert!(person[a] + person[b] + both >= 2 * score, "{a} {b} {score} {output}");
    }
    let mut total: i64 = person.iter().sum();
    total += blossoms.iter().map(|(members, dual)| dual * (members.len() as i64 / 2)).sum::<i64>();
    for left in certificate["left"].as_array().unwrap() {
        let who = usize::try_from(left["person"].as_u64().unwrap()).unwrap();
        let dual = left["dual"].as_i64().unwrap();
        assert_eq!(person[who] + dual, 0);
        let level = given.levels.iter().find(|level| level.contains(&who)).unwrap();
        assert!(level.iter().all(|&other| person[other] + dual >= 0), "{output}");
        total += dual;
    }
    for trio in certificate["trios"].as_array().unwrap() {
        let members = people(&trio["members"]);
        let score: i64 =
            [(0, 1), (1, 2), (0, 2)].iter().map(|&(a, b)| given.score(members[a], members[b]).unwrap()).sum();
        total += 2 * score - members.iter().map(|&member| person[member]).sum::<i64>() - shared(&members, 2);
        assert!(trio["bound"].as_i64() >= trio["value"].as_i64());
    }
    assert_eq!(total as f64, 2.0 * output["value"].as_f64().unwrap(), "{output}");
}

/// The blocking people do block.
pub fn judge_conflict(given: &Given, output: &Value) {
    let conflict = output["conflict"].as_array().unwrap();
    assert!(!conflict.is_empty(), "{output}");
    for block in conflict {
        let blocking = people(&block["blocking"]);
        let groups: Vec<Vec<usize>> = block["groups"].as_array().unwrap().iter().map(people).collect();
        let over = usize::try_from(block["over"].as_u64().unwrap()).unwrap();
        assert_eq!(groups.len(), blocking.len() + over, "{output}");
        let level = given.levels.iter().find(|level| level.contains(&groups[0][0])).unwrap();
        for group in &groups {
            assert_eq!(group.len() % 2, 1);
            for &(a, b) in given.scores.keys() {
                if group.contains(&a) != group.contains(&b) {
                    assert!(blocking.contains(&a) || blocking.contains(&b), "{a} {b} {output}");
                }
            }
            assert!(group.iter().all(|person| level.contains(person) && !blocking.contains(person)));
        }
        let all: BTreeSet<usize> = groups.iter().flatten().copied().collect();
        assert_eq!(all.len(), groups.iter().map(Vec::len).sum::<usize>());
        let allowed = usize::from(level.len() % 2 == 1);
        assert!(over > allowed || (block["no_trio"] == true && over == 1 && !given.leave_one), "{output}");
    }
}
