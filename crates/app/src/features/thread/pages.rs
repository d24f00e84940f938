//! The page of the red thread: a picker, then the columns.

use std::collections::HashMap;

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Certainty, Criterion, Formula, Status};
use samspil_core::thread::{Light, Node, Stage, Thread, thread as weave};
use samspil_core::{ElementKind, Id};

use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

/// How many elements outside the thread a column shows at once.
const SHOWN: usize = 6;

/// The rules of the programme check that find gaps in the thread.
const GAPS: [&str; 14] = [
    "S101", "S102", "S103", "S104", "S105", "S106", "S107", "S108", "S109", "S113", "S114", "S115", "S116",
    "S121",
];

/// Gaps by element, as codes of the programme check.
type Gaps = HashMap<Id, Vec<&'static str>>;

pub(super) async fn thread(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    let words = ctx.words;
    let of: Option<Id> =
        ctx.query("of").map(|of| of.parse().map_err(|_| Problem::not_found())).transpose()?;
    let columns = weave(&loaded.plan, of.as_ref()).ok_or_else(Problem::not_found)?;
    let gaps = gaps(&ctx, loaded);
    let lead = words.text("thread-lead");
    let title = words.text("view-thread");
    let page = Page { lead: Some(&lead), width: Width::Wide, ..Page::new(&title) };
    let content = if columns.is_empty() {
        empty(&ctx, loaded)
    } else {
        html! {
            (picker(&ctx, loaded, &columns, of.as_ref()))
            (about(&ctx, loaded, &columns, &gaps, of.as_ref()))
            div.scroll role="region" tabindex="0" aria-label=(words.text("thread-region")) {
                div.thread { @for (stage, nodes) in &columns { (column(&ctx, loaded, *stage, nodes, &gaps)) } }
            }
        }
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn gaps(ctx: &Ctx, loaded: &Loaded) -> Gaps {
    let mut gaps = Gaps::new();
    if ctx.viewer.may(loaded.slug(), Action::ViewCheck) {
        for finding in loaded.findings().iter().filter(|f| GAPS.contains(&f.code)) {
            gaps.entry(finding.place.id.clone()).or_default().push(finding.code);
        }
    }
    gaps
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            h2 { (words.text("thread-empty")) }
            p { (words.text("thread-empty-help")) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                p { a.ds-button href=(format!("/programmes/{}/new/goal", loaded.slug())) { (words.text("thread-empty-button")) } }
            }
        }
    }
}

fn picker(ctx: &Ctx, loaded: &Loaded, columns: &Thread, of: Option<&Id>) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}/thread", loaded.slug());
    html! {
        form.filters action=(base) {
            div.ds-field {
                label.ds-label for="of" { (words.text("thread-pick")) }
                select.ds-input id="of" name="of" {
                    option value="" { (words.text("thread-pick-all")) }
                    @for (stage, nodes) in columns {
                        optgroup label=(stage_name(ctx, *stage)) {
                            @for node in nodes.iter().filter(|n| n.count.is_none()) {
                                option value=(node.id) selected[of == Some(&node.id)] lang=[lang(ctx, loaded)] { (short(node)) }
                            }
                        }
                    }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("thread-show")) }
            @if of.is_some() { a.ds-button data-variant="tertiary" href=(base) { (words.text("thread-clear")) } }
        }
    }
}

fn lang(ctx: &Ctx, loaded: &Loaded) -> Option<&'static str> {
    layout::lang_of(ctx, loaded, None)
}

/// Number and name, short enough for a list to choose from.
fn short(node: &Node) -> String {
    let mut name: String = node.name.chars().take(70).collect();
    if name.len() < node.name.len() {
        name.push('…');
    }
    node.number.as_ref().map_or(name.clone(), |number| format!("{number} {name}"))
}

fn stage_name(ctx: &Ctx, stage: Stage) -> std::borrow::Cow<'static, str> {
    ctx.words.text(&format!("thread-{}", stage.as_str()))
}

/// What is picked, how far its thread reaches and what it lacks.
fn about(ctx: &Ctx, loaded: &Loaded, columns: &Thread, gaps: &Gaps, of: Option<&Id>) -> Markup {
    let words = ctx.words;
    let all = columns.iter().flat_map(|(_, nodes)| nodes);
    let lit: Vec<&Node> = all.filter(|n| n.light != Light::Dim).collect();
    let open: usize =
        lit.iter().filter(|n| n.count.is_none()).filter_map(|n| gaps.get(&n.id)).map(Vec::len).sum();
    let picked = lit.iter().find(|n| of == Some(&n.id) && n.count.is_none());
    html! {
        div.thread-about role="status" {
            @if let Some(node) = picked {
                h2 { (layout::content_span(ctx, loaded.plan.programme.language, &short(node))) }
                p.muted { (words.with("thread-lit", &[("count", &(lit.len() - 1))])) }
            }
            @if ctx.viewer.may(loaded.slug(), Action::ViewCheck) {
                p { @if open == 0 {
                    span.icon.icon-ok aria-hidden="true" {} " " (words.text("thread-whole"))
                } @else {
                    span.icon.icon-gap aria-hidden="true" {} " " (words.with("thread-gaps", &[("count", &open)]))
                } }
            }
        }
    }
}

