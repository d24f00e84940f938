//! Every line that is written is taken apart again, whatever its texts are.

use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use samspil_core::check::Facts;
use samspil_core::period::Column;
use samspil_core::programme::{
    Certainty, Content, ContentKind, Format, Mark, Meeting, Occurrence, Periods, Seat, SeatState, Status,
};
use samspil_core::test_support::date;
use samspil_core::{Language, Programme};
use samspil_words::Words;

use super::super::line::{Lines, involvement, numbered};
use super::toml_of;
use crate::import::known::Known;
use crate::import::line::{read, titled};
use crate::import::{self, EffectName, GoalName, content};
use crate::{literal, titles};

#[path = "../../../tests/generated/texts.rs"]
mod texts;
use texts::{line, lines, name};

/// A plan with something that dates hang on.
fn plan(anchor: &str, labels: &[String]) -> Programme {
    let mut plan = toml_of(
        "[programme]\nid = \"plan\"\ntitle = \"Plan\"\nlanguage = \"da\"\nkind = \"network\"\n\
         periods = { scheme = \"half_year\", first = \"2020-H1\", count = 6 }\n\
         [[activities]]\nid = \"x\"\ntitle = \"X\"\n[[people]]\nid = \"eva\"\nname = \"Eva\"\n",
    );
    anchor.clone_into(&mut plan.activities[0].title);
    plan.programme.periods.iter_mut().for_each(|periods: &mut Periods| periods.labels = labels.to_vec());
    plan
}

fn labels() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        Just(Vec::new()),
        (line(), line()).prop_map(|(a, b)| vec![format!("{a} {{year}}"), format!("{b} {{year}}")]),
        (line(), line()).prop_map(|(a, b)| vec![a, b]),
    ]
}

fn certainty() -> impl Strategy<Value = Certainty> {
    select(&[Certainty::Confirmed, Certainty::Expected, Certainty::Tentative, Certainty::Tbd][..])
}

fn column() -> impl Strategy<Value = Column> {
    select(&["2020-H1", "2020-H2", "2022-H1", "2031-H2", "2024-05", "2024", "after"][..])
        .prop_map(|column| column.parse().expect("a column"))
}

