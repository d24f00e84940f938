//! The board of places for which somebody is sought, the most urgent first,
//! and the people who are in no meeting yet.

use maud::{Markup, html};
use samspil_core::lessons::{Seats, of_person};
use samspil_core::planner::{Sought, SoughtFor, Urgency, board, standing};
use samspil_core::programme::{Person, SeatState};
use samspil_core::{ElementKind, FuzzyDate};

use super::view::View;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};

/// Places on one page.
const PAGE: usize = 50;

/// Which places are shown.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    /// Those for which somebody is still sought.
    Sought,
    /// Those of one state.
    Of(SeatState),
}

impl Shown {
    fn read(text: Option<&str>) -> Self {
        text.and_then(|text| text.parse().ok()).map_or(Self::Sought, Self::Of)
    }

    fn holds(self, state: SeatState) -> bool {
        match self {
            Self::Sought => !matches!(state, SeatState::Filled | SeatState::Dropped),
            Self::Of(wanted) => wanted == state,
        }
    }
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let view = View::new(&ctx, loaded);
    let (words, today) = (ctx.words, ctx.viewer.today);
    let shown = Shown::read(ctx.query("state").as_deref());
    let mut all: Vec<Sought<'_>> =
        board(&view.plan).into_iter().filter(|one| shown.holds(standing(one.seat))).collect();
    all.sort_by_key(|one| one.order(today));
    let paging = Paging::of(&ctx, all.len(), PAGE);
    let content = html! {
        (filter(&view, shown))
        @if all.is_empty() { div.empty { h2 { (words.text("seats-none")) } p { (words.text("seats-none-help")) } } }
        @else { (table(&view, paging.part(&all))) (paging.nav(&ctx)) }
        @if view.edits { (candidates(&view)) }
    };
    let (title, lead) = (words.text("view-seats"), words.text("seats-lead"));
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn filter(view: &View<'_>, shown: Shown) -> Markup {
    let words = view.words;
    // Others see who is settled only.
    let states: &[SeatState] =
        if view.edits { SeatState::ALL } else { &[SeatState::Open, SeatState::Filled] };
    html! {
        form.filters action={ (view.base) "/seats" } {
            div.ds-field {
                label.ds-label for="state" { (words.text("field-Seat-state")) }
                select.ds-input id="state" name="state" {
                    option value="" selected[shown == Shown::Sought] { (words.text("seats-sought")) }
                    @for state in states { option value=(state.as_str()) selected[shown == Shown::Of(*state)] {
                        (words.text(&format!("word-SeatState-{}", state.as_str())))
                    } }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("meetings-person-show")) }
        }
    }
}

fn table(view: &View<'_>, all: &[Sought<'_>]) -> Markup {
    let words = view.words;
    let titles = ["seats-who", "seats-where", "seats-by", "field-Seat-state"];
    html! {
        table.ds-table.stacked.seats role="table" aria-label=(words.text("view-seats")) data-border {
            thead role="rowgroup" { tr role="row" { @for key in titles { th scope="col" role="columnheader" { (words.text(key)) } } } }
            tbody role="rowgroup" { @for one in all { (row(view, one)) } }
        }
    }
}

fn row(view: &View<'_>, one: &Sought<'_>) -> Markup {
    let words = view.words;
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                @if view.edits { a href=(address(view, one)) { (role(view, one)) } } @else { (role(view, one)) }
                @if let Some(count) = one.seat.count.filter(|count| *count > 1) { " × " (count) }
                @if let Some(person) = seat::holder(view.ctx, view.loaded, one.seat) { br; span.small { (seat::name(view.ctx, view.loaded, person)) } }
            }
            td role="cell" data-label=(words.text("seats-where")) { (place(view, one)) }
            td role="cell" data-label=(words.text("seats-by")) { (by(view, one)) }
            td role="cell" data-label=(words.text("field-Seat-state")) {
                span.ds-tag data-color="neutral" data-state="tentative" { (words.text(&format!("word-SeatState-{}", standing(one.seat).as_str()))) }
            }
        }
    }
}

fn role(view: &View<'_>, one: &Sought<'_>) -> Markup {
    html! { span lang=[one.seat.text.as_ref().and_then(|_| view.lang(None))] { (view.role(one.seat)) } }
}

