//! Sentences as data: a key and its arguments, put into words at the edge.

use std::borrow::Cow;

use crate::{Figure, FuzzyDate};

/// One argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Text that a person wrote, or an id: shown as it is.
    Text(String),
    /// A whole number: chooses the plural.
    Count(i64),
    /// An exact figure: shown with the language's decimal mark.
    Figure(Figure),
    /// A date: shown in the language's words.
    Date(FuzzyDate),
    /// Another message's key: translated before it is put in.
    Key(Cow<'static, str>),
    /// Several arguments joined as a list ("a, b and c").
    List(Vec<Argument>),
}

/// A sentence to be shown: the key of the locale files and its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The key in the locale files.
    pub key: Cow<'static, str>,
    /// Name and value of each argument, in the order given.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
    }

    /// The same message with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&crate::Id> for Argument {
    fn from(id: &crate::Id) -> Self {
        Self::Text(id.to_string())
    }
}

impl From<i64> for Argument {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Figure> for Argument {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}

impl From<FuzzyDate> for Argument {
    fn from(date: FuzzyDate) -> Self {
        Self::Date(date)
    }
}

impl From<Vec<Argument>> for Argument {
    fn from(list: Vec<Argument>) -> Self {
        Self::List(list)
    }
}
