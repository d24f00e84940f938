//! What does not fit together in the documents, and by which rule it is found.
//! Each case has a change of the plan that settles it: then it is not found.

use std::collections::{BTreeMap, BTreeSet};

use samspil_core::check::check;
use samspil_core::element::{Element, Part, Reference};
use samspil_core::message::Argument;
use samspil_core::period::Column;
use samspil_core::programme::*;
use samspil_core::{Figure, Id};
use serde_json::Value;

use crate::{FILES, example};

/// A finding without its words: code, element, field, other elements.
type Found = (String, String, String, String);

struct Case {
    document: &'static str,
    what: &'static str,
    code: &'static str,
    at: &'static str,
    field: &'static str,
    others: &'static str,
    mend: fn(&mut Programme),
}

fn found(programme: &Programme) -> Vec<Found> {
    let findings = check(programme).into_iter();
    findings
        .map(|f| {
            let others: Vec<&str> = f.others.iter().map(|o| o.id.as_str()).collect();
            (f.code.to_owned(), f.place.id.to_string(), f.place.field.unwrap_or_default(), others.join(" "))
        })
        .collect()
}

impl Case {
    fn finding(&self) -> Found {
        (self.code.into(), self.at.into(), self.field.into(), self.others.into())
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn figure(text: &str) -> Option<Figure> {
    Some(text.parse().expect("a figure"))
}

fn one<'a, T: Part>(list: &'a mut [T], id: &str) -> &'a mut T {
    list.iter_mut().find(|e| e.id().as_str() == id).expect("an element")
}

fn move_to(programme: &mut Programme, occurrence: &str, column: &str) {
    one(&mut programme.occurrences, occurrence).column = column.parse().expect("a column");
}

fn line<'a>(programme: &'a mut Programme, budget: &str, at: usize) -> &'a mut BudgetLine {
    one(&mut programme.budgets, budget).lines.get_mut(at).expect("a line")
}

fn part(programme: &mut Programme, at: usize, part: usize) -> &mut BudgetPart {
    line(programme, "budget-talent", at).parts.get_mut(part).expect("a part")
}

fn budgeted(programme: &mut Programme, budget: &str, activities: &[&str]) {
    let activities = activities.iter().map(|a| id(a)).collect();
    let part = BudgetPart { activities, ..BudgetPart::default() };
    one(&mut programme.budgets, budget).lines.push(BudgetLine { parts: vec![part], ..BudgetLine::default() });
}

fn four_weeks_to_three_or_four(programme: &mut Programme, rule: &str) {
    one(&mut programme.timing_rules, rule).gap = Some("3-4 weeks".parse().expect("a length"));
}

macro_rules! cases {
    ($($document:literal $what:literal: $code:literal $at:literal $field:literal [$others:literal] |$p:ident| $mend:expr;)*) => {
        const CASES: &[Case] = &[$(Case {
            document: $document,
            what: $what,
            code: $code,
            at: $at,
            field: $field,
            others: $others,
            mend: |$p: &mut Programme| { $mend; },
        },)*];
    };
}

