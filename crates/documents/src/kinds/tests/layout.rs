//! What stands where, in documents of the examples.

use samspil_core::view::{Known, View};

use super::super::action_plan::shares;
use super::*;
use crate::paper::{Page, Sheet, Tone};

fn laid_out(kind: Kind, plan: &Programme) -> Document {
    document(kind, &ground(plan, Language::Da)).expect("a document")
}

fn titles(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.title.string()).collect()
}

/// The headings of a level.
pub(super) fn headings(document: &Document, wanted: u8) -> Vec<String> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, text, .. } if *level == wanted => Some(text.string()),
        _ => None,
    });
    headings.collect()
}

fn sheets(kind: Kind, plan: &Programme) -> Vec<Sheet> {
    workbook(kind, &ground(plan, Language::Da)).expect("a workbook").sheets
}

fn sheet_titles(sheet: &Sheet) -> Vec<&str> {
    sheet.columns.iter().map(|column| column.title.as_str()).collect()
}

#[test]
fn the_action_plan_has_results_down_periods_across_and_effects_in_the_margin() {
    let plan = example(0);
    let document = laid_out(Kind::ActionPlan, &plan);
    assert_eq!(document.title, "Tids- og handleplan: Netværk for unge kunsttalenter");
    assert_eq!(document.page, Page::Wide);
    assert_eq!(headings(&document, 1), ["Mål", "Handleplan", "Sådan læses planen", "Effekter"]);
    let [table] = tables(&document)[..] else { panic!("one table") };
    assert_eq!((table.row_headings, table.rows.len(), table.dense), (2, 7, true));
    assert_eq!(
        titles(table),
        [
            "Mål",
            "Resultater",
            "kvartal 3-4 2019",
            "kvartal 1-2 2020",
            "kvartal 3-4 2020",
            "kvartal 1-2 2021",
            "kvartal 3-4 2021",
            "kvartal 1-2 2022",
            "kvartal 3-4 2022",
            "kvartal 1-2 2023",
            "kvartal 3-4 2023",
            "Efter planens perioder",
            "Effekter",
        ]
    );
    let row = &rows(table)[2];
    assert_eq!(row[0], "Mål 2");
    assert_eq!(
        row[1],
        "2 Et netværk, der står fast\nMindst 40 institutioner har meldt sig ind.\n32 af mindst 40"
    );
    assert_eq!(row[11], "Evalueringsdesign");
    let cancelled = &table.rows[3].cells[4].lines[3];
    assert_eq!(cancelled.string(), "Netværksmødet er aflyst (aflyst: Corona)");
    assert_eq!(cancelled.runs[0].tone, Tone::Struck);
}

#[test]
fn many_periods_are_told_in_several_tables_with_the_same_headings() {
    let ends = |columns| shares(columns, 12).iter().map(|part| (part.start, part.end)).collect::<Vec<_>>();
    assert_eq!(ends(12), [(0, 12)]);
    assert_eq!(ends(13), [(0, 6), (6, 13)]);
    assert_eq!(ends(0), [(0, 0)]);
    let mut plan = example(0);
    if let Some(periods) = &mut plan.programme.periods {
        periods.count = 25;
    }
    let document = laid_out(Kind::ActionPlan, &plan);
    let all = tables(&document);
    assert_eq!(all.iter().map(|table| table.columns.len()).collect::<Vec<_>>(), [10, 11, 12]);
    let row_headings = |table: &Table| rows(table).iter().map(|row| row[..2].to_vec()).collect::<Vec<_>>();
    assert_eq!(row_headings(all[0]), row_headings(all[2]));
    assert_eq!(titles(all[2]).last().map(String::as_str), Some("Effekter"));
}

