//! Matching of maximum weight by growing one alternating tree after the other.
//!
//! Edmonds, "Maximum matching and a polyhedron with 0,1-vertices" (1965), in
//! the form of one tree with a queue of events (Galil, "Efficient algorithms
//! for finding maximum matching in graphs", 1986). Weights count twice, so all
//! duals are whole numbers: within a tree all vertices have the same parity.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::nest::{NONE, Nest};
use crate::limits::{Halted, Meter};

/// An edge as its one end sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arc {
    pub(super) to: u32,
    pub(super) score: i32,
}

/// Where a vertex stands in the tree that grows; duals of vertices rise or fall by it.
mod role {
    /// Reached by an even number of edges: its dual falls.
    pub(super) const OUTER: i8 = -1;
    pub(super) const AWAY: i8 = 0;
    /// Reached by an odd number of edges: its dual rises.
    pub(super) const INNER: i8 = 1;
    /// Takes no part.
    pub(super) const OUT: i8 = 2;
}

/// Later than anything.
const NEVER: i64 = i64::MAX;

/// What happens when the duals have moved by `time`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Event {
    time: i64,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// Two outer vertices are joined.
    Close(u32, u32),
    /// The tree reaches a vertex.
    Reach(u32),
    /// The dual of an inner blossom is used up.
    Open(u32),
}

impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        self.time.cmp(&other.time).then_with(|| self.what.cmp(&other.what))
    }
}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What stands above an outer node: an inner one, the edges to it and on from it, and an outer one.
type Above = (u32, [(u32, u32); 2], u32);

/// A tree that can grow no more: more groups than others they could be matched to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stuck {
    /// Where it began.
    pub(super) root: u32,
    /// The only vertices outside of a group that any of its vertices is joined to.
    pub(super) inner: Vec<u32>,
    /// Odd groups, one more than there are inner vertices.
    pub(super) groups: Vec<Vec<u32>>,
}

/// A matching and duals that prove it, over edges that are added as needed.
///
/// At rest `dual[u] + dual[v] + (duals of the blossoms around both) >= 2 * score`
/// for every edge here, with equality for those that match and those in cycles.
pub(super) struct Matcher {
    pub(super) arcs: Vec<Vec<Arc>>,
    pub(super) mate: Vec<u32>,
    pub(super) dual: Vec<i64>,
    pub(super) nest: Nest,
    role: Vec<i8>,
    /// For a vertex away: when it is reached. Within an inner blossom: what its edge lacks.
    best: Vec<i64>,
    from: Vec<u32>,
    /// For an inner node the edge by which it was reached: from an outer vertex to one of its own.
    entry: Vec<(u32, u32)>,
    time: i64,
    /// The free vertex that is reached first, when, and from where.
    limit: i64,
    goal: (u32, u32),
    events: BinaryHeap<Reverse<Event>>,
    fresh: Vec<u32>,
    touched: Vec<u32>,
    is_touched: Vec<bool>,
    mark: Vec<u64>,
    marks: u64,
    /// Whose duals have fallen since all pairs were last looked at; an edge can only exceed its duals
    /// where that of one end has.
    fallen: Vec<u32>,
    is_fallen: Vec<bool>,
}

impl Matcher {
    /// No pairs so far; the duals must be large enough for all edges.
    pub(super) fn new(arcs: Vec<Vec<Arc>>, dual: Vec<i64>) -> Self {
        let n = arcs.len();
        Self {
            arcs,
            mate: vec![NONE; n],
            dual,
            nest: Nest::new(n),
            role: vec![role::AWAY; n],
            best: vec![NEVER; n],
            from: vec![NONE; n],
            entry: vec![(NONE, NONE); n],
            time: 0,
            limit: NEVER,
            goal: (NONE, NONE),
            events: BinaryHeap::new(),
            fresh: Vec::new(),
            touched: Vec::new(),
            is_touched: vec![false; n],
            mark: vec![0; n],
            marks: 0,
            fallen: (0..n as u32).collect(),
            is_fallen: vec![true; n],
        }
    }

