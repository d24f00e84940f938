//! The map against counting by hand and against counting pair by pair.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::Figure;

const TODAY: Date = date(2027, 6, 1);

const PLAN: &str = r#"
    [programme]
    id = "p"
    title = "P"
    language = "da"
    kind = "network"
    [[organisations]]
    id = "o1"
    name = "One"
    [[organisations]]
    id = "o2"
    name = "Two"
    [[meetings]]
    id = "later"
    title = "Later"
    date = "2027-05-01"
    lines = [{ who = { person = "c" } }, { who = { person = "d" } }]
    [[meetings]]
    id = "first"
    title = "First"
    date = "2027-01-20"
    lines = [{ who = { person = "a" } }, { who = { person = "b" } }, { who = { person = "c" } }]
    [[meetings]]
    id = "cancelled"
    title = "Cancelled"
    date = "2027-02-01"
    status = "cancelled"
    lines = [{ who = { person = "a" } }, { who = { person = "e" } }]
    [[meetings]]
    id = "to-come"
    title = "To come"
    date = "2027-06-02"
    lines = [{ who = { person = "a" } }, { who = { person = "e" } }]
    [[seatings]]
    id = "tables"
    title = "Tables"
    meeting = "first"
    tables = [{ round = 1, table = 1, people = ["a", "b"] }, { round = 1, table = 2, people = ["c"] }]
    [[bodies]]
    id = "group"
    title = "Group"
    formed = "2027-03-01"
    seats = [{ person = "b" }, { person = "d" }, { person = "e", state = "asked" }]
    [[bodies]]
    id = "unformed"
    title = "Unformed"
    seats = [{ person = "a" }, { person = "e" }]
    [[relationships]]
    id = "buddies"
    people = ["a", "d"]
    state = "agreed"
    [[relationships]]
    id = "colleagues"
    people = ["a"]
    with = "e"
    kind = "colleague"
    state = "agreed"
    [[relationships]]
    id = "proposed"
    people = ["a", "e"]
    state = "proposed"
    [[people]]
    id = "a"
    name = "A"
    organisation = "o1"
    [[people]]
    id = "b"
    name = "B"
    organisation = "o1"
    networks = ["n"]
    [[people]]
    id = "c"
    name = "C"
    organisation = "o2"
    networks = ["n"]
    [[people]]
    id = "d"
    name = "D"
    organisation = "o2"
    [[people]]
    id = "e"
    name = "E"
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn named(map: &Map<'_>) -> Vec<String> {
    map.pairs().map(|(a, b)| format!("{}{}", map.people[a].id, map.people[b].id)).collect()
}

fn causes(map: &Map<'_>, a: usize, b: usize) -> Vec<String> {
    map.through(a, b, Counted::Meetings).iter().map(|step| step.id.to_string()).collect()
}

#[test]
fn who_was_at_one_meeting_in_one_group_or_bound_has_met() {
    let plan = plan();
    let map = Map::new(&plan, &Choice::default(), &[], TODAY);
    let steps: Vec<&str> = map.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["first", "group", "later", "buddies"]);
    assert_eq!(named(&map), ["ab", "ac", "ad", "bc", "bd", "cd"]);
    assert_eq!(map.new, [3, 1, 1, 1]);
    assert_eq!(
        (causes(&map, 0, 1), causes(&map, 0, 3)),
        (vec!["first".to_owned()], vec!["buddies".to_owned()])
    );
    let figures = map.figures();
    assert_eq!((figures.met, figures.possible, figures.parts, figures.largest), (6, 10, 2, 4));
    assert_eq!((figures.density, figures.reach), (Some(Figure::ratio(3, 5)), Some(Figure::ratio(3, 5))));
    assert_eq!(figures.alone, [4]);
}

