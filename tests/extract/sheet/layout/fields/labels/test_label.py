"""Labels of fields: with a colon apart, with a dash for their value, and beside headings."""

from dataclasses import replace
from datetime import date

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session": "3812",
    "Configuration": "Environment",
    "Item": "2024/0126 (COD)",
    "Voting Rule": "qualified majority",
    "Subject": "REGULATION on honey",
    "Sitting date": "06/02/2025",
    "Final result": "Adopted",
}


def read(words: list[Word], by_ocr: bool = False) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", by_ocr, 2))


def sheet(changed: dict[str, str], colon: str) -> list[Word]:
    words = []
    for row, (label, value) in enumerate((FIELDS | changed).items()):
        words += at(40, 50 + 16 * row, f"{label}{colon}") + at(140, 50 + 16 * row, value)
    return words


def told(fields: SheetFields) -> list[str | None]:
    return [fields.session_number, fields.configuration, fields.item, fields.result_words]


KNOWN = ["3812", "Environment", "2024/0126 (COD)", "Adopted"]


@pytest.mark.parametrize("colon", [" :", "："])
def test_a_colon_that_stands_apart_is_the_labels(colon):
    words = sheet({}, colon)
    assert told(read(words)) == KNOWN
    labels = find_labels(lines(words), False)
    assert [label.words[-1].text[-1] for label in labels] == [colon.strip()] * len(FIELDS)


@pytest.mark.parametrize("dash", ["-", "–", "—"])
@pytest.mark.parametrize(
    ("label", "place"), [("Session", 0), ("Configuration", 1), ("Item", 2)], ids=str
)
def test_a_dash_stands_for_an_empty_field(dash, label, place):
    expected: list[str | None] = [*KNOWN]
    expected[place] = None
    fields = read(sheet({label: dash}, ":"))
    assert told(fields) == expected
    assert fields.item_labelled


@pytest.mark.parametrize(("by_ocr", "configuration"), [(True, None), (False, "V")])
def test_in_a_picture_a_letter_may_be_a_dash_and_stand_for_an_empty_field(by_ocr, configuration):
    assert read(sheet({"Configuration": "V"}, ":"), by_ocr).configuration == configuration


def test_a_dash_behind_the_label_of_the_result_may_be_its_mark_and_stays():
    assert read(sheet({"Final result": "–"}, ":")).result_words == "–"


def test_a_label_that_stands_apart_comes_before_a_heading_that_more_labels_are_aligned_with():
    words = at(40, 20, "Result of the vote") + sheet({}, "")[:-3] + at(340, 50, "Final result")
    (label,) = [each for each in find_labels(lines(words), False) if each.name == "final_result"]
    assert label.box == (340, 50, 398, 60.0)


def test_a_heading_in_larger_type_comes_behind_the_label_below_it():
    heading = [replace(word, size=15.0) for word in at(40, 20, "Voting result")]
    words = heading + sheet({}, "")[:-3] + at(40, 200, "Result of the vote")
    labels = {label.name: label for label in find_labels(lines(words), True)}
    assert labels["final_result"].box[1] == 200
    assert found(heading + sheet({}, "")[:-3], True)[0] == "final_result"  # for want of another


@pytest.mark.parametrize(
    ("usual", "written"),
    [
        ("Session", "Council meeting"),
        ("Configuration", "Composition"),
        ("Item", "Item voted on"),
        ("Voting Rule", "Voting procedure"),
        ("Subject", "Title of the act"),
        ("Sitting date", "Sitting"),
        ("Final result", "Result of the vote"),
        ("Final result", "Outcome"),
    ],
)
def test_a_field_is_known_by_what_people_call_it(usual, written):
    called = {written if label == usual else label: value for label, value in FIELDS.items()}
    words = []
    for row, (label, value) in enumerate(called.items()):
        words += at(40, 50 + 16 * row, f"{label}:") + at(140, 50 + 16 * row, value)
    assert told(read(words)) == KNOWN


def test_documents_may_have_a_label_of_their_own():
    words = sheet({}, ":") + at(40, 200, "Document(s):") + at(140, 200, "PE-CONS 63/25")
    assert read(words).documents == "PE-CONS 63/25"


