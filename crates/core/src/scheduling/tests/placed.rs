use super::*;
use crate::programme::Unavailability;

#[test]
fn what_has_a_length_and_gathers_people_is_placed() {
    let programme = plan(
        r#"
        [[activities]]
        id = "seminar"
        title = "Seminar"
        kind = "seminar"
        sheet = { duration = "1 days" }
        [[activities]]
        id = "letter"
        title = "Brev"
        kind = "newsletter"
        sheet = { duration = "1 days" }
        [[activities]]
        id = "hour"
        title = "Møde"
        kind = "meeting"
        sheet = { duration = "2 hours" }
        [[activities]]
        id = "shadow"
        title = "Skygge"
        kind = "shadowing"
        sheet = { duration = "1 days" }
        [[activities]]
        id = "held-by-meetings"
        title = "Modul"
        kind = "module"
        sheet = { duration = "2 days" }
        [[meetings]]
        id = "open"
        title = "Åbent"
        activity = "held-by-meetings"
        [[meetings]]
        id = "expected"
        title = "Ventet"
        date = "2027-03-02"
        certainty = "expected"
        [[meetings]]
        id = "confirmed"
        title = "Bekræftet"
        date = "2027-04-06/2027-04-07"
        certainty = "confirmed"
        [[meetings]]
        id = "held"
        title = "Holdt"
        date = "2026-10-06"
        status = "held"
        [[meetings]]
        id = "cancelled"
        title = "Aflyst"
        status = "cancelled"
        [[timing_rules]]
        id = "r"
        text = "Skygge før seminar"
        what = { of = "shadow" }
        relation = "before"
        to = { of = "seminar" }
        "#,
    );
    let known: Vec<(String, bool, Standing)> =
        candidates(&programme).into_iter().map(|c| (c.id.to_string(), c.usual, c.standing)).collect();
    let wanted = [
        ("seminar", true, Standing::Open),
        ("hour", false, Standing::Open),
        ("shadow", false, Standing::Open),
        ("open", true, Standing::Open),
        ("expected", true, Standing::Expected),
        ("confirmed", false, Standing::Confirmed),
        ("held", false, Standing::Held),
    ];
    assert_eq!(known, wanted.map(|(id, usual, standing)| (id.to_owned(), usual, standing)));
    let draft = drafted(&programme);
    assert_eq!(
        keys(&draft),
        ["seminar:1:1", "open:1:1", "open:1:2", "expected:1:1", "confirmed:1:1", "confirmed:1:2", "held:1:1"]
    );
    let fixed: Vec<_> = draft.groups[0].events.iter().map(|event| (event.fixed, event.stands)).collect();
    let day = |m, d| Some(date(2027, m, d));
    assert_eq!(
        fixed[3..],
        [(None, day(3, 2)), (day(4, 6), None), (day(4, 7), None), (Some(date(2026, 10, 6)), None),]
    );
    // What is confirmed can be freed; what was held cannot.
    let mut settings = Settings::suggested(&programme, today());
    settings.place.extend([id("confirmed"), id("held")]);
    let freed = super::draft(&programme, &settings).expect("not too much");
    let free: Vec<_> =
        freed.groups[0].events.iter().filter(|e| e.placed).map(|e| e.key.to_string()).collect();
    assert_eq!(free[free.len() - 2..], ["confirmed:1:1", "confirmed:1:2"]);
}

const PEOPLE: &str = r#"
    [[people]]
    id = "teacher"
    name = "T"
    roles = ["consultant"]
    [[people]]
    id = "asked"
    name = "A"
    [[people]]
    id = "gone"
    name = "G"
    [[people]]
    id = "talent"
    name = "L"
    roles = ["talent"]
    organisation = "one"
    [[people]]
    id = "other"
    name = "O"
    roles = ["talent"]
    organisation = "two"
    [[people]]
    id = "chief"
    name = "C"
    roles = ["line_manager"]
    [[organisations]]
    id = "one"
    name = "Et"
    [[organisations]]
    id = "two"
    name = "To"
    [[activities]]
    id = "m"
    title = "Modul"
    kind = "module"
    [activities.sheet]
    duration = "2 days"
    audience = ["talent", "line_manager"]
    team = [
        { day = 1, seats = [{ person = "teacher", state = "filled" }, { person = "gone", state = "dropped" }] },
        { seats = [{ person = "asked", state = "asked" }] },
    ]
    contents = [{ text = "Oplæg", day = 2, presenter = { person = "talent", state = "filled" } }]
    [[unavailabilities]]
    id = "u"
    person = "teacher"
    from = "2027-03-01"
    to = "2027-03-12"
    weekdays = ["tuesday"]
    [[unavailabilities]]
    id = "v"
    person = "other"
    from = "2027-03-04"
    to = "2027-03-05"
