//! A line of the plan on paper: what is done with the marker as printed, and
//! after it, in parentheses, when, how sure, how and how far. The way back reads
//! the same lines, so that every line can be taken apart again:
//!
//! - The details are joined with "; " and stand in the last parentheses. A line
//!   without details whose words end in a parenthesis has " (–)" after it.
//! - Where a certainty stands among the details, the words are the text as it
//!   is, and a marker stands quoted after the certainty. Else the words say
//!   themselves how sure they are.
//! - The status stands last, with the column it was moved to and the cause.

use samspil_core::check::Facts;
use samspil_core::matrix::{Wording, wording};
use samspil_core::period::Column;
use samspil_core::programme::{
    Activity, Certainty, Content, ContentKind, Format, Meeting, Occurrence, Seat, SeatState, Status,
};
use samspil_core::{FuzzyDate, Language, Programme};
use samspil_words::Words;

use super::scribe::{joined, marked};
use crate::paper::{Text, Tone};

/// What stands for details where there are none.
pub const NOTHING: &str = "–";

/// An occurrence as a line.
pub fn line(plan: &Programme, occurrence: &Occurrence, words: Words) -> Text {
    Lines { facts: &Facts::new(plan), words }.occurrence(occurrence)
}

/// A part of a meeting as a line. `language` is that of the meeting or activity
/// it is a part of, where it is not the programme's.
pub fn content_line(plan: &Programme, content: &Content, language: Option<Language>, words: Words) -> Text {
    Lines { facts: &Facts::new(plan), words }.content(content, language)
}

/// A title with its number: "2 Title". One without a number that begins with a
/// digit is told apart by a dash.
pub fn numbered(number: Option<u16>, title: &str) -> String {
    match number {
        Some(number) => format!("{number} {title}"),
        None if title.starts_with(|c: char| c.is_ascii_digit() || c == '–') => format!("{NOTHING} {title}"),
        None => title.to_owned(),
    }
}

/// How people take part: form and role, joined with a comma.
pub fn involvement(form: Option<&str>, role: Option<&str>) -> String {
    match (form, role) {
        (Some(form), Some(role)) => format!("{form}, {role}"),
        (Some(form), None) if form.contains(", ") => format!("{form}, {NOTHING}"),
        (Some(form), None) => form.to_owned(),
        (None, Some(role)) => format!("{NOTHING}, {role}"),
        (None, None) => String::new(),
    }
}

/// Writes the lines of a programme.
pub struct Lines<'f, 'a> {
    /// The programme.
    pub facts: &'f Facts<'a>,
    /// The document's words.
    pub words: Words,
}

/// How far a thing has come.
struct Progress<'a> {
    status: Status,
    moved_to: Option<Column>,
    cause: Option<&'a str>,
}

impl Lines<'_, '_> {
    /// An occurrence: its own words or its activity's title.
    pub fn occurrence(&self, o: &Occurrence) -> Text {
        let activity = self.facts.get::<Activity>(&o.activity);
        let title = activity.map_or(o.activity.as_str(), |a| a.title.as_str());
        let language = o.language.or_else(|| activity.and_then(|a| a.language));
        let text = o.text.as_deref().unwrap_or(title);
        let (said, certainty) = self.said(text, o.certainty, o.marker.as_deref(), language);
        let progress = Progress { status: o.status, moved_to: o.moved_to, cause: o.cause.as_deref() };
        let details = [
            self.date(o.date.as_ref()),
            certainty,
            self.format(o.format),
            o.mark.map(|mark| self.word("Mark", mark.as_str())),
            self.status(&progress, language),
        ];
        finished(self.own(said, language, tone(o.status, o.certainty)), details)
    }

    /// A meeting among occurrences: the first detail says that it is one.
    pub fn meeting(&self, m: &Meeting) -> Text {
        let mark = Text::toned(self.words.text("doc-line-meeting"), Tone::Muted);
        self.gathered(m, &m.title, [Some(mark), self.date(m.date.as_ref())])
    }

    /// A meeting's title with its number, where the date stands elsewhere.
    pub fn meeting_title(&self, m: &Meeting) -> Text {
        self.gathered(m, &numbered(m.number, &m.title), [None, None])
    }

    fn gathered(&self, m: &Meeting, title: &str, first: [Option<Text>; 2]) -> Text {
        let (said, certainty) = self.said(title, m.certainty, m.marker.as_deref(), m.language);
        let progress = Progress { status: m.status, moved_to: None, cause: m.cause.as_deref() };
        let rest = [certainty, self.format(m.format), self.status(&progress, m.language)];
        finished(self.own(said, m.language, tone(m.status, m.certainty)), first.into_iter().chain(rest))
    }

    /// An activity that stands in no column.
    pub fn activity(&self, activity: &Activity) -> Text {
        finished(self.own(activity.title.clone(), activity.language, Tone::Plain), [])
    }

