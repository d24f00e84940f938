//! What the schema cannot say: columns of the plan's own scheme, months of the
//! year, ends that follow their beginnings.

use jiff::civil::Date;
use serde_json::Value;

use super::notation::short;
use super::read::Draft;
use super::structure::MOST;
use super::{Diagnostic, Places};
use crate::message::{Argument, Message};
use crate::period::{Column, PeriodScheme};
use crate::programme::{FormLabel, Head, Link, Occurrence, SignUp, WheelItem};
use crate::{Element, ElementKind};

/// Lists of a file that hold more elements than a plan may have.
pub(super) fn crowded(file: &Value, places: &Places) -> Vec<Diagnostic> {
    let list = |kind: &ElementKind| file.get(kind.plural()).and_then(Value::as_array).map_or(0, Vec::len);
    let over = ElementKind::ALL.iter().filter(|kind| list(kind) > kind.most());
    over.map(|kind| too_many(*kind, format!("{}[{}]", kind.plural(), kind.most()), places)).collect()
}

/// F309: an element more than a plan may have of its kind.
pub(super) fn too_many(kind: ElementKind, path: String, places: &Places) -> Diagnostic {
    let place = places.position(&path);
    let message = Message::new("plan-file-too-many-elements")
        .with("list", format!("[[{}]]", kind.plural()))
        .with("limit", kind.most());
    Diagnostic::error("F309", path, message).at(place).help(Message::new("plan-file-too-many-elements-help"))
}

/// Everything that makes no sense.
pub(super) fn check(draft: &Draft, places: &Places) -> Vec<Diagnostic> {
    let mut found = Found { places, problems: Vec::new() };
    let scheme = draft.head.as_ref().and_then(|head| found.head(head));
    if let Some(head) = &draft.head {
        found.links("programme", &head.links);
    }
    for (at, element) in &draft.elements {
        let path = format!("{}[{at}]", element.kind().plural());
        found.links(&path, element.links());
        match element {
            Element::Occurrence(occurrence) => found.occurrence(&path, occurrence, scheme),
            Element::WheelItem(item) => found.wheel_item(&path, item),
            Element::SchoolHoliday(holiday) => found.days(&path, "to", holiday.from, holiday.to),
            Element::Unavailability(away) => found.days(&path, "to", away.from, away.to),
            Element::SignUp(SignUp { opens: Some(opens), deadline: Some(deadline), .. }) => {
                found.days(&path, "deadline", *opens, *deadline);
            }
            Element::FormLabel(label) => found.form_label(&path, label),
            _ => {}
        }
    }
    found.problems
}

struct Found<'a> {
    places: &'a Places,
    problems: Vec<Diagnostic>,
}

impl Found<'_> {
    fn add(&mut self, code: &'static str, path: String, message: Message, help: Option<Message>) {
        if self.problems.len() >= MOST {
            return;
        }
        let place = self.places.position(&path);
        self.problems.push(Diagnostic { help, ..Diagnostic::error(code, path, message).at(place) });
    }

    fn range(&mut self, path: String, written: i64, minimum: i64, maximum: i64) {
        let message = Message::new("plan-file-range")
            .with("written", written.to_string())
            .with("minimum", minimum.to_string())
            .with("maximum", maximum.to_string());
        self.add("F212", path, message, None);
    }

    /// Gives the scheme of the columns.
    fn head(&mut self, head: &Head) -> Option<PeriodScheme> {
        let periods = head.periods.as_ref()?;
        if !(1..=60).contains(&periods.count) {
            self.range("programme.periods.count".into(), periods.count.into(), 1, 60);
        }
        if periods.first.scheme() != periods.scheme {
            self.scheme("programme.periods.first".into(), periods.first.to_string(), periods.scheme);
        }
        Some(periods.scheme)
    }

    fn scheme(&mut self, path: String, written: String, wanted: PeriodScheme) {
        let example = wanted.period_of(jiff::civil::date(2024, 1, 1)).to_string();
        let message =
            Message::new("plan-file-scheme").with("written", written).with("scheme", wanted.as_str());
        let help =
            Message::new("plan-file-scheme-help").with("example", example).with("scheme", wanted.as_str());
        self.add("F306", path, message, Some(help));
    }

    fn links(&mut self, path: &str, links: &[Link]) {
        for (at, link) in links.iter().enumerate().filter(|(_, link)| !link.is_address()) {
            let message = Message::new("plan-file-link").with("written", short(&link.url));
            let help = Message::new("plan-file-link-help");
            self.add("F310", format!("{path}.links[{at}].url"), message, Some(help));
        }
    }

    fn occurrence(&mut self, path: &str, occurrence: &Occurrence, scheme: Option<PeriodScheme>) {
        let Some(scheme) = scheme else { return };
        for (field, column) in [("column", Some(occurrence.column)), ("moved_to", occurrence.moved_to)] {
            match column {
                Some(Column::Period(period)) if period.scheme() != scheme => {
                    self.scheme(format!("{path}.{field}"), period.to_string(), scheme);
                }
                _ => {}
            }
        }
    }

    fn wheel_item(&mut self, path: &str, item: &WheelItem) {
        for (at, month) in item.months.iter().enumerate() {
            self.month(format!("{path}.months[{at}]"), *month);
        }
        for (at, exception) in item.exceptions.iter().enumerate() {
            exception
                .month
                .into_iter()
                .for_each(|month| self.month(format!("{path}.exceptions[{at}].month"), month));
        }
        if let (Some(from), Some(until)) = (item.from, item.until)
            && until < from
        {
            self.order(format!("{path}.until"), from.to_string(), until.to_string());
        }
    }

    fn month(&mut self, path: String, month: u8) {
        if !(1..=12).contains(&month) {
            let message = Message::new("plan-file-month").with("written", month.to_string());
            self.add("F307", path, message, Some(Message::new("plan-file-month-help")));
        }
    }

    fn days(&mut self, path: &str, last: &str, from: Date, to: Date) {
        if to < from {
            self.order(format!("{path}.{last}"), from.to_string(), to.to_string());
        }
    }

    /// F311: a part that the form has not.
    fn form_label(&mut self, path: &str, label: &FormLabel) {
        if label.form.parts().contains(&label.part) {
            return;
        }
        let word = |list: &str, word: &str| Argument::Key(format!("word-{list}-{word}").into());
        let message = Message::new("plan-file-form-part")
            .with("part", word("FormPart", label.part.as_str()))
            .with("form", word("FormKind", label.form.as_str()));
        self.add("F311", format!("{path}.part"), message, Some(Message::new("plan-file-form-part-help")));
    }

    fn order(&mut self, path: String, from: impl Into<Argument>, to: impl Into<Argument>) {
        let message = Message::new("plan-file-order").with("from", from).with("to", to);
        self.add("F308", path, message, Some(Message::new("plan-file-order-help")));
    }
}
