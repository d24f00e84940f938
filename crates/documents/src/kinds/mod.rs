//! What stands in each document: from a programme and the reader's words to
//! what stands on paper, and in tables where it is one.

mod action_book;
pub(crate) mod action_plan;
pub(crate) mod agenda;
mod attendee;
mod attendee_list;
mod brochure;
mod budget;
mod calendar;
mod cards;
mod check_report;
mod gathering;
mod governance;
mod governance_book;
mod invitation;
mod kind;
mod labels;
pub(crate) mod lesson_plan;
pub mod line;
mod meeting;
mod milestone_book;
mod milestone_plan;
mod own;
pub(crate) mod participants;
pub(crate) mod planner;
mod planner_heading;
mod planner_overview;
mod run_sheet;
mod scribe;
mod seat;
mod sheet;
mod sign_in;
pub(crate) mod table;
mod timeline;
mod value;
mod version_diff;
mod wheel;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use samspil_core::{Id, Programme};
use samspil_words::Words;

use crate::paper::{Document, Look, Picture, Workbook};
use crate::pictures::{self, Scene};
use scribe::Scribe;

pub use attendee_list::Attendee;
pub use cards::cards;
pub use kind::{Format, Kind, Layout};

/// What a document is made from. The plan is already as its reader may see it.
#[derive(Debug, Clone)]
pub struct Ground<'a> {
    /// The programme, as the reader may see it.
    pub plan: &'a Programme,
    /// The language of the document.
    pub words: Words,
    /// Today, for what depends on the day: the wheel's usual year.
    pub today: Date,
    /// Whose document it is.
    pub look: Look,
    /// What of the programme is printed.
    pub choice: Choice<'a>,
}

impl<'a> Ground<'a> {
    /// A plan in somebody's words, without anything that depends on the day or
    /// on whose document it is.
    pub fn plain(plan: &'a Programme, words: Words) -> Self {
        let (today, look, choice) = (jiff::civil::date(2000, 1, 1), Look::default(), Choice::default());
        Self { plan, words, today, look, choice }
    }
}

/// What of the programme is printed, where a kind asks.
#[derive(Debug, Clone, Default)]
pub struct Choice<'a> {
    /// One meeting instead of all: gathering, run sheet, invitation, and what
    /// is printed for its day.
    pub meeting: Option<Id>,
    /// One local project instead of all: milestone plan.
    pub project: Option<Id>,
    /// The empty form instead of the filled one: meeting planner, run sheet, milestone plan.
    pub blank: bool,
    /// The year of the annual wheel.
    pub year: Option<i16>,
    /// What the plan is compared with: version difference.
    pub earlier: Option<Earlier<'a>>,
    /// How large badges and table cards are.
    pub layout: Option<Layout>,
    /// Who comes, where that is known better than from the plan.
    pub attendees: Option<&'a [Attendee]>,
    /// What the reader may not have: left out of the hand-over.
    pub withheld: &'a [Kind],
}

/// An earlier version of a plan, as the reader may see it.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// The plan as it stood.
    pub plan: &'a Programme,
    /// What the earlier version is called.
    pub name: &'a str,
    /// What the later version is called; nothing where it is the plan as it
    /// stands.
    pub now: Option<&'a str>,
}

/// A kind laid out for paper and screen. Nothing where the kind is no document
/// of its own: the hand-over file.
pub fn document(kind: Kind, ground: &Ground<'_>) -> Option<Document> {
    let scribe = Scribe::new(ground);
    Some(match kind {
        Kind::ActionPlan => action_plan::document(&scribe),
        Kind::LessonPlan => lesson_plan::document(&scribe),
        Kind::MeetingPlanner => planner::document(&scribe),
        Kind::Gathering => gathering::document(&scribe),
        Kind::RunSheet => run_sheet::document(&scribe),
        Kind::MilestonePlan => milestone_plan::document(&scribe),
        Kind::Invitation => invitation::document(&scribe),
        Kind::Brochure => brochure::document(&scribe),
        Kind::Timeline => timeline::document(&scribe),
        Kind::AnnualWheel => wheel::document(&scribe),
        Kind::GovernancePlan => governance::document(&scribe),
        Kind::CheckReport => check_report::document(&scribe),
        Kind::VersionDiff => version_diff::document(&scribe),
        Kind::ParticipantList => participants::document(&scribe),
        Kind::NameBadges | Kind::TableCards => cards::document(&scribe, kind),
        Kind::SignInSheet => sign_in::document(&scribe),
        Kind::Calendar => calendar::document(&scribe),
        Kind::HandOver => return None,
    })
}

/// A kind as tables. Nothing where the kind is none.
pub fn workbook(kind: Kind, ground: &Ground<'_>) -> Option<Workbook> {
    let scribe = Scribe::new(ground);
    Some(match kind {
        Kind::ActionPlan => action_book::workbook(&scribe),
        Kind::LessonPlan => lesson_plan::workbook(&scribe),
        Kind::MeetingPlanner => planner_overview::workbook(&scribe),
        Kind::RunSheet => run_sheet::workbook(&scribe),
        Kind::MilestonePlan => milestone_plan::workbook(&scribe),
        Kind::Timeline => timeline::workbook(&scribe),
        Kind::AnnualWheel => wheel::workbook(&scribe),
        Kind::GovernancePlan => governance::workbook(&scribe),
        Kind::CheckReport => check_report::workbook(&scribe),
        Kind::VersionDiff => version_diff::workbook(&scribe),
        Kind::ParticipantList => participants::workbook(&scribe),
        Kind::Calendar => calendar::workbook(&scribe),
        Kind::Gathering | Kind::Invitation | Kind::Brochure | Kind::HandOver => return None,
        Kind::NameBadges | Kind::TableCards | Kind::SignInSheet => return None,
    })
}

/// The picture of a kind; nothing where it has none to show.
pub fn picture(ground: &Ground<'_>, kind: Kind) -> Option<Picture> {
    let facts = samspil_core::check::Facts::new(ground.plan);
    let name = |id: &Id| facts.name(id);
    let scene = scene(ground, &name);
    let drawn = match kind {
        Kind::Timeline => pictures::timeline(&scene, &samspil_core::timeline::timeline(ground.plan))?,
        Kind::AnnualWheel => {
            let usual = || samspil_core::wheel::usual_year(ground.plan, ground.today);
            let year = ground.choice.year.unwrap_or_else(usual);
            let rings = samspil_core::wheel::rings(ground.plan, year);
            if rings.is_empty() {
                return None;
            }
            pictures::poster(&scene, &rings, year)
        }
        _ => return None,
    };
    Some(drawn.picture())
}

/// The timeline on as many sheets of a page as it needs.
fn timeline_sheets(ground: &Ground<'_>, page: crate::paper::Page) -> Vec<Picture> {
    let facts = samspil_core::check::Facts::new(ground.plan);
    let name = |id: &Id| facts.name(id);
    let timeline = samspil_core::timeline::timeline(ground.plan);
    let sheets = pictures::timeline_sheets(&scene(ground, &name), &timeline, page);
    sheets.iter().map(pictures::Drawn::picture).collect()
}

/// Paper is kept: today is marked on the screen only.
fn scene<'a>(ground: &'a Ground<'a>, name: &'a dyn Fn(&Id) -> String) -> Scene<'a> {
    Scene { plan: ground.plan, words: ground.words, today: None, name }
}
