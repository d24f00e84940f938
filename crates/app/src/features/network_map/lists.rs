//! The network map as lists: how it grew, who has met how many, and how much
//! organisations have to do with each other.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::acquaintance::{Bridge, Clusters, Map};
use samspil_core::{FuzzyDate, Id};

use super::page::told;
use super::shown::Shown;
use crate::web::{Paging, address};

/// Rows on one page.
const PAGE: usize = 50;

pub(super) fn lists(shown: &Shown<'_>, map: &Map<'_>, clusters: &Clusters<'_>) -> Markup {
    html! {
        @if let Some(own) = shown.own(map) { (yours(shown, map, clusters, own)) }
        (growth(shown, map))
        @if shown.named { (tabs(shown)) }
        @match shown.named.then(|| chosen(shown, map)).flatten() {
            Some(List::Person(at)) => (person(shown, map, at)),
            Some(List::People) => (people(shown, map)),
            None => (bridges(shown, clusters)),
        }
    }
}

/// What those who plan look at.
enum List {
    People,
    Person(usize),
}

fn chosen(shown: &Shown<'_>, map: &Map<'_>) -> Option<List> {
    if let Some(id) = shown.ctx.query("person").and_then(|id| id.parse::<Id>().ok()) {
        return map.people.iter().position(|person| person.id == id).map(List::Person).or(Some(List::People));
    }
    (shown.ctx.query("list").as_deref() != Some("organisations")).then_some(List::People)
}

fn tabs(shown: &Shown<'_>) -> Markup {
    let words = shown.ctx.words;
    let organisations = shown.ctx.query("list").as_deref() == Some("organisations");
    let link = |list: &str| with(shown, &[("list", list)]);
    html! { nav.tabs aria-label=(words.text("network-map-lists")) { ul {
        li { a href=(link("people")) aria-current=[(!organisations).then_some("page")] { (words.text("network-map-list-people")) } }
        li { a href=(link("organisations")) aria-current=[organisations.then_some("page")] { (words.text("network-map-list-organisations")) } }
    } } }
}

/// The same page with another list.
fn with(shown: &Shown<'_>, more: &[(&str, &str)]) -> String {
    let mut asked = address::without(&shown.ctx.query, "page");
    asked.retain(|(name, _)| !["list", "person"].contains(&name.as_str()));
    asked.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    address::joined(&shown.ctx.path, &asked)
}

/// How many the reader has met, by organisation.
fn yours(shown: &Shown<'_>, map: &Map<'_>, clusters: &Clusters<'_>, own: usize) -> Markup {
    let words = shown.ctx.words;
    let met = |people: &[usize]| people.iter().filter(|other| map.have_met(own, **other)).count();
    html! { section.section {
        h2 { (words.text("network-map-you")) }
        p { (words.with("network-map-you-met", &[("met", &map.met_by(own)), ("others", &(map.people.len() - 1))])) }
        @if clusters.all.len() > 1 { ul { @for (at, cluster) in clusters.all.iter().enumerate() {
            @let others = cluster.people.iter().filter(|person| **person != own).count();
            @if others > 0 { li { (shown.cluster(clusters, at)) ": " (told(shown, met(&cluster.people), others)) } }
        } } }
    } }
}

/// New pairs month by month.
fn growth(shown: &Shown<'_>, map: &Map<'_>) -> Markup {
    let words = shown.ctx.words;
    let mut months: BTreeMap<(bool, Option<Date>), (usize, usize)> = BTreeMap::new();
    for (step, new) in map.steps.iter().zip(&map.new) {
        let month = step.date.map(Date::first_of_month);
        let row = months.entry((month.is_none(), month)).or_default();
        *row = (row.0 + 1, row.1 + new);
    }
    let mut sum = 0;
    let possible = map.people.len() * (map.people.len() - 1) / 2;
    let keys = ["network-map-month", "network-map-steps", "network-map-new", "network-map-sum"];
    html! { section.section {
        h2 #growth { (words.text("network-map-growth")) }
        @if months.is_empty() { p.empty { (words.text("network-map-nothing-yet")) } } @else {
            div.scroll role="region" tabindex="0" aria-labelledby="growth" { table.ds-table {
                thead { tr { @for (at, key) in keys.iter().enumerate() { th.number[at > 0] scope="col" { (words.text(key)) } } } }
                tbody { @for ((_, month), (steps, new)) in months {
                    @let () = sum += new;
                    tr {
                        th scope="row" { @match month {
                            Some(month) => { (words.month(month.month())) " " (month.year()) },
                            None => (words.text("network-map-undated")),
                        } }
                        td.number { (steps) } td.number { (new) } td.number { (told(shown, sum, possible)) }
                    }
                } }
            } }
        }
    } }
}

