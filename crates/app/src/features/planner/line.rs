//! One line of the planner as a form: read, understood and shown again.

use std::collections::BTreeSet;

use maud::{Markup, html};
use samspil_core::planner::{Who, seated};
use samspil_core::programme::{
    FormPart, OwnValue, ParticipantKind, ParticipantLine, Person, RoleKind, SeatState,
};
use samspil_core::{ElementKind, Id};

use super::view::View;
use crate::features::meetings::Columns;
use crate::features::methods;
use crate::features::programmes::Loaded;
use crate::web::form::{Fields, TextField, choice};

/// A line as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) who: String,
    pub(super) kind: String,
    pub(super) contribution: String,
    pub(super) form: String,
    pub(super) form_role: String,
    /// Nothing where it follows from who was typed.
    pub(super) state: String,
    pub(super) own: Vec<(String, String)>,
}

impl Typed {
    /// The fields that show a line.
    pub(super) fn of(view: &View<'_>, line: &ParticipantLine) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let empty = line.who == samspil_core::programme::Seat::default();
        Self {
            who: if empty { String::new() } else { view.who(&line.who) },
            kind: line.kind.as_str().to_owned(),
            contribution: text(&line.contribution),
            form: text(&line.form),
            form_role: text(&line.form_role),
            state: String::new(),
            own: line.own.iter().map(|value| (value.field.to_string(), value.text.clone())).collect(),
        }
    }

    /// What was sent.
    pub(super) fn read(fields: &Fields) -> Self {
        let own = fields.0.iter().filter_map(|(name, value)| {
            let field = name.strip_prefix("own:")?;
            Some((field.to_owned(), value.trim().to_owned()))
        });
        Self {
            who: fields.get("who").to_owned(),
            kind: fields.get("kind").to_owned(),
            contribution: fields.get("contribution").to_owned(),
            form: fields.get("involvement").to_owned(),
            form_role: fields.get("involvement_role").to_owned(),
            state: fields.get("state").to_owned(),
            own: own.collect(),
        }
    }

    /// The same as fields of a form.
    pub(super) fn hidden(&self) -> Markup {
        let usual = [
            ("who", &self.who),
            ("kind", &self.kind),
            ("contribution", &self.contribution),
            ("involvement", &self.form),
            ("involvement_role", &self.form_role),
            ("state", &self.state),
        ];
        html! {
            @for (name, value) in usual { input type="hidden" name=(name) value=(value); }
            @for (field, value) in &self.own { input type="hidden" name={ "own:" (field) } value=(value); }
        }
    }

    /// The line that is meant, made of the one that stood there and how that
    /// was shown; with a person who is new to the plan.
    pub(super) fn meant(
        &self,
        loaded: &Loaded,
        before: &ParticipantLine,
        shown: &Self,
    ) -> (ParticipantLine, Option<Person>) {
        let kind = self.kind.parse::<ParticipantKind>().unwrap_or_default();
        let (mut who, person) = if self.who == shown.who {
            (before.who.clone(), None)
        } else {
            match Who::read(&loaded.plan, &self.who) {
                Who::Known(id) => (seated(&before.who, Some(id), None), None),
                Who::New { name, belongs } => {
                    let person = new_person(loaded, &name, belongs.as_deref(), kind);
                    (seated(&before.who, Some(person.id.clone()), None), Some(person))
                }
                Who::Role(text) => (seated(&before.who, None, Some(text)), None),
                Who::Nobody => (seated(&before.who, None, before.who.text.clone()), None),
            }
        };
        if let Ok(state) = self.state.parse::<SeatState>() {
            who.state = state;
        }
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        let line = ParticipantLine {
            who,
            kind,
            contribution: text(&self.contribution),
            form: text(&self.form),
            form_role: text(&self.form_role),
            own: self.own_values(loaded, before),
        };
        (line, person)
    }

    /// What stands in the programme's own columns; what stands in columns that
    /// are not shown stays.
    fn own_values(&self, loaded: &Loaded, before: &ParticipantLine) -> Vec<OwnValue> {
        let sent = |id: &Id| self.own.iter().any(|(field, _)| field == id.as_str());
        let kept = before.own.iter().filter(|value| !sent(&value.field)).cloned();
        let typed = self.own.iter().filter(|(_, text)| !text.is_empty()).filter_map(|(field, text)| {
            let label = loaded.plan.form_labels.iter().find(|label| label.id.as_str() == field)?;
            Some(OwnValue { field: label.id.clone(), text: text.clone() })
        });
        kept.chain(typed).collect()
    }
}

/// Somebody who is typed for the first time.
pub(super) fn new_person(
    loaded: &Loaded,
    name: &str,
    belongs: Option<&str>,
    kind: ParticipantKind,
) -> Person {
    let taken = |id: &Id| loaded.versions.contains_key(id) || *id == loaded.plan.programme.id;
    let short = |name: &String, wanted: &str| samspil_core::planner::same_name(name, wanted);
    let organisation = belongs.and_then(|wanted| {
        loaded
            .plan
            .organisations
            .iter()
            .find(|o| short(&o.name, wanted) || o.short.as_ref().is_some_and(|s| short(s, wanted)))
    });
    let role = match kind {
        ParticipantKind::Citizen => Some(RoleKind::Citizen),
        ParticipantKind::CoreParticipant => Some(RoleKind::CoreParticipant),
        ParticipantKind::ReferenceLeader => Some(RoleKind::ReferenceLeader),
        ParticipantKind::Professional | ParticipantKind::ExternalView => None,
    };
    Person {
        id: ElementKind::Person.new_id(name, taken),
        name: name.to_owned(),
        department: belongs.filter(|_| organisation.is_none()).map(str::to_owned),
        organisation: organisation.map(|o| o.id.clone()),
        roles: role.into_iter().collect(),
        ..Person::default()
    }
}

