"""Faults that a reader has to notice: a note with one of them must be refused."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.drawing.held_out.marks import HUE_ALONE, WRITTEN
from tests.drawing.held_out.sheet import Mark, Sheet, StateRow, TotalRow, with_rows
from tests.drawing.held_out.votes import Position, Vote

OTHERS: dict[Position, Position] = {"yes": "no", "no": "yes", "abstain": "yes"}
_APART = 0.3
"""So far apart are the shares of states whose marks are exchanged."""


@dataclass(frozen=True, slots=True)
class Trap:
    """A fault of the sheet, or of the picture that it is kept as."""

    name: str
    spoil: Callable[[random.Random, Vote, Sheet], Sheet | None]
    """None where this sheet cannot have the fault."""
    coarse: bool = False
    """Whether the page becomes a picture too coarse to be read."""
    hues: bool = False
    """Whether it shows in colour alone."""


def _change(sheet: Sheet, place: int, **changes: object) -> Sheet:
    rows = list(sheet.rows)
    rows[place] = replace(rows[place], **changes)  # type: ignore[arg-type]
    return with_rows(sheet, rows)


def _places(sheet: Sheet, vote: Vote, *positions: Position) -> list[int]:
    """Where marks of these kinds stand."""
    wanted = positions or ("yes", "no", "abstain")
    return [
        place
        for place, row in enumerate(vote.rows)
        if row.position in wanted and sheet.rows[place].marks
    ]


def _missing(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    for place in dice.sample(_places(sheet, vote), dice.choice((1, 2))):
        sheet = _change(sheet, place, marks=())
    return sheet


def _smudged(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    place = dice.choice(_places(sheet, vote))
    (mark,) = sheet.rows[place].marks
    return _change(sheet, place, marks=(replace(mark, smudged=True),))


def _two(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    if sheet.look.family == "ground":
        return None
    place = dice.choice(_places(sheet, vote))
    (mark,) = sheet.rows[place].marks
    other = OTHERS[vote.rows[place].position]
    return _change(sheet, place, marks=(mark, Mark(other, other)))


def _exchanged(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    pairs = [
        (i, k)
        for i in _places(sheet, vote)
        for k in _places(sheet, vote)
        if vote.rows[i].position != vote.rows[k].position
        and abs((vote.rows[i].figure or 0) - (vote.rows[k].figure or 0)) > _APART
    ]
    if not pairs:
        return None
    i, k = dice.choice(pairs)
    first, second = sheet.rows[i].marks, sheet.rows[k].marks
    return _change(_change(sheet, i, marks=second), k, marks=first)


def _figure(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    place = dice.choice(_places(sheet, vote))
    figure = sheet.rows[place].figure
    value = vote.rows[place].figure or 0.0
    if vote.figures == "weights":
        changed = figure.replace(f"{value:.0f}", f"{value + dice.choice((1, 3, 5)):.0f}")
    else:
        sep = "," if "," in figure else "."
        old = f"{value:.2f}".replace(".", sep)
        new = f"{value + dice.choice((0.4, 0.9, 1.1, 3.0)):.2f}".replace(".", sep)
        changed = figure.replace(old, new)
    return _change(sheet, place, figure=changed)


def _totals(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    """One more here and one less there: the total of all stands."""

    def more(row: TotalRow, by: int) -> TotalRow:
        return replace(row, members=str(int(row.members) + by))

    totals = list(sheet.totals)
    gains = dice.choice((1, 2))
    totals[0], totals[gains] = more(totals[0], -1), more(totals[gains], 1)
    return replace(sheet, totals=tuple(totals))


def _cut(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    """The marks of all rows are gone, or of the lower half; totals alone cannot say them."""
    if len({row.position for row in vote.rows}) == 1:
        return None
    start = dice.choice((0, len(sheet.rows) // 2))
    rows = [row if n < start else replace(row, marks=()) for n, row in enumerate(sheet.rows)]
    return with_rows(sheet, rows)


def _upside_down(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    places = [p for p in _places(sheet, vote) if sheet.look.turnable(vote.rows[p].position)]
    if not places:
        return None
    place = dice.choice(places)
    (mark,) = sheet.rows[place].marks
    return _change(sheet, place, marks=(replace(mark, turned=True),))


def _recoloured(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    """A mark of another kind's colour, and of its own form where that differs."""
    if not sheet.look.hues or sheet.look.family in WRITTEN:
        return None
    place = dice.choice(_places(sheet, vote, "yes", "no"))
    (mark,) = sheet.rows[place].marks
    return _change(sheet, place, marks=(replace(mark, hue=OTHERS[vote.rows[place].position]),))


def _contradicting(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    place = dice.choice(_places(sheet, vote))
    other = OTHERS[vote.rows[place].position]
    if not _rows_with(sheet, other) and sheet.look.family in (HUE_ALONE | WRITTEN):
        other = "yes" if vote.rows[place].position != "yes" else "no"
    return _change(sheet, place, marks=(Mark(other, other),))


def _rows_with(sheet: Sheet, position: Position) -> list[StateRow]:
    return [row for row in sheet.rows if any(m.shape == position for m in row.marks)]


def _as_it_is(dice: random.Random, vote: Vote, sheet: Sheet) -> Sheet | None:
    return sheet


TRAPS: Sequence[Trap] = (
    Trap("mark missing", _missing),
    Trap("mark smudged", _smudged),
    Trap("two marks in a cell", _two),
    Trap("marks exchanged", _exchanged),
    Trap("figure changed", _figure),
    Trap("totals changed", _totals),
    Trap("column cut off", _cut),
    Trap("mark upside down", _upside_down),
    Trap("mark recoloured", _recoloured, hues=True),
    Trap("mark contradicts totals", _contradicting),
    Trap("too coarse", _as_it_is, coarse=True),
)