    pub(super) fn n(&self) -> usize {
        self.mate.len()
    }

    /// Neither matched nor left out.
    pub(super) fn is_free(&self, v: u32) -> bool {
        self.mate[v as usize] == NONE && self.role[v as usize] != role::OUT
    }

    /// Takes a free vertex that is in no blossom out of the graph, or back into it.
    pub(super) fn leave_out(&mut self, v: u32, out: bool) {
        self.role[v as usize] = if out { role::OUT } else { role::AWAY };
    }

    pub(super) fn is_out(&self, v: u32) -> bool {
        self.role[v as usize] == role::OUT
    }

    /// What an edge lacks until it is tight, at rest.
    pub(super) fn slack(&self, u: u32, v: u32, score: i32) -> i64 {
        self.dual[u as usize] + self.dual[v as usize] + self.nest.shared(u, v) - 2 * i64::from(score)
    }

    /// Plants a tree at a free vertex.
    pub(super) fn plant(&mut self, root: u32) {
        (self.time, self.limit) = (0, NEVER);
        self.entry.resize(self.nest.parent.len(), (NONE, NONE));
        self.mark.resize(self.nest.parent.len(), 0);
        self.make_outer(self.nest.top(root));
    }

    /// Lets the tree grow until it has one pair more (`true`) or can grow no more.
    pub(super) fn grow(&mut self, meter: &Meter<'_>) -> Result<bool, Halted> {
        loop {
            while let Some(u) = self.fresh.pop() {
                meter.spend(4 + self.arcs[u as usize].len() as u64 * 4)?;
                self.scan(u);
            }
            let next = self.events.peek().map_or(NEVER, |Reverse(event)| event.time);
            if self.limit <= next {
                if self.limit == NEVER {
                    return Ok(false);
                }
                self.time = self.limit;
                let around = self.augment();
                meter.spend(around + self.touched.len() as u64 * 4)?;
                self.rest();
                return Ok(true);
            }
            let Some(Reverse(event)) = self.events.pop() else { return Ok(false) };
            meter.spend(16)?;
            self.happen(event);
        }
    }

    fn scan(&mut self, u: u32) {
        let arcs = std::mem::take(&mut self.arcs[u as usize]);
        for arc in &arcs {
            self.look(u, *arc);
        }
        self.arcs[u as usize] = arcs;
    }

    /// Looks at an edge of an outer vertex.
    fn look(&mut self, u: u32, arc: Arc) {
        let v = arc.to;
        let gap = self.dual[u as usize] - self.time + self.dual[v as usize] - 2 * i64::from(arc.score);
        match self.role[v as usize] {
            role::AWAY => {
                let when = self.time + gap;
                if when < self.best[v as usize] && when < self.limit {
                    self.touch(v);
                    (self.best[v as usize], self.from[v as usize]) = (when, u);
                    self.expect(v, when);
                }
            }
            role::OUTER if self.nest.slot[u as usize] != self.nest.slot[v as usize] => {
                let when = self.time + (gap - self.time) / 2;
                if when < self.limit {
                    self.events.push(Reverse(Event { time: when, what: What::Close(u, v) }));
                }
            }
            role::INNER if self.nest.top(v) != v => {
                let lack = gap + self.time;
                if lack < self.best[v as usize] && self.time + lack < self.limit {
                    (self.best[v as usize], self.from[v as usize]) = (lack, u);
                }
            }
            _ => {}
        }
    }

    /// A vertex away will be reached.
    fn expect(&mut self, v: u32, when: i64) {
        let base = self.nest.base[self.nest.top(v) as usize];
        if self.mate[base as usize] == NONE {
            (self.limit, self.goal) = (when, (self.from[v as usize], v));
        } else {
            self.events.push(Reverse(Event { time: when, what: What::Reach(v) }));
        }
    }

