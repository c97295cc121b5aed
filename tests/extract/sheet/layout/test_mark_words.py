"""What stands in place of the marks of a legend, or of the totals."""

import pytest

from extract.sheet.layout.mark_words import (
    equated,
    in_place_of_figures,
    legend_words,
    lone_dashes,
    mark_words,
    maybe_marks,
)
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.test_sheet import LABELS
from tests.extract.sheet.layout.typed import at, states_at


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *(("n n n", ["n", "n", "n"]), ("✓ ✗", ["✓", "✗"]), ("[+1]", ["[+1]"])),
        *(("n of", []), ("n m", []), ("1 1 1", [])),
    ],
    ids=["one letter", "signs", "in brackets", "a word", "other letters", "figures"],
)
def test_letters_beside_a_legend_may_be_drawings_of_a_font(text, found):
    table = [
        word
        for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True))
        for word in at(50, 260 + 15 * row, label) + at(200, 260 + 15 * row, count)
    ]
    signs = at(50, 30, text)
    legend = [*signs, *at(signs[-1].box[2] + 9, 30, "Yes")]
    on_lines = lines([*legend, *table])
    labels = labels_on(on_lines, False)
    totals = read_totals(on_lines, labels, states_at(700), False, 2)
    own = mark_words(on_lines, labels, totals)
    assert [word.text for word in signs if id(word) in own] == found


@pytest.mark.parametrize(("white", "may_be_mark"), [(3, False), (20, True)], ids=["close", "apart"])
def test_a_dash_between_a_code_and_a_name_is_no_mark(white, may_be_mark):
    words = at(20, 170, "BG") + at(30 + white, 170, "–")
    words += at(35 + 2 * white, 170, "БЪЛГАРИЯ")
    assert [word.text for word in lone_dashes(lines(words))] == ["–"] * may_be_mark


@pytest.mark.parametrize(
    ("wide", "text", "may_be_mark"),
    [(60.0, UNREAD, False), (28.0, UNREAD, True), (60.0, f"{UNREAD}{UNREAD}", False)],
    ids=["long", "as long as a mark", "in two letters"],
)
def test_a_name_that_could_not_be_read_is_no_mark(wide, text, may_be_mark):
    word = Word(text, (50.0, 100.0, 50.0 + wide, 110.0), 10.0)
    row = PlacedRow(name_of([word]), None, 0, 95.0, 115.0)
    states = StatesTable((row,), False, 2, 1, 15.0, ())
    assert (id(word) in maybe_marks([word], set(), set(), states, True)) is may_be_mark


def test_a_long_sign_beside_a_name_may_be_a_mark():
    name, sign = (
        Word("MALTA", (50.0, 100.0, 80.0, 110.0), 10.0),
        Word(UNREAD, (90.0, 100.0, 150.0, 110.0), 10.0),
    )
    row = PlacedRow(name_of([name]), None, 0, 95.0, 115.0)
    states = StatesTable((row,), False, 2, 1, 15.0, ())
    assert maybe_marks([name, sign], set(), set(), states, True) == {id(sign)}


@pytest.mark.parametrize(("x", "own"), [(150, True), (220, False)], ids=["there", "elsewhere"])
def test_a_word_in_place_of_the_figure_of_a_state_that_did_not_vote_is_no_mark(x, own):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + (at(150, 100 + 15 * n, share) if n != 1 else [])
    (word,) = at(x, 115, "n/a")
    states = read_rows([*words, word], False, 2)
    assert in_place_of_figures([word], states) == ({id(word)} if own else set())


