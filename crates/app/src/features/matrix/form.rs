//! Reading the forms of the matrix and showing them again as they were typed.

use maud::{Markup, html};
use samspil_core::FuzzyDate;
use samspil_core::matrix::Typed;
use samspil_core::programme::{Certainty, Format, Status};

use samspil_words::Words;

/// What a form sent, in its order.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl Fields {
    /// The first value of a field without blanks around it; empty where it is
    /// missing.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box with this value is ticked.
    pub(super) fn ticked(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }
}

/// The fields of one line as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Raw {
    pub(super) text: String,
    pub(super) date: String,
    pub(super) certainty: String,
    pub(super) format: String,
    pub(super) status: String,
    pub(super) cause: String,
}

/// A field and the key of what is wrong with it.
pub(super) type Fault = (&'static str, &'static str);

impl Raw {
    /// The fields that show a line.
    pub(super) fn of(words: Words, typed: &Typed) -> Self {
        Self {
            text: typed.text.clone(),
            date: typed.date.as_ref().map(|date| typeable(words, date)).unwrap_or_default(),
            certainty: typed.certainty.map(certainty_word).unwrap_or_default().to_owned(),
            format: typed.format.as_str().to_owned(),
            status: typed.status.as_str().to_owned(),
            cause: typed.cause.clone().unwrap_or_default(),
        }
    }

    /// The fields of the line that is called `of` in the form.
    pub(super) fn read(fields: &Fields, of: &str) -> Self {
        let field = |name: &str| fields.get(&format!("{name}:{of}")).to_owned();
        Self {
            text: field("text"),
            date: field("date"),
            certainty: field("certainty"),
            format: field("format"),
            status: field("status"),
            cause: field("cause"),
        }
    }

    /// What the fields mean, or what is wrong with them.
    pub(super) fn typed(&self) -> Result<Typed, Vec<Fault>> {
        let mut faults = Vec::new();
        if self.text.is_empty() {
            faults.push(("text", "matrix-fault-text"));
        }
        let date = (!self.date.is_empty()).then(|| FuzzyDate::parse_typed(&self.date)).transpose();
        if date.is_err() {
            faults.push(("date", "matrix-fault-date"));
        }
        match date {
            Ok(date) if faults.is_empty() => Ok(Typed {
                text: self.text.clone(),
                date,
                certainty: CERTAINTIES.into_iter().find(|c| certainty_word(*c) == self.certainty),
                format: word(Format::ALL, Format::as_str, &self.format),
                status: word(Status::ALL, Status::as_str, &self.status),
                cause: (!self.cause.is_empty()).then(|| self.cause.clone()),
            }),
            _ => Err(faults),
        }
    }

    /// Whether the fields that are usually folded away hold something.
    pub(super) fn says_more(&self) -> bool {
        let usual = |value: &str, usual: &str| value.is_empty() || value == usual;
        !(self.certainty.is_empty()
            && self.cause.is_empty()
            && usual(&self.format, Format::Unsaid.as_str())
            && usual(&self.status, Status::Planned.as_str()))
    }
}

fn word<T: Copy + Default>(all: &[T], name: fn(T) -> &'static str, text: &str) -> T {
    all.iter().copied().find(|word| name(*word) == text).unwrap_or_default()
}

/// Every degree of certainty.
pub(super) const CERTAINTIES: [Certainty; 4] =
    [Certainty::Confirmed, Certainty::Expected, Certainty::Tentative, Certainty::Tbd];

/// The word of a certainty in forms and keys.
pub(super) fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Expected => "expected",
        Certainty::Tentative => "tentative",
        Certainty::Tbd => "tbd",
    }
}

/// A date as the reader would type it: in words where they are understood,
/// else in the notation of plan files.
pub(super) fn typeable(words: Words, date: &FuzzyDate) -> String {
    let spoken = words.date(date);
    if FuzzyDate::parse_typed(&spoken).as_ref() == Ok(date) { spoken } else { date.to_string() }
}

/// One field of text with its label, help and what is wrong with it.
pub(super) struct TextField<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) value: &'a str,
    pub(super) help: Option<&'a str>,
    pub(super) fault: Option<&'a str>,
    pub(super) lang: Option<&'static str>,
    pub(super) list: Option<&'a str>,
    pub(super) focus: bool,
    pub(super) short: bool,
}

impl<'a> TextField<'a> {
    /// A field without help; its id is its name.
    pub(super) fn new(id: &'a str, label: &'a str, value: &'a str) -> Self {
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
    pub(super) fn markup(&self) -> Markup {
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
pub(super) fn choice(id: &str, name: &str, label: &str, chosen: &str, values: &[(&str, String)]) -> Markup {
    html! {
        div.ds-field {
            label.ds-label for=(id) { (label) }
            select.ds-input id=(id) name=(name) {
                @for (value, text) in values { option value=(value) selected[*value == chosen] { (text) } }
            }
        }
    }
}

/// What is wrong with a form, each with a link to its field.
pub(super) fn summary(words: Words, faults: &[(String, String)]) -> Markup {
    html! {
        div.ds-error-summary tabindex="-1" autofocus {
            h2 { (words.text("matrix-faults")) }
            ul { @for (field, text) in faults { li { a href=(format!("#{field}")) { (text) } } } }
        }
    }
}
