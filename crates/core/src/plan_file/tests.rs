mod generated;
mod round_trip;
