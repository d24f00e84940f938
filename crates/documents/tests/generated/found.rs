//! What was once lost or misread, each as a plan of its own.

use samspil_core::{Language, Programme};

use crate::plans::with_dates_of_paper;
use crate::support::KINDS;
use crate::{agendas_into_itself, agendas_into_nothing, into_itself, into_nothing};

const HEAD: &str = "id = \"plan\"\ntitle = \"Plan\"\nlanguage = \"da\"\nkind = \"network\"\n";
const HALF_YEARS: &str = "periods = { scheme = \"half_year\", first = \"2020-H1\", count = 4 }\n";

/// Both ways, in Word and Excel, in every language.
fn holds(plan: &Programme) {
    for language in Language::ALL {
        for kind in KINDS {
            for held in [
                into_itself(kind, plan, language),
                into_nothing(kind, &with_dates_of_paper(kind, plan.clone()), language),
            ] {
                assert!(held.is_ok(), "{} in {language}: {held:?}", kind.as_str());
            }
        }
    }
}

fn plan(head: &str, elements: &str) {
    let text = format!("[programme]\n{HEAD}{head}{elements}");
    holds(&toml::from_str(&text).expect("a plan"));
}

/// Occurrences of one activity with these fields.
fn occurrences(head: &str, all: &[&str]) {
    let one = |(at, fields): (usize, &&str)| {
        format!("[[occurrences]]\nid = \"o{at}\"\nactivity = \"a\"\ncolumn = \"2020-H1\"\n{fields}\n")
    };
    let all: String = all.iter().enumerate().map(one).collect();
    plan(
        head,
        &format!(
            "[[activities]]\nid = \"a\"\ntitle = \"Tur\"\nresults = [\"r\"]\n[[results]]\nid = \"r\"\ntitle = \"Et resultat\"\n{all}"
        ),
    );
}

/// Meetings with these fields.
fn meetings(all: &[&str]) {
    let one = |(at, fields): (usize, &&str)| format!("[[meetings]]\nid = \"m{at}\"\n{fields}\n");
    plan(HALF_YEARS, &all.iter().enumerate().map(one).collect::<String>());
}

#[test]
fn words_that_read_like_details() {
    occurrences(
        HALF_YEARS,
        &[
            "text = \"Tur (aflyst: regn)\"\ndate = \"2020-05\"",
            "text = \"Tur (fysisk) (–)\"",
            "text = \"Aflysning af tur pga. regn\"",
            "text = \"Møde, fysisk\"",
            "text = \"Start 1/11 2019\"",
            "text = \"‹Tur› (maj 2024)\"",
            "text = \"A: Tur\"",
            "text = \"• Tur\"",
            "text = \"Tur (2 uger efter Tur)\"",
            "text = \"Contents ‹:\"",
            "text = \"‹Tur› ‹:\"",
        ],
    );
}

#[test]
fn causes_markers_and_columns_that_read_like_more() {
    occurrences(
        "periods = { scheme = \"half_year\", first = \"2020-H1\", count = 4, labels = [\"{year}: første; halvår\", \"{year}: andet\"] }\n",
        &[
            "status = \"cancelled\"\ncause = \"regn (maj 2024\"",
            "status = \"cancelled\"\ncause = \"‹regn›\"",
            "cause = \"udsat til 2021: ja\"",
            "status = \"postponed\"\nmoved_to = \"2021-H1\"\ncause = \"sne\"",
            "status = \"postponed\"\nmoved_to = \"2031-H2\"",
            "certainty = \"tentative\"\nmarker = \"evt.«; fysisk\"",
            "certainty = \"confirmed\"\nmarker = \"Evt.\"",
        ],
    );
}