cases! {
    "000" "the November conference lies after the programme's end": "S202" "conference-2023-h2" "date" [""]
        |p| p.programme.end = "2023-11-30".parse().ok();
    "000" "an evaluation design in a tenth cell": "S204" "evaluation-design-after" "column" [""]
        |p| move_to(p, "evaluation-design-after", "2023-H2");
    "000" "leader sparring in a tenth cell": "S204" "leader-sparring-after" "column" [""]
        |p| move_to(p, "leader-sparring-after", "2023-H2");
    "000" "February 2024 in the column of autumn 2023": "S201" "final-evaluation-2023-h2" "date" [""]
        |p| move_to(p, "final-evaluation-2023-h2", "after");
    "000" "spring 2024 in the column of autumn 2023": "S201" "final-recommendations-2023-h2" "date" [""]
        |p| move_to(p, "final-recommendations-2023-h2", "after");
    "000" "1 June 2020 in the column of autumn 2019": "S201" "form-working-groups-2019-h2" "date" [""]
        |p| move_to(p, "form-working-groups-2019-h2", "2020-H1");
    "000" "1 June 2021 in the column of autumn 2020": "S201" "form-working-groups-2020-h2" "date" [""]
        |p| move_to(p, "form-working-groups-2020-h2", "2021-H1");
    "000" "1 June 2022 in the column of autumn 2021": "S201" "form-working-groups-2021-h2" "date" [""]
        |p| move_to(p, "form-working-groups-2021-h2", "2022-H1");
    "000" "1 June 2023 in the column of autumn 2022": "S201" "form-working-groups-2022-h2" "date" [""]
        |p| move_to(p, "form-working-groups-2022-h2", "2023-H1");
    "000" "new collaborations do not serve the goal about collaborations": "S110" "result-4" "goals" ["goal-4"]
        |p| one(&mut p.results, "result-4").goals.push(id("goal-4"));
    "000" "forty institutions are wanted": "S418" "result-2" "target" [""]
        |p| one(&mut p.results, "result-2").target = Some(Target { at_least: 32, ..Target::default() });

    "001" "3 × 2 hours printed as 9 hours": "S403" "budget-talent" "lines[3].parts[1].stated_hours" [""]
        |p| part(p, 3, 1).stated_hours = figure("6");
    "001" "3 × 2 hours printed as 1.13 days": "S404" "budget-talent" "lines[3].parts[1].stated_days" [""]
        |p| part(p, 3, 1).stated_days = figure("0.75");
    "001" "3 hours rounded to 0.38 days": "S405" "budget-talent" "lines[3].parts[2].stated_days" [""]
        |p| part(p, 3, 2).stated_days = figure("0.375");
    "001" "a line of 2.51 days that is 2.125": "S406" "budget-talent" "lines[3].stated_days" [""]
        |p| line(p, "budget-talent", 3).stated_days = figure("2.125");
    "001" "a total of 20.76 days that is 20.375": "S407" "budget-talent" "stated_days" [""]
        |p| one(&mut p.budgets, "budget-talent").stated_days = figure("20.375");
    "001" "shadowing of ½–1 day counted as 1 day": "S408" "budget-talent" "lines[1].parts[2].each" ["shadowing"]
        |p| one(&mut p.activities, "shadowing").sheet.duration = "1 days".parse().ok();
    "001" "all activities, but not the later buddy meetings": "S410" "budget-talent" "covers_all" ["buddy-follow-ups"]
        |p| budgeted(p, "budget-talent", &["buddy-follow-ups"]);
    "001" "all activities, but not the later manager meetings": "S410" "budget-talent" "covers_all" ["manager-follow-ups"]
        |p| budgeted(p, "budget-talent", &["manager-follow-ups"]);
    "001" "the bootcamp is module 2, in the budget module 6": "S412" "budget-talent" "lines[0].parts[6].labelled" ["module-2"]
        |p| part(p, 0, 6).labelled = Some(id("module-2"));
    "001" "the manager's 3 days leave obligations out": "S411" "budget-manager" "lines" ["mirror-interview management-group-meetings manager-follow-ups"]
        |p| budgeted(p, "budget-manager", &["mirror-interview", "management-group-meetings", "manager-follow-ups"]);
    "001" "module 1: about 4 weeks, elsewhere 3–4": "S302" "rule-module-1-days" "gap" ["rule-module-days"]
        |p| four_weeks_to_three_or_four(p, "rule-module-1-days");
    "001" "module 3: about 4 weeks, elsewhere 3–4": "S302" "rule-module-3-days" "gap" ["rule-module-days"]
        |p| four_weeks_to_three_or_four(p, "rule-module-3-days");
    "001" "module 4: about 4 weeks, elsewhere 3–4": "S302" "rule-module-4-days" "gap" ["rule-module-days"]
        |p| four_weeks_to_three_or_four(p, "rule-module-4-days");
    "001" "module 5: about 4 weeks, elsewhere 3–4": "S302" "rule-module-5-days" "gap" ["rule-module-days"]
        |p| four_weeks_to_three_or_four(p, "rule-module-5-days");
    "001" "module 6: about 4 weeks, elsewhere 3–4": "S302" "rule-module-6-days" "gap" ["rule-module-days"]
        |p| four_weeks_to_three_or_four(p, "rule-module-6-days");
    "001" "module 2 is residential, elsewhere 3–4 weeks": "S303" "rule-module-2-residential" "relation" ["rule-module-days"]
        |p| p.timing_rules.retain(|r| r.id.as_str() != "rule-module-2-residential");
    "001" "buddies paired before and at the kick-off": "S304" "rule-pairing-at" "relation" ["rule-pairing-before"]
        |p| one(&mut p.timing_rules, "rule-pairing-at").relation = Relation::Before;
    "001" "shadowing reviewed before it is held": "S301" "rule-shadowing-held" "" ["rule-shadowing-review module-3 module-4"]
        |p| one(&mut p.timing_rules, "rule-shadowing-review").to = Some(Anchor { of: id("module-4"), day: Some(2) });
    "001" "4 and 5 tracks": "S402" "statement-4-tracks" "stated" ["statement-5-tracks"]
        |p| one(&mut p.statements, "statement-4-tracks").stated = Figure::whole(5);
    "001" "4 tracks, 5 described": "S401" "statement-4-tracks" "stated" [""]
        |p| one(&mut p.statements, "statement-4-tracks").counted = Counted::ParticipantTracks;
    "001" "two design workshops described, one drawn": "S413" "design-workshops" "times" ["drawn-design-1"]
        |p| one(&mut p.activities, "design-workshops").times = Some(1);
    "001" "the alumni day is missing from the timeline": "S414" "alumni-day" "track" [""]
        |p| one(&mut p.timeline, "drawn-closing").activity = Some(id("alumni-day"));
    "001" "a best-practice case per module, on no sheet": "S415" "promise-best-practice" "of_each" ["module-1 module-2 module-3 module-4 module-5 module-6"]
        |p| p.activities.iter_mut().filter(|a| a.kind == ActivityKind::Module).for_each(|module| {
            let case = Content { kind: ContentKind::BestPracticeCase, ..Content::default() };
            module.sheet.contents.push(case);
        });

    "002" "no year is printed": "S214" "development-forum" "year" ["meeting-1 meeting-2 meeting-3 meeting-4 meeting-5"]
        |p| p.programme.year = Some(2010);

    "004" "53 municipalities, 31 on the map": "S401" "statement-53" "stated" [""]
        |p| one(&mut p.statements, "statement-53").stated = Figure::whole(31);
    "004" "52 municipalities, 31 on the map": "S401" "statement-52" "stated" [""]
        |p| one(&mut p.statements, "statement-52").stated = Figure::whole(31);
    "004" "53 and 52 municipalities": "S402" "statement-52" "stated" ["statement-53"]
        |p| one(&mut p.statements, "statement-52").stated = Figure::whole(53);
    "004" "no network for sickness absence": "S109" "sickness" "" [""]
        |p| one(&mut p.networks, "full-time-east").themes.push(id("sickness"));
    "004" "no network for reputation": "S109" "reputation" "" [""]
        |p| one(&mut p.networks, "full-time-east").themes.push(id("reputation"));
    "004" "a municipality in two networks": "S416" "sortland" "" ["competence-north full-time-north-south"]
        |p| one(&mut p.networks, "full-time-north-south").units.retain(|u| u.as_str() != "unit-sortland");
    "004" "personnel managers must be involved, but not said when": "S601" "project-finnoey-rennesoey" "involved[3].when" [""]
        |p| one(&mut p.milestone_plans, "project-finnoey-rennesoey").involved[3].milestones.push(id("fr-mapped"));
    "004" "more applicants, but how many?": "S605" "project-finnoey-rennesoey" "smart_goals[2].measure" [""]
        |p| one(&mut p.milestone_plans, "project-finnoey-rennesoey").smart_goals[2].measure = Some("Applicants a year".into());
    "004" "more applicants, but when?": "S606" "project-finnoey-rennesoey" "smart_goals[2].due" [""]
        |p| one(&mut p.milestone_plans, "project-finnoey-rennesoey").smart_goals[2].due = "2013-12".parse().ok();
    "004" "the union representative must be at the theme day, but is not on the list": "S604" "theme-day" "involved[2].who" [""]
        |p| one(&mut p.meetings, "theme-day").involved.remove(2);
    "004" "eight municipalities, seven presentations": "S417" "gathering-2" "sheet.contents" ["unit-finnoey-rennesoey"]
        |p| one(&mut p.units, "unit-finnoey-rennesoey").organisations.truncate(1);
}

