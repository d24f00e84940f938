//! What somebody has before them, in all their programmes.

use axum::response::Response;
use samspil_core::Id;
use samspil_core::my_page::first;
use serde::Serialize;

use super::answer;
use super::call::Call;
use crate::features::my_page::{self, gather};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Shown {
    programme: Id,
    kind: &'static str,
    id: Id,
    title: String,
    from: Option<String>,
    to: Option<String>,
    reason: &'static str,
    late: bool,
    page: Option<String>,
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let desk = gather(&ctx).await?;
    let things = desk.things(&ctx);
    let shown = |(at, thing): &(usize, &samspil_core::my_page::Thing<'_>)| {
        let loaded = desk.programmes.get(*at)?;
        Some(Shown {
            programme: loaded.slug().clone(),
            kind: thing.kind.as_str(),
            id: thing.id.clone(),
            title: my_page::title(&ctx, loaded, thing.kind, thing.id, thing.text),
            from: thing.days.map(|(day, _)| day.to_string()),
            to: thing.days.map(|(_, day)| day.to_string()),
            reason: thing.reason.as_str(),
            late: thing.is_late(ctx.viewer.today),
            page: my_page::address(&ctx, loaded, thing.kind, thing.id),
        })
    };
    let all: Vec<Shown> = first(&things).iter().filter_map(shown).collect();
    let key = |one: &Shown| format!("{} {} {}", one.programme, one.id, one.title);
    let window = call.window(|place| all.iter().position(|one| key(one) == place))?;
    answer::page(&ctx, &all, window, None, key)
}
