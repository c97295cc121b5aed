from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilvotes.health.state import state_of
from councilvotes.health.status import status_lines
from councilvotes.notes.note_store import note_path, store_note
from councilvotes.reconcile.vote_search import Difference, WitnessComparison, compare_with_witness
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.records import ListedVote
from extract.records import Position, PositionName
from tests.councilvotes.records import EVIDENCE, note, vote

URL = "https://www.consilium.europa.eu/voting-results/?page=1"
AS_IN_NOTE = (("BE", "yes"), ("DE", "no"))
OTHERWISE = (("BE", "yes"), ("DE", "abstain"))
DIFFERENCE = Difference("ST-7-2020", URL, ("DE: no in the note, abstain on the page",))


def seen(positions=AS_IN_NOTE, day="02/01/2020", details=("File: 2020/0001(COD)",)):
    return ListedVote(URL, "An act", day, details, positions)


def said(data_dir):
    settings = load_settings("sample", {"data_dir": data_dir})
    return status_lines(state_of(settings, datetime(2020, 1, 5, tzinfo=UTC)))


@pytest.fixture
def notes_dir(tmp_path):
    return tmp_path / "data" / "notes"


@pytest.fixture
def keep(notes_dir):
    """Store a record of a document, with single fields of its votes changed."""

    def store(document_id="ST-7-2020-INIT", language="en", votes=(vote(),), **changes):  # noqa: B008 (frozen)
        record = note(language=language, votes=votes, **changes)
        document = replace(record.document, document_id=document_id)
        path = note_path(notes_dir, document_id, language)
        store_note(path, replace(record, document=document))

    return store


def test_the_same_positions_agree(keep, notes_dir):
    keep()
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(1, (), 0)


def test_another_position_differs_and_names_the_state(keep, notes_dir):
    keep()
    assert compare_with_witness([seen(OTHERWISE)], notes_dir) == WitnessComparison(
        0, (DIFFERENCE,), 0
    )


def test_a_state_that_one_of_both_leaves_out_differs(keep, notes_dir):
    keep()
    told = compare_with_witness([seen((("BE", "yes"), ("DE", "no"), ("FR", "yes")))], notes_dir)
    assert told.differ[0].states == ("FR: not_participating in the note, yes on the page",)


def test_a_state_that_takes_no_part_may_be_left_out(keep, notes_dir):
    keep()
    told = compare_with_witness([seen((*AS_IN_NOTE, ("DK", "not_participating")))], notes_dir)
    assert told == WitnessComparison(1, (), 0)


@pytest.mark.parametrize(("printed", "code"), [("GR", "EL"), ("GB", "UK"), ("EL", "EL")])
def test_codes_of_the_page_are_read_as_codes_of_the_note(printed, code, keep, notes_dir):
    keep(votes=(replace(vote(), positions=(Position(code, "yes", None, None, EVIDENCE),)),))
    assert compare_with_witness([seen(((printed, "yes"),))], notes_dir).agree == 1


@pytest.mark.parametrize(
    "other",
    [
        seen(day="03/01/2020"),
        seen(day=None),
        seen(details=("File: 2020/0002 (COD)",)),
        seen(details=()),
    ],
)
def test_another_day_or_file_is_not_matched(other, keep, notes_dir):
    keep()
    assert compare_with_witness([other], notes_dir) == WitnessComparison(0, (), 1)


def test_without_notes_nothing_is_matched(notes_dir):
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(0, (), 1)


def test_two_votes_on_a_file_on_one_day_are_not_matched(keep, notes_dir):
    keep(votes=(vote(), replace(vote(), vote_id="ST-7-2020-V2")))
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(0, (), 1)


def test_a_refused_note_is_not_heard(keep, notes_dir):
    keep(status="refused", reason="a mark is missing")
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(0, (), 1)


def test_the_newest_version_of_a_document_counts(keep, notes_dir):
    said: dict[str, PositionName] = {"BE": "yes", "DE": "abstain"}
    positions = tuple(Position(state, said[state], None, None, EVIDENCE) for state in said)
    keep("ST-7-2020-COR-1", votes=(replace(vote(), positions=positions),))
    keep("ST-7-2020-INIT")
    assert compare_with_witness([seen(OTHERWISE)], notes_dir) == WitnessComparison(1, (), 0)


def test_a_sheet_without_a_file_goes_by_its_cover(keep, notes_dir):
    keep(votes=(replace(vote(), item=None),))
    assert compare_with_witness([seen()], notes_dir).agree == 1


def test_status_says_what_the_witness_says_and_warns_of_a_difference(keep, notes_dir):
    keep()
    at = datetime(2020, 1, 4, tzinfo=UTC)
    third = replace(seen(), title="Another", date=date(2019, 1, 1).isoformat())
    with Archive(notes_dir.parent) as archive:
        archive.keep_votes([seen(), replace(seen(OTHERWISE), title="Again"), third], at)
    lines = list(said(notes_dir.parent))
    assert "witness: 1 vote agrees, 1 differ, 1 not matched" in lines
    assert (
        f"warning: ST-7-2020 differs from {URL}: DE: no in the note, abstain on the page" in lines
    )


def test_status_without_a_witness_does_not_speak_of_one(keep, notes_dir):
    keep()
    with Archive(notes_dir.parent):
        pass
    assert not [line for line in said(notes_dir.parent) if line.startswith("witness")]


def test_a_vote_in_many_languages_counts_once(keep, notes_dir):
    for language in ("da", "en", "fr"):
        keep(language=language)
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(1, (), 0)


def test_a_language_that_is_refused_does_not_hide_one_that_is_ok(keep, notes_dir):
    keep(language="da", status="refused", reason="a mark is missing")
    keep(language="en")
    assert compare_with_witness([seen()], notes_dir) == WitnessComparison(1, (), 0)
