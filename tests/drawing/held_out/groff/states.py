"""The Member States: tables of tbl, lines with leaders, tiles of pic."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from tests.drawing.held_out.groff.marks import ink_on, mark_of
from tests.drawing.held_out.groff.parts import Lines, bold, gap, head_cells, side_by_side, table
from tests.drawing.held_out.groff.ways import Page, escaped, pt
from tests.drawing.held_out.sheet import StateRow

_ALIGNED = {"n": "l", "f": "r", "m": "c", "#": "r"}
_HEAD = {"n": 0, "f": 1, "m": 2}


def states(page: Page, width: float) -> Lines:
    """All rows in the layout of this sheet."""
    kind = page.way["states"]
    if kind == "tiles":
        return _tiles(page, width)
    count = page.way["blocks"]
    most = max(1, int((width + page.size * 2) / (_needed(page, kind) + page.size * 2)))
    blocks = page.plan.sheet.blocks(min(count, most))
    if kind == "leaders":
        return _leaders(page, blocks, width)
    return _tables(page, len(blocks), width, kind)


def _tables(page: Page, count: int, width: float, kind: str) -> Lines:
    """Blocks side by side or in one table, read down or across."""
    way, size, numbered = page.way, page.size, list(enumerate(page.plan.sheet.rows))
    length = -(-len(numbered) // count)
    parts = [numbered[n * length : (n + 1) * length] for n in range(count)]
    if kind == "rowwise":
        parts = [numbered[n::count] for n in range(count)]
    one = kind != "tbl" and count > 1
    rooms = _rooms(page, width / count - size * (2.4 if one else 1.4))
    heads, rules, lead = _heads(page, rooms), way["rules"], way["lead"]
    keys = [f"{_ALIGNED[c]}{r:.1f}" for c, r in zip(way["columns"], rooms, strict=True)]
    made = [
        [_cells(page, row, place, rooms, shade) for shade, (place, row) in enumerate(part)]
        for part in parts
    ]
    if one:
        keys[-1] += "*"
        lines = zip_longest(*made, fillvalue=[""] * len(rooms))
        return table(page, heads * count, [[*chain(*line)] for line in lines], keys * count, rules,
                     lead)  # fmt: skip
    across = sum(rooms) + size * len(rooms)
    apart = across + max(0, min((width - across * count) / max(1, count - 1), size * 5))
    tables = [table(page, heads, rows, keys, rules, lead) for rows in made]
    return side_by_side(page, [(n * apart, across + size, t) for n, t in enumerate(tables)])


def _marks(page: Page, row: StateRow) -> tuple[str, float, str]:
    """What its marks are in a line, how wide, and the colour that it is painted in instead."""
    look = page.plan.sheet.look
    plain = [mark for mark in row.marks if not mark.smudged]
    if look.family == "ground" and plain and page.way["ground"] != "swatch":
        return "", 0.0, look.colours[plain[0].hue]
    drawn = [mark_of(page, mark) for mark in row.marks]
    wide = sum(w for _, w in drawn) + page.size * 0.4 * max(0, len(drawn) - 1)
    return "\\h'0.4m'".join(d for d, _ in drawn), wide, ""


def _needed(page: Page, kind: str) -> float:
    rooms = _rooms(page, 0)
    return sum(rooms) + page.size * (len(rooms) + (2 if kind == "leaders" else 0))


def _rooms(page: Page, width: float) -> list[float]:
    """Widths of the columns, the name's as wide as there is room, up to a bound."""
    sheet, heads = page.plan.sheet, [page.label(h) for h in page.plan.sheet.states_head]
    least_head = page.widest(heads[1].split())
    least = {
        "n": page.widest(
            [row.name for row in sheet.rows],
            bold=page.way["name_bold"] or sheet.look.family == "ground",
        ),
        "f": max(page.widest([row.figure for row in sheet.rows]), least_head),
        "m": max(*[_marks(page, row)[1] for row in sheet.rows], page.widest([heads[2]])),
        "#": page.wide("28"),
    }
    rooms = [least[column] for column in page.way["columns"]]
    spare = width - sum(rooms) - page.size * len(rooms)
    whole = page.widest([heads[1]]) - least["f"]
    if 0 < whole < spare:
        rooms[page.way["columns"].index("f")] += whole
        spare -= whole
    if spare > 0:
        led = page.way["zebra"] or page.way["rules"] in {"rows", "grid"}
        rooms[page.way["columns"].index("n")] += min(spare, page.size * (14 if led else 5))
    return rooms


