//! Where everything stands in the picture of a timeline. Plain numbers: the
//! page and the file draw the same picture.

use std::collections::HashMap;

use jiff::civil::Date;

use super::gather::section_name;
use super::{Item, Timeline};
use crate::lettering;
use crate::period::{Period, PeriodScheme};
use crate::programme::{Phase, Status};
use crate::{Id, Programme};

/// The width of the picture.
pub const WIDTH: f64 = 1600.0;
const MARGIN: f64 = 36.0;
const LEFT: f64 = MARGIN;
const RIGHT: f64 = WIDTH - MARGIN;
/// The type size of labels.
pub const TYPE: f64 = 15.0;
/// The type size of dates below labels.
pub const SMALL: f64 = 13.0;
const LEADING: f64 = 18.0;
const BAR: f64 = 12.0;
const LABEL_LIMIT: f64 = 330.0;
const BETWEEN: f64 = 28.0;
const POINT: f64 = 12.0;

/// One mark of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The period it begins.
    pub period: Period,
    /// Its left edge.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// Whether there is room for its name.
    pub named: bool,
}

/// One thing as drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The item's place in the timeline.
    pub item: usize,
    /// The left edge, or the middle of a point.
    pub x: f64,
    /// How wide; nothing for a point in time.
    pub width: Option<f64>,
}

/// One label with the bars it names.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The label, line by line.
    pub lines: Vec<String>,
    /// The date, where one label names one dated thing.
    pub date: Option<String>,
    /// The label's left edge.
    pub x: f64,
    /// The base line of its first line.
    pub y: f64,
    /// The upper edge of the bars.
    pub bar_y: f64,
    /// The bars, in order of time.
    pub bars: Vec<Bar>,
    /// Everything on the row is cancelled.
    pub cancelled: bool,
    /// The box that nothing else may touch: left, top, right, bottom.
    pub room: [f64; 4],
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name; empty where the items belong to none.
    pub title: String,
    /// The base line of its name.
    pub y: f64,
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The stretch of the axis, or the list of undated things, of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseBox {
    /// Which.
    pub phase: Phase,
    /// The left edge.
    pub x: f64,
    /// How wide.
    pub width: f64,
    /// What has no date, each line by line with its item.
    pub entries: Vec<(usize, Vec<String>)>,
}

/// A timeline as a picture, [`WIDTH`] wide.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How high.
    pub height: f64,
    /// Before, during and after along the axis; empty where the programme
    /// says neither start nor end.
    pub phases: Vec<PhaseBox>,
    /// The years.
    pub years: Vec<Tick>,
    /// Their parts: months or half-years; empty where years are enough.
    pub parts: Vec<Tick>,
    /// Where the axis begins and ends from above.
    pub axis: (f64, f64),
    /// The sections.
    pub sections: Vec<Section>,
    /// What has no date, below the axis.
    pub undated: Vec<PhaseBox>,
    /// The upper edge of the undated.
    pub undated_y: f64,
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Picture {
    /// Where a day stands; nothing outside the picture.
    pub fn day(&self, day: Date) -> Option<f64> {
        (self.first <= day && day <= self.last).then(|| x_of(self.first, self.last, day))
    }
}

fn days_between(first: Date, last: Date) -> f64 {
    first.until(last).map_or(0.0, |span| f64::from(span.get_days()))
}

fn x_of(first: Date, last: Date, day: Date) -> f64 {
    let whole = days_between(first, last) + 1.0;
    LEFT + (RIGHT - LEFT) * days_between(first, day) / whole
}

/// Draws the timeline; nothing where it is empty. `date` puts an item's date
/// into words.
pub fn picture(
    programme: &Programme,
    timeline: &Timeline,
    title: impl Fn(&Item) -> String,
    date: impl Fn(&Item) -> Option<String>,
) -> Option<Picture> {
    if timeline.items.is_empty() {
        return None;
    }
    let (first, last, scheme) = range(timeline);
    let dated = timeline.items.iter().any(|item| item.days.is_some());
    let years = if dated { ticks(PeriodScheme::Year, first, last, 52.0) } else { Vec::new() };
    let divided = dated && scheme != PeriodScheme::Year;
    let parts = if divided { ticks(scheme, first, last, 26.0) } else { Vec::new() };
    let phases = phases(timeline, first, last);
    let axis_top = if phases.is_empty() { 8.0 } else { 46.0 };
    let mut y = axis_top + if parts.is_empty() { 34.0 } else { 60.0 };
    let activities = programme.activities.iter().map(|a| (&a.id, a.title.as_str())).collect();
    let drawing = Drawing { programme, activities, timeline, first, last };
    let sections = drawing.sections(&mut y, &title, &date);
    let axis = (axis_top, y);
    let undated_y = y + 24.0;
    let (undated, height) = drawing.undated(undated_y, &title);
    Some(Picture { height, phases, years, parts, axis, sections, undated, undated_y, first, last })
}

