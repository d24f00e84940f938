//! The board of places for which somebody is sought: who, for what, and by
//! when it must be known.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::check::Facts;
use crate::programme::{
    Body, Content, Involvement, Meeting, MilestonePlan, Network, ParticipantLine, Seat, SeatState, Status,
};
use crate::seats::Seated;
use crate::timeline::resolve;
use crate::{Element, ElementKind, FuzzyDate, Id, Programme};

/// How many days before a meeting it must be known who comes.
pub const NOTICE_DAYS: i32 = 14;

/// What somebody is sought for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SoughtFor<'a> {
    /// Taking part in a meeting.
    Line(&'a ParticipantLine),
    /// Presenting something, alone, with others or instead of them.
    Presents(&'a Content),
    /// Running a meeting, or one of its days.
    Runs(Option<u8>),
    /// A seat in a body.
    Member,
    /// The chair of a body.
    Chair,
    /// The secretary of a body.
    Secretary,
    /// Leading a network.
    Leader,
    /// A network's resource group.
    ResourceGroup,
    /// Being involved in a local project.
    Involved(&'a Involvement),
}

/// A seat with where it stands and by when it must be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought<'a> {
    /// What kind of element holds the seat.
    pub kind: ElementKind,
    /// The element that holds the seat.
    pub owner: &'a Id,
    /// Its name.
    pub title: &'a str,
    /// Which of the element's seats it is, from 0.
    pub nth: usize,
    /// The seat.
    pub seat: &'a Seat,
    /// What for.
    pub what: SoughtFor<'a>,
    /// When it takes place or begins, where that is known to the day.
    pub day: Option<Date>,
}

/// How urgent it is to find somebody; the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// It should have been known so many days ago.
    Overdue(i32),
    /// So many days are left.
    Left(i32),
    /// It has no date.
    Undated,
    /// It took place already.
    Over,
}

impl Sought<'_> {
    /// The day by which it must be known who comes.
    pub fn needed_by(&self) -> Option<Date> {
        self.day.map(|day| day.saturating_sub(NOTICE_DAYS.days()))
    }

    /// How urgent it is today.
    pub fn urgency(&self, today: Date) -> Urgency {
        let (Some(day), Some(by)) = (self.day, self.needed_by()) else { return Urgency::Undated };
        let left = today.until(by).map_or(0, |span| span.get_days());
        match left {
            _ if day < today => Urgency::Over,
            ..0 => Urgency::Overdue(-left),
            _ => Urgency::Left(left),
        }
    }

    /// Sorts by what is needed first; what is over last.
    pub fn order(&self, today: Date) -> (u8, Option<Date>) {
        let rank = match self.urgency(today) {
            Urgency::Overdue(_) => 0,
            Urgency::Left(_) => 1,
            Urgency::Undated => 2,
            Urgency::Over => 3,
        };
        (rank, self.needed_by())
    }
}

/// How far the search has come: a seat with a person and no word about the
/// search is taken, whatever was sought.
pub fn standing(seat: &Seat) -> SeatState {
    match seat.state {
        SeatState::Open if seat.person.is_some() => SeatState::Filled,
        state => state,
    }
}

/// The seats of an element, each by its place among them.
fn order(element: &impl Seated) -> HashMap<*const Seat, usize> {
    let mut order = HashMap::new();
    element.seats(&mut |seat| {
        let next = order.len();
        order.insert(std::ptr::from_ref(seat), next);
    });
    order
}

/// The seat of an element at a place.
pub fn seat_at(element: &Element, nth: usize) -> Option<Seat> {
    let (mut at, mut found) = (0, None);
    element.seats(&mut |seat| {
        if at == nth {
            found = Some(seat.clone());
        }
        at += 1;
    });
    found
}

/// The element with another seat at a place.
#[must_use]
pub fn with_seat(mut element: Element, nth: usize, seat: &Seat) -> Element {
    let mut at = 0;
    element.seats_mut(&mut |place| {
        if at == nth {
            place.clone_from(seat);
        }
        at += 1;
    });
    element
}

