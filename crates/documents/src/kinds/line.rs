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

mod content;

use samspil_core::check::Facts;
use samspil_core::date::When;
use samspil_core::matrix::{Wording, wording};
use samspil_core::period::Column;
use samspil_core::programme::{Activity, Certainty, Content, Format, Mark, Meeting, Occurrence, Status};
use samspil_core::{FuzzyDate, Id, Language, Programme};
use samspil_words::Words;

use super::scribe::{joined, marked};
use crate::import;
use crate::import::known::Known;
use crate::import::line::{Details, Line, idle, read, titled};
use crate::import::{BULLET, column_in, is_lettered, is_no_name};
use crate::literal;
use crate::paper::{Text, Tone};
use crate::spaces;
use crate::titles;

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
    crate::titles::numbered(number, title)
}

/// How people take part: form and role, joined with a comma; between marks where
/// they could else not be parted.
pub fn involvement(form: Option<&str>, role: Option<&str>) -> String {
    let written = match (form, role) {
        (Some(form), Some(role)) => format!("{form}, {role}"),
        (Some(form), None) if form.contains(", ") => format!("{form}, {NOTHING}"),
        (Some(form), None) => form.to_owned(),
        (None, Some(role)) => format!("{NOTHING}, {role}"),
        (None, None) => String::new(),
    };
    let (found_form, found_role) = import::involvement(&written);
    if (found_form.as_deref(), found_role.as_deref()) == (form, role) {
        return written;
    }
    match (form.map(literal::quoted), role.map(literal::quoted)) {
        (Some(form), Some(role)) => format!("{form}, {role}"),
        (Some(form), None) => form,
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

/// How carefully a line is written: as people write it where that can be taken
/// apart again, else with its own texts between marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Care {
    Usual,
    MarkedWords,
    MarkedTexts,
}

/// What a line says of something that takes place.
struct Told<'a> {
    /// The title's number, where it stands in the line.
    number: Option<Option<u16>>,
    words: &'a str,
    meeting: bool,
    date: Option<&'a FuzzyDate>,
    certainty: Certainty,
    marker: Option<&'a str>,
    format: Format,
    mark: Option<Mark>,
    status: Status,
    moved_to: Option<Column>,
    cause: Option<&'a str>,
    language: Option<Language>,
}

impl Lines<'_, '_> {
    /// An occurrence: its own words or its activity's title.
    pub fn occurrence(&self, o: &Occurrence) -> Text {
        let activity = self.facts.get::<Activity>(&o.activity);
        let title = activity.map_or(o.activity.as_str(), |a| a.title.as_str());
        self.told(&Told {
            number: None,
            words: o.text.as_deref().unwrap_or(title),
            meeting: false,
            date: o.date.as_ref(),
            certainty: o.certainty,
            marker: o.marker.as_deref(),
            format: o.format,
            mark: o.mark,
            status: o.status,
            moved_to: o.moved_to,
            cause: o.cause.as_deref(),
            language: o.language.or_else(|| activity.and_then(|a| a.language)),
        })
    }

    /// A meeting among occurrences: the first detail says that it is one.
    pub fn meeting(&self, m: &Meeting) -> Text {
        self.told(&Told { meeting: true, date: m.date.as_ref(), ..gathered(m) })
    }

    /// A meeting's title with its number, where the date stands elsewhere.
    pub fn meeting_title(&self, m: &Meeting) -> Text {
        self.told(&Told { number: Some(m.number), ..gathered(m) })
    }

    /// The same below a date: not to be taken for hours.
    pub fn meeting_name(&self, m: &Meeting) -> Text {
        let title = self.meeting_title(m);
        let told = Told { number: Some(m.number), ..gathered(m) };
        if is_no_name(&title.string()) { self.written(&told, Care::MarkedTexts) } else { title }
    }

