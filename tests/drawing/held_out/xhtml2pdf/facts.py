"""What was voted on, when, by whom and how, on a page of xhtml2pdf."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.tags import b, tag, words
from tests.drawing.held_out.skia.kit import longest
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell, Maker, caption, para, strong, table


def facts(told: Told, wide: float) -> str:
    """All fields, in the way's form."""
    return caption(told, "facts") + _FACTS[told.way["facts"]](told, wide)


def _labels(told: Told, names: Sequence[str], most: float) -> float:
    """How wide a column of labels is: as the longest word at least."""
    pad = 2.0 * float(told.way["pad_across"]) + 6
    whole = longest(told, [f"{name}:" for name in names], bold=True) + pad
    word = longest(told, [one for name in names for one in f"{name}:".split()], bold=True) + pad
    return max(min(whole, most), word)


def _form(told: Told, wide: float) -> str:
    """A form whose boxes have numbers."""
    pairs = told.pairs()
    first = _labels(told, [name for name, _ in pairs], wide * 0.4)
    rows = [[Cell(f"{n}", "no"), Cell(words(name), "lab"), Cell(words(value), "val")]
            for n, (name, value) in enumerate(pairs, told.way["first_number"])]  # fmt: skip
    return table(rows, (24, first, wide - first - 24), "form")


def _colons(told: Told, wide: float) -> str:
    """Labels, colons below one another, values."""
    pairs = told.pairs()
    first = _labels(told, [name for name, _ in pairs], wide * 0.4)
    rows = [[Cell(words(name), "lab"), Cell(":"), Cell(words(value), "val")]
            for name, value in pairs]  # fmt: skip
    return table(rows, (first, 12, wide - first - 12), "plain")


def _boxes(told: Told, wide: float) -> str:
    """Labels small above their values, so many in a row; the act across."""
    over, pairs = told.way["fields_over"], told.pairs("Subject")

    def boxed(name: str, value: str, across: int = 1) -> Cell:
        return Cell(para(words(name), "small") + para(words(value), "val"), across=across)

    rows = [[boxed(*one) for one in pairs[n : n + over]] for n in range(0, len(pairs), over)]
    missing = over - len(rows[-1])
    if missing:
        rows[-1][-1] = boxed(*pairs[-1], across=missing + 1)
    act = [boxed(*told.facts["Subject"], across=over)]
    rows.insert(0 if told.way["act_first"] else len(rows), act)
    return table(rows, [wide / over] * over, "boxes")


def _two(told: Told, wide: float) -> str:
    """Two fields in each row, labels on a ground; the act below them."""
    pairs, each = told.pairs("Subject"), wide / 2
    first = _labels(told, [name for name, _ in told.pairs()], each * 0.45)
    rows = []
    for n in range(0, len(pairs), 2):
        row = [one for name, value in pairs[n : n + 2]
               for one in (Cell(words(name), "lab"), Cell(words(value), "val"))]  # fmt: skip
        if len(row) == 2:
            row[1] = row[1]._replace(across=3)
        rows.append(row)
    name, value = told.facts["Subject"]
    rows.append([Cell(words(name), "lab"), Cell(words(value), "val", across=3)])
    return table(rows, (first, each - first, first, each - first), "twos")


def _agenda(told: Told, wide: float) -> str:
    """A point of an agenda: its number, the act, references in lines below it."""
    said = {name: f"{label}: {value}" for name, (label, value) in told.facts.items()}
    lines = [" – ".join(said[name] for name in some if name in said)
             for some in (("Item", "Document"), ("Voting Rule",))]  # fmt: skip
    inner = para(b(words(told.facts["Subject"][1]))) + "".join(para(words(one)) for one in lines)
    row = [Cell(f"{told.way['point']}.", "no"), Cell(inner)]
    return para(words(told.sitting()), "sitting") + table([row], (28, wide - 28), "plain")


def _blank_form(told: Told, wide: float) -> str:
    """Values on lines that somebody filled."""
    pairs = told.pairs()
    first = _labels(told, [name for name, _ in pairs], wide * 0.4)
    rows = [[Cell(words(f"{name}:"), "lab"), Cell(words(value), "filled")]
            for name, value in pairs]  # fmt: skip
    return table(rows, (first, wide - first), "plain")


def _run(told: Told, wide: float) -> str:
    """The act in a line, all others one after another."""
    name, value = told.facts["Subject"]
    others = [f"{strong(one)} {tag('span', words(said))}" for one, said in told.pairs("Subject")]
    return para(f"{strong(name)} {words(value)}") + para(f" {told.way['between']} ".join(others))


def _stack(told: Told, wide: float) -> str:
    """Labels above their values."""
    return "".join(para(words(name), "small") + para(words(value), "below")
                   for name, value in told.pairs())  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "form": _form, "colons": _colons, "boxes": _boxes, "two": _two, "agenda": _agenda,
    "blank form": _blank_form, "run": _run, "stack": _stack,
}  # fmt: skip
