"""What runs on later days ask for, and what they leave alone."""

from datetime import datetime
from itertools import pairwise

import pytest

from crawler.plan.scope import Scope
from tests.blob_files import blob_file

NOTE = "ST-11513-2026-INIT"
OTHER = "ST-90001-2026-INIT"
DAMAGED = b"%PDF-1.7 and then no end"


def kinds(report):
    return [(failure.document_id, failure.language, failure.kind) for failure in report.failures]


def asked_on(run, days):
    """Give the days, counted from the first run, on which a run asked for a document."""
    first = [0] if run()[1] else []
    return first + [day for day in range(1, days) if run(1)[1]]


def test_what_is_not_there_is_asked_for_on_the_spans_of_the_schedule(register, run, source):
    register.list(register.row("ST-1-2020-INIT", "en"))
    days = asked_on(run, 66)
    spans = [later - earlier for earlier, later in pairwise(days)]
    assert spans == [1, 2, 4, 8, 16, 32]
    assert tuple(spans) == source.schedule.days[:6]


def test_second_run_of_a_day_leaves_what_is_not_there_and_says_so(register, run, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "en")
    first, asked = run()
    assert (kinds(first), first.waiting, len(asked)) == ([(NOTE, "da", "not_found")], 0, 2)
    second, asked = run()
    assert (kinds(second), second.waiting, second.unchanged, asked) == ([], 1, 1, [])
    assert list(archive.absences()) == [(NOTE, "da")]


def test_what_a_person_names_one_by_one_is_asked_for_at_once(register, run):
    register.list(register.row(NOTE, "en"))
    run()
    _, asked = run(scope=Scope(only=frozenset({(NOTE, "en")})))
    assert asked == [f"{NOTE}/en"]


def test_document_that_came_is_absent_no_more(register, run, archive):
    register.list(register.row(NOTE, "en"))
    run()
    register.pdf(NOTE, "en")
    report, _ = run(1)
    assert [new.document_id for new in report.new] == [NOTE]
    assert archive.absences() == {}


def test_same_incomplete_bytes_in_three_runs_are_damaged_at_the_source(register, run, archive):
    register.list(register.row(NOTE, "en"))
    register.put(register.path(NOTE, "en"), DAMAGED)
    found = [kinds(run()[0]) for _ in range(3)]
    assert found == [
        [(NOTE, "en", "incomplete")],
        [(NOTE, "en", "incomplete")],
        [(NOTE, "en", "damaged_at_source")],
    ]
    assert run()[1] == []
    assert run(1)[1] == [f"{NOTE}/en"]
    (absence,) = archive.absences().values()
    assert (absence.kind, absence.times) == ("damaged_at_source", 4)
    assert archive.held() == []
    assert archive.check() == []


def test_damaged_document_that_is_mended_is_held(register, run, archive):
    register.list(register.row(NOTE, "en"))
    register.put(register.path(NOTE, "en"), DAMAGED)
    for _ in range(3):
        run()
    body = register.pdf(NOTE, "en")
    run(1)
    assert [blob_file(held).read_bytes() for held in archive.held()] == [body]


