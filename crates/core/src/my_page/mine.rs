//! What somebody has before them in one programme.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Me, Reason, Thing};
use crate::access::Role;
use crate::attending::{Attending, Part, USUAL, sits};
use crate::check::Facts;
use crate::programme::{
    Activity, Body, BodyKind, Consent, DecisionStatus, Meeting, Network, Relationship, RelationshipKind,
    RelationshipState, RoleKind, Seat, Status,
};
use crate::timeline::resolve;
use crate::{ElementKind, FuzzyDate, Id, Programme};

/// Everything that somebody has before them, by date: first what is late, last
/// what has no date. The plan is the whole one; of it only what is one's own is
/// told.
pub fn mine<'a>(plan: &'a Programme, me: &Me<'_>, today: Date) -> Vec<Thing<'a>> {
    let desk = Desk { plan, facts: Facts::new(plan), me, today };
    let mut all = desk.meetings();
    all.extend(desk.activities());
    all.extend(desk.milestones());
    all.extend(desk.steps());
    all.extend(desk.questions());
    all.extend(desk.decisions());
    all.sort_by(|a, b| a.order().cmp(&b.order()));
    all
}

/// The days of a date.
pub(super) fn days(facts: &Facts<'_>, date: Option<&FuzzyDate>) -> Option<(Date, Date)> {
    resolve(facts, date?).map(|found| (found.first, found.last))
}

struct Desk<'a, 'm> {
    plan: &'a Programme,
    facts: Facts<'a>,
    me: &'m Me<'m>,
    today: Date,
}

