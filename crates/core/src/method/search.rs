//! Which methods fit a wish, and why.

use std::cmp::Reverse;

use super::matching::{Match, best, folded_words};
use super::{GroupSize, Minutes};
use crate::Message;
use crate::message::Argument;
use crate::programme::{GroupForm, Need};

/// How many of the typed words are looked at.
const MOST_WORDS: usize = 12;

/// What somebody looks for. What is left open asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// What it is needed for: at least one of these.
    pub needs: Vec<Need>,
    /// How many people.
    pub people: Option<u16>,
    /// How many minutes there are.
    pub minutes: Option<u16>,
    /// How people are to sit.
    pub form: Option<GroupForm>,
    /// Words of its title, its other names or its purpose.
    pub words: String,
}

/// A method as it is searched: one of the library or a programme's own.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// What it is for, the most important first.
    pub needs: &'a [Need],
    /// For how many people.
    pub group: GroupSize,
    /// How long it takes, where that is known.
    pub minutes: Option<Minutes>,
    /// How people sit.
    pub form: GroupForm,
    /// What it is called.
    pub title: &'a str,
    /// What others call it.
    pub other_names: &'a [String],
    /// What it is for, in words.
    pub purpose: &'a str,
}

/// A method that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Its place among the candidates.
    pub at: usize,
    /// Why it fits.
    pub reasons: Vec<Message>,
    /// What of the wish it does not meet: number of people, minutes or form.
    pub obstacles: Vec<Message>,
    score: u32,
}

/// The methods that serve one of the needs and match the words, the best first;
/// those that miss the number of people, the minutes or the form come last.
pub fn rank(wish: &Wish, candidates: &[Candidate<'_>]) -> Vec<Ranked> {
    let typed: Vec<String> = folded_words(&wish.words).into_iter().take(MOST_WORDS).collect();
    let mut ranked: Vec<Ranked> = candidates
        .iter()
        .enumerate()
        .filter_map(|(at, candidate)| judge(at, candidate, wish, &typed))
        .collect();
    ranked.sort_by_key(|found| (found.obstacles.len(), Reverse(found.score), found.at));
    ranked
}

fn judge(at: usize, candidate: &Candidate<'_>, wish: &Wish, typed: &[String]) -> Option<Ranked> {
    let mut found = Ranked { at, reasons: Vec::new(), obstacles: Vec::new(), score: 0 };
    found.needs(candidate, wish)?;
    found.words(candidate, typed)?;
    found.people(candidate.group, wish.people);
    found.minutes(candidate.minutes, wish.minutes);
    found.form(candidate.form, wish.form);
    Some(found)
}

impl Ranked {
    fn needs(&mut self, candidate: &Candidate<'_>, wish: &Wish) -> Option<()> {
        let served: Vec<Need> =
            wish.needs.iter().copied().filter(|need| candidate.needs.contains(need)).collect();
        if served.is_empty() {
            return wish.needs.is_empty().then_some(());
        }
        for need in &served {
            let place = candidate.needs.iter().position(|own| own == need).unwrap_or(usize::MAX);
            self.score += [6, 4, 3].get(place).copied().unwrap_or(2);
        }
        let names = served.iter().map(|need| word("Need", need.as_str())).collect::<Vec<_>>();
        self.reasons.push(Message::new("method-reason-needs").with("needs", names));
        Some(())
    }

    /// Every word must match; short ones ("of", "med") need not beside longer ones.
    fn words(&mut self, candidate: &Candidate<'_>, typed: &[String]) -> Option<()> {
        if typed.is_empty() {
            return Some(());
        }
        let texts = texts(candidate);
        let long = typed.iter().any(|word| word.chars().count() > 3);
        for word in typed {
            match place(&texts, word) {
                Some((score, reason)) => self.matched(score, reason),
                None if long && word.chars().count() <= 3 => {}
                None => return None,
            }
        }
        if texts.first().is_some_and(|title| title.words == typed) {
            self.score += 10;
        }
        Some(())
    }

    fn matched(&mut self, score: u32, reason: &Message) {
        self.score += score;
        if !self.reasons.contains(reason) {
            self.reasons.push(reason.clone());
        }
    }

    fn people(&mut self, group: GroupSize, people: Option<u16>) {
        let Some(people) = people else { return };
        match group {
            GroupSize { least: Some(least), .. } if people < least => {
                let message = Message::new("method-obstacle-few");
                self.obstacles.push(message.with("least", usize::from(least)));
            }
            GroupSize { most: Some(most), .. } if people > most => {
                let message = Message::new("method-obstacle-many");
                self.obstacles.push(message.with("most", usize::from(most)));
            }
            GroupSize { .. } => {
                let message = Message::new("method-reason-people");
                self.reasons.push(message.with("people", usize::from(people)));
            }
        }
    }

    fn minutes(&mut self, minutes: Option<Minutes>, available: Option<u16>) {
        let (Some(minutes), Some(available)) = (minutes, available) else { return };
        if minutes.least() > available {
            let message = Message::new("method-obstacle-minutes");
            self.obstacles.push(message.with("least", usize::from(minutes.least())));
        } else if minutes.usual() > available {
            self.score += 1;
            let message = Message::new("method-reason-shortened");
            self.reasons.push(message.with("minutes", usize::from(available)));
        } else {
            self.score += if minutes.usual() >= available / 2 { 3 } else { 2 };
            let message = Message::new("method-reason-minutes");
            self.reasons.push(message.with("usual", usize::from(minutes.usual())));
        }
    }

    fn form(&mut self, own: GroupForm, wished: Option<GroupForm>) {
        let Some(wished) = wished else { return };
        let form = word("GroupForm", own.as_str());
        if own == wished {
            self.reasons.push(Message::new("method-reason-form").with("form", form));
        } else {
            self.obstacles.push(Message::new("method-obstacle-form").with("form", form));
        }
    }
}

/// A word of a closed list, as an argument.
fn word(list: &str, word: &str) -> Argument {
    Argument::Key(format!("word-{list}-{word}").into())
}

/// A text in which words are sought.
struct Text {
    /// Its words, folded.
    words: Vec<String>,
    /// What a whole word is worth in it.
    whole: u32,
    /// Why the method fits where a word is found.
    reason: Message,
}

/// What is searched of a method: its title first, then its other names, then
/// its purpose.
fn texts(candidate: &Candidate<'_>) -> Vec<Text> {
    let text = |text, whole, reason| Text { words: folded_words(text), whole, reason };
    let mut all = vec![text(candidate.title, 12, Message::new("method-reason-title"))];
    all.extend(candidate.other_names.iter().map(|name| {
        let reason = Message::new("method-reason-name").with("name", name.as_str());
        text(name, 10, reason)
    }));
    all.push(text(candidate.purpose, 3, Message::new("method-reason-purpose")));
    all
}

/// Where a typed word matches best, of equals the first: what that is worth,
/// and the reason.
fn place<'t>(texts: &'t [Text], typed: &str) -> Option<(u32, &'t Message)> {
    let found =
        texts.iter().filter_map(|text| Some((worth(best(typed, &text.words)?, text.whole), &text.reason)));
    found.reduce(|first, next| if next.0 > first.0 { next } else { first })
}