#[test]
fn a_plan_without_results_has_its_activities_as_rows() {
    let plan = toml_of(
        "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n\
         [[activities]]\nid = \"a\"\ntitle = \"Studietur\"\n\
         [[occurrences]]\nid = \"o\"\nactivity = \"a\"\ncolumn = \"2024-H1\"\n",
    );
    let document = laid_out(Kind::ActionPlan, &plan);
    let [table] = tables(&document)[..] else { panic!("one table") };
    assert_eq!(titles(table), ["Aktiviteter", "1. halvår 2024"]);
    assert_eq!(rows(table), [["Studietur", "Studietur"]]);
    assert_eq!(document.page, Page::Landscape);
}

#[test]
fn the_action_plan_as_tables_is_typed() {
    let all = sheets(Kind::ActionPlan, &example(0));
    let names: Vec<&str> = all.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Handleplan", "Aktiviteter", "Mål", "Resultater", "Effekter"]);
    assert_eq!(all[0].frozen, 2);
    assert_eq!(all[0].rows[0][3], Value::Text("• Møde i advisory board\n• Møde i styregruppen".to_owned()));
    assert_eq!(all[0].rows[2][4], Value::Text("Nyhedsbrev sendes ud".to_owned()));
    let start = all[1].rows.iter().find(|row| row[1] == Value::from("Projektet starter")).expect("the start");
    assert_eq!(start[5], Value::Date(date(2019, 11, 1)));
    assert_eq!(all[3].rows[2][6..8], [Value::Number(40), Value::Number(32)]);
}

#[test]
fn the_lesson_plan_has_date_and_contents() {
    let document = laid_out(Kind::LessonPlan, &example(2));
    assert_eq!((document.page, document.subtitle.as_deref()), (Page::Portrait, None));
    let [table] = tables(&document)[..] else { panic!("one table") };
    assert_eq!(titles(table), ["Dato", "Indhold"]);
    let dates: Vec<String> = rows(table).iter().map(|row| row[0].clone()).collect();
    assert_eq!(dates[0], "27. august\nkl. 9–16\n1 Velkommen og godt i gang");
    assert_eq!(dates[4], "1. december\nkl. 9–15\n5 Ud over rampen");
    assert_eq!(
        rows(table)[4][1],
        "Formål: Gøre projekterne kendt, samle op og komme videre hjemme\n\
         Det forventes Markedsføring, både i huset og udadtil (oplæg)\n\
         Det forventes Evaluering af forløbet (evaluering)\n\
         En eller to cases om erfaringer, effekt og om at føre partnerskaber videre (case; v/ Et bibliotek, der har ført et partnerskab videre)\n\
         Arbejde i netværksgrupperne (gruppearbejde)\n\
         Et sidste ord på vejen: kom i gang, og gør det ordentligt (opsamling)"
    );
}

#[test]
fn the_planner_has_three_columns_and_room_to_write() {
    let plan = example(3);
    let document = laid_out(Kind::MeetingPlanner, &plan);
    assert_eq!(
        headings(&document, 1),
        [
            "Hvem er med hvornår",
            "Netværksmøde 1: Den første henvendelse, 20. januar 2027",
            "Netværksmøde 2: Fra den ene forvaltning til den anden, 10. februar 2027",
            "Netværksmøde 3: Digitale veje og data, 3. marts 2027",
            "Ekstra møde med referencelederen, 10. marts 2027",
            "Netværksmøde 4: Familier med mange kontakter, 31. marts 2027",
            "Netværksmøde 5: Retning og ansvar, 14. april 2027",
            "Afsluttende møde: analyse og læring ud fra de øvrige møder, 12. maj 2027",
        ]
    );
    let all = tables(&document);
    assert_eq!(rows(all[0])[0], ["Frank Ibsen", "med", "med", "med", "", "med", "med", "med"]);
    assert_eq!(
        rows(all[1])[0],
        [
            "Frank Ibsen (Nørrevang Kommune)\nØkonom fra stabsområdet\nKernedeltager",
            "Åbner med et oplæg om, hvad en henvendelse koster, når den går i ring",
            "Workshop med borgere, facilitator",
        ]
    );
    assert_eq!(rows(all[1])[3][0], "En medarbejder fra borgerservice (åben plads)");
    let blank = |table: &Table| table.rows.iter().filter(|row| row.blank).count();
    assert_eq!(all[1..].iter().map(|table| blank(table)).collect::<Vec<_>>(), [0, 1, 2, 5, 0, 1, 2]);
}

