//! Two people changed the same line: both texts, what it was, and the choice.

use maud::{Markup, html};
use samspil_core::programme::{FormPart, Meeting, ParticipantLine};

use super::line::Typed;
use super::view::{View, named};
use crate::features::meetings::{Columns, how};
use crate::web::layout::{self, Page};
use crate::web::seat;

/// A line that somebody else changed in the meantime.
#[derive(Debug)]
pub(super) struct Clash {
    /// Where it stood.
    pub(super) at: usize,
    /// As it was.
    pub(super) base: ParticipantLine,
    /// As it is now; nothing where it was taken out or lines were moved.
    pub(super) theirs: Option<ParticipantLine>,
    /// As I want it; nothing where I move or remove it.
    pub(super) mine: Option<ParticipantLine>,
}

pub(super) fn page(view: &View<'_>, meeting: &Meeting, typed: &Typed, clash: &Clash) -> Markup {
    let words = view.words;
    let (title, eyebrow) = (words.text("matrix-conflict"), named(meeting));
    let content = html! {
        div.ds-alert data-color="warning" role="alert" tabindex="-1" autofocus { p { (words.text("matrix-conflict-help")) } }
        section.section.stack {
            div.versions {
                @if let Some(mine) = &clash.mine { section.mine { h2 { (words.text("matrix-mine")) } (facts(view, mine)) } }
                section.theirs { h2 { (words.text("matrix-theirs")) }
                    @match &clash.theirs {
                        Some(theirs) => (facts(view, theirs)),
                        None => p { (words.text("matrix-deleted")) },
                    }
                }
            }
            h2 { (words.text("matrix-was")) }
            (facts(view, &clash.base))
        }
        section.section.stack {
            h2 { (words.text("matrix-conflict-decide")) }
            div.row {
                @if clash.mine.is_some() { (keep_mine(view, meeting, typed, clash)) }
                a.ds-button data-variant="secondary" href=(view.at(&meeting.id)) { (words.text("matrix-keep-theirs")) }
            }
        }
    };
    layout::programme_page(
        view.ctx,
        view.loaded,
        Page { eyebrow: Some(&eyebrow), ..Page::new(&title) },
        content,
    )
}

/// Saves what I typed over what stands there now; as a line of its own where
/// nothing stands there.
fn keep_mine(view: &View<'_>, meeting: &Meeting, typed: &Typed, clash: &Clash) -> Markup {
    let lines = view.lines(&meeting.id);
    let action = if clash.theirs.is_some() { format!("{lines}/{}", clash.at) } else { lines };
    html! {
        form method="post" action=(action) {
            input type="hidden" name="version" value=(view.loaded.version(&meeting.id));
            (typed.hidden())
            button.ds-button data-variant="secondary" { (view.words.text("matrix-keep-mine")) }
        }
    }
}

fn facts(view: &View<'_>, line: &ParticipantLine) -> Markup {
    let columns = Columns::of(view.ctx, view.loaded);
    let kind = view.words.text(&format!("word-ParticipantKind-{}", line.kind.as_str()));
    html! {
        dl.facts {
            div { dt { (columns.name(FormPart::Who)) } dd { (seat::seat(view.ctx, view.loaded, &line.who)) span.muted { " (" (kind) ")" } } }
            div { dt { (columns.name(FormPart::Contribution)) } dd lang=[view.lang(None)] { (line.contribution.as_deref().unwrap_or("–")) } }
            div { dt { (columns.name(FormPart::Involvement)) } dd { (how(view.ctx, view.loaded, line)) } }
        }
    }
}
