//! Milestone plans as tables: projects, milestones, goals, who is involved.

use samspil_core::Id;
use samspil_core::programme::{MilestonePlan, Unit};
use samspil_core::projects::{self, HeatMap, Milestones};

use super::Kind;
use super::milestone_plan::{chosen, places, states};
use super::scribe::Scribe;
use super::table::words;
use crate::paper::{Sheet, Text, Value, Workbook};

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let book = Book { scribe, plans: chosen(scribe), milestones: Milestones::of(scribe.plan) };
    let sheets = vec![book.projects(), book.milestones(), book.goals(), book.involved()];
    scribe.workbook(Kind::MilestonePlan, sheets)
}

struct Book<'s, 'a> {
    scribe: &'s Scribe<'a>,
    plans: Vec<&'a MilestonePlan>,
    milestones: Milestones<'a>,
}

fn joined(all: impl IntoIterator<Item = String>) -> Value {
    let text = all.into_iter().collect::<Vec<_>>().join("\n");
    if text.is_empty() { Value::Blank } else { Value::from(text) }
}

impl Book<'_, '_> {
    fn date(&self, date: Option<&samspil_core::FuzzyDate>) -> Value {
        date.map_or(Value::Blank, |date| Value::from(self.scribe.date(date)))
    }

    fn unit(&self, plan: &MilestonePlan) -> Value {
        let unit: Option<&Unit> = plan.unit.as_ref().and_then(|id: &Id| self.scribe.facts.get(id));
        words(unit.map(|unit| &unit.title))
    }

    fn projects(&self) -> Sheet {
        let columns = [
            ("field-unit", 24),
            ("field-milestone_plan-title", 34),
            ("field-start", 14),
            ("field-end", 14),
            ("field-trigger", 40),
            ("field-why_now", 40),
            ("field-gives", 40),
            ("field-vision", 34),
            ("field-wished_result", 40),
            ("field-affected", 34),
            ("field-critical_factors", 40),
            ("field-first_step", 34),
            ("projects-next", 30),
            ("projects-last", 30),
        ];
        let row = |plan: &&MilestonePlan| {
            let list = self.milestones.list(&plan.id);
            vec![
                self.unit(plan),
                Value::from(plan.title.as_str()),
                self.date(plan.start.as_ref()),
                self.date(plan.end.as_ref()),
                words(plan.trigger.as_ref()),
                words(plan.why_now.as_ref()),
                words(plan.gives.as_ref()),
                words(plan.vision.as_ref()),
                words(plan.wished_result.as_ref()),
                joined(plan.affected.clone()),
                joined(plan.critical_factors.clone()),
                words(plan.first_step.as_ref()),
                words(projects::next(&list).map(|one| &one.title)),
                words(projects::last(&list).map(|one| &one.title)),
            ]
        };
        self.scribe.sheet("kinds-milestone_plan", &columns, self.plans.iter().map(row).collect())
    }

    fn milestones(&self) -> Sheet {
        let columns = [
            ("field-milestone_plan-title", 34),
            ("field-milestone-phase", 22),
            ("field-milestone-title", 44),
            ("field-milestone-date", 18),
            ("field-milestone-responsible", 28),
            ("projects-state", 24),
        ];
        let rows = self.plans.iter().flat_map(|plan| {
            let list = self.milestones.list(&plan.id);
            let next = projects::next(&list).map(|one| one.id.clone());
            list.into_iter().map(move |one| {
                let seats = self.scribe.seats(&one.responsible);
                vec![
                    Value::from(plan.title.as_str()),
                    words(one.phase.as_ref()),
                    Value::from(one.title.as_str()),
                    self.date(one.date.as_ref()),
                    joined(seats.iter().map(Text::string)),
                    joined(states(self.scribe, one, next.as_ref() == Some(&one.id))),
                ]
            })
        });
        self.scribe.sheet("kinds-milestone", &columns, rows.collect())
    }

    fn goals(&self) -> Sheet {
        let columns = [
            ("field-milestone_plan-title", 34),
            ("projects-smart-specific", 40),
            ("projects-smart-measurable", 40),
            ("projects-smart-accepted", 30),
            ("projects-smart-realistic", 30),
            ("projects-smart-time-bound", 18),
        ];
        let rows = self.plans.iter().flat_map(|plan| {
            plan.smart_goals.iter().map(|goal| {
                vec![
                    Value::from(plan.title.as_str()),
                    Value::from(goal.text.as_str()),
                    words(goal.measure.as_ref()),
                    words(goal.accepted.as_ref()),
                    words(goal.realistic.as_ref()),
                    self.date(goal.due.as_ref()),
                ]
            })
        });
        self.scribe.sheet("field-smart_goals", &columns, rows.collect())
    }

    fn involved(&self) -> Sheet {
        let columns = [
            ("field-milestone_plan-title", 34),
            ("projects-engagement", 14),
            ("projects-who", 34),
            ("field-milestones", 44),
            ("field-when", 18),
            ("projects-how", 44),
            ("projects-where", 34),
        ];
        let rows = self.plans.iter().flat_map(|plan| {
            let map = HeatMap::new(&plan.involved, self.milestones.list(&plan.id));
            let row = |row: &projects::HeatRow<'_>| {
                let at = map.columns.iter().zip(&row.cells).filter(|(_, at)| **at);
                vec![
                    Value::from(plan.title.as_str()),
                    Value::from(self.scribe.word("Engagement", row.line.engagement.as_str()).into_owned()),
                    Value::from(self.scribe.seat(&row.line.who).string()),
                    joined(at.map(|(one, _)| one.title.clone())),
                    self.date(row.line.when.as_ref()),
                    words(row.line.how.as_ref()),
                    joined(places(self.scribe, row.line)),
                ]
            };
            map.rows.iter().map(row).collect::<Vec<_>>()
        });
        self.scribe.sheet("projects-heat-sheet", &columns, rows.collect())
    }
}
