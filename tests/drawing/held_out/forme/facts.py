"""The fields on a page of Forme: boxes, lines, pairs, cards, a memo, numbered lines."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.forme.kit import (
    WHITE,
    Node,
    beside,
    box,
    cell,
    grid,
    node,
    row,
    rule,
    run,
    table,
    text,
    view,
    widest,
)
from tests.drawing.held_out.told import Told


def facts(told: Told, wide: float) -> Node:
    """All fields, in the way's look."""
    return _FACTS[told.way["facts"]](told, wide)


def _label(told: Told, words: str, *, scale: float = 0.82) -> Node:
    return text(told, words, scale=scale, bold=told.way["label_bold"], colour=told.way["label"])


def _pairs(told: Told) -> list[tuple[str, str]]:
    """Fields but the act's title, which takes a line of its own."""
    return told.pairs("Subject")


def _with_subject(told: Told, others: Node, subject: Node) -> Node:
    parts = [subject, others] if told.way["subject_first"] else [others, subject]
    return view(parts, gap=told.way["fact_gap"])


def _boxes(told: Told, wide: float) -> Node:
    """Framed boxes with a small label each."""
    over, gap = told.way["fields_over"], told.way["fact_gap"]
    boxes = [box(told, [_label(told, label), text(told, value)], padding=[3, 6])
             for label, value in _pairs(told)]  # fmt: skip
    label, value = told.facts["Subject"]
    said = text(told, value, bold=told.way["subject_bold"])
    subject = box(told, [_label(told, label), said], padding=[3, 6])
    return _with_subject(told, grid(boxes, over, gap), subject)


def _stack(told: Told, wide: float) -> Node:
    """Labels above values without frames, below a rule."""
    over = told.way["fields_over"]
    parts = [view([rule(told.way["line"], 0.6), _label(told, label), text(told, value)], gap=1.5)
             for label, value in _pairs(told)]  # fmt: skip
    label, value = told.facts["Subject"]
    said = view([_label(told, label),
                 text(told, value, scale=1.1, bold=told.way["subject_bold"])])  # fmt: skip
    return _with_subject(told, grid(parts, over, told.way["fact_gap"] + 4), said)


def _list(told: Told, wide: float) -> Node:
    """Labels at the left, values at the right of them."""
    pairs = told.pairs()
    first = min(widest(told, [f"{label}:" for label, _ in pairs], bold=True) + 14, wide * 0.42)
    sign = told.way["colon"]
    lines = []
    for label, value in pairs:
        cells = [view([text(told, label + sign, bold=told.way["label_bold"],
                            colour=told.way["label"])], width=first),
                 view([text(told, value)], width=wide - first)]  # fmt: skip
        lines.append(view(cells, flexDirection="row"))
        if told.way["fact_rules"]:
            lines.append(rule(told.way["line"], 0.4))
    return view(lines, gap=2.5)


def _table(told: Told, wide: float) -> Node:
    """A table of labels and values, two pairs in a line."""
    pairs, way = _pairs(told), told.way
    first = min(widest(told, [one for label, _ in told.pairs() for one in label.split()],
                       bold=True) + 2 * way["pad_across"] + 16, wide * 0.2)  # fmt: skip
    widths = [first, wide / 2 - first] * 2

    def lab(words: str) -> Node:
        return cell(told, [text(told, words, bold=way["label_bold"])], ground=way["tint"])

    lines: list[list[Node | None]] = []
    for n in range(0, len(pairs), 2):
        some = [*pairs[n : n + 2], ("", "")][:2]
        lines.append([one for label, value in some
                      for one in (lab(label), cell(told, [text(told, value)]))])  # fmt: skip
    label, value = told.facts["Subject"]
    subject = cell(told, [text(told, value, bold=way["subject_bold"])])
    line: list[Node | None] = [lab(label), subject, None, None]
    return table(told, widths, [line, *lines] if way["subject_first"] else [*lines, line])


def _run(told: Told, wide: float) -> Node:
    """Fields one after the other in lines of prose."""
    parts: list[tuple[str, bool]] = []
    for label, value in _pairs(told):
        parts += [(f"{label}: ", True), (f"{value}{told.way['between_facts']}", False)]
    parts[-1] = (parts[-1][0].removesuffix(told.way["between_facts"]), False)
    subject = text(told, told.facts["Subject"][1], scale=1.12, bold=True)
    name = _label(told, told.facts["Subject"][0])
    return view([name, subject, run(told, parts)], gap=4)


