"""Fields, date, result, legend and notes as HTML."""

from tests.drawing.wide.dimensions import FIELD_FORM, LEGEND_FORM, POSITION_WORDS, RESULT_FORM
from tests.drawing.wide.printed import Placed, Printed
from tests.drawing.wide.votes import POSITIONS
from tests.drawing.wide.web_text import Web


def fields_html(web: Web, sheet: Printed) -> str:
    """The fields above the vote."""
    form = web.look.of(FIELD_FORM)
    colon = ":" if form.colon else ""
    items = [
        (web.text(label + colon, bold=not form.bold), web.text(value, bold=form.bold))
        for label, value in sheet.fields
    ]
    if form.where == "running":
        return "; ".join(f"{web.text(k + colon)} {web.text(v)}" for k, v in sheet.fields)
    rows, subject = [], items.pop()
    line = "border-bottom:0.5pt solid #999;" if form.ruled else ""
    for start in range(0, len(items), form.across):
        rows.append(_field_row(web, items[start : start + form.across], line))
    rows.append(_field_row(web, [subject], line))
    return "".join(rows)


def _field_row(web: Web, items: list[tuple[str, str]], line: str) -> str:
    form = web.look.of(FIELD_FORM)
    column = 7.5 * web.look.size
    cells = []
    for label, value in items:
        if form.where == "above":
            inner = f"<div>{label}</div><div>{value}</div>"
        elif form.where == "column":
            inner = (
                f'<div style="display:flex"><div style="flex:0 0 {column:.1f}pt">{label}</div>'
                f'<div style="flex:1">{value}</div></div>'
            )
        else:
            inner = f"<div>{label} {value}</div>"
        cells.append(f'<div style="flex:1">{inner}</div>')
    return f'<div style="display:flex;gap:8pt;padding:1pt 0;{line}">{"".join(cells)}</div>'


def date_html(web: Web, sheet: Printed) -> str:
    """The sitting date."""
    return f"{web.text('Sitting date:')} {web.text(sheet.date, bold=True)}"


def result_html(web: Web, sheet: Printed) -> str:
    """The final result."""
    form = web.look.of(RESULT_FORM)
    parts = [web.text(form.label)]
    word = form.words[sheet.result == "no"] if form.words else ""
    said = [web.text(word, bold=True)] if word else []
    marks = [web.mark(Placed(sheet.result), web.look.mark * 1.2)] if form.mark else []
    parts += [*said, *marks] if form.words_first else [*marks, *said]
    inner = "".join(f'<span style="margin-right:6pt">{part}</span>' for part in parts)
    return f'<div style="display:flex;align-items:center;white-space:nowrap">{inner}</div>'


def legend_html(web: Web, sheet: Printed) -> str:
    """A block that names the marks."""
    form, words = web.look.of(LEGEND_FORM), web.look.of(POSITION_WORDS)
    items = []
    for position in POSITIONS:
        if web.look.shape(position):
            mark = web.mark(Placed(position), web.look.mark)
            items.append(f"{mark}&nbsp;{web.text(words.of[position])}")
    if form.block == "line":
        inner = "".join(f'<span style="margin-right:16pt">{item}</span>' for item in items)
        return f'<div style="white-space:nowrap">{inner}</div>'
    edge = "border:0.5pt solid #666;padding:2pt 5pt;" if form.block == "box" else ""
    inner = "".join(f"<div>{item}</div>" for item in items)
    return f'<div style="display:inline-block;{edge}">{inner}</div>'


def notes_html(web: Web, sheet: Printed) -> str:
    """The notes below the states."""
    size = max(6.0, web.look.size * 0.72)
    lines = "".join(f"<div>{web.text(note)}</div>" for note in sheet.notes)
    return f'<div style="font-size:{size:.2f}pt;line-height:1.2">{lines}</div>'
