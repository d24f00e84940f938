//! How much is looked at before anybody looks at everything.

/// Sizes that decide on the way to an answer, and how long it takes; the answer is proven whatever they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// Paths alone are given up where they take more comparisons for each wish, and for each place taken.
    pub(super) a_wish: u64,
    pub(super) a_unit: u64,
    /// About so many offers of a row are sorted at first; at least one.
    pub(super) sorted: usize,
    /// About so many offers of a row, and of a column, are drawn for first prices; at least one.
    pub(super) drawn: [usize; 2],
}

impl Effort {
    /// What is quick for hundreds to millions of wishes.
    pub(super) const USUAL: Self = Self { a_wish: 2, a_unit: 400, sorted: 32, drawn: [128, 48] };
}
