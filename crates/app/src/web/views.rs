//! The views of a programme, in a few groups: first the groups, below them
//! the views of the group in which the reader is.

use maud::{Markup, html};
use samspil_core::access::Action;

use super::Ctx;
use crate::features::programmes::Loaded;
use crate::features::{mentors, placing, projects};

/// One view: the last part of its address, the key of its name, who has it.
type View = (&'static str, &'static str, Action);

/// The groups, each with the key of its name.
const GROUPS: &[(&str, &[View])] = &[
    ("view-overview", &[("", "view-overview", Action::View)]),
    (
        "views-plan",
        &[
            ("/plan", "view-plan", Action::View),
            ("/thread", "view-thread", Action::View),
            ("/timeline", "view-timeline", Action::View),
            ("/wheel", "view-wheel", Action::View),
            ("/scheduling", "view-scheduling", Action::EditPlan),
            ("/time", "view-time", Action::View),
            ("/projects", "view-projects", Action::View),
            ("/parts", "view-parts", Action::View),
        ],
    ),
    (
        "view-meetings",
        &[
            ("/meetings", "view-meetings", Action::View),
            ("/planner", "view-planner", Action::View),
            ("/seats", "view-seats", Action::View),
            ("/sign-ups", "view-sign-ups", Action::EditPlan),
            ("/methods", "view-methods", Action::View),
        ],
    ),
    (
        "views-people",
        &[
            ("/people", "view-people", Action::View),
            ("/governance", "view-governance", Action::View),
            ("/placing", "view-placing", Action::EditPlan),
            ("/requests", "view-requests", Action::View),
            ("/network-map", "view-network-map", Action::View),
            ("/newsletters", "view-newsletters", Action::EditPlan),
        ],
    ),
    (
        "views-documents",
        &[
            ("/documents", "view-documents", Action::View),
            ("/check", "view-check", Action::ViewCheck),
            ("/versions", "view-versions", Action::View),
            ("/history", "view-history", Action::ViewHistory),
        ],
    ),
];

/// The views the reader has. A page that belongs to none of them shows the
/// groups only.
pub fn tabs(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let has = |view: &&View| ctx.viewer.may(loaded.slug(), view.2) && concerns(ctx, loaded, view.0);
    let groups: Vec<(&str, Vec<&View>)> =
        GROUPS.iter().map(|(key, views)| (*key, views.iter().filter(has).collect())).collect();
    let here = |view: &View| is_here(&base, view.0, &ctx.path);
    let inside = groups.iter().find(|(_, views)| views.iter().any(|view| here(view)));
    html! {
        nav.tabs.groups aria-label=(words.text("views")) { ul {
            @for (key, views) in &groups {
                @if let Some(first) = views.first() {
                    @let current = inside.is_some_and(|(found, _)| found == key);
                    @let kind = if views.len() == 1 { "page" } else { "true" };
                    li { a href=(format!("{base}{}", first.0)) aria-current=[current.then_some(kind)] { (words.text(key)) } }
                }
            }
        } }
        @if let Some((key, views)) = inside.filter(|(_, views)| views.len() > 1) {
            nav.tabs.views aria-label=(words.text(key)) { ul {
                @for view in views {
                    li { a href=(format!("{base}{}", view.0)) aria-current=[here(view).then_some("page")] { (words.text(view.1)) } }
                }
            } }
        }
    }
}

/// Whether a page is a view or below it.
fn is_here(base: &str, view: &str, path: &str) -> bool {
    let Some(rest) = path.strip_prefix(base) else { return false };
    if view.is_empty() {
        return rest.is_empty();
    }
    rest.strip_prefix(view).is_some_and(|below| below.is_empty() || below.starts_with('/'))
        || part_of(rest) == Some(view)
}

/// The view to which a page belongs whose address stands beside it: what
/// follows the programme's own address.
fn part_of(rest: &str) -> Option<&'static str> {
    Some(match rest.split('/').nth(1)? {
        "matrix" => "/plan",
        "budgets" => "/time",
        "checklists" => "/projects",
        "parts-of" => "/parts",
        "seatings" => "/meetings",
        "members" | "networks" | "organisations" | "units" | "directory" | "duplicates" | "imports"
        | "sparring" => "/people",
        "pairs" | "mentors" | "groups" | "rounds" | "interviews" => "/placing",
        "differences" => "/versions",
        _ => return None,
    })
}

/// Whether a view has anything to show in a programme of this kind, to this reader.
fn concerns(ctx: &Ctx, loaded: &Loaded, view: &str) -> bool {
    match view {
        "/projects" => projects::concern(loaded),
        "/network-map" => loaded.plan.people.len() > 1,
        "/placing" => placing::concern(loaded),
        "/requests" => mentors::may_be_asked(ctx, loaded),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_in_the_view_it_belongs_to_and_in_no_other() {
        let here = |view, path| is_here("/programmes/a", view, path);
        assert!(here("", "/programmes/a"));
        assert!(!here("", "/programmes/a/plan") && !here("", "/programmes/ab"));
        assert!(here("/plan", "/programmes/a/plan") && here("/plan", "/programmes/a/plan/x"));
        assert!(!here("/plan", "/programmes/a/planner") && !here("/plan", "/programmes/b/plan"));
        assert!(here("/placing", "/programmes/a/pairs/1") && here("/projects", "/programmes/a/checklists/c"));
    }

    #[test]
    fn no_view_stands_in_two_groups() {
        let all: Vec<&str> = GROUPS.iter().flat_map(|(_, views)| views.iter().map(|view| view.0)).collect();
        let once: std::collections::BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len());
    }
}