#[test]
fn headings_without_a_year_are_told_apart_by_their_order() {
    occurrences(
        "periods = { scheme = \"half_year\", first = \"2020-H1\", count = 20, labels = [\"Forår\", \"Efterår\"] }\n",
        &["status = \"postponed\"\nmoved_to = \"2028-H1\"", ""],
    );
    let columns = ["2020-H2", "2024-H1", "2029-H2", "2031-H1", "after"];
    let all = columns.iter().enumerate().map(|(at, column)| {
        format!("[[occurrences]]\nid = \"o{at}\"\nactivity = \"a\"\ncolumn = \"{column}\"\n")
    });
    let all: String = all.collect();
    plan(
        "periods = { scheme = \"half_year\", first = \"2020-H1\", count = 20, labels = [\"Forår\", \"Efterår\"] }\n",
        &format!("[[activities]]\nid = \"a\"\ntitle = \"Tur\"\n{all}"),
    );
}

#[test]
fn dates_hang_on_what_the_file_brings() {
    meetings(&[
        "title = \"Kick-off; fest, og ‹mere›\"\ndate = \"2020-03-04\"",
        "title = \"Opfølgning\"\ndate = \"about 0.5-1.5 months after m0\"",
        "title = \"Uden sted\"\ndate = \"2 weeks before m1\"\nstatus = \"cancelled\"\ncause = \"sne\"",
    ]);
}

#[test]
fn titles_numbers_and_places_that_read_like_more() {
    meetings(&[
        "title = \"Tur kl. 9-16\"\nvenue = \"kl. 9–16\"\nstart = \"09:00\"\nend = \"16:00\"",
        "title = \"Overnatning\"\nvenue = \"Med overnatning\"\novernight = true",
        "title = \"???\"\nnumber = 2",
        "title = \"Plan\"\nnumber = 19348",
        "title = \"2 ting\"",
        "title = \"Dato ikke sat\"\nprocess_goal = \"a\\n• b\\n• c\"",
        "title = \"2024\"\nsheet = { purpose = \"Formål: x\\n‹y\", outcomes = [\"Udbytte: z\"] }",
        "title = \"maj 2024\"\nsheet = { contents = [{ text = \"Formål: x\" }, { text = \"• y\" }, { text = \"z\", presenter = { text = \"Contents; ‹:\" } }, { text = \"( (by Eva\", day = 3 }, { text = \"Film\", kind = \"case\", presenter = { text = \"‹Eva›\" } }] }",
    ]);
}

#[test]
fn rows_that_read_like_headings() {
    meetings(&[
        "title = \"Indhold\"\ndate = \"2024-05\"\nsheet = { contents = [{ text = \"Plan for maj 2024\" }] }",
        "title = \"Møde\"\ndate = \"2024\"\nsheet = { contents = [{ text = \"Dato\" }] }",
    ]);
    let named = |id: &str, title: &str| format!("[[activities]]\nid = \"{id}\"\ntitle = \"{title}\"\n");
    let activities = [("a", "Formål"), ("b", "Efter planens perioder"), ("c", "skoleåret 2024/2025")];
    let activities: String = activities.iter().map(|(id, title)| named(id, title)).collect();
    let occurrence = "[[occurrences]]\nid = \"o\"\nactivity = \"b\"\ncolumn = \"after\"\n";
    plan("", &format!("{activities}{occurrence}"));
    plan("", &activities);
}

#[test]
fn results_of_one_name_or_number() {
    let result = |id: &str, rest: &str| format!("[[results]]\nid = \"{id}\"\n{rest}\n");
    let results = [
        result("r1", "title = \"Et netværk\"\nnumber = 1"),
        result("r2", "title = \"Et netværk\"\nnumber = 1"),
        result("r3", "title = \"Et andet\"\nnumber = 1\ntext = \"5 af mindst 7\""),
        result("r4", "title = \"Uden resultat\"\ntext = \"a\\n• b\""),
        result("r5", "title = \"Et netværk ‹2›\"\nnumber = 1"),
        result("r6", "title = \"007\"\nnumber = 4246\ntarget = { at_least = 7, counted = \"memberships\" }"),
        result("r7", "title = \"4246\""),
        result("r8", "title = \"4246\""),
    ];
    plan(HALF_YEARS, &results.concat());
}