/// What a match is worth in a text where a whole word is worth `whole`.
fn worth(found: Match, whole: u32) -> u32 {
    match found {
        Match::Whole => whole,
        Match::Beginning => whole * 3 / 4,
        Match::Inside => whole / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 2] = ["Kjappe samtaler", "Speed dialogue"];

    fn candidate<'a>(title: &'a str, needs: &'a [Need], names: &'a [String]) -> Candidate<'a> {
        Candidate {
            needs,
            group: GroupSize { least: Some(6), most: Some(40) },
            minutes: Minutes::new(20, 40, 60),
            form: GroupForm::Pairs,
            title,
            other_names: names,
            purpose: "Få mange erfaringer frem på kort tid.",
        }
    }

    /// The places of what is found, each with its number of obstacles.
    fn order(wish: &Wish, candidates: &[Candidate<'_>]) -> Vec<(usize, usize)> {
        rank(wish, candidates).iter().map(|found| (found.at, found.obstacles.len())).collect()
    }

    fn keys(list: &[Message]) -> Vec<&str> {
        list.iter().map(|message| message.key.as_ref()).collect()
    }

    #[test]
    fn method_search_puts_the_main_need_first() {
        let (second, first) = ([Need::Meet, Need::Ideas], [Need::Ideas]);
        let list = [candidate("A", &second, &[]), candidate("B", &first, &[]), candidate("C", &[], &[])];
        let wish = Wish { needs: vec![Need::Ideas], ..Wish::default() };
        assert_eq!(order(&wish, &list), [(1, 0), (0, 0)]);
        assert_eq!(order(&Wish::default(), &list), [(0, 0), (1, 0), (2, 0)], "no wish leaves the order");
        let both = Wish { needs: vec![Need::Meet, Need::Ideas], ..Wish::default() };
        assert_eq!(order(&both, &list), [(0, 0), (1, 0)]);
    }

    #[test]
    fn method_search_finds_words_in_any_spelling() {
        let names = NAMES.map(str::to_owned);
        let list = [candidate("Spørgsmål i par", &[], &names), candidate("Åben dag", &[], &[])];
        let found = |words: &str| order(&Wish { words: words.to_owned(), ..Wish::default() }, &list);
        assert_eq!(found("SPOERGSMAAL"), [(0, 0)]);
        assert_eq!(found("aaben"), [(1, 0)]);
        assert_eq!(found("kjapp"), [(0, 0)]);
        assert_eq!(found("erfaring"), [(0, 0), (1, 0)]);
        assert_eq!(found("åben spørgsmål"), [], "every long word must match");
        assert_eq!(found("aaben med"), [(1, 0)], "a short one need not");
        assert_eq!(found("xyz"), []);
    }

    #[test]
    fn method_search_says_why() {
        let names = NAMES.map(str::to_owned);
        let needs = [Need::Meet];
        let list = [candidate("Spørgsmål i par", &needs, &names)];
        let wish = Wish {
            needs: vec![Need::Meet, Need::Ideas],
            people: Some(20),
            minutes: Some(45),
            form: Some(GroupForm::Pairs),
            words: "kjappe samtaler".to_owned(),
        };
        let found = rank(&wish, &list);
        let [one] = found.as_slice() else { panic!("one method: {found:?}") };
        let meet = Argument::Key("word-Need-meet".into());
        let form = Argument::Key("word-GroupForm-pairs".into());
        let reasons = [
            Message::new("method-reason-needs").with("needs", vec![meet]),
            Message::new("method-reason-name").with("name", "Kjappe samtaler"),
            Message::new("method-reason-people").with("people", 20_usize),
            Message::new("method-reason-minutes").with("usual", 40_usize),
            Message::new("method-reason-form").with("form", form),
        ];
        assert_eq!(one.reasons, reasons);
        assert_eq!(one.obstacles, []);
    }

    #[test]
    fn method_search_puts_what_does_not_fit_last() {
        let mut large = candidate("A", &[], &[]);
        large.group.most = Some(200);
        let list = [candidate("B", &[], &[]), large];
        let wish = |people, minutes, form| Wish { people, minutes, form, ..Wish::default() };
        assert_eq!(order(&wish(Some(100), None, None), &list), [(1, 0), (0, 1)]);
        let obstacles = |wish: &Wish| rank(wish, &list[..1]).remove(0).obstacles;
        assert_eq!(
            keys(&obstacles(&wish(Some(100), Some(19), None))),
            ["method-obstacle-many", "method-obstacle-minutes"]
        );
        let form = Some(GroupForm::Plenary);
        assert_eq!(
            keys(&obstacles(&wish(Some(5), Some(20), form))),
            ["method-obstacle-few", "method-obstacle-form"]
        );
        let short = rank(&wish(None, Some(30), None), &list[..1]).remove(0);
        assert_eq!(keys(&short.reasons), ["method-reason-shortened"]);
    }

    proptest::proptest! {
        #[test]
        fn method_search_reads_any_words(words in ".{0,60}", people: u16, minutes: u16) {
            let names = NAMES.map(str::to_owned);
            let list = [candidate("Spørgsmål i par", &[], &names)];
            let wish = Wish { people: Some(people), minutes: Some(minutes), words, ..Wish::default() };
            proptest::prop_assert!(rank(&wish, &list).len() <= 1);
        }
    }

    #[test]
    fn method_search_takes_any_input() {
        let own = Candidate {
            needs: &[],
            group: GroupSize::default(),
            minutes: None,
            form: GroupForm::Plenary,
            title: "",
            other_names: &[],
            purpose: "",
        };
        let wish = Wish {
            people: Some(0),
            minutes: Some(0),
            words: "\u{30a} & ½ 日本".to_owned(),
            ..Wish::default()
        };
        assert_eq!(order(&wish, &[own]), []);
        let open = Wish { people: Some(u16::MAX), minutes: Some(u16::MAX), ..Wish::default() };
        assert_eq!(order(&open, &[own]), [(0, 0)]);
    }
}
