"""Part what a page says from what stands around it: header, footer, footnotes, separators."""

import re
from collections.abc import Sequence
from functools import cache
from statistics import median

from extract.pdf.page import PageText
from extract.pdf.runs import Line, Run
from extract.vocabulary import Vocabulary, fold

HEADER_SHARE, FOOTER_SHARE = 0.06, 0.925
"""Share of the page's height above which, and below which, nothing of the text stands."""
HEAD_SEARCH_SHARE, SAME_HEIGHT = 0.1, 3.0
"""A running head stands above this share of the height, on all pages within so many points."""
FOOTER_SEARCH_SHARE = 0.9
FOOTER_NUMBER = re.compile(r"(?:[A-Z-]{2,7} )?\d{1,5}(?:/\d{1,2})*/\d{2}\b")
NOTICE = "reconstruction by councilvotes"
"""Drawn samples say on each page what they are."""
SEPARATOR = re.compile(r"[\s_=*~—–-]{3,}")
MARKER = re.compile(r"[\d*]{1,3}")
NUMBERED = re.compile(r"[\d*]{1,3}\s+\S")
MARKER_SIZE, NOTE_SIZE = 0.75, 0.9
"""A footnote's mark, and its text, are at most this share of the usual size."""


def body_lines(page: PageText) -> tuple[Line, ...]:
    """The page's own text, top to bottom."""
    footer = footer_top(page)
    lines = [
        line
        for line in page.lines
        if HEADER_SHARE * page.height < line.baseline < footer
        and not line.text.casefold().startswith(NOTICE)
        and not SEPARATOR.fullmatch(line.text)
    ]
    return tuple(without_footnotes(lines, page.height))


def running_heads(pages: Sequence[PageText]) -> frozenset[str]:
    """The texts that stand at one height at the head of each of several pages.

    Figures may differ from page to page, so they are left out of the texts.
    """
    heads = [
        {without_figures(line.text): line.baseline for line in upper_lines(page)}
        for page in pages
        if page.lines
    ]
    if len(heads) < 2:
        return frozenset()
    first, *others = heads
    return frozenset(
        text
        for text, baseline in first.items()
        if all(abs(other.get(text, -SAME_HEIGHT) - baseline) < SAME_HEIGHT for other in others)
    )


def upper_lines(page: PageText) -> list[Line]:
    """The lines at the very head of a page."""
    return [line for line in page.lines if line.baseline < HEAD_SEARCH_SHARE * page.height]


def without_figures(text: str) -> str:
    """A text without its figures."""
    return " ".join(re.sub(r"\d+", " ", fold(text)).split())


def footer_top(page: PageText) -> float:
    """Where the footer begins: at the document's number, else where footers stand."""
    for line in page.lines:
        if line.baseline > FOOTER_SEARCH_SHARE * page.height and FOOTER_NUMBER.match(line.text):
            return line.baseline - 1
    return FOOTER_SHARE * page.height


def footer_lines(page: PageText) -> tuple[Line, ...]:
    """The lines of the footer."""
    top = footer_top(page)
    return tuple(line for line in page.lines if line.baseline >= top)


def text_size(lines: list[Line]) -> float:
    """The usual font size of some lines, in points."""
    return median(line.size for line in lines) if lines else 0.0


def without_footnotes(lines: list[Line], height: float) -> list[Line]:
    """Drop the footnotes under a text, and the marks in it that point to them."""
    upper = [line for line in lines if line.baseline < height / 2]
    size = max(text_size(lines), text_size(upper))  # a short text may have longer footnotes
    kept: list[Line] = []
    for line in lines:
        if line.baseline > height / 2 and starts_footnote(line, lines, size):
            return kept
        runs = tuple(run for run in line.runs if not is_mark(run, line, size))
        if runs:
            kept.append(line if len(runs) == len(line.runs) else Line(runs, line.baseline))
    return kept


def starts_footnote(line: Line, lines: list[Line], size: float) -> bool:
    """Whether a line opens with a number, it or the words behind it are small, all at the left."""
    first, *others = line.runs
    if first.confidence is not None:
        return False  # sizes of recognised text are estimates
    small = all(run.size <= NOTE_SIZE * size for run in others or [first])
    numbered = MARKER.fullmatch(first.text.strip()) if others else NUMBERED.match(first.text)
    if not is_mark(first, line, size) and not (small and numbered):
        return False
    beside = [other for other in lines if abs(other.baseline - line.baseline) < size * 0.7]
    return all(first.x0 <= other.runs[0].x0 + 1 for other in beside)


def is_mark(run: Run, line: Line, size: float) -> bool:
    """Whether a run is the small number of a footnote."""
    if run.confidence is not None or MARKER.fullmatch(run.text.strip()) is None:
        return False
    return run.size <= MARKER_SIZE * max(size, line.size)


def is_annex_line(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is only the heading of an annex: `BILAG 2`, `I. MELLÉKLET`."""
    return annex_line(vocabulary.annex).fullmatch(fold(text)) is not None


@cache
def annex_line(annex: tuple[str, ...]) -> re.Pattern[str]:
    """The heading of an annex that these words of one language make."""
    labels = "|".join(re.escape(fold(label)) for label in annex)
    numeral = r"(?:[IVX]{1,4}|\d{1,2})"
    return re.compile(rf"(?:{numeral}\.?\s)?(?:{labels})(?:\s{numeral}\.?)?")
