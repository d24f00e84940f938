use samspil_core::Programme;
use samspil_documents::import::Settings;
use crate::{assert_traced, both, drafted, unread};
#[test]
fn dump_others() {
    for (what, text) in [("lesson", include_str!("lesson_plan.txt")), ("planner", include_str!("planner.txt")), ("agenda", include_str!("agenda.txt")), ("sheets", include_str!("sheets.txt")), ("participants", include_str!("participants.txt"))] {
    for (name, bytes) in both(text) {
        let draft = drafted(name, &bytes, &Programme::default(), &Settings::default());
        eprintln!("=== {what} {name} {:?}", draft.counts());
        for t in &draft.tables { eprintln!("{:?} head {} {:?} ragged {:?}", t.kind, t.head, t.columns.iter().map(|c| c.map(|c| c.to_string())).collect::<Vec<_>>(), t.ragged); }
        for r in &draft.remarks { eprintln!("{:?} {:?}", r.place, r.message); }
        for m in &draft.plan.meetings { eprintln!("M {:?} {:?} {:?} {:?} {:?}-{:?} purpose {:?} goal {:?} out {:?} note {:?} {:?}", m.number, m.title, m.kind, m.date.as_ref().map(ToString::to_string), m.start.map(|c| c.to_string()), m.end.map(|c| c.to_string()), m.sheet.purpose, m.process_goal, m.sheet.outcomes, m.note, m.certainty); for c in &m.sheet.contents { eprintln!("   C {:?} {:?} {:?} {:?} {:?} {:?}", c.text, c.kind, c.day, c.certainty, c.marker, c.presenter.as_ref().map(|s| &s.text)); } for l in &m.lines { eprintln!("   L {:?} {:?} {:?} {:?} {:?}", l.who, l.kind, l.contribution, l.form, l.form_role); } }
        for a in &draft.plan.activities { eprintln!("A {:?} {:?} note {:?}", a.title, a.sheet, a.note); }
        for p in &draft.plan.people { eprintln!("P {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}", p.name, p.title, p.organisation, p.email, p.phone, p.department, p.roles, p.note); }
        for p in &draft.plan.organisations { eprintln!("O {:?}", p.name); }
        eprintln!("UNREAD {:?}", unread(&draft));
        assert_traced(&draft, text, name);
    }}
}
