//! Odd cycles that are treated as one vertex, and cycles of those.
//!
//! A node is a vertex (below `n`) or a blossom (from `n` on). The leaves of a
//! node lie in one run of a linked list, so blossoms are joined and parted
//! without copying; only the leaves of the smaller parts learn where they are.

/// Nobody, nothing.
pub(super) const NONE: u32 = u32::MAX;

/// An odd cycle of nodes, all of whose edges are tight.
#[derive(Debug, Clone, Default)]
pub(super) struct Blossom {
    /// The nodes in the order of the cycle.
    pub(super) children: Vec<u32>,
    /// For each of them the edge to the next one: a vertex here, a vertex there.
    pub(super) links: Vec<(u32, u32)>,
    /// Which of them is matched to something outside.
    pub(super) at: usize,
    /// Its dual, at rest.
    pub(super) dual: i64,
}

/// All nodes.
#[derive(Debug, Clone)]
pub(super) struct Nest {
    pub(super) n: usize,
    pub(super) parent: Vec<u32>,
    /// The vertex that is matched to something outside of the node, or free.
    pub(super) base: Vec<u32>,
    pub(super) blossoms: Vec<Blossom>,
    first: Vec<u32>,
    last: Vec<u32>,
    size: Vec<u32>,
    next: Vec<u32>,
    /// For each vertex the place in `top` where its outermost node stands.
    pub(super) slot: Vec<u32>,
    top: Vec<u32>,
    spare_slots: Vec<u32>,
    spare: Vec<u32>,
}

impl Nest {
    pub(super) fn new(n: usize) -> Self {
        let all: Vec<u32> = (0..n as u32).collect();
        Self {
            n,
            parent: vec![NONE; n],
            base: all.clone(),
            blossoms: Vec::new(),
            first: all.clone(),
            last: all.clone(),
            size: vec![1; n],
            next: vec![NONE; n],
            slot: all.clone(),
            top: all,
            spare_slots: Vec::new(),
            spare: Vec::new(),
        }
    }

    /// The outermost node of a vertex.
    pub(super) fn top(&self, v: u32) -> u32 {
        self.top[self.slot[v as usize] as usize]
    }

    /// Nothing for a vertex.
    pub(super) fn blossom(&self, node: u32) -> Option<&Blossom> {
        (node as usize).checked_sub(self.n).map(|place| &self.blossoms[place])
    }

    pub(super) fn blossom_mut(&mut self, node: u32) -> Option<&mut Blossom> {
        (node as usize).checked_sub(self.n).map(|place| &mut self.blossoms[place])
    }

    pub(super) fn first(&self, node: u32) -> u32 {
        self.first[node as usize]
    }

    pub(super) fn size(&self, node: u32) -> u32 {
        self.size[node as usize]
    }

    /// The vertices of a node.
    pub(super) fn leaves(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let last = self.last[node as usize];
        let step = move |&v: &u32| (v != last).then(|| self.next[v as usize]);
        std::iter::successors(Some(self.first[node as usize]), step)
    }

    /// Makes outermost nodes one blossom, whose base is that of the first one.
    pub(super) fn join(&mut self, children: Vec<u32>, links: Vec<(u32, u32)>, dual: i64) -> u32 {
        let id = self.spare.pop().unwrap_or_else(|| self.fresh());
        let place = id as usize;
        let (head, tail) = (children[0] as usize, children[children.len() - 1] as usize);
        for pair in children.windows(2) {
            let (here, there) = (pair[0] as usize, pair[1] as usize);
            self.next[self.last[here] as usize] = self.first[there];
        }
        let (first, last) = (self.first[head], self.last[tail]);
        (self.first[place], self.last[place], self.base[place]) = (first, last, self.base[head]);
        self.size[place] = children.iter().map(|&child| self.size[child as usize]).sum();
        self.parent[place] = NONE;
        let largest = self.largest(&children);
        let slot = self.slot[self.first(largest) as usize];
        for &child in &children {
            self.parent[child as usize] = id;
            if child != largest {
                self.spare_slots.push(self.slot[self.first(child) as usize]);
                self.settle(child, slot);
            }
        }
        self.top[slot as usize] = id;
        self.blossoms[place - self.n] = Blossom { children, links, at: 0, dual };
        id
    }

    fn fresh(&mut self) -> u32 {
        let id = self.parent.len() as u32;
        self.parent.push(NONE);
        for list in [&mut self.base, &mut self.first, &mut self.last, &mut self.size] {
            list.push(0);
        }
        self.blossoms.push(Blossom::default());
        id
    }

    fn largest(&self, children: &[u32]) -> u32 {
        let mut largest = children[0];
        for &child in children {
            if self.size(child) > self.size(largest) {
                largest = child;
            }
        }
        largest
    }

