//! What kind of file it is: its content says so first, its name second.

use super::package::Package;
use super::{OtherFormat, Refusal, encoding};

/// What is read.
pub(super) enum Kind<'a> {
    /// A Word document, and its main part.
    Docx(Package<'a>, String),
    /// An Excel workbook, and its main part.
    Xlsx(Package<'a>, String),
    /// Lines of cells.
    Csv,
    /// A page.
    Html,
}

/// Recognises a file, or says why it is not read.
pub(super) fn recognise<'a>(name: &str, bytes: &'a [u8]) -> Result<Kind<'a>, Refusal> {
    let ending = ending(name);
    match bytes {
        [] => Err(Refusal::Empty),
        [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] => packed(&ending, Package::open(bytes)?),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(compound(&ending, bytes)),
        [b'%', b'P', b'D', b'F', ..] => Err(Refusal::OtherFormat(OtherFormat::Pdf)),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err(Refusal::OtherFormat(OtherFormat::Rtf)),
        _ => plain(&ending, bytes),
    }
}

/// What follows the last dot of a file's name, in small letters.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// A file from before 2007, or one that is locked with a password.
fn compound(ending: &str, bytes: &[u8]) -> Refusal {
    if names_stream(bytes, "EncryptedPackage") {
        return Refusal::Protected;
    }
    let excel = names_stream(bytes, "Workbook") || names_stream(bytes, "Book");
    let slides = names_stream(bytes, "PowerPoint Document");
    Refusal::OtherFormat(match ending {
        _ if slides => OtherFormat::Slides,
        _ if excel => OtherFormat::Xls,
        _ if names_stream(bytes, "WordDocument") => OtherFormat::Doc,
        "doc" | "dot" | "docx" => OtherFormat::Doc,
        "xls" | "xlt" | "xlsx" => OtherFormat::Xls,
        _ => return Refusal::Unknown,
    })
}

/// Whether a stream of this name stands in the directory: as UTF-16, closed by zero.
fn names_stream(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn packed<'a>(ending: &str, mut package: Package<'a>) -> Result<Kind<'a>, Refusal> {
    if let Some(format) = open_document(&mut package)? {
        return Err(Refusal::OtherFormat(format));
    }
    if !package.has("[Content_Types].xml") {
        return Err(unknown(ending));
    }
    if has_macros(ending, &mut package)? {
        return Err(Refusal::Macros);
    }
    let main =
        package.relationships("")?.into_iter().find(|one| one.kind == "officeDocument" && !one.external);
    let main = main.ok_or_else(|| unknown(ending))?.target;
    match main.split('/').next().map(str::to_ascii_lowercase).as_deref() {
        Some("word") => Ok(Kind::Docx(package, main)),
        Some("xl") if main.ends_with(".bin") => Err(Refusal::OtherFormat(OtherFormat::Xlsb)),
        Some("xl") => Ok(Kind::Xlsx(package, main)),
        Some("ppt") => Err(Refusal::OtherFormat(OtherFormat::Slides)),
        _ => by_root(ending, package, main),
    }
}

/// A main part in a folder of another name: what is its first element?
fn by_root<'a>(ending: &str, mut package: Package<'a>, main: String) -> Result<Kind<'a>, Refusal> {
    let text = package.required(&main)?;
    let head = text.get(..text.len().min(4096)).unwrap_or(&text);
    if head.contains("wordprocessingml") {
        Ok(Kind::Docx(package, main))
    } else if head.contains("spreadsheetml") {
        Ok(Kind::Xlsx(package, main))
    } else {
        Err(unknown(ending))
    }
}

/// LibreOffice's own kinds say at once what they are.
fn open_document(package: &mut Package<'_>) -> Result<Option<OtherFormat>, Refusal> {
    let Some(kind) = package.part("mimetype")? else { return Ok(None) };
    let kind = kind.trim();
    Ok(match kind.strip_prefix("application/vnd.oasis.opendocument.") {
        Some(rest) if rest.starts_with("spreadsheet") => Some(OtherFormat::Ods),
        Some(rest) if rest.starts_with("presentation") => Some(OtherFormat::Slides),
        Some(_) => Some(OtherFormat::Odt),
        None => None,
    })
}

fn has_macros(ending: &str, package: &mut Package<'_>) -> Result<bool, Refusal> {
    if matches!(ending, "docm" | "dotm" | "xlsm" | "xltm" | "xlam") {
        return Ok(true);
    }
    let holds = |name: &String| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/");
    if package.names().iter().any(holds) {
        return Ok(true);
    }
    let types = package.required("[Content_Types].xml")?;
    Ok(types.contains("macroEnabled") || types.contains("vbaProject"))
}

fn plain<'a>(ending: &str, bytes: &[u8]) -> Result<Kind<'a>, Refusal> {
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if bytes.contains(&0) && !utf16 {
        return Err(unknown(ending));
    }
    let head = encoding::text(bytes.get(..bytes.len().min(4096)).unwrap_or(bytes)).to_ascii_lowercase();
    let is_page = head.trim_start().starts_with(['<', 'v'])
        && ["<html", "<table", "<!doctype html"].iter().any(|tag| head.contains(tag));
    match ending {
        _ if is_page => Ok(Kind::Html),
        "htm" | "html" => Ok(Kind::Html),
        // Many systems write lines of cells and call them .xls.
        "csv" | "tsv" | "tab" | "txt" | "xls" | "" if !head.trim_start().starts_with("<?xml") => {
            Ok(Kind::Csv)
        }
        _ => Err(unknown(ending)),
    }
}

/// The content is no kind that is read, whatever the name says.
fn unknown(ending: &str) -> Refusal {
    match ending {
        "docx" | "dotx" | "xlsx" | "xltx" | "doc" | "xls" | "odt" | "ods" | "pdf" | "rtf" => {
            Refusal::Misnamed { ending: format!(".{ending}") }
        }
        _ => Refusal::Unknown,
    }
}
