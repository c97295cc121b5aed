"""The pages of the sample's register list, with the class names of the Council's own."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template

from councilvotes.sample.register import RegisterEntry

ROWS_PER_PAGE = 6


def list_page(entries: Sequence[RegisterEntry], page: int) -> str:
    """One page of the list as HTML, counted from 1; beyond the last it has no rows."""
    first = (page - 1) * ROWS_PER_PAGE
    rows = "".join(_row(entry) for entry in entries[first : first + ROWS_PER_PAGE])
    more = page * ROWS_PER_PAGE < len(entries)
    pager = f'<a rel="next" href="?page={page + 1}">Next</a>\n' if more else ""
    return _template("list.html").substitute(total=len(entries), rows=rows, pager=pager)


def document_path(document_id: str, language: str) -> str:
    """`/doc/document/ST-11513-2026-INIT/da/pdf`"""
    return f"/doc/document/{document_id}/{language}/pdf"


def _template(name: str) -> Template:
    text = files("councilvotes.sample").joinpath(name).read_text(encoding="utf-8")
    return Template(text)


def _row(entry: RegisterEntry) -> str:
    languages = " ".join(
        f'<a class="option-language-item" '
        f'href="{document_path(entry.document_id, language)}">{language.upper()}</a>'
        for language in entry.languages
    )
    return _template("row.html").substitute(
        number=escape(entry.document_id),
        date=f"{entry.date:%d/%m/%Y}",
        title=escape(entry.title),
        address=document_path(entry.document_id, entry.languages[0]),
        languages=languages,
    )