/// Every place in meetings, bodies, networks and milestone plans that is or
/// was to be filled, in the order of the plan. Cancelled and held meetings seek
/// nobody.
pub fn board(plan: &Programme) -> Vec<Sought<'_>> {
    let facts = Facts::new(plan);
    let wanted = |m: &&Meeting| !matches!(m.status, Status::Cancelled | Status::Held);
    let meetings = plan.meetings.iter().filter(wanted).flat_map(|m| of_meeting(&facts, m));
    let networks = plan.networks.iter().flat_map(|n| of_network(&facts, n));
    let bodies = plan.bodies.iter().flat_map(|b| of_body(&facts, b));
    let projects = plan.milestone_plans.iter().flat_map(|p| of_project(&facts, p));
    meetings.chain(networks).chain(bodies).chain(projects).collect()
}

fn first_day(facts: &Facts<'_>, date: Option<&FuzzyDate>) -> Option<Date> {
    date.and_then(|date| resolve(facts, date)).map(|days| days.first)
}

/// Where seats stand, before each is told with its place.
struct Owner<'a> {
    kind: ElementKind,
    id: &'a Id,
    title: &'a str,
    order: HashMap<*const Seat, usize>,
}

impl<'a> Owner<'a> {
    fn sought(&self, seat: &'a Seat, what: SoughtFor<'a>, day: Option<Date>) -> Option<Sought<'a>> {
        let nth = *self.order.get(&std::ptr::from_ref(seat))?;
        Some(Sought { kind: self.kind, owner: self.id, title: self.title, nth, seat, what, day })
    }
}

fn of_meeting<'a>(facts: &Facts<'_>, meeting: &'a Meeting) -> Vec<Sought<'a>> {
    let owner =
        Owner { kind: ElementKind::Meeting, id: &meeting.id, title: &meeting.title, order: order(meeting) };
    let day = first_day(facts, meeting.date.as_ref());
    let lines = meeting.lines.iter().map(|line| (&line.who, SoughtFor::Line(line)));
    let presenting = meeting.sheet.contents.iter().flat_map(|content| {
        let seats = content.presenter.iter().chain(&content.co_presenters).chain(&content.alternatives);
        seats.map(move |seat| (seat, SoughtFor::Presents(content)))
    });
    let team = &meeting.sheet.team;
    let running = team.iter().flat_map(|t| t.seats.iter().map(|seat| (seat, SoughtFor::Runs(t.day))));
    lines.chain(presenting).chain(running).filter_map(|(seat, what)| owner.sought(seat, what, day)).collect()
}

/// The first day of the meetings that somebody has, past ones left out unless
/// all are.
fn first_meeting<'a>(facts: &Facts<'_>, all: impl Iterator<Item = &'a Meeting>) -> Option<Date> {
    all.filter(|m| m.status == Status::Planned).filter_map(|m| first_day(facts, m.date.as_ref())).min()
}

fn of_network<'a>(facts: &Facts<'_>, network: &'a Network) -> Vec<Sought<'a>> {
    let owner =
        Owner { kind: ElementKind::Network, id: &network.id, title: &network.title, order: order(network) };
    let day =
        first_meeting(facts, facts.programme.meetings.iter().filter(|m| m.networks.contains(&network.id)));
    let leader = network.leader.iter().map(|seat| (seat, SoughtFor::Leader));
    let group = network.resource_group.iter().map(|seat| (seat, SoughtFor::ResourceGroup));
    leader.chain(group).filter_map(|(seat, what)| owner.sought(seat, what, day)).collect()
}

fn of_body<'a>(facts: &Facts<'_>, body: &'a Body) -> Vec<Sought<'a>> {
    let owner = Owner { kind: ElementKind::Body, id: &body.id, title: &body.title, order: order(body) };
    let meetings = facts.programme.meetings.iter().filter(|m| m.body.as_ref() == Some(&body.id));
    let day = first_meeting(facts, meetings).or_else(|| first_day(facts, body.formed.as_ref()));
    let members = body.seats.iter().map(|seat| (seat, SoughtFor::Member));
    let chair = body.chair.iter().map(|seat| (seat, SoughtFor::Chair));
    let secretary = body.secretary.iter().map(|seat| (seat, SoughtFor::Secretary));
    let all = members.chain(chair).chain(secretary);
    all.filter_map(|(seat, what)| owner.sought(seat, what, day)).collect()
}

