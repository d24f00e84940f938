//! The participant list, as a page that prints and as a file.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use axum::http::header;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;
use samspil_core::people::Organisations;
use samspil_core::programme::{Network, Person, RoleKind};
use samspil_core::view::View;
use samspil_db::compare_nordic;

use crate::features::accounts;
use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Paging, Problem, csv, seat};
use samspil_words::Words;

/// What the reader may see.
struct Sight {
    view: View,
    edit: bool,
    manage: bool,
}

impl Sight {
    fn of(ctx: &Ctx, loaded: &Loaded) -> Self {
        let may = |action| ctx.viewer.may(loaded.slug(), action);
        Self {
            view: ctx.viewer.view(loaded.slug()),
            edit: may(Action::EditPlan),
            manage: may(Action::Manage),
        }
    }
}

/// A person as the list shows one.
struct Entry<'a> {
    person: &'a Person,
    name: Cow<'a, str>,
    organisation: Cow<'a, str>,
    networks: Vec<&'a str>,
}

/// Which people, in which order.
struct Filter {
    role: Option<RoleKind>,
    organisation: Option<Id>,
    by_organisation: bool,
}

impl Filter {
    fn of(ctx: &Ctx) -> Self {
        let role = ctx.query("role");
        Self {
            role: RoleKind::ALL.iter().copied().find(|kind| Some(kind.as_str()) == role.as_deref()),
            organisation: ctx.query("organisation").and_then(|id| id.parse().ok()),
            by_organisation: ctx.query("sort").as_deref() == Some("organisation"),
        }
    }

    fn fits(&self, person: &Person) -> bool {
        self.role.is_none_or(|role| person.roles.contains(&role))
            && self.organisation.as_ref().is_none_or(|id| person.organisation.as_ref() == Some(id))
    }
}

pub(super) fn role_word(words: Words, kind: RoleKind) -> String {
    words.text(&format!("word-RoleKind-{}", kind.as_str())).into_owned()
}

/// The people whom the reader sees, as far as they fit.
fn entries<'a>(ctx: &Ctx, loaded: &'a Loaded, filter: &Filter, sight: &Sight) -> Vec<Entry<'a>> {
    let plan = &loaded.plan;
    let seen = seat::seen(ctx, loaded);
    let organisations = Organisations::new(plan);
    let networks: HashMap<&Id, &Network> =
        plan.networks.iter().map(|network| (&network.id, network)).collect();
    let mut entries: Vec<_> = plan
        .people
        .iter()
        .filter(|person| filter.fits(person) && seen(person))
        .map(|person| Entry {
            person,
            name: sight.view.name(person, loaded.known()),
            organisation: person
                .organisation
                .as_ref()
                .map_or(Cow::Borrowed(""), |id| organisations.label(id)),
            networks: person
                .networks
                .iter()
                .filter_map(|id| Some(networks.get(id)?.title.as_str()))
                .collect(),
        })
        .collect();
    entries.sort_by(|a, b| {
        let names = || compare_nordic(&a.name, &b.name);
        if filter.by_organisation {
            // Those without an organisation stand last.
            let missing = a.organisation.is_empty().cmp(&b.organisation.is_empty());
            missing.then_with(|| compare_nordic(&a.organisation, &b.organisation)).then_with(names)
        } else {
            names()
        }
    });
    entries
}

/// Addresses in the programme's workspace that have access.
async fn with_access(ctx: &Ctx, loaded: &Loaded) -> Result<HashSet<String>, Problem> {
    let workspace = loaded.workspace.clone();
    Ok(ctx.app.read(move |tx| accounts::addresses(tx, &workspace)).await?.into_iter().collect())
}

