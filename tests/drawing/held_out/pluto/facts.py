"""What was voted on, when, by whom and how, on a page of PlutoPrint."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.said import pairs_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, tag, words
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.pluto.kit import (
    Cell,
    beside,
    div,
    headed,
    in_blocks,
    span,
    table,
)  # fmt: skip
from tests.drawing.held_out.pluto.marks import marks_of
from tests.drawing.held_out.told import Told

_ACT = {"Item", "Document", "Subject"}


def facts(told: Told) -> str:
    """All fields, in the way's form."""
    kind = told.way["facts"]
    return headed(told, "facts", div(_FACTS[kind](told), f"facts {kind}"))


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    return pairs_of(told, marks_of, *without)


def _pairs(told: Told) -> str:
    """Labels in a column, values in another."""
    rows = [[Cell(name, "lab"), Cell(value, "val")] for name, value in _said(told)]
    wide = told.way["label_wide"]
    return table(rows, told.way["fact_rules"], widths=(wide, 100 - wide))


def _upright(told: Told) -> str:
    """The same; an upright line parts labels that end at it from values."""
    rows = [[Cell(name, "lab edge"), Cell(value, "val")] for name, value in _said(told)]
    wide = told.way["label_wide"]
    return table(rows, widths=(wide, 100 - wide))


def _quad(told: Told) -> str:
    """Label and value, label and value in a row; the subject across."""
    cells: list[Cell] = []
    for name, value in _said(told, "Subject"):
        cells += [Cell(name, "lab"), Cell(value, "val")]
    cells += [Cell("", "lab"), Cell("")] if len(cells) % 4 else []
    name, value = subject_of(told)
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    rows.insert(0 if told.way["subject_first"] else len(rows),
                [Cell(name, "lab"), Cell(value, "val", span=3)])  # fmt: skip
    return table(rows, told.way["fact_rules"], widths=(18, 32, 18, 32))


def _stacked(told: Told) -> str:
    """A label above each value, in columns read down; the subject across."""
    pairs = [div(div(name, "cap") + div(value, "val"), "pair")
             for name, value in _said(told, "Subject")]  # fmt: skip
    name, value = subject_of(told)
    subject = div(div(name, "cap") + div(value, "val"), "pair")
    columns = beside(["".join(some) for some in in_blocks(pairs, told.way["over"])])
    return subject + columns if told.way["subject_first"] else columns + subject


def _boxes(told: Told) -> str:
    """A form: a box for each field, its label small within it."""
    over = told.way["over"]
    cells = [Cell(div(name, "cap") + div(value, "val")) for name, value in _said(told, "Subject")]
    name, value = subject_of(told)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    last = rows[-1]
    last[-1] = last[-1]._replace(span=over - len(last) + 1)
    rows.insert(0 if told.way["subject_first"] else len(rows),
                [Cell(div(name, "cap") + div(value, "val"), span=over)])  # fmt: skip
    return table(rows, "all", widths=[round(100 / over)] * over)


def _run(told: Told) -> str:
    """Labels and values one after the other, a sign between them; the subject first or last."""
    sign = f" {words(told.way['between'])} "
    inner = tag("p", sign.join(f"{span(name, 'lab')}{BLANK}{span(value, 'val')}"
                               for name, value in _said(told, "Subject")))  # fmt: skip
    subject = div(subject_of(told)[1], "re")
    return subject + inner if told.way["subject_first"] else inner + subject


def _sides(told: Told) -> str:
    """The act at the left, the sitting at the right, a line between."""
    sides = [[name for name in told.facts if (name in _ACT) != left] for left in (True, False)]
    return beside([
        "".join(div(div(name, "cap") + div(value, "val"), "pair")
                for name, value in _said(told, *without))
        for without in sides
    ], "parted", (3, 2))  # fmt: skip


def _headline(told: Told) -> str:
    """The act's title in large letters, the sitting in a line; a row of references below."""
    rest = _said(told, "Subject", "Session", "Configuration", "Sitting date", "Institution")
    rows = [[Cell(div(name, "cap") + div(value, "val")) for name, value in rest]]
    return (div(subject_of(told)[1], "re large") + tag("p", words(told.sitting()), class_="under")
            + table(rows, "ends"))  # fmt: skip


def _strip(told: Told) -> str:
    """A line of heads and a line of values; the subject in a line of its own."""
    pairs = _said(told, "Subject")
    rows = [[Cell(name, "lab h") for name, _ in pairs], [Cell(value, "val") for _, value in pairs]]
    name, value = subject_of(told)
    rows.append([Cell(f"{span(name, 'lab')}{BLANK * 2}{span(value, 'val')}", span=len(pairs))])
    return table(rows, "all")


def _lines(told: Told) -> str:
    """Label and value in one line; the value goes on below its label."""
    return "".join(tag("p", f"{span(name, 'lab')}{BLANK}{span(value, 'val')}", class_="hung")
                   for name, value in _said(told))  # fmt: skip


def _bilingual(told: Told) -> str:
    """Labels with those of a second language behind a stroke."""
    order = [*(name for name in told.way["fields"] if name in told.facts), "Final result"]
    second, rows = SECOND[told.way["second"]], []
    for fact, (name, value) in zip(order, _said(told), strict=False):
        other = " / " + span(words(second[fact]), "second") if fact in second else ""
        rows.append([Cell(name.rstrip(":") + other, "lab"), Cell(value, "val")])
    return table(rows, told.way["fact_rules"], widths=(38, 62))


_FACTS: Mapping[str, Part] = {
    "pairs": _pairs, "upright": _upright, "quad": _quad, "stacked": _stacked, "boxes": _boxes,
    "run": _run, "sides": _sides, "headline": _headline, "strip": _strip, "lines": _lines,
    "bilingual": _bilingual,
}  # fmt: skip
