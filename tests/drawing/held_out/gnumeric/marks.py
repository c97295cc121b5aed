"""Marks of a page of Gnumeric: paths, ovals, lines with tips, gradients, labels of objects,
pictures, letters of fonts in cells, numbers whose format is a sign."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from PIL import Image

from tests.drawing.held_out.gnumeric.kit import Kit
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import Ring, box, picture, svg_path
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 80
PICTURES = {"jpeg", "few"}
"""Which are white about the mark."""
_SIGNS: Mapping[str, str] = {
    "arrow_up": "⬆↑", "arrow_down": "⬇↓", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔✓",
    "cross": "✘✗", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "—",
    "plus": "✚+", "minus": "━−", "smile": "☺", "frown": "☹", "neutral": "😐", "thumb_up": "👍",
    "thumb_down": "👎",
}  # fmt: skip
SIGN_FONTS: Mapping[str, str] = {
    "sign": "DejaVu Sans", "format": "DejaVu Sans", "symbola": "Symbola", "freesans": "FreeSans",
    "symbols2": "Noto Sans Symbols2", "opensymbol": "OpenSymbol",
}  # fmt: skip
_VALUES: Mapping[str, int] = {"yes": 1, "no": -1, "abstain": 0}
_LINES: Mapping[str, Sequence[tuple[float, float, float, float]]] = {
    "cross": ((-0.7, -0.7, 0.7, 0.7), (-0.7, 0.7, 0.7, -0.7)), "dash": ((-0.7, 0, 0.7, 0),),
    "minus": ((-0.8, 0, 0.8, 0),), "plus": ((-0.8, 0, 0.8, 0), (0, -0.8, 0, 0.8)),
    "arrow_up": ((0, 0.9, 0, -0.95),), "arrow_down": ((0, -0.9, 0, 0.95),),
}  # fmt: skip
_BENT: Mapping[str, Ring] = {
    "tick": ((-0.8, -0.05), (-0.25, -0.65), (0.85, 0.75)),
    "chevron_up": ((-0.8, -0.4), (0, 0.45), (0.8, -0.4)),
    "chevron_down": ((-0.8, 0.4), (0, -0.45), (0.8, 0.4)),
}  # fmt: skip
_OVALS: Mapping[str, float] = {"disc": 0.8, "ring": 0.75}


def _sign(form: str, technique: str) -> str:
    """The first letter for a form that the technique's font has."""
    file = font_file(SIGN_FONTS[technique])
    return next((one for one in _SIGNS.get(form, "") if not lacking(one, file)), "")


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = {form_of(told.plan, Mark(p, p)) for p in look.shapes}
    forms |= {form.replace("_up", "_down") for form in forms}
    if technique in SIGN_FONTS:
        return technique if all(_sign(form, technique) for form in forms) else "path"
    penned = {*_LINES, *_BENT, "ring", "disc", "square", "diamond"}
    if technique == "pen" and not forms <= penned:
        return "path"
    if technique == "plated" and (look.family not in {"arrow", "triangle", "chevron", "tick",
                                  "thumb", "sign"} or {"ring", "disc"} & forms):  # fmt: skip
        return "path"
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in {"hollow", "soft", "pen"}
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    return "path" if frail or thin else technique


