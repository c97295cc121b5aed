"""Marks on a page of xhtml2pdf: those of dompdf, words on grounds, patches of blanks."""

from collections.abc import Sequence
from html import escape

from tests.drawing.held_out.dompdf.marks import SIGNS, marks_of
from tests.drawing.held_out.htmldoc.tags import BLANK, kept, tag
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell

__all__ = ["SIGNS", "ground_of", "keyed", "mark_cell", "mark_room", "shown", "swatch"]


def shown(told: Told, marks: Sequence[Mark | None]) -> str:
    """Marks in a row."""
    return BLANK.join(_one(told, mark) for mark in marks if mark)


def _one(told: Told, mark: Mark) -> str:
    look = told.plan.sheet.look
    if look.family != "pill" or mark.smudged or mark.shape not in look.words:
        return marks_of(told, [mark])
    style = f"background-color:{look.colours[mark.hue]};color:{look.ink_on(mark.hue)}"
    word = escape(look.words[mark.shape]).replace(" ", BLANK)
    return tag("span", f"{BLANK}{word}{BLANK}", style=style, class_="word")


def ground_of(told: Told, marks: Sequence[Mark | None]) -> str:
    """The style of a cell that is coloured as its State voted, else nothing."""
    look, first = told.plan.sheet.look, marks[0] if marks else None
    if look.family != "ground" or not first or first.smudged or first.shape in look.words:
        return ""
    return f"background-color:{look.colours[first.hue]};"


def swatch(told: Told, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(told, [mark])
    return tag("span", BLANK * 5, style=ground) if ground else shown(told, [mark])


def mark_cell(told: Told, marks: Sequence[Mark], kind: str = "m") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote."""
    inner = shown(told, marks)
    if told.way["said"] and marks and not told.plan.sheet.look.words.get("yes"):
        said = "" if any(one.smudged or one.turned for one in marks) else told.words.positions[
            marks[0].shape]  # fmt: skip
        if len(marks) == 1 and marks[0].shape not in told.plan.sheet.look.words:
            inner = f"{inner}{BLANK}{kept(said)}"
    return Cell(inner, kind, ground_of(told, marks))


def mark_room(told: Told) -> float:
    """How wide the widest mark is, of two in one cell if one has them."""
    look, size = told.plan.sheet.look, told.size
    longest = max((width_of(word, told.way["font"], size, bold=True)
                   for word in look.words.values()), default=0) + size  # fmt: skip
    many = max(len(row.marks) for row in told.plan.sheet.rows)
    room = max(longest if look.words else 0.0, size * 1.3) * max(many, 1)
    if told.way["said"] and not look.words.get("yes"):
        room += max(width_of(word, told.way["font"], size)
                    for word in told.words.positions.values()) + 6  # fmt: skip
    return room


def keyed(told: Told, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(told, row.mark) if row.mark else ""
    return BLANK.join(part for part in (mark, kept(row.label)) if part)
