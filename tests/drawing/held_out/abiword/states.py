"""The States: tables of one to three blocks, lists in columns, a tally."""

from tests.drawing.held_out.abiword.marks import inline, room_of, shade_of
from tests.drawing.held_out.abiword.parts import EDGES, head_cell, padded
from tests.drawing.held_out.abiword.pen import Cell, NoRoomError, Page, bold, para, run, table
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.votes import POSITIONS

_TAB = "\t"
_GAP = 16.0
_LONGEST = 12
"""So many sizes may a name be wide before it is folded."""
_FOLDED = 1.45


def _heads(page: Page) -> dict[str, str]:
    name, figure, vote = page.words.states_head
    return {"i": "No", "n": name, "f": figure, "m": vote}


def _widths(page: Page, wide: float) -> list[float]:
    """Widths of the columns of a block that has so much room."""
    rows, heads, order = page.plan.sheet.rows, _heads(page), page.way["order"]
    names = page.widest([row.name for row in rows])
    least = {
        "i": page.wide("No.", bold=True) + EDGES,
        "f": page.widest([*heads["f"].split(), "18,47%", *(r.figure for r in rows)], bold=True)
        + EDGES,
        "m": max(room_of(page) * 1.3, page.widest(heads["m"].split(), bold=True)) + EDGES,
    }
    rest = wide - sum(least[key] for key in order if key != "n") - EDGES
    most = page.widest([word for row in rows for word in row.name.replace("/", " ").split()])
    if rest < most * 1.05 or rest < names / 2:
        raise NoRoomError("names")
    least["n"] = rest + EDGES
    spare = max(rest - names * 1.6, 0) if page.way["blocks"] > 1 else 0
    least["n"] -= spare
    others = [key for key in order if key in "fm"]
    for key in others:
        least[key] += spare / len(others)
    return [least[key] for key in order]


def _cells(page: Page, row: StateRow | None, number: int, *, striped: bool) -> list[Cell]:
    """The cells of a State; blank ones where there is none."""
    order = page.way["order"]
    if row is None:
        return [Cell(padded(), 1, "", lines=False) for _ in order]
    ground = shade_of(page, row.marks)
    whole = page.plan.sheet.look.family == "ground" and "m" not in order
    back = page.way["tint"] if striped else ""
    back = ground if whole else back
    ink = page.plan.sheet.look.ink_on(row.marks[0].hue) if whole and ground else ""
    shown = {
        "i": Cell(padded(run(f"{number}{page.way['number']}", color=ink), align="right"), 1, back),
        "n": Cell(padded(run(row.name, color=ink), *_extra(page, row, whole=whole)), 1, back),
        "f": Cell(padded(run(row.figure, color=ink), align=page.way["figures"]), 1, back),
        "m": Cell(padded(inline(page, row.marks), align="center"), 1, ground or back),
    }
    return [shown[key] for key in order]


def _extra(page: Page, row: StateRow, *, whole: bool) -> list[str]:
    """What cannot be shown by a ground, where there is no column of marks."""
    return [run("  "), inline(page, row.marks)] if whole and row.marks else []


