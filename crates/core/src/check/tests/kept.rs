//! Every rule is in the list of rules and in all four languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Finding, RULES};

const LOCALES: [(&str, &str); 4] = [
    ("da", include_str!("../../../../words/locales/da/check.ftl")),
    ("nb", include_str!("../../../../words/locales/nb/check.ftl")),
    ("nn", include_str!("../../../../words/locales/nn/check.ftl")),
    ("en", include_str!("../../../../words/locales/en/check.ftl")),
];

const LIST: &str = include_str!("../../../../../docs/CHECK.md");

/// Key and text of each message of a locale file.
fn messages(file: &str) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, text)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            last = key.to_owned();
            assert!(all.insert(last.clone(), text.to_owned()).is_none(), "{key} stands twice");
        } else if let Some(text) = all.get_mut(&last) {
            text.push_str(line);
        }
    }
    all
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .filter_map(|part| part.split(|c: char| !(c.is_alphanumeric() || c == '-')).next())
        .collect()
}

/// The sentence and help of a finding use only arguments that it has.
pub(super) fn well_worded(finding: &Finding) {
    let texts = messages(LOCALES[3].1);
    for message in [&finding.message, &finding.help] {
        let known: BTreeSet<&str> = message.arguments.iter().map(|(name, _)| *name).collect();
        let used = variables(&texts[message.key.as_ref()]);
        assert!(used.is_subset(&known), "{}: {used:?} of {known:?}", message.key);
    }
}

#[test]
fn every_rule_stands_in_the_list_with_its_severity() {
    for rule in RULES {
        let row = LIST.lines().find(|line| line.starts_with(&format!("| {} |", rule.code)));
        let word = row.and_then(|row| row.split('|').nth(2)).map(str::trim);
        assert_eq!(word, Some(rule.severity.as_str()), "{}", rule.code);
    }
    let rows = LIST.lines().filter(|line| line.starts_with("| S")).count();
    assert_eq!(rows, RULES.len());
}

#[test]
fn every_rule_has_its_messages_in_all_languages_with_equal_arguments() {
    let english = messages(LOCALES[3].1);
    for rule in RULES {
        for key in ["", "-help", "-why"].map(|end| format!("{}{end}", rule.key)) {
            for (language, file) in LOCALES {
                let texts = messages(file);
                let text = texts.get(&key).unwrap_or_else(|| panic!("{language}: {key}"));
                assert!(!text.trim().is_empty());
                assert_eq!(variables(text), variables(&english[&key]), "{language}: {key}");
            }
        }
    }
    for (language, file) in LOCALES {
        assert!(messages(file).keys().eq(english.keys()), "{language}");
    }
}

#[test]
fn every_word_that_stands_in_for_another_has_its_message() {
    let english = messages(LOCALES[3].1);
    for word in crate::programme::Counted::WORDS {
        let key = format!("check-counted-{}", word.replace('_', "-"));
        assert!(english.contains_key(&key), "{key}");
    }
    for year in 2000..2030 {
        let mut day = jiff::civil::date(year, 1, 1);
        while day.year() == year {
            for country in crate::programme::Country::ALL {
                let holiday = crate::holidays::holiday(*country, day);
                assert!(holiday.is_none_or(|h| english.contains_key(h.key)), "{holiday:?}");
            }
            day = day.tomorrow().unwrap();
        }
    }
}

#[test]
fn codes_are_in_order() {
    assert!(RULES.is_sorted_by(|a, b| a.code < b.code));
}
