//! Everything that an organisation has in one file.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Seek, Write};

use samspil_db::Tx;
use samspil_documents::kinds::{Format, Kind};
use samspil_words::Words;

use super::{Options, language, today};
use crate::app::App;
use crate::cli::{Common, serve, told};
use crate::features::hand_over::{self, Wanted};
use crate::features::programmes;
use crate::web::Problem;

pub(super) fn export(common: &Common, options: &Options) -> Result<(), String> {
    let language = language(options)?;
    let words = Words::of(language);
    if (options.document, options.format.of_document()) != (Some(Kind::HandOver), Some(Format::Zip)) {
        return Err(words.text("export-organisation").into_owned());
    }
    if options.output.is_none() && io::stdout().is_terminal() {
        return Err(words.text("export-to-terminal").into_owned());
    }
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let find = |tx: &mut Tx| programmes::workspace_for(tx, options.workspace.as_deref());
    let found = db.read(find).map_err(|problem: Problem| told(words, &problem))?;
    let workspace = found.ok_or_else(|| words.text("export-no-workspace").into_owned())?;
    let wanted = Wanted::everything(workspace, language, today());
    let out = tempfile::tempfile().map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|e| e.to_string())?;
    let made = runtime.block_on(hand_over::make(&App::new(config, db), wanted, BufWriter::new(out)));
    let made = made.map_err(|problem| told(words, &problem))?;
    copied(made, options).map_err(|error| match &options.output {
        Some(path) => format!("{}: {error}", path.display()),
        None => error.to_string(),
    })
}

/// Writes the whole file where it is wanted; nothing is left there of one that
/// could not be made. A reader that has gone is no fault.
fn copied(made: BufWriter<File>, options: &Options) -> io::Result<()> {
    let mut made = made.into_inner().map_err(io::IntoInnerError::into_error)?;
    made.rewind()?;
    let Some(path) = &options.output else {
        let mut out = io::stdout().lock();
        return match io::copy(&mut made, &mut out).and_then(|_| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        };
    };
    io::copy(&mut made, &mut File::create(path)?).map(drop)
}