fn column(ctx: &Ctx, loaded: &Loaded, stage: Stage, nodes: &[Node], gaps: &Gaps) -> Markup {
    let words = ctx.words;
    let (dim, shown): (Vec<&Node>, Vec<&Node>) = nodes.iter().partition(|node| node.light == Light::Dim);
    html! {
        section {
            h2 { (stage_name(ctx, stage)) }
            @if shown.is_empty() { p.small.muted { (words.text("thread-nothing-here")) } }
            ol { @for node in &shown { (entry(ctx, loaded, node, gaps)) } }
            @if dim.len() > SHOWN {
                details.thread-rest {
                    summary { (words.with("thread-rest", &[("count", &dim.len())])) }
                    ol { @for node in &dim { (entry(ctx, loaded, node, gaps)) } }
                }
            } @else if !dim.is_empty() {
                ol.thread-rest { @for node in &dim { (entry(ctx, loaded, node, gaps)) } }
            }
        }
    }
}

fn entry(ctx: &Ctx, loaded: &Loaded, node: &Node, gaps: &Gaps) -> Markup {
    let class = match node.light {
        Light::Plain => "node",
        Light::Picked | Light::Lit => "node lit",
        Light::Dim => "node dim",
    };
    let address = format!("/programmes/{}/thread?of={}", loaded.slug(), node.id);
    let missing = gaps.get(&node.id).filter(|_| node.light != Light::Dim && node.count.is_none());
    html! {
        li {
            a class=(class) href=(address) aria-current=[(node.light == Light::Picked).then_some("true")] {
                @if let Some(number) = &node.number { strong.node-number { (number) } " " }
                (layout::content_span(ctx, loaded.plan.programme.language, &node.name))
                (light_word(ctx, node.light))
                (details(ctx, loaded, node))
            }
            @for code in missing.into_iter().flatten() { (gap(ctx, loaded, node, code)) }
        }
    }
}

/// What the light says, for those who do not see it.
fn light_word(ctx: &Ctx, light: Light) -> Markup {
    let key = match light {
        Light::Plain => return html! {},
        Light::Picked => "thread-word-picked",
        Light::Lit => "thread-word-lit",
        Light::Dim => "thread-word-dim",
    };
    html! { span.visually-hidden { " (" (ctx.words.text(key)) ")" } }
}

fn details(ctx: &Ctx, loaded: &Loaded, node: &Node) -> Markup {
    let words = ctx.words;
    let criterion =
        loaded.plan.criteria.iter().find(|c| node.kind == ElementKind::Criterion && c.id == node.id);
    html! {
        @if let Some(count) = node.count { small { (words.with("thread-times", &[("count", &count)])) } }
        @if let Some(level) = node.level { small { (words.text(&format!("thread-level-{}", level.as_str()))) } }
        @if let Some(when) = when(ctx, loaded, node) { small { (when) } }
        @if node.status == Status::Cancelled { small { span.icon.icon-cancelled aria-hidden="true" {} " " (words.text("thread-cancelled")) } }
        @else if !matches!(node.certainty, Certainty::Confirmed | Certainty::Expected) {
            small { span.icon.icon-tentative aria-hidden="true" {} " " (words.text("thread-tentative")) }
        }
        @if let Some(criterion) = criterion { small { (formula(ctx, criterion)) } }
    }
}

fn when(ctx: &Ctx, loaded: &Loaded, node: &Node) -> Option<String> {
    let words = ctx.words;
    match node.kind {
        ElementKind::Meeting => {
            let meeting = loaded.plan.meetings.iter().find(|m| m.id == node.id)?;
            meeting.date.as_ref().map(|date| form::date(ctx, loaded, date))
        }
        ElementKind::Occurrence if node.count.is_none() => {
            let occurrence = loaded.plan.occurrences.iter().find(|o| o.id == node.id)?;
            let column = || words.column(loaded.plan.programme.periods.as_ref(), occurrence.column);
            Some(occurrence.date.as_ref().map_or_else(column, |date| form::date(ctx, loaded, date)))
        }
        _ => None,
    }
}

/// How a criterion is judged: the formula with what is counted over what.
fn formula(ctx: &Ctx, criterion: &Criterion) -> String {
    let words = ctx.words;
    let key = format!("thread-formula-{}", criterion.formula.as_str());
    let judged = match criterion.threshold {
        Some(threshold) if criterion.formula != Formula::Qualitative => {
            words.with(&format!("{key}-threshold"), &[("threshold", &threshold)])
        }
        _ => words.text(&key),
    };
    if criterion.per_cohort {
        format!("{judged}, {}", words.text("thread-per-cohort"))
    } else {
        judged.into_owned()
    }
}

/// A gap named in its place, with the way to close it.
fn gap(ctx: &Ctx, loaded: &Loaded, node: &Node, code: &str) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let new = |kind: ElementKind, field: &str| {
        let back = layout::encoded(&format!("{base}/thread?of={}", node.id));
        format!("{base}/new/{kind}?{field}={}&_next={back}", node.id)
    };
    let address = match code {
        "S101" => new(ElementKind::ResultTarget, "goals"),
        "S105" => new(ElementKind::ResultTarget, "effects"),
        "S103" => new(ElementKind::Activity, "results"),
        "S113" => new(ElementKind::Activity, "competences"),
        "S106" => new(ElementKind::Criterion, "of"),
        "S109" => new(ElementKind::Network, "themes"),
        "S116" => new(ElementKind::Meeting, "themes"),
        "S121" => new(ElementKind::Occurrence, "activity"),
        _ => format!("{base}/parts/{}/{}/edit", node.kind, node.id),
    };
    html! {
        p.node.gap {
            span.icon.icon-gap aria-hidden="true" {} " " (words.text(&format!("thread-gap-{code}")))
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                " " a href=(address) { (words.text(&format!("thread-close-{code}"))) span.visually-hidden { ": " (node.name) } }
            }
        }
    }
}
