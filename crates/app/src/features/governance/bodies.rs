//! One body or group, and the table of when all of them meet.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::bodies;
use samspil_core::check::Facts;
use samspil_core::period::Column;
use samspil_core::programme::{Body, Certainty, GroupStage, Occurrence, Seat, SeatRule, SeatState, Status};
use samspil_core::{FuzzyDate, Language};

use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout, seat};

/// What a body is for, who sits in it, how often it meets and how it grows.
pub(super) fn body(ctx: &Ctx, loaded: &Loaded, body: &Body) -> Markup {
    let words = ctx.words;
    let language = body.language.unwrap_or(loaded.plan.programme.language);
    let title = layout::content_span(ctx, language, &body.title);
    html! {
        section.section id=(body.id) {
            header {
                h2 { (title) }
                @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                    a href=(format!("/programmes/{}/parts/body/{}/edit", loaded.slug(), body.id)) { (words.text("edit")) span.visually-hidden { ": " (body.title) } }
                }
            }
            div.stack {
                @if let Some(purpose) = &body.purpose { p.prose { (layout::content_span(ctx, language, purpose)) } }
                dl.facts {
                    @if let Some(mandate) = &body.mandate { (fact(ctx, "governance-mandate", html! { (layout::content_span(ctx, language, mandate)) })) }
                    @if let Some(chair) = &body.chair { (fact(ctx, "governance-chair", seat::seat(ctx, loaded, chair))) }
                    @if let Some(secretary) = &body.secretary { (fact(ctx, "governance-secretary", seat::seat(ctx, loaded, secretary))) }
                    @if !body.seats.is_empty() { (fact(ctx, "governance-seats", seats(ctx, loaded, &body.seats))) }
                    @if !body.seat_rules.is_empty() { (fact(ctx, "governance-rules", rules(ctx, loaded, body))) }
                    @if !body.deputies.is_empty() { (fact(ctx, "governance-deputies", seats(ctx, loaded, &body.deputies))) }
                    @if let Some(cadence) = cadence(ctx, body) { (fact(ctx, "governance-cadence", html! { (cadence) })) }
                    @if let Some(life) = life(ctx, loaded, body) { (fact(ctx, "governance-life", html! { (life) })) }
                }
                @if !body.stages.is_empty() { (stages(ctx, loaded, language, &body.stages)) }
            }
        }
    }
}

fn fact(ctx: &Ctx, key: &str, value: Markup) -> Markup {
    html! { div { dt { (ctx.words.text(key)) } dd { (value) } } }
}

fn seats(ctx: &Ctx, loaded: &Loaded, seats: &[Seat]) -> Markup {
    let shown: Vec<&Seat> = seats.iter().filter(|s| s.state != SeatState::Dropped).collect();
    let open: usize = shown
        .iter()
        .filter(|s| seat::is_open(ctx, loaded, s))
        .map(|s| usize::from(s.count.unwrap_or(1)))
        .sum();
    html! {
        ul.plain-list { @for one in &shown { li { (seat::seat(ctx, loaded, one)) } } }
        @if open > 0 { p.small.muted { (ctx.words.with("governance-open", &[("count", &open)])) } }
    }
}

/// Who is to have seats, and how far that is so.
fn rules(ctx: &Ctx, loaded: &Loaded, body: &Body) -> Markup {
    let words = ctx.words;
    html! { ul.plain-list { @for filled in bodies::filled(&loaded.plan, body) { li {
        (rule(ctx, loaded, filled.rule)) " "
        @if filled.lacking > 0 {
            span.ds-tag data-color="warning" { span.icon.icon-gap aria-hidden="true" {} (words.with("governance-lacking", &[("filled", &filled.filled), ("lacking", &filled.lacking)])) }
        } @else if filled.over > 0 {
            span.ds-tag data-color="warning" { span.icon.icon-warning aria-hidden="true" {} (words.with("governance-over", &[("filled", &filled.filled), ("over", &filled.over)])) }
        } @else {
            span.ds-tag data-color="success" { span.icon.icon-ok aria-hidden="true" {} (words.with("governance-filled", &[("filled", &filled.filled)])) }
        }
    } } } }
}

/// "At least 2 and at most 4 from Dans".
fn rule(ctx: &Ctx, loaded: &Loaded, rule: &SeatRule) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    let amount = match rule.most {
        Some(most) if most == rule.least => {
            words.with("governance-rule-just", &[("count", &usize::from(most))])
        }
        Some(most) => words.with(
            "governance-rule-between",
            &[("least", &usize::from(rule.least)), ("most", &usize::from(most))],
        ),
        None => words.with("governance-rule-least", &[("count", &usize::from(rule.least))]),
    };
    let organisation = rule.organisation.as_ref().map(|id| loaded.name(id));
    html! {
        (amount)
        @if let Some(role) = rule.role { " · " (words.text(&format!("word-RoleKind-{}", role.as_str()))) }
        @if let Some(category) = &rule.category { " · " (layout::content_span(ctx, language, category)) }
        @if let Some(organisation) = organisation { " · " (layout::content_span(ctx, language, organisation)) }
    }
}

