//! Where in a programme a method is used.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::planner::same_name;
use samspil_core::programme::{Meeting, ParticipantLine, SeatState};

use super::entry::{Entry, Origin};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout};

/// The places on agendas, and the meetings whose lines name it as a form of
/// involvement.
pub(super) fn section(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Markup {
    let (items, forms) = (items(ctx, loaded, entry), forms(ctx, loaded, entry));
    html! {
        @if !items.is_empty() || !forms.is_empty() {
            section.section {
                h2 { (ctx.words.text("method-used")) }
                ul { @for one in items.iter().chain(&forms) { li { (one) } } }
            }
        }
    }
}

fn meeting_title(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    layout::content_span(ctx, meeting.language.unwrap_or(loaded.plan.programme.language), &meeting.title)
}

fn items(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Vec<Markup> {
    if matches!(entry.origin, Origin::Shared(_)) {
        return Vec::new();
    }
    let all = loaded.plan.meetings.iter().flat_map(|meeting| {
        meeting.sheet.contents.iter().enumerate().map(move |(at, content)| (meeting, at, content))
    });
    let used = all.filter(|(_, _, content)| content.method.as_deref() == Some(entry.key.as_str()));
    used.map(|(meeting, at, content)| {
        let language = meeting.language.unwrap_or(loaded.plan.programme.language);
        html! {
            a href=(format!("/programmes/{}/meetings/{}/agenda#item-{at}", loaded.slug(), meeting.id)) {
                (meeting_title(ctx, loaded, meeting)) ": " (layout::content_span(ctx, language, &content.text))
            }
            span.muted { " · " (ctx.words.text("method-used-agenda")) }
        }
    })
    .collect()
}

fn forms(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Vec<Markup> {
    let names = entry.names();
    let plans = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    // A place that was given up is no place for others any more.
    let names_it = |line: &ParticipantLine| {
        let form = line.form.as_deref().unwrap_or("");
        (plans || line.who.state != SeatState::Dropped) && names.iter().any(|name| same_name(name, form))
    };
    let used = loaded.plan.meetings.iter().filter(|meeting| meeting.lines.iter().any(names_it));
    used.map(|meeting| {
        html! {
            a href=(format!("/programmes/{}/planner?at={1}#meeting-{1}", loaded.slug(), meeting.id)) { (meeting_title(ctx, loaded, meeting)) }
            span.muted { " · " (ctx.words.text("method-used-planner")) }
        }
    })
    .collect()
}
