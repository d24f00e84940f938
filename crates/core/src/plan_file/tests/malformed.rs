//! Broken files: each problem with its code, path, line and column, and words
//! for it in all four languages.

use super::super::{Diagnostic, MAX_BYTES, read};

const HEAD: &str = "[programme]\nid = \"p\"\ntitle = \"Ø\"\nlanguage = \"da\"\nkind = \"network\"\n";

fn problems_of(bytes: &[u8]) -> Vec<Diagnostic> {
    let problems = read(bytes, "plan.toml").err().unwrap_or_default();
    problems.iter().for_each(has_words);
    problems
}

/// Code, path, line and column of everything wrong with HEAD and more.
fn problems(more: &str) -> Vec<(&'static str, String, usize, usize)> {
    let found = problems_of(format!("{HEAD}{more}").as_bytes());
    found.into_iter().map(|d| (d.code, d.path, d.place.unwrap().line, d.place.unwrap().column)).collect()
}

fn one(
    code: &'static str,
    path: &str,
    line: usize,
    column: usize,
) -> Vec<(&'static str, String, usize, usize)> {
    vec![(code, path.to_owned(), line, column)]
}

fn has_words(problem: &Diagnostic) {
    let texts = [
        include_str!("../../../../words/locales/da/plan-file.ftl"),
        include_str!("../../../../words/locales/nb/plan-file.ftl"),
        include_str!("../../../../words/locales/nn/plan-file.ftl"),
        include_str!("../../../../words/locales/en/plan-file.ftl"),
    ];
    for message in [Some(&problem.message), problem.help.as_ref()].into_iter().flatten() {
        let key = format!("\n{} = ", message.key);
        for text in texts {
            let line = text.split(key.as_str()).nth(1).and_then(|rest| rest.lines().next());
            let line = line.unwrap_or_else(|| panic!("no words for {}", message.key));
            for name in line.split("{$").skip(1).filter_map(|rest| rest.split('}').next()) {
                assert!(
                    message.arguments.iter().any(|(given, _)| *given == name),
                    "{} lacks {name}",
                    message.key
                );
            }
        }
    }
}

#[test]
fn wrong_type() {
    assert_eq!(problems("year = \"2024\"\n"), one("F201", "programme.year", 6, 8));
    assert_eq!(problems("owner = 7\n"), one("F201", "programme.owner", 6, 9));
    assert_eq!(problems("[goals]\nid = \"g\"\ntext = \"x\"\n"), one("F201", "goals", 6, 1));
    assert_eq!(
        problems("[[goals]]\nid = \"g\"\ntext = \"x\"\ntags = \"æ\"\n"),
        one("F201", "goals[0].tags", 9, 8)
    );
}

#[test]
fn unknown_key() {
    assert_eq!(problems("titel = \"x\"\n"), one("F202", "programme.titel", 6, 1));
    assert_eq!(problems("owner = \"æ\"\n[[gaols]]\nid = \"g\"\n"), one("F202", "gaols", 7, 3));
    assert_eq!(
        problems("coordinator = { text = \"æøå\", persn = \"x\" }\n"),
        one("F202", "programme.coordinator.persn", 6, 31)
    );
}

#[test]
fn an_unknown_key_names_the_nearest_one() {
    let problems = problems_of(format!("{HEAD}titel = \"x\"\n").as_bytes());
    let help = problems.first().and_then(|d| d.help.clone()).unwrap();
    assert_eq!(help.arguments.first(), Some(&("nearest", "title".into())));
}

#[test]
fn missing_key() {
    assert_eq!(problems("[[goals]]\nid = \"g\"\n"), one("F203", "goals[0].text", 6, 1));
    let found = problems_of(b"[[goals]]\nid = \"g\"\ntext = \"x\"\n");
    assert_eq!(found.iter().map(|d| d.code).collect::<Vec<_>>(), ["F203"]);
}

#[test]
fn unknown_word() {
    assert_eq!(problems("state = \"runing\"\n"), one("F204", "programme.state", 6, 9));
}

#[test]
fn cycle() {
    let themes = "[[themes]]\nid = \"a\"\ntitle = \"A\"\npart_of = \"b\"\n[[themes]]\nid = \"b\"\ntitle = \"B\"\npart_of = \"a\"\n";
    assert_eq!(problems(themes), one("F304", "themes[0].part_of", 9, 11));
    let dates = "[[meetings]]\nid = \"m1\"\ntitle = \"M\"\ndate = \"2 weeks after m2\"\n[[meetings]]\nid = \"m2\"\ntitle = \"M\"\ndate = \"about 1 days before m1\"\n";
    let found = problems_of(format!("{HEAD}{dates}").as_bytes());
    assert_eq!(problems(dates), one("F305", "meetings[0].date", 9, 8));
    assert_eq!(found.first().unwrap().message.arguments, [("cycle", "m1 → m2 → m1".into())]);
}

