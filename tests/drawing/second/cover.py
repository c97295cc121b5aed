"""The first page of a note of the second set, and the foot and head of all its pages."""

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.drawing.second.front import Front
from tests.drawing.second.look import PageLook

_SERVICE = "GIP.INST"


def draw_cover(canvas: Canvas, look: PageLook, front: Front) -> None:
    """Draw the whole cover but its foot."""
    top = _draw_head(canvas, look, front)
    top = _draw_table(canvas, look, front, top + 26)
    for text in _body(look, front):
        flowable = _paragraph(look, text, look.family, look.size)
        _, height = flowable.wrap(look.width, 500)
        flowable.drawOn(canvas, look.left, look.paper[1] - top - 14 - height)
        top += 14 + height


def draw_edges(canvas: Canvas, look: PageLook, front: Front, paper: tuple[float, float]) -> None:
    """Draw foot and head of the page being closed."""
    page = canvas.getPageNumber()
    number = f"{front.number} {front.suffix}".strip()
    width, height = paper
    right = width - look.right
    canvas.setFillColorRGB(0, 0, 0)
    canvas.rect(look.left, 58, right - look.left, 0.7, stroke=0, fill=1)
    canvas.setFont(look.family, 10.5)
    canvas.drawString(look.left, 46, number)
    if look.one_line_foot:
        canvas.drawCentredString(width / 2, 46, f"ab/CD/ef          {page}")
        canvas.setFont(look.family, 9)
        canvas.drawCentredString(width / 2, 34, _SERVICE)
    else:
        canvas.drawRightString(right, 46, str(page))
        canvas.drawCentredString(width / 2, 32, f"{_SERVICE}")
    canvas.setFont(f"{look.family}-Bold", 15)
    canvas.drawRightString(right, 28, front.words.code.upper())
    if look.header is not None and page > 1:
        canvas.setFont(look.family, 9)
        canvas.drawRightString(right, height - look.header, front.words.labels["council"])


def _put(canvas: Canvas, look: PageLook, x: float, top: float, text: str, *, bold: bool) -> None:
    canvas.setFont(look.cover_family + ("-Bold" if bold else ""), 11)
    canvas.drawString(x, look.paper[1] - top, text)


def _draw_head(canvas: Canvas, look: PageLook, front: Front) -> float:
    """Council, date, number, files and codes; where they end."""
    bold = not look.older_cover
    council = front.words.labels["council"]
    first, _, last = council.partition(" ")
    lines = (council,) if look.older_cover and len(council) < 30 else (first, last)
    column = look.paper[0] * look.column
    x = look.left + (0 if look.older_cover else 50)
    for step, line in enumerate(lines):
        said = line.upper() if look.older_cover else line
        _put(canvas, look, x, 70 + 13 * step, said, bold=True)
    date = front.words.dateline(front.date)
    if look.older_cover:  # the day of the original may follow in brackets
        date += f" ({front.date:%d.%m})"
    _put(canvas, look, column, 92, date, bold=bold)
    _put(canvas, look, column, 106, f"(OR. {front.original})", bold=bold)
    number = front.number + (f" {front.suffix}" if front.suffix and not look.older_cover else "")
    _put(canvas, look, column, 134, number, bold=bold)
    if front.suffix and look.older_cover:
        _put(canvas, look, column, 148, front.suffix, bold=bold)
    files = _draw_files(canvas, look, front, 120.0 if look.older_cover else 160.0)
    return max(files, _draw_codes(canvas, look, front, 184))


def _draw_files(canvas: Canvas, look: PageLook, front: Front, top: float) -> float:
    labels = front.words.labels
    key = "interinstitutional_file" + ("_plural" if len(front.files) > 1 else "")
    files = [file.replace(" ", "") if look.older_cover else file for file in front.files]
    edge = look.paper[1] - top
    if not look.older_cover:
        canvas.rect(look.left, edge + 12, 190, 1.2, stroke=0, fill=1)
    for step, line in enumerate((f"{labels[key]}:", *files)):
        _put(canvas, look, look.left + (6 if step else 0), top + 14 * step, line, bold=True)
    end = top + 14 * len(front.files)
    if not look.older_cover:
        canvas.rect(look.left, look.paper[1] - end - 6, 190, 1.2, stroke=0, fill=1)
    return end


def _draw_codes(canvas: Canvas, look: PageLook, front: Front, top: float) -> float:
    """One column, or two of equal length where there are more than six."""
    column = look.paper[0] * look.column
    rows = len(front.codes) if len(front.codes) <= 6 else -(-len(front.codes) // 2)
    for place, code in enumerate(front.codes):
        x = column + 115 * (place // rows)
        _put(canvas, look, x, top + 14 * (place % rows), code, bold=not look.older_cover)
    return top + 14 * rows


def _draw_table(canvas: Canvas, look: PageLook, front: Front, top: float) -> float:
    """The kind of document and the rows From, To, Subject; where they end."""
    labels = front.words.labels
    _put(canvas, look, look.left, top, labels["note"], bold=True)
    split = look.left + 104
    rows = (
        (labels["from"], (labels["general_secretariat"],)),
        (labels["to"], (labels["delegations"],)),
        (labels["subject"].rstrip("."), front.title),
    )
    top += 8
    for label, lines in rows:
        if look.ruled_table:
            canvas.rect(look.left, look.paper[1] - top, look.width, 0.5, stroke=0, fill=1)
        dot = "." if label == labels["subject"].rstrip(".") != labels["subject"] else ""
        _put(canvas, look, look.left, top + 13, f"{label}{dot}:", bold=False)
        for line in lines:
            flowable = _paragraph(look, line, look.cover_family, 11)
            _, height = flowable.wrap(look.paper[0] - look.right - split, 400)
            flowable.drawOn(canvas, split, look.paper[1] - top - 2 - height)
            top += height
        top += 4
    return top + 6


def _paragraph(look: PageLook, text: str, family: str, size: float) -> Paragraph:
    leading = 1.25 if family == look.cover_family else look.leading
    style = ParagraphStyle("cover", fontName=family, fontSize=size, leading=size * leading)
    return Paragraph(escape(text), style)


def _body(look: PageLook, front: Front) -> list[str]:
    """The paragraphs below the table."""
    words, labels = front.words, front.words.labels
    annex = labels["annex"].capitalize()
    first = f"{annex} 1" if front.with_statements else annex
    texts = [words.phrases["outcome"].format(annex=first)]
    if front.references:
        label = f"{labels['reference_document']}:"
        printed = front.references.printed
        texts += [f"{label} {printed}"] if look.older_cover else [label, printed]
    if front.coreper:
        part, day = front.coreper
        texts.append(words.phrases["coreper"].format(part=part, date=words.date(day)))
    if front.with_statements:
        texts.append(words.phrases["statements"].format(annex=f"{annex} 2"))
    return texts
