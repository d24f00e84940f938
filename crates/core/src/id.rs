//! The name by which one element of a programme points at another.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// An identifier that a person can read and type: small letters a–z, digits
/// and hyphens, 1 to 80 characters, beginning with a letter or digit. Unique
/// within its programme whatever the kind; a programme's own id is unique in
/// its workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// The text is no identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 80 small letters a-z, digits and hyphens and begins with a letter or digit")]
pub struct InvalidId;

impl Id {
    /// The longest identifier, in characters.
    pub const MAX: usize = 80;

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An identifier made from a title: Nordic letters are spelt out (æ → ae,
    /// ø → oe, å → aa), everything else that is not a letter or digit becomes
    /// a hyphen. `fallback` serves where nothing is left.
    pub fn from_title(title: &str, fallback: &str) -> Self {
        let mut text = String::new();
        for character in title.to_lowercase().chars() {
            match character {
                'æ' | 'ä' => text.push_str("ae"),
                'ø' | 'ö' => text.push_str("oe"),
                'å' => text.push_str("aa"),
                'é' | 'è' => text.push('e'),
                'a'..='z' | '0'..='9' => text.push(character),
                _ if !text.is_empty() && !text.ends_with('-') => text.push('-'),
                _ => {}
            }
            if text.len() >= 48 {
                break;
            }
        }
        let text = text.trim_end_matches('-');
        Self(if text.is_empty() { fallback.to_owned() } else { text.to_owned() })
    }

    /// The first of `self`, `self-2`, `self-3` … that `taken` does not hold.
    pub fn free(self, mut taken: impl FnMut(&Id) -> bool) -> Self {
        if !taken(&self) {
            return self;
        }
        let mut number = 2_u32;
        loop {
            let next = Self(format!("{}-{number}", self.0));
            if !taken(&next) {
                return next;
            }
            number += 1;
        }
    }
}

impl FromStr for Id {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let first = text.chars().next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        let rest = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if first && rest && text.len() <= Self::MAX { Ok(Self(text.to_owned())) } else { Err(InvalidId) }
    }
}

impl TryFrom<String> for Id {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "samspil-id",
            "pattern": "^[a-z0-9][a-z0-9-]{0,79}$",
            "description": "small letters a-z, digits and hyphens, 1 to 80 characters"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_readable_ids() {
        assert_eq!(Id::from_title("Møde i Advisory Board", "x").as_str(), "moede-i-advisory-board");
        assert_eq!(Id::from_title("Ærø – Øst!", "x").as_str(), "aeroe-oest");
        assert_eq!(Id::from_title("???", "goal").as_str(), "goal");
    }

    #[test]
    fn a_taken_id_gets_a_number() {
        let id = Id::from_title("goal", "x").free(|id| ["goal", "goal-2"].contains(&id.as_str()));
        assert_eq!(id.as_str(), "goal-3");
    }

    #[test]
    fn ids_are_checked() {
        assert!("Goal".parse::<Id>().is_err());
        assert!("-a".parse::<Id>().is_err());
        assert!("".parse::<Id>().is_err());
        assert!("a".repeat(81).parse::<Id>().is_err());
        assert!("r0".parse::<Id>().is_ok());
    }
}
