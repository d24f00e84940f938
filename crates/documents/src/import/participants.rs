//! A list of participants: a row per person.

use samspil_core::programme::{Network, Person, RoleKind};
use samspil_core::{Id, Language, Message};
use samspil_words::Words;

use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::index::Index;
use super::met::{Folk, How, Met, Said};
use super::seats::{add_person, organisation, same_name};
use super::settings::ChosenPerson;
use super::table::{Table, TableRow};
use super::words;
use crate::kinds::participants::{Printed, printed};
use crate::spaces;
use crate::spaces::same;
use crate::{literal, titles};

/// Reads lists of participants.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: &[ChosenPerson]) {
    if tables.is_empty() {
        return;
    }
    let folk = Folk::of(build.target);
    let all = Language::ALL.into_iter().map(Words::of);
    let standing: Vec<Printed> = all.flat_map(|words| printed(build.target, words)).collect();
    let names = Index::new(standing.iter().map(|printed| printed.cells[0].join(" ")));
    for table in tables {
        let all = table.column(Field::Name).is_some();
        for row in table.rows.iter().filter(|row| all && !row.is_empty()) {
            let as_printed =
                as_printed(build, names.of(&standing, &table.text(row, Field::Name)), table, row);
            let asked = chosen.iter().find(|one| (one.table, one.row) == (table.at, row.at));
            person(build, table, row, &Meant { printed: as_printed, folk: &folk, asked });
        }
    }
    build.expected.extend(build.target.people.iter().map(|person| person.id.clone()));
}

/// What is known of whom a row means.
struct Meant<'a> {
    /// The person whose row stands there as it is printed.
    printed: Option<Id>,
    folk: &'a Folk,
    /// What somebody chose.
    asked: Option<&'a ChosenPerson>,
}

impl Meant<'_> {
    /// The person of the plan whom the row means, how sure that is, and whom it
    /// may mean.
    fn decide(&self, build: &Build<'_>, said: &Said<'_>) -> (Option<Id>, How, Vec<Id>, bool) {
        if let Some(printed) = &self.printed {
            return (Some(printed.clone()), How::There, Vec::new(), false);
        }
        let usual = find(build, said.name, said.email, said.organisation);
        let (how, candidates) = self.folk.judge(said, usual.as_ref());
        match self.asked.map(|asked| asked.person.as_deref()) {
            Some(None) => (None, How::New, candidates, true),
            Some(Some(id)) => {
                let free = |person: &&Person| person.id.as_str() == id && !build.seen.contains(&person.id);
                match build.target.people.iter().find(free) {
                    Some(person) => (Some(person.id.clone()), How::There, candidates, true),
                    None => (usual, how, candidates, false),
                }
            }
            None => (usual, how, candidates, false),
        }
    }
}

fn person(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, meant: &Meant<'_>) {
    let name = spaces::single(&table.text(row, Field::Name));
    let Some(cell) = table.cell(row, Field::Name).filter(|_| !name.is_empty()) else { return };
    let place = Place { table: table.at, row: row.at, column: cell.column, line: 0 };
    let source = build.source(place, &name);
    let email = text(table, row, Field::Email).map(|text| text.trim_start_matches("mailto:").to_owned());
    let home = table.text(row, Field::Organisation);
    let said = Said { name: &name, email: email.as_deref(), organisation: &home };
    let (at, how, candidates, chosen) = meant.decide(build, &said);
    let id = match at {
        Some(id) => id,
        None => {
            let person = Person { name: name.clone(), source: Some(source.clone()), ..Person::default() };
            add_person(build, person)
        }
    };
    build.seen.insert(id.clone());
    build.met.push(Met { place, name: name.clone(), id: id.clone(), how, candidates, chosen });
    let Some(standing) = build.plan.people.iter().find(|person| person.id == id).cloned() else { return };
    let mut made = standing.clone();
    if meant.printed.as_ref() == Some(&id) {
        return trace(build, table, row, &id);
    }
    if !same(&made.name, &name) {
        made.name = name;
    }
    fill(build, table, row, &mut made, &source);
    set(&mut made.email, email, table.column(Field::Email).is_some());
    notes(table, row, &mut made);
    if made != standing && at_target(build, &id) {
        made.source = Some(source);
    }
    if let Some(place) = build.plan.people.iter_mut().find(|person| person.id == id) {
        *place = made;
    }
    trace(build, table, row, &id);
}

