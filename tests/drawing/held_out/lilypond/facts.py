"""What was voted on, when, by whom and how, on a page of LilyPond."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.lilypond.kit import (
    WHITE,
    below,
    beside,
    boxed,
    cell,
    grid,
    ground,
    leader,
    lined,
    lines,
    prose,
    room,
    spaces,
    table,
    text,
)
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import long


def facts(told: Told, wide: float) -> str:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _label(told: Told, words: str, wide: float, *, scale: float = 0.8, at: str = "left") -> str:
    return lines(told, words, wide, scale=scale, bold=told.way["label_bold"], at=at,
                 colour=told.way["label"])  # fmt: skip


def _act(told: Told, wide: float) -> str:
    label, value = told.facts["Subject"]
    return below([_label(told, label, wide), lines(told, value, wide, scale=1.08, bold=True)])


def _with_act(told: Told, others: str, act: str) -> str:
    parts = [act, others] if told.way["act_first"] else [others, act]
    return below(parts, told.way["fact_gap"] + 3)


def _pairs(told: Told, wide: float) -> str:
    """Labels in a column, values beside them."""
    pairs, way = told.pairs(), told.way
    first = min(longest(told, [f"{label}:" for label, _ in pairs], bold=True) + 12, wide * 0.4)
    found = []
    for label, value in pairs:
        said = beside([f"\\as-wide {spaces(first)} "
                       + _label(told, f"{label}{way['colon']}", first - 4, scale=1),
                       lines(told, value, wide - first)])  # fmt: skip
        said = f"\\as-wide {spaces(wide)} {said}"
        found.append(lined(said, "b", way["line"], 0.4) if way["fact_rules"] else said)
    return below(found, way["fact_gap"])


def _dotted(told: Told, wide: float) -> str:
    """Dots between labels and values, by the program's own pattern; long values below."""
    found = []
    for label, value in told.pairs():
        if long(told, label, bold=True) + long(told, value, bold=True) + 30 > wide:
            found.append(below([_label(told, label, wide, scale=1), room(
                lines(told, value, wide - 14, bold=True), 7, 0)]))  # fmt: skip
            continue
        left = text(told, label, bold=told.way["label_bold"], colour=told.way["label"])
        found.append(cell(told, leader(told, left, text(told, value), wide), wide))
    return below(found, told.way["fact_gap"])


def _boxes(told: Told, wide: float) -> str:
    """Framed boxes with a small label each."""
    over, gap = told.way["fields_over"], 5.0
    each = (wide - gap * (over - 1)) / over - 12
    pairs, rows = told.pairs("Subject"), []
    for n in range(0, len(pairs), over):
        parts = [boxed(told, f"\\as-wide {spaces(each)} " + below([_label(told, label, each),
                                                                   lines(told, value, each)]),
                       across=6, down=3) for label, value in pairs[n : n + over]]  # fmt: skip
        rows.append(beside(parts, gap))
    act = boxed(told, f"\\as-wide {spaces(wide - 12)} {_act(told, wide - 12)}", across=6, down=3)
    return _with_act(told, below(rows, gap), act)


def _columns(told: Told, wide: float) -> str:
    """Labels above values in columns, below a rule each."""
    over, gap = told.way["fields_over"], 12.0
    each = (wide - gap * (over - 1)) / over
    pairs, rows = told.pairs("Subject"), []
    for n in range(0, len(pairs), over):
        parts = [lined(room(f"\\as-wide {spaces(each)} "
                            + below([_label(told, label, each), lines(told, value, each)]), 0, 2),
                       "t", told.way["line"], 0.7) for label,
                       value in pairs[n : n + over]]  # fmt: skip
        rows.append(beside(parts, gap))
    return _with_act(told, below(rows, told.way["fact_gap"]), _act(told, wide))


def _run(told: Told, wide: float) -> str:
    """Fields one after the other, broken by the program."""
    pieces: list[tuple[str, bool]] = []
    pairs = told.pairs("Subject")
    for n, (label, value) in enumerate(pairs):
        end = told.way["between_facts"] if n < len(pairs) - 1 else ""
        pieces += [(f"{label}:", True), (f"{value}{end}", False)]
    return _with_act(told, prose(told, pieces, wide), _act(told, wide))


def _middle(told: Told, wide: float) -> str:
    """Lines about the middle of the page."""
    return below([lines(told, f"{label}: {value}", wide, at="center",
                        bold=value == told.facts["Subject"][1])
                  for label, value in told.pairs()], told.way["fact_gap"])  # fmt: skip


def _tabled(told: Told, wide: float) -> str:
    """A table of labels and values."""
    pairs = told.pairs("Subject")
    first = longest(told, [label for label, _ in pairs], bold=True) + 2 * told.way["pad"] + 5
    last = wide - first
    need(longest(told, [value for _, value in pairs]) + 2 * told.way["pad"] + 2, last, "a value")
    made = table(told, [first, last], ["left", "left"],
                 [[text(told, label, bold=told.way["label_bold"]), text(told, value)]
                  for label, value in pairs])  # fmt: skip
    return _with_act(told, made, _act(told, wide))


def _card(told: Told, wide: float) -> str:
    """The act's title upon a dark ground, the other fields upon a light one."""
    label, value = told.facts["Subject"]
    top = below([lines(told, label, wide - 20, scale=0.8, colour=WHITE),
                 lines(told, value, wide - 20, scale=1.1, bold=True, colour=WHITE)])  # fmt: skip
    over = min(told.way["fields_over"], 3)
    each = (wide - 20 - 10 * (over - 1)) / over
    parts = [f"\\as-wide {spaces(each)} " + below([_label(told, name, each),
                                                   lines(told, said, each)])
             for name, said in told.pairs("Subject")]  # fmt: skip
    low = grid(parts, over, 10, down=False)
    return below([ground(room(f"\\as-wide {spaces(wide - 20)} {top}", 10, 6), told.way["dark"]),
                  ground(room(f"\\as-wide {spaces(wide - 20)} {low}", 10, 6),
                         told.way["tint"])])  # fmt: skip


def _numbered(told: Told, wide: float) -> str:
    """Numbers, labels and values in lines with rules."""
    pairs = told.pairs()
    first = min(longest(told, [label for label, _ in pairs], bold=True) + 10, wide * 0.34)
    found = []
    for n, (label, value) in enumerate(pairs, 1):
        said = beside([f"\\as-wide {spaces(20)} " + lines(told, f"{n}.", 18, bold=True),
                       f"\\as-wide {spaces(first)} " + _label(told, label, first - 4, scale=1),
                       lines(told, value, wide - first - 20)])  # fmt: skip
        found.append(lined(room(f"\\as-wide {spaces(wide)} {said}", 0, 1.5), "b",
                           told.way["line"], 0.4))  # fmt: skip
    return below(found)


_FACTS: Mapping[str, Callable[[Told, float], str]] = {
    "pairs": _pairs, "dotted": _dotted, "boxes": _boxes, "columns": _columns, "run": _run,
    "middle": _middle, "tabled": _tabled, "card": _card, "numbered": _numbered,
}  # fmt: skip