def _card(told: Told, wide: float) -> Node:
    """The act's title in a dark card, fields in a light one below it."""
    label, value = told.facts["Subject"]
    top = view([text(told, label, scale=0.82, colour=WHITE),
                text(told, value, scale=1.1, bold=True, colour=WHITE)],
               backgroundColor=told.way["dark"], padding=[6, 10])  # fmt: skip
    parts = [view([_label(told, name), text(told, said)]) for name, said in _pairs(told)]
    below = view([grid(parts, told.way["fields_over"], 7)], backgroundColor=told.way["tint"],
                 padding=[7, 10])  # fmt: skip
    return view([top, below])


def _numbered(told: Told, wide: float) -> Node:
    """Numbered lines of a form, with rules."""
    lines = []
    for n, (label, value) in enumerate(told.pairs(), 1):
        number = view([text(told, f"{n}.", bold=True)], width=22)
        name = view([text(told, label, colour=told.way["label"])], width=wide * 0.27)
        said = view([text(told, value, bold=n == 1)], width=wide * 0.73 - 22)
        lines += [view([number, name, said], flexDirection="row"), rule(told.way["line"], 0.4)]
    return view([rule(told.way["accent"], 1.2), *lines], gap=3)


def _halves(told: Told, wide: float) -> Node:
    """The act's title in a large type at the left, the other fields at the right."""
    left, right = wide * 0.42, wide * 0.58 - told.way["gutter"]
    label, value = told.facts["Subject"]
    act = view([_label(told, label), text(told, value, scale=1.2, bold=True)], gap=3)
    pairs = _pairs(told)
    lines = [view([view([_label(told, name, scale=0.92)], width=right * 0.38),
                   view([text(told, said)], width=right * 0.62)], flexDirection="row")
             for name, said in pairs]  # fmt: skip
    return beside(told, [(left, act), (right, view(lines, gap=3))])


def _dropped(told: Told, wide: float) -> Node:
    """Values in tinted fields behind their labels, as in an electronic form."""
    over, gap = min(told.way["fields_over"], 3), told.way["fact_gap"]
    each = (wide - gap * (over - 1)) / over

    def field(label: str, value: str, room: float) -> Node:
        said = view([text(told, value)], backgroundColor=told.way["tint"], padding=[2.5, 5],
                    borderBottomWidth=0.8, borderColor=told.way["accent"])  # fmt: skip
        return view([_label(told, label), said], gap=1, width=room)

    subject = field(*told.facts["Subject"], wide)
    others = grid([field(label, value, each) for label, value in _pairs(told)], over, gap)
    return _with_subject(told, others, subject)


def _memo(told: Told, wide: float) -> Node:
    """Centred lines, the act's title in the middle of them."""
    said = [run(told, [(f"{label}{told.way['colon']} ", False), (value, True)], at="center")
            for label, value in _pairs(told)]  # fmt: skip
    title = text(told, told.facts["Subject"][1], scale=1.15, bold=True, at="center")
    label = text(told, told.facts["Subject"][0], scale=0.85, at="center",
                 colour=told.way["label"])  # fmt: skip
    spot = len(said) if not told.way["subject_first"] else 0
    return view([*said[:spot], label, title, *said[spot:]], gap=2.5, padding=[0, wide * 0.06])


def _qr(told: Told, wide: float) -> Node:
    """The fields beside a code that machines read."""
    side = told.size * 7
    code = node("QrCode", {}, data=told.facts["Item"][1], size=side)
    inner = _list(told, wide - side - 24)
    return row([view([inner], width=wide - side - 24), code], justifyContent="space-between",
               alignItems="flex-start")  # fmt: skip


_FACTS: Mapping[str, Callable[[Told, float], Node]] = {
    "boxes": _boxes, "stack": _stack, "list": _list, "table": _table, "run": _run, "card": _card,
    "numbered": _numbered, "halves": _halves, "dropped": _dropped, "memo": _memo, "qr": _qr,
}  # fmt: skip
