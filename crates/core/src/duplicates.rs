//! Persons and organisations that look like one and the same.

use std::collections::{BTreeMap, HashMap};

use crate::programme::{Country, Organisation, Person};
use crate::{Id, Programme};

/// What two have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sign {
    /// The same mail address.
    Mail,
    /// The same telephone number.
    Phone,
    /// The same name, however it is spelt.
    Name,
    /// Names that fit each other, one with initials or without a middle name.
    Initials,
    /// The name of one is the short form of the other.
    Short,
    /// The same organisation or region.
    Home,
    /// Different organisations or regions: perhaps not the same after all.
    Elsewhere,
}

impl Sign {
    /// The word in keys and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Name => "name",
            Self::Initials => "initials",
            Self::Short => "short",
            Self::Home => "home",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// What speaks for it that two are one.
    fn weight(self) -> i32 {
        match self {
            Self::Mail => 8,
            Self::Name => 4,
            Self::Phone => 3,
            Self::Initials | Self::Short => 2,
            Self::Home => 2,
            Self::Elsewhere => -3,
        }
    }
}

/// Two that look the same, the one that stands first in the plan first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The first.
    pub a: &'a Id,
    /// The second.
    pub b: &'a Id,
    /// What they have in common.
    pub signs: Vec<Sign>,
}

impl Pair<'_> {
    fn weight(&self) -> i32 {
        self.signs.iter().map(|sign| sign.weight()).sum()
    }
}

/// So many pairs are told at most; those that look most alike.
pub const MOST: usize = 500;

/// So many are compared with each other at most where they share one mark.
const GROUP: usize = 60;

/// A name by its letters alone: small letters without accents, æ as ae, ø as
/// oe, å as aa, one space between words.
pub fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => text.push_str("ae"),
            'ø' | 'ö' => text.push_str("oe"),
            'å' => text.push_str("aa"),
            'é' | 'è' | 'ê' | 'ë' => text.push('e'),
            'á' | 'à' | 'â' => text.push('a'),
            'ó' | 'ò' | 'ô' => text.push('o'),
            'í' | 'ì' | 'î' | 'ï' => text.push('i'),
            'ú' | 'ù' | 'û' | 'ü' => text.push('u'),
            'ð' => text.push('d'),
            letter if letter.is_alphanumeric() => text.push(letter),
            // A mark over the letter before, as some systems write it.
            '\u{300}'..='\u{36f}' => {}
            _ => text.push(' '),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two folded names can be one person's: first and last words fit, one
/// of them in full, and what stands between in the shorter one stands in the
/// longer one too.
pub fn names_fit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let ([first, .., last], [other_first, .., other_last]) = (short.as_slice(), long.as_slice()) else {
        return false;
    };
    let fits = |a: &str, b: &str| a == b || initial(a, b) || initial(b, a);
    let mut between = long.get(1..long.len() - 1).unwrap_or_default().iter();
    let inner = short.get(1..short.len() - 1).unwrap_or_default();
    fits(first, other_first)
        && fits(last, other_last)
        && (first == other_first || last == other_last)
        && inner.iter().all(|word| between.any(|other| fits(word, other)))
}

/// Whether one word is only the first letter of the other.
fn initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// Persons that look the same, those most alike first.
pub fn people(plan: &Programme) -> Vec<Pair<'_>> {
    let names: Vec<String> = plan.people.iter().map(|person| folded(&person.name)).collect();
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (person, name)) in plan.people.iter().zip(&names).enumerate() {
        let mut add = |mark: String| groups.entry(mark).or_default().push(at);
        mail(person).into_iter().for_each(|mail| add(format!("mail {mail}")));
        phone(person).into_iter().for_each(|phone| add(format!("phone {phone}")));
        if !name.is_empty() {
            add(format!("name {name}"));
        }
        if let (Some(home), Some(first)) = (&person.organisation, name.chars().next()) {
            let last = name.rsplit(' ').next().and_then(|last| last.chars().next()).unwrap_or(first);
            add(format!("home {home} {first} {last}"));
        }
    }
    let signs = |a: usize, b: usize| {
        let (one, other) = (plan.people.get(a)?, plan.people.get(b)?);
        person_signs(one, other, names.get(a)?, names.get(b)?)
    };
    told(groups, signs, |at| plan.people.get(at).map(|person| &person.id))
}

