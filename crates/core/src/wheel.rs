//! The annual wheel (årshjul): what recurs in a year, as a picture's plain
//! geometry and as the occurrences it gives rise to.

use std::collections::{BTreeSet, HashSet};
use std::f64::consts::TAU;

use jiff::civil::Date;

use crate::check::Facts;
use crate::date::When;
use crate::period::{Column, PeriodScheme, YEARS};
use crate::programme::{Occurrence, WheelItem};
use crate::{Id, Programme};

/// An item of the wheel in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn<'a> {
    /// The item.
    pub item: &'a WheelItem,
    /// Its number in picture and list, from 1.
    pub number: usize,
    /// The months it falls in that year, 1–12, in order.
    pub months: Vec<u8>,
    /// The months are others than in usual years.
    pub exception: bool,
}

/// A ring of the wheel with its items, the outermost first.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring<'a> {
    /// Its name; nothing where the items name none.
    pub title: Option<&'a str>,
    /// Its items, as in the plan.
    pub turns: Vec<Turn<'a>>,
}

/// The months in which an item falls in a year; nothing where it is left out.
pub fn months(item: &WheelItem, year: i16) -> Vec<u8> {
    if item.from.is_some_and(|from| year < from) || item.until.is_some_and(|until| until < year) {
        return Vec::new();
    }
    let mut months: Vec<u8> = match item.exceptions.iter().find(|e| e.year == year) {
        Some(exception) => exception.month.into_iter().collect(),
        None => item.months.clone(),
    };
    months.retain(|month| (1..=12).contains(month));
    months.sort_unstable();
    months.dedup();
    months
}

/// The rings of a year, in the order in which the plan names them.
pub fn rings(programme: &Programme, year: i16) -> Vec<Ring<'_>> {
    let mut rings: Vec<Ring<'_>> = Vec::new();
    for item in &programme.wheel {
        let months = months(item, year);
        if months.is_empty() {
            continue;
        }
        let exception = item.exceptions.iter().any(|e| e.year == year);
        let turn = Turn { item, number: 0, months, exception };
        let title = item.ring.as_deref();
        match rings.iter_mut().find(|ring| ring.title == title) {
            Some(ring) => ring.turns.push(turn),
            None => rings.push(Ring { title, turns: vec![turn] }),
        }
    }
    for (at, turn) in rings.iter_mut().flat_map(|ring| &mut ring.turns).enumerate() {
        turn.number = at + 1;
    }
    rings
}

/// The items that an exception leaves out of the year.
pub fn left_out(programme: &Programme, year: i16) -> Vec<&WheelItem> {
    let out = |item: &&WheelItem| item.exceptions.iter().any(|e| e.year == year && e.month.is_none());
    programme.wheel.iter().filter(out).collect()
}

/// The years that the wheel can be shown for: those of the plan's periods, of
/// the items and `today`'s.
pub fn years(programme: &Programme, today: Date) -> Vec<i16> {
    let mut years = BTreeSet::from([today.year()]);
    if let Some(periods) = &programme.programme.periods {
        years.extend(periods.list().iter().flat_map(|p| [p.start().year(), p.end().year()]));
    }
    let named = |item: &WheelItem| {
        let exceptions = item.exceptions.iter().map(|e| e.year);
        item.from.into_iter().chain(item.until).chain(exceptions).collect::<Vec<_>>()
    };
    years.extend(programme.wheel.iter().flat_map(named));
    years.into_iter().filter(|year| YEARS.contains(year)).collect()
}

/// The year shown first: this year where the wheel turns in it, else the year
/// nearest to it in which it does.
pub fn usual_year(programme: &Programme, today: Date) -> i16 {
    let turning = |year: &i16| programme.wheel.iter().any(|item| !months(item, *year).is_empty());
    let years = years(programme, today);
    let nearest = years.into_iter().filter(turning).min_by_key(|year| (year - today.year()).abs());
    nearest.unwrap_or(today.year())
}

/// A piece of a ring: from one angle to another, clockwise from the top, in
/// radians.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub until: f64,
    /// The inner radius.
    pub inner: f64,
    /// The outer radius.
    pub outer: f64,
}

