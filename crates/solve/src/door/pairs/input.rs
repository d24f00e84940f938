//! Pairs as they stand in the JSON, or in a file of edges.

use std::fmt;
use std::io::{Read, Seek, SeekFrom};

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::door::bad::{BadInput, What, most};
use crate::pairs::{Edge, Edges, Fault, MAX_EDGES, MAX_PEOPLE};

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    pub(super) n: i64,
    pub(super) edges: Rows,
    pub(super) unit_of: Option<Vec<Unit>>,
    pub(super) odd: Option<String>,
}

/// A level, by number or by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(untagged)]
pub(super) enum Unit {
    Number(i64),
    Name(String),
}

/// The edges, and the first number among them that is nobody or no score: where it stands.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) edges: Vec<Edge>,
    pub(super) wild: Option<(usize, usize, i64)>,
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Rows;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of edges")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Rows, A::Error> {
        let mut rows = Rows::default();
        while let Some(row) = list.next_element::<(i64, i64, i64)>()? {
            match edge(row) {
                Ok(edge) => rows.edges.push(edge),
                Err((place, value)) => {
                    rows.wild.get_or_insert((rows.edges.len(), place, value));
                }
            }
        }
        Ok(rows)
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Reader)
    }
}

/// An edge, or which of the three numbers is too small or too large for one.
fn edge((a, b, score): (i64, i64, i64)) -> Result<Edge, (usize, i64)> {
    Ok(Edge {
        a: u32::try_from(a).map_err(|_| (0, a))?,
        b: u32::try_from(b).map_err(|_| (1, b))?,
        score: i32::try_from(score).map_err(|_| (2, score))?,
    })
}

/// What edges in a file are read from, twice.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// Little-endian `u32 n`, `u64 m`, then `m` times `u32 a`, `u32 b`, `i32 score`.
pub(super) struct Binary<'a> {
    source: &'a mut dyn Source,
    pub(super) people: u32,
    count: u64,
}

const HEAD: u64 = 12;
const ROW: usize = 12;

/// So many edges are read at a time.
const PIECE: u64 = 1 << 15;

impl<'a> Binary<'a> {
    pub(super) fn new(source: &'a mut dyn Source) -> Result<Self, BadInput> {
        let fault = |error: std::io::Error| BadInput::new("edges", What::Form(error.to_string()));
        let length = source.seek(SeekFrom::End(0)).map_err(fault)?;
        source.rewind().map_err(fault)?;
        let (mut people, mut count) = ([0; 4], [0; 8]);
        source.read_exact(&mut people).map_err(|error| BadInput::new("n", What::Form(error.to_string())))?;
        source.read_exact(&mut count).map_err(|error| BadInput::new("m", What::Form(error.to_string())))?;
        let (people, count) = (u32::from_le_bytes(people), u64::from_le_bytes(count));
        if people > MAX_PEOPLE {
            return Err(BadInput::range("n", people, 0, MAX_PEOPLE));
        }
        most("m", usize::try_from(count).unwrap_or(usize::MAX), MAX_EDGES as usize)?;
        let held = length.saturating_sub(HEAD);
        if held != count * ROW as u64 {
            return Err(BadInput::range("m", count, held / ROW as u64, held / ROW as u64));
        }
        Ok(Self { source, people, count })
    }
}

impl Edges for Binary<'_> {
    fn each(&mut self, take: &mut dyn FnMut(&[Edge]) -> Result<(), Fault>) -> Result<(), Fault> {
        let fault = |error: std::io::Error| Fault::Source(error.to_string());
        self.source.seek(SeekFrom::Start(HEAD)).map_err(fault)?;
        let room = self.count.min(PIECE) as usize;
        let mut bytes = vec![0; room * ROW];
        let mut edges = Vec::with_capacity(room);
        let mut open = self.count;
        while open > 0 {
            let now = open.min(PIECE);
            let bytes = &mut bytes[..now as usize * ROW];
            self.source.read_exact(bytes).map_err(fault)?;
            edges.clear();
            edges.extend(bytes.as_chunks::<ROW>().0.iter().map(row));
            take(&edges)?;
            open -= now;
        }
        Ok(())
    }
}

fn row(&[a0, a1, a2, a3, b0, b1, b2, b3, s0, s1, s2, s3]: &[u8; ROW]) -> Edge {
    Edge {
        a: u32::from_le_bytes([a0, a1, a2, a3]),
        b: u32::from_le_bytes([b0, b1, b2, b3]),
        score: i32::from_le_bytes([s0, s1, s2, s3]),
    }
}
