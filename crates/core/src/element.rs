//! The elements a programme is made of: every kind in one list, so that
//! storing, history, undo, comparison, search and the API are written once
//! for all of them.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Id;
use crate::programme::*;
use crate::seats::Seated;

/// What every element struct tells about itself.
pub trait Part: Serialize + for<'de> Deserialize<'de> + Clone + PartialEq + JsonSchema {
    /// The kind of element.
    const KIND: ElementKind;

    /// The element's identifier.
    fn id(&self) -> &Id;

    /// The name by which a person knows the element: its title or the
    /// beginning of its text.
    fn name(&self) -> &str;

    /// The language of the element's own text, where it is not the programme's.
    fn language(&self) -> Option<crate::Language>;

    /// The pointers from the element to others.
    fn references(&self) -> Vec<Reference<'_>>;

    /// Links and files that belong to the element.
    fn links(&self) -> &[Link];

    /// The programme's list of this kind.
    fn list(programme: &Programme) -> &[Self]
    where
        Self: Sized;
}

/// One pointer from an element to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The field's path inside the element: `goals[0]`, `seats[2].person`.
    pub field: String,
    /// The id pointed at.
    pub id: &'a Id,
    /// The kinds that may stand there; empty where any kind may.
    pub kinds: &'static [ElementKind],
    /// A date hangs on the element pointed at.
    pub dated: bool,
}

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident $one:literal $many:ident;)*) => {
        /// The kind of an element.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum ElementKind {
            $($(#[$meta])* $kind,)*
        }

        impl ElementKind {
            /// Every kind, in the order of the plan file.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The kind's name in code, files and the database: `goal`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $one,)* }
            }

            /// The name of the list that holds the kind, also its address in
            /// the API: `goals`.
            pub fn plural(self) -> &'static str {
                match self { $(Self::$kind => stringify!($many),)* }
            }

            /// The JSON Schema of the kind's own fields.
            pub fn schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self { $(Self::$kind => generator.subschema_for::<$kind>(),)* }
            }
        }

        /// One element of a programme.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Element {
            $($(#[$meta])* $kind($kind),)*
        }

        impl Element {
            /// The kind of element.
            pub fn kind(&self) -> ElementKind {
                match self { $(Self::$kind(_) => ElementKind::$kind,)* }
            }

            /// The element's identifier.
            pub fn id(&self) -> &Id {
                match self { $(Self::$kind(e) => e.id(),)* }
            }

            /// The name by which a person knows the element.
            pub fn name(&self) -> &str {
                match self { $(Self::$kind(e) => e.name(),)* }
            }

            /// The language of the element's own text, where it is not the
            /// programme's.
            pub fn language(&self) -> Option<crate::Language> {
                match self { $(Self::$kind(e) => e.language(),)* }
            }

            /// The pointers from the element to others.
            pub fn references(&self) -> Vec<Reference<'_>> {
                match self { $(Self::$kind(e) => e.references(),)* }
            }

            /// The remark for those who plan.
            pub(crate) fn note_mut(&mut self) -> &mut Option<String> {
                match self { $(Self::$kind(e) => &mut e.note,)* }
            }

            /// Links and files that belong to the element.
            pub fn links(&self) -> &[Link] {
                match self { $(Self::$kind(e) => Part::links(e),)* }
            }

            /// The element's fields as JSON.
            ///
            /// # Errors
            /// None in practice: every element type serialises.
            pub fn to_json(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$kind(e) => serde_json::to_value(e),)* }
            }

            /// Reads an element of a kind from JSON.
            ///
            /// # Errors
            /// Where the JSON does not fit the kind.
            pub fn from_json(kind: ElementKind, value: serde_json::Value) -> serde_json::Result<Self> {
                Ok(match kind { $(ElementKind::$kind => Self::$kind(serde_json::from_value(value)?),)* })
            }

            /// Reads an element of a kind from JSON text.
            ///
            /// # Errors
            /// Where the text is no JSON or does not fit the kind.
            pub fn from_json_text(kind: ElementKind, text: &str) -> serde_json::Result<Self> {
                Ok(match kind { $(ElementKind::$kind => Self::$kind(serde_json::from_str(text)?),)* })
            }
        }

        impl Seated for Element {
            fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a Seat)) {
                match self { $(Self::$kind(e) => e.seats(visit),)* }
            }

            fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut Seat)) {
                match self { $(Self::$kind(e) => e.seats_mut(visit),)* }
            }
        }

        /// A whole programme: its head and a list per kind of element. This is
        /// what a plan file holds and what every page, document and rule is
        /// made from.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Default)]
        #[serde(deny_unknown_fields)]
        pub struct Programme {
            /// The programme itself.
            pub programme: Head,
            $(
                $(#[$meta])*
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $many: Vec<$kind>,
            )*
        }

        impl Seated for Programme {
            fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a Seat)) {
                self.programme.seats(visit);
                $(self.$many.seats(visit);)*
            }

            fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut Seat)) {
                self.programme.seats_mut(visit);
                $(self.$many.seats_mut(visit);)*
            }
        }

        impl Programme {
            /// Visits the remarks for those who plan, the head's first.
            pub(crate) fn notes_mut(&mut self, mut visit: impl FnMut(&mut Option<String>)) {
                visit(&mut self.programme.note);
                $(self.$many.iter_mut().for_each(|e| visit(&mut e.note));)*
            }

            /// Puts an element at the end of its list.
            pub fn push(&mut self, element: Element) {
                match element { $(Element::$kind(e) => self.$many.push(e),)* }
            }

            /// Every element in the order of the plan file, as owned values.
            pub fn into_elements(self) -> Vec<Element> {
                let mut all = Vec::new();
                $(all.extend(self.$many.into_iter().map(Element::$kind));)*
                all
            }

            /// How many elements of a kind there are.
            pub fn count(&self, kind: ElementKind) -> usize {
                match kind { $(ElementKind::$kind => self.$many.len(),)* }
            }

            /// Every element of one kind, as a copy, in order.
            pub fn elements_of(&self, kind: ElementKind) -> Vec<Element> {
                match kind { $(ElementKind::$kind => self.$many.iter().cloned().map(Element::$kind).collect(),)* }
            }

            /// A copy of the element at a place.
            pub fn element_at(&self, kind: ElementKind, index: usize) -> Option<Element> {
                match kind { $(ElementKind::$kind => self.$many.get(index).cloned().map(Element::$kind),)* }
            }

            /// Writes the element at a place as JSON text, without copying it;
            /// nothing where there is none.
            ///
            /// # Errors
            /// None in practice: every element type serialises.
            pub fn write_json(&self, kind: ElementKind, index: usize, out: &mut Vec<u8>) -> serde_json::Result<()> {
                match kind {
                    $(ElementKind::$kind => match self.$many.get(index) {
                        Some(element) => serde_json::to_writer(out, element),
                        None => Ok(()),
                    },)*
                }
            }

            /// The id of the element at a place.
            pub fn id_at(&self, kind: ElementKind, index: usize) -> Option<&Id> {
                match kind { $(ElementKind::$kind => self.$many.get(index).map(Part::id),)* }
            }

            /// The index of an element in its list.
            pub fn position(&self, kind: ElementKind, id: &Id) -> Option<usize> {
                match kind { $(ElementKind::$kind => self.$many.iter().position(|e| e.id() == id),)* }
            }

            /// Where each element stands: kind and index in its list. Of two
            /// elements with one id the first wins.
            pub fn index(&self) -> HashMap<&Id, (ElementKind, usize)> {
                let mut index = HashMap::new();
                $(for (at, e) in self.$many.iter().enumerate() {
                    index.entry(e.id()).or_insert((ElementKind::$kind, at));
                })*
                index
            }

            /// The name of the element at a place, or an empty text.
            pub fn name_at(&self, kind: ElementKind, index: usize) -> &str {
                match kind { $(ElementKind::$kind => self.$many.get(index).map_or("", Part::name),)* }
            }

            /// Calls `visit` with kind, index, id, name and pointers of every
            /// element, in order, without copying.
            pub fn visit<'a>(&'a self, mut visit: impl FnMut(ElementKind, usize, &'a Id, &'a str, Vec<Reference<'a>>)) {
                $(for (at, e) in self.$many.iter().enumerate() {
                    visit(ElementKind::$kind, at, e.id(), e.name(), e.references());
                })*
            }
        }

    };
}

