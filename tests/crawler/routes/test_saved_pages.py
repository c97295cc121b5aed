import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from crawler.crawl import crawl

SAVED_FROM = "<!-- saved from url=(0055){} -->\n"
PROCEDURE = "https://eur-lex.europa.eu/procedure/EN/2025_429"
ACT = (
    '<section class="gsc-search-results__acts"><strong class="gsc-title">An act</strong></section>'
    '<section class="gsc-search-results__votes"><div class="gsc-votes__countries"><abbr>BE</abbr>'
    "</div>" + '<div class="gsc-votes__countries"></div>' * 3 + "</section>"
)


def list_page(register, *documents):
    rows = "".join(register.row(document, "da", "en") for document in documents)
    return f"<html><body><ul>{rows}</ul></body></html>"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "saved"
    path.mkdir()
    return path


@pytest.fixture
def reading(folder, read_route):
    return lambda: read_route("saved_pages", saved_pages=folder)


def named(route):
    return [(listed.document_id, listed.language) for listed in route.documents]


def test_list_of_the_register_names_its_documents(register, folder, reading):
    (folder / "votes.html").write_text(list_page(register, "ST-1-2026-INIT"))
    route = reading()
    assert (route.status, route.warnings) == ("found", ())
    assert named(route) == [("ST-1-2026-INIT", "da"), ("ST-1-2026-INIT", "en")]
    assert route.documents[0].url == register.base + register.path("ST-1-2026-INIT", "da")


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_archive_of_a_page_is_read(register, folder, reading, encoding):
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://www.consilium.europa.eu/votes/"
    message.set_content("no page")
    page = list_page(register, "ST-1-2026-INIT").replace("An act", "Rådets afgørelse")
    message.add_related(page.encode(encoding), "text", "html", params={"charset": encoding})
    (folder / "votes.mhtml").write_bytes(message.as_bytes())
    route = reading()
    assert named(route) == [("ST-1-2026-INIT", "da"), ("ST-1-2026-INIT", "en")]
    assert route.documents[0].title == "Rådets afgørelse"


def test_page_of_the_vote_search_shows_votes(folder, reading):
    (folder / "search.HTM").write_text(f"<html><body>{ACT}</body></html>")
    route = reading()
    assert route.status == "found"
    assert [(vote.url, vote.positions) for vote in route.votes] == [
        ("saved:search.HTM", (("BE", "yes"),))
    ]


@pytest.mark.parametrize(
    "page",
    [
        SAVED_FROM.format(PROCEDURE) + "<html><body>ST 11513/26</body></html>",
        '<html><body><a href="/procedure/EN/2025_429?x">x</a> ST 11513/26</body></html>',
    ],
)
def test_procedure_page_names_documents(folder, reading, page):
    (folder / "procedure.html").write_text(page)
    assert reading().ids == ("ST-11513-2026-INIT",)


def test_any_other_page_that_speaks_of_documents_names_none(folder, reading):
    (folder / "news.html").write_text("<html><body>The agenda is ST 11513/26.</body></html>")
    route = reading()
    assert (route.status, route.ids) == ("layout_changed", ())
    assert route.warnings == (
        f"{folder / 'news.html'}: names no document and shows no vote that we can read",
    )


def test_challenge_is_told_by_its_name_and_loses_no_other(register, folder, reading):
    (folder / "a.html").write_bytes(register.challenge)
    (folder / "b.html").write_text(list_page(register, "ST-1-2026-INIT"))
    route = reading()
    assert (route.status, len(route.documents)) == ("found", 2)
    assert len(route.warnings) == 1
    assert route.warnings[0].startswith(f"{folder / 'a.html'}: is a challenge")


def test_folder_of_challenges_is_blocked(register, folder, reading):
    (folder / "a.html").write_bytes(register.challenge)
    assert reading().status == "blocked"


def test_folder_without_pages_is_empty(folder, reading):
    (folder / "note.pdf").write_bytes(b"%PDF-1.7")
    assert reading().status == "empty"


@pytest.mark.parametrize("name", ["wild.html", "wild.mhtml"])
def test_wild_bytes_are_told_and_raise_nothing(folder, reading, name):
    (folder / name).write_bytes(bytes(range(256)) * 40)
    route = reading()
    assert (route.status, len(route.warnings)) == ("layout_changed", 1)


def test_page_larger_than_a_page_may_be_is_told(folder, reading, source):
    (folder / "large.html").write_bytes(b" " * (source.limits.max_list_bytes + 1))
    assert "larger than the" in reading().warnings[0]


def test_page_whose_name_is_no_utf8_is_read_and_told_with_a_sign(
    register, folder, settings, archive
):
    for name, body in ((b"votes\xff.html", ACT), (b"other\xff.html", "<html>nothing</html>")):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(body)
    report = crawl(archive, settings(routes=("saved_pages",), saved_pages=folder))
    assert report.routes[0].warnings == (
        f"{folder}/other\ufffd.html: names no document and shows no vote that we can read",
    )
    assert [vote.url for vote in archive.listed_votes()] == ["saved:votes\ufffd.html"]
