use jiff::{Timestamp, ToSpan};
use samspil_core::access::Role;
use samspil_core::{Id, Language};
use samspil_db::params;

use super::{Invitation, LinkUse, NewAccount};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both, on_sqlite};
use crate::web::Problem;

/// The first link in a text, without the address it begins with.
fn link(text: &str) -> String {
    let at = text.find("https://samspil.test/sign-in/").expect("a link");
    let link: String = text[at..].chars().take_while(|c| !c.is_whitespace()).collect();
    link.trim_start_matches("https://samspil.test").to_owned()
}

/// The session of an answer that signs in.
fn session(answer: &Answer) -> Actor {
    let cookie = answer.headers.get("set-cookie").expect("a cookie").to_str().expect("text");
    let secret = cookie.trim_start_matches("samspil_session=").split(';').next().expect("a secret");
    Actor(Some(secret.to_owned()))
}

/// The row of the account that has an address.
async fn row_of(test: &TestApp, email: &str) -> String {
    let email = email.to_owned();
    test.app
        .read(move |tx| {
            let row =
                tx.query_one("SELECT id FROM account WHERE email = $1", params![email], |row| row.text(0))?;
            Ok::<_, Problem>(row)
        })
        .await
        .expect("an account")
}

async fn role_row(test: &TestApp, account: &str, role: Role) -> String {
    let account = account.to_owned();
    test.app
        .read(move |tx| {
            let row = tx.query_one(
                "SELECT id FROM assignment WHERE account_id = $1 AND role = $2",
                params![account, role.as_str()],
                |row| row.text(0),
            )?;
            Ok::<_, Problem>(row)
        })
        .await
        .expect("a role")
}

#[test]
fn a_link_signs_in_once_and_leads_to_the_page_asked_for() {
    on_both(|test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        let asked = test.get(&NOBODY, "/me").await;
        assert_eq!(asked.location(), "/sign-in?next=%2Fme");
        let form = [("email", " Coordinator@TEST.example "), ("next", "/me")];
        let known = test.post(&NOBODY, "/sign-in", &form).await;
        let unknown = test.post(&NOBODY, "/sign-in", &[("email", "nobody@test.example")]).await;
        assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
        assert_eq!(known.location(), "/sign-in/sent");
        let letters = test.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].0, "coordinator@test.example");
        let link = link(&letters[0].2);
        assert!(link.ends_with("?next=%2Fme"), "{link}");
        // Mail scanners open links: that uses nothing.
        for _ in 0..2 {
            let page = test.get(&NOBODY, &link).await;
            assert_eq!(page.status, 200);
            assert!(page.body.contains("value=\"/me\""), "{}", page.body);
            assert!(page.headers.get("set-cookie").is_none());
        }
        let path = link.split('?').next().expect("a path");
        let entered = test.post(&NOBODY, path, &[("next", "/me")]).await;
        assert_eq!(entered.location(), "/me");
        let actor = session(&entered);
        assert_eq!(test.get(&actor, "/me").await.status, 200);
        assert_eq!(test.post(&NOBODY, path, &[]).await.status, 404, "once");
        assert_eq!(test.get(&NOBODY, path).await.status, 404, "once");
        assert_eq!(test.post(&actor, "/sign-out", &[]).await.location(), "/");
        assert_eq!(test.get(&actor, "/me").await.status, 303, "signed out");
    });
}

#[test]
fn links_and_sessions_end() {
    on_sqlite(false, |test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        let account = row_of(&test, "coordinator@test.example").await;
        let past = Timestamp::now().checked_sub(31.minutes()).expect("a moment");
        let (old, session) = test
            .write(move |tx| {
                let link = super::issue_link(tx, &account, LinkUse::SignIn, past)?;
                let days = past.checked_sub((30 * 24).hours()).expect("a moment");
                Ok((link, super::store::start_session(tx, &account, days)?))
            })
            .await;
        assert_eq!(test.post(&NOBODY, &format!("/sign-in/{old}"), &[]).await.status, 404);
        assert_eq!(test.get(&Actor(Some(session)), "/me").await.status, 303);
    });
}

#[test]
fn nobody_is_led_elsewhere() {
    on_sqlite(false, |test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        let form = [("email", "coordinator@test.example"), ("next", "https://evil.example/")];
        test.post(&NOBODY, "/sign-in", &form).await;
        let link = link(&test.letters().await[0].2);
        assert!(!link.contains("evil"), "{link}");
        let entered = test.post(&NOBODY, &link, &[("next", "//evil.example/")]).await;
        assert_eq!(entered.location(), "/my-page");
    });
}

