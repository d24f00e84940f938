//! What those in a sparring do: ask, answer, frame, end.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::programme::{Person, Relationship};
use samspil_core::sparring::{self, LONGEST, Refusal, Wish};
use samspil_core::{Element, Id, Message, fit};
use samspil_db::Tx;
use serde::Deserialize;

use super::pages::{self, Typed};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Kind, Problem, layout, seat};

/// What somebody asks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) person: String,
    pub(super) unit: String,
    pub(super) frame: String,
}

fn refused(refusal: Refusal) -> Problem {
    Problem::invalid(match refusal {
        Refusal::Nobody => Message::new("sparring-nobody"),
        Refusal::Oneself => Message::new("sparring-oneself"),
        Refusal::Already => Message::new("sparring-already"),
        Refusal::TooLong => Message::new("sparring-too-long").with("most", LONGEST),
        Refusal::NotOpen => Message::new("sparring-not-open"),
    })
}

/// Who asks, in the plan as it stands; whoever is not among its people has no
/// sparring there.
fn me(ctx: &Ctx, loaded: &Loaded) -> Result<Person, Problem> {
    seat::own(ctx, loaded).cloned().ok_or_else(Problem::not_found)
}

fn done(ctx: &Ctx, what: &str) -> Result<Response, Problem> {
    Ok(layout::redirect(&format!("/programmes/{}/sparring?done={what}", ctx.programme()?.slug())))
}

/// The page again, with what was typed and why it could not be used.
fn again(ctx: &Ctx, typed: Typed) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, pages::shown(ctx, &typed)?).into_response())
}

pub(super) async fn ask(ctx: Ctx, Form(asked): Form<Asked>) -> Result<Response, Problem> {
    me(&ctx, ctx.programme()?)?;
    let id = |text: &str| text.parse::<Id>().ok();
    let wish = Wish { person: id(&asked.person), unit: id(&asked.unit), frame: asked.frame.clone() };
    let (shared, today) = (ctx.clone(), ctx.viewer.today);
    let made = programmes::change(&ctx, move |tx: &mut Tx, loaded, by: &By| {
        let me = me(&shared, loaded)?;
        let seen = seat::seen(&shared, loaded);
        if loaded.plan.people.iter().any(|one| Some(&one.id) == wish.person.as_ref() && !seen(one)) {
            return Err(refused(Refusal::Nobody));
        }
        let bound = sparring::ask(&loaded.plan, &me, &wish, today).map_err(refused)?;
        let element = Element::Relationship(bound);
        if let Some(fault) = fit::element(&loaded.plan, &element).into_iter().next() {
            return Err(Problem::invalid(fault.message));
        }
        Ok(elements::apply(tx, by, Change::Create(element, None))?)
    });
    match made.await {
        Ok(_) => done(&ctx, "sparring-asked"),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            again(&ctx, Typed { asked, why: Some(why), ..Typed::default() })
        }
        Err(problem) => Err(problem),
    }
}

/// Changes a sparring of one's own as it stands.
async fn change(
    ctx: &Ctx,
    id: &str,
    frame: &str,
    work: impl FnOnce(&Relationship, &Id) -> Result<Relationship, Refusal> + Send + 'static,
    what: &str,
) -> Result<Response, Problem> {
    let (shared, wanted) = (ctx.clone(), id.to_owned());
    let made = programmes::change(ctx, move |tx: &mut Tx, loaded, by: &By| {
        let me = me(&shared, loaded)?;
        // Those of others are not there.
        let bound = sparring::of(&loaded.plan, &me.id).into_iter().find(|bound| bound.id.as_str() == wanted);
        let bound = bound.ok_or_else(Problem::not_found)?;
        let new = work(bound, &me.id).map_err(refused)?;
        if new == *bound {
            return Ok(());
        }
        let version = loaded.version(&new.id);
        elements::apply(tx, by, Change::Update(Element::Relationship(new), version))?;
        Ok(())
    });
    match made.await {
        Ok(_) => done(ctx, what),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let typed = Typed {
                relation: Some(id.to_owned()),
                frame: frame.to_owned(),
                why: Some(why),
                ..Typed::default()
            };
            again(ctx, typed)
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Deserialize)]
pub(super) struct Answer {
    answer: String,
    #[serde(default)]
    frame: String,
}

pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Answer { answer, frame }): Form<Answer>,
) -> Result<Response, Problem> {
    let (yes, today) = (answer == "yes", ctx.viewer.today);
    let said = frame.clone();
    let what = if yes { "sparring-agreed" } else { "sparring-declined" };
    change(&ctx, &id, &frame, move |bound, me| sparring::answered(bound, me, yes, &said, today), what).await
}

#[derive(Deserialize)]
pub(super) struct Frame {
    #[serde(default)]
    frame: String,
}

pub(super) async fn reframe(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Frame { frame }): Form<Frame>,
) -> Result<Response, Problem> {
    let said = frame.clone();
    change(&ctx, &id, &frame, move |bound, me| sparring::reframed(bound, me, &said), "sparring-framed").await
}

pub(super) async fn end(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let today = ctx.viewer.today;
    change(&ctx, &id, "", move |bound, me| sparring::ended(bound, me, today), "sparring-ended").await
}