    fn touch(&mut self, v: u32) {
        if !self.is_touched[v as usize] {
            self.is_touched[v as usize] = true;
            self.touched.push(v);
        }
    }

    fn happen(&mut self, event: Event) {
        match event.what {
            What::Reach(v) => {
                if self.role[v as usize] != role::AWAY || self.best[v as usize] != event.time {
                    return;
                }
                self.time = event.time;
                let node = self.nest.top(v);
                let mate = self.mate[self.nest.base[node as usize] as usize];
                self.make_inner(node, (self.from[v as usize], v));
                self.make_outer(self.nest.top(mate));
            }
            What::Close(u, v) => {
                if self.nest.slot[u as usize] != self.nest.slot[v as usize] {
                    self.time = event.time;
                    self.close(u, v);
                }
            }
            What::Open(node) => {
                if !self.nest.outermost(node) || self.role[self.nest.first(node) as usize] != role::INNER {
                    return;
                }
                if self.nest.blossom(node).is_some_and(|blossom| blossom.dual == 2 * event.time) {
                    self.time = event.time;
                    self.open(node);
                }
            }
        }
    }

    /// The vertices of a node in a list, to change them.
    fn leaves(&self, node: u32) -> Vec<u32> {
        self.nest.leaves(node).collect()
    }

    fn make_outer(&mut self, node: u32) {
        self.lift(node, -2 * self.time);
        if (node as usize) < self.n() {
            self.turn_outer(node);
            return;
        }
        for v in self.leaves(node) {
            self.turn_outer(v);
        }
    }

    fn turn_outer(&mut self, v: u32) {
        self.touch(v);
        let place = v as usize;
        self.dual[place] += i64::from(self.role[place]) * self.time + self.time;
        self.role[place] = role::OUTER;
        self.fresh.push(v);
    }

    fn make_inner(&mut self, node: u32, entry: (u32, u32)) {
        self.entry[node as usize] = entry;
        self.lift(node, 2 * self.time);
        for v in self.leaves(node) {
            self.touch(v);
            let place = v as usize;
            self.dual[place] -= self.time;
            self.role[place] = role::INNER;
            if self.best[place] != NEVER {
                self.best[place] -= self.time;
            }
        }
        self.wait_open(node);
    }

    /// Adds to the dual of a blossom.
    fn lift(&mut self, node: u32, by: i64) {
        if let Some(blossom) = self.nest.blossom_mut(node) {
            blossom.dual += by;
        }
    }

    fn wait_open(&mut self, node: u32) {
        let Some(blossom) = self.nest.blossom(node) else { return };
        let time = blossom.dual / 2;
        if time < self.limit {
            self.events.push(Reverse(Event { time, what: What::Open(node) }));
        }
    }

    /// The outer node above an outer node in the tree, with the edges on the way:
    /// from its base to an inner node, and from there on.
    fn above(&self, outer: u32) -> Option<Above> {
        let base = self.nest.base[outer as usize];
        let mate = self.mate[base as usize];
        if mate == NONE {
            return None;
        }
        let inner = self.nest.top(mate);
        let (u, v) = self.entry[inner as usize];
        Some((inner, [(base, mate), (v, u)], self.nest.top(u)))
    }

    /// The outer node where the ways from two outer nodes to the root meet.
    fn meet(&mut self, u: u32, v: u32) -> u32 {
        self.marks += 1;
        let mut ways = [Some(u), Some(v)];
        loop {
            for way in &mut ways {
                let Some(node) = *way else { continue };
                if self.mark[node as usize] == self.marks {
                    return node;
                }
                self.mark[node as usize] = self.marks;
                *way = self.above(node).map(|(_, _, up)| up);
            }
            if ways == [None, None] {
                return u;
            }
        }
    }

    /// The nodes from an outer node up to another, which is left out, with the edges on the way.
    fn way(&self, from: u32, to: u32) -> (Vec<u32>, Vec<(u32, u32)>) {
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        let mut node = from;
        while node != to {
            let Some((inner, steps, up)) = self.above(node) else { break };
            nodes.extend([node, inner]);
            edges.extend(steps);
            node = up;
        }
        (nodes, edges)
    }

