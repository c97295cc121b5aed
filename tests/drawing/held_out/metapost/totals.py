"""How many voted which way, on a page of MetaPost: tables either way up, strokes in fives, great
numbers that make a sum."""

from collections.abc import Mapping

from tests.drawing.held_out.metapost.kit import Cell, Column, Kit, Maker
from tests.drawing.held_out.metapost.marks import swatch, swatch_room
from tests.drawing.held_out.metapost.tables import table
from tests.drawing.held_out.sheet import Mark, TotalRow


def totals(kit: Kit, wide: float) -> str:
    """The totals, in the way's form."""
    return _TOTALS[kit.way["totals"]](kit, wide)


def _shown(kit: Kit, mark: Mark | None) -> Cell:
    if not mark:
        return Cell()
    return Cell(code=lambda x, end, y: swatch(
        kit, mark, f"({x} + .5({end} - {x} - {swatch_room(kit, mark)} + .4sz))", y))  # fmt: skip


def _sign_room(kit: Kit) -> str:
    rooms = [swatch_room(kit, row.mark) for row in kit.told.words.totals if row.mark]
    return f"max({','.join([*rooms, '0', '0'])})"


def _table(kit: Kit, wide: float) -> str:
    """A row for each position, perhaps with as many strokes as it has members."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    order: str = way["count_order"].replace("m", "")
    if any(row.mark for row in rows):
        order = way["count_order"] if "m" in way["count_order"] else "m" + order
    tally = way["totals"] == "tally"
    at = 0.5 if "fl" in order else way["count_at"]  # Else it would lean on the words.
    if tally:
        order = order.replace("n", "tn")
    has = any(row.figure for row in rows)
    columns = {"l": Column(kit.head(heads[0], 0), 0, 1.6), "n": Column(kit.head(heads[1]), 0.5),
               "f": Column(kit.head(heads[2], at) if has else 0, at),
               "m": Column(0, 0.5, 0.3, _sign_room(kit)),
               "t": Column(0, 0, 0.2, f"{_tally_room(kit):.2f}")}  # fmt: skip

    def cell(row: TotalRow, what: str) -> Cell:
        if what == "m":
            return _shown(kit, row.mark)
        if what == "t":
            count = int(row.members) if row.position else 0
            return Cell(code=lambda x, _, y: _strokes(kit, count, f"{x} + pad", y))
        said = {"l": row.label, "n": row.members, "f": row.figure}[what]
        return Cell(kit.label(said, bold=not row.position) if said else 0)

    body = [[cell(row, one) for one in order] for row in rows]
    share = 1.0 if tally else way["count_wide"]
    code = table(kit, [columns[one] for one in order], [body], wide * share,
                 rules=way["count_rules"], high=way["count_high"], sums=True)  # fmt: skip
    left = wide * (1 - share) * way["count_left"]
    return f"X := X + {left:.2f};\n{code}X := X - {left:.2f};\n" if left else code


def _tally_room(kit: Kit) -> float:
    most = max(int(row.members) for row in kit.told.words.totals[:-1])
    return (most + 0.9 * (most // 5)) * kit.size * 0.27 + 4


def _strokes(kit: Kit, count: int, x: str, y: str) -> str:
    """Strokes for members, each fifth across the four before it."""
    code, step = "", kit.size * 0.27
    for n in range(count):
        at, ends = (n + 0.9 * (n // 5)) * step, (0.0, 0.0)
        if n % 5 == 4:
            at, ends = at - 2.5 * step, (-2.1 * step, 2.1 * step)
        code += (f"thin(line({x} + {at + ends[0]:.2f}, {y} + .4sz, {x} + {at + ends[1]:.2f}, "
                 f"{y} - .4sz), .7, ink);\n")  # fmt: skip
    return code


def _across(kit: Kit, wide: float) -> str:
    """A column for each position."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    lines = [(heads[1], [row.members for row in rows])]
    if any(row.figure for row in rows):
        lines.append((heads[2], [row.figure for row in rows]))
    columns = [Column(0, 0, 0.6), *(Column(kit.head(row.label), 0.5) for row in rows)]
    body = [[Cell(kit.label(name, bold=True)), *(Cell(kit.label(one)) for one in said)]
            for name, said in lines]  # fmt: skip
    if any(row.mark for row in rows):
        body.insert(0, [Cell(), *(_shown(kit, row.mark) for row in rows)])
    return table(kit, columns, [body], wide, rules=way["count_rules"], high=way["count_high"])


def _numbers(kit: Kit, wide: float) -> str:
    """Great numbers above their words, which may make a sum; lines may part them."""
    rows, way = kit.told.words.totals, kit.way
    signs = kit.told.plan.sheet.look.family in {"sign", "letter", "badge"}  # Which may be a plus.
    plus = way["totals"] == "sum" and not signs
    each, code, size = wide / len(rows), "", kit.size
    has = any(row.figure for row in rows)
    high = size * (5.2 if has else 4)
    for n, row in enumerate(rows):
        x, y = (n + 0.5) * each, size * 1.2
        number = kit.label(row.members, bold=True, size=1.8)
        label, shown = kit.label(row.label, bold=not row.position), swatch_room(kit, row.mark)
        left = f"({x:.2f} - .5(wd(L{label}) + {shown}))"
        code += swatch(kit, row.mark, left, f"{size * 2.9:.2f}")
        code += f"say({number}, {x:.2f}, .5, {y:.2f}, accent);\n"
        code += (f"inside({label}, {left} + {shown}, 0, {size * 2.9:.2f}, {each - 6:.2f} - {shown},"
                 " ink);\n")  # fmt: skip
        if row.figure:
            held = kit.label(kit.told.held(row))
            code += f"inside({held}, {x:.2f}, .5, {size * 4.2:.2f}, {each - 6:.2f}, ink);\n"
        if n and plus:
            sign = "=" if n == len(rows) - 1 else "+"
            code += kit.say(sign, n * each, 0.5, y, size=1.5)
        elif n:
            code += f"hair(line({n * each:.2f}, 3, {n * each:.2f}, {high - 3:.2f}));\n"
    heads = kit.told.words.totals_head
    code += f"drop {high:.2f};\n"
    said = f"{heads[1]}; below: {heads[2]}" if has else heads[1]
    return code + kit.flow(said, wide, size=0.84, at="c", italic=True)


def _stacked(kit: Kit, wide: float) -> str:
    """Each position with its mark; below it how many, what they hold, and perhaps strokes."""
    strokes = kit.way["totals"] == "strokes"
    code, step, shown = "", kit.size * 1.3, _sign_room(kit)
    for n, row in enumerate(kit.told.words.totals):
        said = kit.label(kit.told.how_many(row))
        label = kit.label(row.label, bold=True)
        code += f"drop {kit.size * 0.4:.2f};\n" * bool(n)
        code += swatch(kit, row.mark, "0", f"{step:.2f}")
        code += f"inside({label}, {shown}, 0, {step / 2:.2f}, {wide:.2f} - {shown}, accent);\n"
        code += f"inside({said}, {shown}, 0, {step * 1.5:.2f}, {wide:.2f} - {shown}, ink);\n"
        if strokes and row.position and row.members != "0":
            code += _strokes(kit, int(row.members), shown, f"{step * 2.5:.2f}") + "drop 1.3sz;\n"
        code += f"drop {2 * step:.2f};\n"
    return code


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "tally": _table, "across": _across, "sum": _numbers, "numbers": _numbers,
    "stacked": _stacked, "strokes": _stacked,
    "sentence": lambda kit, wide: kit.flow(kit.told.count(), wide),
}  # fmt: skip
