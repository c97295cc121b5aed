"""What stands far behind a label may be of another column of the page."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.label import FieldLabel, labels_in_line
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.one_value import ends_value, value_of
from extract.sheet.layout.fields.values.values import values_of
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.values.test_values import ACT, KNOWN, USUAL, read, told
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize("lower", [0, 7], ids=["on its line", "a little lower"])
def test_the_head_of_a_legend_far_behind_a_label_is_no_value(lower):
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        words += at(40, y, label)
        if label == "Item:":
            words += at(420, y + lower, "Key:")
        else:
            words += at(140, y, value)
        y += 16
    assert told(read(words)) == [*KNOWN[:2], None, KNOWN[3]]


def test_a_value_far_behind_its_label_may_end_its_line_with_the_word_before_its_documents():
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        words += at(40, y, label)
        if label == "Item:":
            words += at(420, y, "2024/0126 (COD) (Document:") + at(420, y + 12, "5171/25)")
            y += 12
        else:
            words += at(140, y, value)
        y += 16
    found = read(words)
    assert (told(found), found.documents) == (KNOWN, "5171/25")


@pytest.mark.parametrize(
    ("text", "x", "font", "value"),
    [
        ("Re:", 65, "Serif", "Origin of honey"),
        ("Re:", 75, "Serif", ""),
        ("Re:", 75, "", "Origin of honey"),
        ("Re:", 85, "", ""),
        ("Subject:", 75, "Serif", "Origin of honey"),
        ("Subject:", 85, "Serif", ""),
    ],
)
def test_a_value_may_be_set_in_below_a_short_label_and_is_anothers_far_right_of_it(
    text, x, font, value
):
    words = at(40, 50, text) + at(x, 62, "Origin of honey")
    own = lines([replace(word, font=font) for word in words])
    (label,) = labels_in_line(own[0], 0, False)
    assert text_of(value_of(label, range(2), own, [label], [], 600.0)) == value


@pytest.mark.parametrize(
    ("y", "lines_read"), [(76, 2), (90, 1)], ids=["its next line", "far below"]
)
def test_a_value_below_a_label_on_a_ground_goes_on_by_its_own_type(y, lines_read):
    words = [*at(40, 62, ACT), *at(40, y, "Votes counted")]
    label = [replace(word, size=16.0) for word in at(40, 45, "Title:")]
    own = lines([*label, *words])
    (found,) = labels_in_line(own[0], 0, True)
    assert len(value_of(found, range(3), own, [found], [], 600.0)) == lines_read


def test_documents_in_brackets_go_on_below_their_item():
    label = [replace(word, font="Bold") for word in at(40, 50, "Item:")]
    words = [*label, *at(70, 50, "2013/0313 (COD)"), *at(40, 63, "(Document: PE-CONS 14/16)")]
    words += at(40, 76, "Voting rule: unanimity")
    on_lines = lines(words)
    values = values_of(on_lines, find_labels(on_lines, False), [], 600.0)
    assert "2013/0313 (COD) (Document: PE-CONS 14/16)" in [text_of(v["item"]) for v in values]


def test_a_result_that_is_told_ends_above_the_head_of_a_list():
    words = at(40, 200, "Final result:")
    label = FieldLabel("final_result", (40.0, 200.0, 98.0, 210.0), 10.0, 0, (*words,), True, True)
    told, untold = [at(110, 200, "Act adopted")], [at(110, 200, "Act")]
    assert ends_value(label, at(40, 212, "Member States in favour"), told, False)
    assert not ends_value(label, at(40, 212, "adopted"), untold, False)


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (
            [(140, "REGULATION on the origin of honey"), (40, "Result of the count")],
            ["REGULATION on the origin of honey"],
        ),
        (
            [(140, "REGULATION on honey"), (50, "and on all jams that are made of it by hand")],
            ["REGULATION on honey", "and on all jams that are made of it by hand"],
        ),
        (
            [(80, "REGULATION on honey,"), (80, "and on jams"), (60, "Signs used")],
            ["REGULATION on honey,", "and on jams"],
        ),
        (
            [(80, "REGULATION on honey,"), (60, "and on jams")],
            ["REGULATION on honey,", "and on jams"],
        ),
    ],
    ids=["a heading", "a line set to the middle", "below two lines set in", "below one set in"],
)
def test_a_heading_that_begins_before_a_value_is_no_line_of_it(texts, value):
    label = FieldLabel("subject", (60.0, 50.0, 100.0, 60.0), 10.0, 0, (), True, True)
    *found, last = (at(x, 62 + 12 * n, text) for n, (x, text) in enumerate(texts))
    ends = ends_value(label, last, found, own=False)
    kept = found if ends else [*found, last]
    assert [text_of([line]) for line in kept] == value


def test_a_result_of_which_not_stands_on_a_line_of_its_own_is_read_whole():
    on_lines = [at(40, 50, "Final result"), at(40, 62, "NOT"), at(40, 74, "ADOPTED")]
    (label,) = labels_in_line(on_lines[0], 0, False)
    value = value_of(label, range(3), on_lines, [label], [], 600.0)
    assert text_of(value) == "NOT ADOPTED"


@pytest.mark.parametrize(
    ("x", "lower", "session"),
    [(420, 0, None), (420, 6, None), (160, 0, "2701")],
    ids=["on its line", "a little lower", "beside its label"],
)
def test_a_figure_of_a_table_far_right_is_no_session_where_the_label_has_none(x, lower, session):
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        words += at(40, y, label)
        far = label == "Session:"
        words += at(x, y + lower, session or "27") if far else at(140, y, value)
        y += 16
    assert told(read(words)) == [session, *KNOWN[1:]]


def test_a_value_set_to_the_right_edge_far_behind_its_label_is_read():
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        (*_, last) = at(0, y, value)
        words += at(40, y, label) + at(560 - last.box[2], y, value)
        y += 16
    assert told(read(words)) == KNOWN


@pytest.mark.parametrize(
    ("far", "below", "value"),
    [
        ("Council of the European Union", "ADOPTED", "ADOPTED"),
        ("Adopted", "For", "Adopted"),
    ],
    ids=["a banner", "a result far behind its label"],
)
def test_what_stands_at_the_other_edge_of_a_banner_is_not_the_result_below_its_label(
    far, below, value
):
    own = lines([*at(40, 50, "Result of the vote"), *at(420, 50, far), *at(40, 62, below)])
    (label,) = labels_in_line(own[0][:4], 0, False)
    assert text_of(value_of(label, range(2), own, [label], [], 600.0)) == value


def test_the_value_of_a_result_ends_before_a_sentence_that_tells_none():
    words = at(40, 50, "Final result:") + at(140, 50, "Adopted. The votes were cast as follows.")
    on_lines = lines(words)
    (label,) = labels_in_line(on_lines[0], 0, False)
    found = value_of(label, range(1), on_lines, [label], [], 500.0)
    assert [text_of([line]) for line in found] == ["Adopted."]