    /// As people write it where it can be taken apart again, else more carefully.
    fn told(&self, told: &Told<'_>) -> Text {
        let usual = self.written(told, Care::Usual);
        if told.is_plain() || self.is_read_back(told, &usual) {
            return usual;
        }
        let words = self.written(told, Care::MarkedWords);
        if self.is_read_back(told, &words) { words } else { self.written(told, Care::MarkedTexts) }
    }

    fn written(&self, told: &Told<'_>, care: Care) -> Text {
        let numbered = |title: &str| match (told.number, care) {
            (None, Care::Usual) => title.to_owned(),
            (None, _) => literal::quoted(title),
            (Some(number), Care::Usual) => titles::numbered(number, title),
            (Some(number), _) => titles::marked(number, title),
        };
        let text = numbered(told.words);
        let (said, certainty) = self.said(&text, told.certainty, told.marker, told.language, care);
        let details = [
            told.meeting.then(|| Text::toned(self.words.text("doc-line-meeting"), Tone::Muted)),
            self.date(told.date, care),
            certainty,
            self.format(told.format),
            told.mark.map(|mark| self.word("Mark", mark.as_str())),
            self.status(told, care),
        ];
        finished(self.own(said, told.language, tone(told.status, told.certainty)), details)
    }

    /// Whether the way back reads in a line what was told in it.
    fn is_read_back(&self, told: &Told<'_>, written: &Text) -> bool {
        let known = self.known(told.date, told.moved_to.is_some());
        let text = written.string();
        let (number, line) = match told.number {
            Some(_) => {
                let (number, line) = titled(&text, &known);
                (Some(number), line)
            }
            None => (None, read(&text, false, &known)),
        };
        let Line { wording, details } = line;
        let wanted = Details {
            meeting: told.meeting,
            date: told.date.cloned(),
            format: told.format,
            mark: told.mark,
            status: told.status,
            moved_to: told.moved_to,
            cause: told.cause.map(str::to_owned),
            ..Details::default()
        };
        let same_words = spaces::same(&wording.text, told.words);
        let sure = (wording.certainty, wording.marker.as_deref()) == (told.certainty, told.marker);
        let found = Details { certainty: None, marker: None, ..details };
        let own = is_own_line(&text) && !is_lettered(&text) && number == told.number;
        own && same_words && sure && found == wanted
    }

    /// What the names in one line mean.
    fn known(&self, date: Option<&FuzzyDate>, periods: bool) -> Known {
        let periods = self.facts.programme.programme.periods.as_ref().filter(|_| periods).cloned();
        match date.map(|date| &date.when) {
            Some(When::Relative(_, _, anchor)) => Known::only(&self.facts.name(anchor), anchor, periods),
            _ => Known::without_names(periods),
        }
    }

    /// An activity that stands in no column: its title and nothing else.
    pub fn activity(&self, activity: &Activity) -> Text {
        let title = &activity.title;
        let read = idle(title, &self.known(None, false));
        let is_title = is_own_line(title) && !is_lettered(title) && read.as_ref() == Some(title);
        let said = if is_title { title.clone() } else { literal::quoted(title) };
        self.own(said, activity.language, Tone::Plain)
    }

    /// The words of a line, and the certainty where they do not say it.
    fn said(
        &self,
        text: &str,
        certainty: Certainty,
        marker: Option<&str>,
        language: Option<Language>,
        care: Care,
    ) -> (String, Option<Text>) {
        let plain = spaces::single(text);
        let says_itself = match care {
            Care::Usual => Wording::says_itself(&plain, certainty, marker),
            // Words between marks say nothing of how sure they are.
            _ => certainty == Certainty::Confirmed && marker.is_none(),
        };
        if says_itself {
            return (wording(text, marker), None);
        }
        let word = self.word("Certainty", certainty_word(certainty));
        let Some(marker) = marker else { return (text.to_owned(), Some(word)) };
        if care == Care::MarkedTexts {
            let marker = self.own(literal::quoted(marker), language, Tone::Muted);
            return (text.to_owned(), Some(joined(word.and(", ", Tone::Muted), marker)));
        }
        let quote = |key: &str| Text::toned(self.words.text(key), Tone::Muted);
        let opened = joined(word.and(", ", Tone::Muted), quote("doc-quote-open"));
        let marker = self.own(marker.to_owned(), language, Tone::Muted);
        (text.to_owned(), Some(joined(joined(opened, marker), quote("doc-quote-close"))))
    }

