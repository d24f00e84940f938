//! From the rows of an agenda to what is on the programme of its meeting.

use std::collections::BTreeSet;

use samspil_core::agenda::line::kind_of;
use samspil_core::agenda::told::{Told, told};
use samspil_core::agenda::{MOST_DAYS, day_of};
use samspil_core::programme::{Certainty, Clock, Content, ContentKind, Meeting, MeetingDay, Seat, Unit};
use samspil_core::{Id, Language, Message};

use super::cells::{materials, presenters};
use super::courses::Course;
use super::part::Part;
use crate::import::build::Build;
use crate::import::field::Field;
use crate::import::seats::seat;
use crate::kinds::agenda::Printed;
use crate::spaces::same;

/// Puts what was read into the meeting, day by day. A day that stands in the
/// file as it is printed is left alone.
pub(super) fn settle(build: &mut Build<'_>, course: &Course, as_printed: &[Printed]) {
    let of = |part: &Part| part.day.unwrap_or(1).clamp(1, MOST_DAYS);
    let days: BTreeSet<u8> = course.parts.iter().map(of).collect();
    for day in days {
        let parts: Vec<&Part> = course.parts.iter().filter(|part| of(part) == day).collect();
        let over = course.over.iter().rev().find(|(on, _)| *on == day).map(|(_, over)| *over);
        let unchanged = as_printed.iter().any(|known| known.day == day && is_as_printed(known, &parts));
        if !unchanged {
            one_day(build, course, day, &parts, over);
        }
    }
    for day in &course.days {
        title(build, &course.meeting, day.number, day.title.as_deref());
    }
}

/// Whether the rows stand as a day is printed, in all columns that the file has.
fn is_as_printed(known: &Printed, parts: &[&Part]) -> bool {
    let cell = |row: &[(Field, String)], field: Field| {
        row.iter().find(|(known, _)| *known == field).map(|(_, text)| text.clone())
    };
    let elsewhere = |field: Field| matches!(field, Field::Meeting | Field::Date | Field::Left);
    let alike = |row: &[(Field, String)], part: &Part| {
        part.texts
            .iter()
            .filter(|(field, _)| !elsewhere(*field))
            .all(|(field, text)| cell(row, *field).is_some_and(|printed| same(&printed, text)))
    };
    known.rows.len() == parts.len()
        && known.rows.iter().zip(parts).all(|((_, row), part)| !part.texts.is_empty() && alike(row, part))
}

/// The title of a day, where the plan has none.
fn title(build: &mut Build<'_>, meeting: &Id, day: u8, title: Option<&str>) {
    let Some(title) = title.filter(|_| (1..=MOST_DAYS).contains(&day)) else { return };
    let Some(standing) = build.plan.meetings.iter_mut().find(|m| m.id == *meeting) else { return };
    match standing.days.iter_mut().find(|one| one.day == day) {
        Some(one) => {
            one.title.get_or_insert_with(|| title.to_owned());
        }
        None => {
            let at = standing.days.iter().take_while(|one| one.day < day).count();
            let one = MeetingDay { day, title: Some(title.to_owned()), ..MeetingDay::default() };
            standing.days.insert(at, one);
        }
    }
}

fn one_day(build: &mut Build<'_>, course: &Course, day: u8, parts: &[&Part], over: Option<Clock>) {
    let Some(at) = build.plan.meetings.iter().position(|m| m.id == course.meeting) else { return };
    let standing = build.plan.meetings[at].clone();
    let mut free: Vec<Option<&Content>> =
        standing.sheet.contents.iter().filter(|content| day_of(content) == day).map(Some).collect();
    let bases: Vec<Option<&Content>> = parts.iter().map(|part| base(&mut free, part)).collect();
    let items: Vec<Told> =
        parts.iter().zip(&bases).map(|(part, base)| item(build, &standing, part, *base)).collect();
    let mut made = told(&standing, build.plan.programme.year, day, &items, over);
    let left: Vec<&Content> = free.into_iter().flatten().collect();
    stays(build, &mut made, day, &left);
    build.plan.meetings[at] = made;
}

/// What stands in the plan and not in the file stays, after the rest of the day.
fn stays(build: &mut Build<'_>, made: &mut Meeting, day: u8, left: &[&Content]) {
    for content in left {
        let place = made.sheet.contents.iter().rposition(|other| day_of(other) <= day).map_or(0, |at| at + 1);
        made.sheet.contents.insert(place, (*content).clone());
        let message = Message::new("import-agenda-stays").with("text", content.text.as_str());
        build.remark(None, message.with("meeting", made.title.as_str()));
    }
}

/// What stands in the plan and is meant by a row: of the same words, in the
/// same lane if there are several.
fn base<'c>(free: &mut [Option<&'c Content>], part: &Part) -> Option<&'c Content> {
    let words = |content: &Content| {
        let told = samspil_core::matrix::wording(&content.text, content.marker.as_deref());
        let read = samspil_core::matrix::wording(&part.what.text, part.what.marker.as_deref());
        same(&told, &read)
    };
    let lane = |content: &Content| {
        part.lane.as_ref().is_none_or(|lane| same(lane, content.lane.as_deref().unwrap_or_default()))
    };
    let at = free.iter().position(|one| one.is_some_and(|content| words(content) && lane(content)));
    let at = at.or_else(|| free.iter().position(|one| one.is_some_and(words)))?;
    free.get_mut(at)?.take()
}

