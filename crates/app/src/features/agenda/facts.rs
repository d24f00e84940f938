//! What an agenda comes to, in words.

use maud::{Markup, html};
use samspil_core::agenda::{Agenda, Day, Figures, Trouble};
use samspil_core::{Id, Programme};
use samspil_words::Words;
use samspil_words::agenda::talk_share;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, seat};

/// The figures of all days together.
pub(super) fn total(plan: &Programme, agenda: &Agenda<'_>) -> Option<Figures> {
    let days = agenda.days.iter().filter(|day| day.is_timed());
    days.map(|day| Figures::of(day, |slot| talk_share(plan, slot))).reduce(Figures::and)
}

/// Gross, net and talk share, held against what is available.
pub(super) fn figures(words: Words, figures: Figures) -> Markup {
    html! {
        dl.facts.compact { @for (name, value) in words.figures(figures) { div { dt { (name) } dd { (value) } } } }
    }
}

/// What does not fit in an agenda, in sentences.
pub fn said(ctx: &Ctx, loaded: &Loaded, agenda: &Agenda<'_>) -> Vec<String> {
    let troubles = Troubles { ctx, loaded, agenda };
    samspil_core::agenda::troubles(agenda).iter().map(|trouble| troubles.said(trouble)).collect()
}

/// Names what does not fit.
pub(super) struct Troubles<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) loaded: &'a Loaded,
    pub(super) agenda: &'a Agenda<'a>,
}

impl Troubles<'_> {
    fn person(&self, id: &Id) -> String {
        let person = self.loaded.plan.people.iter().find(|person| person.id == *id);
        person.map_or_else(|| id.to_string(), |person| seat::name(self.ctx, self.loaded, person))
    }

    /// A trouble in a sentence.
    pub(super) fn said(&self, trouble: &Trouble) -> String {
        self.ctx.words.trouble(self.agenda, trouble, |id| self.person(id))
    }

    /// Everything that does not fit, with links to the items.
    pub(super) fn list(&self, troubles: &[Trouble]) -> Markup {
        let words = self.ctx.words;
        html! {
            @if !troubles.is_empty() {
                section.ds-alert data-color="warning" aria-labelledby="troubles" {
                    h2 #troubles { (words.with("agenda-troubles", &[("count", &troubles.len())])) }
                    ul { @for trouble in troubles {
                        li {
                            @let icon = if trouble.is_impossible() { "icon icon-error" } else { "icon icon-hint" };
                            span class=(icon) aria-hidden="true" {} " "
                            @match trouble.at() {
                                Some(at) => a href=(format!("#item-{at}")) { (self.said(trouble)) },
                                None => (self.said(trouble)),
                            }
                        }
                    } }
                }
            }
        }
    }
}

/// "Dag 1 · onsdag 26. september 2012 · 10.00–17.00".
pub(super) fn day_title(words: Words, day: &Day<'_>, several: bool) -> String {
    let mut parts: Vec<String> = Vec::new();
    if several || day.date.is_none() {
        parts.push(words.with("meetings-day", &[("day", &usize::from(day.number))]).into_owned());
    }
    if let Some(date) = day.date {
        parts.push(format!("{} {}", words.weekday(date), words.day(date)));
    }
    let begins = day.parts.first().and_then(|part| part.start()).or(day.start);
    if let Some((start, end)) = begins.zip(day.known_over().or(day.end)) {
        parts.push(format!("{}–{}", words.clock(start), words.clock(end)));
    }
    parts.join(" · ")
}
