//! Forms with the programme's own names and columns.

use std::borrow::Cow;

use samspil_core::own_form::OwnForm;
use samspil_core::programme::{FormKind, FormLabel, FormPart, OwnValue};

use super::Kind;
use super::scribe::{Scribe, joined};
use super::table::{cell, column, sheet_column};
use crate::paper::{Block, Cell, Column, SheetColumn, Tone, Value};

/// A column of a form: its part, what it is usually called and its share of
/// the width.
pub(super) type Usual = (FormPart, &'static str, u16);

/// The share of the width of a column that a programme adds.
const SHARE: u16 = 4;

/// Characters per share in a sheet.
const WIDTH: u16 = 8;

impl Kind {
    /// The form that the document is, where programmes may have their own
    /// variant of it.
    pub fn form(self) -> Option<FormKind> {
        Some(match self {
            Self::MeetingPlanner => FormKind::MeetingPlanner,
            Self::LessonPlan => FormKind::LessonPlan,
            Self::ParticipantList => FormKind::ParticipantList,
            _ => return None,
        })
    }
}

impl<'a> Scribe<'a> {
    /// The programme's own variant of a form.
    pub(super) fn form(&self, kind: FormKind) -> OwnForm<'a> {
        OwnForm::of(self.plan, kind)
    }

    /// What a kind of document is called: the programme's own name for it, or
    /// the usual one.
    pub(super) fn own_name(&self, kind: Kind) -> Cow<'a, str> {
        let own = kind.form().and_then(|form| self.form(form).part(FormPart::Title));
        match own.filter(|label| !label.hidden) {
            Some(label) => Cow::Borrowed(label.label.as_str()),
            None => self.kind_name(kind),
        }
    }

    /// The programme's own guide to a form.
    pub(super) fn guide(&self, kind: FormKind) -> Option<Block> {
        let guide = self.form(kind).part(FormPart::Guide).filter(|label| !label.hidden)?;
        Some(Block::Paragraph(self.own(&guide.label, guide.language)))
    }

    /// The columns of a form; with what to write in them where it is filled in
    /// by hand.
    pub(super) fn form_columns(&self, kind: FormKind, usual: &[Usual], hints: bool) -> Vec<Column> {
        let form = self.form(kind);
        let titled = |label: &FormLabel, share: u16| {
            let hint = label.hint.as_ref().filter(|_| hints);
            let title = self.own(&label.label, label.language);
            let title = hint.into_iter().fold(title, |title, hint| {
                let hint = self.toned(format!(" ({hint})"), label.language, Tone::Muted);
                joined(title, hint)
            });
            Column { title, ..column(String::new(), share) }
        };
        let shown = usual.iter().filter(|(part, ..)| form.shows(*part)).map(|(part, key, share)| match form
            .part(*part)
        {
            Some(label) => titled(label, *share),
            None => column(self.text(key), *share),
        });
        shown.chain(form.columns().map(|own| titled(own, SHARE))).collect()
    }

    /// The cells of a row of a form, in the order of its columns.
    pub(super) fn form_cells(
        &self,
        kind: FormKind,
        usual: Vec<(FormPart, Cell)>,
        values: &[OwnValue],
        language: Option<samspil_core::Language>,
    ) -> Vec<Cell> {
        let form = self.form(kind);
        let shown = usual.into_iter().filter(|(part, _)| form.shows(*part)).map(|(_, cell)| cell);
        let own = form.columns().map(|column| {
            column.value(values).map_or_else(|| Cell::new(Vec::new()), |text| cell(self.own(text, language)))
        });
        shown.chain(own).collect()
    }

    /// The programme's own columns in a sheet.
    pub(super) fn own_sheet_columns(&self, kind: FormKind) -> Vec<SheetColumn> {
        self.form(kind).columns().map(|label| sheet_column(&label.label, SHARE * WIDTH)).collect()
    }

    /// What stands in them.
    pub(super) fn own_values(&self, kind: FormKind, values: &[OwnValue]) -> Vec<Value> {
        let form = self.form(kind);
        form.columns().map(|column| column.value(values).map_or(Value::Blank, Value::from)).collect()
    }
}