impl Arc {
    /// The outline as an SVG path around a centre.
    pub fn path(&self, centre: f64) -> String {
        let point = |angle: f64, radius: f64| {
            format!("{:.1} {:.1}", centre + radius * angle.sin(), centre - radius * angle.cos())
        };
        let large = i32::from(self.until - self.from > TAU / 2.0);
        format!(
            "M{} A{r:.1} {r:.1} 0 {large} 1 {} L{} A{i:.1} {i:.1} 0 {large} 0 {} Z",
            point(self.from, self.outer),
            point(self.until, self.outer),
            point(self.until, self.inner),
            point(self.from, self.inner),
            r = self.outer,
            i = self.inner,
        )
    }

    /// The middle, as x and y around a centre.
    pub fn middle(&self, centre: f64) -> (f64, f64) {
        let (angle, radius) = (self.from.midpoint(self.until), self.inner.midpoint(self.outer));
        (centre + radius * angle.sin(), centre - radius * angle.cos())
    }
}

/// Where a month begins on the wheel, and where it ends.
pub fn month_arc(month: u8, inner: f64, outer: f64) -> Arc {
    let part = TAU / 12.0;
    Arc { from: f64::from(month - 1) * part, until: f64::from(month) * part, inner, outer }
}

/// The angle of a day.
pub fn day_angle(day: Date) -> f64 {
    let of_year = f64::from(day.day_of_year()) - 0.5;
    of_year / f64::from(day.days_in_year()) * TAU
}

/// The pieces of a ring: each item in each of its months; several items in a
/// month share it. Gives the item's number with its piece.
pub fn pieces(ring: &Ring<'_>, inner: f64, outer: f64) -> Vec<(usize, Arc)> {
    let mut all = Vec::new();
    for month in 1..=12_u8 {
        let here: Vec<usize> =
            ring.turns.iter().filter(|t| t.months.contains(&month)).map(|t| t.number).collect();
        let whole = month_arc(month, inner, outer);
        let mut from = whole.from;
        let shares = u32::try_from(here.len()).unwrap_or(u32::MAX).max(1);
        let part = (whole.until - whole.from) / f64::from(shares);
        for number in here {
            all.push((number, Arc { from, until: from + part, ..whole }));
            from += part;
        }
    }
    all
}

/// What becomes of one item in one month when occurrences are made.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// This occurrence will be created.
    New(Box<Occurrence>),
    /// It stands in the plan already.
    Exists(Id),
    /// The plan's periods do not reach the month.
    Outside,
    /// The item names no activity.
    NoActivity,
}

/// One line of the preview.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The wheel item.
    pub item: Id,
    /// Its title.
    pub title: String,
    /// The month.
    pub month: u8,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What making occurrences for a year would do, by month. An occurrence of
/// the same activity counts as there already where its date lies in the month,
/// or where it only names a longer time that holds the month; each counts once.
/// A year that plans do not name has none.
pub fn proposals(programme: &Programme, year: i16) -> Vec<Proposal> {
    if !YEARS.contains(&year) {
        return Vec::new();
    }
    let facts = Facts::new(programme);
    let mut wanted: Vec<(u8, &WheelItem)> =
        programme.wheel.iter().flat_map(|i| months(i, year).into_iter().map(move |m| (m, i))).collect();
    wanted.sort_by_key(|(month, _)| *month);
    let mut maker = Maker { facts: &facts, year, used: HashSet::new(), taken: HashSet::new() };
    let exact: Vec<Option<Id>> = wanted.iter().map(|(m, i)| maker.existing(i, *m, true)).collect();
    let propose = |((month, item), exact): (&(u8, &WheelItem), Option<Id>)| Proposal {
        item: item.id.clone(),
        title: item.title.clone(),
        month: *month,
        outcome: maker.outcome(item, *month, exact),
    };
    wanted.iter().zip(exact).map(propose).collect()
}

struct Maker<'a> {
    facts: &'a Facts<'a>,
    year: i16,
    used: HashSet<Id>,
    taken: HashSet<Id>,
}

