//! A set of people by their place, one bit each.

/// A set of numbers below a bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `bound`.
    pub(super) fn new(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)])
    }

    /// The set of some numbers; those from `bound` on are left out.
    pub(super) fn of(bound: usize, numbers: &[usize]) -> Self {
        let mut set = Self::new(bound);
        numbers.iter().filter(|number| **number < bound).for_each(|number| set.insert(*number));
        set
    }

    /// Puts a number in.
    pub(super) fn insert(&mut self, number: usize) {
        if let Some(word) = self.0.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
    }

    /// Whether a number is in it.
    pub(super) fn has(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Puts all of another set in, except one number; says how many are new.
    pub(super) fn add(&mut self, other: &Self, except: usize) -> usize {
        let mut new = 0;
        for (at, (own, more)) in self.0.iter_mut().zip(&other.0).enumerate() {
            let more = if at == except / 64 { more & !(1 << (except % 64)) } else { *more };
            new += (more & !*own).count_ones();
            *own |= more;
        }
        usize::try_from(new).unwrap_or(usize::MAX)
    }

    /// How many numbers are in it.
    pub(super) fn count(&self) -> usize {
        let ones: u32 = self.0.iter().map(|word| word.count_ones()).sum();
        usize::try_from(ones).unwrap_or(usize::MAX)
    }

    /// The numbers, smallest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(at * 64 + usize::try_from(bit).ok()?)
            })
        })
    }
}
