use super::*;

const PARTS: &str = r#"
    [[activities]]
    id = "kick-off"
    title = "Kick-off"
    kind = "seminar"
    sheet = { duration = "0.5 days" }
    [[activities]]
    id = "m"
    title = "Moduler"
    [[activities]]
    id = "m1"
    title = "Modul 1"
    kind = "module"
    number = 1
    part_of = "m"
    sheet = { duration = "2 days" }
    [[activities]]
    id = "m2"
    title = "Modul 2"
    kind = "module"
    number = 2
    part_of = "m"
    sheet = { duration = "2 days" }
    [[activities]]
    id = "talk"
    title = "Samtale"
    kind = "meeting"
    times = 3
    sheet = { duration = "1 days" }
"#;

fn rule(fields: &str) -> String {
    format!("{PARTS}\n[[timing_rules]]\nid = \"r\"\ntext = \"Regel\"\n{fields}\n")
}

/// Every relation, with what it comes to.
#[test]
fn every_relation_becomes_distances() {
    let cases: &[(&str, &[&str])] = &[
        ("what = { of = 'kick-off' }\nrelation = 'before'\nto = { of = 'm1' }", &["kick-off:1:1>m1:1:1 1.."]),
        ("what = { of = 'kick-off' }\nrelation = 'after'\nto = { of = 'm1' }", &["m1:1:2>kick-off:1:1 1.."]),
        (
            "what = { of = 'kick-off' }\nrelation = 'after'\nto = { of = 'm1', day = 1 }\ngap = '1-2 weeks'",
            &["m1:1:1>kick-off:1:1 7..14"],
        ),
        (
            "what = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = '21-28 days'",
            &["m1:1:1>m1:1:2 21..28"],
        ),
        (
            "what = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = '3-4 weeks'",
            &["m1:1:1>m1:1:2 21..28"],
        ),
        (
            "what = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = 'about 4 weeks'",
            &["m1:1:1>m1:1:2 21..35 (28)"],
        ),
        (
            "what = { of = 'm1' }\nrelation = 'gap'\nto = { of = 'kick-off' }\ngap = 'about 5 months'",
            &["m1:1:2>kick-off:1:1 105..194 (152)"],
        ),
        (
            "what = { of = 'm1' }\nrelation = 'gap'\nto = { of = 'kick-off' }\ngap = '5 months'",
            &["m1:1:2>kick-off:1:1 140..155"],
        ),
        // A rule about the days of a whole holds for each of its parts.
        (
            "what = { of = 'm', day = 1 }\nrelation = 'gap'\nto = { of = 'm', day = 2 }\ngap = '3-4 weeks'",
            &["m1:1:1>m1:1:2 21..28", "m2:1:1>m2:1:2 21..28"],
        ),
        (
            "what = { of = 'm' }\nrelation = 'after'\nto = { of = 'kick-off' }",
            &["kick-off:1:1>m1:1:1 1..", "kick-off:1:1>m2:1:1 1.."],
        ),
        ("what = { of = 'm1' }\nrelation = 'residential'", &["m1:1:1>m1:1:2 1..1"]),
        (
            "what = { of = 'kick-off' }\nrelation = 'at'\nto = { of = 'm1' }",
            &["m1:1:1>kick-off:1:1 0..", "kick-off:1:1>m1:1:2 0.."],
        ),
        (
            "what = { of = 'kick-off' }\nrelation = 'between'\nto = { of = 'm1', day = 1 }\nand = { of = 'm1', day = 2 }",
            &["m1:1:1>kick-off:1:1 1..", "kick-off:1:1>m1:1:2 1.."],
        ),
        ("what = { of = 'm1' }\nrelation = 'until'\nto = { of = 'kick-off' }", &["kick-off:1:1>m1:1:2 0.."]),
        (
            "what = { of = 'm1' }\nrelation = 'until'\nto = { of = 'kick-off' }\ngap = '30 days'",
            &["kick-off:1:1>m1:1:2 30..30"],
        ),
        (
            "what = { of = 'talk' }\nrelation = 'interval'\ngap = '3 months'\ntimes = 3",
            &["talk:1:1>talk:2:1 84..93", "talk:2:1>talk:3:1 84..93"],
        ),
        (
            "what = { of = 'talk' }\nrelation = 'before'\nto = { of = 'kick-off' }",
            &["talk:1:1>kick-off:1:1 1..", "talk:2:1>kick-off:1:1 1..", "talk:3:1>kick-off:1:1 1.."],
        ),
    ];
    for (fields, wanted) in cases {
        assert_eq!(lags(&drafted(&plan(&rule(fields))), by_rule), *wanted, "{fields}");
    }
}

#[test]
fn a_precise_rule_stands_in_the_place_of_a_general_one() {
    let text = rule(
        "what = { of = 'm', day = 1 }\nrelation = 'gap'\nto = { of = 'm', day = 2 }\ngap = '3-4 weeks'\ngeneral = true\n\
         [[timing_rules]]\nid = 'precise'\ntext = 'P'\nwhat = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = '5 weeks'\n\
         [[timing_rules]]\nid = 'night'\ntext = 'N'\nwhat = { of = 'm2' }\nrelation = 'residential'",
    );
    let draft = drafted(&plan(&text));
    assert_eq!(lags(&draft, by_rule), ["m1:1:1>m1:1:2 35..35", "m2:1:1>m2:1:2 1..1"]);
    assert_eq!(draft.unused.get("r"), Some(&Unused::Precise(id("precise"))));
}

