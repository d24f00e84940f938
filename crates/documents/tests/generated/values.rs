//! What a plan holds of what a document tells, in the order of the document. What
//! paper truly does not tell is left out here: ids and sources; languages of
//! texts; which of several elements of one name is meant; whether an occurrence's
//! words are its own or its activity's; the kinds of meetings; whether what is
//! looked for is a kind of role or words, of which organisation; that a seat that
//! somebody sits in is still open; of a planner's meetings, the number where the
//! title tells it, and whether kind and number stand in the title or beside it.

use samspil_core::check::Facts;
use samspil_core::lessons::in_order;
use samspil_core::matrix::{Line, Rows, matrix};
use samspil_core::people::Organisations;
use samspil_core::programme::{
    Certainty, Content, Meeting, MeetingKind, Occurrence, Organisation, ParticipantLine, Person, RoleKind,
    Seat, SeatState,
};
use samspil_core::{FuzzyDate, Id, Language, Programme};
use samspil_documents::kinds::Kind;
use samspil_words::Words;

/// What the plan holds of what a kind tells.
pub fn values(kind: Kind, plan: &Programme, language: Language) -> Vec<String> {
    let values = Values { plan, facts: Facts::new(plan), words: Words::of(language) };
    match kind {
        Kind::ActionPlan => values.action_plan(),
        Kind::LessonPlan => in_order(plan).into_iter().map(|m| values.lesson(m)).collect(),
        Kind::MeetingPlanner => values.planner(),
        _ => plan.people.iter().map(|person| values.person(person)).collect(),
    }
}

struct Values<'a> {
    plan: &'a Programme,
    facts: Facts<'a>,
    /// The document's words.
    words: Words,
}

/// A text with single spaces, as all writers and readers of files keep it.
fn text(text: &str) -> String {
    text.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join("\n")
}

fn own(found: &Option<String>) -> String {
    found.as_deref().map(text).unwrap_or_default()
}

fn sure(certainty: Certainty, marker: &Option<String>) -> String {
    format!("{certainty:?} {:?}", marker.as_deref().map(text))
}

/// The title without the number that stands before a colon.
fn without_number(meeting: &Meeting) -> String {
    let number = meeting.number.map(|number| format!(" {number}"));
    let parted =
        meeting.title.split_once(": ").filter(|(start, _)| number.is_some_and(|n| start.ends_with(&n)));
    text(parted.map_or(meeting.title.as_str(), |(_, title)| title))
}

