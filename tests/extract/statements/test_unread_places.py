"""Declarations that stand where no text is read are never passed over in silence."""

import hashlib
from dataclasses import replace

import pytest

from extract.read import read_note
from extract.records import Check, SourceFile
from extract.request import ReadRequest
from extract.statements.unread_places import explains_vote, names_annex, tells_totals
from tests.drawing.added import add_outlines, add_scan, print_on
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, SheetLook
from tests.extract.seen import seen_folder
from tests.variants import some_of

TEXT, PICTURE = SheetLook(kind="text"), SheetLook(kind="picture", dpi=120)
BELOW_TEXT = (745.0, 760.0)
"""Below the last line of a text sheet."""
BELOW_PICTURE = (782.0,)
SCANNED = (
    "Statement by Poland",
    "Poland cannot agree with the text as it stands and votes against it.",
    "It was told in the working party that the text would be changed.",
    "It asks that this be entered in the minutes of the Council.",
)


def note_of(look: SheetLook) -> NoteSpec:
    """The seed note without its declarations."""
    return replace(seed_note(look), statements=())


def declarations_check(data: bytes) -> Check:
    """The check on declarations of a note that is accepted."""
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    record = read_note(data, ReadRequest(source, sample=True, seen=seen_folder()))
    assert record.status == "ok", record.reason
    (check,) = [check for check in record.checks if check.name == "declarations_read"]
    assert check.passed or record.statements == ()
    return check


@pytest.mark.parametrize(
    "look",
    [pytest.param(TEXT, id="text"), pytest.param(PICTURE, id="picture", marks=pytest.mark.long)],
)
def test_a_sheet_alone_on_its_page_leaves_nothing_unread(look):
    assert declarations_check(draw_note(note_of(look))).passed


@pytest.mark.parametrize(
    ("look", "tops"),
    [
        pytest.param(TEXT, BELOW_TEXT, id="text"),
        pytest.param(PICTURE, BELOW_PICTURE, id="picture", marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize(
    "heading",
    some_of(["Erklæring fra Ungarn", "Oświadczenie Węgier: Węgry"], "Erklæring fra Ungarn"),
)
def test_a_declaration_below_a_sheet_leaves_the_declarations_unread(look, tops, heading):
    lines = list(zip(tops, (heading, "We do not agree."), strict=False))

    check = declarations_check(print_on(draw_note(note_of(look)), 2, lines, 9.0))

    assert not check.passed
    assert check.observed == f"page 2: a declaration on the vote sheet's page: {heading!r}"


def test_a_declaration_above_a_sheet_leaves_the_declarations_unread():
    data = print_on(draw_note(note_of(TEXT)), 2, [(60.0, "Erklæring fra Ungarn")], 9.0)

    assert "'Erklæring fra Ungarn'" in declarations_check(data).observed


def test_text_below_the_last_line_of_a_sheet_leaves_the_declarations_unread():
    data = print_on(draw_note(note_of(TEXT)), 2, [(745.0, "Bemærk"), (760.0, "Nej.")], 9.0)

    assert declarations_check(data).observed == "page 2: text below the vote sheet: 'Bemærk'"


def test_a_declaration_in_small_type_is_no_footnote_of_the_sheet():
    data = print_on(draw_note(note_of(TEXT)), 2, [(745.0, "Erklæring fra Ungarn")], 6.2)

    assert not declarations_check(data).passed


def test_a_scanned_page_with_a_running_foot_leaves_the_declarations_unread():
    note = seed_note(TEXT)
    scan = add_scan(draw_note(note), note, SCANNED)

    observed = declarations_check(scan).observed

    assert observed == "page 5 shows a picture: a declaration in it would be unread"


@pytest.mark.parametrize(("count", "passed"), [(0, True), (4, True), (200, False)])
def test_a_page_of_letters_drawn_as_outlines_is_told_from_a_blank_one(count, passed):
    note = note_of(TEXT)

    assert declarations_check(add_outlines(draw_note(note), note, count)).passed is passed


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        ("Hungary:", True),
        ("Hungary voted against because the act goes too far.", True),
        ("Explanation of vote", True),
        ("Hungary 2.11 %", False),
        ("The vote of Hungary: no", False),
    ],
)
def test_the_words_of_a_state_below_the_table_are_heard_without_a_word_for_declarations(
    line, heard
):
    assert explains_vote(line) is heard


@pytest.mark.parametrize(
    ("text", "named"),
    [("ANNEX 1", True), ("BILAG 2", True), ("ANNEX 1 Statement by Poland", False)],
)
def test_the_number_of_an_annex_in_any_language_is_no_text_below_a_sheet(text, named):
    assert names_annex(text) is named


@pytest.mark.parametrize(
    ("line", "totals"),
    [
        ("25 99.29 % Act adopted", True),
        ("Not participating 0", True),
        ("27", True),
        ("Hungary votes against.", False),
        ("We are not in favour", False),
    ],
    ids=["a count, a share and the result", "a label", "a count", "a sentence", "words about it"],
)
def test_a_line_of_totals_or_of_the_result_has_no_other_word(line, totals):
    assert tells_totals(line) is totals