kinds! {
    /// A goal (mål).
    Goal "goal" goals;
    /// A result the programme is to reach (resultatmål); an outcome (udbytte) where it names a level.
    ResultTarget "result" results;
    /// An effect for those the programme is for (brugerrettet effekt).
    Effect "effect" effects;
    /// A success criterion or indicator.
    Criterion "criterion" criteria;
    /// An activity (aktivitet).
    Activity "activity" activities;
    /// An activity taking place in one period (afholdelse / gjennomføring).
    Occurrence "occurrence" occurrences;
    /// A dated gathering of any kind.
    Meeting "meeting" meetings;
    /// A theme or subtheme.
    Theme "theme" themes;
    /// A network: theme and geography.
    Network "network" networks;
    /// An organisation.
    Organisation "organisation" organisations;
    /// One or several organisations taking part with one project.
    Unit "unit" units;
    /// An organisation's or person's membership.
    Membership "membership" memberships;
    /// A person.
    Person "person" people;
    /// A governance body, working group or other standing group.
    Body "body" bodies;
    /// A decision of a body.
    Decision "decision" decisions;
    /// A recurring item of the annual wheel (årshjul).
    WheelItem "wheel_item" wheel;
    /// A product: newsletter, magazine, publication, video.
    Product "product" products;
    /// A track (spor).
    Track "track" tracks;
    /// A competence.
    Competence "competence" competences;
    /// A cohort (hold / kull).
    Cohort "cohort" cohorts;
    /// What a role is to spend in time.
    Budget "budget" budgets;
    /// A rule of timing between activities.
    TimingRule "timing_rule" timing_rules;
    /// A figure or fact that the plan states in words.
    Statement "statement" statements;
    /// Something promised of each of several activities.
    Promise "promise" promises;
    /// One thing drawn on the programme's timeline.
    TimelineEntry "timeline_entry" timeline;
    /// A building block, principle, value or level the programme rests on.
    Foundation "foundation" foundations;
    /// A school holiday of an area.
    SchoolHoliday "school_holiday" school_holidays;
    /// What a part of a form is called, or a column that the programme adds.
    FormLabel "form_label" form_labels;
    /// A method of facilitation that the programme describes itself.
    Method "method" methods;
    /// The milestone plan of a local project (milepælsplan).
    MilestonePlan "milestone_plan" milestone_plans;
    /// A milestone of a local project.
    Milestone "milestone" milestones;
    /// A checklist, or a template of one.
    Checklist "checklist" checklists;
    /// Whether the plan still holds, asked after a meeting.
    Review "review" reviews;
    /// Days on which a person or a room is not to be had.
    Unavailability "unavailability" unavailabilities;
    /// People bound to each other: buddies, a mentor, a manager, sparring.
    Relationship "relationship" relationships;
    /// Who sits with whom, round by round.
    Seating "seating" seatings;
    /// A place to sign up.
    SignUp "sign_up" sign_ups;
    /// An initiative of the field (bruttoliste).
    Initiative "initiative" initiatives;
    /// A version of the plan (udgave / utgave) and its approval.
    PlanVersion "version" versions;
}

