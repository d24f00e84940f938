use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::programme::{
    Checklist, ChecklistStep, Engagement, Involvement, Meeting, MeetingKind, Milestone, MilestoneMark,
    MilestonePlan, Network, Person, ProgrammeState, RoleKind, Seat, SeatState, Unit,
};
use samspil_core::{Id, Language, Programme};
use serde_json::{Value, json};

use crate::features::{accounts, programmes};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both, on_sqlite};

const PROJECTS: &str = "/programmes/framework-programme/projects";
const PROJECT: &str = "/programmes/framework-programme/projects/project-finnoey-rennesoey";
const PLAN: &str = "project-finnoey-rennesoey";

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// The plan as it is kept.
async fn kept(test: &TestApp, programme: &str) -> Programme {
    let (workspace, slug) = (test.workspace.clone(), id(programme));
    test.write(move |tx| {
        let loaded = programmes::find(tx, &workspace, &slug)?;
        Ok(loaded.expect("the programme").plan)
    })
    .await
}

/// The marks and states of a project's milestones, in order.
async fn milestones(test: &TestApp) -> Vec<(String, MilestoneMark, bool)> {
    let plan = kept(test, "framework-programme").await;
    let of = plan.milestones.iter().filter(|one| one.plan.as_str() == PLAN);
    of.map(|one| (one.id.to_string(), one.mark, one.reached)).collect()
}

fn batch(answer: &Answer) -> String {
    let after = answer.location().split("changed=").nth(1).expect("a batch");
    after.split('#').next().expect("a batch").to_owned()
}

async fn undo(test: &TestApp, actor: &Actor, programme: &str, answer: &Answer) {
    let (batch, path) = (batch(answer), format!("/programmes/{programme}/undo"));
    let undone = test.post(actor, &path, &[("batch", &batch), ("next", "/programmes")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
}

/// The versions that the forms of a page hold.
fn version(page: &Answer) -> String {
    let after = page.body.split("name=\"version\" value=\"").nth(1).expect("a version");
    after.split('"').next().expect("a version").to_owned()
}

#[test]
fn the_list_tells_next_milestones_findings_and_who_has_no_plan() {
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{PROJECTS}?lang=en")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Vi veit kva kompetanse vi har, og kva som manglar"));
        assert!(
            page.body.contains("1 of 6 milestones reached")
                && page.body.contains("0 of 2 milestones reached")
        );
        assert_eq!(page.body.matches("Findings: 3").count(), 1);
        assert!(page.body.contains("Without a milestone plan: 24"));
        assert_eq!(page.body.matches("name=\"unit\"").count(), 24);
        // Those who only read see who has none, and no buttons; a participant no findings.
        let reader = test.actor(Role::Participant, Some("framework-programme")).await;
        let page = test.get(&reader, &format!("{PROJECTS}?lang=en")).await;
        assert!(page.body.contains("Without a milestone plan: 24"));
        assert!(!page.body.contains("name=\"unit\"") && !page.body.contains("Findings:"));
    });
}

#[test]
fn a_unit_gets_one_plan_however_often_it_is_asked_for() {
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let before = kept(&test, "framework-programme").await;
        let first = test.post(&planner, PROJECTS, &[("unit", "unit-hoboel")]).await;
        assert_eq!(first.status, 303, "{}", first.body);
        let again = test.post(&planner, PROJECTS, &[("unit", "unit-hoboel")]).await;
        assert!(!again.location().contains("changed="));
        let plans = kept(&test, "framework-programme").await.milestone_plans;
        let made: Vec<_> = plans.iter().filter(|plan| plan.unit == Some(id("unit-hoboel"))).collect();
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].title, "Idédugnad for bedre tjenester i en kommune som vokser");
        assert_eq!(again.location(), format!("{PROJECTS}/{}", made[0].id));
        undo(&test, &planner, "framework-programme", &first).await;
        assert_eq!(kept(&test, "framework-programme").await, before);
        let nobody = test.post(&planner, PROJECTS, &[("unit", "luster")]).await;
        assert_eq!(nobody.status, 404);
    });
}

