"""A label by other words, taught on one note, is read on others, and proves there as ever."""

import hashlib
from dataclasses import replace

import pytest

import tests.drawing.sheet
from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.taught.knowledge import LABEL_CHECK, NOTHING, LabelName, Taught, TaughtLabel
from extract.teaching.by_person import TeachingInput, teach_by_person
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.seen import seen_folder

OTHER = {"Final result": "Bottom line", "Abstain": "Reserved"}
SAID: dict[str, LabelName] = {"Bottom line": "final_result", "Reserved": "abstain"}
TEXT, PICTURE = SheetLook(kind="text"), SheetLook(kind="picture", dpi=120)


@pytest.fixture
def relabel(monkeypatch):
    """Draws sheets with other labels from now on."""

    def relabelled(canvas, x, top, text, font, size):
        put(canvas, x, top, OTHER.get(text, text), font, size)

    monkeypatch.setattr(tests.drawing.sheet, "put", relabelled)


def request(data, taught=NOTHING):
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return ReadRequest(source, sample=True, seen=seen_folder(), taught=taught)


def read(data, taught=NOTHING):
    return read_note(
        data, ReadRequest(request(data).source, sample=True, seen=seen_folder(), taught=taught)
    )


def taught_by(lesson):
    signed = [replace(each, who="A", when="2026-07-04", why="b") for each in lesson.labels]
    return Taught((), "0" * 64, tuple(signed))


def without_evidence(record):
    return [
        replace(vote, positions=[(p.member_state, p.position) for p in vote.positions])
        for vote in record.votes
    ]


@pytest.mark.parametrize(
    "look",
    [pytest.param(TEXT, id="text"), pytest.param(PICTURE, id="picture", marks=pytest.mark.long)],
)
def test_labels_taught_once_are_read_as_the_usual_ones(look, relabel, monkeypatch):
    data = draw_note(seed_note(look))
    assert read(data).status == "refused"
    lesson = teach_by_person(data, request(data), TeachingInput(labels=SAID))
    assert lesson.fault is None
    record = read(data, taught_by(lesson))
    monkeypatch.setattr(tests.drawing.sheet, "put", put)
    usual = read(draw_note(seed_note(look)))
    assert (record.status, without_evidence(record)) == ("ok", without_evidence(usual))
    assert [check.passed for check in record.checks if check.name == LABEL_CHECK] == [True]
    assert "+taught." in record.extractor_version


def test_a_label_that_is_on_no_sheet_of_the_note_is_not_taken(relabel):
    data = draw_note(seed_note(TEXT))
    lesson = teach_by_person(data, request(data), TeachingInput(labels={"Way of voting": "rule"}))
    assert lesson.labels == ()
    assert lesson.fault == "'Way of voting' stands on no vote sheet of the note"


def test_a_label_with_which_the_note_does_not_prove_is_not_taken(relabel):
    data = draw_note(seed_note(TEXT))
    said = TeachingInput(labels={**SAID, "Reserved": "not_participating"})
    lesson = teach_by_person(data, request(data), said)
    assert lesson.labels == ()
    assert lesson.fault


def test_a_usual_label_is_not_taught_anew():
    data = draw_note(seed_note(TEXT))
    lesson = teach_by_person(data, request(data), TeachingInput(labels={"Yes": "no"}))
    assert (lesson.labels, lesson.fault) == ((), "'Yes' is a usual label already")


def test_a_note_without_the_label_is_read_as_before():
    data = draw_note(seed_note(TEXT))
    label = TaughtLabel("Decided by", "rule", "ST-1-2026-INIT", "ab", "A", "B", "C")
    record = read(data, Taught((), "0" * 64, (label,)))
    assert replace(record, taught_sha256=None) == read(data)
