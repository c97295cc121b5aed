"""The declarations of a note of the second set, over as many pages as they need."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.drawing.second.declarations import Declaration, Part
from tests.drawing.second.look import PageLook

_NOTE_SIZE = 8.5
_MARK_AFTER = 4
"""Words of a paragraph before the mark of its footnote."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph to be set, with the space above it and the footnote that it brings along."""

    flowable: Paragraph
    above: float
    note: str = ""
    sign: str = ""
    """The footnote's number or stars."""
    heading: bool = False


@dataclass(slots=True)
class Sheet:
    """The page being filled."""

    top: float
    foot: float
    notes: list[Paragraph] = field(default_factory=list)


def draw_declarations(
    canvas: Canvas,
    look: PageLook,
    declarations: Sequence[Declaration],
    annex: str,
    close: Callable[[], None],
) -> None:
    """Set all declarations below the heading of their annex; `close` ends a page."""
    _draw_annex_line(canvas, look, annex)
    page = Sheet(look.top + 24, look.foot)
    waiting = list(_pieces(look, declarations))
    while waiting:
        piece = waiting.pop(0)
        rest = _place(canvas, look, page, piece)
        if rest is None:
            continue
        waiting[:0] = rest
        _draw_notes(canvas, look, page)
        close()
        page = Sheet(look.top, look.foot)
    _draw_notes(canvas, look, page)
    close()


def _draw_annex_line(canvas: Canvas, look: PageLook, annex: str) -> None:
    canvas.setFont(f"{look.family}-Bold", look.size)
    height, edge = look.paper[1] - look.top, look.paper[0] - look.right
    if look.annex == "right":
        canvas.drawRightString(edge, height, annex)
    else:
        canvas.drawCentredString(look.paper[0] / 2, height, annex)


def _place(canvas: Canvas, look: PageLook, page: Sheet, piece: Piece) -> list[Piece] | None:
    """Set a piece; what is left for the next page, None where all of it has found room."""
    note = _note(look, piece.note, piece.sign) if piece.note else None
    foot = page.foot - (note.wrap(look.width, 99)[1] + 3 if note else 0)
    foot -= 12 if note and not page.notes else 0
    room = foot - page.top - piece.above
    _, height = piece.flowable.wrap(look.width, max(room, 1))
    if height + (3 * look.size * look.leading if piece.heading else 0) <= room:
        drawn, rest = piece.flowable, None
    else:
        parts = [] if piece.heading else piece.flowable.split(look.width, max(room, 1))
        if len(parts) < 2:
            return [piece]
        drawn, rest = parts[0], [Piece(part, 0.0) for part in parts[1:]]
        _, height = drawn.wrap(look.width, room)
    drawn.drawOn(canvas, look.left, look.paper[1] - page.top - piece.above - height)
    page.top += piece.above + height
    page.foot = foot
    if note:
        page.notes.append(note)
    return rest


def _draw_notes(canvas: Canvas, look: PageLook, page: Sheet) -> None:
    """The footnotes at the foot of the page, under a short rule where the look has one."""
    if not page.notes:
        return
    top = page.foot + 12
    if look.note_rule:
        canvas.rect(look.left, look.paper[1] - top + 4, 130, 0.5, stroke=0, fill=1)
    for note in page.notes:
        _, height = note.wrap(look.width, 99)
        note.drawOn(canvas, look.left, look.paper[1] - top - height)
        top += height + 3


def _pieces(look: PageLook, declarations: Sequence[Declaration]) -> Iterator[Piece]:
    notes = 0
    for number, declaration in enumerate(declarations):
        yield _heading_piece(look, declaration.heading, first=number == 0)
        item = 0
        above = look.heading_gap * 0.7
        for part in declaration.parts:
            item = item + 1 if part.bullet else 0
            notes += bool(part.footnote)
            sign = "*" * (notes % 3 + 1) if look.notes == "stars" else str(notes)
            yield _part_piece(look, part, item, above, sign)
            above = look.gap


def _heading_piece(look: PageLook, heading: str, *, first: bool) -> Piece:
    size = look.size * (1.25 if look.heading == "large" else 1.0)
    bold = "bold" in look.heading
    style = ParagraphStyle(
        "heading",
        fontName=f"{look.family}-Bold" if bold else look.family,
        fontSize=size,
        leading=size * look.leading,
        alignment=TA_CENTER if look.centred else TA_LEFT,
    )
    text = escape(heading + (":" if look.heading_case == "colon" else ""))
    if "underline" in look.heading:
        text = f"<u>{text}</u>"
    above = 10.0 if first else look.gap + look.heading_gap
    return Piece(Paragraph(text, style), above, heading=True)


def _part_piece(look: PageLook, part: Part, item: int, above: float, sign: str) -> Piece:
    style = ParagraphStyle(
        "body",
        fontName=look.family,
        fontSize=look.size,
        leading=look.size * look.leading,
        alignment=TA_JUSTIFY if look.justified else TA_LEFT,
        firstLineIndent=0 if part.bullet else look.indent,
        leftIndent=24 if part.bullet else 0,
        bulletIndent=6,
        bulletFontName=look.family,
        bulletFontSize=look.size,
        allowWidows=0,
        allowOrphans=0,
    )
    lead = f"<b>{escape(part.lead)}</b> " if part.lead else ""
    text = lead + _marked(look, part, sign)
    if part.title:
        text = f"<b>{text}</b>"
    bullet = f"{item}." if look.bullet == "1." else look.bullet
    flowable = Paragraph(text, style, bulletText=bullet if part.bullet else None)
    return Piece(flowable, above, part.footnote, sign)


def _marked(look: PageLook, part: Part, sign: str) -> str:
    """The text, with the mark of its footnote behind the first words."""
    if not part.footnote:
        return escape(part.text)
    words = part.text.split(" ")
    raised = f'<super size="{look.size * 0.6}">{sign}</super>'
    before, after = " ".join(words[:_MARK_AFTER]), " ".join(words[_MARK_AFTER:])
    return f"{escape(before)}{raised} {escape(after)}"


def _note(look: PageLook, text: str, sign: str) -> Paragraph:
    style = ParagraphStyle("note", fontName=look.family, fontSize=_NOTE_SIZE, leading=10.5)
    if look.notes == "raised":
        sign = f'<super size="6">{sign}</super>'
    return Paragraph(f"{sign} {escape(text)}", style)