#[test]
fn the_sheet_shows_what_is_said_and_what_is_missing_in_each_language() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        for (lang, must, missing) in
            [("da", "SKAL (4)", 4), ("nb", "MÅ (4)", 4), ("nn", "MÅ (4)", 4), ("en", "MUST (4)", 4)]
        {
            let page = test.get(&planner, &format!("{PROJECT}?lang={lang}")).await;
            assert_eq!(page.status, 200);
            assert!(page.body.contains(must), "{lang}");
            assert_eq!(page.body.matches("icon-gap").count(), missing, "{lang}");
            assert!(!page.body.contains('⟦'), "{lang}");
        }
        let page = test.get(&planner, &format!("{PROJECT}?lang=en")).await;
        let rows = page.body.split("<tr id=\"involved-").count() - 1;
        let shaded = |word: &str| {
            page.body
                .split("<tbody")
                .skip(1)
                .map(|part| part.matches(&format!("td data-heat=\"{word}\"")).count())
                .sum::<usize>()
        };
        assert_eq!(rows, 8);
        // Cells at milestones and beside them, and below them the sums: 2, 2, 2, 2, 3, 1 and 2.
        assert_eq!((shaded("must"), shaded("should"), shaded("can")), (9 + 1, 3 + 5, 2 + 1));
    });
}

#[test]
fn milestones_are_added_moved_marked_and_reached_and_each_is_undone() {
    use MilestoneMark::{First, Last, Next, Ordinary};
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let before = kept(&test, "framework-programme").await;
        let at =
            |what: &str, which: &str| format!("/programmes/framework-programme/milestones/{which}/{what}");

        let wrong = test
            .post(&planner, &format!("{PROJECT}/milestones?lang=en"), &[("title", " "), ("date", "en gang")])
            .await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Write what is reached.") && wrong.body.contains("value=\"en gang\""));
        let form = [("title", "Halvvegs"), ("date", "april 2013"), ("phase", "Involvere")];
        let added = test.post(&planner, &format!("{PROJECT}/milestones"), &form).await;
        assert_eq!(added.status, 303, "{}", added.body);
        let list = milestones(&test).await;
        assert_eq!(list.last(), Some(&("halvvegs".to_owned(), Ordinary, false)));

        let up = test.post(&planner, &at("place", "halvvegs"), &[("to", "up")]).await;
        assert_eq!(up.status, 303);
        let order: Vec<_> = milestones(&test).await.into_iter().map(|one| one.0).collect();
        assert_eq!(order[4..], ["fr-plan-decided", "halvvegs", "fr-running"]);
        // The last cannot move further down, and nothing is written.
        let down = test.post(&planner, &at("place", "fr-running"), &[("to", "down")]).await;
        assert!(!down.location().contains("changed="));

        let marked = test.post(&planner, &at("mark", "fr-tried"), &[("mark", "next")]).await;
        let marks = milestones(&test).await;
        assert_eq!(
            marks.iter().filter(|one| one.1 == Next).map(|one| one.0.as_str()).collect::<Vec<_>>(),
            ["fr-tried"]
        );
        undo(&test, &planner, "framework-programme", &marked).await;
        let reached = test.post(&planner, &at("reached", "fr-mapped"), &[("reached", "true")]).await;
        let marks = milestones(&test).await;
        assert_eq!(
            marks[..3],
            [
                ("fr-decided".to_owned(), First, true),
                ("fr-mapped".to_owned(), Ordinary, true),
                ("fr-theme-day".to_owned(), Next, false),
            ]
        );
        assert_eq!(marks.last().map(|one| one.1), Some(Last));
        for answer in [&reached, &up, &added] {
            undo(&test, &planner, "framework-programme", answer).await;
        }
        assert_eq!(kept(&test, "framework-programme").await, before);
        assert_eq!(test.post(&planner, &at("mark", "halvvegs"), &[("mark", "next")]).await.status, 404);
    });
}

