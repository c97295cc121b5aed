"""What was voted on, when, by whom and how, on a page of Skia."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.skia.kit import WHITE, base, disc, longest, need, on_card
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    if told.way["facts_on_card"] and told.way["facts"] in {"rows", "stack", "steps"}:
        return on_card(told, _FACTS[told.way["facts"]](told, wide - 16), wide)
    return _FACTS[told.way["facts"]](told, wide)


def _ordered(told: Told) -> list[tuple[str, str, bool]]:
    """Label, value, and whether it is the subject."""
    subject = told.facts["Subject"][1]
    return [(name, value, value == subject) for name, value in told.pairs()]


def _fields(told: Told, wide: float, made: Callable[[Told, str, str, float], Part]) -> Part:
    """Fields of a form in columns; the subject across."""
    over, gap = told.way["fields_over"], 8.0
    each, subject = (wide - gap * (over - 1)) / over, told.facts["Subject"]
    pairs, rows = told.pairs("Subject"), []
    for n in range(0, len(pairs), over):
        cells = pairs[n : n + over]
        last = len(cells) < over
        room = (wide - gap * (len(cells) - 1)) / len(cells) if last else each
        made_cells = [made(told, name, value, room) for name, value in cells]
        rows.append(Part([group(one, k * (room + gap), 0) for k, one in enumerate(made_cells)],
                         max(one.high for one in made_cells)))  # fmt: skip
    name = subject[0].upper() if told.way["capitals"] else subject[0]
    rows.insert(told.way["subject_at"], made(told, name, subject[1], wide))
    return stacked(rows, 6)


def _outlined(told: Told, name: str, value: str, wide: float) -> Part:
    """A field whose label stands in its frame."""
    size, top = told.size, told.size * 0.45
    said = lines(told, value, 8, top + size * 0.62, wide - 16)
    high = said.high + top + size * 1.15
    room = long(told, name, scale=0.78)
    need(room, wide - 16, "a label")
    return Part([rect(0, top, wide, high - top, line=told.way["line"], round_=told.way["round"]),
                 rect(6, top - 1, room + 6, 2, fill=WHITE),
                 text(told, name, 9, base(told, top, 0.78), scale=0.78, colour=told.way["label"]),
                 *said.items], high)  # fmt: skip


def _filled(told: Told, name: str, value: str, wide: float) -> Part:
    """A field upon a tint, with a line at its foot."""
    size = told.size
    label = lines(told, name, 6, 2, wide - 12, scale=0.78, colour=told.way["label"])
    said = lines(told, value, 6, label.high + 1, wide - 12)
    high = label.high + said.high + size * 0.5
    return Part([rect(0, 0, wide, high, fill=told.way["tint"]),
                 rule(0, high, wide, high, told.way["accent"], 1.1),
                 *label.items, *said.items], high)  # fmt: skip


def _rows(told: Told, wide: float) -> Part:
    """Labels ranged to a hairline, values after it."""
    pairs = _ordered(told)
    bold = told.way["label_bold"]
    first = min(longest(told, [name for name, _, _ in pairs], bold=bold) + 4, wide * 0.36)
    parts = []
    for name, value, subject in pairs:
        one = lines(told, name, first, 0, first, bold=bold, colour=told.way["label"], at="right")
        two = lines(told, value, first + 18, 0, wide - first - 18,
                    bold=subject and told.way["subject_bold"])  # fmt: skip
        parts.append(Part([*one.items, *two.items], max(one.high, two.high)))
    part = stacked(parts, 3)
    part.items.append(rule(first + 9, 0, first + 9, part.high + 3, told.way["line"], 0.8))
    return Part(part.items, part.high + 3)


def _stack(told: Told, wide: float) -> Part:
    """Small labels above their values, all below one another."""
    parts = []
    for name, value, subject in _ordered(told):
        label = lines(told, name, 0, 0, wide, scale=0.8, colour=told.way["label"],
                      bold=told.way["label_bold"])  # fmt: skip
        said = lines(told, value, 0, 0, wide, bold=subject and told.way["subject_bold"])
        parts.append(stacked([label, said], -1))
    return stacked(parts, 4)


def _crumbs(told: Told, wide: float) -> Part:
    """The sitting as a path of steps, the subject large, the rest in a line of pairs."""
    said = {name: value for name, (_, value) in told.facts.items()}
    size, x, items = told.size, 0.0, list[Item]()
    path = [said[one] for one in ("Institution", "Configuration", "Sitting date") if one in said]
    session = told.facts.get("Session")
    if session:
        path.insert(len(path) - 1, f"{session[0]} {session[1]}")
    need(sum(long(told, one) + size * 2 for one in path), wide + size * 2, "a path")
    for n, one in enumerate(path):
        if n:
            items.append(text(told, "›", x + size * 0.5, size, colour=told.way["label"]))
            x += size * 1.4
        items.append(text(told, one, x, size))
        x += long(told, one) + size * 0.2
    title = lines(told, said["Subject"], 0, 0, wide, scale=1.15, bold=True)
    rest = _paired(told, wide, [told.facts[one] for one in ("Item", "Document", "Voting Rule")])
    return stacked([Part(items, size * 1.4), title, rest], 5)


def _paired(told: Told, wide: float, pairs: list[tuple[str, str]]) -> Part:
    """Labels and values one after the other, in as many lines as it takes."""
    size, x, y, items = told.size, 0.0, 0.0, list[Item]()
    for name, value in pairs:
        start = long(told, name + ": ")
        whole = start + long(told, value, bold=True) + 2
        need(whole, wide, "a pair")
        if x and x + whole > wide:
            x, y = 0.0, y + size * 1.45
        items += [text(told, name + ":", x, y + size, colour=told.way["label"]),
                  text(told, value, x + start, y + size, bold=True)]  # fmt: skip
        x += whole + size * 1.6
    return Part(items, y + size * 1.35)


def _strip(told: Told, wide: float) -> Part:
    """All pairs in lines, the subject below them."""
    name, subject = told.facts["Subject"]
    said = [lines(told, name + ":", 0, 0, wide, colour=told.way["label"]),
            lines(told, subject, 0, 0, wide, bold=told.way["subject_bold"])]  # fmt: skip
    parts = [_paired(told, wide, told.pairs("Subject")), stacked(said, 0)]
    return stacked(parts[:: -1 if told.way["subject_at"] == 0 else 1], 4)


def _steps(told: Told, wide: float) -> Part:
    """Numbers in discs upon a line that runs down, label and value beside each."""
    parts, radius = [], told.size * 0.72
    pairs = _ordered(told)
    start = 2 * radius + 10
    for n, (name, value, subject) in enumerate(pairs, 1):
        label = lines(told, name, start, 0, wide - start, scale=0.82, colour=told.way["label"])
        said = lines(told, value, start, label.high - 1, wide - start,
                     bold=subject and told.way["subject_bold"])  # fmt: skip
        high = label.high + said.high + 4
        link = [rule(radius, 2 * radius + 2, radius, high, told.way["line"], 1)]
        parts.append(Part([*(link if n < len(pairs) else []),
                           disc(radius, radius + 1, radius, fill=told.way["dark"]),
                           text(told, str(n), radius, base(told, radius + 1, 0.85), scale=0.85,
                                bold=True, colour=WHITE, at="center"),
                           *label.items, *said.items], high))  # fmt: skip
    return stacked(parts, 0)


def _quote(told: Told, wide: float) -> Part:
    """A paragraph that tells all, the subject set off by a bar."""
    subject = lines(told, told.facts["Subject"][1], 14, 0, wide - 28, bold=True)
    bar = rect(2, 1, 3, subject.high, fill=told.way["accent"])
    return stacked([lines(told, told.opening(), 0, 0, wide),
                    Part([bar, *subject.items], subject.high)], 6)  # fmt: skip


def _opening(told: Told, wide: float) -> Part:
    """The paragraph alone; the subject stands elsewhere."""
    return lines(told, told.opening(), 0, 0, wide)


def _grid(told: Told, wide: float) -> Part:
    """A ruled table of four columns: label and value twice; the subject across."""
    pairs, size = told.pairs("Subject"), told.size
    labels = longest(told, [name for name, _ in pairs], bold=True) + 12
    each, rows, y = (wide - 2 * labels) / 2, list[Item](), 0.0
    need(size * 8, each, "a table of four columns")
    name, subject = told.facts["Subject"]
    table: list[list[tuple[str, str]]] = [pairs[n : n + 2] for n in range(0, len(pairs), 2)]
    table.insert(told.way["subject_at"], [(name, subject)])
    for cells in table:
        across = len(cells) == 1
        made = []
        for n, (label, value) in enumerate(cells):
            x = n * (labels + each)
            room = wide - labels if across else each
            made.append((lines(told, label, x + 5, 2, labels - 7, bold=True),
                         lines(told, value, x + labels + 5, 2, room - 10)))  # fmt: skip
        high = max(part.high for pair in made for part in pair) + 6
        for n, (one, two) in enumerate(made):
            x = n * (labels + each)
            rows += [rect(x, y, labels, high, fill=told.way["tint"]),
                     group(Part([*one.items, *two.items], high), 0, y)]  # fmt: skip
        rows += [rule(0, y, wide, y, told.way["line"], 0.6)]
        y += high
    rows += [rule(0, y, wide, y, told.way["line"], 0.6)]
    return Part(rows, y)


def _centre(told: Told, wide: float) -> Part:
    """All in the middle, each label before its value."""
    parts = []
    for name, value, subject in _ordered(told):
        at = edge("center", 0, wide)
        bold = subject and told.way["subject_bold"]
        parts.append(lines(told, value if subject else f"{name}: {value}", at, 0, wide * 0.86,
                           bold=bold, at="center"))  # fmt: skip
    return stacked(parts, 3)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "outlined": lambda told, wide: _fields(told, wide, _outlined),
    "filled": lambda told, wide: _fields(told, wide, _filled),
    "rows": _rows, "stack": _stack, "crumbs": _crumbs, "strip": _strip, "steps": _steps,
    "quote": _quote, "opening": _opening, "grid": _grid, "centre": _centre,
}  # fmt: skip
