//! The page of the time budgets, role by role and line by line.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::budget::{BudgetFigures, Figures, LineFigures, Unit, Verdict, Work, budgets};
use samspil_core::programme::BudgetPart;
use samspil_core::{Figure, Id};

use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn time(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let lead = words.text("time-lead");
    let title = words.text("view-time");
    let edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let tools = html! { @if edit && !loaded.plan.budgets.is_empty() { div.toolbar {
        a.ds-button data-variant="tertiary" href=(format!("/programmes/{}/scheduling", loaded.slug())) { (words.text("scheduling-new")) }
        a.ds-button data-variant="secondary" href=(format!("/programmes/{}/new/budget", loaded.slug())) { (words.text("time-add")) }
    } } };
    let page = Page { lead: Some(&lead), tools, ..Page::new(&title) };
    let all = budgets(&loaded.plan);
    let content = html! {
        @if all.is_empty() { (empty(&ctx, loaded, edit)) } @else {
            p.prose { (words.with("time-how", &[("hours", &loaded.plan.programme.hours_per_day())])) }
            @if all.len() > 1 { (overview(&ctx, loaded, &all)) }
            @for budget in &all { (one(&ctx, loaded, budget)) }
        }
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn empty(ctx: &Ctx, loaded: &Loaded, edit: bool) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            h2 { (words.text("time-empty")) }
            p { (words.text("time-empty-help")) }
            @if edit { p { a.ds-button href=(format!("/programmes/{}/new/budget", loaded.slug())) { (words.text("time-add-first")) } } }
        }
    }
}

/// A figure, or "from – to" where it lies between two.
fn range(ctx: &Ctx, (min, max): (Figure, Figure)) -> String {
    if min == max {
        ctx.words.figure(min)
    } else {
        format!("{}–{}", ctx.words.figure(min), ctx.words.figure(max))
    }
}

fn none() -> Markup {
    html! { span.muted aria-hidden="true" { "–" } }
}

/// Every role's total on one line.
fn overview(ctx: &Ctx, loaded: &Loaded, all: &[BudgetFigures<'_>]) -> Markup {
    let words = ctx.words;
    html! {
        section.section {
            h2 { (words.text("time-roles")) }
            div.scroll role="region" tabindex="0" aria-label=(words.text("time-roles")) { table.ds-table {
                thead { tr {
                    th scope="col" { (words.text("time-role")) }
                    @for key in ["time-stated-days", "time-computed-days", "time-activities-days"] { th.number scope="col" { (words.text(key)) } }
                    th scope="col" { (words.text("time-difference")) }
                } }
                tbody { @for figures in all { tr {
                    th scope="row" { a href=(format!("#{}", figures.budget.id)) { (role(ctx, figures)) } }
                    td.number { @match figures.total.stated_days { Some(days) => (words.figure(days)), None => (none()) } }
                    td.number { (work(ctx, loaded, figures.total.computed)) }
                    td.number { (work(ctx, loaded, figures.role)) }
                    td { (verdict(ctx, figures.total.days, "days")) }
                } } }
            } }
        }
    }
}

fn role(ctx: &Ctx, figures: &BudgetFigures<'_>) -> String {
    ctx.words.text(&format!("word-RoleKind-{}", figures.budget.role.as_str())).into_owned()
}

fn work(ctx: &Ctx, loaded: &Loaded, work: Option<Work>) -> Markup {
    in_unit(ctx, loaded, work, Unit::Days)
}

/// The working days; nothing where a day has no hours.
fn days(ctx: &Ctx, loaded: &Loaded, work: Work) -> Option<String> {
    Some(range(ctx, work.in_unit(Unit::Days, loaded.plan.programme.hours_per_day())?))
}

fn in_unit(ctx: &Ctx, loaded: &Loaded, work: Option<Work>, unit: Unit) -> Markup {
    let bounds = work.and_then(|work| work.in_unit(unit, loaded.plan.programme.hours_per_day()));
    html! { @match bounds { Some(bounds) => (range(ctx, bounds)), None => (none()) } }
}

/// How a stated figure stands to the computed one, in words.
fn verdict(ctx: &Ctx, verdict: Verdict, unit: &str) -> Markup {
    let words = ctx.words;
    let (key, icon, by) = match verdict {
        Verdict::Silent => return html! {},
        Verdict::Agrees => ("time-agrees".to_owned(), "icon-ok", Figure::ZERO),
        Verdict::Rounded => ("time-rounded".to_owned(), "icon-hint", Figure::ZERO),
        Verdict::TooHigh(by) => (format!("time-too-high-{unit}"), "icon-warning", by),
        Verdict::TooLow(by) => (format!("time-too-low-{unit}"), "icon-warning", by),
    };
    let wrong = matches!(verdict, Verdict::TooHigh(_) | Verdict::TooLow(_));
    html! {
        span.verdict data-wrong=[wrong.then_some("true")] {
            span class=(format!("icon {icon}")) aria-hidden="true" {} " " (words.with(&key, &[("by", &by)]))
        }
    }
}

fn one(ctx: &Ctx, loaded: &Loaded, figures: &BudgetFigures<'_>) -> Markup {
    let words = ctx.words;
    let budget = figures.budget;
    let language = budget.language.unwrap_or(loaded.plan.programme.language);
    html! {
        section.section id=(budget.id) {
            header {
                h2 { (layout::content_span(ctx, language, &budget.title)) " " span.muted.small { "(" (role(ctx, figures)) ")" } }
                @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                    a href=(format!("/programmes/{}/parts/budget/{}/edit", loaded.slug(), budget.id)) { (words.text("edit")) span.visually-hidden { ": " (budget.title) } }
                }
            }
            div.scroll role="region" tabindex="0" aria-label=(budget.title) { table.ds-table.budget {
                (head(ctx))
                @for line in &figures.lines { (line_rows(ctx, loaded, line)) }
                tfoot { (total(ctx, figures, loaded)) }
            } }
            (left_out(ctx, loaded, figures))
        }
    }
}

