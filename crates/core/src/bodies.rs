//! Who is to sit in a body, and how far its seats are filled.

use std::collections::BTreeSet;

use crate::programme::{Body, Person, Seat, SeatRule};
use crate::{Id, Programme};

/// A rule about seats and what it comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Filled<'a> {
    /// The rule.
    pub rule: &'a SeatRule,
    /// How many of those it is about sit there.
    pub filled: usize,
    /// How many are lacking.
    pub lacking: usize,
    /// How many there are too many.
    pub over: usize,
}

/// The rules of a body about its seats, each with how far they are filled:
/// everybody who has said yes counts once, the chair too.
pub fn filled<'a>(plan: &Programme, body: &'a Body) -> Vec<Filled<'a>> {
    let mut seen: BTreeSet<&Id> = BTreeSet::new();
    let seats = body.seats.iter().chain(&body.chair).filter(|seat| seat.state.is_settled());
    let taken: Vec<(&Seat, &Person)> = seats
        .filter_map(|seat| {
            Some((seat, plan.people.iter().find(|person| seat.person.as_ref() == Some(&person.id))?))
        })
        .filter(|(_, person)| seen.insert(&person.id))
        .collect();
    let rules = body.seat_rules.iter().map(|rule| {
        let filled = taken.iter().filter(|(seat, person)| counts(plan, rule, seat, person)).count();
        let over = rule.most.map_or(0, |most| filled.saturating_sub(usize::from(most)));
        Filled { rule, filled, lacking: usize::from(rule.least).saturating_sub(filled), over }
    });
    rules.collect()
}

/// Whether somebody in a seat is one of those a rule is about.
fn counts(plan: &Programme, rule: &SeatRule, seat: &Seat, person: &Person) -> bool {
    let home = seat.organisation.as_ref().or(person.organisation.as_ref());
    let role = rule.role.is_none_or(|role| seat.role == Some(role) || person.roles.contains(&role));
    let organisation = rule.organisation.as_ref().is_none_or(|id| home == Some(id));
    let category = rule.category.as_deref().is_none_or(|category| {
        plan.memberships.iter().any(|member| {
            let own = member.person.as_ref() == Some(&person.id) || home == Some(&member.organisation);
            own && member.status.counts() && same(member.category.as_deref(), category)
        })
    });
    role && organisation && category
}

fn same(text: Option<&str>, other: &str) -> bool {
    text.is_some_and(|text| text.trim().to_lowercase() == other.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "network"
        [[organisations]]
        id = "o"
        name = "O"
        [[memberships]]
        id = "m"
        organisation = "o"
        category = "Dans"
        status = "active"
        [[memberships]]
        id = "left"
        organisation = "o"
        category = "Musik"
        status = "left"
        [[people]]
        id = "dancer"
        name = "Danser"
        organisation = "o"
        [[people]]
        id = "chair"
        name = "Formand"
        roles = ["leader"]
        [[people]]
        id = "asked"
        name = "Spurgt"
        roles = ["leader"]
        [[bodies]]
        id = "b"
        title = "B"
        chair = { person = "chair", state = "filled" }
        seats = [
            { person = "dancer", state = "filled" },
            { person = "chair", state = "filled" },
            { person = "asked", state = "asked" },
        ]
        seat_rules = [
            { least = 1, category = "dans" },
            { least = 1, category = "Musik" },
            { least = 2, role = "leader" },
            { least = 0, most = 1 },
        ]
    "#;

    #[test]
    fn those_who_said_yes_count_once_where_a_rule_is_about_them() {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let told: Vec<_> =
            filled(&plan, &plan.bodies[0]).into_iter().map(|f| (f.filled, f.lacking, f.over)).collect();
        assert_eq!(told, [(1, 0, 0), (0, 1, 0), (1, 1, 0), (2, 0, 1)]);
    }
}
