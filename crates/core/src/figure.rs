//! Exact figures: what a document states and what the plan computes are
//! compared unrounded.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact non-negative fraction in lowest terms. Read from and written to
/// plan files as a decimal number, or as a fraction in quotes where six
/// decimals are not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Figure {
    numerator: i64,
    denominator: i64,
}

/// The number cannot be used as a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a figure is a number from 0 to 1000000000 with at most 6 decimals")]
pub struct InvalidFigure;

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Figure {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `numerator / denominator` in lowest terms; a denominator below 1 counts
    /// as 1.
    pub fn ratio(numerator: i64, denominator: i64) -> Self {
        let denominator = denominator.max(1);
        // Lowest terms are never larger.
        let whole = Self { numerator, denominator };
        Self::lowest(numerator.into(), denominator.into()).unwrap_or(whole)
    }

    /// The fraction in lowest terms; nothing where it is too large or too fine to
    /// be kept exactly.
    fn lowest(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = gcd(numerator.abs(), denominator).max(1);
        let numerator = i64::try_from(numerator / divisor).ok()?;
        Some(Self { numerator, denominator: i64::try_from(denominator / divisor).ok()? })
    }

    fn parts(self) -> (i128, i128) {
        (self.numerator.into(), self.denominator.into())
    }

    /// The sum; nothing where it cannot be kept exactly.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest((a * d).checked_add(c * b)?, b * d)
    }

    /// The product; nothing where it cannot be kept exactly.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest(a * c, b * d)
    }

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// The figure divided by another; nothing where that is zero or the result
    /// cannot be kept exactly.
    #[must_use]
    pub fn divided_by(self, other: Self) -> Option<Self> {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        (c > 0).then(|| Self::lowest(a * d, b * c)).flatten()
    }

    /// How far two figures are apart; nothing where that cannot be kept exactly.
    #[must_use]
    pub fn difference(self, other: Self) -> Option<Self> {
        let (high, low) = if self < other { (other, self) } else { (self, other) };
        high.plus(Self { numerator: low.numerator.checked_neg()?, ..low })
    }

    /// Every figure added up; nothing where one is missing or the sum cannot be
    /// kept exactly.
    pub fn sum(figures: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        figures.into_iter().try_fold(Self::ZERO, |sum, figure| sum.plus(figure?))
    }

    /// How many decimals it takes to write the figure; nothing where 6 do not
    /// suffice.
    pub fn decimals(self) -> Option<u32> {
        (0..=6).find(|digits| 10_i64.pow(*digits) % self.denominator == 0)
    }

    /// Whether `printed` is this figure rounded to so many decimals: 1.125 rounds
    /// to 1.13 with two. Figures without decimals are not rounded, and neither is
    /// an equal one.
    pub fn rounds_to(self, printed: Self, decimals: u32) -> bool {
        let half = Self::ratio(1, 2 * 10_i64.pow(decimals.min(6)));
        decimals > 0 && self != printed && self.difference(printed).is_some_and(|off| off <= half)
    }

    /// The nearest floating-point number, for drawing and for files.
    #[expect(clippy::cast_precision_loss, reason = "figures stay far below 2^52")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Whether the figure is a whole number.
    pub fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The figure in words of digits with `mark` before the decimals: exact
    /// where at most 6 decimals suffice, as a fraction (`13/24`) otherwise.
    pub fn text(self, mark: char) -> String {
        let scale = 1_000_000_i64;
        if scale % self.denominator != 0 {
            return format!("{}/{}", self.numerator, self.denominator);
        }
        let units = self.numerator.saturating_mul(scale / self.denominator);
        let decimals = format!("{:06}", units % scale);
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() {
            format!("{}", units / scale)
        } else {
            format!("{}{mark}{decimals}", units / scale)
        }
    }
}

impl Default for Figure {
    fn default() -> Self {
        Self::ZERO
    }
}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        left.cmp(&(i128::from(other.numerator) * i128::from(self.denominator)))
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text('.'))
    }
}

impl FromStr for Figure {
    type Err = InvalidFigure;

