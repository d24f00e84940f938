//! Characters and addresses that files can hold.

use std::borrow::Cow;

/// The text with `\n` as its only line break, and U+FFFD in place of every
/// character that XML cannot hold. Word's own line and page breaks (U+000B,
/// U+000C), as pasted text brings them along, are line breaks too.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    // U+FFFE and U+FFFF begin with 0xEF.
    let suspect = |byte: u8| byte == 0xEF || (byte < 0x20 && byte != b'\t' && byte != b'\n');
    if !text.bytes().any(suspect) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").chars().map(held).collect())
}

fn held(c: char) -> char {
    match c {
        '\r' | '\u{b}' | '\u{c}' => '\n',
        '\t' | '\n' => c,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

/// The text on one line.
pub(crate) fn one_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
}

/// The address as a file may hold it, with what does not belong there encoded;
/// nothing where it does not lead to the web or into a mail.
pub(crate) fn address(link: &str) -> Option<String> {
    let link = link.trim();
    let (scheme, rest) = link.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "mailto" if !rest.is_empty() => Some(format!("mailto:{}", encoded(rest))),
        scheme @ ("http" | "https") => web(scheme, rest.strip_prefix("//")?),
        _ => None,
    }
}

fn web(scheme: &str, rest: &str) -> Option<String> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    is_host(host).then(|| format!("{scheme}://{host}{}", encoded(path)))
}

/// A plain host with an optional port. Word refuses to open a whole file for
/// the sake of one address without a proper host.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let label = |label: &str| {
        !label.is_empty() && label.len() < 64 && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    name.len() < 256 && name.split('.').all(label) && port.parse::<u16>().is_ok()
}

fn encoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_code =
        |at: usize| bytes.get(at + 1..at + 3).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    let mut hashed = false;
    bytes.iter().enumerate().fold(String::with_capacity(text.len()), |mut out, (at, byte)| {
        let stays = match byte {
            b'%' => is_code(at),
            b'#' => !std::mem::replace(&mut hashed, true),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(byte),
        };
        if stays {
            out.push(char::from(*byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_breaks_are_of_one_kind() {
        assert_eq!(clean("a\r\nb\rc\u{b}d\u{c}e\nf\tg"), "a\nb\nc\nd\ne\nf\tg");
        assert_eq!(
            clean("\0x\u{1f}\u{fffe}\u{ffff}\u{fffd}\u{f001}"),
            "\u{fffd}x\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{f001}"
        );
        assert!(matches!(clean("Ærø – 🙂"), Cow::Borrowed(_)));
        assert_eq!(one_line("a\r\nb\tc"), "a b c");
    }

    #[test]
    fn an_address_leads_to_the_web_or_into_a_mail() {
        let cases = [
            ("https://example.org", Some("https://example.org")),
            (
                " HTTPS://example.org:8443/a b?c=<d>#e#f ",
                Some("https://example.org:8443/a%20b?c=%3Cd%3E#e%23f"),
            ),
            ("http://ærø.example/x%20y%z", Some("http://ærø.example/x%20y%25z")),
            (
                "mailto:someone@example.org?subject=A&body=B",
                Some("mailto:someone@example.org?subject=A&body=B"),
            ),
            ("javascript:alert(1)", None),
            ("https://", None),
            ("https:example.org", None),
            ("https://user@example.org", None),
            ("https://a..b", None),
            ("https://example.org:99999/", None),
            ("mailto:", None),
            ("example.org", None),
        ];
        for (link, expected) in cases {
            assert_eq!(address(link).as_deref(), expected, "{link}");
        }
    }
}
