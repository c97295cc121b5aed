from dataclasses import replace
from datetime import UTC, datetime

import pytest

from councilvotes.health.state import state_of
from councilvotes.health.status import status_lines
from councilvotes.notes.held import stored_at
from councilvotes.notes.note_store import store_note
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.run.outcome import ReadOutcome
from councilvotes.run.pipeline import read_and_publish
from councilvotes.run.report import report_crawl, report_reading
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import (
    CrawlReport,
    FetchFailure,
    HeldDocument,
    ListedDocument,
    ListedVote,
    RouteOutcome,
)
from crawler.source_description import read_source
from tests.councilvotes.records import note

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


@pytest.fixture
def quiet(tmp_path):
    return Output(CommandOptions("sample", tmp_path / "data", False, True, LogFormat.text), "run")


def said(report, out, capsys):
    report_crawl(report, out)
    heard = capsys.readouterr()
    return heard.out.splitlines(), heard.err.splitlines()


def test_run_with_nothing_to_tell_says_one_line(out, capsys):
    assert said(QUIET_RUN, out, capsys) == (["nothing new: 2 documents held already"], [])


FAILURE = FetchFailure("ST-1-2020-INIT", "en", URL, "unreachable", "no answer")


def test_where_every_fetch_failed_that_is_said_and_not_that_nothing_is_new(out, capsys):
    lines, warnings = said(replace(QUIET_RUN, unchanged=0, failures=(FAILURE,)), out, capsys)
    assert lines == [
        "nothing was fetched, 0 held already; 1 document could not be fetched, see the lines above"
    ]
    assert len(warnings) == 1


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
    settings = load_settings("sample", {"data_dir": tmp_path})
    lines = list(status_lines(state_of(settings, NOW)))
    assert lines[2:4] == [
        "warning: bytes changed under the address of 1 language version, all are kept: "
        "ST-1-2020-INIT en",
        "asked for and not there: 2 language versions (1 damaged there); asked on schedule",
    ]


def read(*reasons):
    """Notes that were read now: refused for a reason, or ok for None."""
    held = HeldDocument("ST-7-2020-INIT", "en", URL, "a" * 64, 1, "blobs", NOW, NOW)
    status = {reason: "refused" if reason else "ok" for reason in reasons}
    records = [replace(note(), status=status[reason], reason=reason) for reason in reasons]
    return ReadOutcome(kept=0, read=tuple((held, record) for record in records))


def test_a_note_that_is_refused_is_said_also_under_q(quiet, capsys):
    report_reading(read(None, "a mark is missing"), quiet)
    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "",
        "warning: refused: ST-7-2020-INIT en: a mark is missing\n",
    )


def test_of_many_refused_notes_the_first_are_said_under_q_and_the_others_counted(quiet, capsys):
    report_reading(read(*map(str, range(30))), quiet)
    lines = capsys.readouterr().err.splitlines()
    assert lines[19:] == [
        "warning: refused: ST-7-2020-INIT en: 19",
        "warning: 10 more refused: `councilvotes review` lists them",
    ]


@pytest.fixture
def witnessed(quiet, keep_a_document):
    """The settings of a data folder whose one note a page of the vote search contradicts."""
    settings = quiet.options.settings()
    document = keep_a_document(settings.data_dir)
    record = note(sha256=document.sha256)
    record = replace(record, document=replace(record.document, document_id="ST-1-2020-INIT"))
    store_note(stored_at(settings.data_dir, document), record)
    seen = (("BE", "yes"), ("DE", "abstain"))
    with Archive(settings.data_dir) as archive:
        (run,) = archive.runs(1)
        vote = ListedVote("http://page/", "An act", "02/01/2020", ("2020/0001 (COD)",), seen)
        archive.keep_votes([vote], run.started_at)
    return settings


def test_a_page_that_contradicts_a_note_is_said_by_the_run_that_sees_it_also_under_q(
    witnessed, quiet, capsys
):
    read_and_publish(witnessed, quiet)
    told = (
        "warning: ST-7-2020 differs from http://page/: DE: no in the note, abstain on the page: "
        "look at the note and at the page\n"
    )
    assert capsys.readouterr() == ("", told)
    with Archive(witnessed.data_dir) as archive:
        archive.begin_run(NOW)
    read_and_publish(witnessed, quiet)
    assert capsys.readouterr() == ("", "")