    /// An edge between two outer nodes is tight: the cycle becomes a blossom.
    fn close(&mut self, u: u32, v: u32) {
        let (here, there) = (self.nest.top(u), self.nest.top(v));
        let meet = self.meet(here, there);
        let (down, steps) = self.way(here, meet);
        let (up, more) = self.way(there, meet);
        let mut children = vec![meet];
        children.extend(down.iter().rev());
        children.extend(&up);
        let mut links: Vec<(u32, u32)> = steps.iter().rev().map(|&(a, b)| (b, a)).collect();
        links.push((u, v));
        links.extend(more);
        for &child in &children {
            let outer = self.role[self.nest.first(child) as usize] == role::OUTER;
            self.lift(child, if outer { 2 * self.time } else { -2 * self.time });
            if !outer {
                for leaf in self.leaves(child) {
                    self.turn_outer(leaf);
                }
            }
        }
        let id = self.nest.join(children, links, -2 * self.time);
        self.entry.resize(self.nest.parent.len().max(id as usize + 1), (NONE, NONE));
        self.mark.resize(self.nest.parent.len(), 0);
    }

    /// The dual of an inner blossom is used up: the even way through it stays in the tree.
    fn open(&mut self, node: u32) {
        let (from, into) = self.entry[node as usize];
        let mut child = into;
        while self.nest.parent[child as usize] != node {
            child = self.nest.parent[child as usize];
        }
        let blossom = self.nest.part(node);
        let count = blossom.children.len();
        let start = blossom.children.iter().position(|&c| c == child).unwrap_or(blossom.at);
        let ahead = (start + count - blossom.at) % count;
        let back = ahead.is_multiple_of(2);
        let steps = if back { ahead } else { count - ahead };
        let mut entry = (from, into);
        let mut place = start;
        for step in 0..count {
            let child = blossom.children[place];
            if step > steps {
                self.make_away(child);
            } else if step % 2 == 0 {
                self.entry[child as usize] = entry;
                self.lift(child, 2 * self.time);
                self.wait_open(child);
            } else {
                self.make_outer(child);
            }
            let next = if back { (place + count - 1) % count } else { (place + 1) % count };
            let (a, b) = blossom.links[if back { next } else { place }];
            entry = if back { (b, a) } else { (a, b) };
            place = next;
        }
    }

    /// An inner node is no longer in the tree.
    fn make_away(&mut self, node: u32) {
        for v in self.leaves(node) {
            let place = v as usize;
            self.dual[place] += self.time;
            self.role[place] = role::AWAY;
            if self.best[place] == NEVER {
                continue;
            }
            self.best[place] += self.time;
            if self.best[place] < self.limit {
                self.expect(v, self.best[place]);
            }
        }
    }

    /// Matches along the way from the goal to the root; how long it is.
    fn augment(&mut self) -> u64 {
        let (mut u, mut v) = self.goal;
        let mut steps = 0;
        self.nest.rebase(self.nest.top(v), v, &mut self.mate);
        loop {
            steps += 8;
            let outer = self.nest.top(u);
            let mate = self.mate[self.nest.base[outer as usize] as usize];
            self.nest.rebase(outer, u, &mut self.mate);
            (self.mate[u as usize], self.mate[v as usize]) = (v, u);
            if mate == NONE {
                return steps;
            }
            let inner = self.nest.top(mate);
            (u, v) = self.entry[inner as usize];
            self.nest.rebase(inner, v, &mut self.mate);
        }
    }

