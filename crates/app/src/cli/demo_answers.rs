//! What people send in without an account, in the demo: who was invited and who
//! signed up for the open meeting, and what was suggested for the directory.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use samspil_core::directory::Suggestion;
use samspil_core::programme::SignUpQuestion::{self, Access, Diet, Remark};
use samspil_core::{Id, Language};
use samspil_db::Tx;

use crate::app::App;
use crate::features::programmes::{self, Loaded};
use crate::features::sign_ups::{self, Held, Needs, Newcomer, Registration, Sender};
use crate::features::{accounts, directory};
use crate::web::{self, Problem};

/// The programme and its open sign-up.
const OPEN: (&str, &str) = ("learning-network", "families-open");
/// The programme with the directory.
const FIELD: &str = "talent-network";

/// Who is invited, and who of them has said yes.
const INVITED: [(&str, bool); 4] =
    [("ditte-overgaard", true), ("malene-toft", true), ("kenneth-lyngsoe", true), ("frank-ibsen", false)];

/// Somebody who signs up.
struct Sends {
    name: &'static str,
    unit: &'static str,
    /// What is asked, and what they say.
    need: Option<(SignUpQuestion, &'static str)>,
}

const fn sends(
    name: &'static str,
    unit: &'static str,
    need: Option<(SignUpQuestion, &'static str)>,
) -> Sends {
    Sends { name, unit, need }
}

/// In the order of coming: two areas get more than their places.
const SIGNED_UP: [Sends; 12] = [
    sends("Lene Wibholt", "unit-social", Some((Diet, "Kød"))),
    sends("Tommy Rosenkær", "unit-social", None),
    sends("Omar Yildirim", "unit-job-centre", Some((Diet, "Gluten"))),
    sends("Anne-Mette Dyrlund", "unit-school", Some((Access, "Teleslynge"))),
    sends("Sigrid Højbo", "unit-environment", None),
    sends("Bente Krogstrup", "unit-job-centre", None),
    sends("Gry Hasselbo", "unit-social", Some((Diet, "Nødder"))),
    sends("Pernille Storgaard", "unit-citizen-service", Some((Remark, "Kommer først kl. 10"))),
    sends("Nicklas Agerlund", "unit-job-centre", None),
    sends("Jette Fyrholt", "unit-job-centre", Some((Access, "Adgang med kørestol"))),
    sends("Vibe Lundgreen", "unit-social", None),
    sends("Hassan Abdi", "unit-citizen-service", Some((Diet, "Laktose"))),
];

/// Who says afterwards that they do not come, so that somebody moves up.
const GONE: &str = "Tommy Rosenkær";

/// Sends it all in, on the days before now; where the sign-up is over by then, on
/// the days before its last one.
pub(super) fn fill(tx: &mut Tx, app: &App, workspace: &str, now: Timestamp) -> Result<(), Problem> {
    sign_up(tx, app, workspace, now)?;
    suggest(tx, app, workspace, now)
}

fn sign_up(tx: &mut Tx, app: &App, workspace: &str, now: Timestamp) -> Result<(), Problem> {
    let Ok(slug) = OPEN.0.parse::<Id>() else { return Ok(()) };
    let loaded = programmes::hold(tx, app, workspace, &slug)?;
    let today = now.to_zoned(web::zone(false)).date();
    let until = sign_ups::sign_up(&loaded, OPEN.1)?.deadline.map_or(today, |last| last.min(today));
    let desk = Desk { app, loaded: &loaded, until };
    desk.invite(tx)?;
    for (number, new) in SIGNED_UP.iter().enumerate() {
        let number = i8::try_from(number).unwrap_or(0);
        desk.at(tx, (7 - number / 2, 9 + number % 6), |tx, held| held.join(tx, new.newcomer()).map(drop))?;
    }
    desk.at(tx, (1, 16), |tx, held| {
        let gone = |row: &Registration| row.name == GONE;
        match desk.all(tx)?.into_iter().find(gone) {
            Some(mut row) => held.decline(tx, &mut row),
            None => Ok(()),
        }
    })
}

/// A moment so many days before a day, at an hour of the day.
fn before(day: Date, (days, hour): (i8, i8)) -> Timestamp {
    let at = day.saturating_sub(i64::from(days).days()).at(hour, 20, 0, 0);
    at.to_zoned(web::zone(false)).map_or(Timestamp::MIN, |at| at.timestamp())
}

/// The sign-up and the day before which things are sent in.
struct Desk<'a> {
    app: &'a App,
    loaded: &'a Loaded,
    until: Date,
}

impl Desk<'_> {
    /// Does something with the sign-up so many days before, at an hour.
    fn at(
        &self,
        tx: &mut Tx,
        when: (i8, i8),
        deed: impl FnOnce(&mut Tx, &Held<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let sender = Sender::of(tx, self.app, self.loaded, OPEN.1, before(self.until, when))?;
        let sign_up = sign_ups::sign_up(self.loaded, OPEN.1)?;
        deed(tx, &Held { loaded: self.loaded, sign_up, sender: &sender })
    }

    fn all(&self, tx: &mut Tx) -> Result<Vec<Registration>, Problem> {
        sign_ups::all(tx, &self.loaded.row, &sign_ups::sign_up(self.loaded, OPEN.1)?.id)
    }

    fn invite(&self, tx: &mut Tx) -> Result<(), Problem> {
        let person = |id: &str| self.loaded.plan.people.iter().find(|person| person.id.as_str() == id);
        let people: Vec<_> = INVITED.iter().filter_map(|(id, _)| person(id)).collect();
        self.at(tx, (9, 10), |tx, held| {
            let wanted: Vec<_> = people.iter().map(|one| (*one, held.engagement(&one.id))).collect();
            held.invite(tx, &wanted).map(drop)
        })?;
        for (id, _) in INVITED.iter().filter(|(_, comes)| *comes) {
            self.at(tx, (8, 14), |tx, held| {
                let asked = |row: &Registration| row.person.as_ref().is_some_and(|one| one.as_str() == *id);
                match self.all(tx)?.into_iter().find(asked) {
                    Some(mut row) => held.accept(tx, &mut row),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    }
}

impl Sends {
    fn newcomer(&self) -> Newcomer {
        let needs =
            self.need.iter().map(|(question, said)| (question.as_str().to_owned(), (*said).to_owned()));
        let local = Id::from_title(self.name, "person").as_str().replace('-', ".");
        Newcomer {
            name: self.name.to_owned(),
            email: accounts::mail_address(&format!("{local}@noerrevang.example")).unwrap_or_default(),
            organisation: None,
            unit: self.unit.parse().ok(),
            language: Language::Da,
            needs: needs.collect::<Needs>(),
        }
    }
}

/// One that is new, and one that may stand in the directory already.
fn suggest(tx: &mut Tx, app: &App, workspace: &str, now: Timestamp) -> Result<(), Problem> {
    let Ok(slug) = FIELD.parse::<Id>() else { return Ok(()) };
    let loaded = programmes::hold(tx, app, workspace, &slug)?;
    let own = |text: &str| text.to_owned();
    let sent = [
        Suggestion {
            title: own("Lysfelt"),
            host: own("Foreningen Lysfelt"),
            place: own("Klitgård"),
            region: own("Midtjylland"),
            category: own("Billedkunst"),
            subcategory: own("Lyskunst"),
            audience: own("Unge på 15–20 år"),
            text: own("En uge i november, hvor unge bygger lysværker på havnen sammen med to kunstnere."),
        },
        Suggestion {
            title: own("Spiljam Vest"),
            host: own("En af arrangørerne"),
            region: own("Nordjylland"),
            category: own("Spil"),
            text: own("Vi holder spiljam hvert år i uge 42 og vil gerne stå på listen."),
            ..Suggestion::default()
        },
    ];
    let today = now.to_zoned(web::zone(false)).date();
    for (days, suggestion) in (2..).zip(sent) {
        let at = before(today, (days, 11));
        directory::keep(tx, &loaded.row, &suggestion, Some("hilsen@lysfelt.example"), Language::Da, at)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use samspil_core::registration::Standing;

    use super::*;
    use crate::testing::{TestApp, on_sqlite};

    /// Where people stand, each counted.
    async fn standings(test: &TestApp, now: &str) -> [usize; 4] {
        test.example("000").await;
        test.example("003").await;
        let (app, workspace) = (test.app.clone(), test.workspace.clone());
        let now = now.parse().expect("a moment");
        let rows = test
            .write(move |tx| {
                fill(tx, &app, &workspace, now)?;
                let slug = OPEN.0.parse().expect("an id");
                let loaded = programmes::hold(tx, &app, &workspace, &slug)?;
                sign_ups::of_programme(tx, &loaded.row)
            })
            .await;
        let count = |standing| rows.iter().filter(|row| row.standing == standing).count();
        [Standing::Invited, Standing::Place, Standing::Waiting, Standing::Declined].map(count)
    }

    #[test]
    fn the_demo_has_places_given_a_waiting_list_and_silence() {
        on_sqlite(true, |test: TestApp| async move {
            assert_eq!(standings(&test, "2026-12-01T12:00:00Z").await, [1, 12, 2, 1]);
        });
    }

    #[test]
    fn a_demo_started_when_all_is_over_has_them_too() {
        on_sqlite(true, |test: TestApp| async move {
            assert_eq!(standings(&test, "2031-12-01T12:00:00Z").await, [1, 12, 2, 1]);
        });
    }
}
