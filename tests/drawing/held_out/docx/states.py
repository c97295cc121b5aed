"""The Member States: tables in one to three blocks, tables within tables, tabbed lines, cards."""

from collections.abc import Sequence
from itertools import zip_longest

from tests.drawing.held_out.docx.marks import ground_of, high_of, ink_on, runs_of, wide_of
from tests.drawing.held_out.docx.parts import Runs, cell, gap_of, heads, para, table
from tests.drawing.held_out.docx.ways import Node, NoRoomError, Page
from tests.drawing.held_out.sheet import StateRow

_SIDES = {"n": "left", "f": "right", "m": "center", "#": "right"}


def states(page: Page, wide: float) -> list[Node]:
    """The part in its own form, in the blocks that find room."""
    kind = page.way["states"]
    if kind == "cards" and wide > 300:
        return _cards(page, wide)
    if kind == "tabbed":
        return _tabbed(page, wide)
    for count in range(page.way["blocks"], 0, -1):
        try:
            room = Room(page, wide, count, heads="none" if kind == "list" else "folded")
        except NoRoomError:
            if count == 1:
                raise
            continue
        return _nested(page, room) if kind in {"nested", "list"} else [_joined(page, room)]
    raise NoRoomError("states")


def columns_of(page: Page, columns: str) -> str:
    """The columns of a block: where names are painted, they need no column of marks."""
    painted = page.plan.sheet.look.family == "ground" and page.way["ground"] == "name"
    return columns.replace("m", "") if painted else columns


class Room:
    """How wide the columns are in so many blocks."""

    def __init__(self, page: Page, wide: float, count: int, *, heads: str = "folded") -> None:
        sheet, way = page.plan.sheet, page.way
        bold = way["name_bold"] or way["state_style"].startswith(("Light", "Medium"))
        name, figure, vote = sheet.states_head
        pad = 9.0
        self.gap = page.size * (1.4 if not way["landscape"] else 2.2)
        self.count = count
        self.columns = columns_of(page, way["columns"])
        one = (wide - self.gap * (count - 1)) / count
        fig = max(page.measure(row.figure, bold=bold) for row in sheet.rows)
        wide_head = page.measure if heads == "whole" else page.longest
        bare = heads == "none"
        if not bare:
            fig = max(fig, wide_head(figure, bold=True))
        mark = max(wide_of(page) + 3, 0 if bare else page.measure(vote, bold=True))
        self.each = {"f": fig + pad, "m": mark + pad, "#": page.measure("28") + pad}
        names = [page.measure(row.name, bold=bold) for row in sheet.rows]
        self.each["n"] = max(*names, 0 if bare else wide_head(name, bold=True)) + pad + 1
        self.name = self.each["n"]
        used = sum(self.each[c] for c in self.columns)
        if used > one:
            split = max(page.longest(row.name, bold=bold) for row in sheet.rows) + pad + 1
            short = one - used + self.each["n"]
            if short < split or short < self.each["n"] * 0.8:
                raise NoRoomError("states")
            self.each["n"] = short
        else:
            spare = one - used
            led = way["state_lines"] not in {"none", "head", "ends"} or way["state_style"]
            self.each["n"] += min(spare, page.size * (14 if led or way["zebra"] else 1.5))
        self.widths = [self.each[c] for c in self.columns]
        self.rest = wide - sum(self.widths) * count - self.gap * (count - 1)


def state_heads(page: Page, columns: str, style: str = "") -> list[Node]:
    """The head of one block."""
    name, figure, vote = page.plan.sheet.states_head
    words = {"n": name, "f": figure, "m": vote, "#": ""}
    sides = _SIDES | {"f": page.way["figure_side"]}
    return heads(page, [words[c] for c in columns], [sides[c] for c in columns], style)


def state_cells(page: Page, row: StateRow, number: int, columns: str) -> list[Node]:
    """One line of a block."""
    way = page.way
    striped = way["zebra"] and not way["state_style"] and number % 2
    shade = {"shade": way["pale"]} if striped else {}
    look = page.plan.sheet.look
    ground = ground_of(page, row.marks[0] if row.marks else None)
    marks: Runs = []
    for mark in row.marks:
        marks += ([{"t": " "}] if marks else []) + runs_of(page, mark, worded=True)
    painted = "m"
    if ground and look.family == "ground":
        painted = {"cell": "m", "row": "nfm#", "name": "n", "swatch": ""}[way["ground"]]
        marks = marks if not painted else []
    ink = {"color": ink_on(ground)} if ground and painted != "m" else {}
    bold: Node = {"b": True} if way["name_bold"] else {}
    blot = [{"t": "\u00a0"}, *marks] if "m" not in columns and marks else []
    cells: dict[str, Runs] = {
        "n": [{"t": row.name, **bold, **(ink if "n" in painted else {})}, *blot],
        "f": [{"t": row.figure, **(ink if "f" in painted else {})}],
        "m": marks,
        "#": [{"t": str(number), "color": ink.get("color", "#595959")}],
    }
    sides = _SIDES | {"f": way["figure_side"]}
    return [
        cell(*cells[c], align=sides[c], **({"shade": ground} if ground and c in painted else shade))
        for c in columns
    ]


