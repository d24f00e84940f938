//! Rounds on the page: those in the plan, and a proposal's.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::rounds::Rounds as Seats;

use super::Rounds;
use super::draft::TABLE;
use crate::features::placing::{self, Kept, Refused};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout};

/// The seatings in the plan.
pub(super) fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! { section.section #standing {
        h2 { (words.text("rounds-standing")) }
        @if loaded.plan.seatings.is_empty() { p.empty { (words.text("rounds-none")) } } @else {
            ul.events { @for seating in &loaded.plan.seatings {
                @let address = format!("/programmes/{}/seatings/{}", loaded.slug(), seating.id);
                li {
                    div {
                        a.title href=(address) { (layout::content_span(ctx, loaded.plan.programme.language, &seating.title)) }
                        @if let Some(meeting) = &seating.meeting { p.muted { (layout::content_span(ctx, loaded.plan.programme.language, loaded.name(meeting))) } }
                    }
                    a href=(format!("{address}/screen")) { (words.text("rounds-screen")) span.visually-hidden { ": " (seating.title) } }
                }
            } }
        }
    } }
}

/// The name of a table.
pub(super) fn table_name(ctx: &Ctx, at: usize) -> String {
    ctx.words.with("rounds-table", &[("number", &(at + 1))]).into_owned()
}

/// The name of a round.
pub(super) fn round_name(ctx: &Ctx, at: usize) -> String {
    ctx.words.with("rounds-round", &[("number", &(at + 1))]).into_owned()
}

/// Round by round, who sits at which table.
pub(super) fn tables(ctx: &Ctx, loaded: &Loaded, rounds: &Seats) -> Markup {
    let columns = ["rounds-column-table", "rounds-column-who"].map(|key| ctx.words.text(key).into_owned());
    let row = |(at, who): (usize, &Vec<Id>)| {
        vec![html! { (table_name(ctx, at)) }, html! { (placing::names(ctx, loaded, who)) }]
    };
    html! { @for (at, round) in rounds.iter().enumerate() {
        (placing::table(&format!("round-{}", at + 1), &round_name(ctx, at), &columns, &round.iter().enumerate().map(row).collect::<Vec<_>>()))
    } }
}

/// The rounds of a proposal.
pub(super) fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Rounds>) -> Markup {
    tables(ctx, loaded, &kept.draft.rounds)
}

/// Who sits where instead, and in which round.
pub(super) fn change_fields(
    ctx: &Ctx,
    loaded: &Loaded,
    kept: &Kept<Rounds>,
    refused: Option<&Refused>,
) -> Markup {
    let words = ctx.words;
    let rounds = &kept.draft.rounds;
    let mut all: Vec<Id> = rounds.iter().flatten().flatten().cloned().collect();
    all.sort();
    all.dedup();
    let wanted = refused.map(|one| &one.wanted);
    let (a, b) = (wanted.map(|one| one.a.as_str()), wanted.map(|one| one.b.as_str()));
    let most = rounds.iter().map(Vec::len).max().unwrap_or(0);
    let to = html! {
        optgroup label=(words.text("groups-swaps-with")) { (placing::person_options(ctx, loaded, &all, b)) }
        optgroup label=(words.text("groups-goes-to")) { @for at in 0..most {
            @let value = format!("{TABLE}{}", at + 1);
            option value=(value) selected[b == Some(value.as_str())] { (table_name(ctx, at)) }
        } }
    };
    let round = wanted.and_then(|one| one.round).map(usize::from);
    let which = html! { @for at in 0..rounds.len() {
        option value=(at + 1) selected[round == Some(at + 1)] { (round_name(ctx, at)) }
    } };
    html! {
        (placing::chooser(ctx, "round", "rounds-column-round", &which))
        (placing::chooser(ctx, "a", "groups-swap-one", &placing::person_options(ctx, loaded, &all, a)))
        (placing::chooser(ctx, "b", "groups-swap-other", &to))
    }
}
