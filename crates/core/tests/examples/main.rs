//! The plan files in `examples/`: they can be read, hold together, say what
//! their documents say, and what does not fit in them is found by rule.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot read its file has nothing to say")]

mod facts;
mod findings;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use samspil_core::element::Reference;
use samspil_core::plan_file;
use samspil_core::programme::RoleKind;
use samspil_core::view::Known;
use samspil_core::{Id, Programme};

/// Number and text of each file.
const FILES: [(&str, &str); 5] = [
    ("000", include_str!("../../../../examples/000-talent-network.toml")),
    ("001", include_str!("../../../../examples/001-leadership-talent.toml")),
    ("002", include_str!("../../../../examples/002-development-forum.toml")),
    ("003", include_str!("../../../../examples/003-learning-network.toml")),
    ("004", include_str!("../../../../examples/004-framework-programme.toml")),
];

/// The example of a number.
fn example(number: &str) -> Programme {
    static READ: LazyLock<Vec<Programme>> = LazyLock::new(|| FILES.map(read).into());
    let at = FILES.iter().position(|(n, _)| *n == number).expect("an example");
    READ.get(at).expect("an example").clone()
}

fn read((number, text): (&str, &str)) -> Programme {
    match plan_file::read(text.as_bytes(), "plan.toml") {
        Ok(file) => file.programme,
        Err(problems) => panic!("{number}: {problems:#?}"),
    }
}

fn all() -> Vec<(&'static str, Programme)> {
    FILES.iter().map(|(number, _)| (*number, example(number))).collect()
}

/// Ids that stand twice, and pointers that lead nowhere or to a wrong kind.
fn loose_ends(programme: &Programme) -> Vec<String> {
    let index = programme.index();
    let mut pointers = vec![("programme".to_owned(), programme.programme.references())];
    let mut seen = BTreeSet::new();
    let mut loose = Vec::new();
    programme.visit(|_, _, id, _, references| {
        if !seen.insert(id) {
            loose.push(format!("{id} stands twice"));
        }
        pointers.push((id.to_string(), references));
    });
    for (from, references) in pointers {
        for Reference { field, id, kinds, .. } in references {
            match index.get(id) {
                Some((kind, _)) if kinds.is_empty() || kinds.contains(kind) => {}
                Some((kind, _)) => loose.push(format!("{from}.{field}: {id} is a {kind}")),
                None => loose.push(format!("{from}.{field}: no {id}")),
            }
        }
    }
    loose
}

#[test]
fn ids_are_unique_and_pointers_lead_somewhere() {
    for (file, programme) in all() {
        assert_eq!(loose_ends(&programme), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn what_is_read_is_written_and_read_again() {
    for (file, programme) in all() {
        let text = plan_file::write(&programme);
        let again = plan_file::read(text.as_bytes(), "plan.toml").expect("the file just written").programme;
        assert_eq!(again, programme.canonical(), "{file}");
        assert_eq!(plan_file::write(&again), text, "{file}");
    }
}

#[test]
fn every_persona_has_somebody() {
    use RoleKind as R;
    let held: BTreeSet<R> = all().iter().flat_map(|(_, p)| &p.people).flat_map(|p| p.roles.clone()).collect();
    let wanted = [
        R::Coordinator,
        R::NetworkLeader,
        R::Participant,
        R::Talent,
        R::Buddy,
        R::LineManager,
        R::Mentor,
        R::SteeringGroup,
        R::InternalConsultant,
        R::Consultant,
        R::ProjectLeader,
        R::Politician,
        R::UnionRep,
        R::Speaker,
        R::Citizen,
    ];
    let missing: Vec<R> = wanted.into_iter().filter(|r| !held.contains(r)).collect();
    assert_eq!(missing, Vec::<R>::new());
}

#[test]
fn nobody_can_be_reached() {
    for (file, programme) in all() {
        let reachable: Vec<_> = programme
            .people
            .iter()
            .filter(|p| {
                p.email.as_deref().is_some_and(|mail| !mail.ends_with(".example"))
                    || p.phone.as_deref().is_some_and(|phone| phone != "+45 00 00 00 00")
            })
            .map(|p| &p.id)
            .collect();
        assert_eq!(reachable, Vec::<&samspil_core::Id>::new(), "{file}");
    }
}

#[test]
fn ids_of_citizens_say_nothing_of_their_names() {
    for (number, programme) in all() {
        let known = Known::of(&programme);
        for person in programme.people.iter().filter(|person| known.is_citizen(person)) {
            let spelt = Id::from_title(&person.name, "person").to_string();
            let mut parts = spelt.split('-').filter(|part| part.len() > 1);
            let told = parts.find(|part| person.id.as_str().contains(part));
            assert_eq!(told, None, "{number}: {}", person.id);
        }
    }
}