#[test]
fn goals_and_effects_of_one_name() {
    let all = "[[goals]]\nid = \"g1\"\ntext = \"Viden\"\nnumber = 2\n[[goals]]\nid = \"g2\"\ntext = \"Mål 1. Ro\"\nnumber = 2\n\
        [[goals]]\nid = \"g3\"\ntext = \"Mål 1\"\n[[goals]]\nid = \"g4\"\ntext = \"Viden\"\nnumber = 2\n\
        [[effects]]\nid = \"e1\"\ntext = \"Flere\\nlæser\"\n[[effects]]\nid = \"e2\"\ntext = \"Flere\\nlæser\"\n\
        [[effects]]\nid = \"e3\"\ntext = \"Andre\"\nletter = \"A\"\n[[effects]]\nid = \"e4\"\ntext = \"Ingen\"\nletter = \"A\"\n\
        [[effects]]\nid = \"e5\"\ntext = \"B: x\"\n[[effects]]\nid = \"e6\"\ntext = \"y\"\nletter = \"AB\"\n\
        [[effects]]\nid = \"e7\"\ntext = \"z (Målgruppe: alle)\"\nletter = \"C\"\ntarget_group = \"unge (a)\"\n\
        [[results]]\nid = \"r1\"\ntitle = \"R\"\ngoals = [\"g4\", \"g2\", \"g3\", \"g1\"]\neffects = [\"e2\", \"e1\", \"e3\", \"e4\", \"e5\", \"e6\"]\n\
        [[criteria]]\nid = \"c\"\ntext = \"Mål 2. Noget andet\"\n[[versions]]\nid = \"v\"\ntitle = \"Mål 2. udgave\"\n";
    plan(&format!("subtitle = \"Mål 2. Noget\"\nreading_guide = \"Mål 2. Noget\"\n{HALF_YEARS}"), all);
    let twins = "[[effects]]\nid = \"e0\"\ntext = \"T\"\n[[effects]]\nid = \"e1\"\ntext = \"T\"\nletter = \"A\"\n[[results]]\nid = \"r1\"\ntitle = \"R\"\neffects = [\"e0\"]\n";
    plan(HALF_YEARS, twins);
    // Without letters of their own they are lettered by their place.
    let twins = twins.replace("letter = \"A\"\n", "").replace("[\"e0\"]", "[\"e1\", \"e0\"]");
    plan(HALF_YEARS, &twins);
    let goals = "[[goals]]\nid = \"g0\"\ntext = \"T\"\n[[goals]]\nid = \"g1\"\ntext = \"T\"\n[[results]]\nid = \"r1\"\ntitle = \"R\"\ngoals = [\"g1\", \"g0\"]\n";
    plan(HALF_YEARS, goals);
}

#[test]
fn lines_keep_their_order_in_every_cell() {
    let activities = ["x", "y", "z"].map(|id| {
        let title = if id == "z" { "x" } else { id };
        format!("[[activities]]\nid = \"{id}\"\ntitle = \"{title}\"\nresults = [\"r\"]\n")
    });
    let placed = [("x", "2020-H1"), ("y", "2020-H1"), ("y", "2020-H2"), ("z", "2020-H2"), ("z", "2020-H2")];
    let placed = placed.iter().enumerate().map(|(at, (id, column))| {
        format!("[[occurrences]]\nid = \"o{at}\"\nactivity = \"{id}\"\ncolumn = \"{column}\"\n")
    });
    let idle = "[[results]]\nid = \"r\"\ntitle = \"R\"\n[[activities]]\nid = \"i\"\ntitle = \"x\"\nresults = [\"r\"]\n\
        [[activities]]\nid = \"j\"\ntitle = \"Evt. tur (maj 2024)\"\nresults = [\"r\"]\n\
        [[meetings]]\nid = \"m\"\ntitle = \"x\"\nactivity = \"y\"\n";
    plan(HALF_YEARS, &format!("{}{}{idle}", activities.concat(), placed.collect::<String>()));
}

