//! The directory of a field's initiatives (bruttoliste): what anyone may read,
//! and what somebody from outside suggests for it.

use serde::{Deserialize, Serialize};

use crate::duplicates::folded;
use crate::form::Fault;
use crate::programme::{Initiative, InitiativeState};
use crate::register::says;
use crate::{Id, Message, Programme};

/// Which initiatives are looked for; what is empty is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of what it is called, where it is and what it is; all of them.
    pub words: String,
    /// Art form or other category.
    pub category: Option<String>,
    /// County or region.
    pub region: Option<String>,
    /// Whether it is still there.
    pub state: Option<InitiativeState>,
}

/// An initiative as the directory tells of it: nothing that is for those who
/// plan only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry<'a> {
    /// By which it is known.
    pub id: &'a Id,
    /// Its name.
    pub title: &'a str,
    /// Who runs it.
    pub host: Option<&'a str>,
    /// Art form or other category.
    pub category: Option<&'a str>,
    /// Sub-genre.
    pub subcategory: Option<&'a str>,
    /// Town or municipality.
    pub place: Option<&'a str>,
    /// County or region.
    pub region: Option<&'a str>,
    /// For whom it is.
    pub audience: Option<&'a str>,
    /// What it is.
    pub text: Option<&'a str>,
    /// Whether it is still there.
    pub state: InitiativeState,
    /// Where to read more.
    pub links: Vec<&'a str>,
    /// The language of its texts, where it is not the programme's.
    pub language: Option<crate::Language>,
}

impl<'a> Entry<'a> {
    fn of(plan: &'a Programme, initiative: &'a Initiative) -> Self {
        let organisation = || {
            let id = initiative.organisation.as_ref()?;
            plan.organisations.iter().find(|one| one.id == *id).map(|one| one.name.as_str())
        };
        Self {
            id: &initiative.id,
            title: &initiative.title,
            host: initiative.host.as_deref().or_else(organisation),
            category: initiative.category.as_deref(),
            subcategory: initiative.subcategory.as_deref(),
            place: initiative.place.as_deref(),
            region: initiative.region.as_deref(),
            audience: initiative.audience.as_deref(),
            text: initiative.text.as_deref(),
            state: initiative.state,
            links: initiative
                .links
                .iter()
                .filter(|link| link.is_address())
                .map(|link| link.url.as_str())
                .collect(),
            language: initiative.language,
        }
    }

    fn fits(&self, filter: &Filter, words: &str) -> bool {
        let is =
            |own: Option<&str>, asked: Option<&String>| asked.is_none_or(|asked| own == Some(asked.as_str()));
        is(self.category, filter.category.as_ref())
            && is(self.region, filter.region.as_ref())
            && filter.state.is_none_or(|state| self.state == state)
            && (words.is_empty() || says(&self.said(), words))
    }

    fn said(&self) -> String {
        let rest =
            [self.host, self.category, self.subcategory, self.place, self.region, self.audience, self.text];
        let all: Vec<&str> = std::iter::once(self.title).chain(rest.into_iter().flatten()).collect();
        folded(&all.join(" "))
    }
}

/// The entries that a filter lets through, in the order of the plan. What is
/// unlisted is not among them.
pub fn entries<'a>(plan: &'a Programme, filter: &Filter) -> Vec<Entry<'a>> {
    let words = folded(&filter.words);
    let listed = plan.initiatives.iter().filter(|initiative| !initiative.unlisted);
    listed.map(|one| Entry::of(plan, one)).filter(|entry| entry.fits(filter, &words)).collect()
}

/// An initiative that somebody from outside suggests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Suggestion {
    /// Its name.
    pub title: String,
    /// Who runs it.
    pub host: String,
    /// Town or municipality.
    pub place: String,
    /// County or region.
    pub region: String,
    /// Art form or other category.
    pub category: String,
    /// Sub-genre.
    pub subcategory: String,
    /// For whom it is.
    pub audience: String,
    /// What it is.
    pub text: String,
}

/// The longest text of a field, in letters; the text itself may be longer.
pub const LONGEST: usize = 200;

/// The longest text that tells what it is, in letters.
pub const LONGEST_TEXT: usize = 3_000;

