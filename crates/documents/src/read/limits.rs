//! How much is read at most. A plan of several years fits many times; what is
//! larger is refused with the limit in the sentence. Together they bound time
//! and memory for any bytes.

/// Bytes of the file itself: 8 MB. What is sent, pasted or named on the command
/// line is held to it.
pub const MAX_FILE: usize = 8 * MEGABYTE;
/// Bytes of all that is packed in a file, unpacked: 100 MB.
pub const MAX_UNPACKED: u64 = 100 * MEGABYTE as u64;
/// Bytes of one packed part, unpacked: 60 MB.
pub const MAX_PART: u64 = 60 * MEGABYTE as u64;
/// How many times larger than its packed size a part may become, beyond the
/// first megabyte. Real tables stay far below.
pub const MAX_RATIO: u64 = 250;
/// Parts packed in one file.
pub const MAX_ENTRIES: usize = 5_000;
/// Elements inside one another in a part of a file.
pub const MAX_DEPTH: usize = 256;
/// Tables inside one another.
pub const MAX_TABLE_DEPTH: usize = 16;
/// Tables of a file.
pub const MAX_TABLES: usize = 2_000;
/// Rows of one table or sheet.
pub const MAX_ROWS: usize = 20_000;
/// Columns of one table or sheet.
pub const MAX_COLUMNS: usize = 500;
/// Cells of a file; empty cells of sheets are not counted.
pub const MAX_CELLS: usize = 200_000;
/// Lines and paragraphs of a file.
pub const MAX_LINES: usize = 400_000;
/// Characters of one cell: what a cell of Excel holds.
pub const MAX_CELL_TEXT: usize = 32_767;
/// Bytes of all text of a file: 20 MB.
pub const MAX_TEXT: usize = 20 * MEGABYTE;

/// A megabyte.
pub(super) const MEGABYTE: usize = 1024 * 1024;
