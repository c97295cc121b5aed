"""The Member States: natural tables, lines with leaders, framed tiles, items, a matrix."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from tests.drawing.held_out.context.marks import marks_of
from tests.drawing.held_out.context.parts import dots
from tests.drawing.held_out.context.table import Cell, beside, line, skip, table
from tests.drawing.held_out.context.ways import Page, bold, bp, escaped, ink_on
from tests.drawing.held_out.sheet import LABELS, StateRow
from tests.drawing.held_out.votes import POSITIONS

_HEAD = {"n": 0, "f": 1, "m": 2}


def states(page: Page, width: float) -> str:
    """All rows in the layout of this sheet."""
    kind = page.way["states"]
    if kind == "tiles":
        return _tiles(page, width)
    if kind == "matrix":
        return _matrix(page, width)
    gap = page.size * 1.8
    least = sum(_rooms(page).values()) + (page.size * 2.5 if kind == "leaders" else 1)
    count = min(page.way["blocks"] + (kind == "items"), max(1, int((width + gap) / (least + gap))))
    if kind in {"leaders", "items"}:
        return _lines(page, count, width, gap)
    return _tables(page, count, width, gap)


def _rooms(page: Page) -> dict[str, float]:
    """The least widths of the columns."""
    sheet, size = page.plan.sheet, page.size
    heads = [page.label(h) for h in sheet.states_head]
    pad = 2 * size * page.way["pad"] + 1
    shapes = [marks_of(page, row.marks)[1] for row in sheet.rows]
    found = {
        "n": max(page.widest([row.name for row in sheet.rows]), page.wide(heads[0])),
        "f": page.widest([*[row.figure for row in sheet.rows], *heads[1].split()]),
        "m": max(*shapes, page.wide(heads[2])),
        "#": page.wide("28"),
    }
    return {column: found[column] + pad for column in page.way["columns"]}


def _widths(page: Page, width: float) -> list[float]:
    """The columns as wide as there is room, up to a bound."""
    rooms = _rooms(page)
    spare = width - sum(rooms.values())
    if spare < -1:
        page.faults.append("states")
    head = page.wide(page.label(page.plan.sheet.states_head[1])) + 2 * page.size * page.way["pad"]
    whole = head + 1 - rooms["f"]
    if 0 < whole < spare:
        rooms["f"] += whole
        spare -= whole
    led = page.way["zebra"] or page.way["rules"] in {"rows", "grid"}
    if spare > 0:
        rooms["n"] += min(spare, page.size * (12 if led else 4))
    return list(rooms.values())


def _tables(page: Page, count: int, width: float, gap: float) -> str:
    """Blocks side by side or in one table, read down or across."""
    way, rows = page.way, page.plan.sheet.rows
    one = way["states"] != "table" and count > 1
    each = (width - (0 if one else gap) * (count - 1)) / count - (page.size if one else 0)
    widths = _widths(page, each)
    heads = [page.plan.sheet.states_head[_HEAD[c]] if c in _HEAD else "" for c in way["columns"]]
    aligned = [{"n": "l", "f": way["figure"], "m": "c", "#": "r"}[c] for c in way["columns"]]
    if one:
        widths[0] += page.size
    columns = list(zip(aligned, widths, strict=True))
    made = [_cells(page, row, place) for place, row in enumerate(rows, 1)]
    length = -(-len(made) // count)
    parts = [made[n * length : (n + 1) * length] for n in range(count)]
    if way["states"] == "across":
        parts = [made[n::count] for n in range(count)]
    rules, zebra, lead = way["rules"], way["zebra"], way["lead"]
    if one:
        starts = range(len(columns), len(columns) * count, len(columns))
        blank: list[Cell] = [("", "")] * len(columns)
        lines = [[*chain(*cells)] for cells in zip_longest(*parts, fillvalue=blank)]
        return table(page, columns * count, lines, heads * count, rules, zebra, lead, starts)
    apart = gap
    if count > 1:
        spare = width - sum(widths) * count
        apart = min(spare / (count - 1), page.size * 4.5)
    return beside(
        [(sum(widths), table(page, columns, part, heads, rules, zebra, lead)) for part in parts],
        apart,
    )


def _painted(page: Page, row: StateRow) -> str:
    """The colour that stands for its mark, where a ground does."""
    plain = [mark for mark in row.marks if not mark.smudged]
    if page.plan.sheet.look.family != "ground" or not plain or page.way["ground"] == "swatch":
        return ""
    return page.plan.sheet.look.colours[plain[0].hue]


def _cells(page: Page, row: StateRow, place: int) -> list[Cell]:
    way, colour = page.way, _painted(page, row)
    name = escaped(row.name)
    words = {"n": bold(name) if way["name_bold"] else name, "f": escaped(row.figure),
             "#": str(place), "m": "" if colour else marks_of(page, row.marks)[0]}  # fmt: skip
    own = dict.fromkeys(way["columns"], "")
    if colour:
        ground = f"background=color,backgroundcolor={page.colour(colour)},"
        own["m"] = ground
        if way["ground"] == "row":
            own = dict.fromkeys(way["columns"], ground)
            words |= {c: page.ink(words[c], ink_on(colour)) for c in "nf#"}
        elif way["ground"] == "edge":
            inset = (
                f"rulethickness={bp(page.size * 0.16)},framecolor=white,topframe=on,bottomframe=on,"
            )
            own["m"] = ground + inset
    return [(words[column], own[column]) for column in way["columns"]]


def _matrix(page: Page, width: float) -> str:
    """A column for each kind, the mark in the one that was voted."""
    way, size, sheet = page.way, page.size, page.plan.sheet
    kinds = list(POSITIONS[:3])
    if any(r.position == "not_participating" for r in page.plan.vote.rows):
        kinds.append("not_participating")
    pad = 2 * size * way["pad"] + 1
    rooms = _rooms(page)
    heads = [page.label(LABELS[kind]) for kind in kinds]
    each = max(
        page.widest([w for head in heads for w in head.split()]) + pad,
        max(marks_of(page, row.marks)[1] for row in sheet.rows) + pad,
    )
    columns = [("l", rooms["n"]), (way["figure"], rooms["f"]), *[("c", each)] * len(kinds)]
    spare = width - sum(w for _, w in columns)
    if spare < 0:
        way["states"] = "table"
        return states(page, width)
    whole = page.wide(page.label(sheet.states_head[1])) + pad - rooms["f"]
    if 0 < whole < spare:
        columns[1] = (way["figure"], rooms["f"] + whole)
        spare -= whole
    columns[0] = ("l", rooms["n"] + min(spare, size * 7))
    rows = []
    for row, vote in zip(sheet.rows, page.plan.vote.rows, strict=True):
        drawn = [(marks_of(page, row.marks)[0] if vote.position == k else "", "") for k in kinds]
        name = bold(escaped(row.name)) if way["name_bold"] else escaped(row.name)
        rows.append([(name, ""), (escaped(row.figure), ""), *drawn])
    names = [*sheet.states_head[:2], *[LABELS[kind] for kind in kinds]]
    rules = way["rules"] if way["rules"] not in {"none", "head"} else "rows"
    return table(page, columns, rows, names, rules, way["zebra"], way["lead"])


def _lines(page: Page, count: int, width: float, gap: float) -> str:
    """Lines of names with leaders, or items that their marks open."""
    way, size = page.way, page.size
    leaders = way["states"] == "leaders"
    rooms = _rooms(page)
    heads = [bold(escaped(page.label(h))) for h in page.plan.sheet.states_head]
    first = way["columns"].index("m") < way["columns"].index("n") or not leaders
    gap = max(gap, size * 2.2)
    each = min((width - gap * (count - 1)) / count, sum(rooms.values()) + size * 12)
    sign, figure = rooms["m"], rooms["f"]
    if each < sum(rooms.values()) + size * 1.5:
        page.faults.append("lines")
    headed = page.wide(page.label(page.plan.sheet.states_head[1])) < figure + size * 2.5
    parts = []
    for block in page.plan.sheet.blocks(count):
        title = [f"\\hbox to {bp(sign)}{{\\hss {heads[2]}\\hss}}", heads[0],
                 f"\\hbox to {bp(figure)}{{\\hss {heads[1]}}}"]  # fmt: skip
        made = []
        if leaders and headed:
            made.append(_line(each, title, "\\hfill", first=first))
        for row in block:
            drawn, _ = marks_of(page, row.marks)
            name = bold(escaped(row.name)) if way["name_bold"] else escaped(row.name)
            pieces = [f"\\hbox to {bp(sign)}{{\\hss {drawn}\\hss}}", name,
                      f"\\hbox to {bp(figure)}{{\\hss {escaped(row.figure)}}}"]  # fmt: skip
            between = f" {dots(page)} " if row.figure and leaders else "\\hfill "
            if not leaders:
                pieces[1] += f" ({escaped(row.figure)})" if row.figure else ""
                pieces[2] = ""
            made.append(_line(each, pieces, between, first=first))
        rise = bp(size * (min(way["lead"], 1.7) - 1.25))
        parts.append((each, f"\\vskip{rise}".join(made)))
    caption = ""
    if not leaders or not headed:
        caption = line(" – ".join(heads)) + skip(page, 0.3)
    return caption + beside(parts, gap)


def _line(wide: float, pieces: Sequence[str], between: str, *, first: bool) -> str:
    mark, name, figure = pieces
    inside = (
        f"{mark}\\kern3bp {name}{between}{figure}" if first else f"{name}{between}{figure}{mark}"
    )
    return f"\\hbox to {bp(wide)}{{\\SheetStrut {inside}}}\n"


def _tiles(page: Page, width: float) -> str:
    """A frame for each State, read across."""
    way, size, sheet = page.way, page.size, page.plan.sheet
    room = max(marks_of(page, row.marks)[1] for row in sheet.rows)
    words = page.widest([*[row.name for row in sheet.rows], *[row.figure for row in sheet.rows]])
    gap = size * 0.5
    least = words + room + size * 2
    across = max(1, min(6, int((width + gap) / (least + gap))))
    wide = (width - gap * (across - 1)) / across
    if wide < least - gap:
        page.faults.append("tiles")
    tint, rule = page.colour(way["palette"]["tint"]), page.colour(way["palette"]["line"])
    made, row_of = [], []
    for place, row in enumerate(sheet.rows):
        colour = _painted(page, row)
        drawn = "" if colour else marks_of(page, row.marks)[0]
        form = {
            "square": f"framecolor={rule},",
            "round": f"corner=round,framecolor={rule},",
            "tint": f"frame=off,background=color,backgroundcolor={tint},",
            "top": f"frame=off,bottomframe=on,framecolor={rule},",
        }[way["tile"]]
        if colour:
            form += f"background=color,backgroundcolor={page.colour(colour)},"
        text = [bold(escaped(row.name)), escaped(row.figure) or "\\strut"]
        if colour:
            text = [page.ink(words, ink_on(colour)) for words in text]
        inside = wide - room - size * 1.4
        box = f"\\SheetTop{{{bp(inside)}}}{{{line(text[0])}{line(text[1])}}}"
        middle = size * 1.6
        sign = f"\\lower{bp(middle)}\\hbox to {bp(room)}{{\\hss {drawn}\\hss}}"
        between = f"\\kern{bp(size * 0.4)}"
        order = f"{sign}{between}{box}" if way["columns"][0] == "m" else f"{box}{between}{sign}"
        row_of.append(
            f"\\framed[width={bp(wide)},{form}rulethickness={bp(way['rule'])},"
            f"offset={bp(size * 0.3)},strut=no,align={{flushleft,lohi}}]{{\\hbox{{{order}}}}}"
        )
        if len(row_of) == across or place == len(sheet.rows) - 1:
            made.append("\\hbox{" + f"\\kern{bp(gap)}".join(row_of) + "}")
            row_of = []
    caption = bold(" – ".join(escaped(page.label(h)) for h in sheet.states_head))
    return line(caption) + skip(page, 0.3) + f"\\vskip{bp(gap)}".join(made)
