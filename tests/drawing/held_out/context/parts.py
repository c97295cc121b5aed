"""Fields, date and result, legend and totals of a sheet."""

import math
from collections.abc import Sequence

from tests.drawing.held_out.context.marks import mark_of
from tests.drawing.held_out.context.table import Cell, beside, line, skip, table
from tests.drawing.held_out.context.ways import Page, bold, bp, escaped
from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import TotalRow

_GREYS = ("#3a414c", "#767d8a", "#a5abb6", "#d0d4db")


def pairs(page: Page) -> list[tuple[str, str]]:
    """Labels, and values as they are set."""
    way, sheet = page.way, page.plan.sheet
    empty = "" if way["empty"] == "drop" else way["empty"]
    found = [
        (label, escaped(value or empty))
        for label, value in sheet.fields
        if value or way["empty"] != "drop"
    ]
    if way["date_at"] in {"first", "end"}:
        found.insert(0 if way["date_at"] == "first" else len(found), _date(page))
    if way["result_at"] == "fields":
        found.append((sheet.result[0], result_value(page)))
    return found


def _date(page: Page) -> tuple[str, str]:
    label, value = page.plan.sheet.date
    return label, escaped(value)


def result_value(page: Page) -> str:
    """A word, a mark or both."""
    _, word, mark = page.plan.sheet.result
    if page.plan.sheet.look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None
    drawn = mark_of(page, mark)[0] if mark else ""
    between = f"\\kern{bp(page.size * 0.5)}" if word and drawn else ""
    return f"{bold(escaped(word)) if word else ''}{between}{drawn}"


def fields(page: Page, width: float) -> str:
    """What was voted on, in the layout of this sheet."""
    way, size, found = page.way, page.size, pairs(page)
    colon, kind = way["colon"], way["fields"]
    labels = [page.styled(label) + (colon if value else "") for label, value in found]
    room = page.widest([page.label(label) + ":" for label, _ in found])
    if width - room < size * 14 and kind in {"table", "hang", "right", "form"}:
        kind = "stack"
    if kind == "table":
        first = room + 2 * size * way["pad"]
        rows = [[(label, ""), (value, "")] for label, (_, value) in zip(labels, found, strict=True)]
        columns = [("l", first), ("l", width - first)]
        return table(page, columns, rows, rules=way["field_rules"])
    if kind in {"hang", "right"}:
        flush = "\\hss{}" if kind == "right" else "{}\\hss"
        made = []
        for label, (_, value) in zip(labels, found, strict=True):
            boxed = f"\\hbox to {bp(room)}{{{flush.format('{' + label + '}')}}}"
            inside = line(value or "\\strut")
            if kind == "right":
                inside = f"\\SheetRule{{{page.colour(way['palette']['line'])}}}{{{inside}}}"
            parts = [(room, line(boxed)), (width - room - size, inside)]
            made += [beside(parts, size), skip(page, 0.15)]
        return "\n".join(made)
    if kind == "run in":
        return "\n".join(
            line(f"{label}\\kern{bp(size * 0.6)}{value}") + skip(page, 0.25)
            for label, (_, value) in zip(labels, found, strict=True)
        )
    if kind == "form":
        first = room + 2 * size * way["pad"]
        tint = f"background=color,backgroundcolor={page.colour(way['palette']['tint'])},"
        rows = [
            [(label, tint), (value, "")] for label, (_, value) in zip(labels, found, strict=True)
        ]
        return table(page, [("l", first), ("l", width - first)], rows, rules="grid")
    cells = [
        line(f"{{\\SheetSmall {label}}}") + f"\\vskip-{bp(size * 0.1)}" + line(value or "\\strut")
        for label, (_, value) in zip(labels, found, strict=True)
    ]
    if kind == "stack" or width < size * 36:
        return "\n".join(cell + skip(page, 0.3) for cell in cells)
    return _grid(page, cells, width)