impl ElementKind {
    /// How many elements of the kind a plan may have: several times what the
    /// largest plans need, and few enough that every view answers at once.
    pub fn most(self) -> usize {
        match self {
            Self::Occurrence | Self::Person => 5_000,
            _ => 2_000,
        }
    }

    /// A free id for a new element, made from its name. A person's says nothing
    /// of the name: ids stand in addresses and are seen by those who may not
    /// know who it is.
    pub fn new_id(self, name: &str, taken: impl FnMut(&Id) -> bool) -> Id {
        let name =
            if matches!(self, Self::Person | Self::Unavailability | Self::Relationship) { "" } else { name };
        Id::from_title(name, &self.as_str().replace('_', "-")).free(taken)
    }
}

impl fmt::Display for ElementKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The word names no kind of element.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such kind of element")]
pub struct UnknownKind;

impl FromStr for ElementKind {
    type Err = UnknownKind;

    /// Reads the singular or the plural name.
    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.iter().copied().find(|k| k.as_str() == text || k.plural() == text).ok_or(UnknownKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_ids_come_from_names_but_for_people() {
        let none = |_: &Id| false;
        assert_eq!(ElementKind::Goal.new_id("Flere læsere", none).as_str(), "flere-laesere");
        assert_eq!(ElementKind::WheelItem.new_id("?", none).as_str(), "wheel-item");
        let person = ElementKind::Person.new_id("Inger Marie Dahl", |id| id.as_str() == "person");
        assert_eq!(person.as_str(), "person-2");
    }
}
