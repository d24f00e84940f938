//! Pieces of forms that several pages use.
