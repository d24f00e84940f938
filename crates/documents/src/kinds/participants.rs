//! The list of participants: who is with, from where, in which role.

use samspil_core::people::Organisations;
use samspil_core::programme::{FormKind, FormPart, Membership, Person};
use samspil_core::{Id, Programme};
use samspil_words::Words;

use super::own::Usual;
use super::scribe::Scribe;
use super::sheet::own_cell;
use super::table::{cell, sheet_column, table, words};
use super::{Ground, Kind};
use crate::import::{Field, is_one_name};
use crate::paper::{Block, Cell, Document, Page, Run, Sheet, Text, Tone, Value, Workbook};
use crate::spaces;
use crate::{literal, titles};

/// Which columns are told: contacts only where the plan shows any, the others
/// always.
struct Told {
    email: bool,
    phone: bool,
}

impl Told {
    fn new(scribe: &Scribe<'_>) -> Self {
        let people = &scribe.plan.people;
        Self {
            email: people.iter().any(|person| person.email.is_some()),
            phone: people.iter().any(|person| person.phone.is_some()),
        }
    }

    /// The columns.
    fn columns(&self) -> Vec<Usual> {
        let mut columns = vec![
            (FormPart::Name, "people-name", 5),
            (FormPart::Position, "people-position", 5),
            (FormPart::Organisation, "people-organisation", 5),
            (FormPart::Department, "people-department", 4),
            (FormPart::Roles, "people-roles", 4),
            (FormPart::Networks, "people-networks", 4),
        ];
        columns.extend(self.email.then_some((FormPart::Email, "people-email", 6)));
        columns.extend(self.phone.then_some((FormPart::Phone, "people-phone", 4)));
        columns.push((FormPart::Language, "field-language", 3));
        columns
    }
}

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let told = Told::new(scribe);
    let mut blocks: Vec<Block> = scribe.guide(FormKind::ParticipantList).into_iter().collect();
    if scribe.plan.people.is_empty() && scribe.plan.memberships.is_empty() {
        blocks.push(scribe.remark("doc-no-people"));
    }
    if !scribe.plan.people.is_empty() {
        let columns = told.columns();
        let columns = scribe.form_columns(FormKind::ParticipantList, &columns, false);
        let rows = scribe.plan.people.iter().map(|person| row(scribe, &told, person)).collect();
        blocks.push(scribe.remark("doc-class-internal"));
        blocks.push(scribe.heading(1, "kinds-person"));
        blocks.push(table(scribe.text("kinds-person"), columns, 1, rows));
    }
    blocks.extend(members(scribe));
    scribe.document(Kind::ParticipantList, Page::Landscape, blocks)
}

fn row(scribe: &Scribe<'_>, told: &Told, person: &Person) -> Vec<Cell> {
    let mut cells = vec![
        Cell::plain(&person.name),
        own_cell(scribe, person.title.as_ref(), person.language),
        Cell::plain(organisation(&scribe.organisations, person)),
        own_cell(scribe, person.department.as_ref(), person.language),
        Cell::new(roles(scribe, person).into_iter().map(Text::plain).collect()),
        Cell::new(networks(scribe, person)),
    ];
    cells.extend(told.email.then(|| person.email.as_deref().map_or_else(|| Cell::new(Vec::new()), mail)));
    cells.extend(told.phone.then(|| Cell::plain(person.phone.clone().unwrap_or_default())));
    cells.push(Cell::plain(reads(scribe, person)));
    let usual = told.columns().into_iter().map(|(part, ..)| part).zip(cells).collect();
    scribe.form_cells(FormKind::ParticipantList, usual, &[], person.language)
}

fn mail(address: &str) -> Cell {
    let link = address.contains('@').then(|| format!("mailto:{address}"));
    cell(Text { runs: vec![Run { link, ..Run::new(address, Tone::Plain) }] })
}

fn organisation(organisations: &Organisations<'_>, person: &Person) -> String {
    person.organisation.as_ref().map_or_else(String::new, |id| organisations.label(id).into_owned())
}

fn roles(scribe: &Scribe<'_>, person: &Person) -> Vec<String> {
    person.roles.iter().map(|role| scribe.word("RoleKind", role.as_str()).into_owned()).collect()
}

/// The networks of a person by name, told apart where several are called the
/// same.
fn networks(scribe: &Scribe<'_>, person: &Person) -> Vec<Text> {
    let all = &scribe.plan.networks;
    let places = titles::places(all.iter().map(|network| spaces::single(&network.title)));
    let named = person.networks.iter().filter_map(|id| {
        let (network, nth) = all.iter().zip(&places).find(|(network, _)| network.id == *id)?;
        let title = &network.title;
        let title = if is_one_name(title) { literal::told(title) } else { literal::quoted(title) };
        Some({
            let marked = || literal::quoted(&network.title);
            scribe.own(titles::told_apart(title, *nth, marked), network.language)
        })
    });
    named.collect()
}

fn reads(scribe: &Scribe<'_>, person: &Person) -> String {
    person.reads.map_or_else(String::new, |language| scribe.word("Language", language.tag()).into_owned())
}

