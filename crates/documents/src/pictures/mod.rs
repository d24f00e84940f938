//! Pictures drawn by the server: SVG, and PNG from it.

mod png;

pub use png::{png, raster};
