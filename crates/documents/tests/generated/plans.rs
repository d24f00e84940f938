//! Programmes made up by chance, with texts that are hard to read back.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samspil_core::agenda::change::normal;
use samspil_core::date::{FuzzyDate, When};
use samspil_core::form::{self, Record, Shape};
use samspil_core::period::{Column, PeriodScheme};
use samspil_core::programme::{
    Activity, Clock, Content, FormKind, FormLabel, FormPart, Meeting, MeetingKind, Minutes, Occurrence,
    OwnValue, Periods, Person, ResultTarget,
};
use samspil_core::test_support::programme;
use samspil_core::{ElementKind, Id, Programme};
use samspil_documents::kinds::Kind;
use serde_json::Value;

use crate::texts::{line, lines, name};

/// What texts are drawn from.
#[derive(Debug, Clone)]
struct Pool {
    lines: Vec<String>,
    texts: Vec<String>,
    names: Vec<String>,
    choices: Vec<Index>,
    next: usize,
}

impl Pool {
    fn pick(&mut self) -> Index {
        self.next += 1;
        self.choices[self.next % self.choices.len()]
    }

    fn line(&mut self) -> String {
        self.pick().get(&self.lines).clone()
    }

    fn text(&mut self, owner: &str, field: &str, long: bool) -> String {
        match (owner, field) {
            ("Person", "name") => self.pick().get(&self.names).clone(),
            ("Person", "email") => format!("post{}@example.org", self.pick().index(99)),
            ("Person", "phone") => format!("+45 12 34 56 {:02}", self.pick().index(99)),
            ("Effect", "letter") => {
                char::from(b'A' + u8::try_from(self.pick().index(6)).unwrap_or(0)).to_string()
            }
            (_, "url") => "https://example.org/x".to_owned(),
            _ if long => self.pick().get(&self.texts).clone(),
            _ => self.line(),
        }
    }

    fn fill(&mut self, record: &Record, value: &mut Value) {
        for field in &record.fields {
            let Some(value) = value.get_mut(&field.name) else { continue };
            match &field.shape {
                Shape::Text { long } => *value = self.text(&record.name, &field.name, *long).into(),
                Shape::Lines => {
                    for item in value.as_array_mut().into_iter().flatten() {
                        *item = self.line().into();
                    }
                }
                Shape::Rows(inner) => {
                    value.as_array_mut().into_iter().flatten().for_each(|row| self.fill(inner, row));
                }
                Shape::Record(inner) => self.fill(inner, value),
                // Forms offer every choice once.
                Shape::Words(_) | Shape::Pointers(_) | Shape::Numbers => {
                    let mut seen = Vec::new();
                    let all = value.as_array_mut().into_iter();
                    all.for_each(|all| {
                        all.retain(|one| {
                            let new = !seen.contains(one);
                            seen.push(one.clone());
                            new
                        })
                    });
                }
                _ => {}
            }
        }
    }
}

fn pool() -> impl Strategy<Value = Pool> {
    (vec(line(), 16), vec(lines(), 10), vec(name(), 6), vec(any::<Index>(), 211))
        .prop_map(|(lines, texts, names, choices)| Pool { lines, texts, names, choices, next: 0 })
}

/// A programme whose activities stand in its periods.
pub fn plan() -> impl Strategy<Value = Programme> {
    (programme(), pool(), periods(), any::<bool>()).prop_map(|(plan, mut pool, periods, results)| {
        let mut plan = crowded(filled(plan, &mut pool), &mut pool);
        if !results {
            plan.results.clear();
            plan.activities.iter_mut().for_each(|activity| activity.results.clear());
            plan.occurrences.iter_mut().for_each(|o| o.result = None);
        }
        plan.programme.periods = periods;
        let list = plan.programme.periods.as_ref().map(Periods::list).unwrap_or_default();
        for occurrence in &mut plan.occurrences {
            place(occurrence, &list, &mut pool);
        }
        own_forms(&mut plan);
        plan.canonical()
    })
}

