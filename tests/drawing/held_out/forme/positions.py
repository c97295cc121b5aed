"""The States on a page of Forme by what they voted: choices, columns, sections, paragraphs."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.forme.kit import (
    WHITE,
    Node,
    beside,
    box,
    broad,
    cell,
    down,
    grid,
    middle,
    need,
    node,
    row,
    run,
    table,
    text,
    view,
    widest,
)
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _named(told: Told, one: StateRow) -> str:
    figure = told.held(one) if told.way["units"] else one.figure
    return one.name + (f" ({figure})" if figure else "")


def _choices(told: Told, wide: float) -> Node:
    """A table with a box or circle below each position, of which one is chosen."""
    rows, gap = told.rows(), told.way["gutter"]
    if told.way["choices_over"] == 1:
        return _chosen(told, rows, wide)
    half, each = -(-len(rows) // 2), (wide - gap) / 2
    return beside(told, [(each, _chosen(told, some, each))
                         for some in (rows[:half], rows[half:])])  # fmt: skip


def _chosen(told: Told, rows: Sequence[StateRow], wide: float) -> Node:
    totals, heads, whole = told.words.totals[:-1], told.words.states_head, told.rows()
    names = broad(told, heads[0], [one.name for one in whole])
    figures = broad(told, heads[1], [one.figure for one in whole])
    each = (wide - names - figures) / 4
    words = [part for total in totals for part in total.label.split()]
    need(widest(told, words, bold=True, scale=0.92) + 2 * told.way["pad_across"], each, "choices")
    named, ink = (*heads[:2], *(total.label for total in totals)), told.way["head_ink"]
    ats = ("left", told.way["figures_at"], *["center"] * 4)
    lines: list[list[Node | None]] = [[cell(told, [text(told, said, bold=True, at=at, scale=0.92,
                                                        colour=ink)], head=True)
                                       for said, at in zip(named, ats, strict=True)]]  # fmt: skip
    side = round(told.size * 1.05, 2)
    for n, one in enumerate(rows):
        spots = []
        for total in totals:
            chosen = told.position(one) == total.position
            more = {"value": str(total.position)} if told.way["choice"] == "RadioButton" else {}
            form = node(told.way["choice"], {}, name=f"{one.state}{total.position}"
                        if not more else one.state, checked=chosen, width=side, height=side,
                        **more)  # fmt: skip
            spots.append(middle([form]))
        said = [text(told, one.name), text(told, one.figure, at=told.way["figures_at"]), *spots]
        lines.append([cell(told, [part], striped=n % 2 == 1) for part in said])
    return table(told, [names, figures, *[each] * 4], lines, headed=True)


def _columns(told: Told, wide: float) -> Node:
    """A framed column for each position, the largest as wide as two."""
    totals, gap = told.words.totals[:-1], 8.0
    shares = [2 if int(total.members) > 9 else 1 for total in totals]
    each = (wide - gap * (len(totals) - 1)) / sum(shares)
    need(widest(told, [_named(told, one) for one in told.rows()]) + 12, each, "columns")
    parts = []
    for total, share in zip(totals, shares, strict=True):
        mine = [text(told, _named(told, one)) for one in of_position(told, total)]
        mine = mine or [text(told, told.way["nobody"])]
        need(widest(told, total.label.split(), bold=True) + 14, each * share, "a head")
        title = view([text(told, total.label, bold=True, colour=WHITE),
                      text(told, _how_many(told, total), scale=0.88, colour=WHITE)],
                     backgroundColor=told.way["dark"], padding=[4, 6])  # fmt: skip
        names = grid(down(mine, share, view([])), share, 2.0, padding=[5, 6])
        parts.append(view([title, names], width=each * share, borderWidth=0.7,
                          borderColor=told.way["line"]))  # fmt: skip
    return view(parts, flexDirection="row", gap=gap, alignItems="stretch")


def _paragraphs(told: Told, wide: float) -> Node:
    """A paragraph for each position: its word, how many, all names with their figures."""
    found = []
    for total in told.words.totals[:-1]:
        names = told.way["between"].join(_named(told, one) for one in of_position(told, total))
        first = (f"{total.label} ({_how_many(told, total)}): ", True)
        said = run(told, [first, (names or told.way["nobody"], False)], at=told.way["prose"])
        found.append(view([said], paddingLeft=8, borderLeftWidth=told.way["rail"],
                          borderColor=told.way["accent"]))  # fmt: skip
    return view([*found, _summed(told)], gap=6)


def _summed(told: Told) -> Node:
    whole = told.words.totals[-1]
    return text(told, f"{whole.label}: {_how_many(told, whole)}", bold=True)


def _sections(told: Told, wide: float) -> Node:
    """A bar for each position, below it the names and figures in columns."""
    over, gap, found = told.way["sections_over"], 12.0, list[Node]()
    each = (wide - gap * (over - 1)) / over
    rows = told.rows()
    need(widest(told, [one.name for one in rows]) + widest(told, [one.figure for one in rows]) + 12,
         each, "sections")  # fmt: skip
    for total in told.words.totals[:-1]:
        bar = row([text(told, total.label, bold=True), text(told, _how_many(told, total))],
                  justifyContent="space-between", backgroundColor=told.way["tint"],
                  padding=[3, 7], borderBottomWidth=1, borderColor=told.way["accent"])  # fmt: skip
        mine = [row([text(told, one.name), text(told, one.figure)], justifyContent="space-between",
                    borderBottomWidth=0.3, borderColor=told.way["line"], paddingBottom=1)
                for one in of_position(told, total)]  # fmt: skip
        lines = down(mine, over, view([])) if mine else [text(told, told.way["nobody"])]
        found.append(view([bar, grid(lines, over, gap, rowGap=2.5)], gap=4))
    return view([*found, _summed(told)], gap=8)


def _spelled(told: Told, wide: float) -> Node:
    """Tables in which the position stands as a word."""
    rows, heads = told.rows(), told.words.states_head
    gap, half = told.way["gutter"], -(-len(rows) // 2)
    each = (wide - gap) / 2
    labels = {total.position: total.label for total in told.words.totals}
    widths = [broad(told, heads[0], [one.name for one in rows]),
              broad(told, heads[1], [one.figure for one in rows]),
              broad(told, heads[2], list(labels.values()), bold=True)]  # fmt: skip
    spare = each - sum(widths)
    need(0, spare, "spelled")
    widths[0] += spare
    parts = []
    for some in (rows[:half], rows[half:]):
        lines: list[list[Node | None]] = [[cell(told, [text(told, said, bold=True, at=at,
                                                            colour=told.way["head_ink"])],
                                                head=True)
                                           for said, at in zip(heads, ("left", "right", "left"),
                                                               strict=True)]]  # fmt: skip
        for n, one in enumerate(some):
            said = labels[told.position(one)]
            lines.append([cell(told, [part], striped=n % 2 == 1) for part in
                          (text(told, one.name), text(told, one.figure, at="right"),
                           text(told, said, bold=told.position(one) != "yes"))])  # fmt: skip
        parts.append((each, table(told, widths, lines, headed=True)))
    return beside(told, parts)


def _panels(told: Told, wide: float) -> Node:
    """A framed panel for each position: its sums at the left, its names at the right."""
    first, found = wide * 0.24, []
    for total in told.words.totals[:-1]:
        number = [
            text(told, total.members, scale=1.8, bold=True),
            text(told, total.label, bold=True),
        ]
        need(widest(told, total.label.split(), bold=True) + 14, first, "a panel")
        if total.figure:
            number.append(text(told, told.held(total), scale=0.92))
        over = told.way["panel_over"]
        mine = [text(told, _named(told, one)) for one in of_position(told, total)]
        need(widest(told, [_named(told, one) for one in told.rows()]) + 8,
             (wide - first - 20) / over, "names in a panel")  # fmt: skip
        names = grid(mine or [text(told, told.way["nobody"])], over, 2.0, width=wide - first - 14)
        left = view(number, width=first - 8)
        found.append(box(told, [row([left, names], alignItems="flex-start")], padding=[5, 7]))
    return view([*found, _summed(told)], gap=5)


STATES: Mapping[str, Callable[[Told, float], Node]] = {
    "choices": _choices, "columns": _columns, "paragraphs": _paragraphs, "sections": _sections,
    "spelled": _spelled, "panels": _panels,
}  # fmt: skip