impl Suggestion {
    /// The fields by name, in the order of the form.
    pub fn fields(&self) -> [(&'static str, &str); 8] {
        [
            ("title", &self.title),
            ("host", &self.host),
            ("place", &self.place),
            ("region", &self.region),
            ("category", &self.category),
            ("subcategory", &self.subcategory),
            ("audience", &self.audience),
            ("text", &self.text),
        ]
    }

    /// The same without spaces at the ends, and without signs that steer.
    #[must_use]
    pub fn trimmed(self) -> Self {
        let line = |text: String| {
            let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            plain.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let lines = |text: String| {
            let text = text.replace("\r\n", "\n");
            text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
        };
        Self {
            title: line(self.title),
            host: line(self.host),
            place: line(self.place),
            region: line(self.region),
            category: line(self.category),
            subcategory: line(self.subcategory),
            audience: line(self.audience),
            text: lines(self.text),
        }
    }

    /// What is wrong with it.
    pub fn faults(&self) -> Vec<Fault> {
        let missing = self
            .title
            .trim()
            .is_empty()
            .then(|| Fault::new("title", Message::new("directory-title-missing")));
        let long = self.fields().into_iter().filter_map(|(field, text)| {
            let most = if field == "text" { LONGEST_TEXT } else { LONGEST };
            let letters = text.chars().count();
            (letters > most).then(|| {
                Fault::new(
                    field,
                    Message::new("directory-too-long").with("most", most).with("letters", letters),
                )
            })
        });
        missing.into_iter().chain(long).collect()
    }

    /// The initiative it becomes.
    pub fn initiative(&self, id: Id) -> Initiative {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Initiative {
            id,
            title: self.title.clone(),
            host: own(&self.host),
            place: own(&self.place),
            region: own(&self.region),
            category: own(&self.category),
            subcategory: own(&self.subcategory),
            audience: own(&self.audience),
            text: own(&self.text),
            ..Initiative::default()
        }
    }

    /// Those of the directory that it may be: of the same name, and nothing
    /// says that they are in another place.
    pub fn alike<'a>(&self, plan: &'a Programme) -> Vec<&'a Initiative> {
        let title = folded(&self.title);
        let apart = |own: Option<&str>, other: &str| {
            own.is_some_and(|own| !own.is_empty() && !other.is_empty() && folded(own) != folded(other))
        };
        let like = |one: &&Initiative| {
            folded(&one.title) == title
                && !apart(one.place.as_deref(), &self.place)
                && !apart(one.region.as_deref(), &self.region)
        };
        plan.initiatives.iter().filter(like).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "network"
        [[organisations]]
        id = "o"
        name = "Ungdomshuset"
        [[initiatives]]
        id = "band"
        title = "Bandværkstedet"
        organisation = "o"
        category = "Musik"
        place = "Søby"
        region = "Fyn"
        note = "hemmelig"
        links = [{ title = "Mere", url = "https://example.org" }]
        [[initiatives]]
        id = "dans"
        title = "Dans for alle"
        host = "Balletten"
        category = "Dans"
        state = "ended"
        [[initiatives]]
        id = "hidden"
        title = "Skjult"
        unlisted = true
    "#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    #[test]
    fn what_is_listed_is_found_and_tells_nothing_for_planners() {
        let plan = plan();
        let of = |filter: Filter| -> Vec<String> {
            entries(&plan, &filter).into_iter().map(|entry| entry.id.to_string()).collect()
        };
        let all = Filter::default();
        assert_eq!(of(all.clone()), ["band", "dans"]);
        assert_eq!(of(Filter { words: "soeby ungdom".into(), ..all.clone() }), ["band"]);
        assert_eq!(of(Filter { category: Some("Dans".into()), ..all.clone() }), ["dans"]);
        assert_eq!(of(Filter { region: Some("Fyn".into()), ..all.clone() }), ["band"]);
        assert_eq!(of(Filter { state: Some(InitiativeState::Ended), ..all.clone() }), ["dans"]);
        assert_eq!(of(Filter { words: "skjult".into(), ..all.clone() }), Vec::<String>::new());
        let told = serde_json::to_string(&entries(&plan, &all)).expect("JSON");
        assert!(told.contains("Ungdomshuset") && told.contains("https://example.org"), "{told}");
        assert!(!told.contains("hemmelig") && !told.contains("Skjult"), "{told}");
    }

    #[test]
    fn a_suggestion_needs_a_name_and_is_not_endless() {
        let sent = Suggestion { title: " ".into(), host: "x".repeat(201), ..Suggestion::default() };
        let faults: Vec<_> = sent.faults().into_iter().map(|fault| fault.path).collect();
        assert_eq!(faults, ["title", "host"]);
        let sent = Suggestion {
            title: " Ny\u{7} scene ".into(),
            text: "a\r\nb\u{0} ".into(),
            ..Suggestion::default()
        };
        let sent = sent.trimmed();
        assert_eq!((sent.title.as_str(), sent.text.as_str()), ("Ny scene", "a\nb"));
        assert_eq!(sent.faults(), []);
        let made = sent.initiative("ny".parse().expect("an id"));
        assert_eq!((made.title.as_str(), made.host, made.text.as_deref()), ("Ny scene", None, Some("a\nb")));
    }

    #[test]
    fn what_it_may_be_already_is_told() {
        let plan = plan();
        let like = |place: &str| {
            let sent =
                Suggestion { title: "Bandvaerkstedet".into(), place: place.into(), ..Suggestion::default() };
            sent.alike(&plan).len()
        };
        assert_eq!((like(""), like("søby"), like("Odense")), (1, 1, 0));
    }
}