#[test]
fn a_core_participant_who_is_missing_is_named() {
    let mut plan = example(3);
    let missing = |name: &str| {
        Text::plain(format!(
            "{name} er kernedeltager, men ikke med på Netværksmøde 3: Digitale veje og data."
        ))
    };
    let told = |plan: &Programme| laid_out(Kind::MeetingPlanner, plan).blocks.swap_remove(3);
    assert_eq!(told(&plan), Block::List(vec![missing("Ditte Overgaard")]));
    plan.meetings[2].lines.remove(0);
    let document = laid_out(Kind::MeetingPlanner, &plan);
    assert_eq!(rows(tables(&document)[0])[0][3], "mangler");
    assert_eq!(told(&plan), Block::List(vec![missing("Frank Ibsen"), missing("Ditte Overgaard")]));
}

#[test]
fn the_empty_form_has_five_meetings_and_a_closing_one() {
    let plan = example(3);
    let mut ground = ground(&plan, Language::Da);
    ground.choice.blank = true;
    let document = document(Kind::MeetingPlanner, &ground).expect("a document");
    let names = headings(&document, 1);
    assert_eq!((names.len(), names[0].as_str()), (6, "Netværksmøde 1: [undertema], [dato]"));
    for table in tables(&document) {
        assert_eq!((table.columns.len(), table.rows.len()), (3, 12));
        assert!(table.rows.iter().all(|row| row.blank));
    }
}

#[test]
fn a_gathering_is_told_day_by_day_and_one_can_be_chosen() {
    let plan = example(4);
    let mut ground = ground(&plan, Language::Nb);
    ground.choice.meeting = "gathering-2".parse().ok();
    let document = document(Kind::Gathering, &ground).expect("a document");
    assert_eq!(headings(&document, 1), ["Andre nettverkssamling"]);
    let days = &headings(&document, 2)[..2];
    assert_eq!(days, ["Dag 1: 26. september 2012 (onsdag)", "Dag 2: 27. september 2012 (torsdag)"]);
    let pages = document.blocks.iter().filter(|b| matches!(b, Block::Heading { new_page: true, .. })).count();
    assert_eq!(pages, 0);
}

#[test]
fn nobody_is_invited_to_what_was_cancelled() {
    let mut plan = example(3);
    plan.meetings[0].status = samspil_core::programme::Status::Cancelled;
    let names = headings(&laid_out(Kind::Invitation, &plan), 1);
    assert_eq!(names[0], "Netværksmøde 2: Fra den ene forvaltning til den anden");
    let mut ground = ground(&plan, Language::Da);
    ground.choice.meeting = Some(plan.meetings[0].id.clone());
    let one = document(Kind::Invitation, &ground).expect("a document");
    assert_eq!(headings(&one, 1), ["Netværksmøde 1: Den første henvendelse"]);
}

#[test]
fn contacts_stand_only_where_the_plan_shows_them() {
    let plan = example(2);
    let masked = View::PUBLIC.programme(&plan, &Known::of(&plan)).into_owned();
    let columns = |plan: &Programme| titles(tables(&laid_out(Kind::ParticipantList, plan))[0]);
    assert_eq!(columns(&plan)[6..], ["E-mail", "Telefon", "Sprog"]);
    assert_eq!(columns(&masked)[6..], ["Sprog"]);
    assert_eq!(sheet_titles(&sheets(Kind::ParticipantList, &masked)[0])[6..], ["Sprog"]);
    for kind in Kind::ALL {
        let document = document(*kind, &ground(&masked, Language::Da));
        let all = document.iter().flat_map(texts).map(|text| text.string()).collect::<String>();
        assert!(!all.contains(".example") && !all.contains("+45"), "{}", kind.as_str());
    }
    let shown = texts(&laid_out(Kind::LessonPlan, &plan));
    let mails: Vec<_> =
        shown.iter().flat_map(|text| &text.runs).filter_map(|run| run.link.as_deref()).collect();
    assert_eq!(mails, ["mailto:sidsel.ravnholt@forum.example"]);
}