#[test]
fn bad_date() {
    assert_eq!(problems("start = \"2023-02-30\"\n"), one("F206", "programme.start", 6, 9));
    assert_eq!(problems("start = 2023-02-30\n"), one("F101", "", 6, 9));
    assert_eq!(problems("start = 2023-02-28\n"), []);
}

#[test]
fn bad_notation() {
    assert_eq!(problems("[[effects]]\nid = \"Æ\"\ntext = \"x\"\n"), one("F205", "effects[0].id", 7, 6));
    assert_eq!(problems("hours_per_day = 7.1234567\n"), one("F213", "programme.hours_per_day", 6, 17));
    assert_eq!(
        problems("periods = { scheme = \"year\", first = \"24\", count = 300 }\n"),
        [
            ("F207", "programme.periods.first".to_owned(), 6, 38),
            ("F212", "programme.periods.count".to_owned(), 6, 52)
        ]
    );
    let meeting = "[[meetings]]\nid = \"m\"\ntitle = \"M\"\nstart = \"25:00\"\nsheet.duration = \"2 hurs\"\n";
    assert_eq!(
        problems(meeting),
        [
            ("F210", "meetings[0].start".to_owned(), 9, 9),
            ("F209", "meetings[0].sheet.duration".to_owned(), 10, 18)
        ]
    );
    let holiday = "[[school_holidays]]\nid = \"h\"\ntitle = \"H\"\nfrom = \"2024-2-1\"\nto = 2024-02-30\n";
    assert_eq!(
        problems(holiday),
        [("F211", "school_holidays[0].from".to_owned(), 9, 8), ("F101", String::new(), 10, 6)]
    );
}

#[test]
fn duplicate_id() {
    let goals = "[[goals]]\nid = \"g\"\ntext = \"x\"\n[[effects]]\nid = \"g\"\ntext = \"y\"\n";
    assert_eq!(problems(goals), one("F301", "effects[0].id", 10, 6));
    let found = problems_of(format!("{HEAD}{goals}").as_bytes());
    assert!(found.first().unwrap().message.arguments.contains(&("line", "7".into())));
}

#[test]
fn huge() {
    let found = problems_of(&vec![b'#'; MAX_BYTES + 1]);
    assert_eq!(found.iter().map(|d| d.code).collect::<Vec<_>>(), ["F001"]);
    assert_eq!(problems(&"#\n".repeat(MAX_BYTES / 2 - 100)), []);
    let many = format!("tags = [{}]", "1,".repeat(600_000));
    assert_eq!(problems(&many), one("F001", "", 1, 1));
}

#[test]
fn binary() {
    let found = problems_of(b"PK\x03\x04\n\x14\0\x06");
    let place = found.first().and_then(|d| d.place).unwrap();
    assert_eq!((found.first().unwrap().code, place.line, place.column, place.offset), ("F002", 2, 2, 6));
}