fn mail(person: &Person) -> Option<String> {
    person.email.as_ref().map(|mail| mail.trim().to_lowercase()).filter(|mail| !mail.is_empty())
}

/// The last eight digits of a number: with or without the country.
fn phone(person: &Person) -> Option<String> {
    let digits: Vec<char> = person.phone.as_ref()?.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 8).then(|| digits.iter().skip(digits.len() - 8).collect())
}

fn person_signs(a: &Person, b: &Person, name_a: &str, name_b: &str) -> Option<Vec<Sign>> {
    let mut signs = Vec::new();
    let same = |one: Option<String>, other: Option<String>| one.is_some() && one == other;
    signs.extend(same(mail(a), mail(b)).then_some(Sign::Mail));
    signs.extend(same(phone(a), phone(b)).then_some(Sign::Phone));
    if name_a == name_b {
        signs.push(Sign::Name);
    } else if names_fit(name_a, name_b) {
        signs.push(Sign::Initials);
    }
    let named = signs.iter().any(|sign| matches!(sign, Sign::Name | Sign::Initials));
    match (&a.organisation, &b.organisation) {
        (Some(one), Some(other)) if one == other => signs.push(Sign::Home),
        (Some(_), Some(_)) => signs.push(Sign::Elsewhere),
        _ => {}
    }
    // A shared telephone or initials alone say little: a switchboard, a family.
    let enough = signs.contains(&Sign::Mail)
        || signs.contains(&Sign::Name)
        || (named && (signs.contains(&Sign::Home) || signs.contains(&Sign::Phone)));
    enough.then_some(signs)
}

/// Organisations that look the same, those most alike first.
pub fn organisations(plan: &Programme) -> Vec<Pair<'_>> {
    let home = plan.programme.country;
    let names: Vec<[Option<String>; 2]> = plan.organisations.iter().map(organisation_names).collect();
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, names) in names.iter().enumerate() {
        for name in names.iter().flatten() {
            let group = groups.entry(name.clone()).or_default();
            if group.last() != Some(&at) {
                group.push(at);
            }
        }
    }
    let signs = |a: usize, b: usize| {
        let (one, other) = (plan.organisations.get(a)?, plan.organisations.get(b)?);
        organisation_signs(one, other, names.get(a)?, names.get(b)?, home)
    };
    told(groups, signs, |at| plan.organisations.get(at).map(|organisation| &organisation.id))
}

/// The name without the word for what it is, and the short form.
fn organisation_names(organisation: &Organisation) -> [Option<String>; 2] {
    let bare = |name: &str| {
        let name = folded(name);
        let kept: Vec<&str> = name
            .split(' ')
            .filter(|word| !matches!(*word, "kommune" | "kommunes" | "municipality"))
            .collect();
        let bare = kept.join(" ");
        let bare = if bare.is_empty() { name } else { bare };
        (!bare.is_empty()).then_some(bare)
    };
    [bare(&organisation.name), organisation.short.as_deref().and_then(bare)]
}

fn organisation_signs(
    a: &Organisation,
    b: &Organisation,
    [name_a, short_a]: &[Option<String>; 2],
    [name_b, short_b]: &[Option<String>; 2],
    home: Country,
) -> Option<Vec<Sign>> {
    let mut signs = Vec::new();
    if name_a == name_b {
        signs.push(Sign::Name);
    } else if short_a.is_some() && (short_a == name_b || short_a == short_b) || short_b == name_a {
        signs.push(Sign::Short);
    }
    let regions = [a, b].map(|one| one.qualifier.as_deref().map(folded).filter(|text| !text.is_empty()));
    // Two of one name in two regions or countries are two: that is what regions are for.
    match &regions {
        [Some(one), Some(other)] if one == other => signs.push(Sign::Home),
        [Some(_), Some(_)] => return None,
        _ => {}
    }
    let same_country = a.country.unwrap_or(home) == b.country.unwrap_or(home);
    let named = signs.iter().any(|sign| matches!(sign, Sign::Name | Sign::Short));
    (named && same_country).then_some(signs)
}

