//! What a viewer sees of a plan: contact data and the full names of citizens
//! are for those whose role needs them. Pages, API and exports all ask here.

use std::borrow::Cow;

use crate::programme::{Person, RoleKind};
use crate::{Element, Programme};

/// How much of the people in a plan is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Mail addresses and telephone numbers.
    pub contacts: bool,
    /// Citizens' names in full; else first name and initial.
    pub full_names: bool,
}

impl View {
    /// Everything.
    pub const ALL: Self = Self { contacts: true, full_names: true };

    /// What anyone may see.
    pub const PUBLIC: Self = Self { contacts: false, full_names: false };

    /// Whether nothing is left out of a person.
    fn whole(self, person: &Person) -> bool {
        let contacts = self.contacts || (person.email.is_none() && person.phone.is_none());
        contacts && (self.full_names || !is_citizen(person))
    }

    /// A person as the viewer sees them.
    pub fn person(self, person: &Person) -> Cow<'_, Person> {
        if self.whole(person) {
            return Cow::Borrowed(person);
        }
        let mut shown = person.clone();
        if !self.contacts {
            shown.email = None;
            shown.phone = None;
        }
        shown.name = self.name(person).into_owned();
        Cow::Owned(shown)
    }

    /// A person's name as the viewer sees it.
    pub fn name(self, person: &Person) -> Cow<'_, str> {
        if self.full_names || !is_citizen(person) {
            return Cow::Borrowed(&person.name);
        }
        Cow::Owned(shortened(&person.name))
    }

    /// An element as the viewer sees it.
    #[must_use]
    pub fn element(self, element: Element) -> Element {
        match element {
            Element::Person(person) => Element::Person(self.person(&person).into_owned()),
            other => other,
        }
    }

    /// A whole plan as the viewer sees it.
    pub fn programme(self, plan: &Programme) -> Cow<'_, Programme> {
        if plan.people.iter().all(|person| self.whole(person)) {
            return Cow::Borrowed(plan);
        }
        let mut shown = plan.clone();
        for person in &mut shown.people {
            *person = self.person(person).into_owned();
        }
        Cow::Owned(shown)
    }

    /// A person as the viewer wrote them: what the viewer never saw stays as
    /// it stands.
    #[must_use]
    pub fn written(self, standing: &Person, mut sent: Person) -> Person {
        if !self.contacts {
            sent.email.clone_from(&standing.email);
            sent.phone.clone_from(&standing.phone);
        }
        if sent.name == self.name(standing) {
            sent.name.clone_from(&standing.name);
        }
        sent
    }
}

fn is_citizen(person: &Person) -> bool {
    person.roles.contains(&RoleKind::Citizen)
}

/// First name and initial: "Inger Marie Dahl" becomes "Inger D.".
fn shortened(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or("");
    match words.next_back().and_then(|last| last.chars().next()) {
        Some(initial) => format!("{first} {initial}."),
        None => first.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citizen() -> Person {
        Person {
            id: "c1".parse().expect("an id"),
            name: "Inger Marie Dahl".into(),
            roles: vec![RoleKind::Citizen],
            email: Some("inger@example.org".into()),
            phone: Some("12345678".into()),
            ..Person::default()
        }
    }

    #[test]
    fn contacts_and_citizens_names_are_left_out() {
        let person = citizen();
        let seen = View::PUBLIC.person(&person).into_owned();
        assert_eq!((seen.name.as_str(), seen.email, seen.phone), ("Inger D.", None, None));
        assert_eq!(View::ALL.person(&person).into_owned(), person);
        let other = Person { roles: Vec::new(), ..citizen() };
        assert_eq!(View::PUBLIC.person(&other).name, "Inger Marie Dahl");
        let plan = Programme { people: vec![person], ..Programme::default() };
        let text = serde_json::to_string(&*View::PUBLIC.programme(&plan)).expect("JSON");
        assert!(!text.contains("example.org") && !text.contains("Dahl"), "{text}");
    }

    #[test]
    fn what_was_never_seen_is_not_erased() {
        let person = citizen();
        let mut sent = View::PUBLIC.person(&person).into_owned();
        sent.title = Some("Neighbour".into());
        let kept = View::PUBLIC.written(&person, sent);
        assert_eq!(kept, Person { title: Some("Neighbour".into()), ..citizen() });
        let cleared = Person { email: None, ..citizen() };
        assert_eq!(View::ALL.written(&person, cleared.clone()), cleared);
    }
}
