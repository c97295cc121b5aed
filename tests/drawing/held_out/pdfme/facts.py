"""What was voted on, when, by whom and how, on a page of pdfme."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.pdfme.kit import WHITE, box, field, lines, long, need, rule, widest
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, stacked

_ACT = {"Item", "Document", "Subject", "Voting Rule"}


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _colon(told: Told, name: str) -> str:
    return f"{name}{told.way['colon']}"


def _rows(told: Told, wide: float) -> Part:
    """Labels and values in two columns, perhaps with lines between."""
    pairs, way = told.pairs(), told.way
    first = min(
        widest(told, [_colon(told, name) for name, _ in pairs], bold=True) + 14, wide * 0.38
    )
    parts = []
    for name, value in pairs:
        one = lines(told, _colon(told, name), 0, 0, first - 8, bold=way["label_bold"],
                    colour=way["label"])  # fmt: skip
        two = lines(told, value, first, 0, wide - first)
        high = max(one.high, two.high)
        under = [rule(0, high + 1.5, wide, way["line"], 0.5)] if way["fact_rules"] else []
        parts.append(Part([*one.items, *two.items, *under], high))
    return stacked(parts, 4 if way["fact_rules"] else 2)


def _boxed(told: Told, wide: float) -> Part:
    """Boxes of a form with a small label in the corner of each; the subject across."""
    return _cells(told, wide, _box, 0)


def _stripped(told: Told, wide: float) -> Part:
    """Boxes below dark strips with the labels."""
    return _cells(told, wide, _strip, 5)


def _cells(told: Told, wide: float, made: Callable[[Told, str, str, float], Part], gap: float
           ) -> Part:  # fmt: skip
    over, pairs = told.way["fields_over"], told.pairs("Subject")
    name, subject = told.facts["Subject"]
    rows: list[list[tuple[str, str]]] = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if told.way["subject_first"] else len(rows),
                [(name.upper() if told.way["capitals"] else name, subject)])  # fmt: skip
    parts = []
    for row in rows:
        each = (wide - gap * (len(row) - 1)) / len(row)
        cells = [made(told, label, value, each) for label, value in row]
        high = max(cell.high for cell in cells)
        frames = [box(n * (each + gap), 0, each, high, line=told.way["line"])
                  for n in range(len(cells))]  # fmt: skip
        parts.append(Part([*frames, *(group(cell, n * (each + gap), 0)
                                      for n, cell in enumerate(cells))], high))  # fmt: skip
    return stacked(parts, gap)


def _box(told: Told, name: str, value: str, wide: float) -> Part:
    label = lines(told, name, 4, 2, wide - 8, scale=0.75, colour=told.way["label"])
    said = lines(told, value, 4, label.high + 2, wide - 8)
    return Part([*label.items, *said.items], label.high + said.high + 5)


def _strip(told: Told, name: str, value: str, wide: float) -> Part:
    high = told.size * 1.45
    need(long(told, name, scale=0.85, bold=True), wide - 10, "a label")
    said = lines(told, value, 4, high + 2, wide - 8)
    return Part([box(0, 0, wide, high, fill=told.way["dark"]),
                 field(told, name, 4, 0, wide - 8, high, scale=0.85, bold=True, colour=WHITE),
                 *said.items], high + said.high + 5)  # fmt: skip


def _blocks(told: Told, wide: float) -> Part:
    """Two blocks side by side, as sender and receiver on an invoice."""
    gap, parts = 20.0, []
    for share, names in ((0.58, _ACT), (0.42, set(told.facts) - _ACT)):
        room = (wide - gap) * share
        rows = [lines(told, f"{_colon(told, name)} {value}", 0, 0, room)
                for name, value in told.pairs(*(set(told.facts) - names))]  # fmt: skip
        title = told.way["block_titles"][share < 0.5]
        top = lines(told, title, 0, 0, room, bold=True, colour=told.way["accent"])
        part = stacked([top, *rows], 2.5)
        parts.append(Part([*part.items, rule(0, top.high + 0.8, room, told.way["accent"], 0.8)],
                          part.high))  # fmt: skip
    return Part([group(parts[0], 0, 0), group(parts[1], (wide - gap) * 0.58 + gap, 0)],
                max(part.high for part in parts))  # fmt: skip


def _underlined(told: Told, wide: float) -> Part:
    """Lines of a form: the label, then the value upon a line."""
    parts = []
    for name, value in told.pairs():
        start = long(told, _colon(told, name), bold=told.way["label_bold"]) + 10
        need(start, wide * 0.6, "a label")
        label = field(told, _colon(told, name), 0, 0, start, told.size * 1.3, valign="top",
                      bold=told.way["label_bold"], colour=told.way["label"])  # fmt: skip
        said = lines(told, value, start, 0, wide - start)
        parts.append(Part([label, *said.items,
                           rule(start, said.high + 0.6, wide - start, told.way["line"], 0.5)],
                          said.high))  # fmt: skip
    return stacked(parts, 5)


def _letter(told: Told, wide: float) -> Part:
    """A sentence, and the act's title set in from it."""
    return stacked([lines(told, told.opening(), 0, 0, wide),
                    lines(told, told.facts["Subject"][1], 20, 0, wide - 40, bold=True)],
                   6)  # fmt: skip


def _centred(told: Told, wide: float) -> Part:
    """The act's title in larger letters, all else in lines about the middle."""
    title = lines(told, told.facts["Subject"][1], wide * 0.06, 0, wide * 0.88, bold=True,
                  scale=1.15, at="center")  # fmt: skip
    rest = [lines(told, f"{_colon(told, name)} {value}", 0, 0, wide, at="center")
            for name, value in told.pairs("Subject")]  # fmt: skip
    return stacked([title, *rest], 2.5)


def _columns(told: Told, wide: float) -> Part:
    """Small labels above their values in columns without frames; the subject below, large."""
    over, pairs = told.way["fields_over"], told.pairs("Subject")
    each, parts = wide / over, []
    for n in range(0, len(pairs), over):
        cells = [stacked([lines(told, name, 0, 0, each - 10, scale=0.78, bold=True,
                                colour=told.way["accent"]),
                          lines(told, value, 0, 0, each - 10)], 0)
                 for name, value in pairs[n : n + over]]  # fmt: skip
        parts.append(Part([group(cell, k * each, 0) for k, cell in enumerate(cells)],
                          max(cell.high for cell in cells)))  # fmt: skip
    subject = lines(told, told.facts["Subject"][1], 0, 0, wide, bold=True, scale=1.1)
    parts.insert(0 if told.way["subject_first"] else len(parts), subject)
    return stacked(parts, 5)


def panel(told: Told, wide: float) -> Part:
    """White words upon a dark ground, labels above values."""
    pad = 9.0
    parts = [stacked([lines(told, name, 0, 0, wide - 2 * pad, scale=0.8, colour="#d8dde6"),
                      lines(told, value, 0, 0, wide - 2 * pad, colour=WHITE)], 0)
             for name, value in told.pairs()]  # fmt: skip
    part = stacked(parts, 5)
    items: list[Item] = [box(0, 0, wide, part.high + 2 * pad, fill=told.way["dark"],
                             round_=told.way["round"]), group(part, pad, pad)]  # fmt: skip
    return Part(items, part.high + 2 * pad)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "rows": _rows, "boxed": _boxed, "stripped": _stripped, "blocks": _blocks,
    "underlined": _underlined, "letter": _letter, "centred": _centred, "columns": _columns,
    "panel": panel,
}  # fmt: skip
