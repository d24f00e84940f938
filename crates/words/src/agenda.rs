//! What an agenda comes to, and what does not fit in it, in sentences.

use std::borrow::Cow;

use samspil_core::agenda::{Agenda, Figures, Slot, Trouble, talk_percent};
use samspil_core::{Id, Programme};

use crate::{Words, methods};

/// How much of an item the participants themselves talk, in percent: by its
/// method, else by its kind.
pub fn talk_share(plan: &Programme, slot: &Slot<'_>) -> u32 {
    let method = slot.content.method.as_deref();
    let own = plan.methods.iter().find(|own| Some(own.id.as_str()) == method);
    let own = own.and_then(|own| own.talk_share).map(u32::from);
    let known = || method.and_then(methods::find).map(|known| u32::from(known.facts.talk_share));
    own.or_else(known).unwrap_or_else(|| talk_percent(slot.content.kind))
}

impl Words {
    /// Gross, net, talk share and what is available, each with its name.
    pub fn figures(self, figures: Figures) -> Vec<(Cow<'static, str>, String)> {
        let percent = (figures.talk * 100 + figures.net / 2).checked_div(figures.net).unwrap_or(0);
        let length = self.minutes(figures.talk);
        let talk = self.with("agenda-talk-value", &[("length", &length), ("percent", &percent.to_string())]);
        let mut all = vec![
            (self.text("agenda-gross"), self.minutes(figures.gross)),
            (self.text("agenda-net"), self.minutes(figures.net)),
            (self.text("agenda-talk"), talk.into_owned()),
        ];
        all.extend(figures.available.map(|minutes| (self.text("agenda-available"), self.minutes(minutes))));
        all
    }

    /// A trouble in a sentence; `name` gives people's names as the reader may
    /// see them.
    pub fn trouble(self, agenda: &Agenda<'_>, trouble: &Trouble, name: impl Fn(&Id) -> String) -> String {
        let told = Told { words: self, agenda };
        match trouble {
            Trouble::NoStart { day } => self.with("agenda-no-start", &[("day", &usize::from(*day))]),
            Trouble::NoLength { at } => self.with("agenda-no-length", &[("item", &told.text(*at))]),
            Trouble::Gap { at, minutes, from } => told.gap(*at, *minutes, *from),
            Trouble::Overlap { at, before, minutes } => told.overlap(*at, *before, *minutes),
            Trouble::Early { at, minutes } => {
                self.with("agenda-early", &[("length", &told.length(*minutes)), ("item", &told.text(*at))])
            }
            Trouble::LaneWaits { at, minutes } => {
                let lane = agenda.slot(*at).and_then(|(_, slot)| slot.content.lane.clone());
                let (lane, length) = (lane.unwrap_or_default(), told.length(*minutes));
                self.with("agenda-lane-waits", &[("lane", &lane), ("length", &length)])
            }
            Trouble::TooLong { day, minutes } => told.of_day("agenda-too-long", *day, *minutes),
            Trouble::TooShort { day, minutes } => told.of_day("agenda-too-short", *day, *minutes),
            Trouble::Twice { person, at, other } => {
                told.doubled("agenda-twice", ("person", &name(person)), *at, *other)
            }
            Trouble::Room { room, at, other } => {
                told.doubled("agenda-room-twice", ("room", room), *at, *other)
            }
        }
        .into_owned()
    }
}

/// The parts of the sentences.
struct Told<'a> {
    words: Words,
    agenda: &'a Agenda<'a>,
}

impl Told<'_> {
    fn text(&self, at: usize) -> String {
        self.agenda.slot(at).map_or_else(String::new, |(_, slot)| slot.content.text.clone())
    }

    fn starts(&self, at: usize) -> String {
        let start = self.agenda.slot(at).and_then(|(_, slot)| slot.start);
        start.map_or_else(String::new, |at| self.words.clock(at))
    }

    fn length(&self, minutes: u16) -> String {
        self.words.minutes(minutes.into())
    }

    fn gap(&self, at: usize, minutes: u16, from: u16) -> Cow<'static, str> {
        let (length, from) = (self.length(minutes), self.words.clock(from));
        let (until, item) = (self.starts(at), self.text(at));
        let arguments: [(&str, &dyn crate::Show); 4] =
            [("length", &length), ("from", &from), ("until", &until), ("item", &item)];
        self.words.with("agenda-gap", &arguments)
    }

    fn overlap(&self, at: usize, before: usize, minutes: u16) -> Cow<'static, str> {
        let (length, before) = (self.length(minutes), self.text(before));
        let (item, start) = (self.text(at), self.starts(at));
        let arguments: [(&str, &dyn crate::Show); 4] =
            [("length", &length), ("before", &before), ("item", &item), ("start", &start)];
        self.words.with("agenda-overlap", &arguments)
    }

    fn of_day(&self, key: &str, day: u8, minutes: u16) -> Cow<'static, str> {
        self.words.with(key, &[("day", &usize::from(day)), ("length", &self.length(minutes))])
    }

    /// Who or what is needed by two items at once.
    fn doubled(&self, key: &str, (named, name): (&str, &str), at: usize, other: usize) -> Cow<'static, str> {
        let (one, other, start) = (self.text(other), self.text(at), self.starts(at));
        self.words.with(key, &[(named, &name), ("one", &one), ("other", &other), ("start", &start)])
    }
}
