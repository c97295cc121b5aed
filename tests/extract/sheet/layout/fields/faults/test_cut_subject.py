"""A subject that goes on in words of no label is refused, unless these tell it again."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.cut_subject import is_amid, refuse_cut, without_label
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("below", "refused"),
    [
        ("subject: REGULATION on honey", False),
        ("act voted on: regulation on HONEY", False),
        ("title: honey", True),
        ("date: 3 July 2020", True),
        ("act voted on REGULATION on honey", True),
        ("subject REGULATION on honey", True),
        ("including: jams", True),
        ("and jams: those without sugar", True),
        ("on honey", True),
    ],
)
def test_only_the_subject_told_again_behind_a_label_may_stand_right_below_it(below, refused):
    words = at(40, 50, "Act: REGULATION on honey")
    on_lines = lines([*words, *at(60, 62, below)])
    known = find_labels(lines(words), False)
    expected = pytest.raises(NoteRefusedError, match="stands right below the subject")
    with expected if refused else nullcontext():
        refuse_cut(on_lines, known, {"subject": words[1:]}, 2)


def test_below_a_subject_without_a_label_a_line_that_begins_far_before_it_is_its_own():
    subject = at(106, 50, "REGULATION on the breeding of purebred")
    label = FieldLabel("subject", subject[0].box, 10.0, 0, (), False, full=True)
    on_lines = lines([*subject, *at(60, 62, "animals and the entry of these into the Union")])
    with pytest.raises(NoteRefusedError, match="'animals' stands right below the subject"):
        refuse_cut(on_lines, [label], {"subject": subject}, 2)


@pytest.mark.parametrize("last", ["subject: REGULATION on honey", "Subject: honey"])
def test_words_between_the_subject_and_a_labelled_line_are_refused(last):
    words = at(40, 50, "Act: REGULATION on honey")
    on_lines = lines([*words, *at(60, 62, "and on jams"), *at(60, 74, last)])
    with pytest.raises(NoteRefusedError, match="'and' stands right below the subject"):
        refuse_cut(on_lines, find_labels(lines(words), False), {"subject": words[1:]}, 2)


def test_beside_a_line_of_the_subject_a_label_is_no_excuse_for_words_of_none():
    line = at(40, 50, "Act: REGULATION on honey and jams subject: honey")
    with pytest.raises(NoteRefusedError, match="'and' stands beside a line of the subject"):
        refuse_cut([line], find_labels([line[:4]], False), {"subject": line[1:4]}, 2)


@pytest.mark.parametrize("beside", ["Session: 3664", "Subject: REGULATION on honey"])
def test_a_label_elsewhere_on_the_line_below_is_no_excuse_for_words_of_none(beside):
    words = at(40, 50, "Act: REGULATION on honey")
    on_lines = lines([*words, *at(60, 62, "and on jams"), *at(400, 62, beside)])
    with pytest.raises(NoteRefusedError, match="'and' stands right below the subject"):
        refuse_cut(on_lines, find_labels(lines(words), False), {"subject": words[1:]}, 2)


TEXT = [w for n, part in enumerate(["on honey", "and", "jams"]) for w in at(90, 50 + 12 * n, part)]
"""A subject on three lines at 50, 62 and 74."""


@pytest.mark.parametrize(
    ("x", "y", "amid"),
    [
        *((90, 62, True), (86, 62, True), (90, 70, True), (90, 74, True)),
        *((90, 50, False), (90, 82, False), (90, 40, False), (96, 62, False), (40, 62, False)),
    ],
)
def test_words_are_amid_a_text_that_begin_where_it_does_on_the_level_of_its_further_lines(
    x, y, amid
):
    (word,) = at(x, y, "Miel")
    assert is_amid(word, TEXT) is amid


def test_no_word_is_amid_a_text_of_one_line():
    assert not is_amid(at(90, 50, "Miel")[0], TEXT[:2])


def beside_label(lost: str, x: float = 90) -> None:
    """Refuse a subject whose second of three lines belongs to no label, if that is one."""
    first, last = at(90, 50, "REGULATION on honey"), at(90, 74, "Jams")
    on_lines = lines([*at(40, 50, "Act:"), *first, *at(x, 62, lost), *last])
    labels = find_labels(on_lines, False)
    refuse_cut(on_lines, labels, {"subject": [*first, *last]}, 2)


def test_a_line_lost_from_the_middle_of_the_subject_is_refused():
    with pytest.raises(NoteRefusedError, match="'Honey' stands right below the subject, or amid"):
        beside_label("Honey and wine")


@pytest.mark.parametrize(
    ("lost", "x"),
    [("Printed 4 May", 300), ("– –", 90), ("4.", 90)],
    ids=["aside", "signs", "number"],
)
def test_what_is_no_line_of_the_subject_may_stand_level_with_one(lost, x):
    beside_label(lost, x)


@pytest.mark.parametrize(("x", "refused"), [(140, True), (400, False)], ids=["within", "beside"])
def test_a_word_of_none_far_from_others_within_a_line_of_the_subject_is_refused(x, refused):
    subject = [*at(40, 50, "REGULATION on"), *at(220, 50, "arrangements"), *at(40, 62, "for honey")]
    page = lines([*subject, *at(x, 50, "delegation")])
    expected = pytest.raises(NoteRefusedError, match="within a line of the subject")
    with expected if refused else nullcontext():
        refuse_cut(page, [], {"subject": subject}, 2)


@pytest.mark.parametrize(
    ("below", "font", "left"),
    [
        ("title of the act", "Serif", []),
        ("title of the act", "Sans", []),
        ("legislative act", "Sans", []),
        ("legislative act", "Serif", ["legislative act"]),
    ],
    ids=["a label", "in another type", "words of an act in another type", "words of the act"],
)
def test_a_label_below_a_subject_is_no_part_of_it(below, font, left):
    subject = [at(40, 50, "DIRECTIVE on honey, amending a"), at(40, 62, below)]
    fonts = ["Serif", font]
    typed = [
        [replace(word, font=own) for word in line] for own, line in zip(fonts, subject, strict=True)
    ]
    found = [" ".join(word.text for word in line) for line in without_label(typed)]
    assert found == ["DIRECTIVE on honey, amending a", *left]


@pytest.mark.parametrize(
    ("below", "down", "refused"),
    [
        ('"Jam and Honey"', 12, True),
        ("Jam and Honey", 12, True),
        ("Jam and Honey", 30, False),
        ("Session: 3664", 12, False),
        ("Table 1", 12, False),
    ],
    ids=["a quotation", "a line", "farther off", "a label", "the caption of a table"],
)
def test_a_line_of_a_picture_that_keeps_step_with_the_subject_is_not_lost(below, down, refused):
    first = at(40, 50, "Act: REGULATION on honey and")
    second = at(first[1].box[0], 62, "amending Directive 2001/110/EC")
    on_lines = lines([*first, *second, *at(first[1].box[0], 62 + down, below)])
    known = find_labels(lines(first), False)
    expected = pytest.raises(NoteRefusedError, match="stands right below the subject")
    with expected if refused else nullcontext():
        refuse_cut(on_lines, known, {"subject": [*first[1:], *second]}, 2)
