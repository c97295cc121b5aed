"""Parts of a sheet as tables of Graphviz: head, facts, totals, result, legend, footnotes."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.graphviz.label import loose, table, td, text
from tests.drawing.held_out.graphviz.marks import swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told

_RULED: Mapping[str, dict[str, object]] = {
    "lines": {"sides": "B", "border": 1}, "dots": {"sides": "B", "border": 1, "style": "dotted"},
    "dash": {"sides": "T", "border": 1, "style": "dashed"}, "grid": {"border": 1},
}  # fmt: skip
_SHADES: Mapping[str, str] = {"yes": "#5b7f95", "no": "#b07d62", "abstain": "#c9b458"}


def ruled(told: Told) -> dict[str, object]:
    """The lines about a cell of a table."""
    return {"color": told.way["line"], **_RULED.get(told.way["rules"], {})}


def head(told: Told, wide: float) -> str:
    """Who speaks, the annex, and the title."""
    sheet, way = told.plan.sheet, told.way
    look, accent, at = way["title_look"], way["accent"], way["title_at"]
    ink = "#ffffff" if look in {"band", "fade"} else accent
    said = text(told, way["title"], wide - 16, scale=way["title_size"], bold=True, colour=ink,
                at=at)  # fmt: skip
    fill = {"band": accent, "fade": f"{accent}:#707070"}.get(look, "")
    border, sides = 2 * (look in {"under", "box"}), "B" if look == "under" else ""
    title = td(said, align=at, balign=at, cellpadding=5, color=accent, bgcolor=fill, border=border,
               sides=sides)  # fmt: skip
    if not sheet.organisation and not sheet.annex:
        return table([[title]])
    annex = td(text(told, sheet.annex, bold=True), align="RIGHT")
    return table([[td(table([[td(text(told, sheet.organisation)), annex]]))], [title]])


def facts(told: Told, wide: float) -> str:
    """What was voted on, when, by whom and how."""
    way, form = told.way, told.way["facts"]
    colon = ":" if form == "lines" else way["colon"]
    pairs = [(name + colon, value) for name, value in told.pairs()]
    over = {"above": way["over"], "double": 2}.get(form, 1)
    make = {"above": _above, "lines": _line}.get(form, _pair)
    cells = [make(told, name, value, wide / over) for name, value in pairs]
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    return table(rows, cellpadding=0 if form == "lines" else 2)


def _label(told: Told, name: str, room: float = 0, scale: float = 1) -> str:
    way = told.way
    return text(told, name, room, scale=scale, bold=way["label_bold"], colour=way["label"])


def _line(told: Told, name: str, value: str, wide: float) -> str:
    words = [td(_label(told, name) + " "), td(text(told, value, wide * 0.72))]
    return td(loose(table([words], cellspacing=1)))


def _above(told: Told, name: str, value: str, wide: float) -> str:
    room = wide - 8
    lines = [_label(told, name, room, 0.84), text(told, value, room)]
    return td(loose(table([[td(line)] for line in lines]), down=True), width=round(room))


def _pair(told: Told, name: str, value: str, wide: float) -> str:
    way = told.way
    lined = way["facts"] != "pairs"
    dress = {"border": int(lined), "color": way["line"]}
    label = td(_label(told, name, wide * 0.32), width=round(wide * 0.3), valign="TOP",
               align="RIGHT" if way["ranged"] else "LEFT", balign="LEFT",
               bgcolor=way["tint"] if lined else "", **dress)  # fmt: skip
    return label + td(text(told, value, wide * 0.62), width=round(wide * 0.65), **dress)


def result(told: Told, wide: float) -> str:
    """Label, word and mark of the result."""
    (name, word, mark), way = told.words.result, told.way
    look, size = way["result_look"], min(way["result_size"], wide / 25 / told.size)
    ink = "#ffffff" if look == "band" and not mark else ""
    cells = [td(text(told, name + (way["colon"] or ":"), scale=size, colour=ink) + " ")]
    cells += [td(swatch(told, mark), valign="MIDDLE")] if mark else []
    cells += [td(text(told, word, scale=size, bold=True, colour=ink))] if word else []
    rounded = "ROUNDED" if look == "round" else ""
    said = table([cells], cellpadding=3, border=int(look in {"box", "round"}), style=rounded,
                 color=way["accent"], bgcolor=way["accent"] if ink else "")  # fmt: skip
    return loose(said, way["at"])


def legend(told: Told, wide: float) -> str:
    """Marks and their words."""
    cells = [td(swatch(told, mark)) + td(text(told, name) + "  ") for mark, name in told.legend()]
    if not cells:
        return ""
    if told.way["legend_title"]:
        cells.insert(0, td(text(told, told.way["legend_title"], bold=True) + " ", colspan=2))
    down = told.way["legend_down"] or wide < 300
    return loose(table([[c] for c in cells] if down else [cells], cellpadding=1), told.way["at"])


def footnotes(told: Told, wide: float) -> str:
    """Small lines."""
    notes = [[td(text(told, note, wide, scale=0.78))] for note in told.plan.sheet.footnotes]
    return table(notes, cellpadding=1) if notes else ""


def count(told: Told, wide: float) -> str:
    """How many States there are, where each position says its own."""
    whole = told.words.totals[-1]
    return table([[td(text(told, f"{whole.label}: {_said(told, whole)}", bold=True))]])


def _said(told: Told, row: TotalRow) -> str:
    noun = "country" if row.members == "1" else "countries"
    return f"{row.members} {noun}" + (f", {told.held(row)}" if row.figure else "")


def totals(told: Told, wide: float) -> str:
    """How many, and what they hold, by position."""
    said, at = _TOTALS[told.way["totals"]](told, wide), told.way["at"]
    return loose(said, at) if told.way["totals"] in {"rows", "bars", "list"} else said


def _rows(told: Told, wide: float) -> str:
    names, way = told.words.totals_head, told.way
    marked = any(row.mark for row in told.words.totals)
    order = way["count_order"].replace("" if marked else "m", "")
    heads = dict(zip("lnfm", (*names, ""), strict=True))
    lines = [[td(text(told, heads[what], bold=True), bgcolor=way["tint"], **ruled(told))
              for what in order]]  # fmt: skip
    for row in told.words.totals:
        words, last = {"l": row.label, "n": row.members, "f": row.figure}, row.position is None
        lines.append([
            td(text(told, words[what], bold=last) if what in words else swatch(told, row.mark),
               align="LEFT" if what == "l" else "CENTER" if what == "m" else "RIGHT",
               port=row.position if what == order[-1] and row.position else "", **ruled(told))
            for what in order])  # fmt: skip
    return table(lines, cellpadding=2)


def _columns(told: Told, wide: float) -> str:
    names, rows = told.words.totals_head, told.words.totals
    room = wide / (len(rows) + 1) - 6
    lines = zip(names, *((row.label, row.members, row.figure) for row in rows), strict=True)
    said = [[text(told, words, room, bold=not n or not k, at="CENTER" if k else "LEFT")
             for k, words in enumerate(line)] for n, line in enumerate(lines)]  # fmt: skip
    if any(row.mark for row in rows):
        said.insert(1, ["", *(swatch(told, row.mark) for row in rows)])
    return table([[td(words, bgcolor="" if n else told.way["tint"], border=1,
                      color=told.way["line"], align="CENTER" if k else "LEFT")
                   for k, words in enumerate(line)] for n, line in enumerate(said)],
                 cellpadding=2)  # fmt: skip


def _list(told: Told, wide: float) -> str:
    """A line for each position, perhaps with a bar as long as its members are many."""
    look, rows, high = told.plan.sheet.look, [], round(told.size)
    for row in told.words.totals:
        room = wide - 20 if told.way["totals"] == "list" else 0
        said = text(told, f"{row.label}: {_said(told, row)}", room, bold=not row.position)
        rows.append([td(swatch(told, row.mark)), td(said)])
        part = round(wide * 0.3 * int(row.members) / len(told.plan.sheet.rows))
        if not room and row.position and part:
            fill = look.colours[row.position] if look.hues else _SHADES.get(row.position, "")
            rows[-1].append(td("", width=part, height=high, fixedsize="TRUE", bgcolor=fill))
    return table(rows, cellpadding=1)


def _tiles(told: Told, wide: float) -> str:
    room, cells = wide / len(told.words.totals) - 8, []
    for row in told.words.totals:
        lines = [text(told, row.members, scale=1.9, bold=True), swatch(told, row.mark),
                 text(told, row.label, room, at="CENTER"),
                 text(told, told.held(row), room, scale=0.9, at="CENTER")]  # fmt: skip
        tile = table([[td(line, align="CENTER", width=round(room) - 4)] for line in lines if line],
                     cellpadding=1, border=1, color=told.way["line"], style="ROUNDED")  # fmt: skip
        cells.append(td(tile))
    return table([cells], cellspacing=3)


_TOTALS: Mapping[str, Callable[[Told, float], str]] = {
    "rows": _rows, "columns": _columns, "bars": _list, "tiles": _tiles, "list": _list,
}  # fmt: skip