#[test]
fn without_what_is_for_planners_buddies_have_not_met() {
    let plan = plan();
    let view = crate::view::View::PUBLIC;
    let seen = view.programme(&plan, &crate::view::Known::of(&plan));
    assert_eq!(named(&Map::new(&seen, &Choice::default(), &[], TODAY)), ["ab", "ac", "bc", "bd", "cd"]);
}

#[test]
fn up_to_a_meeting_at_one_table_and_in_one_network() {
    let plan = plan();
    let of = |choice: Choice| named(&Map::new(&plan, &choice, &[], TODAY));
    assert_eq!(of(Choice { until: Some(id("first")), ..Choice::default() }), ["ab", "ac", "bc"]);
    assert_eq!(of(Choice { until: Some(id("nowhere")), ..Choice::default() }).len(), 6);
    assert_eq!(of(Choice { counted: Counted::Close, ..Choice::default() }), ["ab", "ad", "bd"]);
    assert_eq!(of(Choice { network: Some(id("n")), ..Choice::default() }), ["bc"]);
    assert!(of(Choice { cohort: Some(id("none")), ..Choice::default() }).is_empty());
    // Two steps: A reaches D over B, though they have not met.
    let map = Map::new(&plan, &Choice { until: Some(id("group")), ..Choice::default() }, &[], TODAY);
    let figures = map.figures();
    assert_eq!((figures.density, figures.reach), (Some(Figure::ratio(4, 10)), Some(Figure::ratio(12, 20))));
}

#[test]
fn what_is_known_of_who_came_stands_above_the_plan() {
    let plan = plan();
    let said = |person: &str, came| Attendance { meeting: id("first"), person: id(person), came };
    let known = [said("a", false), said("e", true), said("nobody", true)];
    let choice = Choice { until: Some(id("first")), ..Choice::default() };
    assert_eq!(named(&Map::new(&plan, &choice, &known, TODAY)), ["bc", "be", "ce"]);
    // Who did not come sat at no table either.
    let close = Choice { counted: Counted::Close, ..choice };
    assert!(named(&Map::new(&plan, &close, &known, TODAY)).is_empty());
}

#[test]
fn bridges_lead_from_one_organisation_to_another() {
    let plan = plan();
    let map = Map::new(&plan, &Choice::default(), &[], TODAY);
    let clusters = Clusters::new(&map, 1, 40);
    let found: Vec<_> = clusters.bridges.iter().map(|one| (one.a, one.b, one.met, one.possible)).collect();
    assert_eq!(found, [(0, 0, 1, 1), (0, 1, 4, 4), (0, 2, 0, 2), (1, 1, 1, 1), (1, 2, 0, 2), (2, 2, 0, 0)]);
    let across = clusters.across();
    assert_eq!((across.met, across.possible, across.share()), (4, 8, Some(Figure::ratio(1, 2))));
}

#[test]
fn nobody_is_told_by_a_small_organisation() {
    let plan = plan();
    let map = Map::new(&plan, &Choice::default(), &[], TODAY);
    let sizes = |least, most| {
        let clusters = Clusters::new(&map, least, most);
        clusters.all.iter().map(|one| (one.people.len(), one.pooled)).collect::<Vec<_>>()
    };
    // E alone would be one: the smallest of the others goes along.
    assert_eq!(sizes(2, 40), [(2, false), (3, true)]);
    assert_eq!(sizes(3, 40), [(5, true)]);
    assert_eq!(sizes(1, 2), [(2, false), (3, true)]);
    assert_eq!(sizes(9, 40), [(5, true)]);
}

#[test]
fn shares_are_rounded_to_a_tenth_of_a_per_cent() {
    let told = [percent(1, 3), percent(2, 3), percent(1, 2000), percent(5, 5), percent(0, 7), percent(0, 0)];
    let tenths = |tenths| Some(Figure::ratio(tenths, 10));
    assert_eq!(told, [tenths(333), tenths(667), tenths(1), tenths(1000), tenths(0), None]);
}

