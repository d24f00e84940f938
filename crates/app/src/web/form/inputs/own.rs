//! Inputs for the columns that a programme adds to a form.

use std::collections::BTreeMap;

use maud::{Markup, html};
use samspil_core::form::Field;
use samspil_core::own_form::OwnForm;
use samspil_core::programme::{FormKind, FormPart};

use super::Form;

/// The values of own columns in forms.
pub(super) const RECORD: &str = "OwnValue";

/// Which form the own values at a path belong to.
fn form_of(path: &str) -> FormKind {
    if path.starts_with("lines.") { FormKind::MeetingPlanner } else { FormKind::LessonPlan }
}

impl Form<'_> {
    /// Own columns are offered where the programme has any, or had when
    /// something was written in one.
    pub(super) fn offers_own(&self, field: &Field, prefix: &str) -> bool {
        let path = format!("{prefix}{}", field.name);
        let form = OwnForm::of(&self.loaded.plan, form_of(&path));
        form.columns().next().is_some() || self.typed.rows(&path) > 0
    }

    /// What the programme calls a column of the planner.
    pub(super) fn own_title(&self, owner: &str, field: &Field) -> Option<String> {
        let part = match (owner, field.name.as_str()) {
            ("ParticipantLine", "who") => FormPart::Who,
            ("ParticipantLine", "contribution") => FormPart::Contribution,
            ("ParticipantLine", "form") => FormPart::Involvement,
            _ => return None,
        };
        let label = OwnForm::of(&self.loaded.plan, FormKind::MeetingPlanner).part(part)?;
        Some(label.label.clone()).filter(|label| !label.is_empty())
    }

    /// One input per column; what stands in a column that is not shown any
    /// more stays.
    pub(super) fn own_columns(&self, path: &str) -> Markup {
        let rows = self.typed.rows(path);
        let mut standing: BTreeMap<&str, usize> = BTreeMap::new();
        for at in 0..rows {
            standing.entry(self.typed.one(&format!("{path}.{at}.field"))).or_insert(at);
        }
        let form = OwnForm::of(&self.loaded.plan, form_of(path));
        let mut free = rows..;
        let columns: Vec<_> = form
            .columns()
            .filter_map(|column| {
                let known = standing.remove(column.id.as_str());
                Some((column, known.or_else(|| free.next())?))
            })
            .collect();
        html! {
            @for (column, at) in columns {
                @let input = format!("{path}.{at}.text");
                input type="hidden" name=(format!("{path}.{at}.field")) value=(column.id);
                (self.frame(&input, &column.label, false, column.hint.as_deref().unwrap_or(""), self.own_input(&input, column.hint.is_some())))
            }
            @for at in standing.into_values() {
                @for field in ["field", "text"] {
                    @let name = format!("{path}.{at}.{field}");
                    input type="hidden" name=(name) value=(self.typed.one(&name));
                }
            }
        }
    }

    fn own_input(&self, path: &str, help: bool) -> Markup {
        let value = self.typed.one(path);
        let invalid = self.fault(path).map(|_| "true");
        let described = self.described(path, help);
        html! {
            @if value.contains('\n') {
                textarea.ds-input id=(path) name=(path) rows="3" aria-invalid=[invalid] aria-describedby=[described] { (value) }
            } @else {
                input.ds-input id=(path) name=(path) value=(value) autocomplete="off" aria-invalid=[invalid] aria-describedby=[described];
            }
        }
    }
}
