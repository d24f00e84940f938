//! The form in which somebody signs up: its fields, and what is wrong with them.

use maud::{Markup, html};
use samspil_core::programme::{SignUp, SignUpQuestion};
use samspil_core::{Id, Language, Message};

use super::deeds::Newcomer;
use super::store::Needs;
use crate::features::accounts::{self, fields};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use samspil_words::Words;

/// The most characters of an answer.
pub(super) const LONGEST: usize = 500;

/// What was sent, by field.
pub(super) struct Sent(pub(super) Vec<(String, String)>);

impl Sent {
    pub(super) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// Whoever signs up; or what is wrong, by field.
    pub(super) fn newcomer(
        &self,
        loaded: &Loaded,
        sign_up: &SignUp,
        language: Language,
    ) -> Result<Newcomer, Vec<(String, Message)>> {
        let mut errors = self.who();
        let mut wrong = |field: &str, key: &'static str| errors.push((field.to_owned(), Message::new(key)));
        let organisation = Some(self.value("organisation")).filter(|text| !text.is_empty());
        if organisation.is_some_and(|text| text.chars().count() > 200) {
            wrong("organisation", "sign-up-too-long");
        }
        let unit = self.unit(sign_up);
        if unit.is_none() && !units(loaded, sign_up).is_empty() {
            wrong("unit", "sign-up-unit-missing");
        }
        let needs = self.needs(sign_up);
        for (question, _) in needs.iter().filter(|(_, text)| text.chars().count() > LONGEST) {
            wrong(question, "sign-up-too-long");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let organisation = organisation.map(str::to_owned);
        Ok(Newcomer { organisation, unit, needs, ..self.named(language) })
    }

    /// Whoever comes instead of somebody; or what is wrong, by field.
    pub(super) fn substitute(&self, language: Language) -> Result<Newcomer, Vec<(String, Message)>> {
        let errors = self.who();
        if errors.is_empty() { Ok(self.named(language)) } else { Err(errors) }
    }

    /// What is wrong with name and address.
    fn who(&self) -> Vec<(String, Message)> {
        let name = match self.name().chars().count() {
            0 => Some("sign-up-name-missing"),
            1..=200 => None,
            _ => Some("sign-up-too-long"),
        };
        let email = accounts::mail_address(self.value("email")).is_none().then_some("email-wrong");
        let faults = name.map(|key| ("name", key)).into_iter().chain(email.map(|key| ("email", key)));
        faults.map(|(field, key)| (field.to_owned(), Message::new(key))).collect()
    }

    fn name(&self) -> String {
        self.value("name").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn named(&self, language: Language) -> Newcomer {
        let email = accounts::mail_address(self.value("email")).unwrap_or_default();
        Newcomer { name: self.name(), email, organisation: None, unit: None, language, needs: Needs::new() }
    }

    fn unit(&self, sign_up: &SignUp) -> Option<Id> {
        sign_up.units.iter().find(|unit| unit.as_str() == self.value("unit")).cloned()
    }

    /// What was said to the questions that are asked.
    pub(super) fn needs(&self, sign_up: &SignUp) -> Needs {
        let said = sign_up.asks.iter().map(|question| (question.as_str(), self.value(question.as_str())));
        said.filter(|(_, text)| !text.is_empty())
            .map(|(question, text)| (question.to_owned(), text.to_owned()))
            .collect()
    }
}

/// The units that may send people, with their names.
pub(super) fn units<'a>(loaded: &'a Loaded, sign_up: &'a SignUp) -> Vec<(&'a Id, &'a str)> {
    sign_up.units.iter().map(|unit| (unit, loaded.name(unit))).collect()
}

/// Name, address, where from.
pub(super) fn who(
    ctx: &Ctx,
    loaded: &Loaded,
    sign_up: &SignUp,
    sent: &Sent,
    errors: &fields::Errors,
) -> Markup {
    let words = ctx.words;
    let input = |name, label, kind, autocomplete, optional| {
        let field = fields::Input {
            name,
            label,
            value: sent.value(name),
            kind,
            autocomplete: Some(autocomplete),
            errors,
            optional,
        };
        fields::input(words, &field)
    };
    let units: Vec<(String, String)> =
        units(loaded, sign_up).into_iter().map(|(id, name)| (id.to_string(), name.to_owned())).collect();
    html! {
        (input("name", "sign-up-name", "text", "name", false))
        (input("email", "account-email", "email", "email", false))
        @if units.is_empty() {
            (input("organisation", "sign-up-organisation", "text", "organization", true))
        } @else {
            (fields::select(words, "unit", "sign-up-unit", Some("sign-up-choose"), &units, sent.value("unit"), errors))
        }
    }
}

/// The questions of a sign-up, with until when the answers are kept.
pub(super) fn questions(
    words: Words,
    sign_up: &SignUp,
    sent: &Sent,
    errors: &fields::Errors,
    until: &str,
) -> Markup {
    html! { @if !sign_up.asks.is_empty() {
        fieldset.ds-fieldset {
            legend.ds-label { (words.text("sign-up-needs")) }
            p.muted { (words.with("sign-up-needs-kept", &[("date", &until)])) }
            @for question in &sign_up.asks {
                @let name = question.as_str();
                @if *question == SignUpQuestion::Overnight {
                    div.ds-field {
                        input.ds-input type="checkbox" id=(name) name=(name) value="yes" checked[!sent.value(name).is_empty()];
                        label.ds-label for=(name) { (words.text("sign-up-ask-overnight")) }
                    }
                } @else {
                    (fields::input(words, &fields::Input {
                        name, label: label(*question), value: sent.value(name),
                        kind: if *question == SignUpQuestion::Phone { "tel" } else { "text" },
                        autocomplete: (*question == SignUpQuestion::Phone).then_some("tel"), errors, optional: true,
                    }))
                }
            }
        }
    } }
}

/// The key of a question.
pub(super) fn label(question: SignUpQuestion) -> &'static str {
    match question {
        SignUpQuestion::Diet => "sign-up-ask-diet",
        SignUpQuestion::Access => "sign-up-ask-access",
        SignUpQuestion::Overnight => "sign-up-ask-overnight",
        SignUpQuestion::Travel => "sign-up-ask-travel",
        SignUpQuestion::Phone => "sign-up-ask-phone",
        SignUpQuestion::Remark => "sign-up-ask-remark",
    }
}
