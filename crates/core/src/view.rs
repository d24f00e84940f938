//! What a viewer sees of a plan: contact data, the full names of citizens and
//! what is for those who plan are for those whose role needs them. Pages, API
//! and exports all ask here.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::programme::{
    Consent, Head, ParticipantKind, Person, Relationship, Review, RoleKind, Seat, SeatState, Unavailability,
};
use crate::seats::Seated;
use crate::{Element, ElementKind, Id, Programme};

/// What a plan says of its people elsewhere than in their own entries: who is
/// a citizen – by role, by what they stand for at a meeting, or by a seat they
/// take – who is
/// named in what all its members read, and who agreed to stand in lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    citizens: BTreeSet<Id>,
    named: BTreeSet<Id>,
    agreed: BTreeSet<Id>,
}

impl Known {
    /// Of a plan.
    pub fn of(plan: &Programme) -> Self {
        let agreed = plan.people.iter().filter(|person| person.listing == Some(Consent::Yes));
        Self {
            citizens: citizens(plan),
            named: named(plan),
            agreed: agreed.map(|person| person.id.clone()).collect(),
        }
    }

    /// Of a plan and a later one: whoever is a citizen in one is so in both,
    /// named is whoever the first one names, and what was agreed counts as it
    /// stands later.
    #[must_use]
    pub fn and(mut self, later: &Self) -> Self {
        self.citizens.extend(later.citizens.iter().cloned());
        self.agreed.clone_from(&later.agreed);
        self
    }

    /// Whether a person is a citizen.
    pub fn is_citizen(&self, person: &Person) -> bool {
        person.roles.contains(&RoleKind::Citizen) || self.citizens.contains(&person.id)
    }

    /// Whether a person has a part in the plan that all its members read.
    fn names(&self, person: &Person) -> bool {
        self.named.contains(&person.id)
    }
}

fn citizens(plan: &Programme) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    found.extend(plan.people.iter().filter(|p| p.roles.contains(&RoleKind::Citizen)).map(|p| &p.id));
    let lines = plan.meetings.iter().flat_map(|meeting| &meeting.lines);
    found.extend(
        lines.filter(|l| l.kind == ParticipantKind::Citizen).filter_map(|line| line.who.person.as_ref()),
    );
    plan.seats(&mut |seat| {
        found.extend(seat.person.as_ref().filter(|_| seat.role == Some(RoleKind::Citizen)));
    });
    found.into_iter().cloned().collect()
}

/// Whoever is pointed at from what members read. Who is merely asked or
/// suggested is not.
fn named(plan: &Programme) -> BTreeSet<Id> {
    let mut shown = plan.clone();
    View::PUBLIC.mask_plan(&mut shown);
    let kinds = ElementKind::ALL.iter().filter(|kind| !is_for_planners(**kind));
    let elements: Vec<Element> = kinds.flat_map(|kind| shown.elements_of(*kind)).collect();
    let pointers = elements.iter().flat_map(Element::references).chain(shown.programme.references());
    let people: BTreeSet<&Id> = plan.people.iter().map(|person| &person.id).collect();
    pointers.map(|pointer| pointer.id).filter(|id| people.contains(id)).cloned().collect()
}

/// Whether elements of a kind are for those who plan only: when somebody is
/// away, what was said after a meeting, who is bound to whom.
pub fn is_for_planners(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Unavailability | ElementKind::Review | ElementKind::Relationship)
}

/// Which people of a plan stand where one sees who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// All.
    All,
    /// Those who agreed to it, and those the plan names anyway.
    Agreed,
    /// Those the plan names anyway.
    Named,
}

/// How much of a plan is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Mail addresses and telephone numbers.
    pub contacts: bool,
    /// Citizens' names in full; else first name and initial.
    pub full_names: bool,
    /// Which people stand in lists.
    pub people: People,
    /// What is for those who plan: remarks, and who is suggested or asked, or
    /// was given up.
    pub plans: bool,
}

impl View {
    /// Everything.
    pub const ALL: Self = Self { contacts: true, full_names: true, people: People::All, plans: true };

    /// What anyone may see.
    pub const PUBLIC: Self = Self { contacts: false, full_names: false, people: People::Named, plans: false };

