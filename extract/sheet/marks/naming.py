"""What the marks mean: named by the sheet's own legend, else by hue or shape; two must agree."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, Box, PositionName, Reader
from extract.sheet.marks.kinds import names_by_kind, result_among
from extract.sheet.marks.reading import BLANK, CellReading

Name = PositionName | Literal["blank"] | None
"""What one reader calls a cell; None where it cannot say."""


@dataclass(frozen=True, slots=True)
class NamedReader:
    """One way of reading marks, by the name that the evidence bears."""

    name: Reader
    read: Callable[[Sequence[Box]], list[CellReading]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A place on the sheet where a mark may stand, and what to call it in a refusal."""

    box: Box
    label: str


@dataclass(frozen=True, slots=True)
class AgreedMark:
    """What two readers found in one cell."""

    name: Name
    """None where the readers see the same kinds of mark but nothing names them."""
    box: Box | None
    read_by: tuple[Reader, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """All that one reader says of the sheet."""

    reader: Reader
    rows: tuple[CellReading, ...]
    legend: tuple[CellReading, ...]
    result: CellReading
    names: tuple[Name, ...]
    result_name: Name


@dataclass(frozen=True, slots=True)
class AgreedMarks:
    """The marks of one sheet after every reader that was needed has been heard."""

    rows: tuple[AgreedMark, ...]
    result: AgreedMark
    legend_drawn: bool
    blank_may_mean: tuple[PositionName, ...]
    """What a blank cell may stand for; nothing where the legend draws a mark for it."""
    opinions: tuple[Opinion, ...]


def agree(
    readers: Sequence[NamedReader],
    rows: Sequence[Cell],
    legend: Sequence[Cell],
    results: Sequence[Cell],
    page: int,
    heard: list[Opinion] | None = None,
) -> AgreedMarks:
    """Hear readers in turn until two agree on every cell.

    `results` are the places where the mark of the final result may stand; the first that shows a
    whole mark counts, and without any the result is not looked for. `heard` gets every opinion as
    it comes, so that a refusal can be looked into.

    Raises NoteRefusedError where two disagree, where a cell shows two marks, or where fewer than
    two can say what stands in it.
    """
    opinions: list[Opinion] = [] if heard is None else heard
    cells = [*rows, *results[:1]]
    for reader in readers:
        opinions.append(opinion_of(reader, rows, legend, results))
        if is_settled(opinions, cells, page):
            break
    backed = backing(opinions, len(cells))
    short = [c.label for c, b in zip(cells, backed, strict=True) if len(b) < 2]
    if short and not unnamed_kinds(opinions):
        raise NoteRefusedError(
            f"page {page}: no two readers can say what mark stands at {', '.join(short[:5])}"
        )
    marks = [mark_of(opinions, index, backers) for index, backers in enumerate(backed)]
    if short:
        refuse_likened_kinds(opinions, rows, marks, short, page)
    undrawn = undrawn_labels(opinions)
    return AgreedMarks(
        rows=tuple(marks[: len(rows)]),
        result=marks[-1] if results else AgreedMark(None, None, ()),
        legend_drawn=len(undrawn) < len(POSITIONS),
        blank_may_mean=blank_meanings(opinions, undrawn),
        opinions=tuple(opinions),
    )


def is_settled(opinions: Sequence[Opinion], cells: Sequence[Cell], page: int) -> bool:
    """Whether two readers can say what stands in every cell.

    Raises NoteRefusedError where the last one sees two marks in a cell, or disagrees.
    """
    refuse_double_marks(opinions[-1], cells, page)
    refuse_disagreement(opinions, cells, page)
    return len(opinions) > 1 and all(len(b) > 1 for b in backing(opinions, len(cells)))


def undrawn_labels(opinions: Sequence[Opinion]) -> tuple[PositionName, ...]:
    """The positions beside whose label no reader sees a mark."""
    return tuple(
        position
        for index, position in enumerate(POSITIONS)
        if all(opinion.legend[index].kind == BLANK for opinion in opinions)
    )


def blank_meanings(
    opinions: Sequence[Opinion], undrawn: Sequence[PositionName]
) -> tuple[PositionName, ...]:
    """What a blank cell may mean on this sheet: never yes or no.

    Amber is bleached by scans in black and white: where the page has no hue, a blank may also be
    an abstention, also if some specks of its mark are left in the legend.
    """
    by_hue = [o for o in opinions if o.reader == "colour"]
    colourless = bool(by_hue) and all(
        reading.kind in (None, BLANK) for o in by_hue for reading in (*o.rows, *o.legend, o.result)
    )
    meanings: list[PositionName] = [name for name in undrawn if name == "not_participating"]
    bleached = POSITIONS.index("abstain")
    if colourless and all(opinion.legend[bleached].marks == 0 for opinion in opinions):
        meanings.append("abstain")
    return tuple(meanings)


def opinion_of(
    reader: NamedReader, rows: Sequence[Cell], legend: Sequence[Cell], results: Sequence[Cell]
) -> Opinion:
    """One reader's readings and the names that follow from them."""
    readings = reader.read([cell.box for cell in (*rows, *legend, *results)])
    of_rows, others = readings[: len(rows)], readings[len(rows) :]
    of_legend, of_results = others[: len(legend)], others[len(legend) :]
    result = result_among(of_results)
    by_kind = names_by_kind(of_rows, of_legend, result)
    return Opinion(
        reader=reader.name,
        rows=tuple(of_rows),
        legend=tuple(of_legend),
        result=result,
        names=tuple(name_of(reading, by_kind) for reading in of_rows),
        result_name=name_of(result, by_kind),
    )


def name_of(reading: CellReading, by_kind: dict[str, PositionName]) -> Name:
    """What a reader calls one cell."""
    if reading.kind is None:
        return None
    return "blank" if reading.kind == BLANK else by_kind.get(reading.kind)


def all_names(opinion: Opinion) -> tuple[Name, ...]:
    """The names of the rows, then of the result."""
    return (*opinion.names, opinion.result_name)


def backing(opinions: Sequence[Opinion], count: int) -> list[list[Opinion]]:
    """For each cell the readers that can say what stands in it."""
    named = [(opinion, all_names(opinion)) for opinion in opinions]
    return [[o for o, names in named if names[index] is not None] for index in range(count)]


def refuse_double_marks(opinion: Opinion, cells: Sequence[Cell], page: int) -> None:
    """Refuse a sheet with two marks in one cell of a Member State."""
    for cell, reading in zip(cells, opinion.rows, strict=False):
        if reading.marks > 1:
            raise NoteRefusedError(
                f"page {page}: {reading.marks} marks stand in the cell of {cell.label}"
            )


def refuse_disagreement(opinions: Sequence[Opinion], cells: Sequence[Cell], page: int) -> None:
    """Refuse a sheet on which two readers call one cell by different names."""
    named = [(opinion.reader, all_names(opinion)) for opinion in opinions]
    for index, cell in enumerate(cells):
        said = [(reader, name) for reader, names in named if (name := names[index]) is not None]
        if len({name for _, name in said}) > 1:
            views = ", ".join(f"{reader} says {name}" for reader, name in said)
            raise NoteRefusedError(f"page {page}: readers disagree at {cell.label}: {views}")


def mark_of(opinions: Sequence[Opinion], index: int, backers: Sequence[Opinion]) -> AgreedMark:
    """The agreed mark of one cell, with the box of the first reader that saw it."""
    readings = [(*o.rows, o.result)[index] for o in (backers or opinions)]
    box = next((reading.box for reading in readings if reading.box is not None), None)
    name = all_names(backers[0])[index] if backers else None
    readers = tuple(dict.fromkeys(o.reader for o in (backers or opinions)))
    return AgreedMark(name, box, readers)


def unnamed_kinds(opinions: Sequence[Opinion]) -> bool:
    """Whether two readers tell the kinds of all marks apart alike, but nothing names them."""
    sorted_out = [o for o in opinions if all(reading.kind is not None for reading in o.rows)]
    if len(sorted_out) < 2:
        return False
    first, second = ([reading.kind for reading in o.rows] for o in sorted_out[:2])
    pairs = set(zip(first, second, strict=True))
    return len(pairs) == len(set(first)) == len(set(second))


def refuse_likened_kinds(
    opinions: Sequence[Opinion],
    cells: Sequence[Cell],
    marks: Sequence[AgreedMark],
    short: Sequence[str],
    page: int,
) -> None:
    """Refuse a sheet where two kinds of mark bear one name that a single reader gave to one.

    A smudge is a kind of its own, which one reader may liken to the mark that it covers.
    """
    kinds = next([r.kind for r in o.rows] for o in opinions if None not in [r.kind for r in o.rows])
    by_name: dict[str, set[str | None]] = {}
    for kind, mark in zip(kinds, marks, strict=False):
        if mark.name is not None:
            by_name.setdefault(mark.name, set()).add(kind)
    for cell, mark in zip(cells, marks, strict=False):
        if cell.label in short and len(by_name.get(mark.name or "", ())) > 1:
            raise NoteRefusedError(
                f"page {page}: the mark of {cell.label} is of another kind than the others called "
                f"{mark.name}, and one reader alone calls it so: it may be smudged"
            )
