//! The fonts that documents and pictures are set in. They are part of the
//! program: what is printed looks the same everywhere.

use std::collections::HashSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// The family of all text.
pub(crate) const TEXT: &str = "Inter";
/// Its faces, then the signs it lacks.
pub(crate) const FILES: [&[u8]; 5] = [
    include_bytes!("../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../assets/fonts/Inter-Italic.otf"),
    include_bytes!("../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../assets/fonts/Inter-SemiBoldItalic.otf"),
    include_bytes!("../assets/fonts/DejaVuSans-symbols.ttf"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// The fonts, read once.
pub(crate) fn fonts() -> &'static [Font] {
    &FONTS
}

/// The text's own font can write the character.
pub(crate) fn in_text(character: char) -> bool {
    static CHARACTERS: LazyLock<HashSet<u32>> = LazyLock::new(|| covered(FONTS.first()));
    CHARACTERS.contains(&u32::from(character))
}

/// The font of signs can write the character.
pub(crate) fn in_signs(character: char) -> bool {
    static CHARACTERS: LazyLock<HashSet<u32>> = LazyLock::new(|| covered(FONTS.last()));
    CHARACTERS.contains(&u32::from(character))
}

fn covered(font: Option<&Font>) -> HashSet<u32> {
    font.map(|font| font.info().coverage.iter().collect()).unwrap_or_default()
}
