"""The table of the totals as HTML."""

from tests.drawing.wide.dimensions import HEADS, LEGEND_FORM, TOTALS_FORM
from tests.drawing.wide.kinds import Heads
from tests.drawing.wide.printed import Line, Placed, Printed
from tests.drawing.wide.sums import total_lines
from tests.drawing.wide.web_marks import css
from tests.drawing.wide.web_text import Web


def head_style(heads: Heads) -> str:
    """Of the head of a table."""
    style = "font-weight:bold;" if heads.bold else ""
    style += f"color:{css(heads.ink)};"
    style += f"background:{css(heads.ground)};" if heads.ground else ""
    return style + ("border-bottom:0.8pt solid #000;" if heads.line else "")


def totals_html(web: Web, sheet: Printed) -> str:
    """The table of the totals."""
    if web.look.of(TOTALS_FORM).across:
        return _across(web, sheet)
    own, form = web.look.of(LEGEND_FORM).own, web.look.of(TOTALS_FORM)
    order = ["label", "members", "figure"]
    if form.members_last:
        order = ["label", "figure", "members"]
    places = {"left": 0, "right": 1, "column": 3}
    if own:
        order.insert(places[own], "mark")
    heads = web.look.of(HEADS)
    rows = []
    if heads.shown and form.heads:
        said = {
            "label": "Vote",
            "members": sheet.heads[3],
            "figure": sheet.heads[1].rstrip("*"),
            "mark": "",
        }
        cells = "".join(f'<th style="{_align(k)}">{web.text(said[k])}</th>' for k in order)
        rows.append(f'<tr style="{head_style(heads)}">{cells}</tr>')
    rows += [_line(web, line, order) for line in total_lines(web.pen, sheet)]
    return f"<table>{''.join(rows)}</table>"


def _align(kind: str) -> str:
    return "text-align:left" if kind == "label" else "text-align:right;padding-left:14pt"


def _line(web: Web, line: Line, order: list[str]) -> str:
    form, size = web.look.of(TOTALS_FORM), web.look.size
    strong = line.position == "total"
    said = {"label": line.label, "members": line.members, "figure": line.figure}
    high = max(size * 1.5, web.look.mark * 1.1 if "mark" in order else 0.0)
    edge = "border:0.5pt solid #808080;" if form.grid else ""
    edge += "border-bottom:0.5pt solid #808080;" if form.rows else ""
    cells = []
    for kind in order:
        if kind == "mark":
            mark = "" if line.position == "total" else web.mark(Placed(line.position), high * 0.92)
            cells.append(f'<td style="{edge}text-align:center;line-height:0">{mark}</td>')
        else:
            text = web.text(said[kind], bold=strong)
            cells.append(f'<td style="{edge}{_align(kind)}">{text}</td>')
    return f'<tr style="height:{high:.2f}pt">{"".join(cells)}</tr>'


def _across(web: Web, sheet: Printed) -> str:
    """The positions as columns."""
    own = bool(web.look.of(LEGEND_FORM).own)
    lines = total_lines(web.pen, sheet)
    tops = []
    for line in lines:
        mark = ""
        if own and line.position != "total":
            mark = web.mark(Placed(line.position), web.look.mark) + "&nbsp;"
        tops.append(mark + web.text(line.label, bold=True))
    labels = ("Vote", sheet.heads[3], sheet.heads[1].rstrip("*"))
    columns = (
        tops,
        [web.text(line.members) for line in lines],
        [web.text(line.figure) for line in lines],
    )
    rows = []
    for label, cells in zip(labels, columns, strict=True):
        inner = "".join(f'<td style="text-align:center">{cell}</td>' for cell in cells)
        rows.append(
            f'<tr style="border-top:0.5pt solid #808080"><th style="text-align:left">'
            f"{web.text(label, bold=True)}</th>{inner}</tr>"
        )
    return f"<table>{''.join(rows)}</table>"
