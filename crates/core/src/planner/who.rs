//! Who is meant by what was typed in the planner: somebody known, somebody
//! new, or a role that nobody fills yet.

use crate::programme::{Organisation, Person, Seat, SeatState};
use crate::{Id, Programme};

/// Who was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Nobody.
    Nobody,
    /// Somebody of the plan.
    Known(Id),
    /// Somebody who is not in the plan yet: the name, and what stood after it.
    New {
        /// The name.
        name: String,
        /// The organisation or department: "Mia M., ØS".
        belongs: Option<String>,
    },
    /// A role in words: "a school leader".
    Role(String),
}

impl Who {
    /// Reads what was typed.
    pub fn read(plan: &Programme, typed: &str) -> Self {
        let typed = single(typed);
        let (name, belongs) = taken_apart(&typed);
        if typed.is_empty() {
            Self::Nobody
        } else if let Some(person) = known(plan, &typed, None).or_else(|| known(plan, name, belongs)) {
            Self::Known(person.id.clone())
        } else if looks_like_a_name(name) {
            Self::New { name: name.to_owned(), belongs: belongs.map(str::to_owned) }
        } else {
            Self::Role(typed)
        }
    }
}

/// "Mia M. (ØS)", "Mia M., ØS".
fn taken_apart(text: &str) -> (&str, Option<&str>) {
    let bracketed = text.strip_suffix(')').and_then(|inside| inside.rsplit_once(" ("));
    bracketed
        .or_else(|| text.split_once(", "))
        .map_or((text, None), |(name, rest)| (name.trim(), Some(rest.trim())))
}

/// The person of a name; of several with one name the one who belongs there.
fn known<'a>(plan: &'a Programme, name: &str, belongs: Option<&str>) -> Option<&'a Person> {
    let named = || plan.people.iter().filter(|person| same_name(&person.name, name));
    let there = |person: &&Person| {
        let organisation = plan.organisations.iter().find(|o| person.organisation.as_ref() == Some(&o.id));
        belongs.is_some_and(|belongs| is_of(person, organisation, belongs))
    };
    named().find(there).or_else(|| named().next())
}

fn is_of(person: &Person, organisation: Option<&Organisation>, belongs: &str) -> bool {
    let names = organisation.into_iter().flat_map(|o| std::iter::once(&o.name).chain(&o.short));
    names.chain(&person.department).any(|name| same_name(name, belongs))
}

/// The seat after somebody or a role was put into it. What was looked for
/// stays, so that it can be seen who was found for what.
#[must_use]
pub fn seated(before: &Seat, person: Option<Id>, role: Option<String>) -> Seat {
    match (person, role) {
        (Some(person), _) if before.person.as_ref() == Some(&person) => before.clone(),
        (Some(person), _) => Seat { person: Some(person), state: SeatState::Filled, ..before.clone() },
        (None, role) if before.person.is_none() && role == before.text => before.clone(),
        (None, role) => Seat { person: None, text: role, state: SeatState::Open, ..before.clone() },
    }
}

/// Whether two names are the same without regard to capitals and spaces.
pub fn same_name(a: &str, b: &str) -> bool {
    single(a).to_lowercase() == single(b).to_lowercase()
}

fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name rather than a role: two to five words that begin with capitals, with
/// "van der" and the like between them. Words that also stand in roles, such as
/// "af", are none of these.
pub fn looks_like_a_name(text: &str) -> bool {
    const BETWEEN: [&str; 6] = ["al", "bin", "el", "ibn", "van", "von"];
    const AFTER: [&str; 4] = ["de", "den", "der", "la"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
    };
    let between = |two: &[&str]| match two {
        [before, word] => {
            capital(word) || BETWEEN.contains(word) || (AFTER.contains(word) && BETWEEN.contains(before))
        }
        _ => false,
    };
    let ends = [words.first(), words.last()].into_iter().all(|word| word.is_some_and(|word| capital(word)));
    ends && (2..=5).contains(&words.len()) && words.windows(2).all(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Programme {
        toml::from_str(
            "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"learning_network\"\n\
             [[people]]\nid = \"eva\"\nname = \"Eva Lind\"\n\
             [[people]]\nid = \"eva-2\"\nname = \"Eva Lind\"\norganisation = \"oes\"\n\
             [[people]]\nid = \"asta\"\nname = \"Asta\"\ndepartment = \"Borgerservice\"\n\
             [[organisations]]\nid = \"oes\"\nname = \"Økonomi og stab\"\nshort = \"ØS\"\n",
        )
        .expect("a plan")
    }

    #[test]
    fn what_is_typed_is_somebody_known_somebody_new_or_a_role() {
        let known = |id: &str| Who::Known(id.parse().expect("an id"));
        let new = |name: &str, belongs: Option<&str>| Who::New {
            name: name.to_owned(),
            belongs: belongs.map(str::to_owned),
        };
        for (typed, who) in [
            (" eva  LIND ", known("eva")),
            ("Eva Lind, ØS", known("eva-2")),
            ("Eva Lind (økonomi og stab)", known("eva-2")),
            ("Asta, Borgerservice", known("asta")),
            ("Mia M., ØS", new("Mia M.", Some("ØS"))),
            ("Bo Dahl", new("Bo Dahl", None)),
            ("En skoleleder", Who::Role("En skoleleder".to_owned())),
            (
                "En borger, der bruger   biblioteket",
                Who::Role("En borger, der bruger biblioteket".to_owned()),
            ),
            ("  ", Who::Nobody),
        ] {
            assert_eq!(Who::read(&plan(), typed), who, "{typed}");
        }
    }

    #[test]
    fn a_seat_filled_keeps_its_text() {
        let eva: Id = "eva".parse().expect("an id");
        let open = Seat { text: Some("En skoleleder".to_owned()), ..Seat::default() };
        let filled = seated(&open, Some(eva.clone()), None);
        assert_eq!(filled, Seat { person: Some(eva.clone()), state: SeatState::Filled, ..open.clone() });
        assert_eq!(seated(&filled, Some(eva), None), filled);
        assert_eq!(seated(&filled, None, Some("En skoleleder".to_owned())), open);
        let asked = Seat { state: SeatState::Asked, ..open };
        assert_eq!(seated(&asked, None, asked.text.clone()), asked);
    }

    #[test]
    fn names_are_told_from_roles() {
        for name in ["Mia M.", "Eva van der Berg", "Siobhán O’Hara", "Anne-Marie Ibn Rushd", "Ali bin Omar"]
        {
            assert!(looks_like_a_name(name), "{name}");
        }
        for role in
            ["Li", "En skoleleder", "Leder af Dagtilbud", "Talsperson for de Unge", "Leder de Unge", "Team 3"]
        {
            assert!(!looks_like_a_name(role), "{role}");
        }
    }
}