/// The days of the axis and how it is divided.
fn range(timeline: &Timeline) -> (Date, Date, PeriodScheme) {
    let days = timeline.items.iter().filter_map(|item| item.days);
    let ends = timeline.start.into_iter().chain(timeline.end).map(|day| (day, day));
    let all: Vec<(Date, Date)> = days.chain(ends).collect();
    let first = all.iter().map(|d| d.0).min().unwrap_or_default();
    let last = all.iter().map(|d| d.1).max().unwrap_or_default();
    let scheme = match days_between(first, last) {
        days if days < 740.0 => PeriodScheme::Month,
        days if days < 4400.0 => PeriodScheme::HalfYear,
        _ => PeriodScheme::Year,
    };
    (scheme.period_of(first).start(), scheme.period_of(last).end(), scheme)
}

fn ticks(scheme: PeriodScheme, first: Date, last: Date, room: f64) -> Vec<Tick> {
    let mut all: Vec<Tick> = Vec::new();
    let mut named_until = f64::MIN;
    let mut period = scheme.period_of(first);
    while period.start() <= last {
        let x = x_of(first, last, period.start().max(first));
        let width = x_of(first, last, period.end().min(last)) - x
            + x_of(first, last, first.tomorrow().unwrap_or(first))
            - LEFT;
        let named = x >= named_until && width.max(room) <= RIGHT - x + 1.0;
        if named {
            named_until = x + room;
        }
        all.push(Tick { period, x, width, named });
        let next = period.next();
        // At the end of the calendar nothing follows.
        if next.start() <= period.start() {
            break;
        }
        period = next;
    }
    all
}

fn phases(timeline: &Timeline, first: Date, last: Date) -> Vec<PhaseBox> {
    if timeline.start.is_none() && timeline.end.is_none() {
        return Vec::new();
    }
    let start = timeline.start.map_or(LEFT, |day| x_of(first, last, day));
    let end = timeline.end.map_or(RIGHT, |day| x_of(first, last, day.tomorrow().unwrap_or(day)));
    let stretch = |phase, x: f64, until: f64| PhaseBox { phase, x, width: until - x, entries: Vec::new() };
    [(Phase::Before, LEFT, start), (Phase::During, start, end.max(start)), (Phase::After, end, RIGHT)]
        .into_iter()
        .filter(|(_, x, until)| until - x > 1.0)
        .map(|(phase, x, until)| stretch(phase, x, until))
        .collect()
}

struct Drawing<'a> {
    programme: &'a Programme,
    /// The titles of the activities.
    activities: HashMap<&'a Id, &'a str>,
    timeline: &'a Timeline,
    first: Date,
    last: Date,
}

