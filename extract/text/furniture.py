"""Part what a page says from what stands around it: header, footer, footnotes, separators."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.text.footnotes import Parted, part_footnotes
from extract.text.vocabulary import Vocabulary, fold

HEADER_SHARE, FOOTER_SHARE = 0.06, 0.925
"""Share of the page's height above which, and below which, nothing of the text stands; the footer
begins higher where the document's number stands higher."""
HEAD_SEARCH_SHARE, SAME_HEIGHT = 0.1, 3.0
"""A running head stands above this share of the height, on all pages within so many points: text
that begins alike on two pages does not."""
FEWEST_HEADS = 2
"""Pages on which a running head stands: one page alone has none."""
OTHER_SIZE, HEAD_GAP = 0.7, 2.0
"""Points, and sizes of the text: a head differs so much from it, or stands so far above it. Only
such a one some pages may lack."""
FOOTER_SEARCH_SHARE = 0.9
"""Share of the page's height below which the document's number is that of the footer."""
# `2002/58/EC` at the foot of a page without footer was taken for the footer: text was lost.
FOOTER_NUMBER = re.compile(r"(?:[A-Z-]{2,7} )?\d{1,5}(?:/\d{1,2})*/\d{2}\b(?!/)")
"""A document's number; with more behind it, it is an act's: `2002/58/EC`."""
LONGEST_ANNEX_LINE = 60
"""Characters: most lines are longer, and are not compared with the words for an annex."""
NOTICE = "reconstruction by councilvotes"
"""Drawn samples say on each page what they are."""
SEPARATOR = re.compile(r"[\s_=*~—–-]{3,}")


@dataclass(frozen=True, slots=True)
class Head:
    """A line at the head of a page."""

    baseline: float
    set_off: bool
    """Whether space or type parts it from the line below."""


Heads = Sequence[Mapping[str, Head]]
"""Of each page the lines at its very head, by their texts without figures."""


def body_lines(page: PageText) -> tuple[Line, ...]:
    """The page's own text, top to bottom."""
    return parted_page(page).body


def parted_page(page: PageText) -> Parted:
    """The page's own text and its footnotes, without what stands around them."""
    return part_footnotes(framed_lines(page), page.height)


def framed_lines(page: PageText) -> list[Line]:
    """The lines between header and footer, top to bottom, footnotes among them."""
    footer = footer_top(page)
    return [
        line
        for line in page.lines
        if HEADER_SHARE * page.height < line.baseline < footer
        and not line.text.casefold().startswith(NOTICE)
        and not SEPARATOR.fullmatch(line.text)
    ]


def running_heads(pages: Sequence[PageText], sheets: Collection[int] = ()) -> frozenset[str]:
    """The texts that stand at one height at the head of several pages, none of them a text's line.

    Figures may differ from page to page, so they are left out of the texts. Vote sheets, whose
    pages are `sheets`, may have no heads. The first pages of the annexes may have none either;
    then larger space or another type has to part a head from the text.
    """
    heads, annexes = heads_by_page(pages, sheets)
    return frozenset(
        text
        for text in repeated(heads, annexes)
        if lacking(text, annexes) == 0
        or (is_apart(text, annexes) and not lacking(text, annexes, after_first=True))
    )


def heads_from_cover(
    cover: PageText, pages: Sequence[PageText], sheets: Collection[int] = ()
) -> frozenset[str]:
    """The texts at the head of a page, in smaller type than its text, of words that the cover has.

    A head that stands on one page alone is no less one: the Council's name, the note's number.
    """
    words = set(without_figures(cover.text).split())
    return frozenset(
        text
        for page in pages
        if page.number not in sheets
        for line in upper_lines(page)
        if (text := without_figures(line.text))
        and words.issuperset(text.split())
        and is_smaller(line, page)
    )


def is_smaller(line: Line, page: PageText) -> bool:
    """Whether a line is in clearly smaller type than the one below it."""
    below = [other for other in page.lines if other.baseline > line.baseline]
    return bool(below) and below[0].size - line.size >= OTHER_SIZE