#[test]
fn somebody_is_involved_changed_and_taken_out_at_an_address_of_their_own() {
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{PROJECT}/involved/new")).await;
        let seen = version(&page);
        let nobody = [("version", seen.as_str()), ("engagement", "must"), ("when", "snart"), ("count", "to")];
        let wrong = test.post(&planner, &format!("{PROJECT}/involved/new?lang=en"), &nobody).await;
        assert_eq!(wrong.status, 422);
        for text in ["Write who, or choose a role or a person.", "Type a whole number.", "value=\"snart\""] {
            assert!(wrong.body.contains(text), "{text}");
        }
        let form = [
            ("version", seen.as_str()),
            ("text", "IKT-leiarane"),
            ("role", "leader"),
            ("engagement", "must"),
            ("milestones", "fr-tried"),
            ("milestones", "fr-running"),
            ("how", "Set opp kursportalen"),
            ("activities", "theme-days"),
            ("person", "sindre-lunde"),
        ];
        let saved = test.post(&planner, &format!("{PROJECT}/involved/new"), &form).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        assert!(saved.location().ends_with("#involved"), "{}", saved.location());
        let involved = |plan: Programme| plan.milestone_plans[0].involved.clone();
        let list = involved(kept(&test, "framework-programme").await);
        let made = Involvement {
            who: Seat {
                text: Some("IKT-leiarane".to_owned()),
                role: Some(RoleKind::Leader),
                person: Some(id("sindre-lunde")),
                state: SeatState::Suggested,
                ..Seat::default()
            },
            engagement: Engagement::Must,
            milestones: vec![id("fr-tried"), id("fr-running")],
            how: Some("Set opp kursportalen".to_owned()),
            activities: vec![id("theme-days")],
            ..Involvement::default()
        };
        assert_eq!(list[8], made);

        let page = test.get(&planner, &format!("{PROJECT}/involved/8")).await;
        let seen = version(&page);
        let change = [
            ("version", seen.as_str()),
            ("text", "IKT-leiarane"),
            ("engagement", "can"),
            ("when", "juni 2013"),
        ];
        let changed = test.post(&planner, &format!("{PROJECT}/involved/8"), &change).await;
        assert_eq!(changed.status, 303);
        let list = involved(kept(&test, "framework-programme").await);
        assert_eq!((list[8].engagement, list[8].milestones.len()), (Engagement::Can, 0));
        assert_eq!(list[8].when, "2013-06".parse().ok());
        // Who saw the line as it was is shown both.
        let late = [("version", seen.as_str()), ("text", "Nokon annan")];
        let late = test.post(&planner, &format!("{PROJECT}/involved/8"), &late).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("Nokon annan"));

        let page = test.get(&planner, &format!("{PROJECT}/involved/8")).await;
        let removed = test
            .post(&planner, &format!("{PROJECT}/involved/8/removal"), &[("version", &version(&page))])
            .await;
        assert_eq!(removed.status, 303);
        assert_eq!(involved(kept(&test, "framework-programme").await).len(), 8);
        for line in ["8", "-1", "x"] {
            assert_eq!(test.get(&planner, &format!("{PROJECT}/involved/{line}")).await.status, 404, "{line}");
        }
    });
}

