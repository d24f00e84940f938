//! What names in a file mean: the elements that dates hang on, the plan's own
//! headings of periods.

use std::cell::RefCell;
use std::collections::HashMap;

use samspil_core::check::Facts;
use samspil_core::date::{FuzzyDate, When};
use samspil_core::programme::Periods;
use samspil_core::{ElementKind, Id, Programme};

use super::words::every_gap;
use crate::literal;
use crate::spaces;

/// A name that the plan does not hold yet, and the date that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Awaited {
    /// The name.
    pub name: String,
    /// The date in words.
    pub said: String,
}

/// The names that are awaited, each once.
#[derive(Debug, Default)]
struct Waiting {
    all: Vec<Awaited>,
    places: HashMap<Awaited, usize>,
}

/// What is known by name.
#[derive(Debug, Default)]
pub struct Known {
    names: HashMap<String, Option<Id>>,
    /// The plan's periods.
    pub periods: Option<Periods>,
    awaited: RefCell<Waiting>,
    /// What the ids of awaited names begin with.
    prefix: String,
}

/// A beginning that none of the ids has.
fn unlike(ids: &[&Id]) -> String {
    let all = (0_usize..).map(|number| format!("awaited-{number}-"));
    let free = |prefix: &String| !ids.iter().any(|id| id.as_str().starts_with(prefix.as_str()));
    all.take(ids.len() + 1).find(free).unwrap_or_default()
}

/// Of several of one name the only meeting is meant, else the only activity.
fn rank(kind: ElementKind) -> u8 {
    match kind {
        ElementKind::Meeting => 0,
        ElementKind::Activity => 1,
        _ => 2,
    }
}

impl Known {
    /// What a plan names.
    pub fn of(plan: &Programme) -> Self {
        let facts = Facts::new(plan);
        let mut best: HashMap<String, (u8, Option<Id>)> = HashMap::new();
        let mut ids = Vec::new();
        plan.visit(|kind, _, id, _, _| {
            ids.push(id);
            let name = spaces::folded(&facts.name(id));
            let found = best.entry(name).or_insert((u8::MAX, None));
            match rank(kind).cmp(&found.0) {
                std::cmp::Ordering::Less => *found = (rank(kind), Some(id.clone())),
                std::cmp::Ordering::Equal => found.1 = None,
                std::cmp::Ordering::Greater => {}
            }
        });
        let mut names: HashMap<_, _> = best.into_iter().map(|(name, (_, id))| (name, id)).collect();
        names.remove("");
        Self { names, periods: plan.programme.periods.clone(), prefix: unlike(&ids), ..Self::default() }
    }

    /// One element only.
    pub fn only(name: &str, id: &Id, periods: Option<Periods>) -> Self {
        let names = HashMap::from([(spaces::folded(name), Some(id.clone()))]);
        Self { names, periods, prefix: unlike(&[id]), ..Self::default() }
    }

    /// No element at all.
    pub fn without_names(periods: Option<Periods>) -> Self {
        Self { periods, ..Self::default() }
    }

    /// The element of a name; nothing where none or several have it.
    pub fn get(&self, name: &str) -> Option<&Id> {
        self.names.get(&spaces::folded(name))?.as_ref()
    }

    /// A date in the words of any language, with the element it hangs on by
    /// name. The element may still come: its id stands for the name until then.
    pub fn date(&self, text: &str) -> Option<FuzzyDate> {
        let id = |name: &str| Some(self.get(name).cloned().unwrap_or_else(|| self.await_name(name, text)));
        in_calendar(text).or_else(|| hanging(text, id))
    }

    fn await_name(&self, name: &str, said: &str) -> Id {
        let mut awaited = self.awaited.borrow_mut();
        let own = Awaited { name: name.to_owned(), said: said.to_owned() };
        let next = awaited.places.len();
        let at = *awaited.places.entry(own.clone()).or_insert(next);
        if at == next {
            awaited.all.push(own);
        }
        Id::from_title(&format!("{}{at}", self.prefix), "awaited")
    }

    /// What an id stands for, where its element was awaited.
    pub fn awaited(&self, id: &Id) -> Option<Awaited> {
        let at: usize = id.as_str().strip_prefix(self.prefix.as_str())?.parse().ok()?;
        self.awaited.borrow().all.get(at).cloned()
    }
}

/// A date that hangs on nothing.
pub(super) fn in_calendar(text: &str) -> Option<FuzzyDate> {
    FuzzyDate::parse_typed(text).ok().filter(|date| !matches!(date.when, When::Relative(..)))
}

/// "ca. 5 måneder efter Afslutning": the name is put in as the id it stands for.
fn hanging(text: &str, id: impl Fn(&str) -> Option<Id>) -> Option<FuzzyDate> {
    let forms = ["date-after", "date-before"].into_iter();
    forms.flat_map(|key| every_gap(key, &["length", "anchor"], text)).find_map(|found| {
        let name = found.get("anchor").copied()?;
        let before = text.strip_suffix(name)?;
        let with = |id: &str| {
            let date = FuzzyDate::parse_typed(&format!("{before}{id}")).ok()?;
            matches!(date.when, When::Relative(..)).then_some(date)
        };
        // A name is looked for only where a length stands before it.
        with("x")?;
        with(id(&literal::plain(name))?.as_str())
    })
}
