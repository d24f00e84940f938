//! Texts as the forms of the app keep them: without spaces at the ends, with
//! `\n` as the only line break and without control characters. Otherwise they
//! are made to be mistaken for what stands around them on paper.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use samspil_core::Language;
use samspil_words::Words;

/// What a line of a plan could be mistaken for.
const PIECES: &[&str] = &[
    "Studietur",
    "Netværksmøde",
    "Evaluering",
    "ny viden",
    "Tur til Ærø",
    "fællesskaber",
    "møte",
    "Å bli sett",
    ":",
    "–",
    "-",
    ";",
    ",",
    ".",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "|",
    "/",
    "\\",
    "*",
    "_",
    "#",
    "=",
    "+",
    "@",
    "\"",
    "'",
    "»",
    "«",
    "“",
    "”",
    "‹",
    "›",
    "•",
    "· ",
    "…",
    "&",
    "<b>",
    "%",
    "~",
    "½",
    "§",
    "×",
    "^",
    "NB",
    "Evt.",
    "evt.",
    "Eventuelt",
    "måske",
    "kanskje",
    "perhaps",
    "?",
    "(?)",
    "??",
    "informationer følger",
    "forventes",
    "Det forventes",
    "tid og sted ikke satt",
    "to be announced",
    "(maj 2024)",
    "(12. maj 2024)",
    "(fysisk)",
    "(–)",
    "(aflyst)",
    "(aflyst: regn)",
    "(møde)",
    "(case; dag 2)",
    "(maj 2024; fysisk; aflyst: regn)",
    "(måske, »evt.«)",
    "(v/ Eva Lind)",
    "v/ Eva Lind",
    "v/",
    "by Eva",
    "12. maj 2024",
    "maj 2024",
    "1/11 2019",
    "den 3. juni",
    "senest februar 2024",
    "efterår 2023",
    "2024",
    "uge 12",
    "kl. 9–16",
    "kl. 9",
    "fra kl. 9",
    "til kl. 16",
    "9:00–16:00",
    "9-16",
    "aflyst",
    "Aflyst:",
    "Aflysning af",
    "avlyst",
    "cancelled",
    "pga. regn",
    "på grund af regn",
    "udsat til",
    "2. halvår 2021",
    "Q3 2024",
    "kvartal 3-4 2019",
    "skoleåret 2024/2025",
    "fysisk",
    "virtuelt",
    ", fysisk",
    ", virtuelt.",
    "Overnatning",
    "Dato ikke sat",
    "1",
    "2",
    "12",
    "2 ",
    "3.",
    "Mål 1",
    "Mål 2.",
    "Goal 3",
    "A:",
    "B",
    "A",
    "C)",
    "Mål",
    "Resultater",
    "Effekter",
    "Dato",
    "Indhold",
    "Hvem",
    "Navn",
    "Aktiviteter",
    "Møde",
    "Meeting",
    "januar",
    "August",
    "Formål:",
    "Purpose:",
    "Udbytte:",
    "Procesmål: x",
    "Netværksmøde 1:",
    "Afslutning",
    "åben plads",
    "(åben plads)",
    "(open)",
    "(foreslået)",
    "(besat)",
    "borger",
    "Citizen",
    "Fagperson",
    "× 3",
    "5 af mindst 7",
    "3 of at least 9",
    "2 uger efter Studietur",
    "uden resultat",
    "Uden resultat",
    "🙂",
    "👩‍👩‍👧",
    "日本",
    "Ø",
    "Straßenbahn",
    "İstanbul",
    "ﬁ",
    "e\u{301}",
    "Speciallægepraksisplanlægningsstabilisatorkoordineringsudvalgsmedlemskabsansøgning",
    "=SUM(A1:A9)",
    "+45 12 34",
    "@sum",
    "TRUE",
    "1.5",
    "007",
    "1e5",
    "[dato]",
    "[",
    "null",
    "–, deltager",
];