/// Where the form of a place is.
pub(super) fn address(view: &View<'_>, one: &Sought<'_>) -> String {
    format!("{}/seats/{}/{}", view.base, one.owner, one.nth)
}

/// Where somebody is sought, and what for.
pub(super) fn place(view: &View<'_>, one: &Sought<'_>) -> Markup {
    let words = view.words;
    let own = |text: &str| html! { span lang=[view.lang(None)] { (text) } };
    let what = match one.what {
        SoughtFor::Line(line) => {
            html! { @if let Some(what) = &line.contribution { (own(what)) } @else { (words.text("meetings-takes-part")) } }
        }
        SoughtFor::Presents(content) => html! { (words.text("meetings-presents")) " " (own(&content.text)) },
        SoughtFor::Runs(None) => html! { (words.text("meetings-runs")) },
        SoughtFor::Runs(Some(day)) => {
            html! { (words.with("meetings-runs-day", &[("day", &usize::from(day))])) }
        }
        SoughtFor::Member => html! { (words.text("seats-member")) },
        SoughtFor::Chair => html! { (words.text("seats-chair")) },
        SoughtFor::Secretary => html! { (words.text("seats-secretary")) },
        SoughtFor::Leader => html! { (words.text("seats-leader")) },
        SoughtFor::ResourceGroup => html! { (words.text("seats-resource-group")) },
        SoughtFor::Involved(one) => html! {
            (words.text(&format!("word-Engagement-{}", one.engagement.as_str()))) @if let Some(how) = &one.how { ": " (own(how)) }
        },
    };
    let page = match one.kind {
        ElementKind::Meeting => format!("{}/planner#{}", view.base, super::view::section_id(one.owner)),
        kind => format!("{}/parts/{}/{}", view.base, kind.plural(), one.owner),
    };
    html! { a href=(page) lang=[view.lang(None)] { (one.title) } br; span.small.muted { (what) } }
}

/// By when it must be known, and how many days are left.
pub(super) fn by(view: &View<'_>, one: &Sought<'_>) -> Markup {
    let words = view.words;
    let days = |key: &str, count: i32| words.with(key, &[("count", &i64::from(count))]);
    let urgency = match one.urgency(view.ctx.viewer.today) {
        Urgency::Overdue(count) => {
            html! { strong { span.icon.icon-warning aria-hidden="true" {} " " (days("seats-overdue", count)) } }
        }
        Urgency::Left(count) => html! { (days("seats-left", count)) },
        Urgency::Undated => html! { span.muted { (words.text("seats-undated")) } },
        Urgency::Over => html! { span.muted { (words.text("seats-over")) } },
    };
    html! {
        @if let Some(day) = one.needed_by() { span.nowrap { (words.date(&FuzzyDate::from(day))) } br; }
        span.small { (urgency) }
    }
}

/// Those who are in no meeting yet.
pub(super) fn unplaced(loaded: &Loaded) -> Vec<&Person> {
    loaded.plan.people.iter().filter(|p| of_person(&loaded.plan, &p.id, Seats::All).is_empty()).collect()
}

/// The list of candidates with what they can and do, for those who plan.
fn candidates(view: &View<'_>) -> Markup {
    let words = view.words;
    let next = layout::encoded(&format!("{}/seats", view.base));
    let all = unplaced(view.loaded);
    html! {
        section.section id="candidates" {
            header {
                h2 { (words.text("seats-candidates")) }
                a href={ (view.base) "/new/person?_next=" (next) } { "+ " (words.text("seats-add-candidate")) }
            }
            p.muted { (words.text("seats-candidates-help")) }
            ul.plain-list.candidates { @for person in all { li {
                a href={ (view.base) "/parts/people/" (person.id) } { (seat::name(view.ctx, view.loaded, person)) }
                " " span.small.muted { (about(view, person)) }
            } } }
        }
    }
}

/// Title, organisation, roles and theme words of a person.
pub(super) fn about(view: &View<'_>, person: &Person) -> String {
    let organisation = view.plan.organisations.iter().find(|o| person.organisation.as_ref() == Some(&o.id));
    let roles = person
        .roles
        .iter()
        .map(|role| view.words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned());
    let first = person.title.iter().chain(&person.department).cloned();
    let all =
        first.chain(organisation.map(|o| o.name.clone())).chain(roles).chain(person.tags.iter().cloned());
    all.collect::<Vec<_>>().join(" · ")
}
