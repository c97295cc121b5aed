"""Tell a cover that was scanned, and read it twice: its hidden layer and its picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from extract.cover.read import Cover, examine_cover
from extract.errors import NoteRefusedError
from extract.pdf.document import OpenPdf
from extract.pdf.hidden import hidden_words
from extract.pdf.page import PageText, read_text
from extract.pdf.runs import Run, lines_of
from extract.records import Check, Document
from extract.sheet.picture.master import master_of
from extract.sheet.picture.read import read_master
from extract.sheet.words import Word
from extract.text.furniture import body_lines
from extract.text.vocabulary import fold

SCANNED_COVER = (
    "page 1: the cover is a picture without text: its number, date and codes are unread; look at "
    "it, and import a copy of the document that was not scanned"
)
"""Recognised figures may be wrong, and under a wrong number a note would pass for another one."""
TYPE, DESCENT = 0.72, 0.2
"""Of the height of a recognised box: the size of its type, and what hangs below the baseline."""
LEAST = 3.0
"""Points: what is lower is no word but a speck, or what hangs below a line."""
ALIKE = 0.93
"""The share of letters in which two readings of a text agree at least; their figures must be the
same: a layer that the picture contradicts is not trusted."""
PROVING = ("document_id", "language", "date", "subject_codes", "written_procedure")
"""What both readings must have and say alike."""
LISTS = ("interinstitutional_files", "reference_documents")
TEXTS = ("sender", "recipient", "title")


@dataclass(frozen=True, slots=True)
class ScannedCover:
    """A scanned cover whose two readings agree."""

    cover: Cover
    page: PageText
    """The page with its hidden words."""


def read_scanned_cover(pdf: OpenPdf, pages: Sequence[PageText]) -> ScannedCover | None:
    """The cover by its hidden layer, where the picture says the same; None for a cover whose text
    is all to be seen.

    Scanners lay what they recognised under their picture, and it may be wrong; what another
    recognition reads on the picture by itself as well is not. Raises NoteRefusedError where the two
    differ in what tells the note from others.
    """
    words = hidden_words(pdf, 1)
    if not words:
        return None
    page = read_text(pdf, 1, unseen=True)
    layer, picture = (
        examine_cover([first, *pages[1:]]) for first in (page, recognised_page(pdf, 1))
    )
    differing = list(differences(layer.document, picture.document))
    if differing:
        raise NoteRefusedError(
            f"page 1: the cover has text that is not to be seen ({words[0]!r} and "
            f"{len(words) - 1} more), as scanners add it to a picture, and it may be wrong: "
            f"{'; '.join(differing)}; look at it, and import a copy of the document that was not "
            "scanned"
        )
    document, check = agreed(layer.document, picture.document)
    cover = replace(layer, document=document, checks=(*layer.checks, check))
    return ScannedCover(cover, page)


def shows_no_words(pages: Sequence[PageText]) -> bool:
    """Whether the cover bears no text, save perhaps at its edges."""
    return bool(pages) and not body_lines(pages[0])


def recognised_page(pdf: OpenPdf, number: int) -> PageText:
    """What recognition reads on the picture of a page, as if it were its text."""
    master = master_of(pdf, number, None)
    height, width = (side * 72 / master.dpi for side in master.pixels.shape[:2])
    words = [word for word in read_master(master, None) if word.text and word.size >= LEAST]
    lines = tuple(lines_of(map(run_of, words)))
    return PageText(number, width, height, max(width, height), lines)


def run_of(word: Word) -> Run:
    """A recognised word as a run; size and baseline are estimates."""
    high = word.box[3] - word.box[1]
    baseline = word.box[3] - DESCENT * high
    return Run(word.text, word.box, TYPE * high, "", False, False, baseline, 1.0)


def differences(layer: Document, picture: Document) -> Iterator[str]:
    """What two readings of a cover do not have, or do not say alike, of what proves it."""
    for name in PROVING:
        one, other = getattr(layer, name), getattr(picture, name)
        if name == "subject_codes":
            one, other = sorted(one), sorted(other)
        if one != other or one in (None, []):
            yield f"its {name} is {in_words(one)}, on the picture {in_words(other)}"


def agreed(layer: Document, picture: Document) -> tuple[Document, Check]:
    """The layer's cover, without what the picture does not say too, and a check that tells that."""
    kept: dict[str, Any] = {}
    for name in LISTS:
        of_picture = getattr(picture, name)
        kept[name] = tuple(each for each in getattr(layer, name) if each in of_picture)
    for name in (*TEXTS, "coreper_date", "original_language"):
        one, other = getattr(layer, name), getattr(picture, name)
        alike = one == other or (name in TEXTS and one and are_alike(one, other or ""))
        kept[name] = one if alike else None
    left_out = [
        f"{name} {in_words(getattr(layer, name))}"
        for name, value in kept.items()
        if value != getattr(layer, name)
    ]
    observed = f"left out: {'; '.join(left_out)}" if left_out else "all"
    expected = "what the hidden layer and the picture both say"
    return replace(layer, **kept), Check(
        "scanned_cover_read", not left_out, expected, observed, blocking=False
    )


def are_alike(one: str, other: str) -> bool:
    """Whether two readings of one text have nearly the same letters and the same figures."""
    letters, others = ("".join(filter(str.isalnum, fold(text))) for text in (one, other))
    if list(filter(str.isdecimal, letters)) != list(filter(str.isdecimal, others)):
        return False
    return SequenceMatcher(None, letters, others, autojunk=False).ratio() >= ALIKE


def in_words(value: object) -> str:
    """A reading in a reason's words."""
    if value in (None, [], ()):
        return "unread"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
