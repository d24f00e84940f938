//! The plan files in `examples/`: they can be read, hold together, and say
//! what their documents say.

use std::collections::BTreeSet;
use std::path::Path;

use samspil_core::element::Reference;
use samspil_core::programme::*;

const FILES: [&str; 5] = [
    "000-talent-network.toml",
    "001-leadership-talent.toml",
    "002-development-forum.toml",
    "003-learning-network.toml",
    "004-framework-programme.toml",
];

fn read(file: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(file);
    let text = std::fs::read_to_string(&path).expect("an example file");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
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
    for file in FILES {
        assert_eq!(loose_ends(&read(file)), Vec::<String>::new(), "{file}");
    }
}
