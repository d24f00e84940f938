//! What Samspil and a peer reached on the same instance, and whether both can be right.

use serde::Serialize;

use crate::report::say;

/// Whether much or little is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// The largest value.
    Most,
    /// The smallest cost.
    Least,
}

/// What came of one instance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reached {
    /// CPU seconds of all threads.
    pub seconds: f64,
    /// The value of the solution; nothing where none was found.
    pub value: Option<f64>,
    /// What no solution can be better than, by the solver's own proof.
    pub bound: Option<f64>,
    /// How many are served, where that comes before the value.
    pub served: Option<u64>,
}

/// What the two say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Both proved the same optimum.
    SameOptimum,
    /// The same value, which not both of them proved to be best.
    SameValue,
    /// Samspil's solution is better, and the peer's bound allows it.
    Better,
    /// The peer's solution is better, and Samspil's bound allows it.
    Worse,
    /// One has a solution that the other one's proof excludes.
    NotAgreed,
}

impl Verdict {
    /// Values are sums of up to a hundred thousand decimal numbers.
    const TOLERANCE: f64 = 1e-9;

    /// Of what both reached.
    pub fn of(aim: Aim, ours: &Reached, theirs: &Reached) -> Self {
        if ours.served != theirs.served || excludes(aim, ours, theirs) || excludes(aim, theirs, ours) {
            return Self::NotAgreed;
        }
        match (ours.value, theirs.value) {
            (Some(our), Some(their)) if beats(aim, our, their) => Self::Better,
            (Some(our), Some(their)) if beats(aim, their, our) => Self::Worse,
            (Some(_), None) => Self::Better,
            (None, Some(_)) => Self::Worse,
            _ if ours.is_proven() && theirs.is_proven() => Self::SameOptimum,
            _ => Self::SameValue,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::SameOptimum => "same optimum",
            Self::SameValue => "same value",
            Self::Better => "Samspil's is better",
            Self::Worse => "THE PEER'S IS BETTER",
            Self::NotAgreed => "NOT AGREED",
        }
    }
}

impl Reached {
    fn is_proven(&self) -> bool {
        let (Some(value), Some(bound)) = (self.value, self.bound) else { return false };
        !beats(Aim::Most, value, bound) && !beats(Aim::Most, bound, value)
    }
}

/// Whether the proof of one excludes the solution of the other one.
fn excludes(aim: Aim, one: &Reached, other: &Reached) -> bool {
    let (Some(bound), Some(value)) = (one.bound, other.value) else { return false };
    beats(aim, value, bound)
}

fn beats(aim: Aim, value: f64, other: f64) -> bool {
    let more = match aim {
        Aim::Most => value - other,
        Aim::Least => other - value,
    };
    more > Verdict::TOLERANCE * value.abs().max(1.0)
}

/// Samspil beside one peer.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// The instance.
    pub problem: String,
    /// The peer with its version.
    pub peer: String,
    /// What Samspil reached.
    pub ours: Reached,
    /// What the peer did, or why there is nothing.
    pub theirs: Result<Reached, String>,
    /// How many times as much CPU time as Samspil the peer needs.
    pub times: Option<f64>,
    /// What both say of each other.
    pub verdict: Option<Verdict>,
}

impl Comparison {
    /// Of what both reached.
    pub fn new(
        problem: &str,
        peer: String,
        aim: Aim,
        ours: Reached,
        theirs: Result<Reached, String>,
    ) -> Self {
        let both = theirs.as_ref().ok();
        let times = both.map(|theirs| theirs.seconds / ours.seconds);
        let verdict = both.map(|theirs| Verdict::of(aim, &ours, theirs));
        Self { problem: problem.to_owned(), peer, ours, theirs, times, verdict }
    }

    /// Whether both can be right.
    pub fn agreed(&self) -> bool {
        self.verdict != Some(Verdict::NotAgreed)
    }

    /// All of them as a table, an instance at a time.
    pub fn print_all(all: &[Self]) {
        say(&format!(
            "\n{:<58}{:>11}{:>11}{:>11}{:>15}{:>15}{:>15}",
            "Samspil beside others", "samspil s", "peer s", "ratio", "samspil", "peer", "peer's bound"
        ));
        for of_instance in all.chunk_by(|a, b| a.problem == b.problem) {
            if let [Self { problem, ours, .. }, ..] = of_instance {
                say(&format!("{problem:<58}{:>11}", seconds(ours.seconds)));
            }
            of_instance.iter().for_each(Self::print_peer);
        }
    }

    /// The peer's row alone.
    pub fn print_peer(&self) {
        let peer = format!("  {}", self.peer);
        match (&self.theirs, self.times, self.verdict) {
            (Ok(theirs), Some(times), Some(verdict)) => say(&format!(
                "{peer:<69}{:>11}{:>11}{:>15}{:>15}{:>15}  {}",
                seconds(theirs.seconds),
                format!("{times:.1} ×"),
                number(self.ours.value),
                number(theirs.value),
                number(theirs.bound),
                verdict.as_str()
            )),
            (Err(why), ..) => say(&format!("{peer:<69}{why:>11}")),
            _ => {}
        }
    }
}

fn seconds(seconds: f64) -> String {
    format!("{seconds:.4}")
}

/// Whole where it is whole.
fn number(number: Option<f64>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| ((number * 1e3).round() / 1e3).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn reached(value: f64, bound: f64) -> Reached {
        Reached { seconds: 1.0, value: Some(value), bound: Some(bound), served: None }
    }

    #[test]
    fn two_proofs_agree_on_the_same_value_only() {
        let verdict = |theirs: f64| Verdict::of(Aim::Most, &reached(7.0, 7.0), &reached(theirs, theirs));
        assert_eq!(verdict(7.0), Verdict::SameOptimum);
        assert_eq!(verdict(8.0), Verdict::NotAgreed);
        assert_eq!(verdict(6.0), Verdict::NotAgreed);
    }

    #[test]
    fn without_proof_the_better_one_is_named() {
        let verdict = |theirs: Reached| Verdict::of(Aim::Least, &reached(7.0, 5.0), &theirs);
        assert_eq!(verdict(reached(8.0, 4.0)), Verdict::Better);
        assert_eq!(verdict(reached(6.0, 6.0)), Verdict::Worse);
        assert_eq!(verdict(reached(7.0, 7.0)), Verdict::SameValue);
        assert_eq!(verdict(reached(4.0, 4.0)), Verdict::NotAgreed);
        assert_eq!(verdict(reached(9.0, 8.0)), Verdict::NotAgreed);
    }

    #[test]
    fn nothing_found_contradicts_nothing() {
        let nothing = Reached { value: None, ..reached(0.0, 9.0) };
        assert_eq!(Verdict::of(Aim::Most, &reached(7.0, 8.0), &nothing), Verdict::Better);
    }

    #[test]
    fn how_many_are_served_comes_first() {
        let served = |served| Reached { served: Some(served), ..reached(7.0, 7.0) };
        assert_eq!(Verdict::of(Aim::Most, &served(3), &served(3)), Verdict::SameOptimum);
        assert_eq!(Verdict::of(Aim::Most, &served(3), &served(2)), Verdict::NotAgreed);
    }
}