def test_documents_in_brackets_are_the_items():
    words = sheet({}, ":") + at(40, 200, "Votes") + at(140, 110, "(Document: 11261/26)")
    assert [label.name for label in find_labels(lines(words), False)].count("documents") == 0


def test_a_small_word_alone_on_the_last_line_of_a_value_is_no_label():
    assert found(at(140, 50, "documents"), False) == []
    assert found(at(140, 50, "Documents"), False) == ["documents"]


def found(words: list[Word], by_ocr: bool) -> list[str]:
    return [label.name for label in find_labels(lines(words), by_ocr)]


@pytest.mark.parametrize(("label", "known"), [("Siftting date:", True), ("Iteml:", False)])
def test_recognition_may_add_a_letter_to_a_long_label(label, known):
    words = at(40, 50, label) + at(140, 50, "06/02/2025")
    assert bool(found(words, True)) is known
    assert found(words, False) == []


def test_a_letter_behind_a_label_is_none_of_it_as_a_drawing_may_be_read_as_one():
    words = at(40, 50, "Final result:") + at(110, 50, "A")
    (label,) = find_labels(lines(words), True)
    assert [word.text for word in label.words] == ["Final", "result:"]


def test_fields_of_one_text_may_stand_in_brackets_or_frames_taken_for_them():
    words = at(40, 50, "[Session: 3812] Voting Rule: qualified majority]")
    assert found(words, True) == ["session", "rule"]


@pytest.mark.parametrize(
    "label", ["Date of vote", "Date of the sitting", "Voting date", "Meeting date", "DATE"]
)
def test_the_day_of_the_vote_has_many_names(label):
    words = sheet({}, ":")
    named = [word for word in words if word.text not in ("Sitting", "date:")]
    (day,) = (word for word in words if word.text == "06/02/2025")
    assert read([*named, *at(40, day.box[1], f"{label}:")]).sitting_date == date(2025, 2, 6)


@pytest.mark.parametrize("bullet", ["5", "C", "�"])
def test_recognition_may_take_a_bullet_or_the_corner_of_a_frame_for_a_letter(bullet):
    words = at(30, 50, bullet) + at(40, 50, "Session")
    (label,) = find_labels(lines(words), True)
    assert [word.text for word in label.words] == [bullet, "Session"]
    assert [each.box[0] for each in find_labels(lines(words), False)] != [30.0]


def test_the_label_that_heads_a_section_too_is_the_one_by_which_a_value_stands():
    words = [*at(40, 35, "Item"), *sheet({}, "")]
    assert told(read(words)) == KNOWN


@pytest.mark.parametrize(("white", "parted"), [(7, True), (4, False)], ids=["wider", "as wide"])
def test_a_label_in_a_frame_of_its_own_stands_behind_white_wider_than_that_of_its_line(
    white, parted
):
    words = [Word(w.text, w.box, 14.0) for w in at(40, 50, "Institution: Council of the Union")]
    x = words[-1].box[2] + white
    words += [Word(w.text, w.box, 14.0) for w in at(x, 50, "Sitting date: 06/02/2025")]
    names = [label.name for label in find_labels(lines(words), True)]
    assert names == ["institution", *(["sitting_date"] if parted else [])]


@pytest.mark.parametrize("label", ["Result of the vote:", "Result of the vote", "Date of vote"])
@pytest.mark.parametrize("value", ["Not adopted", "No", "Not"])
@pytest.mark.parametrize("by_ocr", [True, False])
def test_the_first_word_of_a_value_is_none_of_the_label_it_is_like_the_end_of(label, value, by_ocr):
    words = at(40, 50, f"{label} {value}")
    (read,) = find_labels(lines(words), by_ocr)
    assert [word.text for word in read.words] == label.split()


@pytest.mark.parametrize(
    ("text", "name"), [("Decision: Adopted", "final_result"), ("Re: honey", "subject")]
)
def test_words_of_a_text_are_labels_before_a_colon(text, name):
    assert [label.name for label in find_labels(lines(at(40, 50, text)), False)] == [name]
    assert find_labels(lines(at(40, 50, text.replace(":", ""))), False) == []


