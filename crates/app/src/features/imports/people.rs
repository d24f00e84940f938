//! Whom the rows of a list of participants mean: new, there already, or not
//! sure; and the choice where it is not.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::people::Organisations;
use samspil_documents::import::{ChosenPerson, Draft, How, Met};

use super::store::Import;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, seat};

/// The choice of somebody new, which is no id.
const NEW: &str = "+";

/// Rows to choose in, shown at once.
const MOST: usize = 200;

/// What was chosen: fields are called `person-TABLE-ROW`.
pub(super) fn chosen(known: &[ChosenPerson], fields: &[(String, String)]) -> Vec<ChosenPerson> {
    let sent = |name: &str| -> Option<(usize, usize)> {
        let (table, row) = name.strip_prefix("person-")?.split_once('-')?;
        Some((table.parse().ok()?, row.parse().ok()?))
    };
    let places: Vec<_> =
        fields.iter().filter_map(|(name, value)| Some((sent(name)?, value.as_str()))).collect();
    let mut all: Vec<ChosenPerson> = known
        .iter()
        .filter(|one| !places.iter().any(|(place, _)| *place == (one.table, one.row)))
        .cloned()
        .collect();
    for ((table, row), value) in places {
        let person = match value {
            "" => continue,
            NEW => None,
            id => Some(id.to_owned()),
        };
        all.push(ChosenPerson { table, row, person });
    }
    all
}

/// How many are new, there and not sure, and the rows to choose in.
pub(super) fn section(ctx: &Ctx, loaded: &Loaded, draft: &Draft, import: &Import, base: &str) -> Markup {
    let words = ctx.words;
    let count = |how: How| draft.people.iter().filter(|met| met.how == how).count();
    let open: Vec<&Met> =
        draft.people.iter().filter(|met| met.how == How::Unclear || met.chosen).take(MOST).collect();
    html! { @if !draft.people.is_empty() { section.section #people {
        h2 { (words.text("view-people")) }
        dl.facts { @for how in [How::New, How::There, How::Unclear] {
            div { dt { (words.text(&format!("imports-people-{}", how.as_str()))) } dd { strong { (count(how)) } } }
        } }
        @if !open.is_empty() {
            p { (words.text("imports-people-help")) }
            form.form method="post" action=(format!("{base}/settings")) {
                input type="hidden" name="version" value=(import.version);
                input type="hidden" name="people" value="1";
                @for met in open { (choice(ctx, loaded, met, import)) }
                div.actions { button.ds-button data-variant="secondary" { (words.text("imports-settle")) } }
            }
        }
    } } }
}

fn choice(ctx: &Ctx, loaded: &Loaded, met: &Met, import: &Import) -> Markup {
    let words = ctx.words;
    let (table, row) = (met.place.table, met.place.row);
    let name = format!("person-{table}-{row}");
    let asked = import.settings.people.iter().find(|one| (one.table, one.row) == (table, row));
    let asked = asked.map(|one| one.person.as_deref().unwrap_or(NEW));
    let usual = loaded.place(&met.id).map_or_else(
        || words.text("imports-people-somebody-new").into_owned(),
        |_| named(ctx, loaded, &met.id),
    );
    html! { div.ds-field {
        label.ds-label for=(name) {
            (met.name) " "
            a href=(format!("#row-{}-{}", table + 1, row + 1)) { (words.with("imports-to-row", &[("table", &(table + 1)), ("row", &(row + 1))])) }
        }
        select.ds-input id=(name) name=(name) {
            option value="" selected[asked.is_none()] {
                @if met.chosen { (words.text("imports-people-by-itself")) } @else { (words.with("imports-people-usual", &[("name", &usual)])) }
            }
            @for id in &met.candidates { option value=(id) selected[asked == Some(id.as_str())] { (named(ctx, loaded, id)) } }
            option value=(NEW) selected[asked == Some(NEW)] { (words.text("imports-people-somebody-new")) }
        }
    } }
}

/// A person with the organisation, to be told from a namesake.
fn named(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    let Some(person) = loaded.plan.people.iter().find(|person| person.id == *id) else {
        return id.to_string();
    };
    let name = seat::name(ctx, loaded, person);
    let home = person.organisation.as_ref().map(|id| Organisations::new(&loaded.plan).label(id).into_owned());
    let mail = person.email.clone().filter(|_| ctx.viewer.view(loaded.slug()).contacts);
    let more: Vec<String> = [home, mail].into_iter().flatten().collect();
    if more.is_empty() { name } else { format!("{name} ({})", more.join(", ")) }
}
