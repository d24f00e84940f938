//! Forms that are made by hand: what was sent, and single fields with their
//! label, help and what is wrong with them.

use maud::{Markup, html};

/// What a form sent, in its order.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a field without blanks around it; empty where it is
    /// missing.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box with this value is ticked.
    pub fn ticked(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }
}

/// One field of text with its label, help and what is wrong with it.
pub struct TextField<'a> {
    /// Its id on the page.
    pub id: &'a str,
    /// Its name in the form.
    pub name: &'a str,
    /// What it asks for.
    pub label: &'a str,
    /// What stands in it.
    pub value: &'a str,
    /// How to fill it in.
    pub help: Option<&'a str>,
    /// What is wrong with it.
    pub fault: Option<&'a str>,
    /// The language of the text, where it is not the reader's.
    pub lang: Option<&'static str>,
    /// The id of the list of proposals.
    pub list: Option<&'a str>,
    /// The reader begins here.
    pub focus: bool,
    /// It takes few characters.
    pub short: bool,
}

impl<'a> TextField<'a> {
    /// A field without help; its id is its name.
    pub fn new(id: &'a str, label: &'a str, value: &'a str) -> Self {
        Self {
            id,
            name: id,
            label,
            value,
            help: None,
            fault: None,
            lang: None,
            list: None,
            focus: false,
            short: false,
        }
    }

    /// The field as markup.
    pub fn markup(&self) -> Markup {
        let (help, fault) = (format!("{}-help", self.id), format!("{}-fault", self.id));
        let described: Vec<&str> = [self.help.map(|_| help.as_str()), self.fault.map(|_| fault.as_str())]
            .into_iter()
            .flatten()
            .collect();
        html! {
            div.ds-field {
                label.ds-label for=(self.id) { (self.label) }
                @if let Some(text) = self.help { p.small data-field="description" id=(help) { (text) } }
                input.ds-input.short[self.short] type="text" id=(self.id) name=(self.name) value=(self.value)
                    lang=[self.lang] list=[self.list] autocomplete="off" autofocus[self.focus]
                    aria-invalid=[self.fault.map(|_| "true")]
                    aria-describedby=[(!described.is_empty()).then(|| described.join(" "))];
                @if let Some(text) = self.fault { p.ds-validation-message id=(fault) { (text) } }
            }
        }
    }
}

/// A choice of one of several values, each with its text.
pub fn choice(id: &str, name: &str, label: &str, chosen: &str, values: &[(&str, String)]) -> Markup {
    html! {
        div.ds-field {
            label.ds-label for=(id) { (label) }
            select.ds-input id=(id) name=(name) {
                @for (value, text) in values { option value=(value) selected[*value == chosen] { (text) } }
            }
        }
    }
}
