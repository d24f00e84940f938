//! What things are called, and where they lead.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::RelationshipKind;
use samspil_core::{ElementKind, Id};

use crate::features::matrix::capital;
use crate::features::programmes::Loaded;
use crate::web::layout::content_span;
use crate::web::{Ctx, form, seat};

/// What an element is called on this page.
pub fn title(ctx: &Ctx, loaded: &Loaded, kind: ElementKind, id: &Id, text: Option<&str>) -> String {
    match (kind, text) {
        (ElementKind::Relationship, _) => bound(ctx, loaded, id),
        (_, Some(text)) => text.to_owned(),
        _ => loaded.name(id).to_owned(),
    }
}

/// The same, in the language it was written in.
pub(super) fn shown(ctx: &Ctx, loaded: &Loaded, kind: ElementKind, id: &Id, text: Option<&str>) -> Markup {
    let title = title(ctx, loaded, kind, id, text);
    match kind {
        ElementKind::Relationship => html! { (title) },
        _ => content_span(ctx, loaded.plan.programme.language, &title),
    }
}

/// A relation by its kind and those in it, without oneself. It is asked for
/// one's own relations, and by those who plan.
fn bound(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    let Some(bound) = loaded.plan.relationships.iter().find(|one| one.id == *id) else {
        return String::new();
    };
    let kind = ctx.words.text(&format!("word-RelationshipKind-{}", bound.kind.as_str()));
    let own = seat::own(ctx, loaded).map(|person| &person.id);
    let others = bound.everyone().filter(|id| own != Some(*id));
    let name = |id: &Id| {
        loaded.plan.people.iter().find(|person| person.id == *id).map(|p| seat::name(ctx, loaded, p))
    };
    let names: Vec<String> = others.filter_map(name).collect();
    format!("{}: {}", capital(&kind), ctx.words.list(&names))
}

/// Where somebody goes on with an element; nothing where only those who plan can.
pub fn address(ctx: &Ctx, loaded: &Loaded, kind: ElementKind, id: &Id) -> Option<String> {
    let base = format!("/programmes/{}", loaded.slug());
    Some(match kind {
        ElementKind::Meeting => format!("{base}/meetings/{id}/agenda"),
        ElementKind::Decision => format!("{base}/governance"),
        ElementKind::Checklist => format!("{base}/checklists/{id}"),
        ElementKind::Relationship if !ctx.viewer.may(loaded.slug(), Action::EditPlan) => {
            let bound = loaded.plan.relationships.iter().find(|one| one.id == *id)?;
            match bound.kind {
                RelationshipKind::Mentor => format!("{base}/requests"),
                RelationshipKind::Sparring => format!("{base}/sparring"),
                _ => return None,
            }
        }
        kind => form::address(loaded, kind, id),
    })
}
