"""Marks of every family by what the program has: glyphs, shapes, connectors, pictures, fills."""

from collections.abc import Mapping

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.impress import pen
from tests.drawing.held_out.impress.pen import Node, Run, solid
from tests.drawing.held_out.impress.ways import WHITE, Page
from tests.drawing.held_out.shapes import Ring, box, circle, smudge, turned
from tests.drawing.held_out.sheet import Mark

_GLYPHS: Mapping[str, Mapping[str, str]] = {
    "DejaVu Sans": {
        "arrow_up": "↑⬆⇧", "arrow_down": "↓⬇⇩", "triangle_up": "▲▲▲", "triangle_down": "▼▼▼",
        "tick": "✓✔✓", "cross": "✗✘✕", "plus": "+✚✚", "minus": "−−−", "disc": "●●●",
        "ring": "○○○", "square": "■■■", "diamond": "◆◆◆", "dash": "–—–", "smile": "☺☺☺",
        "frown": "☹☹☹", "neutral": "😐😐😐",
    },
    "Symbola": {
        "arrow_up": "🡅⮝⬆", "arrow_down": "🡇⮟⬇", "thumb_up": "👍👍👍", "thumb_down": "👎👎👎",
        "triangle_up": "▲▲▲", "triangle_down": "▼▼▼", "tick": "✔✓✅", "cross": "✘✗❎",
        "smile": "🙂🙂☺", "frown": "🙁🙁☹", "neutral": "😐😐😐", "plus": "➕➕✚", "minus": "➖➖━",
        "disc": "●●⬤", "ring": "○○○", "square": "■■■", "diamond": "◆◆◆", "dash": "–––",
    },
}  # fmt: skip
_PRESETS: Mapping[str, str] = {
    "arrow_up": "upArrow", "arrow_down": "downArrow", "triangle_up": "triangle",
    "triangle_down": "flowChartMerge", "chevron_up": "chevron", "chevron_down": "chevron",
    "disc": "ellipse", "ring": "donut", "square": "rect", "diamond": "diamond",
    "plus": "mathPlus", "minus": "mathMinus", "dash": "mathMinus", "smile": "smileyFace",
    "neutral": "smileyFace", "frown": "smileyFace",
}  # fmt: skip
_MOODS = {"smile": 4653, "neutral": 0, "frown": -4653}


def _high(page: Page) -> float:
    return min(page.size * 1.5 * page.plan.sheet.look.size, page.row - 2)


def wide_of(page: Page) -> float:
    """How much room the widest mark needs."""
    look, way = page.plan.sheet.look, page.way
    wide = page.size * 2.4 if look.family == "ground" else _high(page) * 1.3 * bool(look.shapes)
    large = look.family in {"pill", "letter"} or way["word"].keys() & {"edge", "cap"}
    extra = page.size * 1.5 if large else 4.0
    return max([wide, *(page.measure(word) + extra for word in look.words.values())])


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.22 else WHITE


def _mixed(colour: str, part: float, other: int) -> str:
    parts = (other + (int(colour[i : i + 2], 16) - other) * part for i in (1, 3, 5))
    return "#" + "".join(f"{round(value):02x}" for value in parts)


