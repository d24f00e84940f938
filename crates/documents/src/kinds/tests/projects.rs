//! The milestone plan on paper.

use super::layout::headings;
use super::*;

fn laid_out(plan: &Programme, language: Language, choice: Choice<'_>) -> Document {
    let ground = Ground { choice, ..ground(plan, language) };
    document(Kind::MilestonePlan, &ground).expect("a document")
}

fn of(project: &str) -> Choice<'static> {
    Choice { project: project.parse().ok(), ..Choice::default() }
}

#[test]
fn the_sheet_tells_the_project_from_its_background_to_who_is_involved() {
    let plan = example(4);
    let document = laid_out(&plan, Language::Nn, of("project-finnoey-rennesoey"));
    assert_eq!(headings(&document, 1), ["Éin kultur for samarbeid: felles kompetanseplan for to øykommunar"]);
    assert_eq!(
        headings(&document, 2),
        [
            "Bakgrunn",
            "Frå start til slutt",
            "Kvar vi vil",
            "SMARTE mål",
            "Kven MÅ, BØR og KAN involverast?",
            "Kven det vedkjem, og kva som avgjer",
        ]
    );
    let all = tables(&document);
    assert_eq!(all.len(), 3);
    let line = rows(all[0]);
    assert_eq!(line.len(), 6);
    assert_eq!(
        line[1],
        [
            "Kartleggje",
            "Vi veit kva kompetanse vi har, og kva som manglar (M2)",
            "desember 2012",
            "Synnøve Kvamme, prosjektleiar",
            "Den neste"
        ]
    );
    let goals = rows(all[1]);
    assert_eq!(goals[2], ["Fleire søkjer på stillingane våre", "", "Leiargruppene", "", ""]);
}

#[test]
fn the_heat_map_has_the_words_the_places_and_the_sums() {
    let plan = example(4);
    let document = laid_out(&plan, Language::Da, of("project-finnoey-rennesoey"));
    let all = tables(&document);
    let heat = all.last().expect("the heat map");
    assert_eq!((heat.columns.len(), heat.row_headings), (10, 2));
    let told = rows(heat);
    assert_eq!(told.len(), 9);
    assert_eq!(
        told.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["SKAL", "SKAL", "SKAL", "SKAL", "BØR", "BØR", "KAN", "KAN", "I alt"]
    );
    assert_eq!(told[0][3..], ["SKAL", "", "", "", "SKAL", "", ""]);
    assert_eq!(told[3][9], "SKAL, der står ikke hvornår");
    assert_eq!(told[5][9], "BØR, senest marts 2013");
    assert_eq!(
        told[8][3..],
        ["2 (2 SKAL)", "2 (2 SKAL)", "2 (1 SKAL)", "2", "3 (3 SKAL)", "1", "2 (1 SKAL)"]
    );
    assert!(heat.rows.last().is_some_and(|row| row.strong));
}

#[test]
fn all_projects_are_printed_where_none_is_chosen_each_on_its_page() {
    let plan = example(4);
    for choice in [Choice::default(), of("elsewhere")] {
        let document = laid_out(&plan, Language::Nb, choice);
        assert_eq!(headings(&document, 1).len(), 2);
        let pages = document.blocks.iter().filter(|b| matches!(b, Block::Heading { new_page: true, .. }));
        assert_eq!(pages.count(), 1);
    }
}

#[test]
fn many_milestones_are_told_in_several_tables_and_everyone_stands_in_each() {
    let mut plan = example(4);
    let more = plan.milestones[0].clone();
    plan.milestones.extend((0..8).map(|at| samspil_core::programme::Milestone {
        id: format!("more-{at}").parse().expect("an id"),
        ..more.clone()
    }));
    let document = laid_out(&plan, Language::En, of("project-finnoey-rennesoey"));
    let heat: Vec<_> = tables(&document).into_iter().filter(|table| table.dense).collect();
    assert_eq!(heat.iter().map(|table| table.columns.len()).collect::<Vec<_>>(), [7, 8, 9]);
    assert!(heat.iter().all(|table| table.rows.len() == 9));
}

#[test]
fn the_empty_sheet_asks_all_and_answers_nothing() {
    let plan = example(4);
    for language in Language::ALL {
        let document = laid_out(&plan, language, Choice { blank: true, ..of("project-luster") });
        let all = tables(&document);
        assert_eq!(all.len(), 8);
        assert!(all.iter().flat_map(|table| &table.rows).all(|row| row.blank));
        let said: Vec<String> = texts(&document).iter().map(Text::string).collect();
        assert!(!said.iter().any(|text| text.contains("nytilsette")), "{said:?}");
    }
    let danish = laid_out(&plan, Language::Da, Choice { blank: true, ..Choice::default() });
    assert_eq!(headings(&danish, 2), ["SKAL", "BØR", "KAN"]);
}

#[test]
fn the_workbook_has_a_row_for_each() {
    let plan = example(4);
    let ground = Ground { choice: of("project-finnoey-rennesoey"), ..ground(&plan, Language::Nb) };
    let book = workbook(Kind::MilestonePlan, &ground).expect("a workbook");
    let sheets: Vec<_> = book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.rows.len())).collect();
    assert_eq!(sheets, [("Milepælsplaner", 1), ("Milepæler", 6), ("SMARTE mål", 3), ("Involvering", 8)]);
}
