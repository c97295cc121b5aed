"""The kinds of mark on a sheet as a person sees them: numbered, with the states that bear each."""

from dataclasses import dataclass

from extract.records import Box, PositionName
from extract.sheet.read import SheetOutcome
from extract.sheet.seen import Drawing
from extract.sheet.shown.overlay import marks_of, read_as


@dataclass(frozen=True, slots=True)
class Kind:
    """Marks that look alike in every view."""

    number: int
    """From 1, as the picture of the sheet numbers them; of later sheets of the note it goes on."""
    page: int
    box: Box
    """Of the first of them."""
    states: tuple[str, ...]
    """The codes of those who bear it, from the top."""
    position: PositionName | None
    """What it was read as, or comes nearest to; None where that stands open."""
    drawing: Drawing


def kinds_on(outcome: SheetOutcome, before: int = 0) -> tuple[Kind, ...]:
    """The kinds in the rows of a sheet; `before` have numbers on earlier sheets."""
    marks = marks_of(outcome)
    if marks is None:
        return ()
    rows = read_as(outcome)
    kinds = []
    for number, drawing in enumerate(marks.drawings):
        own = [n for n, which in enumerate(marks.drawn[: len(rows)]) if which == number]
        box = next((box for n in own if (box := marks.boxes[n]) is not None), None)
        if box is None:
            continue  # of the legend or of the result alone
        said = {rows[n][1] for n in own}
        position = said.pop() if len(said) == 1 else None
        states = tuple(rows[n][0] for n in own)
        page = outcome.sheet.page
        kinds.append(Kind(before + number + 1, page, box, states, position, drawing))
    return tuple(kinds)


def kinds_of(outcomes: tuple[SheetOutcome, ...]) -> tuple[Kind, ...]:
    """The kinds on all sheets of a note."""
    kinds: list[Kind] = []
    before = 0
    for outcome in outcomes:
        kinds += kinds_on(outcome, before)
        marks = marks_of(outcome)
        before += len(marks.drawings) if marks else 0
    return tuple(kinds)