#[test]
fn who_must_be_at_a_meeting_is_put_on_its_list_once() {
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let questions = "/programmes/framework-programme/meetings/theme-day/questions";
        let page = test.get(&planner, &format!("{questions}?lang=en")).await;
        assert_eq!(page.body.matches("/participation\"").count(), 1);
        let path = "/programmes/framework-programme/meetings/theme-day/involved/2/participation";
        // Somebody who saw another version might mean another line.
        let stale = test.post(&planner, path, &[("version", "7"), ("meeting", "theme-day")]).await;
        assert_eq!((stale.status.as_u16(), stale.location().contains("changed=")), (303, false));
        let form = [("version", "1"), ("meeting", "theme-day")];
        let invited = test.post(&planner, path, &form).await;
        assert!(invited.location().contains("changed="), "{}", invited.body);
        let day = |plan: Programme| {
            plan.meetings.into_iter().find(|m| m.id.as_str() == "theme-day").expect("the day")
        };
        let lines = day(kept(&test, "framework-programme").await).lines;
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[4].who.text.as_deref(), Some("Hovedtillitsvalgt"));
        assert_eq!(lines[4].contribution.as_deref(), Some("Inviterer og sier hva de ansatte venter"));
        let again = test.post(&planner, path, &[("version", "2"), ("meeting", "theme-day")]).await;
        assert!(!again.location().contains("changed="));
        assert_eq!(day(kept(&test, "framework-programme").await).lines.len(), 5);
        let page = test.get(&planner, questions).await;
        assert!(!page.body.contains("/participation\""));
        undo(&test, &planner, "framework-programme", &invited).await;
        assert_eq!(day(kept(&test, "framework-programme").await).lines.len(), 4);
    });
}

