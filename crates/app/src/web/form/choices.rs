//! What may be chosen where a field points at elements, and how elements and
//! people are called.

use std::cell::RefCell;
use std::rc::Rc;

use samspil_core::programme::Person;
use samspil_core::{Element, ElementKind, Id, Programme};

use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// One element that may be chosen.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) id: Id,
    pub(super) name: String,
}

/// The choices of one form, gathered once per kind however many of its fields
/// point there.
#[derive(Default)]
pub struct Choices(RefCell<Vec<(ElementKind, Rc<[Choice]>)>>);

impl Choices {
    /// The elements of a kind, in order, but for one.
    pub(super) fn of(&self, ctx: &Ctx, loaded: &Loaded, kind: ElementKind, but: Option<&Id>) -> Rc<[Choice]> {
        let known = self.0.borrow().iter().find(|(of, _)| *of == kind).map(|(_, list)| Rc::clone(list));
        known.unwrap_or_else(|| {
            let list: Rc<[Choice]> = choices(ctx, loaded, kind, but).into();
            self.0.borrow_mut().push((kind, Rc::clone(&list)));
            list
        })
    }
}

fn choices(ctx: &Ctx, loaded: &Loaded, kind: ElementKind, but: Option<&Id>) -> Vec<Choice> {
    let elements = loaded.plan.elements_of(kind);
    let others = elements.iter().filter(|element| Some(element.id()) != but);
    others.map(|element| Choice { id: element.id().clone(), name: name_of(ctx, loaded, element) }).collect()
}

/// The name by which a reader knows an element. Elements without words of
/// their own are called after what they belong to.
pub fn name_of(ctx: &Ctx, loaded: &Loaded, element: &Element) -> String {
    name_in(ctx, loaded, &loaded.plan, element)
}

/// The same for an element of another version of the plan.
pub fn name_in(ctx: &Ctx, loaded: &Loaded, plan: &Programme, element: &Element) -> String {
    match element {
        Element::Person(person) => person_name(ctx, loaded, person),
        Element::Occurrence(occurrence) => {
            let activity = plan.activities.iter().find(|activity| activity.id == occurrence.activity);
            let name = match element.name() {
                "" => activity.map_or(occurrence.activity.as_str(), |activity| &activity.title),
                own => own,
            };
            format!("{name} ({})", ctx.words.column(plan.programme.periods.as_ref(), occurrence.column))
        }
        Element::Membership(membership) => {
            let member = plan.organisations.iter().find(|o| o.id == membership.organisation);
            let name = member.map_or(membership.organisation.as_str(), |o| &o.name);
            match &membership.category {
                Some(category) => format!("{name} ({category})"),
                None => name.to_owned(),
            }
        }
        Element::Organisation(organisation) => match &organisation.qualifier {
            Some(qualifier) => format!("{} ({qualifier})", organisation.name),
            None => organisation.name.clone(),
        },
        Element::Goal(goal) => numbered(goal.number.map(|n| n.to_string()), &goal.text),
        Element::ResultTarget(result) => numbered(result.number.map(|n| n.to_string()), &result.title),
        Element::Effect(effect) => numbered(effect.letter.clone(), &effect.text),
        other if other.name().is_empty() => other.id().to_string(),
        other => other.name().to_owned(),
    }
}

fn numbered(number: Option<String>, text: &str) -> String {
    number.map_or_else(|| text.to_owned(), |number| format!("{number}. {text}"))
}

/// A person's name as the reader may see it: of citizens only the first name
/// and an initial, unless the reader may see names in full.
pub fn person_name(ctx: &Ctx, loaded: &Loaded, person: &Person) -> String {
    ctx.viewer.view(loaded.slug()).name(person, loaded.known()).into_owned()
}