#[test]
fn wrong_encoding() {
    let found = problems_of(b"[programme]\ntitle = \"M\xf8de\"\n");
    let place = found.first().and_then(|d| d.place).unwrap();
    assert_eq!((found.first().unwrap().code, place.line, place.column, place.offset), ("F003", 2, 11, 22));
    let utf16: Vec<u8> =
        [0xfeff_u16].into_iter().chain(HEAD.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(problems_of(&utf16).iter().map(|d| d.code).collect::<Vec<_>>(), ["F004"]);
}

#[test]
fn a_byte_order_mark_is_no_fault_and_shifts_no_column() {
    let text = format!("\u{feff}{HEAD}");
    assert!(read(text.as_bytes(), "x").is_ok());
    let found = problems_of(format!("\u{feff}x = 1\n{HEAD}").as_bytes());
    assert_eq!(found.iter().map(|d| (d.code, d.place.unwrap().column)).collect::<Vec<_>>(), [("F202", 1)]);
}

#[test]
fn missing_reference() {
    let result = "[[goals]]\nid = \"goal-1\"\ntext = \"x\"\n[[results]]\nid = \"r\"\ntitle = \"R\"\ngoals = [\"goal-1\", \"gaol-1\"]\n";
    assert_eq!(problems(result), one("F302", "results[0].goals[1]", 12, 20));
    let wrong = result.replace("gaol-1", "r");
    assert_eq!(problems(&wrong), one("F303", "results[0].goals[1]", 12, 20));
    let head = problems("coordinator = { person = \"nobody\" }\n");
    assert_eq!(head, one("F302", "programme.coordinator.person", 6, 26));
}

#[test]
fn empty() {
    for text in ["", " \n\n", "# only a remark\n", "\u{feff}"] {
        let found = problems_of(text.as_bytes());
        assert_eq!(found.iter().map(|d| d.code).collect::<Vec<_>>(), ["F005"], "{text:?}");
        assert_eq!(found.first().and_then(|d| d.place).map(|p| (p.line, p.column)), Some((1, 1)));
    }
}

#[test]
fn what_makes_no_sense() {
    let periods = "[programme.periods]\nscheme = \"half_year\"\nfirst = \"2024-Q1\"\ncount = 0\n";
    let rest = "[[activities]]\nid = \"a\"\ntitle = \"A\"\n[[occurrences]]\nid = \"o\"\nactivity = \"a\"\ncolumn = \"2024-05\"\n";
    assert_eq!(
        problems(&format!("{periods}{rest}")),
        [
            ("F306", "programme.periods.first".to_owned(), 8, 9),
            ("F212", "programme.periods.count".to_owned(), 9, 9),
            ("F306", "occurrences[0].column".to_owned(), 16, 10)
        ]
    );
    let wheel = "[[wheel]]\nid = \"w\"\ntitle = \"W\"\nmonths = [1, 13]\nfrom = 2025\nuntil = 2024\n";
    assert_eq!(
        problems(wheel),
        [("F307", "wheel[0].months[1]".to_owned(), 9, 14), ("F308", "wheel[0].until".to_owned(), 11, 9)]
    );
    let holiday = "[[school_holidays]]\nid = \"h\"\ntitle = \"H\"\nfrom = 2024-02-12\nto = \"2024-02-11\"\n";
    assert_eq!(problems(holiday), one("F308", "school_holidays[0].to", 10, 6));
    let label = "[[form_labels]]\nid = \"l\"\nlabel = \"L\"\nform = \"participant_list\"\npart = \"own\"\n";
    assert_eq!(problems(label), one("F311", "form_labels[0].part", 10, 8));
}

#[test]
fn all_problems_at_once() {
    let more = "state = \"runing\"\n[[activities]]\nid = \"a\"\ntitel = \"A\"\nresults = [\"r9\"]\n[[occurrences]]\nid = \"a\"\nactivity = \"a\"\ncolumn = \"soon\"\ndate = \"3 days after nothing\"\n";
    let codes: Vec<_> = problems(more).into_iter().map(|(code, _, line, _)| (code, line)).collect();
    assert_eq!(
        codes,
        [("F204", 6), ("F203", 7), ("F202", 9), ("F302", 10), ("F301", 12), ("F208", 14), ("F302", 15)]
    );
}

#[test]
fn several_slips_of_the_pen_are_all_named() {
    let more = "owner = Kommunen\nfunder = \"Staten\nstart = \"whenever\"\n[[goals]\nid = \"g\"\n";
    let codes: Vec<_> =
        problems(more).into_iter().map(|(code, _, line, column)| (code, line, column)).collect();
    assert_eq!(codes, [("F101", 6, 9), ("F101", 7, 17), ("F206", 8, 9), ("F101", 9, 9)]);
    assert_eq!(problems("id = \"q\"\n"), one("F102", "", 6, 1));
    let deep = format!("note = {}\n", "[".repeat(5000));
    assert!(problems(&deep).iter().any(|(code, ..)| *code == "F103"), "{:?}", problems(&deep));
}

#[test]
fn json_has_places_too() {
    let file = "{\n  \"programme\": {\"id\": \"p\", \"title\": \"Ø\", \"language\": \"da\", \"kind\": \"netwerk\"}\n}";
    let found = read(file.as_bytes(), "plan.JSON").err().unwrap_or_default();
    assert_eq!(found.iter().map(|d| (d.code, d.place.unwrap().column)).collect::<Vec<_>>(), [("F204", 68)]);
    let broken = read(b"{\n  \"programme\": {,}\n}", "plan.json").err().unwrap_or_default();
    broken.iter().for_each(has_words);
    assert_eq!(broken.first().map(|d| (d.code, d.place.unwrap().line)), Some(("F104", 2)));
}

/// The first problem, where reading comes to an end quickly.
#[expect(clippy::disallowed_methods, reason = "a test measures how long it takes")]
fn refused(text: &str, name: &str) -> &'static str {
    let began = std::time::Instant::now();
    let found = read(text.as_bytes(), name).err().unwrap_or_default();
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    found.iter().for_each(has_words);
    let paths: usize = found.iter().map(|d| d.path.len()).sum();
    assert!(paths < 1_000_000, "{paths} bytes of paths");
    found.first().map_or("", |problem| problem.code)
}