impl<'a> Desk<'a, '_> {
    fn thing(&self, kind: ElementKind, id: &'a Id, date: Option<&FuzzyDate>, reason: Reason) -> Thing<'a> {
        Thing { kind, id, days: days(&self.facts, date), reason, text: None }
    }

    /// Somebody certain to have a seat is oneself.
    fn holds(&self, seat: Option<&Seat>) -> bool {
        seat.and_then(sits).is_some_and(|id| self.me.is(id))
    }

    /// The meetings to come that one is at.
    fn meetings(&self) -> Vec<Thing<'a>> {
        let attending = self.me.person.map(|_| Attending::new(self.plan));
        let open = |m: &&Meeting| matches!(m.status, Status::Planned | Status::InProgress);
        let of = |meeting: &'a Meeting| {
            let reason = match &attending {
                Some(attending) => self.named(attending, meeting),
                None => self.in_role(meeting),
            };
            let reason = reason.or_else(|| self.plans(meeting).then_some(Reason::Plans))?;
            Some(self.thing(ElementKind::Meeting, &meeting.id, meeting.date.as_ref(), reason))
        };
        let to_come = |thing: &Thing<'_>| !thing.is_late(self.today);
        self.plan.meetings.iter().filter(open).filter_map(of).filter(to_come).collect()
    }

    fn named(&self, attending: &Attending<'_>, meeting: &Meeting) -> Option<Reason> {
        let found = attending.of(meeting);
        let (_, parts) = found.iter().find(|(person, _)| self.me.is(&person.id))?;
        weightiest(parts)
    }

    /// As what one is at a meeting by role alone, where the person is not known:
    /// where a seat or the audience names the role, and for those who take part
    /// where nobody is named.
    fn in_role(&self, meeting: &Meeting) -> Option<Reason> {
        if self.me.person.is_some() {
            return None;
        }
        let sought = |seat: &Seat| seat.role.is_some_and(|role| self.me.has(role));
        if meeting.sheet.contents.iter().filter_map(|content| content.presenter.as_ref()).any(sought) {
            return Some(Reason::Presents);
        }
        let involved = meeting.involved.iter().map(|one| &one.who);
        if meeting.lines.iter().map(|line| &line.who).chain(involved).any(sought) {
            return Some(Reason::Takes);
        }
        if let Some(body) = meeting.body.as_ref().and_then(|id| self.facts.get::<Body>(id)) {
            return self.steers(body).then_some(Reason::Body);
        }
        let said = &meeting.sheet.audience;
        let roles = if said.is_empty() && meeting.lines.is_empty() { &USUAL[..] } else { said };
        roles.iter().any(|role| self.me.has(*role)).then_some(Reason::Audience)
    }

    /// Whether one plans a meeting: where one leads networks, those of theirs.
    fn plans(&self, meeting: &Meeting) -> bool {
        let led = |network: &&Network| self.holds(network.leader.as_ref());
        let led: Vec<&Id> = self.plan.networks.iter().filter(led).map(|network| &network.id).collect();
        let coordinates = self.me.roles.contains(&Role::Coordinator) || led.is_empty();
        self.me.plans() && (coordinates || meeting.networks.iter().any(|network| led.contains(&network)))
    }

    fn steers(&self, body: &Body) -> bool {
        body.kind == BodyKind::SteeringGroup && self.me.has(RoleKind::SteeringGroup)
    }

    /// Whether one belongs to a body.
    fn belongs(&self, body: &Body) -> bool {
        let seats = body.seats.iter().chain(&body.chair).chain(&body.secretary);
        seats.filter_map(sits).any(|id| self.me.is(id)) || self.steers(body)
    }

    /// What one is responsible for: until it is done, also where it is late.
    fn activities(&self) -> Vec<Thing<'a>> {
        let of = |activity: &'a Activity| {
            let next = next_day(&self.facts, activity, self.today);
            let date = activity.deadline.as_ref().or(next);
            self.thing(ElementKind::Activity, &activity.id, date, Reason::Responsible)
        };
        let own = self.plan.activities.iter().filter(|one| self.holds(one.responsible.as_ref()));
        own.filter(|one| !is_done(&self.facts, one)).map(of).filter(|one| one.days.is_some()).collect()
    }

    /// The milestones one sees to, and those of one's project.
    fn milestones(&self) -> Vec<Thing<'a>> {
        let units = self.me.person.map_or(&[][..], |person| &person.units);
        let plans: BTreeSet<&Id> = self
            .plan
            .milestone_plans
            .iter()
            .filter(|plan| plan.unit.as_ref().is_some_and(|unit| units.contains(unit)))
            .map(|plan| &plan.id)
            .collect();
        let leads = self.me.has(RoleKind::ProjectLeader);
        let reason = |milestone: &crate::programme::Milestone| {
            let own = self.holds(milestone.responsible.as_ref());
            own.then_some(Reason::Responsible)
                .or_else(|| (leads && plans.contains(&milestone.plan)).then_some(Reason::Project))
        };
        let open = self.plan.milestones.iter().filter(|milestone| !milestone.reached);
        open.filter_map(|one| {
            Some(self.thing(ElementKind::Milestone, &one.id, one.date.as_ref(), reason(one)?))
        })
        .collect()
    }

    /// The steps of checklists that one sees to.
    fn steps(&self) -> Vec<Thing<'a>> {
        let lists = self.plan.checklists.iter().filter(|list| !list.template);
        let steps = lists.flat_map(|list| list.steps.iter().map(move |step| (list, step)));
        let own = steps.filter(|(_, step)| !step.done && self.holds(step.responsible.as_ref()));
        own.map(|(list, step)| Thing {
            text: Some(&step.text),
            ..self.thing(ElementKind::Checklist, &list.id, step.deadline.as_ref(), Reason::Responsible)
        })
        .collect()
    }

    /// Relations one is asked to enter and has not answered. What is only
    /// proposed is not told, and a mentor is asked before who is to have one.
    fn questions(&self) -> Vec<Thing<'a>> {
        let asked = self.plan.relationships.iter().filter(|bound| bound.state == RelationshipState::Asked);
        let own = asked.filter(|bound| bound.everyone().any(|id| self.me.is(id)) && self.is_asked(bound));
        own.map(|bound| self.thing(ElementKind::Relationship, &bound.id, bound.from.as_ref(), Reason::Asked))
            .collect()
    }

    fn is_asked(&self, bound: &Relationship) -> bool {
        let answer = |is: &dyn Fn(&Id) -> bool| {
            bound.answers.iter().find(|one| is(&one.person)).map_or(Consent::Waiting, |one| one.answer)
        };
        let mentor_first = bound.kind == RelationshipKind::Mentor
            && bound
                .with
                .as_ref()
                .is_some_and(|mentor| !self.me.is(mentor) && answer(&|id| id == mentor) != Consent::Yes);
        answer(&|id| self.me.is(id)) == Consent::Waiting && !mentor_first
    }

    /// What the bodies one belongs to are to decide.
    fn decisions(&self) -> Vec<Thing<'a>> {
        let open = self.plan.decisions.iter().filter(|one| one.status == DecisionStatus::Open);
        let own = open.filter(|one| {
            let body = one.body.as_ref().and_then(|id| self.facts.get::<Body>(id));
            body.is_some_and(|body| self.belongs(body))
        });
        own.map(|one| {
            let meeting = one.meeting.as_ref().and_then(|id| self.facts.get::<Meeting>(id));
            let date = one.date.as_ref().or_else(|| meeting.and_then(|meeting| meeting.date.as_ref()));
            self.thing(ElementKind::Decision, &one.id, date, Reason::Decides)
        })
        .collect()
    }
}

fn weightiest(parts: &BTreeSet<Part>) -> Option<Reason> {
    let of = |part: &Part| match part {
        Part::Presents => Reason::Presents,
        Part::Runs => Reason::Runs,
        Part::Takes => Reason::Takes,
        Part::Body => Reason::Body,
        Part::Audience => Reason::Audience,
    };
    parts.iter().map(of).min()
}

/// Whether everything an activity was to be is over: each of its occurrences
/// held or called off, at least one of them held.
pub(super) fn is_done(facts: &Facts<'_>, activity: &Activity) -> bool {
    let places = facts.occurrences_of(&activity.id);
    let of = || places.iter().filter_map(|at| facts.programme.occurrences.get(*at)).map(|one| one.status);
    of().any(|status| status == Status::Held)
        && of().all(|status| matches!(status, Status::Held | Status::Cancelled))
}

/// The next date of an activity without a deadline.
fn next_day<'a>(facts: &Facts<'a>, activity: &Activity, today: Date) -> Option<&'a FuzzyDate> {
    let places = facts.occurrences_of(&activity.id).iter();
    let open = places
        .filter_map(|at| facts.programme.occurrences.get(*at))
        .filter(|one| matches!(one.status, Status::Planned | Status::InProgress));
    let dated = open.filter_map(|one| {
        let date = one.date.as_ref()?;
        let days = days(facts, Some(date)).filter(|(_, last)| *last >= today)?;
        Some((days, date))
    });
    dated.min_by_key(|(days, _)| *days).map(|(_, date)| date)
}