def _grid(page: Page, cells: Sequence[str], width: float) -> str:
    """Two columns, long values over both."""
    size = page.size
    half = (width - size * 1.5) / 2
    made, waiting = [], ""
    for cell, (_, value) in zip(cells, pairs(page), strict=True):
        if len(value) * size * 0.5 > half * 1.6:
            made += [waiting, cell] if waiting else [cell]
            waiting = ""
        elif waiting:
            made.append(beside([(half, waiting), (half, cell)], size * 1.5))
            waiting = ""
        else:
            waiting = cell
    return "\n".join(part + skip(page, 0.4) for part in [*made, waiting] if part)


def ends(page: Page, width: float) -> str:
    """Date and result, where they do not stand among the fields."""
    way, sheet, size = page.way, page.plan.sheet, page.size
    shown: list[tuple[str, str]] = []
    if way["date_at"] == "with result":
        shown.append(_date(page))
    if way["result_at"] == "own":
        shown.append((sheet.result[0], result_value(page)))
    if not shown:
        return ""
    kind = way["ends"]
    texts = [f"{page.styled(label)}{way['colon']}\\kern{bp(size * 0.7)}{v}" for label, v in shown]
    if kind == "table":
        first = page.widest([page.label(label) + ":" for label, _ in shown]) + 2 * size * way["pad"]
        rows = [[(page.styled(label) + way["colon"], ""), (value, "")] for label, value in shown]
        columns = [("l", first), ("l", min(width - first, size * 14))]
        return table(page, columns, rows, rules=way["total_rules"].replace("head", "rows"))
    if kind in {"banner", "stamp"} and way["result_at"] == "own":
        accent = way["palette"]["accent"]
        form = f"background=color,backgroundcolor={page.colour(way['palette']['tint'])},frame=off,"
        if kind == "stamp":
            form = f"corner=round,framecolor={page.colour(accent)},rulethickness=1.2bp,"
        room = bp(width) if kind == "banner" else "fit"
        last = (
            f"\\hbox{{\\framed[width={room},{form}offset={bp(size * 0.5)},strut=yes,"
            f"align={{flushleft,lohi}}]{{{texts.pop()}}}}}"
        )
        above = "".join(line(text) for text in texts)
        return above + (skip(page, 0.4) if above else "") + last
    if kind == "centred":
        return "".join(f"\\hbox to {bp(width)}{{\\hss\\SheetStrut {t}\\hss}}" for t in texts)
    return "".join(line(text) + skip(page, 0.2) for text in texts)


def legend(page: Page, width: float) -> str:
    """What each mark means, where a line of its own says so."""
    shown = [(m, w) for m, w in page.plan.sheet.legend if not says_itself(page.plan, m, w)]
    if not shown:
        return ""
    size, kind = page.size, page.way["legend"]
    title = bold(page.way["legend_title"])
    entries = []
    room = page.wide(page.way["legend_title"]) + size
    for mark, words in shown:
        drawn, wide = mark_of(page, mark)
        entries.append(f"\\hbox{{{drawn}\\kern{bp(size * 0.45)}{escaped(words)}}}")
        room += wide + page.wide(words) + size * 1.9
    if kind == "column":
        start = line(title) if page.way["legend_title"] else ""
        return start + "".join(skip(page, 0.25) + line(entry) for entry in entries)
    between = f"\\hskip{bp(size * 1.4)}\\relax "
    text = (title + between if page.way["legend_title"] else "") + between.join(entries)
    if kind == "framed" and room + size < width:
        colour = page.colour(page.way["palette"]["line"])
        return (
            f"\\hbox{{\\framed[offset={bp(size * 0.4)},framecolor={colour},strut=yes]{{{text}}}}}"
        )
    return line(text)


