//! Mentors: found with proof for talents who have none, changed by hand and
//! judged anew, taken over; then asked, the mentor first.

mod draft;
mod form;
mod pages;
mod requests;
mod said;
#[cfg(test)]
mod tests;

pub use draft::Draft;
pub use requests::{addressed, concern as may_be_asked, end_it, give_answer};

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::mentoring::{self, Exception, People, Room, Settings, moved, troubles};
use samspil_core::{Id, Message, Programme};
use serde_json::{Map, Value, json};

use crate::features::elements::Change as Written;
use crate::features::placing::{self, Change, Fault, Kept, Placing, Refused, Shown};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Need, Problem, Route};

/// Mentors.
#[derive(Debug, Clone, PartialEq)]
pub struct Mentors;

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let (edit, view) = (Need::Programme(Action::EditPlan), Need::Programme(Action::View));
    let mut all = placing::routes_of!("mentors", Mentors);
    all.extend([
        Route::post("/programmes/{programme}/mentors/asking", edit, requests::ask),
        Route::get("/programmes/{programme}/requests", view, requests::page),
        Route::post("/programmes/{programme}/requests/{relation}/answer", view, requests::answer),
        Route::post("/programmes/{programme}/requests/{relation}/ending", view, requests::end),
    ]);
    all
}

impl Placing for Mentors {
    const KIND: &'static str = "mentors";
    type Settings = Settings;
    type Draft = Draft;

    fn on(settings: &mut Settings, today: jiff::civil::Date) {
        settings.on.get_or_insert(today);
    }

    fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
        draft::find(plan, settings)
    }

    fn is_found(draft: &Draft) -> bool {
        !draft.pairs.is_empty()
    }

    fn changed(
        loaded: &Loaded,
        settings: &Settings,
        draft: &Draft,
        change: &Change,
    ) -> Result<Draft, Message> {
        let people = People::of(&loaded.plan, settings);
        let unknown = |text: &str| Message::new("placing-unknown").with("name", text.to_owned());
        let id = |text: &str| text.parse::<Id>().map_err(|_| unknown(text));
        let to = if change.b.is_empty() { None } else { Some(id(&change.b)?) };
        let pairs = moved(&people, &draft.pairs, &id(&change.a)?, to.as_ref());
        let pairs = pairs.ok_or_else(|| unknown(&change.a))?;
        Ok(draft::with(&people, draft, pairs))
    }

    fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
        let people = People::of(&loaded.plan, settings);
        troubles(&people, &draft.pairs).first().map(|first| said::trouble(loaded, first))
    }

    fn taken_over(loaded: &Loaded, kept: &Kept<Self>, asked: bool) -> Vec<Written> {
        placing::created(mentoring::taken_over(&loaded.plan, &kept.settings, &kept.draft.pairs, asked))
    }

    fn excepted(settings: &Settings, draft: &Draft, at: usize) -> Option<Settings> {
        let mut settings = settings.clone();
        match draft.exceptions.get(at)? {
            Exception::More(mentor) => {
                let own = settings.rooms.iter().rev().find(|room| room.mentor == *mentor);
                let talents = own.map_or(settings.room, |room| room.talents).saturating_add(1);
                settings.rooms.retain(|room| room.mentor != *mentor);
                settings.rooms.push(Room { mentor: mentor.clone(), talents });
            }
            Exception::Allow(pair) => settings.allowed.push([pair.talent.clone(), pair.mentor.clone()]),
            Exception::Leave(talent) => settings.left.push(talent.clone()),
        }
        Some(settings)
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
        let (served, all) = (draft.pairs.len(), draft.pairs.len() + draft.unserved.len());
        ctx.words.with("mentors-found", &[("served", &served), ("all", &all)]).into_owned()
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

    fn take_over_fields(ctx: &Ctx) -> Markup {
        html! { div.ds-field {
            input.ds-input type="checkbox" id="asked" name="asked" value="1";
            label.ds-label for="asked" { (ctx.words.text("mentors-take-over-asked")) }
        } }
    }

    fn blocked(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<String> {
        let people = People::of(&loaded.plan, &kept.settings);
        kept.draft.unserved.iter().map(|one| said::unserved(ctx, loaded, &people, one)).collect()
    }

    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>> {
        let people = People::of(&loaded.plan, &kept.settings);
        kept.draft.exceptions.iter().map(|one| said::exception(ctx, loaded, &people, one)).collect()
    }

    fn shown(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Map<String, Value> {
        let (people, draft) = (People::of(&loaded.plan, &kept.settings), &kept.draft);
        let pair = |pair: &mentoring::Pair| {
            json!({
                "talent": pair.talent, "mentor": pair.mentor, "points": draft::points(&people, pair),
                "reasons": said::reasons(ctx, &people, pair),
            })
        };
        Map::from_iter([
            ("pairs".to_owned(), draft.pairs.iter().map(pair).collect()),
            ("unserved".to_owned(), json!(draft.unserved)),
            ("points".to_owned(), json!(draft.points)),
            ("most".to_owned(), json!(draft.most)),
        ])
    }
}