#[test]
fn links_never_follow_the_host_header() {
    on_sqlite(false, |test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        let request = axum::http::Request::post("/sign-in")
            .header("host", "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("content-type", "application/x-www-form-urlencoded");
        test.send(&NOBODY, request, "email=coordinator@test.example".into()).await;
        let letters = test.letters().await;
        assert!(letters[0].2.contains("https://samspil.test/sign-in/"), "{}", letters[0].2);
        assert!(!letters[0].2.contains("evil"), "{}", letters[0].2);
    });
}

#[test]
fn who_asks_too_often_waits() {
    on_both(|test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        let ask = |email: String, client: &'static str| {
            let request = axum::http::Request::post("/sign-in")
                .header("x-forwarded-for", client)
                .header("content-type", "application/x-www-form-urlencoded");
            let body = serde_urlencoded::to_string([("email", email)]).expect("a form");
            test.send(&NOBODY, request, body.into())
        };
        for _ in 0..5 {
            assert_eq!(ask("coordinator@test.example".to_owned(), "192.0.2.1").await.status, 303);
        }
        assert_eq!(ask("Coordinator@test.example".to_owned(), "192.0.2.2").await.status, 429);
        assert_eq!(test.letters().await.len(), 5);
        for number in 0..25 {
            assert_eq!(ask(format!("p{number}@test.example"), "192.0.2.1").await.status, 303, "{number}");
        }
        assert_eq!(ask("another@test.example".to_owned(), "192.0.2.1").await.status, 429);
        assert_eq!(ask("another@test.example".to_owned(), "192.0.2.3").await.status, 303);
    });
}

#[test]
fn one_letter_holds_a_link_for_every_workspace() {
    on_both(|test: TestApp| async move {
        test.actor(Role::Coordinator, None).await;
        test.write(|tx| {
            let now = Timestamp::now();
            let slug = Id::from_title("other", "other");
            let workspace = super::create_workspace(tx, &slug, "Anden By", "dk", Language::Da, now)?;
            let new = NewAccount {
                workspace: &workspace,
                email: "coordinator@test.example",
                name: "C",
                language: Language::Da,
            };
            super::create_account(tx, &new, now)
        })
        .await;
        test.post(&NOBODY, "/sign-in", &[("email", "coordinator@test.example")]).await;
        let letters = test.letters().await;
        assert_eq!(letters.len(), 1);
        let text = &letters[0].2;
        assert_eq!(text.matches("https://samspil.test/sign-in/").count(), 2, "{text}");
        assert!(text.contains("Anden By:\nhttps://") && text.contains("Testby:\nhttps://"), "{text}");
    });
}

#[test]
fn inviting_a_colleague_makes_account_role_letter_and_entry() {
    on_both(|test: TestApp| async move {
        let plan = test.example("000").await;
        let slug = plan.programme.id.as_str();
        let coordinator = test.actor(Role::Coordinator, None).await;
        let form = [
            ("name", "Åse  Holm"),
            ("email", "Aase@Test.example"),
            ("role", "network_leader"),
            ("programme", slug),
            ("language", "nn"),
        ];
        let wrong = test.post(&coordinator, "/colleagues", &[("name", "Åse"), ("email", "x")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"Åse\""), "what was typed stays: {}", wrong.body);
        assert_eq!(
            test.post(&coordinator, "/colleagues", &form).await.location(),
            "/colleagues?done=invited"
        );
        let letters = test.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].1, "Du er invitert til Testby i Samspil");
        assert!(letters[0].2.contains("Rolla di: nettverksleiar."), "{}", letters[0].2);
        let entered = test.post(&NOBODY, &link(&letters[0].2), &[]).await;
        let invited = session(&entered);
        assert_eq!(test.get(&invited, &format!("/programmes/{slug}")).await.status, 200);
        assert_eq!(test.get(&invited, "/colleagues").await.status, 403);
        let page = test
            .get(&coordinator, &format!("/colleagues/{}", row_of(&test, "aase@test.example").await))
            .await;
        assert!(page.body.contains("Åse Holm") && page.body.contains("network leader"), "{}", page.body);
        assert!(page.body.contains("Invited"), "the entry: {}", page.body);
    });
}

#[test]
fn coordinators_make_no_administrators_and_end_none() {
    on_sqlite(false, |test: TestApp| async move {
        let admin = test.actor(Role::Admin, None).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let form = |role: &'static str| {
            [
                ("name", "N"),
                ("email", "n@test.example"),
                ("role", role),
                ("programme", "*"),
                ("language", "da"),
            ]
        };
        let refused = test.post(&coordinator, "/colleagues", &form("admin")).await;
        assert_eq!(refused.status, 422);
        assert!(test.letters().await.is_empty());
        assert_eq!(test.post(&admin, "/colleagues", &form("admin")).await.status, 303);
        let account = row_of(&test, "admin@test.example").await;
        assert_eq!(test.post(&coordinator, &format!("/colleagues/{account}/ending"), &[]).await.status, 403);
        let role = role_row(&test, &account, Role::Admin).await;
        let path = format!("/colleagues/{account}/roles/{role}/ending");
        assert_eq!(test.post(&coordinator, &path, &[]).await.status, 403);
        assert_eq!(test.get(&admin, "/colleagues").await.status, 200);
    });
}

