//! Mentor and talent are asked, one after the other. Each sees what is
//! addressed to them and nothing else; those who plan see where it stands.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::access::Role;
use samspil_core::mentoring::{Refusal, Said, answered, asked, ended, sees, turn};
use samspil_core::programme::{Relationship, RelationshipKind, RelationshipState};
use samspil_core::{Element, Id, Message};
use samspil_db::Tx;
use serde::Deserialize;

use crate::features::elements::{self, By, Change};
use crate::features::mail::{self, Notice};
use crate::features::placing;
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem, seat};

/// Whether somebody may have been asked: they have a role in which one is, and
/// mentors are being asked here.
pub fn concern(ctx: &Ctx, loaded: &Loaded) -> bool {
    let begun =
        |bound: &Relationship| matches!(bound.state, RelationshipState::Asked | RelationshipState::Agreed);
    let mentors = loaded.plan.relationships.iter().filter(|bound| bound.kind == RelationshipKind::Mentor);
    let role = [Role::Mentor, Role::Talent, Role::LineManager].into_iter().any(|role| ctx.viewer.holds(role));
    role && mentors.into_iter().any(begun)
}

/// Asks the mentors of all relations that are proposed, in one batch.
pub(super) async fn ask(ctx: Ctx) -> Result<Response, Problem> {
    let public_url = ctx.app.config.public_url.clone();
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        let begun: Vec<Relationship> = loaded.plan.relationships.iter().filter_map(asked).collect();
        if begun.is_empty() {
            return Err(Problem::invalid(Message::new("mentors-none-to-ask")));
        }
        for bound in begun {
            tell(tx, by, loaded, &public_url, &bound)?;
            let version = loaded.version(&bound.id);
            elements::apply(tx, by, Change::Update(Element::Relationship(bound), version))?;
        }
        Ok(by.batch.clone())
    })
    .await?;
    Ok(layout::redirect(&format!("/programmes/{}/mentors?changed={batch}", loaded.slug())))
}

