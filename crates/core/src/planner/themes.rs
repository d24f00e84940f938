//! Which theme is taken up by which meetings, and the order of themes.

use crate::programme::{Meeting, Status, Theme};
use crate::{Id, Programme};

use super::meetings;

/// A theme with the meetings that take it up.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The meetings, in order; none where nobody takes it up.
    pub meetings: Vec<&'a Meeting>,
}

/// The themes below one, or those below none, in order: by number, else as in
/// the plan.
pub fn rows<'a>(plan: &'a Programme, below: Option<&Id>) -> Vec<&'a Theme> {
    let mut all: Vec<&Theme> = plan.themes.iter().filter(|t| t.part_of.as_ref() == below).collect();
    all.sort_by_key(|theme| (theme.number.is_none(), theme.number));
    all
}

/// The themes below one, or those below none, each with its meetings; cancelled
/// meetings take up nothing.
pub fn covered<'a>(plan: &'a Programme, below: Option<&Id>) -> Vec<Coverage<'a>> {
    let all: Vec<&Meeting> = meetings(plan).into_iter().filter(|m| m.status != Status::Cancelled).collect();
    let of = |theme: &'a Theme| Coverage {
        theme,
        meetings: all.iter().copied().filter(|m| m.themes.contains(&theme.id)).collect(),
    };
    rows(plan, below).into_iter().map(of).collect()
}

/// The themes that get another number when one of them moves one step up or
/// down among its own; none where it stands at the end already.
pub fn moved(plan: &Programme, theme: &Id, up: bool) -> Vec<Theme> {
    let Some(found) = plan.themes.iter().find(|t| t.id == *theme) else { return Vec::new() };
    let mut all = rows(plan, found.part_of.as_ref());
    let Some(at) = all.iter().position(|t| t.id == *theme) else { return Vec::new() };
    let Some(to) = (if up { at.checked_sub(1) } else { Some(at + 1) }) else { return Vec::new() };
    if to >= all.len() {
        return Vec::new();
    }
    all.swap(at, to);
    let numbered = all.into_iter().zip(1_u16..).map(|(theme, number)| (theme, Some(number)));
    let changed = numbered.filter(|(theme, number)| theme.number != *number);
    changed.map(|(theme, number)| Theme { number, ..theme.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Programme {
        toml::from_str(
            "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"learning_network\"\n\
             [[themes]]\nid = \"whole\"\ntitle = \"W\"\n\
             [[themes]]\nid = \"b\"\ntitle = \"B\"\nnumber = 2\npart_of = \"whole\"\n\
             [[themes]]\nid = \"a\"\ntitle = \"A\"\nnumber = 1\npart_of = \"whole\"\n\
             [[themes]]\nid = \"c\"\ntitle = \"C\"\npart_of = \"whole\"\n\
             [[meetings]]\nid = \"m2\"\ntitle = \"2\"\nnumber = 2\nthemes = [\"a\", \"b\"]\n\
             [[meetings]]\nid = \"m1\"\ntitle = \"1\"\nnumber = 1\nthemes = [\"a\"]\n\
             [[meetings]]\nid = \"off\"\ntitle = \"x\"\nthemes = [\"c\"]\nstatus = \"cancelled\"\n",
        )
        .expect("a plan")
    }

    #[test]
    fn each_subtheme_tells_its_meetings() {
        let plan = plan();
        let whole = plan.themes[0].id.clone();
        let told: Vec<(&str, Vec<&str>)> = covered(&plan, Some(&whole))
            .iter()
            .map(|c| (c.theme.id.as_str(), c.meetings.iter().map(|m| m.id.as_str()).collect()))
            .collect();
        assert_eq!(told, [("a", vec!["m1", "m2"]), ("b", vec!["m2"]), ("c", vec![])]);
    }

    #[test]
    fn moving_renumbers_what_has_to_change_only() {
        let plan = plan();
        let told = |id: &str, up| {
            let id: Id = id.parse().expect("an id");
            moved(&plan, &id, up).into_iter().map(|t| (t.id.to_string(), t.number)).collect::<Vec<_>>()
        };
        let change = |id: &str, number| (id.to_owned(), Some(number));
        assert_eq!(told("b", true), [change("b", 1), change("a", 2), change("c", 3)]);
        assert_eq!(told("c", true), [change("c", 2), change("b", 3)]);
        assert_eq!(told("a", true), []);
        assert_eq!(told("c", false), []);
        assert_eq!(told("unknown", true), []);
    }
}
