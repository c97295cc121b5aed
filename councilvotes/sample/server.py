"""The sample's register and documents over HTTP on this machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from email.utils import format_datetime
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from councilvotes.sample.register import (
    RegisterEntry,
    list_page,
    read_register,
    read_sample_document,
)

LIST_PATH = "/en/documents/public-register/votes/"
_ROBOTS = "User-agent: *\nAllow: /\n"


class _Answer(NamedTuple):
    """What one address holds."""

    content: bytes
    content_type: str
    modified: datetime | None = None
    """Given for documents, which are answered with 304 when they did not change."""


class _SampleServer(ThreadingHTTPServer):
    """A server that knows its list; closed by `serve_sample`."""

    def __init__(self, entries: tuple[RegisterEntry, ...]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.entries = entries


class _Handler(BaseHTTPRequestHandler):
    """Answers GET, one connection for many requests."""

    protocol_version = "HTTP/1.1"
    server_version = "councilvotes-sample"
    sys_version = ""
    server: _SampleServer

    def do_GET(self) -> None:
        answer = _find(self.path, self.server.entries)
        if answer is None:
            self._send(HTTPStatus.NOT_FOUND, _Answer(b"not found\n", "text/plain"))
        elif self.headers.get("If-None-Match") == _etag(answer):
            self._send(HTTPStatus.NOT_MODIFIED, answer)
        else:
            self._send(HTTPStatus.OK, answer)

    def _send(self, status: HTTPStatus, answer: _Answer) -> None:
        self.send_response(status)
        if answer.modified is not None:
            self.send_header("ETag", _etag(answer))
            self.send_header("Last-Modified", format_datetime(answer.modified, usegmt=True))
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if status != HTTPStatus.NOT_MODIFIED:
            self.wfile.write(answer.content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the crawler reports its own requests."""


@contextmanager
def serve_sample() -> Iterator[str]:
    """Serve the sample on a free port of 127.0.0.1 while the block runs; yield its base URL."""
    server = _SampleServer(read_register())
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="sample register")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _find(path: str, entries: tuple[RegisterEntry, ...]) -> _Answer | None:
    """What lies at an address; None where nothing does."""
    address = urlsplit(path)
    if address.path == "/robots.txt":
        return _Answer(_ROBOTS.encode(), "text/plain; charset=utf-8")
    if address.path == LIST_PATH:
        page = _page_number(address.query)
        if page is None:
            return None
        return _Answer(list_page(entries, page).encode(), "text/html; charset=utf-8")
    return _find_document(address.path, entries)


def _page_number(query: str) -> int | None:
    """The page asked for, 1 where none is named; None for what is no page number."""
    number = parse_qs(query).get("page", ["1"])[0]
    return int(number) if number.isdecimal() and int(number) > 0 else None


def _find_document(path: str, entries: tuple[RegisterEntry, ...]) -> _Answer | None:
    match path.split("/"):
        case ["", "doc", "document", document_id, language, "pdf"]:
            named = [entry for entry in entries if entry.document_id == document_id]
        case _:
            return None
    if not named or language.lower() not in named[0].languages:
        return None
    content = read_sample_document(document_id, language.lower())
    modified = datetime.combine(named[0].date, time(12), UTC)
    return _Answer(content, "application/pdf", modified)


def _etag(answer: _Answer) -> str:
    return f'"{sha256(answer.content).hexdigest()[:32]}"'
