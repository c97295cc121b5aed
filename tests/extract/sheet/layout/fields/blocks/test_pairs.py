"""Which block is the label of which."""

from extract.sheet.layout.fields.blocks.pairs import Pair, paired
from extract.sheet.layout.fields.blocks.stacks import Block
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at


def block(line: int, x: float, text: str, label: bool = False) -> Block:
    """A block of one line of the sheet."""
    words = at(x, 50 + 40 * line, text)
    return Block((tuple(bold(words) if label else plain(words)),), line)


TITLE = block(0, 40, "Voting result", True)


def test_a_title_leaves_the_result_to_the_label_that_has_one() -> None:
    label, value = block(1, 40, "Final result:", True), block(1, 140, "Adopted")
    assert paired([TITLE, label, value], False, False) == [Pair("final_result", label, value)]


def test_the_first_label_of_the_result_has_it_where_none_has_words() -> None:
    label = block(1, 40, "Final result:", True)
    assert paired([TITLE, label], False, False) == [Pair("final_result", TITLE, None)]
