"""Which cells show the same drawing, told from what a parser found in them.

A parser may part what looks alike: that says nothing. It must not take two drawings for one, so
where it cannot look into a thing, as into a pattern, it has no kind for the cell.
"""

import itertools
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, overlap, width
from extract.sheet.marks.objects.drawn import (
    DrawnObject,
    goes_beyond,
    is_frame,
    is_furniture,
    is_ground,
    is_outline,
    is_strip,
    lying_on,
    standing_in,
    visible,
    without_rules,
)
from extract.sheet.marks.objects.levels import level_with_ink

BLANK, GROUND = "blank", "ground"
"""Kinds of cells in which nothing is drawn, or but a ground."""
SAME_PLACE, SNAPPED, SMALL = 0.03, 1.2, 0.12
"""How far points of equal drawings may lie apart, of a mark's longer side; and points by which a
browser rounds each mark to pixels, at most so much of the side of a small one."""
SHARED = 0.1
"""Points: boxes of letters that stand side by side have less in common."""
SPACE = 0.2
"""Of a letter's height: a wider gap stands for a space."""
BOLD = 1.0
"""Points: the same letter nearer than that is drawn again, to look bold."""
SEEN = 1.0
"""Points both ways: so much of a mark at least is hidden by what is drawn upon it; rules are
thinner, or touch its edge."""
STOPS = (".", ",", ";")
"""Signs that are no mark, nor a part of one."""
Places = npt.NDArray[np.float64]
Known = dict[Hashable, list[tuple[Places, float, str]]]
"""By what is the very same: the points of each drawing, its longer side, its kind."""


@dataclass(frozen=True, slots=True)
class CellObjects:
    """What one parser finds drawn in one cell."""

    kind: str | None
    """Equal for cells that show the same drawing; None where this parser cannot say."""
    text: str = ""
    """The characters in it, the empty string where it has none."""
    doubled: bool = False
    """Whether two drawings of other cells stand in it side by side."""


UNREAD = CellObjects(None)


def name_kinds(
    objects: Sequence[DrawnObject],
    cells: Sequence[Box],
    inks: Sequence[Box | None] = (),
    known: Sequence[Box] = (),
) -> tuple[CellObjects, ...]:
    """Each cell with its kind; `inks` tell where on the page the mark of each is seen, `known`
    where words stand that are none: heads may reach into the cells of the first row."""
    if not cells:
        return ()
    objects = without_words(objects, [box for box in known if overlap(box, union(cells)) > 0])
    objects = level_with_ink(objects, cells, inks)
    high = median(height(cell) for cell in cells)
    objects = without_rules(objects, high)
    drawings: Known = {}
    stood, kinds, reach = [], list[str | None](), union(cells)
    near = without_frames([item for item in objects if overlap(item.box, reach) >= 0], cells)
    found = [*zip(cells, standing_in(near, cells), lying_on(near, cells), strict=True)]
    grounds_of = [[p for p in over if is_ground(p, cell, high)] for cell, _, over in found]
    swatches = {size_of(item.box) for grounds in grounds_of for item in grounds}
    for (cell, standing, over), amid in zip(found, grounds_of, strict=True):
        # In the row of a name on two lines a swatch stands off the middle.
        aside = [item for item in standing if size_of(item.box) in swatches]
        grounds = amid or [item for item in aside if is_ground(item, cell, high)]
        own = [item for item in standing if not is_furniture(item, cell)]
        # Which strips of a gradient lie on the middle of a cell depends on where that falls.
        strips = [item for item in own if any(is_strip(item, each) for each in grounds)]
        drawn = without_stops([item for item in own if item not in grounds])
        stood.append([item for item in drawn if item not in strips])
        paint = next((p.paint for p in (strips or grounds)[-1:] if not p.white), None)
        # A picture of more than this cell lies on it.
        hidden = any(p.sort == "image" and goes_beyond(p.box, cell) for p in over)
        hidden = hidden or is_buried(drawn, near)
        kinds.append(None if hidden else kind_of(stood[-1], drawings, paint))
    return tuple(
        CellObjects(kind, words_of(visible(own)), are_two(own, drawings))
        for kind, own in zip(kinds, stood, strict=True)
    )


def without_words(objects: Sequence[DrawnObject], known: Sequence[Box]) -> list[DrawnObject]:
    """What is drawn without the letters of words that are known."""
    letters = [item for item in objects if item.text]
    words = {id(item) for own in standing_in(letters, known) for item in own}
    return [item for item in objects if id(item) not in words]


def without_stops(drawn: Sequence[DrawnObject]) -> Sequence[DrawnObject]:
    """What is drawn in a cell without the signs that end an item of a list: behind the mark of the
    last one stands another."""
    rest = [item for item in drawn if item.text not in STOPS]
    return rest or drawn


