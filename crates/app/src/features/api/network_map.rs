//! The network map: its figures, and for those who plan who has met whom.

use axum::response::Response;
use samspil_core::{Figure, Id};
use serde::Serialize;

use super::answer;
use super::call::Call;
use crate::features::network_map::Shown;
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Between {
    a: String,
    b: String,
    met: usize,
    possible: usize,
    share: Option<Figure>,
}

#[derive(Serialize)]
struct Grown<'a> {
    through: &'a Id,
    date: Option<String>,
    new: usize,
}

#[derive(Serialize)]
struct Figures<'a> {
    people: usize,
    met: usize,
    possible: usize,
    density: Option<Figure>,
    reach: Option<Figure>,
    parts: usize,
    largest: usize,
    alone: usize,
    growth: Vec<Grown<'a>>,
    organisations: Vec<Between>,
}

pub(super) async fn read(ctx: Ctx, _: Call) -> Result<Response, Problem> {
    let shown = Shown::of(&ctx).await?;
    let map = shown.map();
    if shown.too_few(&map) {
        return Err(Problem::not_found());
    }
    let (found, clusters) = (map.figures(), shown.clusters(&map));
    let growth = map.steps.iter().zip(&map.new).map(|(step, new)| Grown {
        through: step.id,
        date: step.date.map(|date| date.to_string()),
        new: *new,
    });
    let between = clusters.bridges.iter().map(|bridge| Between {
        a: shown.cluster(&clusters, bridge.a),
        b: shown.cluster(&clusters, bridge.b),
        met: bridge.met,
        possible: bridge.possible,
        share: bridge.share(),
    });
    let body = Figures {
        people: found.people,
        met: found.met,
        possible: found.possible,
        density: found.density,
        reach: found.reach,
        parts: found.parts,
        largest: found.largest,
        alone: found.alone.len(),
        growth: growth.collect(),
        organisations: between.collect(),
    };
    Ok(answer::raw(axum::http::StatusCode::OK, answer::json(&body)?))
}

#[derive(Serialize)]
struct Pair {
    a: Id,
    b: Id,
    through: Vec<Id>,
}

pub(super) async fn pairs(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let shown = Shown::of(&ctx).await?;
    let map = shown.map();
    let id = |at: usize| map.people.get(at).map(|person| &person.id);
    let met: Vec<(&Id, &Id, (usize, usize))> =
        map.pairs().filter_map(|(a, b)| Some((id(a)?, id(b)?, (a, b)))).collect();
    let key = |(a, b): (&Id, &Id)| format!("{a} {b}");
    let window = call.window(|place| met.iter().position(|(a, b, _)| key((a, b)) == place))?;
    let from = window.from.min(met.len());
    let shown_here = met.get(from..(from + window.limit).min(met.len())).unwrap_or(&[]);
    let through = |(a, b): (usize, usize)| map.through(a, b, shown.choice.counted);
    let pair = |(a, b, places): &(&'_ Id, &'_ Id, (usize, usize))| Pair {
        a: (*a).clone(),
        b: (*b).clone(),
        through: through(*places).iter().map(|step| step.id.clone()).collect(),
    };
    let all: Vec<Pair> = shown_here.iter().map(pair).collect();
    answer::part(&ctx, &all, met.len(), window, None, |one| key((&one.a, &one.b)))
}
