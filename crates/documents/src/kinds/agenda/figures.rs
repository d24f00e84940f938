//! What an agenda comes to, and what does not fit in it, in sentences.

use std::borrow::Cow;

use samspil_core::agenda::{Agenda, Day, Figures, Slot, Trouble, talk_percent, troubles};
use samspil_core::programme::Method;

use crate::kinds::scribe::Scribe;

impl Scribe<'_> {
    /// How much of an item the participants themselves talk, in percent: by its
    /// method, else by its kind.
    fn talk_share(&self, slot: &Slot<'_>) -> u32 {
        let method = slot.content.method.as_deref();
        let own = method.and_then(|id| self.facts.get::<Method>(&id.parse().ok()?));
        let own = own.and_then(|own| own.talk_share).map(u32::from);
        let known =
            || method.and_then(samspil_words::methods::find).map(|known| u32::from(known.facts.talk_share));
        own.or_else(known).unwrap_or_else(|| talk_percent(slot.content.kind))
    }

    /// What a day comes to.
    pub(in crate::kinds) fn day_figures(&self, day: &Day<'_>) -> Figures {
        Figures::of(day, |slot| self.talk_share(slot))
    }

    /// Gross, net, talk share and what is available, each with its name.
    pub(in crate::kinds) fn figures_told(&self, figures: Figures) -> Vec<(String, String)> {
        let percent = (figures.talk * 100 + figures.net / 2).checked_div(figures.net).unwrap_or(0);
        let talk = self.with(
            "agenda-talk-value",
            &[("length", &self.words.minutes(figures.talk)), ("percent", &percent.to_string())],
        );
        let named = |key: &str, value: String| (self.text(key).into_owned(), value);
        let all = [
            Some(named("agenda-gross", self.words.minutes(figures.gross))),
            Some(named("agenda-net", self.words.minutes(figures.net))),
            Some(named("agenda-talk", talk)),
            figures.available.map(|available| named("agenda-available", self.words.minutes(available))),
        ];
        all.into_iter().flatten().collect()
    }

    /// What does not fit on a day, in sentences.
    pub(in crate::kinds) fn troubles_of(&self, agenda: &Agenda<'_>, day: &Day<'_>) -> Vec<String> {
        let here = |trouble: &Trouble| match (trouble.day(), trouble.at()) {
            (Some(number), _) => number == day.number,
            (None, at) => at.is_some_and(|at| day.slots().any(|slot| slot.at == at)),
        };
        let told = Told { scribe: self, agenda };
        troubles(agenda).iter().filter(|trouble| here(trouble)).map(|trouble| told.said(trouble)).collect()
    }
}

/// Names what does not fit.
struct Told<'s, 'p, 'a> {
    scribe: &'s Scribe<'p>,
    agenda: &'s Agenda<'a>,
}

impl Told<'_, '_, '_> {
    fn text(&self, at: usize) -> String {
        self.agenda.slot(at).map_or_else(String::new, |(_, slot)| slot.content.text.clone())
    }

    fn clock(&self, at: usize) -> String {
        let start = self.agenda.slot(at).and_then(|(_, slot)| slot.start);
        start.map_or_else(String::new, |at| self.scribe.words.clock(at))
    }

    fn lane(&self, at: usize) -> String {
        self.agenda.slot(at).and_then(|(_, slot)| slot.content.lane.clone()).unwrap_or_default()
    }

    fn said(&self, trouble: &Trouble) -> String {
        let words = self.scribe.words;
        let length = |minutes: u16| words.minutes(minutes.into());
        let of_day = |key: &str, day: u8, minutes: u16| {
            words.with(key, &[("day", &usize::from(day)), ("length", &length(minutes))])
        };
        match trouble {
            Trouble::NoStart { day } => words.with("agenda-no-start", &[("day", &usize::from(*day))]),
            Trouble::NoLength { at } => words.with("agenda-no-length", &[("item", &self.text(*at))]),
            Trouble::Gap { at, minutes, from } => words.with(
                "agenda-gap",
                &[
                    ("length", &length(*minutes)),
                    ("from", &words.clock(*from)),
                    ("until", &self.clock(*at)),
                    ("item", &self.text(*at)),
                ],
            ),
            Trouble::Overlap { at, before, minutes } => words.with(
                "agenda-overlap",
                &[
                    ("length", &length(*minutes)),
                    ("before", &self.text(*before)),
                    ("item", &self.text(*at)),
                    ("start", &self.clock(*at)),
                ],
            ),
            Trouble::Early { at, minutes } => {
                words.with("agenda-early", &[("length", &length(*minutes)), ("item", &self.text(*at))])
            }
            Trouble::LaneWaits { at, minutes } => {
                let (lane, length) = (self.lane(*at), length(*minutes));
                words.with("agenda-lane-waits", &[("lane", &lane), ("length", &length)])
            }
            Trouble::TooLong { day, minutes } => of_day("agenda-too-long", *day, *minutes),
            Trouble::TooShort { day, minutes } => of_day("agenda-too-short", *day, *minutes),
            Trouble::Twice { person, at, other } => {
                self.doubled("agenda-twice", ("person", &self.scribe.facts.name(person)), *at, *other)
            }
            Trouble::Room { room, at, other } => {
                self.doubled("agenda-room-twice", ("room", room), *at, *other)
            }
        }
        .into_owned()
    }

    /// Who or what is needed by two items at once.
    fn doubled(&self, key: &str, (named, name): (&str, &str), at: usize, other: usize) -> Cow<'static, str> {
        let (one, other, start) = (self.text(other), self.text(at), self.clock(at));
        self.scribe.words.with(key, &[(named, &name), ("one", &one), ("other", &other), ("start", &start)])
    }
}
