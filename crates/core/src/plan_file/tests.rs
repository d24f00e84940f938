mod generated;
mod malformed;
mod round_trip;
