//! What comes out.

use crate::limits::Status;

/// The host of each asker; nothing where an asker is not served.
pub type Hosts = Vec<Option<u32>>;

/// What a search found, and what it proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What is known.
    pub status: Status,
    /// Who is served by whom.
    pub hosts: Hosts,
    /// How many are served.
    pub served: usize,
    /// The sum of their scores.
    pub value: i64,
    /// With as many served, no sum is larger; nothing where it is not known whether more can be served.
    pub bound: Option<i64>,
    /// The proof, where there is one.
    pub proof: Option<Proof>,
    /// Steps used.
    pub work: u64,
}

/// Why no more askers can be served, and no larger sum is possible.
///
/// **No more**: every wish has its asker or its host in the cover. Each served asker uses up one
/// asker of the cover or room of one host of the cover, so at most `cover_askers.len()` + the room of
/// the cover's hosts can be served; that many are (D. Kőnig, 1931). In any answer that serves
/// as many, a wish with both ends in the cover is of no use, for it would use up both.
///
/// **No better**: for every other wish, price of the asker + price of the host ≥ score; askers and hosts
/// outside the cover have no price below 0. So the sum of scores is at most the sum of all prices of
/// askers and, times its room, of each host; that much it is (duality of linear programmes).
///
/// Prices of hosts are the least that do so: each is what one more place with this host would add to the
/// sum of the scores; where the host is in the cover, one more asker would be served as well.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// The price of each asker.
    pub asker: Vec<i64>,
    /// The price of each host.
    pub host: Vec<i64>,
    /// The askers of the cover, ascending.
    pub cover_askers: Vec<u32>,
    /// The hosts of the cover, ascending.
    pub cover_hosts: Vec<u32>,
}

/// A rule that pairs break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// A pair without a wish.
    NoWish {
        /// Whose pair.
        asker: u32,
        /// With whom.
        host: u32,
    },
    /// A host takes more askers than it has room for.
    Full {
        /// Who.
        host: u32,
        /// How many it takes.
        askers: u32,
    },
    /// An asker is named that is not there.
    Nobody {
        /// Its number.
        asker: u32,
    },
}

/// An asker without a host, and who stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unserved {
    /// Who.
    pub asker: u32,
    /// The hosts whom the asker could have, all full, in the order of its wishes.
    pub hosts: Vec<Held>,
}

/// A host whom somebody else has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who.
    pub host: u32,
    /// The score of the wish.
    pub score: i64,
    /// Who has the host, ascending.
    pub askers: Vec<u32>,
    /// One more place with this host serves one asker more, and changes the sum of the scores by this.
    pub one_more: i64,
}