    /// Ends the tree; the duals stay as they have become.
    pub(super) fn rest(&mut self) {
        let mut idle = Vec::new();
        for place in 0..self.touched.len() {
            let v = self.touched[place];
            let role = self.role[v as usize];
            let node = self.nest.top(v);
            if role == role::AWAY || self.nest.first(node) != v {
                continue;
            }
            self.lift(node, -2 * i64::from(role) * self.time);
            if self.nest.blossom(node).is_some_and(|blossom| blossom.dual == 0) {
                idle.push(node);
            }
        }
        for v in std::mem::take(&mut self.touched) {
            let place = v as usize;
            if self.role[place] == role::OUTER {
                self.note_fallen(v);
            }
            self.dual[place] += i64::from(self.role[place]) * self.time;
            (self.role[place], self.best[place], self.is_touched[place]) = (role::AWAY, NEVER, false);
        }
        for node in idle {
            self.nest.part(node);
        }
        self.events.clear();
        self.fresh.clear();
        (self.time, self.limit) = (0, NEVER);
    }

    pub(super) fn note_fallen(&mut self, v: u32) {
        if !std::mem::replace(&mut self.is_fallen[v as usize], true) {
            self.fallen.push(v);
        }
    }

    /// Whose duals have fallen since this was asked last.
    pub(super) fn take_fallen(&mut self) -> Vec<u32> {
        self.fallen.iter().for_each(|&v| self.is_fallen[v as usize] = false);
        std::mem::take(&mut self.fallen)
    }

    /// The outer vertices of a tree that can grow no more.
    pub(super) fn outer(&self) -> Vec<u32> {
        self.touched.iter().copied().filter(|&v| self.role[v as usize] == role::OUTER).collect()
    }

    /// Whether an edge from an outer vertex to this one would let the tree grow, and when.
    pub(super) fn would(&self, u: u32, v: u32, score: i32) -> Option<i64> {
        let gap = self.dual[u as usize] - self.time + self.dual[v as usize] - 2 * i64::from(score);
        match self.role[v as usize] {
            role::AWAY => Some(gap),
            role::OUTER if self.nest.slot[u as usize] != self.nest.slot[v as usize] => {
                Some((gap - self.time) / 2)
            }
            _ => None,
        }
    }

    /// Adds an edge, while a tree grows, at an outer vertex.
    pub(super) fn offer(&mut self, u: u32, v: u32, score: i32) {
        self.arcs[u as usize].push(Arc { to: v, score });
        self.arcs[v as usize].push(Arc { to: u, score });
        self.look(u, Arc { to: v, score });
    }

    /// Ends a tree that can grow no more and leaves its vertices out of all that follows.
    pub(super) fn set_aside(&mut self, root: u32) -> Stuck {
        let mut stuck = Stuck { root, ..Stuck::default() };
        let mut touched = self.touched.clone();
        touched.retain(|&v| self.role[v as usize] != role::AWAY);
        for &v in &touched {
            let node = self.nest.top(v);
            if self.role[v as usize] == role::INNER {
                stuck.inner.push(v);
            } else if self.nest.first(node) == v {
                stuck.groups.push(self.leaves(node));
            }
        }
        self.rest();
        for v in touched {
            self.role[v as usize] = role::OUT;
        }
        stuck
    }

    /// Raises a dual, where edges demand it: the vertex becomes free and leaves all blossoms.
    pub(super) fn raise(&mut self, v: u32, by: i64) {
        self.release(v);
        self.dual[v as usize] += by;
    }

    /// Makes a vertex free and takes it out of all blossoms; the other duals stay good.
    pub(super) fn release(&mut self, v: u32) {
        let node = self.nest.top(v);
        let mate = self.mate[self.nest.base[node as usize] as usize];
        self.nest.rebase(node, v, &mut self.mate);
        self.mate[v as usize] = NONE;
        if mate != NONE {
            self.mate[mate as usize] = NONE;
        }
        loop {
            let node = self.nest.top(v);
            let Some(dual) = self.nest.blossom(node).map(|blossom| blossom.dual) else { return };
            for leaf in self.leaves(node) {
                self.dual[leaf as usize] += dual / 2;
            }
            self.nest.part(node);
        }
    }
}
