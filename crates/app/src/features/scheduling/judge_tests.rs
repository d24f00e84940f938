//! Proposals judged anew: by what the plan says, in a few plain loops that
//! share no code with what makes and solves the numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use samspil_core::programme::{Activity, Relation, TimingRule, Weekday};
use samspil_core::scheduling::{Settings, Way, Why, draft};
use samspil_core::{Id, Programme, holidays};

use super::outcome::{Found, Outcome, find};

fn found(programme: &Programme, settings: &Settings) -> Outcome {
    let draft = draft(programme, settings).expect("not too much");
    find(&draft, settings, None, &AtomicBool::new(false), &mut |_| {}).expect("numbers that make sense")
}

/// The days of each activity, by their order.
type Days = BTreeMap<Id, Vec<Date>>;

fn days(outcome: &Outcome) -> Days {
    let mut keyed: Vec<(String, u16, u8, Date)> = Vec::new();
    for one in &outcome.report.placed {
        keyed.push((one.key.of.to_string(), one.key.time, one.key.day, one.date));
    }
    keyed.sort();
    let mut days = Days::new();
    for (of, _, _, day) in keyed {
        days.entry(of.parse().expect("an id")).or_default().push(day);
    }
    days
}

fn between(a: Date, b: Date) -> i32 {
    a.until(b).expect("days").get_days()
}

/// The fewest and most days of a length; "about" gives a quarter to either
/// side, at least a day.
fn bounds(rule: &TimingRule, settings: &Settings) -> Option<(i32, i32)> {
    let gap = rule.gap?;
    let (mut low, mut high) = gap.calendar_days();
    if gap.approx {
        (low, high) = ((low - (low / 4.0).max(1.0)).floor(), (high + (high / 4.0).max(1.0)).ceil());
    }
    let (min, max) = settings.bounds.get(&rule.id).copied().unwrap_or_default();
    Some((min.unwrap_or(low as i32), max.unwrap_or(high as i32)))
}

/// First and last day of an anchor.
fn ends(days: &[Date], day: Option<u8>) -> (Date, Date) {
    match day {
        Some(day) => (days[usize::from(day) - 1], days[usize::from(day) - 1]),
        None => (days[0], days[days.len() - 1]),
    }
}

fn holds(rule: &TimingRule, days: &Days, settings: &Settings) -> bool {
    let what = ends(&days[&rule.what.of], rule.what.day);
    let to = rule.to.as_ref().map(|to| ends(&days[&to.of], to.day));
    let and = rule.and.as_ref().map(|and| ends(&days[&and.of], and.day));
    let gap = bounds(rule, settings);
    let within = |from: Date, to: Date| {
        let (low, high) = gap.unwrap_or((0, i32::MAX));
        (low..=high).contains(&between(from, to))
    };
    match (rule.relation, to, and) {
        (Relation::Before | Relation::Gap, Some(to), _) => within(what.1, to.0),
        (Relation::After, Some(to), _) => within(to.1, what.0),
        (Relation::At, Some(to), _) => to.0 <= what.0 && what.1 <= to.1,
        (Relation::Between, Some(to), Some(and)) => to.1 <= what.0 && what.1 <= and.0,
        (Relation::Residential, ..) => {
            days[&rule.what.of].windows(2).all(|pair| between(pair[0], pair[1]) == 1)
        }
        (Relation::Interval, ..) => days[&rule.what.of].windows(2).all(|pair| within(pair[0], pair[1])),
        other => panic!("no case makes {other:?}"),
    }
}

fn away(programme: &Programme, person: &Id, day: Date) -> bool {
    let monday =
        |day: Date| day.checked_sub(jiff::Span::new().days(i64::from(day.weekday().to_monday_zero_offset())));
    programme.unavailabilities.iter().filter(|away| away.person.as_ref() == Some(person)).any(|away| {
        let weekday = Weekday::ALL[day.weekday().to_monday_zero_offset() as usize];
        let weeks = between(monday(away.from).expect("a day"), monday(day).expect("a day")) / 7;
        away.from <= day
            && day <= away.to
            && (away.weekdays.is_empty() || away.weekdays.contains(&weekday))
            && weeks % i32::from(away.every_weeks.unwrap_or(1).max(1)) == 0
    })
}

fn team(activity: &Activity, day: u8) -> BTreeSet<Id> {
    let teams = activity.sheet.team.iter().filter(|team| team.day.is_none_or(|of| of == day));
    teams.flat_map(|team| &team.seats).filter_map(|seat| seat.person.clone()).collect()
}

