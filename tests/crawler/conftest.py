"""A register over real HTTP on 127.0.0.1, as each test needs it."""

import re
import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

import pytest
from werkzeug import Request, Response

from crawler.archive.archive import Archive
from crawler.clocks import Clocks
from crawler.fetch.fetcher import Fetcher
from crawler.settings import CrawlSettings
from crawler.source_description import read_source
from tests.crawler.kept import answer

LISTS = "/en/documents/public-register"
CHALLENGE = b"<html><head><title>Just a moment...</title></head><body>wait</body></html>"


@dataclass
class Register:
    """Answers by path and query; counts what it was asked."""

    base: str
    pages: dict[str, Response | list[Response]] = field(default_factory=dict)
    handlers: dict[str, Callable[[Request], Response]] = field(default_factory=dict)
    """Asked before the pages, by path alone."""
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    votes: str = f"{LISTS}/votes/"
    latest: str = f"{LISTS}/latest/"
    challenge: bytes = CHALLENGE

    def answer(self, request: Request) -> Response:
        target = request.full_path.removesuffix("?")
        self.asked.append(target)
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        if handler := self.handlers.get(request.path):
            return handler(request)
        page = self.pages.get(target)
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        if page is None:
            return Response("nothing here", 404)
        etag = page.headers.get("ETag")
        if etag and request.headers.get("If-None-Match") == etag:
            return Response(status=304, headers={"ETag": etag})
        # A response object serves once: give a copy.
        copy = Response(page.get_data(), page.status_code, headers=dict(page.headers))
        if page.headers.get("X-Cut-Off"):
            copy.automatically_set_content_length = False
            copy.headers["Content-Length"] = str(len(page.get_data()) + 1000)
        return copy

    def put(self, target, body, status=200, kind="text/html", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[target] = Response(body, status, headers=named, content_type=kind)

    def pdf(self, document_id, language, body=None, **headers):
        body = body or f"%PDF-1.7\n{document_id} {language}\n%%EOF\n".encode()
        self.put(self.path(document_id, language), body, kind="application/pdf", **headers)
        return body

    def path(self, document_id, language):
        return f"/doc/document/{document_id}/{language}/pdf"

    def row(self, document_id, *languages, title="An act", date="02/07/2026", first=None):
        links = "".join(
            f'<a class="option-language-item" href="https://data.consilium.europa.eu/doc/document'
            f'/{document_id}/{language}/pdf">{language}</a>'
            for language in languages
        )
        first = first or f"/doc/document/{document_id}/{languages[0]}/pdf"
        return (
            '<li class="gsc-public-register__result-item"><header><span class="pull-right">'
            f'{date}</span></header><div class="gsc-public-register__result-details"><strong '
            f'class="pa-download-document-title">{title}</strong><a class="link-pdf" '
            f'href="{first}">PDF</a>{links}</div></li>'
        )

    def list(self, *rows, after="", target=None, total=None, **headers):
        meta = "" if total is None else f'<p class="pr-meta"><b class="results">{total}</b></p>'
        html = f"<html><body><h1>Votes</h1>{meta}<ul>{''.join(rows)}</ul>{after}</body></html>"
        self.put(target or self.votes, html, **headers)

    def asked_for(self, part):
        return [target for target in self.asked if part in target]


@pytest.fixture
def register(httpserver):
    register = Register(httpserver.url_for("").rstrip("/"))
    httpserver.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    return register


def make_settings(base, **changes):
    values = {
        "lists_url": base,
        "documents_url": base,
        "routes": ("votes_list",),
        "user_agent": "councilvotes/0.1 (+https://example.org)",
        "languages": None,
        "known_languages": ("da", "en", "fr"),
        "pause_seconds": 0.0,
        "timeout_seconds": 5.0,
        "max_document_bytes": 100_000,
        "max_list_pages": 50,
    }
    return CrawlSettings(**(values | changes))


@pytest.fixture
def settings(register):
    """Make settings that point to the register; keywords change single ones."""
    return partial(make_settings, register.base)


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path) as archive:
        yield archive


@pytest.fixture(scope="session")
def source():
    return read_source()


@pytest.fixture
def unused_base():
    """An address on 127.0.0.1 where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def raw_server():
    """Start servers that answer 404 to robots.txt and fixed bytes, right or wrong, to the rest."""
    opened = []

    def start(sent):
        listening = socket.create_server(("127.0.0.1", 0))
        thread = threading.Thread(target=_serve, args=(listening, sent))
        thread.start()
        opened.append((listening, thread))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield start
    for listening, thread in opened:
        listening.shutdown(socket.SHUT_RDWR)  # wakes accept()
        listening.close()
        thread.join()


def _serve(listening, sent):
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        with connection:
            asked = connection.recv(65536)
            missing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            connection.sendall(missing if b"/robots.txt" in asked else sent)


@dataclass
class FakeTime:
    """A clock that only sleeping moves, and chance that is as told."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)
    luck: float = 0.0

    def clock(self):
        return self.now

    def chance(self):
        return self.luck

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def time():
    return FakeTime()


@pytest.fixture
def kept():
    return []


@pytest.fixture
def fetcher(settings, source, kept, time):
    """Open fetchers on the register; keywords change single settings."""
    opened = []

    def open_one(**changes):
        fetcher = Fetcher(
            settings(**changes),
            source,
            kept.append,
            clocks=Clocks(time.clock, time.sleep, chance=time.chance),
        )
        opened.append(fetcher)
        return fetcher

    yield open_one
    for one in opened:
        one.__exit__(None, None, None)


@pytest.fixture
def ledger(tmp_path):
    """The ledger's own connection, beside the archive's."""
    path = tmp_path / "archive" / "ledger.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def finished(archive):
    """Give the archive one run that came to its end."""
    run = archive.begin_run(datetime.now(UTC))
    archive.keep_fetch(run, answer(b"a list"))
    archive._ledger.execute("UPDATE runs SET finished_at = started_at")
    return archive