    /// A person's name as the viewer sees it.
    pub fn name<'a>(self, person: &'a Person, known: &Known) -> Cow<'a, str> {
        if self.full_names || !known.is_citizen(person) {
            return Cow::Borrowed(&person.name);
        }
        Cow::Owned(shortened(&person.name))
    }

    /// Whether a person stands where the viewer sees who takes part.
    pub fn lists(self, person: &Person, known: &Known) -> bool {
        match self.people {
            People::All => true,
            People::Agreed => known.agreed.contains(&person.id) || known.names(person),
            People::Named => known.names(person),
        }
    }

    /// Whether an element is there for the viewer.
    pub fn shows(self, element: &Element, known: &Known) -> bool {
        match element {
            Element::Person(person) => self.lists(person, known),
            other => self.plans || !is_for_planners(other.kind()),
        }
    }

    fn mask_person(self, person: &mut Person, known: &Known) {
        if !self.contacts {
            person.email = None;
            person.phone = None;
        }
        if let Cow::Owned(name) = self.name(person, known) {
            person.name = name;
        }
    }

    fn mask_seat(self, seat: &mut Seat) {
        if !self.plans && !seat.state.is_settled() {
            seat.person = None;
            seat.state = SeatState::Open;
        }
    }

    /// An element as the viewer sees it.
    #[must_use]
    pub fn element(self, mut element: Element, known: &Known) -> Element {
        if let Element::Person(person) = &mut element {
            self.mask_person(person, known);
        }
        if !self.plans {
            *element.note_mut() = None;
            match &mut element {
                Element::Unavailability(away) => {
                    *away = Unavailability { id: away.id.clone(), ..Unavailability::default() };
                }
                Element::Relationship(bound) => {
                    *bound = Relationship { id: bound.id.clone(), ..Relationship::default() };
                }
                Element::Review(review) => {
                    *review = Review {
                        id: review.id.clone(),
                        meeting: review.meeting.clone(),
                        ..Review::default()
                    };
                }
                _ => {}
            }
            element.seats_mut(&mut |seat| self.mask_seat(seat));
        }
        element
    }

    /// A head as the viewer sees it.
    pub fn head(self, head: &Head) -> Cow<'_, Head> {
        if self.plans {
            return Cow::Borrowed(head);
        }
        let mut shown = head.clone();
        shown.note = None;
        shown.seats_mut(&mut |seat| self.mask_seat(seat));
        Cow::Owned(shown)
    }

    /// A whole plan as the viewer sees it.
    pub fn programme<'a>(self, plan: &'a Programme, known: &Known) -> Cow<'a, Programme> {
        if self == Self::ALL {
            return Cow::Borrowed(plan);
        }
        let mut shown = plan.clone();
        shown.people.retain(|person| self.lists(person, known));
        for person in &mut shown.people {
            self.mask_person(person, known);
        }
        self.mask_plan(&mut shown);
        Cow::Owned(shown)
    }

    /// Takes out what is for those who plan.
    fn mask_plan(self, shown: &mut Programme) {
        if !self.plans {
            shown.unavailabilities.clear();
            shown.reviews.clear();
            shown.relationships.clear();
            shown.notes_mut(|note| *note = None);
            shown.seats_mut(&mut |seat| self.mask_seat(seat));
        }
    }

    /// An element as the viewer wrote it: what the viewer never saw stays as
    /// it stands.
    #[must_use]
    pub fn written(self, standing: &Element, mut sent: Element, known: &Known) -> Element {
        if let (Element::Person(standing), Element::Person(sent)) = (standing, &mut sent) {
            if !self.contacts {
                sent.email.clone_from(&standing.email);
                sent.phone.clone_from(&standing.phone);
            }
            if sent.name == self.name(standing, known) {
                sent.name.clone_from(&standing.name);
            }
        }
        if !self.plans {
            sent.note_mut().clone_from(standing.clone().note_mut());
            self.put_back(standing, &mut sent);
        }
        sent
    }

    /// A head as the viewer wrote it.
    #[must_use]
    pub fn written_head(self, standing: &Head, mut sent: Head) -> Head {
        if !self.plans {
            sent.note.clone_from(&standing.note);
            self.put_back(standing, &mut sent);
        }
        sent
    }

    /// A whole plan as the viewer wrote it.
    #[must_use]
    pub fn written_plan(self, standing: &Programme, sent: Programme, known: &Known) -> Programme {
        if self == Self::ALL {
            return sent;
        }
        let index = standing.index();
        let head = self.written_head(&standing.programme, sent.programme.clone());
        let mut plan = Programme { programme: head, ..Programme::default() };
        for element in sent.into_elements() {
            let place = index.get(element.id()).filter(|(kind, _)| *kind == element.kind());
            plan.push(match place.and_then(|(kind, at)| standing.element_at(*kind, *at)) {
                Some(old) => self.written(&old, element, known),
                None => element,
            });
        }
        plan
    }

    /// Fills the seats that came back as they were shown: where they stood,
    /// else wherever they stand now.
    fn put_back(self, standing: &impl Seated, sent: &mut impl Seated) {
        let mut shown: Vec<Option<(Seat, &Seat)>> = Vec::new();
        standing.seats(&mut |seat| {
            let mut seen = seat.clone();
            self.mask_seat(&mut seen);
            shown.push(Some((seen, seat)));
        });
        let (mut at, mut found) = (0, Vec::new());
        sent.seats_mut(&mut |seat| {
            found.push(shown.get_mut(at).and_then(|shown| shown.take_if(|(seen, _)| seen == seat)));
            at += 1;
        });
        let mut found = found.into_iter();
        sent.seats_mut(&mut |seat| {
            let elsewhere = || shown.iter_mut().find_map(|shown| shown.take_if(|(seen, _)| seen == seat));
            if let Some((_, standing)) = found.next().flatten().or_else(elsewhere) {
                standing.clone_into(seat);
            }
        });
    }
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

    fn seen(view: View, person: &Person) -> Person {
        match view.element(Element::Person(person.clone()), &Known::default()) {
            Element::Person(person) => person,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn contacts_and_citizens_names_are_left_out() {
        let person = citizen();
        let shown = seen(View::PUBLIC, &person);
        assert_eq!((shown.name.as_str(), shown.email, shown.phone), ("Inger D.", None, None));
        assert_eq!(seen(View::ALL, &person), person);
        let other = Person { roles: Vec::new(), ..citizen() };
        assert_eq!(seen(View::PUBLIC, &other).name, "Inger Marie Dahl");
        let plan = Programme { people: vec![person], ..Programme::default() };
        let shown = View::PUBLIC.programme(&plan, &Known::of(&plan));
        let text = serde_json::to_string(&*shown).expect("JSON");
        assert!(!text.contains("example.org") && !text.contains("Dahl"), "{text}");
    }

    #[test]
    fn what_was_never_seen_is_not_erased() {
        let person = citizen();
        let sent = Person { title: Some("Neighbour".into()), ..seen(View::PUBLIC, &person) };
        let written = |view: View, sent: Person| {
            view.written(&Element::Person(citizen()), Element::Person(sent), &Known::default())
        };
        let wanted = Person { title: Some("Neighbour".into()), ..citizen() };
        assert_eq!(written(View::PUBLIC, sent), Element::Person(wanted));
        let cleared = Person { email: None, ..citizen() };
        assert_eq!(written(View::ALL, cleared.clone()), Element::Person(cleared));
    }

    const SEATS: &str = r#"
        [programme]
        id = "plan"
        title = "Plan"
        language = "da"
        kind = "network"
        note = "remark"
        coordinator = { role = "coordinator", person = "p-dropped", state = "dropped" }
        consultants = [{ person = "firm", state = "filled" }]
        [[activities]]
        id = "a"
        title = "A"
        note = "remark"
        responsible = { text = "En leder", person = "p-asked", state = "asked" }
        [activities.sheet]
        team = [{ seats = [{ text = "Oplæg", state = "open" }, { text = "Oplæg", person = "p-suggested", state = "suggested" }] }]
        contents = [{ text = "Case", presenter = { person = "p-asked", state = "asked" } }]
        [[meetings]]
        id = "m"
        title = "M"
        lines = [{ who = { person = "p-asked", state = "asked" }, kind = "citizen" }, { who = { person = "firm" } }]
        [[networks]]
        id = "n"
        title = "N"
        leader = { person = "p-suggested", state = "suggested" }
        resource_group = [{ person = "p-asked", state = "asked" }]
        [[units]]
        id = "u"
        title = "U"
        organisations = []
        contact = { person = "p-asked", state = "asked" }
        [[bodies]]
        id = "b"
        title = "B"
        note = "remark"
        chair = { person = "p-asked", state = "asked" }
        secretary = { person = "p-asked", state = "asked" }
        seats = [{ person = "p-asked", state = "asked" }, { role = "citizen", person = "firm" }]
    "#;

    fn plan() -> Programme {
        toml::from_str(SEATS).expect("a plan")
    }

    #[test]
    fn remarks_and_who_has_not_said_yes_are_for_those_who_plan() {
        let (plan, none) = (plan(), Known::default());
        let reader = View { plans: false, ..View::ALL };
        let shown = reader.programme(&plan, &none).into_owned();
        let text = serde_json::to_string(&shown).expect("JSON");
        for secret in ["remark", "p-asked", "p-suggested", "p-dropped", "asked", "suggested", "dropped"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        assert_eq!(text.matches("firm").count(), 3, "{text}");
        assert_eq!(reader.head(&plan.programme).into_owned(), shown.programme);
        for kind in ElementKind::ALL {
            let each = plan.elements_of(*kind).into_iter().map(|e| reader.element(e, &none));
            assert_eq!(each.collect::<Vec<_>>(), shown.elements_of(*kind));
        }
        assert_eq!(reader.written_plan(&plan, shown, &none), plan);
    }

    #[test]
    fn whoever_is_named_or_has_agreed_stands_in_lists() {
        let mut plan = plan();
        let person = |id: &str, listing| {
            let id = id.parse().expect("an id");
            Person { id, name: "Somebody".into(), listing, ..Person::default() }
        };
        plan.people = vec![
            person("firm", None),
            person("p-asked", None),
            person("agreed", Some(Consent::Yes)),
            person("refused", Some(Consent::No)),
            person("waits", Some(Consent::Waiting)),
        ];
        let known = Known::of(&plan);
        let listed = |people, known: &Known| -> Vec<String> {
            let view = View { people, ..View::PUBLIC };
            view.programme(&plan, known).people.iter().map(|person| person.id.to_string()).collect()
        };
        assert_eq!(listed(People::Named, &known), ["firm"]);
        assert_eq!(listed(People::Agreed, &known), ["firm", "agreed"]);
        assert_eq!(listed(People::All, &known).len(), 5);
        // What is shown points at nobody who is not.
        let shown = View::PUBLIC.programme(&plan, &known).into_owned();
        assert_eq!(View::PUBLIC.programme(&shown, &Known::of(&shown)).into_owned(), shown);
        // Of an earlier plan, whoever agrees today.
        let mut later = plan.clone();
        later.people[2].listing = Some(Consent::No);
        assert_eq!(listed(People::Agreed, &Known::of(&plan).and(&Known::of(&later))), ["firm"]);
    }

    #[test]
    fn a_seat_that_was_written_anew_is_as_it_was_sent() {
        let (plan, none) = (plan(), Known::default());
        let reader = View { plans: false, ..View::ALL };
        let mut sent = reader.programme(&plan, &none).into_owned();
        sent.networks[0].leader = Some(Seat { person: "firm".parse().ok(), ..Seat::default() });
        sent.bodies[0].seats.clear();
        let mut wanted = plan.clone();
        wanted.networks[0].leader.clone_from(&sent.networks[0].leader);
        wanted.bodies[0].seats.clear();
        assert_eq!(reader.written_plan(&plan, sent, &none), wanted);
    }

    #[test]
    fn citizens_are_known_by_role_by_what_they_stand_for_and_by_seat() {
        let mut plan = plan();
        plan.people = vec![citizen()];
        let known = Known::of(&plan);
        let person = |id: &str| Person { id: id.parse().expect("an id"), ..Person::default() };
        for (id, is) in [("c1", true), ("p-asked", true), ("firm", true), ("p-suggested", false)] {
            assert_eq!(known.is_citizen(&person(id)), is, "{id}");
        }
        let both = Known::default().and(&known);
        assert_eq!(both, known);
        let named = Person { name: "Bo Lund".into(), ..person("firm") };
        assert_eq!(View::PUBLIC.name(&named, &known), "Bo L.");
        assert_eq!(View::ALL.name(&named, &known), "Bo Lund");
    }
}
