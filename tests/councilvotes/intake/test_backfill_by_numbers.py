"""Backfills by numbers: what they bring is corrected and revised too, and may not be there."""

import re
from importlib.resources import files

import pytest

from councilvotes.intake.backfill import fill, print_dry_run, retry
from councilvotes.intake.backfill_report import read_summary
from councilvotes.intake.backfill_request import BackfillRequest
from crawler.archive.reader import ArchiveReader
from tests.crawler.conftest import Register

NOTE, COR, REV = "ST-90011-2016-INIT", "ST-90011-2016-COR-1", "ST-90011-2016-REV-1"
ORDER = BackfillRequest(numbers=("90011/16",), languages=("en",))


@pytest.fixture
def register(httpserver, monkeypatch):
    """A note and its corrigendum, which no list names."""
    register = Register(httpserver.url_for("").rstrip("/"))
    httpserver.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    register.put("/robots.txt", "User-agent: *\nAllow: /\n", kind="text/plain")
    for name in (NOTE, COR):
        body = (files("councilvotes") / "sample" / f"{name}.en.pdf").read_bytes()
        register.pdf(name, "en", body)
    for key in ("LISTS_URL", "DOCUMENTS_URL"):
        monkeypatch.setenv(f"COUNCILVOTES_SOURCE__{key}", register.base)
    monkeypatch.setenv("COUNCILVOTES_READ__WORKERS", "1")
    return register


def summaries(out):
    return sorted((out.options.settings().data_dir / "runs").iterdir())


def held_in(out):
    with ArchiveReader(out.options.settings().data_dir) as archive:
        return [each.document_id for each in archive.held()]


def test_retry_asks_for_the_corrigenda_of_what_it_brings(register, out):
    whole = register.pages[register.path(NOTE, "en")]
    register.put(register.path(NOTE, "en"), "<html>login</html>")
    assert fill(ORDER, out) == 3
    register.pages[register.path(NOTE, "en")] = whole
    assert retry(summaries(out)[-1], out) == 0
    assert held_in(out) == [COR, NOTE]
    assert [each.document_id for each in read_summary(summaries(out)[-1]).not_there] == [
        REV,
        "ST-90011-2016-COR-2",
    ]


def test_a_guess_that_is_not_there_at_the_retry_is_no_failure(register, out):
    register.put(register.path(REV, "en"), "no", status=403)
    assert fill(ORDER, out) == 3
    first = read_summary(summaries(out)[-1])
    assert [each.document_id for each in first.failures] == [REV]
    assert first.guessed == (COR, "ST-90011-2016-COR-2", REV)
    del register.pages[register.path(REV, "en")]
    assert retry(summaries(out)[-1], out) == 0
    again = read_summary(summaries(out)[-1])
    assert (again.failures, [each.document_id for each in again.not_there]) == ((), [REV])


def test_a_dry_run_counts_the_corrigenda_and_revisions_that_the_call_asks_for(
    register, out, capsys
):
    cor = register.pages.pop(register.path(COR, "en"))
    register.put(register.path(COR, "en"), "no", status=403)
    fill(ORDER, out)
    register.pages[register.path(COR, "en")] = cor
    register.asked.clear()
    capsys.readouterr()
    assert print_dry_run(ORDER, out) == 0
    assert register.asked == []
    said = capsys.readouterr().out
    assert re.findall(r"would fetch (\S+) en", said) == [COR]
    assert "1 document to fetch, 1 held already, 1 not there when last asked for" in said
    fill(ORDER, out)
    assert register.asked_for("/doc/")[0] == register.path(COR, "en")


def test_a_dry_run_tells_what_each_note_of_a_range_adds(register, out, capsys):
    assert print_dry_run(ORDER, out) == 0
    assert "each voting note that the range turns out to hold adds 2" in capsys.readouterr().out


def test_a_number_that_nothing_bears_is_nowhere_called_failed(register, out, capsys):
    assert fill(BackfillRequest(numbers=("90012/16",), languages=("en",)), out) == 0
    said = capsys.readouterr()
    assert "not there ST-90012-2016-INIT en (1 of 1)" in said.out
    assert "failed" not in said.out + said.err
    with ArchiveReader(out.options.settings().data_dir) as archive:
        assert [run.failures for run in archive.runs(1)] == [()]