/// The pairs of the groups, each once, with what they have in common.
fn told<'a>(
    groups: HashMap<String, Vec<usize>>,
    signs: impl Fn(usize, usize) -> Option<Vec<Sign>>,
    id: impl Fn(usize) -> Option<&'a Id>,
) -> Vec<Pair<'a>> {
    let mut found: BTreeMap<(usize, usize), Vec<Sign>> = BTreeMap::new();
    for group in groups.values() {
        let group = group.get(..group.len().min(GROUP)).unwrap_or_default();
        for (at, a) in group.iter().enumerate() {
            for b in group.iter().skip(at + 1).filter(|b| *b != a) {
                if let std::collections::btree_map::Entry::Vacant(place) = found.entry((*a, *b))
                    && let Some(signs) = signs(*a, *b)
                {
                    place.insert(signs);
                }
            }
        }
    }
    let pairs = found.into_iter().filter_map(|((a, b), signs)| Some(Pair { a: id(a)?, b: id(b)?, signs }));
    let mut pairs: Vec<Pair<'a>> = pairs.collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.weight()));
    pairs.truncate(MOST);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(text: &str) -> Programme {
        let head = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n";
        toml::from_str(&format!("{text}\n{head}")).expect("a plan")
    }

    fn found(pairs: Vec<Pair<'_>>) -> Vec<(String, String, Vec<Sign>)> {
        pairs.into_iter().map(|pair| (pair.a.to_string(), pair.b.to_string(), pair.signs)).collect()
    }

    #[test]
    fn names_are_one_however_they_are_spelt() {
        for (a, b) in [
            ("Ærø", "aeroe"),
            ("Håkon Øst", "Haakon Oest"),
            ("Åse  Holm", "ÅSE HOLM"),
            ("Anne-Grete André", "anne grete andre"),
            ("A\u{30a}se", "Ase"),
        ] {
            assert_eq!(folded(a), folded(b), "{a} {b}");
        }
        assert_ne!(folded("Bo"), folded("Bø"));
    }

    #[test]
    fn initials_and_middle_names_fit_but_other_names_do_not() {
        for (a, b) in
            [("kaja vestli", "k vestli"), ("kaja vestli", "kaja v"), ("inger marie dahl", "inger dahl")]
        {
            assert!(names_fit(a, b) && names_fit(b, a), "{a} {b}");
        }
        let other = [("kaja vestli", "karin vestli"), ("k v", "kaja vestli"), ("kaja", "kaja vestli")];
        for (a, b) in other.into_iter().chain([("inger m dahl", "inger sofie dahl")]) {
            assert!(!names_fit(a, b) && !names_fit(b, a), "{a} {b}");
        }
    }

    #[test]
    fn people_are_found_by_mail_name_and_initials_at_home() {
        let plan = plan(
            r#"
            organisations = [{ id = "o", name = "O" }, { id = "q", name = "Q" }]
            people = [
                { id = "a", name = "Kaja Østli", organisation = "o" },
                { id = "b", name = "K. Oestli", organisation = "o" },
                { id = "c", name = "Kaja Oestli", organisation = "q" },
                { id = "d", name = "Bo Lund", email = "bo@example.org", phone = "+45 11 22 33 44" },
                { id = "e", name = "Bo Lindgaard", email = " BO@example.org" },
                { id = "f", name = "Per Holm", phone = "11223344" },
            ]"#,
        );
        let found = found(people(&plan));
        let pair = |a: &str, b: &str, signs: &[Sign]| (a.to_owned(), b.to_owned(), signs.to_vec());
        assert_eq!(
            found,
            [
                pair("d", "e", &[Sign::Mail]),
                pair("a", "b", &[Sign::Initials, Sign::Home]),
                pair("a", "c", &[Sign::Name, Sign::Elsewhere]),
            ]
        );
    }

    #[test]
    fn organisations_of_two_regions_are_two() {
        let plan = plan(
            r#"
            organisations = [
                { id = "n", name = "Bø", qualifier = "Nordland" },
                { id = "t", name = "Bø kommune", qualifier = "Telemark" },
                { id = "u", name = "boe", qualifier = "telemark" },
                { id = "s", name = "Statens Kunstråd", short = "SK" },
                { id = "k", name = "SK" },
                { id = "d", name = "SK", country = "no" },
            ]"#,
        );
        let found = found(organisations(&plan));
        let pair = |a: &str, b: &str, signs: &[Sign]| (a.to_owned(), b.to_owned(), signs.to_vec());
        assert_eq!(found, [pair("t", "u", &[Sign::Name, Sign::Home]), pair("s", "k", &[Sign::Short])]);
    }
}