#[test]
fn the_brochure_gives_each_activity_a_page_and_ends_with_the_time() {
    let plan = example(1);
    let document = laid_out(Kind::Brochure, &plan);
    let pages: Vec<String> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { text, new_page: true, .. } => Some(text.string()),
            _ => None,
        })
        .collect();
    let sheets = plan.activities.iter().filter(|a| a.sheet != samspil_core::programme::Sheet::default());
    let expected: Vec<String> = sheets.map(|a| a.title.clone()).chain(["Tidsforbrug".to_owned()]).collect();
    assert_eq!(pages, expected);
    let budget =
        tables(&document).into_iter().find(|t| t.caption == "Tidsforbrug: Talentets tid").expect("one");
    let total = rows(budget).pop().expect("a total");
    assert_eq!(total, ["I alt", "", "20,76", "20,375", "Oplyst 0,385 dage for meget"]);
}

#[test]
fn timeline_wheel_and_governance_say_in_words_what_pictures_show() {
    let plan = example(0);
    assert_eq!(headings(&laid_out(Kind::Timeline, &plan), 1), ["Undervejs", "Efter"]);
    let mut ground = ground(&plan, Language::Da);
    ground.choice.year = Some(2021);
    let wheel = document(Kind::AnnualWheel, &ground).expect("a document");
    assert_eq!(wheel.subtitle.as_deref(), Some("Årshjul 2021"));
    assert_eq!(rows(tables(&wheel)[0])[1][..3], ["2", "Styregruppen mødes", "marts og oktober"]);
    let governance = laid_out(Kind::GovernancePlan, &plan);
    let versions = tables(&governance).pop().expect("the versions");
    assert_eq!(rows(versions)[0], ["Første udgave", "2. halvår 2019", "Styregruppe", "2. halvår 2019"]);
}

#[test]
fn what_the_check_finds_stands_by_severity() {
    let document = laid_out(Kind::CheckReport, &example(0));
    assert_eq!(headings(&document, 1), ["Fejl", "Advarsler", "Bemærkninger"]);
    let sound = toml_of("[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n");
    assert_eq!(samspil_core::check::check(&sound), []);
    let document = laid_out(Kind::CheckReport, &sound);
    assert_eq!(document.blocks, [Block::Paragraph(Text::plain("Eftersynet har ikke fundet noget."))]);
}

#[test]
fn what_differs_between_versions_stands_field_by_field() {
    let before = example(3);
    let mut plan = before.clone();
    plan.meetings[0].venue = Some("Biblioteket".to_owned());
    plan.meetings[0].lines[0].who.state = samspil_core::programme::SeatState::Asked;
    plan.goals.clear();
    let mut ground = ground(&plan, Language::Da);
    ground.choice.earlier = Some(Earlier { plan: &before, name: "Januar", now: None });
    let document = document(Kind::VersionDiff, &ground).expect("a document");
    let meeting = "Møde: Netværksmøde 1: Den første henvendelse";
    let goal = "Netværket skaber læring, der bliver brugt i organisationen bagefter";
    assert_eq!(
        rows(tables(&document)[0]),
        [
            vec![&format!("Mål: {goal}"), "Fjernet", "", goal, ""],
            vec![meeting, "Ændret", "Deltagerlinjer 1: Hvem: Pladsen er", "besat", "nogen er spurgt"],
            vec![meeting, "Ændret", "Sted", "Nørrevang Rådhus", "Biblioteket"],
        ]
    );
    assert_eq!(document.blocks[0], Block::Paragraph(Text::toned("Fra Januar til planen nu", Tone::Strong)));
    let none = laid_out(Kind::VersionDiff, &plan);
    let missing = "Der er ingen tidligere udgave at sammenligne med.";
    assert_eq!(none.blocks, [Block::Remark(Text::plain(missing))]);
}
