//! Ids and what points at them.

use std::collections::{HashMap, HashSet};

use super::nearest::nearest;
use super::read::Draft;
use super::structure::MOST;
use super::{Diagnostic, Places, cycles};
use crate::ElementKind;
use crate::element::Reference;
use crate::message::{Argument, Message};

/// How much is compared at most to find better ids for wrong pointers, in pairs
/// of letters: 200,000 pairs of usual ids, fewer of long ones.
const COMPARISONS: usize = 40_000_000;

/// An id stands at: kind and index in its list.
type Index<'a> = HashMap<&'a str, Vec<(ElementKind, usize)>>;

/// Ids given twice, pointers into nothing or to the wrong kind, and cycles.
pub(super) fn check(draft: &Draft, places: &Places) -> Vec<Diagnostic> {
    let mut index = Index::new();
    for (kind, at, id) in &draft.ids {
        index.entry(id).or_default().push((*kind, *at));
    }
    let pointers = pointers(draft);
    let mut problems = duplicates(draft, &index, places);
    let mut known: Vec<(&str, &[(ElementKind, usize)])> =
        index.iter().map(|(id, at)| (*id, at.as_slice())).collect();
    // The nearest id is the same on every run.
    known.sort_unstable_by_key(|(id, _)| *id);
    let mut left = COMPARISONS;
    problems.extend(pointers.iter().filter_map(|p| p.check(&index, &known, places, &mut left)).take(MOST));
    problems.extend(cycles_of(
        "F304",
        "plan-file-part-cycle",
        &pointers,
        |p| p.reference.field == "part_of",
        places,
    ));
    problems.extend(cycles_of("F305", "plan-file-date-cycle", &pointers, |p| p.places_its_element(), places));
    problems
}

fn duplicates(draft: &Draft, index: &Index<'_>, places: &Places) -> Vec<Diagnostic> {
    let path = |(kind, at): (ElementKind, usize)| format!("{}[{at}].id", kind.plural());
    let again = draft.ids.iter().filter_map(|(kind, at, id)| {
        let first = *index.get(id.as_str())?.first()?;
        (first != (*kind, *at)).then(|| {
            let line = places.position(&path(first)).map_or_else(String::new, |p| p.line.to_string());
            let message = Message::new("plan-file-duplicate-id")
                .with("id", id.as_str())
                .with("first", path(first))
                .with("line", line);
            let path = path((*kind, *at));
            let place = places.position(&path);
            Diagnostic::error("F301", path, message)
                .at(place)
                .help(Message::new("plan-file-duplicate-id-help"))
        })
    });
    again.take(MOST).collect()
}

/// A pointer and the element it stands in; the head has no id.
struct Pointer<'a> {
    from: Option<&'a str>,
    kind: Option<ElementKind>,
    path: String,
    reference: Reference<'a>,
}

fn pointers(draft: &Draft) -> Vec<Pointer<'_>> {
    let mut all = Vec::new();
    for reference in draft.head.iter().flat_map(|head| head.references()) {
        all.push(Pointer { from: None, kind: None, path: "programme".to_owned(), reference });
    }
    for (at, element) in &draft.elements {
        let path = format!("{}[{at}]", element.kind().plural());
        for reference in element.references() {
            all.push(Pointer {
                from: Some(element.id().as_str()),
                kind: Some(element.kind()),
                path: path.clone(),
                reference,
            });
        }
    }
    all
}