/// An item as the file tells it; what the file does not tell stays.
fn item(build: &Build<'_>, meeting: &Meeting, part: &Part, base: Option<&Content>) -> Told {
    let what = &part.what;
    let mut content = base.cloned().unwrap_or_else(|| Content {
        text: what.text.clone(),
        kind: kind_of(&what.text),
        day: day(meeting, part),
        ..Content::default()
    });
    if base.is_none() || what.certainty != Certainty::default() {
        (content.certainty, content.marker) = (what.certainty, what.marker.clone());
        content.text.clone_from(&what.text);
    }
    if content.kind == ContentKind::Social
        && matches!(kind_of(&what.text), ContentKind::Break | ContentKind::Meal)
    {
        content.kind = kind_of(&what.text);
    }
    who(build, &mut content, part);
    if let Some(lines) = &part.materials {
        replace_all(&mut content.materials, materials(lines));
    }
    replace(&mut content.room, part.room.as_ref());
    replace(&mut content.lane, part.lane.as_ref());
    replace(&mut content.purpose, part.purpose.as_ref().or(what.purpose.as_ref()));
    replace(&mut content.how, part.how.as_ref().or(what.how.as_ref()));
    method(build, &mut content, part.method.as_ref().or(what.method.as_ref()));
    if part.says_when() {
        let kept = content.pinned.filter(|pin| part.fixed || Some(*pin) == part.start);
        content.pinned = kept.and(part.start).or(part.start.filter(|_| part.fixed));
        content.minutes = part.minutes;
    }
    Told { content, start: part.start, end: part.end }
}

/// The day of a new item: nothing where the meeting's days are not counted.
fn day(meeting: &Meeting, part: &Part) -> Option<u8> {
    let contents = &meeting.sheet.contents;
    let counted = contents.is_empty() || contents.iter().any(|content| content.day.is_some());
    part.day.map(|day| day.min(MOST_DAYS)).filter(|day| counted || *day > 1)
}

fn replace(field: &mut Option<String>, told: Option<&String>) {
    let Some(told) = told else { return };
    if !same(field.as_deref().unwrap_or_default(), told) {
        *field = (!told.trim().is_empty()).then(|| told.clone());
    }
}

fn replace_all(field: &mut Vec<String>, told: Vec<String>) {
    let alike = field.len() == told.len() && field.iter().zip(&told).all(|(a, b)| same(a, b));
    if !alike {
        *field = told;
    }
}

/// Who presents it. Units of the plan stand among the people.
fn who(build: &Build<'_>, content: &mut Content, part: &Part) {
    let in_words = part.what.presenter.as_ref();
    let Some(lines) = part.presenters.as_ref().filter(|lines| !lines.is_empty() || in_words.is_none()) else {
        content.presenter = in_words.map(|name| seat(build, name)).or(content.presenter.take());
        return;
    };
    let told = presenters(lines);
    let seated = [&content.co_presenters, &content.alternatives].into_iter().any(|seats| !seats.is_empty());
    let somebody = seated || content.presenter.is_some() || !content.units.is_empty();
    if somebody && told == presenters(&standing_names(build, content)) {
        return;
    }
    let unit = |name: &String| {
        build.plan.units.iter().find(|unit| same(&unit.title, name)).map(|u: &Unit| u.id.clone())
    };
    let seats = |names: Vec<String>| -> Vec<Seat> { names.iter().map(|name| seat(build, name)).collect() };
    let (units, others): (Vec<String>, Vec<String>) =
        told.first.into_iter().chain(told.too).partition(|name| unit(name).is_some());
    content.units = units.iter().filter_map(unit).collect();
    let mut seats_of_others = seats(others).into_iter();
    content.presenter = seats_of_others.next();
    content.co_presenters = seats_of_others.collect();
    content.alternatives = seats(told.instead);
}

/// The names of those who stand there, in the programme's language.
fn standing_names(build: &Build<'_>, content: &Content) -> Vec<String> {
    crate::kinds::agenda::who(&build.plan, content, build.words)
}

/// The method of a name: the programme's own, else one of the library. Another
/// name is how it is run.
fn method(build: &Build<'_>, content: &mut Content, name: Option<&String>) {
    let Some(name) = name else { return };
    if name.trim().is_empty() {
        content.method = None;
        return;
    }
    let own =
        build.plan.methods.iter().find(|method| same(&method.title, name) || method.id.as_str() == name);
    let known = || {
        let titled = |method: &&samspil_words::methods::Method| {
            let titles = Language::ALL.map(|language| method.text(language).title.as_str());
            method.id().as_str() == name || titles.into_iter().any(|title| same(title, name))
        };
        samspil_words::methods::library().iter().find(titled).map(|method| method.id().to_string())
    };
    match own.map(|method| method.id.to_string()).or_else(known) {
        Some(id) => content.method = Some(id),
        None => {
            let how = content.how.take().map_or_else(|| name.clone(), |how| format!("{how}\n{name}"));
            content.how = Some(how);
        }
    }
}
