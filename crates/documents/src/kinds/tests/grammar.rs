//! The lines of plans, word by word.

use samspil_core::Language;
use samspil_words::Words;

use super::super::line::{content_line, involvement, line, numbered};
use super::toml_of;
use crate::paper::{Run, Text, Tone};

const HEAD: &str = r#"
[programme]
id = "plan"
title = "Plan"
language = "da"
kind = "network"
periods = { scheme = "half_year", first = "2020-H1", count = 4 }
[[activities]]
id = "trip"
title = "Studietur"
[[activities]]
id = "case"
title = "Case (film)"
[[people]]
id = "eva"
name = "Eva Lind"
"#;

/// The line of an occurrence with these fields, in Danish.
fn of(fields: &str) -> Text {
    in_language(fields, Language::Da)
}

fn in_language(fields: &str, language: Language) -> Text {
    let activity = if fields.contains("activity =") { "" } else { "activity = \"trip\"\n" };
    let text = format!("{HEAD}[[occurrences]]\nid = \"o\"\ncolumn = \"2020-H1\"\n{activity}{fields}\n");
    let plan = toml_of(&text);
    line(&plan, &plan.occurrences[0], Words::of(language))
}

#[test]
fn a_line_says_what_when_how_and_how_far() {
    for (fields, expected) in [
        ("", "Studietur"),
        ("text = \"Rejsen\"", "Rejsen"),
        ("activity = \"case\"", "Case (film) (–)"),
        ("activity = \"case\"\ndate = \"2020-05-03\"", "Case (film) (3. maj 2020)"),
        ("date = \"by 2020-02\"", "Studietur (senest februar 2020)"),
        ("date = \"2 weeks after case\"", "Studietur (2 uger efter Case (film))"),
        ("certainty = \"tentative\"\nmarker = \"Evt.\"", "Evt. Studietur"),
        ("certainty = \"tentative\"\nmarker = \"?\"", "Studietur?"),
        ("certainty = \"tentative\"", "Studietur (måske)"),
        ("certainty = \"tbd\"\nmarker = \"følger\"", "Studietur (oplyses senere, »følger«)"),
        ("text = \"Hvorfor?\"", "Hvorfor? (aftalt)"),
        ("format = \"both\"\nmark = \"mid_term\"", "Studietur (fysisk og virtuelt; midtvejs)"),
        ("status = \"held\"\ndate = \"2020-05-03\"", "Studietur (3. maj 2020; afholdt)"),
        ("status = \"in_progress\"", "Studietur (i gang)"),
        ("status = \"cancelled\"\ncause = \"regn; sne (meget)\"", "Studietur (aflyst: regn; sne (meget))"),
        ("status = \"postponed\"\nmoved_to = \"2021-H1\"", "Studietur (udsat til 1. halvår 2021)"),
        (
            "status = \"postponed\"\nmoved_to = \"after\"\ncause = \"regn\"",
            "Studietur (udsat til Efter planens perioder: regn)",
        ),
        (
            "date = \"2020-05-03\"\ncertainty = \"expected\"\nformat = \"virtual\"\nmark = \"start\"\nstatus = \"held\"",
            "Studietur (3. maj 2020; forventet; virtuelt; programmet starter; afholdt)",
        ),
        ("cause = \"regn\"", "Studietur (planlagt: regn)"),
    ] {
        assert_eq!(of(fields).string(), expected, "{fields}");
    }
}

#[test]
fn tone_and_language_repeat_what_the_words_say() {
    let run = |text: &str, tone, language| Run { language, ..Run::new(text, tone) };
    let own = Some(Language::Da);
    let fields = "date = \"2020-05\"\nstatus = \"cancelled\"\ncause = \"regn\"";
    assert_eq!(
        in_language(fields, Language::En).runs,
        [
            run("Studietur", Tone::Struck, own),
            run(" (May 2020; cancelled: ", Tone::Muted, None),
            run("regn", Tone::Muted, own),
            run(")", Tone::Muted, None),
        ]
    );
    assert_eq!(of("certainty = \"expected\"").runs[0], run("Studietur", Tone::Tentative, None));
    assert_eq!(of("status = \"held\"").runs[0], run("Studietur", Tone::Plain, None));
}

#[test]
fn a_part_of_a_meeting_says_its_kind_day_and_presenter() {
    for (fields, expected) in [
        ("text = \"Lån ud\"", "Lån ud"),
        ("text = \"Film\", kind = \"case\", day = 2", "Film (case; dag 2)"),
        ("text = \"Film\", presenter = { person = \"eva\", state = \"filled\" }", "Film (v/ Eva Lind)"),
        (
            "text = \"Film\", presenter = { person = \"eva\", text = \"Instruktør\", state = \"filled\" }",
            "Film (v/ Eva Lind, Instruktør)",
        ),
        ("text = \"Film\", presenter = { text = \"En instruktør\" }", "Film (v/ En instruktør)"),
        ("text = \"Film\", presenter = { role = \"speaker\" }", "Film (v/ oplægsholder)"),
        ("text = \"Film\", presenter = { text = \"Ingen\", state = \"dropped\" }", "Film"),
        (
            "text = \"Måske en tredje\", kind = \"case\", certainty = \"tbd\", marker = \"Eventuelt (informationer følger)\"",
            "Måske en tredje (case; oplyses senere, »Eventuelt (informationer følger)«)",
        ),
        ("text = \"Film\", certainty = \"expected\", marker = \"Det forventes\"", "Det forventes Film"),
    ] {
        let text = format!(
            "{HEAD}[[meetings]]\nid = \"m\"\ntitle = \"M\"\nsheet = {{ contents = [{{ {fields} }}] }}\n"
        );
        let plan = toml_of(&text);
        let content = &plan.meetings[0].sheet.contents[0];
        assert_eq!(
            content_line(&plan, content, None, Words::of(Language::Da)).string(),
            expected,
            "{fields}"
        );
    }
}

#[test]
fn numbers_and_forms_can_be_told_from_titles() {
    assert_eq!(numbered(Some(2), "Et netværk"), "2 Et netværk");
    assert_eq!(numbered(None, "Et netværk"), "Et netværk");
    assert_eq!(numbered(None, "5 netværk"), "– 5 netværk");
    assert_eq!(involvement(Some("Workshop"), Some("deltager")), "Workshop, deltager");
    assert_eq!(involvement(Some("Workshop, kort"), None), "Workshop, kort, –");
    assert_eq!(involvement(None, Some("deltager")), "–, deltager");
    assert_eq!(involvement(Some("Workshop"), None), "Workshop");
    assert_eq!(involvement(None, None), "");
}