/// Writes to whoever is asked now, and to both where both have said yes.
fn tell(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    public_url: &str,
    bound: &Relationship,
) -> Result<(), Problem> {
    let mut write =
        |person: &Id, notice| mail::notify(tx, by, loaded, public_url, (person, &bound.id), notice);
    match turn(bound) {
        Some(person) if bound.with.as_ref() == Some(person) => write(person, Notice::MentorAsked),
        Some(person) => write(person, Notice::TalentAsked),
        None if bound.state == RelationshipState::Agreed => {
            bound.everyone().try_for_each(|person| write(person, Notice::MentorAgreed))
        }
        None => Ok(()),
    }
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?.clone();
    let (own, all) = addressed(&ctx, &loaded);
    let words = ctx.words;
    let (title, lead) = (words.text("view-requests"), words.text("requests-lead"));
    let content = html! {
        @if own.is_none() { p.empty { (words.text("requests-nobody")) } }
        @else if all.is_empty() { p.empty { (words.text("requests-none")) } }
        ul.cards { @if let Some(own) = own { @for bound in all { li { article.ds-card { (request(&ctx, &loaded, bound, own)) } } } } }
    };
    Ok(layout::programme_page(&ctx, &loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

/// One request: what is asked, what was said, how it is ended.
fn request(ctx: &Ctx, loaded: &Loaded, bound: &Relationship, own: &Id) -> Markup {
    let words = ctx.words;
    let others: Vec<Id> = bound.everyone().filter(|id| *id != own).cloned().collect();
    let name = placing::names(ctx, loaded, &others);
    let mentor = bound.with.as_ref() == Some(own);
    let of = if mentor { "mentor" } else { "talent" };
    let said = |key: &str| words.with(&format!("requests-{key}"), &[("name", &name)]).into_owned();
    let base = format!("/programmes/{}/requests/{}", loaded.slug(), bound.id);
    let my_turn = turn(bound) == Some(own);
    html! {
        @if my_turn {
            h2 { (said(&format!("{of}-asked"))) }
            @for other in &others { p { (placing::about(ctx, loaded, other)) } }
            p { (words.text("requests-free")) }
            form.form method="post" action=(format!("{base}/answer")) {
                div.ds-field {
                    label.ds-label for=(format!("frame-{}", bound.id)) { (words.text("requests-frame")) }
                    p.small data-field="description" id=(format!("help-{}", bound.id)) { (words.text("requests-frame-help")) }
                    input.ds-input type="text" id=(format!("frame-{}", bound.id)) name="frame" value=(bound.frame.as_deref().unwrap_or_default()) maxlength="500"
                        aria-describedby=(format!("help-{}", bound.id));
                }
                div.ds-field {
                    input.ds-input type="checkbox" id=(format!("shadowing-{}", bound.id)) name="shadowing" value="yes" aria-describedby=(format!("shadowing-help-{}", bound.id));
                    label.ds-label for=(format!("shadowing-{}", bound.id)) { (words.text("requests-shadowing")) }
                    p.small data-field="description" id=(format!("shadowing-help-{}", bound.id)) { (words.text(if mentor { "requests-shadowing-mentor" } else { "requests-shadowing-talent" })) }
                }
                div.actions {
                    button.ds-button name="answer" value="yes" { (words.text("requests-yes")) }
                    button.ds-button data-variant="secondary" name="answer" value="no" { (words.text("requests-no")) }
                }
            }
        } @else {
            @let state = if bound.state == RelationshipState::Asked { "waits" } else { bound.state.as_str() };
            h2 { (said(&format!("{of}-{state}"))) }
            @for other in &others { p { (placing::about(ctx, loaded, other)) } }
            @if let Some(frame) = &bound.frame { p { (words.text("requests-frame")) ": " (layout::content_span(ctx, loaded.plan.programme.language, frame)) } }
            @if bound.shadows() { p { (words.text("requests-shadows")) } }
            @if bound.state == RelationshipState::Agreed {
                p { (words.text("requests-end-help")) }
                form method="post" action=(format!("{base}/ending")) {
                    button.ds-button data-variant="secondary" data-color="danger" { (words.text("requests-end")) }
                }
            }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Answer {
    answer: String,
    #[serde(default)]
    frame: String,
    #[serde(default)]
    shadowing: Option<String>,
}

pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Answer { answer, frame, shadowing }): Form<Answer>,
) -> Result<Response, Problem> {
    let said = match answer.as_str() {
        "yes" => Said::Yes { shadowing: shadowing.is_some() },
        "no" => Said::No,
        _ => return Err(Problem::invalid(Message::new("requests-unclear"))),
    };
    give_answer(&ctx, id, said, frame).await?;
    back(&ctx, "request-answered")
}

fn back(ctx: &Ctx, done: &str) -> Result<Response, Problem> {
    Ok(layout::redirect(&format!("/programmes/{}/requests?done={done}", ctx.programme()?.slug())))
}

/// As whom of the plan somebody asks, and the relations addressed to them.
pub fn addressed<'a>(ctx: &Ctx, loaded: &'a Loaded) -> (Option<&'a Id>, Vec<&'a Relationship>) {
    let own = seat::own(ctx, loaded).map(|own| &own.id);
    let theirs = |bound: &&Relationship| own.is_some_and(|own| sees(bound, own));
    (own, loaded.plan.relationships.iter().filter(theirs).collect())
}

/// Answers as mentor or talent.
///
/// # Errors
/// Where it is not there for whoever answers, or not theirs to answer now.
pub async fn give_answer(ctx: &Ctx, id: String, said: Said, frame: String) -> Result<(), Problem> {
    let today = ctx.viewer.today;
    write(ctx, id, move |bound, person| {
        let mut after = answered(bound, person, said, today)?;
        let frame: String = frame.trim().chars().take(MOST).collect();
        if said != Said::No && !frame.is_empty() {
            after.frame = Some(frame);
        }
        Ok(after)
    })
    .await
}

/// The most characters of what the two agree on.
const MOST: usize = 500;

pub(super) async fn end(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    end_it(&ctx, id).await?;
    back(&ctx, "request-ended")
}

/// Ends a relation without a reason.
///
/// # Errors
/// Where it is not there for whoever ends it, or does not go on.
pub async fn end_it(ctx: &Ctx, id: String) -> Result<(), Problem> {
    let today = ctx.viewer.today;
    write(ctx, id, move |bound, person| ended(bound, person, today)).await
}

/// Changes a relation that is addressed to the one who asks; for anybody else
/// it does not exist.
async fn write(
    ctx: &Ctx,
    id: String,
    work: impl FnOnce(&Relationship, &Id) -> Result<Relationship, Refusal> + Send + 'static,
) -> Result<(), Problem> {
    let asking = ctx.clone();
    programmes::change(ctx, move |tx: &mut Tx, loaded, by| {
        let own = seat::own(&asking, loaded).ok_or_else(Problem::not_found)?;
        let theirs = |bound: &&Relationship| sees(bound, &own.id);
        let mut all = loaded.plan.relationships.iter().filter(theirs);
        let bound = all.find(|bound| bound.id.as_str() == id).ok_or_else(Problem::not_found)?;
        let after = work(bound, &own.id).map_err(|refusal| {
            Problem::invalid(Message::new(match refusal {
                Refusal::NotAsked => "requests-not-asked",
                Refusal::Over => "requests-over",
            }))
        })?;
        let version = loaded.version(&bound.id);
        tell(tx, by, loaded, &asking.app.config.public_url, &after)?;
        elements::apply(tx, by, Change::Update(Element::Relationship(after), version))?;
        Ok(())
    })
    .await?;
    Ok(())
}
