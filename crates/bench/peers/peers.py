"""What others need for the same files, in CPU seconds.

    peers.py PEER FOLDER RUNS FONTS

FOLDER holds the data: table-0.json, table-1.json … with other words for each run, and sheet.json.
The first run counts as warming up. A line of JSON says the version and the seconds of the others;
the last file is left in FOLDER.
"""

import html
import importlib.metadata
import json
import shutil
import sys
import time
from pathlib import Path


def weasyprint(folder, fonts):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    face = f"@font-face {{ font-family: Inter; src: url('{(fonts / 'Inter-Regular.otf').as_uri()}') }}"
    bold = face.replace("Regular", "SemiBold").replace("; src", "; font-weight: 600; src")
    configuration = FontConfiguration()

    def make(run):
        page = HTML(string=as_html(table(folder, run), face + bold))
        page.write_pdf(folder / "weasyprint.pdf", pdf_variant="pdf/ua-1", font_config=configuration)

    return make


def as_html(data, faces):
    def cell(tag, text, attribute=""):
        return f"<{tag}{attribute}>{html.escape(text)}</{tag}>"

    def row(cells):
        return "<tr>" + cell("th", cells[0], ' scope="row"') + "".join(cell("td", text) for text in cells[1:])

    whole = sum(data["shares"])
    widths = "".join(f'<col style="width: {100 * share / whole}%">' for share in data["shares"])
    heads = "".join(cell("th", text, ' scope="col"') for text in data["columns"])
    title, foot = html.escape(data["title"]), json.dumps(data["foot"], ensure_ascii=False)
    style = f"""{faces}
        @page {{ size: A4 landscape; margin: 18mm 16mm;
            @bottom-left {{ content: {foot} }} @bottom-right {{ content: counter(page) " / " counter(pages) }} }}
        body {{ font: 8.5pt Inter }} table {{ width: 100%; table-layout: fixed; border-collapse: collapse }}
        th, td {{ padding: .55em .65em; border-bottom: .5pt solid #c9d1da; text-align: left; vertical-align: top }}
        th {{ font-weight: 600 }} tr {{ break-inside: avoid }}"""
    return (
        f'<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>{title}</title><style>{style}</style>'
        f"<body><h1>{title}</h1><table><colgroup>{widths}</colgroup><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(map(row, data['rows']))}</tbody></table>"
    )


def typst(folder, fonts):
    import typst as wheel

    root = folder / "typst"
    root.mkdir(exist_ok=True)
    shutil.copy(Path(__file__).with_name("table.typ"), root)
    compiler = wheel.Compiler(root / "table.typ", root=root, font_paths=[fonts], ignore_system_fonts=True)

    def make(run):
        shutil.copy(folder / f"table-{run}.json", root / "table.json")
        compiler.compile(output=folder / "typst.pdf", format="pdf", pdf_standards="ua-1")

    return make


def python_docx(folder, _):
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    def make(run):
        data = table(folder, run)
        document = Document()
        section = document.sections[0]
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
        document.add_heading(data["title"], 0)
        grid = document.add_table(1 + len(data["rows"]), len(data["columns"]), "Table Grid")
        for row, texts in zip(grid.rows, [data["columns"], *data["rows"]]):
            for cell, text in zip(row.cells, texts):
                cell.text = text
        document.save(folder / "python-docx.docx")

    return make


def openpyxl(folder, _, write_only=False):
    from openpyxl import Workbook

    data = json.loads((folder / "sheet.json").read_text())
    rows = [[typed(value) for value in row] for row in data["rows"]]

    def make(_):
        book = Workbook(write_only=write_only)
        sheet = book.create_sheet(data["name"]) if write_only else book.active
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:J{len(rows) + 1}"
        sheet.append(data["columns"])
        for row in rows:
            sheet.append(row)
        book.save(folder / "openpyxl.xlsx")

    return make


def openpyxl_write_only(folder, fonts):
    return openpyxl(folder, fonts, write_only=True)


def typed(value):
    from datetime import date

    return date.fromisoformat(value["date"]) if isinstance(value, dict) else value


def table(folder, run):
    return json.loads((folder / f"table-{run}.json").read_text())


PEERS = {
    "weasyprint": (weasyprint, "weasyprint"),
    "typst": (typst, "typst"),
    "python-docx": (python_docx, "python-docx"),
    "openpyxl": (openpyxl, "openpyxl"),
    "openpyxl-write-only": (openpyxl_write_only, "openpyxl"),
}


def main(name, folder, runs, fonts):
    prepare, package = PEERS[name]
    make = prepare(Path(folder).resolve(), Path(fonts).resolve())
    seconds = []
    for run in range(int(runs) + 1):
        before = time.process_time()
        make(run)
        seconds.append(time.process_time() - before)
    print(json.dumps({"version": importlib.metadata.version(package), "seconds": seconds[1:]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