    fn settle(&mut self, node: u32, slot: u32) {
        let (mut v, last) = (self.first[node as usize], self.last[node as usize]);
        self.slot[v as usize] = slot;
        while v != last {
            v = self.next[v as usize];
            self.slot[v as usize] = slot;
        }
    }

    /// Takes an outermost blossom apart; its children become outermost.
    pub(super) fn part(&mut self, id: u32) -> Blossom {
        let blossom = std::mem::take(&mut self.blossoms[id as usize - self.n]);
        let largest = self.largest(&blossom.children);
        let slot = self.slot[self.first(id) as usize];
        self.top[slot as usize] = largest;
        for &child in &blossom.children {
            self.parent[child as usize] = NONE;
            if child != largest {
                // There are as many places as vertices, so one is spare.
                let slot = self.spare_slots.pop().unwrap_or(slot);
                self.settle(child, slot);
                self.top[slot as usize] = child;
            }
        }
        self.spare.push(id);
        blossom
    }

    /// Makes `v` the base of a node that contains it, by matching along the cycles.
    pub(super) fn rebase(&mut self, node: u32, v: u32, mate: &mut [u32]) {
        let mut open = vec![(node, v)];
        while let Some((node, v)) = open.pop() {
            if self.base[node as usize] == v {
                continue;
            }
            self.base[node as usize] = v;
            let mut child = v;
            while self.parent[child as usize] != node {
                child = self.parent[child as usize];
            }
            open.push((child, v));
            let blossom = &mut self.blossoms[node as usize - self.n];
            let count = blossom.children.len();
            let to = blossom.children.iter().position(|&c| c == child).unwrap_or(blossom.at);
            let ahead = (to + count - blossom.at) % count;
            let (from, steps) =
                if ahead.is_multiple_of(2) { (blossom.at, ahead) } else { ((to + 1) % count, count - ahead) };
            for step in (0..steps).step_by(2) {
                let place = (from + step) % count;
                let (x, y) = blossom.links[place];
                (mate[x as usize], mate[y as usize]) = (y, x);
                open.push((blossom.children[place], x));
                open.push((blossom.children[(place + 1) % count], y));
            }
            blossom.at = to;
        }
    }

    /// The blossoms that are in use.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &Blossom)> {
        let used = self.blossoms.iter().enumerate().filter(|(_, blossom)| !blossom.children.is_empty());
        used.map(|(place, blossom)| ((place + self.n) as u32, blossom))
    }

    /// Whether the node is in use and outermost.
    pub(super) fn outermost(&self, node: u32) -> bool {
        self.parent[node as usize] == NONE && self.blossom(node).is_none_or(|b| !b.children.is_empty())
    }

    /// What the duals of the blossoms that contain both vertices come to.
    pub(super) fn shared(&self, u: u32, v: u32) -> i64 {
        if self.slot[u as usize] != self.slot[v as usize] {
            return 0;
        }
        self.above(u, v).map(|node| self.blossoms[node as usize - self.n].dual).sum()
    }

    /// All vertices in blossoms with this one, with what the duals of those blossoms come to.
    pub(super) fn around(&self, u: u32, mut each: impl FnMut(u32, i64)) {
        let up = |node: u32| Some(self.parent[node as usize]).filter(|&up| up != NONE);
        let chain = std::iter::successors(up(u), |&node| up(node));
        let mut shared: i64 = chain.filter_map(|node| self.blossom(node)).map(|blossom| blossom.dual).sum();
        let mut node = u;
        while let Some((id, blossom)) = up(node).and_then(|id| Some((id, self.blossom(id)?))) {
            for &child in blossom.children.iter().filter(|&&child| child != node) {
                self.leaves(child).for_each(|leaf| each(leaf, shared));
            }
            shared -= blossom.dual;
            node = id;
        }
    }

    /// The blossoms that contain both vertices, from the inside out.
    pub(super) fn above(&self, u: u32, v: u32) -> impl Iterator<Item = u32> + '_ {
        let depth = |mut node: u32| {
            let mut depth = 0_i64;
            while self.parent[node as usize] != NONE {
                node = self.parent[node as usize];
                depth += 1;
            }
            depth
        };
        let (mut a, mut b, mut deep, mut deeper) = (u, v, depth(u), depth(v));
        while a != b {
            if deep >= deeper {
                (a, deep) = (self.parent[a as usize], deep - 1);
            } else {
                (b, deeper) = (self.parent[b as usize], deeper - 1);
            }
            if a == NONE || b == NONE {
                break;
            }
        }
        let start = (a == b && a as usize >= self.n).then_some(a);
        std::iter::successors(start, |&node| Some(self.parent[node as usize]).filter(|&up| up != NONE))
    }
}
