//! The meeting planner: who takes part in which meeting of a series, with
//! what, how; what the series takes up, how long it is and who is still sought.

mod attendance;
mod board;
mod length;
mod reviews;
mod series;
mod themes;
mod who;

pub use attendance::{Attendance, Gap, Presence, meetings};
pub use board::{NOTICE_DAYS, Sought, SoughtFor, Urgency, board, seat_at, standing, with_seat};
pub use length::{LONGEST_MINUTES, Suggestion, Wanted, suggested};
pub use reviews::{later, leaves, to_review};
pub use series::{LONGEST_SERIES, Series, added, after_months, days};
pub use themes::{Coverage, covered, moved, rows};
pub use who::{Who, looks_like_a_name, same_name, seated};
