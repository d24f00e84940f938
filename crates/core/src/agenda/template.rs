//! Days to begin with.

use crate::programme::ContentKind as K;

/// One item of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The key of its text in the locale files, after `agenda-template-`.
    pub key: &'static str,
    /// What it is.
    pub kind: K,
    /// How long it takes.
    pub minutes: u16,
    /// It has a fixed start.
    pub pinned: bool,
    /// The method of the library it uses.
    pub method: Option<&'static str>,
}

/// A day to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name in addresses; its title is `agenda-template-NAME`.
    pub name: &'static str,
    /// When it begins, in minutes since midnight.
    pub start: u16,
    /// Its items in order.
    pub items: &'static [Item],
}

const fn item(key: &'static str, kind: K, minutes: u16) -> Item {
    Item { key, kind, minutes, pinned: false, method: None }
}

const fn pinned(key: &'static str, kind: K, minutes: u16) -> Item {
    Item { key, kind, minutes, pinned: true, method: None }
}

/// Every template. The theme day is that of the framework programme's
/// gatherings, 09–15; the lesson-plan day that of a development forum; the
/// module day and the gathering day follow the leadership programme and the
/// first day of a gathering.
pub const TEMPLATES: [Template; 4] = [
    Template {
        name: "theme_day",
        start: 9 * 60,
        items: &[
            item("welcome-leaders", K::Welcome, 15),
            item("frame", K::Input, 15),
            item("own-project", K::Input, 45),
            item("break", K::Break, 15),
            item("quick-talks", K::Dialogue, 60),
            pinned("lunch", K::Meal, 45),
            item("input-workplace", K::Input, 60),
            item("break", K::Break, 15),
            item("round-table", K::Dialogue, 75),
            item("summing-up-ahead", K::SummingUp, 15),
        ],
    },
    Template {
        name: "gathering_day",
        start: 10 * 60,
        items: &[
            item("welcome-frame", K::Welcome, 15),
            item("news-round", K::Status, 45),
            item("quick-talks", K::Dialogue, 60),
            pinned("lunch", K::Meal, 60),
            item("two-and-two", K::CrossPresentation, 100),
            item("break", K::Break, 20),
            item("talk", K::Input, 90),
            item("questions", K::Dialogue, 30),
        ],
    },
    Template {
        name: "module_day",
        start: 9 * 60,
        items: &[
            item("check-in", K::Expectations, 20),
            item("since-last", K::Status, 40),
            item("theory", K::Input, 60),
            item("break", K::Break, 15),
            item("training", K::Training, 75),
            pinned("lunch", K::Meal, 45),
            item("best-practice", K::BestPracticeCase, 45),
            item("own-practice", K::GroupWork, 60),
            item("break", K::Break, 15),
            item("agreements", K::GroupWork, 30),
            item("check-out", K::SummingUp, 15),
        ],
    },
    Template {
        name: "lesson_day",
        start: 9 * 60,
        items: &[
            item("welcome-day", K::Welcome, 15),
            item("input", K::Input, 60),
            item("break", K::Break, 15),
            item("case", K::Case, 60),
            item("reflection", K::Dialogue, 30),
            pinned("lunch", K::Meal, 45),
            item("network-groups", K::GroupWork, 90),
            item("break", K::Break, 15),
            item("summing-up", K::SummingUp, 30),
        ],
    },
];

/// The template of a name.
pub fn template(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}
