//! Whom the rows of a list of participants mean: somebody new, somebody who is
//! there already, or one of whom it is not sure.

use std::collections::HashMap;

use samspil_core::duplicates::{folded, names_fit};
use samspil_core::people::Organisations;
use samspil_core::{Id, Programme};

use super::draft::Place;

/// How sure it is whom a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// Nobody who is there: a new person.
    New,
    /// Somebody who is there: by mail address, or by name and organisation.
    There,
    /// Not sure: somebody should choose.
    Unclear,
}

impl How {
    /// The word in keys and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::There => "there",
            Self::Unclear => "unclear",
        }
    }
}

/// A row of a list of participants and whom it is taken to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Where the name stands.
    pub place: Place,
    /// The name in the file.
    pub name: String,
    /// The person it goes into, new or there.
    pub id: Id,
    /// How sure that is.
    pub how: How,
    /// Those of the plan whom it may mean.
    pub candidates: Vec<Id>,
    /// Somebody chose.
    pub chosen: bool,
}

/// What a row says of somebody.
pub(super) struct Said<'a> {
    pub(super) name: &'a str,
    pub(super) email: Option<&'a str>,
    pub(super) organisation: &'a str,
}

/// The people of a plan, to be found by what rows say.
pub(super) struct Folk {
    all: Vec<Known>,
    /// Places by the first letter of the name.
    by_letter: HashMap<char, Vec<usize>>,
    by_mail: HashMap<String, Vec<usize>>,
}

struct Known {
    id: Id,
    name: String,
    mail: Option<String>,
    organisation: String,
}

fn mail(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    (!text.is_empty()).then_some(text)
}

impl Folk {
    /// Those of a plan.
    pub(super) fn of(plan: &Programme) -> Self {
        let labels = Organisations::new(plan);
        let known = |person: &samspil_core::programme::Person| Known {
            id: person.id.clone(),
            name: folded(&person.name),
            mail: person.email.as_deref().and_then(mail),
            organisation: person
                .organisation
                .as_ref()
                .map(|id| folded(&labels.label(id)))
                .unwrap_or_default(),
        };
        let all: Vec<Known> = plan.people.iter().map(known).collect();
        let (mut by_letter, mut by_mail) = (HashMap::new(), HashMap::new());
        for (at, one) in all.iter().enumerate() {
            if let Some(letter) = one.name.chars().next() {
                by_letter.entry(letter).or_insert_with(Vec::new).push(at);
            }
            if let Some(mail) = &one.mail {
                by_mail.entry(mail.clone()).or_insert_with(Vec::new).push(at);
            }
        }
        Self { all, by_letter, by_mail }
    }

    /// How sure it is that a row means `found`, or nobody; and whom it may mean.
    pub(super) fn judge(&self, said: &Said<'_>, found: Option<&Id>) -> (How, Vec<Id>) {
        let (name, home) = (folded(said.name), folded(said.organisation));
        let asked = said.email.and_then(mail);
        let apart =
            |one: &Known| !home.is_empty() && !one.organisation.is_empty() && one.organisation != home;
        let by_mail = asked.as_ref().and_then(|mail| self.by_mail.get(mail));
        let letter = name.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let named = |one: &&Known| one.name == name || (names_fit(&one.name, &name) && !apart(one));
        let mut candidates: Vec<&Known> =
            by_mail.into_iter().flatten().filter_map(|at| self.all.get(*at)).collect();
        for one in letter.into_iter().flatten().filter_map(|at| self.all.get(*at)).filter(named) {
            if !candidates.iter().any(|known| known.id == one.id) {
                candidates.push(one);
            }
        }
        let how = match found.and_then(|id| self.all.iter().find(|one| one.id == *id)) {
            None if candidates.is_empty() => How::New,
            None => How::Unclear,
            Some(one) => {
                let same_mail = asked.is_some() && one.mail == asked;
                let same_name = one.name == name;
                let alone =
                    candidates.iter().filter(|other| other.name == name && !apart(other)).count() <= 1;
                let sure = (same_mail && (same_name || names_fit(&one.name, &name)))
                    || (same_name && !apart(one) && alone && (asked.is_none() || one.mail.is_none()))
                    || (same_name && !home.is_empty() && one.organisation == home && alone);
                if sure { How::There } else { How::Unclear }
            }
        };
        (how, candidates.into_iter().map(|one| one.id.clone()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        organisations = [{ id = "o", name = "Søby" }, { id = "q", name = "Dale" }]
        people = [
            { id = "kaja", name = "Kaja Østli", email = "kaja@example.org", organisation = "o" },
            { id = "bo-1", name = "Bo Lund", organisation = "o" },
            { id = "bo-2", name = "Bo Lund", organisation = "q" },
            { id = "per", name = "Per Holm" },
        ]
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "network"
    "#;

    fn judged(
        name: &str,
        email: Option<&str>,
        organisation: &str,
        found: Option<&str>,
    ) -> (How, Vec<String>) {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let found: Option<Id> = found.map(|id| id.parse().expect("an id"));
        let (how, who) = Folk::of(&plan).judge(&Said { name, email, organisation }, found.as_ref());
        (how, who.into_iter().map(|id| id.to_string()).collect())
    }

    #[test]
    fn a_row_means_somebody_new_somebody_there_or_it_is_not_sure() {
        let none: [&str; 0] = [];
        for (name, email, organisation, found, how, who) in [
            ("Eva Dahl", None, "Søby", None, How::New, &none[..]),
            ("Kaja Østli", Some("KAJA@example.org"), "Dale", Some("kaja"), How::There, &["kaja"]),
            ("K. Oestli", Some("kaja@example.org"), "", Some("kaja"), How::There, &["kaja"]),
            ("Eva Dahl", Some("kaja@example.org"), "", Some("kaja"), How::Unclear, &["kaja"]),
            ("K. Oestli", None, "Søby", None, How::Unclear, &["kaja"]),
            ("Kaja Østli", None, "Dale", Some("kaja"), How::Unclear, &["kaja"]),
            ("Bo Lund", None, "Dale", Some("bo-2"), How::There, &["bo-1", "bo-2"]),
            ("Bo Lund", None, "", Some("bo-1"), How::Unclear, &["bo-1", "bo-2"]),
            ("per  holm", None, "Søby", Some("per"), How::There, &["per"]),
            ("Kaja Østli", Some("other@example.org"), "", Some("kaja"), How::Unclear, &["kaja"]),
        ] {
            let wanted = (how, who.iter().map(|id| (*id).to_owned()).collect());
            assert_eq!(judged(name, email, organisation, found), wanted, "{name} {email:?} {organisation}");
        }
    }
}
