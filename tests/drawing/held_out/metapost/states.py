"""The States on a page of MetaPost: tables in blocks and by size, entries of two lines, upright
names, wings, a tree of the positions, profiles."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tests.drawing.held_out.metapost.kit import Cell, Column, Kit, Maker
from tests.drawing.held_out.metapost.marks import room, spot
from tests.drawing.held_out.metapost.tables import table
from tests.drawing.held_out.sheet import StateRow, TotalRow


def states(kit: Kit, wide: float) -> str:
    """All States, in the way's form."""
    return _STATES[kit.way["states"]](kit, wide)


def _columns(kit: Kit, order: str) -> list[Column]:
    words, way = kit.told.words.states_head, kit.way
    at = 0.5 if "fn" in order else way["figures_at"]  # Else it would lean on the name.
    known = {"n": Column(kit.head(words[0], 0), 0, 2), "f": Column(kit.head(words[1], at), at),
             "m": Column(kit.head(words[2]), 0.5, 1, room(kit)), "c": Column(0, 0, 0.3),
             "i": Column(0, 1, 0.2)}  # fmt: skip
    stops = [Column(kit.head(row.label), 0.5) for row in kit.told.words.totals[:-1]]
    return [stops[int(one)] if one.isdigit() else known[one] for one in order]


def _cells(kit: Kit, row: StateRow, number: int, order: str) -> list[Cell]:
    position = kit.told.position(row)
    found = []
    for one in order:
        if one == "m":
            found.append(Cell(marks=row.marks))
        elif one.isdigit():
            mine = kit.told.words.totals[int(one)].position == position
            found.append(_stop(kit, order, one, mine=mine))
        else:
            said = {"n": row.name, "f": row.figure, "c": row.state, "i": str(number)}[one]
            bold = one == "n" and kit.way["names_bold"]
            found.append(Cell(kit.label(said, bold=bold) if said else 0))
    return found


def _stop(kit: Kit, order: str, one: str, *, mine: bool) -> Cell:
    """A stop on the line of a State: a ring, or a great dot where it voted so."""
    stops = [n for n in order if n.isdigit()]

    def code(x: str, end: str, y: str) -> str:
        middle = f".5[{x}, {end}]"
        first, last = one == stops[0], one == stops[-1]
        return (f"thin(line({middle if first else x}, {y}, {middle if last else end}, {y}), .5, "
                f"hairy); {'fill' if mine else 'unfill'} fullcircle scaled "
                f"{kit.size * (0.95 if mine else 0.4):.2f} shifted pt({middle}, {y})"
                + (" withcolor accent;\n" if mine else f"; thin(fullcircle scaled "
                   f"{kit.size * 0.4:.2f} shifted pt({middle}, {y}), .6, hairy);\n"))  # fmt: skip

    return Cell(code=code)


