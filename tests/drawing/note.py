"""A whole voting note as the bytes of a PDF."""

from io import BytesIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.annex import draw_statements
from tests.drawing.cover import draw_cover, draw_interleaf
from tests.drawing.fonts import register_fonts
from tests.drawing.page import HEIGHT, LEFT, finish_page, rotate_page
from tests.drawing.picture import draw_sheet_picture
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import NoteSpec, VoteSpec
from tests.drawing.words import KEYWORDS, NOTICE, words_of


def draw_note(note: NoteSpec) -> bytes:
    """Draw cover, sheets and declarations; the same spec gives the same bytes."""
    register_fonts()
    file = BytesIO()
    canvas = open_canvas(file, note)
    draw_pages(canvas, note)
    canvas.save()
    return file.getvalue()


def draw_pages(canvas: Canvas, note: NoteSpec) -> None:
    """Draw cover, sheets and declarations on an open document."""
    draw_cover(canvas, note)
    finish_page(canvas, note)
    annex = words_of(note.language).annex
    if note.interleaf:
        draw_interleaf(canvas, note.interleaf)
        finish_page(canvas, note)
    _draw_sheets(canvas, note, f"{annex} 1" if note.statements else annex)
    if note.statements:
        draw_statements(canvas, note.statements, f"{annex} 2", lambda: finish_page(canvas, note))


def open_canvas(file: BytesIO, note: NoteSpec) -> Canvas:
    """An empty document with the note's metadata."""
    rl_config.useA85 = 0  # plain binary streams: a fifth smaller than ASCII
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1, lang=note.language)
    canvas.setTitle(f"{note.number} {note.suffix}".strip())
    canvas.setAuthor("councilvotes")
    if note.reconstruction:
        canvas.setSubject(NOTICE)
        canvas.setKeywords(KEYWORDS)
    return canvas


def _draw_sheets(canvas: Canvas, note: NoteSpec, annex: str) -> None:
    """One page a sheet, or all sheets smaller on one page."""
    if note.votes_share_page:
        scale = 1 / len(note.votes)
        for place, vote in enumerate(note.votes):
            canvas.saveState()
            canvas.translate(LEFT * (1 - scale), (HEIGHT - 30) * (1 - scale * (place + 1)) + 30)
            canvas.scale(scale, scale)
            _draw_vote(canvas, vote, annex)
            canvas.restoreState()
        finish_page(canvas, note)
        return
    for vote in note.votes:
        rotate_page(canvas, vote.look.rotate)
        _draw_vote(canvas, vote, annex)
        finish_page(canvas, note)
        rotate_page(canvas, 0)


def _draw_vote(canvas: Canvas, vote: VoteSpec, annex: str) -> None:
    if vote.look.kind == "picture":
        draw_sheet_picture(canvas, vote, annex)
    else:
        draw_sheet(canvas, vote, annex)
