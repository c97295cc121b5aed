"""The Member States as cells of a grid: name, share and mark of each below one another."""

from html import escape

from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.weasyprint.flags import flag_uri
from tests.drawing.held_out.weasyprint.html import Web, div, el, span, tr
from tests.drawing.held_out.weasyprint.marks import cell_style, is_row_ground, marks_of


def mosaic(web: Web, columns: int) -> str:
    """Row by row, so many beside one another."""
    rows = web.sheet.rows
    lines = [
        tr([_cell(web, row) for row in rows[start : start + columns]])
        for start in range(0, len(rows), columns)
    ]
    words = web.c["between"].join(escape(word) for word in web.sheet.states_head)
    return div(words, cls="units") + el("table", *lines, cls=f"mosaic e-{_edge(web)}")


def _edge(web: Web) -> str:
    """How cells are parted; painted ones need a line."""
    edge: str = web.c["cell_edge"]
    return "line" if web.look.family == "ground" or edge == "none" else edge


def _cell(web: Web, row: StateRow) -> str:
    inside = marks_of(web, row.marks)
    painted = "" if is_row_ground(web) else cell_style(web, row.marks)
    if painted:
        inside = span(inside or "\u00a0", cls="k in", style=painted)
    flag = el("img", src=flag_uri(row.state), cls="flag") if web.c["flag"] else ""
    name = div(span(escape(row.name), cls="nm"), cls="cn")
    share = div(escape(row.figure) or "\u00a0", cls="cf")
    mark = inside or "\u00a0"
    form: str = web.c["cell"]
    if form == "crown":
        body = div(mark, cls="cm") + name + share
    elif form == "side":
        body = _inner(el("td", mark, cls="cm"), el("td", name, share))
    elif form == "corner":
        body = _inner(el("td", name, share), el("td", mark, cls="cm"))
    elif form == "code" and " " not in web.sheet.rows[0].name:
        code = el("td", flag, row.state, cls="cc")
        body = _inner(code, el("td", mark, cls="cm")) + name + share
    else:
        form, body = "stack", name + share + div(mark, cls="cm")
    style = cell_style(web, row.marks, row=True)
    return el("td", body, cls=f"cell f-{form}", style=style)


def _inner(*cells: str) -> str:
    """A table of one row inside a cell."""
    return el("table", tr(cells), cls="inn")
