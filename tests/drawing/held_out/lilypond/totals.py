"""The totals on a page of LilyPond: tables, dots, boxes, a brace, beams, circles, a sentence."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.lilypond.kit import (
    amid,
    below,
    beside,
    boxed,
    cell,
    column,
    leader,
    lines,
    prose,
    ringed,
    rule,
    spaces,
    table,
    text,
)
from tests.drawing.held_out.lilypond.marks import sign_room, swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import long


def totals(told: Told, wide: float) -> str:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> str:
    """The same in a sentence, broken by the program."""
    return prose(told, [(told.count(), told.way["count_bold"])], wide)


def _room(told: Told) -> float:
    return sign_room(told) + 4 if any(row.mark for row in told.words.totals) else 0.0


def _named(told: Told, row: TotalRow, marks: float) -> str:
    """A mark in a place of its own, and the word."""
    label = text(told, row.label, bold=row.position is None)
    wide = long(told, row.label, bold=True)
    if not marks:
        return cell(told, label, wide)
    first = swatch(told, row.mark) or [cell(told, '""', sign_room(told))]
    return amid([first[0], cell(told, label, wide)], 4)


def _said(told: Told, row: TotalRow) -> str:
    return told.members(row) + (f", {told.held(row)}" if row.figure else "")


def _table(told: Told, wide: float) -> str:
    """Words, numbers and shares below heads."""
    rows, heads, marks = told.words.totals, told.words.totals_head, _room(told)
    widths = [column(told, heads[0], [row.label for row in rows]) + marks + 6,
              column(told, heads[1], [row.members for row in rows]),
              column(told, heads[2], [told.held(row) for row in rows])]  # fmt: skip
    need(sum(widths), wide, "totals")
    if told.way["totals_full"]:
        widths[0] += wide - sum(widths)
    body = [[_named(told, row, marks),
             text(told, row.members, bold=row.position is None),
             text(told, told.held(row) if told.way["units"] else row.figure,
                  bold=row.position is None)] for row in rows]  # fmt: skip
    return table(told, widths, ["left", "right", "right"], body, head=heads, last=True)


def _across(told: Told, wide: float) -> str:
    """A table with a column for each position."""
    rows, heads = told.words.totals, told.words.totals_head
    first = min(longest(told, heads[1:], bold=True) + 2 * told.way["pad"] + 5, wide * 0.28)
    need(longest(told, heads[1:], bold=True) + 2 * told.way["pad"], first, "a head")
    each = (wide - first) / len(rows)
    pad = 2 * told.way["pad"]
    need(longest(told, [told.held(row) for row in rows]) + pad, each, "totals")
    body = [[text(told, heads[1], bold=True), *(text(told, row.members) for row in rows)],
            [text(told, heads[2], bold=True),
             *(text(told, told.held(row)) for row in rows)]]  # fmt: skip
    if any(row.mark for row in rows):
        body.insert(0, ['""', *((swatch(told, row.mark) or ['""'])[0] for row in rows)])
    return table(told, [first, *[each] * len(rows)], ["left", *["center"] * len(rows)], body,
                 head=["", *(row.label for row in rows)])  # fmt: skip


def _dotted(told: Told, wide: float) -> str:
    """Dots between words and numbers, by the program's own pattern."""
    wide, marks = min(wide, told.way["dotted_wide"]), _room(told)
    found = []
    for row in told.words.totals:
        said = _said(told, row)
        need(marks + long(told, row.label, bold=True) + long(told, said, bold=True) + 26, wide,
             "dots")  # fmt: skip
        first = swatch(told, row.mark) or ([cell(told, '""', sign_room(told))] if marks else [])
        line = leader(told, text(told, row.label, bold=row.position is None),
                      text(told, said, bold=True), wide - marks)  # fmt: skip
        found.append(amid([*first, cell(told, line, wide - marks)], 4))
    return below(found, 1)


