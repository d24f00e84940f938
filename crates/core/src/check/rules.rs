//! The table of all rules.

use super::{Facts, Findings, Severity};

/// One rule of the programme check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable code: `S101`.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// The key of its sentence; `-help` and `-why` follow for what to do about
    /// it and why it matters.
    pub key: &'static str,
    /// Finds what breaks it.
    pub find: fn(&Facts<'_>, &mut Findings<'_>),
}

macro_rules! rules {
    ($($code:ident $severity:ident $topic:ident::$find:ident;)*) => {
        /// Every rule, by code.
        pub const RULES: &[Rule] = &[$(Rule {
            code: stringify!($code),
            severity: Severity::$severity,
            key: concat!("check-", stringify!($code)),
            find: super::$topic::$find,
        },)*];
    };
}

rules! {}