@pytest.mark.parametrize(
    ("x", "names"), [(140, ["final_result"]), (82, [])], ids=["apart", "close"]
)
@pytest.mark.parametrize("value", ["Adopted", "No", "Adopted text"])
def test_a_decision_is_the_label_of_a_result_that_stands_apart(x, names, value):
    line = [*at(40, 50, "Decision"), *at(x, 50, value)]
    found = [label.name for label in find_labels(lines(line), False)]
    assert found == (names if value == "Adopted" else [])


def test_a_label_goes_on_to_its_colon():
    assert find_labels(lines(at(40, 50, "Session in question: 3812")), False) == []


def test_a_title_that_goes_on_behind_the_words_for_a_result_is_no_label():
    line = at(50, 100, "Voting result in the Council")
    assert list(labels_in_line(line, 0, False)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [("Act REGULATION OF THE EUROPEAN PARLIAMENT", ["subject"]), ("Act adopted by it", [])],
    ids=["before a title", "in a text"],
)
def test_a_short_label_without_a_colon_has_the_title_of_an_act_behind_it(text, names):
    assert [label.name for label in labels_in_line(at(50, 100, text), 0, False)] == names


@pytest.mark.parametrize(
    ("text", "fonts", "names"),
    [
        ("Item:", ("Plain", "Bold"), ["session", "item"]),
        ("Item", ("Plain", "Bold"), ["session"]),
        ("Item:", ("Plain", "Plain"), ["session"]),
        ("Item:", ("", ""), ["session"]),
        ("Honey:", ("Plain", "Bold"), ["session"]),
    ],
    ids=["in bold", "without a colon", "of one type", "of no known type", "no label"],
)
def test_a_label_close_behind_a_value_begins_another_type_and_has_a_colon(text, fonts, names):
    plain, bold = fonts
    line = [replace(word, font=plain) for word in at(40, 50, "Session: seven")]
    line += [replace(word, font=bold) for word in at(line[-1].box[2] + 3, 50, text)]
    line += [replace(word, font=plain) for word in at(line[-1].box[2] + 3, 50, "2024/0126 (COD)")]
    assert [label.name for label in labels_in_line(line, 0, False)] == names


def test_small_capitals_of_a_font_read_as_small_letters_begin_a_label():
    assert found(at(40, 50, "sessIon"), False) == ["session"]
    assert found(at(40, 50, "documents"), False) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [("CONCERNING", ["subject"]), ("concerning", []), ("Concerning the vote", []), ("Act", [])],
)
def test_a_word_that_names_the_act_is_a_label_by_itself(text, named):
    assert [label.name for label in labels_in_line(at(40, 100, text), 0, True)] == named


@pytest.mark.parametrize(
    ("by_ocr", "white", "names"),
    [(True, 10, ["institution"]), (True, 13, []), (False, 10, [])],
    ids=["a type size", "a column apart", "in a text"],
)
def test_a_label_of_a_picture_whose_second_word_lost_its_thin_first_letter_is_one(
    by_ocr, white, names
):
    first = at(40, 50, "Voting")
    line = [*first, *at(first[-1].box[2] + white, 50, "nstitution:"), *at(200, 50, "Council")]
    assert [label.name for label in labels_in_line(line, 0, by_ocr)] == names


@pytest.mark.parametrize(("white", "whole"), [(9.2, True), (12.0, False)], ids=["space", "columns"])
def test_a_label_of_letters_set_apart_is_one_as_far_as_their_spaces_go(white, whole):
    wide = Word("Interinstitutional", (50.0, 50.0, 162.0, 60.0), 10.0)
    behind = Word("file:", (162.0 + white, 50.0, 200.0, 60.0), 10.0)
    ((label,),) = [list(labels_in_line([wide, behind], 0, False))]
    assert len(label.words) == (2 if whole else 1)


def test_an_ornament_about_the_result_is_neither_its_beginning_nor_a_head():
    line = [*at(50, 50, "*** Vote outcome:"), *at(180, 50, "***")]
    (label,) = labels_in_line(line, 0, False)
    assert (label.name, [word.text for word in label.words]) == (
        "final_result",
        ["Vote", "outcome:"],
    )


def test_a_letter_that_recognition_sets_apart_is_of_its_label():
    names = [label.name for label in labels_in_line(at(50, 100, "S ssion No"), 0, True)]
    assert names == ["session"]
