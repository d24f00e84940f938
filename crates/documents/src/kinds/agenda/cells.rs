//! What stands in the cells of an agenda.

use samspil_core::Language;
use samspil_core::agenda::{Moment, Slot};
use samspil_core::matrix::wording;
use samspil_core::programme::{Certainty, Content, Method, Unit};

use super::Reader;
use crate::import::{BULLET, Presenters, What, materials, presenters, stands_alone, what};
use crate::kinds::line::certainty_word;
use crate::kinds::scribe::{Scribe, capital, joined};
use crate::kinds::sheet::plain;
use crate::literal;
use crate::paper::{Text, Tone};
use crate::spaces;

impl Scribe<'_> {
    /// From when to when; for those who run it when it begins.
    pub(super) fn time_lines(&self, slot: &Slot<'_>, reader: Reader) -> Vec<Text> {
        let minutes = slot.content.minutes.map(|minutes| minutes.get());
        let said = match (slot.start, minutes, reader) {
            (Some(start), _, Reader::Sheet) => Some(sheet_clock(start)),
            (Some(start), None, _) | (Some(start), _, Reader::Facilitators) => Some(self.words.clock(start)),
            (Some(start), Some(minutes), Reader::Participants) => {
                let end = start.saturating_add(minutes);
                Some(format!("{}–{}", self.words.clock(start), self.words.clock(end)))
            }
            (None, Some(minutes), Reader::Participants) => {
                Some(self.with("doc-minutes-long", &[("minutes", &usize::from(minutes))]))
            }
            (None, ..) => None,
        };
        let fixed = slot.content.pinned.is_some() && reader != Reader::Sheet;
        let word = fixed.then(|| self.text("agenda-fixed"));
        match (said, word) {
            (Some(said), Some(word)) => vec![Text::plain(said).and(format!(" {word}"), Tone::Muted)],
            (Some(said), None) => vec![Text::plain(said)],
            (None, word) => word.map(|word| Text::toned(word, Tone::Muted)).into_iter().collect(),
        }
    }

    /// How many minutes; in brackets where only its neighbours say so.
    pub(super) fn minutes_lines(&self, slot: &Slot<'_>, reader: Reader) -> Vec<Text> {
        match (slot.content.minutes, slot.minutes()) {
            (Some(minutes), _) => vec![Text::plain(minutes.to_string())],
            (None, Some(minutes)) if reader == Reader::Facilitators && minutes > 0 => {
                vec![Text::toned(format!("({minutes})"), Tone::Muted)]
            }
            _ => Vec::new(),
        }
    }

    /// What takes place, with its marker as printed; for those who run it also
    /// what it is to lead to, how and by which method.
    pub(super) fn what_lines(&self, c: &Content, own: Option<Language>, reader: Reader) -> Vec<Text> {
        let sure = self.sure_line(c);
        let usual = spaces::single(&wording(&c.text, c.marker.as_deref()));
        let things: Vec<String> = [usual.clone()].into_iter().chain(sure.iter().map(Text::string)).collect();
        let is_read_back =
            is_one_line(&usual) && stands_alone(&usual) && told(&what(&things)) == Some(told_of(c));
        let text = if is_read_back { usual } else { literal::quoted(&usual) };
        let tone = if c.certainty == Certainty::Confirmed { Tone::Plain } else { Tone::Tentative };
        let mut lines = vec![self.toned(text, own, tone)];
        lines.extend(sure);
        if reader == Reader::Facilitators {
            lines.extend(self.how_lines(c, own));
        }
        lines
    }

    /// How sure it is, where no marker says it.
    fn sure_line(&self, c: &Content) -> Option<Text> {
        let silent = c.marker.is_some() || c.certainty == Certainty::default();
        let word = self.word("Certainty", certainty_word(c.certainty));
        (!silent).then(|| Text::toned(capital(&word), Tone::Muted))
    }

    fn how_lines(&self, c: &Content, own: Option<Language>) -> Vec<Text> {
        let labelled =
            |key: &str, text: Text| joined(Text::toned(format!("{}: ", self.text(key)), Tone::Muted), text);
        let said = |key: &str, text: &String| labelled(key, self.own(literal::told(text), own));
        let purpose = c.purpose.as_ref().map(|text| said("field-purpose", text));
        let how = c.how.as_ref().map(|text| said("field-how", text));
        let method = self.method_name(c).map(|name| labelled("field-method", name));
        [purpose, how, method].into_iter().flatten().collect()
    }

    /// The method by its title: the programme's own, else that of the library.
    pub(super) fn method_name(&self, c: &Content) -> Option<Text> {
        let id = c.method.as_ref()?;
        let own = id.parse().ok().and_then(|id| self.facts.get::<Method>(&id));
        if let Some(own) = own {
            return Some(self.own(&own.title, own.language));
        }
        let known = samspil_words::methods::find(id);
        let title = known.map_or(id.as_str(), |method| method.text(self.words.language()).title.as_str());
        Some(Text::plain(title))
    }

    /// Who presents it, who may instead, who does too; the units that take part.
    pub(in crate::kinds) fn who_lines(&self, c: &Content) -> Vec<Text> {
        let name = |seat| self.lines().presenter_name(seat).map(plain).filter(|text| !text.is_empty());
        let first: Vec<Text> = c.presenter.iter().chain(&c.alternatives).filter_map(name).collect();
        let units = c.units.iter().filter_map(|id| self.facts.get::<Unit>(id));
        let units = units.map(|unit| self.own(&unit.title, unit.language));
        let too: Vec<Text> = c.co_presenters.iter().filter_map(name).chain(units).collect();
        let usual: Vec<Text> = self.alternatives(&first).into_iter().chain(too.iter().cloned()).collect();
        let names = |texts: &[Text]| texts.iter().map(single).collect::<Vec<_>>();
        let alone = names(&usual).iter().all(|line| is_one_line(line));
        if alone && presenters(&names(&usual)) == in_order(&names(&first), &names(&too)) {
            return usual;
        }
        let quoted = |text: &Text| Text::plain(literal::quoted(&single(text)));
        let or = self.text("agenda-or");
        let instead = first.iter().skip(1).map(|text| joined(Text::plain(format!("{or} ")), quoted(text)));
        first.first().map(quoted).into_iter().chain(instead).chain(too.iter().map(quoted)).collect()
    }

    /// "A, B eller C".
    fn alternatives(&self, names: &[Text]) -> Option<Text> {
        let or = self.text("agenda-or");
        let joint = |at: usize| if at + 1 == names.len() { format!(" {or} ") } else { ", ".to_owned() };
        let mut all = names.iter().enumerate();
        let (_, first) = all.next()?;
        let with =
            |text: Text, (at, name): (usize, &Text)| joined(text.and(joint(at), Tone::Plain), name.clone());
        Some(all.fold(first.clone(), with))
    }

    /// What is needed, a line each.
    pub(super) fn material_lines(&self, c: &Content, own: Option<Language>) -> Vec<Text> {
        let line = |text: &String| {
            let single = spaces::single(text);
            let is_read_back =
                is_one_line(&single) && materials(std::slice::from_ref(&single)) == [single.as_str()];
            self.own(if is_read_back { single } else { literal::quoted(&single) }, own)
        };
        c.materials.iter().filter(|text| !text.trim().is_empty()).map(line).collect()
    }

    /// A text as it is, on one line.
    pub(super) fn plain_lines(&self, text: Option<&String>, own: Option<Language>) -> Vec<Text> {
        let text = text.map(|text| spaces::single(text)).filter(|text| !text.is_empty());
        text.map(|text| self.own(literal::told(&text), own)).into_iter().collect()
    }
}

