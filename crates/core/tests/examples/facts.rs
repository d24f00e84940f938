//! The facts and figures of the documents, as equalities.

use std::collections::{BTreeMap, BTreeSet};

use samspil_core::planner::{Attendance, board, covered, standing};
use samspil_core::programme::*;
use samspil_core::{ElementKind as K, Figure, Id, Language};

use crate::example;

fn counts<const N: usize>(programme: &Programme, kinds: [K; N]) -> [usize; N] {
    kinds.map(|kind| programme.count(kind))
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn names(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
}

/// The columns in which an activity takes place, with their status.
fn columns(programme: &Programme, activity: &str, status: Status) -> Vec<String> {
    let mut columns: Vec<String> = programme
        .occurrences
        .iter()
        .filter(|o| o.activity.as_str() == activity && o.status == status)
        .map(|o| o.column.to_string())
        .collect();
    columns.sort();
    columns.dedup();
    columns
}

const HALF_YEARS: [&str; 9] =
    ["2019-H2", "2020-H1", "2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2", "2023-H1", "2023-H2"];

fn half_years(which: impl IntoIterator<Item = usize>) -> Vec<&'static str> {
    which.into_iter().filter_map(|i| HALF_YEARS.get(i - 1).copied()).collect()
}

#[test]
fn the_network_has_its_goals_results_and_effects() {
    let p = example("000");
    assert_eq!(counts(&p, [K::Goal, K::ResultTarget, K::Effect, K::Membership]), [4, 7, 4, 40]);
    let links: Vec<(String, String)> =
        p.results.iter().map(|r| (names(&r.goals), names(&r.effects))).collect();
    let expected = [
        ("1 2", "a b c d"),
        ("2 3 4", "a"),
        ("2", "a b d"),
        ("1 3 4", "a b c d"),
        ("1 2 3", "b c"),
        ("2", "a b"),
        ("1 2 3", "a b c d"),
    ];
    let spell =
        |stem: &str, list: &str| list.split(' ').map(|x| format!("{stem}-{x}")).collect::<Vec<_>>().join(" ");
    assert_eq!(links, expected.map(|(g, e)| (spell("goal", g), spell("effect", e))));
    let periods = p.programme.periods.as_ref().expect("periods");
    let first = periods.list().first().and_then(|period| periods.label(*period));
    let last = periods.list().last().and_then(|period| periods.label(*period));
    assert_eq!((first.as_deref(), last.as_deref()), (Some("kvartal 3-4 2019"), Some("kvartal 3-4 2023")));
}

#[test]
fn the_network_recurs_as_its_table_says() {
    let p = example("000");
    let planned = |activity: &str| columns(&p, activity, Status::Planned);
    assert_eq!(planned("newsletter"), half_years([1, 3, 4, 5, 6, 7, 8, 9]));
    assert_eq!(planned("steering-meeting"), half_years(1..=9));
    assert_eq!(planned("advisory-board-meeting"), half_years([1, 2, 4, 6, 8]));
    assert_eq!(planned("webinar"), half_years(3..=9));
    assert_eq!(planned("festival"), half_years([3, 5, 7, 9]));
    assert_eq!(planned("conference"), half_years([2, 5, 7, 9]));
    assert_eq!(planned("network-meeting"), half_years(2..=7));
    assert_eq!(columns(&p, "network-meeting", Status::Cancelled), half_years([3]));
    let cancelled: Vec<_> = p.occurrences.iter().filter_map(|o| o.cause.as_deref()).collect();
    assert_eq!(cancelled, ["Corona"]);
}

