//! Placing people: what buddies, mentors, groups, rounds and interviews have in
//! common. A proposal is found, shown with its reasons, changed by hand and
//! judged anew, taken over in one batch or removed; one store keeps them all.

mod actions;
mod fields;
mod index;
mod overview;
mod pages;
mod said;
mod store;
#[cfg(test)]
pub(crate) mod testing;

use jiff::civil::Date;
use maud::Markup;
use samspil_core::access::Action;
use samspil_core::{Element, Message, Programme};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub use actions::begin;
pub(super) use actions::{
    allow, change as change_by_hand, propose, remove as remove_by_hand, take_over as take,
};
pub(super) use fields::{
    Fault, area, chooser, cohort_field, cohorts, counted, couples, number, numbered, person_options,
};
pub use index::Shown;
pub(super) use index::page as index;
pub use pages::Refused;
pub(super) use pages::page as proposal;
pub(super) use said::{about, name, names, proof, table};
pub use store::{Change, Kept, change, list, one, remove, take_over};

use crate::features::elements::Change as Written;
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::{Ctx, Need, Problem, Route};

/// One way of placing people. Texts are found under its kind: `<kind>-lead`,
/// `<kind>-standing` and so on.
pub trait Placing: Sized + Send + Sync + 'static {
    /// Its name in the database, in addresses and in keys of texts.
    const KIND: &'static str;
    /// Whether a proposal can become a part of the plan.
    const TAKEN_OVER: bool = true;
    /// What is chosen for it.
    type Settings: Serialize + DeserializeOwned + Clone + Send + Sync + 'static;
    /// What is proposed, or why nothing is.
    type Draft: Serialize + DeserializeOwned + Clone + Send + Sync + 'static;

    /// Fills in what depends on the day.
    fn on(_settings: &mut Self::Settings, _today: Date) {}

    /// Finds the best placing. Takes a while where there are many.
    ///
    /// # Errors
    /// Where there is nothing to place, or what was chosen makes no sense.
    fn find(plan: &Programme, settings: &Self::Settings) -> Result<Self::Draft, Problem>;

    /// Whether there is something to take over.
    fn is_found(draft: &Self::Draft) -> bool;

    /// Changes a draft as somebody wants it, whatever the rules say of it.
    ///
    /// # Errors
    /// Where what is named is not there.
    fn changed(
        loaded: &Loaded,
        settings: &Self::Settings,
        draft: &Self::Draft,
        change: &Change,
    ) -> Result<Self::Draft, Message>;

    /// What speaks against a draft as the plan stands.
    fn trouble(loaded: &Loaded, settings: &Self::Settings, draft: &Self::Draft) -> Option<Message>;

    /// The draft as changes of the plan; `asked` is a box that was ticked.
    fn taken_over(loaded: &Loaded, kept: &Kept<Self>, asked: bool) -> Vec<Written>;

    /// What was chosen, with one of the exceptions that would help.
    fn excepted(settings: &Self::Settings, draft: &Self::Draft, at: usize) -> Option<Self::Settings>;

    /// What was chosen in the form.
    ///
    /// # Errors
    /// The field that cannot be used, and why.
    fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Self::Settings, Fault>;

    /// What stands in the plan already.
    fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup;

    /// The fields of the form.
    fn form(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup;

    /// What came of a search, in a sentence.
    fn result(ctx: &Ctx, draft: &Self::Draft) -> String;

    /// How good it is, in a sentence.
    fn verdict(ctx: &Ctx, kept: &Kept<Self>) -> String;

    /// What is proposed, with its reasons.
    fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Markup;

    /// The fields of a change by hand.
    fn change_fields(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>, refused: Option<&Refused>) -> Markup;

    /// What can be ticked when it is taken over.
    fn take_over_fields(_ctx: &Ctx) -> Markup {
        Markup::default()
    }

    /// Who or what stands in the way, in sentences.
    fn blocked(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<String>;

    /// What would help, the least first, each in sentences.
    fn exceptions(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Vec<Vec<String>>;

    /// What the API says of it, beside what all proposals have.
    fn shown(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Self>) -> Map<String, Value>;
}

/// New elements as changes of the plan.
pub fn created(elements: Vec<Element>) -> Vec<Written> {
    elements.into_iter().map(|element| Written::Create(element, None)).collect()
}

/// Key of a text of this way of placing.
fn key<P: Placing>(of: &str) -> String {
    format!("{}-{of}", P::KIND)
}

/// The address of the page of this way of placing.
fn base<P: Placing>(loaded: &Loaded) -> String {
    format!("/programmes/{}/{}", loaded.slug(), P::KIND)
}

/// The routes that every way of placing has: its page, proposals and what is done with them.
macro_rules! routes_of {
    ($place:literal, $of:ty) => {{
        use $crate::features::placing;
        let edit = $crate::web::Need::Programme(samspil_core::access::Action::EditPlan);
        vec![
            $crate::web::Route::get(concat!("/programmes/{programme}/", $place), edit, placing::index::<$of>),
            $crate::web::Route::post(
                concat!("/programmes/{programme}/", $place),
                edit,
                placing::propose::<$of>,
            ),
            $crate::web::Route::get(
                concat!("/programmes/{programme}/", $place, "/{proposal}"),
                edit,
                placing::proposal::<$of>,
            ),
            $crate::web::Route::post(
                concat!("/programmes/{programme}/", $place, "/{proposal}/changes"),
                edit,
                placing::change_by_hand::<$of>,
            ),
            $crate::web::Route::post(
                concat!("/programmes/{programme}/", $place, "/{proposal}/exceptions"),
                edit,
                placing::allow::<$of>,
            ),
            $crate::web::Route::post(
                concat!("/programmes/{programme}/", $place, "/{proposal}/removal"),
                edit,
                placing::remove_by_hand::<$of>,
            ),
            $crate::web::Route::post(
                concat!("/programmes/{programme}/", $place, "/{proposal}/take-over"),
                edit,
                placing::take::<$of>,
            ),
        ]
    }};
}
pub(super) use routes_of;

/// Whether there is anybody in a programme to be placed.
pub fn concern(loaded: &Loaded) -> bool {
    let plan = &loaded.plan;
    plan.people.len() > 1 || plan.units.len() > 1 || crate::features::pairs::concern(loaded)
}

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![Route::get("/programmes/{programme}/placing", edit, overview::page)]
}
