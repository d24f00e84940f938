use std::io::{Cursor, Read};
use std::sync::Arc;

use jiff::civil::date;
use samspil_core::{Language, Programme};
use samspil_words::Words;
use zip::ZipArchive;

use super::*;
use crate::paper::{Logo, Look, RasterFormat};

const PLANS: [&str; 2] = [
    r#"
[programme]
id = "forum"
title = "Udviklingsforum"
language = "da"
kind = "development_forum"
start = "2026-02"
end = "2026-11"
[[goals]]
id = "goal-1"
text = "Dele viden"
"#,
    r#"
[programme]
id = "nettverk"
title = "Læringsnettverk <1>"
language = "nb"
kind = "learning_network"
[[meetings]]
id = "first"
title = "Oppstart"
date = "2026-03-02"
"#,
];

fn plans() -> Vec<Programme> {
    let read = |text: &str| plan_file::read(text.as_bytes(), "plan.toml").expect("a plan").programme;
    PLANS.map(read).to_vec()
}

fn look() -> Look {
    let bytes: Arc<[u8]> = Arc::from(&b"a picture"[..]);
    let logo = Logo { bytes, format: RasterFormat::Png, size: (2, 2), alt: "Byvåben".to_owned() };
    Look { logo: Some(logo), ..Look::default() }
}

fn organisation<'a>(look: &'a Look, colleagues: Option<&'a [Colleague]>) -> Organisation<'a> {
    Organisation {
        name: "Testby <Kommune>",
        words: Words::of(Language::Nb),
        made: date(2026, 11, 29),
        look,
        colleagues,
    }
}

fn whole(plans: &[Programme], of: &Organisation<'_>) -> Vec<u8> {
    let mut archive = Archive::new(Cursor::new(Vec::new()));
    for (at, plan) in plans.iter().enumerate() {
        let ground = Ground::plain(plan, of.words);
        archive.programme(&ground, "BEGIN:VCALENDAR", at == 1).expect("a programme");
    }
    archive.finish(of).expect("a file").into_inner()
}

fn files(bytes: Vec<u8>) -> Vec<Part> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn text(files: &[Part], name: &str) -> String {
    let (_, bytes) = files.iter().find(|(known, _)| known == name).expect(name);
    String::from_utf8(bytes.clone()).expect("text")
}

#[test]
fn each_programme_stands_in_its_folder_as_in_its_own_hand_over() {
    let (plans, look) = (plans(), look());
    let all = files(whole(&plans, &organisation(&look, None)));
    for plan in &plans {
        let words = Words::of(Language::Nb);
        let own = files(write(&Ground::plain(plan, words), "BEGIN:VCALENDAR").expect("a file"));
        let folder = format!("programmes/{}/", plan.programme.id);
        let inside: Vec<Part> = all
            .iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(&folder)?.to_owned(), bytes.clone())))
            .collect();
        assert_eq!(inside, own, "{folder}");
    }
    let others: Vec<&str> =
        all.iter().map(|(name, _)| name.as_str()).filter(|name| !name.starts_with("programmes/")).collect();
    assert_eq!(others, ["organisation/logo.png", "index.html"]);
    let again = whole(&plans, &organisation(&look, None));
    assert_eq!(files(again), all, "the same plans give the same bytes");
}

#[test]
fn the_first_page_leads_to_every_programme_and_every_address_is_a_file() {
    let (plans, look) = (plans(), look());
    let colleagues = [Colleague {
        name: "Mette".to_owned(),
        email: "mette@example.org".to_owned(),
        roles: vec!["Koordinator · hele arbeidsområdet".to_owned()],
        access: "ja".to_owned(),
    }];
    let all = files(whole(&plans, &organisation(&look, Some(&colleagues))));
    for (name, _) in all.iter().filter(|(name, _)| name.ends_with("index.html")) {
        let page = text(&all, name);
        assert!(!page.contains('⟦') && page.contains("<html lang=\"nb\">"), "{page}");
        let folder = name.strip_suffix("index.html").expect("a page");
        for address in page.split("=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_file = [".html", ".docx", ".xlsx", ".ics", ".toml", ".png"]
                .iter()
                .any(|ending| address.ends_with(ending));
            let path = format!("{folder}{address}");
            assert!(!is_file || all.iter().any(|(known, _)| *known == path), "{path}");
        }
    }
    let first = text(&all, "index.html");
    assert!(first.contains("<h1>Testby &lt;Kommune&gt;</h1>"), "{first}");
    assert!(first.contains("Laget 29. november 2026"), "{first}");
    assert_eq!(first.matches("· arkivert").count(), 1, "{first}");
    for plan in &plans {
        let link = format!("href=\"programmes/{}/index.html\"", plan.programme.id);
        assert_eq!(first.matches(&link).count(), 1, "{first}");
    }
    let list = text(&all, "organisation/colleagues.html");
    assert!(list.contains("mette@example.org") && list.contains("hele arbeidsområdet"), "{list}");
}

#[test]
fn what_the_reader_may_not_have_is_left_out() {
    let plan = plans().remove(0);
    let mut ground = Ground::plain(&plan, Words::of(Language::Da));
    let names = |ground: &Ground<'_>| -> Vec<String> {
        let parts = parts(ground, "").expect("parts");
        parts.into_iter().map(|(name, _)| name).filter(|name| name.contains("check-report")).collect()
    };
    assert_eq!(names(&ground).len(), 3);
    ground.choice.withheld = &[Kind::CheckReport];
    assert_eq!(names(&ground), Vec::<String>::new());
    assert!(!text(&parts(&ground, "").expect("parts"), "index.html").contains("check-report"));
}

#[test]
fn nobody_gets_a_folder_that_windows_cannot_make() {
    let mut plan = plans().remove(0);
    let look = Look::default();
    for (id, folder) in [("con", "con-"), ("com1", "com1-"), ("conference", "conference")] {
        plan.programme.id = id.parse().expect("an id");
        let all = files(whole(std::slice::from_ref(&plan), &organisation(&look, None)));
        assert_eq!(all[0].0, format!("programmes/{folder}/index.html"));
    }
}
