//! A programme as a plan file holds it: one struct per kind of element.

pub(crate) mod macros;

mod activity;
mod figures;
mod form_label;
mod frame;
mod governance;
mod head;
mod meeting;
mod method;
mod milestone;
mod network;
mod purpose;
mod relationship;
mod review;
mod sheet;
mod sign_up;
mod unavailability;

pub use activity::*;
pub use figures::*;
pub use form_label::*;
pub use frame::*;
pub use governance::*;
pub use head::*;
pub use meeting::*;
pub use method::*;
pub use milestone::*;
pub use network::*;
pub use purpose::*;
pub use relationship::*;
pub use review::*;
pub use sheet::*;
pub use sign_up::*;
pub use unavailability::*;

use frame::day_schema;

pub use crate::certainty::Certainty;
pub use crate::element::Programme;

use crate::Id;
use crate::element::{ElementKind, Reference};

impl Programme {
    /// The same programme with its occurrences in the order of the plan file:
    /// by the order of their activities, within an activity as they stood;
    /// those of no known activity last.
    #[must_use]
    pub fn canonical(mut self) -> Self {
        let mut order = std::collections::HashMap::new();
        for (at, activity) in self.activities.iter().enumerate() {
            order.entry(&activity.id).or_insert(at);
        }
        self.occurrences.sort_by_key(|o| order.get(&o.activity).copied().unwrap_or(usize::MAX));
        self
    }
}

macros::value! {
    /// A link or the name of a file.
    Link {
        required {
            /// What a person reads.
            title: String,
            /// Address beginning with https://, http:// or mailto:.
            url: String,
        }
        optional {}
    }
}

impl Link {
    /// Whether the link leads to the web or into a mail: nothing else is followed.
    pub fn is_address(&self) -> bool {
        let known = ["https://", "http://", "mailto:"];
        let rest = known.iter().find_map(|start| self.url.strip_prefix(start));
        rest.is_some_and(|rest| !rest.is_empty()) && !self.url.contains(char::is_whitespace)
    }
}

/// A title that is always there or may be missing.
pub(crate) trait Named {
    /// The text, or an empty one.
    fn text(&self) -> &str;
}

impl Named for String {
    fn text(&self) -> &str {
        self
    }
}

impl Named for Option<String> {
    fn text(&self) -> &str {
        self.as_deref().unwrap_or("")
    }
}

/// Collects the pointers of an element.
#[derive(Default)]
pub(crate) struct References<'a> {
    pub(crate) list: Vec<Reference<'a>>,
}

impl<'a> References<'a> {
    pub(crate) fn one(&mut self, field: &str, id: Option<&'a Id>, kinds: &'static [ElementKind]) {
        self.list.extend(id.map(|id| Reference { field: field.to_owned(), id, kinds, dated: false }));
    }

    pub(crate) fn many(&mut self, field: &str, ids: &'a [Id], kinds: &'static [ElementKind]) {
        self.list.extend(ids.iter().enumerate().map(|(at, id)| Reference {
            field: format!("{field}[{at}]"),
            id,
            kinds,
            dated: false,
        }));
    }

    pub(crate) fn seat(&mut self, field: &str, seat: Option<&'a Seat>) {
        let Some(seat) = seat else { return };
        self.one(&format!("{field}.person"), seat.person.as_ref(), &[ElementKind::Person]);
        self.one(&format!("{field}.organisation"), seat.organisation.as_ref(), &[ElementKind::Organisation]);
    }

    pub(crate) fn seats(&mut self, field: &str, seats: &'a [Seat]) {
        for (at, seat) in seats.iter().enumerate() {
            self.seat(&format!("{field}[{at}]"), Some(seat));
        }
    }

    pub(crate) fn date(&mut self, field: &str, date: Option<&'a crate::FuzzyDate>) {
        if let Some(crate::FuzzyDate { when: crate::date::When::Relative(_, _, anchor), .. }) = date {
            self.list.push(Reference { field: field.to_owned(), id: anchor, kinds: &[], dated: true });
        }
    }

    pub(crate) fn own(&mut self, field: &str, values: &'a [OwnValue]) {
        for (at, value) in values.iter().enumerate() {
            self.one(&format!("{field}[{at}].field"), Some(&value.field), &[ElementKind::FormLabel]);
        }
    }

    pub(crate) fn involved(&mut self, involved: &'a [Involvement]) {
        for (at, one) in involved.iter().enumerate() {
            let field = |name: &str| format!("involved[{at}].{name}");
            self.seat(&field("who"), Some(&one.who));
            self.many(&field("milestones"), &one.milestones, &[ElementKind::Milestone]);
            self.date(&field("when"), one.when.as_ref());
            self.many(&field("activities"), &one.activities, &[ElementKind::Activity, ElementKind::Meeting]);
        }
    }

    pub(crate) fn sheet(&mut self, sheet: &'a Sheet) {
        for (day, team) in sheet.team.iter().enumerate() {
            self.seats(&format!("sheet.team[{day}].seats"), &team.seats);
        }
        for (at, content) in sheet.contents.iter().enumerate() {
            let field = |name: &str| format!("sheet.contents[{at}].{name}");
            self.seat(&field("presenter"), content.presenter.as_ref());
            self.seats(&field("co_presenters"), &content.co_presenters);
            self.seats(&field("alternatives"), &content.alternatives);
            self.many(&format!("sheet.contents[{at}].units"), &content.units, &[ElementKind::Unit]);
        }
    }
}
