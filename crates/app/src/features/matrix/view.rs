//! How lines, cells and names of the matrix look.

use std::borrow::Cow;

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::element::Part;
use samspil_core::matrix::{Line, Matrix, Rows, matrix, row_id, wording};
use samspil_core::period::Column;
use samspil_core::programme::{Certainty, Format, Meeting, Occurrence, Status};
use samspil_core::{Id, Language, Programme};

use super::form::certainty_word;
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{self, address};
use samspil_words::Words;

/// A programme laid out for one reader.
pub(super) struct View<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) loaded: &'a Loaded,
    pub(super) plan: &'a Programme,
    pub(super) words: Words,
    pub(super) matrix: Matrix,
    /// The reader may change the plan.
    pub(super) edits: bool,
    /// `/programmes/{programme}`
    pub(super) base: String,
}

/// Where a row or element is named: its text and language.
pub(super) struct Name<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) lang: Option<&'static str>,
}

impl<'a> View<'a> {
    /// The programme as the reader sees it.
    pub(super) fn new(ctx: &'a Ctx, loaded: &'a Loaded) -> Self {
        Self {
            ctx,
            loaded,
            plan: &loaded.plan,
            words: ctx.words,
            matrix: matrix(&loaded.plan, ctx.viewer.today),
            edits: ctx.viewer.may(loaded.slug(), Action::EditPlan),
            base: format!("/programmes/{}", loaded.slug()),
        }
    }

    /// Whether cells can be changed here: by this reader, in columns that the
    /// plan itself has.
    pub(super) fn cells_open(&self) -> bool {
        self.edits && !self.matrix.guessed
    }

