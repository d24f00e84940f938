//! S403–S407: the figures of time budgets, as [`crate::budget`] reckons them.

use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Figure;
use crate::budget::{BudgetFigures, Figures, LineFigures, Missed, Unit, of};

/// One printed figure that misses its exact one.
struct Printed {
    budget: usize,
    field: String,
    name: String,
    unit: Unit,
    level: Level,
    missed: Missed,
    /// Whether the figures printed below it add up to it.
    adds_up: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Part,
    Line,
    Total,
}

fn field(unit: Unit) -> &'static str {
    unit.of("stated_hours", "stated_days")
}

/// The figure printed, or the exact one where none is.
fn shown(facts: &Facts<'_>, figures: &Figures, unit: Unit) -> Option<Figure> {
    let exact = || figures.computed?.in_unit(unit, facts.programme.programme.hours_per_day());
    figures.stated(unit).or_else(|| exact().map(|(min, _)| min))
}

fn of_line(
    facts: &Facts<'_>,
    at: usize,
    l: usize,
    line: &LineFigures<'_>,
    unit: Unit,
    all: &mut Vec<Printed>,
) {
    for (p, (part, figures)) in line.parts.iter().enumerate() {
        let printed = |missed| Printed {
            budget: at,
            field: format!("lines[{l}].parts[{p}].{}", field(unit)),
            name: part.text.clone(),
            unit,
            level: Level::Part,
            missed,
            adds_up: false,
        };
        all.extend(figures.missed(unit).map(printed));
    }
    let Some(missed) = line.sum.missed(unit).filter(|_| !line.parts.is_empty()) else { return };
    let sum = Figure::sum(line.parts.iter().map(|(_, figures)| shown(facts, figures, unit)));
    all.push(Printed {
        budget: at,
        field: format!("lines[{l}].{}", field(unit)),
        name: line.line.text.clone(),
        unit,
        level: Level::Line,
        missed,
        adds_up: sum == Some(missed.stated),
    });
}

fn of_total(facts: &Facts<'_>, at: usize, figures: &BudgetFigures<'_>, unit: Unit) -> Option<Printed> {
    let missed = figures.total.missed(unit)?;
    let sum = Figure::sum(figures.lines.iter().map(|line| shown(facts, &line.sum, unit)));
    Some(Printed {
        budget: at,
        field: field(unit).to_owned(),
        name: figures.budget.title.clone(),
        unit,
        level: Level::Total,
        missed,
        adds_up: sum == Some(missed.stated),
    })
}

/// Every printed figure that misses its exact one.
fn printed(facts: &Facts<'_>) -> Vec<Printed> {
    let mut all = Vec::new();
    for (at, figures) in of(facts).iter().enumerate() {
        for unit in Unit::BOTH {
            for (l, line) in figures.lines.iter().enumerate() {
                of_line(facts, at, l, line, unit, &mut all);
            }
            all.extend(of_total(facts, at, figures, unit));
        }
    }
    all
}

fn tell(facts: &Facts<'_>, found: &mut Findings<'_>, wanted: impl Fn(&Printed) -> bool) {
    for item in printed(facts).iter().filter(|item| wanted(item)) {
        found.add(
            Report::at(K::Budget, item.budget)
                .field(item.field.clone())
                .with("name", item.name.as_str())
                .with("unit", item.unit.of("hours", "days"))
                .with("adds-up", if item.adds_up { "yes" } else { "no" })
                .stated(item.missed.stated)
                .computed(item.missed.exact),
        );
    }
}

fn wrong(facts: &Facts<'_>, found: &mut Findings<'_>, wanted: impl Fn(&Printed) -> bool) {
    tell(facts, found, |item| !item.missed.rounded && wanted(item));
}

/// S403: the hours of a budget part are not count × length.
pub(super) fn hours_of_part(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Part && item.unit == Unit::Hours);
}

/// S404: the days of a budget part are not count × length.
pub(super) fn days_of_part(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Part && item.unit == Unit::Days);
}

/// S405: the figure stated is rounded.
pub(super) fn rounded(facts: &Facts<'_>, found: &mut Findings<'_>) {
    tell(facts, found, |item| item.missed.rounded);
}

/// S406: the line is not the sum of its parts.
pub(super) fn sum_of_line(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Line);
}

/// S407: the total is not the sum of its lines.
pub(super) fn sum_of_budget(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Total);
}
