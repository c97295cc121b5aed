"""The totals: tables of either orientation, lists, cards, or a line of text."""

from html import escape

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.weasyprint.html import Web, div, el, span, tr
from tests.drawing.held_out.weasyprint.marks import swatch
from tests.drawing.held_out.weasyprint.parts import label_of, pairs_in


def totals(web: Web, *, narrow: bool = False) -> str:
    """The totals, and date and result below them where that is their place."""
    form: str = web.c["totals"]
    if narrow:
        form = {"across": "table", "cards": "list", "line": "list"}.get(form, form)
    body = {
        "table": _table,
        "across": _across,
        "list": _list,
        "line": _line,
        "cards": _cards,
        "dl": _dl,
        "steps": _steps,
    }[form](web)
    rest = [
        el("p", label_of(web, label), "\u2002", value) for label, value in pairs_in(web, "totals")
    ]
    return body + (div(*rest, cls="after") if rest else "")


def _in_rows(web: Web) -> bool:
    return web.look.legend == "totals"


def _caption(web: Web) -> str:
    """The words at the head of the totals, as the caption of a table."""
    where = web.c["caption"]
    if where == "none":
        return ""
    centred = ";text-align:center" if where == "bottom" else ""
    return el("caption", escape(web.sheet.totals_head[0]), style=f"caption-side:{where}{centred}")


def _units(web: Web) -> str:
    """What the two figures of a line are, in words above it."""
    _, members, figures = web.sheet.totals_head
    return div(f"{escape(members)} / {escape(figures)}", cls="units")


def _named(web: Web, row: TotalRow) -> str:
    """A label with its mark on one side."""
    pieces = [swatch(web, row.mark), span(escape(row.label))]
    if web.c["mark_after"]:
        pieces.reverse()
    return span("\u2002".join(piece for piece in pieces if piece), cls="nw")


def _table(web: Web) -> str:
    sheet, c = web.sheet, web.c
    order: str = c["totals_order"] if _in_rows(web) else c["totals_order"].replace("k", "")
    heads = dict(zip("vmf", sheet.totals_head, strict=True)) | {"k": ""}
    if c["caption"] != "none":
        heads["v"] = ""
    head = tr([el("th", escape(heads[column]), cls=f"t{column}") for column in order])
    rows = [_table_row(web, row, order) for row in sheet.totals]
    last = "tfoot" if c["totals_foot"] != "plain" else "tbody"
    parts = [el("thead", head), el("tbody", *rows[:-1]), el(last, rows[-1])]
    return el("table", _caption(web), *parts, cls=_classes(web))


def _table_row(web: Web, row: TotalRow, order: str) -> str:
    shown = {
        "k": swatch(web, row.mark),
        "v": escape(row.label),
        "m": row.members,
        "f": span(escape(row.figure), cls="nw"),
    }
    return tr([el("th" if c == "v" else "td", shown[c], cls=f"t{c}") for c in order])


def _classes(web: Web) -> str:
    c = web.c
    return f"totals {c['totals_rule']} h-{c['totals_head']} foot-{c['totals_foot']}"


def _across(web: Web) -> str:
    sheet, c = web.sheet, web.c
    word = "" if c["caption"] != "none" else escape(sheet.totals_head[0])
    head = [el("th", word), *(el("th", escape(row.label)) for row in sheet.totals)]
    rows = [
        tr([el("th", escape(title)), *(el("td", span(value, cls="nw")) for value in values)])
        for title, values in (
            (sheet.totals_head[1], [row.members for row in sheet.totals]),
            (sheet.totals_head[2], [row.figure for row in sheet.totals]),
        )
    ]
    if _in_rows(web):
        marks = tr([el("th"), *(el("td", swatch(web, row.mark)) for row in sheet.totals)])
        rows.insert(2 if c["mark_after"] else 0, marks)
    return el("table", _caption(web), el("thead", tr(head)), el("tbody", *rows),
              cls=_classes(web) + " across")  # fmt: skip


def _list(web: Web) -> str:
    rows = []
    for row in web.sheet.totals:
        figures = [row.members, *([escape(row.figure)] if row.figure else [])]
        said = span(web.c["dot"].join(figures), cls="nw fig")
        rows.append(el("li", _named(web, row), said, cls="sum" if row.position is None else ""))
    return _units(web) + el("ul", *rows, cls=f"tlist r-{web.c['totals_rule']}")


def _line(web: Web) -> str:
    """All in one paragraph; the label of a line comes before its figures."""
    pieces = []
    for row in web.sheet.totals:
        share = f" ({escape(row.figure)})" if row.figure else ""
        said = [swatch(web, row.mark), f"{escape(row.label)}: {row.members}{share}"]
        if web.c["mark_after"]:
            said.reverse()
        pieces.append(span("\u2002".join(piece for piece in said if piece), cls="nw"))
    _, members, figures = web.sheet.totals_head
    lead = span(f"{escape(members)} ({escape(figures)})", cls="units")
    return div(lead) + el("p", web.c["between"].join(pieces), cls="tline")


def _cards(web: Web) -> str:
    cards = [
        div(
            div(_named(web, row), cls="top"),
            div(span(row.members, cls="n"), cls="mid"),
            div(escape(row.figure) or "\u00a0", cls="low"),
            cls="box card",
        )
        for row in web.sheet.totals
    ]
    return _units(web) + div(*cards, cls="cards5")


def _dl(web: Web) -> str:
    _, members, figures = web.sheet.totals_head
    rows = [_dl_row("", escape(members), escape(figures), "units")]
    for row in web.sheet.totals:
        cls = "sum" if row.position is None else ""
        rows.append(_dl_row(_named(web, row), row.members, escape(row.figure), cls))
    return el("dl", *rows, cls="tdl")


def _dl_row(name: str, members: str, figure: str, cls: str) -> str:
    return (
        el("dt", name or "\u00a0", cls=cls) + el("dd", members, cls=cls)
        + el("dd", figure or "\u00a0", cls=cls)
    )  # fmt: skip


def _steps(web: Web) -> str:
    """Each position a table of its own inside one row of a table: name, and figures below it."""
    _, members, figures = web.sheet.totals_head
    rows = []
    for row in web.sheet.totals:
        inner = [tr([el("td", escape(members)), el("td", row.members, cls="fig")])]
        if row.figure:
            inner.append(tr([el("td", escape(figures)), el("td", escape(row.figure), cls="fig")]))
        rows.append(tr([el("th", _named(web, row)), el("td", el("table", *inner, cls="inner"))]))
    return el("table", *rows, cls=f"steps {web.c['totals_rule']}")
