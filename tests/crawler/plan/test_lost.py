"""Held documents whose file is gone from the archive."""

from crawler.plan.scope import Scope
from tests.blob_files import blob_file

NOTE = "ST-11513-2026-INIT"
OLD = "ST-7-2015-INIT"


def test_a_lost_file_is_fetched_though_no_list_names_it_any_more(register, run, archive):
    body = register.pdf(OLD, "en")
    register.list(register.row(OLD, "en"))
    (held,) = run()[0].new
    blob_file(held).unlink()
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    report, asked = run()
    assert asked == [f"{NOTE}/en", f"{OLD}/en"]
    assert (len(report.new), report.unchanged, blob_file(held).read_bytes()) == (1, 1, body)
    assert run()[1] == []


def test_a_run_that_is_narrowed_leaves_lost_files_alone(register, run):
    register.pdf(OLD, "en")
    register.list(register.row(OLD, "en"))
    (held,) = run()[0].new
    blob_file(held).unlink()
    assert run(scope=Scope(routes=(), documents=(NOTE,), languages=("en",)))[1] == [f"{NOTE}/en"]


def test_a_lost_file_that_is_not_there_is_a_failure_and_then_waits(register, run):
    register.pdf(OLD, "en")
    register.list(register.row(OLD, "en"))
    (held,) = run()[0].new
    blob_file(held).unlink()
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    del register.pages[register.path(OLD, "en")]
    report, _ = run()
    assert [(failure.document_id, failure.kind) for failure in report.failures] == [
        (OLD, "not_found")
    ]
    report, asked = run()
    assert (report.failures, report.waiting, asked) == ((), 1, [])
