"""What the bundled sample promises: honest files, and a register served over real HTTP."""

import re
import zlib
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from councilvotes.sample.register import read_register, read_sample_document
from councilvotes.sample.server import LIST_PATH, serve_sample
from tests.drawing.figures import read_drawing_data
from tests.drawing.note import draw_note
from tests.drawing.sample import note_of
from tests.drawing.words import KEYWORDS, NOTICE

FOLDER = Path(str(files("councilvotes.sample")))
DAMAGED = "ST-90091-2022-INIT.en.pdf"
PDFS = sorted(path.name for path in FOLDER.glob("*.pdf"))
SEED = "/doc/document/ST-11513-2026-INIT/da/pdf"


@pytest.fixture(scope="module")
def served():
    """A client that asks the sample's server."""
    with serve_sample() as base, httpx.Client(base_url=base, trust_env=False) as client:
        yield client


def parsed(text):
    return LexborHTMLParser(text)


def rows_of_page(text):
    """Document and language of every language link of one page."""
    links = parsed(text).css(
        "li.gsc-public-register__result-item .gsc-public-register__result-details "
        "a.option-language-item"
    )
    return [tuple((link.attributes["href"] or "").split("/")[3:5]) for link in links]


def listed_languages():
    return [(entry.document_id, code) for entry in read_register() for code in entry.languages]


def inflated(pdf):
    """The objects of a file with their streams inflated: the same whatever zlib packed them."""
    objects = []
    for body in re.findall(rb"\d+ 0 obj\n(.*?)endobj", pdf, re.DOTALL):
        head, _, stream = body.partition(b"stream\n")
        packed = zlib.decompressobj().decompress(stream) if b"FlateDecode" in head else stream
        objects.append((re.sub(rb"/Length \d+", b"", head), packed))
    return objects


@pytest.mark.parametrize(
    ("number", "language"), [("90004/14", "en"), ("90008/16", "da"), ("90018/22", "en")]
)
def test_the_shipped_note_is_what_the_drawing_gives(number, language):
    entry = next(e for e in read_drawing_data("notes.toml")["note"] if e["number"] == number)
    drawn = draw_note(note_of(entry, language))
    serial, year = number.split("/")
    shipped = read_sample_document(f"ST-{serial}-20{year}-INIT", language)
    assert len(inflated(shipped)) > 10
    assert inflated(drawn) == inflated(shipped)


@pytest.mark.parametrize("name", [name for name in PDFS if name != DAMAGED])
def test_every_page_and_the_metadata_say_that_it_is_a_reconstruction(name):
    document = pypdfium2.PdfDocument(FOLDER / name)
    try:
        texts = [page.get_textpage().get_text_bounded() for page in document]
        keywords = document.get_metadata_value("Keywords")
    finally:
        document.close()
    assert keywords == KEYWORDS
    assert texts
    assert all(NOTICE in text for text in texts)


def test_the_damaged_file_comes_whole_and_says_what_it_is_in_its_bytes():
    data = (FOLDER / DAMAGED).read_bytes()
    assert (data[:5], data.rstrip()[-5:]) == (b"%PDF-", b"%%EOF")
    assert NOTICE.encode() in data
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(BytesIO(data))


def test_the_sample_stays_small():
    assert sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) <= 4_000_000


def test_the_register_names_every_file_and_no_other():
    assert sorted(f"{document}.{code}.pdf" for document, code in listed_languages()) == PDFS


def test_the_source_of_the_votes_is_acknowledged():
    text = (FOLDER / "README.txt").read_text(encoding="utf-8")
    assert "https://doi.org/10.7802/2560" in text
    assert "CC BY 4.0" in text


def test_following_rel_next_gives_every_row(served):
    found, address = [], LIST_PATH
    while address:
        answer = served.get(address)
        found += rows_of_page(answer.text)
        onward = parsed(answer.text).css_first("a[rel~=next]")
        address = onward and urljoin(str(answer.url), onward.attributes["href"])
    assert found == listed_languages()


def test_a_page_carries_the_class_names_of_the_register(served):
    page = parsed(served.get(LIST_PATH).text)
    row = page.css_first("li.gsc-public-register__result-item")
    assert page.css_first(".pr-meta .results").text() == f"{len(read_register())} results"
    assert row.css_first("header span.pull-right").text() == "02/07/2026"
    assert row.css_first("strong.pa-download-document-title").text() == read_register()[0].title
    assert row.css_first("a.link-pdf").attributes["href"] == SEED


@pytest.mark.parametrize("language", ["da", "DA"])
def test_a_document_comes_as_pdf_whatever_the_case_of_its_language(served, language):
    answer = served.get(f"/doc/document/ST-11513-2026-INIT/{language}/pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content == read_sample_document("ST-11513-2026-INIT", "da")


@pytest.mark.parametrize(
    "path",
    [
        "/doc/document/ST-11513-2026-INIT/fr/pdf",
        "/doc/document/ST-1-2026-INIT/en/pdf",
        "/doc/document/..%2F/en/pdf",
        "/en/documents/public-register/latest/",
        LIST_PATH + "?page=0",
        LIST_PATH + "?page=two",
        "/",
    ],
)
def test_what_is_not_there_is_answered_with_404(served, path):
    assert served.get(path).status_code == 404


@pytest.mark.parametrize(("tag", "status"), [("{etag}", 304), ('"other"', 200)])
def test_a_document_that_the_asker_has_is_not_sent_again(served, tag, status):
    etag = served.get(SEED).headers["ETag"]
    answer = served.get(SEED, headers={"If-None-Match": tag.format(etag=etag)})
    assert answer.status_code == status
    assert (len(answer.content) == 0) == (status == 304)


def test_robots_allows_everything_without_a_delay(served):
    assert served.get("/robots.txt").text == "User-agent: *\nAllow: /\n"


def test_nothing_listens_after_the_block():
    with serve_sample() as base:
        pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(base, trust_env=False)