fn trace(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, id: &Id) {
    for placed in &row.cells {
        let field = table.columns.get(placed.column).copied().flatten();
        if !matches!(field, Some(Field::Left)) {
            let into = Destination::Element(id.clone(), field.and_then(Field::word).unwrap_or("note"));
            build.trace_cell(table, row.at, placed.cell, &into);
        }
    }
}

/// The person whose row stands in the file as it is printed.
fn as_printed<'p>(
    build: &Build<'_>,
    mut namesakes: impl Iterator<Item = &'p Printed>,
    table: &Table<'_>,
    row: &TableRow<'_>,
) -> Option<Id> {
    let known = |field: &Option<Field>| field.is_some_and(|field| Printed::FIELDS.contains(&field));
    if !table.columns.iter().all(known) {
        return None;
    }
    let is = |printed: &&Printed| {
        !build.seen.contains(&printed.id)
            && Printed::FIELDS.iter().zip(&printed.cells).all(|(field, lines)| {
                let Some(column) = table.column(*field) else { return true };
                let own = row.cell(column).map_or(&[][..], |cell| cell.lines.as_slice());
                own.len() == lines.len() && own.iter().zip(lines).all(|(own, line)| same(&own.text, line))
            })
    };
    namesakes.find(is).map(|printed| printed.id.clone())
}

fn at_target(build: &Build<'_>, id: &Id) -> bool {
    build.target.people.iter().any(|person| person.id == *id)
}

/// The person meant: by mail address, else by name and organisation, else by a
/// name that only one has.
fn find(build: &Build<'_>, name: &str, email: Option<&str>, organisation: &str) -> Option<Id> {
    let free = |person: &&Person| !build.seen.contains(&person.id);
    let people = || build.plan.people.iter().filter(free);
    let by_mail = |p: &&Person| {
        email.is_some() && p.email.as_deref().map(str::to_lowercase) == email.map(str::to_lowercase)
    };
    if let Some(found) =
        people().find(|p| by_mail(p) && same_name(&p.name, name)).or_else(|| people().find(by_mail))
    {
        return Some(found.id.clone());
    }
    let label = |p: &&Person| {
        let known = p.organisation.as_ref().map(|id| build.label(id)).unwrap_or_default();
        same(&known, organisation)
    };
    let named: Vec<&Person> = people().filter(|p| same_name(&p.name, name)).collect();
    match named.as_slice() {
        [one] => Some(one.id.clone()),
        several => {
            several.iter().copied().find(|p| label(p)).or(several.first().copied()).map(|p| p.id.clone())
        }
    }
}

impl Build<'_> {
    /// The name of an organisation as lists print it.
    fn label(&self, id: &Id) -> String {
        samspil_core::people::Organisations::new(&self.plan).label(id).into_owned()
    }
}

fn fill(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, person: &mut Person, source: &str) {
    let there = |field: Field| table.column(field).is_some();
    set(&mut person.title, text(table, row, Field::Title), there(Field::Title));
    set(&mut person.department, text(table, row, Field::Department), there(Field::Department));
    set(&mut person.phone, text(table, row, Field::Phone), there(Field::Phone));
    if there(Field::Organisation) {
        let named = text(table, row, Field::Organisation);
        let known = person.organisation.as_ref().map(|id| build.label(id));
        if known.as_deref().unwrap_or("") != named.as_deref().unwrap_or("") {
            person.organisation = named.map(|name| organisation(build, &name, source));
        }
    }
    if there(Field::Roles) {
        roles(build, table, row, person);
    }
    if there(Field::Networks) {
        networks(build, table, row, person, source);
    }
    if let Some(language) = text(table, row, Field::Reads) {
        let tags = Language::ALL.map(Language::tag);
        let named = words::word("Language", &tags, &language).and_then(|tag| tag.parse().ok());
        let own =
            || Language::ALL.into_iter().find(|l| same_name(l.own_name(), &language) || l.tag() == language);
        let read: Option<Language> = named.or_else(own);
        person.reads = read.or(person.reads);
        if read.is_none() {
            Build::with_note(&mut person.note, &title_of(table, Field::Reads), &language);
        }
    } else if there(Field::Reads) {
        person.reads = None;
    }
}