def blocks(page: Page, wide: float) -> str:
    """A table of blocks side by side, read down or across."""
    count, order = page.way["blocks"], page.way["order"]
    each = (wide - _GAP * (count - 1)) / count
    widths = _widths(page, each)
    rows = page.plan.sheet.rows
    length = -(-len(rows) // count)
    columns: list[float] = []
    head: list[Cell] = []
    aligned = {"f": page.way["figures"], "m": "center", "i": "right"}
    for block in range(count):
        columns += [*([_GAP] if block else []), *widths]
        head += [Cell(padded(), 1, "", lines=False)] if block else []
        head += [head_cell(page, _heads(page)[key], aligned.get(key, "left")) for key in order]
    lines = [head]
    for down in range(length):
        line: list[Cell] = []
        for block in range(count):
            place = down * count + block if page.way["across"] else block * length + down
            row = rows[place] if place < len(rows) else None
            striped = page.way["stripes"] and down % 2 == 1
            line += [Cell(padded(), 1, "", lines=False)] if block else []
            line += _cells(page, row, place + 1, striped=striped)
        lines.append(line)
    style = page.way["lines"] if page.way["lines"] != "ends" or page.way["stripes"] else "rows"
    return table(columns, lines, lines=style, colour=page.way["line"], thick=page.way["thick"],
                 high=page.size * page.way["high"])  # fmt: skip


def listed(page: Page, wide: float) -> tuple[str, int]:
    """The States in lines with tab stops, and in how many columns of text."""
    count, heads, order = page.way["blocks"], _heads(page), page.way["order"]
    each = (wide - 20 * (count - 1)) / count - 6
    rows, size = page.plan.sheet.rows, page.size
    room = {
        "i": page.wide("No.", bold=True) + size,
        "n": page.widest([heads["n"], *(r.name for r in rows)], bold=False) + size * 1.2,
        "f": page.widest([heads["f"], "18,47%"], bold=True) + size,
        "m": max(room_of(page), page.wide(heads["m"], bold=True)) + size,
    }
    spare = each - sum(room[key] for key in order)
    if spare < 0:
        raise NoRoomError("list")
    spare = min(spare, size * 6) / 2
    at, stops, plain = 0.0, [], []
    for place, key in enumerate(order):
        end = at + room[key] + (spare if key in "nf" else 0)
        stop = {"i": at, "n": at, "f": end - size, "m": (at + end) / 2}[key]
        kind = {"i": "L", "n": "L", "f": "R", "m": "C"}[key]
        leader = page.way["leader"] if key == "f" and order[place - 1 : place] == "n" else "0"
        if place or key == "m":
            stops.append(f"{stop:.1f}pt/{kind}{leader}")
            plain.append(f"{stop:.1f}pt/{kind}0")
        at = end
    lead = run(_TAB) if order[0] == "m" else ""
    looks = {"line_height": f"{page.way['high'] * 0.86:.2f}"}
    title = para(lead, bold(_TAB.join(heads[k] for k in order)), tabstops=",".join(plain), **looks)
    length = -(-len(rows) // count)
    lines = []
    for number, row in enumerate(rows):
        shown = {"i": run(f"{number + 1}."), "n": run(row.name), "f": run(row.figure),
                 "m": inline(page, row.marks)}  # fmt: skip
        runs = run(_TAB).join(shown[key] for key in order)
        if number % length == 0:
            lines.append(title if number == 0 else title.replace(">", "><cbr/>", 1))
        lines.append(para(lead, runs, tabstops=",".join(stops), **looks))
    return "".join(lines), count


def tally(page: Page, wide: float) -> str:
    """A column for each position with the marks below it, and the totals at the foot."""
    rows, sums = page.plan.sheet.rows, page.words.totals
    heads = _heads(page)
    kinds = [row for row in sums if row.position]
    lead = room_of(page) if any(row.mark for row in sums) else 0.0
    each = (
        max(
            max(page.widest(row.label.split(), bold=True) for row in kinds),
            page.widest([*(row.figure for row in kinds), "100,00"], bold=True),
            room_of(page) * 1.2 + lead * 0.4,
        )
        + EDGES
    )
    figure = page.widest([*heads["f"].split(), "100,00 %"], bold=True) + EDGES
    whole = page.widest([page.words.totals_head[2], *(r.name for r in rows)], bold=True)
    name = min(whole + EDGES, wide - figure - 4 * each)
    word = page.widest([part for r in rows for part in r.name.split()]) * 1.05 + EDGES
    if name < max(whole / _FOLDED, word):
        raise NoRoomError("tally")
    name += min(max(wide - name - figure - 4 * each, 0), page.size * 4)
    line = [head_cell(page, heads["n"]), head_cell(page, heads["f"], page.way["figures"])]
    line += [_kind_head(page, row) for row in kinds]
    lines = [line, *(_ticked(page, row) for row in rows), *_foot(page)]
    return table([name, figure, *[each] * 4], lines, lines=page.way["tally"],
                 colour=page.way["line"], thick=page.way["thick"],
                 high=page.size * page.way["high"])  # fmt: skip


def _kind_head(page: Page, row: TotalRow) -> Cell:
    """The head of a position's column, below its mark where that is the legend."""
    if not row.mark:
        return head_cell(page, row.label, "center")
    shown, shade = inline(page, [row.mark]), shade_of(page, [row.mark])
    if shade:
        ink = page.plan.sheet.look.ink_on(row.mark.hue)
        return Cell(padded(bold(row.label, color=ink), align="center"), 1, shade)
    over = para(shown, text_align="center")
    return Cell(over + padded(bold(row.label), align="center"), 1, page.way["tint"])


def _ticked(page: Page, row: StateRow) -> list[Cell]:
    cells = [Cell(padded(run(row.name))), Cell(padded(run(row.figure), align=page.way["figures"]))]
    for position in POSITIONS:
        marks = [mark for mark in row.marks if mark.shape == position]
        inside = padded(inline(page, marks), align="center")
        cells.append(Cell(inside, 1, shade_of(page, marks)))
    return cells


def _foot(page: Page) -> list[list[Cell]]:
    """The totals below the columns of their positions."""
    rows, head = page.words.totals, page.words.totals_head
    *kinds, whole = rows
    lines = []
    for label, total, numbers in (
        (head[1], whole.members, [row.members for row in kinds]),
        (head[2], whole.figure, [row.figure or str(page.way["empty"]) for row in kinds]),
    ):
        inside = [padded(bold(label)), padded(bold(total), align=page.way["figures"])]
        inside += [padded(bold(one), align="center") for one in numbers]
        lines.append([Cell(one, 1, page.way["tint"]) for one in inside])
    return lines