    /// A part of a meeting or activity.
    pub fn content(&self, c: &Content, language: Option<Language>) -> Text {
        let (said, certainty) = self.said(&c.text, c.certainty, c.marker.as_deref(), language);
        let kind = (c.kind != ContentKind::Other).then(|| self.word("ContentKind", c.kind.as_str()));
        let day = c.day.map(|day| self.words.with("doc-day", &[("day", &usize::from(day))]).into_owned());
        let details = [
            kind,
            day.map(|day| Text::toned(day, Tone::Muted)),
            certainty,
            c.presenter.as_ref().and_then(|seat| self.presenter(seat)),
        ];
        finished(self.own(said, language, tone(Status::Planned, c.certainty)), details)
    }

    /// Who presents: "v/ Name, role".
    pub fn presenter(&self, seat: &Seat) -> Option<Text> {
        let name = self.presenter_name(seat)?;
        let by = self.words.text("doc-presented-by");
        Some(joined(Text::toned(format!("{by} "), Tone::Muted), name))
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

    /// The words of a line, and the certainty where they do not say it.
    fn said(
        &self,
        text: &str,
        certainty: Certainty,
        marker: Option<&str>,
        language: Option<Language>,
    ) -> (String, Option<Text>) {
        let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if Wording::says_itself(&plain, certainty, marker) {
            return (wording(text, marker), None);
        }
        let word = self.word("Certainty", certainty_word(certainty));
        let Some(marker) = marker else { return (text.to_owned(), Some(word)) };
        let quote = |key: &str| Text::toned(self.words.text(key), Tone::Muted);
        let opened = joined(word.and(", ", Tone::Muted), quote("doc-quote-open"));
        let marker = self.own(marker.to_owned(), language, Tone::Muted);
        (text.to_owned(), Some(joined(joined(opened, marker), quote("doc-quote-close"))))
    }

    fn date(&self, date: Option<&FuzzyDate>) -> Option<Text> {
        let date = self.words.date_naming(date?, |anchor| self.facts.name(anchor));
        Some(Text::toned(date, Tone::Muted))
    }

    fn format(&self, format: Format) -> Option<Text> {
        (format != Format::Unsaid).then(|| self.word("Format", format.as_str()))
    }

    /// "cancelled: cause", "postponed to the spring: cause".
    fn status(&self, progress: &Progress<'_>, language: Option<Language>) -> Option<Text> {
        let Progress { status, moved_to, cause } = *progress;
        if status == Status::Planned && moved_to.is_none() && cause.is_none() {
            return None;
        }
        let mut said = self.words.text(&format!("word-Status-{}", status.as_str())).into_owned();
        if let Some(column) = moved_to {
            let column = self.words.column(self.facts.programme.programme.periods.as_ref(), column);
            said =
                self.words.with("doc-status-moved", &[("status", &said), ("column", &column)]).into_owned();
        }
        let said = Text::toned(said, Tone::Muted);
        Some(match cause {
            Some(cause) => {
                joined(said.and(": ", Tone::Muted), self.own(cause.to_owned(), language, Tone::Muted))
            }
            None => said,
        })
    }

    fn word(&self, list: &str, word: &str) -> Text {
        Text::toned(self.words.text(&format!("word-{list}-{word}")), Tone::Muted)
    }

    fn own(&self, text: String, language: Option<Language>, tone: Tone) -> Text {
        let language = language.unwrap_or(self.facts.programme.programme.language);
        marked(Text::toned(text, tone), language, self.words)
    }
}

/// The word of a certainty in keys.
pub fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Expected => "expected",
        Certainty::Tentative => "tentative",
        Certainty::Tbd => "tbd",
    }
}

fn tone(status: Status, certainty: Certainty) -> Tone {
    match (status, certainty) {
        (Status::Cancelled, _) => Tone::Struck,
        (_, Certainty::Confirmed) => Tone::Plain,
        _ => Tone::Tentative,
    }
}

/// The words with their details in parentheses.
fn finished(words: Text, details: impl IntoIterator<Item = Option<Text>>) -> Text {
    let mut details = details.into_iter().flatten();
    let Some(first) = details.next() else {
        let ambiguous = words.string().trim_end().ends_with(')');
        return if ambiguous { words.and(format!(" ({NOTHING})"), Tone::Muted) } else { words };
    };
    let begun = joined(words.and(" (", Tone::Muted), first);
    let all = details.fold(begun, |line, detail| joined(line.and("; ", Tone::Muted), detail));
    merged(all.and(")", Tone::Muted))
}

/// The same text with neighbouring pieces of one tone and language as one.
fn merged(text: Text) -> Text {
    let mut all = Text::default();
    for run in text.runs {
        match all.runs.last_mut() {
            Some(last) if last.tone == run.tone && last.language == run.language && last.link == run.link => {
                last.text.push_str(&run.text);
            }
            _ => all.runs.push(run),
        }
    }
    all
}