def totals(page: Page, width: float) -> str:
    """How many voted in which way."""
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    kind = page.way["totals"]
    need = {"across": 41, "tiles": 39, "bars": 27, "pie": 29, "strip": 23, "leaders": 25}
    if need.get(kind, 0) * page.size > width:
        kind = "table"
    return {"table": _table, "across": _across, "leaders": _leaders, "bars": _bars, "pie": _pie,
            "tiles": _tiles, "list": _list, "strip": _strip}[kind](page, rows, width)  # fmt: skip


def _mark(page: Page, row: TotalRow) -> tuple[str, float]:
    return mark_of(page, row.mark) if row.mark else ("", 0.0)


def _table(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    heads, size = page.plan.sheet.totals_head, page.size
    pad = 2 * size * page.way["pad"] + 1
    marked = max(_mark(page, row)[1] for row in rows)
    figure = page.widest([*[r.figure for r in rows], *page.label(heads[2]).split()]) + pad
    columns = [("l", page.widest([page.label(heads[0]), *[r.label for r in rows]]) + pad)]
    columns += [("c", page.wide(page.label(heads[1])) + pad), ("r", figure)]
    names = list(heads)
    before = page.way["legend_at"] == "above"
    if marked:
        columns.insert(0 if before else 1, ("c", marked + pad))
        names.insert(0 if before else 1, "")
    spare = width - sum(w for _, w in columns)
    if spare < -1:
        page.faults.append("totals")
    whole = page.wide(page.label(heads[2])) + pad - figure
    if 0 < whole < spare:
        columns[-1] = ("r", figure + whole)
        spare -= whole
    if spare > 0:
        place = 1 if marked and before else 0
        columns[place] = ("l", columns[place][1] + min(spare, size * 6))
    body = []
    for row in rows:
        styled = bold if row.position is None else str
        cells: list[Cell] = [
            (styled(escaped(w)) if w else "", "") for w in (row.label, row.members, row.figure)
        ]
        if marked:
            cells.insert(0 if before else 1, (_mark(page, row)[0], ""))
        body.append(cells)
    return table(page, columns, body, names, page.way["total_rules"], lead=_lead(page))


def _lead(page: Page) -> float:
    return float(min(1.7, max(1.42, page.way["lead"])))


def _across(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    heads, pad = page.plan.sheet.totals_head, 2 * page.size * page.way["pad"] + 1
    columns = [("l", page.widest([page.label(h) for h in heads]) + pad)]
    columns += [
        ("c", max(page.widest([page.label(r.label), r.figure]), _mark(page, r)[1]) + pad)
        for r in rows
    ]
    if sum(w for _, w in columns) > width:
        return _table(page, rows, width)
    names = [heads[0], *[row.label for row in rows]]
    body: list[list[Cell]] = []
    if any(row.mark for row in rows):
        body.append([("", ""), *[(_mark(page, row)[0], "") for row in rows]])
    body.append([(page.styled(heads[1]), ""), *[(escaped(row.members), "") for row in rows]])
    body.append([(page.styled(heads[2]), ""), *[(escaped(row.figure), "") for row in rows]])
    return table(page, columns, body, names, page.way["total_rules"], lead=_lead(page))


def dots(page: Page) -> str:
    """Leaders from a name to its figure."""
    dot = page.way["leader"]
    wide = page.size * (0.8 if len(dot) > 1 else 0.45)
    return f"\\leaders\\hbox to {bp(wide)}{{\\hss {escaped(dot.strip())}\\hss}}\\hfill"


def _leaders(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    heads, size = [page.label(h) for h in page.plan.sheet.totals_head], page.size
    marked = max(_mark(page, row)[1] for row in rows)
    start = marked + size * 0.6 if marked else 0
    ends_at = [page.wide(heads[1]), max(page.wide(heads[2]), page.wide("100,00 %"))]
    wide = min(width, start + page.widest([r.label for r in rows]) + sum(ends_at) + size * 10)
    gap = size * 1.2
    right = "\\hbox to {}{{\\hss {}}}"
    made = []
    for place, row in enumerate(rows):
        if place == 0:
            head = right.format(bp(ends_at[0]), bold(escaped(heads[1])))
            head += f"\\kern{bp(gap)}" + right.format(bp(ends_at[1]), bold(escaped(heads[2])))
            name = f"\\kern{bp(start)}{bold(escaped(heads[0]))}"
            made.append(f"\\hbox to {bp(wide)}{{\\SheetStrut {name}\\hfill {head}}}")
        styled = bold if row.position is None else str
        sign = f"\\hbox to {bp(start)}{{{_mark(page, row)[0]}\\hss}}" if marked else ""
        share = styled(escaped(row.figure)) if row.figure else ""
        text = f"{sign}{styled(escaped(row.label))} {dots(page)} {styled(row.members)}"
        text = f"\\hbox to {bp(wide - ends_at[1] - gap)}{{{text}}}\\kern{bp(gap)}"
        made.append(f"\\hbox{{\\SheetStrut {text}{right.format(bp(ends_at[1]), share)}}}")
    return "\n".join(f"{row}\\vskip{bp(size * 0.2)}" for row in made)


def _list(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    head, size = page.plan.sheet.totals_head[2], page.size
    made = []
    for row in rows:
        drawn = _mark(page, row)[0]
        start = f"{drawn}\\kern{bp(size * 0.5)}" if drawn else ""
        many = "member" if row.members == "1" else "members"
        text = f"{start}{bold(escaped(row.label) + ':')} {row.members} {many}"
        share = f"{head}: {row.figure}" if row.figure else ""
        room = page.wide(f"{row.label}: 27 members – {share}") + size * 2 + _mark(page, row)[1]
        if share and room < width:
            text += f" – {escaped(share)}"
        elif share:
            text += f"\\par\\noindent\\kern{bp(size * 1.8)}\\SheetStrut {escaped(share)}"
        made.append(line(text) + skip(page, 0.15))
    return "\n".join(made)


def _colour(page: Page, row: TotalRow, place: int) -> str:
    look = page.plan.sheet.look
    return look.colours[row.position] if row.position and look.hues else _GREYS[place % 4]


def _drawing(page: Page, code: str) -> str:
    name = f"chart{len(page.defined)}"
    page.defined.append(f"\\startuseMPgraphic{{{name}}}\n{code}\n\\stopuseMPgraphic")
    return f"\\hbox{{\\useMPgraphic{{{name}}}{{}}}}"


def _bars(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    """A bar by MetaPost, as long as many members voted so."""
    size, heads = page.size, page.plan.sheet.totals_head
    marked = max(_mark(page, row)[1] for row in rows)
    first = page.widest([row.label for row in rows]) + size * 0.6
    tail = page.widest([f"27 ({row.figure})" for row in rows]) + size
    room = min(width - first - marked - tail - size, size * 18)
    made = []
    if any(row.figure for row in rows):
        made.append(line(bold(f"{escaped(heads[1])} ({escaped(heads[2])})")))
    for place, row in enumerate(rows):
        long = room * int(row.members) / int(rows[-1].members)
        accent = page.colour(_colour(page, row, place) if row.position else
                             page.way["palette"]["accent"])  # fmt: skip
        bar = ""
        if long:
            code = f"fill unitsquare xscaled {long:.2f} yscaled {size * 0.85:.2f} "
            code += f'withcolor "{accent}";'
            bar = f"\\raise-{bp(size * 0.08)}{_drawing(page, code)}"
        sign = (
            f"\\hbox to {bp(marked + size * 0.5)}{{{_mark(page, row)[0]}\\hss}}" if marked else ""
        )
        share = f" ({escaped(row.figure)})" if row.figure else ""
        name = f"\\hbox to {bp(first)}{{{bold(escaped(row.label))}\\hss}}"
        made.append(f"\\hbox{{\\SheetStrut {sign}{name}{bar}\\kern{bp(size * 0.4)}"
                    f"{row.members}{share}}}\\vskip{bp(size * 0.25)}")  # fmt: skip
    return "\n".join(made)


def _pie(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    """A pie of MetaPost beside the table."""
    size, whole, start, code = page.size, int(rows[-1].members), 0.0, []
    wide = size * 8
    for place, row in enumerate(rows[:-1]):
        part = int(row.members) / whole
        if not part:
            continue
        ink = f'withcolor "{page.colour(_colour(page, row, place))}"'
        steps = max(2, math.ceil(part * 72))
        turns = [math.tau * (0.25 - start - part * k / steps) for k in range(steps + 1)]
        arc = "--".join(f"({math.cos(a):.4f},{math.sin(a):.4f})" for a in turns)
        path = f"(0,0)--{arc}--cycle" if part < 1 else "fullcircle scaled 2"
        code.append(f"fill ({path}) scaled {wide / 2:.2f} {ink};")
        if part < 1:
            code.append(f"draw ({path}) scaled {wide / 2:.2f} withpen pencircle scaled .8 "
                        "withcolor white;")  # fmt: skip
        start += part
    if page.way["pen"] != "round":
        code.append(f"fill fullcircle scaled {wide * 0.5:.2f} withcolor white;")
    chart = _drawing(page, "\n".join(code))
    keys = [(wide, chart), (width - wide - size * 2, _table(page, rows, width - wide - size * 2))]
    return beside(keys if page.way["legend_at"] == "above" else keys[::-1], size * 2)


def _strip(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    """All members in one bar, above the table."""
    whole, x, code = int(rows[-1].members), 0.0, []
    made = _table(page, rows, width)
    room, high = min(width, page.size * 34), page.size * 1.1
    for place, row in enumerate(rows[:-1]):
        long = room * int(row.members) / whole
        if long:
            ink = f'withcolor "{page.colour(_colour(page, row, place))}"'
            code.append(f"fill unitsquare xscaled {long:.2f} yscaled {high:.2f} "
                        f"shifted ({x:.2f},0) {ink};")  # fmt: skip
        x += long
    return f"{_drawing(page, chr(10).join(code))}{skip(page, 0.6)}{made}"


def _tiles(page: Page, rows: Sequence[TotalRow], width: float) -> str:
    """A frame for each kind, one beside the other."""
    size, heads, way = page.size, page.plan.sheet.totals_head, page.way
    gap = size * 0.6
    across = min((width - gap * (len(rows) - 1)) / len(rows), size * 11)
    least = max(page.widest([row.label for row in rows]), page.wide(heads[2]) * 0.8)
    if least + size * 0.6 > across:
        return _table(page, rows, width)
    tint, rule = page.colour(way["palette"]["tint"]), page.colour(way["palette"]["line"])
    marked, between = any(row.mark for row in rows), "\\endgraf "
    made = []
    for place, row in enumerate(rows):
        colour = _colour(page, row, place) if row.position else way["palette"]["accent"]
        stack = [bold(escaped(row.label))]
        stack += [_mark(page, row)[0] or "\\strut"] if marked else []
        stack.append(f"{{\\SheetBig {row.members}}}")
        stack.append(f"{{\\SheetSmall {escaped(heads[1])}}}")
        stack.append(escaped(row.figure) if row.figure else "\\strut")
        stack.append(f"{{\\SheetSmall {escaped(heads[2])}}}" if row.figure else "\\strut")
        form = {
            "square": f"framecolor={rule},",
            "round": f"corner=round,framecolor={rule},",
            "tint": f"frame=off,background=color,backgroundcolor={tint},",
            "top": f"frame=off,topframe=on,rulethickness=2.5bp,framecolor={page.colour(colour)},",
        }[way["tile"]]
        made.append(
            f"\\framed[width={bp(across)},{form}offset={bp(size * 0.3)},strut=yes,"
            f"align={{middle,nothyphenated}}]"
            f"{{{between.join(stack)}}}"
        )
    return "\\hbox{" + f"\\kern{bp(gap)}".join(made) + "}"
