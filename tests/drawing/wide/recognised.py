"""Words as recognition leaves them, unseen above a picture."""

import random

import pypdfium2
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.wide.fonts import face_for

_MISTAKES = {"O": "0", "l": "1", "I": "l", "S": "5", "ä": "a", "Č": "C", "é": "e", "B": "8"}
_OFTEN = 0.012
"""Of the letters that may be mistaken."""


def put_recognised(canvas: Canvas, page: bytes, dice: random.Random) -> None:
    """Write the words of a page where they stand on it, seen by nobody."""
    document = pypdfium2.PdfDocument(page)
    try:
        text = document[0].get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        lines = [(text.get_text_bounded(*box), box) for box in boxes]
    finally:
        document.close()
    for line, (left, bottom, right, top) in lines:
        read = "".join(_mistaken(sign, dice) for sign in line.strip())
        if not read:
            continue
        size = max(4.0, (top - bottom) * 1.05)
        face = face_for("FiraSans", read, bold=False)
        written = canvas.beginText(left, bottom)
        written.setTextRenderMode(3)
        written.setFont(face, size)
        written.setHorizScale(100 * (right - left) / max(1.0, stringWidth(read, face, size)))
        written.textOut(read)
        canvas.drawText(written)


def _mistaken(sign: str, dice: random.Random) -> str:
    return _MISTAKES[sign] if sign in _MISTAKES and dice.random() < _OFTEN else sign