/// What the form of a line shows besides what was typed.
pub(super) struct Form<'a> {
    pub(super) typed: &'a Typed,
    /// Where it is sent.
    pub(super) action: String,
    /// The meeting's version; nothing where a line is added.
    pub(super) version: Option<i64>,
    /// The key of what is wrong with who was typed.
    pub(super) fault: Option<&'static str>,
    /// What was sought, where somebody is there.
    pub(super) wish: Option<&'a str>,
    /// The address without the form.
    pub(super) back: String,
}

impl Form<'_> {
    /// The fields in the order of the columns. None may be called `form`: scripts
    /// would take it for the form that a field belongs to.
    pub(super) fn markup(&self, view: &View<'_>) -> Markup {
        let words = view.words;
        let columns = Columns::of(view.ctx, view.loaded);
        html! {
            form.form.planner-form method="post" action=(self.action) data-guard novalidate
                hx-"status:409"="select:#main target:#main swap:outerHTML"
                hx-"status:401"="select:#main target:#main swap:outerHTML"
                hx-"status:403"="select:#main target:#main swap:outerHTML"
                hx-"status:404"="select:#main target:#main swap:outerHTML" {
                @if let Some(version) = self.version { input type="hidden" name="version" value=(version); }
                (self.who(view, &columns))
                @if columns.form.shows(FormPart::Contribution) {
                    (text(view, "contribution", &columns.name(FormPart::Contribution), &self.typed.contribution, None))
                } @else { input type="hidden" name="contribution" value=(self.typed.contribution); }
                @if columns.form.shows(FormPart::Involvement) { div.pair {
                    (text(view, "involvement", &columns.name(FormPart::Involvement), &self.typed.form, Some("line-forms")))
                    (text(view, "involvement_role", &words.text("planner-form-role"), &self.typed.form_role, Some("line-roles")))
                } } @else {
                    input type="hidden" name="involvement" value=(self.typed.form);
                    input type="hidden" name="involvement_role" value=(self.typed.form_role);
                }
                @for column in columns.form.columns() {
                    @let value = self.typed.own.iter().find(|(field, _)| field == column.id.as_str()).map_or("", |(_, text)| text);
                    (text(view, &format!("own:{}", column.id), &column.label, value, None))
                }
                div.pair { (kinds(view, &self.typed.kind)) (states(view, &self.typed.state)) }
                (lists(view, &self.typed.form))
                div.actions {
                    button.ds-button { (words.text(if self.version.is_some() { "save" } else { "planner-add-line" })) }
                    a.ds-button data-variant="tertiary" data-cancel href=(self.back) { (words.text("cancel")) }
                }
            }
        }
    }

    fn who(&self, view: &View<'_>, columns: &Columns<'_>) -> Markup {
        let words = view.words;
        let help = match self.wish {
            Some(wish) => words.with("planner-who-wish", &[("text", &wish)]),
            None => words.text("planner-who-help"),
        };
        let (label, fault) = (columns.name(FormPart::Who), self.fault.map(|key| words.text(key)));
        TextField {
            name: "who",
            help: Some(&help),
            fault: fault.as_deref(),
            list: Some("line-people"),
            focus: true,
            ..TextField::new("line-who", &label, &self.typed.who)
        }
        .markup()
    }
}

fn text(view: &View<'_>, name: &str, label: &str, value: &str, list: Option<&str>) -> Markup {
    let id = format!("line-{}", name.replace(':', "-"));
    TextField { name, list, lang: view.lang(None), ..TextField::new(&id, label, value) }.markup()
}

fn kinds(view: &View<'_>, chosen: &str) -> Markup {
    let word = |kind: &ParticipantKind| {
        (kind.as_str(), view.words.text(&format!("word-ParticipantKind-{}", kind.as_str())).into_owned())
    };
    let values: Vec<_> = ParticipantKind::ALL.iter().map(word).collect();
    choice("line-kind", "kind", &view.words.text("field-ParticipantLine-kind"), chosen, &values)
}

fn states(view: &View<'_>, chosen: &str) -> Markup {
    let words = view.words;
    let mut values = vec![("", words.text("planner-state-usual").into_owned())];
    values.extend(SeatState::ALL.iter().map(|state| {
        (state.as_str(), words.text(&format!("word-SeatState-{}", state.as_str())).into_owned())
    }));
    choice("line-state", "state", &words.text("field-Seat-state"), chosen, &values)
}

/// Proposals: people, the forms and roles used before, and those of the method
/// library.
fn lists(view: &View<'_>, form: &str) -> Markup {
    let lines = || view.plan.meetings.iter().flat_map(|m| &m.lines);
    let mut forms: BTreeSet<String> = lines().filter_map(|line| line.form.clone()).collect();
    let mut roles: BTreeSet<String> = lines().filter_map(|line| line.form_role.clone()).collect();
    forms.extend(methods::forms(view.loaded));
    roles.extend(methods::roles(view.loaded, form));
    html! {
        datalist id="line-people" { @for person in &view.plan.people { option value=(person.name); } }
        datalist id="line-forms" { @for form in forms { option value=(form); } }
        datalist id="line-roles" { @for role in roles { option value=(role); } }
    }
}
