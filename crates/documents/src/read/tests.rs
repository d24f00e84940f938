//! Files are built here, read back and compared as a whole.

mod csv;
mod docx;
mod files;
mod hostile;
mod html;
mod kinds;
mod xlsx;
