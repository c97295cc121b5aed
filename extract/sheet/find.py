"""Which pages of a note are vote sheets, and their words: from the text layer or by recognition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.pdf.pictures import is_picture, shown_pictures
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import overlap
from extract.sheet.layout.grammar import word_said
from extract.sheet.layout.rule_words import without_dashed_rules
from extract.sheet.lost import is_text, refuse_lost_picture, refuse_lost_text, refuse_two_sheets
from extract.sheet.picture.master import Master, master_of
from extract.sheet.picture.read import read_master
from extract.sheet.signs import (
    FEWEST_LABELS,
    FEWEST_NAMES,
    Signs,
    is_damaged,
    is_of_font,
    is_unread,
    is_upright,
    names_states,
    signs_of,
)
from extract.sheet.spacing.fixed_width import with_usual_spaces
from extract.sheet.spacing.parting import parted, with_whole_figures
from extract.sheet.taught.knowledge import TaughtLabel
from extract.sheet.taught.labels import relabelled
from extract.sheet.text_layer import words_of
from extract.sheet.upright_words import stacks_of, with_upright_words
from extract.sheet.words import UNREAD, Word, lines
from extract.text.furniture import framed_lines

TURNS = (0, 90, 270, 180)
"""Degrees by which a picture may lie turned: not at all, to either side, upside down."""
UPRIGHT = (90, 270)
"""Degrees by which a picture is turned to read words that are upright in it: upwards, down."""
FEWEST_HEADS = 2
"""Upright words in a picture that are heads: of positions there are as many at least."""
MARGIN = 2.0
"""Points around what is a sheet's own."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundSheet:
    """A page, or the picture on it, as far as the search for sheets reads it."""

    page: int
    words: tuple[Word, ...]
    """In a picture where they stand once it is straightened."""
    signs: Signs
    box: Box
    """What is English in every language version: from the first label or name to the footer."""
    master: Master | None
    """The picture; None for a text layer."""
    lines: tuple[str, ...] = ()
    """What recognition read in each place of a picture."""
    labels: tuple[TaughtLabel, ...] = ()
    """The labels on it that were taught: its words have the usual ones in their place."""

    @property
    def by_ocr(self) -> bool:
        """Whether the words were recognised in a picture."""
        return self.master is not None

    @property
    def is_sheet(self) -> bool:
        """Whether it has a table of Member States: of nearly all, or with labels of a sheet."""
        named = len(self.signs.names) >= FEWEST_NAMES
        labelled = named and len(self.signs.labels) >= FEWEST_LABELS
        return labelled or self.signs.lists_states

    def as_shown(self, box: Box) -> Box:
        """Where a box of its words stands on the page as shown."""
        return self.master.to_page(box) if self.master else box


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for vote sheets comes to."""

    sheets: tuple[FoundSheet, ...]
    """In page order."""
    others: tuple[FoundSheet, ...]
    """Pictures behind the cover, and texts that name states, that are none as far as they are read.
    """


def find_sheets(
    pdf: OpenPdf,
    pages: Sequence[PageText],
    seen: Path | None = None,
    labels: Sequence[TaughtLabel] = (),
) -> tuple[FoundSheet, ...]:
    """Every vote sheet, in page order; `seen` is the folder of words recognised before, `labels`
    are those that were taught.

    Raises NoteRefusedError where a page may be a sheet that cannot be read, or two: a vote would be
    missing.
    """
    search = search_sheets(pdf, pages, seen, labels)
    for sheet in search.sheets:
        refuse_two_sheets(sheet.page, sheet.signs.names)
    known = {sheet.page for sheet in search.sheets}
    texts = {look.page: look.signs for look in search.others if not look.by_ocr}
    for page in pages:
        if page.number not in known:
            refuse_lost_text(page, texts[page.number].rows if page.number in texts else 0)
    for other in search.others:
        if other.by_ocr:
            refuse_lost_picture(other.page, other.lines, len(other.signs.names))
    return search.sheets


def search_sheets(
    pdf: OpenPdf,
    pages: Sequence[PageText],
    seen: Path | None = None,
    labels: Sequence[TaughtLabel] = (),
) -> Search:
    """The vote sheets, and what may be some and is none.

    Pages with a large picture are recognised, unless their text is a sheet: its marks may be one
    picture. Raises NoteRefusedError where such a page is too large to be drawn.
    """
    texts = [look_at_text(pdf, page, labels) for page in pages if names_states(page)]
    known = {look.page for look in texts if look.is_sheet}
    pictures = [
        look_at_picture(pdf, page, union(shown_pictures(pdf, page.number)), seen, labels)
        for page in pages[1:]
        if page.number not in known and is_picture(pdf, page)
    ]
    damaged = {look.page: look for look in texts if look.is_sheet and is_damaged(look.words)}
    pictures += [
        with_lost_figures(
            look_at_picture(pdf, page, whole(page), seen, labels), damaged[page.number]
        )
        for page in pages
        if page.number in damaged
    ]
    texts = [look for look in texts if look.page not in damaged]
    found = sorted([*texts, *pictures], key=lambda look: look.page)
    return Search(
        tuple(look for look in found if look.is_sheet),
        tuple(look for look in found if not look.is_sheet),
    )


def whole(page: PageText) -> Box:
    """All of a page."""
    return (0.0, 0.0, page.width, page.height)


def with_lost_figures(look: FoundSheet, text: FoundSheet) -> FoundSheet:
    """A page as it looks, with a word unread where its text has a figure and recognition found
    nothing."""
    seen = [look.as_shown(word.box) for word in look.words]
    lost = [
        replace(word, text=UNREAD, again=None)
        for word in text.words
        if (any(map(str.isdecimal, word.text)) or is_unread(word.text) or is_of_font(word.text))
        and not any(overlap(word.box, box) > 0 for box in seen)
    ]
    return replace(look, words=(*look.words, *lost))


def look_at_text(pdf: OpenPdf, page: PageText, labels: Sequence[TaughtLabel] = ()) -> FoundSheet:
    """A page by its text layer."""
    words, used = relabelled(words_of(pdf, page.number), labels, by_ocr=False)
    signs = signs_of(words, by_ocr=False)
    top = min((box[1] for box in signs.boxes), default=0.0)
    bottoms = [*(box[3] for box in signs.boxes), *(line.box[3] for line in framed_lines(page))]
    box = (0.0, top - MARGIN, page.width, max(bottoms, default=page.height) + MARGIN)
    return FoundSheet(page.number, words, signs, box, None, labels=used)


def look_at_picture(
    pdf: OpenPdf,
    page: PageText,
    around: Box,
    seen: Path | None,
    labels: Sequence[TaughtLabel],
) -> FoundSheet:
    """What a page shows in a place, turned until it is a sheet; as it lies where it is none, or
    where a sheet has its names or heads alone upright."""

    @cache
    def look(turned: int) -> FoundSheet:
        master = master_of(pdf, page.number, around, turned)
        read = read_master(master, seen)
        on_lines = map(with_whole_figures, lines(parted(without_dashed_rules(read))))
        spaced = with_usual_spaces([*on_lines])
        words, used = relabelled([*chain(*spaced)], labels, by_ocr=True)
        texts = tuple(word.text for word in read)
        signs = signs_of(words, by_ocr=True)
        return FoundSheet(page.number, words, signs, around, master, texts, used)

    for turned in TURNS:
        own = look(turned)
        if own.is_sheet and is_upright(own.signs.names):
            return own if turned or len(stacks_of(own.words)) < FEWEST_HEADS else with_heads(look)
        if is_text(own.lines):
            break
    level = look(0)
    for turned in UPRIGHT if len(level.signs.labels) >= FEWEST_LABELS else ():
        whole = with_words_of(look(turned), level, upwards=turned == UPRIGHT[0])
        if whole.is_sheet:
            return whole
    return level


def with_heads(look: Callable[[int], FoundSheet]) -> FoundSheet:
    """A picture with the heads that stand upright above its columns, read either way: they name
    positions. As it is where none do."""
    level = look(0)
    ways = [with_words_of(look(turned), level, turned == UPRIGHT[0]) for turned in UPRIGHT]
    named = [sum(word_said(word.text) is not None for word in way.words) for way in ways]
    usual = sum(word_said(word.text) is not None for word in level.words)
    return ways[named.index(max(named))] if max(named) >= usual + FEWEST_HEADS else level


def with_words_of(turned: FoundSheet, level: FoundSheet, upwards: bool) -> FoundSheet:
    """A picture with the upright words that the same one, turned by a quarter, has on its lines."""
    assert turned.master and level.master
    names = (turned.words, turned.signs.names, turned.master)
    words = with_upright_words(level.words, level.master, names, upwards)
    return replace(level, words=words, signs=signs_of(words, by_ocr=True))
