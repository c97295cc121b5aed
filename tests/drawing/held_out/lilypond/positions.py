"""The States on a page of LilyPond by what they voted: braces, prose, columns, crosses, boxes."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.lilypond.kit import (
    WHITE,
    amid,
    below,
    beside,
    boxed,
    cell,
    column,
    ground,
    lined,
    lines,
    prose,
    room,
    rule,
    spaces,
    table,
    text,
)
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told

Rows = Sequence[StateRow]


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _named(told: Told, row: StateRow) -> str:
    figure = told.held(row) if told.way["units"] else row.figure
    return row.name + (f" ({figure})" if figure else "")


def _mine(told: Told, total: TotalRow) -> list[str]:
    return [_named(told, row) for row in of_position(told, total)] or [told.way["nobody"]]


def _summed(told: Told, wide: float) -> str:
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {_how_many(told, whole)}", wide, bold=True)


def _listed(told: Told, names: Sequence[str], over: int, each: float) -> str:
    """Names in columns."""
    length = -(-len(names) // over)
    return beside([below([cell(told, text(told, name), each) for name in names[n : n + length]])
                   for n in range(0, len(names), length)])  # fmt: skip


def _braces(told: Told, rows: Rows, wide: float) -> str:
    """Names, joined to the word of their position by a brace of the program's music font."""
    over, first, parts = told.way["braces_over"], wide * 0.26, []
    each = (wide - first - 26) / over
    need(longest(told, [_named(told, row) for row in rows]) + 6, each, "braces")
    for total in told.words.totals[:-1]:
        mine = _mine(told, total)
        label = below([lines(told, total.label, first, bold=True, scale=1.08),
                       lines(told, _how_many(told, total), first, scale=0.95)])  # fmt: skip
        high = max(-(-len(mine) // over), 2) * told.size * told.way["leading"]
        names, brace = _listed(told, mine, over, each), f"\\left-brace #{high * 1.04:.0f}"
        parts.append(amid([f"\\as-wide {spaces(first)} {label}", brace, names], 6))
    return below([*parts, _summed(told, wide)], told.size * 0.8)


def _prose(told: Told, rows: Rows, wide: float) -> str:
    """A paragraph for each position, broken by the program."""
    parts, inner = [], wide - (12 if told.way["rail"] else 0)
    for total in told.words.totals[:-1]:
        names = told.way["between"].join(_mine(told, total))
        said = prose(told, [(f"{total.label} ({_how_many(told, total)}):", True),
                            (f"{names}.", False)], inner)  # fmt: skip
        parts.append(lined(room(said, 6, 0), "l", told.way["accent"], 2) if told.way["rail"]
                     else said)  # fmt: skip
    return below([*parts, _summed(told, wide)], told.size * 0.8)


def _columns(told: Told, rows: Rows, wide: float) -> str:
    """A column for each position below a dark head, the largest as wide as two."""
    totals, gap, parts = told.words.totals[:-1], 7.0, []
    shares = [2 if int(total.members) > 9 else 1 for total in totals]
    each = (wide - gap * 3) / sum(shares)
    need(longest(told, [_named(told, row) for row in rows]) + 9, each, "columns")
    for total, share in zip(totals, shares, strict=True):
        wide_ = each * share
        head = below([lines(told, total.label, wide_ - 12, bold=True, colour=WHITE),
                      lines(told, told.members(total), wide_ - 12, colour=WHITE, scale=0.9),
                      lines(told, told.held(total) or "–", wide_ - 12, colour=WHITE,
                            scale=0.9)])  # fmt: skip
        top = ground(room(f"\\as-wide {spaces(wide_ - 12)} {head}", 6, 4), told.way["dark"])
        names = _listed(told, _mine(told, total), share, each - 4)
        parts.append(below([top, room(f"\\as-wide {spaces(wide_ - 12)} {names}", 6, 0)], 5))
    return below([beside(parts, gap), _summed(told, wide)], told.size)


def _crosses(told: Told, rows: Rows, wide: float) -> str:
    """Tables with a cross below the position that a State took."""
    over, gap = told.way["halves"], told.way["gutter"]
    each, length = (wide - gap * (over - 1)) / over, -(-len(rows) // over)
    return beside([_crossed(told, rows[n : n + length], each)
                   for n in range(0, len(rows), length)], gap)  # fmt: skip


def _crossed(told: Told, rows: Rows, wide: float) -> str:
    totals, heads, whole = told.words.totals[:-1], told.words.states_head, told.rows()
    names = column(told, heads[0], [row.name for row in whole])
    figures = column(told, heads[1], [row.figure for row in whole])
    each = (wide - names - figures) / 4
    words = [part for total in totals for part in total.label.split()]
    need(longest(told, words, bold=True) + 2 * told.way["pad"] + 2, each, "crosses")
    cross = text(told, told.way["cross"], bold=True)
    body = [[text(told, row.name), text(told, row.figure),
             *(cross if total.position == told.position(row) else '""' for total in totals)]
            for row in rows]  # fmt: skip
    return table(told, [names, figures, *[each] * 4],
                 ["left", told.way["figures_at"], *["center"] * 4], body,
                 head=[heads[0], heads[1], *(total.label for total in totals)])  # fmt: skip


def _boxes(told: Told, rows: Rows, wide: float) -> str:
    """A frame for each position: a heading, below it the names in columns."""
    over, parts = told.way["braces_over"] + 1, []
    each = (wide - 16) / over
    need(longest(told, [_named(told, row) for row in rows]) + 6, each, "boxes")
    for total in told.words.totals[:-1]:
        half = (wide - 16) / 2
        need(max(longest(told, [total.label], bold=True),
                 longest(told, [_how_many(told, total)])) + 4, half, "a heading")  # fmt: skip
        head = beside([cell(told, text(told, total.label, bold=True, colour=told.way["accent"]),
                            half),
                       cell(told, text(told, _how_many(told, total)), half, "right")])  # fmt: skip
        inner = below([head, rule(wide - 16, told.way["line"], 0.5),
                       _listed(told, _mine(told, total), over, each)], 3)  # fmt: skip
        parts.append(boxed(told, f"\\as-wide {spaces(wide - 16)} {inner}", across=8, down=5))
    return below([*parts, _summed(told, wide)], 6)


def _spelled(told: Told, rows: Rows, wide: float) -> str:
    """Tables in which the position stands as a word."""
    gap, half = told.way["gutter"], -(-len(rows) // 2)
    each, heads = (wide - gap) / 2, told.words.states_head
    labels = {total.position: total.label for total in told.words.totals}
    widths = [column(told, heads[0], [row.name for row in rows]),
              column(told, heads[1], [row.figure for row in rows]),
              column(told, heads[2], list(labels.values()))]  # fmt: skip
    spare = each - sum(widths)
    need(0, spare, "spelled")
    widths[0] += spare
    found = []
    for some in (rows[:half], rows[half:]):
        body = [[text(told, row.name), text(told, row.figure),
                 text(told, labels[told.position(row)], bold=told.position(row) != "yes")]
                for row in some]  # fmt: skip
        found.append(table(told, widths, ["left", "right", "left"], body, head=heads))
    return beside(found, gap)


STATES: Mapping[str, Callable[[Told, Rows, float], str]] = {
    "braces": _braces, "prose": _prose, "columns": _columns, "crosses": _crosses,
    "boxes": _boxes, "spelled": _spelled,
}  # fmt: skip
