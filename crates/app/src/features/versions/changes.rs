//! What changed between two versions, element by element.

use std::sync::Arc;

use maud::{Markup, html};
use samspil_core::diff::{self, ElementChange, What};
use samspil_core::view::{Known, View};
use samspil_core::{Element, Programme};

use crate::app::apart;
use crate::features::programmes::Loaded;
use crate::web::form::{self, Reader};
use crate::web::{Ctx, Problem};

/// Two versions of a plan as a reader may see them, and what differs.
pub struct Compared {
    before: Programme,
    after: Programme,
    /// What differs, element by element.
    pub changes: Vec<ElementChange>,
}

/// Compares a version with another, or with the plan as it stands. Whoever is a
/// citizen in one of them, or now, is seen as a citizen in both.
///
/// # Errors
/// Where the comparison panics.
pub async fn compared(
    loaded: &Arc<Loaded>,
    view: View,
    before: Programme,
    after: Option<Programme>,
) -> Result<Compared, Problem> {
    let now = Arc::clone(loaded);
    apart(move || {
        let after = after.as_ref().unwrap_or(&now.plan);
        let known = Known::of(&before).and(&Known::of(after)).and(now.known());
        let seen = |plan: &Programme| view.programme(plan, &known).into_owned();
        let (before, after) = (seen(&before), seen(after));
        Compared { changes: diff::diff(&before, &after), before, after }
    })
    .await
}

/// A list of the changes from one version to another.
pub(super) fn change_list(ctx: &Ctx, loaded: &Loaded, compared: &Compared) -> Markup {
    let words = ctx.words;
    let versions = [&compared.after, &compared.before];
    html! {
        ul.changes {
            @for change in &compared.changes {
                @let element = versions.iter().find_map(|plan| Some((*plan, element(plan, change)?)));
                @let own = element.as_ref().and_then(|(_, element)| element.language());
                @let reader = Reader::new(ctx, loaded, own).among(&versions);
                li {
                    p {
                        (words.text(what(change.what))) " "
                        @match change.kind {
                            Some(kind) => { (words.text(&format!("kind-{}", kind.as_str()))) },
                            None => { (words.text("kind-programme")) },
                        }
                        ": " strong lang=[reader.language] { @match &element {
                            Some((plan, element)) => { (form::name_in(ctx, loaded, plan, element)) },
                            None => { (change.name) },
                        } }
                    }
                    (form::differences(&reader, change.kind, &change.fields))
                }
            }
        }
    }
}

fn what(what: What) -> &'static str {
    match what {
        What::Added => "diff-added",
        What::Removed => "diff-removed",
        What::Changed => "diff-changed",
    }
}

fn element(plan: &Programme, change: &ElementChange) -> Option<Element> {
    let kind = change.kind?;
    plan.element_at(kind, plan.position(kind, &change.id)?)
}
