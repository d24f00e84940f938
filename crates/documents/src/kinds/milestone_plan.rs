//! The milestone plan of local projects: the sheet, and who must, should and
//! can be involved at which milestone.

use samspil_core::programme::{Engagement, Involvement, Milestone, MilestonePlan, SmartGoal, Unit};
use samspil_core::projects::{self, HeatMap, HeatRow, HeatSum, Milestones};
use samspil_core::{Id, Language};

use super::Kind;
use super::action_plan::shares;
use super::scribe::{Scribe, capital, heading, page_heading};
use super::sheet::{fact, facts, own_cell};
use super::table::{cell, column, row};
use crate::paper::{Block, Cell, Document, Page, Row, Table, Text, Tone, Workbook};

/// The most milestones of one table of those involved.
const MOST: usize = 6;

/// Rows of the empty form, by what they are for.
const BLANK_MILESTONES: usize = 6;
const BLANK_GOALS: usize = 3;
const BLANK_INVOLVED: usize = 3;

/// The columns of the milestones, with their shares of the width.
const MILESTONES: [(&str, u16); 5] = [
    ("field-milestone-phase", 4),
    ("field-milestone-title", 8),
    ("field-milestone-date", 4),
    ("field-milestone-responsible", 5),
    ("projects-state", 4),
];

/// The columns of the goals.
const GOALS: [(&str, u16); 5] = [
    ("projects-smart-specific", 5),
    ("projects-smart-measurable", 5),
    ("projects-smart-accepted", 4),
    ("projects-smart-realistic", 4),
    ("projects-smart-time-bound", 3),
];

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let blocks = if scribe.ground.choice.blank { blank(scribe) } else { filled(scribe) };
    scribe.document(Kind::MilestonePlan, Page::Landscape, blocks)
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    super::milestone_book::workbook(scribe)
}

/// The projects that are printed: the one that was asked for, or all.
pub(super) fn chosen<'a>(scribe: &Scribe<'a>) -> Vec<&'a MilestonePlan> {
    let all = &scribe.plan.milestone_plans;
    let asked = scribe.ground.choice.project.as_ref();
    let one: Vec<_> = all.iter().filter(|plan| Some(&plan.id) == asked).collect();
    if one.is_empty() { all.iter().collect() } else { one }
}

fn filled(scribe: &Scribe<'_>) -> Vec<Block> {
    let plans = chosen(scribe);
    if plans.is_empty() {
        return vec![scribe.remark("doc-no-projects")];
    }
    let milestones = Milestones::of(scribe.plan);
    let each = plans.iter().enumerate();
    each.flat_map(|(at, plan)| project(scribe, plan, &milestones.list(&plan.id), at == 0)).collect()
}

/// One project, from its background to who is involved.
fn project(scribe: &Scribe<'_>, plan: &MilestonePlan, list: &[&Milestone], first: bool) -> Vec<Block> {
    let own = plan.language;
    let mut blocks = vec![page_heading(1, scribe.own(&plan.title, own), first)];
    blocks.extend(ahead(scribe, plan, list));
    blocks.push(scribe.heading(2, "projects-background"));
    blocks.extend(questions(
        scribe,
        own,
        &[
            ("field-trigger", plan.trigger.as_ref()),
            ("field-why_now", plan.why_now.as_ref()),
            ("field-gives", plan.gives.as_ref()),
        ],
    ));
    blocks.push(scribe.heading(2, "projects-line"));
    blocks.push(line(scribe, list));
    blocks.push(scribe.heading(2, "projects-aim"));
    blocks.extend(questions(
        scribe,
        own,
        &[("field-vision", plan.vision.as_ref()), ("field-wished_result", plan.wished_result.as_ref())],
    ));
    blocks.push(scribe.heading(2, "field-smart_goals"));
    blocks.push(goals(scribe, plan));
    blocks.push(scribe.heading(2, "field-involved"));
    blocks.extend(involved(scribe, plan, list));
    blocks.push(scribe.heading(2, "projects-around"));
    let points = |all: &[String]| all.iter().map(|one| scribe.own(one, own)).collect();
    blocks.extend(facts([
        Some((scribe.text("field-affected").into_owned(), or_blank(points(&plan.affected)))),
        Some((scribe.text("field-critical_factors").into_owned(), or_blank(points(&plan.critical_factors)))),
    ]));
    blocks
}

