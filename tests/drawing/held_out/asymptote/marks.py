"""Marks drawn with Asymptote: filled, edged and stroked outlines, shades, pictures, words."""

from collections.abc import Sequence

from tests.drawing.held_out.asymptote.page import Box, Page, beside, picture_name, space
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_rings, blot, rings_of
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark

_PIXELS = 96


def mark_room(page: Page) -> float:
    """Width of the widest mark of the sheet."""
    words = page.told.plan.sheet.look.words.values()
    return max([page.told.size * 1.3, *(page.text(w, bold=True).wide + 7 for w in words)])


def marks_of(page: Page, marks: Sequence[Mark]) -> Box:
    """The marks of one cell, side by side; a coloured ground is the cell's."""
    look, room = page.told.plan.sheet.look, mark_room(page)
    if not marks:
        return space(room, page.told.size)
    boxes = [_mark(page, mark) for mark in marks]
    whole = beside([_wide(box, room) for box in boxes], 1)
    ground = look.family == "ground" and not marks[0].smudged
    return Box(whole.wide, whole.high, whole.put, look.colours[marks[0].hue] if ground else "")


def _wide(box: Box, room: float) -> Box:
    """The box in the middle of its room."""
    more = max(room - box.wide, 0) / 2
    return Box(box.wide + 2 * more, box.high, lambda x, y: box.put(x + more, y))


def _mark(page: Page, mark: Mark) -> Box:
    look, way, size = page.told.plan.sheet.look, page.told.way, page.told.size
    colour, side = look.colours[mark.hue], size * way["fill"]
    if mark.smudged:
        spot = file_of(blot(page.told.plan, mark, _PIXELS), "clear", 90, 24)
        return _picture(page, spot, side * 1.25)
    if mark.shape in look.words:
        word, pill = look.words[mark.shape], look.family == "pill"
        ink = look.ink_on(mark.hue) if pill else colour
        text = page.text(word, bold=pill or way["heavy"], size=0.92 if pill else 1, ink=ink,
                         lead=1.2)  # fmt: skip
        return page.framed(_wide(text, mark_room(page) - 2), 0.6, fill=colour,
                           round_=way["pill"]) if pill else text  # fmt: skip
    if look.family == "ground":
        return space(mark_room(page), size)
    if look.family == "badge":
        plate, small = badge_rings(page.told.plan, mark, way["plate"])

        def badge(x: float, y: float) -> None:
            _outline(page, plate, x, y, side, "P", colour)
            _outline(page, small, x, y, side, "P", look.ink_on(mark.hue))

        return Box(side, side, badge)
    return _shaped(page, rings_of(page.told.plan, mark), colour, side)


def _shaped(page: Page, rings: Sequence[Ring], colour: str, side: float) -> Box:
    technique = page.told.way["technique"]
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(tuple(rings), colour, _PIXELS, ground=ground)
        return _picture(page, file_of(drawn, technique, 90, 24), side)

    def put(x: float, y: float) -> None:
        if technique == "edged":
            _outline(page, rings, x, y, side, "P", colour, '"222222"', "0.5")
        elif technique == "hollow":
            _outline(page, rings, x, y, side, "P", "", f'"{colour[1:]}"', "0.9")
        elif technique == "soft":
            _outline(page, rings, x, y, side, "S", colour, "0.7")
            _outline(page, rings, x, y, side, "P", colour)
        elif technique == "faded":
            _outline(page, rings, x, y, side, "P", colour, '""', "0", f'"{_lighter(colour)}"')
        else:
            _outline(page, rings, x, y, side, "P", colour)

    return Box(side, side, put)


def _outline(page: Page, rings: Sequence[Ring], x: float, y: float, side: float, do: str,
             colour: str, *rest: str) -> None:  # fmt: skip
    """A call of `do` for closed outlines about the middle of a square; S takes each alone."""
    half, paths = side / 2, []
    for ring in rings:
        points = (f"({x + half + half * px:.2f},{-y - half + half * py:.2f})" for px, py in ring)
        paths.append("--".join((*points, "cycle")))
    for path in paths if do == "S" else ["^^".join(paths)]:
        page.source.append(f"{do}({', '.join((path, chr(34) + colour[1:] + chr(34), *rest))});")


def _lighter(colour: str) -> str:
    """Half way to a light grey, so that the hue can still be told."""
    return "".join(f"{(int(colour[i : i + 2], 16) * 3 + 220) // 4:02x}" for i in (1, 3, 5))


def _picture(page: Page, data: bytes, side: float) -> Box:
    name = picture_name(data)
    page.pictures[name] = data
    return Box(side, side, lambda x, y: page.draw("G", name, x + side / 2, y + side / 2, side))