def test_young_document_is_asked_for_again_with_its_etag_ever_more_seldom(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en", ETag='"v1"')
    days = []
    for day in range(34):
        report, asked = run(1 if day else 0)
        if f"{NOTE}/en" in asked:
            days.append(day)
            assert (report.failures, report.warnings) == ((), ())
    assert days == [0, 1, 3, 7, 15, 31]
    asked = [headers["if-none-match"] for headers in register.headers if "if-none-match" in headers]
    assert asked == ['"v1"'] * 5


def test_document_of_more_than_a_year_ago_is_left_alone(register, run):
    register.list(register.row(NOTE, "en", date="02/07/2025"))
    register.pdf(NOTE, "en")
    run()
    assert run(30)[1] == []


@pytest.mark.parametrize("suffix", ["COR-1", "REV-1"])
def test_corrigendum_that_no_list_names_is_found_in_the_language_first_held(register, run, suffix):
    register.list(register.row(NOTE, "da"))
    register.pdf(NOTE, "da")
    run()
    later = f"ST-11513-2026-{suffix}"
    register.pdf(later, "da")
    report, asked = run(1)
    assert sorted(asked) == ["ST-11513-2026-COR-1/da", f"{NOTE}/da", "ST-11513-2026-REV-1/da"]
    assert [(new.document_id, new.language) for new in report.new] == [(later, "da")]
    assert (report.failures, report.rechecked) == ((), 3)


def test_next_number_is_looked_for_after_the_highest_held(register, run):
    register.list(register.row(NOTE, "en"), register.row("ST-11513-2026-REV-2", "en"))
    for name in (NOTE, "ST-11513-2026-REV-2"):
        register.pdf(name, "en")
    run()
    _, asked = run(1)
    assert {"ST-11513-2026-REV-3/en", "ST-11513-2026-REV-2-COR-1/en"} < set(asked)


def test_late_language_that_the_operator_named_is_found(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    assert run(languages=("en", "da"))[1] == [f"{NOTE}/en"]
    register.pdf(NOTE, "da")
    report, asked = run(1, languages=("en", "da"))
    assert f"{NOTE}/da" in asked
    assert [(new.document_id, new.language) for new in report.new] == [(NOTE, "da")]
    assert not [target for target in asked if target.endswith("/fr")]


def test_no_language_is_guessed_where_the_operator_named_none(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    run()
    assert {target[-3:] for target in run(1)[1]} == {"/en"}


def test_run_asks_again_for_no_more_than_it_may_and_first_for_what_waited_longest(register, run):
    numbers = [f"ST-{number}-2026-INIT" for number in range(1, 6)]
    for count in range(1, 6):  # one more note a day
        register.list(*(register.row(number, "en") for number in numbers[:count]))
        register.pdf(numbers[count - 1], "en")
        run(1, scope=Scope(until=datetime(2027, 1, 1).date()))
    report, asked = run(1, recheck_requests=3)
    assert report.rechecked == 3
    assert sorted(asked) == ["ST-1-2026-COR-1/en", "ST-1-2026-INIT/en", "ST-1-2026-REV-1/en"]
    _, asked = run(0, recheck_requests=3)
    assert sorted(asked) == ["ST-2-2026-COR-1/en", "ST-2-2026-INIT/en", "ST-2-2026-REV-1/en"]


def test_narrowed_run_looks_for_nothing_else(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    run()
    report, asked = run(10, scope=Scope(languages=("en",)))
    assert (asked, report.rechecked) == ([], 0)


def test_bytes_that_changed_under_one_address_are_both_kept_and_told(register, run, archive):
    register.list(register.row(NOTE, "en"))
    before = register.pdf(NOTE, "en")
    run()
    (old,) = archive.held()
    after = register.pdf(NOTE, "en", b"%PDF-1.7 other %%EOF")
    report, _ = run(1)
    (new,) = archive.held()
    assert (blob_file(old).read_bytes(), blob_file(new).read_bytes()) == (before, after)
    assert (report.new, report.changed_bytes) == ((new,), (new,))
    assert report.warnings == (f"{NOTE} en: other bytes came from the same address; both are kept",)
    assert archive.changed_addresses() == [(NOTE, "en")]
    assert archive.check() == []


def test_held_document_that_is_gone_is_told_and_stays(register, run, archive):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    run()
    del register.pages[register.path(NOTE, "en")]
    report, _ = run(1)
    assert (report.failures, len(archive.held())) == ((), 1)
    assert report.warnings == (
        f"{NOTE} en: held, but no longer at its address; it stays in the archive",
    )
    assert f"{NOTE}/en" not in run(1)[1]


def test_changed_row_whose_document_is_gone_is_asked_for_on_schedule_until_it_is_back(
    register, run, archive
):
    old = {"date": "02/07/2020"}
    register.list(register.row("ST-1-2020-INIT", "en", **old))
    register.pdf("ST-1-2020-INIT", "en")
    run()
    register.list(register.row("ST-1-2020-INIT", "en", title="Another title", **old))
    page = register.pages.pop(register.path("ST-1-2020-INIT", "en"))
    days = asked_on(run, 5)
    register.pages[register.path("ST-1-2020-INIT", "en")] = page
    assert days == [0, 1, 3]
    assert [bool(run(1)[1]) for _ in range(4)] == [False, False, True, False]
    assert archive.absences() == {}


def test_host_that_is_down_moves_no_due_date(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    run()
    names = (NOTE, "ST-11513-2026-COR-1", "ST-11513-2026-REV-1")
    for name in names:
        register.put(register.path(name, "en"), "no", status=503)
    report, asked = run(1)
    assert (report.failures, len(asked), report.rechecked) == ((), 3 * 3, 3)
    assert len(run()[1]) == 3 * 3


def test_host_that_refuses_what_it_does_not_have_is_not_asked_for_it_in_every_run(register, run):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    run()
    for name in ("ST-11513-2026-COR-1", "ST-11513-2026-REV-1"):
        register.put(register.path(name, "en"), "no", status=403)
    report, asked = run(1)
    assert (asked[0], len(asked), report.failures) == (f"{NOTE}/en", 3, ())
    assert run()[1] == []
    assert len(run(2)[1]) == 3


def test_what_is_not_asked_since_its_host_is_left_is_not_counted_as_asked(register, run):
    numbers = [f"ST-{number}-2026-INIT" for number in range(1, 4)]
    register.list(*(register.row(number, "en") for number in numbers))
    for number in numbers:
        register.pdf(number, "en")
    run()
    for number in numbers:
        register.put(register.path(number, "en"), register.challenge)
    report, asked = run(1)
    assert (report.rechecked, asked, report.failures) == (1, [f"{numbers[0]}/en"], ())
    assert report.warnings == (
        "9 due to be asked for again were not had and stay due, the first ST-1-2026-INIT en: "
        "challenge: a bot challenge came instead; it is not worked around, ask again later",
    )
