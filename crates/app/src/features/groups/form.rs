//! The form that finds groups.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::grouping::{Fixed, Members, Mix, Settings};
use samspil_core::programme::{BodyKind, RoleKind};

use crate::features::placing::{self, Fault, Shown};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{Fields, choice};

/// The kinds of group there are.
const KINDS: [BodyKind; 2] = [BodyKind::NetworkGroup, BodyKind::WorkingGroup];
/// The largest group, and the most groups.
const MOST: u16 = 500;

/// The fields.
pub(super) fn fields(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let (words, usual) = (ctx.words, Settings::default());
    let kinds: Vec<(&str, String)> = KINDS
        .iter()
        .map(|kind| (kind.as_str(), words.text(&format!("word-BodyKind-{}", kind.as_str())).into_owned()))
        .collect();
    let whom = [("people", "groups-people"), ("units", "groups-units")]
        .map(|(value, key)| (value, words.text(key).into_owned()));
    html! {
        @if !loaded.plan.units.is_empty() {
            (choice("whom", "whom", &words.text("groups-whom"), shown.value("whom").unwrap_or("people"), &whom))
        }
        (placing::cohort_field(ctx, loaded, shown, "groups-everyone"))
        (network(ctx, loaded, shown))
        (ticks(ctx, "role", "groups-roles", &roles(ctx, loaded, shown, &usual)))
        (choice("kind", "kind", &words.text("groups-kind"), shown.value("kind").unwrap_or(usual.kind.as_str()), &kinds))
        div.pair {
            (placing::number(ctx, shown, "size_min", "groups-size-min", &usual.size_min.to_string()))
            (placing::number(ctx, shown, "size_max", "groups-size-max", &usual.size_max.to_string()))
            (placing::number(ctx, shown, "groups", "groups-count", ""))
        }
        (ticks(ctx, "mix", "groups-mix", &mixes(ctx, shown)))
        (placing::number(ctx, shown, "per_role", "groups-per-role", &usual.per_role.to_string()))
        details.ds-details open[shown.fault.is_some()] {
            summary { (words.text("groups-wishes")) }
            p { (words.text("placing-lines-help")) }
            (placing::area(ctx, shown, "together", "groups-together"))
            (placing::area(ctx, shown, "apart", "groups-apart"))
            (placing::area(ctx, shown, "fixed", "groups-fixed"))
        }
        details.ds-details { summary { (words.text("placing-rules")) } ul {
            @for rule in ["points", "unknown", "body"] { li { (words.text(&format!("groups-goes-by-{rule}"))) } }
        } }
    }
}

fn network(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let chosen = shown.value("network").unwrap_or("");
    let options = html! {
        option value="" { (ctx.words.text("groups-everyone")) }
        @for network in &loaded.plan.networks { option value=(network.id) selected[chosen == network.id.as_str()] { (network.title) } }
    };
    html! { @if !loaded.plan.networks.is_empty() { (placing::chooser(ctx, "network", "groups-network", &options)) } }
}

/// Values to tick: each with its word and whether it is ticked.
type Ticks = Vec<(&'static str, String, bool)>;

fn ticks(ctx: &Ctx, name: &str, key: &str, values: &Ticks) -> Markup {
    html! { fieldset.ds-fieldset {
        legend.ds-label { (ctx.words.text(key)) }
        div.ticks { @for (value, word, on) in values { div.ds-field {
            input.ds-input type="checkbox" id=(format!("{name}-{value}")) name=(name) value=(value) checked[*on];
            label.ds-label for=(format!("{name}-{value}")) { (word) }
        } } }
    } }
}

/// The roles that somebody has.
fn roles(ctx: &Ctx, loaded: &Loaded, shown: &Shown, usual: &Settings) -> Ticks {
    let has = |role: &&RoleKind| loaded.plan.people.iter().any(|person| person.roles.contains(role));
    let tick = |role: &RoleKind| {
        let word = ctx.words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned();
        let sent = shown.sent.as_ref().map(|sent| sent.ticked("role", role.as_str()));
        (role.as_str(), word, sent.unwrap_or(usual.roles.contains(role)))
    };
    RoleKind::ALL.iter().filter(has).map(tick).collect()
}

fn mixes(ctx: &Ctx, shown: &Shown) -> Ticks {
    let tick = |mix: &Mix| {
        let word = ctx.words.text(&format!("groups-mix-{}", mix.as_str())).into_owned();
        let sent = shown.sent.as_ref().map(|sent| sent.ticked("mix", mix.as_str()));
        (mix.as_str(), word, sent.unwrap_or(true))
    };
    Mix::ALL.iter().map(tick).collect()
}

/// What was chosen.
pub(super) fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
    let usual = Settings::default();
    let number = |name, from, usual: u16| -> Result<u16, Fault> {
        Ok(placing::numbered(ctx, sent, name, (from, MOST))?.unwrap_or(usual))
    };
    let network = loaded.plan.networks.iter().find(|one| one.id.as_str() == sent.get("network"));
    let mut settings = Settings {
        units: sent.get("whom") == "units",
        cohort: placing::cohorts(loaded, sent),
        network: network.map(|network| network.id.clone()),
        roles: sent.all("role").filter_map(|role| role.parse().ok()).collect(),
        kind: sent.get("kind").parse().ok().filter(|kind| KINDS.contains(kind)).unwrap_or(usual.kind),
        size_min: number("size_min", 1, usual.size_min)?,
        size_max: number("size_max", 1, usual.size_max)?,
        groups: placing::numbered(ctx, sent, "groups", (1, MOST))?,
        mix: sent.all("mix").filter_map(|mix| mix.parse().ok()).collect(),
        per_role: number("per_role", 0, usual.per_role)?,
        ..Settings::default()
    };
    if settings.roles.is_empty() {
        settings.roles = usual.roles;
    }
    let among: Vec<Id> = Members::of(&loaded.plan, &settings).ids().cloned().collect();
    settings.together = placing::couples(ctx, loaded, sent, "together", &among)?;
    settings.apart = placing::couples(ctx, loaded, sent, "apart", &among)?;
    let fixed = placing::counted(ctx, loaded, sent, "fixed", &among)?;
    settings.fixed = fixed.into_iter().map(|(who, group)| Fixed { who, group }).collect();
    Ok(settings)
}
