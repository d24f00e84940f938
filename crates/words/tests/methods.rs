//! The method library is complete, in real language, and answers what people
//! ask for.

use std::collections::{BTreeMap, BTreeSet};

use samspil_core::Language;
use samspil_core::message::Argument;
use samspil_core::method::{MethodRole, Wish};
use samspil_core::programme::{ContentKind, GroupForm, Need};
use samspil_words::Words;
use samspil_words::methods::{self, Method, MethodText, Step};

#[test]
fn the_files_are_read_without_faults() {
    assert_eq!(methods::faults(), Vec::<String>::new());
    assert_eq!(methods::library().len(), 42);
}

#[test]
fn every_method_is_complete_in_all_languages() {
    let mut faults = Vec::new();
    for method in methods::library() {
        let steps = method.facts.steps.len();
        let materials = method.text(Language::Da).materials.len();
        for language in Language::ALL {
            let text = method.text(language);
            let shape = (text.steps.len(), text.materials.len());
            if shape != (steps, materials) || !(3..=7).contains(&steps) || materials == 0 {
                faults.push(format!("{} {language}: {shape:?} steps and materials", method.id()));
            }
            faults.extend(lines(text).into_iter().filter_map(|line| flaw(method, language, line)));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// Every text of a method, with what marks its end: a sentence or a name.
fn lines(text: &MethodText) -> Vec<(&str, bool)> {
    let sentences = [&text.purpose, &text.fits, &text.tip].into_iter().chain(&text.steps);
    let names = [&text.title].into_iter().chain(&text.materials).chain(&text.other_names);
    let sentences = sentences.map(|line| (line.as_str(), true));
    sentences.chain(names.map(|line| (line.as_str(), false))).collect()
}

fn flaw(method: &Method, language: Language, (line, sentence): (&str, bool)) -> Option<String> {
    let ended = line.ends_with(['.', '?']);
    let fine = line.trim() == line && line.chars().count() > 1 && ended == sentence && !line.contains("  ");
    let starts = line.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    (!fine || !starts).then(|| format!("{} {language}: {line:?}", method.id()))
}

#[test]
fn the_facts_of_every_method_hold_together() {
    let mut faults = Vec::new();
    for method in methods::library() {
        let facts = &method.facts;
        let minutes = facts.minutes;
        let held = [
            (
                "least and most people",
                matches!((facts.group.least, facts.group.most), (Some(a), Some(b)) if 0 < a && a < b),
            ),
            ("minutes in order", minutes.least() <= minutes.usual() && minutes.usual() <= minutes.most()),
            ("steps as long as usual", facts.steps.iter().sum::<u16>() == minutes.usual()),
            ("talk in percent", facts.talk_share <= 100),
            ("needs, none twice", unique(&facts.needs)),
            ("roles, none twice", unique(&facts.roles)),
            ("a kind", facts.kind != ContentKind::Other),
        ];
        let broken = held.iter().filter(|(_, holds)| !holds);
        faults.extend(broken.map(|(what, _)| format!("{}: {what}", method.id())));
    }
    assert_eq!(faults, Vec::<String>::new());
}

fn unique<T: Ord>(list: &[T]) -> bool {
    !list.is_empty() && list.iter().collect::<BTreeSet<_>>().len() == list.len()
}

#[test]
fn no_two_methods_have_the_same_title_or_id() {
    let ids: BTreeSet<_> = methods::library().iter().map(Method::id).collect();
    assert_eq!(ids.len(), methods::library().len());
    for language in Language::ALL {
        let mut known: BTreeMap<String, &Method> = BTreeMap::new();
        for method in methods::library() {
            let text = method.text(language);
            for name in [&text.title].into_iter().chain(&text.other_names) {
                let other = known.insert(name.to_lowercase(), method);
                assert_eq!(other.map(Method::id), None, "{language}: {name} of {}", method.id());
            }
        }
    }
}

#[test]
fn every_need_role_and_form_is_used_and_named() {
    let all = methods::library();
    for need in Need::ALL {
        let serving = all.iter().filter(|method| method.facts.needs.contains(need)).count();
        assert!(serving >= 2, "{need:?} is served by {serving}");
        assert!(
            all.iter().any(|method| method.facts.needs.first() == Some(need)),
            "{need:?} is nowhere the main one"
        );
    }
    for role in MethodRole::ALL {
        assert!(all.iter().any(|method| method.facts.roles.contains(role)), "{role:?}");
    }
    for form in GroupForm::ALL {
        assert!(all.iter().any(|method| method.facts.form == *form), "{form:?}");
    }
    let keys = [("Need", Need::WORDS), ("MethodRole", MethodRole::WORDS), ("GroupForm", GroupForm::WORDS)];
    for language in Language::ALL {
        for key in
            keys.iter().flat_map(|(list, words)| words.iter().map(move |word| format!("word-{list}-{word}")))
        {
            assert!(Words::of(language).has(&key), "{language}: {key}");
        }
    }
}

/// Words of its neighbours that a language does without.
fn foreign(language: Language) -> &'static str {
    match language {
        Language::Da => {
            "hva noe noen innbygger innbyggere innbyggerne deltaker deltakere deltakerne lapp lapper lappene tusjer \
             ble mye dere å ikkje kva korleis eit ein ei dei frå møte møter samling samlinger skriftleg \
             avtal snakk snakke heng fortell oppgave oppgaven prosjekt prosjektet prosjekter nettverk spørsmål \
             spørsmålet spørsmålene uten utenfor utenfra veggen hverandres lunsj skjerm skjermen \
             innleder prosessleder unntatt verksted fram framover kunnskap"
        }
        Language::Nb => {
            "af hvad noget nogen nogle kun mig dig sig jer jeres meget uden deltager deltagere deltagerne borger \
              borgeren sedler seddel spørg spørgsmål spørgsmålet vælg vælger møde mødet opgave \
             opgaven netværk netværket projekt projektet projekter udfordring udfordringen fortæl skriftligt \
             bagefter oplæg oplæget forløb blive bliver ud op uge aftal tal læs efter \
             ikkje kva korleis kven kvar eit ein ei dei frå meir berre nokon noko vere gjere saman heim heime dykk \
             eg seier deltakar deltakarar gruppa medan elles korta arka"
        }
        Language::Nn => {
            "ikke jeg hvordan hva hvem hvor hvorfor hver hvert noen noe være fra mye mer bare gjøre gjør hjem hjemme \
             sammen hverandre dere deres en et deltaker deltakere deltakerne innbygger innbyggere innbyggerne leder \
             ledere lederen spørsmålene gruppen lappene kortene arkene forteller sier velger skriver tenker snakker \
             lytter begynn begynner begynte fortsett sånn oppgave oppgaven eksempel eksempler måter uke uken utenfra \
             innenfra uten mulig muligheter dem hun bytter synlig tydelig skriftlig offentlig vanskelig viktigste \
             enighet hvis ennå igjennom hvilke hvilken selv kjent rekker trenger kommer \
             høre tydeligste åpne åpent veien vei gulvet navn navnet mellomtiden setter \
             tar stedet steder ønsket ønskede unntatt bygger følger følge velge tenke legge bedre dypden dybden"
        }
        Language::En => {
            "og eller ikke ikkje det som til med på av deltagere deltakere spørsmål møte mødet workshopen"
        }
    }
}

#[test]
fn no_text_uses_words_of_another_language() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let foreign: BTreeSet<&str> = foreign(language).split_whitespace().collect();
        for method in methods::library() {
            for (line, _) in lines(method.text(language)) {
                let lower = line.to_lowercase();
                let words = lower.split(|letter: char| !letter.is_alphanumeric());
                faults.extend(
                    words
                        .filter(|word| foreign.contains(word))
                        .map(|word| format!("{language} {word}: {line}")),
                );
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// Method, words in Danish, bokmål, nynorsk and English that must find it first.
const WORDS: [(&str, [&str; 4]); 14] = [
    ("role-dialogue", ["reflekterende", "rollebaserte samtaler", "reflekterande team", "reflecting team"]),
    ("quick-talks", ["kjappe samtaler", "KJAPPE", "snoegge samtalar", "quick talks"]),
    ("two-and-two", ["2 & 2", "krysspresentasjon", "2 & 2", "cross-presentation"]),
    ("milestone-work", ["milepaele", "milepæler", "milepælsplan", "milestones"]),
    ("expectation-alignment", ["FORVENTNINGSAFSTEMNING", "forventning", "forventningar", "expectations"]),
    ("citizen-workshop", ["workshop borgere", "innbyggere", "verkstad", "citizens"]),
    ("fishbowl", ["fishbowl", "fishbowl", "akvarium", "aquarium"]),
    ("closing-analysis", ["afsluttende", "avsluttende møte", "avsluttande moete", "closing meeting"]),
    ("stakeholder-map", ["skal bør kan", "maa boer kan", "interessentkart", "must should can"]),
    ("brainwriting", ["post-its", "gule lapper", "gule lappar", "sticky notes"]),
    ("colleague-sparring", ["aktionslæring", "aksjonslaering", "aksjonslæring", "action learning"]),
    ("environment-scan", ["omverden", "omverden", "omverd", "environment"]),
    ("news-round", ["siden sidst", "nytt fra prosjektene", "sidan sist", "news from projects"]),
    ("check-in-out", ["tjek", "innsjekk", "utsjekk", "check-in"]),
];

fn first(wish: &Wish, language: Language) -> Option<String> {
    methods::search(wish, language).first().map(|found| found.method.id().to_string())
}

#[test]
fn words_find_the_method_people_mean() {
    for (id, asked) in WORDS {
        for (language, words) in
            [Language::Da, Language::Nb, Language::Nn, Language::En].into_iter().zip(asked)
        {
            let wish = Wish { words: words.to_owned(), ..Wish::default() };
            assert_eq!(first(&wish, language).as_deref(), Some(id), "{language}: {words}");
        }
    }
}

/// Method, what it is needed for, people, minutes, how people sit.
type Case = (&'static str, &'static [Need], Option<u16>, u16, Option<GroupForm>);

const NEEDS: [Case; 13] = [
    ("interviews-in-threes", &[Need::Meet, Need::Depth], Some(30), 45, Some(GroupForm::Groups)),
    ("expectation-alignment", &[Need::Expectations], Some(24), 45, None),
    ("talk-with-questions", &[Need::Input], Some(200), 45, None),
    ("two-and-two", &[Need::Experience], Some(20), 75, Some(GroupForm::Groups)),
    ("citizen-workshop", &[Need::Perspectives], Some(25), 120, None),
    ("world-cafe", &[Need::Depth], Some(80), 90, None),
    ("brainwriting", &[Need::Ideas], Some(20), 25, Some(GroupForm::Individual)),
    ("consent-decision", &[Need::Decide], Some(12), 30, None),
    ("dot-voting", &[Need::Decide], Some(60), 20, None),
    ("milestone-work", &[Need::Plan], Some(16), 60, None),
    ("theme-day-opening", &[Need::Anchor], Some(200), 15, None),
    ("exit-questions", &[Need::Evaluate], Some(150), 10, Some(GroupForm::Individual)),
    ("break-walk", &[Need::Energise], None, 10, None),
];

#[test]
fn needs_find_the_method_that_serves_them() {
    for (id, needs, people, minutes, form) in NEEDS {
        let wish = Wish { needs: needs.to_vec(), people, minutes: Some(minutes), form, words: String::new() };
        for language in Language::ALL {
            assert_eq!(first(&wish, language).as_deref(), Some(id), "{language}: {needs:?}");
        }
    }
}

#[test]
fn a_search_says_why_in_the_readers_words() {
    let wish = Wish {
        needs: vec![Need::Depth, Need::Perspectives],
        people: Some(30),
        minutes: Some(40),
        form: Some(GroupForm::Groups),
        words: "fishbowl".to_owned(),
    };
    let said = |language| {
        let words = Words::of(language);
        let found = methods::search(&wish, language);
        let one = found.first().expect("the aquarium");
        let say = |list: &[samspil_core::Message]| {
            list.iter().map(|m| words.message(m).into_owned()).collect::<Vec<_>>()
        };
        (say(&one.reasons), say(&one.obstacles))
    };
    let (reasons, obstacles) = said(Language::Da);
    assert_eq!(
        reasons,
        [
            "Kan bruges til at gå i dybden med et tema og få nye perspektiver og inddrage borgere.",
            "Kaldes også »Fishbowl«.",
            "Kan bruges af 30 personer.",
            "Kan gøres på 40 minutter.",
        ]
    );
    assert_eq!(obstacles, ["Foregår i plenum."]);
    let (reasons, obstacles) = said(Language::Nn);
    assert_eq!(
        reasons,
        [
            "Kan brukast til å gå i djupna på eit tema og få nye perspektiv og involvere innbyggjarar.",
            "Blir òg kalla «Fishbowl».",
            "Kan brukast av 30 personar.",
            "Kan gjerast på 40 minutt.",
        ]
    );
    assert_eq!(obstacles, ["Går føre seg i plenum."]);
}

#[test]
fn an_agenda_takes_over_what_it_needs() {
    let method = methods::find("dot-voting").expect("in the library");
    assert_eq!([5, 12, 90].map(|minutes| method.minutes_for(minutes)), [10, 12, 25]);
    let usual = method.insertion(Language::En, None);
    assert_eq!((usual.title.as_str(), usual.kind, usual.minutes), ("Dot voting", ContentKind::GroupWork, 15));
    assert_eq!(usual.roles, ["facilitator", "participant"]);
    assert_eq!(usual.materials, ["Sticky dots or pens", "The options on the wall"]);
    assert_eq!(usual.steps.iter().map(|step| step.minutes).collect::<Vec<_>>(), [4, 2, 4, 5]);
    let text = "Place the dots at the same time.".to_owned();
    assert_eq!(usual.steps.get(2), Some(&Step { minutes: 4, text }));
    let longer = method.insertion(Language::Nb, Some(60));
    assert_eq!((longer.minutes, longer.roles), (25, vec!["prosessleder".to_owned(), "deltaker".to_owned()]));
    assert_eq!(longer.steps.iter().map(|step| step.minutes).sum::<u16>(), 25);
    assert_eq!(methods::find("no-such-method"), None);
}

#[test]
fn every_message_of_the_search_has_its_words() {
    let wish = |people, minutes| Wish {
        needs: Need::ALL.to_vec(),
        people: Some(people),
        minutes: Some(minutes),
        form: Some(GroupForm::Pairs),
        words: String::new(),
    };
    let mut keys = BTreeSet::new();
    for language in Language::ALL {
        for found in [wish(1, 1), wish(9999, 9999), wish(20, 30)]
            .iter()
            .flat_map(|wish| methods::search(wish, language))
        {
            for message in found.reasons.iter().chain(&found.obstacles) {
                let text = Words::of(language).message(message);
                assert!(!text.contains(['⟦', '{']), "{language}: {text}");
                keys.insert(message.key.clone());
                let whole = message
                    .arguments
                    .iter()
                    .all(|(_, argument)| !matches!(argument, Argument::Text(text) if text.is_empty()));
                assert!(whole, "{language}: {text}");
            }
        }
    }
    assert_eq!(keys.len(), 9, "{keys:?}");
}