fn piece() -> BoxedStrategy<String> {
    prop_oneof![
        6 => select(PIECES).prop_map(str::to_owned),
        3 => "[a-zæøåA-ZÆØÅ]{1,9}",
        1 => select(words()),
    ]
    .boxed()
}

/// Words of the documents themselves, in every language.
fn words() -> Vec<String> {
    const KEYS: &[&str] = &[
        "kinds-goal",
        "kinds-result",
        "kinds-track",
        "kinds-effect",
        "matrix-unplaced",
        "matrix-no-result",
        "matrix-no-track",
        "matrix-no-activity",
        "field-date",
        "field-contents",
        "meetings-who",
        "meetings-what",
        "meetings-how",
        "people-name",
        "people-organisation",
        "doc-no-date",
        "meetings-overnight",
        "doc-date-placeholder",
        "doc-blank-closing",
        "column-after",
        "word-Status-cancelled",
        "word-Mark-start",
        "word-Certainty-tbd",
        "word-SeatState-open",
        "word-ParticipantKind-citizen",
        "word-ContentKind-case",
        "field-purpose",
        "field-process_goal",
        "field-outcomes",
        "doc-line-meeting",
        "view-plan",
        "kind-meeting",
        "month-5",
        "season-autumn",
    ];
    let all = Language::ALL.into_iter().map(Words::of);
    all.flat_map(|words| KEYS.iter().map(move |key| words.text(key).into_owned())).collect()
}

/// A text of one line.
pub fn line() -> BoxedStrategy<String> {
    let joints = vec(select(&[" ", " ", " ", "", " – ", ": ", "; ", ", ", " ("][..]), 5);
    let pieces = prop_oneof![3 => vec(piece(), 1..3), 2 => vec(piece(), 1..6)];
    let joined = (pieces, joints).prop_map(|(pieces, joints)| {
        let joints = joints.into_iter().chain(std::iter::repeat(" "));
        pieces.iter().zip(joints).map(|(piece, joint)| format!("{piece}{joint}")).collect::<String>()
    });
    joined.prop_map(|text| kept(&text)).prop_filter("some text", |text| !text.is_empty()).boxed()
}

/// A text of several lines, some with empty lines between them.
pub fn lines() -> BoxedStrategy<String> {
    let joints = select(&["\n", "\n", "\n\n", "\n\n\n"][..]);
    let several = (vec(line(), 2..4), joints).prop_map(|(lines, joint)| lines.join(joint));
    prop_oneof![2 => line(), 1 => several].boxed()
}

/// The text as a form keeps it.
fn kept(text: &str) -> String {
    text.trim().to_owned()
}

/// What people are called.
pub fn name() -> BoxedStrategy<String> {
    const FIRST: &[&str] =
        &["Eva", "Jens", "Anne-Marie", "Øyvind", "Åse", "Per Ole", "Li", "Siobhán", "J.", "Karl-Åge", "Mia"];
    const LAST: &[&str] = &[
        "Lind",
        "O'Hara",
        "van der Berg",
        "af Ekenstam",
        "Sørensen-Høj",
        "D’Angelo",
        "J.",
        "Næss",
        "de la Cour",
        "Ibn Rushd",
        "Holm",
        "Dahl",
    ];
    prop_oneof![
        8 => (select(FIRST), select(LAST)).prop_map(|(first, last)| format!("{first} {last}")),
        1 => (select(FIRST), select(LAST), select(LAST)).prop_map(|(a, b, c)| format!("{a} {b} {c}")),
        1 => select(FIRST).prop_map(str::to_owned),
    ]
    .boxed()
}

/// So many cases in an everyday run, always the same ones; ten times as many,
/// others each time, where everything is tried.
pub fn cases(usual: u32) -> Config {
    let all = std::env::var_os("SAMSPIL_FULL").is_some_and(|full| full == "1");
    let (cases, rng_seed) = if all { (usual * 10, RngSeed::Random) } else { (usual, RngSeed::Fixed(2019)) };
    // What is found becomes a test of its own.
    Config { cases, rng_seed, failure_persistence: None, ..Config::default() }
}
