use axum::body::Body;
use axum::http::{Request, header};
use samspil_core::access::Role;
use samspil_documents::paper::Colour;

use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both};

/// A grey square of two pixels.
fn dot() -> Vec<u8> {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#888"/></svg>"##;
    samspil_documents::pictures::png(svg, 2).expect("a picture")
}

async fn send(test: &TestApp, actor: &Actor, fields: &[(&str, &str)], logo: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    if let Some(bytes) = logo {
        body.extend(b"--x\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"l.png\"\r\n\r\n");
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    let request = Request::post("/look").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    test.send(actor, request, Body::from(body)).await
}

#[test]
fn a_look_is_chosen_by_those_who_manage_and_kept() {
    on_both(async |test| {
        let coordinator = test.actor(Role::Coordinator, None).await;
        let talent = test.actor(Role::Talent, None).await;
        let chosen =
            [("version", "0"), ("organisation", "Testby Kommune"), ("colour", "#7a3480"), ("alt", "Byvåben")];
        assert_eq!(send(&test, &talent, &chosen, None).await.status, 403);
        assert_eq!(send(&test, &NOBODY, &chosen, None).await.status, 401);
        assert_eq!(send(&test, &coordinator, &chosen, Some(&dot())).await.status, 303);
        let workspace = test.workspace.clone();
        let look = test.write(move |tx| super::of(tx, &workspace)).await;
        assert_eq!(look.organisation.as_deref(), Some("Testby Kommune"));
        assert_eq!(look.colour, Colour([0x7a, 0x34, 0x80]));
        assert_eq!(look.logo.map(|logo| (logo.size, logo.alt)), Some(((2, 2), "Byvåben".to_owned())));
        // Whoever read the page before somebody else saved is told.
        assert_eq!(send(&test, &coordinator, &chosen, None).await.status, 409);
        assert_eq!(test.get(&talent, "/look/logo").await.status, 200);
        assert_eq!(test.get(&NOBODY, "/look/logo").await.status, 303);
    });
}

#[test]
fn what_cannot_be_printed_is_refused_and_stays_typed() {
    on_both(async |test| {
        let coordinator = test.actor(Role::Coordinator, None).await;
        let light = [("version", "0"), ("organisation", "Testby"), ("colour", "#ffee00"), ("alt", "")];
        let answer = send(&test, &coordinator, &light, Some(b"<svg/>")).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("value=\"Testby\"") && answer.body.contains("value=\"#ffee00\""));
        assert_eq!(answer.body.matches("ds-validation-message").count(), 2, "{}", answer.body);
        let workspace = test.workspace.clone();
        let look = test.write(move |tx| super::of(tx, &workspace)).await;
        assert_eq!((look.organisation, look.logo), (None, None));
    });
}
