//! The kinds of documents and the formats of their files.

use std::str::FromStr;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$wm:meta])* $word:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$wm])* $word,)*
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];

            /// The word in addresses and on the command line.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text).ok_or(())
            }
        }
    };
}

words! {
    /// A kind of document.
    Kind {
        /// Results down, periods across.
        ActionPlan = "action-plan",
        /// Date and contents of every meeting.
        LessonPlan = "lesson-plan",
        /// Who takes part in which meeting, with what, how.
        MeetingPlanner = "meeting-planner",
        /// The programme of gatherings, day by day.
        Gathering = "gathering",
        /// The agenda as those need it who run a meeting.
        RunSheet = "run-sheet",
        /// The invitation to a meeting.
        Invitation = "invitation",
        /// Local projects: why, where to, milestones, who is involved.
        MilestonePlan = "milestone-plan",
        /// The programme as a whole, with a sheet per activity.
        Brochure = "brochure",
        /// Before, during and after.
        Timeline = "timeline",
        /// What recurs in a year.
        AnnualWheel = "annual-wheel",
        /// Who steers, meets and decides when.
        GovernancePlan = "governance-plan",
        /// What does not hold.
        CheckReport = "check-report",
        /// What differs between two versions of the plan.
        VersionDiff = "version-diff",
        /// Who takes part.
        ParticipantList = "participant-list",
        /// Names to wear.
        NameBadges = "name-badges",
        /// Names on tables.
        TableCards = "table-cards",
        /// Who came, by signature.
        SignInSheet = "sign-in-sheet",
        /// What has a date.
        Calendar = "calendar",
        /// Everything in one file.
        HandOver = "hand-over",
    }
}

words! {
    /// The format of a file.
    Format {
        /// PDF.
        Pdf = "pdf",
        /// Word.
        Docx = "docx",
        /// Excel.
        Xlsx = "xlsx",
        /// iCalendar.
        Ics = "ics",
        /// A picture to scale.
        Svg = "svg",
        /// A picture in pixels.
        Png = "png",
        /// A page for the screen.
        Html = "html",
        /// Files in one.
        Zip = "zip",
    }
}

words! {
    /// How large badges and table cards are.
    Layout {
        /// Eight badges on a sheet.
        Eight = "8",
        /// Ten badges on a sheet.
        Ten = "10",
        /// One table card on a sheet: A4, folded.
        Large = "a4",
        /// Two table cards on a sheet: A5, folded.
        Small = "a5",
    }
}

impl Kind {
    /// The sizes in which the kind is printed; the usual one first, none where
    /// there is no choice.
    pub fn layouts(self) -> &'static [Layout] {
        match self {
            Self::NameBadges => &[Layout::Eight, Layout::Ten],
            Self::TableCards => &[Layout::Large, Layout::Small],
            _ => &[],
        }
    }

    /// Whether it is printed for the day of a meeting, by those who plan it.
    pub fn is_for_the_day(self) -> bool {
        matches!(self, Self::NameBadges | Self::TableCards | Self::SignInSheet)
    }

    /// The formats in which the kind is written; the usual one first.
    pub fn formats(self) -> &'static [Format] {
        use Format::{Docx, Html, Ics, Pdf, Png, Svg, Xlsx, Zip};
        match self {
            Self::NameBadges | Self::TableCards => &[Pdf],
            Self::Gathering | Self::Invitation | Self::Brochure | Self::SignInSheet => &[Pdf, Docx, Html],
            Self::Timeline | Self::AnnualWheel => &[Pdf, Docx, Xlsx, Svg, Png, Html],
            Self::Calendar => &[Ics, Xlsx, Html],
            Self::HandOver => &[Zip],
            _ => &[Pdf, Docx, Xlsx, Html],
        }
    }
}

impl Format {
    /// How a file's name ends, without the dot.
    pub fn extension(self) -> &'static str {
        self.as_str()
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ics => "text/calendar; charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Html => "text/html; charset=utf-8",
            Self::Zip => "application/zip",
        }
    }
}
