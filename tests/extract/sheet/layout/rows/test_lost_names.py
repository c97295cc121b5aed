"""Names that recognition could not read, at the ends of a list, behind marks, and amid headers."""

from contextlib import nullcontext

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.figures import figure_of
from extract.sheet.layout.rows.lost_names import has_header, with_lost
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.rows.test_flow import PAIRS, listed, wrapped
from tests.extract.sheet.layout.typed import at

NAMES = ["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND", "POLSKA"]
CODES = ["LV", "LT", "MT", "NL", "PL"]
SHARES = ["0.42", "0.64", "0.13", "3.95", "8.29"]
NEXT = ["PORTUGAL", "ROMÂNIA", "SLOVENIJA", "SLOVENSKO", "FINLAND", "SVERIGE"]
"""The names of a block that has a row more."""
ABOVE, BELOW = 85.0, 175.0
"""Right above the first row, and right below the last."""


def table(names: list[str], x: float = 50) -> list[Word]:
    """Names one below the other, each with a share far behind it."""
    words: list[Word] = []
    for n, name in enumerate(names):
        words += at(x, 100 + 15 * n, name) + at(x + 150, 100 + 15 * n, [*SHARES, "0.47"][n])
    return words


def behind_marks(said: list[str], names: list[str]) -> list[Word]:
    """The rows with a word close before each name in place of a mark."""
    words: list[Word] = []
    for n, (mark, name, share) in enumerate(zip(said, names, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, f"{mark} {name}") + at(200, 100 + 15 * n, share)
    return words


def rows(words: list[Word], by_ocr: bool = True) -> list[tuple[str | None, str | None]]:
    """The code of each row, or the words that stand in place of its name, with its share."""
    return [
        (
            row.state.code if row.state else row.name.text if row.name else None,
            row.figure.text if row.figure else None,
        )
        for row in read_rows(words, by_ocr, 2).rows
    ]


READ = list(zip(CODES, SHARES, strict=True))
LOST = (UNREAD, "5.41")


@pytest.mark.parametrize(
    ("y", "expected"), [(ABOVE, [LOST, *READ]), (BELOW, [*READ, LOST])], ids=["above", "below"]
)
def test_a_name_unread_at_an_end_of_the_list_is_known_by_the_figure_close_behind_it(y, expected):
    assert rows([*table(NAMES), *at(50, y, UNREAD), *at(70, y, "5.41")]) == expected


@pytest.mark.parametrize(
    "further",
    [
        at(50, BELOW, UNREAD),
        at(50, BELOW + 15, UNREAD) + at(70, BELOW + 15, "5.41"),
        at(60, BELOW, UNREAD) + at(80, BELOW, "5.41"),
        at(50, BELOW, UNREAD) + at(70, BELOW, "93.71"),
        at(50, BELOW, UNREAD) + at(70, BELOW, "27"),
        at(50, ABOVE, "Annex") + at(80, ABOVE, "5.41"),
        at(50, BELOW, UNREAD + "of") + at(75, BELOW, "5.41"),
    ],
    ids=[
        *("no figure", "a row apart", "set in", "a share of the totals", "a count"),
        *("words", "letters that were read"),
    ],
)
def test_what_else_stands_at_an_end_of_the_list_is_no_name_unread(further):
    assert rows([*table(NAMES), *further]) == READ


def test_in_a_text_no_name_is_unread():
    assert rows([*table(NAMES), *at(50, BELOW, UNREAD), *at(70, BELOW, "5.41")], False) == READ


@pytest.mark.parametrize(
    ("y", "more"), [(BELOW, 1), (BELOW + 30, 0), (BELOW + 8, 0)], ids=["level", "below", "between"]
)
def test_a_name_unread_below_a_block_is_a_row_where_the_next_block_has_one_level_with_it(y, more):
    blocks = [*table(NAMES), *table(NEXT, 300)]
    read = rows(blocks)
    found = rows([*blocks, *at(50, y, UNREAD), *at(200, y, "5.41")])
    assert found == read[:5] + [LOST] * more + read[5:]


def one_alone(
    x: float = 50, name: str = UNREAD, y: float = 226, share: str = "(8.29)."
) -> list[Word]:
    """Lists of states below their positions, one of which has a name alone that names no state."""
    lists = wrapped(f"For: {listed(PAIRS[:8])}", f"Against: {listed(PAIRS[8:15])}")
    return [*lists, *at(50, y - 14, "Abstained: 1"), *at(x, y, f"{name} {share}")]


@pytest.mark.parametrize(
    ("x", "by_ocr", "last"),
    [
        (50, True, (UNREAD, "(8.29).")),
        (80, True, ("MT", "(0.13).")),
        (50, False, ("MT", "(0.13).")),
    ],
    ids=["a name", "set in", "in a text"],
)
def test_a_position_may_have_one_name_alone_that_could_not_be_read(x, by_ocr, last):
    assert rows(one_alone(x), by_ocr)[-1] == last


@pytest.mark.parametrize(
    "words",
    [one_alone(name="Annex"), one_alone(y=400), one_alone(share="(93.74)."), one_alone(share="27")],
    ids=["a word", "far below", "a share of the totals", "a count"],
)
def test_what_else_stands_alone_below_the_lists_is_no_name_unread(words):
    assert rows(words) == rows(one_alone(), by_ocr=False)


SAID = ["For", "Against", "Abstain", "For", "Against"]


@pytest.mark.parametrize("unread", [UNREAD, "KYX"])
@pytest.mark.parametrize("place", range(4))
def test_a_name_unread_behind_a_word_in_place_of_a_mark_is_one_row(place, unread):
    names = [unread if n == place else name for n, name in enumerate(NAMES)]
    expected = [(unread if n == place else code, share) for n, (code, share) in enumerate(READ)]
    assert rows(behind_marks(SAID, names)) == expected


@pytest.mark.parametrize("said", ["Against", "Abstain", "n/p"])
def test_a_word_in_place_of_a_mark_alone_amid_the_names_is_no_row(said):
    words = [word for word in table(NAMES) if word.box[1] != 130.0]
    assert rows([*words, *at(50, 130, said)]) == READ[:2] + READ[3:]


@pytest.mark.parametrize(("x", "kept"), [(50, True), (58, True), (70, False)])
def test_what_was_misread_amid_the_names_is_a_row_where_one_of_them_begins(x, kept):
    words = [word for word in table(NAMES) if word.box[1] != 130.0]
    expected = [*READ[:2], ("KYX", None), *READ[3:]]
    assert rows([*words, *at(x, 130, "KYX")]) == (expected if kept else READ[:2] + READ[3:])


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
def test_a_word_in_place_of_a_mark_is_not_the_name_where_another_cell_stands_beside_it(by_ocr):
    words = [word for word in table(NAMES) if word.text != "MALTA"]
    words += at(50, 130, "n/p") + at(75, 131, "KYX")
    if by_ocr:
        assert rows(words) == [*READ[:2], ("KYX", "0.13"), *READ[3:]]
    else:
        with pytest.raises(NoteRefusedError, match="the row 'KYX' names no Member State"):
            rows(words, False)


@pytest.mark.parametrize(
    ("x", "y", "unread_beside", "heads"),
    [
        (50, ABOVE, False, True),
        (300, ABOVE, False, True),
        (50, ABOVE, True, True),
        (300, ABOVE, True, False),
        (50, 130, False, True),
        (300, 130, False, False),
    ],
    ids=[
        *("above the names", "on a line above", "above, beside an unread name"),
        *("elsewhere, beside an unread name", "amid the names", "elsewhere amid them"),
    ],
)
def test_a_header_on_the_line_of_an_unread_name_is_of_that_line_only_in_its_column(
    x, y, unread_beside, heads
):
    header = name_of(at(x, y, "Member State"))
    span = (50.0, 100.0, 120.0, 170.0)
    assert has_header([header], span, y + 5, 5.0, amid=unread_beside) is heads


@pytest.mark.parametrize("sign", ["·", "–"])
def test_a_sign_between_a_count_and_a_share_right_below_a_text_names_no_row(sign):
    words = [*table(NAMES), *at(50, BELOW, f"17 {sign}"), *at(200, BELOW, "37.18 %")]
    assert rows(words, by_ocr=False) == READ


@pytest.mark.parametrize("said", ["Utopia", "X"])
def test_words_beside_a_share_of_a_text_that_name_no_state_are_still_refused(said):
    words = [*table(NAMES), *at(50, 175, said), *at(200, 175, "5.41")]
    with pytest.raises(NoteRefusedError, match=f"the row '{said}' names no Member State"):
        rows(words, by_ocr=False)


@pytest.mark.parametrize(
    "said", ["\ue001\ue002", UNREAD * 3, "★"], ids=["unmapped", "unread", "star"]
)
def test_letters_of_a_text_that_cannot_be_read_are_no_sign_and_refused(said):
    words = [*table(NAMES), *at(50, BELOW, said), *at(200, BELOW, "5.41")]
    with pytest.raises(NoteRefusedError, match="names no Member State"):
        rows(words, by_ocr=False)


@pytest.mark.parametrize(
    ("line", "found"), [(["ČESKO"], True), ([], False)], ids=["beside another", "alone"]
)
def test_a_misread_first_name_is_a_row_below_a_header_where_its_line_has_another_state(line, found):
    shares = [figure_of(at(200, y, text)) for y, text in ((88, "1.56"), (115, "0.42"))]
    names = [*names_on(lines(at(200, 100, "LATVIJA")))]
    header = name_of(at(50, 62, "Delegation Population"))
    loose = [
        header,
        name_of(at(200, 73, "AP")),
        *(n for t in line for n in names_on([at(350, 73, t)])),
    ]
    figures = [figure for figure in shares if figure is not None]
    got = with_lost(names, figures, loose, 27.0, 15.0, True, 2)
    assert ("AP" in [name.text for name in got]) is found


def test_numbers_of_rows_whose_names_are_lost_are_figures_of_the_table_too():
    words = [*table(NAMES), *at(50, 175, UNREAD), *at(200, 175, "0.47")]
    words += [w for n in range(6) for w in at(20, 100 + 15 * n, str(n + 20))]
    states = read_rows(words, True, 2)
    assert [box[1] for box in states.other_figures] == [100.0 + 15 * n for n in range(6)]


@pytest.mark.parametrize(("groups", "found"), [(3, 7), (0, 6)], ids=["in groups", "in no groups"])
def test_rows_of_lost_names_may_stand_as_far_off_as_groups_do(groups, found):
    words: list[Word] = []
    for n, name in enumerate([*NAMES, "PORTUGAL", UNREAD]):
        y = 100 + 15 * n + 7 * (min(n // 2, 3) if groups else n // 6)
        words += at(50, y, name) if name != UNREAD else []
        words += at(200, y, [*SHARES, "2.31", "0.47"][n])
    assert len(rows(words)) == found


def test_a_field_in_step_with_the_rows_names_none_of_them():
    words = [*table(NAMES), *at(50, BELOW, "Date: 23.8.2010"), *at(200, BELOW, "5.41")]
    assert rows(words, by_ocr=False) == READ


@pytest.mark.parametrize("by_ocr", [True, False])
def test_a_share_right_behind_its_label_in_step_with_the_rows_is_none_of_theirs(by_ocr):
    words = [*at(142, 160, "Population: 5.41")]
    for y, name, share in zip((100, 115, 130, 145, 175), NAMES, SHARES, strict=True):
        words += at(50, y, name) + at(200, y, share)
    assert rows(words, by_ocr) == READ


@pytest.mark.parametrize(
    ("figure", "y", "refused"),
    [("27", 50, False), ("5.41", 30, False), ("5.41", 50, True)],
    ids=["a count", "words far above the share", "words beside the share"],
)
def test_totals_above_tall_cards_of_a_text_are_no_row_without_a_name(figure, y, refused):
    names = [n for k, name in enumerate(NAMES) for n in names_on([at(50, 100 + 50 * k, name)])]
    told = [(65, figure), *((115 + 50 * k, share) for k, share in enumerate(SHARES))]
    figures = [f for level, text in told if (f := figure_of(at(50, level, text))) is not None]
    loose = [name_of(at(50, y, "Utopia"))]
    said = pytest.raises(NoteRefusedError, match="the row 'Utopia' names no Member State")
    with said if refused else nullcontext():
        assert with_lost(names, figures, loose, 50.0, 15.0, False, 2) == names
