"""The code of a state is a word of the table where it stands in a cell of its own on its line."""

from dataclasses import replace

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.rows.row_lines import codes_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "ČESKO", "DANMARK", "EESTI"]
SHARES = ["2.63", "2.42", "1.33", "0.31"]


def table() -> list[Word]:
    """Names one below the other, each with its share."""
    rows = enumerate(zip(NAMES, SHARES, strict=True))
    return [w for n, (a, b) in rows for w in [*at(50, 15 * n, a), *at(200, 15 * n, b)]]


@pytest.mark.parametrize(
    ("x", "text", "found"),
    [(400, "BE", ["BE"]), (300, "CZ", []), (300, "to BE adopted", []), (30, "BE", ["BE"])],
    ids=["far off", "another state's", "amid a text", "close before its name"],
)
def test_a_code_stands_on_the_line_of_its_state_and_amid_no_text(x, text, found):
    states = read_rows(table(), False, 2)
    words = [*table(), *at(x, 0, text)]
    own = codes_on(lines(words), states)
    assert [word.text for word in words if id(word) in own] == found


def test_a_code_may_be_level_with_the_figure_of_a_name_on_two_lines():
    states = read_rows(table(), False, 2)
    first, *rest = states.rows
    assert first.name is not None
    x0, top, x1, bottom = first.name.box
    tall = replace(first, name=replace(first.name, box=(x0, top - 24, x1, bottom)), top=top - 29)
    (code,) = at(400, 0, "BE")
    own = codes_on([[code]], replace(states, rows=(tall, *rest)))
    assert own == {id(code)}
