//! Rounds at tables in which everybody meets as many new people as possible
//! over the whole programme; changed by hand, taken over as a seating; read on
//! a phone, on the screen of the room and on paper.

mod draft;
mod form;
mod pages;
mod said;
mod seating;
#[cfg(test)]
mod tests;

pub use draft::Draft;

use maud::Markup;
use samspil_core::access::Action;
use samspil_core::rounds::{self, Settings};
use samspil_core::{Element, Message, Programme};
use samspil_words::Words;
use serde_json::{Map, Value, json};

use crate::features::elements::Change as Written;
use crate::features::placing::{self, Change, Fault, Kept, Placing, Refused, Shown};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Need, Problem, Route};

/// Rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Rounds;

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    let mut all = placing::routes_of!("rounds", Rounds);
    all.extend([
        Route::get("/programmes/{programme}/seatings/{seating}", view, seating::page),
        Route::get("/programmes/{programme}/seatings/{seating}/screen", view, seating::screen),
    ]);
    all
}

impl Placing for Rounds {
    const KIND: &'static str = "rounds";
    type Settings = Settings;
    type Draft = Draft;

    fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
        draft::find(plan, settings)
    }

    fn is_found(draft: &Draft) -> bool {
        !draft.rounds.is_empty()
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
        let title = match &kept.settings.meeting {
            Some(meeting) => words.with("rounds-title-of", &[("meeting", &loaded.name(meeting))]),
            None => words.text("rounds-title"),
        };
        let seating = rounds::taken_over(plan, &kept.settings, &kept.draft.rounds, &title);
        if plan.seatings.iter().any(|one| one.id == seating.id) {
            let version = loaded.version(&seating.id);
            return vec![Written::Update(Element::Seating(seating), version)];
        }
        placing::created(vec![Element::Seating(seating)])
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
        if draft.rounds.is_empty() {
            return ctx.words.text("rounds-found-none").into_owned();
        }
        let args: [(&str, &dyn samspil_words::Show); 3] =
            [("rounds", &draft.rounds.len()), ("new", &draft.new), ("again", &draft.again)];
        ctx.words.with("rounds-found", &args).into_owned()
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
        kept.draft.conflict.iter().map(|rule| said::rule(ctx, loaded, rule)).collect()
    }

    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>> {
        kept.draft.ways.iter().map(|way| said::way(ctx, loaded, way)).collect()
    }

    fn shown(_: &Ctx, _: &Loaded, kept: &Kept<Self>) -> Map<String, Value> {
        let draft = &kept.draft;
        Map::from_iter([
            ("rounds".to_owned(), json!(draft.rounds)),
            ("new_meetings".to_owned(), json!(draft.new)),
            ("repeated_meetings".to_owned(), json!(draft.again)),
            ("fewest_repeated".to_owned(), json!(draft.fewest)),
        ])
    }
}
