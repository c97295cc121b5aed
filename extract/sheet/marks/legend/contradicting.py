"""A second legend that names the marks of a sheet otherwise than the first."""

from collections.abc import Iterator, Sequence

from extract.sheet.geometry import overlap
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.views.differences import is_like
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Surface, look_on
from extract.sheet.seen import Fault

FEWEST = 2
"""Marks of another legend at least that are those of the first: one alone may be misread."""


def contradicting(
    surface: Surface,
    legend: Legend,
    legends: Sequence[Legend],
    rows: Sequence[Look | None],
    grounds: bool,
) -> Iterator[Fault]:
    """The fault of a sheet with another legend whose marks, drawn elsewhere, are those of this one
    with their names exchanged, at the first row with such a mark; none where they may be the marks
    of its labels in another way that names them alike."""
    others = [each for each in legends if len(each) >= FEWEST and shared(each, legend) == 0]
    known = [look_on(surface, ink, grounds) for ink in legend.values()] if others else []
    agreeing, exchanging = list[Legend](), list[tuple[Legend, Look]]()
    for other in others:
        looks = {name: look_on(surface, ink, grounds) for name, ink in other.items()}
        told = [(look, name, named_by(look, legend, known)) for name, look in looks.items()]
        wrong = [look for look, name, said in told if said and said != [name]]
        named = {name: other[name] for _, name, said in told if said}
        if wrong and len(named) >= FEWEST:
            exchanging.append((named, wrong[0]))
        elif not wrong and any(said for *_, said in told):
            agreeing.append(other)
    for named, look in exchanging:
        row = next((n for n, own in enumerate(rows) if own and is_like(look, [own])), None)
        if row is not None and not any(shared(named, e) == len(named) for e in agreeing):
            yield Fault(row, "a second legend names otherwise the mark of")
            return


def named_by(look: Look, legend: Legend, known: Sequence[Look]) -> list[str]:
    """The one name that a legend gives a mark; none where it gives several or none."""
    names = [name for name, own in zip(legend, known, strict=True) if is_like(look, [own])]
    return list(names) if len(names) == 1 else []


def shared(one: Legend, other: Legend) -> int:
    """How many drawings two legends have in common."""
    return sum(any(overlap(a.box, b.box) > 1 for b in other.values()) for a in one.values())
