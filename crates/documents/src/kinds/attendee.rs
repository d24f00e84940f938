//! Who takes part, as planners name it: so that a person, a role that is looked
//! for and everything beside can be told apart again.

use std::collections::HashSet;

use samspil_core::programme::{ParticipantKind, ParticipantLine, Seat, SeatState};

use super::scribe::{Scribe, capital, joined};
use crate::import::{Who, WhoTold, read_who};
use crate::literal;
use crate::paper::{Text, Tone};
use crate::spaces;

/// The names that stand with an organisation somewhere in a planner.
pub(super) struct Attendees<'s, 'a> {
    scribe: &'s Scribe<'a>,
    with_organisation: HashSet<String>,
}

impl<'s, 'a> Attendees<'s, 'a> {
    pub(super) fn new(scribe: &'s Scribe<'a>) -> Self {
        let meetings = samspil_core::planner::meetings(scribe.plan);
        let seats = meetings.iter().flat_map(|m| &m.lines).map(|line| &line.who);
        let named = seats.filter_map(|seat| {
            let person = scribe.holder(seat)?;
            scribe.organisation(seat, person).map(|_| spaces::folded(&person.name))
        });
        Self { scribe, with_organisation: named.collect() }
    }

    /// The person, then the role in words; what the person stands for, where
    /// that is not simply the profession.
    pub(super) fn lines(&self, line: &ParticipantLine) -> Vec<Text> {
        let kind = (line.kind != ParticipantKind::Professional).then_some(line.kind);
        let role = self.scribe.holder(&line.who).and(line.who.text.as_ref());
        let written = |[name, role_marked]: [bool; 2]| {
            let own = |text: &String| {
                let text = if role_marked { literal::quoted(text) } else { literal::told(text) };
                self.scribe.toned(text, None, Tone::Muted)
            };
            let kind = kind.map(|kind| {
                Text::toned(capital(&self.scribe.word("ParticipantKind", kind.as_str())), Tone::Muted)
            });
            let all = [Some(self.seat(&line.who, name)), role.map(own), kind];
            all.into_iter().flatten().collect::<Vec<_>>()
        };
        let marks = [[false, false], [true, false], [false, true]].into_iter();
        let found = marks.map(written).find(|lines| self.is_read_back(line, kind, role, lines));
        found.unwrap_or_else(|| written([true, true]))
    }

    /// Who takes part, without anything beside.
    pub(super) fn name(&self, line: &ParticipantLine) -> Text {
        let usual = self.seat(&line.who, false);
        let is_read_back = self.is_read_back(line, None, None, std::slice::from_ref(&usual));
        if is_read_back { usual } else { self.seat(&line.who, true) }
    }

    fn is_read_back(
        &self,
        line: &ParticipantLine,
        kind: Option<ParticipantKind>,
        role: Option<&String>,
        written: &[Text],
    ) -> bool {
        let texts: Vec<String> = written.iter().map(Text::string).collect();
        let told = read_who(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let seat = &line.who;
        let who = match self.scribe.holder(seat) {
            Some(person) => {
                let organisation = self.scribe.organisation(seat, person).map(str::to_owned);
                let named = self.with_organisation.contains(&spaces::folded(&person.name));
                let exact = texts.first().is_some_and(|text| literal::leading(text).is_some());
                if organisation.is_none() && named && !exact {
                    return false;
                }
                Who::Person { name: person.name.clone(), organisation, exact }
            }
            None => Who::Role(self.open(seat).0),
        };
        let (state, count) = match self.scribe.holder(seat) {
            Some(_) => (Some(seat.state).filter(|state| !state.is_settled()), None),
            None => (Some(seat.state), self.open(seat).1),
        };
        told == WhoTold { who, count, role: role.cloned(), state, kind }
    }

    /// The role that is looked for, and how many of it where that can be told.
    fn open(&self, seat: &Seat) -> (String, Option<u16>) {
        let role = self.scribe.role(seat, Tone::Plain).unwrap_or_default().string();
        let count = seat.count.filter(|count| *count > 1);
        let organisation = seat.organisation.as_ref().and_then(|id| self.scribe.short(id));
        match (count, organisation, role.is_empty()) {
            (None, None, _) => (role, None),
            (Some(count), None, false) => (role, Some(count)),
            _ => (self.open_words(seat), None),
        }
    }

    /// "A school leader × 3 (UiA)".
    fn open_words(&self, seat: &Seat) -> String {
        let role = self.scribe.role(seat, Tone::Plain).map(|role| role.string());
        let count = seat.count.filter(|count| *count > 1).map(|count| format!("× {count}"));
        let organisation = seat.organisation.as_ref().and_then(|id| self.scribe.short(id));
        let organisation = organisation.map(|name| format!("({name})"));
        [role, count, organisation]
            .into_iter()
            .flatten()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn seat(&self, seat: &Seat, marked: bool) -> Text {
        let scribe = self.scribe;
        let Some(person) = scribe.holder(seat) else {
            let (words, state) = (self.open_words(seat), scribe.word("SeatState", seat.state.as_str()));
            if words.is_empty() {
                return Text::toned(state, Tone::Tentative);
            }
            let words = if marked { literal::quoted(&words) } else { words };
            let tone = if seat.state == SeatState::Filled { Tone::Muted } else { Tone::Tentative };
            return scribe.own(words, None).and(format!(" ({state})"), tone);
        };
        let quote = |text: &str| if marked { literal::quoted(text) } else { text.to_owned() };
        let organisation = scribe.organisation(seat, person).map(|name| format!(" ({})", quote(name)));
        let name = format!("{}{}", quote(&person.name), organisation.unwrap_or_default());
        joined(Text::plain(name), scribe.search(seat))
    }
}
