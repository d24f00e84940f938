//! Time budgets: the figures a plan states beside those it comes to.

use samspil_core::Figure;
use samspil_core::budget::{BudgetFigures, Figures, Unit, Verdict, Work, budgets};
use samspil_core::programme::BudgetPart;

use super::scribe::{Scribe, capital, heading, joined};
use super::table::{cell, figures};
use crate::paper::{Block, Cell, Column, Row, Table, Text, Tone};

/// Every budget as a table; nothing where the plan has none.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let all = budgets(scribe.plan);
    if all.is_empty() {
        return Vec::new();
    }
    let name = Text::plain(scribe.text("view-time"));
    let hours = scribe.plan.programme.hours_per_day();
    let how = Text::plain(scribe.with("doc-budget-how", &[("hours", &hours)]));
    let mut blocks = vec![Block::Heading { level: 1, text: name, new_page: true }, Block::Remark(how)];
    blocks.extend(all.iter().flat_map(|budget| one(scribe, budget)));
    blocks
}

fn one(scribe: &Scribe<'_>, all: &BudgetFigures<'_>) -> [Block; 2] {
    let budget = all.budget;
    let role = scribe.word("RoleKind", budget.role.as_str());
    let title = scribe.own(&budget.title, budget.language).and(format!(" ({role})"), Tone::Muted);
    let mut rows = Vec::new();
    for line in &all.lines {
        let name = scribe.toned(&line.line.text, budget.language, Tone::Strong);
        rows.push(Row { strong: true, ..row(scribe, name, String::new(), &line.sum) });
        rows.extend(line.parts.iter().map(|(part, sums)| {
            let reckoning = format!("{} × {}", part.count, scribe.words.duration(part.each));
            row(scribe, part_name(scribe, part, budget.language), reckoning, sums)
        }));
    }
    let total = Text::toned(scribe.text("time-total"), Tone::Strong);
    rows.push(Row { strong: true, ..row(scribe, total, String::new(), &all.total) });
    let table = Table {
        caption: scribe.titled(&scribe.text("view-time"), &budget.title),
        columns: columns(scribe),
        row_headings: 1,
        dense: false,
        rows,
    };
    [heading(2, title), Block::Table(table)]
}

/// What, the reckoning, stated and computed days, how they stand.
fn columns(scribe: &Scribe<'_>) -> Vec<Column> {
    let mut columns = scribe.columns(&[("time-what", 6)]);
    columns.extend([
        figures(scribe.text("time-reckoning"), 3),
        figures(scribe.text("doc-stated-days"), 2),
        figures(scribe.text("doc-computed-days"), 2),
    ]);
    columns.extend(scribe.columns(&[("time-difference", 4)]));
    columns
}

fn row(scribe: &Scribe<'_>, name: Text, reckoning: String, figures: &Figures) -> Row {
    let stated = match (figures.stated_days, figures.stated_hours) {
        (Some(days), _) => scribe.words.figure(days),
        (None, Some(hours)) => length(scribe, Unit::Hours, hours),
        (None, None) => String::new(),
    };
    let cells = vec![
        cell(name),
        Cell::plain(reckoning),
        Cell::plain(stated),
        Cell::plain(computed(scribe, figures.computed)),
        Cell::new(verdicts(scribe, figures)),
    ];
    Row { cells, ..Row::default() }
}

/// A figure with its unit.
fn length(scribe: &Scribe<'_>, unit: Unit, figure: Figure) -> String {
    format!("{} {}", scribe.words.figure(figure), scribe.text(unit.of("time-hours", "time-days")))
}

fn part_name(scribe: &Scribe<'_>, part: &BudgetPart, language: Option<samspil_core::Language>) -> Text {
    let mut text = scribe.own(&part.text, language);
    if let Some(label) = &part.label {
        text = joined(text.and(" – ", Tone::Muted), scribe.toned(label, language, Tone::Muted));
    }
    let marks = [(part.estimate, "time-estimate"), (part.preparation, "time-preparation")];
    let marks: Vec<_> = marks.iter().filter(|(is, _)| *is).map(|(_, key)| scribe.text(key)).collect();
    if marks.is_empty() { text } else { text.and(format!(" ({})", marks.join(", ")), Tone::Muted) }
}

/// Days, from the least to the most.
fn computed(scribe: &Scribe<'_>, work: Option<Work>) -> String {
    let bounds = work.and_then(|work| work.in_unit(Unit::Days, scribe.plan.programme.hours_per_day()));
    match bounds {
        Some((min, max)) if min == max => scribe.words.figure(min),
        Some((min, max)) => format!("{}–{}", scribe.words.figure(min), scribe.words.figure(max)),
        None => String::new(),
    }
}

/// How what is stated stands to what is computed; once where hours and days say
/// the same.
fn verdicts(scribe: &Scribe<'_>, figures: &Figures) -> Vec<Text> {
    let hours = verdict(scribe, figures.hours, Unit::Hours);
    let days = verdict(scribe, figures.days, Unit::Days);
    match (hours, days) {
        (Some(hours), Some(days)) if hours == days => vec![days],
        (hours, days) => hours.into_iter().chain(days).collect(),
    }
}

fn verdict(scribe: &Scribe<'_>, verdict: Verdict, unit: Unit) -> Option<Text> {
    let off = |key: &str, by: Figure| {
        let key = format!("{key}-{}", unit.of("hours", "days"));
        Text::toned(scribe.with(&key, &[("by", &by)]), Tone::Strong)
    };
    Some(match verdict {
        Verdict::Silent => return None,
        Verdict::Agrees => Text::toned(capital(&scribe.text("time-agrees")), Tone::Muted),
        Verdict::Rounded => Text::toned(capital(&scribe.text("time-rounded")), Tone::Muted),
        Verdict::TooHigh(by) => off("time-too-high", by),
        Verdict::TooLow(by) => off("time-too-low", by),
    })
}
