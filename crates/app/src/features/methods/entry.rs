//! One method, from wherever it comes: the library, the programme itself or
//! another programme that shares it.

use samspil_core::Language;
use samspil_core::method::{self, Candidate, GroupSize, shared_out, timed_step};
use samspil_core::programme::{Content, Method, Minutes};
use samspil_words::Words;
use samspil_words::methods::{self as library, Step};

/// Where a method comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    /// The library.
    Library(&'static library::Method),
    /// The programme itself.
    Own,
    /// Another programme: its title, where the reader may know of it.
    Shared(Option<String>),
}

/// A method that may be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its part of addresses; what agendas call it, but for shared ones.
    pub key: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The language of its texts.
    pub language: Language,
    /// What is to be said of it.
    pub method: Method,
}

impl Entry {
    /// A method of the library in a language.
    pub fn of_library(from: &'static library::Method, language: Language) -> Self {
        let key = from.id().to_string();
        Self { key, origin: Origin::Library(from), language, method: written(from, language) }
    }

    /// A method of the programme's own.
    pub fn of_own(method: &Method, language: Language) -> Self {
        let language = method.language.unwrap_or(language);
        Self { key: method.id.to_string(), origin: Origin::Own, language, method: method.clone() }
    }

    /// How long it takes, where that is known.
    pub fn minutes(&self) -> Option<method::Minutes> {
        let number = |minutes: Option<Minutes>| minutes.map(Minutes::get);
        let Method { minutes_min, minutes, minutes_max, .. } = &self.method;
        method::Minutes::known(number(*minutes_min), number(*minutes), number(*minutes_max))
    }

    /// For how many people it is.
    pub fn group(&self) -> GroupSize {
        GroupSize { least: self.method.group_min, most: self.method.group_max }
    }

    /// The minutes to set aside where so many are available.
    pub fn minutes_for(&self, available: Option<u16>) -> Option<u16> {
        let minutes = self.minutes()?;
        Some(available.map_or(minutes.usual(), |available| minutes.within(available)))
    }

    /// Its steps, sharing the minutes between them; 0 where a step says nothing
    /// of its time.
    pub fn steps(&self, minutes: Option<u16>) -> Vec<Step> {
        let read: Vec<(&str, u16)> = self
            .method
            .steps
            .iter()
            .map(|step| timed_step(step))
            .map(|(text, own)| (text, own.unwrap_or(0)))
            .collect();
        let own: Vec<u16> = read.iter().map(|(_, minutes)| *minutes).collect();
        let whole = own.iter().copied().fold(0, u16::saturating_add);
        let shares = shared_out(&own, minutes.filter(|_| !own.contains(&0)).unwrap_or(whole));
        let steps = read.iter().zip(shares);
        steps.map(|((text, _), minutes)| Step { minutes, text: (*text).to_owned() }).collect()
    }

    /// Itself in the words of a language, where it has such.
    #[must_use]
    pub fn spoken(self, language: Language) -> Self {
        match self.origin {
            Origin::Library(from) => Self::of_library(from, language),
            _ => self,
        }
    }

    /// The item of an agenda that it becomes, called `key` there.
    pub fn content(&self, key: &str, minutes: Option<u16>) -> Content {
        let own = &self.method;
        let steps = self.steps(minutes);
        let lines =
            steps.iter().enumerate().map(|(at, step)| format!("{}. {}", at + 1, said(step, self.language)));
        let how: Vec<String> = lines.collect();
        let length = |minutes: u16| Minutes::new(minutes).ok();
        Content {
            text: own.title.clone(),
            kind: own.kind,
            minutes: minutes.and_then(length),
            least: self.minutes().and_then(|known| length(known.least())),
            how: (!how.is_empty()).then(|| how.join("\n")),
            materials: own.materials.clone(),
            method: Some(key.to_owned()),
            ..Content::default()
        }
    }

    /// What a programme of that language takes over as its own: the method and
    /// nothing of where it stood.
    pub fn taken_over(&self, language: Language) -> Method {
        let from = self.method.clone();
        Method {
            id: samspil_core::Id::default(),
            language: Some(self.language).filter(|own| *own != language),
            shared: false,
            tags: Vec::new(),
            links: Vec::new(),
            note: None,
            source: None,
            ..from
        }
    }

    /// Everything it is called, in whatever language.
    pub fn names(&self) -> Vec<&str> {
        let Origin::Library(from) = self.origin else {
            return std::iter::once(&self.method.title)
                .chain(&self.method.other_names)
                .map(String::as_str)
                .collect();
        };
        let texts = Language::ALL.into_iter().map(|language| from.text(language));
        texts
            .flat_map(|text| std::iter::once(&text.title).chain(&text.other_names))
            .map(String::as_str)
            .collect()
    }

    /// Itself as it is searched.
    pub fn candidate(&self) -> Candidate<'_> {
        let own = &self.method;
        Candidate {
            needs: &own.needs,
            group: self.group(),
            minutes: self.minutes(),
            form: own.group_form,
            title: &own.title,
            other_names: &own.other_names,
            purpose: own.purpose.as_deref().unwrap_or(""),
        }
    }
}

/// A step with its minutes: "Everybody writes alone (5 min)".
pub fn said(step: &Step, language: Language) -> String {
    if step.minutes == 0 {
        return step.text.clone();
    }
    let arguments: [(&str, &dyn samspil_words::Show); 2] =
        [("step", &step.text), ("minutes", &usize::from(step.minutes))];
    Words::of(language).with("method-step-timed", &arguments).into_owned()
}

/// A method of the library as one that a programme describes itself.
fn written(from: &library::Method, language: Language) -> Method {
    let (facts, text) = (&from.facts, from.text(language));
    let length = |minutes: u16| Minutes::new(minutes).ok();
    let steps = from.steps(language, facts.minutes.usual());
    Method {
        id: facts.id.clone(),
        title: text.title.clone(),
        purpose: Some(text.purpose.clone()),
        fits: Some(text.fits.clone()),
        needs: facts.needs.clone(),
        kind: facts.kind,
        group_min: facts.group.least,
        group_max: facts.group.most,
        minutes: length(facts.minutes.usual()),
        minutes_min: length(facts.minutes.least()),
        minutes_max: length(facts.minutes.most()),
        talk_share: Some(facts.talk_share),
        group_form: facts.form,
        steps: steps.iter().map(|step| said(step, language)).collect(),
        materials: text.materials.clone(),
        method_roles: from.roles(language),
        tip: Some(text.tip.clone()),
        other_names: text.other_names.clone(),
        ..Method::default()
    }
}
