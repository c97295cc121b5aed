"""Notes in a drawing that nobody has seen, all of one ink, as a sheet without a legend has them."""

from collections.abc import Sequence
from dataclasses import replace

from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import MarkKind, Palette, SheetLook

ONE_INK = Palette(*[(0.2, 0.2, 0.2)] * 4)
TABLE = "2026"


def unknown_note(
    place: int,
    no: Sequence[str] = ("IT",),
    abstain: Sequence[str] = ("DE", "PL"),
    *,
    novel: int = 7,
    legend: bool = False,
    marks: MarkKind = "vector",
) -> bytes:
    """A note of a number of its own, `place` above 11600/26; whom it does not name votes yes."""
    look = SheetLook(drawing="novel", novel=novel, legend=legend, marks=marks, palette=ONE_INK)
    note = seed_note(look)
    yes = tuple(state for state in figures_of(TABLE) if state not in {*no, *abstain})
    rows = rows_of({"yes": yes, "no": tuple(no), "abstain": tuple(abstain)}, TABLE)
    vote = replace(note.votes[0], rows=rows)
    return draw_note(replace(note, number=f"{11600 + place}/26", votes=(vote,)))
