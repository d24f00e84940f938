//! Programmes that are written as lines instead of a table: "1000 Velkommen".
//! They become a table of one column, a row for each line.

use samspil_core::agenda::clock;

use super::{Grid, GridCell, GridLine, GridRow, Part, Source};

/// So many lines with a time make a programme.
const LEAST: usize = 3;

/// So many lines may stand below one with a time.
const BELOW: usize = 12;

/// The same with its programmes as tables.
pub(super) fn with_programmes(source: Source) -> Source {
    let mut parts = Vec::with_capacity(source.parts.len());
    let mut rest = source.parts.into_iter().peekable();
    let mut open: Vec<String> = Vec::new();
    while let Some(part) = rest.next() {
        match part {
            Part::Paragraph { text, heading: None } if is_timed(&text) || !open.is_empty() => open.push(text),
            other => {
                close(&mut open, &mut parts);
                parts.push(other);
            }
        }
        if rest.peek().is_none() {
            close(&mut open, &mut parts);
        }
    }
    Source { parts }
}

fn is_timed(text: &str) -> bool {
    clock::leading(text).is_some()
}

/// Lines from one with a time on: as far as they are a programme they become a
/// table, the others stay paragraphs.
fn close(open: &mut Vec<String>, parts: &mut Vec<Part>) {
    let mut lines = std::mem::take(open);
    let timed: Vec<usize> =
        lines.iter().enumerate().filter(|(_, text)| is_timed(text)).map(|(at, _)| at).collect();
    let gap = timed.windows(2).position(|two| matches!(two, [a, b] if b - a > BELOW));
    let timed = timed.get(..gap.map_or(timed.len(), |gap| gap + 1)).unwrap_or_default();
    let texts = timed.iter().filter_map(|at| lines.get(*at));
    let end = timed.last().filter(|_| timed.len() >= LEAST && !are_years(texts)).map_or(0, |last| last + 1);
    let after = lines.split_off(end);
    if !lines.is_empty() {
        parts.push(Part::Table(Grid { name: None, rows: lines.into_iter().enumerate().map(row).collect() }));
    }
    parts.extend(after.into_iter().map(|text| Part::Paragraph { text, heading: None }));
}

/// Whether all could as well be years: "2010 Oppstart".
fn are_years<'t>(mut texts: impl Iterator<Item = &'t String>) -> bool {
    let year = |text: &String| {
        let digits = text.split(' ').next().and_then(|word| word.parse::<u16>().ok());
        digits.is_some_and(|year| (1900..2060).contains(&year))
    };
    texts.all(year)
}

fn row((at, text): (usize, String)) -> GridRow {
    let line = GridLine { text, ..GridLine::default() };
    let cell = GridCell { span: 1, lines: vec![line], ..GridCell::default() };
    GridRow { number: at + 1, cells: vec![cell], ..GridRow::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(texts: &[&str]) -> Source {
        let paragraph = |text: &&str| Part::Paragraph { text: (*text).to_owned(), heading: None };
        Source { parts: texts.iter().map(paragraph).collect() }
    }

    /// Tables as "[line | line]", paragraphs as they are.
    fn shown(source: &Source) -> Vec<String> {
        let part = |part: &Part| match part {
            Part::Paragraph { text, .. } => text.clone(),
            Part::Table(grid) => {
                let lines: Vec<String> =
                    grid.rows.iter().flat_map(|row| &row.cells).map(GridCell::text).collect();
                format!("[{}]", lines.join(" | "))
            }
        };
        source.parts.iter().map(part).collect()
    }

    #[test]
    fn lines_that_begin_with_times_are_a_table() {
        let text = [
            "Program",
            "1000 Velkommen",
            "Mål og opplegg",
            "11.15 Pause",
            "DAG 2",
            "0900–1000 Start",
            "Vel møtt",
        ];
        let found = shown(&with_programmes(paragraphs(&text)));
        let table = "[1000 Velkommen | Mål og opplegg | 11.15 Pause | DAG 2 | 0900–1000 Start]";
        assert_eq!(found, ["Program", table, "Vel møtt"]);
        let mut parted = paragraphs(&text);
        parted.parts.insert(4, Part::Table(Grid::default()));
        assert_eq!(shown(&with_programmes(parted)).len(), text.len() + 1, "no three stand together");
    }

    #[test]
    fn years_and_few_times_are_none() {
        for text in [
            &["2005 Oppstart", "2010 Midtveis", "2015 Slutt"][..],
            &["1000 Velkommen", "1100 Pause"],
            &["1000 deltakere", "2000 deltakere", "3000 deltakere"],
        ] {
            assert_eq!(with_programmes(paragraphs(text)), paragraphs(text));
        }
    }
}