/// Programmes whose meetings have agendas with times, in one to three days, some
/// items in parallel lanes. Meetings have no dates, so that their order is that
/// of the file.
pub fn with_agendas() -> impl Strategy<Value = Programme> {
    (plan(), pool()).prop_map(|(mut plan, mut pool)| {
        for meeting in &mut plan.meetings {
            (meeting.date, meeting.days) = (None, Vec::new());
            meeting.start = Some(clock(8 * 60 + 30));
            let mut contents = meeting.sheet.contents.clone();
            while !contents.is_empty() && contents.len() < 5 {
                let again = pool.pick().get(&contents).clone();
                contents.push(Content { text: pool.line(), ..again });
            }
            let days = pool.pick().index(3) + 1;
            contents.iter_mut().for_each(|content| timed(content, days, &mut pool));
            for day in 1..=3 {
                if let Some(first) = contents.iter_mut().find(|content| content.day == Some(day)) {
                    first.minutes = Minutes::new(45).ok();
                }
            }
            meeting.sheet.contents = normal(&contents);
        }
        plan.canonical()
    })
}

fn clock(minutes: u16) -> Clock {
    format!("{:02}:{:02}", minutes / 60, minutes % 60).parse().expect("a time")
}

fn timed(content: &mut Content, days: usize, pool: &mut Pool) {
    let mut number = |below: usize| u16::try_from(pool.pick().index(below)).unwrap_or(0);
    content.day = u8::try_from(number(days) + 1).ok();
    content.minutes = if number(6) == 0 { None } else { Minutes::new(5 + number(115)).ok() };
    content.pinned = (number(6) == 0).then(|| clock(9 * 60 + 5 * number(110)));
    content.lane = [None, None, None, Some("Nord"), Some("Syd")][usize::from(number(5))].map(str::to_owned);
    let known = samspil_words::methods::library();
    content.method = known.get(usize::from(number(90))).map(|method| method.id().to_string());
}

/// Some plans have own names and columns in their forms. What they are called
/// is not made up by chance: a column that is called as another is read as that.
fn own_forms(plan: &mut Programme) {
    use FormPart as P;
    let some = plan.form_labels.len() > 1;
    let labels = [
        ("who", FormKind::MeetingPlanner, P::Who, "Hvem kommer"),
        ("prepares", FormKind::MeetingPlanner, P::Own, "Forberedelse"),
        ("coffee", FormKind::MeetingPlanner, P::Own, "Kaffe?"),
        ("guests", FormKind::LessonPlan, P::Own, "Gæster"),
        ("from", FormKind::ParticipantList, P::Organisation, "Kommer fra"),
    ];
    let label = |(id, form, part, label): (&str, FormKind, FormPart, &str)| FormLabel {
        id: id.parse().expect("an id"),
        label: label.to_owned(),
        form,
        part,
        ..FormLabel::default()
    };
    plan.form_labels = if some { labels.into_iter().map(label).collect() } else { Vec::new() };
    let columned = |values: &mut Vec<OwnValue>, columns: &[&str]| {
        values.truncate(if some { columns.len() } else { 0 });
        for (value, column) in values.iter_mut().zip(columns) {
            value.field = column.parse().expect("an id");
        }
    };
    for meeting in &mut plan.meetings {
        columned(&mut meeting.own, &["guests"]);
        meeting.lines.iter_mut().for_each(|line| columned(&mut line.own, &["prepares", "coffee"]));
    }
}

fn filled(plan: Programme, pool: &mut Pool) -> Programme {
    let mut value = serde_json::to_value(&plan).expect("a plan is JSON");
    pool.fill(form::head(), &mut value["programme"]);
    for kind in ElementKind::ALL {
        let Some(all) = value.get_mut(kind.plural()).and_then(Value::as_array_mut) else { continue };
        all.iter_mut().for_each(|element| pool.fill(form::of(*kind), element));
    }
    serde_json::from_value(value).expect("a plan")
}

