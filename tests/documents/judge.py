"""Reads documents with libraries that samspil does not use.

    python3 judge.py documents FILE=LANGUAGE …
    python3 judge.py pages FILE.pdf …

Prints a JSON object: each file, and what is wrong with it in a list. "documents" reads every file
as what its ending says, in the language it was asked for; "pages" says which PDF has no page.
"""

import contextlib
import io
import json
import re
import sys
import zipfile
from multiprocessing import Pool
from pathlib import Path

import docx
import openpyxl
import outloud
import pdfua
import pikepdf
from lxml import etree

from calendar_check import faults as calendar_faults
from page import faults as page_faults

WORDPROCESSING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SVG = "{http://www.w3.org/2000/svg}"

# Rules that do not run, or that say something of documents which is not so; each with its reason.
NOT_RUN = {
    "UA-14-001",  # Stops at every heading made of several pieces; outloud's HDG rules read headings.
}
# The other rules of both programs count, warnings too.
FALSE_ALARMS = {
    # Wants more data cells than header cells. A small table whose rows are named has fewer: two rows
    # of four, each with a number and a name, have eight headers and four data cells.
    "TBL-010",
    # The meeting planner is a form: its cells are empty to be filled in.
    "TBL-012",
    # Wants one table to cover half of all ruled lines of a page. Several small tables do not, nor does
    # one that began on the page before; and the timeline's lines are those of a figure with a text.
    "TBL-014",
    # Takes whatever three pages say at their top for a running head. Invitations and sheets begin a
    # page each, with "When" and "For". The running heads and feet are artifacts.
    "PAG-001",
    # Counts the words of an element before those of the elements in it, so that "(struck) called off"
    # seems to be read the other way round; the tags have the order in which the page is painted.
    "ORD-001",
}


def of_language(tag: object, language: str) -> bool:
    """Whether a language tag, with or without a country, is of the language."""
    return str(tag or "").split("-")[0] == language


def pdf(path: Path, language: str) -> list[str]:
    with pikepdf.open(path) as file:
        tag = file.Root.get("/Lang")
        found = [] if of_language(tag, language) else [f"is in {tag}"]
        if not file.pages:
            found.append("has no page")
    return found + by_pdfua(path) + by_outloud(path)


def by_pdfua(path: Path) -> list[str]:
    report = pdfua.validate(str(path))
    found = [f"{finding.rule_id}: {finding.message}" for finding in report.findings if finding.rule_id not in FALSE_ALARMS]
    for rule in report.skipped:
        if "raised" in (rule.skipped_reason or "") and rule.rule_id not in NOT_RUN:
            found.append(f"{rule.rule_id} did not run: {rule.skipped_reason}")
    return found


def by_outloud(path: Path) -> list[str]:
    result = outloud.check(str(path))
    found = [f"cannot be read: {result.error}"] if result.error else []
    for finding in result.sorted_findings():
        if finding.severity != "info" and finding.rule not in FALSE_ALARMS:
            shown = f" ({finding.evidence})" if finding.evidence else ""
            found.append(f"{finding.rule}: page {finding.page}: {finding.message}{shown}")
    return found


def word(path: Path, language: str) -> list[str]:
    file = docx.Document(str(path))
    core = file.core_properties
    found = [] if core.title else ["has no title"]
    if not of_language(core.language, language):
        found.append(f"is in {core.language}")
    for tag in file.styles.element.iter(f"{WORDPROCESSING}lang"):
        if not of_language(tag.get(f"{WORDPROCESSING}val"), language):
            found.append(f"its styles are in {tag.get(f'{WORDPROCESSING}val')}")
    if not any(part.text.strip() for part in file.paragraphs):
        found.append("says nothing")
    return found


def excel(path: Path, _language: str) -> list[str]:
    file = openpyxl.load_workbook(path)
    found = [] if file.properties.title else ["has no title"]
    for sheet in file.worksheets:
        if not any(cell is not None for row in sheet.iter_rows(values_only=True) for cell in row):
            found.append(f"sheet {sheet.title} is empty")
    return found


def calendar(path: Path, _language: str) -> list[str]:
    return calendar_faults(path.read_bytes())[0]


def page(path: Path, language: str) -> list[str]:
    return page_faults(path.read_bytes().decode("utf-8"), language)


def svg(path: Path, language: str) -> list[str]:
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False))
    found = [] if root.tag == f"{SVG}svg" else [f"is a {root.tag}"]
    if not root.get("viewBox"):
        found.append("has no viewBox")
    title = root.findtext(f"{SVG}title") or root.get("aria-label")
    if not title:
        found.append("has no title")
    tag = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not of_language(tag, language):
        found.append(f"is in {tag}")
    if next(root.iter(f"{SVG}script"), None) is not None:
        found.append("has a script")
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.endswith("href") and not value.startswith(("#", "data:")):
                found.append(f"takes {value} from outside")
    return found


def png(path: Path, _language: str) -> list[str]:
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return ["is no PNG"]
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    found = [] if min(width, height) >= 300 and max(width, height) <= 20000 else [f"is {width} × {height} pixels"]
    if data[-8:-4] != b"IEND":
        found.append("ends early")
    return found


def archive(path: Path, language: str) -> list[str]:
    """The files of a hand-over file, each read as what it is; its plan file stands beside it afterwards."""
    target = path.with_suffix("")
    with zipfile.ZipFile(path) as file:
        broken = file.testzip()
        if broken:
            return [f"{broken} is broken"]
        file.extractall(target)
        names = {name for name in file.namelist() if not name.endswith("/")}
    found = []
    for needed in ("index.html", "plan.toml", "calendar.ics"):
        if needed not in names:
            found.append(f"has no {needed}")
    for link in re.findall(r'href="([^"#:]+)"', (target / "index.html").read_text("utf-8")):
        if link not in names:
            found.append(f"index.html leads to {link}, which is not there")
    for name in sorted(names):
        found += [f"{name}: {fault}" for fault in judge((target / name, language))[1]]
    return found


READERS = {
    ".pdf": pdf, ".docx": word, ".xlsx": excel, ".ics": calendar,
    ".svg": svg, ".png": png, ".html": page, ".zip": archive,
}


def judge(asked: tuple[Path, str]) -> tuple[str, list[str]]:
    """What is wrong with a file; whatever a library does with it is said of it."""
    path, language = asked
    reader = READERS.get(path.suffix)
    if reader is None:
        return str(path), []
    try:
        # Some of the libraries talk.
        with contextlib.redirect_stdout(io.StringIO()):
            return str(path), reader(path, language)
    except Exception as error:
        return str(path), [f"cannot be read: {type(error).__name__}: {error}"]


def has_pages(path: str) -> list[str]:
    try:
        with pikepdf.open(path) as file:
            return [] if file.pages else ["has no page"]
    except Exception as error:
        return [f"is no PDF: {error}"]


def main() -> int:
    what, *files = sys.argv[1:] or [""]
    if what == "pages":
        print(json.dumps({path: has_pages(path) for path in files}))
        return 0
    if what != "documents":
        print(__doc__, file=sys.stderr)
        return 2
    asked = [(Path(path), language) for path, language in (file.rsplit("=", 1) for file in files)]
    with Pool(2) as pool:
        print(json.dumps(dict(pool.imap_unordered(judge, asked))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