#[test]
fn columns_of_a_plan_without_periods() {
    let placed = ["2014", "2021", "2030"].iter().enumerate().map(|(at, column)| {
        format!("[[occurrences]]\nid = \"o{at}\"\nactivity = \"a\"\ncolumn = \"{column}\"\n")
    });
    plan("", &format!("[[activities]]\nid = \"a\"\ntitle = \"Tur\"\n{}", placed.collect::<String>()));
    // Beside the plan's periods, with the heading of another division.
    occurrences(HALF_YEARS, &["date = \"2024-05-03\""]);
}

#[test]
fn meetings_of_one_name() {
    meetings(&[
        "title = \"Netværksmøde\"",
        "title = \"Netværksmøde\"\nlines = [{ who = { text = \"En leder\" } }]",
        "title = \"Netværksmøde\"\nkind = \"closing\"",
        "title = \"Netværksmøde 3, 12. maj 2024\"",
        "title = \"Netværksmøde 7: Kick-off\"\nnumber = 7\nkind = \"network_meeting\"",
        "title = \"Kick-off\"\nnumber = 7\nkind = \"network_meeting\"",
        "title = \"Netværksmøde 8: Kick-off\"",
        "title = \"Kap 3\"\nnumber = 3",
        "title = \"Andet\"\nnumber = 2\nkind = \"other\"",
        "title = \"Afsluttende møde: fest\"\nnumber = 5",
        "title = \"Afsluttende møde: tak\"",
        "title = \"[undertema]\"\nkind = \"theme_day\"",
        "title = \"Navn\"\nlines = [{ who = { text = \"Netværksmøde 1: x\" } }]",
    ]);
}

#[test]
fn people_and_roles_in_seats() {
    let organisations = "[[organisations]]\nid = \"o1\"\nname = \"Nordby (Vest), foreslået\"\n[[organisations]]\nid = \"o2\"\nname = \"UiA\"\n";
    let people =
        [("p1", "Li"), ("p2", "Eva van der Berg"), ("p3", "Eva Lind"), ("p4", "Eva Lind"), ("p5", "Ana, Bo")];
    let people = people.iter().map(|(id, name)| {
        let of = if *id == "p3" { "organisation = \"o1\"\n" } else { "" };
        format!("[[people]]\nid = \"{id}\"\nname = \"{name}\"\n{of}")
    });
    let lines = [
        "{ who = { person = \"p1\", state = \"dropped\" } }",
        "{ who = { person = \"p2\", organisation = \"o2\", text = \"Borger\", state = \"asked\" }, kind = \"citizen\" }",
        "{ who = { person = \"p3\", state = \"filled\" }, contribution = \"x\" }",
        "{ who = { person = \"p4\", state = \"filled\" }, form = \"Workshop, kort\" }",
        "{ who = { person = \"p5\", state = \"filled\" }, form_role = \"a, b\" }",
        "{ who = { text = \"Eva Lind\" }, form = \"–\", form_role = \"–\" }",
        "{ who = { text = \"Leder × 3\", state = \"dropped\" } }",
        "{ who = { text = \"Leder\", count = 3, state = \"suggested\" }, kind = \"external_view\" }",
        "{ who = { text = \"En leder\", state = \"filled\" } }",
        "{ who = { state = \"filled\" } }",
        "{ who = {} }",
        "{ who = { role = \"speaker\", organisation = \"o2\" } }",
    ];
    let meeting = format!("[[meetings]]\nid = \"m\"\ntitle = \"M\"\nlines = [{}]\n", lines.join(", "));
    plan("", &format!("{organisations}{}{meeting}", people.collect::<String>()));
}

