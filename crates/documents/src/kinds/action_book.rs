//! The action plan as tables: the matrix, and what it is made of row by row.

use samspil_core::people::members_counted;
use samspil_core::period::Column;
use samspil_core::programme::{Activity, Effect, Goal, Occurrence, ResultTarget};

use super::Kind;
use super::action_plan::Layout;
use super::labels::Labels;
use super::line::{certainty_word, numbered};
use super::meeting::exact_day;
use super::scribe::Scribe;
use super::table::{bulleted, number, sheet_column, words};
use crate::paper::{Cell, Sheet, Text, Value, Workbook};

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let layout = Layout::new(scribe);
    let sheets = vec![
        plan(scribe, &layout),
        activities(scribe),
        goals(scribe),
        results(scribe, &layout.labels),
        effects(scribe),
    ];
    scribe.workbook(Kind::ActionPlan, sheets)
}

fn plan(scribe: &Scribe<'_>, layout: &Layout<'_, '_>) -> Sheet {
    let all = 0..layout.matrix.columns.len();
    let columns = layout.columns(all.clone(), true);
    let headings = layout.row_headings();
    // The result, track or activity stands last of the headings.
    let value =
        |(at, cell): (usize, &Cell)| if at + 1 == headings { plain(cell) } else { bulleted(&cell.lines) };
    let rows = layout.matrix.rows.iter().map(|row| {
        layout.cells(row, all.clone(), true).iter().enumerate().map(value).collect::<Vec<Value>>()
    });
    Sheet {
        name: scribe.text("view-plan").into_owned(),
        columns: columns.iter().map(|column| sheet_column(column.title.string(), 4 * column.share)).collect(),
        frozen: u16::try_from(headings).unwrap_or(1),
        rows: rows.collect(),
        landscape: true,
    }
}

/// The lines of a cell below each other.
fn plain(cell: &Cell) -> Value {
    Value::from(cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n"))
}

fn activities(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("kind-result", 34),
        ("kind-activity", 34),
        ("doc-period", 18),
        ("field-text", 34),
        ("field-marker", 14),
        ("field-date", 18),
        ("field-certainty", 14),
        ("field-format", 14),
        ("field-status", 14),
        ("field-cause", 24),
        ("field-responsible", 28),
        ("field-moved_to", 18),
        ("field-mark", 18),
    ];
    let mut rows: Vec<Vec<Value>> = scribe.plan.occurrences.iter().map(|o| occurrence(scribe, o)).collect();
    let idle = |a: &&Activity| scribe.facts.occurrences_of(&a.id).is_empty();
    rows.extend(scribe.plan.activities.iter().filter(idle).map(|activity| idle_row(scribe, activity)));
    scribe.sheet("kinds-activity", &columns, rows)
}

fn occurrence(scribe: &Scribe<'_>, o: &Occurrence) -> Vec<Value> {
    let activity = scribe.activity(Some(&o.activity));
    let result = o.result.as_ref().or_else(|| activity.and_then(|a| a.results.first()));
    let column =
        |column: Column| Value::from(scribe.words.column(scribe.plan.programme.periods.as_ref(), column));
    let word = |list: &str, word: &str| Value::from(scribe.word(list, word).into_owned());
    vec![
        result_name(scribe, result),
        activity.map_or(Value::Blank, |a| Value::from(a.title.as_str())),
        column(o.column),
        words(o.text.as_ref()),
        words(o.marker.as_ref()),
        o.date.as_ref().map_or(Value::Blank, |date| scribe.date_value(date)),
        word("Certainty", certainty_word(o.certainty)),
        word("Format", o.format.as_str()),
        word("Status", o.status.as_str()),
        words(o.cause.as_ref()),
        responsible(scribe, activity),
        o.moved_to.map_or(Value::Blank, column),
        o.mark.map_or(Value::Blank, |mark| word("Mark", mark.as_str())),
    ]
}

