"""Marks of a page of GMT, each as one coat or several, by the way's technique."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from tests.drawing.held_out.gmt.kit import Kit, op
from tests.drawing.held_out.gmt.signs import definition, outline, shaded
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 96
PICTURES = {"jpeg", "few", "white"}
"""Which are white about the mark."""
_BUILTIN: Mapping[str, tuple[str, float, bool]] = {
    "disc": ("c", 0.85, False), "square": ("s", 1.1, False), "triangle_up": ("t", 1.1, False),
    "triangle_down": ("i", 1.1, False), "diamond": ("d", 1.0, False), "cross": ("x", 0.75, True),
    "plus": ("+", 0.8, True), "minus": ("-", 0.8, True), "dash": ("-", 0.7, True),
    "ring": ("c", 0.7, True),
}  # fmt: skip
"""Symbols of GMT, their size, and whether a pen draws them."""
_DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "disc": "l", "ring": "m", "square": "n", "triangle_up": "s",
    "triangle_down": "t", "diamond": "u", "plus": ":",
}  # fmt: skip
_SYMBOL: Mapping[str, str] = {
    "arrow_up": "\\255", "arrow_down": "\\257", "plus": "+", "minus": "-", "disc": "\\267",
    "diamond": "\\250", "dash": "-", "ring": "o",
}  # fmt: skip
_STROKES: Mapping[str, list[list[float]]] = {
    "tick": [[-0.8, 0, -0.25, -0.65, 0.8, 0.75]], "minus": [[-0.75, 0, 0.75, 0]],
    "cross": [[-0.7, -0.7, 0.7, 0.7], [-0.7, 0.7, 0.7, -0.7]], "dash": [[-0.65, 0, 0.65, 0]],
    "plus": [[-0.75, 0, 0.75, 0], [0, -0.75, 0, 0.75]],
    "arrow_up": [[0, -0.85, 0, 0.85], [-0.55, 0.25, 0, 0.85, 0.55, 0.25]],
    "arrow_down": [[0, 0.85, 0, -0.85], [-0.55, -0.25, 0, -0.85, 0.55, -0.25]],
    "chevron_up": [[-0.75, -0.4, 0, 0.4, 0.75, -0.4]], "disc": [], "ring": [],
    "chevron_down": [[-0.75, 0.4, 0, -0.4, 0.75, 0.4]], "square": [], "diamond": [],
}  # fmt: skip
_KNOWN = {"builtin": _BUILTIN, "dingbats": _DINGBATS, "symbol": _SYMBOL, "strokes": _STROKES,
          "vector": ["arrow_up", "arrow_down", *_BUILTIN]}  # fmt: skip
_OUTLINED = {"hollow", "edged", "hatched", "veiled"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else symbols of one's own."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = {form_of(told.plan, Mark(p, p)) for p in look.shapes}
    forms |= {form.replace("_up", "_down") for form in forms}
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in _OUTLINED
    thin = technique in {"hollow", "hatched"} and look.family not in {"triangle", "arrow"}
    slim = technique in {"hollow", "hatched"} and look.outlines.shaft < 0.3
    apart = technique == "ringed" and (look.family not in {"tick", "arrow", "chevron", "sign"}
                                       or {"ring", "disc"} & forms)  # fmt: skip
    lacks = technique in _KNOWN and not forms <= set(_KNOWN[technique])
    alike = technique == "vector" and look.family != "arrow"
    return "custom" if frail or thin or slim or apart or lacks or alike else technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    look = kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    name = f"{mark.shape}_{mark.hue}{'_t' * mark.turned}"
    if mark.smudged:
        name, half = f"blot_{mark.shape}", half * 1.25
        kit.files[f"{name}.png"] = _file(blot(kit.told.plan, mark, _PIXELS), "clear")
        kit.marks[name] = [{"how": "picture", "file": f"{name}.png"}]
    elif mark.shape in look.words:
        return kit.word(mark, x, y)
    elif look.family == "ground":
        return ""
    elif name not in kit.marks:
        kit.marks[name] = _badge(kit, mark) if look.family == "badge" else _made(kit, mark, name)
    return op("m", x, y, name, round(half, 2))


def _badge(kit: Kit, mark: Mark) -> list[dict[str, Any]]:
    """A shape upon a symbol of GMT."""
    plan, look, plate = kit.told.plan, kit.told.plan.sheet.look, kit.way["plate"]
    _, small = badge_rings(plan, mark, "disc")
    ground = {"how": "symbol", "code": plate, "fill": look.colours[mark.hue],
              "scale": 1.3 if plate == "s" else 1.0}  # fmt: skip
    shape = {"how": "polygon", "fill": look.ink_on(mark.hue),
             "rings": outline(small, form_of(plan, mark))}  # fmt: skip
    under = {**ground, "fill": "#8c8c8c", "dx": 0.14, "dy": -0.16}
    return [under, ground, shape] if kit.way["technique"] == "shadow" else [ground, shape]


def _made(kit: Kit, mark: Mark, name: str) -> list[dict[str, Any]]:
    plan, look, technique = kit.told.plan, kit.told.plan.sheet.look, kit.way["technique"]
    colour, form = look.colours[mark.hue], form_of(plan, mark)
    rings = outline(rings_of(plan, mark), form)
    if technique in PICTURES | {"clear"}:
        ground = WHITE if technique in PICTURES else None
        drawing = picture(rings_of(plan, mark), colour, _PIXELS, ground=ground)
        file = f"{name}.{'jpg' if technique == 'jpeg' else 'png'}"
        kit.files[file] = _file(drawing, technique)
        return [{"how": "picture", "file": file}]
    if technique in {"graded", "glossy"}:
        kit.files[f"{name}.eps"] = shaded(rings, (mixed(colour, WHITE, 0.4), colour),
                                          round_=technique == "glossy")  # fmt: skip
        return [{"how": "symbol", "code": f"k{name}"}]
    if technique in {"dingbats", "symbol"}:
        return [_letter(kit, form, technique, colour)]
    if technique == "strokes" and _STROKES[form]:
        return [{"how": "lines", "strokes": _STROKES[form], "pen": kit.way["pen"], "ink": colour}]
    if technique == "vector" and form.startswith("arrow"):
        return [
            {
                "how": "vector",
                "fill": colour,
                "down": form == "arrow_down",
                "head": 1.25,
                "angle": kit.way["angle"],
                "bent": kit.way["bent"],
                "thick": kit.way["pen"],
            }
        ]
    if technique in {"builtin", "strokes", "vector"}:
        code, scale, drawn_ = _BUILTIN[form]
        dress = {"pen": kit.way["pen"], "ink": colour} if drawn_ else {"fill": colour}
        return [{"how": "symbol", "code": code, "scale": scale, **dress}]
    return _polygonal(kit, technique, colour, rings, name)


def _letter(kit: Kit, form: str, technique: str, colour: str) -> dict[str, Any]:
    """A letter of a font of signs, as a symbol or as words."""
    said, by = (_DINGBATS if technique == "dingbats" else _SYMBOL)[form], kit.way["letter_by"]
    grown, middle = (1.15, 0.345) if technique == "dingbats" else (1.25, 0.25)
    if technique == "symbol":
        grown, middle = {"\\267": (2.2, 0.27), "\\250": (1.3, 0.27), "\\255": (1.15, 0.38),
                         "\\257": (1.15, 0.3)}.get(said, (grown, middle))  # fmt: skip
    return {"how": "letter", "said": said, "by": by, "fill": colour, "grown": grown,
            "font": "ZapfDingbats" if technique == "dingbats" else "Symbol",
            "middle": middle}  # fmt: skip


def _polygonal(kit: Kit, technique: str, colour: str, rings: Any, name: str
               ) -> list[dict[str, Any]]:  # fmt: skip
    """A filled outline, perhaps with a pen, a pattern, a shadow, a circle about it."""
    plain: dict[str, Any] = {"how": "polygon", "rings": rings, "fill": colour}
    if technique not in {"polygon", "hatched"}:
        kit.files[f"{name}.def"] = definition(rings)
        plain = {"how": "symbol", "code": f"k{name}", "fill": colour}
    pen = {"ink": colour, "pen": 0.16}
    if technique == "edged":
        return [plain | {"ink": mixed(colour, "#000000", 0.5), "pen": 0.1}]
    if technique == "hollow":
        return [plain | {"fill": WHITE} | pen]
    if technique == "hatched":
        return [plain | {"fill": f"p{kit.way['pattern']}+f{colour}+b{mixed(colour, WHITE, 0.75)}"
                         "+r600"} | pen]  # fmt: skip
    if technique == "veiled":
        return [plain | {"more": " -t25"}]
    if technique == "shadow":
        under = plain | {"fill": "#7a7a7a", "dx": 0.16, "dy": -0.16, "more": " -t55"}
        return [under, plain]
    if technique == "ringed":
        inner = {**plain, "scale": 0.62} if plain["how"] == "symbol" else plain
        return [{"how": "symbol", "code": "c", "scale": 1.08, "pen": 0.14, "ink": colour}, inner]
    return [plain]


def _file(drawing: Image.Image, kind: str) -> bytes:
    if kind == "few":
        file = BytesIO()
        drawing.convert("RGB").quantize(16).save(file, "PNG")
        return file.getvalue()
    return file_of(drawing, kind, 90, 0)
