"""Marks at a place that is told: outlines, strokes, pictures, signs, words, and grounds."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.placed.items import Item, Part, group, item, long, rect, text
from tests.drawing.held_out.shapes import Ring, picture, svg_path, wound
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow
from tests.drawing.held_out.told import Told

_ROUND = "M{0},0A{0},{0},0,1,1,-{0},0A{0},{0},0,1,1,{0},0Z"
_PEN: Mapping[str, str] = {
    "tick": "M-.8,.05L-.25,.65L.85,-.7", "cross": "M-.7,-.7L.7,.7M-.7,.7L.7,-.7",
    "arrow_up": "M0,.9L0,-.85M-.6,-.2L0,-.85L.6,-.2", "plus": "M-.8,0L.8,0M0,-.8L0,.8",
    "arrow_down": "M0,-.9L0,.85M-.6,.2L0,.85L.6,.2", "minus": "M-.8,0L.8,0",
    "chevron_up": "M-.8,.45L0,-.45L.8,.45", "chevron_down": "M-.8,-.45L0,.45L.8,-.45",
    "dash": "M-.6,0L.6,0", "ring": _ROUND.format(".75"), "disc": _ROUND.format(".65"),
    "diamond": "M0,-.85L.85,0L0,.85L-.85,0Z", "square": "M-.65,-.65L.65,-.65L.65,.65L-.65,.65Z",
    "triangle_up": "M0,-.8L.8,.65L-.8,.65Z", "triangle_down": "M0,.8L.8,-.65L-.8,-.65Z",
}  # fmt: skip
_SIGNS: Mapping[str, str] = {
    "tick": "✔", "cross": "✘", "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲",
    "triangle_down": "▼", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "—",
    "plus": "✚", "minus": "━",
}  # fmt: skip
OF_FORMS: Mapping[str, Mapping[str, str]] = {"pen": _PEN, "sign": _SIGNS}
"""Techniques that have some forms alone."""
_PIXELS = 92


def mark_room(told: Told) -> float:
    """Width of the widest mark of the sheet."""
    words, more = told.plan.sheet.look.words.values(), 9 * (told.plan.sheet.look.family == "pill")
    return max([told.size * 1.5, *(long(told, word, bold=True) + more for word in words)])


def marks_at(told: Told, marks: Sequence[Mark], x: float, y: float) -> list[Item]:
    """The marks of one cell, about its middle."""
    step = mark_room(told) * 0.9
    found: list[Item] = []
    for n, mark in enumerate(marks):
        found += _mark(told, mark, x + (n - (len(marks) - 1) / 2) * step, y)
    return found


def sign(told: Told, row: StateRow, x: float, y: float, room: float, high: float) -> list[Item]:
    """The mark of a State about a middle, or its ground."""
    ground = ground_of(told.plan, row.marks)
    if ground:
        return [rect(x - room / 2, y - high / 2, room, high, fill=ground,
                     round_=min(told.way["round"], high / 3))]  # fmt: skip
    return marks_at(told, row.marks, x, y)


def sign_room(told: Told, rows: Sequence[TotalRow]) -> float:
    """Width of the marks before the totals' words, none where there are none."""
    return mark_room(told) + 8 if any(row.mark for row in rows) else 0.0