def cell_mark(kit: Kit, mark: Mark) -> dict[str, Any]:
    """What a cell holds that is the mark itself; nothing where a mark is a drawn object."""
    look, way, technique = kit.told.plan.sheet.look, kit.way, kit.way["technique"]
    base = {"at": "c", "ink": look.colours[mark.hue], "font": way["font"], "bold": False}
    if mark.smudged:
        return {}
    if mark.shape in look.words:
        word = look.words[mark.shape]
        written = base | {"runs": [[word, way["word_bold"]]], "size": kit.sized(1)}
        if look.family != "pill":
            return written
        pill = {"ink": look.ink_on(mark.hue), "runs": [[word, True]], "shade": 1,
                "fill": look.colours[mark.hue]}  # fmt: skip
        return written | pill if way["pill"] == "cell" else {}
    if technique not in SIGN_FONTS or look.family in {"ground", "badge"}:
        return {}
    sign = _sign(form_of(kit.told.plan, mark), technique)
    told = base | {"font": SIGN_FONTS[technique], "size": kit.sized(way["sign_size"])}
    if technique != "format" or mark.shape not in _VALUES:
        return told | {"runs": [[sign, False]]}
    signs = {p: _sign(form_of(kit.told.plan, Mark(p, p)), technique) for p in look.shapes}
    signs[mark.shape] = sign
    form = ";".join(f'"{signs[p]}"' for p in ("yes", "no", "abstain"))
    return told | {"runs": [], "value": _VALUES[mark.shape], "format": form}


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    plan, look = kit.told.plan, kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.1 if look.family == "badge" else 1)
    if mark.smudged:
        return _image(kit, blot(plan, mark, _PIXELS), "png", x, y, half * 1.3)
    wide = kit.mark_room(mark)
    if told := cell_mark(kit, mark):
        high = max(kit.line(), told["size"] * 1.24)
        return kit.told_cell(x - wide / 2, y - high / 2, wide, high, told)
    if mark.shape in look.words:
        return _pill(kit, mark, x, y, wide)
    if look.family == "ground":
        return ""
    if look.family == "badge":
        return _badge(kit, mark, x, y, half)
    return _shaped(kit, mark, x, y, half)


def _pill(kit: Kit, mark: Mark, x: float, y: float, wide: float) -> str:
    """A word as the label of an object."""
    look, high, kind = kit.told.plan.sheet.look, kit.size * 1.32, "rect"
    more = {"fill": look.colours[mark.hue], "said": look.words[mark.shape], "font": kit.way["font"],
            "letters": look.ink_on(mark.hue), "size": kit.sized(0.96)}  # fmt: skip
    if kit.way["pill"] == "round":
        kind, r = "path", 100 * high / 2
        right, low, k = 100 * wide, 100 * high, r * 0.45
        more["path"] = (f"M {r} 0 L {right - r} 0 C {right - k} 0 {right} {k} {right} {r} "
                        f"C {right} {low - k} {right - k} {low} {right - r} {low} L {r} {low} "
                        f"C {k} {low} 0 {low - k} 0 {r} C 0 {k} {k} 0 {r} 0 Z")  # fmt: skip
    return kit.shape(kind, x - wide / 2, y - high / 2, wide, high, **more)


def _badge(kit: Kit, mark: Mark, x: float, y: float, half: float) -> str:
    """A shape upon a disc or a square, which may be graded."""
    look, kind = kit.told.plan.sheet.look, "oval" if kit.way["plate"] == "disc" else "rect"
    _, small = badge_rings(kit.told.plan, mark, "disc")
    colour = look.colours[mark.hue]
    graded = {"last": mixed(colour, "#000000", 0.2), "way": "n-s"}
    look_of = graded if kit.way["technique"] in {"graded", "glossy"} else {}
    plate = kit.shape(kind, x - half, y - half, 2 * half, 2 * half, fill=colour, **look_of)
    return plate + _path(kit, small, x, y, half * 1.1, fill=look.ink_on(mark.hue))


def _path(kit: Kit, rings: Sequence[Ring], x: float, y: float, half: float, **look: Any) -> str:
    """Outlines as one path, whose own corner is that of its box."""
    points = [point for ring in rings for point in ring]
    left, top = min(px for px, _ in points), max(py for _, py in points)
    wide = max(px for px, _ in points) - left
    high = top - min(py for _, py in points)
    path = svg_path(tuple(rings), 1000, -1000 * left, 1000 * top)
    path = path.replace("M", "M ").replace("L", " L ").replace("Z", " Z ")
    if look.pop("open", False):
        path = path.replace("Z", "")
    return kit.shape("path", x + left * half, y - top * half, wide * half, high * half,
                     path=path.strip(), **look)  # fmt: skip