impl Pointer<'_> {
    fn path(&self) -> String {
        format!("{}.{}", self.path, self.reference.field)
    }

    fn check(
        &self,
        index: &Index<'_>,
        known: &[(&str, &[(ElementKind, usize)])],
        places: &Places,
        left: &mut usize,
    ) -> Option<Diagnostic> {
        let id = self.reference.id.as_str();
        let kinds = self.reference.kinds;
        let fits = |kind: &ElementKind| kinds.is_empty() || kinds.contains(kind);
        let found = index.get(id).map_or(&[][..], Vec::as_slice);
        if found.iter().any(|(kind, _)| fits(kind)) {
            return None;
        }
        let (code, message) = match found.first() {
            Some((kind, _)) => {
                let message = Message::new("plan-file-wrong-kind").with("stands", list_name(*kind));
                ("F303", message.with("wanted", lists(kinds)))
            }
            None => ("F302", Message::new("plan-file-no-such-id")),
        };
        let near = known.iter().filter(|(known, _)| like_long(known, id));
        let near = near.filter(|(_, at)| at.iter().any(|(kind, _)| fits(kind))).map(|(id, _)| *id);
        let paid = near.take_while(|known| {
            let cost = known.len() * id.len();
            let affordable = cost <= *left;
            *left = left.saturating_sub(cost);
            affordable
        });
        let meant = nearest(id, paid);
        let help = match meant {
            Some(meant) => Message::new("plan-file-did-you-mean").with("nearest", meant),
            None if kinds.is_empty() => Message::new("plan-file-no-such-id-help-any"),
            None => Message::new("plan-file-no-such-id-help").with("lists", lists(kinds)),
        };
        let path = self.path();
        let place = places.position(&path);
        Some(Diagnostic::error(code, path, message.with("id", id)).at(place).help(help))
    }

    /// Whether the pointer is the date by which its element is placed in time:
    /// dates that only end or limit the element place nothing else.
    fn places_its_element(&self) -> bool {
        const LIMITS: [&str; 4] = ["end", "dissolves", "left", "approved"];
        let field = self.reference.field.as_str();
        let limit = LIMITS.contains(&field)
            || field.starts_with("stages[")
            || (field == "deadline" && self.kind == Some(ElementKind::Cohort));
        self.reference.dated && !limit
    }
}

/// Whether two ids are near enough in length to be one another mistyped.
fn like_long(known: &str, id: &str) -> bool {
    known.len().abs_diff(id.len()) <= (id.len() / 3).max(1)
}

fn list_name(kind: ElementKind) -> String {
    format!("[[{}]]", kind.plural())
}

fn lists(kinds: &[ElementKind]) -> Argument {
    Argument::List(kinds.iter().map(|kind| Argument::Text(list_name(*kind))).collect())
}

/// A cycle of the pointers that `counts` lets through, at its first element.
fn cycles_of(
    code: &'static str,
    key: &'static str,
    pointers: &[Pointer<'_>],
    counts: impl Fn(&Pointer<'_>) -> bool,
    places: &Places,
) -> Vec<Diagnostic> {
    let counted: Vec<_> = pointers.iter().filter(|p| counts(p)).collect();
    let mut next = HashMap::new();
    let mut order = Vec::new();
    for pointer in &counted {
        let Some(from) = pointer.from else { continue };
        order.push(from);
        next.entry(from).or_insert(pointer.reference.id.as_str());
    }
    let cycles = cycles::find(&order, &next);
    let found = cycles.iter().filter_map(|cycle| {
        let inside: HashSet<&str> = cycle.iter().copied().collect();
        let first = counted.iter().find(|p| p.from.is_some_and(|from| inside.contains(from)))?;
        let start = cycle.iter().position(|id| Some(*id) == first.from)?;
        let path = first.path();
        let place = places.position(&path);
        let message = Message::new(key).with("cycle", way(cycle, start));
        Some(Diagnostic::error(code, path, message).at(place).help(Message::new(format!("{key}-help"))))
    });
    found.take(MOST).collect()
}

/// The way round a cycle; a very long one is cut in its middle.
fn way(nodes: &[&str], start: usize) -> String {
    const SHOWN: usize = 20;
    let mut stops: Vec<&str> = nodes.iter().cycle().skip(start).take(nodes.len() + 1).copied().collect();
    if stops.len() > SHOWN {
        stops.splice(SHOWN / 2..stops.len() - SHOWN / 2, ["…"]);
    }
    stops.join(" → ")
}