def swatch_at(told: Told, mark: Mark | None, x: float, y: float) -> list[Item]:
    """A mark beside its word, also where it is a ground."""
    if mark is None:
        return []
    ground, room = ground_of(told.plan, [mark]), mark_room(told)
    if ground:
        return [rect(x - room / 2, y - told.size * 0.5, room, told.size, fill=ground)]
    return _mark(told, mark, x, y)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words, in a line, below one another, or in a box."""
    pairs, way, room = told.legend(), told.way, mark_room(told)
    if not pairs:
        return Part([], 0)
    pad, step = 6.0 * way["legend_box"], told.size * 1.6
    items: list[Item] = []
    x, y, far = pad, pad + step / 2, 0.0
    if way["legend_title"]:
        items.append(text(told, way["legend_title"], x, y + told.size * 0.36, bold=True))
        x += long(told, way["legend_title"], bold=True) + 12
    start = x if x < wide / 3 else pad
    for n, (mark, name) in enumerate(pairs):
        length = room + 5 + long(told, name)
        if (n and way["legend_down"]) or (x > start and x + length > wide - pad):
            x, y = start, y + step
        items += swatch_at(told, mark, x + room / 2, y)
        items.append(text(told, name, x + room + 5, y + told.size * 0.36))
        far, x = max(far, x + length), x + length + 16
    high = y + step / 2 + pad
    if pad:
        items.insert(0, rect(0, 0, far + pad, high, line=way["line"], fill=way["box_fill"]))
    shift = {"left": 0.0, "center": (wide - far - pad) / 2, "right": wide - far - pad}
    return Part([group(Part(items, high), max(shift[way["legend_at"]], 0), 0)], high)


def _mark(told: Told, mark: Mark, x: float, y: float) -> list[Item]:
    look, side = told.plan.sheet.look, told.size * told.way["fill"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        blotted = file_of(blot(told.plan, mark, _PIXELS), "clear", 90, 24)
        return [_image(blotted, x, y, side * 1.25)]
    if mark.shape in look.words:
        return _word(told, look.words[mark.shape], mark, x, y)
    if look.family == "ground":
        return []
    if look.family == "badge":
        plate, small = badge_rings(told.plan, mark, told.way["plate"])
        ink = look.ink_on(mark.hue)
        return [_symbol(_path(plate), x, y, side, fill=colour),
                _symbol(_path(small), x, y, side, fill=ink)]  # fmt: skip
    return [_shaped(told, mark, x, y, side)]


def _word(told: Told, word: str, mark: Mark, x: float, y: float) -> list[Item]:
    look, base = told.plan.sheet.look, y + told.size * 0.36
    colour = look.colours[mark.hue]
    if look.family != "pill":
        return [text(told, word, x, base, bold=True, colour=colour, at="center")]
    room, high = mark_room(told), told.size * 1.26
    plate = rect(x - room / 2, y - high / 2, room, high, fill=colour, round_=told.way["pill"])
    ink = look.ink_on(mark.hue)
    return [plate, text(told, word, x, base, bold=True, colour=ink, at="center")]


def _shaped(told: Told, mark: Mark, x: float, y: float, side: float) -> Item:
    technique, colour = told.way["technique"], told.plan.sheet.look.colours[mark.hue]
    form = form_of(told.plan, mark)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings_of(told.plan, mark), colour, _PIXELS, ground=ground)
        return _image(file_of(drawn, technique, 90, 24), x, y, side)
    if technique == "pen":
        return _symbol(_PEN[form], x, y, side, stroke=colour, strokeWidth=side * 0.16,
                       strokeJoin=told.way["join"])  # fmt: skip
    if technique == "sign":
        return text(told, _SIGNS[form], x, y + told.size * 0.4, scale=1.15, colour=colour,
                    at="center", font="DejaVu Sans")  # fmt: skip
    dress: dict[str, object] = {"fill": colour}
    if technique == "edged":
        dress |= {"stroke": "#222222", "strokeWidth": side * 0.06}
    elif technique == "hollow":
        dress = {"fill": "#ffffff", "stroke": colour, "strokeWidth": side * 0.09}
    return _symbol(_path(rings_of(told.plan, mark)), x, y, side, **dress)


def _symbol(shape: str, x: float, y: float, side: float, **dress: object) -> Item:
    return item("symbol", shape=shape, x=round(x, 2), y=round(y, 2), size=round(side**2, 2),
                **dress)  # fmt: skip


def _path(rings: Sequence[Ring]) -> str:
    """An outline that the rule of winding fills."""
    return svg_path(wound(tuple(rings)))


def _image(data: bytes, x: float, y: float, side: float) -> Item:
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    return item("image", url=f"data:image/{kind};base64,{as_text(data)}", x=x - side / 2,
                y=y - side / 2, width=side, height=side)  # fmt: skip