/// Stated, computed and from the activities: hours and days of each.
fn head(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    html! {
        thead {
            tr {
                th scope="col" rowspan="2" { (words.text("time-what")) }
                th.number scope="col" rowspan="2" { (words.text("time-reckoning")) }
                @for key in ["time-stated", "time-computed", "time-from-activities"] { th.number scope="colgroup" colspan="2" { (words.text(key)) } }
                th scope="col" rowspan="2" { (words.text("time-difference")) }
            }
            tr { @for _ in 0..3 { th.number scope="col" { (words.text("time-hours")) } th.number scope="col" { (words.text("time-days")) } } }
        }
    }
}

fn line_rows(ctx: &Ctx, loaded: &Loaded, line: &LineFigures<'_>) -> Markup {
    let language = loaded.plan.programme.language;
    html! {
        tbody {
            tr.budget-line {
                th scope="rowgroup" colspan="2" {
                    (layout::content_span(ctx, language, &line.line.text))
                    @if let Some(track) = track(loaded, line.line.track.as_ref()).filter(|t| *t != line.line.text) {
                        br; span.small.muted { (layout::content_span(ctx, language, &track)) }
                    }
                }
                (cells(ctx, loaded, &line.sum))
            }
            @for (part, figures) in &line.parts { tr {
                th.budget-part scope="row" { (part_name(ctx, loaded, part)) }
                td.number { (part.count) " × " (ctx.words.duration(part.each)) }
                (cells(ctx, loaded, figures))
            } }
        }
    }
}

fn track(loaded: &Loaded, id: Option<&Id>) -> Option<String> {
    let track = loaded.plan.tracks.iter().find(|track| Some(&track.id) == id)?;
    Some(track.title.clone())
}

fn part_name(ctx: &Ctx, loaded: &Loaded, part: &BudgetPart) -> Markup {
    let words = ctx.words;
    html! {
        (layout::content_span(ctx, loaded.plan.programme.language, &part.text))
        @if part.estimate { " " span.ds-tag data-color="neutral" data-state="tentative" { (words.text("time-estimate")) } }
        @if part.preparation { " " span.small.muted { (words.text("time-preparation")) } }
    }
}

fn cells(ctx: &Ctx, loaded: &Loaded, figures: &Figures) -> Markup {
    let words = ctx.words;
    let stated = |figure: Option<Figure>| html! { @match figure { Some(figure) => (words.figure(figure)), None => (none()) } };
    let hours = |work: Option<Work>| in_unit(ctx, loaded, work, Unit::Hours);
    let days = |work: Option<Work>| in_unit(ctx, loaded, work, Unit::Days);
    html! {
        td.number { (stated(figures.stated_hours)) } td.number { (stated(figures.stated_days)) }
        td.number { (hours(figures.computed)) } td.number { (days(figures.computed)) }
        td.number { (hours(figures.activities)) } td.number { (days(figures.activities)) }
        td { (differences(ctx, figures)) }
    }
}

/// Both verdicts; one where they say the same.
fn differences(ctx: &Ctx, figures: &Figures) -> Markup {
    let hours = verdict(ctx, figures.hours, "hours");
    let days = verdict(ctx, figures.days, "days");
    html! {
        @if figures.hours == figures.days || figures.hours == Verdict::Silent { (days) }
        @else { (hours) @if figures.days != Verdict::Silent { br; (days) } }
    }
}

/// The total, and how it comes about.
fn total(ctx: &Ctx, figures: &BudgetFigures<'_>, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        tr.budget-total {
            th scope="row" colspan="2" { (words.text("time-total")) }
            (cells(ctx, loaded, &figures.total))
        }
        @if figures.total.computed.is_some() && figures.lines.len() > 1 { tr {
            td colspan="9" { p.small.muted { (words.text("time-sum")) " " (sum(ctx, loaded, figures)) } }
        } }
    }
}

/// "2,125 + 6,25 = 8,375 days".
fn sum(ctx: &Ctx, loaded: &Loaded, figures: &BudgetFigures<'_>) -> String {
    let lines = figures.lines.iter().filter_map(|line| line.sum.computed);
    let terms: Vec<String> = lines.filter_map(|work| days(ctx, loaded, work)).collect();
    let total = figures.total.computed.and_then(|work| days(ctx, loaded, work)).unwrap_or_default();
    ctx.words.with("time-sum-of", &[("terms", &terms.join(" + ")), ("total", &total)]).into_owned()
}

/// What takes the role's time and stands in no line.
fn left_out(ctx: &Ctx, loaded: &Loaded, figures: &BudgetFigures<'_>) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    html! {
        @if let Some(days) = figures.role.and_then(|role| days(ctx, loaded, role)) {
            p { (words.with("time-role-total", &[("days", &days)])) }
        }
        @if !figures.left_out.is_empty() {
            details.ds-details {
                summary { (words.with("time-left-out", &[("count", &figures.left_out.len())])) }
                div { ul { @for (_, activity) in &figures.left_out { li {
                    a href=(format!("/programmes/{}/thread?of={}", loaded.slug(), activity.id)) { (layout::content_span(ctx, language, &activity.title)) }
                    @if let Some(length) = activity.sheet.duration { span.muted { " – "
                        @if let Some(times) = activity.times { (times) " × " } (words.duration(length)) } }
                } } } }
            }
        }
    }
}