impl Values<'_> {
    fn action_plan(&self) -> Vec<String> {
        let laid = matrix(self.plan, jiff::civil::date(2000, 1, 1));
        let mut all = Vec::new();
        for row in &laid.rows {
            all.push(row.of.map_or_else(|| "none".to_owned(), |at| self.head(laid.rows_are, at)));
            let columns = laid.columns.iter().map(|heading| heading.column.to_string());
            for (column, cell) in columns.chain(["none".to_owned()]).zip(row.cells.iter().chain([&row.rest]))
            {
                all.extend(cell.iter().map(|line| format!("{column}: {}", self.line(line))));
            }
        }
        all
    }

    fn head(&self, rows_are: Rows, at: usize) -> String {
        match rows_are {
            Rows::Results => {
                let result = &self.plan.results[at];
                let goals = result.goals.iter().map(|id| text(&self.facts.name(id))).collect::<Vec<_>>();
                let effects = result.effects.iter().map(|id| text(&self.facts.name(id))).collect::<Vec<_>>();
                let least = result.target.as_ref().map(|target| target.at_least);
                let more = own(&result.text);
                format!("{:?} {} {more} {least:?} {goals:?} {effects:?}", result.number, text(&result.title))
            }
            Rows::Tracks => {
                format!("{:?} {}", self.plan.tracks[at].number, text(&self.plan.tracks[at].title))
            }
            Rows::Activities => text(&self.plan.activities[at].title),
        }
    }

    fn line(&self, line: &Line) -> String {
        match *line {
            Line::Occurrence { at, .. } => self.occurrence(&self.plan.occurrences[at]),
            Line::Meeting { at } => self.meeting(&self.plan.meetings[at]),
            Line::Activity { at } => format!("idle {}", text(&self.plan.activities[at].title)),
        }
    }

    fn occurrence(&self, o: &Occurrence) -> String {
        format!(
            "{} {} {} {:?} {:?} {} {:?} {:?}",
            text(&self.facts.occurrence_name(o)),
            self.date(&o.date),
            sure(o.certainty, &o.marker),
            o.format,
            o.status,
            own(&o.cause),
            o.moved_to,
            o.mark
        )
    }

    fn meeting(&self, m: &Meeting) -> String {
        let date = self.date(&m.date);
        let (title, sure, cause) = (text(&m.title), sure(m.certainty, &m.marker), own(&m.cause));
        format!("meeting {title} {date} {sure} {:?} {:?} {cause}", m.format, m.status)
    }

    fn lesson(&self, m: &Meeting) -> String {
        let contents: Vec<String> = m.sheet.contents.iter().map(|content| self.content(content)).collect();
        format!(
            "{:?} {} {:?} {:?} {} {} {} {} {contents:?} {:?}",
            m.number,
            self.meeting(m),
            m.start,
            m.end,
            own(&m.venue),
            m.overnight,
            own(&m.sheet.purpose),
            own(&m.process_goal),
            m.sheet.outcomes.iter().map(|outcome| text(outcome)).collect::<Vec<_>>()
        )
    }

    fn content(&self, c: &Content) -> String {
        let by = c.presenter.as_ref().map(|seat| self.presenter(seat)).unwrap_or_default();
        format!("{} {:?} {:?} {} {by}", text(&c.text), c.kind, c.day, sure(c.certainty, &c.marker))
    }

    /// The name and the role as one text.
    fn presenter(&self, seat: &Seat) -> String {
        let person = seat.person.as_ref().map(|id| text(&self.facts.name(id)));
        let role = match person {
            Some(_) => seat.text.as_deref().map(text),
            None => self.role(seat),
        };
        match seat.state {
            SeatState::Dropped => String::new(),
            _ => [person, role].into_iter().flatten().collect::<Vec<_>>().join(", "),
        }
    }

    /// The role in words, or the word of its kind.
    fn role(&self, seat: &Seat) -> Option<String> {
        let word = |role: RoleKind| self.words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned();
        seat.text.as_deref().map(text).or_else(|| seat.role.map(word))
    }

    fn planner(&self) -> Vec<String> {
        let mut meetings = in_order(self.plan);
        meetings.retain(|m| m.kind != MeetingKind::Steering && m.body.is_none());
        meetings.sort_by_key(|m| m.kind == MeetingKind::Closing);
        let meeting = |m: &&Meeting| {
            let lines: Vec<String> = m.lines.iter().map(|line| self.participant(line)).collect();
            format!("{} {} {lines:#?}", without_number(m), self.date(&m.date))
        };
        meetings.iter().map(meeting).collect()
    }

    fn participant(&self, line: &ParticipantLine) -> String {
        let how = [&line.contribution, &line.form, &line.form_role].map(own);
        format!("{} {:?} {how:?}", self.seat(&line.who), line.kind)
    }

    fn seat(&self, seat: &Seat) -> String {
        let person: Option<&Person> = seat.person.as_ref().and_then(|id| self.facts.get(id));
        let short = |id: &Id| {
            let organisation: Option<&Organisation> = self.facts.get(id);
            organisation.map(|o| text(o.short.as_deref().unwrap_or(&o.name)))
        };
        match person {
            Some(person) => {
                let of = seat.organisation.as_ref().or(person.organisation.as_ref()).and_then(short);
                let searched = Some(seat.state).filter(|state| !state.is_settled());
                format!("{} {of:?} {} {searched:?}", person.name, own(&seat.text))
            }
            None => {
                let count = seat.count.filter(|count| *count > 1).map(|count| format!("× {count}"));
                let of = seat.organisation.as_ref().and_then(short).map(|name| format!("({name})"));
                let all = [self.role(seat).filter(|role| !role.is_empty()), count, of];
                format!("{} {:?}", all.into_iter().flatten().collect::<Vec<_>>().join(" "), seat.state)
            }
        }
    }

    fn person(&self, person: &Person) -> String {
        let organisations = Organisations::new(self.plan);
        let of = person.organisation.as_ref().map(|id| text(&organisations.label(id)));
        let networks: Vec<String> = person.networks.iter().map(|id| text(&self.facts.name(id))).collect();
        let texts = [&person.title, &person.department, &person.email, &person.phone].map(own);
        format!("{} {texts:?} {of:?} {:?} {networks:?} {:?}", text(&person.name), person.roles, person.reads)
    }

    /// The date with all its precision, and what it hangs on by name.
    fn date(&self, date: &Option<FuzzyDate>) -> String {
        let name = |id: &Id| text(&self.facts.name(id)).to_lowercase();
        date.as_ref().map(|date| Words::of(Language::En).date_naming(date, name)).unwrap_or_default()
    }
}
