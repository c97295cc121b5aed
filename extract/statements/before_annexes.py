"""Declarations before the annexes: none is read there, and none may be lost there."""

from collections.abc import Sequence

from extract.cover.layout import read_table
from extract.pdf.page import PageText
from extract.statements.blocks import SHORT, ends_no_sentence
from extract.statements.languages import is_heading, titles_author
from extract.statements.sections import begins_small
from extract.text.furniture import body_lines
from extract.text.paragraphs import PlacedLine, block_text, blocks_of, spacing_of
from extract.text.vocabulary import Vocabulary


def heading_in_front(
    cover: PageText, more: Sequence[PlacedLine], vocabulary: Vocabulary
) -> str | None:
    """What to say of a declaration's heading below the cover's table, or in what follows it."""
    own = body_lines(cover)
    bottom = read_table(cover.width, own, tuple, vocabulary).bottom
    lines = [PlacedLine(cover.number, line) for line in own if line.baseline > bottom]
    lines += more
    for block in blocks_of(lines, spacing_of(lines)):
        if heads_declaration(block):
            first = block[0]
            return f"page {first.page}: a declaration before the annexes: {first.text[:80]!r}"
    return None


def heads_declaration(block: Sequence[PlacedLine]) -> bool:
    """Whether a paragraph, or its first line, is a declaration's heading."""
    first, text = block[0].text, block_text(block)
    if begins_small(first):
        return False
    if is_heading(first) or is_heading(text):
        return True
    return len(block) <= SHORT and ends_no_sentence(block) and titles_author(text)