/// People with meetings at which some of them are.
fn meetings() -> impl Strategy<Value = (usize, Vec<BTreeSet<usize>>)> {
    (1..24_usize).prop_flat_map(|people| {
        let meeting = prop::collection::btree_set(0..people, 0..6);
        (Just(people), prop::collection::vec(meeting, 0..8))
    })
}

fn made(people: usize, meetings: &[BTreeSet<usize>], clusters: usize) -> Programme {
    let mut text =
        String::from("[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n");
    for at in 0..people {
        text += &format!(
            "[[people]]\nid = \"p{at}\"\nname = \"P\"\norganisation = \"o{}\"\n",
            at % clusters.max(1)
        );
    }
    for (at, meeting) in meetings.iter().enumerate() {
        let lines: Vec<String> =
            meeting.iter().map(|p| format!("{{ who = {{ person = \"p{p}\" }} }}")).collect();
        text += &format!(
            "[[meetings]]\nid = \"m{at}\"\ntitle = \"M\"\ndate = \"2027-{:02}-{:02}\"\nlines = [{}]\n",
            1 + at / 28,
            1 + at % 28,
            lines.join(", ")
        );
    }
    toml::from_str(&text).expect("a plan")
}

/// Pair by pair, step by step, without any of the code above. Distances are
/// found by trying every way over one person.
fn by_hand(people: usize, meetings: &[BTreeSet<usize>]) -> (BTreeSet<(usize, usize)>, usize) {
    let mut met = BTreeSet::new();
    for meeting in meetings {
        for a in meeting {
            met.extend(meeting.iter().filter(|b| a != *b).map(|b| (*a, *b)));
        }
    }
    let two =
        |a: usize, b: usize| (0..people).any(|over| met.contains(&(a, over)) && met.contains(&(over, b)));
    let every = (0..people).flat_map(|a| (0..people).map(move |b| (a, b))).filter(|(a, b)| a != b);
    let reached = every.filter(|(a, b)| met.contains(&(*a, *b)) || two(*a, *b)).count();
    (met, reached)
}

/// The parts of a network, by giving every person the smallest number that can
/// be reached from there.
fn parts_by_hand(people: usize, met: &BTreeSet<(usize, usize)>) -> (usize, usize) {
    let mut least: Vec<usize> = (0..people).collect();
    for _ in 0..people {
        for (a, b) in met {
            least[*a] = least[*a].min(least[*b]);
        }
    }
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    least.iter().for_each(|number| *sizes.entry(*number).or_default() += 1);
    (sizes.len(), sizes.values().copied().max().unwrap_or(0))
}

