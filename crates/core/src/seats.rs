//! The seats in a plan, wherever they stand.

use jiff::civil::Date;

use crate::certainty::Certainty;
use crate::duration::Duration;
use crate::period::{Column, Period, PeriodScheme};
use crate::programme::{Clock, Minutes, Seat};
use crate::{Figure, FuzzyDate, Id, Language};

/// Whatever can stand in a plan, and the seats it holds at any depth. Elements
/// and values implement it field by field, so that no seat can be left out.
pub(crate) trait Seated {
    /// Visits every seat, in order.
    fn seats<'a>(&'a self, _visit: &mut dyn FnMut(&'a Seat)) {}

    /// Visits every seat in the same order, to change it.
    fn seats_mut(&mut self, _visit: &mut dyn FnMut(&mut Seat)) {}
}

impl Seated for Seat {
    fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a Seat)) {
        visit(self);
    }

    fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut Seat)) {
        visit(self);
    }
}

impl<T: Seated> Seated for Option<T> {
    fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a Seat)) {
        if let Some(value) = self {
            value.seats(visit);
        }
    }

    fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut Seat)) {
        if let Some(value) = self {
            value.seats_mut(visit);
        }
    }
}

impl<T: Seated> Seated for Vec<T> {
    fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a Seat)) {
        self.iter().for_each(|value| value.seats(visit));
    }

    fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut Seat)) {
        self.iter_mut().for_each(|value| value.seats_mut(visit));
    }
}

macro_rules! seatless {
    ($($name:ty),* $(,)?) => { $(impl Seated for $name {})* };
}

seatless! {
    bool, u8, u16, u32, i16, String, Id, Language, Figure, FuzzyDate, Date, Clock, Duration, Period,
    PeriodScheme, Column, Certainty, Minutes,
}
