//! How a rule tells what it found.

use super::{Facts, Finding, Place, Rule};
use crate::message::Argument;
use crate::{ElementKind, Message};

/// A place by kind and index; `None` is the programme's head.
type Spot = (Option<ElementKind>, usize, Option<String>);

/// One finding as a rule writes it down.
#[derive(Debug, Clone)]
pub struct Report {
    at: Spot,
    arguments: Vec<(&'static str, Argument)>,
    stated: Option<Argument>,
    computed: Option<Argument>,
    others: Vec<Spot>,
}

impl Report {
    /// A finding at an element.
    pub fn at(kind: ElementKind, index: usize) -> Self {
        Self::place((Some(kind), index, None))
    }

    /// A finding at the programme's head.
    pub fn head() -> Self {
        Self::place((None, 0, None))
    }

    fn place(at: Spot) -> Self {
        Self { at, arguments: Vec::new(), stated: None, computed: None, others: Vec::new() }
    }

    /// The field in which it stands.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.at.2 = Some(field.into());
        self
    }

    /// An argument of sentence and help.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The figure or date stated, also the argument `$stated`.
    #[must_use]
    pub fn stated(mut self, value: impl Into<Argument>) -> Self {
        let value = value.into();
        self.stated = Some(value.clone());
        self.with("stated", value)
    }

    /// The figure or date computed, also the argument `$computed`.
    #[must_use]
    pub fn computed(mut self, value: impl Into<Argument>) -> Self {
        let value = value.into();
        self.computed = Some(value.clone());
        self.with("computed", value)
    }

    /// Another element that takes part.
    #[must_use]
    pub fn other(mut self, kind: ElementKind, index: usize) -> Self {
        self.others.push((Some(kind), index, None));
        self
    }

    /// Other elements that take part.
    #[must_use]
    pub fn others(mut self, kind: ElementKind, indexes: impl IntoIterator<Item = usize>) -> Self {
        self.others.extend(indexes.into_iter().map(|at| (Some(kind), at, None)));
        self
    }
}

/// How many findings of a rule are told one by one; of more only the number.
pub const MOST: usize = 200;

/// Gathers what the rules find.
pub struct Findings<'a> {
    facts: &'a Facts<'a>,
    rule: Option<&'static Rule>,
    list: Vec<((Option<ElementKind>, usize), Finding)>,
    /// What the rule at hand has found.
    count: usize,
}

impl<'a> Findings<'a> {
    pub(super) fn new(facts: &'a Facts<'a>) -> Self {
        Self { facts, rule: None, list: Vec::new(), count: 0 }
    }

    /// What follows is found by this rule.
    pub(super) fn of(&mut self, rule: &'static Rule) {
        self.tell_more();
        self.rule = Some(rule);
    }

    /// Says at the programme's head how many findings of the rule are left out.
    fn tell_more(&mut self) {
        let more = self.count.saturating_sub(MOST);
        self.count = 0;
        if let Some(rule) = self.rule.filter(|_| more > 0) {
            let report = Report::head().with("count", more).with("code", rule.code);
            self.push(rule, "check-more", report);
        }
    }

    /// Writes a finding down.
    pub fn add(&mut self, report: Report) {
        self.add_with(|| report);
    }

    /// Writes a finding down that is worded only where it is told: for rules
    /// that compare everything with everything.
    pub fn add_with(&mut self, report: impl FnOnce() -> Report) {
        let Some(rule) = self.rule else { return };
        self.count += 1;
        if self.count <= MOST {
            self.push(rule, rule.key, report());
        }
    }

    fn push(&mut self, rule: &'static Rule, key: &str, report: Report) {
        let message = |key: String| Message { key: key.into(), arguments: report.arguments.clone() };
        let finding = Finding {
            code: rule.code,
            severity: rule.severity,
            place: self.place(&report.at),
            path: path(&report.at),
            message: message(key.to_owned()),
            help: message(format!("{key}-help")),
            stated: report.stated,
            computed: report.computed,
            others: report.others.iter().map(|spot| self.place(spot)).collect(),
        };
        self.list.push(((report.at.0, report.at.1), finding));
    }

    fn place(&self, (kind, index, field): &Spot) -> Place {
        Place { kind: *kind, id: self.facts.id_at(*kind, *index), field: field.clone() }
    }

    /// By place in the file, then by code, then as found.
    pub(super) fn sorted(mut self) -> Vec<Finding> {
        self.tell_more();
        self.list.sort_by(|(a, x), (b, y)| a.cmp(b).then(x.code.cmp(y.code)));
        self.list.into_iter().map(|(_, finding)| finding).collect()
    }
}

fn path((kind, index, field): &Spot) -> String {
    let base = kind.map_or_else(|| "programme".to_owned(), |kind| format!("{}[{index}]", kind.plural()));
    match field {
        Some(field) => format!("{base}.{field}"),
        None => base,
    }
}
