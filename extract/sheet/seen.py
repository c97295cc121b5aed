"""What is seen of one sheet, before anything is proved: values alone, kept for its other
languages."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.records import Box, PositionName, Reader, RowNaming, Totals, VotingRule

Kind = str | None
"""Equal for two marks that one view does not tell apart; None where it cannot say."""
BLANK = "blank"
OBJECTS: tuple[Reader, ...] = ("identity", "pdfplumber")
"""Views that see the file's objects; the others see pixels."""
FORMS: tuple[Reader, ...] = ("silhouette", "look")
"""Views that the raster sways: the same drawing falls otherwise on the pixels of each row."""
INKS: tuple[Reader, ...] = ("tint", "colour")
"""Views of the ink alone, which thin strokes sway, and letters more."""
Form = Literal["up", "down", "tick", "cross", "disc", "block", "dash", "plus", "Y", "N", "A"]
Hue = Literal["green", "red", "amber", "blue", "none"]


@dataclass(frozen=True, slots=True)
class SeenFigure:
    """A printed figure, read twice."""

    text: str
    again: str | None
    """What the second reading has there; None where there was none, empty where it cannot tell."""
    box: Box
    field: str
    """Of the record, behind `votes[0].`; empty where it is none."""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """One row of the states table."""

    member_state: str
    named_by: RowNaming
    exact: bool
    """Whether the name was read letter by letter."""
    name_box: Box
    share: int | None
    """Hundredths of a per cent, or the weight; None where it is blank."""
    band: Box
    """The row at the place of its mark."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What marks that look alike in every view look like."""

    tint: tuple[float, float, float]
    """Of the ink less that of the paper, in CIELAB."""
    silhouette: str
    """`16 x 16` squares, a hexadecimal digit each."""
    thumbnail: str
    """`18 x 18` squares, likewise."""
    hue: Hue
    form: Form | None
    inner: Form | None
    """The form of what is drawn inside it."""
    text: str
    """Its letters as the file has them: a drawing of a font may be called by any letter."""


@dataclass(frozen=True, slots=True)
class View:
    """One way of telling the marks apart."""

    reader: Reader
    kinds: tuple[Kind, ...]
    """Of the rows, of the legend's marks, of the result's mark."""
    sure: bool
    """Whether no noise makes its difference: one that is not sure objects to nothing."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What no mark may be."""

    row: int
    """Which one, from 0."""
    what: str
    """`two marks stand in the row of`, or another beginning before the state's name."""
    beside: bool = False
    """Whether the second of two marks stands beside the column of the marks."""


@dataclass(frozen=True, slots=True)
class SeenMarks:
    """The marks, if this column of ink is theirs."""

    boxes: tuple[Box | None, ...]
    """Of the rows, the legend, the result; None for a blank."""
    cells: tuple[Box, ...]
    """Where the mark of each row may stand."""
    legend: tuple[PositionName, ...]
    """What each mark of the legend stands beside."""
    has_result: bool
    views: tuple[View, ...]
    drawings: tuple[Drawing, ...]
    drawn: tuple[int | None, ...]
    """Which drawing each mark is; None for a blank."""
    faults: tuple[Fault, ...]
    nearest: tuple[PositionName | None, ...] = ()
    """Of each row, the label of the legend whose mark is most like its own, in every view that can
    say; None where none is, or two are."""
    like_result: tuple[int, ...] = ()
    """The rows whose mark has that of the result beside a word."""
    like_labels: tuple[PositionName, ...] = ()
    """The labels of a legend beside which the mark of the result stands, where the rows have other
    marks than the legend: the crosses of a tally."""
    lost_result: bool = False
    """Whether the file draws something behind the label of the result, and no mark is seen."""
    ticked_result: PositionName | None = None
    """Which of two results that are printed has the ticked box; None where there are no such."""
    unticked_result: bool = False
    """Whether the box of the only result that is printed is empty."""


@dataclass(frozen=True, slots=True)
class SeenFields:
    """What the labelled fields say."""

    session_number: str | None
    configuration: str | None
    item: str | None
    documents: str | None
    """The words behind `Document:`, not yet split."""
    voting_rule: VotingRule
    voting_rule_raw: str
    subject: str
    sitting_date: date
    result_words: str
    """What is printed behind `Final result`."""
    result_box: Box
    """Of those two words."""
    item_labelled: bool
    """Whether a label `Item` was found."""
    unread: str
    """The item's words that are neither file nor agenda number."""
    unknown_labels: tuple[str, ...]
    """Labels of lines that are no field of the record."""
    subject_agreed: bool = True
    """Whether two looks of three at a picture read each line of the subject alike."""
    printed_numbers: tuple[str, ...] = ()
    """Of documents and files, `11261/26`, wherever they stand off the subject and the tables."""
    result_heads: bool = False
    """Whether the label of the result stands alone above all others, as a title does."""
    told_positions: tuple[tuple[str, PositionName], ...] = ()
    """How states voted, by their codes, as notes in words say it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One sheet as perceived; `unread` says where perception stopped."""

    page: int
    by_ocr: bool
    rows: tuple[SeenRow, ...]
    weighted: bool
    totals: Totals | None
    totals_box: Box | None
    fields: SeenFields | None
    marks: tuple[SeenMarks, ...]
    """The columns of ink that may be the marks', the likeliest first."""
    figures: tuple[SeenFigure, ...]
    grey: bool
    """Whether no mark has a hue."""
    unread: str | None
