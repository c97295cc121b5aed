from dataclasses import replace
from datetime import UTC, datetime

from councilvotes.status import status_lines
from councilvotes.summary import say_crawl
from crawler.answer import Answer
from crawler.archive import Archive
from crawler.records import CrawlReport, ListedDocument, RouteOutcome
from crawler.source import read_source

NOW = datetime(2026, 7, 2, tzinfo=UTC)
QUIET_RUN = CrawlReport(
    started_at=NOW,
    finished_at=NOW,
    routes=(RouteOutcome("votes_list", "nothing_new", 2, ""),),
    new=(),
    unchanged=2,
    failures=(),
    requests=3,
)
URL = "http://127.0.0.1/doc/document/ST-1-2020-INIT/en/pdf"


def said(report, out, capsys):
    say_crawl(report, out)
    heard = capsys.readouterr()
    return heard.out.splitlines(), heard.err.splitlines()


def test_run_with_nothing_to_tell_says_one_line(out, capsys):
    assert said(QUIET_RUN, out, capsys) == (["nothing new: 2 documents held already"], [])


def test_what_waits_and_what_was_asked_for_again_is_said(out, capsys):
    lines, _ = said(replace(QUIET_RUN, waiting=1, rechecked=3), out, capsys)
    assert lines[1:] == [
        "1 language version named that the source did not have lately; asked for again when due",
        "3 documents asked for again that were due",
    ]


def test_every_warning_of_a_run_is_said_as_one(out, capsys):
    _, warnings = said(replace(QUIET_RUN, warnings=("the clock is wrong", "bytes")), out, capsys)
    assert warnings == ["warning: the clock is wrong", "warning: bytes"]


def test_status_tells_of_bytes_that_changed_and_of_what_is_not_there(tmp_path):
    listed = ListedDocument("ST-1-2020-INIT", "en", URL, "Voting result", "2020-01-01")
    absent = replace(listed, document_id="ST-2-2020-INIT")
    missing = Answer(URL, NOW, 404, {}, b"none", "not_found", "")
    half = Answer(URL, NOW, 200, {}, b"%PDF-1.7 half", "incomplete", "")
    schedule = read_source().schedule
    with Archive(tmp_path) as archive:
        for body in (b"%PDF-1.7 one %%EOF", b"%PDF-1.7 two %%EOF"):
            archive.keep_document(listed, Answer(URL, NOW, 200, {}, body, "ok", ""))
        archive.keep_absence(absent, "not_found", missing, schedule)
        for _ in range(3):
            archive.keep_absence(replace(absent, language="da"), "incomplete", half, schedule)
    lines = list(status_lines(tmp_path))
    assert lines[2:4] == [
        "warning: bytes changed under the address of 1 language version, all are kept: "
        "ST-1-2020-INIT en",
        "asked for and not there: 2 language versions (1 damaged there); asked on schedule",
    ]
