//! What an agenda comes to, in words.

use maud::{Markup, html};
use samspil_core::agenda::{Agenda, Day, Figures, Slot, Trouble, talk_percent};
use samspil_core::{Id, Programme};
use samspil_words::Words;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, seat};

/// How much of an item the participants themselves talk, in percent: by its
/// method, else by its kind.
pub fn share(plan: &Programme, slot: &Slot<'_>) -> u32 {
    let method = slot.content.method.as_deref();
    let own = plan.methods.iter().find(|own| Some(own.id.as_str()) == method);
    let own = own.and_then(|own| own.talk_share).map(u32::from);
    let known =
        || method.and_then(samspil_words::methods::find).map(|method| u32::from(method.facts.talk_share));
    own.or_else(known).unwrap_or_else(|| talk_percent(slot.content.kind))
}

/// The figures of all days together.
pub(super) fn total(plan: &Programme, agenda: &Agenda<'_>) -> Option<Figures> {
    let days = agenda.days.iter().filter(|day| day.is_timed());
    days.map(|day| Figures::of(day, |slot| share(plan, slot))).reduce(Figures::and)
}

/// Gross, net and talk share, held against what is available.
pub(super) fn figures(words: Words, figures: Figures) -> Markup {
    let percent = (figures.talk * 100 + figures.net / 2).checked_div(figures.net).unwrap_or(0);
    let fact = |key: &str, value: String| html! { div { dt { (words.text(key)) } dd { (value) } } };
    let talk = words.with(
        "agenda-talk-value",
        &[("length", &words.minutes(figures.talk)), ("percent", &percent.to_string())],
    );
    html! {
        dl.facts.compact {
            (fact("agenda-gross", words.minutes(figures.gross)))
            (fact("agenda-net", words.minutes(figures.net)))
            (fact("agenda-talk", talk.into_owned()))
            @if let Some(available) = figures.available { (fact("agenda-available", words.minutes(available))) }
        }
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
    fn text(&self, at: usize) -> String {
        self.agenda.slot(at).map_or_else(String::new, |(_, slot)| slot.content.text.clone())
    }

    fn person(&self, id: &Id) -> String {
        let person = self.loaded.plan.people.iter().find(|person| person.id == *id);
        person.map_or_else(|| id.to_string(), |person| seat::name(self.ctx, self.loaded, person).to_string())
    }

    fn clock(&self, at: Option<u16>) -> String {
        at.map_or_else(String::new, |at| self.ctx.words.clock(at))
    }

    fn starts(&self, at: usize) -> String {
        self.clock(self.agenda.slot(at).and_then(|(_, slot)| slot.start))
    }

    /// A trouble in a sentence.
    pub(super) fn said(&self, trouble: &Trouble) -> String {
        let words = self.ctx.words;
        let length = |minutes: u16| words.minutes(minutes.into());
        match trouble {
            Trouble::NoStart { day } => words.with("agenda-no-start", &[("day", &usize::from(*day))]),
            Trouble::NoLength { at } => words.with("agenda-no-length", &[("item", &self.text(*at))]),
            Trouble::Gap { at, minutes, from } => words.with(
                "agenda-gap",
                &[
                    ("length", &length(*minutes)),
                    ("from", &words.clock(*from)),
                    ("until", &self.starts(*at)),
                    ("item", &self.text(*at)),
                ],
            ),
            Trouble::Overlap { at, before, minutes } => words.with(
                "agenda-overlap",
                &[
                    ("length", &length(*minutes)),
                    ("before", &self.text(*before)),
                    ("item", &self.text(*at)),
                    ("start", &self.starts(*at)),
                ],
            ),
            Trouble::Early { at, minutes } => {
                words.with("agenda-early", &[("length", &length(*minutes)), ("item", &self.text(*at))])
            }
            Trouble::LaneWaits { at, minutes } => {
                let lane = self.agenda.slot(*at).and_then(|(_, slot)| slot.content.lane.clone());
                words.with(
                    "agenda-lane-waits",
                    &[("lane", &lane.unwrap_or_default()), ("length", &length(*minutes))],
                )
            }
            Trouble::TooLong { day, minutes } => {
                words.with("agenda-too-long", &[("day", &usize::from(*day)), ("length", &length(*minutes))])
            }
            Trouble::TooShort { day, minutes } => {
                words.with("agenda-too-short", &[("day", &usize::from(*day)), ("length", &length(*minutes))])
            }
            Trouble::Twice { person, at, other } => words.with(
                "agenda-twice",
                &[
                    ("person", &self.person(person)),
                    ("one", &self.text(*other)),
                    ("other", &self.text(*at)),
                    ("start", &self.starts(*at)),
                ],
            ),
            Trouble::Room { room, at, other } => words.with(
                "agenda-room-twice",
                &[
                    ("room", &room.as_str()),
                    ("one", &self.text(*other)),
                    ("other", &self.text(*at)),
                    ("start", &self.starts(*at)),
                ],
            ),
        }
        .into_owned()
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
