//! What other capabilities ask of sign-ups: who comes, for badges and lists;
//! who came, for the network map.

use samspil_core::Id;
use samspil_core::acquaintance::Attendance;
use samspil_core::programme::Meeting;
use samspil_core::registration::Standing;
use samspil_core::view::View;
use samspil_db::Tx;
use samspil_documents::kinds::Attendee;

use super::desk::origin;
use super::store::{self, Registration};
use crate::features::programmes::Loaded;
use crate::web::Problem;

/// Those who have a place at a meeting, where people sign up for it. The code
/// on a badge leads those who plan to the line where they note who is there; it
/// holds no secret.
///
/// # Errors
/// Where the database refuses.
pub fn attendees(
    tx: &mut Tx,
    loaded: &Loaded,
    meeting: &Id,
    public_url: &str,
) -> Result<Option<Vec<Attendee>>, Problem> {
    let sign_ups = loaded.plan.sign_ups.iter().filter(|one| one.meeting.as_ref() == Some(meeting));
    let mut all: Option<Vec<Attendee>> = None;
    for sign_up in sign_ups {
        let rows = store::all(tx, &loaded.row, &sign_up.id)?;
        let coming = rows.iter().filter(|row| row.standing == Standing::Place && !row.name.is_empty());
        let base =
            format!("{public_url}/programmes/{}/sign-ups/{}/attendance#row-", loaded.slug(), sign_up.id);
        all.get_or_insert_default().extend(coming.map(|row| attendee(loaded, row, &base)));
    }
    // Nobody has signed up yet: the plan knows better who is to be there.
    Ok(all.filter(|all| !all.is_empty()))
}

fn attendee(loaded: &Loaded, row: &Registration, base: &str) -> Attendee {
    let person = row.person.as_ref().and_then(|id| loaded.plan.people.iter().find(|one| one.id == *id));
    let name =
        person.map_or_else(|| row.name.clone(), |one| View::PUBLIC.name(one, loaded.known()).into_owned());
    Attendee {
        name,
        title: person.and_then(|person| person.title.clone()),
        organisation: Some(origin(loaded, row)).filter(|origin| !origin.is_empty()),
        role: None,
        code: Some(format!("{base}{}", row.id)),
    }
}

/// Who of the plan's people was noted as there, or as not there.
///
/// # Errors
/// Where the database refuses.
pub fn attendances(tx: &mut Tx, loaded: &Loaded) -> Result<Vec<Attendance>, Problem> {
    let meeting = |row: &Registration| -> Option<&Meeting> {
        let sign_up = loaded.plan.sign_ups.iter().find(|one| one.id == row.sign_up)?;
        samspil_core::registration::meeting_of(&loaded.plan, sign_up)
    };
    let rows = store::of_programme(tx, &loaded.row)?;
    let noted = rows.iter().filter_map(|row| {
        let (meeting, person, came) = (meeting(row)?.id.clone(), row.person.clone()?, row.came?);
        Some(Attendance { meeting, person, came })
    });
    Ok(noted.collect())
}
