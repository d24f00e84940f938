//! Groups: people or units divided so that each group mixes as much as it can,
//! changed by hand and judged anew, taken over as bodies of the plan.

mod draft;
mod form;
mod pages;
mod said;
#[cfg(test)]
mod tests;

pub use draft::Draft;

use maud::Markup;
use samspil_core::grouping::{self, Settings};
use samspil_core::{Message, Programme};
use samspil_words::Words;
use serde_json::{Map, Value, json};

use crate::features::elements::Change as Written;
use crate::features::placing::{self, Change, Fault, Kept, Placing, Refused, Shown};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Problem, Route};

/// Groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups;

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    placing::routes_of!("groups", Groups)
}

impl Placing for Groups {
    const KIND: &'static str = "groups";
    type Settings = Settings;
    type Draft = Draft;

    fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
        draft::find(plan, settings)
    }

    fn is_found(draft: &Draft) -> bool {
        !draft.groups.is_empty()
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

    fn taken_over(loaded: &Loaded, kept: &Kept<Self>, _: bool) -> Vec<Written> {
        let plan = &loaded.plan;
        let words = Words::of(plan.programme.language);
        let title = |number: usize| words.with("groups-title", &[("number", &number)]).into_owned();
        placing::created(grouping::taken_over(plan, &kept.settings, &kept.draft.groups, &title))
    }

    fn excepted(settings: &Settings, draft: &Draft, at: usize) -> Option<Settings> {
        draft.ways.get(at).map(|way| way.apply(settings))
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
        if draft.groups.is_empty() {
            return ctx.words.text("groups-found-none").into_owned();
        }
        let people: usize = draft.groups.iter().map(Vec::len).sum();
        let args: [(&str, &dyn samspil_words::Show); 2] =
            [("groups", &draft.groups.len()), ("people", &people)];
        ctx.words.with("groups-found", &args).into_owned()
    }

    fn verdict(ctx: &Ctx, kept: &Kept<Self>) -> String {
        placing::proof(ctx, Self::KIND, kept.by_hand(), kept.draft.points, kept.draft.most)
    }

    fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Markup {
        pages::found(ctx, loaded, kept)
    }

    fn change_fields(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>, refused: Option<&Refused>) -> Markup {
        pages::change_fields(ctx, loaded, kept, refused)
    }

    fn blocked(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<String> {
        kept.draft.conflict.iter().map(|rule| said::rule(ctx, loaded, rule)).collect()
    }

    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>> {
        kept.draft.ways.iter().map(|way| vec![said::way(ctx, loaded, way)]).collect()
    }

    fn shown(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Map<String, Value> {
        let (draft, members) = (&kept.draft, grouping::Members::of(&loaded.plan, &kept.settings));
        let group =
            |group: &Vec<samspil_core::Id>| json!({"members": group, "why": said::why(ctx, &members, group)});
        Map::from_iter([
            ("groups".to_owned(), draft.groups.iter().map(group).collect()),
            ("points".to_owned(), json!(draft.points)),
            ("most".to_owned(), json!(draft.most)),
        ])
    }
}