def without_frames(objects: Sequence[DrawnObject], cells: Sequence[Box]) -> list[DrawnObject]:
    """What is drawn without the frames of cells, and without others of their sizes."""
    outlines = [item for item in objects if is_outline(item)]
    frames = {
        size_of(item.box)
        for cell, own in zip(cells, standing_in(outlines, cells), strict=True)
        for item in own
        if is_frame(item, cell)
    }
    framing = {id(item) for item in outlines if size_of(item.box) in frames}
    return [item for item in objects if id(item) not in framing]


def size_of(box: Box) -> tuple[int, int]:
    """How wide and how high a box is, in points: rows differ, frames of one size are alike."""
    return round(width(box)), round(height(box))


def is_buried(own: Sequence[DrawnObject], near: Sequence[DrawnObject]) -> bool:
    """Whether something that is no part of a mark was drawn upon it: a ground, or what fills more
    than its cell."""
    if not own:
        return False
    box, last = union(item.box for item in own), own[-1]
    later = itertools.dropwhile(lambda item: item is not last, near)
    return any(
        item.covers and item is not last and overlap(item.box, box) >= SEEN for item in later
    )


def kind_of(objects: Sequence[DrawnObject], known: Known, paint: Hashable = None) -> str | None:
    """The kind of a drawing on a ground: that of an equal one met before, or a new one."""
    if not objects:
        return BLANK if paint is None else f"{GROUND} {paint}"
    objects = word_on(objects)
    # White on no ground may be a pattern that the parser takes for it, or not to be seen at all.
    unseen = paint is None and all(item.white for item in objects)
    if unseen or any(item.exact is None for item in objects):
        return None
    kind = met_before(objects, known)
    if kind is None:
        key, places, side = placed(objects)
        kind = f"{objects[0].sort} {sum(map(len, known.values()))}"
        known.setdefault(key, []).append((places, side, kind))
    return kind if paint is None else f"{kind} on {paint}"


def word_on(objects: Sequence[DrawnObject]) -> Sequence[DrawnObject]:
    """The word on a ground that the parser cannot look into, as a pill in shades; all objects where
    there is no such ground, or no word of two letters upon it."""
    unknown = [n for n, item in enumerate(objects) if item.exact is None]
    upon = objects[unknown[-1] + 1 :] if unknown else ()
    letters = sum(item.text.isalpha() for item in upon)
    return upon if letters > 1 else objects


def placed(objects: Sequence[DrawnObject]) -> tuple[Hashable, Places, float]:
    """What must be the very same in an equal drawing; its points from 0 to 1, and its side."""
    flat = [value for item in objects for value in (*item.box, *item.points)]
    places = np.array(flat, np.float64).reshape(-1, 2)
    side = max(float(np.ptp(places, axis=0).max()), 0.1)
    key = (*(item.exact for item in objects), len(places))
    return key, (places - places.min(axis=0)) / side, side


def met_before(objects: Sequence[DrawnObject], known: Known) -> str | None:
    """The kind of an equal drawing; None where there was none."""
    key, places, side = placed(objects)
    for other, others_side, kind in known.get(key, ()):
        rounded = min(SNAPPED / min(side, others_side), SMALL)
        if np.abs(places - other).max() <= max(SAME_PLACE, rounded):
            return kind
    return None


def are_two(objects: Sequence[DrawnObject], known: Known) -> bool:
    """Whether the first and the last of some objects are drawings of other cells, side by side."""
    return any(
        not is_word(objects)
        and met_before(objects[:cut], known) is not None
        and met_before(objects[cut:], known) is not None
        and not any(overlap(a.box, b.box) >= SHARED for a in objects[:cut] for b in objects[cut:])
        for cut in range(1, len(objects))
    )


def is_word(objects: Sequence[DrawnObject]) -> bool:
    """Whether objects are letters of one word: `II` is no `I` beside another."""
    ordered = sorted(objects, key=lambda item: item.box[0])
    return all(item.text.isalpha() for item in objects) and all(
        other.box[0] - one.box[2] < SPACE * height(one.box)
        for one, other in itertools.pairwise(ordered)
    )


def words_of(objects: Sequence[DrawnObject], space: float = SPACE) -> str:
    """Letters from left to right, as words; imitated bold counts once."""
    words = ""
    before: DrawnObject | None = None
    for item in sorted((p for p in objects if p.text), key=lambda item: item.box[0]):
        x0, top, _, bottom = item.box
        if before and before.text == item.text and x0 - before.box[0] < BOLD:
            continue
        spaced = before is not None and x0 - before.box[2] > space * (bottom - top)
        words, before = words + " " * spaced + item.text, item
    # A sign beyond the 65,536th comes as two letters, and no half of it can be kept in a file.
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
