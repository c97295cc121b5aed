"""How the pages of one note of the second set look: paper, margins, type, headings, footnotes."""

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.drawing.fonts import SANS, SERIF, register_fonts

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
"""Debian's package fonts-dejavu; without it those notes are set in Fira Sans."""
_DEJAVU_FAMILIES = ("DejaVuSerif", "DejaVuSerifCondensed", "DejaVuSansCondensed")
HeadingStyle = Literal["bold", "large", "underline", "bold underline"]
HeadingCase = Literal["as written", "capitals", "colon"]
NoteStyle = Literal["raised", "plain", "stars"]


@dataclass(frozen=True, slots=True)
class PageLook:
    """One way of setting a note."""

    paper: tuple[float, float]
    left: float
    right: float
    """Both are margins."""
    top: float
    family: str
    cover_family: str
    size: float
    leading: float
    """In font sizes."""
    gap: float
    """Points between paragraphs; 0 where the first line is indented instead."""
    indent: float
    justified: bool
    heading: HeadingStyle
    heading_gap: float
    heading_case: HeadingCase
    centred: bool
    """Whether headings stand in the middle."""
    notes: NoteStyle
    note_rule: bool
    bullet: str
    header: float | None
    """How far from the top a line stands on every page but the first."""
    one_line_foot: bool
    older_cover: bool
    ruled_table: bool
    column: float
    """Where date, number and codes begin, as share of the paper's width."""
    annex: Literal["right", "centre"]

    @property
    def width(self) -> float:
        """Of the text."""
        return self.paper[0] - self.left - self.right

    @property
    def foot(self) -> float:
        """Where the text has to end, in points from the top."""
        return self.paper[1] - 72


def random_page_look(dice: random.Random, letters: frozenset[str]) -> PageLook:
    """A look by seeded dice, in type that has the letters needed."""
    indented = dice.random() < 0.15
    size = dice.choice((10.5, 11.0, 11.5, 12.0))
    return PageLook(
        paper=dice.choice((A4, A4, LETTER)),
        left=dice.choice((54.0, 62.0, 71.0, 80.0)),
        right=dice.choice((54.0, 62.0, 71.0)),
        top=dice.choice((70.0, 78.0, 88.0)),
        family=_family(dice, letters),
        cover_family=_family(dice, letters),
        size=size,
        leading=dice.choice((1.2, 1.3, 1.5)),
        gap=0.0 if indented else dice.choice((6.0, 8.0, 12.0)),
        indent=dice.choice((18.0, 28.0)) if indented else 0.0,
        justified=dice.random() < 0.5,
        heading=dice.choice(("bold", "large", "underline", "bold underline")),
        heading_gap=dice.choice((8.0, 12.0, 18.0)),
        heading_case=dice.choices(("as written", "capitals", "colon"), (75, 10, 15))[0],
        centred=dice.random() < 0.15,
        notes=dice.choice(("raised", "plain", "stars")),
        note_rule=dice.random() < 0.6,
        bullet=dice.choice(("-", "–", "•", "1.")),
        header=dice.choice((None, None, 36.0, 46.0, 56.0)),
        one_line_foot=dice.random() < 0.4,
        older_cover=dice.random() < 0.35,
        ruled_table=dice.random() < 0.6,
        column=dice.choice((0.53, 0.57, 0.6)),
        annex=dice.choice(("right", "centre")),
    )


def _family(dice: random.Random, letters: frozenset[str]) -> str:
    family = dice.choice((SANS, SERIF, *_DEJAVU_FAMILIES))
    if family not in register_second_fonts():
        return SANS
    drawn = pdfmetrics.getFont(family).face.charToGlyph
    return family if all(ord(letter) in drawn for letter in letters) else SANS


@cache
def register_second_fonts() -> tuple[str, ...]:
    """Make all families known to reportlab, once in a process; those that are installed."""
    register_fonts()
    found = [SANS, SERIF]
    for family in _DEJAVU_FAMILIES:
        faces = {"": DEJAVU / f"{family}.ttf", "-Bold": DEJAVU / f"{family}-Bold.ttf"}
        if not all(path.is_file() for path in faces.values()):
            continue
        for suffix, path in faces.items():
            pdfmetrics.registerFont(TTFont(family + suffix, str(path), asciiReadable=0))
        for italic in (0, 1):
            addMapping(family, 0, italic, family)
            addMapping(family, 1, italic, f"{family}-Bold")
        found.append(family)
    return tuple(found)
