//! Who gets a newsletter, and who does not and why.

use std::collections::{BTreeMap, HashSet};

use samspil_core::Language;
use samspil_core::mailing::Audience;
use samspil_db::Tx;

use super::store;
use crate::features::accounts::mail_address;
use crate::features::programmes::Loaded;
use crate::features::sign_ups;
use crate::web::Problem;

/// Somebody who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The name.
    pub name: String,
    /// The mail address in small letters.
    pub email: String,
    /// The language of what is not the letter itself.
    pub language: Language,
}

/// Who gets a newsletter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    /// Each address once, by name.
    pub all: Vec<Recipient>,
    /// Who has no mail address.
    pub without: Vec<String>,
    /// How many want none.
    pub stopped: usize,
}

/// Everybody an audience takes in. Whoever wants no newsletters gets none.
///
/// # Errors
/// Where the database refuses.
pub fn recipients(tx: &mut Tx, loaded: &Loaded, audience: &Audience) -> Result<Recipients, Problem> {
    let stopped = store::stopped(tx, &loaded.row)?;
    let (found, without) = match &audience.sign_up {
        None => of_plan(loaded, audience),
        Some(_) => (of_list(tx, loaded, audience)?, Vec::new()),
    };
    Ok(sorted(found, without, &stopped))
}

fn of_plan(loaded: &Loaded, audience: &Audience) -> (Vec<Recipient>, Vec<String>) {
    let plan = &loaded.plan;
    let (mut found, mut without) = (Vec::new(), Vec::new());
    for person in plan.people.iter().filter(|person| audience.takes(plan, person)) {
        match person.email.as_deref().and_then(mail_address) {
            Some(email) => found.push(Recipient {
                name: person.name.clone(),
                email,
                language: person.reads.unwrap_or(plan.programme.language),
            }),
            None => without.push(person.name.clone()),
        }
    }
    (found, without)
}

/// Those on a sign-up's list, narrowed to people of the plan where asked.
fn of_list(tx: &mut Tx, loaded: &Loaded, audience: &Audience) -> Result<Vec<Recipient>, Problem> {
    let Some((sign_up, standings)) = &audience.sign_up else { return Ok(Vec::new()) };
    let plan = &loaded.plan;
    let mut rows = sign_ups::all(tx, &loaded.row, sign_up)?;
    rows.retain(|row| {
        let person = || plan.people.iter().find(|person| row.person.as_ref() == Some(&person.id));
        let taken = !audience.narrows() || person().is_some_and(|person| audience.takes(plan, person));
        !row.name.is_empty() && standings.contains(&row.standing) && taken
    });
    Ok(rows
        .into_iter()
        .map(|row| Recipient { name: row.name, email: row.email, language: row.language })
        .collect())
}

fn sorted(found: Vec<Recipient>, without: Vec<String>, stopped: &HashSet<String>) -> Recipients {
    let mut once: BTreeMap<String, Recipient> = BTreeMap::new();
    for recipient in found {
        once.entry(recipient.email.clone()).or_insert(recipient);
    }
    let before = once.len();
    once.retain(|email, _| !stopped.contains(email));
    let stopped = before - once.len();
    let mut all: Vec<Recipient> = once.into_values().collect();
    all.sort_by(|a, b| samspil_db::compare_nordic(&a.name, &b.name));
    Recipients { all, without, stopped }
}
