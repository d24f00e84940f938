//! The timeline on paper: the picture, then what comes before, during and
//! after the programme.

use samspil_core::date::When;
use samspil_core::programme::{Certainty, Phase, Status};
use samspil_core::timeline::{Item, Source, Timeline, timeline as gather};

use super::line::certainty_word;
use super::scribe::{Scribe, capital};
use super::table::{cell, table};
use super::{Kind, meeting::exact_day, timeline_sheets};
use crate::paper::{Block, Cell, Document, Page, Text, Tone, Value, Workbook};

/// The phases in the order of time.
const PHASES: [Phase; 3] = [Phase::Before, Phase::During, Phase::After];

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let timeline = gather(scribe.plan);
    let sheets = timeline_sheets(scribe.ground, Page::Landscape);
    let mut blocks: Vec<Block> = sheets.into_iter().map(Block::Picture).collect();
    if timeline.items.is_empty() {
        blocks.push(scribe.remark("doc-timeline-empty"));
    }
    for phase in PHASES {
        blocks.extend(list(scribe, &timeline, phase));
    }
    scribe.document(Kind::Timeline, Page::Landscape, blocks)
}

fn list(scribe: &Scribe<'_>, timeline: &Timeline, phase: Phase) -> Vec<Block> {
    let here = timeline.items.iter().filter(|item| item.phase == phase);
    let rows: Vec<_> = here.map(|item| row(scribe, item)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let key = format!("timeline-phase-{}", phase.as_str());
    let keys = [("timeline-when", 4), ("timeline-what", 7), ("timeline-kind", 3), ("timeline-state", 4)];
    vec![scribe.heading(1, &key), table(scribe.text(&key), scribe.columns(&keys), 1, rows)]
}

fn row(scribe: &Scribe<'_>, item: &Item) -> Vec<Cell> {
    vec![
        Cell::plain(scribe.item_when(item)),
        cell(scribe.item_title(item)),
        Cell::plain(scribe.item_kind(item)),
        Cell::new(scribe.item_state(item)),
    ]
}

impl Scribe<'_> {
    /// When an item is, as precisely as its writer made it; a relative date with
    /// the days it comes to.
    pub(super) fn item_when(&self, item: &Item) -> String {
        let Some(date) = &item.date else {
            let column = item.column.map(|c| self.words.column(self.plan.programme.periods.as_ref(), c));
            return column.unwrap_or_else(|| self.text("doc-no-date").into_owned());
        };
        let said = self.date(date);
        match item.days.filter(|_| matches!(date.when, When::Relative(..))) {
            Some((first, last)) => {
                let days = if first == last { When::Day(first) } else { When::Range(first, last) };
                let days = self.words.date(&days.into());
                self.with("timeline-relative", &[("date", &said), ("days", &days)])
            }
            None => said,
        }
    }

    /// What an item is called; the programme's own days by their mark.
    pub(super) fn item_title(&self, item: &Item) -> Text {
        if let Some(mark) = item.mark.filter(|_| item.kind.is_none()) {
            return Text::plain(self.text(&format!("timeline-mark-{}", mark.as_str())));
        }
        let tone = match (item.status, item.certainty) {
            (Status::Cancelled, _) => Tone::Struck,
            (_, Certainty::Confirmed) => Tone::Plain,
            _ => Tone::Tentative,
        };
        let place = item.kind.and_then(|kind| Some((kind, self.plan.position(kind, &item.id)?)));
        let own = place.and_then(|(kind, at)| self.plan.element_at(kind, at)?.language());
        self.toned(&item.title, own, tone)
    }

    /// What kind of thing it is.
    pub(super) fn item_kind(&self, item: &Item) -> String {
        let marked = item.source == Source::Occurrence && item.mark.is_some();
        let source = if marked { Source::Programme } else { item.source };
        self.text(&format!("timeline-source-{}", source.as_str())).into_owned()
    }

    /// Marker or certainty, then the status with its cause.
    pub(super) fn item_state(&self, item: &Item) -> Vec<Text> {
        let mut all = Vec::new();
        match (&item.marker, item.certainty) {
            (Some(marker), _) => all.push(self.own(marker, None)),
            (None, Certainty::Confirmed) => {}
            (None, certainty) => {
                all.push(Text::plain(capital(&self.word("Certainty", certainty_word(certainty)))));
            }
        }
        if item.status != Status::Planned {
            all.push(Text::plain(capital(&self.word("Status", item.status.as_str()))));
        }
        all.extend(item.cause.iter().map(|cause| self.toned(cause, None, Tone::Muted)));
        all
    }
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let columns = [
        ("timeline-when", 26),
        ("doc-first-day", 14),
        ("doc-last-day", 14),
        ("timeline-what", 50),
        ("timeline-kind", 18),
        ("timeline-phase", 12),
        ("timeline-state", 24),
    ];
    let rows = gather(scribe.plan).items.into_iter().map(|item| {
        let item = &item;
        let exact = item.date.as_ref().and_then(exact_day);
        let days = item.days.map(|days| (Value::Date(days.0), Value::Date(days.1)));
        let (first, last) = match exact {
            Some(day) => (Value::Date(day), Value::Date(day)),
            None => days.unwrap_or_default(),
        };
        let state: Vec<String> = scribe.item_state(item).iter().map(Text::string).collect();
        vec![
            Value::from(scribe.item_when(item)),
            first,
            last,
            Value::from(scribe.item_title(item).string()),
            Value::from(scribe.item_kind(item)),
            Value::from(scribe.text(&format!("timeline-phase-{}", item.phase.as_str())).into_owned()),
            Value::from(state.join("; ")),
        ]
    });
    let sheet = scribe.sheet("view-timeline", &columns, rows.collect());
    scribe.workbook(Kind::Timeline, vec![sheet])
}