def row_high(page: Page) -> float:
    """How high a row is at least."""
    way, family = page.way, page.plan.sheet.look.family
    framed = (family == "pill" and way["pill"] in {"shade", "border"}) or (
        family in {"letter", "word"} and way[family] == "border"
    )
    return max(page.size * max(float(way["high"]), 2.0 * framed), high_of(page) + 3.2)


def blocks_of(page: Page, count: int) -> list[list[tuple[int, StateRow]]]:
    """The rows with their numbers: down one block after the other, or across."""
    rows = list(enumerate(page.plan.sheet.rows, 1))
    if page.way["across"]:
        return [rows[start::count] for start in range(count)]
    length = -(-len(rows) // count)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def _joined(page: Page, room: Room) -> Node:
    """One table for all blocks, a bare column between them."""
    way, columns = page.way, room.columns
    style = way["state_style"] if room.count == 1 else ""
    bare: Node = {"lines": dict.fromkeys(("top", "bottom"), ("nil", 0, "auto"))}
    lines = page.lines(way["state_lines"])
    body: list[list[Node]] = []
    parts = [[state_cells(page, row, n, columns) for n, row in block]
             for block in blocks_of(page, room.count)]  # fmt: skip
    blank = [cell("") for _ in columns]
    for line in (
        [state_heads(page, columns, style)] * len(parts),
        *zip_longest(*parts, fillvalue=blank),
    ):
        cells: list[Node] = []
        for place, part in enumerate(line):
            cells += [{**cell(""), **bare}] if place else []
            cells += part
        body.append(cells)
    if room.count > 1 and not style:
        _frame_blocks(body, len(columns), room.count, lines)
    widths = [w for _ in range(room.count) for w in (*room.widths, room.gap)][:-1]
    align = "center" if room.rest > 60 and way["zebra"] else "left"
    made: Node = {"rows": body, "widths": widths, "pad": (0.6, 4.0), "align": align}
    made |= {"high": row_high(page), "flags": page.flags}
    if style:
        return made | {"style": style}
    return made | {"lines": lines if room.count == 1 else {}}


def _frame_blocks(body: list[list[Node]], each: int, count: int, lines: Node) -> None:
    """Rules for each block alone: the columns between them have none."""
    for number, row in enumerate(body):
        for block in range(count):
            start = block * (each + 1)
            for place in range(start, start + each):
                own = {}
                for side, kind in (("top", "insideH"), ("bottom", "insideH")):
                    edge = number == (0 if side == "top" else len(body) - 1)
                    if line := lines.get(side if edge else kind):
                        own[side] = line
                for side, last in (("left", start), ("right", start + each - 1)):
                    if line := lines.get(side if place == last else "insideV"):
                        own[side] = line
                row[place] = {**row[place], "lines": {**own, **_strong(row[place], own)}}


def _strong(made: Node, own: Node) -> Node:
    return {} if "bottom" in own else dict(made.get("lines", {}))


def block_table(
    page: Page, rows: Sequence[tuple[int, StateRow]], room: Room, *, bare: bool = False
) -> Node:
    """One block as a table of its own."""
    way, columns = page.way, room.columns
    style = "" if bare else way["state_style"]
    body = [] if bare else [state_heads(page, columns, style)]
    body += [state_cells(page, row, n, columns) for n, row in rows]
    made = table(page, body, room.widths, way["state_lines"], style=style, pad=(0.6, 4.0))
    return made | {"high": row_high(page), "flags": page.flags}


def _nested(page: Page, room: Room) -> list[Node]:
    """Blocks in the cells of a table that is not seen; in a list they have no heads."""
    bare = page.way["states"] == "list"
    blocks = blocks_of(page, room.count)
    tables = [block_table(page, block, room, bare=bare) for block in blocks]
    caption = []
    if bare:
        words = " · ".join(page.plan.sheet.states_head)
        caption = [para({"t": words, "size": page.size * 0.88, "i": True}, after=2)]
    if len(tables) == 1:
        return [*caption, *tables]
    cells = [{"blocks": [made], "valign": "top"} for made in tables]
    widths = [sum(room.widths) + room.gap] * len(tables)
    widths[-1] -= room.gap
    return [*caption, {"rows": [cells], "widths": widths, "lines": {}, "pad": (0, 0)}]


def tab_lines(page: Page, wide: float, count: int) -> tuple[list[list[Node]], Room]:
    """Each block as lines whose columns are tab stops, the head first."""
    room = Room(page, wide, count, heads="whole")
    order, sheet, way = room.columns, page.plan.sheet, page.way
    leader = 1 if "nf" in order and way["state_lines"] in {"dotted", "rows", "grid"} else 0
    stops: list[tuple[float, str, int]] = []
    at = 0.0
    for place, column in enumerate(order):
        side = {"n": "left", "f": "right", "m": "center", "#": "left"}[column]
        left = at + 2
        edge = {"left": left, "right": at + room.each[column] - 6,
                "center": at + room.each[column] / 2}[side]  # fmt: skip
        stops.append((edge, side, leader if column == "f" and order[place - 1] == "n" else 0))
        at += room.each[column]
    if stops[0][1] == "left":
        stops = stops[1:]
        lead = ""
    else:
        lead = "\t"
    plain = [(edge, side, 0) for edge, side, _ in stops]
    name, figure, vote = sheet.states_head
    words = {"n": name, "f": figure, "m": vote, "#": ""}
    head = para(
        {"t": lead + "\t".join(words[c] for c in order), "b": True},
        tabs=plain, after=2,
        border={"bottom": (6, way["line"].lstrip("#"))},
        sides=(0.0, max(0.0, (wide - room.gap * (count - 1)) / count - at)),
    )  # fmt: skip
    blocks = []
    for block in blocks_of(page, count):
        least = max(page.size * (way["high"] - 0.1), high_of(page) * 1.08)
        lines = [head]
        for number, row in block:
            runs: Runs = [{"t": lead}] if lead else []
            for place, column in enumerate(order):
                runs += [{"t": "\t"}] if place else []
                if column == "m":
                    for n, mark in enumerate(row.marks):
                        runs += [{"t": " "}] * bool(n) + runs_of(page, mark, worded=True)
                else:
                    text = {"n": row.name, "f": row.figure, "#": str(number)}[column]
                    bold = {"b": True} if column == "n" and way["name_bold"] else {}
                    runs.append({"t": text, **bold})
            lines.append(para(*runs, tabs=stops, least=least))
        blocks.append(lines)
    return blocks, room


def _tabbed(page: Page, wide: float) -> list[Node]:
    for count in range(page.way["blocks"], 0, -1):
        try:
            blocks, room = tab_lines(page, wide, count)
        except NoRoomError:
            if count == 1:
                raise
            continue
        if count == 1:
            return blocks[0]
        one = sum(room.widths) + room.gap
        widths = [one] * (count - 1) + [one - room.gap]
        cells = [{"blocks": lines, "valign": "top"} for lines in blocks]
        return [{"rows": [cells], "widths": widths, "lines": {}, "pad": (0, 0)}]
    raise NoRoomError("states")


def _cards(page: Page, wide: float) -> list[Node]:
    """A cell for each State, read across."""
    rows = page.plan.sheet.rows
    name = max(page.longest(row.name, bold=True) for row in rows)
    mark = wide_of(page) + 12
    count = next((n for n in (5, 4, 3) if wide / n > name + mark + 10), 0)
    if not count:
        raise NoRoomError("cards")
    each = wide / count
    painted = page.plan.sheet.look.family == "ground"
    cells: list[list[Node]] = []
    for row in rows:
        ground = ground_of(page, row.marks[0] if row.marks else None)
        marks: Runs = []
        for one in row.marks:
            marks += ([{"t": " "}] if marks else []) + runs_of(page, one)
        if painted:
            marks = marks if not ground else []
        ink = {"color": ink_on(ground)} if painted and ground else {}
        shade = {"shade": ground} if painted and ground else {}
        words = [para({"t": row.name, "b": True, **ink}), para({"t": row.figure, **ink})]
        said = {"blocks": words, **shade}
        seen = cell(*marks, align="center", **shade)
        cells.append([seen, said] if page.way["columns"][0] == "m" else [said, seen])
    line = page.lines("grid")
    blank = [cell(""), cell("")]
    cells += [blank] * (-len(cells) % count)
    pair = (mark, each - mark) if page.way["columns"][0] == "m" else (each - mark, mark)
    body: list[list[Node]] = []
    for start in range(0, len(cells), count):
        made: list[Node] = []
        for first, second in cells[start : start + count]:
            left = {side: line[side] for side in ("top", "left", "bottom")}
            right = {side: line[side] for side in ("top", "right", "bottom")}
            made += [{**first, "lines": left}, {**second, "lines": right}]
        body.append(made)
    caption = " · ".join(page.plan.sheet.states_head)
    head = para({"t": caption, "size": page.size * 0.88}, after=2)
    grid: Node = {"rows": body, "widths": [*pair] * count, "lines": {}, "pad": (1.5, 4)}
    return [head, grid, gap_of(page, 0.4)]
