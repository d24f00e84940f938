//! The method library: ways of working together, described in all languages.
//! What is true of a method in every language stands in
//! `methods/methods.toml`, its texts in `methods/{da,nb,nn,en}.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use samspil_core::method::{Candidate, MethodFacts, Wish, rank};
use samspil_core::programme::ContentKind;
use samspil_core::{Id, Language, Message};
use serde::Deserialize;

use crate::Words;

/// A method of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// What is true of it in every language.
    pub facts: MethodFacts,
    texts: Texts,
}

#[derive(Debug, Clone, PartialEq)]
struct Texts {
    danish: MethodText,
    bokmaal: MethodText,
    nynorsk: MethodText,
    english: MethodText,
}

/// A method in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodText {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// When it fits.
    pub fits: String,
    /// What is done, step by step.
    pub steps: Vec<String>,
    /// What has to be at hand.
    pub materials: Vec<String>,
    /// A piece of advice, or what to beware of.
    pub tip: String,
    /// What others call it.
    pub other_names: Vec<String>,
}

/// What an agenda takes over from a method, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insertion {
    /// What it is called.
    pub title: String,
    /// What it is on an agenda.
    pub kind: ContentKind,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What is done, each step with its minutes.
    pub steps: Vec<Step>,
    /// What has to be at hand.
    pub materials: Vec<String>,
    /// The roles in it.
    pub roles: Vec<String>,
}

/// A step of a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How many minutes it takes; 0 where the time is too short to tell.
    pub minutes: u16,
    /// What is done.
    pub text: String,
}

/// A method that fits a wish.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The method.
    pub method: &'static Method,
    /// Why it fits.
    pub reasons: Vec<Message>,
    /// What of the wish it does not meet; such methods come last.
    pub obstacles: Vec<Message>,
}

/// Every method, in the order of the library.
pub fn library() -> &'static [Method] {
    &READ.0
}

/// The method of that id.
pub fn find(id: &str) -> Option<&'static Method> {
    library().iter().find(|method| method.facts.id.as_str() == id)
}

/// The methods that fit a wish, the best first; words are sought in the
/// reader's language.
pub fn search(wish: &Wish, language: Language) -> Vec<Found> {
    let all = library();
    let candidates: Vec<Candidate<'_>> = all.iter().map(|method| method.candidate(language)).collect();
    rank(wish, &candidates)
        .into_iter()
        .filter_map(|ranked| {
            let method = all.get(ranked.at)?;
            Some(Found { method, reasons: ranked.reasons, obstacles: ranked.obstacles })
        })
        .collect()
}

/// Faults found while reading the library; a test proves there are none.
pub fn faults() -> &'static [String] {
    &READ.1
}

impl Method {
    /// Its name, which is the same in all languages.
    pub fn id(&self) -> &Id {
        &self.facts.id
    }

    /// Its texts in a language.
    pub fn text(&self, language: Language) -> &MethodText {
        match language {
            Language::Da => &self.texts.danish,
            Language::Nb => &self.texts.bokmaal,
            Language::Nn => &self.texts.nynorsk,
            Language::En => &self.texts.english,
        }
    }

    /// The minutes to set aside where so many are available.
    pub fn minutes_for(&self, available: u16) -> u16 {
        self.facts.minutes_for(available)
    }

    /// The steps in a language, sharing `minutes` between them.
    pub fn steps(&self, language: Language, minutes: u16) -> Vec<Step> {
        let shares = self.facts.step_minutes(minutes);
        let texts = self.text(language).steps.iter().cloned();
        shares.into_iter().zip(texts).map(|(minutes, text)| Step { minutes, text }).collect()
    }

    /// What an agenda takes over where so many minutes are available, or as
    /// long as it usually takes.
    pub fn insertion(&self, language: Language, available: Option<u16>) -> Insertion {
        let minutes = available.map_or(self.facts.minutes.usual(), |available| self.minutes_for(available));
        let text = self.text(language);
        Insertion {
            title: text.title.clone(),
            kind: self.facts.kind,
            minutes,
            steps: self.steps(language, minutes),
            materials: text.materials.clone(),
            roles: self.roles(language),
        }
    }

    /// Its roles in a language.
    pub fn roles(&self, language: Language) -> Vec<String> {
        let words = Words::of(language);
        let name = |role: &str| words.text(&format!("word-MethodRole-{role}")).into_owned();
        self.facts.roles.iter().map(|role| name(role.as_str())).collect()
    }

    fn candidate(&self, language: Language) -> Candidate<'_> {
        let text = self.text(language);
        Candidate {
            needs: &self.facts.needs,
            group: self.facts.group,
            minutes: Some(self.facts.minutes),
            form: self.facts.form,
            title: &text.title,
            other_names: &text.other_names,
            purpose: &text.purpose,
        }
    }
}

/// The library and the faults of its files, read when the first reader comes.
static READ: LazyLock<(Vec<Method>, Vec<String>)> = LazyLock::new(read);

const FACTS: &str = include_str!("../methods/methods.toml");

fn source(language: Language) -> &'static str {
    match language {
        Language::Da => include_str!("../methods/da.toml"),
        Language::Nb => include_str!("../methods/nb.toml"),
        Language::Nn => include_str!("../methods/nn.toml"),
        Language::En => include_str!("../methods/en.toml"),
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct FactsFile {
    method: Vec<MethodFacts>,
}

/// The texts of a language that no method has taken yet.
type Pool = BTreeMap<Id, MethodText>;

fn read() -> (Vec<Method>, Vec<String>) {
    let mut faults = Vec::new();
    let facts: FactsFile = parsed(FACTS, "methods", &mut faults);
    let mut pools = Language::ALL.map(|language| (language, pool(language, &mut faults)));
    let mut methods = Vec::new();
    for facts in facts.method {
        match complete(facts, &mut pools) {
            Ok(method) => methods.push(method),
            Err(fault) => faults.push(fault),
        }
    }
    for (language, pool) in pools {
        faults.extend(pool.keys().map(|id| format!("{language}: no facts of {id}")));
    }
    (methods, faults)
}

fn pool(language: Language, faults: &mut Vec<String>) -> Pool {
    parsed(source(language), language.tag(), faults)
}

fn parsed<T: serde::de::DeserializeOwned + Default>(text: &str, name: &str, faults: &mut Vec<String>) -> T {
    toml::from_str(text).unwrap_or_else(|fault| {
        faults.push(format!("{name}: {fault}"));
        T::default()
    })
}

fn complete(facts: MethodFacts, pools: &mut [(Language, Pool)]) -> Result<Method, String> {
    let mut take = |wanted: Language| {
        let pool = pools.iter_mut().find(|(language, _)| *language == wanted);
        let text = pool.and_then(|(_, pool)| pool.remove(&facts.id));
        text.ok_or_else(|| format!("{wanted}: no text of {}", facts.id))
    };
    let texts = Texts {
        danish: take(Language::Da)?,
        bokmaal: take(Language::Nb)?,
        nynorsk: take(Language::Nn)?,
        english: take(Language::En)?,
    };
    Ok(Method { facts, texts })
}