fn occurrence() -> impl Strategy<Value = Occurrence> {
    let words = (line(), certainty(), of(line()), of(date()), of(select(Mark::ALL)));
    let state = (select(Format::ALL), select(Status::ALL), of(line()), of(column()));
    (words, state).prop_map(|((text, certainty, marker, date, mark), (format, status, cause, moved_to))| {
        Occurrence {
            id: "o".parse().expect("an id"),
            activity: "x".parse().expect("an id"),
            text: Some(text),
            certainty,
            marker,
            date,
            mark,
            format,
            status,
            cause,
            moved_to,
            ..Occurrence::default()
        }
    })
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the names of a plan mean.
fn known(plan: &Programme) -> Known {
    Known::of(plan)
}

proptest! {
    #![proptest_config(texts::cases(300))]

    #[test]
    fn an_occurrence_is_taken_apart(o in occurrence(), anchor in line(), labels in labels(), language in language()) {
        let plan = plan(&anchor, &labels);
        let lines = Lines { facts: &Facts::new(&plan), words: Words::of(language) };
        let written = lines.occurrence(&o).string();
        let found = read(&written, false, &known(&plan));
        let date = found.details.date.clone();
        let detail = (found.details.format, found.details.status, found.details.mark, found.details.moved_to);
        prop_assert_eq!(found.wording.text, spaced(o.text.as_deref().unwrap_or_default()), "{}", written);
        prop_assert_eq!((found.wording.certainty, found.wording.marker), (o.certainty, o.marker), "{}", written);
        prop_assert_eq!(detail, (o.format, o.status, o.mark, o.moved_to), "{}", written);
        prop_assert_eq!((date, found.details.cause), (o.date, o.cause), "{}", written);
        prop_assert!(!found.details.meeting, "{}", written);
    }

    #[test]
    fn a_meeting_is_taken_apart(o in occurrence(), number in of(any::<u16>()), language in language()) {
        let plan = plan("Kick-off", &[]);
        let lines = Lines { facts: &Facts::new(&plan), words: Words::of(language) };
        let Occurrence { text, certainty, marker, date, format, status, cause, .. } = o;
        let title = text.unwrap_or_default();
        let m = Meeting { title, certainty, marker, date, format, status, cause, number, ..Meeting::default() };
        let written = lines.meeting(&m).string();
        let found = read(&written, false, &known(&plan));
        prop_assert_eq!(found.wording.text, spaced(&m.title), "{}", written);
        let detail = (found.details.meeting, found.details.date, found.details.format, found.details.status);
        prop_assert_eq!(detail, (true, m.date.clone(), m.format, m.status), "{}", written);
        prop_assert_eq!(found.details.cause, m.cause.clone(), "{}", written);
        let written = lines.meeting_name(&m).string();
        let (number, found) = titled(&written, &known(&plan));
        prop_assert_eq!((number, found.wording.text), (m.number, spaced(&m.title)), "{}", written);
        prop_assert_eq!((found.wording.certainty, found.wording.marker), (m.certainty, m.marker.clone()), "{}", written);
        let detail = (found.details.format, found.details.status, found.details.cause);
        prop_assert_eq!(detail, (m.format, m.status, m.cause.clone()), "{}", written);
        prop_assert!(!import::is_no_name(&written), "{}", written);
    }

    #[test]
    fn a_part_of_a_meeting_is_taken_apart(
        (text, certainty, marker) in (line(), certainty(), of(line())),
        (kind, day, role) in (select(ContentKind::ALL), of(any::<u8>()), of(line())),
        held in any::<bool>(),
        person in name(),
        language in language(),
    ) {
        let mut plan = plan("X", &[]);
        plan.people[0].name = person;
        let person = held.then(|| plan.people[0].id.clone());
        let presenter = role.map(|text| Seat { text: Some(text), person, state: SeatState::Filled, ..Seat::default() });
        let c = Content { text, kind, day, presenter, certainty, marker, units: Vec::new(), ..Content::default() };
        let lines = Lines { facts: &Facts::new(&plan), words: Words::of(language) };
        let written = lines.content(&c, None).string();
        let found = content::parse(&written);
        prop_assert_eq!(found.wording.text, spaced(&c.text), "{}", written);
        prop_assert_eq!((found.wording.certainty, found.wording.marker), (c.certainty, c.marker.clone()), "{}", written);
        let by = c.presenter.as_ref().and_then(|seat| lines.presenter_name(seat)).map(|name| name.string());
        prop_assert_eq!((found.kind, found.day, found.presenter), (c.kind, c.day, by), "{}", written);
        prop_assert!(!import::is_labelled(&written), "{}", written);
    }

    #[test]
    fn an_idle_activity_is_its_title(title in line(), language in language()) {
        let mut plan = plan("X", &[]);
        plan.activities[0].title.clone_from(&title);
        let lines = Lines { facts: &Facts::new(&plan), words: Words::of(language) };
        let written = lines.activity(&plan.activities[0]).string();
        prop_assert_eq!(import::line::idle(&written, &known(&plan)), Some(title), "{}", written);
    }

    #[test]
    fn numbers_titles_and_forms_are_parted(
        number in of(any::<u16>()),
        title in line(),
        (form, role) in (of(line()), of(line())),
        nth in 1_usize..20,
    ) {
        let written = titles::told_apart(numbered(number, &title), nth, || titles::marked(number, &title));
        let (first, found) = titles::twin(&written);
        prop_assert_eq!((titles::read(first), found), ((number, title), nth), "{}", written);
        let written = involvement(form.as_deref(), role.as_deref());
        prop_assert_eq!(import::involvement(&written), (form, role), "{}", written);
    }

    #[test]
    fn what_stands_between_marks_is_the_text(text in lines(), other in line()) {
        prop_assert_eq!(literal::whole(&literal::quoted(&text)), Some(text.clone()));
        prop_assert_eq!(literal::plain(&literal::told(&text)), text.clone());
        let quoted = literal::quoted(&text);
        let both = format!("{quoted}; {other}");
        prop_assert_eq!(literal::split_once(&both, "; "), Some((quoted.as_str(), other.as_str())));
        // Readers take any text.
        GoalName::read(&text);
        EffectName::read(&text);
    }
}

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}
