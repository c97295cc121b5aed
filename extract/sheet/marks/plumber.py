"""Marks as another parser, pdfplumber, finds them: the second opinion on a text sheet."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pdfplumber
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.marks.likeness import Colour, inks_hue, sort_into_kinds, suggested_by
from extract.sheet.marks.reading import BLANK, CellReading
from extract.sheet.marks.streams import Miniature, difference, miniature

SLACK = 2.0
"""Points by which a mark may leave its cell."""
GAP = 1.0
"""Points of white that part two marks."""
SAME_IMAGE = 10.0
"""The mean difference of miniatures, 0 to 255, within one kind; twice as much parts two kinds."""
STRIPS = 12
"""From so many level pieces on, a shape is a gradient cut by a clip, which is not known here."""
DEEPEST_FORM = 8
Thing = dict[str, Any]
"""One of pdfplumber's objects, with a `box` on the page as shown."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One path of a drawn mark, its points within the mark's own square from 0 to 1."""

    points: tuple[tuple[float, float], ...]
    fill: Colour | None
    stroke: Colour | None


@dataclass(frozen=True, slots=True)
class Found:
    """One mark in a cell; `unread` where something is there that cannot be compared."""

    box: Box
    sort: Literal["glyph", "image", "shape", "unread"]
    glyph: str = ""
    image: Miniature | None = None
    shape: tuple[Stroke, ...] = ()
    guess: PositionName | None = None


def read_plumber(data: bytes, page_number: int, cells: Sequence[Box]) -> list[CellReading]:
    """What stands in each cell by pdfplumber's objects; no kind where it cannot tell."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            page = pdf.pages[page_number - 1]
            things = list(things_of(page))
            shaded = has_shading(page.page_obj.resources, DEEPEST_FORM)
            found = [find_in(cell, things) for cell in cells]
            page.close()
    except (PdfminerException, MalformedPDFException):
        return [CellReading(None, 0, None, None) for _ in cells]
    return name_kinds(found, shaded)


def things_of(page: Any) -> Iterable[Thing]:  # noqa: ANN401 - pdfplumber's page
    """All that is drawn, each with its box as shown: from the crop box's corner."""
    left, top = page.cropbox[0], page.cropbox[1]
    for sort in ("char", "image", "rect", "line", "curve"):
        for thing in page.objects.get(sort, []):
            if sort == "char" and not thing["text"].strip():
                continue
            wide = thing["linewidth"] / 2 if thing.get("stroke") else 0.0
            box = (
                thing["x0"] - left - wide,
                thing["top"] - top - wide,
                thing["x1"] - left + wide,
                thing["bottom"] - top + wide,
            )
            yield {**thing, "box": box}


def has_shading(resources: Any, depth: int) -> bool:  # noqa: ANN401 - a PDF object
    """Whether a page or its forms may paint with shadings, which pdfminer passes over."""
    names = resolve1(resources)
    if not isinstance(names, dict) or depth == 0:
        return False
    if resolve1(names.get("Shading")) or resolve1(names.get("Pattern")):
        return True
    forms = resolve1(names.get("XObject"))
    inner = [resolve1(form) for form in forms.values()] if isinstance(forms, dict) else []
    return any(
        has_shading(form.get("Resources"), depth - 1)
        for form in inner
        if isinstance(form, PDFStream) and form.get("Resources") is not None
    )


def find_in(cell: Box, things: Sequence[Thing]) -> list[Found]:
    """The separate marks of one cell."""
    near = [thing for thing in things if overlaps(thing["box"], cell)]
    inside = [thing for thing in near if within(thing["box"], cell)]
    found = [Found(cell, "unread") for thing in near if is_in_the_way(thing, cell)]
    for thing in inside:
        if thing["object_type"] == "char":
            found.append(glyph_of(thing))
        elif thing["object_type"] == "image":
            found.extend(image_of(thing))
    paths = [
        thing
        for thing in inside
        if thing["object_type"] not in ("char", "image") and not is_border(thing["box"], cell)
    ]
    found.extend(shape for group in gather(paths) if (shape := shape_of(group)) is not None)
    return [one for index, one in enumerate(found) if not is_again(one, found[:index])]


