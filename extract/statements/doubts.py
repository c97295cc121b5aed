"""Why a text may hold a heading that was not understood: then no declaration is sure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from extract.pdf.runs import Line
from extract.statements.blocks import (
    SHORT,
    around,
    continues,
    ends_no_sentence,
    goes_on,
    is_like,
    is_marked,
    reads_as_text,
    short_blocks,
    stands_off,
    usual_step,
)
from extract.statements.headings import mentions_statement, opens_like_heading
from extract.statements.languages import (
    begins_with_heading,
    frames_heading,
    is_heading,
    is_list_of_authors,
    names_any_author,
    openers,
    speaks_of_author,
    titles_author,
)
from extract.statements.sections import Section, begins_small, parted
from extract.statements.supporters import heading_goes_on
from extract.text.footnotes import text_size
from extract.text.paragraphs import (
    SENTENCE_END,
    PlacedLine,
    Spacing,
    block_text,
    is_item,
    join_lines,
)
from extract.text.vocabulary import Vocabulary, fold

Setting = Literal["plain", "slanted", "strong"]
"""Strong by weight, underlining, size or capitals."""
MORE_SPACE = 3.0
"""Points by which a heading stands further off than paragraphs, where no other heading tells."""
NUMBER = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)]\s+")
QUOTES = re.compile(r"[-–—•\"'“”„«»‘’‹›]+\s*(?=\w)")
"""Signs with which a heading may open, though none that is understood does."""


def doubt_about(
    sections: Sequence[Section], spacing: Spacing, known: Sequence[Vocabulary]
) -> str | None:
    """What may be a heading in a text, None where all headings were understood."""
    space = space_above_headings(sections)
    for section in sections:
        doubt = (
            heading_goes_on(section, spacing)
            or hidden_heading(section, spacing)
            or unknown_heading(section, spacing, known, space)
        )
        if doubt:
            return doubt
    for section, after in pairwise(sections):
        doubt = left_open(section, after, known[0]) or set_unlike(section, after)
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
        text = unnumbered(placed.text)
        if text and not openers(text):  # asked first: most lines begin as no heading can
            continue
        apart = parted(before, placed, spacing)
        if is_heading(text):
            what = "that several languages share" if apart else "within a paragraph"
            if begins_small(text):
                what = "that is part of a sentence"
            return f"page {placed.page}: a heading {what}: {placed.text[:80]!r}"
        opens = (apart and not goes_on(before, placed)) or SENTENCE_END.search(before.text)
        if opens and begins_with_heading(join_lines([text, *after])):
            return f"page {placed.page}: text that begins like a heading: {placed.text[:80]!r}"
    return None


def unnumbered(text: str) -> str:
    """A text without the number, the letter, the dash or the quotes around it."""
    for opening in (NUMBER, QUOTES):
        found = opening.match(text)
        text = text[found.end() :] if found else text
    return text.rstrip("\"'“”«»‘’‹›")


def unknown_heading(
    section: Section, spacing: Spacing, known: Sequence[Vocabulary], space: float | None
) -> str | None:
    """What to say of a line that looks like a heading, and of a heading without text."""
    if not section.body:
        page = section.title[0].page
        return f"page {page}: no text under the heading {block_text(section.title)!r}"
    size = text_size([placed.line for placed in section.body])
    least = space if space is not None else usual_step(section, spacing) + MORE_SPACE
    title = section.title[0]
    edge = min(placed.x0 for placed in section.body)
    for before, block in short_blocks(section, spacing):
        if continues(before, block[0], edge):
            continue
        marked = all(is_marked(placed, size) for placed in block)
        alone = stands_off(before, block[0], least) and not is_item(block[0].text)
        if alone and not marked and is_marked(title, size) and reads_as_text(before, block):
            alone = names_declaration(block_text(block), marked=False)
        # What follows the heading at once would leave it without text: it titles the text.
        below = before.page == block[0].page and before is not section.title[-1]
        alike = marked and below and is_like(block, title)
        if may_be_heading(block, known, marked=marked, alone=alone) or (
            alike and (alone or (space is None and names_any_author(block_text(block))))
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
        named = marked and alone and len(block) <= SHORT and names_any_author(text)
        return named or (len(block) == 1 and text.endswith(".") and is_list_of_authors(text))
    if marked and any(mentions_statement(text, vocabulary) for vocabulary in known):
        return True
    if (marked or alone) and names_declaration(text, marked=marked):
        return True
    if len(block) <= SHORT and (
        opens_like_heading(text, known[0]) or reads_as_title(text, block[0])
    ):
        return True
    if (marked or alone) and len(block) <= SHORT and frames_heading(text):
        return True
    return alone and names_any_author(text)


def reads_as_title(text: str, first: PlacedLine) -> bool:
    """Whether a short block, in whatever type, says no more than who declares something."""
    if is_item(first.text):
        return False
    return names_declaration(text, marked=False) or is_list_of_authors(text)


def names_declaration(text: str, *, marked: bool) -> bool:
    """Whether a text names a declaration and its author.

    In the type of the text, and with a colon, it may be the sentence that leads to what follows:
    `Italy makes the following statement:`.
    """
    if marked or not text.endswith(":"):
        return speaks_of_author(text)
    return titles_author(text)


def left_open(section: Section, after: Section, vocabulary: Vocabulary) -> str | None:
    """What to say of a text that breaks off: the next heading may begin there, or be quoted."""
    last = section.body[-1]
    word = fold(last.text).split(" ")[-1]
    if word.endswith(",") or word in map(fold, vocabulary.conjunctions):
        return f"page {last.page}: a list that breaks off before a heading: {last.text[:80]!r}"
    quotes = last.text.endswith(":")
    within = not SENTENCE_END.search(last.text) and setting_of(after) == "plain"
    if quotes or within:
        return f"page {last.page}: a text that goes on with a heading: {last.text[-80:]!r}"
    return None


def set_unlike(section: Section, after: Section) -> str | None:
    """What to say of a heading set unlike the one before it: it may be quoted."""
    if setting_of(section) == setting_of(after):
        return None
    first = after.title[0]
    return f"page {first.page}: a heading set unlike the one before it: {first.text[:80]!r}"


def setting_of(section: Section) -> Setting:
    """How a heading is set, told by its first words."""
    title = section.title[0]
    opening = replace(title, line=Line(title.line.runs[:1], title.line.baseline))
    if not is_marked(opening, text_size([placed.line for placed in section.body])):
        return "plain"
    run = title.line.runs[0]
    return "slanted" if run.italic and not (run.bold or title.underlined) else "strong"
