//! Fields of the forms, and what was written in them.

use maud::{Markup, html};
use samspil_core::Id;

use super::index::Shown;
use super::said;
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{Fields, TextField};

/// A field that cannot be used, and why.
pub(crate) type Fault = (&'static str, String);

/// The field in which a cohort is chosen, where there is one.
pub(crate) fn cohort_field(ctx: &Ctx, loaded: &Loaded, shown: &Shown, everyone: &str) -> Markup {
    let all = &loaded.plan.cohorts;
    let only = all.first().filter(|_| all.len() == 1).map(|cohort| cohort.id.as_str());
    let chosen = shown.value("cohort").or(only).unwrap_or("");
    html! { @if !all.is_empty() { div.ds-field {
        label.ds-label for="cohort" { (ctx.words.text("field-cohort")) }
        select.ds-input id="cohort" name="cohort" {
            option value="" { (ctx.words.text(everyone)) }
            @for cohort in all { option value=(cohort.id) selected[chosen == cohort.id.as_str()] { (cohort.title) } }
        }
    } } }
}

/// The cohort that was chosen.
pub(crate) fn cohorts(loaded: &Loaded, sent: &Fields) -> Option<Id> {
    let chosen = sent.get("cohort");
    loaded.plan.cohorts.iter().find(|cohort| cohort.id.as_str() == chosen).map(|cohort| cohort.id.clone())
}

/// A field of several lines, with its help under `<key>-help`.
pub(crate) fn area(ctx: &Ctx, shown: &Shown, name: &'static str, key: &str) -> Markup {
    let help = format!("{name}-help");
    html! { div.ds-field {
        label.ds-label for=(name) { (ctx.words.text(key)) }
        p.small data-field="description" id=(help) { (ctx.words.text(&format!("{key}-help"))) }
        textarea.ds-input id=(name) name=(name) rows="3" aria-describedby=(help)
            aria-invalid=[shown.fault(name).map(|_| "true")] { (shown.value(name).unwrap_or_default()) }
        @if let Some(said) = shown.fault(name) { p.ds-validation-message { (said) } }
    } }
}

/// A short field with a number.
pub(crate) fn number(ctx: &Ctx, shown: &Shown, name: &'static str, key: &str, usual: &str) -> Markup {
    let label = ctx.words.text(key);
    let value = shown.value(name).unwrap_or(usual);
    TextField { short: true, fault: shown.fault(name), ..TextField::new(name, &label, value) }.markup()
}

/// The number in a field: nothing where it is empty.
///
/// # Errors
/// Where it is no number from `least` to `most`.
pub(crate) fn numbered(
    ctx: &Ctx,
    sent: &Fields,
    name: &'static str,
    (least, most): (u16, u16),
) -> Result<Option<u16>, Fault> {
    let text = sent.get(name);
    if text.is_empty() {
        return Ok(None);
    }
    let said = || {
        let args: [(&str, &dyn samspil_words::Show); 2] =
            [("least", &i64::from(least)), ("most", &i64::from(most))];
        (name, ctx.words.with("placing-number-wrong", &args).into_owned())
    };
    text.parse().ok().filter(|number| (least..=most).contains(number)).map(Some).ok_or_else(said)
}

/// The couples written in a field, a line each: two names with a dash, comma,
/// arrow or "og" between them.
///
/// # Errors
/// The first line that does not name two of those who are meant.
pub(crate) fn couples(
    ctx: &Ctx,
    loaded: &Loaded,
    sent: &Fields,
    name: &'static str,
    among: &[Id],
) -> Result<Vec<[Id; 2]>, Fault> {
    let lines = sent.get(name).lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| couple(ctx, loaded, among, line).map_err(|said| (name, said))).collect()
}

const BETWEEN: [&str; 12] = [" – ", " - ", " — ", "→", "->", ";", ",", " + ", " & ", " og ", " and ", "\t"];

fn couple(ctx: &Ctx, loaded: &Loaded, among: &[Id], line: &str) -> Result<[Id; 2], String> {
    let unclear = || ctx.words.with("placing-line-unclear", &[("line", &line.trim())]).into_owned();
    let parts = BETWEEN.into_iter().find_map(|between| line.split_once(between)).ok_or_else(unclear)?;
    let (a, b) = (one(ctx, loaded, among, parts.0)?, one(ctx, loaded, among, parts.1)?);
    if a == b { Err(unclear()) } else { Ok([a, b]) }
}

/// The one of those who are meant that has a name.
fn one(ctx: &Ctx, loaded: &Loaded, among: &[Id], name: &str) -> Result<Id, String> {
    let wanted = name.trim().to_lowercase();
    let mut found = among.iter().filter(|id| loaded.name(id).to_lowercase() == wanted);
    match (found.next(), found.next()) {
        (Some(id), None) => Ok(id.clone()),
        (Some(_), Some(_)) => {
            Err(ctx.words.with("placing-line-several", &[("name", &name.trim())]).into_owned())
        }
        _ => Err(ctx.words.with("placing-line-unknown", &[("name", &name.trim())]).into_owned()),
    }
}

/// The names written in a field, a line each, with a number after a comma.
///
/// # Errors
/// The first line that is no name of those who are meant, and a number.
pub(crate) fn counted(
    ctx: &Ctx,
    loaded: &Loaded,
    sent: &Fields,
    name: &'static str,
    among: &[Id],
) -> Result<Vec<(Id, u16)>, Fault> {
    let line = |line: &str| -> Result<(Id, u16), String> {
        let unclear = || ctx.words.with("placing-count-unclear", &[("line", &line.trim())]).into_owned();
        let (who, number) = line.rsplit_once([',', ':', ';', '\t']).ok_or_else(unclear)?;
        let number = number.trim().parse().map_err(|_| unclear())?;
        Ok((one(ctx, loaded, among, who)?, number))
    };
    let lines = sent.get(name).lines().filter(|line| !line.trim().is_empty());
    lines.map(|text| line(text).map_err(|said| (name, said))).collect()
}

/// People or units to choose from, by name.
pub(crate) fn person_options(ctx: &Ctx, loaded: &Loaded, all: &[Id], chosen: Option<&str>) -> Markup {
    let mut named: Vec<(String, &Id)> = all.iter().map(|id| (said::name(ctx, loaded, id), id)).collect();
    named.sort_by(|(a, _), (b, _)| samspil_db::compare_nordic(a, b));
    html! { @for (name, id) in named { option value=(id) selected[chosen == Some(id.as_str())] { (name) } } }
}

/// A field in which one of several is chosen.
pub(crate) fn chooser(ctx: &Ctx, name: &str, key: &str, options: &Markup) -> Markup {
    html! { div.ds-field {
        label.ds-label for=(name) { (ctx.words.text(key)) }
        select.ds-input id=(name) name=(name) { (options) }
    } }
}
