"""Which cells of a line name a Member State."""

from dataclasses import replace

import pytest

from extract.sheet.layout.rows.named_cells import names_in, names_on
from extract.sheet.layout.rows.names import cells_of, name_of, without_signs
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Česko (Czechia)", "CZ"),
        ("MALTA (MT)", "MT"),
        ("IE – ÉIRE/IRELAND", "IE"),
        ("GR ΕΛΛΑΔΑ", "EL"),
        ("Česko (Malta)", None),
        ("Česko (CZ) speaks", None),
        ("Česko (CZ) against", "CZ"),
        ("Not participating EESTI (EE)", "EE"),
    ],
)
def test_a_state_may_be_named_twice_or_with_its_code(text, code):
    found = [name.state.code for name in names_on(lines(at(50, 100, text))) if name.state]
    assert found == ([code] if code else [])


def test_a_mark_before_a_name_is_no_part_of_it():
    (name,) = names_on(lines(at(50, 100, "△ LUXEMBOURG")))
    assert (name.text, name.box[0]) == ("LUXEMBOURG", 58.0)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("YES LIETUVA", ["YES", "LIETUVA"]),
        ("UNITED KINGDOM Abstain", ["UNITED KINGDOM", "Abstain"]),
        (f"NO {UNREAD}", ["NO", UNREAD]),
        ("Yes No", ["Yes No"]),
        ("Against the wind", ["Against the wind"]),
    ],
)
def test_a_word_in_place_of_a_mark_close_beside_a_name_is_a_cell_of_its_own(text, cells):
    found = cells_of(at(50, 100, text))
    assert [" ".join(word.text for word in cell) for cell in found] == cells


@pytest.mark.parametrize("lower", [0.0, 2.0], ids=["as high as the type", "lower"])
def test_a_level_is_as_far_off_a_name_on_two_lines_as_off_the_middle_of_the_nearest(lower):
    halves = at(50, 100, "BELGIQUE/") + at(50, 112, "BELGIË")
    low = [replace(w, box=(w.box[0], w.box[1] + lower, w.box[2], w.box[3] - lower)) for w in halves]
    (name,) = names_on(lines(low))
    assert [name.off(y) for y in (103.0, 105.0, 111.0, 117.0, 119.0)] == [2, 0, 0, 0, 2]


@pytest.mark.parametrize(
    ("upper", "lower", "found"),
    [
        ("Luxemburg", "Luxembourg", ["Luxemburg Luxembourg"]),
        ("Luxemburg /", "Luxembourg", ["Luxemburg Luxembourg"]),
        ("Luxembourg", "Luxembourg", ["Luxembourg", "Luxembourg"]),
        ("Malta", "Luxembourg", ["Malta", "Luxembourg"]),
    ],
    ids=["without the slash", "with it", "the same again", "another state"],
)
def test_a_name_in_two_languages_one_below_the_other_is_one(upper, lower, found):
    rows = [at(40, 50, upper), at(40, 61, lower), *(at(200, 50 + 20 * n, t) for n, t in OTHERS)]
    named = names_on(sorted(rows, key=lambda row: row[0].middle))
    assert [name.text for name in named if name.box[0] == 40] == found


OTHERS = [*enumerate(["Belgium", "Denmark", "Estonia", "Finland", "Greece"])]


def test_a_code_above_a_name_on_two_lines_is_part_of_it():
    words = at(50, 100, "BE") + at(50, 111, "BELGIQUE/") + at(50, 122, "BELGIË")
    assert [name.state.code for name in names_on(lines(words)) if name.state] == ["BE"]


def test_a_code_with_a_dash_above_a_name_on_two_lines_is_part_of_it():
    words = at(50, 100, "UK –") + at(50, 112, "UNITED") + at(50, 123, "KINGDOM")
    (name,) = names_on(lines(words))
    assert (name.state and name.state.code, name.box[1]) == ("UK", words[0].box[1])


def test_a_code_above_a_name_that_is_wrapped_between_its_words_is_no_name_of_its_own():
    words = at(50, 100, "UK") + at(50, 112, "UNITED") + at(50, 123, "KINGDOM")
    assert [name.text for name in names_on(lines(words)) if name.state] == ["UNITED KINGDOM"]


def test_a_name_behind_its_code_goes_on_below_its_own_first_word():
    words = at(50, 100, "UK United") + at(63, 112, "Kingdom")
    (name,) = names_on(lines(words))
    assert (name.text, name.state and name.state.code) == ("UK United Kingdom", "UK")


def test_two_lines_that_are_taken_for_one_are_read_downwards():
    lower, upper = at(50, 104, "FINLAND"), at(50, 100, "SUOMI/")
    assert [name.state.code for name in names_on([[*lower, *upper]]) if name.state] == ["FI"]


