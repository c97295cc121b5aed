"""`retry` of a backfill by numbers: what it brings is corrected and revised too."""

import re
from importlib.resources import files

import pytest

from councilvotes.intake.backfill import fill, retry
from councilvotes.intake.backfill_report import Asked, read_summary
from crawler.archive.archive import Archive
from tests.crawler.conftest import Register

NOTE, COR, REV = "ST-90011-2016-INIT", "ST-90011-2016-COR-1", "ST-90011-2016-REV-1"
ORDER = Asked(numbers=("90011/16",), languages=("en",))


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
    with Archive(out.options.settings().data_dir, read_only=True) as archive:
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