#[test]
fn a_long_key_over_many_values_does_not_fill_the_memory() {
    let (key, values) = ("k".repeat(1_000_000), "1,".repeat(200_000));
    assert_eq!(refused(&format!("{HEAD}[{key}]\na = [{values}1]\n"), "plan.toml"), "F202");
    assert_eq!(refused(&format!("{{\"{key}\": [{values}1]}}"), "plan.json"), "F203");
    let values = "1,".repeat(1_000_000);
    assert_eq!(refused(&format!("{HEAD}[k]\na = [{values}1]\n"), "plan.toml"), "F001");
    assert_eq!(refused(&format!("{{\"k\": [{values}1]}}"), "plan.json"), "F001");
    // Deep before wide: the paths together are what fills the memory.
    let deep = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk.".repeat(40);
    let values = "1,".repeat(300_000);
    assert_eq!(refused(&format!("{HEAD}[{deep}k]\na = [{values}1]\n"), "plan.toml"), "F001");
}

#[test]
fn what_is_wrong_a_thousand_times_is_told_shortly() {
    let keys: String = (0..600).map(|at| format!("k{at} = 1\n")).collect();
    let goals: String =
        (0..20).map(|at| format!("[[goals]]\nid = \"g{at}\"\ntext = \"x\"\n{keys}")).collect();
    assert_eq!(problems_of(format!("{HEAD}{goals}").as_bytes()).len(), 500);
    let long = "x".repeat(1_000_000);
    for wrong in
        [format!("tags = \"{long}\""), format!("number = \"{long}\""), format!("kind = [\"{long}\"]")]
    {
        let file = format!("{HEAD}[[goals]]\nid = \"g\"\ntext = \"x\"\n{wrong}\n");
        let shown = format!("{:?}", problems_of(file.as_bytes()));
        assert!(shown.len() < 5_000, "{} bytes", shown.len());
    }
}

#[test]
fn nearest_ids_are_looked_for_within_bounds() {
    let id = |at: usize| format!("{at:04}-{}", "a".repeat(70));
    let goals: String =
        (0..2000).map(|at| format!("[[goals]]\nid = \"{}\"\ntext = \"x\"\n", id(at))).collect();
    let wrong = |at: usize| format!("\"x{}-{}\"", at, "b".repeat(70));
    let list: Vec<String> = (0..400).map(wrong).collect();
    let result = format!("[[results]]\nid = \"r\"\ntitle = \"R\"\ngoals = [{}]\n", list.join(", "));
    assert_eq!(refused(&format!("{HEAD}{goals}{result}"), "plan.toml"), "F302");
    let near = "[[goals]]\nid = \"reach-children\"\ntext = \"x\"\n[[results]]\nid = \"r\"\ntitle = \"R\"\ngoals = [\"reach-childen\"]\n";
    let help = problems_of(format!("{HEAD}{near}").as_bytes())[0].help.clone();
    assert_eq!(help.map(|help| help.key), Some("plan-file-did-you-mean".into()));
}

#[test]
fn lists_have_an_end() {
    let list = |most: usize| -> String {
        (0..most).map(|at| format!("[[goals]]\nid = \"g{at}\"\ntext = \"x\"\n")).collect()
    };
    assert_eq!(problems(&list(2000)), []);
    let over = problems(&list(2002));
    assert_eq!(over, [("F309", "goals[2000]".to_owned(), 6006, 1)]);
}

#[test]
fn years_lie_between_1900_and_2200() {
    assert_eq!(problems("year = 9999\n"), one("F212", "programme.year", 6, 8));
    let wheel = "[[wheel]]\nid = \"w\"\ntitle = \"W\"\nmonths = [1]\nfrom = 1899\nuntil = 2201\nexceptions = [{ year = -1 }]\n";
    let found: Vec<_> = problems(wheel).into_iter().map(|(code, path, ..)| (code, path)).collect();
    let path = |field: &str| ("F212", format!("wheel[0].{field}"));
    assert_eq!(found, [path("from"), path("until"), path("exceptions[0].year")]);
    let holiday =
        "[[school_holidays]]\nid = \"h\"\ntitle = \"H\"\nfrom = \"0024-02-12\"\nto = \"2024-02-14\"\n";
    assert_eq!(problems(holiday), one("F211", "school_holidays[0].from", 9, 8));
    assert_eq!(problems("start = \"5000000 days after p\"\n"), one("F206", "programme.start", 6, 9));
}
