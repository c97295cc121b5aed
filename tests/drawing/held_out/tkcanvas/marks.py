"""Marks of a page of a Tk canvas: polygons, lines with its arrowheads, ovals and arcs, stipples,
nested tones, buttons, letters of fonts of signs, bitmaps, photos."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.tkcanvas.kit import Kit, op, quoted
from tests.drawing.held_out.told import Told

PICTURES = {"gif", "ppm"}
"""Which are white about the mark."""
_DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "disc": "l", "ring": "m", "square": "n", "triangle_up": "s",
    "triangle_down": "t", "diamond": "u", "plus": ":",
}  # fmt: skip
_NAMED: Mapping[str, str] = {
    "triangle_up": "▲", "triangle_down": "▼", "arrow_up": "↑", "arrow_down": "↓", "disc": "●",
    "ring": "○", "square": "■", "diamond": "♦", "plus": "+", "minus": "−", "dash": "–",
}  # fmt: skip
"""Signs that the canvas knows a name for; others it loses."""
_LINES: Mapping[str, Sequence[str]] = {
    "tick": ("-0.8 -0.05 -0.25 -0.65 0.85 0.75",), "minus": ("-0.8 0 0.8 0",),
    "cross": ("-0.7 -0.7 0.7 0.7", "-0.7 0.7 0.7 -0.7"), "dash": ("-0.7 0 0.7 0",),
    "plus": ("-0.8 0 0.8 0", "0 -0.8 0 0.8"), "chevron_up": ("-0.8 -0.4 0 0.45 0.8 -0.4",),
    "chevron_down": ("-0.8 0.4 0 -0.45 0.8 0.4",), "arrow_up": ("0 -0.95 0 0.95",),
    "arrow_down": ("0 0.95 0 -0.95",),
}  # fmt: skip
_OVALS = {"disc", "ring", "square", "smile", "frown", "neutral"}
_CONVEX = {"disc", "square", "diamond", "triangle_up", "triangle_down", "dash"}
_KNOWN: Mapping[str, set[str]] = {
    "line": {*_LINES, *_OVALS, "diamond"}, "dingbats": {*_DINGBATS, "dash"}, "sign": {*_NAMED},
    "toned": _CONVEX, "hollow": {"triangle_up", "triangle_down", "chevron_up", "chevron_down",
        "disc", "square", "diamond", "dash", "ring"},
}  # fmt: skip


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain polygons."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = {form_of(told.plan, Mark(p, p)) for p in look.shapes}
    forms |= {form.replace("_up", "_down") for form in forms}
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in {"hollow", "stipple"}
    alike = technique == "hollow" and {"disc", "ring"} <= forms
    fine = look.family in FINE and technique in {"edged", "bitmap"}
    crowded = technique in {"button", "ringed"} and look.family in FINE | HUE_ALONE
    odd = technique == "ringed" and {"disc", "ring"} & forms
    known = forms <= _KNOWN.get(technique, forms)
    return technique if known and not (frail or alike or fine or crowded or odd) else "fill"


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    plan, look = kit.told.plan, kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2
    name = f"{mark.shape}_{mark.hue}{'_t' * mark.turned}"
    if mark.smudged:
        return _pictured(kit, f"blot_{name}", x, y, half * 1.25,
                         lambda pixels: blot(plan, mark, pixels), "png")  # fmt: skip
    if mark.shape in look.words:
        return kit.word(mark, x, y)
    if look.family == "ground":
        return ""
    colour, technique = look.colours[mark.hue], kit.way["technique"]
    if look.family == "badge":
        return _badge(kit, mark, x, y, half * 1.12)
    rings = rings_of(plan, mark)
    if technique in PICTURES | {"png", "bitmap"}:
        ground = WHITE if technique in PICTURES else None
        return _pictured(kit, name, x, y, half, lambda pixels: picture(
            rings, colour, pixels, ground=ground), technique, colour)  # fmt: skip
    made = _WAYS.get(technique, _filled)
    return made(kit, form_of(plan, mark), rings, colour, x, y, half)


def _ring_points(rings: Sequence[Ring]) -> str:
    """All rings as one line of points, by way of the first."""
    first = rings[0]
    points = [*first, first[0]]
    for ring in rings[1:]:
        points += [*ring, ring[0], first[0]]
    return "{" + " ".join(f"{a:.3f} {b:.3f}" for a, b in points) + "}"


def _poly(rings: Sequence[Ring], x: float, y: float, half: float, fill: str, line: str = "",
          thick: float = 1, *more: str) -> str:  # fmt: skip
    return op("poly", x, y, half, _ring_points(rings), "-fill", fill, "-outline", line,
              "-width", thick, "-joinstyle", "round", *more)  # fmt: skip


def _filled(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
            half: float) -> str:  # fmt: skip
    # Thumbs have two parts side by side, which need no way between them.
    parts = [[ring] for ring in rings] if form.startswith("thumb") else [rings]
    return "".join(_poly(part, x, y, half, colour) for part in parts)


def _framed(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
            half: float) -> str:  # fmt: skip
    """Hollow, with an edge, soft at its corners, or stippled."""
    how, thick = kit.way["technique"], kit.size * 0.09 * kit.dots
    fill = {"hollow": WHITE, "edged": mixed(colour, WHITE, 0.55), "soft": colour,
            "stipple": colour}[how]  # fmt: skip
    more = ("-stipple", "gray75") if how == "stipple" else ()
    each = [[ring] for ring in rings] if form.startswith("thumb") else [rings]
    return "".join(_poly(part, x, y, half * 0.92, fill, colour, thick, *more) for part in each)


def _shadowed(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
              half: float) -> str:  # fmt: skip
    off = kit.size * 0.09
    return (_filled(kit, form, rings, "#bdbdbd", x + off, y + off, half)
            + _filled(kit, form, rings, colour, x, y, half))  # fmt: skip


def _toned(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
           half: float) -> str:  # fmt: skip
    """Smaller and paler upon one another, so that it looks round."""
    steps = 9
    return "".join(_poly(rings, x, y, half * (1 - 0.09 * n), mixed(colour, WHITE, 0.06 * n))
                   for n in range(steps))  # fmt: skip


def _button(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
            half: float) -> str:  # fmt: skip
    edge = half * 1.22
    return (kit.relief(x - edge, y - edge, 2 * edge, 2 * edge, fill="#e4e4e4", deep=0.8)
            + _filled(kit, form, rings, colour, x, y, half * 0.8))  # fmt: skip


def _ringed(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
            half: float) -> str:  # fmt: skip
    about = op("disc", x, y, half * 1.2, "-fill", WHITE, "-outline", colour,
               "-width", kit.size * 0.07 * kit.dots)  # fmt: skip
    return about + _filled(kit, form, rings, colour, x, y, half * 0.68)


def _lined(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
           half: float) -> str:  # fmt: skip
    """Lines, with the arrowheads of the canvas, ovals, arcs and rectangles."""
    thick = half * kit.way["pen"] * kit.dots
    if form in _LINES:
        tip = () if not form.startswith("arrow") else (
            "-arrow", "last", "-arrowshape", "{" + " ".join(f"{half * kit.dots * part:.1f}"
            for part in kit.way["tip"]) + "}")  # fmt: skip
        cap = "butt" if tip else kit.way["cap"]
        return "".join(op("pen", x, y, half, f"{{{line}}}", "-fill", colour, "-width", thick,
                          "-capstyle", cap, "-joinstyle", "miter" if cap == "butt" else "round",
                          *tip) for line in _LINES[form])  # fmt: skip
    if form == "square":
        side = half * 1.5
        return kit.box(x - side / 2, y - side / 2, side, side, fill=colour)
    if form == "ring":
        return op("disc", x, y, half * 0.75, "-outline", colour, "-width", thick)
    if form == "diamond":
        return _filled(kit, form, rings, colour, x, y, half)
    plain = op("disc", x, y, half * 0.85, "-fill", colour, "-outline", "")
    return plain if form == "disc" else plain + _face(kit, form, x, y, half * 0.85)


def _face(kit: Kit, form: str, x: float, y: float, half: float) -> str:
    """Eyes and a mouth of arcs upon a disc."""
    pen = ("-width", half * 0.17 * kit.dots, "-outline", WHITE)
    made = "".join(op("disc", x + side * half * 0.36, y - half * 0.28, half * 0.14,
                      "-fill", WHITE, "-outline", "") for side in (-1, 1))  # fmt: skip
    if form == "neutral":
        return made + op("pen", x, y, half, "{-0.45 -0.4 0.45 -0.4}", "-fill", WHITE, *pen[:2])
    drop, start = (0.0, 205) if form == "smile" else (0.82, 25)
    return made + op("arch", x, y + half * drop, half * 0.58, start, 130, *pen)


def _letter(kit: Kit, form: str, rings: Sequence[Ring], colour: str, x: float, y: float,
            half: float) -> str:  # fmt: skip
    """A sign of a font; a dash that the font lacks is a line."""
    font = kit.way["technique"]
    letters, number, grown = {"dingbats": (_DINGBATS, 2, 2.2), "sign": (_NAMED, 1, 2.6)}[font]
    if form not in letters:
        return _lined(kit, form, rings, colour, x, y, half)
    dots = round(half * grown * kit.dots)
    return op("t", x, y, quoted(letters[form]), number, dots, colour, "c")


def _badge(kit: Kit, mark: Mark, x: float, y: float, half: float) -> str:
    """A plate and a small shape upon it."""
    look, ground = kit.told.plan.sheet.look, kit.told.plan.sheet.look.colours[mark.hue]
    _, small = badge_rings(kit.told.plan, mark, "disc")
    ink, side = look.ink_on(mark.hue), half * 1.9
    plate = {
        "disc": op("disc", x, y, half, "-fill", ground, "-outline", ""),
        "raised": kit.relief(x - side / 2, y - side / 2, side, side, fill=ground, deep=0.9),
        "square": kit.box(x - side / 2, y - side / 2, side, side, fill=ground, round_=side / 4),
    }[kit.way["plate"]]
    return plate + _filled(kit, "", small, ink, x, y, half)


def _pictured(kit: Kit, name: str, x: float, y: float, half: float,
              made: Callable[[int], Image.Image], kind: str, colour: str = "") -> str:  # fmt: skip
    """A picture whose dots are those of the canvas."""
    name = name.replace("_", "")
    if name not in kit.images:
        drawn_ = made(max(round(2 * half * kit.dots), 16))
        kit.images[name] = _stencil(name, drawn_, colour) if kind == "bitmap" else op(
            "photo", name, as_text(_file(drawn_, kind)))  # fmt: skip
    return op("img", x, y, name)


def _file(drawn_: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    if kind == "png":  # Whose half clear dots the canvas would draw in full.
        drawn_.putalpha(drawn_.getchannel("A").point(lambda v: 255 * (v > 127)))
        drawn_.save(file, "PNG")
    else:
        drawn_.convert("RGB").save(file, {"gif": "GIF", "ppm": "PPM"}[kind])
    return file.getvalue()


def _stencil(name: str, drawn_: Image.Image, colour: str) -> str:
    """A bitmap of X."""
    alpha = drawn_.getchannel("A").point(lambda v: 255 * (v > 127)).convert("1")
    return op("stencil", name, colour, "{" + alpha.tobitmap("m").decode() + "}")


_WAYS: Mapping[str, Callable[[Kit, str, Sequence[Ring], str, float, float, float], str]] = {
    "line": _lined, "hollow": _framed, "edged": _framed, "soft": _framed, "stipple": _framed,
    "shadow": _shadowed, "toned": _toned, "button": _button, "ringed": _ringed,
    "dingbats": _letter, "sign": _letter,
}  # fmt: skip
