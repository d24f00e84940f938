//! From who asks whom and when they can to numbers, and back.

use std::collections::BTreeMap;

use jiff::civil::Date;
use samspil_core::interviews::{Free, Interview, Settings, busy, days, wanted};
use samspil_core::programme::Clock;
use samspil_core::{Id, Message, Programme};
use samspil_solve::Limits;
use samspil_solve::interviews::{self as solve, Fault, Problem as Numbers, Relaxation, Rule as Clash};
use serde::{Deserialize, Serialize};

use crate::features::placing::Change;
use crate::web::Problem;

/// An interview with its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Who asks whom.
    pub interview: Interview,
    /// On which day.
    pub on: Date,
    /// When it begins.
    pub at: Clock,
}

/// Times of interviews, or why there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// All of them, by time.
    pub placed: Vec<Placed>,
    /// On how many days interviewers have interviews, together.
    pub trips: i64,
    /// What the times cost: ten for such a day, one for each day that an interview waits.
    pub cost: i64,
    /// What no times cost less than; nothing where it is not known.
    pub least: Option<i64>,
    /// Rules that contradict each other.
    pub conflict: Vec<Rule>,
    /// What would help, the least first.
    pub ways: Vec<Vec<Remedy>>,
}

/// One rule of what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// There are days and times at all.
    Window,
    /// An interview takes place.
    Interview(Interview),
    /// Somebody has interviews only when they can.
    Free(Id),
    /// Somebody has one interview at a time.
    Once(Id),
    /// Somebody makes only so many a day.
    PerDay(Id),
}

/// A change with which there are times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Somebody can after all on these days.
    Free(Id, Vec<Date>),
    /// So many a day.
    PerDay(u16),
    /// An interview is left out.
    Leave(Interview),
}

/// What was chosen, with changes.
pub(super) fn applied(settings: &Settings, way: &[Remedy]) -> Settings {
    let mut after = settings.clone();
    for remedy in way {
        match remedy {
            Remedy::Free(who, days) => {
                after.free.extend(days.iter().map(|on| Free { who: who.clone(), on: *on }));
            }
            Remedy::PerDay(count) => after.per_day = after.per_day.max(*count),
            Remedy::Leave(interview) => after.left.push(interview.clone()),
        }
    }
    after
}

/// So many steps at most: a few seconds.
const STEPS: u64 = 5_000_000;
/// Begins the search: the same times for the same people.
const SEED: u64 = 1;
/// What a day with interviews costs, and a day of waiting.
const COSTS: (f64, f64) = (10.0, 1.0);

/// Finds times with as few days of interviews as can be, early. Takes a while where there are many.
///
/// # Errors
/// Where there are no interviews, or more than can be placed.
pub(super) fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
    let (interviews, _) = wanted(plan, settings);
    if interviews.is_empty() {
        return Err(Problem::invalid(Message::new("interviews-nobody")));
    }
    let grid = Grid::of(plan, settings, &interviews);
    let refuse = |_: Fault| Problem::invalid(Message::new("interviews-too-many"));
    let numbers = grid.numbers(plan, settings, &interviews);
    let answer = solve::solve(&numbers, SEED, &Limits::work(STEPS), &mut |_| ()).map_err(refuse)?;
    let Some(slots) = answer.slots else {
        let why = solve::explain(&numbers, &Limits::work(STEPS)).map_err(refuse)?.unwrap_or_default();
        let conflict = why.conflict.iter().filter_map(|rule| grid.named(&interviews, *rule)).collect();
        let alone = why.relaxations.iter().filter_map(|one| Some(vec![grid.remedy(&interviews, one)?]));
        let together: Vec<Remedy> =
            why.together.iter().filter_map(|one| grid.remedy(&interviews, one)).collect();
        let ways = alone.chain((!together.is_empty()).then_some(together)).collect();
        return Ok(Draft { conflict, ways, ..Draft::default() });
    };
    let placed = interviews.iter().zip(&slots).filter_map(|(interview, slot)| {
        let (on, at) = grid.time(*slot)?;
        Some(Placed { interview: interview.clone(), on, at })
    });
    let mut draft = Draft { placed: placed.collect(), least: answer.bound.map(up), ..Draft::default() };
    draft.placed.sort_by(|a, b| (a.on, a.at, &a.interview).cmp(&(b.on, b.at, &b.interview)));
    Ok(costed(&grid, draft))
}

fn up(cost: f64) -> i64 {
    cost.ceil() as i64
}

fn costed(grid: &Grid, draft: Draft) -> Draft {
    let slots: Vec<u32> = draft.placed.iter().map(|one| grid.slot(one.on, one.at).unwrap_or(0)).collect();
    let cost = solve::cost(&grid.shape(draft.placed.iter().map(|one| &one.interview)), &slots);
    Draft { trips: (cost.trips / COSTS.0).round() as i64, cost: cost.total().round() as i64, ..draft }
}

