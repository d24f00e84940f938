//! The form that finds rounds.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::programme::SeatingForm;
use samspil_core::rounds::{Absent, Settings, sitting};

use crate::features::placing::{self, Fault, Shown};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{Fields, choice};

/// The most rounds, and the most at a table.
const MOST: u16 = 100;

/// The fields.
pub(super) fn fields(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let (words, usual) = (ctx.words, Settings::default());
    let forms: Vec<(&str, String)> = SeatingForm::ALL
        .iter()
        .map(|form| (form.as_str(), words.text(&format!("word-SeatingForm-{}", form.as_str())).into_owned()))
        .collect();
    let whom = [("people", "groups-people"), ("units", "groups-units")]
        .map(|(value, key)| (value, words.text(key).into_owned()));
    let earlier = shown.sent.as_ref().is_none_or(|sent| sent.ticked("earlier", "1"));
    html! {
        (choices(ctx, shown, "meeting", "rounds-meeting", "rounds-no-meeting", loaded.plan.meetings.iter().map(|one| (&one.id, one.title.as_str()))))
        @if !loaded.plan.units.is_empty() {
            (choice("whom", "whom", &words.text("rounds-whom"), shown.value("whom").unwrap_or("people"), &whom))
        }
        (choice("form", "form", &words.text("rounds-form"), shown.value("form").unwrap_or(usual.form.as_str()), &forms))
        div.pair {
            (placing::number(ctx, shown, "rounds", "rounds-rounds", &usual.rounds.to_string()))
            (placing::number(ctx, shown, "size", "rounds-size", &usual.size.to_string()))
            (placing::number(ctx, shown, "tables", "rounds-tables", ""))
        }
        div.ds-field {
            input.ds-input type="checkbox" id="earlier" name="earlier" value="1" checked[earlier];
            label.ds-label for="earlier" { (words.text("rounds-earlier")) }
        }
        @if !loaded.plan.seatings.is_empty() {
            (choices(ctx, shown, "after", "rounds-after", "rounds-from-the-start", loaded.plan.seatings.iter().map(|one| (&one.id, one.title.as_str()))))
        }
        details.ds-details open[shown.fault.is_some()] {
            summary { (words.text("rounds-wishes")) }
            p { (words.text("placing-lines-help")) }
            (placing::area(ctx, shown, "apart", "rounds-apart"))
            (placing::area(ctx, shown, "absent", "rounds-absent"))
        }
        details.ds-details { summary { (words.text("placing-rules")) } ul {
            @for rule in ["meet", "who", "sizes"] { li { (words.text(&format!("rounds-goes-by-{rule}"))) } }
        } }
    }
}

fn choices<'a>(
    ctx: &Ctx,
    shown: &Shown,
    name: &str,
    key: &str,
    none: &str,
    all: impl Iterator<Item = (&'a Id, &'a str)>,
) -> Markup {
    let asked = ctx.query(name);
    let chosen = shown.value(name).or(asked.as_deref()).unwrap_or("");
    let options = html! {
        option value="" { (ctx.words.text(none)) }
        @for (id, title) in all { option value=(id) selected[chosen == id.as_str()] { (title) } }
    };
    placing::chooser(ctx, name, key, &options)
}

/// What was chosen.
pub(super) fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
    let (plan, usual) = (&loaded.plan, Settings::default());
    let number = |name, usual: u16| -> Result<u16, Fault> {
        Ok(placing::numbered(ctx, sent, name, (1, MOST))?.unwrap_or(usual))
    };
    let meeting = plan.meetings.iter().find(|one| one.id.as_str() == sent.get("meeting"));
    let after = plan.seatings.iter().find(|one| one.id.as_str() == sent.get("after"));
    let mut settings = Settings {
        meeting: meeting.map(|one| one.id.clone()),
        units: sent.get("whom") == "units",
        form: sent.get("form").parse().unwrap_or(usual.form),
        rounds: number("rounds", usual.rounds)?,
        size: number("size", usual.size)?,
        tables: placing::numbered(ctx, sent, "tables", (1, MOST))?,
        earlier: sent.ticked("earlier", "1"),
        after: after.map(|one| one.id.clone()),
        ..usual
    };
    let among: Vec<Id> = sitting(plan, &settings).into_iter().cloned().collect();
    settings.apart = placing::couples(ctx, loaded, sent, "apart", &among)?;
    let absent = placing::counted(ctx, loaded, sent, "absent", &among)?;
    settings.absent = absent.into_iter().map(|(who, round)| Absent { who, round }).collect();
    Ok(settings)
}