def _boxes(told: Told, wide: float) -> str:
    """Boxes: the number in large type, the word, the share."""
    rows, gap = told.words.totals, 6.0
    each = (wide - gap * (len(rows) - 1)) / len(rows) - 10
    need(longest(told, [told.held(row) for row in rows]), each, "boxes")
    marks = _room(told)
    parts = []
    for row in rows:
        number = text(told, row.members, scale=1.7, bold=True)
        wide_ = long(told, row.members, scale=1.7, bold=True)
        need(wide_ + marks + 6, each, "boxes")
        top = amid([cell(told, number, wide_, high=told.size * 2.1), *swatch(told, row.mark)], 5)
        name = lines(told, row.label, each, at="center", bold=row.position is None)
        last = cell(told, text(told, told.held(row), scale=0.95), each, "center")
        part = below([f"\\within {spaces(each)} #0 {top}", name, last])
        parts.append(boxed(told, f"\\as-wide {spaces(each)} {part}", across=5, down=3))
    return beside(parts, gap)


def _brace(told: Told, wide: float) -> str:
    """Lines with their numbers, joined to the sum by a brace of the program's music font."""
    *rows, whole = told.words.totals
    marks = _room(told)
    names = longest(told, [row.label for row in rows], bold=True) + marks + 14
    said = longest(told, [_said(told, row) for row in rows], bold=True) + 6
    last = longest(told, [whole.label, told.members(whole), told.held(whole)], bold=True)
    need(names + said + 30 + last, wide, "a brace")
    step = told.size * told.way["leading"] * 1.2
    left = below([beside([f"\\as-wide {spaces(names)} {_named(told, row, marks)}",
                          cell(told, text(told, _said(told, row), bold=True), said)])
                  for row in rows], step - told.size * told.way["leading"])  # fmt: skip
    sums = [cell(told, text(told, whole.label, bold=True), last),
            cell(told, text(told, told.members(whole)), last)]  # fmt: skip
    if whole.figure:
        sums.append(cell(told, text(told, told.held(whole)), last))
    brace = f"\\right-brace #{step * len(rows):.0f}"
    return amid([left, brace, below(sums)], 8)


def _beams(told: Told, wide: float) -> str:
    """Beams as long as the numbers."""
    rows, marks, size = told.words.totals, _room(told), told.size
    names = longest(told, [row.label for row in rows], bold=True) + marks + 14
    said = longest(told, [_said(told, row) for row in rows], bold=True)
    reach = min(wide - names - said - 12, 200.0)
    need(50, reach, "beams")
    whole, found = int(rows[-1].members), []
    for row in rows:
        part = reach * int(row.members) / whole
        bar = [rule(part, told.way["bar"], size * 0.7)] if row.position and part else []
        found.append(amid([f"\\as-wide {spaces(names)} {_named(told, row, marks)}", *bar,
                           cell(told, text(told, _said(told, row), bold=True), said)],
                          5))  # fmt: skip
    return below(found, 2)


def _circles(told: Told, wide: float) -> str:
    """Numbers in circles, words and shares beside them."""
    rows = told.words.totals
    each, size = wide / len(rows), told.size
    circle = size * 2.6
    inner = each - circle - 10
    marks = _room(told)
    need(max(longest(told, [one for row in rows for one in row.label.split()], bold=True),
             longest(told, [told.held(row) for row in rows])), inner, "circles")  # fmt: skip
    parts = []
    for row in rows:
        number = cell(told, text(told, row.members, scale=1.25, bold=True), circle, "center",
                      high=circle)  # fmt: skip
        about = ringed(told, number, circle, size * 0.4, 0.8)
        said = [lines(told, row.label, inner, bold=row.position is None),
                cell(told, text(told, told.held(row), scale=0.95), inner)]  # fmt: skip
        if marks and row.mark:
            said.append(swatch(told, row.mark)[0])
        parts.append(f"\\as-wide {spaces(each)} " + amid([about, below(said)], 6))
    return beside(parts)


def _none(told: Told, wide: float) -> str:
    """The States' own headings have the sums."""
    return ""


_TOTALS: Mapping[str, Callable[[Told, float], str]] = {
    "table": _table, "across": _across, "dotted": _dotted, "boxes": _boxes, "brace": _brace,
    "beams": _beams, "circles": _circles, "sentence": count, "none": _none,
}  # fmt: skip
