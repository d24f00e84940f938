//! The problems as JSON.