impl Drawing<'_> {
    fn sections(
        &self,
        y: &mut f64,
        title: &impl Fn(&Item) -> String,
        date: &impl Fn(&Item) -> Option<String>,
    ) -> Vec<Section> {
        let mut sections = Vec::new();
        let mut all = self.series();
        for id in self.section_ids() {
            let Some(series) = all.remove(&id) else { continue };
            let mut rows: Vec<Row> = series.iter().map(|items| self.row(items, title, date)).collect();
            let name = id.map(|id| section_name(self.programme, id)).unwrap_or_default();
            let top = *y;
            let heading = if name.is_empty() { 14.0 } else { 40.0 };
            let title = lettering::wrap(&name, TYPE, RIGHT - LEFT, 1).pop().unwrap_or_default();
            *y += heading;
            pack(&mut rows, y);
            sections.push(Section { title, y: top + 24.0, top, bottom: *y, rows });
        }
        sections
    }

    /// No section first, then tracks and results as in the plan.
    fn section_ids(&self) -> Vec<Option<&Id>> {
        let tracks = self.programme.tracks.iter().map(|t| &t.id);
        let results = self.programme.results.iter().map(|r| &r.id);
        std::iter::once(None).chain(tracks.chain(results).map(Some)).collect()
    }

    fn section_of<'i>(&self, item: &'i Item) -> Option<&'i Id> {
        if item.mark.is_some() { None } else { item.section.as_ref() }
    }

    /// The dated items by section, those of one series together.
    fn series(&self) -> HashMap<Option<&Id>, Vec<Vec<usize>>> {
        let mut all: HashMap<Option<&Id>, Vec<Vec<usize>>> = HashMap::new();
        let mut known = HashMap::new();
        for (at, item) in self.timeline.items.iter().enumerate().filter(|(_, item)| item.days.is_some()) {
            let section = self.section_of(item);
            let here = all.entry(section).or_default();
            let series = *known.entry((section, &item.series, item.source, item.mark)).or_insert(here.len());
            match here.get_mut(series) {
                Some(series) => series.push(at),
                None => here.push(vec![at]),
            }
        }
        all
    }

    fn row(
        &self,
        items: &[usize],
        title: &impl Fn(&Item) -> String,
        date: &impl Fn(&Item) -> Option<String>,
    ) -> Row {
        let of = |at: &usize| &self.timeline.items[*at];
        let name = match items {
            [one] => title(of(one)),
            many => many.first().map_or_else(String::new, |at| self.series_name(of(at))),
        };
        let lines = lettering::wrap(&name, TYPE, LABEL_LIMIT, 2);
        let date = if items.len() == 1 { items.first().and_then(|at| date(of(at))) } else { None };
        let wide = |text: &String, size| lettering::width(text, size);
        let label = lines.iter().map(|l| wide(l, TYPE)).chain(date.iter().map(|d| wide(d, SMALL)));
        let label = label.fold(0.0, f64::max);
        let bars = self.bars(items);
        let from = bars.iter().map(Bar::left).fold(f64::MAX, f64::min);
        let until = bars.iter().map(Bar::right).fold(f64::MIN, f64::max);
        let x = from.min(RIGHT - label).max(LEFT);
        let cancelled = items.iter().all(|at| of(at).status == Status::Cancelled);
        let room = [x.min(from), 0.0, (x + label).max(until), 0.0];
        Row { lines, date, x, y: 0.0, bar_y: 0.0, bars, cancelled, room }
    }

    fn series_name(&self, item: &Item) -> String {
        self.activities.get(&item.series).map_or_else(|| item.title.clone(), |title| (*title).to_owned())
    }

    /// The bars of a series; several things at the same days share them.
    fn bars(&self, items: &[usize]) -> Vec<Bar> {
        let days = |at: &usize| self.timeline.items[*at].days;
        let mut sharing: HashMap<(Date, Date), (usize, usize)> = HashMap::new();
        items.iter().filter_map(days).for_each(|days| sharing.entry(days).or_default().0 += 1);
        let mut bars = Vec::new();
        for at in items {
            let Some((first, last)) = days(at) else { continue };
            let (same, drawn) = sharing.entry((first, last)).or_default();
            let (same, before) = (*same, *drawn);
            *drawn += 1;
            let x = x_of(self.first, self.last, first);
            let end = x_of(self.first, self.last, last.tomorrow().unwrap_or(last));
            let part = (end - x) / count(same);
            let x = x + part * count(before);
            bars.push(if part < POINT {
                let shift = if same > 1 { POINT * count(before) } else { 0.0 };
                let middle = (x + part / 2.0 + shift).clamp(LEFT + POINT / 2.0, RIGHT - POINT / 2.0);
                Bar { item: *at, x: middle, width: None }
            } else {
                Bar { item: *at, x: x + 1.5, width: Some(part - 3.0) }
            });
        }
        bars
    }

    fn undated(&self, top: f64, title: &impl Fn(&Item) -> String) -> (Vec<PhaseBox>, f64) {
        let column = (RIGHT - LEFT - 2.0 * BETWEEN) / 3.0;
        let mut boxes = Vec::new();
        let mut lowest = 0.0_f64;
        for (place, phase) in [Phase::Before, Phase::During, Phase::After].into_iter().enumerate() {
            let items = self.timeline.items.iter().enumerate();
            let here = items.filter(|(_, item)| item.days.is_none() && item.phase == phase);
            let entries: Vec<(usize, Vec<String>)> =
                here.map(|(at, item)| (at, lettering::wrap(&title(item), TYPE, column - 24.0, 2))).collect();
            if entries.is_empty() {
                continue;
            }
            let lines: usize = entries.iter().map(|(_, lines)| lines.len()).sum();
            lowest = lowest.max(count(lines) * LEADING + count(entries.len()) * 6.0);
            boxes.push(PhaseBox {
                phase,
                x: LEFT + (column + BETWEEN) * count(place),
                width: column,
                entries,
            });
        }
        let height = if boxes.is_empty() { top } else { top + 44.0 + lowest + 12.0 };
        (boxes, height)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of what is drawn stay small")]
fn count(number: usize) -> f64 {
    number as f64
}

impl Bar {
    fn left(&self) -> f64 {
        if self.width.is_some() { self.x } else { self.x - POINT / 2.0 }
    }

    fn right(&self) -> f64 {
        self.width.map_or(self.x + POINT / 2.0, |width| self.x + width)
    }
}

/// Puts each row into the first lane where nothing touches it, and moves `y`
/// below the last lane.
fn pack(rows: &mut [Row], y: &mut f64) {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|a, b| rows[*a].room[0].total_cmp(&rows[*b].room[0]));
    let mut lanes: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let free = |lane: &Vec<usize>| {
            lane.last().is_none_or(|last| rows[*last].room[2] + BETWEEN <= rows[at].room[0])
        };
        match lanes.iter_mut().find(|lane| free(lane)) {
            Some(lane) => lane.push(at),
            None => lanes.push(vec![at]),
        }
    }
    for lane in lanes {
        let label = lane.iter().map(|at| rows[*at].label_height()).fold(0.0, f64::max);
        for at in lane {
            let row = &mut rows[at];
            row.bar_y = *y + label + 4.0;
            row.y = row.bar_y - row.label_height() + 10.0;
            row.room[1] = row.bar_y - row.label_height() - 4.0;
            row.room[3] = row.bar_y + BAR;
        }
        *y += label + 4.0 + BAR + 14.0;
    }
}

impl Row {
    fn label_height(&self) -> f64 {
        count(self.lines.len() + usize::from(self.date.is_some())) * LEADING
    }
}
