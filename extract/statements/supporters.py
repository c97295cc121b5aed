"""Who is named below a heading: `Statement by Italy` | `supported by Greece and Malta`."""

from collections.abc import Sequence
from dataclasses import replace

from extract.statements.blocks import SHORT, ends_no_sentence
from extract.statements.headings import Heading, opens_addition, read_addition, read_heading
from extract.statements.sections import LONGEST_HEADING, Section, begins_small, parted
from extract.text.paragraphs import PlacedLine, Spacing, block_text, is_item
from extract.text.vocabulary import Vocabulary, fold, load_vocabulary


def with_supporters(section: Section, spacing: Spacing) -> Section:
    """The section, with the lines below its heading that name more authors as part of it."""
    block = first_block(section, spacing)
    vocabulary = load_vocabulary(section.language)
    if not block or vocabulary is None or not ends_no_sentence(block):
        return section
    joined = joined_heading(block_text(section.title), block_text(block), vocabulary)
    if joined is None:
        return section
    title, body = (*section.title, *block), section.body[len(block) :]
    return replace(section, heading=joined, title=title, body=body)


def joined_heading(title: str, below: str, vocabulary: Vocabulary) -> Heading | None:
    """What a heading means together with what stands below it, None where that is text."""
    joined = read_heading(f"{title} {below}", vocabulary)
    if joined is None and read_addition(fold(below), vocabulary):
        joined = read_heading(f"{title.rstrip(' :')}, {below}", vocabulary)
    return joined


def first_block(section: Section, spacing: Spacing) -> Sequence[PlacedLine]:
    """The lines right below a heading that are parted from what follows; none where all are."""
    body = section.body
    for end in range(1, min(len(body), LONGEST_HEADING + 1)):
        if parted(body[end - 1], body[end], spacing):
            return body[:end]
    return ()


def heading_goes_on(section: Section, spacing: Spacing) -> str | None:
    """What to say of a text whose beginning may still be its heading's."""
    vocabulary = load_vocabulary(section.language)
    if not section.body or vocabulary is None or is_item(section.body[0].text):
        return None
    first, block = section.body[0], first_block(section, spacing)
    text = block_text(block)
    within = (begins_small(text) or text.startswith("(")) and not text.endswith(":")
    short = 0 < len(block) <= SHORT and ends_no_sentence(block)
    framed = short and (within or opens_addition(text, vocabulary))
    named = (read_addition(fold(said).rstrip(" .;:"), vocabulary) for said in (first.text, text))
    if framed or any(named):
        return f"page {first.page}: text that may be part of its heading: {first.text[:80]!r}"
    return None
