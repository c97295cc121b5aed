"""Why a text may hold a heading that was not understood: then no declaration is sure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.footnotes import text_size
from extract.paragraphs import (
    SENTENCE_END,
    PlacedLine,
    Spacing,
    block_text,
    blocks_of,
    is_item,
    join_lines,
)
from extract.pdf.runs import Line
from extract.statements.headings import mentions_statement, opens_like_heading
from extract.statements.languages import (
    begins_with_heading,
    frames_heading,
    is_heading,
    names_any_author,
    speaks_of_author,
)
from extract.statements.sections import LONGEST_HEADING, Section, parted, style
from extract.vocabulary import Vocabulary, fold

LARGE = 1.12
"""A heading's type is larger than the text's by this factor, where size marks it."""
MORE_SPACE = 3.0
"""Points by which a heading stands further off than paragraphs, where no other heading tells."""
NUMBER = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)]\s+")
SHORT = 2
"""Lines of a block that may be a heading by its place or its type alone."""


def doubt_about(
    sections: Sequence[Section], spacing: Spacing, known: Sequence[Vocabulary]
) -> str | None:
    """What may be a heading in a text, None where all headings were understood."""
    space = space_above_headings(sections)
    for section in sections:
        doubt = (
            hidden_heading(section, spacing)
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


def hidden_heading(section: Section, spacing: Spacing) -> str | None:
    """What to say of a line that reads as a heading though nothing sets it apart.

    Text may follow a heading on its line, so the beginning of a sentence tells as well.
    """
    for before, placed, after in around(section):
        apart = parted(before, placed, spacing)
        text = unnumbered(placed.text)
        if is_heading(text):
            what = "that several languages share" if apart else "within a paragraph"
            return f"page {placed.page}: a heading {what}: {placed.text[:80]!r}"
        opens = apart or SENTENCE_END.search(before.text)
        if opens and begins_with_heading(join_lines([text, *after])):
            return f"page {placed.page}: text that begins like a heading: {placed.text[:80]!r}"
    return None


def unnumbered(text: str) -> str:
    """A text without the number or the letter with which it may open."""
    number = NUMBER.match(text)
    return text[number.end() :] if number else text


def around(section: Section) -> Iterator[tuple[PlacedLine, PlacedLine, list[str]]]:
    """Every line of a section's text, the line before it and the words of the line after it."""
    body = section.body
    before = section.title[-1]
    for place, placed in enumerate(body):
        yield before, placed, [line.text for line in body[place + 1 : place + 2]]
        before = placed


def unknown_heading(
    section: Section, spacing: Spacing, known: Sequence[Vocabulary], space: float | None
) -> str | None:
    """What to say of a line that looks like a heading, and of a heading without text."""
    if not section.body:
        page = section.title[0].page
        return f"page {page}: no text under the heading {block_text(section.title)!r}"
    size = text_size([placed.line for placed in section.body])
    least = space if space is not None else usual_step(section, spacing) + MORE_SPACE
    title = section.title[0].line
    for before, block in short_blocks(section, spacing):
        alone = stands_off(before, block[0], least) and not is_item(block[0].text)
        marked = all(is_marked(placed.line, size) for placed in block)
        if may_be_heading(block, known, marked=marked, alone=alone) or (
            marked and alone and before.page == block[0].page and is_like(block, title)
        ):
            text = block_text(block)
            return f"page {block[0].page}: a heading that names no known author: {text[:80]!r}"
    return None


def may_be_heading(
    block: Sequence[PlacedLine], known: Sequence[Vocabulary], *, marked: bool, alone: bool
) -> bool:
    """Whether the words of a block, with how it is set, may make it a heading.

    `marked` is said of its type, `alone` of the space above it.
    """
    text = block_text(block)
    if not ends_no_sentence(block):
        return marked and alone and len(block) <= SHORT and names_any_author(text)
    if marked and any(mentions_statement(text, vocabulary) for vocabulary in known):
        return True
    if (marked or alone) and speaks_of_author(text):
        return True
    if len(block) <= SHORT and opens_like_heading(text, known[0]):
        return True
    if (marked or alone) and len(block) <= SHORT and frames_heading(text):
        return True
    return alone and names_any_author(text)


def is_like(block: Sequence[PlacedLine], title: Line) -> bool:
    """Whether a block is set as the section's own heading is, and short."""
    alike = all(style(placed.line) == style(title) for placed in block)
    return alike and len(block) <= SHORT and ends_no_sentence(block)


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
    return not block[-1].text.endswith((".", ";", ","))


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
