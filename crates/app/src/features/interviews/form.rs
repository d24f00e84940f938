//! The form that finds times for interviews.

use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::interviews::Settings;
use samspil_core::programme::Clock;

use crate::features::placing::{self, Fault, Shown};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{Fields, TextField};

/// The fields.
pub(super) fn fields(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let words = ctx.words;
    let mut usual = Settings::default();
    usual.on(ctx.viewer.today);
    let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        (placing::cohort_field(ctx, loaded, shown, "interviews-all-buddies"))
        div.pair {
            (date(ctx, shown, "from", "interviews-from", &day(usual.from)))
            (date(ctx, shown, "to", "interviews-to", &day(usual.to)))
        }
        div.pair {
            (clock(ctx, shown, "first", "interviews-first", usual.first))
            (clock(ctx, shown, "last", "interviews-last", usual.last))
            (placing::number(ctx, shown, "minutes", "interviews-minutes", &usual.minutes.to_string()))
        }
        (placing::number(ctx, shown, "per_day", "interviews-per-day", &usual.per_day.to_string()))
        details.ds-details { summary { (words.text("placing-rules")) } ul {
            @for rule in ["who", "days", "best", "kept"] { li { (words.text(&format!("interviews-goes-by-{rule}"))) } }
        } }
    }
}

fn date(ctx: &Ctx, shown: &Shown, name: &'static str, key: &str, usual: &str) -> Markup {
    html! { div.ds-field {
        label.ds-label for=(name) { (ctx.words.text(key)) }
        input.ds-input type="date" id=(name) name=(name) value=(shown.value(name).unwrap_or(usual))
            aria-invalid=[shown.fault(name).map(|_| "true")];
        @if let Some(said) = shown.fault(name) { p.ds-validation-message { (said) } }
    } }
}

fn clock(ctx: &Ctx, shown: &Shown, name: &'static str, key: &str, usual: Clock) -> Markup {
    let (label, usual) = (ctx.words.text(key), ctx.words.clock(usual.minutes()));
    let value = shown.value(name).unwrap_or(&usual);
    TextField { short: true, fault: shown.fault(name), ..TextField::new(name, &label, value) }.markup()
}

/// What was chosen.
pub(super) fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
    let mut usual = Settings::default();
    usual.on(ctx.viewer.today);
    let said = |name: &'static str, key: &str| (name, ctx.words.text(key).into_owned());
    let day = |name: &'static str, usual: Option<Date>| match sent.get(name) {
        "" => Ok(usual),
        text => text.parse().map(Some).map_err(|_| said(name, "interviews-no-day")),
    };
    let time = |name: &'static str, usual: Clock| match sent.get(name) {
        "" => Ok(usual),
        text => text.parse().map_err(|_| said(name, "interviews-no-time")),
    };
    let settings = Settings {
        cohort: placing::cohorts(loaded, sent),
        from: day("from", usual.from)?,
        to: day("to", usual.to)?,
        first: time("first", usual.first)?,
        last: time("last", usual.last)?,
        minutes: placing::numbered(ctx, sent, "minutes", (5, 480))?.unwrap_or(usual.minutes),
        per_day: placing::numbered(ctx, sent, "per_day", (1, 20))?.unwrap_or(usual.per_day),
        ..usual
    };
    if settings.from > settings.to {
        return Err(said("to", "interviews-to-before-from"));
    }
    Ok(settings)
}
