"""Marks of a page of PDF::Builder: outlines, strokes, forms, shades, letters of its fonts, dots of
a bitmap font, pictures of several kinds."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.pdfbuilder.kit import Kit, op
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 84
_WHITE = "#ffffff"
PICTURES = {"jpeg", "gif", "pnm"}
"""Which are white about the mark."""
_RINGED = {"arrow", "triangle", "chevron", "tick", "thumb"}
_DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "disc": "l", "ring": "m", "square": "n", "triangle_up": "s",
    "triangle_down": "t", "diamond": "u", "plus": ":",
}  # fmt: skip
_SYMBOL: Mapping[str, str] = {
    "arrow_up": "↑", "arrow_down": "↓", "plus": "+", "minus": "−", "disc": "•", "diamond": "♦",
    "dash": "−",
}  # fmt: skip
SIGNS: Mapping[str, str] = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "—", "plus": "✚",
    "minus": "━", "smile": "☺", "frown": "☹", "neutral": "😐",
}  # fmt: skip
SIGN_FONTS = {"sign": "DejaVu Sans", "symbola": "Symbola"}
_FONTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "dingbats": ("ZapfDingbats", _DINGBATS), "symbol": ("Symbol", _SYMBOL)}  # fmt: skip
_PEN: Mapping[str, list[list[float]]] = {
    "tick": [[-0.8, -0.05, -0.25, -0.65, 0.85, 0.75]], "minus": [[-0.8, 0, 0.8, 0]],
    "cross": [[-0.7, -0.7, 0.7, 0.7], [-0.7, 0.7, 0.7, -0.7]], "dash": [[-0.7, 0, 0.7, 0]],
    "plus": [[-0.8, 0, 0.8, 0], [0, -0.8, 0, 0.8]], "ring": [], "disc": [],
    "arrow_up": [[0, -0.9, 0, 0.85], [-0.6, 0.2, 0, 0.85, 0.6, 0.2]],
    "arrow_down": [[0, 0.9, 0, -0.85], [-0.6, -0.2, 0, -0.85, 0.6, -0.2]],
    "chevron_up": [[-0.8, -0.4, 0, 0.45, 0.8, -0.4]],
    "chevron_down": [[-0.8, 0.4, 0, -0.45, 0.8, 0.4]],
    "diamond": [[0, -0.85, 0.85, 0, 0, 0.85, -0.85, 0, 0, -0.85]],
    "square": [[-0.65, -0.65, 0.65, -0.65, 0.65, 0.65, -0.65, 0.65, -0.65, -0.65]],
}  # fmt: skip
_DOTTED = {"arrow", "triangle", "sign"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = {form_of(told.plan, Mark(p, p)) for p in look.shapes}
    forms |= {form.replace("_up", "_down") for form in forms}
    known = {name: {*signs} for name, (_, signs) in _FONTS.items()} | {"pen": {*_PEN}}
    known |= {"bdf": {*_PEN, "triangle_up", "triangle_down"}}
    for name, family in SIGN_FONTS.items():
        file = font_file(family)
        known[name] = {form for form, sign in SIGNS.items() if not lacking(sign, file)}
    solid = look.family in FINE | HUE_ALONE | {"thumb"}
    frail = solid and technique in {"hollow", "edged", "veiled", "pen"}
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    apart = technique == "ringed" and (look.family not in _RINGED or {"ring", "disc"} & forms)
    crude = technique == "bdf" and look.family not in _DOTTED
    if (
        technique == "fill"
        or frail
        or thin
        or apart
        or crude
        or not forms <= known.get(technique, forms)
    ):
        return "path"
    return technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    plan, look = kit.told.plan, kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    name = f"{mark.shape}_{mark.hue}{'_t' * mark.turned}"
    if mark.smudged:
        name, half = f"blot_{mark.shape}", half * 1.25
        kit.marks[name] = {"image": _file(blot(plan, mark, _PIXELS), "png"), "kind": "png"}
    elif mark.shape in look.words:
        return kit.word(mark, x, y)
    elif look.family == "ground":
        return ""
    elif name not in kit.marks:
        kit.marks[name] = _made(kit, mark)
    return op("m", name, round(x, 2), round(y, 2), round(half, 2))


def _made(kit: Kit, mark: Mark) -> dict[str, Any]:
    """What the press is told of a mark."""
    plan, look, technique = kit.told.plan, kit.told.plan.sheet.look, kit.way["technique"]
    colour, form = look.colours[mark.hue], form_of(plan, mark)
    if look.family == "badge":
        _, small = badge_rings(plan, mark, "disc")
        return {"style": "badge", "plate": kit.way["plate"], "rings": small, "colour": colour,
                "ink": look.ink_on(mark.hue), "form": technique == "form"}  # fmt: skip
    rings = rings_of(plan, mark)
    if technique in PICTURES | {"png"}:
        ground = _WHITE if technique in PICTURES else None
        return {"image": _file(picture(rings, colour, _PIXELS, ground=ground), technique),
                "kind": technique}  # fmt: skip
    if technique in SIGN_FONTS:
        grown = 1.2 if technique == "symbola" else 1.3
        return {"letter": SIGNS[form], "font": font_file(SIGN_FONTS[technique]), "colour": colour,
                "grown": grown, "middle": 0.36}  # fmt: skip
    if technique in _FONTS:
        font, letters = _FONTS[technique]
        grown = (
            {"disc": 2.2, "arrow_up": 1.1, "arrow_down": 1.1}.get(form, 1.4)
            if technique == "symbol"
            else 1.2
        )
        middle = 0.27 if technique == "symbol" else 0.345
        return {"letter": letters[form], "font": font, "colour": colour, "grown": grown,
                "middle": middle}  # fmt: skip
    if technique == "bdf":
        return {"letter": chr(65 + sorted(look.shapes).index(mark.shape)), "font": "bdf",
                "colour": colour, "grown": 1.0, "middle": 0.44,
                "dots": _dots(picture(rings, colour, 8))}  # fmt: skip
    if technique == "pen":
        return {"style": "pen", "pen": form, "strokes": _PEN[form], "colour": colour,
                "thick": kit.way["pen"]}  # fmt: skip
    style = "path" if technique == "form" else technique
    return {"style": style, "rings": rings, "colour": colour, "form": technique == "form"}


def _file(drawn: Image.Image, kind: str) -> str:
    """A picture as a file of one kind, as text."""
    if kind == "jpeg":
        return as_text(file_of(drawn, "jpeg", 90, 0))
    file = BytesIO()
    if kind == "png":
        drawn.convert("RGBA").save(file, "PNG")
    else:
        drawn.convert("RGB").save(file, {"gif": "GIF", "pnm": "PPM"}[kind])
    return as_text(file.getvalue())


def _dots(drawn: Image.Image) -> list[str]:
    """Eight rows of eight dots, each row as two digits."""
    inked = drawn.getchannel("A").point(lambda v: 255 * (v > 110)).tobytes()
    return [f"{sum((inked[8 * n + k] > 0) << (7 - k) for k in range(8)):02X}" for n in range(8)]
