"""The first page of a note, by the geometry of Council documents of 2026."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.drawing.fonts import SANS, SANS_BOLD, SERIF
from tests.drawing.page import HEIGHT, LEFT, RIGHT, put, put_centred, rule
from tests.drawing.small_figures import marked_up
from tests.drawing.spec import NoteSpec
from tests.drawing.words import CoverWords, dateline, long_date, words_of

_COLUMN = 340.0
"""The right column: date, number, subject codes."""
_SPLIT = 156.0
"""Where the values of the From/To/Subject table begin."""
_SUBJECT = ParagraphStyle("subject", fontName=SANS, fontSize=11, leading=13.2)
_BODY = ParagraphStyle("body", fontName=SERIF, fontSize=12, leading=18)


def draw_cover(canvas: Canvas, note: NoteSpec) -> None:
    """Draw the cover of a voting note without its running foot."""
    draw_front(canvas, note, _body(note, words_of(note.language)))


def draw_front(canvas: Canvas, note: NoteSpec, body: tuple[str, ...]) -> None:
    """Draw a first page with a body of its own."""
    words = words_of(note.language)
    canvas.setFillColorRGB(0, 0, 0)
    _draw_column(canvas, note, words)
    if note.files:
        _draw_files(canvas, note, words)
    first = max(343.0, 211 + 13.2 * len(note.codes) + 20)
    top = _draw_table(canvas, words, note.title, first) + 12
    for text in body:
        top = _draw_paragraph(canvas, text, _BODY, LEFT, top) + 9
    rule(canvas, 258, 338, top + 14, 0.6)


def draw_interleaf(canvas: Canvas, text: str) -> None:
    """Draw a page with one paragraph."""
    canvas.setFillColorRGB(0, 0, 0)
    _draw_paragraph(canvas, text, _BODY, LEFT, 90)


def _draw_column(canvas: Canvas, note: NoteSpec, words: CoverWords) -> None:
    for step, line in enumerate(words.council):
        put(canvas, 110, 83 + 11 * step, line, SANS_BOLD, 10.5)
    put(canvas, _COLUMN, 111, dateline(note.date, note.language), SANS_BOLD, 11.5)
    put(canvas, _COLUMN, 124, f"(OR. {note.original_language})", SANS_BOLD, 11.5)
    number = f"{note.number} {note.suffix}".strip()
    put(canvas, _COLUMN, 150, number, SANS_BOLD, 11.5)
    for step, code in enumerate(note.codes):
        put(canvas, _COLUMN, 211 + 13.2 * step, code, SANS_BOLD, 11.5)


def _draw_files(canvas: Canvas, note: NoteSpec, words: CoverWords) -> None:
    """The box of the interinstitutional files, left of the codes."""
    lines = (words.files if len(note.files) > 1 else words.file, *note.files)
    rule(canvas, 55, 250, 165, 1.6)
    for step, line in enumerate(lines):
        put_centred(canvas, 152, 178 + 13.2 * step, line, SANS_BOLD, 11)
    rule(canvas, 55, 250, 171 + 13.2 * len(lines), 1.6)


def _draw_table(canvas: Canvas, words: CoverWords, title: tuple[str, ...], top: float) -> float:
    """Draw NOTE and the From/To/Subject table; give where it ends."""
    put(canvas, LEFT, top, words.note, SANS_BOLD, 11.5)
    rule(canvas, LEFT, RIGHT, top + 4)
    for label, value in (words.sender, words.recipient):
        top += 16
        put(canvas, LEFT, top, label, SANS, 11)
        put(canvas, _SPLIT, top, value, SANS, 11)
        rule(canvas, LEFT, RIGHT, top + 4)
    put(canvas, LEFT, top + 16, words.subject, SANS, 11)
    top += 6.3
    for line in title:
        top = _draw_paragraph(canvas, line, _SUBJECT, _SPLIT, top)
    rule(canvas, LEFT, RIGHT, top + 5)
    return top + 5


def _draw_paragraph(
    canvas: Canvas, text: str, style: ParagraphStyle, x: float, top: float
) -> float:
    paragraph = Paragraph(marked_up(text), style)
    _, height = paragraph.wrap(RIGHT - x, HEIGHT)
    paragraph.drawOn(canvas, x, HEIGHT - top - height)
    return float(top + height)


def _body(note: NoteSpec, words: CoverWords) -> tuple[str, ...]:
    """The paragraphs below the table."""
    sheet = words.first_annex if note.statements else words.only_annex
    texts = [words.outcome.format(annex=sheet)]
    if note.references:
        texts += [words.reference, note.references]
    if note.coreper is not None:
        part, day = note.coreper
        texts.append(words.coreper.format(part=part, date=long_date(day, note.language)))
    if note.statements:
        texts.append(words.statements.format(annex=words.second_annex))
    return tuple(texts)