/// "3 × 2 hours in the programme".
fn cadence(ctx: &Ctx, body: &Body) -> Option<String> {
    let words = ctx.words;
    let cadence = body.cadence.as_ref()?;
    let times = usize::from(cadence.times);
    let count = match cadence.length {
        Some(length) => format!("{times} × {}", words.duration(length)),
        None => words.with("governance-meetings", &[("count", &times)]).into_owned(),
    };
    Some(match &cadence.per {
        Some(per) => words.with("governance-per", &[("count", &count), ("per", per)]).into_owned(),
        None => count,
    })
}

fn life(ctx: &Ctx, loaded: &Loaded, body: &Body) -> Option<String> {
    let words = ctx.words;
    let said = |key: &str, date: &FuzzyDate| words.with(key, &[("date", &form::date(ctx, loaded, date))]);
    let formed = body.formed.as_ref().map(|date| said("governance-formed", date));
    let ends = body.dissolves.as_ref().map(|date| said("governance-dissolves", date));
    let all: Vec<_> = formed.into_iter().chain(ends).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// From facilitated to self-running to self-supplementing.
fn stages(ctx: &Ctx, loaded: &Loaded, language: Language, stages: &[GroupStage]) -> Markup {
    let words = ctx.words;
    html! {
        div { h3 { (words.text("governance-stages")) }
            ol.stages { @for stage in stages {
                @let unsure = !matches!(stage.certainty, Certainty::Confirmed | Certainty::Expected);
                li.tentative[unsure] {
                    strong { (words.text(&format!("word-Stage-{}", stage.stage.as_str()))) }
                    @if let Some(from) = &stage.from { span.muted { (words.with("governance-from", &[("date", &form::date(ctx, loaded, from))])) } }
                    @if unsure || stage.marker.is_some() {
                        span.marker { span.icon.icon-tentative aria-hidden="true" {}
                            @match &stage.marker { Some(marker) => (layout::content_span(ctx, language, marker)), None => (words.text("timeline-tentative")) } }
                    }
                }
            } }
        }
    }
}

/// Which body meets in which period of the plan.
pub(super) fn year_plan(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let head = &loaded.plan.programme;
    let bodies: Vec<&Body> = loaded.plan.bodies.iter().filter(|b| b.activity.is_some()).collect();
    let Some(periods) = head.periods.as_ref().filter(|_| !bodies.is_empty()) else { return html! {} };
    let facts = Facts::new(&loaded.plan);
    let mut columns: Vec<Column> = periods.list().into_iter().map(Column::Period).collect();
    let of = |body: &Body| -> Vec<&Occurrence> {
        let all = body.activity.as_ref().map_or(&[][..], |id| facts.occurrences_of(id));
        all.iter().filter_map(|at| loaded.plan.occurrences.get(*at)).collect()
    };
    if bodies.iter().any(|body| of(body).iter().any(|o| o.column == Column::After)) {
        columns.push(Column::After);
    }
    html! {
        section.section {
            h2 #year-plan { (words.text("governance-year-plan")) }
            div.scroll role="region" tabindex="0" aria-labelledby="year-plan" {
                table.matrix {
                    caption.visually-hidden { (words.text("governance-year-plan-caption")) }
                    thead { tr {
                        th scope="col" { (words.text("governance-body")) }
                        @for column in &columns { th scope="col" { (words.column(Some(periods), *column)) } }
                    } }
                    tbody { @for body in &bodies { tr {
                        th scope="row" { (layout::content_span(ctx, head.language, &body.title)) }
                        @let all = of(body);
                        @for column in &columns { td { (cell(ctx, loaded, &facts, &all, *column)) } }
                    } } }
                }
            }
        }
    }
}

fn cell(ctx: &Ctx, loaded: &Loaded, facts: &Facts<'_>, all: &[&Occurrence], column: Column) -> Markup {
    let here: Vec<&&Occurrence> = all.iter().filter(|o| o.column == column).collect();
    html! {
        @if !here.is_empty() { ul.lines { @for occurrence in here {
            @let language = occurrence.language.unwrap_or(loaded.plan.programme.language);
            @let cancelled = matches!(occurrence.status, Status::Cancelled | Status::Postponed);
            @let unsure = !matches!(occurrence.certainty, Certainty::Confirmed | Certainty::Expected);
            li.line.cancelled[cancelled].tentative[unsure] {
                span.title { (layout::content_span(ctx, loaded.plan.programme.language, &facts.occurrence_name(occurrence))) }
                @if let Some(date) = &occurrence.date { span.when { (form::date(ctx, loaded, date)) } }
                @if cancelled { span.cause { (ctx.words.text(&format!("timeline-status-{}", occurrence.status.as_str())))
                    @if let Some(cause) = &occurrence.cause { ": " (layout::content_span(ctx, language, cause)) } } }
                @else if unsure { span.marker { span.icon.icon-tentative aria-hidden="true" {}
                    @match &occurrence.marker { Some(marker) => (layout::content_span(ctx, language, marker)), None => (ctx.words.text("timeline-tentative")) } } }
            }
        } } }
    }
}
