//! The member register: who stands in it, looked for by what is known of them,
//! and the roles that people have for a time.

use std::cmp::Ordering;

use crate::duplicates::folded;
use crate::people::Organisations;
use crate::programme::{HeldRole, Membership, MembershipStatus, OrganisationKind, Person};
use crate::{FuzzyDate, Id, Programme, organisations};

/// Which members are looked for; what is empty is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where the membership stands.
    pub status: Option<MembershipStatus>,
    /// Art form or other category.
    pub category: Option<String>,
    /// Sub-genre.
    pub subcategory: Option<String>,
    /// County or region.
    pub region: Option<String>,
    /// The organisation, or one that it belongs to.
    pub organisation: Option<Id>,
    /// Words of the organisation's name, short form or region, of category and
    /// sub-genre; all of them.
    pub words: String,
}

/// The region of an organisation: its own, else that of what it belongs to, or
/// the county or region it belongs to itself.
pub fn region<'a>(plan: &'a Programme, id: &Id) -> Option<&'a str> {
    let own = plan.organisations.iter().find(|organisation| organisation.id == *id)?;
    let above = organisations::above(plan, id);
    let named = std::iter::once(own).chain(above.iter().copied()).find_map(|one| one.qualifier.as_deref());
    let county = || {
        let is = |kind| matches!(kind, OrganisationKind::County | OrganisationKind::Region);
        above.iter().find(|one| is(one.kind)).map(|one| one.name.as_str())
    };
    named.or_else(county)
}

/// The members that a filter lets through, in the order of the plan.
pub fn found<'a>(plan: &'a Programme, filter: &Filter) -> Vec<&'a Membership> {
    let labels = Organisations::new(plan);
    let words = folded(&filter.words);
    let fits = |member: &&Membership| {
        let status = filter.status.is_none_or(|status| member.status == status);
        let is =
            |own: Option<&str>, asked: Option<&String>| asked.is_none_or(|asked| own == Some(asked.as_str()));
        let region = || region(plan, &member.organisation);
        status
            && is(member.category.as_deref(), filter.category.as_ref())
            && is(member.subcategory.as_deref(), filter.subcategory.as_ref())
            && (filter.region.is_none() || is(region(), filter.region.as_ref()))
            && filter.organisation.as_ref().is_none_or(|id| belongs(plan, &member.organisation, id))
            && (words.is_empty() || says(&said(plan, &labels, member), &words))
    };
    plan.memberships.iter().filter(fits).collect()
}

fn belongs(plan: &Programme, organisation: &Id, to: &Id) -> bool {
    organisation == to || organisations::above(plan, organisation).iter().any(|parent| parent.id == *to)
}

/// What is looked through for a member.
fn said(plan: &Programme, labels: &Organisations<'_>, member: &Membership) -> String {
    let organisation = labels.get(&member.organisation);
    let parts = [
        organisation.map(|organisation| organisation.name.as_str()),
        organisation.and_then(|organisation| organisation.short.as_deref()),
        region(plan, &member.organisation),
        member.category.as_deref(),
        member.subcategory.as_deref(),
    ];
    folded(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Whether a folded text has the beginning of every folded word.
pub(crate) fn says(text: &str, words: &str) -> bool {
    words.split(' ').all(|word| text.split(' ').any(|own| own.starts_with(word)))
}

/// A role that a person has, had or will have, and at which time it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held<'a> {
    /// Who.
    pub person: &'a Person,
    /// Which, from when to when, where.
    pub held: &'a HeldRole,
    /// Before, at or after the day.
    pub time: Time,
}

/// Where a span lies, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Time {
    /// It holds.
    Now,
    /// It comes.
    Later,
    /// It is over.
    Over,
}

impl Time {
    /// The word in keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Later => "later",
            Self::Over => "over",
        }
    }
}

/// The dated roles of a person: those that hold, those that come, those that are
/// over; of each the latest first.
pub fn held(person: &Person, today: jiff::civil::Date) -> Vec<Held<'_>> {
    let time = |held: &HeldRole| {
        let day = |date: &Option<FuzzyDate>| date.as_ref().and_then(FuzzyDate::days);
        match (day(&held.from), day(&held.to)) {
            (_, Some((_, last))) if last < today => Time::Over,
            (Some((first, _)), _) if first > today => Time::Later,
            _ => Time::Now,
        }
    };
    let mut all: Vec<Held<'_>> =
        person.held.iter().map(|held| Held { person, held, time: time(held) }).collect();
    all.sort_by(|a, b| a.time.cmp(&b.time).then_with(|| latest(a.held, b.held)));
    all
}

fn latest(a: &HeldRole, b: &HeldRole) -> Ordering {
    let first = |held: &HeldRole| held.from.as_ref().and_then(FuzzyDate::days).map(|(first, _)| first);
    first(b).cmp(&first(a))
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
        kind = "network"
        [[organisations]]
        id = "county"
        name = "Nordland"
        kind = "county"
        [[organisations]]
        id = "bo"
        name = "Bø kulturskole"
        part_of = "county"
        [[organisations]]
        id = "ballet"
        name = "Balletten"
        short = "BAL"
        qualifier = "Fyn"
        [[memberships]]
        id = "m1"
        organisation = "bo"
        category = "Musik"
        subcategory = "Kor"
        status = "active"
        [[memberships]]
        id = "m2"
        organisation = "ballet"
        category = "Dans"
        status = "invited"
        [[people]]
        id = "kaja"
        name = "Kaja"
        held = [
            { role = "chair", from = "2019", to = "2020" },
            { role = "leader", from = "2021-03-01" },
            { role = "mentor", from = "2030" },
            { role = "consultant", from = "2023-05" },
            { role = "editor" },
        ]
    "#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    #[test]
    fn members_are_found_by_status_category_region_home_and_words() {
        let plan = plan();
        let of = |filter: Filter| -> Vec<String> {
            found(&plan, &filter).into_iter().map(|member| member.id.to_string()).collect()
        };
        let all = Filter::default();
        assert_eq!(of(all.clone()), ["m1", "m2"]);
        assert_eq!(of(Filter { status: Some(MembershipStatus::Invited), ..all.clone() }), ["m2"]);
        assert_eq!(of(Filter { category: Some("Musik".into()), ..all.clone() }), ["m1"]);
        assert_eq!(of(Filter { subcategory: Some("Kor".into()), ..all.clone() }), ["m1"]);
        assert_eq!(of(Filter { region: Some("Nordland".into()), ..all.clone() }), ["m1"]);
        assert_eq!(of(Filter { region: Some("Fyn".into()), ..all.clone() }), ["m2"]);
        assert_eq!(of(Filter { organisation: Some(id("county")), ..all.clone() }), ["m1"]);
        for (words, wanted) in
            [("boe kultur", vec!["m1"]), ("bal", vec!["m2"]), ("kor nord", vec!["m1"]), ("bø dans", vec![])]
        {
            assert_eq!(of(Filter { words: words.into(), ..all.clone() }), wanted, "{words}");
        }
    }

    #[test]
    fn dated_roles_are_told_by_what_holds_now() {
        let plan = plan();
        let told: Vec<_> = held(&plan.people[0], date(2024, 1, 1))
            .into_iter()
            .map(|held| (held.held.role.as_str(), held.time))
            .collect();
        let wanted = [
            ("consultant", Time::Now),
            ("leader", Time::Now),
            ("editor", Time::Now),
            ("mentor", Time::Later),
            ("chair", Time::Over),
        ];
        assert_eq!(told, wanted);
    }
}
