"""Labels as forms have them: numbered, with dots to their values, in capitals, in full."""

from dataclasses import replace
from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.fields.labels.test_label import FIELDS, KNOWN, sheet, told
from tests.extract.sheet.layout.typed import at

LABELS = list(FIELDS)


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


@pytest.mark.parametrize("nothing", ["n/a", "N.A.", "None", "nil", "not applicable"])
@pytest.mark.parametrize(
    ("label", "place"), [("Session", 0), ("Configuration", 1), ("Item", 2)], ids=str
)
def test_words_for_nothing_stand_for_an_empty_field(nothing, label, place):
    expected: list[str | None] = [*KNOWN]
    expected[place] = None
    assert told(read(sheet({label: nothing}, ":"))) == expected


@pytest.mark.parametrize("number", ["{}.", "{})", "({})"])
def test_labels_may_be_numbered(number):
    words = []
    for row, (label, value) in enumerate(FIELDS.items()):
        words += at(40, 50 + 16 * row, f"{number.format(row + 1)} {label}")
        words += at(160, 50 + 16 * row, value)
    assert told(read(words)) == KNOWN
    found = find_labels(lines(words), False)
    assert [label.box[0] for label in found] == [40] * len(FIELDS)


@pytest.mark.parametrize(("white", "left"), [(14.0, 40.0), (16.0, 66.0)], ids=["near", "far"])
def test_a_number_is_of_a_label_that_it_stands_near_to(white, left):
    words = at(40, 50, "7.") + at(50 + white, 50, "Subject") + at(160, 50, "on honey")
    assert [label.box[0] for label in find_labels(lines(words), False)] == [left]


@pytest.mark.parametrize("dots", ["......", "· · · ·", "…", "____", f"{UNREAD} {UNREAD}"])
def test_dots_lead_from_a_label_to_its_value(dots):
    words = []
    for row, (label, value) in enumerate(FIELDS.items()):
        led = f"{label} {dots} {value}" if label != "Final result" else f"{label}: {value}"
        words += at(40, 50 + 16 * row, led)
    fields = read(words)
    assert (told(fields), fields.voting_rule_raw, fields.subject) == (
        KNOWN,
        "qualified majority",
        "REGULATION on honey",
    )


def test_a_dot_behind_the_label_of_the_result_may_be_its_mark_and_is_none_of_the_label():
    words = at(40, 50, "Final result •")
    (label,) = find_labels(lines(words), False)
    assert [word.text for word in label.words] == ["Final", "result"]


def heading(text: str) -> list[Word]:
    """The sheet below the heading of a section, which other labels are aligned with."""
    return at(40, 30, text) + sheet({}, "")[:-3] + at(340, 98, "Final result") + at(440, 98, "-")


def test_a_label_in_full_comes_before_a_short_one_that_heads_a_section():
    (label,) = [n for n in find_labels(lines(heading("Result")), False) if n.name == "final_result"]
    assert (label.full, label.box[0]) == (True, 340)


def test_a_numbered_section_of_the_result_is_not_a_second_result():
    fields = read(heading("2. Result"))
    assert (fields.result_words, fields.result_box) == ("-", (340, 98, 398, 108.0))


def test_two_numbered_results_of_which_none_is_written_in_full_are_refused():
    words = sheet({}, "")[:-3] + at(340, 50, "2. Result") + at(340, 98, "3. Result")
    with pytest.raises(NoteRefusedError, match="'Final result' stands 2 times"):
        read(words)


@pytest.mark.parametrize("form", [str, str.upper], ids=["as known", "in capitals"])
def test_a_label_written_as_it_is_known_or_in_capitals_may_have_its_value_right_behind_it(form):
    words = []
    for row, (label, value) in enumerate(FIELDS.items()):
        tight = label in ("Subject", "Configuration", "Item", "Session")
        words += at(40, 50 + 16 * row, f"{form(label)} {value}" if tight else form(label))
        words += [] if tight else at(140, 50 + 16 * row, value)
    fields = read(words)
    assert (told(fields), fields.subject) == (KNOWN, "REGULATION on honey")


CUT = "the words of 'Institution' or 'Subject' go on in another field"


def test_an_institution_with_a_figure_is_refused():
    institution = at(40, 30, "Institution:") + at(140, 30, "Council 3812")
    with pytest.raises(NoteRefusedError, match=CUT):
        read(institution + sheet({}, ":"))


@pytest.mark.parametrize("last", ["of", "and", "AMENDING", "as regards"])
def test_a_subject_that_ends_amid_a_phrase_is_refused(last):
    with pytest.raises(NoteRefusedError, match=CUT):
        read(sheet({"Subject": f"REGULATION {last}"}, ":"))


def test_a_value_beside_its_own_label_is_not_that_of_one_above_whose_middle_it_shares():
    words = sheet({"Configuration": "", "Item": ""}, ":")
    words = [word for word in words if word.text not in ("Configuration:", "Item:")]
    words += at(230, 50, "Configuration:") + at(330, 50, "Environment")
    words += at(40, 66, "Item:") + at(183, 66, "2024/0126 (COD) (Document: 5171/25)")
    assert told(read(words)) == KNOWN


def test_a_label_in_a_font_of_its_own_may_follow_the_value_of_another_behind_a_dot():
    bold = [replace(word, font="bold") for word in at(40, 20, "INSTITUTION")]
    bold += [replace(word, font="bold") for word in at(261, 20, "SESSION")]
    plain = at(110, 20, "Council of the European Union") + at(300, 20, "3812")
    rest = sheet({}, ":")[2:]
    words = [*bold, *(replace(word, font="plain") for word in plain), *rest]
    assert told(read(words)) == KNOWN


def test_a_word_in_a_pill_may_begin_a_little_before_the_label_above_it():
    rest = [w for w in sheet({}, ":") if w.box[1] < 130]
    words = at(40, 160, "Sitting date") + at(110, 160, "Final result")
    words += at(40, 176, "06/02/2025") + at(105, 176, "Yes Adopted")
    fields = read([*rest, *words])
    assert (fields.sitting_date, fields.result_words) == (date(2025, 2, 6), "Yes Adopted")


def test_a_label_in_small_capitals_may_have_its_value_close_behind_it():
    words = [replace(word, font="one") for word in at(40, 20, "SESSION 3812")]
    words[0] = replace(words[0], size=8.0)
    assert [label.name for label in find_labels(lines(words), False)] == ["session"]
    assert find_labels(lines([replace(word, size=10.0) for word in words]), False) == []
