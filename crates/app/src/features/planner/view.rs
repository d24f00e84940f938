//! What every page of the planner needs to know.

use std::borrow::Cow;

use samspil_core::access::Action;
use samspil_core::programme::{Meeting, Seat, SeatState};
use samspil_core::{Id, Language, Programme};
use samspil_words::Words;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem, seat};

/// The planner of one programme for one reader.
pub(super) struct View<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) loaded: &'a Loaded,
    pub(super) words: Words,
    /// The plan as the reader may see it.
    pub(super) plan: Cow<'a, Programme>,
    /// Whether the reader plans.
    pub(super) edits: bool,
    /// The address of the programme.
    pub(super) base: String,
}

impl<'a> View<'a> {
    /// The programme as the reader sees it.
    pub(super) fn new(ctx: &'a Ctx, loaded: &'a Loaded) -> Self {
        let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
        let mut plan = ctx.viewer.view(loaded.slug()).programme(&loaded.plan, loaded.known());
        if !edits {
            // A place that was given up is no place for others any more.
            for (shown, own) in plan.to_mut().meetings.iter_mut().zip(&loaded.plan.meetings) {
                let mut own = own.lines.iter();
                shown.lines.retain(|_| own.next().is_none_or(|line| line.who.state != SeatState::Dropped));
            }
        }
        Self { ctx, loaded, words: ctx.words, plan, edits, base: format!("/programmes/{}", loaded.slug()) }
    }

    /// The language tag of text that is not in the reader's language.
    pub(super) fn lang(&self, own: Option<Language>) -> Option<&'static str> {
        crate::web::layout::lang_of(self.ctx, self.loaded, own)
    }

    /// The address of the planner, at a meeting.
    pub(super) fn at(&self, meeting: &Id) -> String {
        format!("{}/planner?at={meeting}#{}", self.base, section_id(meeting))
    }

    /// The address of a meeting's lines.
    pub(super) fn lines(&self, meeting: &Id) -> String {
        format!("{}/meetings/{meeting}/lines", self.base)
    }

    /// Who sits or is sought there, in plain words.
    pub(super) fn who(&self, of: &Seat) -> String {
        match seat::holder(self.ctx, self.loaded, of) {
            Some(person) => seat::name(self.ctx, self.loaded, person),
            None => self.role(of),
        }
    }

    /// What is sought, in plain words: the plan's own, or the kind of role.
    pub(super) fn role(&self, of: &Seat) -> String {
        match (&of.text, of.role) {
            (Some(text), _) => text.clone(),
            (None, Some(role)) => self.words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned(),
            (None, None) => self.words.text("planner-somebody").into_owned(),
        }
    }
}

/// The id of a meeting's part of the page.
pub(super) fn section_id(meeting: &Id) -> String {
    format!("meeting-{meeting}")
}

/// A meeting's number and title.
pub(super) fn named(meeting: &Meeting) -> String {
    match meeting.number {
        Some(number) if !meeting.title.contains(&number.to_string()) => {
            format!("{number}. {}", meeting.title)
        }
        _ => meeting.title.clone(),
    }
}

/// The meeting that an address names.
///
/// # Errors
/// Where there is none.
pub(super) fn meeting<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Meeting, Problem> {
    loaded.plan.meetings.iter().find(|m| m.id.as_str() == id).ok_or_else(Problem::not_found)
}
