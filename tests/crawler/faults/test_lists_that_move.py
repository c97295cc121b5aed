"""Lists that are empty, doubled, redrawn, or change while they are read; and clocks that jump."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.crawler.faults.misbehaviour import ANYWHERE, CLOCKS, ON_LISTS
from tests.crawler.faults.replica import LIST, Note
from tests.crawler.faults.running import failures_of, outcome_of
from tests.crawler.faults.server import Trouble, head_of


def on_pages(place, name, part=LIST, **how):
    place.server.troubles.append(Trouble(name, ON_LISTS[name], part, **how))


@pytest.mark.parametrize("part", [LIST, "page=2"])
@pytest.mark.parametrize(
    ("name", "status"), [("empty_list", "empty"), ("changed_markup", "layout_changed")]
)
def test_page_without_rows_is_never_no_documents(place, name, status, part):
    on_pages(place, name, part)
    assert outcome_of(place.crawl()) == status
    place.assert_whole_again()


def test_rows_that_come_three_times_are_asked_for_once(place):
    on_pages(place, "duplicate_rows")
    report = place.crawl()
    assert (outcome_of(report), len(report.new)) == ("found", 12)
    assert place.is_complete()


@pytest.mark.parametrize("tries", [1, 2, 3])
@pytest.mark.parametrize("first", [1, 2, 3, 9])
def test_connections_that_are_reset_before_they_are_read(place, first, tries):
    place.server.troubles.append(
        Trouble("reset", ANYWHERE["reset"], on_accept=True, first=first, times=tries)
    )
    report = place.crawl()
    if tries < 3:
        assert (outcome_of(report), failures_of(report)) == ("found", [])
        assert place.is_complete()
    place.assert_whole_again()


def newer_note(place):
    newest = place.server.replica.notes[0]
    return Note("ST-20001-2026-INIT", newest.day + timedelta(days=1), newest.languages)


def change_when_first_page_is_sent(place, change):
    def act(wire, reply):
        change(place.server.replica.notes)
        wire.send(head_of(reply) + reply.body)

    place.server.troubles.append(Trouble("drift", act, LIST, times=1))


def test_note_that_comes_while_paging_is_read_in_the_next_run_at_the_latest(place):
    change_when_first_page_is_sent(place, lambda notes: notes.insert(0, newer_note(place)))
    report = place.crawl()
    assert (outcome_of(report), len(report.new)) == ("found", 12)
    assert report.routes[0].warnings != ()
    place.assert_whole_again()


def test_note_that_a_removal_hides_while_paging_is_missed_aloud_and_read_next_time(place):
    change_when_first_page_is_sent(place, lambda notes: notes.pop(0))
    report = place.crawl()
    assert [kind for _, _, kind in failures_of(report)] == ["not_found"] * 2
    assert (len(report.new), report.routes[0].warnings != ()) == (8, True)
    place.server.heal()
    report = place.crawl()
    assert len(report.new) == 2
    assert report.routes[0].warnings == ()


def test_changed_bytes_under_one_address_are_kept_beside_the_old_ones(place):
    place.crawl()
    before = {held.sha256 for held in place.archive.held()}
    place.server.replica.change(4)
    report = place.crawl()
    struck = place.server.replica.notes[4].document_id
    assert [(new.document_id, new.language) for new in report.new] == [
        (struck, "en"),
        (struck, "fr"),
    ]
    assert place.is_complete()
    after = {held.sha256 for held in place.archive.held()}
    assert len(before - after) == len(after - before) == 2
    kept = {path.name for path in (place.folder / "archive" / "blobs").rglob("*")}
    assert before | after <= kept


def test_bytes_that_change_unannounced_are_found_when_the_document_is_due_again(place):
    place.crawl()
    before = place.archive.held()[0]
    place.server.replica.revisions[before.document_id, before.language] = 1
    assert place.crawl().changed_bytes == ()
    place.time.jump(days=2)
    report = place.crawl()
    (changed,) = report.changed_bytes
    assert (changed.document_id, changed.language) == (before.document_id, before.language)
    assert place.is_complete()
    assert before.path.read_bytes() == place.server.replica.body_of(
        before.document_id, before.language, 0
    )


def test_next_corrigendum_is_looked_for_in_one_language_though_bytes_change(place):
    place.crawl()
    asked = []
    for held in place.archive.held():
        if held.language == "en":
            place.server.replica.revisions[held.document_id, "en"] = 1
    for _ in range(3):
        place.time.jump(days=2)
        place.crawl()
        asked += [path for path in place.server.documents_asked() if "-COR-1/" in path]
    assert {path.split("/")[4] for path in asked} == {"en"}
    assert len({path.split("/")[3] for path in asked}) == len(place.server.replica.notes)


@pytest.mark.parametrize("name", CLOCKS)
@pytest.mark.parametrize("part", [LIST, "page=2", "/doc/"])
def test_time_of_day_that_jumps_during_a_run_loses_and_doubles_nothing(place, name, part):
    place.server.troubles.append(Trouble(name, CLOCKS[name], part, times=1))
    report = place.crawl()
    assert (outcome_of(report), failures_of(report), len(report.new)) == ("found", [], 12)
    place.server.heal()
    place.crawl()
    assert place.is_complete()
    assert place.server.whole.keys() & set(place.server.documents_asked()) == set()


@pytest.mark.parametrize("days", [-4000, 4000])
def test_time_of_day_that_jumps_between_runs_loses_and_doubles_nothing(place, days):
    place.crawl()
    place.time.jump(days=days)
    report = place.crawl()
    assert (outcome_of(report), failures_of(report), report.new) == ("nothing_new", [], ())
    assert place.is_complete()


def test_redated_row_is_asked_with_a_condition_and_no_byte_comes_twice(place):
    place.crawl()
    notes = place.server.replica.notes
    notes[3] = replace(notes[3], day=notes[3].day + timedelta(days=1))
    report = place.crawl()
    assert (outcome_of(report), len(place.server.documents_asked())) == ("nothing_new", 2)
    assert [path for path in place.server.whole if path.startswith("/doc/")] == []
