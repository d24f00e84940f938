//! Tables without a heading that go on with the one before: pages of Word
//! documents are often tables of their own, and not all of one width.

use samspil_core::period::Column;

use super::action_plan::like_effects;
use super::field::{Field, TableKind};
use super::table::{Table, usual_width};
use crate::read::{GridCell, GridRow};

/// What each column means, with its heading.
type Titled = Vec<(Option<Field>, String)>;

impl<'a> Table<'a> {
    /// Goes on with the table before where it is about as wide.
    pub(super) fn go_on_with(&mut self, previous: Option<&Table<'a>>) {
        let Some(previous) =
            previous.filter(|p| p.kind == TableKind::ActionPlan || p.kind == TableKind::LessonPlan)
        else {
            return;
        };
        let wide = usual_width(self.grid, 0);
        let mut titled: Titled =
            previous.columns.iter().copied().zip(previous.titles.iter().cloned()).collect();
        self.part_number(&mut titled, wide);
        self.fit_end(&mut titled, wide);
        if wide.abs_diff(titled.len()) > 1 {
            return;
        }
        (self.columns, self.titles) = titled.into_iter().unzip();
        self.kind = previous.kind;
        self.languages.clone_from(&previous.languages);
    }

    /// The number of a result, in a cell of its own from this page on.
    fn part_number(&self, titled: &mut Titled, wide: usize) {
        let at = |field: Field| titled.iter().position(|(known, _)| *known == Some(field));
        if let (true, Some(row), None) = (wide > titled.len(), at(Field::Row), at(Field::Number))
            && self.numbers_stand_in(row)
        {
            titled.insert(row, (Some(Field::Number), String::new()));
        }
    }

    /// A cell more between the last period and the effects holds what comes
    /// after the last period; a page without it lacks that column.
    fn fit_end(&self, titled: &mut Titled, wide: usize) {
        let after = Some(Field::Column(Column::After));
        let known = titled.iter().position(|(field, title)| *field == after && title.is_empty());
        let last = titled.len().saturating_sub(1);
        let ends_with_effects = titled.last().is_some_and(|(field, _)| *field == Some(Field::Effects));
        match known {
            Some(at) if wide < titled.len() => {
                titled.remove(at);
            }
            None if ends_with_effects && wide == titled.len() + 1 && self.effects_stand_in(last + 1) => {
                titled.insert(last, (after, String::new()));
            }
            _ => {}
        }
    }

    /// The cells of a column that something stands in.
    fn filled(&self, column: usize) -> impl Iterator<Item = &GridCell> {
        let cell = move |row: &'a GridRow| row.cells.iter().find(|cell| cell.column == column);
        self.grid.rows.iter().filter_map(cell).filter(|cell| !cell.lines.is_empty())
    }

    /// Whether a column holds numbers only, or nothing.
    fn numbers_stand_in(&self, column: usize) -> bool {
        let number = |text: &str| text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit());
        let mut filled = self.filled(column).map(|cell| cell.text().trim().to_owned()).peekable();
        filled.peek().is_some() && filled.all(|text| number(&text))
    }

    fn effects_stand_in(&self, column: usize) -> bool {
        let mut filled = self.filled(column).peekable();
        filled.peek().is_some() && filled.all(like_effects)
    }
}
