//! Saving a cell: everything typed in it is stored together, or nothing.

use samspil_core::matrix::{Rows, Typed, Wording};
use samspil_core::period::Column;
use samspil_core::programme::{Activity, Occurrence};
use samspil_core::{Element, Id, Programme};
use samspil_db::Tx;

use super::build::free_id;
use super::cell::{CellForm, LineForm, Place, columns};
use super::form::{Fields, Raw};
use super::store;
use super::view::View;
use crate::features::elements::{self, By, Change, ChangeError};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Kind, Problem};

/// What came of saving a cell.
pub(super) enum Outcome {
    /// It is stored.
    Saved {
        /// The batch to undo; nothing where nothing was changed.
        batch: Option<String>,
        /// The column a line was moved to.
        moved_to: Option<Column>,
    },
    /// Something has to be put right or decided first.
    Again(Box<CellForm>),
    /// Somebody else changed the same lines in the meantime.
    Clash(Vec<Clash>),
}

/// A line that two people changed.
pub(super) struct Clash {
    /// The occurrence.
    pub(super) id: Id,
    /// The version it has now; 0 where it was deleted.
    pub(super) version: i64,
    /// As it was when I opened it.
    pub(super) base: Option<Typed>,
    /// What I want; nothing where I delete it.
    pub(super) mine: Option<Typed>,
    /// What they made of it; nothing where they deleted it.
    pub(super) theirs: Option<Typed>,
    /// Who they are.
    pub(super) editor: Option<String>,
}

/// The title of an occurrence's activity.
pub(super) fn title<'a>(plan: &'a Programme, occurrence: &'a Occurrence) -> &'a str {
    let activity = plan.activities.iter().find(|a| a.id == occurrence.activity);
    activity.map_or(occurrence.activity.as_str(), |a| a.title.as_str())
}

/// The activities that may stand in a row.
fn activities<'a>(view: &'a View<'_>, row: Option<usize>) -> impl Iterator<Item = &'a Activity> {
    let id = samspil_core::matrix::row_id(view.plan, view.matrix.rows_are, row);
    let rows = view.matrix.rows_are;
    view.plan.activities.iter().filter(move |activity| match (rows, id) {
        (Rows::Results, Some(id)) => activity.results.contains(id),
        (Rows::Results, None) => activity.results.is_empty(),
        (Rows::Tracks, id) => activity.track.as_ref() == id,
        (Rows::Activities, id) => Some(&activity.id) == id,
    })
}

/// Their titles, to choose from.
pub(super) fn titles<'a>(view: &'a View<'_>, row: Option<usize>) -> Vec<&'a str> {
    activities(view, row).map(|activity| activity.title.as_str()).collect()
}

/// How often a save is tried again when another one comes in between.
const TRIES: usize = 3;

/// Stores what was typed in a cell.
///
/// # Errors
/// Where the database refuses.
pub(super) async fn save(ctx: &Ctx, place: &Place, fields: &Fields) -> Result<Outcome, Problem> {
    for _ in 0..TRIES {
        let (own, place, fields) = (ctx.clone(), place.clone(), fields.clone());
        let work =
            move |tx: &mut Tx, loaded: &Loaded, by: &By| store_cell(tx, &own, loaded, by, &place, &fields);
        match programmes::change(ctx, work).await {
            Err(problem) if problem.kind == Kind::Conflict => {}
            outcome => return outcome.map(|(saved, _)| saved),
        }
    }
    Err(Problem::new(Kind::Conflict))
}

fn store_cell(
    tx: &mut Tx,
    ctx: &Ctx,
    loaded: &Loaded,
    by: &By,
    place: &Place,
    fields: &Fields,
) -> Result<Outcome, Problem> {
    let view = View::new(ctx, loaded);
    let place = &place.in_view(&view)?;
    let mut work = Work::new(&view, place, fields);
    for id in fields.all("line") {
        let id: Id = id.parse().map_err(|_| Problem::not_found())?;
        work.line(tx, loaded, id)?;
    }
    work.new_line();
    let Work { changes, clashes, form, again, moved_to, .. } = work;
    if again {
        return Ok(Outcome::Again(Box::new(form)));
    }
    if !clashes.is_empty() {
        return Ok(Outcome::Clash(clashes));
    }
    let batch = (!changes.is_empty()).then(|| by.batch.clone());
    for change in changes {
        elements::apply(tx, by, change).map_err(|error: ChangeError| Problem::from(error))?;
    }
    Ok(Outcome::Saved { batch, moved_to })
}

