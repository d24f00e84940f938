//! Interviews on the page: who is known, a proposal's times, and its table.

use axum::extract::Path;
use axum::http::header;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::interviews::{Interview, Missing, Settings, wanted};

use super::draft::{Grid, Placed};
use super::{Interviews, said};
use crate::features::placing::{self, Kept, Refused};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem, csv, layout};

/// How many interviews are known, and who is missing.
pub(super) fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let (interviews, missing) = wanted(&loaded.plan, &Settings::default());
    html! { section.section #known {
        h2 { (words.text("interviews-standing")) }
        @if interviews.is_empty() { p.empty { (words.text("interviews-none")) } }
        @else { p { (words.with("interviews-known", &[("count", &interviews.len())])) } }
        @if !missing.is_empty() { details.ds-details {
            summary { (words.with("interviews-missing", &[("count", &missing.len())])) }
            ul { @for one in &missing { li { (lacks(ctx, loaded, one)) } } }
        } }
    } }
}

fn lacks(ctx: &Ctx, loaded: &Loaded, one: &Missing) -> String {
    let kind = ctx.words.text(&format!("word-RelationshipKind-{}", one.kind.as_str()));
    let args: [(&str, &dyn samspil_words::Show); 2] =
        [("talent", &placing::name(ctx, loaded, &one.talent)), ("kind", &kind.as_ref())];
    ctx.words.with("interviews-lacks", &args).into_owned()
}

/// A day and a time as one reads it.
fn when(ctx: &Ctx, placed: &Placed) -> String {
    let words = ctx.words;
    format!("{} {} {}", words.weekday(placed.on), words.day(placed.on), words.clock(placed.at.minutes()))
}

/// The times of a proposal.
pub(super) fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Interviews>) -> Markup {
    let words = ctx.words;
    let columns = COLUMNS.map(|key| words.text(key).into_owned());
    let row = |one: &Placed| {
        let interview = &one.interview;
        let kind = words.text(&format!("word-RelationshipKind-{}", interview.kind.as_str()));
        vec![
            html! { (when(ctx, one)) },
            placing::about(ctx, loaded, &interview.interviewer),
            placing::about(ctx, loaded, &interview.respondent),
            html! { (placing::name(ctx, loaded, &interview.talent)) br; span.muted.small { (kind) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = kept.draft.placed.iter().map(row).collect();
    let file = format!("/programmes/{}/interviews/{}/table.csv", loaded.slug(), kept.id);
    html! {
        (placing::table("found", &words.text("interviews-times"), &columns, &rows))
        p { a href=(file) { span.icon.icon-download aria-hidden="true" {} (words.text("interviews-file")) } }
        p.muted { (words.text("interviews-file-help")) }
    }
}

const COLUMNS: [&str; 4] =
    ["interviews-when", "interviews-interviewer", "interviews-respondent", "interviews-for"];

/// Which interview, and when instead.
pub(super) fn change_fields(
    ctx: &Ctx,
    loaded: &Loaded,
    kept: &Kept<Interviews>,
    refused: Option<&Refused>,
) -> Markup {
    let words = ctx.words;
    let interviews: Vec<Interview> = kept.draft.placed.iter().map(|one| one.interview.clone()).collect();
    let grid = Grid::of(&loaded.plan, &kept.settings, &interviews);
    let (a, b) = (refused.map(|one| one.wanted.a.as_str()), refused.map(|one| one.wanted.b.as_str()));
    let which = html! { @for (at, one) in kept.draft.placed.iter().enumerate() {
        option value=(at) selected[a == Some(at.to_string().as_str())] {
            (said::interview(ctx, loaded, "interviews-one", &one.interview)) " · " (when(ctx, one))
        }
    } };
    let to = html! { @for (day, start) in grid.times() {
        @let value = format!("{day}T{start}");
        option value=(value) selected[b == Some(value.as_str())] {
            (words.weekday(day)) " " (words.day(day)) " " (words.clock(start.minutes()))
        }
    } };
    html! {
        (placing::chooser(ctx, "a", "interviews-which", &which))
        (placing::chooser(ctx, "b", "interviews-to-when", &to))
    }
}

/// The table as a file for those who plan, to send each their own lines.
pub(super) async fn file(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| placing::one::<Interviews>(tx, &row, &id)).await?;
    let words = ctx.words;
    let head = ["interviews-day", "interviews-time"].into_iter().chain(COLUMNS.into_iter().skip(1));
    let mut text = csv::MARK.to_owned();
    text += &csv::line(&[words.text("interviews-class").into_owned()]);
    text += &csv::line(&head.map(|key| words.text(key).into_owned()).collect::<Vec<_>>());
    for one in &kept.draft.placed {
        let name = |id: &samspil_core::Id| placing::name(&ctx, loaded, id);
        let interview = &one.interview;
        text += &csv::line(&[
            one.on.to_string(),
            one.at.to_string(),
            name(&interview.interviewer),
            name(&interview.respondent),
            name(&interview.talent),
        ]);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-interviews.csv\"", loaded.slug())),
    ];
    Ok(layout::unkept((headers, text)))
}
