//! The method library, for programs.

use axum::response::Response;
use samspil_core::method::Wish;
use samspil_core::programme::{ContentKind, GroupForm, Need};
use serde::Serialize;

use super::answer;
use super::call::Call;
use crate::features::methods::{self, Entry, Found, Origin};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Step {
    text: String,
    /// Nothing where the step says nothing of its time.
    minutes: Option<u16>,
}

/// A method and how it fits what was asked for.
#[derive(Serialize)]
struct Told {
    id: String,
    origin: &'static str,
    /// The title of the programme that shares it, where the reader may know of it.
    programme: Option<String>,
    language: &'static str,
    title: String,
    purpose: Option<String>,
    fits: Option<String>,
    needs: Vec<Need>,
    kind: ContentKind,
    group_min: Option<u16>,
    group_max: Option<u16>,
    minutes_min: Option<u16>,
    minutes: Option<u16>,
    minutes_max: Option<u16>,
    talk_share: Option<u8>,
    group_form: GroupForm,
    steps: Vec<Step>,
    materials: Vec<String>,
    roles: Vec<String>,
    tip: Option<String>,
    other_names: Vec<String>,
    reasons: Vec<String>,
    obstacles: Vec<String>,
}

impl Told {
    fn of(ctx: &Ctx, found: Found) -> Self {
        let Found { entry, reasons, obstacles } = found;
        let said = |all: &[samspil_core::Message]| -> Vec<String> {
            all.iter().map(|message| ctx.words.message(message).into_owned()).collect()
        };
        let (minutes, steps) = (entry.minutes(), steps(&entry));
        let (origin, programme) = match entry.origin {
            Origin::Library(_) => ("library", None),
            Origin::Own => ("own", None),
            Origin::Shared(programme) => ("shared", programme),
        };
        let own = entry.method;
        Self {
            id: entry.key,
            origin,
            programme,
            language: entry.language.tag(),
            title: own.title,
            purpose: own.purpose,
            fits: own.fits,
            needs: own.needs,
            kind: own.kind,
            group_min: own.group_min,
            group_max: own.group_max,
            minutes_min: minutes.map(|minutes| minutes.least()),
            minutes: minutes.map(|minutes| minutes.usual()),
            minutes_max: minutes.map(|minutes| minutes.most()),
            talk_share: own.talk_share,
            group_form: own.group_form,
            steps,
            materials: own.materials,
            roles: own.method_roles,
            tip: own.tip,
            other_names: own.other_names,
            reasons: said(&reasons),
            obstacles: said(&obstacles),
        }
    }
}

fn steps(entry: &Entry) -> Vec<Step> {
    let steps = entry.steps(entry.minutes_for(None)).into_iter();
    steps
        .map(|step| Step { text: step.text, minutes: Some(step.minutes).filter(|minutes| *minutes > 0) })
        .collect()
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let number = |name: &str| call.query(name).and_then(|number| number.parse().ok());
    let wish = Wish {
        needs: call.query("need").and_then(|need| need.parse().ok()).into_iter().collect(),
        people: number("people"),
        minutes: number("minutes"),
        form: call.query("group_form").and_then(|form| form.parse().ok()),
        words: call.query("words").unwrap_or("").to_owned(),
    };
    let found = methods::search(methods::of_workspace(&ctx).await?, &wish);
    let all: Vec<Told> = found.into_iter().map(|found| Told::of(&ctx, found)).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}
