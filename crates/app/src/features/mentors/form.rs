//! The form that finds mentors.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::mentoring::{Distance, People, Room, Settings};

use crate::features::placing::{self, Fault, Shown};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use crate::web::form::{Fields, choice};

/// The most talents of one mentor.
const MOST: u16 = 50;

/// The fields.
pub(super) fn fields(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let words = ctx.words;
    let usual = Settings::default();
    let ticked = |name: &str| shown.value(name).is_some_and(|value| !value.is_empty());
    let distances: Vec<(&str, String)> = Distance::ALL
        .iter()
        .map(|one| (one.as_str(), words.text(&format!("mentors-distance-{}", one.as_str())).into_owned()))
        .collect();
    let distance = shown.value("distance").unwrap_or(usual.distance.as_str());
    html! {
        (placing::cohort_field(ctx, loaded, shown, "placing-all-talents"))
        fieldset.ds-fieldset {
            legend.ds-label { (words.text("mentors-who")) }
            p data-field="description" { (words.text("mentors-who-help")) }
            @for name in ["earlier_talents", "line_managers"] { div.ds-field {
                input.ds-input type="checkbox" id=(name) name=(name) value="1" checked[ticked(name)];
                label.ds-label for=(name) { (words.text(&format!("mentors-{}", name.replace('_', "-")))) }
            } }
        }
        (choice("distance", "distance", &words.text("mentors-distance"), distance, &distances))
        (placing::number(ctx, shown, "room", "mentors-room", &usual.room.to_string()))
        details.ds-details open[shown.fault.is_some()] {
            summary { (words.text("mentors-wishes-and-vetoes")) }
            p { (words.text("placing-lines-help")) }
            (placing::area(ctx, shown, "wishes", "mentors-wishes"))
            (placing::area(ctx, shown, "apart", "mentors-apart"))
            (placing::area(ctx, shown, "kept", "mentors-kept"))
            (placing::area(ctx, shown, "rooms", "mentors-rooms"))
        }
        details.ds-details { summary { (words.text("placing-rules")) } ul {
            @for rule in ["manager", "before", "far", "room", "points"] { li { (words.text(&format!("mentors-rule-{rule}"))) } }
        } }
    }
}

/// What was chosen.
pub(super) fn chosen(ctx: &Ctx, loaded: &Loaded, sent: &Fields) -> Result<Settings, Fault> {
    let usual = Settings::default();
    let mut settings = Settings {
        cohort: placing::cohorts(loaded, sent),
        on: Some(ctx.viewer.today),
        earlier_talents: !sent.get("earlier_talents").is_empty(),
        line_managers: !sent.get("line_managers").is_empty(),
        distance: sent.get("distance").parse().unwrap_or(usual.distance),
        room: placing::numbered(ctx, sent, "room", (1, MOST))?.unwrap_or(usual.room),
        ..usual
    };
    let people = People::of(&loaded.plan, &settings);
    let ids = |all: &[&samspil_core::programme::Person]| -> Vec<Id> {
        all.iter().map(|person| person.id.clone()).collect()
    };
    let (talents, mentors) = (ids(people.talents()), ids(people.mentors()));
    drop(people);
    let everyone = [talents.as_slice(), mentors.as_slice()].concat();
    let wishes = placing::couples(ctx, loaded, sent, "wishes", &everyone)?;
    let apart = placing::couples(ctx, loaded, sent, "apart", &everyone)?;
    let mut kept = placing::couples(ctx, loaded, sent, "kept", &everyone)?;
    // Whoever is named first, the talent comes first.
    kept.iter_mut().filter(|[a, _]| mentors.contains(a)).for_each(|pair| pair.reverse());
    let rooms = placing::counted(ctx, loaded, sent, "rooms", &mentors)?;
    settings.rooms = rooms.into_iter().map(|(mentor, talents)| Room { mentor, talents }).collect();
    (settings.wishes, settings.apart, settings.kept) = (wishes, apart, kept);
    Ok(settings)
}
