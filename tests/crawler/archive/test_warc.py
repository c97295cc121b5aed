import base64
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from crawler.archive.warc import WarcSummary, write_warc
from crawler.crawl import crawl
from crawler.errors import ArchiveError
from crawler.fetch.answer import Answer
from tests.blob_files import blob_file

NOTE = "ST-11513-2026-INIT"
AT = datetime(2026, 7, 2, 12, 30, 0, 250_000, tzinfo=UTC)
PAGE = Answer(
    "https://www.consilium.europa.eu/list",
    AT,
    200,
    {"content-type": "text/html", "etag": '"1"'},
    b"<html>a list</html>",
    "ok",
    "",
)


@dataclass(frozen=True)
class Read:
    """What warcio reads back of one record."""

    kind: str
    url: str | None
    named: dict[str, str]
    status: str
    headers: dict[str, str]
    body: bytes


def read(path):
    with path.open("rb") as file:
        return [
            Read(
                record.rec_type,
                record.rec_headers.get_header("WARC-Target-URI"),
                dict(record.rec_headers.headers),
                record.http_headers.statusline if record.http_headers else "",
                dict(record.http_headers.headers) if record.http_headers else {},
                record.content_stream().read(),
            )
            for record in ArchiveIterator(file, check_digests="raise")
        ]


@pytest.fixture
def export(archive, tmp_path):
    """Keep answers as fetches of one run and write them out."""

    def write(*answers, name="all.warc.gz"):
        run = archive.begin_run(AT)
        for answer in answers:
            archive.keep_fetch(run, answer)
        target = tmp_path / name
        return write_warc(archive.fetches(), target, "councilvotes/0.1"), target

    return write


def sha256_of(record):
    kind, _, digest = record.named["WARC-Payload-Digest"].partition(":")
    assert kind == "sha256"
    return base64.b32decode(digest).hex()


def test_file_begins_with_what_wrote_it(export):
    _, target = export(PAGE)
    info = read(target)[0]
    assert (info.kind, info.named["WARC-Filename"]) == ("warcinfo", "all.warc.gz")
    assert info.named["WARC-Date"] == "2026-07-02T12:30:00.250000Z"
    assert b"software: councilvotes/0.1\r\n" in info.body


def test_response_has_time_status_headers_and_bytes_of_the_fetch(export):
    _, target = export(PAGE)
    record = read(target)[1]
    assert (record.kind, record.url, record.status) == ("response", PAGE.url, "200 OK")
    assert record.headers == {
        "content-type": "text/html",
        "etag": '"1"',
        "content-length": str(len(PAGE.body)),
    }
    assert record.named["WARC-Date"] == "2026-07-02T12:30:00.250000Z"
    assert record.body == PAGE.body


def test_same_bytes_are_written_once_and_named_after_that(export):
    later = replace(PAGE, asked_at=AT + timedelta(days=1))
    other = replace(PAGE, url="https://data.consilium.europa.eu/copy", status=404)
    summary, target = export(PAGE, later, other)
    _, first, second, third = read(target)
    assert summary == WarcSummary(responses=1, revisits=2)
    for revisit in (second, third):
        assert (revisit.kind, revisit.body) == ("revisit", b"")
        assert revisit.named["WARC-Refers-To"] == first.named["WARC-Record-ID"]
        assert revisit.named["WARC-Refers-To-Target-URI"] == PAGE.url
        assert revisit.named["WARC-Refers-To-Date"] == first.named["WARC-Date"]
        assert sha256_of(revisit) == sha256_of(first)
    assert (third.url, third.status) == (other.url, "404 Not Found")


def test_fetch_without_bytes_has_no_record(export):
    silent = replace(PAGE, status=None, body=b"", outcome="unreachable")
    summary, _ = export(PAGE, silent, replace(PAGE, status=304, body=b""))
    assert summary == WarcSummary(responses=1, revisits=0)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"outcome": "too_large"}, "length"),
        ({"outcome": "too_slow"}, "time"),
        ({"outcome": "incomplete", "headers": {"content-length": "5000"}}, "disconnect"),
        ({"headers": {"content-length": "10", "content-encoding": "gzip"}}, None),
    ],
)
def test_body_that_is_not_the_whole_one_says_why(export, changes, reason):
    _, target = export(replace(PAGE, **changes))
    assert read(target)[1].named.get("WARC-Truncated") == reason


def test_body_that_came_packed_is_written_unpacked_and_says_so(export):
    _, target = export(replace(PAGE, headers={"content-encoding": "gzip", "content-length": "3"}))
    record = read(target)[1]
    assert record.headers == {
        "x-archive-orig-content-encoding": "gzip",
        "content-length": str(len(PAGE.body)),
    }
    assert record.body == PAGE.body


def test_export_of_the_same_fetches_gives_the_same_bytes(archive, export, tmp_path):
    _, target = export(PAGE)
    before = target.read_bytes()
    write_warc(archive.fetches(), target, "councilvotes/0.1")
    assert target.read_bytes() == before


def test_every_payload_of_a_run_is_the_one_that_the_archive_keeps(
    register, settings, archive, tmp_path
):
    register.list(register.row(NOTE, "en", "da"))
    bodies = {register.pdf(NOTE, "en"), register.pdf(NOTE, "da")}
    crawl(archive, settings())
    crawl(archive, settings())
    fetches, target = archive.fetches(), tmp_path / "run.warc.gz"
    summary = write_warc(fetches, target, "councilvotes/0.1")
    records = read(target)[1:]
    assert summary.responses + summary.revisits == len(records) == len(fetches)
    assert [sha256_of(record) for record in records] == [fetch.sha256 for fetch in fetches]
    assert [record.url for record in records] == [fetch.url for fetch in fetches]
    responses = [record for record in records if record.kind == "response"]
    kept = {fetch.sha256: blob_file(fetch).read_bytes() for fetch in fetches}
    assert {sha256_of(record): record.body for record in responses} == kept
    assert bodies < set(kept.values())


def test_checker_of_warcio_finds_nothing_amiss(export, capsys):
    _, target = export(PAGE, replace(PAGE, url=f"{PAGE.url}?page=1"))
    checker = Checker(_Arguments([str(target)]))
    checker.process_all()
    assert (checker.exit_value, capsys.readouterr().out) == (0, "")


@dataclass
class _Arguments:
    inputs: list[str]
    verbose: bool = False
    quiet: bool = False


def test_damaged_blob_leaves_no_file(archive, export, tmp_path):
    export(PAGE)
    (fetch,) = archive.fetches()
    blob_file(fetch).write_bytes(b"rotten")
    target = tmp_path / "second.warc.gz"
    with pytest.raises(ArchiveError, match="missing or damaged"):
        write_warc([fetch], target, "councilvotes/0.1")
    assert list(tmp_path.glob("second*")) == []


def test_archive_without_a_fetch_gives_no_file(tmp_path):
    with pytest.raises(ArchiveError, match="nothing that was fetched"):
        write_warc([], tmp_path / "all.warc.gz", "councilvotes/0.1")
    assert list(tmp_path.iterdir()) == []


def test_file_that_was_there_stays_where_the_new_one_fails(export, archive, tmp_path):
    _, target = export(PAGE)
    before = target.read_bytes()
    (fetch,) = archive.fetches()
    blob_file(fetch).unlink()
    with pytest.raises(ArchiveError):
        write_warc([fetch], target, "councilvotes/0.1")
    assert target.read_bytes() == before
