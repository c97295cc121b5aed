"""How the blocks of a text are set: what a heading is told by where its words are unknown."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.statements.sections import LONGEST_HEADING, Section, begins_small, parted, style
from extract.text.paragraphs import (
    SAME_EDGE,
    SENTENCE_END,
    PlacedLine,
    Spacing,
    block_text,
    blocks_of,
    is_item,
    text_edge,
)

LARGE = 1.12
"""A heading's type is larger than the text's by this factor, where size marks it."""
FEWEST_CAPITALS = 4
"""Letters of a line set in capitals: fewer are an abbreviation, `EU`."""
LONGEST_LEAD = 8
"""Words; what is longer and ends in a colon is a sentence."""
STOP = re.compile(r"[.;,!?…][\"'”’»)]*$")
SHORT = 2
"""Lines of a block that may be a heading by its place or its type alone."""


def around(section: Section) -> Iterator[tuple[PlacedLine, PlacedLine, list[str]]]:
    """Every line of a section's text, the line before it and the words of the line after it."""
    body = section.body
    before = section.title[-1]
    for place, placed in enumerate(body):
        yield before, placed, [line.text for line in body[place + 1 : place + 2]]
        before = placed


def short_blocks(
    section: Section, spacing: Spacing
) -> Iterator[tuple[PlacedLine, list[PlacedLine]]]:
    """The blocks of a text that are short enough for a heading, each with the line before it."""
    before = section.title[-1]
    block: list[PlacedLine] = []
    for placed in section.body:
        if block and parted(block[-1], placed, spacing):
            if len(block) <= LONGEST_HEADING:
                yield before, block
            before, block = block[-1], []
        block.append(placed)
    if len(block) <= LONGEST_HEADING:
        yield before, block


def ends_no_sentence(block: Sequence[PlacedLine]) -> bool:
    """Whether lines end as headings mostly do."""
    return STOP.search(block[-1].text) is None


def goes_on(before: PlacedLine, first: PlacedLine) -> bool:
    """Whether a page begins in the middle of the sentence with which the page before ends."""
    if first.page == before.page or SENTENCE_END.search(before.text):
        return False
    return begins_small(first.text)


def continues(before: PlacedLine, first: PlacedLine, edge: float) -> bool:
    """Whether a page goes on with a sentence or an item of the page before, in its type.

    `edge` is the left edge of the text; the lines of an item are all as far from it.
    """
    if first.page == before.page or style(first) != style(before):
        return False
    indented = first.x0 > edge + 2 * SAME_EDGE
    in_item = indented and abs(first.x0 - text_edge(before)) <= SAME_EDGE
    open_item = in_item and not SENTENCE_END.search(before.text) and not is_item(first.text)
    return open_item or goes_on(before, first)


def reads_as_text(before: PlacedLine, block: Sequence[PlacedLine]) -> bool:
    """Whether a block in the type of the text is too long for a title that says nothing else.

    An item stands in it, a long sentence leads to what follows, or it fills lines at a page's top.
    """
    if any(is_item(placed.text) for placed in block[1:]):
        return True
    if block[-1].text.endswith(":"):
        return len(block_text(block).split()) > LONGEST_LEAD
    return len(block) > 1 and before.page != block[0].page


def usual_step(section: Section, spacing: Spacing) -> float:
    """The usual distance of two paragraphs of a text."""
    steps = [
        below[0].line.baseline - above[-1].line.baseline
        for above, below in pairwise(blocks_of(section.body, spacing))
        if above[-1].page == below[0].page
    ]
    return median(steps) if steps else spacing.leading


def stands_off(before: PlacedLine, first: PlacedLine, least: float) -> bool:
    """Whether a line begins a page, or is as far from the line before as headings are."""
    step = first.line.baseline - before.line.baseline
    return first.page != before.page or step > least - 1


def is_like(block: Sequence[PlacedLine], title: PlacedLine) -> bool:
    """Whether a block is set as the section's own heading is, and short."""
    alike = all(style(placed) == style(title) for placed in block)
    return alike and len(block) <= SHORT and ends_no_sentence(block)


def is_marked(placed: PlacedLine, size: float) -> bool:
    """Whether weight, slant, underlining, size or capitals set a line off from the text."""
    bold, italic, underlined, _ = style(placed)
    if bold or italic or underlined or placed.line.size >= LARGE * size:
        return True
    return is_capitals(placed.text)


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals, and no mere abbreviation."""
    return text.isupper() and sum(map(str.isalpha, text)) >= FEWEST_CAPITALS
