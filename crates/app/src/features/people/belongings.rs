//! What belongs to an organisation or a unit, each kind under its heading.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::organisations::Around;
use samspil_core::people::Organisations;
use samspil_core::programme::{HeldRole, Membership, Person};
use samspil_core::{FuzzyDate, Id, Language};
use samspil_db::compare_nordic;

use super::pages::role_word;
use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::{Ctx, Paging, layout, seat};

/// To whom, and of which programme.
pub(super) struct Shown<'a> {
    /// The request.
    pub(super) ctx: &'a Ctx,
    /// The programme.
    pub(super) loaded: &'a Loaded,
    /// How organisations are called.
    pub(super) labels: &'a Organisations<'a>,
}

/// People on one page.
const PAGE: usize = 100;

/// Change it, for those who plan; the sheet with everything that points there.
pub(super) fn tools(ctx: &Ctx, loaded: &Loaded, list: &str, id: &Id) -> Markup {
    let here = format!("/programmes/{}/parts/{list}/{id}", loaded.slug());
    let back = layout::encoded(&ctx.path);
    html! { div.toolbar {
        @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
            a.ds-button href=(format!("{here}/edit?next={back}")) { (ctx.words.text("edit")) }
        }
        a.ds-button data-variant="secondary" href=(here) { (ctx.words.text("register-all")) }
    } }
}

/// "since 2021", "until May 2024", "from 2021 until May 2024".
pub(super) fn span(
    ctx: &Ctx,
    loaded: &Loaded,
    from: Option<&FuzzyDate>,
    to: Option<&FuzzyDate>,
) -> Option<String> {
    let said = |date: &FuzzyDate| form::date(ctx, loaded, date);
    let words = ctx.words;
    Some(
        match (from.map(said), to.map(said)) {
            (Some(from), Some(to)) => words.with("register-span", &[("from", &from), ("to", &to)]),
            (Some(from), None) => words.with("register-since", &[("from", &from)]),
            (None, Some(to)) => words.with("register-until", &[("to", &to)]),
            (None, None) => return None,
        }
        .into_owned(),
    )
}

/// Everything around an organisation or a unit; units are told of an
/// organisation only.
pub(super) fn sections(shown: &Shown<'_>, around: &Around<'_>, units: bool) -> Markup {
    html! {
        @if units && !around.units.is_empty() { (shown.units(around)) }
        (shown.networks(around))
        @if !around.projects.is_empty() { (shown.projects(around)) }
        (shown.people(around))
        @if !around.held.is_empty() { (shown.held(around)) }
        @if !around.memberships.is_empty() { (shown.memberships(around)) }
        @if !around.initiatives.is_empty() { (shown.initiatives(around)) }
    }
}

