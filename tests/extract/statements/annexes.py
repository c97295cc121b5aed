"""Typed annexes with declarations, and what is read of them."""

from extract.pdf.page import PageText
from extract.statements.annex import NOT_UNDERLINED
from extract.statements.read import StatementsRead, read_statements
from tests.extract.typed_pages import cover, footer, page, read_cover, typed

FULL = "x" * 70
"""A line that fills the width, so that its break was not meant."""
WORDS = ("Word " * 14).strip()
"""The same in words that would have had room on a short line."""


def annex(number: int, *lines, language: str = "EN", title: str = "ANNEX 2") -> PageText:
    return page(
        number,
        [
            typed(480, 63, title, bold=True),
            *lines,
            *footer("11513/26", number, language),
        ],
    )


def read(
    *annexes: PageText, sheet_pages=(2,), underlined=NOT_UNDERLINED, **changes: str
) -> StatementsRead:
    sheet = page(2, [typed(480, 63, "ANNEX 1"), typed(57, 100, "Institution:")])
    pages = [cover(**changes), sheet, *annexes]
    return read_statements(pages, sheet_pages, read_cover(pages), underlined)
