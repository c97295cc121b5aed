"""A word of the totals may hold two figures, and a figure of a text is none of theirs."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals, without_bars
from extract.sheet.layout.totals.total_figures import figures_on, mended, parts_of, without_bare
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.totals.test_read import LABELS, counts, table
from tests.extract.sheet.layout.typed import TEN, at, states_at


def parts(text: str, *, by_ocr: bool = False, dotted: bool = False) -> list[str]:
    (word,) = at(50, 100, text)
    return [part.text for part in parts_of(word, by_ocr, dotted)]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("25/78,90", ["25", "78,90"]),
        ("24-291", ["24", "291"]),
        ("27|0.00%", ["27", "0.00%"]),
        ("0/0", ["0", "0"]),
    ],
)
def test_members_and_shares_written_as_one_word_are_two_figures(text, both):
    assert parts(text) == both


@pytest.mark.parametrize("text", ["68/22", "7401/16", "2016/0357/COD", "–", "27", "on-site"])
def test_the_number_of_a_document_and_other_words_stay_whole(text):
    assert parts(text) == [text]


@pytest.mark.parametrize(("dotted", "both"), [(False, ["0", "0%"]), (True, ["0·0%"])])
def test_a_raised_point_parts_two_figures_unless_shares_are_written_with_it(dotted, both):
    assert parts("0·0%", dotted=dotted) == both


def test_each_part_stands_where_its_own_letters_do():
    (word,) = at(50, 100, "25/78,90")
    assert [part.box for part in parts_of(word, False, False)] == [
        (50.0, 100.0, 60.0, 110.0),
        (65.0, 100.0, 90.0, 110.0),
    ]


@pytest.mark.parametrize(
    ("again", "each"), [("24/78,90", ["24", "78,90"]), ("2578,90", ["2578,90", "2578,90"])]
)
def test_each_part_has_its_own_part_of_a_second_look_that_has_as_many(again, each):
    word = Word("25/78,90", (50.0, 100.0, 90.0, 110.0), TEN, again)
    assert [part.again for part in parts_of(word, True, False)] == each


def test_a_lone_letter_is_a_figure_in_a_picture_alone():
    assert (parts("O", by_ocr=True), parts("O")) == (["0"], ["O"])


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Yes 24 | No 2 | Abstain 1 | Absent 0", "Yes 24 No 2 Abstain 1 Absent 0"),
        ("Yes 24 | No 2 | Abstain 1", "Yes 24 | No 2 | Abstain 1"),
        ("Yes 24 No | Abstain | Absent |", "Yes 24 No | Abstain | Absent |"),
    ],
    ids=["bars", "too few", "in place of figures"],
)
def test_bars_that_part_positions_are_no_ones(line, left):
    assert [word.text for word in without_bars(at(50, 100, line))] == left.split()


def found(text: str) -> list[str]:
    return [figure.text for figure in figures_on(at(50, 100, text))]


def test_a_count_at_one_end_of_a_bracket_is_no_figure():
    assert found("(Doc. 7401/16 REV 1)") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [("(3)", ["(3)"]), ("(12 % of all)", ["(12 %"]), ("(84.57 %)", ["(84.57 %"])],
)
def test_a_count_in_brackets_and_a_share_at_an_end_of_them_are_figures(text, figures):
    assert found(text) == figures


@pytest.mark.parametrize("text", ["(Weighted votes: 266)", "Weighted votes: 266)"])
def test_a_count_at_one_end_of_a_bracket_behind_a_colon_is_a_figure(text):
    assert found(text) == ["266)"]


GLUED = ["21.84.57", "3.4.82", "2.10,62", "1", "27"]
"""Counts, each with the dot and the share behind it."""


@pytest.mark.parametrize(("printed", "figure"), [("|18", "18"), ("|3", "3"), ("|27", "27")])
def test_the_bar_before_a_count_is_none_of_it(printed, figure):
    assert mended(printed) == figure


@pytest.mark.parametrize("printed", ["|352", "|84.57", "|1%", "1|8", "18|", "||", "|x"])
def test_a_bar_elsewhere_is_left(printed):
    assert mended(printed) == printed


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("20.91.13", "20·91.13"),
        ("3.4,82", "3·4,82"),
        ("27.100.00", "27·100.00"),
        ("20.91.13%", "20·91.13%"),
    ],
)
def test_a_point_between_a_count_and_its_share_is_the_dot_that_parts_them(printed, figure):
    assert mended(printed) == figure


@pytest.mark.parametrize(
    "printed",
    [
        "4.82",
        "24.12.2026",
        "120.91.13",
        "20.91.135",
        "1.2.3.4",
        "20,91.13",
        "20.91.",
        "24.12.24",
        "29.91.13",
    ],
)
def test_a_point_elsewhere_is_none_that_parts_a_count_from_its_share(printed):
    assert mended(printed) == printed


def test_counts_whose_dot_was_lost_are_read_with_their_shares():
    on_lines = lines(table(LABELS, GLUED))
    found = read_totals(on_lines, labels_on(on_lines, True), states_at(700), True, 2)
    assert counts(found) == [21, 3, 2, 1, 27]
    groups = (found.totals.yes, found.totals.no, found.totals.abstain)
    assert [group.population_pct for group in groups] == [84.57, 4.82, 10.62]


def test_in_a_text_no_dot_is_lost():
    on_lines = lines(table(LABELS, GLUED))
    with pytest.raises(NoteRefusedError, match="no totals were found"):
        read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In favour 1 21 Member States", ["21"]),
        ("In favour 1 1 Member State", ["1"]),
        ("In favour 1 0 Member States", ["0"]),
        ("In favour 1 Member State", ["1"]),
        ("In favour 11 21 Member States", ["11", "21"]),
        ("In favour 2 21 Member States", ["2", "21"]),
        ("In favour 1 21 members", ["1", "21"]),
        ("In favour 1 21", ["1", "21"]),
        ("In favour 1 % 21 Member States", ["1 %", "21"]),
        ("In favour 1 No 21 Member States", ["1", "21"]),
    ],
)
def test_only_a_one_right_before_a_count_of_member_states_is_a_dash_that_leads_to_it(text, figures):
    assert found(text) == figures


def test_a_one_in_the_column_before_a_count_of_member_states_is_a_count():
    words = at(50, 100, "1") + at(90, 100, "21 Member States")
    assert [figure.text for figure in figures_on(words)] == ["1", "21"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("All States: 27.", ["27"]),
        ("Total: 27..", ["27"]),
        ("Share: 65.35.", ["65.35"]),
        ("States 27.", []),
        ("States: 27. Population", ["27"]),
        ("States: 27. population", []),
    ],
    ids=["count", "two dots", "share", "without a colon", "before a capital", "amid a text"],
)
def test_the_figure_behind_a_colon_at_the_end_of_a_sentence_is_read(text, figures):
    assert [figure.text for figure in figures_on(at(50, 100, text))] == figures


def test_the_count_of_all_that_ends_a_sentence_is_the_total():
    rows = [("Yes", "21"), ("No", "3"), ("Abstain", "2"), ("Those listed here:", "26.")]
    cells = [(x, 100 + 15 * n, row[x > 50]) for n, row in enumerate(rows) for x in (50, 200)]
    on_lines = lines([word for x, y, text in cells for word in at(x, y, text)])
    found = read_totals(on_lines, labels_on(on_lines, False), states_at(700), False, 2)
    assert counts(found) == [21, 3, 2, None, 26]


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
def test_the_label_of_a_total_that_ends_a_sentence_is_one(by_ocr):
    labels = labels_on([at(50, 100, "All States: 26.")], by_ocr)
    assert [label.position for label in labels] == [None]


@pytest.mark.parametrize(
    ("text", "read"),
    [("Abstain 0 4 Member States", ["4"]), ("Abstain 0 Member States", ["0"]), ("No 0 12", ["0"])],
)
def test_a_ring_read_as_a_nought_before_a_count_of_members_is_none(text, read):
    assert [figure.text for figure in figures_on(at(50, 100, text))][: len(read)] == read


def test_a_nought_before_its_label_is_a_count_though_members_are_counted_behind_it():
    assert found("and 0 not participating, that is 27 Member States") == ["0", "27"]


@pytest.mark.parametrize(("wide", "ring"), [(10.0, True), (7.0, False)])
def test_a_letter_as_wide_as_high_is_a_ring_and_no_nought(wide, ring):
    (word,) = at(50, 100, "O")
    x0, top, _, bottom = word.box
    (part,) = parts_of(replace(word, box=(x0, top, x0 + wide, bottom)), True, False)
    assert part.text == ("O" if ring else "0")


def test_a_nought_before_a_count_of_another_box_than_that_of_all_member_states_is_a_count():
    words = [*at(50, 100, "Against: 0 Not participating: 0"), *at(300, 100, "Member States: 28")]
    assert [figure.text for figure in figures_on(words)] == ["0", "0", "28"]


def test_a_share_behind_the_of_of_the_next_column_is_a_figure_of_its_own():
    line = [*at(50, 100, "44,46 % of"), *at(150, 100, "40,91 % of")]
    assert [figure.text for figure in figures_on(line)] == ["44,46 %", "40,91 %"]


def test_the_whole_of_which_a_count_is_a_part_is_no_figure():
    assert found("17 of 27") == ["17"]


def of(text: str) -> Figure:
    """One figure of a line."""
    (figure,) = figures_on(at(50, 100, text))
    return figure


@pytest.mark.parametrize(
    ("position", "count", "kept"),
    [
        ("not_participating", "2", False),
        ("not_participating", "0", False),
        ("abstain", "2", False),
        ("abstain", "0", True),
    ],
)
def test_a_bare_count_is_no_share_beside_others_with_decimals_and_sign(position, count, kept):
    found = {
        "yes.members": of("19"),
        "yes.population_pct": of("87.62%"),
        "no.members": of("5"),
        "no.population_pct": of("9.73%"),
        f"{position}.members": of(count),
        f"{position}.population_pct": of("5"),
    }
    own = {field: f for field, f in found.items() if kept or f is not [*found.values()][-1]}
    assert without_bare(found) == own


def test_a_nought_and_shares_without_signs_stay_shares():
    noughts = {"yes.population_pct": of("87.62%"), "no.population_pct": of("0")}
    plain = {f"{name}.population_pct": of(text) for name, text in (("yes", "87"), ("no", "13"))}
    assert [without_bare(noughts), without_bare(plain)] == [noughts, plain]


@pytest.mark.parametrize(
    ("text", "again", "each"),
    [
        ("10,64", "1 0,64", [("1", "1"), ("0,64", "0,64")]),
        ("2184.57%", "21 84.57%", [("21", "21"), ("84.57%", "84.57")]),
        ("10,64", "10,64", [("10,64", "10,64")]),
        ("10,64", "1 0,84", [("10,64", "1 0,84")]),
        ("10,64", "", [("10,64", "")]),
    ],
    ids=["two figures", "with a sign", "one", "another figure", "nothing"],
)
def test_a_count_and_a_share_that_the_second_look_parts_are_two_figures(text, again, each):
    word = Word(text, (50.0, 100.0, 74.0, 110.0), TEN, again)
    assert [(part.text, part.again) for part in parts_of(word, True, False)] == each
