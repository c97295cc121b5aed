"""The kinds of mark on a sheet as a person sees them: numbered, with the states that bear each."""

from collections.abc import Sequence
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


def kinds_of(outcomes: Sequence[SheetOutcome]) -> tuple[Kind, ...]:
    """The kinds in the rows of all sheets of a note."""
    kinds: list[Kind] = []
    before = 0
    for outcome in outcomes:
        marks = marks_of(outcome)
        if marks is None:
            continue
        rows = list(zip(marks.drawn, marks.boxes, read_as(outcome), strict=False))
        for number, drawing in enumerate(marks.drawings):
            own = [(box, read) for which, box, read in rows if which == number and box]
            said = {name for _, (_, name) in own}
            if own:  # else of the legend or of the result alone
                position = said.pop() if len(said) == 1 else None
                states, page = tuple(code for _, (code, _) in own), outcome.sheet.page
                kinds.append(Kind(before + number + 1, page, own[0][0], states, position, drawing))
        before += len(marks.drawings)
    return tuple(kinds)