#[test]
fn every_cell_of_the_table_is_there() {
    let p = example("000");
    let mut filled: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for o in &p.occurrences {
        let activity = p.activities.iter().find(|a| a.id == o.activity).expect("an activity");
        let row = o.result.as_ref().or(activity.results.first()).expect("a row");
        assert!(o.result.is_some() || activity.results.len() == 1, "{} stands in one row", o.id);
        filled.entry(row.to_string()).or_default().insert(o.column.to_string());
    }
    let cells: Vec<Vec<String>> = filled.into_values().map(|c| c.into_iter().collect()).collect();
    let with_after = |which: std::ops::RangeInclusive<usize>| [half_years(which), vec!["after"]].concat();
    let expected = [
        half_years(1..=9),
        half_years(2..=9),
        with_after(1..=9),
        half_years(1..=9),
        half_years(1..=9),
        half_years([3, 4, 5, 7, 8, 9]),
        with_after(2..=8),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn the_network_keeps_every_printed_marker() {
    let p = example("000");
    let tentative = p.occurrences.iter().filter(|o| o.certainty == Certainty::Tentative);
    let markers: Vec<_> = tentative.map(|o| (o.id.as_str(), o.marker.as_deref())).collect();
    assert_eq!(
        markers,
        [
            ("research-link-2021-h2", Some("Evt.")),
            ("research-link-2022-h1", Some("Evt.")),
            ("culture-regions-2023-h2", Some("Eventuelt")),
            ("working-groups-2022-h2-2", Some("evt.")),
            ("media-articles-2022-h2", Some("?")),
            ("media-articles-2023-h1", Some("?")),
            ("development-sparring-2021-h1", Some("?")),
        ]
    );
    let marks: Vec<_> =
        p.occurrences.iter().filter_map(|o| Some((o.mark?, o.date.as_ref()?.to_string()))).collect();
    assert_eq!(
        marks,
        [
            (Mark::Start, "2019-11-01".to_owned()),
            (Mark::MidTerm, "2022-04".to_owned()),
            (Mark::End, "2023-11-01".to_owned()),
            (Mark::Evaluation, "by 2024-02".to_owned()),
        ]
    );
}

#[test]
fn the_talent_programme_has_its_parts() {
    let p = example("001");
    assert_eq!(counts(&p, [K::Track, K::Competence, K::Criterion, K::Budget, K::Cohort]), [5, 12, 5, 3, 1]);
    let modules: Vec<_> = p
        .activities
        .iter()
        .filter(|a| a.kind == ActivityKind::Module)
        .map(|a| (a.number, names(&a.competences)))
        .collect();
    let pairs = [(1, 1), (2, 6), (3, 3), (4, 4), (5, 2), (6, 5)];
    assert_eq!(modules, pairs.map(|(module, competence)| (Some(module), format!("competence-{competence}"))));
    let of_level = |level| p.results.iter().filter(|r| r.level == Some(level)).count();
    assert_eq!(
        [OutcomeLevel::Individual, OutcomeLevel::Team, OutcomeLevel::Organisation].map(of_level),
        [4, 4, 6]
    );
    let of_kind =
        |kind| p.foundations.iter().filter(|f| f.kind == kind).map(|f| f.items.len()).collect::<Vec<_>>();
    assert_eq!(of_kind(FoundationKind::BuildingBlock).len(), 4);
    assert_eq!(of_kind(FoundationKind::Principle), [3, 4, 2, 3]);
    assert_eq!(of_kind(FoundationKind::Level), [0, 5, 4, 0]);
    assert_eq!(of_kind(FoundationKind::Pitfall), [7, 5, 5]);
    assert_eq!(of_kind(FoundationKind::Knowledge).len(), 6);
    assert_eq!(of_kind(FoundationKind::Commitment).len(), 3);
    assert_eq!(of_kind(FoundationKind::Readiness), [1; 9]);
    let with = |role| p.people.iter().filter(|person| person.roles.contains(&role)).count();
    assert_eq!([RoleKind::Talent, RoleKind::Buddy, RoleKind::LineManager].map(with), [24, 24, 21]);
}

#[test]
fn the_talent_programme_says_when_and_how_long() {
    let p = example("001");
    let lengths: Vec<_> = p
        .activities
        .iter()
        .filter_map(|a| Some((a.id.as_str(), a.times.unwrap_or(1), a.sheet.duration?.to_string())))
        .filter(|(id, ..)| !id.starts_with("module-"))
        .collect();
    let expected = [
        ("design-workshops", 2, "0.5 days"),
        ("steering-meetings", 3, "2 hours"),
        ("kick-off", 1, "0.5 days"),
        ("manager-workshop", 1, "0.5 days"),
        ("closing-seminar", 1, "0.5 days"),
        ("alumni-day", 1, "0.5 days"),
        ("alumni-open-hour", 1, "1 hours"),
        ("buddy-meetings", 4, "1 hours"),
        ("leader-mirror", 1, "1 days"),
        ("shadowing", 1, "0.5-1 days"),
        ("manager-conversations", 8, "1 hours"),
        ("management-group-meetings", 3, "about 2 hours"),
        ("mentor-conversations", 1, "1 hours"),
    ];
    assert_eq!(lengths, expected.map(|(id, times, length)| (id, times, length.to_owned())));
    let criteria: Vec<_> = p.criteria.iter().map(|c| (c.formula, c.threshold, c.per_cohort)).collect();
    assert_eq!(
        criteria,
        [
            (Formula::Completion, Some(Figure::whole(95)), true),
            (Formula::Expectation, Some(Figure::whole(80)), false),
            (Formula::Qualitative, None, false),
            (Formula::Qualitative, None, false),
            (Formula::Refill, None, false),
        ]
    );
}

/// Stated and exact days of a budget's lines.
fn days(budget: &Budget, hours_per_day: Figure) -> Vec<(Figure, Figure)> {
    let exact = |part: &BudgetPart| {
        let (_, minutes) = part.each.work_minutes(hours_per_day).expect("hours or days");
        let day = hours_per_day.times(Figure::whole(60))?;
        minutes.times(Figure::whole(part.count.into()))?.divided_by(day)
    };
    let stated = |line: &BudgetLine| {
        line.stated_days.or_else(|| line.stated_hours?.divided_by(hours_per_day)).unwrap_or_default()
    };
    let exact = |line: &BudgetLine| Figure::sum(line.parts.iter().map(exact)).expect("a sum");
    budget.lines.iter().map(|line| (stated(line), exact(line))).collect()
}

#[test]
fn the_printed_days_add_up_and_the_exact_ones_differ() {
    let p = example("001");
    let figure = |text: &str| text.parse::<Figure>().expect("a figure");
    let hours = p.programme.hours_per_day();
    let [talent, manager, mentor] = p.budgets.as_slice() else { panic!("three budgets") };
    let lines = days(talent, hours);
    let expected = [("13.5", "13.5"), ("2.5", "2.5"), ("2.25", "2.25"), ("2.51", "2.125")];
    assert_eq!(lines, expected.map(|(stated, exact)| (figure(stated), figure(exact))));
    let (stated, exact): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    assert_eq!(Figure::sum(stated.into_iter().map(Some)), talent.stated_days);
    assert_eq!(talent.stated_days, Some(figure("20.76")));
    assert_eq!(Figure::sum(exact.into_iter().map(Some)), Some(figure("20.375")));
    let whole = [(figure("2"), figure("2")), (figure("1"), figure("1"))];
    assert_eq!((days(manager, hours), manager.stated_days), (whole.to_vec(), Some(figure("3"))));
    assert_eq!(
        (days(mentor, hours), mentor.stated_hours),
        (vec![(figure("0.375"), figure("0.375"))], Some(figure("3")))
    );
}

#[test]
fn the_forum_meets_five_times_without_a_year() {
    let p = example("002");
    let meetings: Vec<_> = p
        .meetings
        .iter()
        .map(|m| {
            let minutes = m.end.zip(m.start).map(|(end, start)| end.minutes() - start.minutes());
            (m.date.as_ref().map(ToString::to_string).unwrap_or_default(), minutes.unwrap_or_default() / 60)
        })
        .collect();
    let expected = [("--08-27", 7), ("--09-29", 6), ("--10-29", 6), ("--11-15", 6), ("--12-01", 6)];
    assert_eq!(meetings, expected.map(|(date, hours)| (date.to_owned(), hours)));
    assert_eq!(p.programme.year, None);
    let groups = |m: &Meeting| m.sheet.contents.iter().filter(|c| c.kind == ContentKind::GroupWork).count();
    assert_eq!(p.meetings.iter().map(groups).collect::<Vec<_>>(), [1; 5]);
    let unsure: Vec<_> = p
        .meetings
        .iter()
        .flat_map(|m| m.sheet.contents.iter().map(|c| (m.number, c.certainty, c.marker.as_deref())))
        .filter(|(_, certainty, _)| *certainty != Certainty::Confirmed)
        .collect();
    assert_eq!(
        unsure,
        [
            (Some(4), Certainty::Tbd, Some("Eventuelt (informationer følger)")),
            (Some(5), Certainty::Expected, Some("Det forventes")),
            (Some(5), Certainty::Expected, Some("Det forventes")),
        ]
    );
    assert_eq!(p.programme.consultants.len(), 3);
    let coordinator = p.programme.coordinator.as_ref().and_then(|seat| seat.person.as_ref());
    let coordinator = p.people.iter().find(|person| Some(&person.id) == coordinator).expect("a coordinator");
    assert!(coordinator.email.is_some() && coordinator.phone.is_some());
    let first: Vec<_> = p.meetings[0].sheet.contents.iter().map(|c| c.kind).take(4).collect();
    assert_eq!(
        first,
        [ContentKind::Welcome, ContentKind::Expectations, ContentKind::Other, ContentKind::Dialogue]
    );
    let sought: Vec<_> = board(&p)
        .into_iter()
        .filter(|s| s.kind == K::Meeting && standing(s.seat) == SeatState::Open)
        .map(|s| s.owner.as_str())
        .collect();
    assert_eq!(sought, ["meeting-4", "meeting-5"], "cases that nobody presents yet");
}

#[test]
fn the_learning_network_is_planned_to_the_seat() {
    let p = example("003");
    let series: Vec<_> = p.meetings.iter().filter(|m| m.number.is_some()).collect();
    let themes: Vec<_> = series.iter().map(|m| (m.number, m.kind, names(&m.themes))).collect();
    let network = |n, theme: &str| (Some(n), MeetingKind::NetworkMeeting, theme.to_owned());
    assert_eq!(
        themes,
        [
            network(1, "first-contact"),
            network(2, "hand-over"),
            network(3, "data"),
            network(4, "families"),
            network(5, "direction"),
            (Some(6), MeetingKind::Closing, String::new()),
        ]
    );
    // The core is there all the way, but for one who is missing once.
    let gaps: Vec<_> =
        Attendance::new(&p).gaps().iter().map(|g| (g.person.id.clone(), g.meeting.id.clone())).collect();
    assert_eq!(gaps, [(id("ditte-overgaard"), id("meeting-3"))]);
    let core: Vec<_> = p
        .people
        .iter()
        .filter(|p| p.roles.contains(&RoleKind::CoreParticipant))
        .map(|p| p.id.as_str())
        .collect();
    assert_eq!(core, ["frank-ibsen", "malene-toft", "ditte-overgaard"]);
    let whole = id("citizen-across");
    let asked = covered(&p, Some(&whole))
        .iter()
        .map(|c| (c.theme.question.is_some(), c.meetings.len()))
        .collect::<Vec<_>>();
    assert_eq!(asked, [(true, 1); 5]);
    // A seat that was filled keeps what was sought.
    let school =
        p.meetings[3].lines.iter().map(|l| &l.who).find(|s| s.text.as_deref() == Some("En skoleleder"));
    assert_eq!(school.and_then(|s| s.person.clone()), Some(id("kenneth-lyngsoe")));
    let sought = board(&p).iter().filter(|s| standing(s.seat) != SeatState::Filled).count();
    assert_eq!(sought, 7);
    let reviews: Vec<_> = p.reviews.iter().map(|r| (r.question, r.outcome, names(&r.changed))).collect();
    use ReviewOutcome as O;
    use ReviewQuestion as Q;
    assert_eq!(
        reviews,
        [
            (Q::PlanHolds, O::Unchanged, String::new()),
            (Q::WhoIsMissing, O::SeatAdded, "meeting-4".to_owned()),
            (Q::StillRelevant, O::Unchanged, String::new()),
            (Q::ReferenceLeader, O::MeetingAdded, "reference-meeting".to_owned()),
            (Q::MeetingCount, O::Unchanged, String::new()),
        ]
    );
    let days: Vec<_> = series.iter().filter_map(|m| m.date.as_ref()?.day()).collect();
    assert!(days.is_sorted());
    let (first, last) = days.first().zip(days.last()).expect("dates");
    assert!(*last < first.saturating_add(jiff::ToSpan::months(4)), "within four months");
    let of_kind =
        |kind| p.foundations.iter().filter(|f| f.kind == kind).map(|f| f.number).collect::<Vec<_>>();
    assert_eq!(of_kind(FoundationKind::Step), [1, 2, 3, 4].map(Some));
    assert_eq!(of_kind(FoundationKind::Question), [1, 2, 3].map(Some));
}

#[test]
fn the_framework_programme_has_thirty_two_places_and_thirty_one_municipalities() {
    let p = example("004");
    let municipality =
        |o: &&Id| p.organisations.iter().any(|m| m.id == **o && m.kind == OrganisationKind::Municipality);
    let unit = |id: &Id| p.units.iter().find(|u| u.id == *id).expect("a unit");
    let per_network: Vec<Vec<&Id>> = p
        .networks
        .iter()
        .map(|n| n.units.iter().flat_map(|u| &unit(u).organisations).filter(municipality).collect())
        .collect();
    assert_eq!(per_network.iter().map(Vec::len).collect::<Vec<_>>(), [8, 10, 7, 7]);
    let places: Vec<_> = per_network.concat();
    assert_eq!((places.len(), places.iter().collect::<BTreeSet<_>>().len()), (32, 31));
    let twice: Vec<_> = places.iter().filter(|o| o.as_str() == "sortland").collect();
    assert_eq!(twice.len(), 2);
    let named_bo: Vec<_> =
        p.organisations.iter().filter(|o| o.name == "Bø").map(|o| o.qualifier.as_deref()).collect();
    assert_eq!(named_bo, [Some("Telemark"), Some("Nordland")]);
    let council: Vec<_> = p
        .organisations
        .iter()
        .filter(|o| o.part_of == Some(id("vesteraalen")))
        .map(|o| o.name.as_str())
        .collect();
    assert_eq!(council, ["Andøy", "Hadsel", "Sortland", "Bø", "Lødingen", "Øksnes"]);
    assert_eq!(names(&unit(&id("unit-finnoey-rennesoey")).organisations), "finnoey rennesoey");
}

#[test]
fn the_framework_programme_gathers_in_four_languages_and_two_days() {
    let p = example("004");
    let goals: Vec<_> =
        p.goals.iter().filter(|g| g.revised.is_some()).map(|g| (g.revision, g.before.is_some())).collect();
    let new = (Revision::New, true);
    assert_eq!(goals, [new, new, new, (Revision::AsBefore, false)]);
    let gathering = p.meetings.iter().find(|m| m.number == Some(2)).expect("the second gathering");
    assert_eq!(gathering.date.as_ref().map(ToString::to_string), Some("2012-09-26/2012-09-27".to_owned()));
    assert_eq!(
        (gathering.overnight, &gathering.spoken),
        (true, &vec![Language::Nb, Language::Nn, Language::Da])
    );
    let pairs: Vec<_> = gathering
        .sheet
        .contents
        .iter()
        .filter(|c| c.kind == ContentKind::CrossPresentation)
        .map(|c| c.units.len())
        .collect();
    assert_eq!(pairs, [2, 2, 2, 1]);
    let process: Vec<_> =
        p.foundations.iter().filter(|f| f.kind == FoundationKind::Process).map(|f| f.items.len()).collect();
    assert_eq!(process, [4, 3, 2, 2]);
    let mut tagged = BTreeMap::new();
    for element in p.into_elements() {
        *tagged.entry(element.language().map(Language::tag)).or_insert(0) += 1;
    }
    assert_eq!(
        tagged.into_iter().filter(|(tag, _)| tag.is_some()).collect::<Vec<_>>(),
        [(Some("da"), 3), (Some("nn"), 19)]
    );
}

/// How many must, should and can be involved.
fn engagements(involved: &[Involvement]) -> [usize; 3] {
    [Engagement::Must, Engagement::Should, Engagement::Can]
        .map(|wanted| involved.iter().filter(|one| one.engagement == wanted).count())
}

#[test]
fn the_framework_programme_has_milestone_plans_and_a_theme_day_designed() {
    let p = example("004");
    let plan = &p.milestone_plans[0];
    assert_eq!(plan.unit, Some(id("unit-finnoey-rennesoey")));
    assert_eq!((plan.smart_goals.len(), engagements(&plan.involved)), (3, [4, 2, 2]));
    let milestones = samspil_core::projects::Milestones::of(&p);
    let list = milestones.list(&plan.id);
    let next = samspil_core::projects::next(&list).map(|m| m.id.as_str());
    let last = samspil_core::projects::last(&list).map(|m| m.id.as_str());
    assert_eq!((list.len(), next, last), (6, Some("fr-mapped"), Some("fr-running")));
    let day = p.meetings.iter().find(|m| m.kind == MeetingKind::ThemeDay).expect("a theme day");
    assert!(day.wished_result.is_some() && day.venue.is_some() && day.date.is_none());
    assert_eq!((engagements(&day.involved), day.critical_factors.len()), ([3, 1, 1], 3));
    let team: Vec<_> = day.sheet.team.iter().flat_map(|t| &t.seats).filter_map(|seat| seat.role).collect();
    assert_eq!(team, [RoleKind::AnchorPerson, RoleKind::Chair, RoleKind::ResourcePerson]);
}

#[test]
fn the_forum_has_a_checklist_and_a_participants_own_project() {
    let p = example("002");
    let lists: Vec<_> = p
        .checklists
        .iter()
        .map(|list| {
            (list.template, list.shared, list.steps.len(), list.steps.iter().filter(|s| s.done).count())
        })
        .collect();
    assert_eq!(lists, [(true, true, 12, 0), (false, false, 10, 3)]);
    assert_eq!(p.checklists[1].made_from, Some(id("partnership")));
    let plan = &p.milestone_plans[0];
    assert_eq!((plan.unit.as_ref(), plan.smart_goals.len()), (Some(&id("unit-sundvang")), 1));
    assert_eq!((p.milestones.len(), engagements(&plan.involved)), (4, [2, 1, 1]));
}
