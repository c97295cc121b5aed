"""Lists that are empty, doubled, redrawn, or change while they are read; and clocks that jump."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.blob_files import blob_file
from tests.crawler.faults.misbehaviour import ANYWHERE, CLOCKS, ON_LISTS
from tests.crawler.faults.replica import LIST, Note
from tests.crawler.faults.running import failures_of, outcome_of
from tests.crawler.faults.server import Trouble, head_of


def on_pages(faulty, name, part=LIST, **how):
    faulty.server.troubles.append(Trouble(name, ON_LISTS[name], part, **how))


@pytest.mark.parametrize("part", [LIST, "page=2"])
@pytest.mark.parametrize(
    ("name", "status"), [("empty_list", "empty"), ("changed_markup", "layout_changed")]
)
def test_page_without_rows_is_never_no_documents(faulty, name, status, part):
    on_pages(faulty, name, part)
    assert outcome_of(faulty.crawl()) == status
    faulty.assert_whole_again()


def test_rows_that_come_three_times_are_asked_for_once(faulty):
    on_pages(faulty, "duplicate_rows")
    report = faulty.crawl()
    assert (outcome_of(report), len(report.new)) == ("found", 12)
    assert faulty.is_complete()


@pytest.mark.parametrize("tries", [1, 2, 3])
@pytest.mark.parametrize("first", [1, 2, 3, 9])
def test_connections_that_are_reset_before_they_are_read(faulty, first, tries):
    faulty.server.troubles.append(
        Trouble("reset", ANYWHERE["reset"], on_accept=True, first=first, times=tries)
    )
    report = faulty.crawl()
    if tries < 3:
        assert (outcome_of(report), failures_of(report)) == ("found", [])
        assert faulty.is_complete()
    faulty.assert_whole_again()


def newer_note(faulty):
    newest = faulty.server.replica.notes[0]
    return Note("ST-20001-2026-INIT", newest.day + timedelta(days=1), newest.languages)


def change_when_first_page_is_sent(faulty, change):
    def act(wire, reply):
        change(faulty.server.replica.notes)
        wire.send(head_of(reply) + reply.body)

    faulty.server.troubles.append(Trouble("drift", act, LIST, times=1))


def test_note_that_comes_while_paging_is_read_in_the_next_run_at_the_latest(faulty):
    change_when_first_page_is_sent(faulty, lambda notes: notes.insert(0, newer_note(faulty)))
    report = faulty.crawl()
    assert (outcome_of(report), len(report.new)) == ("found", 12)
    assert report.routes[0].warnings != ()
    faulty.assert_whole_again()


def test_note_that_a_removal_hides_while_paging_is_missed_aloud_and_read_next_time(faulty):
    change_when_first_page_is_sent(faulty, lambda notes: notes.pop(0))
    report = faulty.crawl()
    assert [kind for _, _, kind in failures_of(report)] == ["not_found"] * 2
    assert (len(report.new), report.routes[0].warnings != ()) == (8, True)
    faulty.server.heal()
    report = faulty.crawl()
    assert len(report.new) == 2
    assert report.routes[0].warnings == ()


def test_changed_bytes_under_one_address_are_kept_beside_the_old_ones(faulty):
    faulty.crawl()
    before = {held.sha256 for held in faulty.archive.held()}
    faulty.server.replica.change(4)
    report = faulty.crawl()
    struck = faulty.server.replica.notes[4].document_id
    assert [(new.document_id, new.language) for new in report.new] == [
        (struck, "en"),
        (struck, "fr"),
    ]
    assert faulty.is_complete()
    after = {held.sha256 for held in faulty.archive.held()}
    assert len(before - after) == len(after - before) == 2
    kept = {path.name for path in (faulty.folder / "archive" / "blobs").rglob("*")}
    assert before | after <= kept


def test_bytes_that_change_unannounced_are_found_when_the_document_is_due_again(faulty):
    faulty.crawl()
    before = faulty.archive.held()[0]
    faulty.server.replica.revisions[before.document_id, before.language] = 1
    assert faulty.crawl().changed_bytes == ()
    faulty.time.jump(days=2)
    report = faulty.crawl()
    (changed,) = report.changed_bytes
    assert (changed.document_id, changed.language) == (before.document_id, before.language)
    assert faulty.is_complete()
    assert blob_file(before).read_bytes() == faulty.server.replica.body_of(
        before.document_id, before.language, 0
    )


def test_next_corrigendum_is_looked_for_in_one_language_though_bytes_change(faulty):
    faulty.crawl()
    asked = []
    for held in faulty.archive.held():
        if held.language == "en":
            faulty.server.replica.revisions[held.document_id, "en"] = 1
    for _ in range(3):
        faulty.time.jump(days=2)
        faulty.crawl()
        asked += [path for path in faulty.server.documents_asked() if "-COR-1/" in path]
    assert {path.split("/")[4] for path in asked} == {"en"}
    assert len({path.split("/")[3] for path in asked}) == len(faulty.server.replica.notes)


@pytest.mark.parametrize("name", CLOCKS)
@pytest.mark.parametrize("part", [LIST, "page=2", "/doc/"])
def test_time_of_day_that_jumps_during_a_run_loses_and_doubles_nothing(faulty, name, part):
    faulty.server.troubles.append(Trouble(name, CLOCKS[name], part, times=1))
    report = faulty.crawl()
    assert (outcome_of(report), failures_of(report), len(report.new)) == ("found", [], 12)
    faulty.server.heal()
    faulty.crawl()
    assert faulty.is_complete()
    assert faulty.server.whole.keys() & set(faulty.server.documents_asked()) == set()


@pytest.mark.parametrize("days", [-4000, 4000])
def test_time_of_day_that_jumps_between_runs_loses_and_doubles_nothing(faulty, days):
    faulty.crawl()
    faulty.time.jump(days=days)
    report = faulty.crawl()
    assert (outcome_of(report), failures_of(report), report.new) == ("nothing_new", [], ())
    assert faulty.is_complete()


def test_redated_row_is_asked_with_a_condition_and_no_byte_comes_twice(faulty):
    faulty.crawl()
    notes = faulty.server.replica.notes
    notes[3] = replace(notes[3], day=notes[3].day + timedelta(days=1))
    report = faulty.crawl()
    assert (outcome_of(report), len(faulty.server.documents_asked())) == ("nothing_new", 2)
    assert [path for path in faulty.server.whole if path.startswith("/doc/")] == []
