//! An action plan over three pages, each a table of another width.

use samspil_core::Programme;
use samspil_documents::import::{Settings, Shift};

use crate::{assert_traced, both, builder, drafted, unread};

const PLAN: &str = include_str!("action_plan.txt");

#[test]
fn dump() {
    for (name, bytes) in both(PLAN) {
        let draft = drafted(name, &bytes, &Programme::default(), &Settings::default());
        eprintln!("=== {name} {:?}", draft.counts());
        for table in &draft.tables {
            eprintln!(
                "{:?} head {} {:?} ragged {:?}",
                table.kind,
                table.head,
                table.columns.iter().map(|c| c.map(|c| c.to_string())).collect::<Vec<_>>(),
                table.ragged
            );
        }
        for r in &draft.remarks {
            eprintln!("{:?} {:?}", r.place, r.message);
        }
        for r in &draft.plan.results {
            eprintln!(
                "{:?} {} {:?} {:?} {:?} note {:?} text {:?}",
                r.number, r.title, r.goals, r.effects, r.target, r.note, r.text
            );
        }
        for e in &draft.plan.effects {
            eprintln!("{:?} {}", e.letter, e.text);
        }
        for o in &draft.plan.occurrences {
            let a = draft.plan.activities.iter().find(|a| a.id == o.activity).expect("a");
            eprintln!(
                "{} {:?} {} | {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                o.column,
                a.results,
                a.title,
                o.text,
                o.certainty,
                o.marker,
                o.date,
                o.status,
                o.cause,
                o.format
            );
        }
        eprintln!("{:?}", unread(&draft));
        for f in samspil_core::check::check(&draft.plan) {
            if f.code.to_string().starts_with("S2") {
                eprintln!("{} {:?} {:?}", f.code, f.place.id, f.message);
            }
        }
        assert_traced(&draft, PLAN, name);
    }
    let _ = (Shift { row: 0, from: 0, by: 0 }, builder::lines(PLAN));
}
