"""The pages of the sample's register list, with the class names of the Council's own."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Literal

from councilvotes.sample.register import RegisterEntry

Paging = Literal["rel_next", "list", "number"]
"""How a page names the others: a `rel=next` link, links to all pages, or not at all."""

ROWS_PER_PAGE = 6


def page_count(entries: Sequence[RegisterEntry]) -> int:
    """How many pages the list has."""
    return -(-len(entries) // ROWS_PER_PAGE)


def list_page(entries: Sequence[RegisterEntry], page: int, paging: Paging) -> str:
    """One page of the list as HTML, counted from 1; beyond the last it has no rows."""
    first = (page - 1) * ROWS_PER_PAGE
    rows = "".join(_row(entry) for entry in entries[first : first + ROWS_PER_PAGE])
    pager = _pager(page, page_count(entries), paging)
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


def _pager(page: int, pages: int, paging: Paging) -> str:
    if paging == "rel_next" and page < pages:
        return f'<a rel="next" href="?page={page + 1}">Next</a>\n'
    if paging == "list":
        links = "".join(
            f'<li><a href="?page={other}">{other}</a></li>' for other in range(1, pages + 1)
        )
        return f'<ul class="pagination">{links}</ul>\n'
    return ""
