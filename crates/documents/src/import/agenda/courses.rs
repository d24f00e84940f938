//! The meetings that agendas of a file belong to.

use std::collections::HashMap;

use samspil_core::programme::{Clock, Meeting, MeetingKind};
use samspil_core::{ElementKind, Id, Message};

use super::day;
use super::days::Day;
use super::part::Part;
use crate::import::build::Build;
use crate::import::settings::Which;
use crate::import::table::Table;
use crate::import::words;
use crate::{literal, spaces, titles};

/// How far an agenda has been read.
pub(super) struct Course {
    pub(super) meeting: Id,
    /// The days whose headings were read.
    pub(super) days: Vec<Day>,
    /// What stands on them.
    pub(super) parts: Vec<Part>,
    /// When a day was said to be over.
    pub(super) over: Vec<(u8, Clock)>,
    /// What was read last on the day that is on.
    pub(super) last: Option<Last>,
}

/// When the part before began and ended, and its lane.
pub(super) struct Last {
    pub(super) start: Clock,
    pub(super) end: Option<Clock>,
    pub(super) lane: Option<String>,
}

/// The meetings of a file, in the order in which they are named.
pub(super) struct Courses<'c> {
    pub(super) all: Vec<Course>,
    /// Meetings by the names that the file gives them.
    named: HashMap<String, usize>,
    /// Meetings by their titles, and which of several of one title.
    titled: HashMap<(String, usize), Id>,
    chosen: &'c Which,
}

impl<'c> Courses<'c> {
    pub(super) fn of_plan(build: &Build<'_>, chosen: &'c Which) -> Self {
        let meetings = &build.plan.meetings;
        let folded: Vec<String> = meetings.iter().map(|m| spaces::folded(&m.title)).collect();
        let places = titles::places(folded.iter().cloned());
        let titled = folded.into_iter().zip(places).zip(meetings.iter().map(|m| m.id.clone())).collect();
        Self { all: Vec::new(), named: HashMap::new(), titled, chosen }
    }

    /// Which one a table belongs to.
    pub(super) fn of_table(&mut self, build: &mut Build<'_>, table: &Table<'_>) -> usize {
        let title = title_of(table);
        let goes_on = table.day.is_some() && title.is_empty();
        if !self.all.is_empty() && (goes_on || *self.chosen == Which::New) {
            return self.all.len() - 1;
        }
        let id = self.meeting(build, title);
        self.of(id)
    }

    /// Which one has a name.
    pub(super) fn named(&mut self, build: &mut Build<'_>, name: &str) -> usize {
        let name = spaces::single(name);
        if let Some(at) = self.named.get(&name) {
            return *at;
        }
        let id = self.meeting(build, &name);
        let at = self.of(id);
        self.named.insert(name, at);
        at
    }

    fn of(&mut self, meeting: Id) -> usize {
        self.all.iter().position(|course| course.meeting == meeting).unwrap_or_else(|| {
            let (days, parts, over) = (Vec::new(), Vec::new(), Vec::new());
            self.all.push(Course { meeting, days, parts, over, last: None });
            self.all.len() - 1
        })
    }

    /// The meeting that is chosen or goes by a name; made where there is none.
    fn meeting(&mut self, build: &mut Build<'_>, written: &str) -> Id {
        let (name, nth) = titles::twin(written);
        let title = literal::plain(name);
        let of_title = (spaces::folded(&title), nth);
        let found = match self.chosen {
            Which::Meeting(id) => {
                build.plan.meetings.iter().map(|m| &m.id).find(|known| known.as_str() == id.as_str())
            }
            Which::ByHeading => self.titled.get(&of_title),
            Which::New => None,
        };
        if let Some(found) = found {
            return found.clone();
        }
        let title = if title.is_empty() { build.words.text("kind-meeting").into_owned() } else { title };
        let id = made(build, &title, *self.chosen != Which::New);
        self.titled.insert(of_title, id.clone());
        id
    }
}

fn made(build: &mut Build<'_>, title: &str, told: bool) -> Id {
    let id = build.new_id(ElementKind::Meeting, title);
    if told {
        build.remark(None, Message::new("import-agenda-new-meeting").with("meeting", title));
    }
    build.plan.meetings.push(Meeting {
        id: id.clone(),
        title: title.to_owned(),
        kind: MeetingKind::Other,
        source: Some(build.file.to_owned()),
        ..Meeting::default()
    });
    id
}

/// What the meeting of a table is called. The table itself may be called as its
/// day or as any programme.
fn title_of<'a>(table: &Table<'a>) -> &'a str {
    let caption = table.grid.name.as_deref();
    let caption = caption.filter(|name| day::heading(name).is_none() && !words::is("doc-programme", name));
    table.before.or(caption).unwrap_or_default().trim()
}