/// What the form of a cell comes to.
struct Work<'a> {
    view: &'a View<'a>,
    place: &'a Place,
    fields: &'a Fields,
    changes: Vec<Change>,
    clashes: Vec<Clash>,
    form: CellForm,
    again: bool,
    moved_to: Option<Column>,
}

impl<'a> Work<'a> {
    fn new(view: &'a View<'a>, place: &'a Place, fields: &'a Fields) -> Self {
        Self {
            view,
            place,
            fields,
            changes: Vec::new(),
            clashes: Vec::new(),
            form: CellForm::default(),
            again: false,
            moved_to: None,
        }
    }

    fn fault(&mut self, field: String, key: &'static str) {
        if !self.again {
            self.form.focus = field.split_once(':').map(|(_, of)| of.to_owned()).unwrap_or_default();
        }
        self.form.faults.push((field, key));
        self.again = true;
    }

    /// What becomes of one line of the form.
    fn line(&mut self, tx: &mut Tx, loaded: &Loaded, id: Id) -> Result<(), Problem> {
        let version: i64 = self.fields.get(&format!("version:{id}")).parse().unwrap_or(0);
        let raw = Raw::read(self.fields, id.as_str());
        self.form.lines.push(LineForm { id: id.clone(), version, raw: raw.clone() });
        let action = self.fields.get("action");
        let mine = if action == format!("delete:{id}") {
            None
        } else {
            match raw.typed() {
                Ok(typed) => Some(typed),
                Err(faults) => {
                    faults.into_iter().for_each(|(field, key)| self.fault(format!("{field}:{id}"), key));
                    return Ok(());
                }
            }
        };
        let now = loaded.plan.occurrences.iter().find(|o| o.id == id);
        let base = if now.is_some() && loaded.version(&id) == version {
            now.cloned()
        } else {
            earlier(tx, loaded, &id, version)?
        };
        match (now, version) {
            (None, 0) => self.bring_back(base, mine),
            _ => self.change(tx, loaded, &id, base.as_ref(), mine, now)?,
        }
        Ok(())
    }

    /// A line that somebody deleted and I keep all the same.
    fn bring_back(&mut self, base: Option<Occurrence>, mine: Option<Typed>) {
        if let (Some(base), Some(mine)) = (base, mine) {
            let kept = mine.onto(&base, title(self.view.plan, &base));
            self.changes.push(Change::Create(Element::Occurrence(kept), None));
        }
    }

    fn change(
        &mut self,
        tx: &mut Tx,
        loaded: &Loaded,
        id: &Id,
        base: Option<&Occurrence>,
        mine: Option<Typed>,
        now: Option<&Occurrence>,
    ) -> Result<(), Problem> {
        let shown = |occurrence: &Occurrence| Typed::of(occurrence, title(self.view.plan, occurrence));
        let (base, theirs) = (base.map(shown), now.map(shown));
        let untouched = mine.is_some() && mine == base;
        if !untouched && theirs != base && mine != theirs {
            let editor = store::last_editor(tx, &loaded.row, id)?;
            let version = now.map_or(0, |_| loaded.version(id));
            self.clashes.push(Clash { id: id.clone(), version, base, mine, theirs, editor });
            return Ok(());
        }
        let Some(now) = now else { return Ok(()) };
        let version = loaded.version(id);
        let Some(mine) = mine else {
            self.changes.push(Change::Delete(id.clone(), version));
            return Ok(());
        };
        let mut new = if untouched { now.clone() } else { mine.onto(now, title(self.view.plan, now)) };
        if now.column == self.place.column
            && let Some(column) = self.moved(id)
        {
            new.column = column;
            self.moved_to = Some(column);
        }
        if new != *now {
            self.changes.push(Change::Update(Element::Occurrence(new), version));
        }
        Ok(())
    }

    /// The column to which the pressed button moves a line.
    fn moved(&self, id: &Id) -> Option<Column> {
        let (way, of) = self.fields.get("action").split_once(':')?;
        let all = columns(self.view);
        let at = all.iter().position(|column| *column == self.place.column)?;
        let to = match way {
            "left" => at.checked_sub(1)?,
            "right" => at + 1,
            _ => return None,
        };
        if of == id.as_str() { all.get(to).copied() } else { None }
    }

