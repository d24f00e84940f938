//! Who takes a seat, in words.

use samspil_core::Id;
use samspil_core::programme::{Organisation, Person, Seat, SeatState};

use super::scribe::{Scribe, joined};
use crate::paper::{Run, Text, Tone};

impl<'a> Scribe<'a> {
    /// The person in a seat.
    pub(super) fn holder(&self, seat: &Seat) -> Option<&'a Person> {
        self.facts.get(seat.person.as_ref()?)
    }

    /// An organisation's short name, or its name.
    pub(super) fn short(&self, id: &Id) -> Option<&'a str> {
        let organisation: &Organisation = self.facts.get(id)?;
        Some(organisation.short.as_deref().unwrap_or(&organisation.name))
    }

    /// Seats as they are listed; those that were given up are left out.
    pub(super) fn seats<'s>(&self, seats: impl IntoIterator<Item = &'s Seat>) -> Vec<Text> {
        let shown = seats.into_iter().filter(|seat| seat.state != SeatState::Dropped);
        shown.map(|seat| self.seat(seat)).filter(|text| !text.is_empty()).collect()
    }

    /// A seat: who sits there in which role, or what is looked for, marked as
    /// open.
    pub(super) fn seat(&self, seat: &Seat) -> Text {
        let Some(person) = self.holder(seat) else { return self.open_seat(seat) };
        let mut text = Text::plain(&person.name);
        if let Some(role) = self.role(seat, Tone::Muted) {
            text = joined(text.and(", ", Tone::Muted), role);
        }
        if let Some(organisation) = self.organisation(seat, person) {
            text = text.and(format!(" ({organisation})"), Tone::Muted);
        }
        joined(text, self.search(seat))
    }

    /// Who takes part, without the role: name and organisation, or what is
    /// looked for.
    pub(super) fn participant(&self, seat: &Seat) -> Text {
        let Some(person) = self.holder(seat) else { return self.open_seat(seat) };
        let organisation = self.organisation(seat, person);
        let name = match organisation {
            Some(organisation) => format!("{} ({organisation})", person.name),
            None => person.name.clone(),
        };
        joined(Text::plain(name), self.search(seat))
    }

    /// The organisation of a seat, or of who sits in it, in short.
    pub(super) fn organisation(&self, seat: &Seat, person: &Person) -> Option<&'a str> {
        self.short(seat.organisation.as_ref().or(person.organisation.as_ref())?)
    }

    /// How far the search for somebody who is named has come, where it goes on.
    pub(super) fn search(&self, seat: &Seat) -> Text {
        match seat.state {
            SeatState::Open | SeatState::Filled => Text::default(),
            state => {
                let state = self.words.text(&format!("doc-seat-{}", state.as_str()));
                Text::toned(format!(" ({state})"), Tone::Tentative)
            }
        }
    }

    fn open_seat(&self, seat: &Seat) -> Text {
        let mut text = self.role(seat, Tone::Plain).unwrap_or_default();
        if let Some(count) = seat.count.filter(|count| *count > 1) {
            text = text.and(format!(" × {count}"), Tone::Plain);
        }
        if let Some(organisation) = seat.organisation.as_ref().and_then(|id| self.short(id)) {
            text = text.and(format!(" ({organisation})"), Tone::Muted);
        }
        if seat.state == SeatState::Filled {
            return text;
        }
        let state = self.word("SeatState", seat.state.as_str());
        if text.is_empty() {
            return Text::toned(state, Tone::Tentative);
        }
        text.and(format!(" ({state})"), Tone::Tentative)
    }

    /// The role in the plan's words, or the kind of role in the document's.
    pub(super) fn role(&self, seat: &Seat, tone: Tone) -> Option<Text> {
        let own = seat.text.as_ref().map(|text| self.toned(text, None, tone));
        own.or_else(|| seat.role.map(|role| Text::toned(self.word("RoleKind", role.as_str()), tone)))
    }

    /// Mail address and telephone number, as far as the plan shows them.
    pub(super) fn contact(&self, person: &Person) -> Option<Text> {
        let mut all = Text::default();
        if let Some(mail) = &person.email {
            let link = mail.contains('@').then(|| format!("mailto:{mail}"));
            all.runs.push(Run { link, ..Run::new(mail, Tone::Plain) });
        }
        if let Some(phone) = &person.phone {
            let joint = if all.is_empty() { "" } else { " · " };
            all = all.and(format!("{joint}{phone}"), Tone::Plain);
        }
        (!all.is_empty()).then_some(all)
    }
}