/// What dates break, in words.
fn broken(programme: &Programme, settings: &Settings, outcome: &Outcome) -> Vec<String> {
    let days = days(outcome);
    let mut broken = Vec::new();
    let mut busy: BTreeSet<(Id, Date)> = BTreeSet::new();
    for activity in programme.activities.iter().filter(|a| settings.place.contains(&a.id)) {
        let Some(own) = days.get(&activity.id) else {
            broken.push(format!("{} has no day", activity.id));
            continue;
        };
        let each =
            usize::try_from(activity.sheet.duration.map_or(1.0, |d| d.max.to_f64()) as i64).unwrap_or(1);
        if own.len() != each * usize::from(activity.times.unwrap_or(1)) || !own.is_sorted_by(|a, b| a < b) {
            broken.push(format!("{} has {own:?}", activity.id));
        }
        for (at, day) in own.iter().enumerate() {
            let also = |also: &Weekday| {
                settings.also.iter().any(|(key, weekday)| {
                    key.of == activity.id && usize::from(key.day) == at + 1 && weekday == also
                })
            };
            let excepted = settings
                .excepted
                .iter()
                .any(|key| key.of == activity.id && usize::from(key.day) == at % each + 1);
            let weekday = Weekday::ALL[day.weekday().to_monday_zero_offset() as usize];
            let shut = holidays::holiday(programme.programme.country, *day).is_some()
                || !(settings.first..=settings.last).contains(day)
                || !(settings.weekdays.contains(&weekday) || also(&weekday));
            if shut && !excepted {
                broken.push(format!("{} on {day}", activity.id));
            }
            for person in team(activity, (at % each + 1) as u8) {
                if away(programme, &person, *day) && !excepted {
                    broken.push(format!("{person} is away on {day}"));
                }
                if !busy.insert((person.clone(), *day)) {
                    broken.push(format!("{person} is twice taken on {day}"));
                }
            }
        }
    }
    for rule in &programme.timing_rules {
        let left = settings.without.contains(&Why::Rule(rule.id.clone()));
        if !left && !holds(rule, &days, settings) {
            broken.push(format!("{} {:?} {days:?}", rule.id, rule.relation));
        }
    }
    broken
}

/// Activities `a0`, `a1` …, each of one or two days, with people who are away
/// and rules between them.
fn programme() -> impl Strategy<Value = Programme> {
    let activity = (1_u8..=2, proptest::collection::vec(0_usize..3, 0..3), any::<bool>());
    let rule = (0_usize..7, any::<[usize; 3]>(), 0_usize..6);
    let absence = (0_usize..3, 0_i64..180, 0_i64..40, proptest::option::of(0_usize..5), 1_u8..=3);
    (
        proptest::collection::vec(activity, 2..6),
        proptest::collection::vec(rule, 0..6),
        proptest::collection::vec(absence, 0..5),
        60_i64..300,
    )
        .prop_map(|(activities, rules, absences, length)| {
            let end = date(2027, 1, 4).saturating_add(jiff::Span::new().days(length));
            let mut text = format!(
                "[programme]\nid = 'p'\ntitle = 'P'\nlanguage = 'da'\nkind = 'talent_programme'\nstart = '2027-01-04'\nend = '{end}'\n"
            );
            for (at, (days, team, numbered)) in activities.iter().enumerate() {
                let seats: Vec<String> = team.iter().map(|t| format!("{{ person = 't{t}', state = 'filled' }}")).collect();
                text += &format!("[[activities]]\nid = 'a{at}'\ntitle = 'A'\nkind = 'module'\n");
                if *numbered {
                    text += &format!("number = {}\n", at + 1);
                }
                text += &format!("sheet = {{ duration = '{days} days', team = [{{ day = 1, seats = [{}] }}] }}\n", seats.join(", "));
            }
            let lengths: Vec<u8> = activities.iter().map(|a| a.0).collect();
            for (at, rule) in rules.into_iter().enumerate() {
                text += &rule_text(at, rule, &lengths);
            }
            for (at, (who, from, long, weekday, every)) in absences.into_iter().enumerate() {
                let from = date(2027, 1, 4).saturating_add(jiff::Span::new().days(from));
                let to = from.saturating_add(jiff::Span::new().days(long));
                let weekdays = weekday.map_or(String::new(), |at| format!("weekdays = ['{}']\n", Weekday::ALL[at].as_str()));
                text += &format!("[[unavailabilities]]\nid = 'u{at}'\nperson = 't{who}'\nfrom = '{from}'\nto = '{to}'\n{weekdays}every_weeks = {every}\n");
            }
            for at in 0..3 {
                text += &format!("[[people]]\nid = 't{at}'\nname = 'T'\nroles = ['consultant']\n");
            }
            toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
        })
}

