"""Why a text may hold a heading that was not understood: then no declaration is sure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.footnotes import text_size
from extract.paragraphs import PlacedLine, Spacing, block_text, blocks_of, is_item
from extract.pdf.runs import Line
from extract.statements.headings import (
    mentions_statement,
    names_author,
    opens_like_heading,
    read_heading,
)
from extract.statements.sections import LONGEST_HEADING, Section, parted, style
from extract.vocabulary import Vocabulary, fold

LARGE = 1.12
"""A heading's type is larger than the text's by this factor, where size marks it."""
MORE_SPACE = 3.0
"""Points by which a heading stands further off than paragraphs, where no other heading tells."""


def doubt_about(
    sections: Sequence[Section], spacing: Spacing, known: Sequence[Vocabulary]
) -> str | None:
    """What may be a heading in a text, None where all headings were understood."""
    space = space_above_headings(sections)
    for section in sections:
        doubt = (
            hidden_heading(section, known)
            or unknown_heading(section, spacing, known, space)
            or (left_open(section, known[0]) if section is not sections[-1] else None)
        )
        if doubt:
            return doubt
    return None


def space_above_headings(sections: Sequence[Section]) -> float | None:
    """The least distance of a heading from the text before it, None where each tops a page."""
    steps = [
        section.title[0].line.baseline - before.body[-1].line.baseline
        for before, section in pairwise(sections)
        if before.body and before.body[-1].page == section.title[0].page
    ]
    return min(steps, default=None)


def hidden_heading(section: Section, known: Sequence[Vocabulary]) -> str | None:
    """What to say of a line that reads as a heading though nothing sets it apart."""
    for placed in section.body:
        if any(read_heading(placed.text, vocabulary) for vocabulary in known):
            return f"page {placed.page}: a heading within a paragraph: {placed.text[:80]!r}"
    return None


def unknown_heading(
    section: Section, spacing: Spacing, known: Sequence[Vocabulary], space: float | None
) -> str | None:
    """What to say of a line that looks like a heading, and of a heading without text."""
    if not section.body:
        page = section.title[0].page
        return f"page {page}: no text under the heading {block_text(section.title)!r}"
    size = text_size([placed.line for placed in section.body])
    least = space if space is not None else usual_step(section, spacing) + MORE_SPACE
    for before, block in standing_blocks(section, spacing):
        text = block_text(block)
        speaks = any(mentions_statement(text, vocabulary) for vocabulary in known)
        named = speaks or any(names_author(text, vocabulary) for vocabulary in known)
        marked = all(is_marked(placed.line, size) for placed in block)
        alone = stands_off(before, block[0], least) and not is_item(text)
        short = len(block) <= 2 and opens_like_heading(text, known[0])
        if (speaks and marked) or (named and alone) or short:
            return f"page {block[0].page}: a heading that names no known author: {text[:80]!r}"
    return None


def standing_blocks(
    section: Section, spacing: Spacing
) -> Iterator[tuple[PlacedLine, list[PlacedLine]]]:
    """The blocks of a text that end no sentence, each with the line before it."""
    before = section.title[-1]
    block: list[PlacedLine] = []
    for placed in section.body:
        if block and parted(block[-1], placed, spacing):
            if is_standing(block):
                yield before, block
            before, block = block[-1], []
        block.append(placed)
    if is_standing(block):
        yield before, block


def is_standing(block: Sequence[PlacedLine]) -> bool:
    """Whether lines are few enough for a heading and end no sentence."""
    return len(block) <= LONGEST_HEADING and not block[-1].text.endswith((".", ";", ","))


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


def left_open(section: Section, vocabulary: Vocabulary) -> str | None:
    """What to say of a text that breaks off in a list: the next heading may begin there."""
    last = section.body[-1]
    word = fold(last.text).split(" ")[-1]
    if word.endswith(",") or word in map(fold, vocabulary.conjunctions):
        return f"page {last.page}: a list that breaks off before a heading: {last.text[:80]!r}"
    return None


def is_marked(line: Line, size: float) -> bool:
    """Whether weight, slant or size set a line off from the text."""
    bold, italic, _ = style(line)
    return bold or italic or line.size >= LARGE * size