fn set(field: &mut Option<String>, text: Option<String>, there: bool) {
    if there && !same(field.as_deref().unwrap_or(""), text.as_deref().unwrap_or("")) {
        *field = text;
    }
}

fn text(table: &Table<'_>, row: &TableRow<'_>, field: Field) -> Option<String> {
    let text = spaces::single(&table.text(row, field));
    (!text.is_empty()).then_some(text)
}

fn title_of(table: &Table<'_>, field: Field) -> String {
    table.column(field).and_then(|column| table.titles.get(column)).cloned().unwrap_or_default()
}

/// What a cell lists: by lines, commas or semicolons.
fn listed(text: &str) -> Vec<&str> {
    text.split(['\n', ';', ',']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn roles(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, person: &mut Person) {
    let text = table.text(row, Field::Roles);
    let mut found: Vec<RoleKind> = Vec::new();
    for part in listed(&text) {
        let word = words::word("RoleKind", RoleKind::WORDS, part).and_then(|word| word.parse().ok());
        match word {
            Some(role) if !found.contains(&role) => found.push(role),
            Some(_) => {}
            None => {
                Build::with_note(&mut person.note, &title_of(table, Field::Roles), part);
                build.remark(None, Message::new("import-kept-as-note").with("text", part));
            }
        }
    }
    let alike = found.len() == person.roles.len() && found.iter().all(|role| person.roles.contains(role));
    if !alike {
        person.roles = found;
    }
}

fn networks(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, person: &mut Person, source: &str) {
    let text = table.text(row, Field::Networks);
    let mut found: Vec<Id> = Vec::new();
    for name in text.lines().flat_map(parted) {
        let id = network(build, name, source);
        if !found.contains(&id) {
            found.push(id);
        }
    }
    let alike = found.len() == person.networks.len() && found.iter().all(|id| person.networks.contains(id));
    if !alike {
        person.networks = found;
    }
}

/// The names of a line: parted by semicolons outside of marks.
fn parted(line: &str) -> Vec<&str> {
    let (mut names, mut rest) = (Vec::new(), line);
    while let Some((name, after)) = literal::split_once(rest, ";") {
        names.push(name);
        rest = after;
    }
    names.push(rest);
    names.into_iter().map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// Whether a name in a list of networks is read as it is.
pub(crate) fn is_one_name(name: &str) -> bool {
    parted(name) == [name] && titles::twin(name).1 == 1
}

/// The network of a name; of several of one name, the one that is told.
fn network(build: &mut Build<'_>, name: &str, source: &str) -> Id {
    let (name, nth) = titles::twin(name);
    let name = literal::plain(name);
    let standing = build.target.networks.len();
    let networks = &build.plan.networks;
    let exact: Vec<&Id> = networks.iter().filter(|n| same(&n.title, &name)).map(|n| &n.id).collect();
    if let Some(found) = exact.get(nth - 1) {
        return (*found).clone();
    }
    let alike = networks.iter().take(standing).find(|n| exact.is_empty() && same_name(&n.title, &name));
    if let Some(found) = alike {
        return found.id.clone();
    }
    // The others of its name come with it, so that each keeps its place.
    let mut last = None;
    for _ in exact.len()..nth.min(exact.len() + MOST_NAMESAKES) {
        let id = build.new_id(samspil_core::ElementKind::Network, &name);
        let (title, source) = (name.clone(), Some(source.to_owned()));
        build.plan.networks.push(Network { id: id.clone(), title, source, ..Network::default() });
        last = Some(id);
    }
    last.unwrap_or_default()
}

/// So many networks of one name are made at once.
const MOST_NAMESAKES: usize = 16;

/// What stands in columns that nothing else holds stays as a remark.
fn notes(table: &Table<'_>, row: &TableRow<'_>, person: &mut Person) {
    for placed in &row.cells {
        let field = table.columns.get(placed.column).copied().flatten();
        let text = placed.cell.text().replace('\n', " / ");
        if matches!(field, None | Some(Field::Remark)) && !text.is_empty() {
            let title = table.titles.get(placed.column).map_or("", String::as_str);
            Build::with_note(&mut person.note, title, &text);
        }
    }
}
