//! The words by which tables are recognised, in all four languages: headings of
//! columns, names of states and kinds. They come from the texts that documents
//! are printed with, and from lists of what else people write.

use std::collections::HashMap;
use std::sync::LazyLock;

use samspil_core::Language;
use samspil_core::period::Column;
use samspil_words::Words;

use super::field::Field;

/// A text to compare: small letters, without what stands in brackets, without
/// signs at the ends, single spaces.
pub(super) fn normal(text: &str) -> String {
    let outside = match (text.find('('), text.rfind(')')) {
        (Some(open), Some(close)) if open > 0 && open < close => {
            format!("{} {}", &text[..open], &text[close + 1..])
        }
        _ => text.to_owned(),
    };
    let words: Vec<&str> = outside.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_matches([':', '.', ' ', '*', '?', ',', '-', '–']).to_owned()
}

/// The texts of a key in every language.
fn everywhere(key: &str) -> Vec<(Language, String)> {
    let known = Language::ALL.into_iter().map(|language| (language, Words::of(language)));
    known.filter(|(_, w)| w.has(key)).map(|(language, w)| (language, w.text(key).into_owned())).collect()
}

/// The headings that documents are printed with.
const PRINTED: [(&str, Field); 38] = [
    ("kinds-goal", Field::Goals),
    ("kinds-result", Field::Row),
    ("kinds-track", Field::Row),
    ("kinds-effect", Field::Effects),
    ("matrix-unplaced", Field::Unplaced),
    ("field-date", Field::Date),
    ("field-contents", Field::Contents),
    ("doc-meeting-number", Field::Number),
    ("kind-meeting", Field::Meeting),
    ("doc-meeting-kind", Field::MeetingKind),
    ("meetings-who", Field::Who),
    ("meetings-what", Field::Contribution),
    ("meetings-how", Field::How),
    ("field-Seat-text", Field::SeatText),
    ("field-Seat-state", Field::SeatState),
    ("field-ParticipantLine-kind", Field::ParticipantKind),
    ("field-form_role", Field::FormRole),
    ("people-name", Field::Name),
    ("people-position", Field::Title),
    ("people-organisation", Field::Organisation),
    ("people-department", Field::Department),
    ("people-roles", Field::Roles),
    ("people-networks", Field::Networks),
    ("people-email", Field::Email),
    ("people-phone", Field::Phone),
    ("doc-day-and-date", Field::Date),
    ("doc-time", Field::Time),
    ("doc-minutes", Field::Minutes),
    ("field-minutes", Field::Minutes),
    ("field-pinned", Field::Pinned),
    ("field-lane", Field::Lane),
    ("timeline-what", Field::What),
    ("agenda-what-how", Field::What),
    ("field-how", Field::How),
    ("field-method", Field::Form),
    ("field-who", Field::Who),
    ("field-materials", Field::Material),
    ("field-room", Field::Venue),
];

/// Every text that stands as a heading somewhere in Samspil: a sheet whose
/// headings all do is a view of ours.
static LABELS: LazyLock<std::collections::HashSet<String>> = LazyLock::new(|| {
    const PREFIXES: [&str; 9] =
        ["field-", "kind-", "kinds-", "doc-", "matrix-", "people-", "members-", "meetings-", "time-"];
    let mut all = std::collections::HashSet::new();
    for language in Language::ALL {
        for (_, text) in samspil_words::sources(language) {
            let messages = text.lines().filter_map(|line| line.split_once(" = "));
            let named = messages.filter(|(key, _)| PREFIXES.iter().any(|prefix| key.starts_with(prefix)));
            all.extend(named.map(|(_, text)| normal(text)));
            // The forms of a text that counts: "[one] Undertema".
            let forms = text.lines().filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('['));
            all.extend(forms.filter_map(|form| form.split_once("] ")).map(|(_, text)| normal(text)));
        }
    }
    all
});

/// Whether a text stands as a heading somewhere in Samspil.
pub(super) fn is_label(text: &str) -> bool {
    LABELS.contains(&normal(text))
}

/// What follows a name and a colon: "Formål: …", in any language.
pub(super) fn after_label<'t>(key: &str, text: &'t str) -> Option<&'t str> {
    everywhere(key).into_iter().find_map(|(_, label)| text.strip_prefix(&format!("{label}: ")))
}

