"""What was voted on, when, by whom and how, on a page of fulgur."""

from collections.abc import Mapping

from tests.drawing.held_out.fulgur.kit import Cell, beside, div, grid, headed, span
from tests.drawing.held_out.fulgur.marks import marks_of
from tests.drawing.held_out.htmldoc.said import pairs_of, subject_of
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, tag, words
from tests.drawing.held_out.phantom.ways import SECOND
from tests.drawing.held_out.told import Told


def facts(told: Told) -> str:
    """All fields, in the way's form."""
    kind = told.way["facts"]
    return headed(told, "facts", div(_FACTS[kind](told), f"facts {kind}"))


def _said(told: Told, *without: str) -> list[tuple[str, str]]:
    return pairs_of(told, marks_of, *without)


def _with(told: Told, inner: str, subject: str) -> str:
    return subject + inner if told.way["subject_first"] else inner + subject


def _pairs(told: Told) -> str:
    """Labels in a column, values in another."""
    rows = [(Cell(name, "lab"), Cell(value, "val")) for name, value in _said(told)]
    return grid(f"{told.way['label_wide']} 1fr", rows, told.way["fact_rules"])


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
    return grid("auto 1fr auto 1fr", rows, told.way["fact_rules"])


def _captions(told: Told) -> str:
    """A small caption above each value, some in a row; the subject across."""
    over = told.way["over"]
    cells = [Cell(div(name, "cap") + span(value, "val")) for name, value in _said(told, "Subject")]
    cells += [Cell("")] * (-len(cells) % over)
    name, value = subject_of(told)
    rows = [cells[n : n + over] for n in range(0, len(cells), over)]
    rows.insert(0 if told.way["subject_first"] else len(rows),
                [Cell(div(name, "cap") + span(value, "val"), span=over)])  # fmt: skip
    return grid(f"repeat({over}, 1fr)", rows, told.way["fact_rules"])


def _strip(told: Told) -> str:
    """A line of heads and a line of values; the subject in a line of its own."""
    pairs = _said(told, "Subject")
    rows = [[Cell(name, "lab h") for name, _ in pairs], [Cell(value, "val") for _, value in pairs]]
    name, value = subject_of(told)
    subject = div(f"{span(name, 'lab')}{BLANK * 2}{span(value, 'val')}", "subject")
    return _with(told, grid(f"repeat({len(pairs)}, auto)", rows, "all"), subject)


def _lines(told: Told) -> str:
    """Label and value in one line."""
    return "".join(tag("p", f"{span(name, 'lab')}{BLANK}{span(value, 'val')}")
                   for name, value in _said(told))  # fmt: skip


def _numbered(told: Told) -> str:
    """The same in a table, a number before each."""
    rows = [(Cell(f"{n}.", "n"), Cell(name, "lab"), Cell(value, "val"))
            for n, (name, value) in enumerate(_said(told), 1)]  # fmt: skip
    return grid(f"auto {told.way['label_wide']} 1fr", rows, told.way["fact_rules"])


def _act(told: Told) -> str:
    """The act's title in large letters, the sitting in a line; references below."""
    rest = _said(told, "Subject", "Session", "Configuration", "Sitting date", "Institution")
    lines = "".join(div(f"{span(name, 'lab')}{BLANK}{span(value, 'val')}") for name, value in rest)
    return (div(subject_of(told)[1], "re") + tag("p", words(told.sitting()))
            + div(lines, "spread"))  # fmt: skip


def _leaders(told: Told) -> str:
    """Dots between a label and its value at the margin."""
    lines = "".join(div(span(name, "lab") + div("", "dots") + span(value, "val"), "led")
                    for name, value in _said(told, "Subject"))  # fmt: skip
    name, value = subject_of(told)
    return _with(told, lines, div(div(name, "lab") + div(value, "val"), "subject"))


def _halves(told: Told) -> str:
    """The act at the left, the sitting at the right."""
    act = {"Item", "Document", "Subject"}
    sides = [[name for name in told.facts if (name in act) != left] for left in (True, False)]
    return beside([
        "".join(div(div(name, "cap") + div(value, "val"), "pair")
                for name, value in _said(told, *without))
        for without in sides
    ], "halves", (3, 2))  # fmt: skip


def _bilingual(told: Told) -> str:
    """Labels with those of a second language below them."""
    order = [*(name for name in told.way["fields"] if name in told.facts), "Final result"]
    second, rows = SECOND[told.way["second"]], []
    for fact, (name, value) in zip(order, _said(told), strict=False):
        other = div(words(second[fact]), "second") if fact in second else ""
        rows.append((Cell(div(name) + other, "lab"), Cell(value, "val")))
    return grid(f"{told.way['label_wide']} 1fr", rows, told.way["fact_rules"])


_FACTS: Mapping[str, Part] = {
    "pairs": _pairs, "quad": _quad, "captions": _captions, "strip": _strip, "lines": _lines,
    "numbered": _numbered, "act": _act, "leaders": _leaders, "halves": _halves,
    "bilingual": _bilingual,
}  # fmt: skip
