"""The States of a page of text and how they voted."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.enscript.marks import shown, spot, words_of
from tests.drawing.held_out.enscript.tables import Column, beside, table, widths_of
from tests.drawing.held_out.enscript.text import (
    BLANK,
    Kit,
    Line,
    Piece,
    Run,
    fold,
    hung,
    long,
    moved,
    packed,
    put,
    widest,
    words,
)  # fmt: skip
from tests.drawing.held_out.shared.columns import largest_first
from tests.drawing.held_out.sheet import StateRow, TotalRow


def states(kit: Kit, wide: float) -> list[Piece]:
    """As the way says."""
    return [_WAYS[kit.way["states"]](kit, int(wide))]


def _rows(kit: Kit) -> list[StateRow]:
    return largest_first(kit.told) if kit.way["sort"] == "share" else kit.told.rows()


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Line:
    told, way = kit.told, kit.way
    totals = told.words.totals
    place = next(n for n, one in enumerate(totals) if one.position == told.position(row))
    if what == "m":
        return spot(kit, row)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": way["number"].format(number),
            "k": way["codes"][place], "v": totals[place].label}[what]  # fmt: skip
    strong = what == "k" or (what == "n" and way["names_bold"])
    return words(said, bold=strong or (what == "v" and place > 0)) if said else ()


def _columns(kit: Kit) -> dict[str, Column]:
    heads, way = kit.told.words.states_head, kit.way
    marks_at = "l" if way["said"] else "c"
    return {"n": Column(heads[0]), "f": Column(heads[1], "r"), "m": Column(heads[2], marks_at),
            "c": Column(way["code_head"]), "i": Column("No", "r"), "k": Column(heads[2], "c"),
            "v": Column(heads[2])}  # fmt: skip


def _blocks(kit: Kit, wide: int) -> Piece:
    """One to three tables, read down or across."""
    way, rows, all_columns = kit.way, _rows(kit), _columns(kit)
    order, over = way["order"], way["blocks"]
    some = [all_columns[one] for one in order]
    body = [[_cell(kit, row, one, n) for one in order] for n, row in enumerate(rows, 1)]
    widths = widths_of(some, body, headed=way["headed"])
    high = -(-len(body) // over)
    lots = [body[n::over] if way["across"] else body[n * high : (n + 1) * high]
            for n in range(over)]  # fmt: skip
    made = beside([table(kit, some, lot, way["rules"], headed=way["headed"], gap=way["row_gap"],
                         widths=widths) for lot in lots], way["gutter"])  # fmt: skip
    if kit.way["fives"] and not way["row_gap"]:
        made = made if over > 1 else _in_fives(made, len(body))
    need(widest(made), wide, "states")
    return moved(made, wide, way["table_at"])


def _in_fives(made: Piece, count: int) -> Piece:
    """A blank line after each five rows."""
    if len(made) - count > 4:
        return made
    found, first = list[Line](), len(made) - count - (1 if long(made[-1]) and _ruled(made) else 0)
    for n, line in enumerate(made):
        found += [BLANK] if n > first and (n - first) % 5 == 0 and n - first < count else []
        found.append(line)
    return tuple(found)


def _ruled(made: Piece) -> bool:
    return set(made[-1][0].said) <= set("-=+")


def _crosses(kit: Kit, wide: int) -> Piece:
    """A column for each position, of which one is crossed."""
    way, rows, heads = kit.way, _rows(kit), kit.told.words.states_head
    totals = kit.told.words.totals[:-1]
    full, empty = way["boxes"]
    some = [Column(heads[0]), Column(heads[1], "r"),
            *(Column(one.label, "c", 5) for one in totals)]  # fmt: skip
    body = []
    for row in rows:
        chosen = [one.position == kit.told.position(row) for one in totals]
        ticks = [words(full, bold=True) if one else words(empty) if empty else ()
                 for one in chosen]  # fmt: skip
        body.append([_cell(kit, row, "n", 0), _cell(kit, row, "f", 0), *ticks])
    made = table(kit, some, body, way["rules"], gap=way["row_gap"])
    need(widest(made), wide, "crosses")
    return moved(made, wide, way["table_at"])


def _heading(kit: Kit, row: TotalRow) -> Line:
    said = f"{row.label}: {kit.told.how_many(row)}"
    return words(said.upper() if kit.way["capitals"] else said, bold=True)


def _lists(kit: Kit, wide: int) -> Piece:
    """The names of each position in running lines."""
    found: list[Line] = []
    for row in kit.told.words.totals[:-1]:
        names = [kit.told.named(one).replace(" ", "\0") for one in kit.told.of_position(row)]
        found += [BLANK] if found else []
        found.append(_heading(kit, row))
        for line in fold(kit.way["between"].join(names) or "none", wide - 4):
            found.append((Run("    "), *(r._replace(said=r.said.replace("\0", " ")) for r in line)))
    return tuple(found)


def _sections(kit: Kit, wide: int) -> Piece:
    """Tables of names and figures below the words of each position."""
    found: list[Line] = []
    rows = kit.told.rows()
    room = max(len(row.name) for row in rows)
    figures = max(len(kit.told.figure(row)) for row in rows)
    sign = kit.way["underline"]
    for total in kit.told.words.totals[:-1]:
        found += [BLANK] if found else []
        head = _heading(kit, total)
        found += [head, words(sign * long(head))] if sign else [head]
        bits = [(*put(words(row.name), room + 1), *put(words(kit.told.figure(row)), figures, "r"))
                for row in kit.told.of_position(total)]  # fmt: skip
        found += [(Run("  "), *line) for line in packed(bits or [words("none")], wide - 2, 5)]
    return tuple(found)


def _cards(kit: Kit, wide: int) -> Piece:
    """Boxes of a name above its figure and its mark."""
    way, rows, over = kit.way, _rows(kit), kit.way["cards"]
    marks = max(long(spot(kit, row)) for row in rows)
    each = max([len(row.name) for row in rows] + [2 + marks + max(len(r.figure) for r in rows)])
    need(over * (each + 3) + 1, wide, "cards")
    body: list[list[Line]] = []
    for n in range(0, len(rows), over):
        some = [*rows[n : n + over], *[None] * (over - len(rows[n : n + over]))]
        body.append([put(_cell(kit, row, "n", 0), each) if row else () for row in some])
        body.append([_low(kit, row, each) if row else () for row in some])
    columns_ = [Column("", "l", each)] * over
    made = table(kit, columns_, body, "boxgrid" if way["rules"] == "boxgrid" else "grid",
                 headed=False)  # fmt: skip
    kept = [line for n, line in enumerate(made) if n % 4 != 2]  # Not the lines within cards.
    return moved(tuple(kept), wide, way["table_at"])


def _low(kit: Kit, row: StateRow, each: int) -> Line:
    figure, mark = words(row.figure), spot(kit, row)
    first, last = (mark, figure) if kit.way["mark_before"] else (figure, mark)
    return (*first, Run(" " * (each - long(first) - long(last))), *last)


def _entries(kit: Kit, wide: int) -> Piece:
    """A line for each State: its mark, its name and a line of dots up to its figure."""
    way, rows, over = kit.way, _rows(kit), kit.way["blocks"]
    marks = max(long(spot(kit, row)) for row in rows)
    each = min((wide - 4 * (over - 1)) // over, 46)
    high, made = -(-len(rows) // over), []
    for n in range(0, len(rows), high):
        lines: list[Line] = []
        for row in rows[n : n + high]:
            mark = put(spot(kit, row), marks, "c")
            free = each - marks - 2 - len(row.name) - len(row.figure) - 2
            need(3, free, "dots")
            name = words(row.name, bold=way["names_bold"])
            dots = Run(f" {way['leader'] * free} " if row.figure else " " * (free + 2))
            lines += [BLANK] * way["row_gap"] if lines else []
            lines.append((*mark, Run("  "), *name, dots, Run(row.figure)))
        made.append(tuple(lines))
    return moved(beside(made, 4), wide, way["table_at"])


def key(kit: Kit, wide: float) -> list[Piece]:
    """What the letters stand for that the States have in their rows."""
    bits = [(*words_of(code, True, ""), Run(f" {kit.way['equals']} {row.label}"))
            for row, code in zip(kit.told.words.totals[:-1], kit.way["codes"], strict=True)
            ]  # fmt: skip
    return [packed([words(f"{kit.way['legend_title'] or 'Key'}:", bold=True), *bits],
                   int(wide), 3)]  # fmt: skip


def legend(kit: Kit, wide: float) -> list[Piece]:
    """Marks and their words."""
    bits = [(*shown(kit, mark), Run(f" {kit.way['equals']} {name}"))
            for mark, name in kit.told.legend()]  # fmt: skip
    if not bits:
        return []
    title = kit.way["legend_title"]
    if kit.way["legend"] == "list":
        first = [words(f"{title}:", bold=True)] if title else []
        return [(*first, *((Run("  "), *bit) for bit in bits))]
    made = packed([*([words(f"{title}:", bold=True)] if title else []), *bits], int(wide) - 4, 3)
    if kit.way["legend"] == "box":
        return [table(kit, [Column("")], [[line] for line in made], "frame", headed=False)]
    return [made]


def notes(kit: Kit, wide: float) -> list[Piece]:
    """The notes of the sheet."""
    found: list[Line] = []
    for note in kit.told.plan.sheet.footnotes:
        sign, _, rest = note.partition(" ")
        starred = set(sign) == {"*"}
        found += hung(words(f"{sign} "), rest, int(wide)) if starred else fold(note, int(wide))
    return [tuple(found)] if found else []


_WAYS: Mapping[str, Callable[[Kit, int], Piece]] = {
    "blocks": _blocks, "crosses": _crosses, "lists": _lists, "sections": _sections,
    "cards": _cards, "entries": _entries,
}  # fmt: skip
PARTS: Mapping[str, Callable[[Kit, float], Sequence[Piece]]] = {
    "states": states, "key": key, "legend": legend, "notes": notes,
}  # fmt: skip