    /// The line to add: an activity of this row by its name, one of another
    /// result where that is wanted, or a new one.
    fn new_line(&mut self) {
        let raw = Raw::read(self.fields, "new");
        self.form.new = raw.clone();
        if raw.text.is_empty() && raw.date.is_empty() {
            return;
        }
        let typed = match raw.typed() {
            Ok(typed) => typed,
            Err(faults) => {
                return faults.into_iter().for_each(|(field, key)| self.fault(format!("{field}:new"), key));
            }
        };
        let wording = Wording::read(&typed.text, None);
        let named = |a: &&Activity| a.title.to_lowercase() == wording.text.to_lowercase();
        let here = activities(self.view, self.place.row).find(named).cloned();
        let (activity, known) = match here.or_else(|| self.only()) {
            Some(activity) => (activity, true),
            None => match self.elsewhere(&named) {
                Some(found) => found,
                None => return,
            },
        };
        self.add(&activity, known, &typed);
    }

    /// Where every row is one activity, that one is meant.
    fn only(&self) -> Option<Activity> {
        (self.view.matrix.rows_are == Rows::Activities)
            .then(|| activities(self.view, self.place.row).next().cloned())
            .flatten()
    }

    /// The activity of this name below another result, or a new one; nothing
    /// where the person has to decide first.
    fn elsewhere(&mut self, named: &dyn Fn(&&Activity) -> bool) -> Option<(Activity, bool)> {
        let row = samspil_core::matrix::row_id(self.view.plan, self.view.matrix.rows_are, self.place.row);
        let linkable = row.is_some() && self.view.matrix.rows_are == Rows::Results;
        let same = self.view.plan.activities.iter().find(named).filter(|_| linkable);
        let link = self.fields.get("link");
        match (same, row) {
            (Some(same), Some(row)) if same.id.as_str() == link => {
                let mut linked = same.clone();
                linked.results.push(row.clone());
                let version = self.view.loaded.version(&linked.id);
                self.changes.push(Change::Update(Element::Activity(linked.clone()), version));
                Some((linked, true))
            }
            (Some(same), _) if link != "new" => {
                self.form.offer = Some(same.id.clone());
                self.again = true;
                self.form.focus = String::new();
                None
            }
            _ => Some((Activity::default(), false)),
        }
    }

    fn add(&mut self, activity: &Activity, known: bool, typed: &Typed) {
        let loaded = self.view.loaded;
        let mut activity = activity.clone();
        if !known {
            activity = self.new_activity(&Wording::read(&typed.text, None).text);
            self.changes.push(Change::Create(Element::Activity(activity.clone()), None));
        }
        let row = samspil_core::matrix::row_id(self.view.plan, self.view.matrix.rows_are, self.place.row);
        let name = format!("{} {}", activity.id, self.place.column);
        let blank = Occurrence {
            id: free_id(loaded, &name, "occurrence"),
            activity: activity.id.clone(),
            column: self.place.column,
            result: row
                .filter(|id| {
                    activity.results.first().is_some_and(|first| first != *id) || activity.results.len() > 1
                })
                .cloned(),
            ..Occurrence::default()
        };
        let occurrence = typed.onto(&blank, &activity.title);
        self.changes.push(Change::Create(Element::Occurrence(occurrence), None));
    }

    fn new_activity(&self, text: &str) -> Activity {
        let title = super::view::capital(text);
        let row = samspil_core::matrix::row_id(self.view.plan, self.view.matrix.rows_are, self.place.row);
        let mut activity =
            Activity { id: free_id(self.view.loaded, &title, "activity"), title, ..Activity::default() };
        match self.view.matrix.rows_are {
            Rows::Results => activity.results.extend(row.cloned()),
            Rows::Tracks => activity.track = row.cloned(),
            Rows::Activities => {}
        }
        activity
    }
}

/// A line as it was when somebody opened it.
fn earlier(tx: &mut Tx, loaded: &Loaded, id: &Id, version: i64) -> Result<Option<Occurrence>, Problem> {
    let text = match version {
        0 => store::deleted_text(tx, &loaded.row, id)?,
        version => elements::text_at(tx, &loaded.row, id, version)?,
    };
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}
