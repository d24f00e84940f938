//! The network map: themes, their networks, the units in them and the
//! organisations behind those.

use std::collections::HashMap;

use maud::{Markup, html};
use samspil_core::people::{self, Organisations};
use samspil_core::programme::{Network, OrganisationKind, Theme, Unit};
use samspil_core::{Id, Language};
use samspil_db::compare_nordic;

use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, seat};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let title = words.text("networks-title");
    let plan = &loaded.plan;
    let counts = people::network_counts(plan, |_| true);
    let municipalities =
        people::network_counts(plan, |organisation| organisation.kind == OrganisationKind::Municipality);
    let map = Map {
        ctx: &ctx,
        loaded,
        organisations: Organisations::new(plan),
        networks_each: people::networks_each(plan),
    };
    let without_theme: Vec<_> = plan
        .networks
        .iter()
        .filter(|n| !n.themes.iter().any(|id| plan.themes.iter().any(|t| t.id == *id)))
        .collect();
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        @if plan.networks.is_empty() { p.empty { (words.text("networks-none")) } } @else {
            dl.facts {
                (fact(&ctx, "networks-networks", plan.networks.len(), None))
                (fact(&ctx, "networks-units", counts.units, Some(counts.unit_places)))
                (fact(&ctx, "networks-organisations", counts.organisations, Some(counts.places)))
                @if municipalities.organisations > 0 && municipalities.organisations < counts.organisations {
                    (fact(&ctx, "networks-municipalities", municipalities.organisations, Some(municipalities.places)))
                }
            }
            @for theme in themes_in_order(&plan.themes) {
                (map.theme(theme))
            }
            @if !without_theme.is_empty() {
                section.section.stack {
                    h2 { (words.text("networks-no-theme")) }
                    @for network in without_theme { (map.network(network)) }
                }
            }
        }
    } };
    Ok(layout::programme_page(&ctx, loaded, Page::new(&title), content))
}

/// How many there are, and how many places they take, where these differ.
fn fact(ctx: &Ctx, key: &str, distinct: usize, places: Option<usize>) -> Markup {
    let words = ctx.words;
    html! {
        div {
            dt { (words.text(key)) }
            dd {
                (distinct)
                @if let Some(places) = places.filter(|places| *places != distinct) {
                    " " span.muted { (words.with("networks-places", &[("count", &places)])) }
                }
            }
        }
    }
}

fn themes_in_order(themes: &[Theme]) -> Vec<&Theme> {
    let mut themes: Vec<_> = themes.iter().collect();
    themes.sort_by_key(|theme| theme.number.unwrap_or(u16::MAX));
    themes
}

struct Map<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    organisations: Organisations<'a>,
    networks_each: HashMap<&'a Id, usize>,
}

impl Map<'_> {
    fn text(&self, language: Option<Language>, text: &str) -> Markup {
        layout::content_span(self.ctx, language.unwrap_or(self.loaded.plan.programme.language), text)
    }

    fn to(&self, list: &str, id: &Id) -> String {
        format!("/programmes/{}/{list}/{id}", self.loaded.slug())
    }

    fn theme(&self, theme: &Theme) -> Markup {
        let plan = &self.loaded.plan;
        let networks: Vec<_> = plan.networks.iter().filter(|n| n.themes.contains(&theme.id)).collect();
        let has_parts = plan.themes.iter().any(|t| t.part_of.as_ref() == Some(&theme.id));
        html! {
            // A theme that is only a heading over subthemes, or a subtheme without networks, stands on its own page.
            @if !networks.is_empty() || (theme.part_of.is_none() && !has_parts) {
                section.section.stack {
                    h2 { (self.text(theme.language, &theme.title)) }
                    @if networks.is_empty() {
                        p.muted { span.icon.icon-gap aria-hidden="true" {} " " (self.ctx.words.text("networks-theme-empty")) }
                    }
                    @for network in networks { (self.network(network)) }
                }
            }
        }
    }

    fn network(&self, network: &Network) -> Markup {
        let words = self.ctx.words;
        let mut units = people::units_of(&self.loaded.plan, network);
        units.sort_by(|a, b| compare_nordic(&a.title, &b.title));
        html! { div.stack {
            h3 { (self.text(network.language, &network.title)) }
            p.muted {
                @if let Some(region) = &network.region { (self.text(network.language, region)) " · " }
                (words.with("networks-unit-count", &[("count", &units.len())]))
                @if let Some(leader) = &network.leader { " · " (words.text("networks-leader")) ": " (seat::seat(self.ctx, self.loaded, leader)) }
            }
            @if !network.resource_group.is_empty() {
                p { (words.text("networks-resource-group")) ": "
                    @for (at, one) in network.resource_group.iter().enumerate() {
                        @if at > 0 { ", " } (seat::seat(self.ctx, self.loaded, one))
                    }
                }
            }
            @if units.is_empty() { p.muted { (words.text("networks-no-units")) } }
            ul { @for unit in units { li { (self.unit(unit)) } } }
        } }
    }

    fn unit(&self, unit: &Unit) -> Markup {
        let words = self.ctx.words;
        let several = |id: &Id| self.networks_each.get(id).copied().filter(|count| *count > 1);
        let labels: Vec<_> =
            unit.organisations.iter().map(|id| (id, self.organisations.label(id), several(id))).collect();
        let same = labels.len() == 1 && labels.first().is_some_and(|(_, label, _)| *label == unit.title);
        // A unit of one organisation is marked where either is in several networks.
        let marked =
            several(&unit.id).or(labels.first().filter(|_| labels.len() == 1).and_then(|(.., s)| *s));
        html! {
            a href=(self.to("units", &unit.id)) { (self.text(unit.language, &unit.title)) }
            @if !same && !labels.is_empty() {
                " " span.muted { "– "
                    @for (at, (id, label, several)) in labels.iter().enumerate() {
                        @if at > 0 { ", " }
                        a href=(self.to("organisations", id)) { (self.text(None, label)) }
                        @if let Some(count) = several.filter(|_| labels.len() > 1) {
                            " (" (words.with("networks-several", &[("count", &count)])) ")"
                        }
                    }
                }
            }
            @if labels.len() > 1 {
                " " span.ds-tag { (words.with("networks-joint", &[("count", &labels.len())])) }
            }
            @if let Some(count) = marked {
                " " span.ds-tag data-color="info" { (words.with("networks-several", &[("count", &count)])) }
            }
        }
    }
}
