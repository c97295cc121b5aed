from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import KnowledgeError
from extract.sheet.taught.file import entry_text, longer_text, parse_taught
from extract.sheet.taught.knowledge import (
    NOTHING,
    Taught,
    TaughtDrawing,
    TaughtLabel,
    TaughtLayout,
    may_be_settled,
    unmarked,
)
from extract.sheet.taught.likeness import entry_for

PATH = Path("taught.toml")
DRAWING = TaughtDrawing(
    position="no",
    tint=(-60.0, 1.5, 0.0),
    silhouette="0f" * 128,
    thumbnail="00ff" * 81,
    document_id="ST-11513-2026-INIT",
    sha256="ab" * 32,
    who="A. Reviewer",
    when="2026-07-04",
    why="its own words on page 1",
    by="person",
)


LABEL = TaughtLabel(
    words="Decided by",
    meaning="rule",
    document_id="ST-11513-2026-INIT",
    sha256="ab" * 32,
    who="A. Reviewer",
    when="2026-07-04",
    why="the rule stands behind it",
)

LAYOUT = TaughtLayout(
    names=(72.0, 310.5),
    marks=(260.0, 498.0),
    document_id="ST-11513-2026-INIT",
    sha256="ab" * 32,
    who="A. Reviewer",
    when="2026-07-04",
    why="a stamp stands beside them",
)


def parsed(text):
    return parse_taught(text.encode(), PATH)


def test_what_is_taught_is_written_and_read_again_as_it_was():
    text = longer_text("", (DRAWING, replace(DRAWING, position="yes")))
    assert parsed(text).drawings == (DRAWING, replace(DRAWING, position="yes"))
    assert parsed(longer_text(text, (DRAWING,))).drawings[2] == DRAWING


def test_a_taught_label_is_written_and_read_again_as_it_was():
    taught = parsed(longer_text("", (DRAWING, LABEL)))
    assert (taught.drawings, taught.labels) == ((DRAWING,), (LABEL,))


def test_a_label_taught_before_it_became_a_usual_one_stays_valid():
    label = replace(LABEL, words="Voting Procedure")
    assert parsed("version = 1\n\n" + entry_text(label)).labels == (label,)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('meaning = "rule"', 'meaning = "colour"', "label 1: meaning"),
        ("Decided by", "Against", "label 1: 'Against' is a usual label already"),
        ("Decided by", ": -", "label 1: ': -': write the words of the label"),
        ('why = "the', 'why = "" # "the', "label 1: say why"),
    ],
)
def test_a_label_that_cannot_be_taught_is_named(before, after, told):
    text = "version = 1\n\n" + entry_text(LABEL)
    with pytest.raises(KnowledgeError, match=told):
        parsed(text.replace(before, after, 1))


def test_a_taught_layout_is_written_and_read_again_as_it_was():
    assert parsed(longer_text("version = 1", [LAYOUT])).layouts == (LAYOUT,)


def test_a_layout_has_a_place_for_each_of_its_names():
    with pytest.raises(KnowledgeError, match="layout 1: marks: one place for each of the names"):
        parsed(longer_text("version = 1", [replace(LAYOUT, marks=(260.0,))]))


def test_a_file_without_entries_teaches_nothing():
    assert parsed("version = 1\n") == parsed("# empty\n") == NOTHING


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("version = 1", "version = 2"), "version 2: this program reads version 1"),
        (('position = "no"', 'position = "maybe"'), "drawing 1: position"),
        (("0f0f", "0g0f"), "drawing 1: silhouette: not 256 hexadecimal digits"),
        (('who = "A. Reviewer"', 'who = " "'), "drawing 1: say who"),
        (("why =", "because ="), "drawing 1: unknown key because"),
    ],
)
def test_an_entry_that_cannot_be_understood_is_named(changed, told):
    text, (before, after) = "version = 1\n\n" + entry_text(DRAWING), changed
    with pytest.raises(KnowledgeError, match=told):
        parsed(text.replace(before, after, 1))


def test_a_drawing_is_taken_for_the_one_that_it_is_like():
    assert entry_for(DRAWING, Taught((DRAWING,))) == DRAWING


def test_a_drawing_taught_to_mean_two_things_means_neither():
    assert entry_for(DRAWING, Taught((DRAWING, replace(DRAWING, position="yes")))) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(DRAWING, tint=(-60.0, 14.0, 0.0)),
        replace(DRAWING, silhouette="f0" * 128),
        replace(DRAWING, thumbnail="ffff" * 81),
    ],
)
def test_a_drawing_that_differs_in_one_view_is_another(other):
    assert entry_for(DRAWING, Taught((other,))) is None


def test_what_a_note_proved_is_no_evidence_on_itself_but_a_persons_word_is():
    proof = replace(DRAWING, by="proof")
    taught = Taught((DRAWING, proof))
    assert taught.for_note(DRAWING.document_id, "cd" * 32).drawings == (DRAWING,)
    assert taught.for_note("ST-1-2026-INIT", "cd" * 32).drawings == (DRAWING, proof)


def test_a_note_waits_for_a_teaching_where_its_marks_have_no_name_or_no_place():
    assert may_be_settled("page 2: the mark of Italy is named by the totals alone (no)")
    assert may_be_settled("page 2: two marks stand in the row of Italy")
    assert not may_be_settled("page 2: Italy stands twice")
    assert not may_be_settled(None)


def test_the_mark_of_a_teaching_comes_off_a_version():
    assert unmarked("1.4.0+taught.0123456789ab") == "1.4.0"
    assert unmarked("1.4.0+corrected.ba9876543210.taught.0123456789ab") == (
        "1.4.0+corrected.ba9876543210"
    )
