//! What a document is made from: the plan as its reader may see it, the
//! organisation's look, and what the reader asked for.

use jiff::civil::Date;
use samspil_core::access::Action;
use samspil_core::view::{Known, View};
use samspil_core::{Id, Language, Programme};
use samspil_db::Tx;
use samspil_documents::kinds::{Attendee, Choice, Earlier, Format, Ground, Kind, Layout};
use samspil_documents::paper::Look;
use samspil_documents::render::{NoFile, render};
use samspil_words::Words;

use crate::features::programmes::Loaded;
use crate::features::{look, sign_ups, versions};
use crate::web::{Ctx, Problem, Viewer};

/// What of a programme is asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// One meeting instead of all.
    pub meeting: Option<Id>,
    /// One local project instead of all.
    pub project: Option<Id>,
    /// The empty form.
    pub blank: bool,
    /// The year of the wheel.
    pub year: Option<i16>,
    /// How large badges and table cards are.
    pub layout: Option<Layout>,
    /// The kept plan that a difference begins with, by its row; the newest
    /// where nothing is said.
    pub from: Option<String>,
    /// The kept plan that it ends with; the plan as it stands where nothing is said.
    pub to: Option<String>,
    /// Mail addresses and telephone numbers on the list of participants.
    pub contacts: bool,
}

impl Asked {
    /// As asked for in an address.
    pub(super) fn of(ctx: &Ctx) -> Self {
        Self {
            meeting: ctx.query("meeting").and_then(|id| id.parse().ok()),
            project: ctx.query("project").and_then(|id| id.parse().ok()),
            blank: ctx.query("blank").is_some_and(|value| value == "1"),
            year: ctx.query("year").and_then(|year| year.parse().ok()),
            layout: ctx.query("layout").and_then(|layout| layout.parse().ok()),
            from: ctx.query("from").filter(|id| !id.is_empty()),
            to: ctx.query("to").filter(|id| !id.is_empty()),
            contacts: ctx.query("contacts").is_some_and(|value| value == "1"),
        }
    }
}

/// Whether somebody may have a kind of document of a programme.
pub fn may(viewer: &Viewer, programme: &Id, kind: Kind) -> bool {
    let action = match kind {
        Kind::CheckReport => Action::ViewCheck,
        kind if kind.is_for_the_day() => Action::EditPlan,
        _ => Action::View,
    };
    viewer.may(programme, action)
}

/// How much of a programme its documents may tell, and on which day.
#[derive(Debug, Clone)]
pub struct Reader {
    view: View,
    withheld: Vec<Kind>,
    today: Date,
    /// Where the reader finds pages; nothing where there are none.
    public_url: Option<String>,
}

impl Reader {
    /// Somebody who may see the programme.
    pub fn of(viewer: &Viewer, programme: &Id) -> Self {
        let withheld = Kind::ALL.iter().copied().filter(|kind| !may(viewer, programme, *kind)).collect();
        Self { view: viewer.view(programme), withheld, today: viewer.today, public_url: None }
    }

    /// The same where the application's pages stand at an address.
    #[must_use]
    pub fn with_pages(mut self, public_url: &str) -> Self {
        self.public_url = Some(public_url.to_owned());
        self
    }

    /// The same without mail addresses and telephone numbers.
    #[must_use]
    pub fn without_contacts(mut self) -> Self {
        self.view.contacts = false;
        self
    }

    /// Whoever holds the database: everything.
    pub fn whole(today: Date) -> Self {
        Self { view: View::ALL, withheld: Vec::new(), today, public_url: None }
    }

    /// A plan, or how it stood once, as the reader may see it.
    fn seen(&self, plan: &Programme, loaded: &Loaded) -> Programme {
        self.view.programme(plan, &Known::of(plan).and(loaded.known())).into_owned()
    }
}

/// The formats in which a programme has a document: no picture where there is
/// nothing to draw.
pub fn offered(plan: &Programme, kind: Kind) -> impl Iterator<Item = &'static Format> {
    let drawn = kind != Kind::AnnualWheel || !plan.wheel.is_empty();
    kind.formats().iter().filter(move |format| drawn || !matches!(format, Format::Svg | Format::Png))
}

/// Whether a file holds the programme's calendar.
pub fn holds_calendar(kind: Kind, format: Format) -> bool {
    kind == Kind::HandOver || format == Format::Ics
}

/// Everything a document is made from, read; writing it reads nothing more.
pub struct Basis {
    plan: Programme,
    earlier: Option<(String, Programme)>,
    later: Option<String>,
    look: Look,
    asked: Asked,
    attendees: Option<Vec<Attendee>>,
    reader: Reader,
}

impl Basis {
    /// What the document is made from, in a language.
    pub fn ground(&self, language: Language) -> Ground<'_> {
        let earlier =
            self.earlier.as_ref().map(|(name, plan)| Earlier { plan, name, now: self.later.as_deref() });
        Ground {
            plan: &self.plan,
            words: Words::of(language),
            today: self.reader.today,
            look: self.look.clone(),
            choice: Choice {
                meeting: self.asked.meeting.clone(),
                project: self.asked.project.clone(),
                blank: self.asked.blank,
                year: self.asked.year,
                layout: self.asked.layout,
                attendees: self.attendees.as_deref(),
                earlier,
                withheld: &self.reader.withheld,
            },
        }
    }

    /// The document as a file. `calendar` is the programme's calendar where
    /// [`holds_calendar`] says so.
    ///
    /// # Errors
    /// Where the kind has no such format, nothing to show, or cannot be written.
    pub fn file(
        &self,
        kind: Kind,
        format: Format,
        language: Language,
        calendar: &str,
    ) -> Result<Vec<u8>, NoFile> {
        render(kind, format, &self.ground(language), calendar)
    }
}

/// Reads what a document is made from, as its reader may see it.
///
/// # Errors
/// Where the database refuses.
pub fn basis(
    tx: &mut Tx,
    loaded: &Loaded,
    kind: Kind,
    asked: Asked,
    reader: Reader,
) -> Result<Basis, Problem> {
    let look = look::of(tx, &loaded.workspace)?;
    let mut plan = reader.seen(&loaded.plan, loaded);
    let (mut earlier, mut later) = (None, None);
    let meeting = asked.meeting.as_ref().filter(|_| kind.is_for_the_day());
    let attendees = match (meeting, &reader.public_url) {
        (Some(meeting), Some(address)) => sign_ups::attendees(tx, loaded, meeting, address)?,
        _ => None,
    };
    if matches!(kind, Kind::VersionDiff | Kind::HandOver) {
        let from = match &asked.from {
            Some(id) => Some(id.clone()),
            None => versions::kept(tx, &loaded.row)?.first().map(|kept| kept.id.clone()),
        };
        if let Some(id) = from {
            let kept = versions::kept_plan(tx, &loaded.row, &id)?;
            earlier = kept.map(|(name, plan)| (name, reader.seen(&plan, loaded)));
        }
        if let Some(to) = asked.to.as_ref().filter(|_| kind == Kind::VersionDiff)
            && let Some((name, kept)) = versions::kept_plan(tx, &loaded.row, to)?
        {
            (later, plan) = (Some(name), reader.seen(&kept, loaded));
        }
    }
    Ok(Basis { plan, earlier, later, look, asked, attendees, reader })
}
