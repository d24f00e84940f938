//! Taking an element out, with all that goes or changes for it.

use samspil_core::removal::Removal;
use samspil_db::Tx;

use super::by::By;
use super::store::{Change, ChangeError, apply};
use crate::features::programmes::Loaded;

/// Makes every change of a removal, all of one batch: those that point there
/// are mended first, then everything goes.
///
/// # Errors
/// Where somebody changed one of them in the meantime, or the database refuses.
pub fn carry_out(tx: &mut Tx, by: &By, loaded: &Loaded, removal: Removal) -> Result<(), ChangeError> {
    if let Some(head) = removal.head {
        apply(tx, by, Change::Head(Box::new(head), loaded.head_version))?;
    }
    for (element, _) in removal.changed {
        let version = loaded.version(element.id());
        apply(tx, by, Change::Update(element, version))?;
    }
    for element in removal.deleted.into_iter().rev() {
        apply(tx, by, Change::Delete(element.id().clone(), loaded.version(element.id())))?;
    }
    Ok(())
}