@pytest.mark.parametrize(("down", "found"), [(60, ["Yes", "No"]), (140, [])], ids=["near", "far"])
def test_labels_far_below_one_another_are_no_legend(down, found):
    words = [*at(50, 100, "Yes"), *at(50, 100 + down, "No")]
    own = legend_words(labels_on(lines(words), False), set())
    assert [word.text for word in words if id(word) in own] == found


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [(55, 45, ["✓"]), (85, 45, []), (55, 65, []), (90, 335, [])],
    ids=["below it", "aside", "far below", "below one of the totals"],
)
def test_a_sign_right_below_a_label_of_a_legend_is_a_word_in_place_of_its_mark(x, y, found):
    table = [
        word
        for row, (label, count) in enumerate(zip(LABELS[:4], "2121", strict=True))
        for word in at(50, 275 + 15 * row, label) + at(200, 275 + 15 * row, count)
    ]
    sign = at(x, y, "✓")
    on_lines = lines([*at(50, 30, "Yes"), *sign, *table])
    labels = labels_on(on_lines, False)
    own = mark_words(on_lines, labels, read_totals(on_lines, labels, states_at(700), False, 2))
    assert [word.text for word in sign if id(word) in own] == found


@pytest.mark.parametrize(
    ("legend", "found"),
    [
        (("I – Yes", "II – No", "III – Abstain"), ["I", "II", "III"]),
        (("1 – Yes", "2 – No", "3 – Abstain"), ["1", "2", "3"]),
        (("Y = Yes",), ["Y"]),
        (("22 – Yes", "3 – No", "2 – Abstain"), []),
        (("1 – Yes", "1 – No"), []),
        (("Votes – Yes",), []),
    ],
    ids=["numerals", "figures", "an equals sign", "counts", "one figure twice", "one label"],
)
def test_what_a_legend_has_before_its_labels_with_a_dash_between_are_its_marks(legend, found):
    words = [word for n, text in enumerate(legend) for word in at(50 + 120 * n, 100, text)]
    labels = labels_on(lines(words), False)
    assert [word.text for word, _ in equated(lines(words), labels)] == found


@pytest.mark.parametrize(("said", "marks"), [({"1", "2"}, True), (frozenset(), False)])
def test_figures_that_a_legend_explains_may_be_marks(said, marks):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 160 + 15 * n, name) + at(150, 160 + 15 * n, share)
        words += at(220, 160 + 15 * n, str(n % 2 + 1))
    states = read_rows(words, False, 2)
    own = {id(word) for word in words if word.text in ("1", "2")}
    found = maybe_marks(words, {*map(id, words)}, set(), states, False, said)
    assert (own <= found) is marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [("[ + ]", ["+"]), ("( )", []), (".....", []), ("+", ["+"])],
    ids=["a sign in brackets", "an empty box", "a leader", "a sign"],
)
def test_neither_brackets_nor_leaders_are_marks(text, marks):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 160 + 15 * n, name) + at(150, 160 + 15 * n, share)
    states = read_rows(words, False, 2)
    sign = at(250, 160, text)
    words += sign
    shown = maybe_marks(words, {id(word) for word in words}, set(), states, False)
    assert [word.text for word in sign if id(word) in shown] == marks


def test_the_sign_before_a_label_with_a_leader_to_its_count_is_a_mark_of_the_legend():
    rows = [at(50, 260 + 15 * n, f"{label} ..... {n}") for n, label in enumerate(LABELS)]
    signs = [at(40, 260 + 15 * n, "+") for n in range(len(rows))]
    words = [word for line in (*rows, *signs) for word in line]
    on_lines = lines(words)
    labels = labels_on(on_lines, False)
    totals = read_totals(on_lines, labels, states_at(700), False, 2)
    own = mark_words(on_lines, labels, totals)
    assert {id(word) for line in signs for word in line} <= own


@pytest.mark.parametrize(("x", "own"), [(155, True), (220, False)], ids=["there", "elsewhere"])
def test_a_dash_in_place_of_the_share_of_a_state_is_no_mark(x, own):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + (at(150, 100 + 15 * n, share) if n != 1 else [])
    (dash,) = at(x, 115, "–")
    states = read_rows([*words, dash], False, 2)
    assert in_place_of_figures([dash], states) == ({id(dash)} if own else set())
