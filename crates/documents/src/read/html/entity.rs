//! Entities: `&oslash;`, `&#248;`.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// The longest name there is has 31 letters.
const MAX_NAME: usize = 32;

/// The text with its entities as letters. What is none stays as written.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
            .count();
        let name =
            after.split_at_checked(end).filter(|(_, next)| next.starts_with(';')).map(|(name, _)| name);
        match name.and_then(|name| push(&mut out, name)) {
            Some(length) => rest = after.get(length + 1..).unwrap_or_default(),
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes what the entity stands for; the length of its name.
fn push(out: &mut String, name: &str) -> Option<usize> {
    match name.strip_prefix('#') {
        Some(number) => out.push(letter(number)?),
        None => out.push_str(resolve_html5_entity(name)?),
    }
    Some(name.len())
}

fn letter(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        // These are meant as Windows-1252, as browsers show them.
        0x80..=0x9f => crate::read::encoding::text(&[code as u8]).chars().next(),
        code => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn entities_are_letters_and_all_else_stays() {
        assert_eq!(decode("m&oslash;de &amp; &#248; &#xF8; &#150; &nbsp;"), "møde & ø ø – \u{a0}");
        assert_eq!(
            decode("a & b &; &unknown; &#x110000; &ørred; &"),
            "a & b &; &unknown; &#x110000; &ørred; &"
        );
    }
}
