use samspil_core::access::Role;

use crate::testing::{Answer, TestApp, on_both};

/// The addresses of files that a page offers, in order.
fn offered(page: &Answer) -> Vec<String> {
    assert_eq!(page.status, 200, "{}", page.body);
    let menu = page.body.split("class=\"toolbar\"").nth(1).and_then(|rest| rest.split("</details>").next());
    let links = menu.unwrap_or_default().split("<a ").skip(1).filter(|link| link.contains(" download"));
    let address =
        |link: &str| link.split("href=\"").nth(1)?.split('"').next().map(|a| a.replace("&amp;", "&"));
    links.filter_map(address).collect()
}

#[test]
fn the_check_and_what_differs_are_fetched_from_their_pages() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let base = "/programmes/learning-network";
        let coordinator = test.actor(Role::Coordinator, None).await;
        let of = |kind: &str, query: &str| {
            ["pdf", "docx", "xlsx", "html"].map(|format| format!("{base}/documents/{kind}/{format}{query}"))
        };
        let check = offered(&test.get(&coordinator, &format!("{base}/check")).await);
        assert_eq!(check, of("check-report", ""));
        // There is nothing to compare with yet.
        let versions = format!("{base}/versions");
        assert_eq!(offered(&test.get(&coordinator, &versions).await), Vec::<String>::new());
        for title in ["Vedtaget", "Ændret"] {
            assert_eq!(test.post(&coordinator, &versions, &[("title", title)]).await.status, 303);
        }
        let page = test.get(&coordinator, &versions).await;
        assert_eq!(offered(&page), of("version-diff", ""));
        let kept: Vec<&str> = page
            .body
            .split("/versions/compare?from=")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let [first, second] = kept[..] else { panic!("two versions: {kept:?}") };
        let whole = offered(&test.get(&coordinator, &format!("{versions}/compare?from={first}")).await);
        assert_eq!(whole, of("version-diff", &format!("?from={first}")));
        let query = format!("?from={first}&to={second}");
        let both = offered(&test.get(&coordinator, &format!("{versions}/compare{query}")).await);
        assert_eq!(both, of("version-diff", &query));
        for address in check.iter().chain(&whole).chain(&both).filter(|address| address.contains("/html")) {
            assert_eq!(test.get(&coordinator, address).await.status, 200, "{address}");
        }
    });
}

#[test]
fn badges_cards_and_sign_in_sheets_are_for_those_who_plan() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let base = "/programmes/learning-network";
        let coordinator = test.actor(Role::Coordinator, None).await;
        let participant = test.actor(Role::Participant, None).await;
        let run = test.get(&coordinator, &format!("{base}/meetings/meeting-1/agenda")).await;
        for kind in ["name-badges", "table-cards", "sign-in-sheet"] {
            let page = format!("{base}/documents/{kind}?meeting=meeting-1");
            assert!(run.body.contains(&format!("href=\"{page}\"")), "{}", run.body);
            let shown = test.get(&coordinator, &page).await;
            assert_eq!(shown.status, 200, "{}", shown.body);
            assert!(
                shown.body.contains("Frank Ibsen") && !shown.body.contains("frank.ibsen@"),
                "{}",
                shown.body
            );
            let file = format!("{base}/documents/{kind}/pdf?meeting=meeting-1&layout=10");
            assert_eq!(test.get(&coordinator, &file).await.status, 200);
            for address in [&page, &file] {
                assert_eq!(test.get(&participant, address).await.status, 403, "{address}");
            }
            for (actor, offers) in [(&coordinator, true), (&participant, false)] {
                let list = test.get(actor, &format!("{base}/documents")).await;
                assert_eq!(list.body.contains(&format!("/documents/{kind}/pdf")), offers, "{kind}");
                let api = test.get(actor, &format!("/api/v1{base}/documents?limit=100")).await;
                assert_eq!(api.body.contains(kind), offers, "{}", api.body);
            }
        }
        let word = test.get(&coordinator, &format!("{base}/documents/name-badges/docx")).await;
        assert_eq!(word.status, 404);
    });
}
