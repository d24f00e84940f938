//! The day runs late: the clock is moved, the rest shifts around what is fixed,
//! and it is said what is to be shorter and which purpose suffers.

use axum::extract::Path;
use axum::response::Response;
use jiff::Zoned;
use maud::{Markup, html};
use samspil_core::Message;
use samspil_core::access::Action;
use samspil_core::agenda::late::{Late, late};
use samspil_core::agenda::{Agenda, Moment};
use samspil_core::programme::{Clock, Meeting, Minutes};
use serde::Deserialize;

use super::pages::Shown;
use super::save::{self, address};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

/// The item that is on, or begins, and the time at which it begins.
#[derive(Debug, Clone, Copy)]
struct Asked {
    at: usize,
    now: Moment,
}

fn asked(at: &str, now: &str) -> Result<Asked, Problem> {
    let at = at.parse().map_err(|_| Problem::not_found())?;
    let now: Clock =
        now.parse().map_err(|_| Problem::invalid(Message::new("agenda-not-a-time").with("written", now)))?;
    Ok(Asked { at, now: now.minutes() })
}

/// The time on the clocks of the workspace, and what would be on then.
fn present(agenda: &Agenda<'_>, now: &Zoned) -> Option<Asked> {
    let today = agenda.days.iter().find(|day| day.date == Some(now.date()));
    let day = today.or(agenda.days.iter().find(|day| day.is_timed()))?;
    let clock = u16::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or(0);
    let begun = |start: Option<Moment>| start.is_some_and(|start| today.is_none() || start <= clock);
    let slot = match today {
        Some(_) => day.slots().filter(|slot| begun(slot.start)).last().or(day.slots().next())?,
        None => day.slots().next()?,
    };
    Some(Asked { at: slot.at, now: if today.is_some() { clock } else { slot.start? } })
}

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = save::meeting(loaded, &id)?;
    let agenda = Agenda::in_plan(&loaded.plan, meeting);
    let asked = match (ctx.query("item"), ctx.query("now")) {
        (Some(item), Some(now)) => Some(asked(&item, &now)?),
        _ => present(&agenda, &Zoned::now().with_time_zone(ctx.zone())),
    };
    let found = asked.and_then(|asked| late(&agenda, asked.at, asked.now));
    let words = ctx.words;
    let title = words.text("agenda-late-title");
    let lead = words.text("agenda-late-lead");
    let sheet = Sheet { ctx: &ctx, loaded, meeting, agenda: &agenda };
    let content = html! {
        (sheet.clock(asked))
        @match (&found, asked) {
            (Some(found), Some(asked)) => (sheet.found(found, asked)),
            _ => p.muted { (words.text("agenda-late-nothing")) },
        }
    };
    let page = Page { eyebrow: Some(&meeting.title), lead: Some(&lead), ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

struct Sheet<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    meeting: &'a Meeting,
    agenda: &'a Agenda<'a>,
}