/// Everybody with how many they have met, those who met fewest first.
fn people(shown: &Shown<'_>, map: &Map<'_>) -> Markup {
    let words = shown.ctx.words;
    let mut all: Vec<usize> = (0..map.people.len()).collect();
    let name = |at: usize| map.people.get(at).map(|person| person.name.as_str()).unwrap_or_default();
    all.sort_by(|a, b| {
        map.met_by(*a).cmp(&map.met_by(*b)).then_with(|| words.order_of_names(name(*a), name(*b)))
    });
    let paging = Paging::of(shown.ctx, all.len(), PAGE);
    let organisations = samspil_core::people::Organisations::new(&shown.loaded.plan);
    html! { section.section {
        h2 #people { (words.text("network-map-list-people")) }
        div.scroll role="region" tabindex="0" aria-labelledby="people" { table.ds-table {
            thead { tr {
                th scope="col" { (words.text("people-name")) } th scope="col" { (words.text("people-organisation")) }
                th.number scope="col" { (words.text("network-map-has-met")) }
            } }
            tbody { @for at in paging.part(&all) { @if let Some(person) = map.people.get(*at) { tr {
                th scope="row" { a href=(with(shown, &[("person", person.id.as_str())])) { (shown.name(person)) } }
                td { @if let Some(id) = &person.organisation { (organisations.label(id)) } }
                td.number { (told(shown, map.met_by(*at), map.people.len() - 1)) }
            } } } }
        } }
        (paging.nav(shown.ctx))
    } }
}

/// Whom somebody has met, and through what.
fn person(shown: &Shown<'_>, map: &Map<'_>, at: usize) -> Markup {
    let words = shown.ctx.words;
    let Some(person) = map.people.get(at) else { return html! {} };
    let mut met: Vec<usize> = (0..map.people.len()).filter(|other| map.have_met(at, *other)).collect();
    let name = |at: usize| map.people.get(at).map(|person| person.name.as_str()).unwrap_or_default();
    met.sort_by(|a, b| words.order_of_names(name(*a), name(*b)));
    let paging = Paging::of(shown.ctx, met.len(), PAGE);
    html! { section.section {
        header {
            h2 #met { (words.with("network-map-met-by", &[("name", &shown.name(person))])) }
            a href=(with(shown, &[])) { (words.text("network-map-list-people")) }
        }
        @if met.is_empty() { p.empty { (words.text("network-map-met-nobody")) } } @else {
            div.scroll role="region" tabindex="0" aria-labelledby="met" { table.ds-table {
                thead { tr { th scope="col" { (words.text("people-name")) } th scope="col" { (words.text("network-map-through")) } } }
                tbody { @for other in paging.part(&met) { @if let Some(who) = map.people.get(*other) { tr {
                    th scope="row" { a href=(with(shown, &[("person", who.id.as_str())])) { (shown.name(who)) } }
                    td { (through(shown, map, at, *other)) }
                } } } }
            } }
            (paging.nav(shown.ctx))
        }
    } }
}

fn through(shown: &Shown<'_>, map: &Map<'_>, a: usize, b: usize) -> Markup {
    let words = shown.ctx.words;
    html! { ul.plain-list { @for step in map.through(a, b, shown.choice.counted) { li {
        @if let Some(day) = step.date { span.muted { (words.date(&FuzzyDate::from(day))) } " " }
        (shown.step(step))
    } } } }
}

/// How much every two organisations have to do with each other, least first.
fn bridges(shown: &Shown<'_>, clusters: &Clusters<'_>) -> Markup {
    let words = shown.ctx.words;
    let mut all: Vec<&Bridge> = clusters.bridges.iter().filter(|bridge| bridge.possible > 0).collect();
    all.sort_by(|a, b| a.share().cmp(&b.share()).then_with(|| b.possible.cmp(&a.possible)));
    let paging = Paging::of(shown.ctx, all.len(), PAGE);
    html! { section.section {
        h2 #bridges { (words.text("network-map-list-organisations")) }
        p { (words.text("network-map-list-organisations-help")) }
        div.scroll role="region" tabindex="0" aria-labelledby="bridges" { table.ds-table {
            thead { tr {
                th scope="col" { (words.text("people-organisation")) } th scope="col" { (words.text("network-map-and")) }
                th.number scope="col" { (words.text("network-map-pairs-met")) }
            } }
            tbody { @for bridge in paging.part(&all) { tr {
                th scope="row" { (shown.cluster(clusters, bridge.a)) }
                td { @if bridge.a == bridge.b { (words.text("network-map-inside")) } @else { (shown.cluster(clusters, bridge.b)) } }
                td.number { (told(shown, bridge.met, bridge.possible)) }
            } } }
        } }
        (paging.nav(shown.ctx))
    } }
}
