//! All four languages are complete, with the same arguments, and hold every
//! key that the code asks for.

#![expect(clippy::expect_used, reason = "a test that cannot read its files has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use samspil_core::Language;
use samspil_words as words;

/// Key → arguments, of one language.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(language: Language) -> (Keys, Vec<String>) {
    let mut keys = Keys::new();
    let mut doubled = Vec::new();
    for (file, text) in words::sources(language) {
        let mut current = None;
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =")
                && key.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
            {
                if keys.insert(key.to_owned(), BTreeSet::new()).is_some() {
                    doubled.push(format!("{file}: {key}"));
                }
                current = Some(key.to_owned());
            }
            if let Some(arguments) = current.as_ref().and_then(|key| keys.get_mut(key)) {
                arguments.extend(line.split('$').skip(1).map(argument));
            }
        }
    }
    (keys, doubled)
}

fn argument(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
}

#[test]
fn every_locale_file_is_read_without_faults() {
    for language in Language::ALL {
        assert_eq!(words::faults(language), Vec::<String>::new(), "{language}");
        assert_eq!(keys(language).1, Vec::<String>::new(), "keys that stand twice in {language}");
    }
}

#[test]
fn all_languages_have_the_same_keys_and_arguments() {
    let (english, _) = keys(Language::En);
    assert!(english.len() > 300, "only {} keys", english.len());
    for language in [Language::Da, Language::Nb, Language::Nn] {
        let (other, _) = keys(language);
        let missing: Vec<_> = english.keys().filter(|k| !other.contains_key(*k)).collect();
        let extra: Vec<_> = other.keys().filter(|k| !english.contains_key(*k)).collect();
        assert_eq!((missing, extra), (vec![], vec![]), "{language}");
        for (key, arguments) in &english {
            assert_eq!(other.get(key), Some(arguments), "arguments of {key} in {language}");
        }
    }
}

#[test]
fn every_key_written_in_the_code_has_its_text() {
    let (english, _) = keys(Language::En);
    let mut missing = BTreeSet::new();
    let mut seen = 0;
    // In core, `with` gives a message an argument; elsewhere it asks for a key.
    let keys: &[&str] = &[".text(\"", ".with(\"", "Message::new(\""];
    let asked: [(&str, &[&str]); 4] =
        [("app/src", keys), ("documents/src", keys), ("words/src", keys), ("core/src", &["Message::new(\""])];
    for (folder, openings) in asked {
        visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder), &mut |text| {
            for opening in openings {
                for rest in text.split(*opening).skip(1) {
                    let Some((key, after)) = rest.split_once('"') else { continue };
                    // A literal that is put together or is no key at all is not asked for.
                    let is_key = key.contains('-') || after.starts_with(')');
                    if is_key && !key.is_empty() && !key.contains(['{', ' ', '/']) {
                        seen += 1;
                        if !english.contains_key(key) {
                            missing.insert(key.to_owned());
                        }
                    }
                }
            }
        });
    }
    assert!(seen > 100, "only {seen} keys found in the code");
    assert_eq!(missing, BTreeSet::new());
}

fn visit(folder: &Path, each: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            visit(&path, each);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            each(&std::fs::read_to_string(&path).expect("text"));
        }
    }
}