impl Maker<'_> {
    fn outcome(&mut self, item: &WheelItem, month: u8, exact: Option<Id>) -> Outcome {
        let Some(activity) = &item.activity else { return Outcome::NoActivity };
        if let Some(id) = exact.or_else(|| self.existing(item, month, false)) {
            return Outcome::Exists(id);
        }
        let Some((first, column)) = self.first_day(month).and_then(|day| Some((day, self.column(day)?)))
        else {
            return Outcome::Outside;
        };
        let index = self.facts;
        let wish = Id::from_title(&format!("{activity}-{}-{month:02}", self.year), "occurrence");
        let id = wish.free(|id| index.place(id).is_some() || self.taken.contains(id));
        self.taken.insert(id.clone());
        Outcome::New(Box::new(Occurrence {
            id,
            activity: activity.clone(),
            column,
            date: Some(When::Period(PeriodScheme::Month.period_of(first)).into()),
            ..Occurrence::default()
        }))
    }

    fn first_day(&self, month: u8) -> Option<Date> {
        Date::new(self.year, i8::try_from(month).ok()?, 1).ok()
    }

    /// The plan's column that holds the day.
    fn column(&self, day: Date) -> Option<Column> {
        let periods = self.facts.programme.programme.periods.as_ref()?;
        periods.list().into_iter().find(|period| period.contains(day)).map(Column::Period)
    }

    /// An occurrence that stands for the item in the month and is not used yet.
    fn existing(&mut self, item: &WheelItem, month: u8, exact: bool) -> Option<Id> {
        let facts = self.facts;
        let first = self.first_day(month)?;
        let last = first.last_of_month();
        let all = facts.occurrences_of(item.activity.as_ref()?).iter();
        let found = all.filter_map(|at| facts.programme.occurrences.get(*at)).find(|o| {
            let dated = facts.occurrence_date(o).and_then(|d| d.days());
            let in_month = dated.is_some_and(|(a, b)| first <= a && b <= last);
            let in_column = dated.or_else(|| column_days(o)).is_some_and(|(a, b)| a <= first && last <= b);
            !self.used.contains(&o.id) && if exact { in_month } else { in_column }
        })?;
        self.used.insert(found.id.clone());
        Some(found.id.clone())
    }
}