/// Whether a text is that of a key, in any language.
pub(super) fn is(key: &str, text: &str) -> bool {
    everywhere(key).into_iter().any(|(_, known)| known == text.trim())
}

/// The same without regard to capitals.
pub(super) fn is_in_any_case(key: &str, text: &str) -> bool {
    everywhere(key).into_iter().any(|(_, known)| known.to_lowercase() == text.trim().to_lowercase())
}

/// Whether a title is that of a closing meeting.
pub(crate) fn heading_is_closing(text: &str) -> bool {
    let closing = everywhere("word-MeetingKind-closing");
    let lower = text.to_lowercase();
    // "Afsluttende møde: analyse og læring" may be named by its beginning.
    let start = |word: &str| word.to_lowercase().split(':').next().unwrap_or_default().to_owned();
    closing.iter().any(|(_, word)| lower.starts_with(&start(word))) || is("doc-blank-closing", text)
}

/// Headings and what they mean, with the languages they are in.
struct Headings(HashMap<String, (Field, Vec<Language>)>);

static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    let mut all: HashMap<String, (Field, Vec<Language>)> = HashMap::new();
    let mut add = |field: Field, language: Language, text: &str| {
        let (_, languages) = all.entry(normal(text)).or_insert((field, Vec::new()));
        if !languages.contains(&language) {
            languages.push(language);
        }
    };
    for (field, word) in Field::WORDS {
        for (language, text) in everywhere(&format!("import-heading-{word}")) {
            text.split('|').for_each(|one| add(field, language, one));
        }
    }
    for (key, field) in PRINTED {
        for (language, text) in everywhere(key) {
            add(field, language, &text);
        }
    }
    for (language, text) in everywhere("column-after") {
        add(Field::Column(Column::After), language, &text);
    }
    Headings(all)
});

/// What a heading means, and the languages it may be in.
pub(super) fn heading(text: &str) -> Option<(Field, &'static [Language])> {
    let (field, languages) = HEADINGS.0.get(&normal(text))?;
    Some((*field, languages))
}

/// The names of an activity sheet's lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetLine {
    Purpose,
    Participants,
    Team,
    Duration,
    Contents,
    Outcome,
}

static SHEET_LINES: LazyLock<HashMap<String, SheetLine>> = LazyLock::new(|| {
    let lines = [
        (SheetLine::Purpose, "purpose"),
        (SheetLine::Participants, "participants"),
        (SheetLine::Team, "team"),
        (SheetLine::Duration, "duration"),
        (SheetLine::Contents, "contents"),
        (SheetLine::Outcome, "outcome"),
    ];
    let mut all = HashMap::new();
    for (line, word) in lines {
        for (_, text) in everywhere(&format!("import-sheet-{word}")) {
            all.extend(text.split('|').map(|one| (normal(one), line)));
        }
    }
    all
});

/// The line of a sheet that a name begins.
pub(super) fn sheet_line(text: &str) -> Option<SheetLine> {
    SHEET_LINES.get(&normal(text)).copied()
}

/// The word of a closed list that a text is, in any language: `type_name` is
/// `Status`, `words` its words.
pub(super) fn word<'a>(type_name: &str, words: &[&'a str], text: &str) -> Option<&'a str> {
    static KNOWN: LazyLock<std::sync::Mutex<HashMap<String, HashMap<String, String>>>> =
        LazyLock::new(std::sync::Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let list = known.entry(type_name.to_owned()).or_insert_with(|| {
        let named = |word: &&str| {
            let key = format!("word-{type_name}-{word}");
            let word = (*word).to_owned();
            everywhere(&key).into_iter().map(move |(_, text)| (text.to_lowercase(), word.clone()))
        };
        words.iter().flat_map(named).collect()
    });
    let found = list.get(&text.trim().to_lowercase())?.clone();
    words.iter().copied().find(|word| *word == found)
}

/// A text with a gap or several, as printed from a key: what stands in the gaps
/// of another text of the same form.
#[derive(PartialEq)]
pub(super) struct Form(Vec<String>);