#[test]
fn lists_of_participants() {
    let networks = ["Øst; Vest", "Syd", "Syd", "syd", "• Nord", "Nord ‹2›"]
        .iter()
        .enumerate()
        .map(|(at, title)| format!("[[networks]]\nid = \"n{at}\"\ntitle = \"{title}\"\n"));
    let organisations = ["Formål", "Deltagere", "Indhold", "indhold"].iter().enumerate().map(|(at, name)| {
        format!(
            "[[organisations]]\nid = \"o{at}\"\nname = \"{name}\"\n[[memberships]]\nid = \"b{at}\"\norganisation = \"o{at}\"\n\
             [[people]]\nid = \"p{at}\"\nname = \"Eva Lind\"\norganisation = \"o{at}\"\n"
        )
    });
    let all: String = networks.chain(organisations).collect();
    let person = "[[people]]\nid = \"p\"\nname = \"J. D’Angelo\"\nnetworks = [\"n5\", \"n0\", \"n2\", \"n1\", \"n3\", \"n4\"]\nphone = \"+45 12 34\"\nreads = \"nn\"\n";
    plan("", &format!("{all}{person}"));
}

/// The agendas of meetings in every language.
fn agendas(meetings: &str) {
    let plan: Programme = toml::from_str(&format!("[programme]\n{HEAD}{meetings}")).expect("a plan");
    for language in Language::ALL {
        let held = [agendas_into_itself(&plan, language), agendas_into_nothing(&plan, language)];
        assert!(held.iter().all(Result::is_ok), "in {language}: {held:?}");
    }
}

#[test]
fn agendas_of_meetings_of_one_name_out_of_order() {
    let meeting = |id: &str, rest: &str| {
        format!(
            "[[meetings]]\nid = \"{id}\"\ntitle = \"Dag 2\"\nstart = \"09:00\"\n{rest}\n\
             sheet = {{ contents = [{{ text = \"{id}\", minutes = 30 }}, {{ text = \"Pause\", minutes = 15 }}, {{ text = \"Pause\", minutes = 15, day = 2 }}] }}\n"
        )
    };
    agendas(&[meeting("a", "number = 7"), meeting("b", ""), meeting("c", "number = 1")].concat());
}

#[test]
fn items_that_read_like_times_days_ends_and_points() {
    let item = |text: &str| {
        format!("{{ text = \"{text}\", minutes = 20, how = \"• a\\n\\n• b\", purpose = \"•\" }}")
    };
    let texts = [
        "kl. 9 – kaffe",
        "10:00",
        "Dag 2",
        "Slut",
        "Farvel",
        "• punkt",
        "Oplæg v/ Eva",
        "Formål: x",
        "‹a",
        "Hvorfor?",
        "fast",
    ];
    let items = texts.map(item).join(", ");
    for start in ["start = \"09:00\"", ""] {
        agendas(&format!(
            "[[meetings]]\nid = \"m\"\ntitle = \"M\"\n{start}\nsheet = {{ contents = [{items}] }}\n"
        ));
    }
}

#[test]
fn lanes_of_which_only_one_is_fixed_and_people_of_many_kinds() {
    agendas(
        "[[people]]\nid = \"p\"\nname = \"Eva Lind\"\n[[units]]\nid = \"u\"\ntitle = \"Nord og Syd\"\norganisations = []\n\
         [[meetings]]\nid = \"m\"\ntitle = \"M\"\nsheet = { contents = [\
         { text = \"a\", minutes = 30, lane = \"Nord\" }, { text = \"b\", minutes = 30, lane = \"Nord\", pinned = \"15:00\" },\
         { text = \"c\", lane = \"Syd\", pinned = \"12:00\", presenter = { person = \"p\", text = \"leder, eller vikar\" }, alternatives = [{ text = \"B eller C\" }] },\
         { text = \"d\", minutes = 45, co_presenters = [{ text = \"og Per,\" }, { text = \"eller Bo\" }], units = [\"u\"], materials = [\"Tusser, røde\", \"• kort\"], room = \"‹sal›\" }] }\n",
    );
}