    /// The language tag of text that is not in the reader's language.
    pub(super) fn lang(&self, own: Option<Language>) -> Option<&'static str> {
        let language = own.unwrap_or(self.plan.programme.language);
        (language != self.words.language()).then(|| language.tag())
    }

    fn name<P: Part>(&self, part: &'a P) -> Name<'a> {
        Name { text: part.name().into(), lang: self.lang(part.language()) }
    }

    /// What a row is called.
    pub(super) fn row_name(&self, of: Option<usize>) -> Name<'a> {
        let named = of.and_then(|at| match self.matrix.rows_are {
            Rows::Results => self.plan.results.get(at).map(|r| self.name(r)),
            Rows::Tracks => self.plan.tracks.get(at).map(|t| self.name(t)),
            Rows::Activities => self.plan.activities.get(at).map(|a| self.name(a)),
        });
        named.unwrap_or_else(|| Name {
            text: self.words.text(match self.matrix.rows_are {
                Rows::Results => "matrix-no-result",
                Rows::Tracks => "matrix-no-track",
                Rows::Activities => "matrix-no-activity",
            }),
            lang: None,
        })
    }

    /// How many results, tracks or activities the rows stand for.
    pub(super) fn rows(&self) -> usize {
        match self.matrix.rows_are {
            Rows::Results => self.plan.results.len(),
            Rows::Tracks => self.plan.tracks.len(),
            Rows::Activities => self.plan.activities.len(),
        }
    }

    /// The result, track or activity that a row stands for.
    pub(super) fn row_id(&self, of: Option<usize>) -> Option<&'a Id> {
        row_id(self.plan, self.matrix.rows_are, of)
    }

    /// The part of addresses and ids that names a row.
    pub(super) fn row_key(&self, of: Option<usize>) -> &'a str {
        self.row_id(of).map_or("-", Id::as_str)
    }

    /// The heading of a column.
    pub(super) fn column_name(&self, column: Column) -> String {
        self.words.column(self.plan.programme.periods.as_ref(), column)
    }

    /// The address of a cell.
    pub(super) fn cell_address(&self, row: &str, column: Column) -> String {
        format!("{}/plan/{row}/{column}", self.base)
    }

    /// The address of an element's own page.
    pub(super) fn part(&self, id: &Id) -> String {
        match self.loaded.place(id) {
            Some((kind, _)) => address(self.loaded, kind, id),
            None => format!("{}/parts-of/{id}", self.base),
        }
    }

    /// What stands in a cell: its lines and, for those who plan, the way to
    /// add one.
    pub(super) fn cell(&self, row: Option<usize>, column: Column, lines: &[Line], focus: bool) -> Markup {
        let address = self.cells_open().then(|| self.cell_address(self.row_key(row), column));
        html! {
            @if !lines.is_empty() {
                ul.lines { @for (at, line) in lines.iter().enumerate() {
                    (self.line(*line, address.as_deref(), focus && at == 0))
                } }
            }
            @if let Some(address) = &address {
                a.add href={ (address) "?line=new" } autofocus[focus && lines.is_empty()] {
                    "+ " (self.words.text("add"))
                    span.visually-hidden { ", " (self.row_name(row).text) ", " (self.column_name(column)) }
                }
            }
        }
    }

    /// Lines that stand in no column.
    pub(super) fn rest(&self, lines: &[Line]) -> Markup {
        html! {
            @if !lines.is_empty() { ul.lines { @for line in lines { (self.line(*line, None, false)) } } }
        }
    }

    fn line(&self, line: Line, cell: Option<&str>, focus: bool) -> Markup {
        match line {
            Line::Occurrence { at, activity } => {
                let Some(occurrence) = self.plan.occurrences.get(at) else { return html! {} };
                self.occurrence(occurrence, activity, cell, focus)
            }
            Line::Meeting { at } => {
                self.plan.meetings.get(at).map(|meeting| self.meeting(meeting)).unwrap_or_default()
            }
            Line::Activity { at } => {
                let Some(activity) = self.plan.activities.get(at) else { return html! {} };
                let boost = self.edits.then_some("false");
                html! { li.line {
                    a href=(self.part(&activity.id)) lang=[self.lang(activity.language)] hx-boost=[boost] { (activity.title) }
                } }
            }
        }
    }

    fn occurrence(
        &self,
        occurrence: &Occurrence,
        activity: Option<usize>,
        cell: Option<&str>,
        focus: bool,
    ) -> Markup {
        let activity = activity.and_then(|at| self.plan.activities.get(at));
        let title = activity.map_or(occurrence.activity.as_str(), |a| a.title.as_str());
        let text = wording(occurrence.text.as_deref().unwrap_or(title), occurrence.marker.as_deref());
        let address = match cell {
            Some(cell) => format!("{cell}?line={}", occurrence.id),
            None => self.part(&occurrence.activity),
        };
        let lang = self.lang(occurrence.language.or(activity.and_then(|a| a.language)));
        html! {
            li class=(class(occurrence.status, occurrence.certainty)) {
                a href=(address) lang=[lang] autofocus[focus] { (text) }
                (self.when(occurrence.date.as_ref(), occurrence.format))
                (self.marker(occurrence.status, occurrence.certainty, occurrence.cause.as_deref(), lang))
            }
        }
    }

    fn meeting(&self, meeting: &Meeting) -> Markup {
        let lang = self.lang(meeting.language);
        let text = wording(&meeting.title, meeting.marker.as_deref());
        html! {
            li class=(class(meeting.status, meeting.certainty)) {
                a href=(self.part(&meeting.id)) lang=[lang] hx-boost=[self.edits.then_some("false")] { (text) }
                (self.when(meeting.date.as_ref(), meeting.format))
                (self.marker(meeting.status, meeting.certainty, meeting.cause.as_deref(), lang))
            }
        }
    }

    fn when(&self, date: Option<&samspil_core::FuzzyDate>, format: Format) -> Markup {
        if date.is_none() && format == Format::Unsaid {
            return html! {};
        }
        html! {
            span.when {
                @if let Some(date) = date { (form::date(self.ctx, self.loaded, date)) }
                @if format != Format::Unsaid {
                    @if date.is_some() { " · " }
                    (self.words.text(format_key(format)))
                }
            }
        }
    }

    /// How sure it is and how far it has come, in words; nothing where it is
    /// simply planned.
    fn marker(
        &self,
        status: Status,
        certainty: Certainty,
        cause: Option<&str>,
        lang: Option<&'static str>,
    ) -> Markup {
        let because = |icon: &str, key: &str| {
            html! {
                span.cause {
                    (self.word_and(icon, key, cause.map_or("", |_| ":")))
                    @if let Some(cause) = cause { " " span lang=[lang] { (cause) } }
                }
            }
        };
        match status {
            Status::Cancelled => because("icon-cancelled", "word-Status-cancelled"),
            Status::Postponed => because("icon-hint", "word-Status-postponed"),
            Status::Held => self.word("icon-held", "word-Status-held"),
            Status::InProgress => self.word("icon-hint", "word-Status-in_progress"),
            Status::Planned if certainty == Certainty::Confirmed => html! {},
            Status::Planned => {
                self.word("icon-tentative", &format!("word-Certainty-{}", certainty_word(certainty)))
            }
        }
    }

    fn word(&self, icon: &str, key: &str) -> Markup {
        self.word_and(icon, key, "")
    }

    fn word_and(&self, icon: &str, key: &str, after: &str) -> Markup {
        html! {
            span.marker {
                span class={ "icon " (icon) } aria-hidden="true" {}
                span { (capital(&self.words.text(key))) (after) }
            }
        }
    }
}

fn format_key(format: Format) -> &'static str {
    match format {
        Format::Unsaid => "word-Format-unsaid",
        Format::Physical => "word-Format-physical",
        Format::Virtual => "word-Format-virtual",
        Format::Hybrid => "word-Format-hybrid",
        Format::Both => "word-Format-both",
    }
}

fn class(status: Status, certainty: Certainty) -> &'static str {
    match status {
        Status::Cancelled => "line cancelled",
        Status::Held => "line held",
        _ if !certainty.counts() => "line tentative",
        _ => "line",
    }
}

/// A word of a closed list at the beginning of a line.
pub fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
