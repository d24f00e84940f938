//! Finite fields, with elements numbered from 0.

/// The field of so many elements.
#[derive(Debug, Clone)]
pub(super) struct Field {
    prime: usize,
    pub(super) order: usize,
    /// Powers of one element that has all others but 0 as its powers.
    powers: Vec<usize>,
    logs: Vec<usize>,
}

impl Field {
    /// The field of `order` elements; nothing where there is none.
    pub(super) fn new(order: usize) -> Option<Self> {
        let (prime, degree) = prime_power(order)?;
        // An element x with x^degree = −(lower terms), or for a prime just an element.
        (1..order).find_map(|choice| {
            let next = |power: usize| match degree {
                1 => power * choice % prime,
                _ => times_x(power, choice, prime, order),
            };
            Self::generated(prime, order, next)
        })
    }

    fn generated(prime: usize, order: usize, next: impl Fn(usize) -> usize) -> Option<Self> {
        let mut powers = Vec::with_capacity(order - 1);
        let mut logs = vec![usize::MAX; order];
        let mut power = 1;
        for log in 0..order - 1 {
            if power == 0 || logs[power] != usize::MAX {
                return None;
            }
            logs[power] = log;
            powers.push(power);
            power = next(power);
        }
        Some(Self { prime, order, powers, logs })
    }

    pub(super) fn add(&self, a: usize, b: usize) -> usize {
        digits(a, b, self.prime, |a, b| (a + b) % self.prime)
    }

    pub(super) fn subtract(&self, a: usize, b: usize) -> usize {
        digits(a, b, self.prime, |a, b| (a + self.prime - b) % self.prime)
    }

    pub(super) fn multiply(&self, a: usize, b: usize) -> usize {
        if a == 0 || b == 0 { 0 } else { self.power(self.logs[a] + self.logs[b]) }
    }

    /// The power of the element that has all others as its powers.
    pub(super) fn power(&self, exponent: usize) -> usize {
        self.powers[exponent % (self.order - 1)]
    }

    /// Which power an element is that is not 0.
    pub(super) fn log(&self, a: usize) -> usize {
        self.logs[a]
    }
}

/// The prime and the exponent.
pub(super) fn prime_power(order: usize) -> Option<(usize, u32)> {
    let prime = (2..=order).find(|divisor| order.is_multiple_of(*divisor))?;
    let exponent = (1..).find(|exponent| prime.pow(*exponent) >= order)?;
    (prime.pow(exponent) == order).then_some((prime, exponent))
}

/// The greatest powers of primes that a number is the product of.
pub(super) fn prime_powers(mut number: usize) -> Vec<usize> {
    let mut factors = Vec::new();
    let mut prime = 2;
    while number > 1 {
        let mut factor = 1;
        while number.is_multiple_of(prime) {
            number /= prime;
            factor *= prime;
        }
        if factor > 1 {
            factors.push(factor);
        }
        prime += 1;
    }
    factors
}

/// Multiplies a polynomial, whose coefficients are digits, by x, where x to the highest power is `instead`.
fn times_x(a: usize, instead: usize, prime: usize, order: usize) -> usize {
    let top = a * prime / order;
    let mut result = a * prime % order;
    for _ in 0..top {
        result = digits(result, instead, prime, |a, b| (a + b) % prime);
    }
    result
}

fn digits(mut a: usize, mut b: usize, prime: usize, each: impl Fn(usize, usize) -> usize) -> usize {
    let (mut result, mut unit) = (0, 1);
    while a > 0 || b > 0 {
        result += unit * each(a % prime, b % prime);
        a /= prime;
        b /= prime;
        unit *= prime;
    }
    result
}
