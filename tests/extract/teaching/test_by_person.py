import hashlib
from dataclasses import replace

import pytest

from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.taught.knowledge import TAUGHT_CHECK, Taught
from extract.teaching.by_person import TeachingInput, teach_by_person
from tests.drawing.unknown import unknown_note
from tests.extract.seen import seen_folder

SAID = {"1": "yes", "2": "abstain", "IT": "no"}
VOTES = [(("HU",), ("AT", "MT")), (("SE", "FI"), ("LV",)), (("PT",), ("EL", "IE")), (("AT",), ())]
VOTES += [(("MT",), ("SE",)), (("DE",), ("FI", "HU")), (("PL",), ("IE",)), (("CY",), ("LU", "EE"))]
VOTES += [(("NL",), ("SK",)), (("LT",), ("BG", "RO"))]


def request(data, taught=None):
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return ReadRequest(source, sample=True, seen=seen_folder(), taught=taught or Taught())


def lesson(data, said, taught=None):
    return teach_by_person(data, request(data, taught), TeachingInput(said))


def read(data, taught):
    return read_note(
        data, ReadRequest(request(data).source, sample=True, seen=seen_folder(), taught=taught)
    )


@pytest.fixture(scope="module")
def taught():
    drawings = lesson(unknown_note(0), SAID).drawings
    return Taught(
        tuple(replace(d, who="A", when="2026-07-04", why="b") for d in drawings), "0" * 64
    )


def positions(record, *states):
    (vote,) = record.votes
    held = {p.member_state: (p.position, p.evidence.proof) for p in vote.positions}
    return [held[state] for state in states]


def assert_read_once_taught(taught, votes):
    for place, (no, abstain) in enumerate(votes, 1):
        data = unknown_note(place, no, abstain)
        before, after = read(data, Taught()), read(data, taught)
        assert (before.status, after.reason) == ("refused", None)
        assert set(positions(after, *no)) == {("no", "taught")}
        assert set(positions(after, *abstain)) <= {("abstain", "taught")}
        assert after.taught_sha256 == taught.sha256


def test_a_drawing_taught_once_is_read_on_other_notes_without_a_legend(taught):
    assert_read_once_taught(taught, VOTES[:2])


@pytest.mark.long
def test_a_drawing_taught_once_is_read_on_ten_other_notes(taught):
    assert_read_once_taught(taught, VOTES)


def test_what_the_totals_contradict_is_not_taken():
    told = lesson(unknown_note(0), {"1": "yes", "2": "no", "3": "abstain"})
    assert told.drawings == ()
    assert told.fault.startswith("check failed: totals match positions: expected 24 yes, 1 no")


def test_what_the_legend_contradicts_is_not_taken():
    told = lesson(unknown_note(0, legend=True), {"IT": "abstain"})
    assert (told.drawings, "contradicts itself" in told.fault) == ((), True)


def test_what_was_taught_to_mean_another_thing_is_not_taken(taught):
    other = tuple(replace(d, position="no") for d in taught.drawings if d.position == "yes")
    told = lesson(unknown_note(0), SAID, Taught(other, "1" * 64))
    assert told.fault == (
        "kind 1 was taught before to be no, as on ST-11600-2026-INIT (A, 2026-07-04): remove that "
        "entry first if it is wrong"
    )


def test_a_kind_that_is_not_there_is_told():
    assert lesson(unknown_note(0), {"7": "no"}).fault.startswith("7: there is no kind")


def test_a_reading_tells_which_teaching_named_its_marks(taught):
    record = read(unknown_note(1), taught)
    (check,) = (check for check in record.checks if check.name == TAUGHT_CHECK)
    assert "no, as on ST-11600-2026-INIT (A, 2026-07-04)" in check.observed
    assert "+taught." in record.extractor_version


def test_a_teaching_changes_no_record_that_does_not_need_it(taught):
    data = unknown_note(1, legend=True)
    assert replace(read(data, taught), taught_sha256=None) == read(data, Taught())


def test_totals_are_held_against_taught_marks_as_ever(taught):
    swapped = {"yes": "no", "no": "yes", "abstain": "abstain"}
    wrong = tuple(replace(d, position=swapped[d.position]) for d in taught.drawings)
    assert read(unknown_note(1), Taught(wrong, "1" * 64)).status == "refused"


def test_a_note_never_teaches_itself(taught):
    proofs = Taught(tuple(replace(d, by="proof") for d in taught.drawings), "1" * 64)
    own, other = unknown_note(0), unknown_note(1)
    assert [read(own, proofs).status, read(other, proofs).status] == ["refused", "ok"]