/// What is not said is left open, to be written by hand.
fn or_blank(lines: Vec<Text>) -> Vec<Text> {
    if lines.is_empty() { vec![Text::toned("…", Tone::Muted)] } else { lines }
}

/// Whose it is, from when to when, and what comes next.
fn ahead(scribe: &Scribe<'_>, plan: &MilestonePlan, list: &[&Milestone]) -> Option<Block> {
    let unit: Option<&Unit> = plan.unit.as_ref().and_then(|id| scribe.facts.get(id));
    let day = |date: &Option<samspil_core::FuzzyDate>| {
        date.iter().map(|date| Text::plain(scribe.date(date))).collect::<Vec<_>>()
    };
    let named = |milestone: Option<&Milestone>| milestone.map(|one| dated(scribe, one)).into_iter().collect();
    let step = plan.first_step.iter().map(|step| scribe.own(step, plan.language)).collect();
    facts([
        fact(scribe, "field-unit", unit.iter().map(|unit| scribe.own(&unit.title, unit.language)).collect()),
        fact(scribe, "field-start", day(&plan.start)),
        fact(scribe, "field-end", day(&plan.end)),
        fact(scribe, "field-first_step", step),
        fact(scribe, "projects-next", named(projects::next(list))),
        fact(scribe, "projects-last", named(projects::last(list))),
    ])
}

/// A milestone with its date.
fn dated(scribe: &Scribe<'_>, milestone: &Milestone) -> Text {
    let title = scribe.own(&milestone.title, milestone.language);
    match &milestone.date {
        Some(date) => title.and(format!(", {}", scribe.date(date)), Tone::Muted),
        None => title,
    }
}

/// The questions of the sheet with what is answered.
fn questions(
    scribe: &Scribe<'_>,
    language: Option<Language>,
    all: &[(&str, Option<&String>)],
) -> Option<Block> {
    let answer = |(key, text): &(&str, Option<&String>)| {
        let lines = text.iter().map(|text| scribe.own(*text, language)).collect();
        (scribe.text(key).into_owned(), or_blank(lines))
    };
    Some(Block::Facts(all.iter().map(answer).collect()))
}

/// The milestones from start to end.
fn line(scribe: &Scribe<'_>, list: &[&Milestone]) -> Block {
    let next = projects::next(list).map(|milestone| &milestone.id);
    let each = list.iter().enumerate();
    let mut rows: Vec<Row> =
        each.map(|(at, one)| row(milestone(scribe, at, one, next == Some(&one.id)))).collect();
    if rows.is_empty() {
        rows = blank_rows(MILESTONES.len(), BLANK_MILESTONES);
    }
    form(scribe, "projects-line", &MILESTONES, rows)
}

/// By what a milestone goes in headings, which are narrow and recur on every
/// sheet: M1, M2 …
fn mark(at: usize) -> String {
    format!("M{}", at + 1)
}

fn milestone(scribe: &Scribe<'_>, at: usize, milestone: &Milestone, is_next: bool) -> Vec<Cell> {
    let title = scribe.own(&milestone.title, milestone.language);
    vec![
        own_cell(scribe, milestone.phase.as_ref(), milestone.language),
        cell(title.and(format!(" ({})", mark(at)), Tone::Muted)),
        Cell::plain(milestone.date.as_ref().map(|date| scribe.date(date)).unwrap_or_default()),
        Cell::new(scribe.seats(&milestone.responsible)),
        Cell::new(states(scribe, milestone, is_next).into_iter().map(Text::plain).collect()),
    ]
}

