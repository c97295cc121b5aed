"""The annex of declarations: headings, paragraphs and bullets over as many pages as they need."""

from collections.abc import Callable, Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Flowable

from tests.drawing.fonts import SERIF, SERIF_BOLD
from tests.drawing.page import FOOT, HEIGHT, LEFT, RIGHT, underlined
from tests.drawing.small_figures import marked_up
from tests.drawing.spec import Paragraph, StatementSpec

_HEADING = ParagraphStyle(
    "heading", fontName=SERIF_BOLD, fontSize=12, leading=18, spaceBefore=10, spaceAfter=9
)
_BODY = ParagraphStyle("body", fontName=SERIF, fontSize=12, leading=18, spaceAfter=9)
_BULLET = ParagraphStyle(
    "bullet", parent=_BODY, leftIndent=28, bulletIndent=10, bulletFontName=SERIF, bulletFontSize=12
)
_FIRST = 100.0
_NEXT = 70.0


def draw_statements(
    canvas: Canvas, statements: tuple[StatementSpec, ...], annex: str, close: Callable[[], None]
) -> None:
    """Draw all declarations; `close` ends a page."""
    canvas.setFillColorRGB(0, 0, 0)
    underlined(canvas, RIGHT, 75, annex, SERIF_BOLD, 12)
    top = _FIRST
    waiting = list(_flowables(statements))
    while waiting:
        flowable = waiting.pop(0)
        room = FOOT - 12 - top
        _, height = flowable.wrap(RIGHT - LEFT, room)
        if height <= room:
            flowable.drawOn(canvas, LEFT, HEIGHT - top - height)
            top += height + flowable.getSpaceAfter()
            continue
        parts = flowable.split(RIGHT - LEFT, room) or [flowable]
        if len(parts) > 1:
            parts[0].wrap(RIGHT - LEFT, room)
            parts[0].drawOn(canvas, LEFT, HEIGHT - top - parts[0].height)
            parts = parts[1:]
        waiting[:0] = parts
        close()
        top = _NEXT
    close()


def _flowables(statements: tuple[StatementSpec, ...]) -> Iterator[Flowable]:
    for statement in statements:
        yield Flowable(marked_up(statement.heading), _HEADING)
        for paragraph in statement.paragraphs:
            yield _flowable(paragraph)


def _flowable(paragraph: Paragraph) -> Flowable:
    lead = f"<b>{marked_up(paragraph.lead)}</b> " if paragraph.lead else ""
    text = lead + marked_up(paragraph.text)
    if paragraph.bullet:
        return Flowable(text, _BULLET, bulletText="-")
    return Flowable(text, _BODY)
