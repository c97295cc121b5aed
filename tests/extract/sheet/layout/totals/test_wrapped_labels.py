"""Labels on two lines: the cells of a header, and a text that goes on on the next line."""

import pytest

from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.totals.test_read import counts, read, table
from tests.extract.sheet.layout.typed import at

TAKE_NO_PART = [("not_participating", "No participation")]


def named(words: list[Word], by_ocr: bool = False) -> list[tuple[str | None, str]]:
    """The position of each label, with its words, from the left."""
    found = sorted(labels_on(lines(words), by_ocr), key=lambda label: label.box[0])
    return [(label.position, " ".join(word.text for word in label.words)) for label in found]


def header(*cells: tuple[str, str]) -> list[Word]:
    """Cells beside one another, with two lines each."""
    return [
        word
        for n, (upper, lower) in enumerate(cells)
        for word in (*at(50 + 100 * n, 100, upper), *at(50 + 100 * n, 111, lower))
    ]


@pytest.mark.parametrize(
    ("lower", "expected"),
    [
        ("participation", TAKE_NO_PART),
        ("part in the vote", [("not_participating", "No part in the vote")]),
        ("participating", [("no", "No")]),
        ("votes", [("no", "No")]),
        ("part", [("no", "No")]),
    ],
)
def test_no_goes_on_below_only_where_both_lines_say_who_takes_no_part(lower, expected):
    assert named(at(50, 100, "No") + at(50, 111, lower)) == expected


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
def test_no_participation_at_the_end_of_a_header_leaves_the_votes_against_their_label(by_ocr):
    words = at(60, 100, "Yes") + at(160, 100, "No") + at(250, 100, "Abstain")
    words += at(357, 100, "No") + at(330, 111, "participation")
    assert named(words, by_ocr) == [
        *(("yes", "Yes"), ("no", "No"), ("abstain", "Abstain")),
        *TAKE_NO_PART,
    ]


@pytest.mark.parametrize(("x", "y"), [(90, 111), (50, 125)], ids=["set in", "far below"])
def test_participation_elsewhere_is_no_second_line_of_no(x, y):
    assert named(at(50, 100, "No") + at(x, y, "participation"))[0] == ("no", "No")


@pytest.mark.parametrize("below", ["Participation", "Participation in the vote"])
def test_a_no_with_its_own_count_does_not_go_on_in_the_row_below(below):
    labels = ["Yes", "Abstain", "No", below]
    found = read(table(labels, ["21", "2", "3", "26"], ["84.57 %", "10.62 %", "4.82 %", "99.1 %"]))
    assert counts(found)[:4] == [21, 3, 2, None]
    assert found.totals.no.population_pct == 4.82


def test_the_last_cell_of_a_header_does_not_go_on_in_the_first_one():
    words = header(("Not", "voting"), ("Voted", "for"), ("Not", "listed"))
    assert named(words).count(("not_participating", "Not voting")) == 1


def test_the_end_of_a_line_of_a_text_goes_on_at_the_beginning_of_the_next_one():
    words = at(50, 100, "For: 24. Against: 3. Not") + at(50, 114, "participating: none.")
    assert ("not_participating", "Not participating:") in named(words)


def test_the_end_of_a_line_goes_on_on_the_next_one_below_a_header_of_two_lines():
    words = header(("Not", "voting"), ("Voted", "for"))
    words += at(50, 140, "For: 24. Against: 3. Not") + at(50, 154, "participating: none.")
    assert [said for name, said in named(words) if name == "not_participating"] == [
        "Not voting",
        "Not participating:",
    ]


def test_not_in_above_favour_is_a_vote_against():
    words = header(("In favour", ""), ("Not in", "favour"), ("Abstention", ""))
    assert named(words) == [
        ("yes", "In favour"),
        ("no", "Not in favour"),
        ("abstain", "Abstention"),
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [("rules for the operation", []), ("rules for the", [("yes", "for the text")])],
)
def test_words_that_go_on_in_a_text_are_not_the_upper_line_of_a_label(line, found):
    start = at(50, 100, line)[1].box[0]
    assert named([*at(50, 100, line), *at(start, 111, "text")]) == found


@pytest.mark.parametrize(
    ("head", "expected"),
    [("Totals", ("yes", "Yes")), ("No", ("yes", "Vote Yes"))],
    ids=["of the table", "another label"],
)
def test_the_heading_of_the_totals_is_no_label_below_which_another_takes_two_lines(head, expected):
    words = at(50, 88, head) + at(50, 100, "Vote") + at(50, 112, "Yes")
    assert expected in named(words)


def test_the_last_head_of_three_lines_does_not_go_on_in_the_first_one():
    words = [w for n, text in enumerate(("Voted", "for")) for w in at(50, 111 + 11 * n, text)]
    words += [w for n, text in enumerate(("Voted", "against")) for w in at(150, 100 + 11 * n, text)]
    for n, text in enumerate(("Did not", "take", "part")):
        words += at(250, 100 + 11 * n, text)
    assert [label for label in named(words) if label[0] == "not_participating"] == [
        ("not_participating", "Did not take part")
    ]