fn column_days(occurrence: &Occurrence) -> Option<(Date, Date)> {
    match occurrence.column {
        Column::Period(period) => Some((period.start(), period.end())),
        Column::After => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn plan(text: &str) -> Programme {
        let head = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n\
            periods = { scheme = \"half_year\", first = \"2024-H1\", count = 2 }\n\
            [[activities]]\nid = \"board\"\ntitle = \"Board\"\n";
        toml::from_str(&format!("{head}{text}")).expect("a plan")
    }

    const BOARD: &str =
        "[[wheel]]\nid = \"w\"\ntitle = \"Board\"\nmonths = [3, 10]\nactivity = \"board\"\nfrom = 2024\n";

    #[test]
    fn a_year_may_be_different_or_left_out() {
        let plan = plan(&format!("{BOARD}exceptions = [{{ year = 2025, month = 5 }}, {{ year = 2026 }}]\n"));
        let item = &plan.wheel[0];
        let all: Vec<Vec<u8>> = (2023..=2027).map(|year| months(item, year)).collect();
        assert_eq!(all, [vec![], vec![3, 10], vec![5], vec![], vec![3, 10]]);
        assert_eq!(left_out(&plan, 2026).len(), 1);
        assert!(rings(&plan, 2025)[0].turns[0].exception);
    }

    #[test]
    fn rings_stand_as_the_plan_names_them_and_items_are_numbered_through() {
        let wheel = |id: &str, ring: &str| {
            format!("[[wheel]]\nid = \"{id}\"\ntitle = \"{id}\"\nmonths = [1]\n{ring}")
        };
        let plan =
            plan(&[wheel("a", "ring = \"X\"\n"), wheel("b", ""), wheel("c", "ring = \"X\"\n")].concat());
        let rings = rings(&plan, 2024);
        let named: Vec<_> = rings
            .iter()
            .map(|r| (r.title, r.turns.iter().map(|t| (t.number, t.item.id.as_str())).collect::<Vec<_>>()))
            .collect();
        assert_eq!(named, [(Some("X"), vec![(1, "a"), (2, "c")]), (None, vec![(3, "b")])]);
    }

    #[test]
    fn pieces_of_a_ring_never_overlap() {
        let wheel = |id: &str| format!("[[wheel]]\nid = \"{id}\"\ntitle = \"{id}\"\nmonths = [1, 6]\n");
        let plan = plan(&["a", "b", "c"].map(wheel).concat());
        let pieces = pieces(&rings(&plan, 2024)[0], 100.0, 140.0);
        assert_eq!(pieces.len(), 6);
        assert!(pieces.windows(2).all(|pair| pair[0].1.until <= pair[1].1.from + 1e-9));
        assert_eq!(pieces.iter().map(|p| p.0).collect::<Vec<_>>(), [1, 2, 3, 1, 2, 3]);
    }

    #[test]
    fn occurrences_are_proposed_where_none_stands_yet() {
        let there = "[[occurrences]]\nid = \"o1\"\nactivity = \"board\"\ncolumn = \"2024-H1\"\n";
        let plan = plan(&[BOARD, there].concat());
        let outcomes: Vec<Outcome> = proposals(&plan, 2024).into_iter().map(|p| p.outcome).collect();
        let Outcome::New(made) = &outcomes[1] else { panic!("{outcomes:?}") };
        assert_eq!(outcomes[0], Outcome::Exists("o1".parse().expect("an id")));
        assert_eq!(
            (made.id.as_str(), made.column.to_string(), made.date.as_ref().map(ToString::to_string)),
            ("board-2024-10", "2024-H2".to_owned(), Some("2024-10".to_owned()))
        );
    }

    #[test]
    fn one_occurrence_stands_for_one_month_only_and_the_exact_one_first() {
        let vague = "[[occurrences]]\nid = \"vague\"\nactivity = \"board\"\ncolumn = \"2024-H1\"\n";
        let exact = "[[occurrences]]\nid = \"exact\"\nactivity = \"board\"\ncolumn = \"2024-H1\"\ndate = \"2024-03-12\"\n";
        let wheel = "[[wheel]]\nid = \"w\"\ntitle = \"Board\"\nmonths = [2, 3, 4]\nactivity = \"board\"\n";
        let plan = plan(&[wheel, vague, exact].concat());
        let ids: Vec<String> = proposals(&plan, 2024)
            .into_iter()
            .map(|p| match p.outcome {
                Outcome::Exists(id) => id.to_string(),
                Outcome::New(o) => format!("new {}", o.id),
                _ => "-".to_owned(),
            })
            .collect();
        assert_eq!(ids, ["vague", "exact", "new board-2024-04"]);
    }

    #[test]
    fn making_twice_makes_nothing_the_second_time() {
        let mut plan = plan(BOARD);
        for proposal in proposals(&plan, 2024) {
            if let Outcome::New(occurrence) = proposal.outcome {
                plan.occurrences.push(*occurrence);
            }
        }
        assert_eq!(plan.occurrences.len(), 2);
        assert!(proposals(&plan, 2024).iter().all(|p| matches!(p.outcome, Outcome::Exists(_))));
        assert!(proposals(&plan, 2025).iter().all(|p| p.outcome == Outcome::Outside));
    }

    #[test]
    fn the_year_shown_first_is_one_in_which_the_wheel_turns() {
        let plan = plan("[[wheel]]\nid = \"w\"\ntitle = \"W\"\nmonths = [1]\nfrom = 2020\nuntil = 2023\n");
        assert_eq!(usual_year(&plan, date(2026, 5, 1)), 2023);
        assert_eq!(usual_year(&plan, date(2021, 5, 1)), 2021);
    }

    #[test]
    fn a_year_that_no_plan_names_has_no_proposals() {
        let plan = plan("[[wheel]]\nid = \"w\"\ntitle = \"W\"\nmonths = [3]\n");
        assert_eq!(proposals(&plan, 2024).len(), 1);
        for year in [i16::MIN, 1899, 2201, 9999, i16::MAX] {
            assert_eq!(proposals(&plan, year), [], "{year}");
        }
    }

    #[test]
    fn days_turn_clockwise_from_the_top() {
        assert!(day_angle(date(2024, 1, 1)) < 0.02);
        assert!((day_angle(date(2023, 7, 2)) - TAU / 2.0).abs() < 0.02);
        let (x, y) = month_arc(3, 90.0, 110.0).middle(200.0);
        assert!(x > 200.0 && y < 200.0);
    }
}
