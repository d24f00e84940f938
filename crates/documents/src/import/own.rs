//! Headings that are the plan's own: names of its periods, and what it calls
//! the columns of its forms.

use samspil_core::programme::{FormKind, FormLabel, FormPart, OwnValue, Periods};
use samspil_core::{Id, Programme};

use super::field::{Field, TableKind};
use super::table::{Table, TableRow};
use super::words;
use crate::spaces::same;

/// The labels of a plan that head a column, with their words as headings are
/// compared.
pub(super) fn labels(plan: &Programme) -> Vec<(String, &FormLabel)> {
    let heads = plan.form_labels.iter().filter(|label| field(label.part).is_some());
    let all = heads.map(|label| (words::normal(&label.label), label));
    all.filter(|(text, _)| !text.is_empty()).collect()
}

/// What a plan calls its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own<'a> {
    /// Its periods.
    pub(super) periods: Option<&'a Periods>,
    labels: &'a [(String, &'a FormLabel)],
}

impl<'a> Own<'a> {
    pub(super) fn of(plan: &'a Programme, labels: &'a [(String, &'a FormLabel)]) -> Self {
        Self { periods: plan.programme.periods.as_ref(), labels }
    }

    /// The same without labels.
    pub(super) fn without_labels(self) -> Self {
        Self { labels: &[], ..self }
    }

    /// The labels that a heading may be; what stands behind one in brackets
    /// says what to write there.
    fn named(self, heading: &str) -> impl Iterator<Item = &'a FormLabel> {
        let heading = if self.labels.is_empty() { String::new() } else { words::normal(heading) };
        let is = move |(text, label): &&(String, &FormLabel)| {
            let rest = heading.strip_prefix(text.as_str()).map(str::trim_start);
            rest.is_some_and(|rest| rest.is_empty() || (rest.starts_with('(') && label.hint.is_some()))
        };
        self.labels.iter().filter(is).map(|(_, label)| *label)
    }

    fn label(self, heading: &str) -> Option<&'a FormLabel> {
        self.named(heading).next()
    }

    /// The table's columns that its form has added in the plan. Of several of
    /// one name each is meant once, in their order.
    pub(super) fn columns(self, table: &Table<'_>) -> Vec<(usize, Id)> {
        let form = match table.kind {
            TableKind::MeetingPlanner => FormKind::MeetingPlanner,
            TableKind::LessonPlan => FormKind::LessonPlan,
            _ => return Vec::new(),
        };
        let mut all: Vec<(usize, Id)> = Vec::new();
        for (at, title) in table.titles.iter().enumerate() {
            if table.columns.get(at) != Some(&Some(Field::Own)) {
                continue;
            }
            let own = self.named(title).find(|label| {
                let added = label.form == form && label.part == FormPart::Own && !label.hidden;
                added && !all.iter().any(|(_, id)| *id == label.id)
            });
            all.extend(own.map(|label| (at, label.id.clone())));
        }
        all
    }

    /// Whether the form of an own column has another that means something.
    pub(super) fn is_beside(self, heading: &str, other: Field) -> bool {
        let form = self.label(heading).map(|label| label.form.parts());
        form.is_some_and(|parts| parts.iter().any(|part| field(*part) == Some(other)))
    }

    /// What a heading of the plan's own means.
    pub(super) fn meaning(self, heading: &str) -> Option<Field> {
        field(self.label(heading)?.part)
    }
}

/// The column that a part of a form is.
fn field(part: FormPart) -> Option<Field> {
    Some(match part {
        FormPart::Title | FormPart::Guide => return None,
        FormPart::Own => Field::Own,
        FormPart::Who => Field::Who,
        FormPart::Contribution => Field::Contribution,
        FormPart::Involvement => Field::How,
        FormPart::Date => Field::Date,
        FormPart::Contents => Field::Contents,
        FormPart::Name => Field::Name,
        FormPart::Position => Field::Title,
        FormPart::Organisation => Field::Organisation,
        FormPart::Department => Field::Department,
        FormPart::Roles => Field::Roles,
        FormPart::Networks => Field::Networks,
        FormPart::Email => Field::Email,
        FormPart::Phone => Field::Phone,
        FormPart::Language => Field::Reads,
    })
}

/// Puts what stands in a row's own columns into their values. What stands in
/// columns that the table has not stays.
pub(super) fn fill(table: &Table<'_>, row: &TableRow<'_>, values: &mut Vec<OwnValue>) {
    for (at, field) in &table.own {
        let text = row.cell(*at).map(|cell| cell.text().trim().to_owned()).unwrap_or_default();
        let known = values.iter().position(|value| value.field == *field);
        match (known, text.is_empty()) {
            (Some(at), true) => drop(values.remove(at)),
            (Some(at), false) if !same(&values[at].text, &text) => values[at].text = text,
            (None, false) => values.push(OwnValue { field: field.clone(), text }),
            _ => {}
        }
    }
}
