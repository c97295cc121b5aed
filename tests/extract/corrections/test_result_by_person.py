"""A final result that no reader can name is a person's to read, and only then."""

import hashlib
from dataclasses import replace

import pytest

import tests.drawing.sheet
from extract.corrections.entries import UNREAD, Correction, Value, entry_text, parse_corrections
from extract.errors import KnowledgeError
from extract.inspect import value_now
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from extract.sheet.proof.checks import RESULT_NAMED
from tests.drawing.fonts import SANS
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, SheetLook
from tests.extract.seen import seen_folder

TEXT = SheetLook(kind="text", marks="vector")
PICTURE = SheetLook(kind="picture", dpi=120)


@pytest.fixture
def word_for_mark(monkeypatch):
    """As if the sheet printed `Rejected` where the mark of the result should stand."""
    draw = tests.drawing.sheet._draw_result

    def with_word(canvas, vote, top):
        bottom = draw(canvas, replace(vote, result=None), top)
        put(canvas, 122, top + 30, "Rejected", SANS, 9)
        return bottom

    monkeypatch.setattr(tests.drawing.sheet, "_draw_result", with_word)


def drawn(look: SheetLook = TEXT, *faults: Fault) -> bytes:
    note = seed_note(look)
    return draw_note(replace(note, votes=(replace(note.votes[0], faults=faults),)))


def source_of(data: bytes) -> SourceFile:
    return SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)


def read(data: bytes, *corrections: Correction) -> NoteRecord:
    return read_note(
        data, ReadRequest(source_of(data), sample=True, seen=seen_folder(), corrections=corrections)
    )


def unread(value: Value, field: str = "votes[0].result") -> Correction:
    return Correction("ST-11513-2026-INIT", None, field, value, "a word", "A. Reviewer", UNREAD)


def now(data: bytes) -> Value:
    return value_now(
        data, "votes[0].result", ReadRequest(source_of(data), sample=True, seen=seen_folder())
    )


@pytest.mark.usefixtures("word_for_mark")
@pytest.mark.parametrize(
    "look",
    [pytest.param(TEXT, id="text"), pytest.param(PICTURE, id="picture", marks=pytest.mark.long)],
)
def test_a_word_in_the_place_of_the_mark_is_named_with_the_way_to_settle_it(look):
    assert read(drawn(look)).reason == (
        "page 2: the mark of the final result cannot be named ('Rejected' is printed there; the "
        "word says no; 3 signs are needed): look at the sheet; a correction of the result, "
        "expecting 'unread', settles it"
    )


@pytest.mark.usefixtures("word_for_mark")
@pytest.mark.parametrize("value", ["adopted", "not_adopted", None])
def test_a_person_reads_a_result_that_cannot_be_named(value):
    record = read(drawn(), unread(value))
    assert (record.status, record.reason) == ("ok", None)
    assert [vote.result for vote in record.votes] == [value]
    (named,) = [check for check in record.checks if check.name == RESULT_NAMED]
    assert (named.passed, named.observed) == (True, f"{value}, read by a person")
    assert record.checks[-1].observed.endswith(": a word (A. Reviewer)")


@pytest.mark.usefixtures("word_for_mark")
def test_the_rows_are_read_as_ever_beside_a_result_that_a_person_read():
    record = read(drawn(), unread("not_adopted"))
    positions = record.votes[0].positions
    assert {(p.position, p.evidence.agreed) for p in positions} == {("yes", True)}
    assert not any("person" in p.evidence.read_by for p in positions)


@pytest.mark.long
@pytest.mark.usefixtures("word_for_mark")
def test_a_person_reads_the_result_of_a_picture_too():
    record = read(drawn(PICTURE), unread("not_adopted"))
    assert [vote.result for vote in record.votes] == ["not_adopted"]


@pytest.mark.usefixtures("word_for_mark")
def test_a_persons_result_leaves_a_mark_of_a_row_unread():
    twice = drawn(TEXT, Fault("two_marks", "PL"))
    assert read(twice, unread("adopted")).reason == "page 2: two marks stand in the row of Poland"
    both = read(twice, unread("adopted"), unread("yes", "votes[0].positions.PL.position"))
    assert (both.status, both.votes[0].result) == ("ok", "adopted")


def test_a_persons_reading_of_a_readable_result_refuses_the_note():
    record = read(drawn(), unread("adopted"))
    assert record.status == "refused"
    assert str(record.reason).startswith("page 2: the final result can be read now (tint says yes")
    assert str(record.reason).endswith("): remove its correction")


@pytest.mark.usefixtures("word_for_mark")
def test_what_is_read_of_such_a_result_now_is_unread():
    assert now(drawn()) == UNREAD


def test_a_result_that_was_read_on_a_refused_sheet_is_not_unread():
    with pytest.raises(KnowledgeError, match=r"votes\[0\]\.result could not be read"):
        now(drawn(TEXT, Fault("two_marks", "PL")))


@pytest.mark.parametrize("value", ["adopted", "not_adopted", None])
def test_an_entry_for_an_unread_result_is_written_and_read_back(value, tmp_path):
    entry = unread(value)
    assert parse_corrections(entry_text(entry), tmp_path / "corrections.toml") == (entry,)


def test_a_result_is_never_missing_and_no_other_field_is_unread(tmp_path):
    lines = {"document_id": "ST-1-2020-INIT", "reason": "seen", "source": "me", "value": "adopted"}
    for field, expect in (("result", "blank"), ("voting_rule", "unread")):
        text = "\n".join(
            ["[[correction]]", *(f'{key} = "{value}"' for key, value in lines.items())]
        )
        text += f'\nfield = "votes[0].{field}"\nexpect = {expect!r}\n'
        with pytest.raises(KnowledgeError, match=r"correction 1 .*: (value|expect) "):
            parse_corrections(text, tmp_path / "corrections.toml")
