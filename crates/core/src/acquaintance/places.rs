//! Where clusters and people stand in the picture: the same network always
//! stands the same way.

use std::f64::consts::{PI, TAU};

use super::Clusters;

/// Where something stands, in the unit of a dot's distance to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From the middle to the right.
    pub x: f64,
    /// From the middle downwards.
    pub y: f64,
    /// How far it reaches around.
    pub radius: f64,
}

/// The golden angle: dots set at it fill a disc evenly (Vogel, 1979).
const GOLDEN: f64 = PI * (3.0 - 2.236_067_977_499_79);
/// Free room between two clusters.
const GAP: f64 = 2.5;

/// Where the clusters stand, on a circle beginning above, and where each person
/// stands inside: from the middle of the cluster outwards.
pub fn places(clusters: &Clusters<'_>) -> (Vec<Place>, Vec<Place>) {
    let radii: Vec<f64> = clusters.all.iter().map(|one| reach(one.people.len())).collect();
    let around = ring(&radii);
    let mut people = vec![Place { x: 0.0, y: 0.0, radius: 0.3 }; clusters.of.len()];
    for (cluster, place) in clusters.all.iter().zip(&around) {
        for (at, person) in cluster.people.iter().enumerate() {
            if let Some(slot) = people.get_mut(*person) {
                let (distance, angle) = (spread(at), number(at) * GOLDEN);
                *slot = Place {
                    x: place.x + distance * angle.cos(),
                    y: place.y + distance * angle.sin(),
                    radius: 0.3,
                };
            }
        }
    }
    (around, people)
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// How far the dot at a place stands from the middle.
fn spread(at: usize) -> f64 {
    if at == 0 { 0.0 } else { 0.62 * (number(at) + 0.5).sqrt() }
}

/// How far a cluster of so many dots reaches.
fn reach(count: usize) -> f64 {
    spread(count.saturating_sub(1)) + 0.9
}

/// Discs of these radii around a middle, next to each other with a gap.
fn ring(radii: &[f64]) -> Vec<Place> {
    let [first, rest @ ..] = radii else { return Vec::new() };
    if rest.is_empty() {
        return vec![Place { x: 0.0, y: 0.0, radius: *first }];
    }
    let round: f64 = radii.iter().map(|radius| 2.0 * radius + GAP).sum();
    let largest = radii.iter().copied().fold(0.0, f64::max);
    // Far enough that chords, too, keep the discs apart.
    let distance = (round / TAU * 1.08).max(largest * 2.0 + GAP);
    let mut angle = -PI / 2.0 - (first + GAP / 2.0) / round * TAU;
    let place = |radius: &f64| {
        let share = (2.0 * radius + GAP) / round * TAU;
        let middle = angle + share / 2.0;
        angle += share;
        Place { x: distance * middle.cos(), y: distance * middle.sin(), radius: *radius }
    };
    radii.iter().map(place).collect()
}
