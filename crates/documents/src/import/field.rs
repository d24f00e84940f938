//! What a column of a table means, and what a table is.

use std::fmt;
use std::str::FromStr;

use samspil_core::period::Column;
use serde::{Deserialize, Serialize};

/// What a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TableKind {
    /// Results down, periods across.
    ActionPlan,
    /// A row per meeting: when, and what is on.
    LessonPlan,
    /// Per meeting who takes part, with what, how.
    MeetingPlanner,
    /// The parts of one meeting.
    Agenda,
    /// A row per person.
    Participants,
    /// A sheet per activity: purpose, participants, team, duration, contents, outcome.
    ActivitySheets,
    /// Goals: number and words.
    Goals,
    /// Nothing that is read.
    Ignored,
}

impl TableKind {
    /// Every kind; what is not read comes last.
    pub const ALL: [Self; 8] = [
        Self::ActionPlan,
        Self::LessonPlan,
        Self::MeetingPlanner,
        Self::Agenda,
        Self::Participants,
        Self::ActivitySheets,
        Self::Goals,
        Self::Ignored,
    ];

    /// The word in addresses, forms and on the command line: `action-plan`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ActionPlan => "action-plan",
            Self::LessonPlan => "lesson-plan",
            Self::MeetingPlanner => "meeting-planner",
            Self::Agenda => "agenda",
            Self::Participants => "participant-list",
            Self::ActivitySheets => "activity-sheets",
            Self::Goals => "goals",
            Self::Ignored => "ignored",
        }
    }

    /// What its columns may mean, as offered to somebody who maps them by hand;
    /// periods come beside these.
    pub fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::ActionPlan => &[F::Goals, F::Number, F::Row, F::Effects, F::Unplaced, F::Remark, F::Left],
            Self::LessonPlan => {
                &[F::Date, F::Time, F::Meeting, F::Contents, F::Purpose, F::Venue, F::Remark, F::Left]
            }
            Self::MeetingPlanner => &[
                F::Number,
                F::Meeting,
                F::MeetingKind,
                F::Date,
                F::Who,
                F::SeatText,
                F::ParticipantKind,
                F::SeatState,
                F::Contribution,
                F::How,
                F::Form,
                F::FormRole,
                F::Remark,
                F::Left,
            ],
            Self::Agenda => &[
                F::Meeting,
                F::Date,
                F::Time,
                F::Minutes,
                F::Pinned,
                F::Lane,
                F::What,
                F::Contents,
                F::Purpose,
                F::How,
                F::Form,
                F::Who,
                F::Presenter,
                F::Material,
                F::Venue,
                F::Remark,
                F::Left,
            ],
            Self::Participants => &[
                F::Name,
                F::Title,
                F::Organisation,
                F::Department,
                F::Roles,
                F::Networks,
                F::Email,
                F::Phone,
                F::Reads,
                F::Remark,
                F::Left,
            ],
            Self::ActivitySheets => &[F::Label, F::What, F::Left],
            Self::Goals => &[F::Number, F::Goals, F::Remark, F::Left],
            Self::Ignored => &[],
        }
    }
}

impl FromStr for TableKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    /// The goals a result serves.
    Goals,
    /// The number of a result, where it stands on its own.
    Number,
    /// The result, track or activity of the row.
    Row,
    /// The effects a result leads to.
    Effects,
    /// What is done in a period, or after the last.
    Column(Column),
    /// What is planned without a period.
    Unplaced,
    /// A heading over several columns: "activities".
    Umbrella,
    /// When.
    Date,
    /// From when to when.
    Time,
    /// How many minutes it takes.
    Minutes,
    /// The fixed start.
    Pinned,
    /// The parallel lane.
    Lane,
    /// What is on.
    Contents,
    /// The name of a meeting.
    Meeting,
    /// What kind of meeting it is.
    MeetingKind,
    /// What a meeting is for.
    Purpose,
    /// Where.
    Venue,
    /// Who takes part.
    Who,
    /// What somebody contributes.
    Contribution,
    /// How somebody is involved: form and role.
    How,
    /// The form of involvement.
    Form,
    /// The role in it.
    FormRole,
    /// The role somebody takes part in, in words.
    SeatText,
    /// What somebody stands for: citizen, professional.
    ParticipantKind,
    /// How far the search for somebody has come.
    SeatState,
    /// A part of a meeting.
    What,
    /// Who presents it.
    Presenter,
    /// What is needed for it.
    Material,
    /// The name of a line of a sheet: "purpose".
    Label,
    /// A person's name.
    Name,
    /// Position.
    Title,
    /// Organisation.
    Organisation,
    /// Department.
    Department,
    /// Roles in the programme.
    Roles,
    /// Networks.
    Networks,
    /// Mail address.
    Email,
    /// Telephone.
    Phone,
    /// The language somebody reads.
    Reads,
    /// A column of the plan's own form.
    Own,
    /// Kept as a remark of the row.
    Remark,
    /// Seen, and left out on purpose.
    Left,
}

impl Field {
    /// The fields that are words; periods have a notation of their own.
    pub const WORDS: [(Self, &'static str); 40] = [
        (Self::Goals, "goals"),
        (Self::Number, "number"),
        (Self::Row, "row"),
        (Self::Effects, "effects"),
        (Self::Unplaced, "unplaced"),
        (Self::Umbrella, "umbrella"),
        (Self::Date, "date"),
        (Self::Time, "time"),
        (Self::Minutes, "minutes"),
        (Self::Pinned, "pinned"),
        (Self::Lane, "lane"),
        (Self::Contents, "contents"),
        (Self::Meeting, "meeting"),
        (Self::MeetingKind, "meeting-kind"),
        (Self::Purpose, "purpose"),
        (Self::Venue, "venue"),
        (Self::Who, "who"),
        (Self::Contribution, "contribution"),
        (Self::How, "how"),
        (Self::Form, "form"),
        (Self::FormRole, "form-role"),
        (Self::SeatText, "seat-text"),
        (Self::ParticipantKind, "participant-kind"),
        (Self::SeatState, "seat-state"),
        (Self::What, "what"),
        (Self::Presenter, "presenter"),
        (Self::Material, "material"),
        (Self::Label, "label"),
        (Self::Name, "name"),
        (Self::Title, "title"),
        (Self::Organisation, "organisation"),
        (Self::Department, "department"),
        (Self::Roles, "roles"),
        (Self::Networks, "networks"),
        (Self::Email, "email"),
        (Self::Phone, "phone"),
        (Self::Reads, "reads"),
        (Self::Own, "own"),
        (Self::Remark, "remark"),
        (Self::Left, "left"),
    ];

    /// The word in forms, where it is no period: `goals`.
    pub fn word(self) -> Option<&'static str> {
        Self::WORDS.iter().find(|(field, _)| *field == self).map(|(_, word)| *word)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(column) => write!(f, "column:{column}"),
            other => f.write_str(other.word().unwrap_or_default()),
        }
    }
}

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, UnknownField> {
        if let Some(column) = text.strip_prefix("column:") {
            return column.parse().map(Self::Column).map_err(|_| UnknownField);
        }
        Self::WORDS.iter().find(|(_, word)| *word == text).map(|(field, _)| *field).ok_or(UnknownField)
    }
}

/// The word means no column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such meaning of a column")]
pub struct UnknownField;

impl TryFrom<String> for Field {
    type Error = UnknownField;

    fn try_from(text: String) -> Result<Self, UnknownField> {
        text.parse()
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}
