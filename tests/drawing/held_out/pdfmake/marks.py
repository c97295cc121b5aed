"""Marks of every family as nodes of pdfmake."""

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.pdfmake.ways import GLYPHS, Node, Page
from tests.drawing.held_out.shapes import Ring, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

_GROUNDS = {
    "disc": '<circle cx="10" cy="10" r="10" fill="{}"/>',
    "rounded": '<rect width="20" height="20" rx="5" fill="{}"/>',
}


def node_of(page: Page, mark: Mark) -> Node:
    """A mark on its own; where the ground is the mark, a piece of that."""
    look = page.plan.sheet.look
    colour, high = look.colours[mark.hue], page.size * 1.5 * look.size
    if mark.smudged:
        data = as_text(smudge(page.plan.dice("smudge")))
        return {"image": f"data:image/png;base64,{data}", "width": high}
    if mark.shape in look.words:
        pill = look.family == "pill" and mark.shape != "not_participating"
        word = look.words[mark.shape]
        written = {"text": word, "bold": True, "noWrap": True}
        return _pill(page, mark, word) if pill else {**written, "color": colour}
    shape = look.shapes[mark.shape]
    if shape == "ground":
        rect = {"type": "rect", "x": 0, "y": 0, "w": high * 2, "h": high, "color": colour}
        return {"canvas": [rect]}
    rings = look.outlines.rings(shape)
    rings = turned(rings) if mark.turned else rings
    if look.family == "badge" and mark.shape != "not_participating":
        ground = _GROUNDS[page.way["badge"]].format(colour)
        return _svg(ground + _path(rings, 6.5, "#ffffff"), high)
    if page.pictures:
        return {"image": page.pictures[mark], "width": high}
    if page.way["technique"] == "glyph":
        if mark.turned:
            name, _, way = shape.rpartition("_")
            shape = f"{name}_{'down' if way == 'up' else 'up'}"
        letter = GLYPHS[shape][page.way["fat"]]
        return {"text": letter, "font": "DejaVu Sans", "color": colour, "fontSize": high * 1.2}
    if page.way["technique"] == "canvas":
        return {"canvas": _canvas(shape, rings, high / 2, colour)}
    return _svg(_path(rings, 10, colour), high)


def ground_of(page: Page, mark: Mark | None) -> Node:
    """What paints a cell whose ground is the mark, nothing for others."""
    look = page.plan.sheet.look
    if mark is None or mark.smudged or look.shapes.get(mark.shape) != "ground":
        return {}
    return {"fillColor": look.colours[mark.hue], "color": _ink_on(look.colours[mark.hue])}


def _ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.2 else "#ffffff"


def _svg(inside: str, high: float, wide: float = 20) -> Node:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.2f} 20">'
    return {"svg": f"{head}{inside}</svg>", "width": high * wide / 20}


def _path(rings: tuple[Ring, ...], scale: float, colour: str) -> str:
    return f'<path fill-rule="evenodd" d="{svg_path(rings, scale, 10, 10)}" fill="{colour}"/>'


def _canvas(shape: str, rings: tuple[Ring, ...], half: float, colour: str) -> list[Node]:
    if shape in {"disc", "ring"}:
        wide = max(x for x, _ in rings[0]) * half
        ellipse = {"type": "ellipse", "x": half, "y": half, "r1": wide, "r2": wide}
        if shape == "disc":
            return [ellipse | {"color": colour}]
        line = wide - max(x for x, _ in rings[1]) * half
        middle = {"r1": wide - line / 2, "r2": wide - line / 2}
        return [ellipse | middle | {"lineColor": colour, "lineWidth": line}]
    points = [[{"x": half * (1 + x), "y": half * (1 - y)} for x, y in ring] for ring in rings]
    return [
        {"type": "polyline", "points": ring, "closePath": True, "color": colour, "lineWidth": 0}
        for ring in points
    ]


def _pill(page: Page, mark: Mark, word: str) -> Node:
    look, way = page.plan.sheet.look, page.way["pill"]
    colour = look.colours[mark.hue]
    ink = _ink_on(colour)
    if way == "marker":
        return {"text": f"\u00a0{word}\u00a0", "background": colour, "color": ink, "bold": True}
    if way == "table":
        inside = {"text": word, "fillColor": colour, "color": ink, "bold": True}
        cell = inside | {"alignment": "center", "fontSize": page.size * 0.88}
        return page.table([[cell]], ["auto"], "none", pad=0.4)
    wide = 18 + 9.0 * max(len(text) for text in look.words.values())
    paint = f'fill="{colour}"'
    if way == "outline":
        paint, ink = f'fill="#ffffff" stroke="{colour}" stroke-width="2.4"', "#222222"
    rect = f'<rect x="1.5" y="1.5" width="{wide - 3}" height="17" rx="8" {paint}/>'
    text = (
        f'<text x="{wide / 2}" y="14.2" text-anchor="middle" font-size="12" '
        f'font-family="{page.way["font"]}" font-weight="bold" fill="{ink}">{word}</text>'
    )
    return _svg(rect + text, page.size * 1.35, wide)
