//! The programme check: rules over the model that say what does not hold,
//! like a compiler does. `docs/CHECK.md` lists every rule.

mod agendas;
mod budgets;
mod chain;
mod contradiction;
mod counts;
mod dates;
mod days;
mod drawn;
mod facts;
mod networks;
mod parties;
mod points;
mod projects;
mod report;
mod rules;
mod shape;
mod status;
mod sums;
mod timing;
mod year;

#[cfg(test)]
mod tests;

pub(crate) use days::{in_chosen_year, single_days};
pub use facts::Facts;
pub(crate) use points::{Instance, Point, calendar, day_count, instances, known_days, precise};
pub use report::{Findings, MOST, Report};
pub use rules::{RULES, Rule};

use crate::message::Argument;
use crate::{ElementKind, Id, Message, Programme};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot be true as written.
    Error,
    /// A gap or doubt that somebody should settle.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word in machine-readable output: `error`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where in a programme a finding stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The kind of element; nothing for the programme's head.
    pub kind: Option<ElementKind>,
    /// The element's id, or the programme's.
    pub id: Id,
    /// The field inside the element: `lines[3].parts[1].stated_hours`.
    pub field: Option<String>,
}

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's stable code: `S101`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// The same place as a path of the plan file: `occurrences[12].date`.
    pub path: String,
    /// What does not hold, in a sentence.
    pub message: Message,
    /// What the plan states, where the finding compares.
    pub stated: Option<Argument>,
    /// What the plan computes to, where the finding compares; exact.
    pub computed: Option<Argument>,
    /// What to do about it.
    pub help: Message,
    /// Other places that take part in it.
    pub others: Vec<Place>,
}

/// Everything that does not hold in a programme, in the order of the plan
/// file, within one element by code. The same programme always gives the same
/// findings in the same order.
pub fn check(programme: &Programme) -> Vec<Finding> {
    let facts = Facts::new(programme);
    let mut findings = Findings::new(&facts);
    for rule in RULES {
        findings.of(rule);
        (rule.find)(&facts, &mut findings);
    }
    findings.sorted()
}
