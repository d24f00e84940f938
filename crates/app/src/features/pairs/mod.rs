//! Buddies: pairs found with proof, each with its reasons, changed by hand and
//! judged anew, taken over into the plan.

mod draft;
mod pages;
mod said;
#[cfg(test)]
mod tests;

pub use draft::Draft;

use maud::{Markup, html};
use samspil_core::pairing::{People, Settings, couples, taken_over, troubles};
use samspil_core::programme::{ProgrammeKind, RelationshipKind, RoleKind};
use samspil_core::{Id, Message, Programme};
use serde_json::{Map, Value, json};

use crate::features::elements::Change as Written;
use crate::features::placing::{self, Change, Fault, Kept, Placing, Refused, Shown};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Problem, Route};

/// Buddies.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs;

/// Whether a programme has to do with buddies.
pub fn concern(loaded: &Loaded) -> bool {
    let plan = &loaded.plan;
    plan.programme.kind == ProgrammeKind::TalentProgramme
        || plan.people.iter().any(|person| person.roles.contains(&RoleKind::Talent))
        || plan.relationships.iter().any(|bound| bound.kind == RelationshipKind::Buddies)
}

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    placing::routes_of!("pairs", Pairs)
}

impl Placing for Pairs {
    const KIND: &'static str = "pairs";
    type Settings = Settings;
    type Draft = Draft;

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
        let mut draft = draft.clone();
        let place = |text: &str| draft.pairs.iter().flatten().find(|id| id.as_str() == text).cloned();
        let unknown = |text: &str| Message::new("pairs-unknown").with("name", text.to_owned());
        let a = place(&change.a).ok_or_else(|| unknown(&change.a))?;
        let b = place(&change.b).ok_or_else(|| unknown(&change.b))?;
        for person in draft.pairs.iter_mut().flatten() {
            if *person == a {
                person.clone_from(&b);
            } else if *person == b {
                person.clone_from(&a);
            }
        }
        draft.points = People::of(&loaded.plan, settings).total(&draft.pairs).into();
        Ok(draft)
    }

    fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
        let people = People::of(&loaded.plan, settings);
        troubles(&people, &draft.pairs).first().map(|first| said::trouble(loaded, first))
    }

    fn taken_over(loaded: &Loaded, kept: &Kept<Self>, asked: bool) -> Vec<Written> {
        placing::created(taken_over(&loaded.plan, &kept.settings, &kept.draft.pairs, asked))
    }

    fn excepted(settings: &Settings, draft: &Draft, at: usize) -> Option<Settings> {
        let (way, mut settings) = (draft.exceptions.get(at)?, settings.clone());
        settings.allowed.extend(way.allow.iter().cloned());
        // Who is allowed as an exception is no longer to be kept apart.
        settings.apart.retain(|[a, b]| !way.allow.iter().any(|[x, y]| (a, b) == (x, y) || (a, b) == (y, x)));
        settings.left.extend(way.leave.iter().cloned());
        Some(settings)
    }

    fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
        let mut settings = Settings { cohort: placing::cohorts(loaded, sent), ..Settings::default() };
        let people = People::of(&loaded.plan, &settings);
        let among: Vec<Id> =
            (0..people.len()).filter_map(|at| people.at(at)).map(|one| one.id.clone()).collect();
        drop(people);
        settings.wishes = placing::couples(ctx, loaded, sent, "wishes", &among)?;
        settings.apart = placing::couples(ctx, loaded, sent, "apart", &among)?;
        settings.kept = placing::couples(ctx, loaded, sent, "kept", &among)?;
        Ok(settings)
    }

    fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
        pages::standing(ctx, loaded)
    }

    fn form(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
        pages::form(ctx, loaded, shown)
    }

    fn result(ctx: &Ctx, draft: &Draft) -> String {
        let trios = draft.pairs.iter().filter(|pair| pair.len() == 3).count();
        let pairs = draft.pairs.len() - trios;
        let key = if draft.pairs.is_empty() { "pairs-found-none" } else { "pairs-found" };
        ctx.words.with(key, &[("pairs", &pairs), ("trios", &trios)]).into_owned()
    }

    fn verdict(ctx: &Ctx, kept: &Kept<Self>) -> String {
        placing::proof(ctx, Self::KIND, kept.by_hand(), kept.draft.points, kept.draft.most)
    }

    fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Markup {
        pages::found(ctx, loaded, kept)
    }

    fn change_fields(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>, refused: Option<&Refused>) -> Markup {
        let all: Vec<Id> = kept.draft.pairs.iter().flatten().cloned().collect();
        let options =
            |chosen: Option<&String>| placing::person_options(ctx, loaded, &all, chosen.map(String::as_str));
        // Nobody changes places with themselves: the second list begins elsewhere than the first.
        let by_name = |a: &&Id, b: &&Id| {
            let [a, b] = [a, b].map(|id| placing::name(ctx, loaded, id));
            samspil_db::compare_nordic(&a, &b)
        };
        let last = all.iter().max_by(by_name).map(Id::to_string);
        let other = refused.map(|one| &one.wanted.b).or(last.as_ref());
        html! {
            (placing::chooser(ctx, "a", "pairs-swap-one", &options(refused.map(|one| &one.wanted.a))))
            (placing::chooser(ctx, "b", "pairs-swap-other", &options(other)))
        }
    }

    fn take_over_fields(ctx: &Ctx) -> Markup {
        html! { div.ds-field {
            input.ds-input type="checkbox" id="asked" name="asked" value="1";
            label.ds-label for="asked" { (ctx.words.text("pairs-take-over-asked")) }
        } }
    }

    fn blocked(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<String> {
        kept.draft.blocked.iter().flat_map(|one| said::blocked(ctx, loaded, one)).collect()
    }

    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>> {
        let people = People::of(&loaded.plan, &kept.settings);
        kept.draft.exceptions.iter().map(|one| said::exception(ctx, loaded, &people, one)).collect()
    }

    fn shown(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Map<String, Value> {
        let people = People::of(&loaded.plan, &kept.settings);
        let pair = |pair: &Vec<Id>| {
            let reasons: Vec<String> = said::reasons(ctx, &people, pair);
            json!({"people": pair, "points": people.total(std::slice::from_ref(pair)), "reasons": reasons})
        };
        let draft = &kept.draft;
        Map::from_iter([
            ("pairs".to_owned(), draft.pairs.iter().map(pair).collect()),
            ("points".to_owned(), json!(draft.points)),
            ("most".to_owned(), json!(draft.most)),
            ("exceptions".to_owned(), json!(draft.exceptions)),
        ])
    }
}

/// Every two of a pair or trio, with what is said of them.
fn each<'a>(pair: &'a [Id], reasons: &'a [String]) -> impl Iterator<Item = ([&'a Id; 2], &'a String)> {
    couples(pair).zip(reasons)
}
