//! Taking a file into the plan: everything in one batch, which can be undone.

use std::collections::HashSet;

use axum::extract::Path;
use axum::response::Response;
use samspil_core::check::{self, Finding};
use samspil_core::plan_file;
use samspil_core::{Message, Programme};
use samspil_db::Tx;
use samspil_documents::import::{Destination, Draft, Remark, Trace};

use super::settle::draft_of;
use super::store::{self, Import, Report, Traced};
use crate::features::elements::By;
use crate::features::files;
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem, layout};

/// What came of accepting a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The batch of changes; undoing it takes everything back.
    pub batch: String,
    /// Every line and where it went.
    pub report: Report,
    /// What is worth telling about the file.
    pub remarks: Vec<Remark>,
}

pub(super) async fn post(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let (made, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        let import = store::find(tx, &loaded.row, &id)?;
        accept(tx, by, loaded, &import).map(|accepted| (accepted.batch, id))
    })
    .await?;
    let (batch, id) = made;
    Ok(layout::redirect(&format!("/programmes/{}/imports/{id}?changed={batch}", loaded.slug())))
}

/// Takes a file into the plan as it stands now.
///
/// # Errors
/// Where it was accepted already, does not fit the plan, or the database refuses.
pub fn accept(tx: &mut Tx, by: &By, loaded: &Loaded, import: &Import) -> Result<Accepted, Problem> {
    if import.accepted_at.is_some() {
        return Err(Problem::invalid(Message::new("imports-accepted-already")));
    }
    let file = files::read(tx, &loaded.workspace, &import.file)?.ok_or_else(Problem::not_found)?;
    let (_, draft) = draft_of(&file.name, &file.bytes, &loaded.plan, &import.settings)?;
    let plan = sound(&draft.plan)?;
    programmes::replace_plan(tx, by, loaded, plan)?;
    let report = report(&draft);
    store::accepted(tx, import, by, &report)?;
    Ok(Accepted { batch: by.batch.clone(), report, remarks: draft.remarks })
}

/// The plan, held to the rules of plan files: nothing that a form would refuse
/// comes in by a file.
fn sound(plan: &Programme) -> Result<Programme, Problem> {
    let value = serde_json::to_value(plan).map_err(|error| Problem::internal(&error))?;
    plan_file::read_value(value).map_err(|faults| {
        let fields = faults.iter().map(|fault| (fault.path.clone(), fault.message.clone())).collect();
        Problem { fields, ..Problem::invalid(Message::new("imports-unfit")) }
    })
}

/// Every line of a file and where it went.
pub fn report(draft: &Draft) -> Report {
    Report::of(draft.counts(), draft.traces.iter().map(traced).collect())
}

fn traced(trace: &Trace) -> Traced {
    let place = trace.place;
    let (element, field) = match &trace.into {
        Destination::Element(id, field) => (Some(id.to_string()), *field),
        Destination::Head(field) => (None, *field),
        Destination::Heading => (None, "heading"),
        Destination::LeftOut => (None, "left-out"),
        Destination::Unread => (None, "unread"),
    };
    Traced {
        place: [place.table + 1, place.row + 1, place.column + 1, place.line + 1],
        text: trace.text.clone(),
        element,
        field: field.to_owned(),
    }
}

/// What the programme check finds in the plan as it would be, and not in the
/// plan as it is.
pub(super) fn new_findings(draft: &Draft, loaded: &Loaded) -> Vec<Finding> {
    // Indexes in paths move with every element that is added; ids stay.
    let key = |finding: &Finding| format!("{} {} {:?}", finding.code, finding.place.id, finding.message);
    let known: HashSet<String> = loaded.findings().iter().map(key).collect();
    check::check(&draft.plan).into_iter().filter(|finding| !known.contains(&key(finding))).collect()
}
