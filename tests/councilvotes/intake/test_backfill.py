"""Backfills over a register on this machine: fresh, cut short, failing, by number, offline."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from werkzeug import Response

from councilvotes.errors import StopRequestedError, WrongUseError
from councilvotes.intake.backfill import fill, print_dry_run, retry, run_stage
from councilvotes.intake.backfill_report import RunSummary, read_summary
from councilvotes.intake.backfill_request import BackfillRequest
from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader
from crawler.records import FetchFailure, RouteOutcome
from tests.crawler.conftest import Register

YEAR = BackfillRequest(since=date(2014, 1, 1), until=date(2014, 12, 31), languages=("en",))
OLD, ONE, TWO = "ST-1-2013-INIT", "ST-2-2014-INIT", "ST-3-2014-INIT"


@pytest.fixture
def register(httpserver, monkeypatch):
    """A list of one note of 2013 and two of 2014, in two languages each, as the source."""
    register = Register(httpserver.url_for("").rstrip("/"))
    httpserver.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    register.put("/robots.txt", "User-agent: *\nAllow: /\n", kind="text/plain")
    dated = ((TWO, "31/12/2014"), (ONE, "01/01/2014"), (OLD, "31/12/2013"))
    register.list(*(register.row(name, "en", "fr", date=day) for name, day in dated), ETag='"1"')
    for name, _ in dated:
        for language in ("en", "fr"):
            register.pdf(name, language)
    for key in ("LISTS_URL", "DOCUMENTS_URL"):
        monkeypatch.setenv(f"COUNCILVOTES_SOURCE__{key}", register.base)
    monkeypatch.setenv("COUNCILVOTES_READ__WORKERS", "1")
    return register


def held_in(out):
    with ArchiveReader(out.options.settings().data_dir) as archive:
        return [(each.document_id, each.language) for each in archive.held()]


def summaries(out):
    return sorted((out.options.settings().data_dir / "runs").iterdir())


def documents_asked(register):
    return [target.split("/")[3] for target in register.asked_for("/doc/")]


def test_a_year_in_one_language_is_fetched_and_summed_up(register, out):
    assert fill(YEAR, out) == 0
    assert held_in(out) == [(ONE, "en"), (TWO, "en")]
    (path,) = summaries(out)
    found = read_summary(path)
    assert found == RunSummary(
        command="backfill",
        asked=YEAR,
        started_at=found.started_at,
        finished_at=found.finished_at,
        routes=(RouteOutcome("votes_list", "found", 6, "3 rows on 1 page: 6 language versions"),),
        new=2,
        unchanged=0,
        waiting=0,
        requests=5,  # robots.txt, the list, its guessed second page, two documents
        not_there=(),
        failures=(),
    )


def test_the_same_call_again_asks_for_no_document(register, out):
    fill(YEAR, out)
    register.asked.clear()
    assert fill(YEAR, out) == 0
    assert documents_asked(register) == []
    assert read_summary(summaries(out)[-1]).unchanged == 2


def test_a_dry_run_asks_for_no_document_and_names_what_a_run_then_fetches(register, out, capsys):
    assert print_dry_run(YEAR, out) == 0
    said = capsys.readouterr().out
    assert documents_asked(register) == []
    assert "2 documents to fetch, 0 held already" in said
    named = re.findall(r"would fetch (\S+) en", said)
    fill(YEAR, out)
    assert documents_asked(register) == named == [TWO, ONE]


def test_a_dry_run_tells_how_long_it_takes_at_the_polite_pace(register, out, capsys, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__PAUSE_SECONDS", "60")
    monkeypatch.setenv("COUNCILVOTES_SOURCE__ROUTES", "numbers")
    path = out.options.settings().data_dir.parent / "wanted.txt"
    path.write_text("".join(f"{number}/14\n" for number in range(1, 101)))
    asked = BackfillRequest(languages=("en", "fr"), numbers_file=str(path))
    assert print_dry_run(asked, out) == 0
    assert "at least 200 requests, 67.5 s apart: about 3 h 45 min" in capsys.readouterr().out
    assert register.asked == []


@pytest.mark.long
def test_one_that_was_told_to_end_goes_on_with_the_same_call(register, out, monkeypatch):
    both = replace(YEAR, languages=("en", "fr"))
    said = out.line

    def end_after_a_document(text, event):
        said(text)
        if text.startswith("downloaded"):
            out.stop.set()

    with monkeypatch.context() as patched:
        patched.setattr(out, "line", end_after_a_document)
        with pytest.raises(StopRequestedError):
            fill(both, out)
    before = held_in(out)
    assert 0 < len(before) < 4
    out.stop.clear()
    register.asked.clear()
    fill(both, out)
    assert len(documents_asked(register)) == 4 - len(before)
    assert len(held_in(out)) == 4


def test_retry_asks_only_for_what_failed(register, out, capsys):
    whole = register.pages[register.path(ONE, "en")]
    register.put(register.path(ONE, "en"), "<html>login</html>")
    assert fill(YEAR, out) == 3
    (path,) = summaries(out)
    assert [each.kind for each in read_summary(path).failures] == ["not_pdf"]
    register.pages[register.path(ONE, "en")] = whole
    register.asked.clear()
    assert retry(path, out) == 0
    assert register.asked == ["/robots.txt", register.path(ONE, "en")]
    assert held_in(out) == [(ONE, "en"), (TWO, "en")]
    again = summaries(out)[-1]
    assert (read_summary(again).command, read_summary(again).failures) == ("retry", ())
    register.asked.clear()
    assert retry(again, out) == 0
    assert register.asked == []
    assert "nothing failed in" in capsys.readouterr().out


def test_retry_asks_a_route_that_failed_for_the_same_days(register, out):
    page = register.pages[register.votes]
    register.put(register.votes, register.challenge, status=403)
    assert fill(YEAR, out) == 1
    register.pages[register.votes] = page
    assert retry(summaries(out)[0], out) == 0
    assert held_in(out) == [(ONE, "en"), (TWO, "en")]


def test_a_list_cut_before_the_days_asked_for_ends_with_3_and_is_asked_again(
    register, out, monkeypatch, capsys
):
    first = register.row(TWO, "en", date="31/12/2014")
    second = register.row(ONE, "en", date="01/01/2014")
    register.list(first, after='<a rel="next" href="?page=2">next</a>')
    register.list(second, target=f"{register.votes}?page=2")
    monkeypatch.setenv("COUNCILVOTES_SOURCE__MAX_LIST_PAGES", "1")
    assert fill(YEAR, out) == 3
    assert "warning: list votes_list: stopped at the number of pages" in capsys.readouterr().err
    monkeypatch.setenv("COUNCILVOTES_SOURCE__MAX_LIST_PAGES", "2")
    assert retry(summaries(out)[0], out) == 0
    assert held_in(out) == [(ONE, "en"), (TWO, "en")]


def test_numbers_of_a_range_that_nothing_bears_are_no_failure(register, out, capsys):
    assert fill(BackfillRequest(numbers=("1/14-3/14",), languages=("en",)), out) == 0
    assert held_in(out) == [(ONE, "en"), (TWO, "en")]
    found = read_summary(summaries(out)[0])
    assert (found.failures, found.routes) == ((), ())
    assert [each.document_id for each in found.not_there] == ["ST-1-2014-INIT"]
    assert (
        "1 document not there (404), as is expected of a range of numbers"
        in capsys.readouterr().out
    )
    register.asked.clear()
    fill(BackfillRequest(numbers=("1/14-3/14",), languages=("en",)), out)
    assert documents_asked(register) == []


def test_corrigenda_of_the_notes_of_a_range_are_asked_for(out):
    both = [("ST-90011-2016-COR-1", "en"), ("ST-90011-2016-INIT", "en")]
    order = BackfillRequest(numbers=("90011/16",), languages=("en",))
    assert fill(order, out) == 0
    assert held_in(out) == both
    found = read_summary(summaries(out)[0])
    assert [each.document_id for each in found.not_there] == [
        "ST-90011-2016-REV-1",
        "ST-90011-2016-COR-2",
    ]
    assert fill(order, out) == 0
    again = read_summary(summaries(out)[1])
    assert (held_in(out), again.new, again.not_there) == (both, 0, ())


def test_another_failure_in_a_range_is_one(register, out):
    register.pages[register.path(ONE, "en")] = Response("no", 403)
    assert fill(BackfillRequest(numbers=("1/14-3/14",), languages=("en",)), out) == 3
    failures = read_summary(summaries(out)[0]).failures
    assert [(each.document_id, each.kind) for each in failures] == [(ONE, "http_error")]


def test_a_list_names_documents_with_and_without_a_language(register, out, tmp_path):
    path = tmp_path / "wanted.txt"
    path.write_text("2/14  # both languages\nST-3-2014-INIT fr\n")
    assert fill(BackfillRequest(languages=("en", "fr"), numbers_file=str(path)), out) == 0
    assert held_in(out) == [(ONE, "en"), (ONE, "fr"), (TWO, "fr")]
    assert register.asked_for("public-register") == []


def test_stages_are_done_again_without_the_network(register, out):
    fill(YEAR, out)
    register.asked.clear()
    data_dir = out.options.settings().data_dir
    stored = data_dir / "notes" / ONE / "en.json"
    stored.unlink()
    assert run_stage("extract", BackfillRequest(), out, dry_run=False) == 0
    assert json.loads(stored.read_text())["status"] == "refused"
    assert run_stage("publish", BackfillRequest(), out, dry_run=False) == 0
    assert register.asked == []


@pytest.mark.parametrize(
    ("stage", "asked", "dry_run"),
    [
        ("crawl", BackfillRequest(), False),
        ("extract", YEAR, False),
        ("publish", BackfillRequest(), True),
    ],
)
def test_a_stage_takes_no_other_option(register, out, stage, asked, dry_run):
    with Archive(out.options.settings().data_dir):
        pass
    with pytest.raises(WrongUseError):
        run_stage(stage, asked, out, dry_run=dry_run)


def test_a_file_that_is_no_summary_is_wrong_use(out, tmp_path):
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(WrongUseError, match=r"run\.json is no summary of a backfill"):
        retry(tmp_path / "run.json", out)
    with pytest.raises(WrongUseError, match="cannot be read"):
        retry(tmp_path / "missing.json", out)


def test_a_summary_comes_back_as_it_was_written(register, out):
    register.put(register.path(ONE, "en"), "<html>login</html>")
    fill(replace(YEAR, routes=("votes_list",)), out)
    found = read_summary(summaries(out)[0])
    assert found.asked == replace(YEAR, routes=("votes_list",))
    assert [type(each) for each in found.failures] == [FetchFailure]