impl Form {
    /// The form of a key whose arguments are `names`; gaps stand in the order
    /// of the text.
    fn of(words: Words, key: &str, names: &[&'static str]) -> (Self, Vec<&'static str>) {
        let marks: Vec<String> = (0..names.len()).map(|at| format!("\u{e000}{at}\u{e001}")).collect();
        let arguments: Vec<(&str, &dyn samspil_words::Show)> =
            names.iter().zip(&marks).map(|(name, mark)| (*name, mark as &dyn samspil_words::Show)).collect();
        let text = words.with(key, &arguments).into_owned();
        let (mut pieces, mut order) = (Vec::new(), Vec::new());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('\u{e000}') {
            pieces.push(before.to_owned());
            let (at, after) = after.split_once('\u{e001}').unwrap_or(("0", after));
            order.extend(at.parse::<usize>().ok().and_then(|at| names.get(at).copied()));
            rest = after;
        }
        pieces.push(rest.to_owned());
        (Self(pieces), order)
    }

    fn gaps<'t>(&self, text: &'t str) -> Option<Vec<&'t str>> {
        let mut rest = text.strip_prefix(self.0.first()?.as_str())?;
        if self.0.len() == 1 {
            return rest.is_empty().then(Vec::new);
        }
        let mut found = Vec::new();
        let between = self.0.get(1..)?;
        for (at, piece) in between.iter().enumerate() {
            let last = at + 1 == between.len();
            let end = match (last, piece.is_empty()) {
                (true, true) => rest.len(),
                (true, false) => {
                    rest.len().checked_sub(piece.len()).filter(|_| rest.ends_with(piece.as_str()))?
                }
                (false, _) => rest.find(piece.as_str())?,
            };
            found.push(rest.get(..end)?);
            rest = rest.get(end + piece.len()..)?;
        }
        Some(found)
    }
}

/// The forms of a key in every language, each once, with the order of its gaps.
type Forms = std::sync::Arc<[(Form, Vec<&'static str>)]>;

fn forms(key: &'static str, names: &[&'static str]) -> Forms {
    static KNOWN: LazyLock<std::sync::Mutex<HashMap<&'static str, Forms>>> =
        LazyLock::new(std::sync::Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let made = || {
        let mut all: Vec<(Form, Vec<&'static str>)> = Vec::new();
        for language in Language::ALL {
            let form = Form::of(Words::of(language), key, names);
            if !all.contains(&form) {
                all.push(form);
            }
        }
        Forms::from(all)
    };
    known.entry(key).or_insert_with(made).clone()
}

/// What stands in the gaps of a text, by the names of a key's arguments.
pub(super) type Gaps<'t> = HashMap<&'static str, &'t str>;

/// What stands in the gaps of a text that may have been printed from a key, in
/// every language in which it may.
pub(super) fn every_gap<'t>(key: &'static str, names: &[&'static str], text: &'t str) -> Vec<Gaps<'t>> {
    let forms = forms(key, names);
    let found =
        forms.iter().filter_map(|(form, order)| Some(order.iter().copied().zip(form.gaps(text)?).collect()));
    found.collect()
}

/// The same in the first such language.
pub(super) fn gaps<'t>(key: &'static str, names: &[&'static str], text: &'t str) -> Option<Gaps<'t>> {
    every_gap(key, names, text).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_every_language_and_spelling() {
        for (text, field) in [
            ("Mål", Field::Goals),
            ("Resultater (Resultatmål)", Field::Row),
            ("Brugerrettede effekter (Effekt mål)", Field::Effects),
            ("Results", Field::Row),
            ("  NAVN: ", Field::Name),
            ("E-post", Field::Email),
        ] {
            assert_eq!(heading(text).map(|(field, _)| field), Some(field), "{text}");
        }
        assert_eq!(heading("Vejret"), None);
    }

    #[test]
    fn gaps_of_a_printed_text_are_found_again() {
        let words = Words::of(Language::Da);
        let printed = words.with("date-after", &[("length", &"3 uger"), ("anchor", &"kick-off")]);
        let found = gaps("date-after", &["anchor", "length"], &printed);
        assert_eq!(found, Some(HashMap::from([("length", "3 uger"), ("anchor", "kick-off")])));
        assert_eq!(gaps("date-after", &["anchor", "length"], "nothing"), None);
    }
}