/// People on one page.
const PAGE: usize = 100;

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let (sight, filter) = (Sight::of(&ctx, loaded), Filter::of(&ctx));
    let access = if sight.manage { with_access(&ctx, loaded).await? } else { HashSet::new() };
    let entries = entries(&ctx, loaded, &filter, &sight);
    let paging = Paging::of(&ctx, entries.len(), PAGE);
    let words = ctx.words;
    let title = words.text("view-people");
    let base = format!("/programmes/{}", loaded.slug());
    let seen = seat::seen(&ctx, loaded);
    let hidden = loaded.plan.people.iter().filter(|person| !seen(person)).count();
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        (super::listing_question(&ctx, loaded))
        (filters(&ctx, loaded, &filter, &base))
        p.muted { (words.with("people-count", &[("count", &entries.len()), ("all", &loaded.plan.people.len())])) }
        @if entries.is_empty() { p.empty { (words.text("people-none")) } } @else {
            (table(&ctx, loaded, paging.part(&entries), &sight, &access))
            (paging.nav(&ctx))
        }
        @if hidden > 0 { p.muted { (words.with("people-not-listed", &[("count", &hidden)])) } }
        @if sight.view.contacts { p.muted.small { (words.text("people-contacts-note")) } }
    } };
    let page = Page { width: Width::Wide, tools: tools(&ctx, loaded, &base, &sight), ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded, base: &str, sight: &Sight) -> Markup {
    let words = ctx.words;
    let query = if ctx.query.is_empty() { String::new() } else { format!("?{}", ctx.query) };
    let with_contacts = crate::web::address::with_query(&query, "contacts=1");
    html! {
        div.toolbar {
            @if sight.edit { a.ds-button href=(format!("{base}/new/person")) { (words.text("people-add")) } }
            (documents::menu(ctx, loaded, samspil_documents::kinds::Kind::ParticipantList, ""))
            a.ds-button data-variant="secondary" href=(format!("{base}/people.csv{query}")) download {
                span.icon.icon-download aria-hidden="true" {} (words.text("people-file"))
            }
            @if sight.view.contacts {
                a.ds-button data-variant="tertiary" href=(format!("{base}/people.csv{with_contacts}")) download { (words.text("people-file-contacts")) }
            }
            @if sight.edit { a.ds-button data-variant="secondary" href=(format!("{base}/imports")) { (words.text("people-import")) } }
        }
    }
}

fn filters(ctx: &Ctx, loaded: &Loaded, filter: &Filter, base: &str) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let roles: Vec<_> =
        RoleKind::ALL.iter().filter(|kind| plan.people.iter().any(|p| p.roles.contains(kind))).collect();
    let labels = Organisations::new(plan);
    let here: HashSet<_> = plan.people.iter().filter_map(|p| p.organisation.as_ref()).collect();
    let mut organisations: Vec<_> = here.into_iter().map(|id| (id, labels.label(id))).collect();
    organisations.sort_by(|a, b| compare_nordic(&a.1, &b.1));
    html! {
        form.filters method="get" action=(format!("{base}/people")) {
            div.ds-field {
                label.ds-label for="role" { (words.text("people-role")) }
                select.ds-input #role name="role" {
                    option value="" { (words.text("people-all")) }
                    @for kind in roles {
                        option value=(kind.as_str()) selected[filter.role == Some(*kind)] { (role_word(words, *kind)) }
                    }
                }
            }
            div.ds-field {
                label.ds-label for="organisation" { (words.text("people-organisation")) }
                select.ds-input #organisation name="organisation" {
                    option value="" { (words.text("people-all")) }
                    @for (id, label) in &organisations {
                        option value=(id) selected[filter.organisation.as_ref() == Some(*id)] { (label) }
                    }
                }
            }
            div.ds-field {
                label.ds-label for="sort" { (words.text("people-sort")) }
                select.ds-input #sort name="sort" {
                    option value="" { (words.text("people-sort-name")) }
                    option value="organisation" selected[filter.by_organisation] { (words.text("people-organisation")) }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("people-show")) }
        }
    }
}