/// Whether a line is one by itself: no point of a list, and no mark in it that
/// another could close.
fn is_one_line(text: &str) -> bool {
    !text.starts_with(BULLET) && !literal::is_open(text)
}

fn single(text: &Text) -> String {
    spaces::single(&text.string())
}

/// A time of day as sheets show it.
fn sheet_clock(at: Moment) -> String {
    format!("{:02}:{:02}", at / 60 % 24, at % 60)
}

/// Somebody must stand first.
fn in_order(first: &[String], too: &[String]) -> Presenters {
    let (mut first, mut too) = (first.iter().cloned(), too.iter().cloned());
    Presenters { first: first.next().or_else(|| too.next()), instead: first.collect(), too: too.collect() }
}

/// What is printed of words and how sure they are.
fn told_of(c: &Content) -> (String, Option<Certainty>) {
    let beside = Some(c.certainty).filter(|sure| c.marker.is_none() && *sure != Certainty::default());
    (spaces::single(&wording(&c.text, c.marker.as_deref())), beside)
}

/// The same of what was read; nothing where it says more.
fn told(found: &What) -> Option<(String, Option<Certainty>)> {
    let more = [&found.presenter, &found.purpose, &found.how, &found.method];
    let content = Content {
        text: found.text.clone(),
        certainty: found.certainty,
        marker: found.marker.clone(),
        ..Content::default()
    };
    more.into_iter().all(Option::is_none).then(|| told_of(&content))
}