/// Reached, the first, the next, the last.
pub(super) fn states(scribe: &Scribe<'_>, milestone: &Milestone, is_next: bool) -> Vec<String> {
    use samspil_core::programme::MilestoneMark::{First, Last};
    let keys = [
        ("field-reached", milestone.reached),
        ("projects-mark-first", milestone.mark == First),
        ("projects-mark-next", is_next),
        ("projects-mark-last", milestone.mark == Last),
    ];
    keys.iter().filter(|(_, is)| *is).map(|(key, _)| scribe.text(key).into_owned()).collect()
}

/// SMART goals, with room where something is missing.
fn goals(scribe: &Scribe<'_>, plan: &MilestonePlan) -> Block {
    let one = |goal: &SmartGoal| {
        let own = |text: Option<&String>| own_cell(scribe, text, plan.language);
        row(vec![
            own(Some(&goal.text)),
            own(goal.measure.as_ref()),
            own(goal.accepted.as_ref()),
            own(goal.realistic.as_ref()),
            Cell::plain(goal.due.as_ref().map(|date| scribe.date(date)).unwrap_or_default()),
        ])
    };
    let mut rows: Vec<Row> = plan.smart_goals.iter().map(one).collect();
    if rows.is_empty() {
        rows = blank_rows(GOALS.len(), BLANK_GOALS);
    }
    form(scribe, "field-smart_goals", &GOALS, rows)
}

/// Who must, should and can be involved at which milestone, in as many tables
/// as the milestones need.
fn involved(scribe: &Scribe<'_>, plan: &MilestonePlan, list: &[&Milestone]) -> Vec<Block> {
    if plan.involved.is_empty() {
        return vec![scribe.remark("projects-nobody-involved")];
    }
    let map = HeatMap::new(&plan.involved, list.to_vec());
    shares(map.columns.len(), MOST).into_iter().map(|part| heat(scribe, plan, &map, part)).collect()
}

fn heat(scribe: &Scribe<'_>, plan: &MilestonePlan, map: &HeatMap<'_>, part: std::ops::Range<usize>) -> Block {
    // Who is at no milestone stands behind the last of them.
    let beside = part.end == map.columns.len();
    let mut columns = scribe.columns(&[("projects-engagement", 3), ("projects-who", 6), ("projects-how", 7)]);
    columns.extend(part.clone().map(|at| column(mark(at), 4)));
    if beside {
        columns.push(column(scribe.text("projects-no-milestone"), 4));
    }
    let each = map.rows.iter().map(|row| heat_row(scribe, plan, row, part.clone(), beside));
    let mut rows: Vec<Row> = each.map(row).collect();
    rows.push(sums(scribe, map, part, beside));
    let caption = scribe.text("projects-heat-caption").into_owned();
    Block::Table(Table { caption, columns, row_headings: 2, dense: true, rows })
}

fn heat_row(
    scribe: &Scribe<'_>,
    plan: &MilestonePlan,
    row: &HeatRow<'_>,
    part: std::ops::Range<usize>,
    beside: bool,
) -> Vec<Cell> {
    let word = scribe.word("Engagement", row.line.engagement.as_str()).into_owned();
    let how = row.line.how.iter().map(|how| scribe.own(how, plan.language));
    let places = places(scribe, row.line).into_iter().map(|place| Text::toned(place, Tone::Muted));
    let mut cells = vec![
        cell(Text::toned(word.clone(), Tone::Strong)),
        cell(scribe.seat(&row.line.who)),
        Cell::new(how.chain(places).collect()),
    ];
    let at = row.cells.get(part).unwrap_or_default();
    cells.extend(at.iter().map(|at| Cell::plain(if *at { word.as_str() } else { "" })));
    if beside {
        cells.push(Cell::plain(if row.is_beside() { when(scribe, row.line, &word) } else { String::new() }));
    }
    cells
}

