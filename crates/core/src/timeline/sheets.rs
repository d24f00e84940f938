//! A picture that is too high for its paper, on several sheets.

use super::picture::{Picture, Row, Section};

/// Below the axis.
const FOOT: f64 = 24.0;

impl Picture {
    /// The same picture on sheets no higher than `highest`, cut between rows;
    /// the axis stands on each, and a section that goes on says its name again.
    /// A sheet holds at least one row, however high that is.
    pub fn sheets(&self, highest: f64) -> Vec<Self> {
        if self.height <= highest {
            return vec![self.clone()];
        }
        let mut stack = Stack { whole: self, highest, sheets: Vec::new(), open: Vec::new(), y: self.body() };
        for (at, section) in self.sections.iter().enumerate() {
            stack.add(at, section);
        }
        stack.close();
        stack.undated();
        stack.sheets
    }

    /// Where the sections begin.
    fn body(&self) -> f64 {
        self.sections.first().map_or(self.axis.1, |section| section.top)
    }

    /// A sheet of this picture.
    fn sheet(&self, sections: Vec<Section>, bottom: f64) -> Self {
        let undated_y = bottom + FOOT;
        Self {
            height: undated_y,
            phases: self.phases.clone(),
            years: self.years.clone(),
            parts: self.parts.clone(),
            axis: (self.axis.0, bottom),
            sections,
            undated: Vec::new(),
            undated_y,
            first: self.first,
            last: self.last,
        }
    }
}

struct Stack<'a> {
    whole: &'a Picture,
    highest: f64,
    sheets: Vec<Picture>,
    /// The sections of the sheet at hand, with their place in the whole.
    open: Vec<(usize, Section)>,
    y: f64,
}

impl Stack<'_> {
    fn add(&mut self, at: usize, section: &Section) {
        let lanes = lanes(section);
        let heading = lanes.first().map_or(0.0, |lane| lane.top - section.top);
        for lane in lanes {
            let goes_on = self.open.last().is_some_and(|(open, _)| *open == at);
            let name = if goes_on { 0.0 } else { heading };
            if !self.open.is_empty() && self.y + name + lane.height + FOOT > self.highest {
                self.close();
            }
            if self.open.last().is_none_or(|(open, _)| *open != at) {
                self.begin(at, section, heading);
            }
            self.put(&lane);
        }
    }

    fn begin(&mut self, at: usize, section: &Section, heading: f64) {
        let (top, y) = (self.y, self.y + section.y - section.top);
        self.y += heading;
        let title = section.title.clone();
        self.open.push((at, Section { title, y, top, bottom: self.y, rows: Vec::new() }));
    }

    fn put(&mut self, lane: &Lane<'_>) {
        let shift = self.y - lane.top;
        self.y += lane.height;
        if let Some((_, section)) = self.open.last_mut() {
            section.rows.extend(lane.rows.iter().map(|row| shifted(row, shift)));
            section.bottom = self.y;
        }
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            let sections = self.open.drain(..).map(|(_, section)| section).collect();
            self.sheets.push(self.whole.sheet(sections, self.y));
        }
        self.y = self.whole.body();
    }

    /// What has no date stands below the last rows, else on a sheet of its own.
    fn undated(&mut self) {
        if self.whole.undated.is_empty() {
            return;
        }
        let own = self.whole.height - self.whole.undated_y;
        if self.sheets.last().is_none_or(|last| last.height + own > self.highest) {
            let mut alone = self.whole.sheet(Vec::new(), self.whole.axis.0);
            (alone.phases, alone.years, alone.parts) = (Vec::new(), Vec::new(), Vec::new());
            alone.undated_y = alone.axis.0;
            alone.height = alone.axis.0;
            self.sheets.push(alone);
        }
        if let Some(last) = self.sheets.last_mut() {
            last.height += own;
            last.undated.clone_from(&self.whole.undated);
        }
    }
}

/// Rows beside each other.
struct Lane<'a> {
    top: f64,
    height: f64,
    rows: Vec<&'a Row>,
}

/// A section's lanes, from above.
fn lanes(section: &Section) -> Vec<Lane<'_>> {
    let mut rows: Vec<&Row> = section.rows.iter().collect();
    rows.sort_by(|a, b| a.bar_y.total_cmp(&b.bar_y));
    let mut lanes: Vec<Lane<'_>> = Vec::new();
    for row in rows {
        match lanes.last_mut() {
            Some(lane) if lane.rows.first().is_some_and(|first| same(first, row)) => {
                lane.top = lane.top.min(row.room[1]);
                lane.rows.push(row);
            }
            _ => lanes.push(Lane { top: row.room[1], height: 0.0, rows: vec![row] }),
        }
    }
    let mut bottom = section.bottom;
    for lane in lanes.iter_mut().rev() {
        lane.height = bottom - lane.top;
        bottom = lane.top;
    }
    lanes
}

fn same(a: &Row, b: &Row) -> bool {
    (a.bar_y - b.bar_y).abs() < 0.5
}

fn shifted(row: &Row, by: f64) -> Row {
    let [left, top, right, bottom] = row.room;
    let room = [left, top + by, right, bottom + by];
    Row { y: row.y + by, bar_y: row.bar_y + by, room, ..row.clone() }
}
