"""The Member States: tables, lists in columns, definition lists, and cells of a grid."""

from collections.abc import Sequence
from html import escape

from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.weasyprint.flags import flag_uri
from tests.drawing.held_out.weasyprint.html import Web, div, el, span, tr
from tests.drawing.held_out.weasyprint.marks import cell_style, is_row_ground, is_set_in, marks_of
from tests.drawing.held_out.weasyprint.mosaic import mosaic

_EXTRA_HEADS = {"#": "No", "c": "Code", "o": "ISO", "1": "Members"}


def states(web: Web, *, narrow: bool = False) -> str:
    """All states, in protocol order."""
    form: str = web.c["states"]
    count: int = min(web.c["blocks"], 1 if narrow else 3)
    if form == "mosaic":
        return mosaic(web, 3 if narrow else web.c["cell_columns"] + 2 * web.c["wide"])
    if form in {"list", "leaders", "dl"}:
        return _list(web, max(count, 1 if narrow else 2))
    return _joined(web, count) if form == "joined" else _tables(web, count)


def _order(web: Web) -> str:
    """The columns of a line."""
    order: str = web.c["extra"] + web.c["order"]
    if is_row_ground(web):
        order = order.replace("m", "")
    return order


def _heads(web: Web, order: str) -> list[str]:
    words = dict(zip("nfm", web.sheet.states_head, strict=True)) | _EXTRA_HEADS
    return [el("th", escape(words[column]), cls=f"s{column}") for column in order]


def _tables(web: Web, count: int) -> str:
    order = _order(web)
    first = 1
    tables = []
    for rows in web.sheet.blocks(count):
        lines = [
            tr(_cells(web, row, order, number), style=cell_style(web, row.marks, row=True))
            for number, row in enumerate(rows, first)
        ]
        first += len(rows)
        head = el("thead", tr(_heads(web, order)))
        tables.append(el("table", head, el("tbody", *lines), cls=_classes(web)))
    cells = [div(table, cls="blk fit") for table in tables]
    return div(*cells, cls=f"blocks b{count}")


def _classes(web: Web) -> str:
    rule = web.c["states_rule"]
    if web.look.family == "ground" and rule == "zebra":
        rule = "lines"
    return f"states {rule} h-{web.c['states_head']}"


def _joined(web: Web, count: int) -> str:
    """One table; its columns come again beside one another."""
    order = _order(web)
    parts = _parts(web, count)
    gap = [el("td", el("i", cls="gi"), cls="gap")]
    head: list[str] = []
    for _ in parts:
        head += [*(gap if head else []), *_heads(web, order)]
    lines = []
    for place in range(len(parts[0])):
        cells: list[str] = []
        for some in parts:
            here = [el("td", cls="gap") for _ in order]
            if place < len(some):
                number, row = some[place]
                here = _cells(web, row, order, number)
            cells += [*(gap if cells else []), *here]
        lines.append(tr(cells))
    return el("table", el("thead", tr(head)), el("tbody", *lines), cls=_classes(web) + " whole")


def _parts(web: Web, count: int) -> list[list[tuple[int, StateRow]]]:
    """The numbered rows of each block, down one after the other or across."""
    rows = list(enumerate(web.sheet.rows, 1))
    if web.c["rowwise"]:
        return [rows[start::count] for start in range(count)]
    length = -(-len(rows) // count)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _name(web: Web, row: StateRow) -> str:
    flag = el("img", src=flag_uri(row.state), cls="flag") if web.c["flag"] else ""
    blot = ""
    if is_row_ground(web) and any(mark.smudged for mark in row.marks):
        blot = "\u2002" + marks_of(web, row.marks)
    return flag + span(escape(row.name), cls="nm") + blot


def _cells(web: Web, row: StateRow, order: str, number: int) -> list[str]:
    painted = "" if is_row_ground(web) else cell_style(web, row.marks)
    inside = marks_of(web, row.marks)
    if painted and is_set_in(web):
        inside, painted = _set_in(web, painted, inside), ""
    row_style = cell_style(web, row.marks, row=True) if web.c["states"] == "joined" else ""
    shown = {
        "n": (_name(web, row), row_style),
        "f": (span(escape(row.figure), cls="fg"), row_style),
        "m": (inside, painted),
        "#": (str(number), row_style),
        "1": ("1", row_style),
        "c": (row.state, row_style),
        "o": (span(row.state, cls="chip"), row_style),
    }
    return [el("td", shown[c][0], cls=f"s{c}", style=shown[c][1]) for c in order]


def _set_in(web: Web, painted: str, inside: str) -> str:
    edge = ";border-radius:.35em" if web.c["ground_way"] == "round" else ""
    return span(inside or "\u00a0", cls="k in", style=painted + edge)


def _list(web: Web, count: int) -> str:
    """Lines of pieces side by side, in columns; what they are stands above them."""
    order = _order(web)
    if web.c["states"] == "leaders" and "nf" not in order:
        order = order.replace("n", "").replace("f", "nf")
    columns = []
    for rows in _parts(web, count):
        lines = [_line(web, row, order, number) for number, row in rows]
        columns.append(div(*lines, cls="col fit"))
    return _key(web, order) + div(*columns, cls=f"cols {_classes(web)}")


def _key(web: Web, order: str) -> str:
    words = dict(zip("nfm", web.sheet.states_head, strict=True)) | _EXTRA_HEADS
    said: Sequence[str] = [escape(words[c]) for c in order]
    return div(web.c["between"].join(said), cls="units")


def _line(web: Web, row: StateRow, order: str, number: int) -> str:
    inside = marks_of(web, row.marks)
    painted = "" if is_row_ground(web) else cell_style(web, row.marks)
    if painted:
        inside = _set_in(web, painted, inside)
    shown = {
        "n": _name(web, row),
        "f": span(escape(row.figure), cls="fg"),
        "m": inside or "\u00a0",
        "#": str(number),
        "1": "1",
        "c": row.state,
        "o": span(row.state, cls="chip"),
    }
    pieces = []
    for column in order:
        lead = span(cls="lead") if (column, web.c["states"]) == ("n", "leaders") else ""
        pieces.append(div(shown[column], lead, cls=f"fit s{column}"))
    return div(*pieces, cls="ln", style=cell_style(web, row.marks, row=True))