#[test]
fn the_six_questions_are_answered_into_the_meeting_itself() {
    on_both(|test: TestApp| async move {
        test.store(small()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let path = "/programmes/small/meetings/day/questions";
        let page = test.get(&planner, &format!("{path}?lang=en")).await;
        assert!(page.body.contains("0 of 6 answered"));
        let answers = [
            ("version", "1"),
            ("wished_result", "Alle ved, hvad de skal"),
            ("critical_factors", "Tid\r\n\r\n Kaffe "),
            ("date", "3. maj 2027"),
            ("start", "kl. 9"),
            ("end", "15.00"),
            ("venue", "Rådhuset"),
            ("anchor_person-text", "Direktøren"),
            ("chair-person", "anna"),
            ("resource_person-text", ""),
        ];
        let saved = test.post(&planner, path, &answers).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let day = kept(&test, "small").await.meetings.remove(0);
        assert_eq!(day.wished_result.as_deref(), Some("Alle ved, hvad de skal"));
        assert_eq!(day.critical_factors, ["Tid", "Kaffe"]);
        assert_eq!(day.date, "2027-05-03".parse().ok());
        assert_eq!((day.start.map(|t| t.minutes()), day.end.map(|t| t.minutes())), (Some(540), Some(900)));
        let seats: Vec<_> = day.sheet.team.iter().flat_map(|t| &t.seats).map(|s| (s.role, s.state)).collect();
        assert_eq!(
            seats,
            [(Some(RoleKind::AnchorPerson), SeatState::Open), (Some(RoleKind::Chair), SeatState::Suggested)]
        );
        let page = test.get(&planner, &format!("{path}?lang=en")).await;
        assert!(page.body.contains("3 of 6 answered"));
        // What cannot be read is shown again, and nothing is kept.
        let wrong = [("version", "2"), ("wished_result", "Andet"), ("date", "snart"), ("start", "ni")];
        let wrong = test.post(&planner, &format!("{path}?lang=en"), &wrong).await;
        assert_eq!(wrong.status, 422);
        for text in ["Type a time of day", "Type a date", "value=\"ni\"", "Andet"] {
            assert!(wrong.body.contains(text), "{text}");
        }
        assert_eq!(kept(&test, "small").await.meetings[0].wished_result, day.wished_result);
        // Answers that are taken back leave no empty seats.
        let none = test.post(&planner, path, &[("version", "2")]).await;
        assert_eq!(none.status, 303);
        assert_eq!(kept(&test, "small").await.meetings[0].sheet.team, []);
        let late = test.post(&planner, path, &answers).await;
        assert_eq!(late.status, 409);
    });
}

#[test]
fn a_checklist_is_taken_in_used_for_a_unit_and_ticked() {
    on_both(|test: TestApp| async move {
        test.store(small()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let lists = "/programmes/small/checklists";
        let page = test.get(&planner, &format!("{lists}?lang=en")).await;
        // The steps are offered in the programme's language.
        assert!(page.body.contains("Trin for trin ind i et partnerskab"), "{}", page.body);
        let taken = test.post(&planner, lists, &[("from", "partnership")]).await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        let template = kept(&test, "small").await.checklists.remove(0);
        assert_eq!((template.template, template.shared, template.steps.len()), (true, false, 12));
        let page = test.get(&planner, lists).await;
        assert!(!page.body.contains("value=\"partnership\""));
        let from = format!("own/{}", template.id);
        let used = test.post(&planner, lists, &[("from", &from), ("unit", "unit")]).await;
        assert_eq!(used.status, 303, "{}", used.body);
        let own = kept(&test, "small").await.checklists.remove(1);
        assert_eq!(
            (own.template, own.made_from.clone(), own.unit.clone()),
            (false, Some(template.id.clone()), Some(id("unit")))
        );
        assert_eq!(own.steps, template.steps);
        let path = format!("{lists}/{}", own.id);
        let form = [("version", "1"), ("done", "true"), ("outcome", " Vi skrev den ")];
        let ticked = test.post(&planner, &format!("{path}/steps/0"), &form).await;
        assert_eq!(ticked.status, 303);
        assert!(
            ticked.location().starts_with(&format!("{path}?changed="))
                && ticked.location().ends_with("#step-0")
        );
        let step = |plan: Programme| plan.checklists[1].steps[0].clone();
        let done = step(kept(&test, "small").await);
        assert_eq!((done.done, done.outcome.as_deref()), (true, Some("Vi skrev den")));
        let page = test.get(&planner, &format!("{path}?lang=en")).await;
        assert!(page.body.contains("1 of 12 steps done"));
        undo(&test, &planner, "small", &ticked).await;
        assert!(!step(kept(&test, "small").await).done);
        // A template has no steps to tick, and a list no step behind its last.
        let ticks = |at: &str| format!("{lists}/{at}");
        for path in [
            format!("{}/steps/0", template.id),
            format!("{}/steps/12", own.id),
            format!("{}/steps/x", own.id),
        ] {
            assert_eq!(test.post(&planner, &ticks(&path), &form).await.status, 404, "{path}");
        }
        for (from, unit) in [("own/none", ""), (from.as_str(), "none"), ("none", ""), ("elsewhere/list", "")]
        {
            let answer = test.post(&planner, lists, &[("from", from), ("unit", unit)]).await;
            assert_eq!(answer.status, 404, "{from} {unit}");
        }
    });
}

#[test]
fn a_shared_template_is_offered_elsewhere_to_those_who_plan_there_and_only_its_words() {
    on_both(|test: TestApp| async move {
        let mut giving = small();
        giving.programme.id = id("giving");
        giving.programme.title = "Et hemmeligt program".to_owned();
        giving.programme.state = ProgrammeState::Draft;
        let step = ChecklistStep {
            text: "Spørg Anna".to_owned(),
            outcome: Some("Et hemmeligt svar".to_owned()),
            done: true,
            deadline: "2027-01".parse().ok(),
            responsible: Some(Seat {
                role: Some(RoleKind::Leader),
                person: Some(id("anna")),
                state: SeatState::Asked,
                ..Seat::default()
            }),
            ..ChecklistStep::default()
        };
        let list = |name: &str, template, shared| Checklist {
            id: id(name),
            title: format!("Liste {name}"),
            template,
            shared,
            note: Some("En bemærkning".to_owned()),
            unit: Some(id("unit")),
            steps: vec![step.clone()],
            ..Checklist::default()
        };
        giving.checklists =
            vec![list("open", true, true), list("closed", true, false), list("used", false, true)];
        test.store(giving).await;
        test.store(small()).await;
        // Somebody who plans in the other programme alone.
        let planner =
            test.person("leader@test.example", "Leader", &[(Role::NetworkLeader, Some("small"))]).await;
        let lists = "/programmes/small/checklists";
        let page = test.get(&planner, &format!("{lists}?lang=en")).await;
        assert!(page.body.contains("Liste open"));
        for hidden in
            ["Liste closed", "Liste used", "Et hemmeligt program", "Et hemmeligt svar", "En bemærkning"]
        {
            assert!(!page.body.contains(hidden), "{hidden}");
        }
        let taken = test.post(&planner, lists, &[("from", "giving/open")]).await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        let made = kept(&test, "small").await.checklists.remove(0);
        let words = ChecklistStep {
            text: "Spørg Anna".to_owned(),
            responsible: Some(Seat { role: Some(RoleKind::Leader), ..Seat::default() }),
            ..ChecklistStep::default()
        };
        let wanted = Checklist {
            id: made.id.clone(),
            title: "Liste open".to_owned(),
            template: true,
            steps: vec![words],
            ..Checklist::default()
        };
        assert_eq!(made, wanted);
        for from in ["giving/closed", "giving/used"] {
            assert_eq!(test.post(&planner, lists, &[("from", from)]).await.status, 404, "{from}");
        }
        // Those who only read are offered nothing.
        let reader = test.actor(Role::SteeringGroup, Some("small")).await;
        let page = test.get(&reader, lists).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("giving/open"));
        // What is shared no longer, or deleted, is offered to nobody.
        let owner = test.actor(Role::Coordinator, None).await;
        let path = "/programmes/giving/checklists/open/sharing";
        let stop = test.post(&owner, path, &[("version", "1"), ("shared", "false")]).await;
        assert_eq!(stop.status, 303, "{}", stop.body);
        assert!(!test.get(&planner, lists).await.body.contains("giving/open"));
        let start = test.post(&owner, path, &[("version", "2"), ("shared", "true")]).await;
        assert_eq!(start.status, 303);
        assert!(test.get(&planner, lists).await.body.contains("giving/open"));
        test.post(&owner, "/programmes/giving/deletion", &[("sure", "yes")]).await;
        assert!(!test.get(&planner, lists).await.body.contains("giving/open"));
    });
}

#[test]
fn nobody_else_learns_who_was_only_asked() {
    on_sqlite(false, |test: TestApp| async move {
        let mut plan = small();
        let asked = |engagement| Involvement {
            who: Seat {
                role: Some(RoleKind::Politician),
                person: Some(id("anna")),
                state: SeatState::Asked,
                ..Seat::default()
            },
            engagement,
            ..Involvement::default()
        };
        plan.milestone_plans[0].involved = vec![asked(Engagement::Must)];
        plan.meetings[0].involved = vec![asked(Engagement::Must)];
        plan.meetings[0].sheet.team = vec![samspil_core::programme::TeamDay {
            day: None,
            seats: vec![Seat {
                role: Some(RoleKind::Chair),
                person: Some(id("anna")),
                state: SeatState::Suggested,
                ..Seat::default()
            }],
        }];
        plan.checklists = vec![Checklist {
            id: id("list"),
            title: "Liste".to_owned(),
            steps: vec![ChecklistStep {
                text: "Spørg".to_owned(),
                responsible: Some(asked(Engagement::Must).who),
                ..ChecklistStep::default()
            }],
            ..Checklist::default()
        }];
        test.store(plan).await;
        let pages = [
            "/programmes/small/projects",
            "/programmes/small/projects/project",
            "/programmes/small/meetings/day/questions",
            "/programmes/small/checklists",
            "/programmes/small/checklists/list",
            "/programmes/small/check",
            "/programmes/small/documents/milestone-plan",
        ];
        let planner = test.actor(Role::Coordinator, None).await;
        assert!(test.get(&planner, pages[1]).await.body.contains("Anna Aske"));
        // Both may see what the check finds; neither plans.
        for role in [Role::SteeringGroup, Role::ProjectLeader] {
            let reader = test.actor(role, Some("small")).await;
            for path in pages {
                let page = test.get(&reader, path).await;
                assert_eq!(page.status, 200, "{path}");
                assert!(!page.body.contains("Anna Aske"), "{path} as {}", role.as_str());
                assert!(!page.body.contains("somebody asked") && !page.body.contains("spurgt"), "{path}");
            }
        }
    });
}

#[test]
fn those_who_read_change_nothing_and_those_outside_see_nothing() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("004").await;
        let before = kept(&test, "framework-programme").await;
        let base = "/programmes/framework-programme";
        let posts = [
            format!("{base}/projects"),
            format!("{PROJECT}/milestones"),
            format!("{PROJECT}/involved/new"),
            format!("{PROJECT}/involved/0"),
            format!("{PROJECT}/involved/0/removal"),
            format!("{PROJECT}/involved/1/participation"),
            format!("{base}/milestones/fr-mapped/mark"),
            format!("{base}/milestones/fr-mapped/reached"),
            format!("{base}/milestones/fr-mapped/place"),
            format!("{base}/meetings/theme-day/questions"),
            format!("{base}/meetings/theme-day/involved/2/participation"),
            format!("{base}/checklists"),
        ];
        let form = [
            ("version", "1"),
            ("unit", "unit-hoboel"),
            ("title", "X"),
            ("mark", "last"),
            ("reached", "true"),
            ("to", "up"),
            ("meeting", "theme-day"),
            ("text", "X"),
            ("from", "partnership"),
        ];
        let reader = test.actor(Role::ProjectLeader, Some("framework-programme")).await;
        let roles = [(Role::ProjectLeader, Some("elsewhere"))];
        let stranger = test.person("stranger@test.example", "Stranger", &roles).await;
        for path in &posts {
            assert_eq!(test.post(&reader, path, &form).await.status, 403, "{path}");
            assert_eq!(test.post(&stranger, path, &form).await.status, 404, "{path}");
        }
        let page = test.get(&reader, PROJECT).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("/involved/") && !page.body.contains("id=\"milestones\""));
        for path in [PROJECTS, PROJECT, "/programmes/framework-programme/meetings/theme-day/questions"] {
            assert_eq!(test.get(&stranger, path).await.status, 404, "{path}");
            assert_eq!(test.get(&NOBODY, path).await.status, 303, "{path}");
        }
        assert_eq!(kept(&test, "framework-programme").await, before);
        // An address below projects names no meeting, and the other way round.
        let planner = test.actor(Role::Coordinator, None).await;
        for path in [
            format!("{PROJECTS}/theme-day/involved/0"),
            format!("{base}/meetings/{PLAN}/involved/0"),
            format!("{PROJECTS}/none"),
        ] {
            assert_eq!(test.get(&planner, &path).await.status, 404, "{path}");
        }
    });
}