/// The draft after an interview, by its place in the list, was moved to another time.
pub(super) fn changed(
    plan: &Programme,
    settings: &Settings,
    draft: &Draft,
    change: &Change,
) -> Result<Draft, Message> {
    let unknown = |text: &str| Message::new("placing-unknown").with("name", text.to_owned());
    let mut after = draft.clone();
    let place = change.a.parse::<usize>().ok().and_then(|at| after.placed.get_mut(at));
    let placed = place.ok_or_else(|| unknown(&change.a))?;
    let (day, clock) = change.b.split_once('T').ok_or_else(|| unknown(&change.b))?;
    placed.on = day.parse().map_err(|_| unknown(&change.b))?;
    placed.at = clock.parse().map_err(|_| unknown(&change.b))?;
    let interviews: Vec<Interview> = after.placed.iter().map(|one| one.interview.clone()).collect();
    Ok(costed(&Grid::of(plan, settings, &interviews), after))
}

/// Days and times of the window, and the people who are needed.
pub(super) struct Grid {
    days: Vec<Date>,
    starts: Vec<Clock>,
    people: BTreeMap<Id, usize>,
}

impl Grid {
    /// The grid for some interviews.
    pub(super) fn of(plan: &Programme, settings: &Settings, interviews: &[Interview]) -> Self {
        let all = interviews.iter().flat_map(|one| [&one.interviewer, &one.respondent]);
        let mut people: BTreeMap<Id, usize> = all.map(|id| (id.clone(), 0)).collect();
        people.values_mut().enumerate().for_each(|(at, place)| *place = at);
        Self { days: days(plan, settings), starts: settings.starts(), people }
    }

    /// Every day with its times.
    pub(super) fn times(&self) -> impl Iterator<Item = (Date, Clock)> {
        self.days.iter().flat_map(|day| self.starts.iter().map(|start| (*day, *start)))
    }

    fn per_day(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// The number of a time.
    pub(super) fn slot(&self, on: Date, at: Clock) -> Option<u32> {
        let day = u32::try_from(self.days.binary_search(&on).ok()?).ok()?;
        let start = u32::try_from(self.starts.binary_search(&at).ok()?).ok()?;
        day.checked_mul(self.per_day())?.checked_add(start)
    }

    fn time(&self, slot: u32) -> Option<(Date, Clock)> {
        let day = self.days.get(slot.checked_div(self.per_day())? as usize)?;
        Some((*day, *self.starts.get(slot.checked_rem(self.per_day())? as usize)?))
    }

    fn shape<'a>(&self, interviews: impl Iterator<Item = &'a Interview>) -> Numbers {
        let place = |id: &Id| self.people.get(id).copied().unwrap_or(0);
        let one = |interview: &Interview| solve::Interview {
            interviewer: place(&interview.interviewer),
            respondent: place(&interview.respondent),
            fixed: None,
        };
        Numbers {
            days: u32::try_from(self.days.len()).unwrap_or(u32::MAX),
            slots_per_day: self.per_day(),
            interviews: interviews.map(one).collect(),
            trip_cost: COSTS.0,
            day_cost: COSTS.1,
            ..Numbers::default()
        }
    }

    /// Everything in numbers.
    pub(super) fn numbers(&self, plan: &Programme, settings: &Settings, interviews: &[Interview]) -> Numbers {
        let free = |who: &Id| {
            let busy = busy(plan, settings, who);
            let can = self.times().filter(|(day, _)| !busy.contains(day));
            can.filter_map(|(day, start)| self.slot(day, start)).collect()
        };
        Numbers {
            free: self.people.keys().map(free).collect(),
            max_per_day: settings.per_day.into(),
            ..self.shape(interviews.iter())
        }
    }

    fn person(&self, at: usize) -> Option<Id> {
        self.people.keys().nth(at).cloned()
    }

    /// A rule of the numbers as it was chosen.
    pub(super) fn named(&self, interviews: &[Interview], rule: Clash) -> Option<Rule> {
        Some(match rule {
            Clash::Window => Rule::Window,
            Clash::Interview(at) | Clash::Fixed(at) => Rule::Interview(interviews.get(at)?.clone()),
            Clash::Free(at) => Rule::Free(self.person(at)?),
            Clash::Once(at) => Rule::Once(self.person(at)?),
            Clash::MaxPerDay(at) => Rule::PerDay(self.person(at)?),
        })
    }

    fn remedy(&self, interviews: &[Interview], way: &Relaxation) -> Option<Remedy> {
        match (&way.remedy, way.rule) {
            (solve::Remedy::Free(slots), Clash::Free(who)) => {
                let mut days: Vec<Date> = slots.iter().filter_map(|slot| Some(self.time(*slot)?.0)).collect();
                days.dedup();
                Some(Remedy::Free(self.person(who)?, days))
            }
            (solve::Remedy::MaxPerDay(count), _) => Some(Remedy::PerDay(u16::try_from(*count).ok()?)),
            (solve::Remedy::Drop, Clash::Interview(at)) => Some(Remedy::Leave(interviews.get(at)?.clone())),
            _ => None,
        }
    }
}
