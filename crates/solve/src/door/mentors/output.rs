//! Pairs and their proof as JSON.

use serde_json::{Value, json};

use super::Mentors;
use crate::assignment::{Answer, Proof};
use crate::door::Output;

impl Mentors {
    /// An answer in the words of talents and mentors.
    #[must_use]
    pub fn told(&self, answer: &Answer) -> Output {
        let score = |whole: i64| whole as f64 / self.unit as f64;
        let pairs = (0u32..).zip(&answer.hosts).filter_map(|(talent, mentor)| Some((talent, (*mentor)?)));
        let pairs: Vec<Value> = pairs.map(|(talent, mentor)| json!([talent, mentor])).collect();
        Output {
            value: Some(score(answer.value)),
            bound: answer.bound.map(score),
            work: answer.work,
            solution: Some(json!({"pairs": pairs, "served": answer.served})),
            certificate: answer.proof.as_ref().map(|proof| self.certificate(proof)),
            ..Output::new(answer.status)
        }
    }

    fn certificate(&self, proof: &Proof) -> Value {
        let prices = |prices: &[i64]| prices.iter().map(|price| self.price(*price)).collect::<Value>();
        json!({
            "talent": prices(&proof.asker),
            "mentor": prices(&proof.host),
            "cover": {"talents": proof.cover_askers, "mentors": proof.cover_hosts},
        })
    }

    /// Whole where all scores are.
    fn price(&self, price: i64) -> Value {
        if self.unit == 1 { price.into() } else { (price as f64 / self.unit as f64).into() }
    }
}
