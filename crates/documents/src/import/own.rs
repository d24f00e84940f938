//! Headings that are the plan's own: names of its periods, and what it calls
//! the columns of its forms.

use samspil_core::own_form::OwnForm;
use samspil_core::programme::{FormKind, FormLabel, FormPart, OwnValue, Periods};
use samspil_core::{Id, Programme};

use super::action_plan::same;
use super::field::Field;
use super::table::{Table, TableRow};
use super::words;

/// What a plan calls its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own<'a> {
    /// Its periods.
    pub(super) periods: Option<&'a Periods>,
    /// Its labels.
    labels: &'a [FormLabel],
}

impl<'a> Own<'a> {
    pub(super) fn of(plan: &'a Programme) -> Self {
        Self { periods: plan.programme.periods.as_ref(), labels: &plan.form_labels }
    }

    /// The same without labels.
    pub(super) fn without_labels(self) -> Self {
        Self { labels: &[], ..self }
    }

    /// The label that a heading is; what stands behind it in brackets says what
    /// to write there.
    fn label(self, heading: &str) -> Option<&'a FormLabel> {
        let heading = words::normal(heading);
        self.labels.iter().find(|label| {
            let own = words::normal(&label.label);
            let rest = heading.strip_prefix(&own).map(str::trim_start);
            !own.is_empty()
                && field(label.part).is_some()
                && rest.is_some_and(|rest| rest.is_empty() || (rest.starts_with('(') && label.hint.is_some()))
        })
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
pub(super) fn fill(
    plan: &Programme,
    form: FormKind,
    table: &Table<'_>,
    row: &TableRow<'_>,
    values: &mut Vec<OwnValue>,
) {
    for (field, text) in written(plan, form, table, row) {
        let known = values.iter().position(|value| value.field == field);
        match (known, text.is_empty()) {
            (Some(at), true) => drop(values.remove(at)),
            (Some(at), false) if !same(&values[at].text, &text) => values[at].text = text,
            (None, false) => values.push(OwnValue { field, text }),
            _ => {}
        }
    }
}

/// The row's own columns with what stands in them.
fn written(plan: &Programme, form: FormKind, table: &Table<'_>, row: &TableRow<'_>) -> Vec<(Id, String)> {
    let own = OwnForm::of(plan, form);
    let mut columns: Vec<&FormLabel> = own.columns().collect();
    let labels = Own { periods: None, labels: &plan.form_labels };
    let all = table.columns.iter().enumerate().filter(|(_, known)| **known == Some(Field::Own));
    let all = all.filter_map(|(at, _)| {
        let label = labels.label(table.titles.get(at)?)?;
        // Two forms may have columns of one name, and so may one.
        let label = columns.remove(columns.iter().position(|own| same(&own.label, &label.label))?);
        let text = row.cell(at).map(|cell| cell.text().trim().to_owned()).unwrap_or_default();
        Some((label.id.clone(), text))
    });
    all.collect()
}
