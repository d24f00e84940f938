//! The page of findings, and the short panel other pages show.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::check::{Finding, Place, Severity};
use samspil_documents::kinds::Kind;

use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Findings on one page.
const PAGE: usize = 50;

fn icon(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "icon icon-error",
        Severity::Warning => "icon icon-warning",
        Severity::Note => "icon icon-hint",
    }
}

/// Where a place of the plan is mended, or shown to those who only read.
pub fn address(ctx: &Ctx, loaded: &Loaded, place: &Place) -> String {
    let base = format!("/programmes/{}", loaded.slug());
    if !ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        return place.kind.map_or(base, |kind| form::address(loaded, kind, &place.id));
    }
    let field = place.field.as_deref().map(|f| format!("#{}", f.split(['.', '[']).next().unwrap_or(f)));
    let field = field.unwrap_or_default();
    match place.kind {
        Some(kind) => format!("{base}/parts/{}/{}/edit{field}", kind.plural(), place.id),
        None => format!("{base}/edit{field}"),
    }
}

fn name<'a>(loaded: &'a Loaded, place: &'a Place) -> &'a str {
    match place.kind {
        Some(_) => loaded.name(&place.id),
        None => &loaded.plan.programme.title,
    }
}

pub(super) async fn check(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    let words = ctx.words;
    let chosen = ctx.query("severity");
    let findings = loaded.findings();
    let shown: Vec<_> =
        findings.iter().filter(|f| chosen.as_deref().is_none_or(|s| s == f.severity.as_str())).collect();
    let paging = Paging::of(&ctx, shown.len(), PAGE);
    let title = words.text("view-check");
    let lead = words.text("check-lead");
    let content = html! {
        nav.tabs aria-label=(words.text("check-filter")) { ul {
            li { a href="?" aria-current=[chosen.is_none().then_some("page")] { (words.text("check-all")) " (" (findings.len()) ")" } }
            @for severity in SEVERITIES {
                @let count = findings.iter().filter(|f| f.severity == severity).count();
                li { a href=(format!("?severity={}", severity.as_str()))
                    aria-current=[(chosen.as_deref() == Some(severity.as_str())).then_some("page")] {
                    (words.text(&format!("severity-{}-many", severity.as_str()))) " (" (count) ")"
                } }
            }
        } }
        @if shown.is_empty() {
            div.empty { p { (words.text("check-none")) } }
        } @else {
            ul.findings { @for found in paging.part(&shown) { (finding(&ctx, loaded, found)) } }
            (paging.nav(&ctx))
        }
    };
    let tools = html! { div.toolbar { (documents::menu(&ctx, loaded, Kind::CheckReport, "")) } };
    let page = Page { lead: Some(&lead), tools, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn finding(ctx: &Ctx, loaded: &Loaded, found: &Finding) -> Markup {
    let words = ctx.words;
    let severity = found.severity.as_str();
    let language = layout::lang_of(ctx, loaded, None);
    let state = if found.severity == Severity::Note { "hint" } else { severity };
    html! {
        li.finding data-severity=(state) id=(format!("{}-{}", found.code, found.path.replace(['[', ']', '.'], "-"))) {
            span.severity {
                span.(icon(found.severity)) aria-hidden="true" {}
                (words.text(&format!("severity-{severity}")))
            }
            div {
                p { a href=(address(ctx, loaded, &found.place)) lang=[language] { (name(loaded, &found.place)) } }
                p { (form::message(ctx, loaded, &found.message)) }
                @if let (Some(stated), Some(computed)) = (&found.stated, &found.computed) {
                    p { (words.text("check-stated")) ": " strong { (form::argument(ctx, loaded, stated)) } " · "
                        (words.text("check-computed")) ": " strong { (form::argument(ctx, loaded, computed)) } }
                }
                p { (form::message(ctx, loaded, &found.help)) }
                details.ds-details {
                    summary { (words.text("check-why")) " (" (found.code) ")" }
                    div {
                        p { (words.text(&format!("check-{}-why", found.code))) }
                        @if !found.others.is_empty() {
                            p { (words.text("check-also")) }
                            ul { @for other in &found.others {
                                li lang=[language] { a href=(address(ctx, loaded, other)) { (name(loaded, other)) } }
                            } }
                        }
                    }
                }
            }
        }
    }
}

/// How many findings of each severity there are, with a link to them.
pub fn panel(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let findings = loaded.findings();
    html! {
        section.section aria-labelledby="check-panel" {
            header {
                h2 id="check-panel" { (words.text("view-check")) }
                a href=(format!("/programmes/{}/check", loaded.slug())) { (words.text("check-open")) }
            }
            @if findings.is_empty() { p { (words.text("check-none")) } }
            @else {
                ul.tags {
                    @for severity in SEVERITIES {
                        @let count = findings.iter().filter(|f| f.severity == severity).count();
                        @if count > 0 {
                            li { a.ds-tag href=(format!("/programmes/{}/check?severity={}", loaded.slug(), severity.as_str())) {
                                span.(icon(severity)) aria-hidden="true" {}
                                (words.with(&format!("check-count-{}", severity.as_str()), &[("count", &count)]))
                            } }
                        }
                    }
                }
            }
        }
    }
}

/// What does not hold about one element; nothing where all does.
pub fn of_element(ctx: &Ctx, loaded: &Loaded, id: &samspil_core::Id) -> Markup {
    of_elements(ctx, loaded, &[id])
}

/// What does not hold about several elements; nothing where all does.
pub fn of_elements(ctx: &Ctx, loaded: &Loaded, ids: &[&samspil_core::Id]) -> Markup {
    let found: Vec<_> = loaded.findings().iter().filter(|found| ids.contains(&&found.place.id)).collect();
    html! {
        @if !found.is_empty() {
            section.section {
                h2 { (ctx.words.text("view-check")) }
                ul.findings { @for found in found { (finding(ctx, loaded, found)) } }
            }
        }
    }
}