/// An activity that stands in no period.
fn idle_row(scribe: &Scribe<'_>, activity: &Activity) -> Vec<Value> {
    let mut row = vec![result_name(scribe, activity.results.first()), Value::from(activity.title.as_str())];
    row.resize(10, Value::Blank);
    row.push(responsible(scribe, Some(activity)));
    row
}

fn result_name(scribe: &Scribe<'_>, id: Option<&samspil_core::Id>) -> Value {
    let result: Option<&ResultTarget> = id.and_then(|id| scribe.facts.get(id));
    result.map_or(Value::Blank, |result| Value::from(numbered(result.number, &result.title)))
}

fn responsible(scribe: &Scribe<'_>, activity: Option<&Activity>) -> Value {
    let seat = activity.and_then(|activity| activity.responsible.as_ref());
    seat.map_or(Value::Blank, |seat| Value::from(scribe.seat(seat).string()))
}

impl Scribe<'_> {
    /// A date for a cell of a sheet: a day where it is exactly one, else in
    /// words.
    pub(super) fn date_value(&self, date: &samspil_core::FuzzyDate) -> Value {
        exact_day(date).map_or_else(|| Value::from(self.date(date)), Value::Date)
    }
}

fn goals(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("field-number", 10),
        ("kind-goal", 60),
        ("field-revision", 18),
        ("field-before", 60),
        ("field-revised", 18),
    ];
    let row = |goal: &Goal| {
        vec![
            number(goal.number),
            Value::from(goal.text.as_str()),
            Value::from(scribe.word("Revision", goal.revision.as_str()).into_owned()),
            words(goal.before.as_ref()),
            goal.revised.as_ref().map_or(Value::Blank, |date| scribe.date_value(date)),
        ]
    };
    scribe.sheet("kinds-goal", &columns, scribe.plan.goals.iter().map(row).collect())
}

fn results(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Sheet {
    let columns = [
        ("field-number", 10),
        ("kind-result", 44),
        ("field-result-text", 44),
        ("kinds-goal", 20),
        ("kinds-effect", 20),
        ("field-level", 16),
        ("field-at_least", 12),
        ("doc-reached", 12),
        ("field-assumption", 30),
        ("field-verification", 30),
    ];
    let row = |result: &ResultTarget| {
        let names = |all: Vec<Text>| Value::from(all.iter().map(Text::string).collect::<Vec<_>>().join("\n"));
        let goals = result.goals.iter().filter_map(|id| scribe.facts.get(id));
        let effects = result.effects.iter().filter_map(|id| scribe.facts.get(id));
        let reached = result.target.as_ref().map(|target| members_counted(scribe.plan, target.counted));
        let level = result.level.map(|level| scribe.word("OutcomeLevel", level.as_str()).into_owned());
        vec![
            number(result.number),
            Value::from(result.title.as_str()),
            words(result.text.as_ref()),
            names(goals.map(|goal| labels.goal(scribe, goal)).collect()),
            names(effects.map(|effect| labels.effect(scribe, effect)).collect()),
            words(level.as_ref()),
            number(result.target.as_ref().map(|target| target.at_least)),
            number(reached.and_then(|count| i64::try_from(count).ok())),
            words(result.assumption.as_ref()),
            words(result.verification.as_ref()),
        ]
    };
    scribe.sheet("kinds-result", &columns, scribe.plan.results.iter().map(row).collect())
}

fn effects(scribe: &Scribe<'_>) -> Sheet {
    let columns = [("field-letter", 10), ("kind-effect", 60), ("field-target_group", 40)];
    let row = |effect: &Effect| {
        vec![
            words(effect.letter.as_ref()),
            Value::from(effect.text.as_str()),
            words(effect.target_group.as_ref()),
        ]
    };
    scribe.sheet("kinds-effect", &columns, scribe.plan.effects.iter().map(row).collect())
}