fn of_project<'a>(facts: &Facts<'_>, project: &'a MilestonePlan) -> Vec<Sought<'a>> {
    let kind = ElementKind::MilestonePlan;
    let owner = Owner { kind, id: &project.id, title: &project.title, order: order(project) };
    let begins = first_day(facts, project.start.as_ref());
    let reached = |id: &Id| {
        let milestone = facts.programme.milestones.iter().find(|m| m.id == *id)?;
        first_day(facts, milestone.date.as_ref())
    };
    let day = |one: &Involvement| {
        let when = first_day(facts, one.when.as_ref());
        when.or_else(|| one.milestones.iter().filter_map(reached).min()).or(begins)
    };
    let all = project.involved.iter().map(|one| (&one.who, SoughtFor::Involved(one), day(one)));
    all.filter_map(|(seat, what, day)| owner.sought(seat, what, day)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "learning_network"
        [[meetings]]
        id = "m"
        title = "M"
        date = "2027-03-15"
        involved = [{ who = { text = "not on the board" } }]
        lines = [{ who = { person = "eva" } }, { who = { text = "A school leader" } }]
        [meetings.sheet]
        team = [{ day = 1, seats = [{ text = "A helper" }] }]
        contents = [{ text = "Case", presenter = { text = "A speaker", state = "asked" }, co_presenters = [{ text = "Another" }] }]
        [[meetings]]
        id = "off"
        title = "Off"
        status = "cancelled"
        lines = [{ who = { text = "Nobody" } }]
        [[networks]]
        id = "n"
        title = "N"
        leader = { text = "A leader" }
        [[bodies]]
        id = "b"
        title = "B"
        formed = "2027-02-01"
        seats = [{ text = "A member", state = "dropped" }]
        chair = { person = "eva", state = "suggested" }
        [[milestone_plans]]
        id = "x"
        title = "X"
        start = "2027-05-01"
        involved = [{ who = { text = "Politicians" } }]
        [[people]]
        id = "eva"
        name = "Eva"
    "#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    #[test]
    fn every_place_tells_where_it_stands_and_by_when() {
        let plan = plan();
        let told: Vec<_> = board(&plan)
            .into_iter()
            .map(|s| (s.owner.as_str(), s.seat.text.as_deref(), standing(s.seat), s.needed_by()))
            .collect();
        use SeatState::{Asked, Dropped, Filled, Open, Suggested};
        let (march, january, april) = (date(2027, 3, 1), date(2027, 1, 18), date(2027, 4, 17));
        assert_eq!(
            told,
            [
                ("m", None, Filled, Some(march)),
                ("m", Some("A school leader"), Open, Some(march)),
                ("m", Some("A speaker"), Asked, Some(march)),
                ("m", Some("Another"), Open, Some(march)),
                ("m", Some("A helper"), Open, Some(march)),
                ("n", Some("A leader"), Open, None),
                ("b", Some("A member"), Dropped, Some(january)),
                ("b", None, Suggested, Some(january)),
                ("x", Some("Politicians"), Open, Some(april)),
            ]
        );
    }

    #[test]
    fn a_place_is_found_again_by_its_number() {
        let plan = plan();
        for sought in board(&plan) {
            let at = plan.position(sought.kind, sought.owner).expect("the element");
            let element = plan.element_at(sought.kind, at).expect("the element");
            assert_eq!(seat_at(&element, sought.nth).as_ref(), Some(sought.seat), "{sought:?}");
            let other = Seat { text: Some("changed".to_owned()), ..sought.seat.clone() };
            let changed = with_seat(element.clone(), sought.nth, &other);
            assert_eq!(seat_at(&changed, sought.nth), Some(other));
            assert_eq!(with_seat(changed, sought.nth, sought.seat), element);
        }
        let meeting = plan.element_at(ElementKind::Meeting, 0).expect("the meeting");
        assert_eq!(seat_at(&meeting, 99), None);
        assert_eq!(with_seat(meeting.clone(), 99, &Seat::default()), meeting);
    }

    #[test]
    fn two_weeks_before_it_is_urgent() {
        let plan = plan();
        let sought = board(&plan).remove(1);
        let on = |month, day| sought.urgency(date(2027, month, day));
        assert_eq!(on(2, 27), Urgency::Left(2));
        assert_eq!(on(3, 1), Urgency::Left(0));
        assert_eq!(on(3, 3), Urgency::Overdue(2));
        assert_eq!(on(3, 15), Urgency::Overdue(14));
        assert_eq!(on(3, 16), Urgency::Over);
        let mut all = board(&plan);
        all.sort_by_key(|s| s.order(date(2027, 3, 5)));
        let owners: Vec<&str> = all.iter().map(|s| s.owner.as_str()).collect();
        assert_eq!(owners, ["m", "m", "m", "m", "m", "x", "n", "b", "b"]);
    }
}