    fn date(&self, date: Option<&FuzzyDate>, care: Care) -> Option<Text> {
        let name = |anchor: &Id| match care {
            Care::MarkedTexts => literal::quoted(&anchor_name(self.facts, anchor)),
            _ => literal::told(&anchor_name(self.facts, anchor)),
        };
        let date = self.words.date_naming(date?, name);
        Some(Text::toned(date, Tone::Muted))
    }

    fn format(&self, format: Format) -> Option<Text> {
        (format != Format::Unsaid).then(|| self.word("Format", format.as_str()))
    }

    /// "cancelled: cause", "postponed to the spring: cause".
    fn status(&self, told: &Told<'_>, care: Care) -> Option<Text> {
        let Told { status, moved_to, cause, .. } = *told;
        if status == Status::Planned && moved_to.is_none() && cause.is_none() {
            return None;
        }
        let mut said = self.words.text(&format!("word-Status-{}", status.as_str())).into_owned();
        if let Some(column) = moved_to {
            let column = self.column(column, care);
            said =
                self.words.with("doc-status-moved", &[("status", &said), ("column", &column)]).into_owned();
        }
        let said = Text::toned(said, Tone::Muted);
        let Some(cause) = cause else { return Some(said) };
        let cause = if care == Care::MarkedTexts { literal::quoted(cause) } else { literal::told(cause) };
        Some(joined(said.and(": ", Tone::Muted), self.own(cause, told.language, Tone::Muted)))
    }

    /// A column by its heading; where several have it, by its usual name.
    fn column(&self, column: Column, care: Care) -> String {
        let periods = self.facts.programme.programme.periods.as_ref();
        let heading = self.words.column(periods, column);
        if care != Care::MarkedTexts {
            return heading;
        }
        let usual = self.words.column(None, column);
        let named = [heading, usual, column.to_string()].into_iter();
        let mut named = named.filter(|name| column_in(name, periods) == Some(column));
        named.next().map_or_else(|| column.to_string(), |name| literal::quoted(&name))
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

impl Told<'_> {
    /// Plain words with plain details in brackets: nothing needs to be tried.
    fn is_plain(&self) -> bool {
        let hangs = self.date.is_some_and(|date| matches!(date.when, When::Relative(..)));
        let own_texts = self.cause.is_some() || self.marker.is_some() || self.moved_to.is_some();
        let details = self.date.is_some() || self.meeting || self.format != Format::Unsaid;
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | ',' | '/');
        details && !hangs && !own_texts && self.number.is_none() && self.words.chars().all(plain)
    }

    /// Nothing but how sure it is.
    fn of(certainty: Certainty) -> Self {
        Self {
            number: None,
            words: "",
            meeting: false,
            date: None,
            certainty,
            marker: None,
            format: Format::Unsaid,
            mark: None,
            status: Status::Planned,
            moved_to: None,
            cause: None,
            language: None,
        }
    }
}

/// What dates call the element that they hang on: its name on one line.
pub(super) fn anchor_name(facts: &Facts<'_>, anchor: &Id) -> String {
    spaces::single(&facts.name(anchor))
}

/// Whether a line is one by itself: no point of a list, and no mark in it that
/// another could close.
fn is_own_line(text: &str) -> bool {
    !text.starts_with(BULLET) && !literal::is_open(text)
}

/// What a line says of a meeting, but for its date.
fn gathered(m: &Meeting) -> Told<'_> {
    Told {
        words: &m.title,
        marker: m.marker.as_deref(),
        format: m.format,
        status: m.status,
        cause: m.cause.as_deref(),
        language: m.language,
        ..Told::of(m.certainty)
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
