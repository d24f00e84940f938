//! A part of a meeting as a line, and who presents it.

use samspil_core::Language;
use samspil_core::programme::{Content, ContentKind, Seat, SeatState, Status};

use super::{Care, Lines, finished, is_own_line, tone};
use crate::import::{content, is_labelled};
use crate::kinds::scribe::joined;
use crate::literal;
use crate::paper::{Text, Tone};
use crate::spaces;

impl Lines<'_, '_> {
    /// A part of a meeting or activity.
    pub fn content(&self, c: &Content, language: Option<Language>) -> Text {
        let usual = self.content_written(c, language, Care::Usual);
        if self.content_is_read_back(c, &usual) {
            return usual;
        }
        let words = self.content_written(c, language, Care::MarkedWords);
        match self.content_is_read_back(c, &words) {
            true => words,
            false => self.content_written(c, language, Care::MarkedTexts),
        }
    }

    fn content_written(&self, c: &Content, language: Option<Language>, care: Care) -> Text {
        let text = if care == Care::Usual { c.text.clone() } else { literal::quoted(&c.text) };
        let (said, certainty) = self.said(&text, c.certainty, c.marker.as_deref(), language, care);
        let kind = (c.kind != ContentKind::Other).then(|| self.word("ContentKind", c.kind.as_str()));
        let day = c.day.map(|day| self.words.with("doc-day", &[("day", &usize::from(day))]).into_owned());
        let details = [
            kind,
            day.map(|day| Text::toned(day, Tone::Muted)),
            certainty,
            c.presenter.as_ref().and_then(|seat| self.presenter_name(seat)).map(|name| match care {
                Care::MarkedTexts => self.by(Text::toned(literal::quoted(&name.string()), Tone::Muted)),
                _ => self.by(name),
            }),
        ];
        finished(self.own(said, language, tone(Status::Planned, c.certainty)), details)
    }

    fn content_is_read_back(&self, c: &Content, written: &Text) -> bool {
        let text = written.string();
        if is_labelled(&text) {
            return false;
        }
        let found = content::parse(&text);
        let presenter = c.presenter.as_ref().and_then(|seat| self.presenter_name(seat));
        let same_words = spaces::same(&found.wording.text, &c.text);
        let sure =
            (found.wording.certainty, found.wording.marker.as_deref()) == (c.certainty, c.marker.as_deref());
        let presented = found.presenter == presenter.map(|name| name.string());
        let own = is_own_line(&text) && (found.kind, found.day) == (c.kind, c.day);
        own && same_words && sure && presented
    }

    /// Who presents: "v/ Name, role".
    pub fn presenter(&self, seat: &Seat) -> Option<Text> {
        Some(self.by(self.presenter_name(seat)?))
    }

    fn by(&self, name: Text) -> Text {
        let by = self.words.text("doc-presented-by");
        joined(Text::toned(format!("{by} "), Tone::Muted), name)
    }

    /// The person, then the role in words; nothing where the seat was given up
    /// or says nothing.
    pub fn presenter_name(&self, seat: &Seat) -> Option<Text> {
        if seat.state == SeatState::Dropped {
            return None;
        }
        let person = seat.person.as_ref().map(|id| self.facts.name(id));
        let text = seat.text.as_ref().map(|text| self.own(text.clone(), None, Tone::Muted));
        let role = seat.role.map(|role| self.word("RoleKind", role.as_str()));
        let Some(person) = person else { return text.or(role) };
        let name = Text::toned(person, Tone::Muted);
        Some(match text {
            Some(text) => joined(name.and(", ", Tone::Muted), text),
            None => name,
        })
    }
}
