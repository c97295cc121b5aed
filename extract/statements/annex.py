"""The lines of the annexes, and where an annex's heading parts them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.statements.blocks import is_capitals
from extract.statements.languages import is_heading, speaks_of_author
from extract.statements.sections import parted as are_parted
from extract.statements.sections import style
from extract.text.footnotes import NOTE_SIZE, Parted, text_size
from extract.text.furniture import HEAD_SEARCH_SHARE, is_annex_line, upper_lines, without_figures
from extract.text.paragraphs import LARGEST_INDENT, SENTENCE_END, PlacedLine, spacing_of
from extract.text.vocabulary import Vocabulary, fold

Underlined = Mapping[int, Collection[float]]
"""The baselines of the underlined lines of each page."""
NOT_UNDERLINED: Underlined = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnnexText:
    """The text of all annexes, without their headings."""

    lines: tuple[PlacedLine, ...]
    starts: frozenset[int]
    """The places of the lines with which an annex begins; no declaration goes on there."""


def annex_text(
    pages: Sequence[PageText],
    parted: Sequence[Parted],
    vocabulary: Vocabulary | None,
    heads: Collection[str] = (),
    underlined: Underlined = NOT_UNDERLINED,
) -> AnnexText:
    """The text of the annexes, parted from what is around it, without the running heads."""
    found: list[PlacedLine] = []
    for page, own in zip(pages, parted, strict=True):
        running = running_lines(page, heads, vocabulary)
        lines = [line for line in own.body if line not in running]
        if vocabulary is None and len(lines) == 1:
            continue  # a lone line is an annex's heading
        rules = underlined.get(page.number, ())
        found.extend(PlacedLine(page.number, line, line.baseline in rules) for line in lines)
    if vocabulary is None:
        return AnnexText(tuple(found), frozenset())
    return without_headings(found, vocabulary)


def running_lines(
    page: PageText, heads: Collection[str], vocabulary: Vocabulary | None
) -> list[Line]:
    """The running heads of a page.

    The heading of an annex, or of a declaration, may stand at one height on many pages.
    """
    return [
        line
        for line in upper_lines(page)
        if without_figures(line.text) in heads
        and not (vocabulary and is_annex_line(line.text, vocabulary))
        and not titles(line.text)
    ]


def without_headings(lines: Sequence[PlacedLine], vocabulary: Vocabulary) -> AnnexText:
    """The lines without the headings of annexes, and the places where these stood.

    A numbered heading may be repeated on each page of its annex.
    """
    kept: list[PlacedLine] = []
    starts = set[int]()
    last = ""
    for place, placed in enumerate(lines):
        if not (is_annex_line(placed.text, vocabulary) and heads_annex(lines, place)):
            kept.append(placed)
            continue
        text = fold(placed.text)
        if text != last or " " not in text:
            starts.add(len(kept))
        last = text
    return AnnexText(tuple(kept), frozenset(starts))


def heads_annex(lines: Sequence[PlacedLine], place: int) -> bool:
    """Whether a line that may be an annex's heading is none of a sentence: `set out in | Annex II`.

    It is parted from what is before it. Where nothing else sets it apart, it is parted from what
    follows as well, and a sentence ends before it.
    """
    line, spacing = lines[place], spacing_of(lines)
    before, after = lines[max(place - 1, 0) : place], lines[place + 1 : place + 2]
    if not all(are_parted(other, line, spacing) for other in before):
        return False
    if is_set_apart(line, lines):
        return True
    ended = all(SENTENCE_END.search(other.text) for other in before)
    return ended and all(are_parted(line, other, spacing) for other in after)


def is_set_apart(line: PlacedLine, lines: Sequence[PlacedLine]) -> bool:
    """Whether weight, capitals or its place set a line off from the text of its page."""
    left = min(other.x0 for other in lines if other.page == line.page)
    bold, *_ = style(line)
    return bold or line.underlined or is_capitals(line.text) or line.x0 > left + LARGEST_INDENT


def doubt_about_heads(
    lines: Sequence[PlacedLine], pages: Sequence[PageText], unsure: Collection[str] = ()
) -> str | None:
    """What to say of a line at the head of a page that may be no text.

    It is smaller than the text, or several pages begin with it, though not all: `unsure`.
    """
    upper = {page.number: HEAD_SEARCH_SHARE * page.height for page in pages}
    size = text_size([placed.line for placed in lines])
    for placed in lines:
        if placed.line.baseline >= upper[placed.page]:
            continue
        small = placed.line.size <= NOTE_SIZE * size
        if small or (without_figures(placed.text) in unsure and not titles(placed.text)):
            return f"page {placed.page}: a running head or text: {placed.text[:80]!r}"
    return None


def titles(text: str) -> bool:
    """Whether a line may be a declaration's heading, which several pages may begin with."""
    return is_heading(text) or speaks_of_author(text)
