//! The names on the tabs.

use std::collections::HashSet;

use super::shortened;
use crate::characters::one_line;
use crate::paper::Sheet;

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;
/// Excel keeps this name for itself.
const KEPT: &str = "history";

/// A name for each sheet, all different and such as Excel allows. A sheet
/// without a name is called as the workbook is.
pub(super) fn of(sheets: &[Sheet], title: &str) -> Vec<String> {
    let mut taken = HashSet::from([KEPT.to_owned()]);
    sheets.iter().map(|sheet| unique(&plain(&sheet.name, title), &mut taken)).collect()
}

/// The name without what Excel forbids in it.
fn plain(name: &str, title: &str) -> String {
    let allowed = |name: &str| {
        let name = one_line(name).replace(['[', ']', ':', '*', '?', '/', '\\'], "-");
        name.trim_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
    };
    let names = [allowed(name), allowed(title)];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "1".to_owned())
}

/// The name, or with a number behind it where it is taken. Excel does not tell
/// capital letters from small ones.
fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2_u32..).map(|number| {
        let ending = format!(" ({number})");
        shortened(name, LONGEST - ending.len()) + &ending
    });
    let mut names = std::iter::once(shortened(name, LONGEST)).chain(numbered);
    names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}
