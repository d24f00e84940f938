//! What changed between two versions, element by element.

use maud::{Markup, html};
use samspil_core::diff::{ElementChange, What};
use samspil_core::{Element, Programme};

use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{self, Reader};

/// A list of the changes from one version to another, both as the reader may
/// see them.
pub(super) fn change_list(
    ctx: &Ctx,
    loaded: &Loaded,
    changes: &[ElementChange],
    before: &Programme,
    after: &Programme,
) -> Markup {
    let words = ctx.words;
    let versions = [after, before];
    html! {
        ul.changes {
            @for change in changes {
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
