//! People and how good a proposal is, in words.

use maud::{Markup, html};
use samspil_core::Id;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout, seat};

/// People or units by name.
pub(crate) fn names(ctx: &Ctx, loaded: &Loaded, people: &[Id]) -> String {
    ctx.words.list(&people.iter().map(|id| name(ctx, loaded, id)).collect::<Vec<_>>())
}

/// A person by the name the reader may see, or a unit or anything else by its own.
pub(crate) fn name(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    let person = loaded.plan.people.iter().find(|person| person.id == *id);
    person.map_or_else(|| loaded.name(id).to_owned(), |person| seat::name(ctx, loaded, person))
}

/// Name, organisation and area, and level of a person, or the name of a unit.
pub(crate) fn about(ctx: &Ctx, loaded: &Loaded, id: &Id) -> Markup {
    let person = loaded.plan.people.iter().find(|person| person.id == *id);
    let organisation = person.and_then(|person| person.organisation.as_ref()).map(|id| loaded.name(id));
    let area = person.and_then(|person| person.department.as_deref());
    let level = person.and_then(|person| person.level.as_ref()).map(|id| loaded.name(id));
    let about: Vec<&str> = [organisation, area, level].into_iter().flatten().collect();
    html! {
        a href=(format!("/programmes/{}/parts-of/{id}", loaded.slug())) { (name(ctx, loaded, id)) }
        @if !about.is_empty() { br; span.muted.small { (layout::content_span(ctx, loaded.plan.programme.language, &about.join(" · "))) } }
    }
}

/// How good a proposal is: its value against what none can exceed.
pub(crate) fn proof(ctx: &Ctx, kind: &str, by_hand: bool, value: i64, most: Option<i64>) -> String {
    let Some(most) = most else { return ctx.words.text("placing-proof-none").into_owned() };
    let of = match (value >= most, by_hand) {
        (true, false) => "best",
        (true, true) => "hand-best",
        (false, true) => "hand",
        (false, false) => "near",
    };
    ctx.words.with(&format!("{kind}-proof-{of}"), &[("points", &value), ("most", &most)]).into_owned()
}

/// A table that becomes a list on narrow screens: the first cell of a row is its head.
pub(crate) fn table(id: &str, title: &str, columns: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! { section.section {
        h2 #(id) { (title) }
        div.scroll role="region" tabindex="0" aria-labelledby=(id) { table.ds-table.stacked role="table" {
            thead role="rowgroup" { tr role="row" { @for column in columns { th scope="col" role="columnheader" { (column) } } } }
            tbody role="rowgroup" { @for row in rows { tr role="row" {
                @for (at, cell) in row.iter().enumerate() {
                    @if at == 0 { th scope="row" role="rowheader" { (cell) } }
                    @else { td role="cell" data-label=[columns.get(at)] { (cell) } }
                }
            } } }
        } }
    } }
}