#[test]
fn a_milestone_plan_is_read_and_written_by_programs() {
    on_both(|test: TestApp| async move {
        test.example("004").await;
        let token = token(&test).await;
        let path = format!("/api/v1/programmes/framework-programme/milestone_plans/{PLAN}");
        let ask = |method: &str, path: &str, body: Option<&Value>, tag: Option<&str>| {
            let mut request = Request::builder()
                .method(method)
                .uri(path)
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/json");
            if let Some(tag) = tag {
                request = request.header(header::IF_MATCH, tag);
            }
            let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
            (request, body)
        };
        let (request, body) = ask("GET", &path, None, None);
        let read = test.send(&NOBODY, request, body).await;
        assert_eq!(read.status, 200, "{}", read.body);
        let tag = read.headers.get(header::ETAG).expect("a tag").to_str().expect("text").to_owned();
        let mut plan: Value = serde_json::from_str(&read.body).expect("JSON");
        assert_eq!(plan["involved"][3]["who"]["text"], "Leiarar med ansvar for personale");
        plan["involved"][3]["milestones"] = json!(["fr-mapped"]);
        let (request, body) = ask("PUT", &path, Some(&plan), Some(&tag));
        let written = test.send(&NOBODY, request, body).await;
        assert_eq!(written.status, 200, "{}", written.body);
        let kept_plan = kept(&test, "framework-programme").await.milestone_plans.remove(0);
        assert_eq!(kept_plan.involved[3].milestones, [id("fr-mapped")]);
        // A milestone that is not there is refused.
        plan["involved"][3]["milestones"] = json!(["fr-gone"]);
        let tag = written.headers.get(header::ETAG).expect("a tag").to_str().expect("text").to_owned();
        let (request, body) = ask("PUT", &path, Some(&plan), Some(&tag));
        assert_eq!(test.send(&NOBODY, request, body).await.status, 422);
        let document = "/api/v1/programmes/framework-programme/documents/milestone-plan?format=xlsx&project=project-luster&lang=nn";
        let (request, body) = ask("GET", document, None, None);
        let file = test.send(&NOBODY, request, body).await;
        assert_eq!((file.status.as_u16(), &file.bytes[..2]), (200, &b"PK"[..]));
    });
}

