//! Text in the reader's language. No sentence stands in code: it stands in
//! `locales/{da,nb,nn,en}/*.ftl` and is fetched here by its key.

pub mod agenda;
mod dates;
pub mod methods;
mod order;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use samspil_core::message::Argument;
use samspil_core::{Figure, FuzzyDate, Language, Message};

#[derive(RustEmbed)]
#[folder = "locales"]
struct LocaleFiles;

type Bundle = FluentBundle<FluentResource>;

/// The texts of a language, read when the first reader of it comes.
fn texts(language: Language) -> &'static Bundle {
    static DANISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Da));
    static BOKMAAL: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Nb));
    static NYNORSK: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Nn));
    static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En));
    match language {
        Language::Da => &DANISH,
        Language::Nb => &BOKMAAL,
        Language::Nn => &NYNORSK,
        Language::En => &ENGLISH,
    }
}

/// Faults found while reading the locale files; a test proves there are none.
pub fn faults(language: Language) -> Vec<String> {
    sources(language)
        .into_iter()
        .filter_map(|(name, text)| {
            FluentResource::try_new(text).err().map(|(_, errors)| format!("{name}: {errors:?}"))
        })
        .collect()
}

/// The text of every locale file of a language, by file name.
pub fn sources(language: Language) -> Vec<(String, String)> {
    let prefix = format!("{}/", language.tag());
    let mut names: Vec<_> = LocaleFiles::iter().filter(|name| name.starts_with(&prefix)).collect();
    names.sort();
    names
        .into_iter()
        .filter_map(|name| {
            let file = LocaleFiles::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

fn bundle(language: Language) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The pages set direction and language themselves; isolating marks would
    // stand in mails and files as stray characters.
    bundle.set_use_isolating(false);
    for (_, text) in sources(language) {
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // A doubled key is found by the locale test; the first one serves.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The words of one language. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// The language they are in.
    pub fn language(self) -> Language {
        self.language
    }

    /// Whether the key is known.
    pub fn has(self, key: &str) -> bool {
        texts(self.language).has_message(key)
    }

    /// The text of a key without arguments. A missing key shows as `⟦key⟧`.
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.format(key, None)
    }

    /// The text of a key with arguments.
    pub fn with(self, key: &str, arguments: &[(&str, &dyn Show)]) -> Cow<'static, str> {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(Cow::Owned((*name).to_owned()), value.value(self));
        }
        self.format(key, Some(&args))
    }

    /// A message of core in words.
    pub fn message(self, message: &Message) -> Cow<'static, str> {
        let mut args = FluentArgs::new();
        for (name, value) in &message.arguments {
            args.set(*name, value.value(self));
        }
        self.format(&message.key, Some(&args))
    }

    /// One argument in words, on its own.
    pub fn argument(self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Count(count) => count.to_string(),
            Argument::Figure(figure) => self.figure(*figure),
            Argument::Date(date) => self.date(date),
            Argument::Key(key) => self.text(key).into_owned(),
            Argument::List(list) => self.list(&list.iter().map(|a| self.argument(a)).collect::<Vec<_>>()),
        }
    }

    /// An exact figure with the language's decimal mark.
    pub fn figure(self, figure: Figure) -> String {
        figure.text(if self.language == Language::En { '.' } else { ',' })
    }

    /// "a, b and c".
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [head @ .., last] => format!("{} {} {last}", head.join(", "), self.text("list-and")),
        }
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = texts(self.language);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(format!("⟦{key}⟧"));
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(key, ?errors, "a text could not be filled in");
        }
        match text {
            // The bundles live as long as the program: a text without
            // arguments needs no copy.
            Cow::Borrowed(text) if args.is_none() => Cow::Borrowed(text),
            text => Cow::Owned(text.into_owned()),
        }
    }
}

/// What may stand as an argument of a text.
pub trait Show {
    /// The value for the text.
    fn value(&self, words: Words) -> FluentValue<'static>;
}

impl Show for Argument {
    fn value(&self, words: Words) -> FluentValue<'static> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(words.argument(other)),
        }
    }
}

impl Show for &str {
    fn value(&self, _: Words) -> FluentValue<'static> {
        FluentValue::from((*self).to_owned())
    }
}

impl Show for String {
    fn value(&self, _: Words) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

impl Show for Cow<'_, str> {
    fn value(&self, _: Words) -> FluentValue<'static> {
        FluentValue::from(self.clone().into_owned())
    }
}

impl Show for usize {
    fn value(&self, _: Words) -> FluentValue<'static> {
        FluentValue::from(*self)
    }
}

impl Show for i64 {
    fn value(&self, _: Words) -> FluentValue<'static> {
        FluentValue::from(*self)
    }
}

impl Show for Figure {
    fn value(&self, words: Words) -> FluentValue<'static> {
        FluentValue::from(words.figure(*self))
    }
}

impl Show for FuzzyDate {
    fn value(&self, words: Words) -> FluentValue<'static> {
        FluentValue::from(words.date(self))
    }
}