def overlaps(box: Box, cell: Box) -> bool:
    """Whether a box lies over some of a cell."""
    return box[0] < cell[2] and box[2] > cell[0] and box[1] < cell[3] and box[3] > cell[1]


def within(box: Box, cell: Box) -> bool:
    """Whether a box stands in a cell: its middle there, its sides no more than a little outside."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    grown = (cell[0] - SLACK, cell[1] - SLACK, cell[2] + SLACK, cell[3] + SLACK)
    return (
        cell[0] <= across <= cell[2]
        and cell[1] <= down <= cell[3]
        and grown[0] <= box[0]
        and grown[1] <= box[1]
        and grown[2] >= box[2]
        and grown[3] >= box[3]
    )


def is_in_the_way(thing: Thing, cell: Box) -> bool:
    """Whether something larger than the cell lies over its middle and is no rule or shading."""
    box = thing["box"]
    middle = (
        cell[0] + (cell[2] - cell[0]) * 0.3,
        cell[1] + (cell[3] - cell[1]) * 0.3,
        cell[2] - (cell[2] - cell[0]) * 0.3,
        cell[3] - (cell[3] - cell[1]) * 0.3,
    )
    if within(box, cell) or not overlaps(box, middle):
        return False
    return thing["object_type"] in ("image", "char", "curve")


def is_border(box: Box, cell: Box) -> bool:
    """Whether a path is a rule along the cell or the shading under it."""
    wide, high = box[2] - box[0], box[3] - box[1]
    cell_wide, cell_high = cell[2] - cell[0], cell[3] - cell[1]
    level_rule = high < 1.4 and wide > 0.75 * cell_wide
    upright_rule = wide < 1.4 and high > 0.75 * cell_high
    return level_rule or upright_rule or (wide > 0.85 * cell_wide and high > 0.75 * cell_high)


def glyph_of(char: Thing) -> Found:
    """A sign as a mark; a letter or digit of an ordinary font cannot be one."""
    text, font = char["text"], char["fontname"].rpartition("+")[2]
    symbols = any(name in font.casefold() for name in ("symbol", "dingbat", "webding", "wingding"))
    colour = rgb(char["non_stroking_color"])
    unmapped = text.startswith("(cid:")
    if colour is None or (not symbols and (unmapped or text.isalnum())):
        return Found(char["box"], "unread")
    key = f"{text} {font if symbols else ''} {colour}"
    return Found(char["box"], "glyph", glyph=key, guess=suggested_by(colour))


def image_of(image: Thing) -> list[Found]:
    """An image as a mark, none if it is all white."""
    small = miniature(image["stream"])
    if small is None:
        return [Found(image["box"], "unread")]
    if small.min() >= 250:
        return []
    return [Found(image["box"], "image", image=small, guess=inks_hue(small))]


def gather(paths: Sequence[Thing]) -> list[list[Thing]]:
    """Paths that touch or nearly touch, mark by mark."""
    groups: list[list[Thing]] = []
    boxes: list[Box] = []
    for path in paths:
        box = path["box"]
        grown = (box[0] - GAP, box[1] - GAP, box[2] + GAP, box[3] + GAP)
        joined = [index for index, other in enumerate(boxes) if overlaps(other, grown)]
        members = [thing for index in joined for thing in groups[index]] + [path]
        whole = union([box, *(boxes[index] for index in joined)])
        groups = [group for index, group in enumerate(groups) if index not in joined] + [members]
        boxes = [other for index, other in enumerate(boxes) if index not in joined] + [whole]
    return groups


def shape_of(paths: Sequence[Thing]) -> Found | None:
    """Paths as one drawn mark; None where all of it is white or unpainted."""
    box = union(path["box"] for path in paths)
    side = max(box[2] - box[0], box[3] - box[1], 0.1)
    strokes = []
    for path in paths:
        painted = (
            (path["fill"], path["non_stroking_color"]),
            (path["stroke"], path["stroking_color"]),
        )
        colours = [rgb(colour) if used else None for used, colour in painted]
        if any(used and rgb(colour) is None for used, colour in painted):
            return Found(box, "unread")
        # The points are in pdfplumber's own frame, so they are placed by the path's own corner.
        left, top = path["x0"], path["top"]
        shift = (path["box"][0] - box[0], path["box"][1] - box[1])
        points = tuple(
            ((x - left + shift[0]) / side, (y - top + shift[1]) / side) for x, y in path["pts"]
        )
        strokes.append(Stroke(points, colours[0], colours[1]))
    seen = [colour for stroke in strokes for colour in (stroke.fill, stroke.stroke) if colour]
    coloured = [colour for colour in seen if min(colour) < 250]
    if not coloured:
        return None
    guesses = {suggested_by(colour) for colour in coloured} - {None}
    guess = guesses.pop() if len(guesses) == 1 else None
    if len(strokes) >= STRIPS and guess is None:
        return Found(box, "unread")
    return Found(box, "shape", shape=tuple(strokes), guess=guess)


def rgb(colour: Any) -> Colour | None:  # noqa: ANN401 - numbers, a pattern's name, or nothing
    """A colour of one, three or four components as red, green, blue; None for a pattern."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return None
    values = [min(max(float(part), 0.0), 1.0) for part in parts]
    if len(values) == 1:
        values *= 3
    elif len(values) == 4:
        values = [(1.0 - ink) * (1.0 - values[3]) for ink in values[:3]]
    if len(values) != 3:
        return None
    red, green, blue = (round(value * 255) for value in values)
    return (red, green, blue)