@pytest.mark.parametrize("letter", ["O", "+", "1"])
def test_a_letter_that_recognition_has_for_a_mark_is_no_part_of_the_name_beside_it(letter):
    (name,) = names_on(lines(at(50, 100, f"{letter} PORTUGAL")))
    assert name.text == "PORTUGAL"


def test_a_name_on_two_lines_taken_for_one_may_have_its_code_before_it():
    words = at(50, 100, "UK") + at(65, 101, "–") + at(73, 100, "UNITED") + at(62, 104, "KINGDOM")
    assert [name.state.code for name in names_on(lines(words)) if name.state] == ["UK"]


@pytest.mark.parametrize(
    ("before", "behind", "codes"),
    [("for", "and", []), ("Yes", "and", ["EL"]), ("12", "and", ["EL"]), ("for", "2,31", ["EL"])],
    ids=["amid words", "behind a mark", "behind a figure", "before a figure"],
)
def test_a_state_amid_a_text_set_wide_is_no_cell(before, behind, codes):
    words = at(50, 100, before) + at(60 + 5 * len(before), 100, "Greece")
    words += at(words[-1].box[2] + 10, 100, behind)
    assert [name.state.code for name in names_on(lines(words)) if name.state] == codes


@pytest.mark.parametrize("number", ["3.", "12)"])
def test_the_number_of_a_row_close_before_a_name_is_no_part_of_it(number):
    (name,) = names_on(lines(at(50, 100, f"{number} ČESKO (CZ)")))
    assert (name.text, name.exact) == ("ČESKO (CZ)", True)


def test_a_drawing_read_as_a_figure_close_before_one_is_a_cell_of_its_own():
    drawing = Word("8", (50.0, 95.0, 65.0, 112.0), 17.0)
    figure = Word("(29)", (73.0, 100.0, 87.0, 110.0), 10.0)
    assert [len(cell) for cell in cells_of([drawing, figure])] == [1, 1]


@pytest.mark.parametrize("sign", ["个", "O"])
def test_a_mark_behind_a_name_is_no_part_of_it(sign):
    found = [
        " ".join(word.text for word in cell) for cell in cells_of(at(50, 100, f"FRANCE {sign}"))
    ]
    assert found == ["FRANCE", sign]


@pytest.mark.parametrize(("text", "bare"), [("O KYIIPO", "KYIIPO"), ("K 个", "K"), ("A B", "A B")])
def test_signs_and_lone_letters_beside_what_was_read_of_a_name_are_no_part_of_it(text, bare):
    assert without_signs(name_of(at(50, 100, text))).text == bare


def test_a_code_in_brackets_names_a_state_whose_name_is_in_letters_that_were_not_read():
    (name,) = names_on(lines(at(50, 100, "KYX (CY)")))
    assert (name.state and name.state.code, name.exact) == ("CY", False)


CODES = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE"]


@pytest.mark.parametrize(
    ("codes", "named"),
    [
        (CODES, len(CODES)),
        ([*CODES, "UK"], len(CODES) + 1),
        (CODES[:14], 0),
        ([*CODES, "BE"], 0),
    ],
    ids=["so many", "one that is a name too", "too few", "one twice"],
)
def test_codes_alone_name_the_states_where_so_many_have_one(codes, named):
    words = [word for n, code in enumerate(codes) for word in at(50, 30 + 15 * n, code)]
    assert len(names_on(lines(words))) == named


def test_the_language_at_the_foot_of_a_page_of_codes_names_no_state():
    words = [word for n, code in enumerate(CODES) for word in at(50, 30 + 15 * n, code)]
    found = names_on(lines([*words, *at(300, 700, "EL")]))
    assert [name.text for name in found] == CODES


@pytest.mark.parametrize("pitch", [15, 18], ids=["as near as words", "as near as words set wide"])
def test_codes_beside_one_another_in_narrow_columns_are_each_a_name(pitch):
    codes = [*CODES, "UK", "SE"]
    words = [word for n, code in enumerate(codes) for word in at(50 + pitch * n, 100, code)]
    assert [name.text for name in names_on(lines(words))] == codes


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("2.63 1.44", ["2.63", "1.44"]),
        ("29 (2)", ["29 (2)"]),
        ("2.63 %", ["2.63 %"]),
    ],
    ids=["two shares", "a count", "a share and its sign"],
)
def test_shares_close_beside_one_another_are_those_of_two_states(text, cells):
    found = [" ".join(word.text for word in cell) for cell in cells_of(at(50, 100, text))]
    assert found == cells


def test_codes_beside_names_are_none_by_themselves():
    words = [word for n, code in enumerate(CODES) for word in at(50, 30 + 15 * n, code)]
    for n, name in enumerate(("Malta", "Polska", "Portugal", "România", "Sverige")):
        words += at(200, 30 + 15 * n, name)
    assert len(names_on(lines(words))) == 5


