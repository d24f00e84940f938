//! The methods of a programme's library, sought by need.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::method::Wish;
use samspil_core::programme::{GroupForm, Meeting, Need};

use super::address;
use super::entry::{Entry, Origin};
use super::shelf::{self, Found};
use crate::features::agenda;
use crate::features::programmes::Loaded;
use crate::web::form::{Fields, TextField, choice};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

/// How many methods stand on a page.
const PAGE: usize = 20;

/// What is looked for, and for which day of which meeting.
struct Asked<'a> {
    wish: Wish,
    place: Option<(&'a Meeting, u8)>,
}

impl<'a> Asked<'a> {
    fn of(ctx: &Ctx, loaded: &'a Loaded) -> Self {
        let fields = Fields(ctx.pairs().to_vec());
        let number = |name: &str| fields.get(name).parse::<u16>().ok().filter(|number| *number > 0);
        let wish = Wish {
            needs: fields.all("need").filter_map(|word| word.parse().ok()).collect(),
            people: number("people"),
            minutes: number("minutes"),
            form: fields.get("group_form").parse().ok(),
            words: fields.get("words").to_owned(),
        };
        let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
        let meeting =
            loaded.plan.meetings.iter().find(|one| edits && one.id.as_str() == fields.get("meeting"));
        Self { wish, place: meeting.map(|meeting| (meeting, fields.get("day").parse().unwrap_or(1))) }
    }
}

