"""What values of the dimensions are made of: what both programs of drawing understand."""

import datetime
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PIL import Image

from tests.drawing.spec import Colour, PositionName

if TYPE_CHECKING:
    from tests.drawing.wide.pen import Pen


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the figures of the rows are written."""

    write: Callable[[str], str]
    """From `2.63` as rounded."""
    decimals: int = 2
    comma: bool = True


@dataclass(frozen=True, slots=True)
class PositionWords:
    """The labels of the totals."""

    of: Mapping[PositionName, str]
    total: str = "Total"
    counted: bool = False
    """Whether the number of members stands inside the label."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Where the marks are named."""

    own: Literal["", "left", "right", "column"] = ""
    """In the totals table, beside the label or in a column of its own."""
    block: str = ""
    """Shape of a block of its own: `line`, `list`, `box`."""
    before: str = ""
    """The block before which it stands, or `end`."""
    sentence: bool = False
    """Whether the block is running text."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines of the states' table."""

    rows: bool = False
    columns: bool = False
    box: bool = False
    zebra: Colour | None = None
    dash: tuple[float, float] | None = None
    ink: Colour = (0.6, 0.6, 0.6)
    thick: float = 0.5
    every: int = 1
    """A line after so many rows."""
    double: bool = False


@dataclass(frozen=True, slots=True)
class Heads:
    """The head of a table."""

    ground: Colour | None = None
    ink: Colour = (0.0, 0.0, 0.0)
    bold: bool = True
    line: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class TextLayer:
    """How words are written into the page."""

    spacing: float = 0.0
    """Between letters, as a part of the type's size."""
    pieces: Callable[[str], list[str]] = lambda text: [text]
    """Written one by one where they belong, a blank as a shift."""
    rewrite: Callable[[str], str] = lambda text: text
    backwards: bool = False
    """Whether the page's texts are written in the opposite order."""


@dataclass(frozen=True, slots=True)
class ResultForm:
    """How the result is told."""

    mark: bool = True
    words: tuple[str, str] | None = None
    """For adopted and not adopted; None where the mark says it alone."""
    label: str = "Final result"
    words_first: bool = False
    pill: bool = False


@dataclass(frozen=True, slots=True)
class FieldForm:
    """How the fields above the totals are set."""

    where: Literal["inline", "column", "above", "running"] = "inline"
    """The value behind its label, in a column, below the label, or all in one paragraph."""
    across: int = 1
    """Pairs side by side; the subject stands alone."""
    colon: bool = True
    ruled: bool = False
    bold: bool = True
    """Whether the value is bold rather than the label."""


@dataclass(frozen=True, slots=True)
class TotalsForm:
    """How the totals are set."""

    across: bool = False
    """Whether the positions are columns."""
    rows: bool = False
    grid: bool = False
    members_last: bool = False
    without_nobody: bool = False
    """Whether the line of who takes no part is left out where there is nobody."""
    heads: bool = True


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The paper and where the sheet stands on it."""

    size: tuple[float, float]
    left: float = 50.0
    right: float = 50.0
    top: float = 80.0
    foot: float = 82.0


@dataclass(frozen=True, slots=True)
class Heading:
    """How the name of the annex is set."""

    align: Literal["left", "centre", "right"]
    underlined: bool = False
    larger: float = 0.0
    """Points more than usual."""
    ground: Colour | None = None
    """Of a band across the page."""
    lines: bool = False


Frame = Callable[["Pen", PagePlan], None]
"""Draws what stands round a sheet."""
NameOf = Callable[[str], str]
DateForm = Callable[[datetime.date], str]
Degrade = Callable[[Image.Image, random.Random], Image.Image]
"""A picture of the page as scanned or screened."""