/// Gaps that the documents leave and that are no contradiction.
const GAPS: &[(&str, &str, &str)] = &[
    ("000", "S106", "effect-a effect-b effect-c effect-d"),
    ("000", "S120", "version-2021-02"),
    ("002", "S501", "meeting-4 meeting-5"),
    ("003", "S501", "meeting-1 meeting-2 meeting-3 meeting-4"),
    ("003", "S502", "meeting-3"),
    (
        "004",
        "S101",
        "goal-sickness goal-full-time goal-competence goal-reputation goal-parties goal-gatherings-progress goal-gatherings-sharing",
    ),
    ("004", "S501", "gathering-2 theme-day"),
];

#[test]
fn every_inconsistency_is_found_once() {
    for case in CASES {
        let findings = found(&example(case.document));
        let hits = findings.iter().filter(|f| **f == case.finding()).count();
        assert_eq!(hits, 1, "{}: {} in {findings:#?}", case.document, case.what);
    }
}

#[test]
fn what_is_mended_is_not_found() {
    for case in CASES {
        let mut programme = example(case.document);
        (case.mend)(&mut programme);
        assert!(!found(&programme).contains(&case.finding()), "{}: {}", case.document, case.what);
    }
}

#[test]
fn nothing_else_is_found() {
    for (document, _) in FILES {
        let cases = CASES.iter().filter(|c| c.document == document).map(|c| (c.code, c.at));
        let gaps = GAPS.iter().filter(|g| g.0 == document);
        let gaps = gaps.flat_map(|(_, code, ids)| ids.split(' ').map(move |id| (*code, id)));
        let mut expected: Vec<_> = cases.chain(gaps).map(|(c, i)| (c.to_owned(), i.to_owned())).collect();
        let mut findings: Vec<_> = found(&example(document)).into_iter().map(|f| (f.0, f.1)).collect();
        expected.sort();
        findings.sort();
        assert_eq!(findings, expected, "{document}");
    }
}