/// A person's row as it is printed, column by column. The way back compares with
/// it.
pub(crate) struct Printed {
    /// The person.
    pub(crate) id: Id,
    /// The lines of the cells.
    pub(crate) cells: [Vec<String>; 9],
}

impl Printed {
    /// What the cells are.
    pub(crate) const FIELDS: [Field; 9] = [
        Field::Name,
        Field::Title,
        Field::Organisation,
        Field::Department,
        Field::Roles,
        Field::Networks,
        Field::Email,
        Field::Phone,
        Field::Reads,
    ];
}

/// The rows of a plan as they are printed.
pub(crate) fn printed(plan: &Programme, words: Words) -> Vec<Printed> {
    let ground = Ground::plain(plan, words);
    let scribe = Scribe::new(&ground);
    let told = Told { email: true, phone: true };
    let lines = |cell: &Cell| cell.lines.iter().map(Text::string).filter(|line| !line.is_empty()).collect();
    let one = |person: &Person| {
        let cells = row(&scribe, &told, person);
        let cells = std::array::from_fn(|at| cells.get(at).map_or_else(Vec::new, lines));
        Printed { id: person.id.clone(), cells }
    };
    plan.people.iter().map(one).collect()
}

/// The member register, where there is one.
fn members(scribe: &Scribe<'_>) -> Vec<Block> {
    if scribe.plan.memberships.is_empty() {
        return Vec::new();
    }
    let row = |member: &Membership| {
        let representative = member.person.as_ref().map(|id| scribe.facts.name(id)).unwrap_or_default();
        vec![
            Cell::plain(scribe.organisations.label(&member.organisation)),
            cell(category(scribe, member)),
            Cell::plain(scribe.word("MembershipStatus", member.status.as_str())),
            Cell::plain(member.joined.as_ref().map_or_else(String::new, |date| scribe.date(date))),
            Cell::plain(representative),
        ]
    };
    let keys = [
        ("people-organisation", 5),
        ("field-category", 5),
        ("members-status", 3),
        ("members-since", 3),
        ("members-person", 4),
    ];
    let rows = scribe.plan.memberships.iter().map(row).collect();
    let table = table(scribe.text("members-list"), scribe.columns(&keys), 1, rows);
    vec![scribe.heading(1, "members-list"), table]
}

/// "Category: subcategory".
fn category(scribe: &Scribe<'_>, member: &Membership) -> Text {
    let parts = [member.category.as_deref(), member.subcategory.as_deref()];
    scribe.own(parts.into_iter().flatten().collect::<Vec<_>>().join(": "), member.language)
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let mut sheets = vec![people_sheet(scribe)];
    if !scribe.plan.memberships.is_empty() {
        sheets.push(members_sheet(scribe));
    }
    scribe.workbook(Kind::ParticipantList, sheets)
}

fn people_sheet(scribe: &Scribe<'_>) -> Sheet {
    let told = Told::new(scribe);
    let usual = told.columns();
    let form = scribe.form(FormKind::ParticipantList);
    let columns = scribe.form_columns(FormKind::ParticipantList, &usual, false);
    let columns = columns.iter().map(|column| sheet_column(column.title.string(), column.share * 6));
    let rows = scribe.plan.people.iter().map(|person| {
        let networks: Vec<String> = networks(scribe, person).iter().map(Text::string).collect();
        let mut row = vec![
            Value::from(person.name.as_str()),
            words(person.title.as_ref()),
            Value::from(organisation(&scribe.organisations, person)),
            words(person.department.as_ref()),
            Value::from(roles(scribe, person).join("\n")),
            Value::from(networks.join("\n")),
        ];
        row.extend(told.email.then(|| words(person.email.as_ref())));
        row.extend(told.phone.then(|| words(person.phone.as_ref())));
        row.push(Value::from(reads(scribe, person)));
        let shown = row.into_iter().zip(&usual).filter(|(_, (part, ..))| form.shows(*part));
        shown.map(|(value, _)| value).collect()
    });
    let sheet = scribe.sheet("kinds-person", &[], rows.collect());
    Sheet { columns: columns.collect(), ..sheet }
}

fn members_sheet(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("people-organisation", 36),
        ("field-category", 22),
        ("field-subcategory", 22),
        ("members-status", 16),
        ("members-since", 16),
        ("members-person", 28),
        ("kind-network", 28),
    ];
    let row = |member: &Membership| {
        let name = |id: &Option<samspil_core::Id>| {
            id.as_ref().map_or(Value::Blank, |id| Value::from(scribe.facts.name(id)))
        };
        vec![
            Value::from(scribe.organisations.label(&member.organisation).into_owned()),
            words(member.category.as_ref()),
            words(member.subcategory.as_ref()),
            Value::from(scribe.word("MembershipStatus", member.status.as_str()).into_owned()),
            member.joined.as_ref().map_or(Value::Blank, |date| scribe.date_value(date)),
            name(&member.person),
            name(&member.network),
        ]
    };
    scribe.sheet("members-list", &columns, scribe.plan.memberships.iter().map(row).collect())
}