impl Sheet<'_> {
    fn text(&self, at: usize) -> Markup {
        let language = self.meeting.language.unwrap_or(self.loaded.plan.programme.language);
        let text = self.meeting.sheet.contents.get(at).map_or("", |content| content.text.as_str());
        layout::content_span(self.ctx, language, text)
    }

    fn plain(&self, at: usize) -> &str {
        self.meeting.sheet.contents.get(at).map_or("", |content| content.text.as_str())
    }

    fn clock(&self, asked: Option<Asked>) -> Markup {
        let words = self.ctx.words;
        html! {
            form.filters method="get" {
                div.ds-field {
                    label.ds-label for="item" { (words.text("agenda-late-item")) }
                    select.ds-input id="item" name="item" {
                        @for slot in self.agenda.slots().filter(|slot| slot.start.is_some()) {
                            option value=(slot.at) selected[asked.is_some_and(|asked| asked.at == slot.at)] {
                                (words.clock(slot.start.unwrap_or(0))) " " (slot.content.text)
                            }
                        }
                    }
                }
                div.ds-field {
                    label.ds-label for="now" { (words.text("agenda-late-now")) }
                    input.ds-input.short id="now" name="now" value=(asked.map(|asked| words.clock(asked.now)).unwrap_or_default());
                }
                button.ds-button data-variant="secondary" { (words.text("agenda-late-show")) }
                a.ds-button data-variant="tertiary" href=(address(self.loaded, &self.meeting.id)) { (words.text("agenda-to-agenda")) }
            }
        }
    }

    fn found(&self, found: &Late, asked: Asked) -> Markup {
        let words = self.ctx.words;
        let length = words.minutes(found.behind.unsigned_abs());
        let key = match found.behind {
            0 => "agenda-late-in-time",
            1.. => "agenda-late-behind",
            _ => "agenda-late-ahead",
        };
        html! {
            p.lead role="status" { (words.with(key, &[("length", &length)])) }
            (self.shorter(found, asked))
            (self.rest(found))
        }
    }

    /// What is to be shorter, and what was to come of it.
    fn shorter(&self, found: &Late, asked: Asked) -> Markup {
        let words = self.ctx.words;
        let until = found.until.map_or_else(
            || words.text("agenda-late-until-end").into_owned(),
            |at| words.with("agenda-late-until", &[("item", &self.plain(at))]).into_owned(),
        );
        html! {
            @if !found.cuts.is_empty() {
                section.section {
                    h2 { (words.text("agenda-late-shorten")) }
                    p { (until) }
                    ul { @for cut in &found.cuts {
                        @let content = self.meeting.sheet.contents.get(cut.at);
                        li {
                            (self.text(cut.at)) ": "
                            (words.with("agenda-late-cut", &[("from", &usize::from(cut.from)), ("to", &usize::from(cut.to))]))
                            @if let Some(purpose) = content.and_then(|content| content.purpose.as_deref()) {
                                br; span.muted { (words.text("agenda-late-suffers")) " " (purpose) }
                            }
                        }
                    } }
                    @if self.ctx.viewer.may(self.loaded.slug(), Action::EditPlan) { (self.take_over(asked)) }
                }
            }
            @if found.missing > 0 {
                div.ds-alert data-color="warning" {
                    p { (words.with("agenda-late-missing", &[("length", &words.minutes(found.missing.into()))])) }
                }
            }
        }
    }

    fn take_over(&self, asked: Asked) -> Markup {
        let words = self.ctx.words;
        html! {
            form.screen-only method="post" action={ (address(self.loaded, &self.meeting.id)) "/delay" } {
                input type="hidden" name="seen" value=(save::seen(self.meeting));
                input type="hidden" name="item" value=(asked.at);
                input type="hidden" name="now" value=(words.clock(asked.now));
                button.ds-button { (words.text("agenda-late-take-over")) }
            }
        }
    }

    fn rest(&self, found: &Late) -> Markup {
        let words = self.ctx.words;
        let clock = |at: Option<Moment>| at.map_or_else(|| "–".to_owned(), |at| words.clock(at));
        html! {
            section.section {
                h2 { (words.text("agenda-late-rest")) }
                table.ds-table.stacked.agenda role="table" aria-label=(words.text("agenda-late-rest")) data-border {
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["agenda-late-starts", "agenda-late-planned", "agenda-what"] { th scope="col" role="columnheader" { (words.text(key)) } }
                    } }
                    tbody role="rowgroup" { @for slot in &found.rest {
                        @let pinned = self.meeting.sheet.contents.get(slot.at).is_some_and(|content| content.pinned.is_some());
                        tr role="row" .pinned[pinned] {
                            th scope="row" role="rowheader" data-label=(words.text("agenda-late-starts")) { (clock(slot.start)) @if slot.end.is_some() { "–" (clock(slot.end)) } }
                            td role="cell" data-label=(words.text("agenda-late-planned")) {
                                @if slot.planned == slot.start { (words.text("agenda-late-as-planned")) } @else { (clock(slot.planned)) }
                            }
                            td role="cell" data-label=(words.text("agenda-what")) { (self.text(slot.at)) @if pinned { " " span.marker { (words.text("agenda-fixed")) } } }
                        }
                    } }
                }
            }
        }
    }
}

/// What was sent to take the shorter day over.
#[derive(Debug, Deserialize)]
pub(super) struct Taken {
    seen: String,
    item: String,
    now: String,
}

pub(super) async fn take_over(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Taken>,
) -> Result<Response, Problem> {
    let asked = asked(&sent.item, &sent.now)?;
    let work = move |loaded: &Loaded, meeting: &Meeting| {
        let agenda = Agenda::in_plan(&loaded.plan, meeting);
        let found = late(&agenda, asked.at, asked.now)?;
        let mut changed = meeting.clone();
        for cut in &found.cuts {
            changed.sheet.contents.get_mut(cut.at)?.minutes = Minutes::new(cut.to).ok();
        }
        // From here the day goes on at the time it is.
        let now = Clock::at(asked.now);
        changed.sheet.contents.get_mut(asked.at)?.pinned = now;
        Some(changed)
    };
    let outcome = save::change(&ctx, &id, &sent.seen, work).await?;
    save::answer(&ctx, &id, outcome, None, Shown::default()).await
}
