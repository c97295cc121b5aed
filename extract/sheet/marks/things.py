"""What pdfplumber finds on a page, placed as shown, and where it stands to a cell."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from pdfminer.layout import LTComponent, LTContainer
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1

from extract.records import Box
from extract.sheet.marks.likeness import Colour

SLACK = 2.0
"""Points by which a mark may leave its cell."""
GROUND = 0.6
"""The share of its cell from which on a rectangle lies under the mark and is none."""
SORTS = ("char", "image", "rect", "line", "curve")
HAIR = 0.1
"""Points by which a box may seem to miss a cell that it touches."""
EVERYWHERE = (-1e6, -1e6, 1e6, 1e6)
Thing = dict[str, Any]
"""One of pdfplumber's objects, with a `box` on the page as shown."""


def things_of(page: Any, cells: Sequence[Box]) -> list[Thing]:  # noqa: ANN401 - pdfplumber's page
    """What is drawn over any of the cells, each with its box on the page as shown.

    Only that is worked out by pdfplumber, which takes long over the rest of a page's characters.
    """
    across, down = shift_of(page.page_obj)
    # pdfplumber adds the corner of its media box, and measures from above.
    left, top = page.mediabox[0] - across, page.height + page.mediabox[1] - down
    drawn = list(leaves_of(page.layout))
    near = [drawn[index] for index in over_any(boxes_of(drawn, across, down), cells)]
    things = [
        {**thing, "box": box_of(thing, left, top)}
        for thing in page.iter_layout_objects(near)
        if thing["object_type"] in SORTS
        and not (thing["object_type"] == "char" and not thing["text"].strip())
    ]
    return sorted(things, key=lambda thing: SORTS.index(thing["object_type"]))


def leaves_of(container: LTContainer[LTComponent]) -> Iterator[LTComponent]:
    """All that a page and the forms in it hold, in drawing order."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from leaves_of(item)
        else:
            yield item


def shift_of(page: PDFPage) -> tuple[float, float]:
    """How far right the page as shown stands of pdfminer's layout, and what its heights are taken
    from: pdfplumber's crop box is wrong on a page that is turned and unevenly cut."""
    x0, y0, x1, y1 = page.mediabox
    crop_x0, crop_y0, crop_x1, crop_y1 = page.cropbox
    left, bottom = max(min(crop_x0, crop_x1), min(x0, x1)), max(min(crop_y0, crop_y1), min(y0, y1))
    right, top = min(max(crop_x0, crop_x1), max(x0, x1)), min(max(crop_y0, crop_y1), max(y0, y1))
    return {
        0: (x0 - left, top - y0),
        90: (y0 - bottom, x1 - left),
        180: (right - x1, y1 - bottom),
        270: (top - y1, right - x0),
    }.get(page.rotate, (x0 - left, top - y0))  # pdfminer takes any other turn for none


def boxes_of(drawn: Sequence[LTComponent], across: float, down: float) -> npt.NDArray[np.float64]:
    """Where each stands as shown, `n x 4`; one without a place is everywhere."""
    found = np.empty((len(drawn), 4))
    for index, item in enumerate(drawn):
        x0, y0, x1, y1 = getattr(item, "bbox", EVERYWHERE)
        wide = (getattr(item, "linewidth", None) or 0.0) / 2
        found[index] = (x0 + across - wide, down - y1 - wide, x1 + across + wide, down - y0 + wide)
    return found


def over_any(boxes: npt.NDArray[np.float64], cells: Sequence[Box]) -> list[int]:
    """Which boxes lie over some of a cell."""
    if not len(boxes):
        return []
    x0, top, x1, bottom = (boxes[:, [side]] for side in range(4))
    c0, c1, c2, c3 = np.array(cells).T
    near = (x0 < c2 + HAIR) & (x1 > c0 - HAIR) & (top < c3 + HAIR) & (bottom > c1 - HAIR)
    return [int(index) for index in np.flatnonzero(near.any(axis=1))]


def box_of(thing: Thing, left: float, top: float) -> Box:
    """The box of one of pdfplumber's objects, its stroke included."""
    wide = thing["linewidth"] / 2 if thing.get("stroke") else 0.0
    return (
        thing["x0"] - left - wide,
        thing["top"] - top - wide,
        thing["x1"] - left + wide,
        thing["bottom"] - top + wide,
    )


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


def overlaps(box: Box, cell: Box) -> bool:
    """Whether a box lies over some of a cell."""
    return box[0] < cell[2] and box[2] > cell[0] and box[1] < cell[3] and box[3] > cell[1]


def is_amid(box: Box, place: Box) -> bool:
    """Whether the middle of a box lies in a place."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] <= across <= place[2] and place[1] <= down <= place[3]


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


def is_ground(thing: Thing, cell: Box) -> bool:
    """Whether a thing is a rectangle under most of its cell, as the stripe of a row is."""
    x0, top, x1, bottom = thing["box"]
    wide = min(x1, cell[2]) - max(x0, cell[0])
    high = min(bottom, cell[3]) - max(top, cell[1])
    covered = wide * high / ((cell[2] - cell[0]) * (cell[3] - cell[1]))
    return bool(thing["object_type"] == "rect" and covered >= GROUND)


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