def _image(kit: Kit, image: Image.Image, form: str, x: float, y: float, half: float) -> str:
    if form == "png":
        file = BytesIO()
        image.save(file, "PNG")
        data = file.getvalue()
    else:
        data = file_of(image, form, 88, 24)
    return kit.shape("image", x - half, y - half, 2 * half, 2 * half, data=as_text(data),
                     form="jpeg" if form == "jpeg" else "png", bytes=len(data))  # fmt: skip


def _shaped(kit: Kit, mark: Mark, x: float, y: float, half: float) -> str:
    """A mark of outlines, in the technique of its page."""
    look, technique = kit.told.plan.sheet.look, kit.way["technique"]
    colour, rings = look.colours[mark.hue], rings_of(kit.told.plan, mark)
    form = form_of(kit.told.plan, mark)
    if technique in PICTURES | {"png"}:
        ground = WHITE if technique in PICTURES else None
        made = picture(rings, colour, _PIXELS, ground=ground)
        return _image(kit, made, technique, x, y, half)
    if technique == "pen":
        return _penned(kit, form, x, y, half, colour)
    dark, pale = mixed(colour, "#000000", 0.35), mixed(colour, WHITE, 0.6)
    styles: Mapping[str, dict[str, Any]] = {
        "edged": {"fill": mixed(colour, WHITE, 0.25), "ink": dark, "thick": 0.7},
        "hollow": {"fill": WHITE, "ink": colour, "thick": 1.1},
        "graded": {"fill": mixed(colour, WHITE, 0.3), "last": mixed(colour, "#000000", 0.15),
                   "way": "n-s"},
        "glossy": {"fill": pale if look.family in {"disc", "square"} else
                   mixed(colour, WHITE, 0.35), "last": colour, "way": "nw-se", "ink": dark,
                   "thick": 0.5},
        "soft": {"fill": colour, "clear": 0.25},
        "pattern": {"fill": colour, "fore": mixed(colour, WHITE, 0.45), "pattern": "grey25"},
    }  # fmt: skip
    style = styles.get(technique, {"fill": colour})
    before = ""
    if technique == "shadow":
        before = _path(
            kit, rings, x + half * 0.16, y + half * 0.16, half, fill="#707070", clear=0.5
        )
    if technique == "plated":
        before = kit.shape("oval", x - half * 1.1, y - half * 1.1, half * 2.2, half * 2.2,
                           fill=mixed(colour, WHITE, 0.82), ink=colour, thick=0.6)  # fmt: skip
        half *= 0.66
    if form == "disc":
        r = half * 0.8
        return before + kit.shape("oval", x - r, y - r, 2 * r, 2 * r, **style)
    return before + _path(kit, rings, x, y, half, **style)


def _penned(kit: Kit, form: str, x: float, y: float, half: float, colour: str) -> str:
    """Lines, of which those of arrows have tips."""
    thick = half * 2 * kit.way["pen"]
    if form in _OVALS:
        r = half * _OVALS[form]
        look = {"fill": colour} if form == "disc" else {"ink": colour, "thick": thick * 0.8}
        return kit.shape("oval", x - r, y - r, 2 * r, 2 * r, **look)
    if form in _BENT:
        return _path(kit, [_BENT[form]], x, y, half, ink=colour, thick=thick, open=True)
    if form not in _LINES:
        rings = (box(0.65, 0.65),) if form == "square" else (((0, 0.85), (0.85, 0), (0, -0.85),
                                                             (-0.85, 0)),)  # fmt: skip
        return _path(kit, rings, x, y, half, fill=colour)
    tip = {}
    if "arrow" in form:
        tip = {"tip": [round(half * part, 2) for part in (0.75, 0.95, 0.5)]}
        thick *= 0.8
    return "".join(kit.shape("line", x + a * half, y + b * half, (c - a) * half, (d - b) * half,
                             ink=colour, thick=thick, **tip) for a, b, c, d in _LINES[form]
                   )  # fmt: skip