#[test]
fn the_last_one_cannot_lock_the_workspace() {
    on_both(|test: TestApp| async move {
        let admin = test.actor(Role::Admin, None).await;
        let account = row_of(&test, "admin@test.example").await;
        let role = role_row(&test, &account, Role::Admin).await;
        let paths =
            [format!("/colleagues/{account}/ending"), format!("/colleagues/{account}/roles/{role}/ending")];
        for path in &paths {
            assert_eq!(test.post(&admin, path, &[]).await.status, 422, "{path}");
        }
        assert_eq!(test.get(&admin, "/colleagues").await.status, 200, "nothing was changed");
        test.person("second@test.example", "Second", &[(Role::Admin, None)]).await;
        assert_eq!(test.post(&admin, &paths[1], &[]).await.status, 303);
        assert_eq!(test.get(&admin, "/colleagues").await.status, 403);
    });
}

#[test]
fn ended_access_works_nowhere_and_can_be_given_back() {
    on_both(|test: TestApp| async move {
        let admin = test.actor(Role::Admin, None).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let account = row_of(&test, "coordinator@test.example").await;
        let made = test.post(&coordinator, "/me/tokens", &[("token", "script")]).await;
        let at = made.body.find("samspil_").expect("a token");
        let token =
            made.body[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        assert_eq!(test.get(&coordinator, "/me").await.body.matches(&token).count(), 0, "shown once");
        let by_token =
            || axum::http::Request::get("/programmes").header("authorization", format!("Bearer {token}"));
        assert_eq!(test.send(&NOBODY, by_token(), "".into()).await.status, 200);
        assert_eq!(test.post(&admin, &format!("/colleagues/{account}/ending"), &[]).await.status, 303);
        assert_eq!(test.get(&coordinator, "/programmes").await.status, 303);
        assert_ne!(test.send(&NOBODY, by_token(), "".into()).await.status, 200);
        test.post(&NOBODY, "/sign-in", &[("email", "coordinator@test.example")]).await;
        assert!(test.letters().await.is_empty(), "no link any more");
        assert_eq!(test.post(&admin, &format!("/colleagues/{account}/return"), &[]).await.status, 303);
        assert_eq!(test.get(&coordinator, "/programmes").await.status, 303, "sessions stay ended");
        assert_eq!(test.send(&NOBODY, by_token(), "".into()).await.status, 200);
        let other = test.get(&admin, "/colleagues/nobody").await;
        assert_eq!(other.status, 404);
    });
}

#[test]
fn who_comes_back_by_invitation_has_only_the_new_role() {
    on_both(|test: TestApp| async move {
        test.actor(Role::Admin, None).await;
        let workspace = test.workspace.clone();
        let actor = test.person("back@test.example", "Back", &[(Role::Admin, None)]).await;
        assert_eq!(test.get(&actor, "/colleagues").await.status, 200);
        let secret = test
            .write(move |tx| {
                tx.execute(
                    "UPDATE account SET ended_at = '2026-01-01T00:00:00Z' WHERE email = 'back@test.example'",
                    params![],
                )?;
                let invitation = Invitation {
                    workspace: &workspace,
                    email: "back@test.example",
                    name: "Back",
                    language: Language::Da,
                    roles: &[Role::Speaker],
                    programme: None,
                    person: None,
                    by: None,
                    public_url: "https://samspil.test",
                    letter: false,
                };
                Ok(super::invite(tx, &invitation, Timestamp::now())?.link)
            })
            .await;
        let entered = test.post(&NOBODY, &link(&secret), &[]).await;
        assert_eq!(test.get(&session(&entered), "/colleagues").await.status, 403);
    });
}

#[test]
fn signing_out_everywhere_ends_every_session() {
    on_both(|test: TestApp| async move {
        let first = test.actor(Role::Coordinator, None).await;
        let second = test.actor(Role::Coordinator, None).await;
        let other = test.actor(Role::Admin, None).await;
        assert_eq!(test.post(&first, "/me/sessions/ending", &[]).await.status, 303);
        for actor in [&first, &second] {
            assert_eq!(test.get(actor, "/me").await.status, 303);
        }
        assert_eq!(test.get(&other, "/me").await.status, 200);
    });
}

#[test]
fn tokens_are_ended_by_their_owner_only_and_make_no_tokens() {
    on_sqlite(false, |test: TestApp| async move {
        let owner = test.actor(Role::Coordinator, None).await;
        let other = test.actor(Role::Admin, None).await;
        assert_eq!(test.post(&owner, "/me/tokens", &[("token", " ")]).await.status, 422);
        let made = test.post(&owner, "/me/tokens", &[("token", "script")]).await;
        let at = made.body.find("samspil_").expect("a token");
        let token =
            made.body[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        assert_eq!(made.headers.get("cache-control").map(|v| v.as_bytes()), Some(&b"no-store"[..]));
        assert!(made.body.contains("90 days"), "{}", made.body);
        let lasts = "SELECT created_at, expires_at FROM api_token";
        let (begun, ends): (String, String) = test
            .write(move |tx| Ok(tx.query_one(lasts, params![], |row| Ok((row.text(0)?, row.text(1)?)))?))
            .await;
        let [begun, ends] = [begun, ends].map(|text| text.parse::<Timestamp>().expect("a moment"));
        assert_eq!(ends.duration_since(begun).as_hours(), 90 * 24);
        let more = axum::http::Request::post("/me/tokens")
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(test.send(&NOBODY, more, "token=more".into()).await.status, 403);
        let row = test
            .app
            .read(|tx| {
                Ok::<_, Problem>(tx.query_one("SELECT id FROM api_token", params![], |row| row.text(0))?)
            })
            .await
            .expect("a token");
        assert_eq!(test.post(&other, &format!("/me/tokens/{row}/ending"), &[]).await.status, 404);
        assert_eq!(test.post(&owner, &format!("/me/tokens/{row}/ending"), &[]).await.status, 303);
        let by_token = axum::http::Request::get("/me").header("authorization", format!("Bearer {token}"));
        assert_eq!(test.send(&NOBODY, by_token, "".into()).await.status, 303);
    });
}

#[test]
fn a_token_works_as_long_as_was_chosen() {
    on_sqlite(false, |test: TestApp| async move {
        let owner = test.actor(Role::Coordinator, None).await;
        let made = test.post(&owner, "/me/tokens", &[("token", "nightly-run"), ("days", "30")]).await;
        let at = made.body.find("samspil_").expect("a token");
        let token: String =
            made.body[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let by_token =
            || axum::http::Request::get("/api/v1/me").header("authorization", format!("Bearer {token}"));
        assert_eq!(test.send(&NOBODY, by_token(), "".into()).await.status, 200);
        test.write(|tx| {
            let begun = crate::moment::stored(Timestamp::now());
            Ok(tx.execute("UPDATE api_token SET expires_at = $1", params![begun])?)
        })
        .await;
        assert_eq!(test.send(&NOBODY, by_token(), "".into()).await.status, 401);
        assert!(!test.get(&owner, "/me").await.body.contains("nightly-run"), "what is over is not listed");
    });
}

#[test]
fn links_that_are_over_go_and_who_came_is_still_known() {
    on_both(|test: TestApp| async move {
        let admin = test.actor(Role::Admin, None).await;
        let later = test.app.now().checked_add(jiff::ToSpan::hours(24 * 60)).expect("a moment");
        let left = test
            .write(move |tx| {
                super::forget_sessions(tx, Timestamp::UNIX_EPOCH, later)?;
                Ok(tx.query_one("SELECT count(*) FROM login_link", params![], |row| row.integer(0))?)
            })
            .await;
        assert_eq!(left, 0);
        let page = test.get(&admin, "/colleagues").await;
        assert!(
            page.body.contains("admin@test.example") && !page.body.contains(">invited<"),
            "{}",
            page.body
        );
    });
}

#[test]
fn a_profile_is_changed_and_kept_on_mistakes() {
    on_sqlite(false, |test: TestApp| async move {
        let actor = test.actor(Role::Coordinator, None).await;
        let wrong = test.post(&actor, "/me", &[("name", ""), ("language", "nn")]).await;
        assert_eq!(wrong.status, 422);
        let done = test.post(&actor, "/me", &[("name", "Mette  Ny"), ("language", "nn")]).await;
        assert_eq!(done.location(), "/me?done=profile");
        let page = test.get(&actor, "/me").await;
        assert!(page.body.contains("<html lang=\"nn\""), "{}", page.body);
        assert!(page.body.contains("value=\"Mette Ny\""), "{}", page.body);
    });
}

#[test]
fn personas_are_for_the_demo_only() {
    on_sqlite(false, |test: TestApp| async move {
        assert_eq!(test.post(&NOBODY, "/demo/coordinator", &[]).await.status, 404);
        let front = test.get(&NOBODY, "/").await;
        assert!(!front.body.contains("/demo/"), "{}", front.body);
    });
    on_sqlite(true, |test: TestApp| async move {
        let front = test.get(&NOBODY, "/").await;
        for (role, _) in super::demo::PERSONAS {
            assert!(front.body.contains(&format!("/demo/{}", role.as_str())), "{role:?}");
        }
        assert_eq!(test.post(&NOBODY, "/demo/nobody", &[]).await.status, 404);
    });
}
