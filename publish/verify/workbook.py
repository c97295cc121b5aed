"""Hold the workbook of a release against the tables beside it."""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from xlsxwriter.utility import xl_rowcol_to_cell

from publish.errors import VerificationError
from publish.formats.sheets import Cell, Link, Sheet, rows_stored, workbook_sheets
from publish.formats.workbook import WORKBOOK_NAME
from publish.release.manifest import Manifest, marks_of

_Stored = tuple[str, str | float]
"""A cell as the file has it: its type, and its text or number."""
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _LINK, _SHEET = (f"{_MAIN}{name}" for name in ("row", "c", "hyperlink", "sheet"))
_LINK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-F]{4})_")
"""How the format writes a sign that XML does not admit."""
_BEFORE_FIRST_DAY = date(1899, 12, 30)
"""Days are counted from here; so all since March 1900 are right."""
_BROKEN = (
    OSError,
    EOFError,
    RuntimeError,
    KeyError,
    ValueError,
    VerificationError,
    ElementTree.ParseError,
    zipfile.BadZipFile,
    zlib.error,
)


def workbook_faults(path: Path, manifest: Manifest) -> Iterator[str]:
    """Rows and links of its sheets that the JSON of the tables does not give."""
    try:
        due = workbook_sheets(rows_stored(path), manifest.tables, marks_of(manifest))
        with zipfile.ZipFile(path / WORKBOOK_NAME) as book:
            for fault in _sheet_faults(book, due):
                yield f"{WORKBOOK_NAME}: {fault}"
    except _BROKEN as error:
        yield f"{WORKBOOK_NAME}: it cannot be read ({error})"


def _sheet_faults(book: zipfile.ZipFile, due: Iterable[Sheet]) -> Iterator[str]:
    sheets = tuple(due)
    listed = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(_SHEET)
    names = [str(each.get("name")) for each in listed]
    if names != [sheet.name for sheet in sheets]:
        yield f"its sheets are {', '.join(names)}"
        return
    for number, sheet in enumerate(sheets, start=1):
        fault = _first_fault(book, f"sheet{number}.xml", sheet)
        if fault is not None:
            yield f"its sheet {sheet.name} {fault}"


def _first_fault(book: zipfile.ZipFile, part: str, sheet: Sheet) -> str | None:
    due = enumerate(chain([sheet.header], sheet.rows))
    targets = _targets(book, part)
    links: dict[str, str | None] = {}
    links_due: dict[str, str | None] = {}
    for element in _elements(book, part):
        if element.tag == _LINK:
            links[element.attrib["ref"]] = targets.get(element.attrib[_LINK_ID])
            continue
        place, row = next(due, (0, ()))
        cells = {xl_rowcol_to_cell(place, column): cell for column, cell in enumerate(row)}
        stored = {at: _stored(cell) for at, cell in cells.items() if cell is not None}
        if stored != {cell.attrib["r"]: _held(cell) for cell in element.iter(_CELL)}:
            return f"has another row {element.get('r')} than the tables give"
        links_due |= {at: cell.address for at, cell in cells.items() if isinstance(cell, Link)}
    if next(due, None) is not None:
        return "lacks rows"
    return None if links == links_due else "has other links than the tables give"


def _elements(book: zipfile.ZipFile, part: str) -> Iterator[Element]:
    """The rows of a sheet, then its links, one at a time."""
    with book.open(f"xl/worksheets/{part}") as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag in (_ROW, _LINK):
                yield element
                element.clear()


def _targets(book: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Where the links of a sheet lead, by their ids; a sheet without links has no such file."""
    name = f"xl/worksheets/_rels/{part}.rels"
    if name not in book.namelist():
        return {}
    return {
        each.attrib["Id"]: each.attrib["Target"] for each in ElementTree.fromstring(book.read(name))
    }


def _held(cell: Element) -> _Stored:
    kind, text = cell.get("t", "n"), "".join(cell.itertext())
    if kind == "inlineStr":
        return kind, _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return kind, float(text)


def _stored(cell: Cell) -> _Stored:
    match cell:
        case Link():
            return "inlineStr", cell.text
        case str():
            return "inlineStr", cell
        case bool():
            return "b", float(cell)
        case date():
            return "n", float((cell - _BEFORE_FIRST_DAY).days)
        case int() | float():
            return "n", float(f"{cell:.16G}")  # as many digits as the writer keeps
    raise VerificationError("a blank cell is held nowhere")