def _deep(colour: str, most: float) -> str:
    """A darker one, where thin lines have to be seen."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return _mixed(colour, min(1.0, most / (0.3 * r + 0.59 * g + 0.11 * b + 1)), 0)


def ground_of(page: Page, mark: Mark | None) -> str:
    """What paints a cell whose ground is the mark, or the ground of its word."""
    look, way = page.plan.sheet.look, page.way
    if mark is None or mark.smudged:
        return ""
    ground = look.shapes.get(mark.shape) == "ground" and way["swatch"] in {"cell", "row", "name"}
    pill = look.family == "pill" and way["pill"] == "cell" and mark.shape != "not_participating"
    return look.colours[mark.hue] if ground or pill else ""


def runs_of(page: Page, mark: Mark) -> list[Run]:
    """A mark that is letters of a line; nothing where it is drawn."""
    look, way, colour = page.plan.sheet.look, page.way, page.plan.sheet.look.colours[mark.hue]
    if mark.smudged or mark in page.pictures:
        return []
    if mark.shape in look.words:
        word = look.words[mark.shape]
        if mark.shape == "not_participating":
            return [pen.run(word, color="#595959")]
        form = pen.run(word, b=1, color=_deep(colour, 125))
        if look.family == "pill":
            form["color"] = ink_on(colour)
            light = form | {"t": f"\u00a0{word}\u00a0", "light": colour}
            return {"cell": [form], "light": [light]}.get(way["pill"], [])
        if look.family == "letter":
            return [form] if way["letter"] == "plain" else []
        return [] if "edge" in way["word"] else [form | way["word"]]
    signs, badge = _GLYPHS[way["glyph"]], look.family == "badge"
    if badge and mark.shape == "not_participating":
        return [pen.run("–", color=colour)] if look.shapes[mark.shape] == "dash" else []
    fits = way["technique"] == "glyph" and all(name in signs for name in look.shapes.values())
    if badge or not fits:
        return []
    colour = _deep(colour, 110) if look.family == "face" else colour
    size = min(_high(page) * 1.2, page.row / 1.26)
    return [
        pen.run(signs[_shown(page, mark)][way["fat"]], font=way["glyph"], color=colour, size=size)
    ]


def bullet_of(page: Page, mark: Mark) -> Run | None:
    """A mark that opens a paragraph as its bullet, where a glyph shows it."""
    runs = runs_of(page, mark)
    return runs[0] if runs and "font" in runs[0] else None


def drawn(page: Page, mark: Mark, x: float, y: float) -> list[Node]:
    """A mark around its centre, where it is not letters of a line."""
    look, way = page.plan.sheet.look, page.way
    high, colour = _high(page), look.colours[mark.hue]
    spot = (x - high / 2, y - high / 2, high, high)
    if mark.smudged:
        return [pen.image(spot, as_text(smudge(page.plan.dice("smudge"))))]
    if mark in page.pictures:
        return [pen.image(spot, page.pictures[mark])]
    if mark.shape in look.words:
        return [_lettered(page, look.words[mark.shape], colour, x, y)]
    if look.shapes[mark.shape] == "ground":
        wide, tall = page.size * 2, min(page.size * 1.05, page.row - 2)
        form = "roundRect" if way["swatch"] == "roundRect" else "rect"
        return [pen.shape((x - wide / 2, y - tall / 2, wide, tall), form, solid(colour))]
    rings, shape = look.outlines.rings(look.shapes[mark.shape]), _shown(page, mark)
    rings = turned(rings) if mark.turned else rings
    if look.family == "badge" and mark.shape != "not_participating":
        return _badge(page, shape, rings, colour, spot)
    return [_shaped(page, shape, rings, colour, spot)]


def _shown(page: Page, mark: Mark) -> str:
    """The name of what is seen: upside down, an arrow is another one."""
    shape = page.plan.sheet.look.shapes[mark.shape]
    name, _, side = shape.rpartition("_")
    return f"{name}_{'down' if side == 'up' else 'up'}" if mark.turned and name else shape


def _lettered(page: Page, word: str, colour: str, x: float, y: float) -> Node:
    """A word in a shape."""
    look, way = page.plan.sheet.look, page.way
    tall, form = min(page.size * 1.4, page.row - 1.5), "roundRect"
    wide = max(page.measure(text) for text in look.words.values()) + page.size * 0.9
    fill, edge, ink = solid(colour), "", ink_on(colour)
    if look.family == "letter":
        wide, form, ink = tall, way["letter"] if way["letter"] != "full" else "ellipse", WHITE
    if look.family == "word" or (way["letter"] if look.family == "letter" else way["pill"]) in {
        "edge", "ellipse", "roundRect" if look.family == "letter" else "",
    }:  # fmt: skip
        ink, fill = _deep(colour, 110), solid(WHITE)
        edge = pen.line(ink, 1.1)
    elif look.family == "pill":
        form = way["pill"]
    letters = pen.run(word, b=1, color=ink, size=page.size * (1.1 if word in "+−" else 0.92))
    body = pen.text([pen.para(letters, align="center")], page.base)
    return pen.shape((x - wide / 2, y - tall / 2, wide, tall), form, fill, edge, body)


def _shaped(
    page: Page, shape: str, rings: tuple[Ring, ...], colour: str, spot: tuple[float, ...]
) -> Node:
    (x, y, high, _), kind, paint = spot, page.way["technique"], page.way["paint"]
    if kind == "connector" and shape.startswith("arrow"):
        ends = '<a:tailEnd type="triangle" w="med" len="med"/>'
        edge = pen.line(colour, max(1.4, high / 7), more=ends)
        up = shape.endswith("up")
        return pen.connector(x + high / 2, y + high * up, 0, -high if up else high, edge)
    fill, edge, turn, guides = solid(colour), "", 0, ""
    if paint == "outlined":
        edge = pen.line("#262626", 0.6)
    elif paint == "hollow":
        fill, edge = solid(WHITE), pen.line(colour, 1.2)
    elif paint == "gradient":
        fill = pen.graded(_mixed(colour, 0.6, 255), colour)
    shapes = page.plan.sheet.look.shapes.values()
    if kind not in {"preset", "connector"} or not all(name in _PRESETS for name in shapes):
        return pen.shape(spot, pen.path(rings), fill, edge)
    name = _PRESETS[shape]
    if shape in _MOODS:
        fill, edge = solid(WHITE), pen.line(_deep(colour, 120), 1.3)
        guides = f'<a:gd name="adj" fmla="val {_MOODS[shape]}"/>'
    if name == "chevron":
        turn = 270 if shape.endswith("up") else 90
    if name.startswith("math"):
        spot = (x - high * 0.15, y - high * 0.15, high * 1.3, high * 1.3)
    return pen.shape(spot, pen.preset(name, guides), fill, edge, turn=turn)


def _badge(
    page: Page, shape: str, rings: tuple[Ring, ...], colour: str, spot: tuple[float, ...]
) -> list[Node]:
    """A white sign on a ground: laid upon it, written, or cut out."""
    way, signs = page.way["badge"], _GLYPHS["DejaVu Sans"]
    small = tuple(tuple((0.7 * x, 0.7 * y) for x, y in ring) for ring in rings)
    if way == "glyph" and shape in signs:
        letters = pen.run(signs[shape][1], color=WHITE, font="DejaVu Sans", size=spot[3] * 0.62)
        body = pen.text([pen.para(letters, align="center")], page.base)
        return [pen.shape(spot, "ellipse", solid(colour), words=body)]
    if way in {"cut", "glyph"}:
        ground = circle(1.0) if way == "glyph" else box(0.96, 0.96)
        return [pen.shape(spot, pen.path((ground, *small)), solid(colour))]
    sign = pen.shape(spot, pen.path(small), solid(WHITE))
    return [pen.shape(spot, way, solid(colour)), sign]
