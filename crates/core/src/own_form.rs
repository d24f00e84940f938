//! A form as the programme has it: what it and its columns are called, what is
//! left out and what is added.

use crate::Programme;
use crate::programme::{FormKind, FormLabel, FormPart, OwnValue};

impl FormKind {
    /// The parts of the form, in the order of its columns; columns of the
    /// programme's own stand after them.
    pub fn parts(self) -> &'static [FormPart] {
        use FormPart as P;
        match self {
            Self::MeetingPlanner => &[P::Title, P::Guide, P::Who, P::Contribution, P::Involvement, P::Own],
            Self::LessonPlan => &[P::Title, P::Guide, P::Date, P::Contents, P::Own],
            Self::ParticipantList => &[
                P::Title,
                P::Guide,
                P::Name,
                P::Position,
                P::Organisation,
                P::Department,
                P::Roles,
                P::Networks,
                P::Email,
                P::Phone,
                P::Language,
            ],
        }
    }

    /// The part by which rows are known; it is never left out.
    pub fn head(self) -> FormPart {
        match self {
            Self::MeetingPlanner => FormPart::Who,
            Self::LessonPlan => FormPart::Date,
            Self::ParticipantList => FormPart::Name,
        }
    }
}

/// The programme's own variant of a form. Of several labels for one part the
/// first counts.
#[derive(Debug, Clone)]
pub struct OwnForm<'a> {
    kind: FormKind,
    labels: Vec<&'a FormLabel>,
}

impl<'a> OwnForm<'a> {
    /// That of a plan; it says nothing where the plan has none.
    pub fn of(plan: &'a Programme, kind: FormKind) -> Self {
        Self { kind, labels: plan.form_labels.iter().filter(|label| label.form == kind).collect() }
    }

    /// What the programme says of a part.
    pub fn part(&self, part: FormPart) -> Option<&'a FormLabel> {
        self.labels.iter().copied().find(|label| label.part == part)
    }

    /// Whether a part is shown. Rows are never without that by which they are
    /// known.
    pub fn shows(&self, part: FormPart) -> bool {
        part == self.kind.head() || self.part(part).is_none_or(|label| !label.hidden)
    }

    /// The programme's own columns that are shown, in their order.
    pub fn columns(&self) -> impl Iterator<Item = &'a FormLabel> {
        let own = |label: &&&FormLabel| label.part == FormPart::Own && !label.hidden;
        self.labels.iter().filter(own).copied()
    }
}

impl FormLabel {
    /// What stands in this column among some values.
    pub fn value<'v>(&self, values: &'v [OwnValue]) -> Option<&'v str> {
        values.iter().find(|value| value.field == self.id).map(|value| value.text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(part: FormPart, text: &str, hidden: bool) -> FormLabel {
        let id = text.parse().expect("an id");
        FormLabel { id, label: text.to_owned(), part, hidden, ..FormLabel::default() }
    }

    #[test]
    fn rows_keep_that_by_which_they_are_known() {
        let plan = Programme {
            form_labels: vec![
                label(FormPart::Who, "hvem", true),
                label(FormPart::Involvement, "form", true),
                label(FormPart::Own, "tid", false),
                label(FormPart::Own, "skjult", true),
                FormLabel { form: FormKind::LessonPlan, ..label(FormPart::Own, "andet", false) },
            ],
            ..Programme::default()
        };
        let form = OwnForm::of(&plan, FormKind::MeetingPlanner);
        let shown = [FormPart::Who, FormPart::Contribution, FormPart::Involvement].map(|p| form.shows(p));
        assert_eq!(shown, [true, true, false]);
        assert_eq!(form.columns().map(|c| c.label.as_str()).collect::<Vec<_>>(), ["tid"]);
        assert_eq!(form.part(FormPart::Who).map(|l| l.label.as_str()), Some("hvem"));
    }
}