#[test]
fn rules_that_place_nothing_say_why() {
    let unused = |fields: &str| drafted(&plan(&rule(fields))).unused.get("r").cloned();
    let to = "relation = 'before'\nto = { of = 'm1' }";
    assert_eq!(unused(&format!("what = {{ of = 'kick-off' }}\n{to}")), None);
    assert_eq!(
        unused(&format!("what = {{ of = 'kick-off', day = 2 }}\n{to}")),
        Some(Unused::NotPlaced(id("kick-off")))
    );
    assert_eq!(
        unused("what = { of = 'm1' }\nrelation = 'gap'\nto = { of = 'm2' }"),
        Some(Unused::Incomplete)
    );
    let nowhere = "what = { of = 'gone' }\nrelation = 'before'\nto = { of = 'm1' }";
    assert_eq!(unused(nowhere), Some(Unused::NotPlaced(id("gone"))));
}

#[test]
fn a_run_can_leave_a_rule_out_or_give_it_other_bounds() {
    let text = rule(
        "what = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = '3-4 weeks'",
    );
    let programme = plan(&text);
    let settings = Settings::suggested(&programme, today());
    let of = |settings: &Settings| lags(&draft(&programme, settings).expect("not too much"), by_rule);
    assert_eq!(of(&Way::Most(id("r"), 35).apply(settings.clone())), ["m1:1:1>m1:1:2 21..35"]);
    assert_eq!(of(&Way::Fewest(id("r"), 14).apply(settings.clone())), ["m1:1:1>m1:1:2 14..28"]);
    let without = Way::Without(Why::Rule(id("r"))).apply(settings.clone());
    assert_eq!(of(&without), Vec::<String>::new());
    assert_eq!(draft(&programme, &without).expect("not too much").unused.get("r"), Some(&Unused::LeftOut));
}

#[test]
fn days_whose_rule_is_left_out_need_not_lie_in_a_row() {
    let programme = plan(&rule("what = { of = 'm1' }\nrelation = 'residential'"));
    let settings = Settings::suggested(&programme, today());
    let days = |why: &Why| matches!(why, Why::Days(_) | Why::DayOrder(_));
    let of = |settings: &Settings| lags(&draft(&programme, settings).expect("not too much"), days);
    let in_a_row = "m2:1:1>m2:1:2 1..1".to_owned();
    assert_eq!(of(&settings), ["m1:1:1>m1:1:2 1..".to_owned(), in_a_row.clone()]);
    let without = Way::Without(Why::Rule(id("r"))).apply(settings.clone());
    assert_eq!(
        of(&without),
        ["m1:1:1>m1:1:2 1..".to_owned(), in_a_row],
        "else leaving it out would change nothing"
    );
}

#[test]
fn what_nobody_writes_down_is_kept_all_the_same() {
    let text = format!(
        "{PARTS}\n[[timeline]]\nid = 't1'\ntitle = 'K'\nactivity = 'kick-off'\npicture = 'A'\n\
         [[timeline]]\nid = 't2'\ntitle = 'M'\nactivity = 'm1'\npicture = 'A'\n\
         [[meetings]]\nid = 'closing'\ntitle = 'Sidste'\nkind = 'closing'\n\
         [[meetings]]\nid = 'n2'\ntitle = 'Andet'\nkind = 'network_meeting'\nnumber = 2\n\
         [[meetings]]\nid = 'n1'\ntitle = 'Første'\nkind = 'network_meeting'\nnumber = 1\n"
    );
    let draft = drafted(&plan(&text));
    let of = |word: &str| lags(&draft, |why| why.word() == word);
    assert_eq!(of("days"), ["m1:1:1>m1:1:2 1..1", "m2:1:1>m2:1:2 1..1"]);
    assert_eq!(of("times"), ["talk:1:1>talk:2:1 1..", "talk:2:1>talk:3:1 1.."]);
    assert_eq!(of("numbers"), ["m1:1:2>m2:1:1 1..", "n1:1:1>n2:1:1 1.."]);
    assert_eq!(of("drawn"), ["kick-off:1:1>m1:1:1 1.."]);
    let before_closing =
        ["kick-off:1:1", "m1:1:2", "m2:1:2", "talk:1:1", "talk:2:1", "talk:3:1", "n2:1:1", "n1:1:1"];
    assert_eq!(of("closing"), before_closing.map(|key| format!("{key}>closing:1:1 1..")));
    // A rule about its days takes the days of an activity apart.
    let apart = rule(
        "what = { of = 'm1', day = 1 }\nrelation = 'gap'\nto = { of = 'm1', day = 2 }\ngap = '3-4 weeks'",
    );
    let draft = drafted(&plan(&apart));
    assert_eq!(lags(&draft, |why| why.word() == "days"), ["m2:1:1>m2:1:2 1..1"]);
    assert_eq!(lags(&draft, |why| why.word() == "day-order"), ["m1:1:1>m1:1:2 1.."]);
}
