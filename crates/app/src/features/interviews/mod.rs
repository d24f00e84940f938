//! Interviews for leadership mirrors: times within a window in which both can,
//! with few days of interviews and early. They stay a proposal that only those
//! who plan see, with a table to send out: who is interviewed is nobody else's
//! to know, so no meeting of the plan is made of it.

mod draft;
mod form;
mod pages;
mod said;
#[cfg(test)]
mod tests;

pub use draft::Draft;

use maud::Markup;
use samspil_core::access::Action;
use samspil_core::interviews::{self, Settings};
use samspil_core::{Message, Programme};
use serde_json::{Map, Value, json};

use crate::features::elements::Change as Written;
use crate::features::placing::{self, Change, Fault, Kept, Placing, Refused, Shown};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Need, Problem, Route};

/// Interviews.
#[derive(Debug, Clone, PartialEq)]
pub struct Interviews;

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    let mut all = placing::routes_of!("interviews", Interviews);
    all.retain(|route| !route.path.ends_with("/take-over"));
    all.push(Route::get("/programmes/{programme}/interviews/{proposal}/table.csv", edit, pages::file));
    all
}

impl Placing for Interviews {
    const KIND: &'static str = "interviews";
    const TAKEN_OVER: bool = false;
    type Settings = Settings;
    type Draft = Draft;

    fn on(settings: &mut Settings, today: jiff::civil::Date) {
        settings.on(today);
    }

    fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
        draft::find(plan, settings)
    }

    fn is_found(draft: &Draft) -> bool {
        !draft.placed.is_empty()
    }

    fn changed(
        loaded: &Loaded,
        settings: &Settings,
        draft: &Draft,
        change: &Change,
    ) -> Result<Draft, Message> {
        draft::changed(&loaded.plan, settings, draft, change)
    }

    fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
        said::trouble(loaded, settings, draft)
    }

    fn taken_over(_: &Loaded, _: &Kept<Self>, _: bool) -> Vec<Written> {
        Vec::new()
    }

    fn excepted(settings: &Settings, draft: &Draft, at: usize) -> Option<Settings> {
        draft.ways.get(at).map(|way| draft::applied(settings, way))
    }

    fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
        form::chosen(ctx, loaded, sent)
    }

    fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
        pages::standing(ctx, loaded)
    }

    fn form(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
        form::fields(ctx, loaded, shown)
    }

    fn result(ctx: &Ctx, draft: &Draft) -> String {
        let count = draft.placed.len();
        let key = if count == 0 { "interviews-found-none" } else { "interviews-found" };
        ctx.words.with(key, &[("count", &count), ("days", &draft.trips)]).into_owned()
    }

    fn verdict(ctx: &Ctx, kept: &Kept<Self>) -> String {
        said::verdict(ctx, kept)
    }

    fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Markup {
        pages::found(ctx, loaded, kept)
    }

    fn change_fields(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>, refused: Option<&Refused>) -> Markup {
        pages::change_fields(ctx, loaded, kept, refused)
    }

    fn blocked(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<String> {
        kept.draft.conflict.iter().map(|rule| said::rule(ctx, loaded, &kept.settings, rule)).collect()
    }

    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>> {
        let said = |way: &Vec<draft::Remedy>| way.iter().map(|one| said::remedy(ctx, loaded, one)).collect();
        kept.draft.ways.iter().map(said).collect()
    }

    fn shown(_: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Map<String, Value> {
        let (_, missing) = interviews::wanted(&loaded.plan, &kept.settings);
        let draft = &kept.draft;
        Map::from_iter([
            ("interviews".to_owned(), json!(draft.placed)),
            ("missing".to_owned(), json!(missing)),
            ("interview_days".to_owned(), json!(draft.trips)),
            ("cost".to_owned(), json!(draft.cost)),
            ("least_cost".to_owned(), json!(draft.least)),
        ])
    }
}
