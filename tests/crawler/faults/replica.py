"""A replica of the register: what a host in order would answer, made of numbers and a seed."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from urllib.parse import parse_qs, urlsplit

LIST = "/en/documents/public-register/votes/"
LATEST = "/en/documents/public-register/latest/"
SEARCH = "/en/documents/public-register/public-register-search/"
ROBOTS = "/robots.txt"
FIRST_DAY = date(2026, 7, 2)
ROBOTS_TEXT = b"User-agent: *\nDisallow: /private/\n"


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer, before anything happens to it on its way."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """One row of the register."""

    document_id: str
    day: date
    languages: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"Voting result - Act of note {self.document_id}"


def make_notes(count: int, languages: tuple[str, ...] = ("en", "fr")) -> list[Note]:
    """So many notes, one a week, the newest first."""
    return [
        Note(f"ST-{20000 - n}-{(day := FIRST_DAY - timedelta(weeks=n)).year}-INIT", day, languages)
        for n in range(count)
    ]


def drawn_body(document_id: str, language: str, revision: int) -> bytes:
    """The bytes of a document, the same at every call; they only look like a PDF."""
    random = Random(f"{document_id} {language} {revision}")
    filling = random.randbytes(random.randrange(600, 2400)).hex().encode()
    return b"%%PDF-1.7\n%s %d\n%s\n%%%%EOF\n" % (
        f"{document_id} {language}".encode(),
        revision,
        filling,
    )


@dataclass(slots=True)
class Replica:
    """The register's content; a test may change it between and during runs."""

    notes: list[Note]
    rows_per_page: int = 2
    body_of: Callable[[str, str, int], bytes] = drawn_body
    revisions: dict[tuple[str, str], int] = field(default_factory=dict)

    def bodies(self) -> dict[tuple[str, str], bytes]:
        """All that can be had now, by document and language."""
        return {
            (note.document_id, language): self.body(note.document_id, language)
            for note in self.notes
            for language in note.languages
        }

    def body(self, document_id: str, language: str) -> bytes:
        revision = self.revisions.get((document_id, language), 0)
        return self.body_of(document_id, language, revision)

    def change(self, place: int) -> None:
        """Put other bytes under the addresses of a note; its row gets another date."""
        note = self.notes[place]
        for language in note.languages:
            key = (note.document_id, language)
            self.revisions[key] = self.revisions.get(key, 0) + 1
        self.notes[place] = Note(note.document_id, note.day - timedelta(days=1), note.languages)

    def reply(self, target: str, headers: Mapping[str, str]) -> Reply:
        """Answer as a host in order does."""
        parts = urlsplit(target)
        asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        if parts.path == ROBOTS:
            return Reply(200, ROBOTS_TEXT, {"Content-Type": "text/plain"})
        if parts.path == LIST:
            return self._page(self.notes, asked)
        if parts.path == LATEST:
            return self._page(self.notes[: self.rows_per_page], asked)
        if parts.path == SEARCH:
            return self._page(self._between(asked), asked)
        match parts.path.split("/"):
            case ["", "doc", "document", document_id, language, "pdf"]:
                return self._document(document_id, language, headers)
        return Reply(404, b"not here", {"Content-Type": "text/plain"})

    def _document(self, document_id: str, language: str, headers: Mapping[str, str]) -> Reply:
        held = [note for note in self.notes if note.document_id == document_id]
        if not held or language not in held[0].languages:
            return Reply(404, b"no such document", {"Content-Type": "text/plain"})
        body = self.body(document_id, language)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if headers.get("if-none-match") == etag:
            return Reply(304, b"", {"ETag": etag})
        return Reply(200, body, {"Content-Type": "application/pdf", "ETag": etag})

    def _between(self, asked: Mapping[str, str]) -> list[Note]:
        """The notes of the days that were asked for; who names none gets all."""
        since, until = (asked.get(name) for name in ("DateFrom", "DateTo"))
        first = datetime.strptime(since, "%d/%m/%Y").date() if since else date.min
        last = datetime.strptime(until, "%d/%m/%Y").date() if until else date.max
        return [note for note in self.notes if first <= note.day <= last]

    def _page(self, notes: list[Note], asked: Mapping[str, str]) -> Reply:
        page = int(asked.get("page", "1"))
        others = "".join(f"&{name}={value}" for name, value in asked.items() if name != "page")
        size = self.rows_per_page
        rows = "".join(row_of(note) for note in notes[(page - 1) * size : page * size])
        more = page * size < len(notes)
        onward = f'<a rel="next" href="?page={page + 1}{others}">Next</a>' if more else ""
        return page_of(rows, onward, len(notes))


def page_of(rows: str, onward: str, total: int) -> Reply:
    """A page of a list, with the class names of the Council's own."""
    html = (
        "<!DOCTYPE html><html><head><title>Votes</title></head><body><h1>Votes</h1>"
        f'<p class="pr-meta"><span class="results">{total} results</span></p>'
        f"<ul>{rows}</ul>{onward}</body></html>"
    )
    return Reply(200, html.encode(), {"Content-Type": "text/html; charset=utf-8"})


def row_of(note: Note) -> str:
    links = "".join(
        f'<a class="option-language-item" href="{path_of(note.document_id, language)}">'
        f"{language.upper()}</a>"
        for language in note.languages
    )
    return (
        '<li class="gsc-public-register__result-item"><header>'
        f'<span class="pull-right">{note.day:%d/%m/%Y}</span></header>'
        '<div class="gsc-public-register__result-details">'
        f'<strong class="pa-download-document-title">{note.title}</strong>'
        f'<a class="link-pdf" href="{path_of(note.document_id, note.languages[0])}">PDF</a>'
        f"{links}</div></li>"
    )


def path_of(document_id: str, language: str) -> str:
    return f"/doc/document/{document_id}/{language}/pdf"
