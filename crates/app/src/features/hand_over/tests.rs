use std::io::{Cursor, Read};

use axum::http::header;
use samspil_core::access::Role;
use samspil_core::{Language, Message, Programme};
use zip::ZipArchive;

use super::*;
use crate::features::accounts;
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both};

const PLAN: &str = r#"
[programme]
id = "prove"
title = "Prøve"
language = "da"
kind = "network"
state = "running"
note = "Kun for planlæggere"
[[people]]
id = "inger"
name = "Inger Marie Solhaug"
roles = ["citizen"]
email = "inger@hidden.example"
"#;

/// A programme with an id, a title and a state.
fn plan(id: &str, state: &str) -> Programme {
    let text = PLAN
        .replace("\"prove\"", &format!("\"{id}\""))
        .replace("Prøve", &format!("Programmet {id}"))
        .replace("running", state);
    toml::from_str(&text).expect("a plan")
}

async fn programmes(test: &TestApp) {
    for (id, state) in [("aaben", "running"), ("udkast", "draft"), ("arkiv", "ended"), ("slettet", "running")]
    {
        test.store(plan(id, state)).await;
    }
    test.write(|tx| {
        tx.execute("UPDATE programme SET archived_at = changed_at WHERE slug = 'arkiv'", &[])?;
        tx.execute("UPDATE programme SET deleted_at = changed_at WHERE slug = 'slettet'", &[])?;
        Ok(())
    })
    .await;
}

/// The files of an answer: names with text, where they are text.
fn files(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let mut archive = ZipArchive::new(Cursor::new(&answer.bytes)).expect("a ZIP");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            (file.name().expect("a name").into_owned(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

/// The folders of programmes.
fn folders(files: &[(String, String)]) -> Vec<&str> {
    let mut all: Vec<&str> =
        files.iter().filter_map(|(name, _)| name.strip_prefix("programmes/")?.split('/').next()).collect();
    all.dedup();
    all
}

async fn fetch(test: &TestApp, actor: &Actor) -> Vec<(String, String)> {
    files(&test.get(actor, "/hand-over/zip?lang=nb").await)
}

fn text<'a>(files: &'a [(String, String)], name: &str) -> &'a str {
    &files.iter().find(|(known, _)| known == name).expect(name).1
}

#[test]
fn everybody_gets_the_programmes_they_see_and_what_they_see_of_them() {
    on_both(async |test| {
        programmes(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let all = fetch(&test, &coordinator).await;
        assert_eq!(folders(&all), ["arkiv", "udkast", "aaben"], "by title");
        assert!(text(&all, "programmes/aaben/plan.toml").contains("inger@hidden.example"));
        assert!(text(&all, "index.html").contains("<html lang=\"nb\">"));

        let talent = test.actor(Role::Talent, Some("aaben")).await;
        let part = fetch(&test, &talent).await;
        assert_eq!(folders(&part), ["aaben"]);
        for (name, text) in
            part.iter().filter(|(name, _)| !name.ends_with(".docx") && !name.ends_with(".xlsx"))
        {
            for secret in ["hidden.example", "Solhaug", "Kun for planlæggere", "udkast", "arkiv", "slettet"]
            {
                assert!(!text.contains(secret), "{name} tells {secret}");
            }
        }
        let others: Vec<&str> = part
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.starts_with("programmes/"))
            .collect();
        assert_eq!(others, ["index.html"], "no list of colleagues");
        let checks =
            |files: &[(String, String)]| files.iter().filter(|(n, _)| n.contains("check-report")).count();
        assert_eq!((checks(&all), checks(&part)), (9, 0), "what the check finds is not for everybody");
        let own = files(&test.get(&talent, "/programmes/aaben/documents/hand-over/zip?lang=nb").await);
        let inside: Vec<(String, String)> = part
            .iter()
            .filter_map(|(name, text)| {
                Some((name.strip_prefix("programmes/aaben/")?.to_owned(), text.clone()))
            })
            .collect();
        assert_eq!(inside, own, "as the programme's own hand-over");
        assert_eq!(
            files(&test.get(&talent, "/api/v1/hand-over?lang=nb").await),
            part,
            "the API gives the same"
        );
    });
}

#[test]
fn administrators_get_colleagues_and_no_content() {
    on_both(async |test| {
        programmes(&test).await;
        let admin = test.actor(Role::Admin, None).await;
        let all = fetch(&test, &admin).await;
        let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        let list = ["html", "docx", "xlsx"].map(|ending| format!("organisation/colleagues.{ending}"));
        assert_eq!(names, [&list[0], &list[1], &list[2], "index.html"]);
        let page = text(&all, &list[0]);
        assert_eq!(page.matches("admin@test.example").count(), 1, "{page}");
        assert!(page.contains("administrator · hele arbeidsområdet"), "{page}");
        let page = test.get(&admin, "/hand-over").await;
        assert!(page.body.contains("There are no programmes that you can see."), "{}", page.body);
        for path in ["/hand-over", "/hand-over/zip"] {
            assert_eq!(test.get(&NOBODY, path).await.status, 303, "{path}");
        }
    });
}

#[test]
fn the_page_names_what_is_in_it_and_the_file_has_a_name() {
    on_both(async |test| {
        programmes(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let page = test.get(&coordinator, "/hand-over").await;
        for title in ["aaben", "udkast", "arkiv"] {
            assert_eq!(page.body.matches(&format!("href=\"/programmes/{title}\"")).count(), 1, "{title}");
        }
        assert!(!page.body.contains("slettet"));
        for path in ["/programmes", "/look"] {
            assert_eq!(test.get(&coordinator, path).await.body.matches("href=\"/hand-over\"").count(), 1);
        }
        let answer = test.get(&coordinator, "/hand-over/zip?lang=da").await;
        let said = |name: header::HeaderName| answer.headers[&name].to_str().expect("text").to_owned();
        assert_eq!(said(header::CONTENT_TYPE), "application/zip");
        assert_eq!(said(header::CONTENT_LENGTH), answer.bytes.len().to_string());
        assert_eq!(said(header::CONTENT_DISPOSITION), "attachment; filename=\"test-hand-over-da.zip\"");
        assert_eq!(said(header::CACHE_CONTROL), "no-store");
    });
}

#[test]
fn what_is_too_large_is_refused_with_the_bound() {
    on_both(async |test| {
        programmes(&test).await;
        let workspace = test.workspace.clone();
        let row = |tx: &mut samspil_db::Tx| {
            let sql = "SELECT id FROM account WHERE email = 'coordinator@test.example'";
            Ok(tx.query_one(sql, &[], |row| row.text(0))?)
        };
        test.actor(Role::Coordinator, None).await;
        let account = test.write(row).await;
        let now = test.app.now();
        let viewer = test.write(move |tx| accounts::viewer_of(tx, &account, now)).await;
        assert_eq!(viewer.account.as_ref().map(|account| &account.workspace), Some(&workspace));
        for (bound, programmes, megabytes) in [
            (Bound { programmes: 2, bytes: 1024 * 1024 }, 2_usize, 1_usize),
            (Bound { programmes: 3, bytes: 1024 }, 3, 0),
        ] {
            let wanted = Wanted::of(&viewer, Language::Da, bound).expect("somebody");
            let problem = make(&test.app, wanted, Cursor::new(Vec::new())).await.expect_err("too large");
            let message = Message::new("hand-over-too-large");
            let message = message.with("programmes", programmes).with("megabytes", megabytes);
            assert_eq!(problem, crate::web::Problem::invalid(message));
        }
    });
}