def is_again(one: Found, before: Sequence[Found]) -> bool:
    """Whether the same glyph was drawn there already, as imitated bold is."""
    return one.sort == "glyph" and any(
        other.glyph == one.glyph
        and abs(other.box[0] - one.box[0]) < 1.0
        and abs(other.box[1] - one.box[1]) < 1.0
        for other in before
    )


def name_kinds(found: Sequence[Sequence[Found]], shaded: bool) -> list[CellReading]:
    """One reading a cell; where shadings may have been passed over, empty is not known as blank."""
    single = [marks[0] for marks in found if len(marks) == 1 and marks[0].sort != "unread"]
    kinds = iter(sort_into_kinds(single, unlikeness, 1.0, 2.0))
    readings = []
    for marks in found:
        box = union(mark.box for mark in marks) if marks else None
        if not marks:
            readings.append(CellReading(None if shaded else BLANK, 0, None, None))
        elif len(marks) > 1 or marks[0].sort == "unread":
            count = sum(mark.sort != "unread" for mark in marks)
            readings.append(CellReading(None, count, box if count else None, None))
        else:
            number = next(kinds)
            kind = None if number is None else f"{marks[0].sort} {number}"
            readings.append(CellReading(kind, 1, box, marks[0].guess if kind else None))
    return readings


def unlikeness(one: Found, other: Found) -> float:
    """How far two marks differ: up to 1 they are the same, from 2 on they are not."""
    if one.sort != other.sort:
        return 2.0
    if one.image is not None and other.image is not None:
        return difference(one.image, other.image) / SAME_IMAGE
    if one.sort == "glyph":
        return 0.0 if one.glyph == other.glyph else 2.0
    return shapes_differ(one.shape, other.shape)


def shapes_differ(one: tuple[Stroke, ...], other: tuple[Stroke, ...]) -> float:
    """The difference of drawn marks: the worst of their points and colours, 1 being just alike."""
    if len(one) != len(other):
        return 2.0
    worst = 0.0
    for mine, theirs in zip(one, other, strict=True):
        if len(mine.points) != len(theirs.points):
            return 2.0
        for (x, y), (u, v) in zip(mine.points, theirs.points, strict=True):
            worst = max(worst, abs(x - u) / 0.08, abs(y - v) / 0.08)
        for colour, match in ((mine.fill, theirs.fill), (mine.stroke, theirs.stroke)):
            if (colour is None) != (match is None):
                return 2.0
            if colour is not None and match is not None:
                worst = max(worst, *(abs(a - b) / 16 for a, b in zip(colour, match, strict=True)))
    return worst
