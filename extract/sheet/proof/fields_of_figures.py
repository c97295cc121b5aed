"""Which field of the record a figure of the sheet is, so that a person can be asked for it."""

from collections.abc import Sequence
from datetime import date

from extract.dates import only_date
from extract.records import GroupTotal, PositionName
from extract.sheet.proof.shares import group
from extract.sheet.table.blocks import inside
from extract.sheet.table.rows import Row
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, digits

Fields = tuple[str, ...]
"""Names as a correction has them behind `votes[0].`: one for each figure of the segment."""


def fields_of(
    figures: Sequence[Segment], table: TotalsTable, rows: Sequence[Row], day: date
) -> list[Fields]:
    """The fields of each figure, by its place and only where the record has the same there.

    Empty where a figure is none of the rows, of the totals or of the sitting date, `day`.
    """
    of_groups: dict[PositionName | None, list[Segment]] = {}
    for figure in sorted(figures, key=lambda figure: figure.box[0]):
        if inside(figure.box, table.box):
            of_groups.setdefault(line_of(figure, table), []).append(figure)
    named: dict[Segment, Fields] = {}
    for position, line in of_groups.items():
        named |= fields_of_line(line, values_of(position, table))
    return [named.get(figure) or field_of(figure, table, rows, day) for figure in figures]


def line_of(figure: Segment, table: TotalsTable) -> PositionName | None:
    """The line of the totals table on which a figure stands; None for that of the total."""
    found = (name for name, box in table.legend if box[1] <= figure.middle < box[3])
    return next(found, None)


def values_of(position: PositionName | None, table: TotalsTable) -> list[tuple[str, float | None]]:
    """The fields of one line of the totals table in printed order, and what was read of them."""
    if position is None:
        return [("totals.total", table.totals.total)]
    line: GroupTotal = group(table.totals, position)
    second = ("weight", line.weight) if table.weighted else ("population_pct", line.population_pct)
    return [
        (f"totals.{position}.{name}", value) for name, value in (("members", line.members), second)
    ]


def fields_of_line(
    line: Sequence[Segment], values: Sequence[tuple[str, float | None]]
) -> dict[Segment, Fields]:
    """The fields of the figures of one line of the totals table, which may share a segment."""
    rest, named = list(values), dict[Segment, Fields]()
    for segment in line:
        words = digits(segment.text).split()
        own, rest = rest[: len(words)], rest[len(words) :]
        if [number(word) for word in words] == [value for _, value in own]:
            named[segment] = tuple(name for name, _ in own)
    return named


def number(word: str) -> float | None:
    """The figure as a number; None where it is none."""
    try:
        return float(word)
    except ValueError:
        return None


def field_of(figure: Segment, table: TotalsTable, rows: Sequence[Row], day: date) -> Fields:
    """The field of a figure that does not stand in the totals table."""
    read = digits(figure.text)
    if only_date(figure.text) == day:
        return ("sitting_date",)
    left = [
        row
        for row in rows
        if row.cell[1] <= figure.middle <= row.cell[3] and row.name_box[0] <= figure.box[0]
    ]
    row = max(left, key=lambda row: row.name_box[0], default=None)
    if row is None or row.share is None:
        return ()
    printed = str(row.share) if table.weighted else f"{row.share / 100:.2f}"
    name = "weight" if table.weighted else "population_pct"
    return (f"positions.{row.state.code}.{name}",) if read == printed else ()