/// Puts a new word for every text that a person reads.
fn reworded(value: &mut Value, number: &mut u32) {
    const TEXTS: [&str; 11] = [
        "answer",
        "title",
        "text",
        "name",
        "purpose",
        "note",
        "question",
        "contribution",
        "place",
        "project",
        "mandate",
    ];
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                // What is asked after a meeting, and what somebody says to a relation, is one of a closed list.
                let closed = field.as_str().is_some_and(|text| {
                    text.parse::<ReviewQuestion>().is_ok() || text.parse::<Consent>().is_ok()
                });
                if field.is_string() && !closed && TEXTS.contains(&key.as_str()) {
                    *number += 1;
                    *field = format!("word {number}").into();
                } else {
                    reworded(field, number);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| reworded(item, number)),
        _ => {}
    }
}

/// New ids for all elements, in the same order of the alphabet.
fn renamed(programme: &Programme) -> BTreeMap<Id, Id> {
    let mut ids: Vec<Id> = programme.index().into_keys().cloned().collect();
    ids.sort();
    let new = |(at, id): (usize, Id)| (id, Id::from_title(&format!("n{at:04}"), "x"));
    ids.into_iter().enumerate().map(new).collect()
}

/// Puts the new ids into an element's or the head's pointers.
fn repointed(json: &mut Value, references: &[Reference<'_>], ids: &BTreeMap<Id, Id>) {
    for reference in references {
        let pointer = format!("/{}", reference.field.replace(['.', '['], "/").replace(']', ""));
        let place = json.pointer_mut(&pointer).expect("a pointer");
        let new = ids.get(reference.id).expect("a known id");
        let written = place.as_str().expect("a text");
        *place = match written.strip_suffix(reference.id.as_str()) {
            Some(before) => format!("{before}{new}").into(),
            None => panic!("{written}"),
        };
    }
}

#[test]
fn no_rule_knows_a_name_or_an_id() {
    for (document, _) in FILES {
        let mut programme = example(document);
        let ids = renamed(&programme);
        let new = |id: &str| {
            let known = id.parse().ok().and_then(|id: Id| ids.get(&id).map(ToString::to_string));
            known.unwrap_or_else(|| id.to_owned())
        };
        let expected: Vec<_> = found(&programme)
            .into_iter()
            .map(|(code, id, field, others)| {
                (code, new(&id), field, others.split(' ').map(new).collect::<Vec<_>>().join(" "))
            })
            .collect();
        let mut number = 0;
        let mut head = serde_json::to_value(&programme.programme).expect("JSON");
        repointed(&mut head, &programme.programme.references(), &ids);
        programme.programme = serde_json::from_value(head).expect("a head");
        let mut other =
            Programme { programme: std::mem::take(&mut programme.programme), ..Programme::default() };
        for element in programme.into_elements() {
            let mut json = element.to_json().expect("JSON");
            repointed(&mut json, &element.references(), &ids);
            json["id"] = new(element.id().as_str()).into();
            reworded(&mut json, &mut number);
            other.push(Element::from_json(element.kind(), json).expect("an element"));
        }
        assert_eq!(found(&other), expected, "{document}");
    }
}

#[test]
fn findings_tell_the_exact_figures() {
    let computed = |document: &str, code: &str| -> Vec<String> {
        let found = check(&example(document)).into_iter().filter(|f| f.code == code);
        let told = found.map(|f| match f.computed {
            Some(Argument::Figure(figure)) => figure.text('.'),
            Some(Argument::Count(count)) => count.to_string(),
            other => format!("{other:?}"),
        });
        told.collect()
    };
    assert_eq!(computed("001", "S403"), ["6"]);
    assert_eq!(computed("001", "S404"), ["0.75"]);
    assert_eq!(computed("001", "S406"), ["2.125"]);
    assert_eq!(computed("001", "S407"), ["20.375"]);
    assert_eq!(computed("004", "S401"), ["31", "31"]);
    assert_eq!(computed("004", "S417"), ["7"]);
}

#[test]
fn a_finding_moves_with_its_cause() {
    let mut plan = example("000");
    let moved = Column::Period("2021-H1".parse().expect("a period"));
    one(&mut plan.occurrences, "conference-2021-h2").date = "2021-03".parse().ok();
    assert!(codes(&plan, "conference-2021-h2").contains("S201"));
    one(&mut plan.occurrences, "conference-2021-h2").column = moved;
    assert_eq!(codes(&plan, "conference-2021-h2"), BTreeSet::new());

    let mut plan = example("001");
    assert!(!fields(&plan, "S403").contains("lines[3].parts[0].stated_hours"));
    part(&mut plan, 3, 0).stated_hours = figure("9");
    assert!(fields(&plan, "S403").contains("lines[3].parts[0].stated_hours"));

    let mut plan = example("004");
    assert_eq!(codes(&plan, "moss"), BTreeSet::new());
    one(&mut plan.networks, "competence-north").units.push(id("unit-moss"));
    assert_eq!(codes(&plan, "moss"), BTreeSet::from(["S416".to_owned()]));
}

fn fields(programme: &Programme, code: &str) -> BTreeSet<String> {
    found(programme).into_iter().filter(|f| f.0 == code).map(|f| f.2).collect()
}

fn codes(programme: &Programme, id: &str) -> BTreeSet<String> {
    found(programme).into_iter().filter(|f| f.1 == id).map(|f| f.0).collect()
}

#[test]
fn the_year_is_proposed_by_what_a_text_names() {
    let proposed =
        |plan: &Programme| check(plan).into_iter().find(|f| f.code == "S214").and_then(|f| f.computed);
    let mut plan = example("002");
    assert_eq!(proposed(&plan), Some(Argument::Text("2010".into())));
    let naming = |c: &&mut Content| c.text.contains("2012");
    let fourth = one(&mut plan.meetings, "meeting-4");
    let content = fourth.sheet.contents.iter_mut().find(naming).expect("a text that names a year");
    content.text = content.text.replace("2012", "2020");
    assert_eq!(proposed(&plan), Some(Argument::Text("2021".into())));
}
