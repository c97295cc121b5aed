"""Below the heads of a table each field has its cell, be it of one line or two."""

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.labels.whole import with_whole_labels
from extract.sheet.layout.fields.values.head_rows import values_below_heads
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

HEADS = ("Item", "Session", "Configuration", "Voting rule")
LEFTS = (40, 140, 240, 400)


def told(*cells: tuple[int, float, str], heads: tuple[str, ...] = HEADS) -> dict[str, str]:
    """What each field has below its head, of cells by column and how far down they stand; the
    lines of a head are set to one middle."""
    words: list[Word] = []
    for x, head in zip(LEFTS, heads, strict=True):
        above, *below = head.split("/")
        words += at(x, 44 if below else 50, above)
        words += at(x, 56, below[0]) if below else []
    for column, y, text in cells:
        words += at(LEFTS[column], y, text)
    on_lines = with_whole_labels(lines(words), False)
    labels = find_labels(on_lines, False)
    way = {label.name: list[list[Word]]() for label in labels}
    return {name: text_of(own) for name, own in values_below_heads(on_lines, labels, way).items()}


def test_cells_of_one_line_and_of_two_are_set_to_one_middle():
    middle = ((0, 70.0, "2021/0224 (COD)"), (1, 70.0, "3812"))
    upper = ((2, 64.0, "Justice and"), (3, 64.0, "qualified"))
    lower = ((2, 76.0, "Home Affairs"), (3, 76.0, "majority"))
    assert told(*upper, *middle, *lower) == {
        "item": "2021/0224 (COD)",
        "session": "3812",
        "configuration": "Justice and Home Affairs",
        "rule": "qualified majority",
    }


def test_lines_as_far_from_one_another_as_those_of_a_text_are_no_such_cells():
    assert set(told((2, 64.0, "Justice"), (0, 78.0, "2021"), (1, 78.0, "3812")).values()) == {""}


def test_cells_of_three_lines_have_those_of_one_and_of_two_in_their_middle():
    upper = ((2, 62.0, "Employment, Social"), (3, 67.0, "qualified"))
    middle = ((0, 72.0, "2021/0224 (COD)"), (1, 72.0, "3812"), (2, 72.0, "Policy, Health"))
    lower = ((3, 77.0, "majority"), (2, 82.0, "and Consumers"))
    assert told(*upper, *middle, *lower) == {
        "item": "2021/0224 (COD)",
        "session": "3812",
        "configuration": "Employment, Social Policy, Health and Consumers",
        "rule": "qualified majority",
    }


def test_heads_of_one_line_and_of_two_are_set_to_one_middle():
    heads = ("Item", "Session", "Council/configuration", "Voting/rule")
    middle = ((0, 78.0, "2021/0224 (COD)"), (1, 78.0, "3812"))
    upper = ((2, 73.0, "Justice and"), (3, 73.0, "qualified"))
    lower = ((2, 83.0, "Home Affairs"), (3, 83.0, "majority"))
    assert told(*upper, *middle, *lower, heads=heads) == {
        "item": "2021/0224 (COD)",
        "session": "3812",
        "configuration": "Justice and Home Affairs",
        "rule": "qualified majority",
    }