def test_a_name_may_go_on_at_the_beginning_of_the_next_line_of_a_text():
    words = at(150, 100, "Malta – 0,13 %, Suomi/") + at(
        50, 112, "Finland – 1,24 %, Sverige – 2,34 %"
    )
    found = names_on(lines(words))
    assert sorted(name.state.code for name in found if name.state) == ["FI", "MT", "SE"]


@pytest.mark.parametrize(
    ("upper", "lower", "codes"),
    [
        ("Malta – 0,13 %, Suomi/", "Finland – 1,24 %, Sverige", ["FI", "MT", "SE"]),
        ("Malta – 0,13 %, United", "Kingdom – 12,24 %, Sverige", ["MT", "SE", "UK"]),
        ("Malta – 0,13 %, Suomi", "Finland – 1,24 %, Sverige", ["FI", "FI", "MT", "SE"]),
        ("Malta – 0,13 %, Suomi/", "Polska – 8,29 %, Sverige", ["FI", "MT", "PL", "SE"]),
        ("Malta – 0,13 %, United", "Polska – 8,29 %, Sverige", ["MT", "PL", "SE"]),
    ],
    ids=["stroke", "none", "two whole names", "stroke before another", "half before another"],
)
def test_beside_the_label_of_a_position_a_name_goes_on_at_the_beginning_of_its_list(
    upper, lower, codes
):
    words = at(40, 100, "Against: 3") + at(150, 100, upper)
    words += at(40, 112, "members") + at(150, 112, lower)
    assert sorted(name.state.code for name in names_on(lines(words)) if name.state) == codes


def test_a_name_over_two_lines_stands_where_it_begins():
    words = at(150, 100, "Malta – 0,13 %, Suomi/") + at(50, 112, "Finland – 1,24 %, Sverige")
    (name,) = (name for name in names_on(lines(words)) if name.text == "Suomi/ Finland")
    assert name.box == (222, 100, 252, 110.0)


def test_a_line_without_cells_between_two_of_states_is_passed_over():
    lines = [at(50, y, name) for y, name in ((100, "LATVIJA"), (130, "LIETUVA"))]
    cells = [cells_of(line) for line in lines]
    assert names_in([cells[0], [], cells[1]]) == names_in(cells)


@pytest.mark.parametrize("sign", ["–", "-", "/"])
def test_a_code_at_the_end_of_a_line_goes_on_in_the_name_on_the_next(sign):
    words = at(50, 100, "SI – SLOVENIJA (0.41 %),") + at(220, 100, f"UK {sign}")
    words += at(50, 112, "UNITED KINGDOM (12.73 %)")
    found = [name.state.code for name in names_on(lines(words)) if name.state]
    assert found == ["SI", "UK"]


def test_a_code_on_the_second_line_of_its_name_is_no_name_of_its_own():
    words = at(50, 100, "ESPAÑA") + at(50, 112, "(ES)") + at(50, 130, "ČESKO (CZ)")
    names = names_on(lines(words))
    assert [(name.text, name.state and name.state.code) for name in names] == [
        ("ČESKO (CZ)", "CZ"),
        ("ESPAÑA (ES)", "ES"),
    ]


def test_states_may_be_listed_with_strokes_between():
    names = names_on(lines(at(50, 100, "DANMARK | ÉIRE/IRELAND")))
    assert [name.state and name.state.code for name in names] == ["DK", "IE"]


def test_a_mark_and_the_sign_behind_it_are_no_part_of_a_name():
    (name,) = names_on(lines(at(50, 100, "DANMARK ● ;")))
    assert name.text == "DANMARK"


@pytest.mark.parametrize(("text", "cells"), [("CZ ▲", ["CZ", "▲"]), ("CZ A", ["CZ A"])])
def test_a_drawing_close_behind_a_code_is_no_part_of_it(text, cells):
    found = cells_of(at(50, 100, text))
    assert [" ".join(word.text for word in cell) for cell in found] == cells


def test_a_code_in_brackets_of_which_a_letter_was_lost_is_no_mark():
    assert without_signs(name_of(at(50, 100, "BG (G)"))).text == "BG (G)"


def in_two_languages(own: list[str], english: list[str]) -> list[str]:
    """What is read as names of a table with a column in English behind its own."""
    words: list[Word] = []
    for n, (name, again) in enumerate(zip(own, english, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(250, 100 + 15 * n, again)
    return [name.text for name in names_on(lines(words))]


ENGLISH = ["Czechia", "Italy", "Malta", "Latvia", "Hungary", "Germany"]


@pytest.mark.parametrize("lost", [0, 1], ids=["all read", "one lost"])
def test_the_fuller_of_two_columns_that_name_the_same_states_has_the_names(lost):
    own = ["ČESKO", "ITALIA", "MALTA", "LATVIJA", "MAGYARORSZÁG", "DEUTSCHLAND"]
    read = [UNREAD] * lost + own[lost:]
    assert in_two_languages(read, ENGLISH) == (ENGLISH if lost else own)
