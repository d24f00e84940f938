//! What the demo holds: the example programmes, a person for every persona
//! and a few days of history.

use jiff::{Timestamp, ToSpan};
use samspil_core::access::Role;
use samspil_core::{Element, Id, Language, Programme, people};
use samspil_db::{Tx, params};

use crate::features::accounts::{self, NewAccount, demo};
use crate::features::elements::{self, By, Change};
use crate::features::programmes;
use crate::moment;
use crate::web::Problem;

/// The files whose programmes anyone may read.
const PUBLISHED: [&str; 3] = ["000", "003", "004"];

/// A programme as stored.
struct Stored {
    row: String,
    id: Id,
    /// Each role of access that a person of the programme has, with the person.
    roles: Vec<(Role, Id)>,
}

/// A persona as an account.
pub(super) fn persona<'a>(workspace: &'a str, role: Role, name: &'a str) -> NewAccount<'a> {
    // The addresses are few and short-lived; the account keeps its own copy.
    let email: &'static str = match demo::PERSONAS.iter().position(|(persona, _)| *persona == role) {
        Some(at) => ADDRESSES.get(at).map_or("", String::as_str),
        None => "",
    };
    NewAccount { workspace, email, name, language: Language::Da }
}

static ADDRESSES: std::sync::LazyLock<Vec<String>> =
    std::sync::LazyLock::new(|| demo::PERSONAS.iter().map(|(role, _)| demo::address(*role)).collect());

/// Fills an empty database and gives the workspace's row.
pub(super) fn fill(
    tx: &mut Tx,
    examples: Vec<(String, Programme)>,
    now: Timestamp,
) -> Result<String, Problem> {
    let slug = Id::from_title(demo::WORKSPACE, demo::WORKSPACE);
    let begun = ago(now, 20 * 24);
    let workspace = accounts::create_workspace(tx, &slug, "Samspil Demo", "dk", Language::Da, begun)?;
    let (_, name) = demo::PERSONAS[1];
    let coordinator = accounts::create_account(tx, &persona(&workspace, Role::Coordinator, name), begun)?;
    let mut stored = Vec::new();
    for (file, plan) in examples {
        let published = PUBLISHED.iter().any(|prefix| file.starts_with(prefix));
        stored.push(store(tx, &workspace, &coordinator, plan, now)?);
        if let (true, Some(last)) = (published, stored.last()) {
            tx.execute(
                "UPDATE programme SET published_at = $2 WHERE id = $1",
                params![&last.row, moment::stored(ago(now, 4 * 24))],
            )?;
        }
    }
    for (role, name) in demo::PERSONAS {
        admit(tx, &workspace, role, name, &stored, now)?;
    }
    Ok(workspace)
}

fn ago(now: Timestamp, hours: i64) -> Timestamp {
    now.saturating_sub(hours.hours()).unwrap_or(now)
}

/// Gives a persona its account, its roles and a visit three days ago.
/// Administrators and coordinators look after everything; the others take part
/// where the plan has somebody in their role, or everywhere where no plan has.
fn admit(
    tx: &mut Tx,
    workspace: &str,
    role: Role,
    name: &str,
    stored: &[Stored],
    now: Timestamp,
) -> Result<(), Problem> {
    let begun = ago(now, 20 * 24);
    let account = accounts::create_account(tx, &persona(workspace, role, name), begun)?;
    if matches!(role, Role::Admin | Role::Coordinator) {
        accounts::assign(tx, workspace, &account, role, None, None, begun)?;
    } else {
        let person =
            |programme: &Stored| programme.roles.iter().find(|(r, _)| *r == role).map(|(_, p)| p.clone());
        let nowhere = stored.iter().all(|programme| person(programme).is_none());
        for programme in stored {
            let person = person(programme);
            if nowhere || person.is_some() {
                accounts::assign(tx, workspace, &account, role, Some(&programme.id), person.as_ref(), begun)?;
            }
        }
    }
    let seen = moment::stored(ago(now, 3 * 24));
    let visits =
        stored.iter().map(|p| vec![account.as_str().into(), p.row.as_str().into(), seen.as_str().into()]);
    tx.insert_many("visit", &["account_id", "programme_id", "seen_at"], visits)?;
    Ok(())
}

/// Stores a programme as it stood some weeks ago and then makes the changes of
/// the last days, so that it ends as the file has it.
fn store(
    tx: &mut Tx,
    workspace: &str,
    coordinator: &str,
    plan: Programme,
    now: Timestamp,
) -> Result<Stored, Problem> {
    let id = plan.programme.id.clone();
    let mut roles = Vec::new();
    for person in &plan.people {
        let held = person.roles.iter().copied().filter_map(people::access_role);
        roles.extend(held.map(|role| (role, person.id.clone())));
    }
    let (early, later) = earlier(plan);
    let row = programmes::create(tx, workspace, early, ago(now, 20 * 24))?;
    for (number, change) in later.into_iter().enumerate() {
        let hours = 60 - 14 * i64::try_from(number).unwrap_or(0);
        let by = By::new(workspace, &row, Some(coordinator), ago(now, hours));
        elements::apply(tx, &by, change)?;
    }
    Ok(Stored { row, id, roles })
}

/// A plan as it might have stood before, and the changes that lead to it.
fn earlier(plan: Programme) -> (Programme, Vec<Change>) {
    let mut early = plan.clone();
    let mut later = Vec::new();
    if plan.programme.purpose.is_some() {
        early.programme.purpose = None;
        later.push(Change::Head(Box::new(plan.programme.clone()), 1));
    }
    if let Some(activity) = early.activities.first_mut().filter(|activity| activity.responsible.is_some()) {
        later.push(Change::Update(Element::Activity(activity.clone()), 1));
        activity.responsible = None;
    }
    let all = plan.into_elements();
    let last =
        all.iter().rposition(|element| matches!(element, Element::Occurrence(_) | Element::Meeting(_)));
    if let Some((at, element)) = last.and_then(|at| Some((at, all.get(at)?.clone()))) {
        early.occurrences.retain(|other| other.id != *element.id());
        early.meetings.retain(|other| other.id != *element.id());
        // Between its neighbours, which stand 1024 apart.
        let position = i64::try_from(at).unwrap_or(0) * 1024 + 512;
        later.push(Change::Create(element, Some(position)));
    }
    (early, later)
}

#[cfg(test)]
mod tests {
    use samspil_db::test_support;

    use super::*;

    #[test]
    fn the_demo_ends_with_the_plans_of_the_files() {
        let db = test_support::sqlite().expect("a database");
        db.migrate(crate::schema::MIGRATIONS).expect("tables");
        let text = include_str!("../../../../examples/000-talent-network.toml");
        let plan: Programme = toml::from_str(text).expect("a plan");
        let now = Timestamp::now();
        let files = vec![("000-talent-network.toml".to_owned(), plan.clone())];
        let workspace = db.write(|tx| fill(tx, files, now)).expect("filled");
        let found = db
            .read(|tx| programmes::find(tx, &workspace, &plan.programme.id))
            .expect("read")
            .expect("the programme");
        assert_eq!(found.plan, plan);
        assert!(found.published);
    }
}