def _heads(page: Page, rooms: Sequence[float]) -> list[str]:
    columns = page.way["columns"]
    heads = page.plan.sheet.states_head
    names = [heads[_HEAD[c]] if c in _HEAD else "" for c in columns]
    aligned = "".join(_ALIGNED[c] for c in columns)
    return head_cells(page, names, aligned, rooms, page.way["lead"], page.way["rules"])


def _cells(page: Page, row: StateRow, place: int, rooms: Sequence[float], shade: int) -> list[str]:
    """One row, whatever lies behind it drawn in its first cell."""
    way, columns, size = page.way, page.way["columns"], page.size
    ruled = way["rules"] in {"grid", "rows"}
    drawn, wide, painted = _marks(page, row)
    plain = {"n": row.name, "f": row.figure, "#": f"{place + 1}"}
    cells = {column: escaped(words) for column, words in plain.items()} | {"m": drawn}
    cells["n"] = bold(cells["n"]) if way["name_bold"] else cells["n"]
    inset = 1.0 if ruled else 0.6 if painted else 0
    high = size * way["lead"] + (2 if ruled else 0)
    top = -high / 2 - size * 0.3 - (0.7 if ruled else 0) + inset
    high -= inset * 2
    first, whole, left = columns[0], sum(rooms) + size * len(rooms), inset - size / 2
    if painted and way["ground"] == "cell":
        room = rooms[columns.index("m")] + size
        cells["m"] = page.rect(inset - room / 2, top, room - 2 * inset, high, painted)
        return [cells[column] for column in columns]
    bolder = bool(painted)
    if painted:
        cells |= {c: page.ink(bold(escaped(w)), ink_on(painted)) for c, w in plain.items()}
    elif way["zebra"] and shade % 2:
        painted = way["palette"]["tint"]
    if painted:
        left -= (rooms[0] - wide) / 2 if first == "m" else 0
        left -= rooms[0] - page.wide(plain[first], bold=bolder) if first in "f#" else 0
        cells[first] = page.rect(left, top, whole - 2 * inset, high, painted) + cells[first]
    return [cells[column] for column in columns]


def _leaders(page: Page, blocks: Sequence[Sequence[StateRow]], width: float) -> Lines:
    """Names, dots, figures."""
    way, size = page.way, page.size
    count, heads = len(blocks), [page.label(h) for h in page.plan.sheet.states_head]
    apart = size * 2
    needed = _needed(page, "leaders")
    across = min((width - apart * (count - 1)) / count, needed + size * 16)
    rooms = dict(zip(way["columns"], _rooms(page, 0), strict=True))
    order = "".join(c for c in way["columns"] if c != "#")
    order = order if order[0] != "f" else "nfm"
    start = rooms["m"] + size * 0.6 if order[0] == "m" else 0
    last = rooms["m"] if order[-1] == "m" else rooms["f"]
    middle = across - last - size
    stops = f"{pt(middle)}R {pt(across - last / 2)}C" if order == "nfm" else f"{pt(across)}R"
    if order == "nmf":
        stops = f"{pt(middle - rooms['m'] / 2)}C {pt(across)}R"
    small = size * min(1.0, last * 1.05 / page.wide(heads[1 if order[-1] == "f" else 2]))
    figure_room = rooms["f"] if order == "nfm" else last
    small = min(small, size * figure_room * 1.25 / page.wide(heads[1]))
    words = [bold(f"\\s'{max(5, small):.2f}'{escaped(h)}\\s0") for h in heads]
    parts: list[tuple[float, float, Lines]] = []
    done = 0
    for place, block in enumerate(blocks):
        named = {"n": words[0], "f": words[1], "m": words[2]}
        if order[0] == "m":
            head = f"\\Z'{words[2]}'\\h'{pt(start)}'{words[0]}\t{words[1]}"
        else:
            head = "\t".join(named[c] for c in order)
        lines = [
            f".lc {way['leader'][-1]}",
            f".ta {stops}",
            f".vs {pt(size * way['lead'])}",
            head,
            ".br",
        ]
        if way["rules"] in {"rows", "head", "double"}:
            line = page.colour(way["palette"]["line"])
            rule = f"\\Z'\\v'0.35m'\\m[{line}]\\D'l {pt(across)} 0'\\m[]'"
            lines[-2] = rule + lines[-2]
        for row in block:
            lines += [_leader_line(page, row, order, start, across, done), ".br"]
            done += 1
        parts.append(
            (place * (across + apart), across, [".nf", *lines, f".vs {pt(size * 1.25)}", ".fi"])
        )
    return side_by_side(page, parts)