fn rule_text(at: usize, (kind, of, gap): (usize, [usize; 3], usize), lengths: &[u8]) -> String {
    let count = lengths.len();
    let one = of[0] % count;
    let other = (one + 1 + of[1] % (count - 1)) % count;
    let third = of[2] % count;
    let gap = ["1 weeks", "2-3 weeks", "about 4 weeks", "10 days", "1 months", "about 2 weeks"][gap];
    let (what, to) = (format!("what = {{ of = 'a{one}' }}\n"), format!("to = {{ of = 'a{other}' }}\n"));
    let head = format!("[[timing_rules]]\nid = 'r{at}'\ntext = 'R'\n");
    let own = format!("what = {{ of = 'a{one}', day = 1 }}\nto = {{ of = 'a{one}', day = 2 }}\n");
    match kind {
        0 => format!("{head}{what}{to}relation = 'before'\n"),
        1 => format!("{head}{what}{to}relation = 'after'\ngap = '{gap}'\n"),
        2 => format!("{head}{what}{to}relation = 'gap'\ngap = '{gap}'\n"),
        3 => format!("{head}{what}{to}relation = 'at'\n"),
        4 if third != one && third != other => {
            format!("{head}{what}{to}and = {{ of = 'a{third}' }}\nrelation = 'between'\n")
        }
        5 if lengths[one] == 2 => format!("{head}{own}relation = 'gap'\ngap = '{gap}'\n"),
        6 => format!("{head}{what}relation = 'residential'\n"),
        _ => String::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_proposal_breaks_a_rule_and_every_way_out_leads_out(programme in programme()) {
        let settings = Settings::suggested(&programme, date(2026, 12, 1));
        let outcome = found(&programme, &settings);
        prop_assert_eq!(&outcome, &found(&programme, &settings), "the same question has the same answer");
        match outcome.found {
            Found::Best | Found::Good => {
                prop_assert_eq!(broken(&programme, &settings, &outcome), Vec::<String>::new());
                prop_assert!(outcome.bound.zip(outcome.weight).is_none_or(|(bound, weight)| bound <= weight + 1e-6));
            }
            Found::Contradiction => {
                prop_assert!(!outcome.causes.is_empty());
                for way in &outcome.ways {
                    let settings = way.apply(settings.clone());
                    let outcome = found(&programme, &settings);
                    prop_assert!(outcome.has_dates(), "{:?}", way);
                    prop_assert_eq!(broken(&programme, &settings, &outcome), Vec::<String>::new(), "{:?}", way);
                }
            }
            Found::Stopped | Found::Nothing => prop_assert!(false, "{:?}", outcome),
        }
    }

    #[test]
    fn any_plan_is_answered(programme in samspil_core::test_support::programme(), year in 2020_i16..2030) {
        let settings = Settings::suggested(&programme, date(year, 6, 1));
        let Ok(draft) = draft(&programme, &settings) else { return Ok(()) };
        let outcome = find(&draft, &settings, None, &AtomicBool::new(true), &mut |_| {});
        prop_assert!(outcome.is_ok(), "{:?}", outcome);
        let causes = outcome.iter().flat_map(|outcome| &outcome.causes);
        causes.for_each(|cause| drop(cause.message(&programme, &settings, &draft)));
    }
}

#[test]
fn the_judge_sees_what_is_wrong() {
    let text = "[programme]\nid = 'p'\ntitle = 'P'\nlanguage = 'da'\nkind = 'talent_programme'\nstart = '2027-01-04'\nend = '2027-06-30'\n\
        [[activities]]\nid = 'a'\ntitle = 'A'\nkind = 'module'\nsheet = { duration = '2 days', team = [{ seats = [{ person = 't' }] }] }\n\
        [[people]]\nid = 't'\nname = 'T'\n\
        [[unavailabilities]]\nid = 'u'\nperson = 't'\nfrom = '2027-03-04'\nto = '2027-03-04'\n\
        [[timing_rules]]\nid = 'r'\ntext = 'R'\nwhat = { of = 'a' }\nrelation = 'residential'\n";
    let programme: Programme = toml::from_str(text).expect("a plan");
    let settings = Settings::suggested(&programme, date(2026, 12, 1));
    let good = found(&programme, &settings);
    assert_eq!(broken(&programme, &settings, &good), Vec::<String>::new());
    let with = |days: [Date; 2]| {
        let mut outcome = good.clone();
        for (one, day) in outcome.report.placed.iter_mut().zip(days) {
            one.date = day;
        }
        broken(&programme, &settings, &outcome).len()
    };
    let day = |m, d| date(2027, m, d);
    assert_eq!(with([day(2, 2), day(2, 3)]), 0);
    assert_eq!(with([day(2, 2), day(2, 4)]), 1, "not in a row");
    assert_eq!(with([day(2, 5), day(2, 6)]), 1, "a Saturday");
    assert_eq!(with([day(3, 25), day(3, 26)]), 2, "Maundy Thursday and Good Friday");
    assert_eq!(with([day(3, 3), day(3, 4)]), 1, "the teacher is away");
    assert_eq!(with([day(7, 1), day(7, 2)]), 2, "after the end");
    assert_eq!(with([day(2, 3), day(2, 2)]), 2, "the wrong way round");
    assert!(Way::Last(day(7, 2)).apply(settings.clone()).last == day(7, 2));
}