#[test]
fn the_view_is_offered_where_there_is_something_to_see() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(small()).await;
        let mut bare = small();
        bare.programme.id = id("bare");
        bare.milestone_plans.clear();
        bare.milestones.clear();
        bare.units.clear();
        bare.networks.clear();
        test.store(bare).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let link = |programme: &str| format!("href=\"/programmes/{programme}/projects\"");
        assert!(test.get(&planner, "/programmes/small/plan").await.body.contains(&link("small")));
        assert!(!test.get(&planner, "/programmes/bare/plan").await.body.contains(&link("bare")));
        // The page is there all the same, and says how to begin.
        let page = test.get(&planner, "/programmes/bare/projects?lang=en").await;
        assert!(page.body.contains("Add the first project"));
    });
}

async fn token(test: &TestApp) -> String {
    let workspace = test.workspace.clone();
    test.write(move |tx| {
        let now = Timestamp::now();
        let new = accounts::NewAccount {
            workspace: &workspace,
            email: "program@test.example",
            name: "Program",
            language: Language::En,
        };
        let account = accounts::create_account(tx, &new, now)?;
        accounts::assign(tx, &workspace, &account, Role::Coordinator, None, None, now)?;
        accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
    })
    .await
}

/// A programme with one unit, one project and one theme day.
fn small() -> Programme {
    let mut plan = Programme::default();
    plan.programme.id = id("small");
    plan.programme.title = "Et lille program".to_owned();
    plan.programme.language = Language::Da;
    plan.programme.state = ProgrammeState::Running;
    plan.people.push(Person { id: id("anna"), name: "Anna Aske".to_owned(), ..Person::default() });
    plan.units.push(Unit { id: id("unit"), title: "Enheden".to_owned(), ..Unit::default() });
    plan.networks.push(Network {
        id: id("net"),
        title: "Nettet".to_owned(),
        units: vec![id("unit")],
        ..Network::default()
    });
    plan.milestone_plans.push(MilestonePlan {
        id: id("project"),
        title: "Projektet".to_owned(),
        unit: Some(id("unit")),
        ..MilestonePlan::default()
    });
    plan.milestones.push(Milestone {
        id: id("end"),
        title: "Slut".to_owned(),
        plan: id("project"),
        mark: MilestoneMark::Last,
        ..Milestone::default()
    });
    plan.meetings.push(Meeting {
        id: id("day"),
        title: "Dagen".to_owned(),
        kind: MeetingKind::ThemeDay,
        ..Meeting::default()
    });
    plan
}
