//! Choosing the meeting that an agenda or a planner goes into.

use maud::{Markup, html};
use samspil_core::Programme;
use samspil_core::lessons::in_order;
use samspil_core::programme::Meeting;
use samspil_documents::import::Draft;

use super::store::Import;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, form};

/// The choice of a new meeting, which is no id.
const NEW: &str = "+";

/// The meeting that was chosen; nothing where the heading is to say it, or there
/// is none like it.
pub(super) fn chosen(fields: &[(String, String)], plan: &Programme) -> Option<String> {
    let (_, chosen) = fields.iter().find(|(name, _)| name == "meeting")?;
    if chosen == NEW {
        return Some(String::new());
    }
    plan.meetings.iter().find(|meeting| meeting.id.as_str() == chosen).map(|meeting| meeting.id.to_string())
}

/// The meeting that an agenda or a planner goes into.
pub(super) fn choice(ctx: &Ctx, loaded: &Loaded, draft: &Draft, import: &Import, base: &str) -> Markup {
    let words = ctx.words;
    let chosen = import.settings.meeting.as_deref();
    let option = |value: &str, selected: bool, name: Markup| {
        html! { option value=(value) selected[selected] { (name) } }
    };
    let dated = |meeting: &Meeting| {
        html! { (meeting.title) @if let Some(date) = &meeting.date { ", " (form::date(ctx, loaded, date)) } }
    };
    html! {
        @if draft.is_of_one_meeting() {
            section.section #meetings {
                h2 { (words.text("imports-meeting")) }
                form.form method="post" action=(format!("{base}/settings")) {
                    input type="hidden" name="version" value=(import.version);
                    div.ds-field {
                        label.ds-label for="meeting" { (words.text("imports-meeting-which")) }
                        select.ds-input id="meeting" name="meeting" {
                            (option("", chosen.is_none(), html! { (words.text("imports-meeting-by-heading")) }))
                            (option(NEW, chosen == Some(""), html! { (words.text("imports-meeting-new")) }))
                            @for meeting in in_order(&loaded.plan) {
                                (option(meeting.id.as_str(), chosen == Some(meeting.id.as_str()), dated(meeting)))
                            }
                        }
                    }
                    div.actions { button.ds-button data-variant="secondary" { (words.text("imports-settle")) } }
                }
            }
        }
    }
}