def _leader_line(
    page: Page, row: StateRow, order: str, start: float, across: float, place: int
) -> str:
    way, size = page.way, page.size
    marks, wide, behind = _marks(page, row)
    ink = ink_on(behind) if behind else ""
    name = bold(escaped(row.name)) if way["name_bold"] or behind else escaped(row.name)
    figure = escaped(row.figure)
    if not behind and way["zebra"] and place % 2:
        behind = way["palette"]["tint"]
    lead = "\x01" if (marks if order == "nmf" else figure) else "\t"
    apart = f"\\h'0.4m'{marks}\\h'0.4m'"
    text = {"nfm": f"{name} {lead}{figure}\t{marks}", "nmf": f"{name} {lead}{apart}\t{figure}"}
    line = text.get(order, f"{name} {lead}{figure}")
    if order[0] == "m":
        room = start - size * 0.6
        line = f"\\Z'\\h'{pt((room - wide) / 2)}'{marks}'\\h'{pt(start)}'{line}"
    line = page.ink(line, ink) if ink else line
    if behind:
        high = size * way["lead"] - (0.8 if ink else 0)
        ground = page.rect(-size * 0.3, -high / 2 - size * 0.3, across + size * 0.6, high, behind)
        return ground + line
    return line


def _tiles(page: Page, width: float) -> Lines:
    """By pic: a tile for each state, read across."""
    size, way, sheet = page.size, page.way, page.plan.sheet
    room = max(_marks(page, row)[1] for row in sheet.rows)
    name_room = page.widest([row.name for row in sheet.rows])
    least = max(name_room, page.widest([row.figure for row in sheet.rows])) + room + size * 2.8
    across = max(1, min(6, int(width / least)))
    wide, high = width / across, size * 3.2
    made = [".PS", "scale = 72"]
    line, tint = page.colour(way["palette"]["line"]), page.colour(way["palette"]["tint"])
    kind = way["tile"]
    for place, row in enumerate(sheet.rows):
        x, y = (place % across) * wide, -(place // across) * high
        fill, ink = (f'shaded "{tint}"' if kind == "tint" else ""), "#000000"
        drawn, _, painted = _marks(page, row)
        if painted:
            fill, ink = f'shaded "{page.colour(painted)}"', ink_on(painted)
        round_ = f"rad {size * 0.5:.2f}" if kind == "rounded" else ""
        frame = f'outlined "{line}" {fill}'
        if kind == "bar" and not painted:
            bar = page.colour(way["palette"]["accent"])
            made.append(f"line from ({x:.2f}, {y:.2f}) to ({x:.2f}, {y - high + 5:.2f}) "
                        f'thickness 2 outlined "{bar}"')  # fmt: skip
            frame = "invis"
        made.append(f"box wid {wide - 4:.2f} ht {high - 4:.2f} {round_} with .nw at "
                    f"({x:.2f}, {y:.2f}) {frame}")  # fmt: skip
        left, right = (x + size * 0.6, x + wide - 4 - size * 0.4 - room / 2)
        right -= size if kind == "bar" else 0
        if way["columns"][0] == "m":
            left, right = x + size * 0.8 + room, x + size * 0.5 + room / 2
        above, below = y - high * 0.32 + 1, y - high * 0.68 + 2
        made.append(
            f'"{page.ink(bold(escaped(row.name)), ink)}" ljust at ({left:.2f}, {above:.2f})'
        )
        if row.figure:
            made.append(
                f'"{page.ink(escaped(row.figure), ink)}" ljust at ({left:.2f}, {below:.2f})'
            )
        if drawn:
            made.append(f'"{drawn}" at ({right:.2f}, {y - high / 2 + 2:.2f})')
    caption = " \\[bu] ".join(escaped(h) for h in sheet.states_head)
    return [f"\\s'{size * 0.85:.2f}'{caption}\\s0", ".br", *gap(page, 0.4), *made, ".PE"]