/// Several lines in a cell, several of one name, the same in several periods:
/// some of a plan's elements once or twice more, under the same or other words.
fn crowded(mut plan: Programme, pool: &mut Pool) -> Programme {
    let more = |pool: &mut Pool| pool.pick().index(3);
    for activity in plan.activities.clone() {
        for nth in 0..more(pool) {
            let title = if nth == 0 { activity.title.clone() } else { pool.line() };
            plan.activities.push(Activity { id: again(&activity.id, nth), title, ..activity.clone() });
        }
    }
    for occurrence in plan.occurrences.clone() {
        for nth in 0..2 * more(pool) {
            let activity = pool.pick().get(&plan.activities).id.clone();
            let text = if nth == 1 { Some(pool.line()) } else { occurrence.text.clone() };
            let id = again(&occurrence.id, nth);
            plan.occurrences.push(Occurrence { id, activity, text, ..occurrence.clone() });
        }
    }
    for meeting in plan.meetings.clone() {
        for nth in 0..more(pool) {
            let title = if nth == 0 { meeting.title.clone() } else { pool.line() };
            let mut lines = meeting.lines.clone();
            lines.extend(meeting.lines.iter().rev().take(nth).cloned());
            plan.meetings.push(Meeting { id: again(&meeting.id, nth), title, lines, ..meeting.clone() });
        }
    }
    for result in plan.results.clone().iter().take(more(pool)) {
        plan.results.push(ResultTarget { id: again(&result.id, 0), ..result.clone() });
    }
    for person in plan.people.clone().iter().take(more(pool)) {
        plan.people.push(Person { id: again(&person.id, 0), organisation: None, ..person.clone() });
    }
    plan
}

fn again(id: &Id, nth: usize) -> Id {
    Id::from_title(&format!("{id}-again-{nth}"), "again")
}

/// Most stand in one of the plan's periods; some after, some beside.
fn place(occurrence: &mut Occurrence, list: &[samspil_core::period::Period], pool: &mut Pool) {
    let choice = pool.pick().index(list.len() + 2);
    for column in [Some(&mut occurrence.column), occurrence.moved_to.as_mut()].into_iter().flatten() {
        match list.get(choice) {
            Some(period) => *column = Column::Period(*period),
            None if choice == list.len() => *column = Column::After,
            None => {}
        }
    }
}

fn periods() -> impl Strategy<Value = Option<Periods>> {
    let of =
        |scheme: PeriodScheme| {
            let per_year = usize::try_from(scheme.per_year()).unwrap_or(1);
            let labels: &[&str] =
                &["kvartal {index} {year}", "{year}: del {index}", "{index}. periode i {year}"];
            let labels = prop_oneof![
                3 => Just(Vec::new()),
                1 => select(labels).prop_map(move |form| vec![form.to_owned(); per_year]),
                1 => Just((1..=per_year).map(|at| format!("Del {at}")).collect()),
            ];
            (2015_i16..2030, 1_i8..13, 1_u8..16, labels).prop_map(move |(year, month, count, labels)| {
                Periods { scheme, first: scheme.period_of(jiff::civil::date(year, month, 1)), count, labels }
            })
        };
    let some = select(&PeriodScheme::ALL[..]).prop_flat_map(of);
    prop_oneof![5 => some.prop_map(Some), 1 => Just(None)]
}

/// The plan without dates that hang on what the paper does not name, or names
/// like something else: there they are text. Dates may hang on meetings.
pub fn with_dates_of_paper(kind: Kind, mut plan: Programme) -> Programme {
    let occurring: Vec<_> = plan.occurrences.iter().flat_map(|o| o.meetings.clone()).collect();
    let printed = |m: &&Meeting| match kind {
        Kind::ActionPlan => !occurring.contains(&m.id),
        Kind::MeetingPlanner => m.kind != MeetingKind::Steering && m.body.is_none(),
        _ => true,
    };
    let meetings: Vec<(String, Id)> =
        plan.meetings.iter().filter(printed).map(|m| (folded(&m.title), m.id.clone())).collect();
    let named = |id: &Id| {
        let own = meetings.iter().find(|(_, own)| own == id);
        own.is_some_and(|(name, _)| meetings.iter().filter(|(other, _)| other == name).count() == 1)
    };
    let lost = |date: &Option<FuzzyDate>| match date.as_ref().map(|date| &date.when) {
        Some(When::Relative(_, _, anchor)) => !named(anchor),
        _ => false,
    };
    // Columns that the plan does not say are guessed from all dates.
    let unseen = |m: &Meeting| {
        kind == Kind::ActionPlan && plan.programme.periods.is_none() && occurring.contains(&m.id)
    };
    plan.meetings.iter_mut().filter(|m| lost(&m.date) || unseen(m)).for_each(|m| m.date = None);
    plan.occurrences.iter_mut().filter(|o| lost(&o.date)).for_each(|o| o.date = None);
    plan
}

fn folded(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