    /// Reads `2.125`, `2,125`, `½`, `1½` and `1/2`.
    fn from_str(text: &str) -> Result<Self, InvalidFigure> {
        let text = text.trim();
        if let Some(whole) = text.strip_suffix('½') {
            let whole = if whole.is_empty() { Ok(0_u32) } else { whole.trim().parse() };
            return Ok(Self::ratio(i64::from(whole.map_err(|_| InvalidFigure)?) * 2 + 1, 2));
        }
        if let Some((top, bottom)) = text.split_once('/') {
            let top: u32 = top.trim().parse().map_err(|_| InvalidFigure)?;
            let bottom: u32 = bottom.trim().parse().map_err(|_| InvalidFigure)?;
            return if bottom == 0 { Err(InvalidFigure) } else { Ok(Self::ratio(top.into(), bottom.into())) };
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || whole.len() > 10 || decimals.len() > 6 || !digits(whole) || !digits(decimals) {
            return Err(InvalidFigure);
        }
        let units: i64 = format!("{whole}{decimals:0<6}").parse().map_err(|_| InvalidFigure)?;
        if units > 1_000_000_000_000_000 {
            return Err(InvalidFigure);
        }
        Ok(Self::ratio(units, 1_000_000))
    }
}

impl Serialize for Figure {
    /// A number where at most 6 decimals suffice, `"1/3"` otherwise.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            serializer.serialize_i64(self.numerator)
        } else if 1_000_000 % self.denominator == 0 {
            serializer.serialize_f64(self.to_f64())
        } else {
            serializer.collect_str(self)
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(f64),
            Text(String),
        }
        let text = match Written::deserialize(deserializer)? {
            // Adding zero turns -0 into 0.
            Written::Number(number) => format!("{}", number + 0.0),
            Written::Text(text) => text,
        };
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Figure {
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1_000_000_000,
            "format": "samspil-figure",
            "samspil-decimals": 6,
            "description": "a number with at most 6 decimals (2.5) or a fraction in quotes (\"1/3\")",
            "examples": [2.5]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_become_exact_days() {
        let days = Figure::whole(17).divided_by(Figure::whole(8));
        assert_eq!(days.map(|days| days.text(',')), Some("2,125".to_owned()));
        assert_eq!(Figure::ratio(13, 24).text('.'), "13/24");
        assert_eq!(Figure::whole(17).divided_by(Figure::ZERO), None);
    }

    #[test]
    fn printed_lines_add_up_exactly() {
        let sum = Figure::sum(["13,5", "2.5", "2.25", "2.51"].map(|text| text.parse::<Figure>().ok()));
        assert_eq!(sum, "20.76".parse().ok());
    }

    #[test]
    fn rounding_is_told_from_error() {
        let figure = |text: &str| text.parse::<Figure>().expect("a figure");
        assert!(figure("1.125").rounds_to(figure("1.13"), 2));
        assert!(figure("0.375").rounds_to(figure("0.38"), 2));
        assert!(!figure("0.75").rounds_to(figure("1.13"), 2));
        assert!(!figure("2.5").rounds_to(figure("2.5"), 1));
        assert!(!figure("2.5").rounds_to(figure("3"), 0));
        // The zero of 2.50 is printed though a number does not keep it.
        assert!(figure("2.46").rounds_to(figure("2.5"), 1));
        assert!(!figure("2.46").rounds_to(figure("2.50"), 2));
        assert_eq!(
            ["3", "2.50", "1.125", "1/3"].map(|text| figure(text).decimals()),
            [Some(0), Some(1), Some(3), None]
        );
    }

    #[test]
    fn what_cannot_be_kept_exactly_is_no_figure() {
        let fine = |at: i64| Figure::ratio(1, 4_294_967_291 - 2 * at);
        assert_eq!(fine(0).plus(fine(0)), Some(Figure::ratio(2, 4_294_967_291)));
        assert_eq!(Figure::sum((0..4).map(|at| Some(fine(at)))), None);
        let large = Figure::whole(i64::MAX);
        assert_eq!((large.plus(large), large.times(large)), (None, None));
        // Large numbers between that come out small are exact all the same.
        let third = Figure::ratio(1_000_000_000_000_000, 3);
        assert_eq!(third.times(Figure::ratio(3, 1_000_000_000_000_000)), Some(Figure::whole(1)));
    }

    #[test]
    fn only_plain_numbers_are_figures() {
        for bad in ["", "-1", "1.2.3", "NaN", "1e9", "1/0", "12345678901"] {
            assert!(bad.parse::<Figure>().is_err(), "{bad}");
        }
    }
}