proptest! {
    #[test]
    fn the_figures_are_those_of_counting_by_hand((people, meetings) in meetings(), clusters in 1..5_usize) {
        let plan = made(people, &meetings, clusters);
        // Nobody is at a meeting without lines: it would be for all.
        let map = Map::new(&plan, &Choice::default(), &[], TODAY);
        let (met, reached) = by_hand(people, &meetings);
        for a in 0..people {
            for b in 0..people {
                prop_assert_eq!(map.have_met(a, b), met.contains(&(a, b)));
                prop_assert_eq!(map.have_met(a, b), map.have_met(b, a));
            }
        }
        let figures = map.figures();
        prop_assert_eq!(figures.met * 2, met.len());
        prop_assert_eq!((figures.parts, figures.largest), parts_by_hand(people, &met));
        let pairs = i64::try_from(people * (people - 1)).expect("few");
        let share = |part: usize| (pairs > 0).then(|| Figure::ratio(i64::try_from(part).expect("few"), pairs));
        prop_assert_eq!(figures.density, share(met.len()));
        prop_assert_eq!(figures.reach, share(reached));
        for share in [figures.density, figures.reach].into_iter().flatten() {
            prop_assert!(Figure::ZERO <= share && share <= Figure::whole(1));
        }
        let clustered = Clusters::new(&map, 1, 40);
        for bridge in &clustered.bridges {
            prop_assert!(bridge.met <= bridge.possible);
        }
        prop_assert_eq!(clustered.bridges.iter().map(|one| one.met).sum::<usize>(), figures.met);
        prop_assert_eq!(clustered.bridges.iter().map(|one| one.possible).sum::<usize>(), figures.possible);
    }

    #[test]
    fn a_network_only_grows((people, meetings) in meetings()) {
        let plan = made(people, &meetings, 2);
        let until = |at: usize| Choice { until: Some(id(&format!("m{at}"))), ..Choice::default() };
        let counts: Vec<usize> =
            (0..meetings.len()).map(|at| Map::new(&plan, &until(at), &[], TODAY).figures().met).collect();
        prop_assert!(counts.is_sorted());
        let whole = Map::new(&plan, &Choice::default(), &[], TODAY);
        let sums: Vec<usize> = whole.new.iter().scan(0, |sum, new| { *sum += new; Some(*sum) }).collect();
        prop_assert_eq!(sums, counts);
    }

    #[test]
    fn the_order_of_people_and_meetings_does_not_matter((people, meetings) in meetings()) {
        let plan = made(people, &meetings, 3);
        let mut turned = plan.clone();
        turned.people.reverse();
        turned.meetings.reverse();
        let figures = |plan: &Programme| {
            let mut figures = Map::new(plan, &Choice::default(), &[], TODAY).figures();
            figures.alone.clear();
            figures
        };
        prop_assert_eq!(figures(&plan), figures(&turned));
    }

    #[test]
    fn small_clusters_are_never_shown((people, meetings) in meetings(), clusters in 1..12_usize, least in 1..8_usize) {
        let plan = made(people, &meetings, clusters);
        let map = Map::new(&plan, &Choice::default(), &[], TODAY);
        let found = Clusters::new(&map, least, 4);
        prop_assert!(found.all.len() <= 4);
        prop_assert_eq!(found.all.iter().map(|one| one.people.len()).sum::<usize>(), people);
        for cluster in &found.all {
            prop_assert!(cluster.people.len() >= least || (found.all.len() == 1 && cluster.pooled));
        }
    }

    #[test]
    fn nothing_in_the_picture_lies_on_another((people, meetings) in meetings(), clusters in 1..9_usize) {
        let plan = made(people, &meetings, clusters);
        let map = Map::new(&plan, &Choice::default(), &[], TODAY);
        let clusters = Clusters::new(&map, 1, 40);
        let (around, dots) = places(&clusters);
        prop_assert_eq!(&(around.clone(), dots.clone()), &places(&clusters));
        let apart = |a: &Place, b: &Place| (a.x - b.x).hypot(a.y - b.y) >= a.radius + b.radius;
        for all in [&around, &dots] {
            for (at, a) in all.iter().enumerate() {
                prop_assert!(all.iter().skip(at + 1).all(|b| apart(a, b)), "{all:?}");
            }
        }
        for (dot, cluster) in dots.iter().zip(&clusters.of) {
            let of = around[*cluster];
            prop_assert!((dot.x - of.x).hypot(dot.y - of.y) + dot.radius <= of.radius);
        }
    }
}

#[test]
fn a_thousand_people_at_a_hundred_meetings_of_forty_are_counted() {
    let forty = |at: usize| (0..40).map(move |seat| (at * 37 + seat * (at + 1)) % 1000).collect();
    let meetings: Vec<BTreeSet<usize>> = (0..100).map(forty).collect();
    let plan = made(1000, &meetings, 30);
    let map = Map::new(&plan, &Choice::default(), &[], TODAY);
    let mut met = BTreeSet::new();
    for meeting in &meetings {
        meeting.iter().for_each(|a| met.extend(meeting.range(a + 1..).map(|b| (*a, *b))));
    }
    assert_eq!((map.figures().met, map.new.len()), (met.len(), 100));
    assert_eq!(Clusters::new(&map, 1, 40).all.len(), 30);
}
