//! What is printed for the day of a meeting: nobody's address, everybody's name.

use super::*;
use crate::paper::CardForm;

const PLAN: &str = r#"
    [programme]
    id = "p"
    title = "Programme"
    language = "da"
    kind = "learning_network"
    [[organisations]]
    id = "o"
    name = "Nørrevang Kommune"
    [[meetings]]
    id = "m1"
    title = "First"
    date = "2027-01-20"
    start = "09:00"
    end = "15:00"
    venue = "Rådhuset"
    lines = [
      { who = { person = "aase" } }, { who = { person = "bo" } }, { who = { person = "inger" }, kind = "citizen" },
      { who = { person = "asked", state = "asked" } },
    ]
    [meetings.sheet]
    contents = [{ text = "Talk", presenter = { person = "zita" } }]
    [[meetings]]
    id = "m2"
    title = "Second"
    status = "cancelled"
    lines = [{ who = { person = "bo" } }]
    [[people]]
    id = "aase"
    name = "Åse Ørum"
    title = "Leder"
    organisation = "o"
    roles = ["union_rep", "core_participant"]
    email = "aase@example.org"
    phone = "12345678"
    [[people]]
    id = "bo"
    name = "Bo Zink"
    roles = ["union_rep"]
    [[people]]
    id = "inger"
    name = "Inger Marie Dahl"
    [[people]]
    id = "zita"
    name = "Zita Aaby"
    [[people]]
    id = "asked"
    name = "Not Yet"
"#;

fn choice(meeting: Option<&str>) -> Choice<'static> {
    Choice { meeting: meeting.map(|id| id.parse().expect("an id")), ..Choice::default() }
}

fn printed(kind: Kind, language: Language, choice: Choice<'_>) -> crate::paper::Cards {
    let plan = toml_of(PLAN);
    cards(kind, &Ground { choice, ..ground(&plan, language) }).expect("cards")
}

#[test]
fn badges_have_name_title_organisation_and_role_and_nothing_else() {
    let badges = printed(Kind::NameBadges, Language::Da, choice(Some("m1")));
    let told = |text: &str| Some(text.to_owned());
    let found: Vec<_> = badges.cards.iter().map(|card| (card.name.as_str(), card.role.clone())).collect();
    // A citizen by first name and initial; no one as a member of a union.
    assert_eq!(
        found,
        [
            ("Inger D.", None),
            ("Bo Zink", None),
            ("Åse Ørum", told("Kernedeltager")),
            ("Zita Aaby", told("Oplægsholder")),
        ]
    );
    let aase = &badges.cards[2];
    assert_eq!((&aase.title, &aase.organisation), (&told("Leder"), &told("Nørrevang Kommune")));
    assert_eq!((badges.form, &aase.event), (CardForm::Eight, &told("First")));
    let all = format!("{badges:?}");
    assert!(!all.contains("example.org") && !all.contains("12345678") && !all.contains("Not Yet"), "{all}");
}

#[test]
fn for_all_meetings_everybody_has_one_badge_for_the_programme() {
    let badges = printed(Kind::NameBadges, Language::En, choice(None));
    let names: Vec<_> = badges.cards.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["Zita Aaby", "Inger D.", "Åse Ørum", "Bo Zink"]);
    assert!(badges.cards.iter().all(|card| card.event.as_deref() == Some("Programme")));
    let forms = [
        (Kind::NameBadges, Some(Layout::Ten), CardForm::Ten),
        (Kind::NameBadges, Some(Layout::Small), CardForm::Eight),
        (Kind::TableCards, None, CardForm::Large),
        (Kind::TableCards, Some(Layout::Small), CardForm::Small),
    ];
    for (kind, layout, form) in forms {
        let choice = Choice { layout, ..choice(None) };
        assert_eq!(printed(kind, Language::En, choice).form, form);
    }
}

#[test]
fn who_comes_can_be_known_better_than_from_the_plan() {
    let known = [Attendee {
        name: "Guest".to_owned(),
        code: Some("https://samspil.example/check-in/1".to_owned()),
        ..Attendee::default()
    }];
    let choice = Choice { attendees: Some(&known), ..choice(Some("m1")) };
    let badges = printed(Kind::NameBadges, Language::Da, choice.clone());
    assert_eq!(badges.cards.len(), 1);
    let (svg, alt) = badges.cards[0].code.as_ref().expect("a code");
    assert!(svg.starts_with("<svg") && alt == "QR-kode", "{alt}");
    let plan = toml_of(PLAN);
    let sheet = document(Kind::SignInSheet, &Ground { choice, ..ground(&plan, Language::Da) });
    assert_eq!(rows(tables(&sheet.expect("a sheet"))[0])[0], ["Guest", "", ""]);
}

#[test]
fn the_sign_in_sheet_has_a_row_for_everybody_and_more() {
    let plan = toml_of(PLAN);
    let whole = document(Kind::SignInSheet, &ground(&plan, Language::Da)).expect("a sheet");
    // Nobody signs for what was cancelled.
    assert_eq!(layout::headings(&whole, 1), ["First"]);
    let table = tables(&whole)[0];
    let names: Vec<_> = rows(table).iter().map(|row| row[0].clone()).collect();
    assert_eq!(names[..5], ["Inger D.", "Bo Zink", "Åse Ørum", "Zita Aaby", ""]);
    assert_eq!(table.rows.len(), 12);
    assert!(table.rows.iter().all(|row| row.blank && row.cells[2].lines.is_empty()));
    let facts = texts(&whole).iter().map(Text::string).collect::<Vec<_>>();
    assert!(facts.contains(&"20. januar 2027 (onsdag)".to_owned()), "{facts:?}");
    assert!(facts.contains(&"Rådhuset".to_owned()));
    let choice = Choice { blank: true, ..choice(Some("m2")) };
    let blank = document(Kind::SignInSheet, &Ground { choice, ..ground(&plan, Language::Da) });
    let blank = blank.expect("a sheet");
    assert!(rows(tables(&blank)[0]).iter().flatten().all(String::is_empty));
    assert_eq!(tables(&blank)[0].rows.len(), 20);
}
