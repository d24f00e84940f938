//! Pairs: everybody gets a partner, so that all scores together are as high as possible.
//!
//! Exact, for any graph: a matching of maximum weight with duals that prove it ([`Certificate`]). The
//! search works on few edges and then looks at all others with its duals; those that exceed them are
//! added until there are none (Applegate and Cook, "Solving large-scale matching problems", 1993).

mod certificate;
mod check;
mod explain;
mod greedy;
mod level;
mod nest;
mod problem;
mod scores;
mod search;
mod solve;
mod start;
mod trio;

pub use certificate::{Certificate, Group, Left, TrioProof};
pub use check::{Violation, check, value};
pub use explain::{Block, Relaxation};
pub use problem::{Edge, Edges, Fault, MAX_EDGES, MAX_PEOPLE, MAX_SCORE, Odd, Problem};
pub use solve::{Answer, Solution, solve};