pub(super) async fn methods(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let asked = Asked::of(&ctx, loaded);
    let found = shelf::search(shelf::methods(&ctx, loaded).await?, &asked.wish);
    let (title, lead) = (words.text("method-library-title"), words.text("method-library-intro"));
    let paging = Paging::of(&ctx, found.len(), PAGE);
    let content = html! {
        @if let Some((meeting, _)) = asked.place { (for_meeting(&ctx, loaded, meeting)) }
        (form(&ctx, loaded, &asked))
        section.section aria-labelledby="found" {
            h2 #found { span role="status" { (words.with("method-found", &[("count", &found.len())])) } }
            @if found.is_empty() { (empty(&ctx, loaded)) }
            ul.events.methods { @for one in paging.part(&found) { (row(&ctx, loaded, &asked, one)) } }
            (paging.nav(&ctx))
        }
    };
    let page = Page { lead: Some(&lead), tools: tools(&ctx, loaded), ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let base = format!("/programmes/{}", loaded.slug());
    html! {
        @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { div.toolbar {
            a.ds-button data-variant="secondary" href=(format!("{base}/new/method?_next={}", layout::encoded(&format!("{base}/methods")))) { (ctx.words.text("new-method")) }
        } }
    }
}

/// For which meeting a method is sought, with the way back to its agenda.
fn for_meeting(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    let language = meeting.language.unwrap_or(loaded.plan.programme.language);
    html! {
        p.screen-only {
            (ctx.words.text("method-for-meeting")) " "
            a href=(agenda::address(loaded, &meeting.id)) { (layout::content_span(ctx, language, &meeting.title)) }
        }
    }
}

fn form(ctx: &Ctx, loaded: &Loaded, asked: &Asked<'_>) -> Markup {
    let words = ctx.words;
    let wish = &asked.wish;
    let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut forms = vec![("", words.text("method-any").into_owned())];
    forms.extend(
        GroupForm::ALL.iter().map(|form| {
            (form.as_str(), words.text(&format!("word-GroupForm-{}", form.as_str())).into_owned())
        }),
    );
    html! {
        form.method-search.screen-only method="get" role="search" aria-label=(words.text("method-search")) action=(format!("/programmes/{}/methods#found", loaded.slug())) {
            @if let Some((meeting, day)) = asked.place {
                input type="hidden" name="meeting" value=(meeting.id);
                input type="hidden" name="day" value=(day);
            }
            (needs(ctx, wish))
            div.filters {
                (TextField::new("words", &words.text("method-words"), &wish.words).markup())
                (amount("people", &words.text("method-people"), &number(wish.people)))
                (amount("minutes", &words.text("method-minutes-available"), &number(wish.minutes)))
                (choice("group-form", "group_form", &words.text("method-form"), wish.form.map_or("", GroupForm::as_str), &forms))
                button.ds-button { (words.text("method-search")) }
            }
        }
    }
}

fn amount(name: &str, label: &str, value: &str) -> Markup {
    html! {
        div.ds-field.amount {
            label.ds-label for=(name) { (label) }
            input.ds-input type="number" min="1" max="65535" id=(name) name=(name) value=(value) autocomplete="off";
        }
    }
}

fn needs(ctx: &Ctx, wish: &Wish) -> Markup {
    let words = ctx.words;
    html! {
        fieldset.ds-fieldset {
            legend.ds-label { (words.text("method-need")) }
            div.ticks { @for need in Need::ALL {
                @let id = format!("need-{}", need.as_str());
                div.ds-field {
                    input.ds-input type="checkbox" id=(id) name="need" value=(need.as_str()) checked[wish.needs.contains(need)];
                    label.ds-label for=(id) { (words.text(&format!("word-Need-{}", need.as_str()))) }
                }
            } }
        }
    }
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    html! {
        div.empty {
            p { (ctx.words.text("method-none")) }
            p { a href=(format!("/programmes/{}/methods", loaded.slug())) { (ctx.words.text("method-all")) } }
        }
    }
}

fn row(ctx: &Ctx, loaded: &Loaded, asked: &Asked<'_>, found: &Found) -> Markup {
    let words = ctx.words;
    let entry = &found.entry;
    let lang = layout::lang_of(ctx, loaded, Some(entry.language));
    html! {
        li.waiting {
            div {
                h3.title { a href=(page_address(loaded, asked, entry)) lang=[lang] { (entry.method.title) } }
                @if let Some(purpose) = &entry.method.purpose { p lang=[lang] { (purpose) } }
                p.small.muted { (in_short(ctx, entry)) }
                (origin(ctx, entry))
                @if !found.reasons.is_empty() || !found.obstacles.is_empty() {
                    ul.plain-list.small.why {
                        @for reason in &found.reasons { li { span.icon.icon-ok aria-hidden="true" {} " " (words.message(reason)) } }
                        @for obstacle in &found.obstacles { li { span.icon.icon-warning aria-hidden="true" {} " " (words.message(obstacle)) } }
                    }
                }
            }
            @if let Some((meeting, day)) = asked.place { (insert_form(ctx, loaded, entry, &format!("{}/{day}", meeting.id), asked.wish.minutes)) }
        }
    }
}

/// The address of a method; for a meeting, where one is sought for it.
fn page_address(loaded: &Loaded, asked: &Asked<'_>, entry: &Entry) -> String {
    let here = address(loaded, &entry.key);
    let Some((meeting, day)) = asked.place else { return here };
    let minutes = asked.wish.minutes.map(|minutes| format!("&minutes={minutes}")).unwrap_or_default();
    format!("{here}?meeting={}&day={day}{minutes}", meeting.id)
}

/// Time, group and how people sit: "45 minutes (30–75) · 12–60 people · in plenary".
pub(super) fn in_short(ctx: &Ctx, entry: &Entry) -> String {
    let form = ctx.words.text(&format!("word-GroupForm-{}", entry.method.group_form.as_str()));
    let parts: Vec<String> =
        [minutes(ctx, entry), group(ctx, entry), Some(form.into_owned())].into_iter().flatten().collect();
    parts.join(" · ")
}

/// How long it takes.
pub(super) fn minutes(ctx: &Ctx, entry: &Entry) -> Option<String> {
    let minutes = entry.minutes()?;
    if minutes.least() == minutes.most() {
        return Some(
            ctx.words.with("method-minutes-step", &[("count", &usize::from(minutes.usual()))]).into_owned(),
        );
    }
    let [usual, least, most] = [minutes.usual(), minutes.least(), minutes.most()].map(usize::from);
    let arguments: [(&str, &dyn samspil_words::Show); 3] =
        [("usual", &usual), ("least", &least), ("most", &most)];
    Some(ctx.words.with("method-minutes-value", &arguments).into_owned())
}

/// For how many people it is.
pub(super) fn group(ctx: &Ctx, entry: &Entry) -> Option<String> {
    let group = entry.group();
    let said = |key: &str, arguments: &[(&str, &dyn samspil_words::Show)]| {
        ctx.words.with(key, arguments).into_owned()
    };
    match (group.least.map(usize::from), group.most.map(usize::from)) {
        (Some(least), Some(most)) => {
            Some(said("method-group-size-value", &[("least", &least), ("most", &most)]))
        }
        (Some(least), None) => Some(said("method-group-size-from", &[("least", &least)])),
        (None, Some(most)) => Some(said("method-group-size-to", &[("most", &most)])),
        (None, None) => None,
    }
}

/// Whose it is, where it is not the library's.
pub(super) fn origin(ctx: &Ctx, entry: &Entry) -> Markup {
    let words = ctx.words;
    html! {
        @match &entry.origin {
            Origin::Library(_) => {},
            Origin::Own => p.small {
                span.ds-tag data-color="brand1" { (words.text("method-own")) }
                @if entry.method.shared { " " span.ds-tag data-color="info" { (words.text("method-shared")) } }
            },
            Origin::Shared(whose) => p.small {
                span.ds-tag data-color="info" { (words.text("method-from-others")) }
                @if let Some(whose) = whose { " " span.muted { (words.with("method-whose", &[("programme", whose)])) } }
            },
        }
    }
}

/// Puts a method into the day for which one is sought, in one step.
fn insert_form(ctx: &Ctx, loaded: &Loaded, entry: &Entry, place: &str, available: Option<u16>) -> Markup {
    html! {
        form.screen-only method="post" action=(format!("{}/insertion", address(loaded, &entry.key))) {
            input type="hidden" name="place" value=(place);
            input type="hidden" name="minutes" value=[entry.minutes_for(available)];
            button.ds-button data-variant="secondary" data-size="sm" {
                (ctx.words.text("method-insert")) span.visually-hidden { ": " (entry.method.title) }
            }
        }
    }
}
