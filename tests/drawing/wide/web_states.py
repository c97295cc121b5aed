"""The table of the Member States as HTML: of tables, or of boxes."""

from collections.abc import Sequence

from tests.drawing.wide.dimensions import BROWSER_BUILD, FIGURE_ALIGNMENT, HEADS, RULES
from tests.drawing.wide.extras import votes_of
from tests.drawing.wide.printed import Entry, Printed
from tests.drawing.wide.states import blocks_of, column_kinds, column_widths, head_lines
from tests.drawing.wide.web_marks import css
from tests.drawing.wide.web_sums import head_style
from tests.drawing.wide.web_text import Web


def states_html(web: Web, sheet: Printed) -> str:
    """The whole table."""
    blocks = blocks_of(web.pen, sheet)
    drawn = "".join(
        f'<div style="flex:1 1 0">{_block(web, sheet, entries)}</div>' for entries in blocks
    )
    return f'<div style="display:flex;gap:16pt;align-items:flex-start">{drawn}</div>'


def _block(web: Web, sheet: Printed, entries: Sequence[Entry]) -> str:
    heads, kinds = web.look.of(HEADS), column_kinds(web.pen)
    widths = column_widths(web.pen, sheet)
    rules, build = web.look.of(RULES), web.look.of(BROWSER_BUILD)
    rows = []
    if heads.shown:
        cells = []
        for kind in kinds:
            said = "<br>".join(web.text(line) for line in head_lines(sheet, kind))
            said = f"<span>{said}</span>"
            align = "left" if kind == "name" else "center"
            cells.append((f"text-align:{align};", said))
        rows.append(_row(cells, head_style(heads), build, list(widths.values())))
    for number, entry in enumerate(entries):
        cells = [(_cell_style(web, kind, entry), _cell(web, sheet, kind, entry)) for kind in kinds]
        style = f"height:{web.look.row:.2f}pt;"
        if rules.zebra and number % 2:
            style += f"background:{css(rules.zebra)};"
        if rules.rows and ((number + 1) % rules.every == 0 or number + 1 == len(entries)):
            style += f"border-bottom:{_edge(web)};"
        rows.append(_row(cells, style, build, list(widths.values())))
    outer = f"border:{_edge(web)};" if rules.box else ""
    if build == "table":
        return f'<table style="width:100%;{outer}">{"".join(rows)}</table>'
    return f'<div style="{outer}">{"".join(rows)}</div>'


def _row(cells: list[tuple[str, str]], style: str, build: str, widths: list[float]) -> str:
    if build == "table":
        inner = "".join(f'<td style="{how}">{said}</td>' for how, said in cells)
        return f'<tr style="{style}">{inner}</tr>'
    box = "padding:0 4pt;white-space:nowrap;box-sizing:border-box;"
    box += "align-self:stretch;display:flex;align-items:center;"
    if build == "grid":
        columns = " ".join(f"{wide:.1f}fr" for wide in widths)
        inner = "".join(f'<div style="{box}{_justified(how)}">{said}</div>' for how, said in cells)
        grid = f"display:grid;grid-template-columns:{columns};"
        return f'<div style="{grid}{style}">{inner}</div>'
    inner = "".join(
        f'<div style="flex:{wide:.1f} 0 {wide:.1f}pt;{box}{_justified(how)}">{said}</div>'
        for (how, said), wide in zip(cells, widths, strict=True)
    )
    return f'<div style="display:flex;{style}">{inner}</div>'


def _justified(how: str) -> str:
    """The alignment of a text as that of what a box holds."""
    ways = {"left": "flex-start", "right": "flex-end", "center": "center"}
    align = how.partition("text-align:")[2].partition(";")[0]
    return f"{how}justify-content:{ways[align]};"


def _edge(web: Web) -> str:
    rules = web.look.of(RULES)
    kind, thick = "solid", rules.thick
    if rules.dash:
        kind = "dotted" if rules.dash[0] < 1 else "dashed"
        thick = max(thick, 0.8)
    if rules.double:
        kind, thick = "double", 2.4
    return f"{thick}pt {kind} {css(rules.ink)}"


def _cell_style(web: Web, kind: str, entry: Entry) -> str:
    align = "left" if kind in ("name", "code") else "center"
    if kind == "figure":
        chosen = web.look.of(FIGURE_ALIGNMENT)
        align = {"centre": "center", "decimal": "right"}.get(chosen, chosen)
    style = f"text-align:{align};"
    if kind == "figure" and align == "right":
        style += "padding-right:14pt;"
    if web.look.of(RULES).columns:
        style += f"border-left:{_edge(web)};"
    if kind == "mark":
        style += "line-height:0;"
        grounds = [p for p in entry.marks if p.position != "not_participating" and not p.foreign]
        if web.look.drawing.cell and grounds:
            placed = grounds[0]
            style += f"background:{css(web.look.hues.of[placed.hue_of or placed.position])};"
            style += f"height:{web.look.row - 1:.2f}pt;"
    return style


def _cell(web: Web, sheet: Printed, kind: str, entry: Entry) -> str:
    if entry.cut:
        return ""
    if kind == "mark":
        return _marks(web, entry)
    if kind == "flag":
        code = {"EL": "GR", "UK": "GB"}.get(entry.state, entry.state)
        return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)
    number = sheet.entries.index(entry) + 1
    said = {
        "name": entry.name,
        "figure": entry.figure,
        "number": str(number),
        "code": entry.state,
        "votes": votes_of(entry),
    }
    return web.text(said[kind])


def _marks(web: Web, entry: Entry) -> str:
    size = min(web.look.mark, web.look.row - 1.0)
    drawn = []
    for placed in entry.marks:
        cell = web.look.drawing.cell and placed.position != "not_participating"
        cell = cell and not placed.foreign
        inner = "" if cell else web.mark(placed, size)
        if placed.smudged:
            inner += _smear(size)
        if placed.across or placed.down:
            x, y = placed.across * size, placed.down * web.look.row
            inner = f'<span style="position:relative;left:{x:.1f}pt;top:{y:.1f}pt">{inner}</span>'
        drawn.append(inner)
    return "".join(drawn)


def _smear(size: float) -> str:
    style = f"width:{1.5 * size:.1f}pt;height:{size:.1f}pt;margin-left:{-1.25 * size:.1f}pt"
    return f'<i class="m" style="{style};border-radius:50%;background:#4d474d"></i>'
