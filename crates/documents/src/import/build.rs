//! The plan while a file is read into it: what was found, where it came from,
//! what is worth telling.

use std::collections::HashSet;

use samspil_core::{ElementKind, Id, Message, Programme};
use samspil_words::Words;

use super::draft::{Destination, Place, Remark, Trace};
use super::known::Known;
use super::met::Met;
use super::table::Table;
use crate::read::GridCell;
use crate::spaces;

pub(super) struct Build<'a> {
    /// The name of the file.
    pub(super) file: &'a str,
    /// The plan as it stands.
    pub(super) target: &'a Programme,
    /// The plan as the file makes it.
    pub(super) plan: Programme,
    /// The words of the plan's language.
    pub(super) words: Words,
    /// What names mean.
    pub(super) known: Known,
    /// Where everything went.
    pub(super) traces: Vec<Trace>,
    /// What is worth telling.
    pub(super) remarks: Vec<Remark>,
    /// Elements of the plan that the file names.
    pub(super) seen: HashSet<Id>,
    /// Elements of the plan that a file of this kind should name.
    pub(super) expected: Vec<Id>,
    /// Whom rows of lists of participants mean.
    pub(super) met: Vec<Met>,
    taken: HashSet<Id>,
}

impl<'a> Build<'a> {
    pub(super) fn new(file: &'a str, target: &'a Programme) -> Self {
        let taken: HashSet<Id> = target.index().into_keys().cloned().collect();
        Self {
            file,
            target,
            plan: target.clone(),
            words: Words::of(target.programme.language),
            known: Known::of(target),
            traces: Vec::new(),
            remarks: Vec::new(),
            seen: HashSet::new(),
            expected: Vec::new(),
            met: Vec::new(),
            taken,
        }
    }

    /// A free id for a new element.
    pub(super) fn new_id(&mut self, kind: ElementKind, name: &str) -> Id {
        let id = kind.new_id(name, |id| self.taken.contains(id));
        self.taken.insert(id.clone());
        id
    }

    /// Says where a line of a cell went.
    pub(super) fn trace(&mut self, place: Place, text: &str, into: Destination) {
        self.traces.push(Trace { place, text: text.to_owned(), into });
    }

    /// Says where a whole cell went.
    pub(super) fn trace_cell(&mut self, table: &Table<'_>, row: usize, cell: &GridCell, into: &Destination) {
        for (line, found) in cell.lines.iter().enumerate() {
            let place = Place { table: table.at, row, column: cell.column, line };
            self.trace(place, &found.text, into.clone());
        }
    }

    /// Tells something.
    pub(super) fn remark(&mut self, place: Option<Place>, message: Message) {
        self.remarks.push(Remark { place, message });
    }

    /// Where something came from, for the `source` of an element: file, table,
    /// row, column and the words as they stood.
    pub(super) fn source(&self, place: Place, original: &str) -> String {
        let original = spaces::single(original);
        self.words
            .with(
                "import-source",
                &[
                    ("file", &self.file),
                    ("table", &(place.table + 1)),
                    ("row", &(place.row + 1)),
                    ("column", &(place.column + 1)),
                    ("text", &original),
                ],
            )
            .into_owned()
    }

    /// Adds a remark to an element that is being made: what stood in a column
    /// that nothing else holds.
    pub(super) fn with_note(note: &mut Option<String>, title: &str, text: &str) {
        let line = if title.is_empty() { text.to_owned() } else { format!("{title}: {text}") };
        match note {
            Some(known) if known.lines().any(|old| old == line) || *known == line => {}
            Some(known) => *known = format!("{known}\n{line}"),
            None => *note = Some(line),
        }
    }
}