/// When somebody is involved who is at no milestone.
pub(super) fn when(scribe: &Scribe<'_>, line: &Involvement, word: &str) -> String {
    match &line.when {
        Some(date) => format!("{word}, {}", scribe.date(date)),
        None => format!("{word}, {}", scribe.text("projects-when-unsaid")),
    }
}

/// The activities and meetings at which somebody is involved.
pub(super) fn places(scribe: &Scribe<'_>, line: &Involvement) -> Vec<String> {
    line.activities.iter().map(|id: &Id| scribe.facts.name(id)).collect()
}

/// How many are involved, and how many of them must.
fn sums(scribe: &Scribe<'_>, map: &HeatMap<'_>, part: std::ops::Range<usize>, beside: bool) -> Row {
    let said = |sum: HeatSum| match sum.must {
        0 => sum.all().to_string(),
        must => format!("{} ({})", sum.all(), scribe.with("projects-sum-must", &[("count", &must)])),
    };
    let mut cells = vec![Cell::plain(scribe.text("projects-sum")), Cell::plain(""), Cell::plain("")];
    let last = beside.then_some(map.columns.len());
    cells.extend(part.chain(last).map(|column| Cell::plain(said(map.sum(column)))));
    Row { cells, strong: true, blank: false }
}

fn blank_rows(columns: usize, count: usize) -> Vec<Row> {
    let empty =
        || Row { cells: (0..columns).map(|_| Cell::new(Vec::new())).collect(), strong: false, blank: true };
    (0..count).map(|_| empty()).collect()
}

fn form(scribe: &Scribe<'_>, caption: &str, columns: &[(&str, u16)], rows: Vec<Row>) -> Block {
    Block::Table(Table {
        caption: scribe.text(caption).into_owned(),
        columns: scribe.columns(columns),
        row_headings: 1,
        dense: false,
        rows,
    })
}

/// The empty sheet, to be filled in by hand.
fn blank(scribe: &Scribe<'_>) -> Vec<Block> {
    let asked = |title: &str, keys: &[&str]| {
        let rows = keys.iter().map(|key| Row {
            cells: vec![Cell::plain(scribe.text(key)), Cell::new(Vec::new())],
            strong: false,
            blank: true,
        });
        vec![
            scribe.heading(1, title),
            Block::Table(Table {
                caption: scribe.text(title).into_owned(),
                columns: scribe.columns(&[("projects-question", 1), ("projects-answer", 3)]),
                row_headings: 1,
                dense: false,
                rows: rows.collect(),
            }),
        ]
    };
    let mut blocks = vec![scribe.remark("doc-blank-project")];
    blocks.extend(asked(
        "projects-background",
        &[
            "field-milestone_plan-title",
            "field-trigger",
            "field-why_now",
            "field-gives",
            "field-start",
            "field-end",
        ],
    ));
    blocks.push(scribe.heading(1, "projects-line"));
    blocks.push(form(scribe, "projects-line", &MILESTONES, blank_rows(MILESTONES.len(), BLANK_MILESTONES)));
    blocks.extend(asked("projects-aim", &["field-vision", "field-wished_result"]));
    blocks.push(scribe.heading(1, "field-smart_goals"));
    blocks.push(form(scribe, "field-smart_goals", &GOALS, blank_rows(GOALS.len(), BLANK_GOALS)));
    blocks.push(scribe.heading(1, "field-involved"));
    for engagement in Engagement::ALL {
        let word = capital(&scribe.word("Engagement", engagement.as_str()));
        blocks.push(heading(2, Text::plain(&word)));
        let columns = scribe.columns(&[
            ("projects-who", 5),
            ("field-when", 3),
            ("projects-how", 5),
            ("projects-where", 4),
        ]);
        let rows = blank_rows(columns.len(), BLANK_INVOLVED);
        blocks.push(Block::Table(Table { caption: word, columns, row_headings: 1, dense: false, rows }));
    }
    blocks.extend(asked(
        "projects-around",
        &["field-affected", "field-critical_factors", "field-first_step", "projects-next", "projects-last"],
    ));
    blocks
}