"#;

fn seats(draft: &Draft, group: usize) -> Vec<(Vec<String>, Vec<String>)> {
    let group = &draft.groups[group];
    let need = |at: &usize| match &draft.resources[*at].need {
        Need::Person(id) => id.to_string(),
        Need::Venue(name) => name.clone(),
    };
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    let events = group.events.iter();
    events
        .map(|event| {
            let audience = event.audience.iter().map(|at| group.participants[*at].to_string());
            (sorted(event.needs.iter().map(need).collect()), sorted(audience.collect()))
        })
        .collect()
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn team_and_presenters_must_be_there_and_the_audience_is_to_be() {
    let draft = drafted(&plan(PEOPLE));
    assert_eq!(
        seats(&draft, 0),
        [
            (owned(&["asked", "teacher"]), owned(&["chief", "other", "talent"])),
            (owned(&["asked", "talent"]), owned(&["chief", "other"])),
        ]
    );
    let teacher = draft.resources.iter().find(|r| r.need == Need::Person(id("teacher"))).expect("needed");
    assert_eq!(teacher.busy, [date(2027, 3, 2), date(2027, 3, 9)]);
    let other = draft.groups[0].participants.iter().position(|p| *p == id("other")).expect("invited");
    assert_eq!(draft.groups[0].away[other], [date(2027, 3, 4), date(2027, 3, 5)]);
}

#[test]
fn cohorts_go_through_the_same_with_their_own_people_and_share_the_teachers() {
    let programme = plan(&format!(
        "{PEOPLE}\n[[cohorts]]\nid = 'a'\ntitle = 'A'\norganisations = ['one']\n\
         [[cohorts]]\nid = 'b'\ntitle = 'B'\norganisations = ['two']\nstart = '2027-05'\n\
         [[meetings]]\nid = 'of-b'\ntitle = 'B alene'\ncohorts = ['b']\n\
         [[meetings]]\nid = 'joint'\ntitle = 'Fælles'\n\
         [[meetings]]\nid = 'dated'\ntitle = 'Fælles'\ndate = '2027-06-01'\n"
    ));
    let draft = drafted(&programme);
    assert_eq!(
        keys(&draft),
        ["m@a:1:1", "m@a:1:2", "dated@a:1:1", "m@b:1:1", "m@b:1:2", "of-b@b:1:1", "dated@b:1:1"]
    );
    assert_eq!(seats(&draft, 0)[0], (owned(&["asked", "teacher"]), owned(&["chief", "talent"])));
    assert_eq!(seats(&draft, 1)[0], (owned(&["asked", "teacher"]), owned(&["chief", "other"])));
    let whys: Vec<String> =
        draft.groups[1].events[0].limits.iter().map(|limit| limit.why.to_string()).collect();
    assert_eq!(whys, ["window:during", "cohort:b"]);
}

#[test]
fn absences_recur_by_weekday_and_week() {
    let away = |from: &str, to: &str, rest: &str| {
        let text = format!("id = 'u'\nfrom = '{from}'\nto = '{to}'\n{rest}");
        let away: Unavailability = toml::from_str(&text).expect("an absence");
        super::away(&away, date(2027, 1, 1), date(2027, 1, 31)).map(|day| day.day()).collect::<Vec<_>>()
    };
    assert_eq!(away("2027-01-05", "2027-01-07", ""), [5, 6, 7]);
    assert_eq!(away("2026-12-28", "2027-01-02", ""), [1, 2]);
    // From Wednesday on: the Monday of the first week is not in it.
    assert_eq!(away("2027-01-06", "2027-02-28", "weekdays = ['monday']\nevery_weeks = 2"), [18]);
    assert_eq!(away("2027-01-06", "2027-02-28", "weekdays = ['friday']\nevery_weeks = 2"), [8, 22]);
    assert_eq!(away("2027-01-08", "2027-01-01", ""), Vec::<i8>::new());
}

#[test]
fn holidays_are_kept_free_as_chosen() {
    let programme = plan(
        "[[school_holidays]]\nid = 's'\ntitle = 'Vinterferie'\nfrom = '2027-02-15'\nto = '2027-02-19'\narea = 'Byen'\n",
    );
    let mut settings = Settings::suggested(&programme, today());
    let closed = |settings: &Settings, m: i8, d: i8| {
        draft(&programme, settings).expect("not too much").closed.contains_key(&date(2027, m, d))
    };
    let all = |settings: &Settings| [(3, 26), (6, 5), (2, 16)].map(|(m, d)| closed(settings, m, d));
    assert_eq!(all(&settings), [true, true, true]);
    settings.half_holidays = false;
    assert_eq!(all(&settings), [true, false, true]);
    settings.areas.clear();
    assert_eq!(all(&settings), [true, false, false]);
    settings.public_holidays = false;
    assert_eq!(all(&settings), [false, false, false]);
}

#[test]
fn a_stated_month_a_deadline_and_the_phase_bound_the_days() {
    let programme = plan(
        r#"
        [[activities]]
        id = "a"
        title = "A"
        kind = "workshop"
        phase = "before"
        deadline = "2027-03"
        sheet = { duration = "1 days" }
        [[activities]]
        id = "z"
        title = "Z"
        kind = "seminar"
        phase = "after"
        sheet = { duration = "1 days" }
        [[meetings]]
        id = "m"
        title = "M"
        date = "2027-04"
        [[meetings]]
        id = "by"
        title = "B"
        date = "by 2027-09"
        "#,
    );
    let draft = drafted(&programme);
    let limits: Vec<Vec<String>> = draft.groups[0]
        .events
        .iter()
        .map(|event| {
            let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
            event.limits.iter().map(|l| format!("{} {}/{}", l.why, day(l.from), day(l.to))).collect()
        })
        .collect();
    let during = "window:during 2027-01-04/2027-12-17";
    assert_eq!(
        limits,
        [
            owned(&["window:before 2026-11-01/2027-12-17", "deadline:a /2027-03-31"]),
            owned(&["window:after 2027-01-04/2028-12-17"]),
            owned(&[during, "stated:m 2027-04-01/2027-04-30"]),
            owned(&[during, "stated:by /2027-09-30"]),
        ]
    );
}

#[test]
fn what_is_too_much_is_refused() {
    let programme = plan("");
    let mut settings = Settings::suggested(&programme, today());
    settings.latest = date(2099, 1, 1);
    assert_eq!(draft(&programme, &settings), Err(TooLarge::Days));
    let meetings: String = (0..201).map(|at| format!("[[meetings]]\nid = 'm{at}'\ntitle = 'M'\n")).collect();
    let programme = plan(&meetings);
    assert_eq!(draft(&programme, &Settings::suggested(&programme, today())), Err(TooLarge::Events));
}

#[test]
fn keys_and_reasons_are_written_and_read() {
    for text in ["m:1:1", "module-1@cohort-2:3:2"] {
        assert_eq!(text.parse::<Key>().map(|key| key.to_string()), Ok(text.to_owned()));
    }
    for bad in ["", "m", "m:1", "m:1:x", "M:1:1", "m@:1:1", "m:1:1:1"] {
        assert!(bad.parse::<Key>().is_err(), "{bad}");
    }
    for text in ["rule:r", "days:a", "numbers:a:b", "drawn:a:b", "spread", "window:before", "cohort:c"] {
        assert_eq!(text.parse::<Why>().map(|why| why.to_string()), Ok(text.to_owned()));
    }
    for bad in ["", "rule", "rule:a:b", "window:never", "numbers:a", "spread:a"] {
        assert!(bad.parse::<Why>().is_err(), "{bad}");
    }
}

#[test]
fn a_programme_that_runs_is_planned_from_tomorrow_and_one_that_is_over_as_a_whole() {
    let programme = plan("");
    let days = |today: Date| {
        let s = Settings::suggested(&programme, today);
        [s.earliest, s.first, s.last, s.latest].map(|day| day.to_string())
    };
    assert_eq!(days(date(2026, 11, 1)), ["2026-11-01", "2027-01-04", "2027-12-17", "2028-12-17"]);
    assert_eq!(days(date(2027, 5, 3)), ["2027-05-03", "2027-05-04", "2027-12-17", "2028-12-17"]);
    assert_eq!(days(date(2030, 1, 1)), ["2026-07-05", "2027-01-04", "2027-12-17", "2028-12-17"]);
}
