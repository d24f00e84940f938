//! Programmes made up by chance, for property tests of this and other crates.
//! They are drawn from the schema of plan files, so that a new field is tried
//! at once, and they hold together: ids are unique, pointers lead to elements
//! of the right kind, parts and dates go round in no cycle.

mod from_schema;
mod pointers;
mod scalars;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use crate::period::{Column, Period, PeriodScheme};
use crate::plan_file::Step;
use crate::programme::Head;
use crate::{Element, ElementKind, Id, Programme};

pub use scalars::{date, duration, figure, text};

/// What is drawn before the elements: how many of each kind, the scheme of the
/// columns and a bag of choices.
#[derive(Debug, Clone)]
struct Frame {
    counts: Vec<(ElementKind, usize)>,
    scheme: PeriodScheme,
    choices: Vec<Index>,
}

fn id_of(kind: ElementKind, at: usize) -> Id {
    Id::from_title(&format!("{kind}-{at}"), "x")
}

/// A whole programme with up to three elements of every kind, in canonical
/// order.
pub fn programme() -> BoxedStrategy<Programme> {
    let scheme = proptest::sample::select(&PeriodScheme::ALL[..]);
    let counts = vec(0_usize..4, ElementKind::ALL.len());
    (counts, scheme, vec(any::<Index>(), 64))
        .prop_flat_map(|(counts, scheme, choices)| {
            // What others must point at exists.
            use ElementKind as K;
            let least = |kind| {
                usize::from(matches!(
                    kind,
                    K::Activity | K::Organisation | K::FormLabel | K::Meeting | K::MilestonePlan
                ))
            };
            let counts =
                ElementKind::ALL.iter().zip(counts).map(|(kind, count)| (*kind, count.max(least(*kind))));
            with(Frame { counts: counts.collect(), scheme, choices })
        })
        .boxed()
}

fn with(frame: Frame) -> impl Strategy<Value = Programme> {
    let head = from_schema::value(&[Step::Key("programme")]);
    let elements: Vec<_> = frame
        .counts
        .iter()
        .flat_map(|(kind, count)| {
            (0..*count).map(|at| {
                let kind = *kind;
                let drawn = from_schema::value(&[Step::Key(kind.plural()), Step::Item(0)]);
                drawn.prop_map(move |value| (kind, at, value)).boxed()
            })
        })
        .collect();
    (head, elements).prop_filter_map(
        "what is drawn from the schema fits the types",
        move |(head, elements)| {
            let mut programme = Programme { programme: head_of(head, &frame)?, ..Programme::default() };
            for (kind, at, value) in elements {
                programme.push(element_of(kind, at, value, &frame)?);
            }
            Some(programme.canonical())
        },
    )
}

fn head_of(mut value: Value, frame: &Frame) -> Option<Head> {
    give_addresses(&mut value);
    let head: Head = serde_json::from_value(value.clone()).ok()?;
    let value = pointers::settled(value, &head.references(), None, frame);
    let mut head: Head = serde_json::from_value(value).ok()?;
    if let Some(periods) = &mut head.periods {
        periods.scheme = frame.scheme;
        periods.first = of_scheme(periods.first, frame.scheme);
        periods.count = periods.count % 60 + 1;
    }
    Some(head)
}

fn element_of(kind: ElementKind, at: usize, mut value: Value, frame: &Frame) -> Option<Element> {
    *value.get_mut("id")? = id_of(kind, at).as_str().into();
    give_addresses(&mut value);
    let element = Element::from_json(kind, value.clone()).ok()?;
    let value = pointers::settled(value, &element.references(), Some((kind, at)), frame);
    let mut element = Element::from_json(kind, value).ok()?;
    make_sense(&mut element, frame);
    Some(element)
}

/// Makes links lead somewhere.
fn give_addresses(value: &mut Value) {
    let links = value.get_mut("links").and_then(Value::as_array_mut);
    for (at, link) in links.into_iter().flatten().enumerate() {
        link["url"] = format!("https://example.org/{at}").into();
    }
}

/// Puts right what the schema cannot say.
fn make_sense(element: &mut Element, frame: &Frame) {
    match element {
        Element::Occurrence(occurrence) => {
            for column in [Some(&mut occurrence.column), occurrence.moved_to.as_mut()].into_iter().flatten() {
                if let Column::Period(period) = column {
                    *period = of_scheme(*period, frame.scheme);
                }
            }
        }
        Element::WheelItem(item) => {
            item.months.iter_mut().for_each(|month| *month = *month % 12 + 1);
            item.exceptions.iter_mut().filter_map(|e| e.month.as_mut()).for_each(|m| *m = *m % 12 + 1);
            item.until = item.until.map(|until| until.max(item.from.unwrap_or(until)));
        }
        Element::SchoolHoliday(holiday) => holiday.to = holiday.to.max(holiday.from),
        Element::Unavailability(away) => away.to = away.to.max(away.from),
        Element::SignUp(sign_up) => sign_up.deadline = sign_up.deadline.max(sign_up.opens),
        Element::FormLabel(label) if !label.form.parts().contains(&label.part) => {
            label.part = label.form.parts().last().copied().unwrap_or_default();
        }
        _ => {}
    }
}

fn of_scheme(period: Period, scheme: PeriodScheme) -> Period {
    scheme.period_of(period.start())
}
