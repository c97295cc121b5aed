"""The register of the bundled sample: its documents, and its list as the Council's has it."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files
from string import Template

ROWS_PER_PAGE = 6


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One row of the list."""

    document_id: str
    title: str
    date: date
    languages: tuple[str, ...]


def read_register() -> tuple[RegisterEntry, ...]:
    """All entries, newest first."""
    return tuple(
        RegisterEntry(row["id"], row["title"], row["date"], tuple(row["languages"]))
        for row in tomllib.loads(_text_of("register.toml"))["document"]
    )


def read_sample_document(document_id: str, language: str) -> bytes:
    """The bytes of one document in one language."""
    name = f"{document_id}.{language}.pdf"
    return files("councilvotes.sample").joinpath(name).read_bytes()


def list_page(entries: Sequence[RegisterEntry], page: int) -> str:
    """One page of the list as HTML, counted from 1; beyond the last it has no rows."""
    first = (page - 1) * ROWS_PER_PAGE
    rows = "".join(_row(entry) for entry in entries[first : first + ROWS_PER_PAGE])
    more = page * ROWS_PER_PAGE < len(entries)
    pager = f'<a rel="next" href="?page={page + 1}">Next</a>\n' if more else ""
    return Template(_text_of("list.html")).substitute(total=len(entries), rows=rows, pager=pager)


def document_path(document_id: str, language: str) -> str:
    """`/doc/document/ST-11513-2026-INIT/da/pdf`"""
    return f"/doc/document/{document_id}/{language}/pdf"


def _text_of(name: str) -> str:
    return files("councilvotes.sample").joinpath(name).read_text(encoding="utf-8")


def _row(entry: RegisterEntry) -> str:
    languages = " ".join(
        f'<a class="option-language-item" '
        f'href="{document_path(entry.document_id, language)}">{language.upper()}</a>'
        for language in entry.languages
    )
    return Template(_text_of("row.html")).substitute(
        number=escape(entry.document_id),
        date=f"{entry.date:%d/%m/%Y}",
        title=escape(entry.title),
        address=document_path(entry.document_id, entry.languages[0]),
        languages=languages,
    )
