"""The tables that people look at as one workbook, the same bytes for the same rows."""

from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from publish.errors import ReleaseError
from publish.formats.sheets import Cell, Link, Sheet

WORKBOOK_NAME = "councilvotes.xlsx"
MOST_ROWS = 1_048_576
"""Rows of a sheet, its header among them: a limit of the format."""
_WIDEST = 60
_NARROWEST = 12
"""Signs: a day and the arrow of the filter."""
_ROOM = 3
"""Signs that the arrow of the filter takes."""


def write_workbook(path: Path, sheets: Iterable[Sheet], day: date) -> None:
    """Write the sheets, dated `day`: no clock is read.

    Raises ReleaseError for a sheet with more rows than the format has.
    """
    options = {
        "constant_memory": True,  # rows go to the disk as they come
        "tmpdir": str(path.parent),
        "use_zip64": True,
        "default_date_format": "yyyy-mm-dd",
    }
    try:
        with Workbook(str(path), options) as book:
            book.set_properties({"title": "councilvotes", "created": datetime.combine(day, time())})
            bold = book.add_format({"bold": True})
            for sheet in sheets:
                _check_size(sheet)
                _fill(book.add_worksheet(sheet.name), sheet, bold)
    except XlsxFileError as error:
        raise OSError(f"{path.name} cannot be written: {error}") from error


def _check_size(sheet: Sheet) -> None:
    if sheet.count >= MOST_ROWS:
        raise ReleaseError(
            f"{WORKBOOK_NAME} cannot hold the {sheet.count} rows of its sheet {sheet.name}: a "
            f"sheet has {MOST_ROWS} rows, one of them the header. Keep fewer languages or years in "
            "one data folder."
        )


def _fill(page: Worksheet, sheet: Sheet, bold: Format) -> None:
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, sheet.count, len(sheet.header) - 1)
    widths = [len(name) + _ROOM for name in sheet.header]
    for column, name in enumerate(sheet.header):
        page.write_string(0, column, name, bold)
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            widths[column] = max(widths[column], _write(page, number, column, cell))
    for column, width in enumerate(widths):
        page.set_column(column, column, min(max(width, _NARROWEST), _WIDEST))


def _write(page: Worksheet, row: int, column: int, cell: Cell) -> int:
    """Write by the cell's type, so that no text becomes a formula; how wide it is."""
    match cell:
        case None:
            return 0
        case str():
            page.write_string(row, column, cell)
            return len(cell)
        case Link():
            page.write_url(row, column, cell.address, string=cell.text)
            return len(cell.text)
        case bool():
            page.write_boolean(row, column, cell)
        case date():
            page.write_datetime(row, column, cell)
        case _:
            page.write_number(row, column, cell)
    return 0
