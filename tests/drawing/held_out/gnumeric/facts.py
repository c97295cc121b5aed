"""The fields of a page of Gnumeric: labels in a column of cells, pairs in four columns, captions
above values, running lines, cells below one another in a side column."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.gnumeric.heads import titled
from tests.drawing.held_out.gnumeric.kit import PAD, Kit
from tests.drawing.held_out.gnumeric.tables import LOOKS, bordered
from tests.drawing.held_out.shared.facts import in_rows, parted
from tests.drawing.held_out.shared.parts import Part


def _high(kit: Kit, said: str, wide: float, *, bold: bool = False) -> float:
    """How high a cell has to be for words that may be broken."""
    lines = len(kit.folded([(said, bold)], wide - 2 * PAD, full=0.975))
    return lines * kit.line() + kit.size * float(kit.way["fact_pad"])


def _room(kit: Kit, names: Sequence[str], most: float) -> float:
    """How wide a column of labels is."""
    room = max(kit.long(f"{name}{kit.way['colon']}", bold=True) for name in names) + 2 * PAD + 4
    need(room, most, "labels")
    return room


def _column(kit: Kit, wide: float) -> Part:
    """Labels in a column, values in the next, both in cells of the sheet."""
    way, pairs = kit.way, kit.told.pairs()
    room = _room(kit, [name for name, _ in pairs], wide * 0.42)
    highs = [_high(kit, value, wide - room - 8, bold=way["value_bold"]) for _, value in pairs]
    ys, made = list(accumulate(highs, initial=0.0)), ""
    fill = way["tint"] if way["label_fill"] else ""
    for (name, value), y, high in zip(pairs, ys, highs, strict=False):
        made += kit.area(0, y, room, high, fill=fill)
        made += kit.cell(0, y, room, high, [(name + way["colon"], way["label_bold"])],
                         at=way["labels_at"])  # fmt: skip
        made += kit.cell(room, y, wide - room, high, [(value, way["value_bold"])], wrap=True,
                         indent=int(way["labels_at"] == "r"))  # fmt: skip
    return Part(made + bordered(kit, LOOKS[way["fact_rules"]], [0, room, wide], ys), ys[-1])


def _four(kit: Kit, wide: float) -> Part:
    """Two pairs in each row, the act across."""
    way, (pairs, act, first) = kit.way, parted(kit.told)
    room = _room(kit, [name for name, _ in (*pairs, act)], wide * 0.26)
    xs = [0, room, wide / 2, wide / 2 + room, wide]
    rows = [pairs[n : n + 2] for n in range(0, len(pairs), 2)]
    rows = [[act], *rows] if first else [*rows, [act]]
    made, y = "", 0.0
    for row in rows:
        alone = row == [act]
        ends = [wide] if alone or len(row) == 1 else [xs[2], xs[4]]
        high = max(_high(kit, value, end - left - room, bold=way["value_bold"])
                   for (_, value), left, end in zip(row, (0.0, xs[2]), ends, strict=False)
                   )  # fmt: skip
        for (name, value), left, end in zip(row, (0.0, xs[2]), ends, strict=False):
            if way["label_fill"]:
                made += kit.area(left, y, room, high, fill=way["tint"])
            made += kit.cell(left, y, room, high, [(name + way["colon"], way["label_bold"])])
            made += kit.cell(left + room, y, end - left - room, high, [(value, way["value_bold"])],
                             wrap=True)  # fmt: skip
            made += bordered(kit, LOOKS[way["fact_rules"]], [left, left + room, end], [y, y + high])
        y += high
    return Part(made, y)


def _captions(kit: Kit, wide: float) -> Part:
    """Labels in a tinted row of cells above values, so many beside one another."""
    way, made, y, small = kit.way, "", 0.0, kit.line(0.86) + 2.5
    for lot in in_rows(kit.told, way["fields_over"]):
        each = wide / len(lot)
        high = max(_high(kit, value, each, bold=way["value_bold"]) for _, value in lot)
        for n, (name, value) in enumerate(lot):
            need(kit.long(name, bold=True) + 2 * PAD, each, name)
            x = n * each
            if way["label_fill"]:
                made += kit.area(x, y, each, small, fill=way["tint"])
            made += kit.cell(x, y, each, small, [(name, way["label_bold"])], size=0.86,
                             colour=way["accent"])  # fmt: skip
            runs = [(value, way["value_bold"])]
            made += kit.cell(x, y + small, each, high, runs, wrap=True)
            made += kit.frame(x, y, each, small + high, way["line"], way["caption"])
        y += small + high
    return Part(made, y)


def _running(kit: Kit, wide: float) -> Part:
    """Labels and values as rich text of one cell each."""
    way = kit.way
    return kit.below([kit.flow([(f"{name}:", way["label_bold"]), (value, way["value_bold"])], wide)
                      for name, value in kit.told.pairs()], kit.size * 0.3)  # fmt: skip


def _stacked(kit: Kit, wide: float) -> Part:
    """Labels above values in one column, a border below each."""
    found, way = list[Part](), kit.way
    for name, value in kit.told.pairs():
        label = kit.flow([(name, way["label_bold"])], wide, size=0.88, colour=way["accent"])
        made = kit.below([label, kit.flow([(value, way["value_bold"])], wide)], 0)
        under = kit.area(0, made.high, wide, 3, ink=way["line"], t=way["caption"])
        found.append(Part(made.drawn + under, made.high + 3))
    return kit.below(found, 0)


_FACTS: Mapping[str, Callable[[Kit, float], Part]] = {
    "column": _column, "four": _four, "captions": _captions, "running": _running,
    "stacked": _stacked,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """The fields below their heading; in running lines where they find no room."""
    try:
        made = _FACTS[kit.way["facts"]](kit, wide)
    except NoRoomError:
        made = _running(kit, wide)
    return titled(kit, "facts", wide, made)