fn table(
    ctx: &Ctx,
    loaded: &Loaded,
    entries: &[Entry<'_>],
    sight: &Sight,
    access: &HashSet<String>,
) -> Markup {
    let words = ctx.words;
    let networks = entries.iter().any(|entry| !entry.networks.is_empty());
    html! {
        div.scroll role="region" tabindex="0" aria-label=(words.text("view-people")) {
            table.ds-table.stacked role="table" {
                thead role="rowgroup" { tr role="row" {
                    @for key in ["people-name", "people-position", "people-organisation", "people-roles"] {
                        th scope="col" role="columnheader" { (words.text(key)) }
                    }
                    @if networks { th scope="col" role="columnheader" { (words.text("people-networks")) } }
                    @if sight.view.contacts { th scope="col" role="columnheader" { (words.text("people-contact")) } }
                    @if sight.manage { th.screen-only scope="col" role="columnheader" { (words.text("people-access")) } }
                } }
                tbody role="rowgroup" { @for entry in entries { (row(ctx, loaded, entry, sight, networks, access)) } }
            }
        }
    }
}

fn row(
    ctx: &Ctx,
    loaded: &Loaded,
    entry: &Entry<'_>,
    sight: &Sight,
    networks: bool,
    access: &HashSet<String>,
) -> Markup {
    let words = ctx.words;
    let Entry { person, name, organisation, .. } = entry;
    let lang = person.language.unwrap_or(loaded.plan.programme.language);
    let lang = (lang != words.language()).then(|| lang.tag());
    let roles: Vec<_> = person.roles.iter().map(|kind| role_word(words, *kind)).collect();
    html! {
        tr role="row" {
            th.nowrap scope="row" role="rowheader" {
                a href=(format!("/programmes/{}/people/{}", loaded.slug(), person.id)) { (name) }
            }
            td role="cell" data-label=(words.text("people-position")) lang=[lang] { (person.title.as_deref().unwrap_or("")) }
            td role="cell" data-label=(words.text("people-organisation")) lang=[lang] {
                (organisation)
                @if let Some(department) = &person.department { br; span.muted { (department) } }
            }
            td role="cell" data-label=(words.text("people-roles")) { (roles.join(", ")) }
            @if networks { td role="cell" data-label=(words.text("people-networks")) lang=[lang] { (entry.networks.join(", ")) } }
            @if sight.view.contacts { td role="cell" data-label=(words.text("people-contact")) {
                @if let Some(email) = &person.email { a href=(format!("mailto:{email}")) { (email) } }
                @if let Some(phone) = &person.phone { br; span.nowrap { (phone) } }
            } }
            @if sight.manage { td.screen-only role="cell" data-label=(words.text("people-access")) { (invitation(ctx, loaded, person, name, access)) } }
        }
    }
}

fn invitation(ctx: &Ctx, loaded: &Loaded, person: &Person, name: &str, access: &HashSet<String>) -> Markup {
    let words = ctx.words;
    match &person.email {
        None => html! { span.muted.small { (words.text("people-no-address")) } },
        Some(email) if access.contains(&email.trim().to_lowercase()) => html! {
            span.ds-tag data-color="success" {
                span.icon.icon-ok aria-hidden="true" {} (words.text("people-has-access"))
            }
        },
        Some(_) => html! {
            form method="post" action=(format!("/programmes/{}/people/{}/invitation", loaded.slug(), person.id)) {
                button.ds-button data-variant="tertiary" data-size="sm" {
                    (words.text("people-invite")) span.visually-hidden { ": " (name) }
                }
            }
        },
    }
}

/// The list as a file, with the same filter and the same rights as the page.
pub(super) async fn file(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let (mut sight, filter) = (Sight::of(&ctx, loaded), Filter::of(&ctx));
    // A list that is handed round tells no addresses unless they are asked for.
    sight.view.contacts &= ctx.query("contacts").as_deref() == Some("1");
    let words = ctx.words;
    let mut heading: Vec<_> = [
        "people-name",
        "people-position",
        "people-organisation",
        "people-department",
        "people-roles",
        "people-networks",
    ]
    .iter()
    .map(|key| words.text(key).into_owned())
    .collect();
    if sight.view.contacts {
        heading.extend(["people-email", "people-phone"].map(|key| words.text(key).into_owned()));
    }
    let mut text = format!("{}{}", csv::MARK, csv::line(&heading));
    for entry in entries(&ctx, loaded, &filter, &sight) {
        let person = entry.person;
        let roles: Vec<_> = person.roles.iter().map(|kind| role_word(words, *kind)).collect();
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut cells = vec![
            entry.name.into_owned(),
            own(&person.title),
            entry.organisation.into_owned(),
            own(&person.department),
            roles.join(", "),
            entry.networks.join(", "),
        ];
        if sight.view.contacts {
            cells.extend([own(&person.email), own(&person.phone)]);
        }
        text.push_str(&csv::line(&cells));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"{}-people-{}.csv\"",
                loaded.slug(),
                words.text("people-class-word")
            ),
        ),
    ];
    Ok(layout::unkept((headers, text)))
}
