//! Addresses inside the application: whose they are, and their query.

/// What an address says once, after something was done: not to be kept when
/// the same page is asked for again.
const ONCE: [&str; 3] = ["changed", "undone", "done"];

/// Whether an address leads to a page of ours and nowhere else. Browsers drop
/// tabs and line breaks and take a backslash for a slash, so no such character
/// may stand in it.
pub fn is_ours(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && address.chars().all(|c| c.is_ascii_graphic() && c != '\\')
}

/// An address with something added to its query.
pub fn with_query(address: &str, query: &str) -> String {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, format!("#{fragment}")),
        None => (address, String::new()),
    };
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{query}{fragment}")
}

/// What a query asks for, without one parameter and without what is said once.
pub fn without(query: &str, parameter: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    pairs.retain(|(name, _)| name != parameter && !ONCE.contains(&name.as_str()));
    pairs
}

/// A path with a query; the path alone where the query is empty.
pub fn joined(path: &str, pairs: &[(String, String)]) -> String {
    match serde_urlencoded::to_string(pairs) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_gone_on_to() {
        for path in ["/programmes/a?x=1", "/me", "/programmes/a/plan#build-goal"] {
            assert!(is_ours(path), "{path}");
        }
        for path in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a\r\nX: y",
            "",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r/evil.example",
            "me",
        ] {
            assert!(!is_ours(path), "{path:?}");
        }
    }

    #[test]
    fn a_query_is_added_before_the_fragment() {
        assert_eq!(with_query("/a", "b=1"), "/a?b=1");
        assert_eq!(with_query("/a?x=1#y", "b=1"), "/a?x=1&b=1#y");
    }

    #[test]
    fn what_is_said_once_is_not_asked_again() {
        let rest = without("lang=nb&severity=error&changed=b1&undone=1&done=saved", "lang");
        assert_eq!(joined("/p", &rest), "/p?severity=error");
        assert_eq!(joined("/p", &without("lang=nb", "lang")), "/p");
    }
}