impl Shown<'_> {
    fn own(&self, language: Option<Language>, text: &str) -> Markup {
        layout::content_span(self.ctx, language.unwrap_or(self.loaded.plan.programme.language), text)
    }

    fn to(&self, rest: &str) -> String {
        format!("/programmes/{}/{rest}", self.loaded.slug())
    }

    fn section(&self, key: &str, inner: &Markup) -> Markup {
        html! { section.section { h2 { (self.ctx.words.text(key)) } (inner) } }
    }

    fn units(&self, around: &Around<'_>) -> Markup {
        let words = self.ctx.words;
        let list = html! { ul { @for unit in &around.units { li {
            a href=(self.to(&format!("units/{}", unit.id))) { (self.own(unit.language, &unit.title)) }
            @if unit.organisations.len() > 1 {
                " " span.ds-tag { (words.with("networks-joint", &[("count", &unit.organisations.len())])) }
            }
            @if let Some(span) = span(self.ctx, self.loaded, unit.joined.as_ref(), unit.left.as_ref()) { " " span.muted { (span) } }
        } } } };
        self.section("networks-units", &list)
    }

    fn networks(&self, around: &Around<'_>) -> Markup {
        let list = html! {
            @if around.networks.is_empty() { p.muted { (self.ctx.words.text("organisations-no-network")) } } @else {
                ul { @for network in &around.networks { li {
                    a href=(self.to(&format!("parts/networks/{}", network.id))) { (self.own(network.language, &network.title)) }
                    @if let Some(region) = &network.region { " " span.muted { (self.own(network.language, region)) } }
                } } }
            }
        };
        self.section("networks-title", &list)
    }

    fn projects(&self, around: &Around<'_>) -> Markup {
        let list = html! { ul { @for project in &around.projects { li {
            a href=(self.to(&format!("projects/{}", project.id))) { (self.own(project.language, &project.title)) }
        } } } };
        self.section("organisations-projects", &list)
    }

    fn people(&self, around: &Around<'_>) -> Markup {
        let seen = seat::seen(self.ctx, self.loaded);
        let shown = around.people.iter().filter(|person| seen(person));
        let mut named: Vec<(String, &Person)> =
            shown.map(|person| (seat::name(self.ctx, self.loaded, person), *person)).collect();
        let hidden = around.people.len().saturating_sub(named.len());
        named.sort_by(|(a, _), (b, _)| compare_nordic(a, b));
        let paging = Paging::of(self.ctx, named.len(), PAGE);
        let list = html! {
            @if around.people.is_empty() { p.muted { (self.ctx.words.text("organisations-nobody")) } }
            @if !named.is_empty() {
                ul { @for (name, person) in paging.part(&named) { li {
                    a href=(self.to(&format!("people/{}", person.id))) { (name) }
                    @if let Some(title) = &person.title { span.muted { ", " (self.own(person.language, title)) } }
                } } }
                (paging.nav(self.ctx))
            }
            @if hidden > 0 { p.muted { (self.ctx.words.with("people-not-listed", &[("count", &hidden)])) } }
        };
        self.section("view-people", &list)
    }

    fn held(&self, around: &Around<'_>) -> Markup {
        let line = |person: &Person, held: &HeldRole| {
            html! { li {
                a href=(self.to(&format!("people/{}", person.id))) { (seat::name(self.ctx, self.loaded, person)) }
                ": " (role_word(self.ctx.words, held.role))
                @if let Some(span) = span(self.ctx, self.loaded, held.from.as_ref(), held.to.as_ref()) { " " span.muted { (span) } }
            } }
        };
        let seen = seat::seen(self.ctx, self.loaded);
        let shown = around.held.iter().filter(|(person, _)| seen(person));
        let list = html! { ul { @for (person, held) in shown { (line(person, held)) } } };
        self.section("organisations-held", &list)
    }

    fn memberships(&self, around: &Around<'_>) -> Markup {
        let list = html! { ul { @for member in &around.memberships { li { (self.membership(member)) } } } };
        self.section("members-title", &list)
    }

    /// A membership in a line: category, where it stands, since when.
    pub(super) fn membership(&self, member: &Membership) -> Markup {
        let words = self.ctx.words;
        let parts: Vec<&str> =
            [&member.category, &member.subcategory].into_iter().filter_map(|part| part.as_deref()).collect();
        html! {
            @if parts.is_empty() { (self.own(None, &self.labels.label(&member.organisation))) }
            @else { (self.own(member.language, &parts.join(" · "))) }
            " " span.ds-tag data-color="neutral" { (words.text(&format!("word-MembershipStatus-{}", member.status.as_str()))) }
            @if let Some(span) = span(self.ctx, self.loaded, member.joined.as_ref(), member.left.as_ref()) { " " span.muted { (span) } }
        }
    }

    fn initiatives(&self, around: &Around<'_>) -> Markup {
        let list = html! { ul { @for one in &around.initiatives { li {
            a href=(self.to(&format!("parts/initiatives/{}", one.id))) { (self.own(one.language, &one.title)) }
        } } } };
        self.section("kinds-initiative", &list)
    }
}
