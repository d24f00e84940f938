//! The milestone plan of a local project, and who is to be involved in it when
//! and how.

use super::Seat;
use super::macros::{element, value, words};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id};

words! {
    /// How much somebody is to be involved (SKAL/MÅ, BØR, KAN).
    Engagement {
        /// Cannot be done without.
        Must = "must",
        /// Should be with.
        Should = "should",
        /// Can be with.
        Can = "can",
    }
}

value! {
    /// Somebody who is to be involved: how much, when and how.
    Involvement {
        required {
            /// Who: a person or a role.
            who: Seat,
        }
        optional {
            /// How much.
            engagement: Engagement,
            /// At which milestones.
            milestones: Vec<Id>,
            /// When, where it is not at a milestone.
            when: Option<FuzzyDate>,
            /// How.
            how: Option<String>,
            /// The activities or meetings where it happens.
            activities: Vec<Id>,
        }
    }
}

value! {
    /// A goal of a local project that can be followed up: specific, measurable,
    /// accepted, realistic, with a date.
    SmartGoal {
        required {
            /// The goal: what exactly.
            text: String,
        }
        optional {
            /// How it is measured.
            measure: Option<String>,
            /// Who stands behind it.
            accepted: Option<String>,
            /// Why it can be reached.
            realistic: Option<String>,
            /// When it is reached.
            due: Option<FuzzyDate>,
        }
    }
}

element! {
    /// The milestone plan of a local project.
    MilestonePlan named title {
        required {
            /// The project.
            title: String,
        }
        optional {
            /// Whose project it is.
            unit: Option<Id>,
            /// What set it off.
            trigger: Option<String>,
            /// Why it matters now.
            why_now: Option<String>,
            /// What it gives us.
            gives: Option<String>,
            /// When it begins.
            start: Option<FuzzyDate>,
            /// When it ends.
            end: Option<FuzzyDate>,
            /// The vision.
            vision: Option<String>,
            /// What has happened when it is over and everyone is satisfied.
            wished_result: Option<String>,
            /// The goals.
            smart_goals: Vec<SmartGoal>,
            /// Who is affected.
            affected: Vec<String>,
            /// What decides whether it succeeds.
            critical_factors: Vec<String>,
            /// The first thing to do at home.
            first_step: Option<String>,
            /// Who must, should and can be involved.
            involved: Vec<Involvement>,
        }
    }
    list milestone_plans
    references(e, refs) {
        refs.one("unit", e.unit.as_ref(), &[K::Unit]);
        refs.date("start", e.start.as_ref());
        refs.date("end", e.end.as_ref());
        for (at, goal) in e.smart_goals.iter().enumerate() {
            refs.date(&format!("smart_goals[{at}].due"), goal.due.as_ref());
        }
        refs.involved(&e.involved);
    }
}

words! {
    /// What a milestone is to its project.
    MilestoneMark {
        /// One of them.
        Ordinary = "ordinary",
        /// The first.
        First = "first",
        /// The next to reach.
        Next = "next",
        /// The last: it shows that the project is over.
        Last = "last",
    }
}

element! {
    /// A milestone of a local project.
    Milestone named title {
        required {
            /// What is reached.
            title: String,
            /// The milestone plan.
            plan: Id,
        }
        optional {
            /// The phase it ends or belongs to.
            phase: Option<String>,
            /// What it is to the project.
            mark: MilestoneMark,
            /// When it is to be reached.
            date: Option<FuzzyDate>,
            /// Who sees to it.
            responsible: Option<Seat>,
            /// It is reached.
            reached: bool,
        }
    }
    list milestones
    references(e, refs) {
        refs.one("plan", Some(&e.plan), &[K::MilestonePlan]);
        refs.date("date", e.date.as_ref());
        refs.seat("responsible", e.responsible.as_ref());
    }
}

value! {
    /// One step of a checklist.
    ChecklistStep {
        required {
            /// What is to be done or answered.
            text: String,
        }
        optional {
            /// The phase it belongs to.
            phase: Option<String>,
            /// What to think of.
            hint: Option<String>,
            /// It is done.
            done: bool,
            /// What came of it.
            outcome: Option<String>,
            /// By when.
            deadline: Option<FuzzyDate>,
            /// Who sees to it.
            responsible: Option<Seat>,
        }
    }
}

element! {
    /// A checklist, or a template of one.
    Checklist named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// What it is for.
            purpose: Option<String>,
            /// Others make their own from it.
            template: bool,
            /// Other programmes may use it too.
            shared: bool,
            /// The template it was made from.
            made_from: Option<Id>,
            /// Whose it is.
            unit: Option<Id>,
            /// The steps in order.
            steps: Vec<ChecklistStep>,
        }
    }
    list checklists
    references(e, refs) {
        refs.one("made_from", e.made_from.as_ref(), &[K::Checklist]);
        refs.one("unit", e.unit.as_ref(), &[K::Unit]);
        for (at, step) in e.steps.iter().enumerate() {
            refs.date(&format!("steps[{at}].deadline"), step.deadline.as_ref());
            refs.seat(&format!("steps[{at}].responsible"), step.responsible.as_ref());
        }
    }
}