def _blocks(kit: Kit, wide: float, rows: Sequence[StateRow] | None = None, start: int = 1) -> str:
    """Tables beside one another, read down or across."""
    way, order, over = kit.way, kit.way["order"], kit.way["blocks"]
    body = [_cells(kit, row, n, order) for n, row in enumerate(rows or kit.told.rows(), start)]
    long = -(-len(body) // over)
    blocks = [body[n * long : (n + 1) * long] if way["down"] else body[n::over]
              for n in range(over)]  # fmt: skip
    headed = way["headed"] and start == 1
    return table(kit, _columns(kit, order), [one for one in blocks if one] + [[]] * sum(
        not one for one in blocks), wide, rules=way["rules"], high=way["high"], headed=headed,
        gutter=way["gutter"])  # fmt: skip


def _sizes(kit: Kit, wide: float) -> str:
    """States of much, some and little population, or votes, below headings."""
    shares = kit.told.plan.vote.figures == "shares"
    limits = (8.0, 2.0) if shares else (20.0, 8.0)
    unit = "% of the population" if shares else "votes"
    much, some = (f"{limit:.0f}" for limit in limits)
    said = (f"{much} {unit} or more", f"{some} to less than {much} {unit}",
            f"Less than {some} {unit}", "No figure")  # fmt: skip

    def held(row: StateRow) -> float:
        return float("".join(c for c in row.figure.replace(",", ".") if c in "0123456789.") or 0)

    def place(row: StateRow) -> int:
        return sum(held(row) < limit for limit in limits) if row.figure else 3

    code, start = "", 1
    for group, found in groupby(sorted(kit.told.rows(), key=place), place):
        rows = sorted(found, key=held, reverse=True)
        code += f"drop {kit.size * 0.5 if start > 1 else 0:.2f};\n"
        code += (
            f"fill box(0, 0, {wide:.2f}, 1.5sz) withcolor tint;\n"
            + kit.say(said[group], 5, 0, ".75sz", "accent", bold=True)
            + "drop 1.5sz + 2;\n"
        )
        code += _blocks(kit, wide, rows, start)
        start += len(rows)
    return code


def _directory(kit: Kit, wide: float) -> str:
    """Entries in columns without lines: the mark, beside it the name above its figure."""
    way, over, rows, size = kit.way, kit.way["cards"], kit.told.rows(), kit.size
    each, step, long = wide / over, size * 3.05, -(-len(rows) // over)
    code = f"keep[9] := max({room(kit)}, 1.8sz) + 4;\n"
    for n, row in enumerate(rows):
        x, y = n // long * each, n % long * step
        code += spot(kit, row.marks, f"{x:.2f}", "(keep[9] - 4)", f"{y + size * 1.3:.2f}", "1.9sz")
        left, free = f"{x:.2f} + keep[9]", f"{each - 6:.2f} - keep[9]"
        code += kit.inside(row.name, left, 0, f"{y + size * 0.75:.2f}", free, bold=True)
        code += kit.say(kit.told.held(row), left, 0, f"{y + size * 1.95:.2f}")
        if way["between"] and n % long:
            code += f"hair(line({x:.2f}, {y - 1.5:.2f}, {x + each - 10:.2f}, {y - 1.5:.2f}));\n"
    return code + f"drop {long * step - size * 0.4:.2f};\n"


def _upright(kit: Kit, wide: float) -> str:
    """Bands of States in columns: upright names, below them figures and marks."""
    rows, heads, bold = kit.told.rows(), kit.told.words.states_head, kit.way["names_bold"]
    long, high = -(-len(rows) // 2), "keep[9] + 3.4sz"
    names = ",".join(str(kit.label(row.name, bold=bold)) for row in rows)
    tops = ",".join(str(kit.label(head, bold=True)) for head in heads)
    code = (f"keep[9] := widest({names}) + 10; keep[8] := widest({tops}) + 10;\n"
            f"keep[7] := ({wide:.2f} - keep[8])/{long};\n"
            f'if (keep[7] < {room(kit)} + 2) or (keep[7] < 1.7sz): fault("upright"); fi\n'
            )  # fmt: skip
    for start in (0, long):
        some = rows[start : start + long]
        end = f"keep[8] + {len(some)}*keep[7]"
        code += f"fill box(0, 0, keep[8], {high}) withcolor tint;\n"
        for head, y in zip(heads, ("- .8sz", "+ .85sz", "+ 2.55sz"), strict=True):
            code += kit.say(head, 5, 0, f"keep[9] {y}", bold=True)
        for n, row in enumerate(some):
            x = f"keep[8] + {n}*keep[7]"
            name = kit.label(row.name, bold=bold)
            code += f"upright({name}, {x} + keep[7]/2, keep[9] - 5, ink);\n"
            code += kit.inside(row.figure, f"{x} + keep[7]/2", 0.5, "keep[9] + .85sz",
                               "keep[7] - 1.5")  # fmt: skip
            code += spot(kit, row.marks, f"{x} + .8", "(keep[7] - 1.6)", "keep[9] + 2.55sz",
                         "(1.7sz - 1.6)")  # fmt: skip
            code += f"hair(line({x}, 0, {x}, {high}));\n"
        code += "".join(f"hair(line(0, {y}, {end}, {y}));\n"
                        for y in ("keep[9]", "keep[9] + 1.7sz"))  # fmt: skip
        code += f"hair(box(0, 0, {end}, {high})); drop {high} + 9;\n"
    return code + "drop -9;\n"


def wing(place: int) -> Maker:
    """Half of the States at an edge of the page; the right half mirrors the left."""

    def drawn(kit: Kit, wide: float) -> str:
        rows, order = kit.told.rows(), kit.way["order"]
        long = -(-len(rows) // 2)
        order = order[::-1] if place and kit.way["mirrored"] else order
        some = [_cells(kit, row, n + 1 + long * place, order)
                for n, row in enumerate(rows[long * place : long * (place + 1)])]  # fmt: skip
        return table(kit, _columns(kit, order), [some], wide, rules=kit.way["rules"],
                     high=kit.way["high"], headed=kit.way["headed"])  # fmt: skip

    return drawn


def _tree(kit: Kit, wide: float) -> str:
    """All States at the root, a branch for each position, its States below."""
    told, gap, size, middle = kit.told, 12.0, kit.size, wide / 2
    groups = [(row, told.of_position(row)) for row in told.words.totals[:-1]]
    most = max(len(mine) for _, mine in groups)
    cols = [2 if 2 * len(mine) > most + 2 else 1 for _, mine in groups]
    each, root = (wide - gap * 3) / sum(cols), told.words.totals[-1]
    whole = f"{root.label}: {told.how_many(root)}"
    frame = f"roundbox({middle:.2f} - keep[9]/2, 0, keep[9], 1.9sz, 5)"
    code = (f"keep[9] := wd(L{kit.label(whole, bold=True)}) + 24; fill {frame} withcolor tint; "
            f"hair({frame});\n" + kit.say(whole, middle, 0.5, ".95sz", bold=True))  # fmt: skip
    x, ends = 0.0, list[float]()
    for (row, mine), over in zip(groups, cols, strict=True):
        code += f"X := X + {x:.2f};\n{_branch(kit, row, mine, each, over)}X := X - {x:.2f};\n"
        ends.append(x + each * over / 2)
        x += each * over + gap
    code += (f"hair(line({middle:.2f}, 1.9sz, {middle:.2f}, 2.9sz)); "
             f"hair(line({ends[0]:.2f}, 2.9sz, {ends[-1]:.2f}, 2.9sz));\n")  # fmt: skip
    deep = max(-(-len(mine) // over) for (_, mine), over in zip(groups, cols, strict=True))
    return code + f"drop {size * 8.5 + size * kit.way['high'] * deep:.2f};\n"


def _branch(kit: Kit, row: TotalRow, mine: Sequence[StateRow], each: float, over: int) -> str:
    told, size, wide = kit.told, kit.size, each * over
    code = (f"hair(line({wide / 2:.2f}, 2.9sz, {wide / 2:.2f}, 3.9sz)); "
            f"hair(roundbox(0, 3.9sz, {wide:.2f}, 3.9sz, 5));\n")  # fmt: skip
    held = told.held(row) if row.figure else ""
    for said, y in ((row.label, 4.75), (told.members(row), 5.9), (held, 7.0)):
        code += kit.inside(said, wide / 2, 0.5, f"{y}sz", wide - 6, bold=said == row.label)
    long = -(-len(mine) // over) or 1
    for k, one in enumerate(mine):
        x, y = k // long * each + 4, size * (8.2 + kit.way["high"] * (k % long + 0.5))
        free = each - 20 - len(one.figure) * size * 0.52
        code += kit.inside(one.name, f"{x:.2f}", 0, f"{y:.2f}", f"{free:.2f}")
        code += kit.say(one.figure, f"{x + each - 16:.2f}", 1, f"{y:.2f}")
    return code if mine else code + kit.say(kit.way["nobody"], wide / 2, 0.5, "9.1sz", italic=True)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "sizes": _sizes, "directory": _directory, "upright": _upright,
    "tree": _tree,
}  # fmt: skip
