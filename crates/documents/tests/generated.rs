//! Programmes made up by chance are printed and read back, in Word and Excel, in
//! every language: into itself nothing changes, into an empty programme the same
//! is printed again and the same is meant.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "support/agendas.rs"]
mod agendas;
#[path = "generated/dates.rs"]
mod dates;
#[path = "generated/found.rs"]
mod found;
#[path = "generated/plans.rs"]
mod plans;
#[path = "support/mod.rs"]
mod support;
#[path = "generated/texts.rs"]
mod texts;
#[path = "generated/values.rs"]
mod values;

use proptest::prelude::*;
use proptest::sample::select;
use samspil_core::diff::diff;
use samspil_core::{Language, Programme};
use samspil_documents::import::Destination;
use samspil_documents::kinds::Kind;

use agendas::{differ_in_time, told, told_in_sheet};
use plans::{plan, with_agendas, with_dates_of_paper};
use support::{KINDS, back, book, emptied, paper, printed, rows, sheet_rows};
use texts::cases;
use values::values;

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}

fn into_itself(kind: Kind, plan: &Programme, language: Language) -> Result<(), TestCaseError> {
    for (name, bytes) in printed(kind, plan, language) {
        let draft = back(name, &bytes, plan);
        let what = format!("{} {name} {language}", kind.as_str());
        prop_assert_eq!(diff(plan, &draft.plan), Vec::new(), "{}", what);
        let unread: Vec<_> = draft.traces.iter().filter(|t| t.into == Destination::Unread).collect();
        prop_assert!(unread.is_empty(), "{}: {:?}", what, unread);
        prop_assert_eq!(draft.missing, Vec::new(), "{}", what);
    }
    Ok(())
}

fn into_nothing(kind: Kind, plan: &Programme, language: Language) -> Result<(), TestCaseError> {
    for (name, bytes) in printed(kind, plan, language) {
        let read = back(name, &bytes, &emptied(kind, plan)).plan;
        let what = format!("{} {name} {language}", kind.as_str());
        let on_paper = |plan| rows(kind, &paper(kind, plan, language));
        prop_assert_eq!(on_paper(plan), on_paper(&read), "{}", what);
        if name.ends_with(".xlsx") {
            let in_sheet = |plan| sheet_rows(&book(kind, plan, language));
            prop_assert_eq!(in_sheet(plan), in_sheet(&read), "{}", what);
        }
        let meant = |plan| values(kind, plan, language);
        prop_assert_eq!(meant(plan), meant(&read), "{}", what);
    }
    Ok(())
}

fn agendas_into_itself(plan: &Programme, language: Language) -> Result<(), TestCaseError> {
    for (kind, name, bytes) in support::agendas(plan, language) {
        let draft = back(name, &bytes, plan);
        let what = format!("{} {name} {language}", kind.as_str());
        prop_assert_eq!(diff(plan, &draft.plan), Vec::new(), "{}", what);
        let unread: Vec<_> = draft.traces.iter().filter(|t| t.into == Destination::Unread).collect();
        prop_assert!(unread.is_empty(), "{}: {:?}", what, unread);
    }
    Ok(())
}

fn agendas_into_nothing(plan: &Programme, language: Language) -> Result<(), TestCaseError> {
    for (kind, name, bytes) in support::agendas(plan, language) {
        let read = back(name, &bytes, &emptied(kind, plan)).plan;
        let what = format!("{} {name} {language}", kind.as_str());
        prop_assert_eq!(differ_in_time(plan, &read), None, "{}", what);
        prop_assert_eq!(told(kind, plan, language), told(kind, &read, language), "{}", what);
        if name.ends_with(".xlsx") {
            prop_assert_eq!(told_in_sheet(plan, language), told_in_sheet(&read, language), "{}", what);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn agendas_are_the_same_again(plan in with_agendas(), language in language()) {
        agendas_into_itself(&plan, language)?;
        agendas_into_nothing(&plan, language)?;
    }

    #[test]
    fn what_is_read_into_itself_changes_nothing(plan in plan(), language in language()) {
        for kind in KINDS {
            into_itself(kind, &plan, language)?;
        }
    }

    #[test]
    fn what_is_read_into_an_empty_programme_is_the_same(plan in plan(), language in language()) {
        for kind in KINDS {
            into_nothing(kind, &with_dates_of_paper(kind, plan.clone()), language)?;
        }
    }
}
