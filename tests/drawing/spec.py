"""What a drawn note says and how it looks: the values that `draw_note` takes."""

import datetime
from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]
PositionName = Literal["yes", "no", "abstain", "not_participating"]
MarkKind = Literal[
    "image",
    "image_each",
    "image_inline",
    "image_cmyk",
    "mask",
    "mask_inline",
    "vector",
    "form",
    "glyph",
    "symbol",
    "letter",
]
DrawingName = Literal["arrows", "ticks", "letters", "squares", "discs", "novel"]
Ink = Literal["rgb", "cmyk", "grey"]
Absent = Literal["dash", "blank", "disc"]
SheetKind = Literal["text", "picture"]
FaultKind = Literal[
    "mark_omitted", "two_marks", "mark_contradicts", "share_wrong", "mark_off", "smudged"
]
Board = Literal["cards", "bands", "pills", "centred", "grounds", "lists"]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colour of each kind of mark, red, green and blue from 0 to 1."""

    yes: Colour
    no: Colour
    abstain: Colour
    not_participating: Colour

    def of(self, position: PositionName) -> Colour:
        """The colour of one kind."""
        colour: Colour = getattr(self, position)
        return colour


COLOUR = Palette((0.0, 0.5, 0.0), (0.8, 0.0, 0.0), (1.0, 0.75, 0.0), (0.55, 0.55, 0.55))
DEEP = Palette((0.1, 0.55, 0.3), (0.75, 0.1, 0.15), (0.95, 0.6, 0.05), (0.5, 0.5, 0.5))
GREY = Palette((0.2, 0.2, 0.2), (0.2, 0.2, 0.2), (0.55, 0.55, 0.55), (0.7, 0.7, 0.7))


@dataclass(frozen=True, slots=True)
class Row:
    """One Member State on the sheet."""

    member_state: str
    """EU code (EL, UK)."""
    position: PositionName
    figure: float | None
    """Population share in per cent, or the weight before 1 November 2014; None is a blank."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing drawn wrongly on purpose, in the row of one Member State."""

    kind: FaultKind
    member_state: str
    shown: PositionName = "no"
    """The mark that contradicts, or the second mark of two."""
    figure: float = 99.99
    """The wrong share."""
    off: tuple[float, float] = (0.0, 0.0)
    """Points by which the mark stands too far right and down, or the second mark of two beside the
    first; where both are 0 two marks stand side by side."""


@dataclass(frozen=True, slots=True)
class SheetLook:
    """How a sheet is drawn, whatever it says."""

    kind: SheetKind = "text"
    marks: MarkKind = "vector"
    palette: Palette = COLOUR
    legend: bool = True
    rulings: bool = True
    encoding: Literal["png", "jpeg", "jpeg2000", "jbig2"] = "png"
    dpi: int = 150
    colours: Literal["colour", "grey", "bilevel"] = "colour"
    """Of the picture; a text sheet ignores encoding, dpi, colours, skew and noise."""
    skew: float = 0.0
    """Degrees by which a scan lies askew."""
    noise: float = 0.0
    """Spread of a scan's noise, of 255."""
    drawing: DrawingName = "arrows"
    novel: int = 0
    """Which of the drawings never seen before, where `drawing` is `novel`."""
    ink: Ink = "rgb"
    """Colour space of vectors, forms and stencils."""
    board: Board | None = None
    """How the Member States stand where several follow one another on each line."""
    absent: Absent = "dash"
    """How not participating is marked."""
    rotate: Literal[0, 90, 180, 270] = 0
    """`/Rotate` of the page, which is shown upright all the same."""
    result_at: tuple[float, float] = (88.0, 27.0)
    """Where the mark of the final result stands: points from the left edge, and below the line of
    the sitting date; its words stand at (0, 30) and are some 55 wide."""


@dataclass(frozen=True, slots=True)
class VoteSpec:
    """One vote sheet. A Member State without a row is not listed."""

    rows: tuple[Row, ...]
    """In any order: the sheet prints them in protocol order."""
    subject: str
    item: str
    sitting_date: datetime.date
    voted_documents: str = ""
    """`11261/26+ADD1`; the empty string where they are not known."""
    session: str = ""
    configuration: str = ""
    rule: str = "qualified majority"
    result: Literal["yes", "no"] | None = "yes"
    figures: Literal["shares", "weights"] = "shares"
    rebased: bool = False
    """Whether group shares are of the population of the rows, not of the Union."""
    footnote: str = ""
    """The first footnote, without its star."""
    look: SheetLook = SheetLook()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a declaration; as a bullet it may begin with bold words."""

    text: str
    lead: str = ""
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class StatementSpec:
    """One declaration as its annex prints it."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class NoteSpec:
    """One voting note in one language."""

    number: str
    """`11513/26`"""
    date: datetime.date
    title: tuple[str, ...]
    """The lines of the subject entry, without the label; each is wrapped."""
    language: Language = "en"
    suffix: str = ""
    """`COR 1`, `REV 2`; the empty string for the first version."""
    original_language: str = "en"
    codes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    references: str = ""
    coreper: tuple[int, datetime.date] | None = None
    """Part of Coreper (1 or 2) and the date on which it chose the written procedure."""
    votes: tuple[VoteSpec, ...] = ()
    statements: tuple[StatementSpec, ...] = ()
    interleaf: str = ""
    """Text of a page between the cover and the first sheet; none where it is empty."""
    votes_share_page: bool = False
    """Whether all sheets are drawn on one page, smaller."""
    service: str = "GIP.INST"
    reconstruction: bool = True
    """Whether every page and the metadata say that this is a reconstruction."""
