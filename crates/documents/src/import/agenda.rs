//! The agenda of one meeting: a row per part.

use samspil_core::programme::{Content, ContentKind, Meeting, MeetingKind};
use samspil_core::{ElementKind, Id, Message};

use super::action_plan::same;
use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::seats::seat;
use super::table::{Table, TableRow};

/// Reads agendas into the meeting chosen, the meeting that goes by the heading
/// above the table, or a new one.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: Option<&str>) {
    for table in tables {
        let id = meeting(build, table, chosen);
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            part(build, table, row, &id);
        }
    }
}

fn meeting(build: &mut Build<'_>, table: &Table<'_>, chosen: Option<&str>) -> Id {
    let chosen = build.plan.meetings.iter().find(|m| Some(m.id.as_str()) == chosen);
    let title = table.before.or(table.grid.name.as_deref()).unwrap_or_default().trim();
    let found = chosen.or_else(|| build.plan.meetings.iter().find(|m| same(&m.title, title)));
    if let Some(found) = found {
        return found.id.clone();
    }
    let title =
        if title.is_empty() { build.words.text("kind-meeting").into_owned() } else { title.to_owned() };
    let id = build.new_id(ElementKind::Meeting, &title);
    build.remark(None, Message::new("import-agenda-new-meeting").with("meeting", title.as_str()));
    let source = Some(build.file.to_owned());
    let meeting = Meeting { id: id.clone(), title, kind: MeetingKind::Other, source, ..Meeting::default() };
    build.plan.meetings.push(meeting);
    id
}

fn part(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, meeting: &Id) {
    let joined = |field: Field| table.text(row, field).split_whitespace().collect::<Vec<_>>().join(" ");
    let what =
        if table.column(Field::What).is_some() { joined(Field::What) } else { joined(Field::Contents) };
    let who = [Field::Presenter, Field::Who].map(joined).join(" ").trim().to_owned();
    let (time, material) = (joined(Field::Time), joined(Field::Material));
    let text = [time.as_str(), what.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if text.is_empty() {
        return;
    }
    let presenter = (!who.is_empty()).then(|| seat(build, &who));
    let content = Content { text, kind: kind(&what), presenter, ..Content::default() };
    let Some(standing) = build.plan.meetings.iter_mut().find(|m| m.id == *meeting) else { return };
    if !standing.sheet.contents.iter().any(|known| same(&known.text, &content.text)) {
        standing.sheet.contents.push(content);
    }
    if !material.is_empty() {
        let title =
            table.column(Field::Material).and_then(|at| table.titles.get(at)).map_or("", String::as_str);
        Build::with_note(&mut standing.note, title, &material);
    }
    for placed in &row.cells {
        let field = table.columns.get(placed.column).copied().flatten();
        match field {
            Some(Field::Left) => {}
            None | Some(Field::Remark) => note(build, table, row.at, placed.cell, placed.column, meeting),
            Some(_) => {
                build.trace_cell(
                    table,
                    row.at,
                    placed.cell,
                    &Destination::Element(meeting.clone(), "contents"),
                );
            }
        }
    }
}

fn note(
    build: &mut Build<'_>,
    table: &Table<'_>,
    row: usize,
    cell: &crate::read::GridCell,
    column: usize,
    meeting: &Id,
) {
    if cell.lines.is_empty() {
        return;
    }
    let title = table.titles.get(column).map_or("", String::as_str);
    let text = cell.text().replace('\n', " / ");
    let Some(standing) = build.plan.meetings.iter_mut().find(|m| m.id == *meeting) else { return };
    Build::with_note(&mut standing.note, title, &text);
    let place = Place { table: table.at, row, column: cell.column, line: 0 };
    build.remark(Some(place), Message::new("import-kept-as-note").with("text", text.as_str()));
    build.trace_cell(table, row, cell, &Destination::Element(meeting.clone(), "note"));
}

/// Breaks and meals are known by their words; everything else is for the person
/// who reads it to say.
fn kind(text: &str) -> ContentKind {
    const SOCIAL: [&str; 10] =
        ["lunsj", "lunch", "frokost", "kaffe", "coffee", "pause", "break", "middag", "dinner", "utsjekk"];
    let lower = text.to_lowercase();
    if SOCIAL.iter().any(|word| lower.contains(word)) { ContentKind::Social } else { ContentKind::Other }
}