def unsure_heads(pages: Sequence[PageText], sheets: Collection[int] = ()) -> frozenset[str]:
    """The texts that may be running heads, though a later page lacks them."""
    heads, annexes = heads_by_page(pages, sheets)
    return frozenset(
        text
        for text in repeated(heads, annexes)
        if is_apart(text, annexes) and lacking(text, annexes, after_first=True)
    )


def heads_by_page(pages: Sequence[PageText], sheets: Collection[int]) -> tuple[Heads, Heads]:
    """The lines at the head of each page, and those of the pages that are no vote sheets."""
    found = {page.number: heads_of(page) for page in pages if page.lines}
    annexes = [heads for number, heads in found.items() if number not in sheets]
    return list(found.values()), annexes


def repeated(heads: Heads, annexes: Heads) -> list[str]:
    """The texts of the annexes' heads that stand at one height on several pages."""
    found = []
    for text in dict.fromkeys(text for page in annexes for text in page):
        own = [page[text].baseline for page in annexes if text in page]
        every = [page[text].baseline for page in heads if text in page]
        near = [baseline for baseline in every if abs(baseline - own[0]) < SAME_HEIGHT]
        if max(own) - min(own) < SAME_HEIGHT and len(near) >= FEWEST_HEADS:
            found.append(text)
    return found


def lacking(text: str, annexes: Heads, *, after_first: bool = False) -> int:
    """How many pages lack a head, all of them or those after the first that has it."""
    has = [text in found for found in annexes]
    return has[has.index(True) if after_first else 0 :].count(False)


def is_apart(text: str, annexes: Heads) -> bool:
    """Whether space or type parts a head from the text on every page that has it."""
    return all(found[text].set_off for found in annexes if text in found)


def heads_of(page: PageText) -> dict[str, Head]:
    """The lines at the very head of a page by their texts without figures."""
    found = {}
    for place, line in enumerate(upper_lines(page)):
        below = page.lines[place + 1 : place + 2]
        set_off = all(
            abs(other.size - line.size) >= OTHER_SIZE
            or other.baseline - line.baseline > HEAD_GAP * other.size
            for other in below
        )
        found[without_figures(line.text)] = Head(line.baseline, set_off)
    return found


def upper_lines(page: PageText) -> list[Line]:
    """The lines at the very head of a page."""
    return [line for line in page.lines if line.baseline < HEAD_SEARCH_SHARE * page.height]


def without_figures(text: str) -> str:
    """A text without its figures."""
    return " ".join(re.sub(r"\d+", " ", fold(text)).split())


def footer_top(page: PageText) -> float:
    """Where the footer begins: at the last document's number, else where footers stand."""
    for line in reversed(page.lines):
        if line.baseline > FOOTER_SEARCH_SHARE * page.height and FOOTER_NUMBER.match(line.text):
            # A spreadsheet centres both in their cells: the page's own number stands higher.
            near = (other for other in page.lines if other.text.strip().isdigit())
            beside = [o.baseline for o in near if 0 < line.baseline - o.baseline < line.size]
            return min([line.baseline, *beside]) - 1
    return FOOTER_SHARE * page.height


def footer_lines(page: PageText) -> tuple[Line, ...]:
    """The lines of the footer."""
    top = footer_top(page)
    return tuple(line for line in page.lines if line.baseline >= top)


def is_annex_line(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is only the heading of an annex: `BILAG 2`, `I. MELLÉKLET`."""
    if len(text) > LONGEST_ANNEX_LINE:
        return False
    return annex_line(vocabulary.annex).fullmatch(fold(text)) is not None


@cache
def annex_line(annex: tuple[str, ...]) -> re.Pattern[str]:
    """The heading of an annex that these words of one language make."""
    labels = "|".join(re.escape(fold(label)) for label in annex)
    numeral = r"(?:[IVX]{1,4}|\d{1,2})"
    return re.compile(rf"(?:{numeral}\.?\s)?(?:{labels})(?:\s{numeral})?")
