"""Marks of a page of PostScript: outlines, strokes, forms used again, letters of Type 3 and of
fonts of signs, shades, patterns, clips, pictures, words, pills and grounds."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.postscript.ink import (
    OF_FONTS,
    PENS,
    SIGNS,
    bitmap,
    hatching,
    imaged,
    outline,
    penned,
    stencil,
    tones,
)
from tests.drawing.held_out.postscript.kit import Kit, mixed, nr
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 64
GLYPHS = "glyphs"
"""The letters of the page's own font."""
_RINGED = {"arrow", "triangle", "chevron", "tick", "thumb"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {name: {*signs, "dash", "ring"} for name, (_, signs) in OF_FONTS.items()}
    known |= {"pen": {*PENS}, "outlined": {*PENS}, "sign": {*SIGNS, "dash"}}
    solid = look.family in FINE | HUE_ALONE | {"thumb"}
    frail = solid and technique in {"hollow", "edged", "hatched"}
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    apart = technique == "ringed" and (look.family not in _RINGED or {"ring", "disc"} & forms)
    plain = frail or thin or apart or technique == "fill"
    return "path" if plain or not forms <= known.get(technique, forms) else technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    look = kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    if mark.shape in look.words and not mark.smudged:
        return kit.word(mark, x, y)
    if look.family == "ground" and not mark.smudged:
        return ""
    name = kit.kept(_name(mark), lambda: _made(kit, mark))
    if kit.way["technique"] == "form" and look.family != "badge" and not mark.smudged:
        name += " execform"
    return f"{nr(x)} {nr(-y)} {nr(half * (1.25 if mark.smudged else 1))} {{{name}}} k\n"


def _name(mark: Mark) -> str:
    return f"mk-{mark.shape}-{mark.hue}{'-t' * mark.turned}{'-s' * mark.smudged}"


def _made(kit: Kit, mark: Mark) -> str:
    """The procedure of a mark."""
    plan, look, technique = kit.told.plan, kit.told.plan.sheet.look, kit.way["technique"]
    if mark.smudged:
        return _bound(imaged(blot(plan, mark, _PIXELS), "clear"))
    colour, form = look.colours[mark.hue], form_of(plan, mark)
    if look.family == "badge":
        return _bound(_badge(kit, mark))
    if technique in {"clear", "keyed", "jpeg", "few", "mask"}:
        drawn = picture(rings_of(plan, mark), colour, _PIXELS,
                        ground=WHITE if technique in {"jpeg", "few"} else None)  # fmt: skip
        made = kit.colour(colour) + stencil(drawn) if technique == "mask" else imaged(
            drawn, technique)  # fmt: skip
        return _bound(made)
    if technique in {*OF_FONTS, "sign"} and form not in {"dash", "ring"}:
        return _bound(_sign(kit, form, colour))
    if technique in {"pen", "outlined"}:
        return _bound(penned(form, kit.colour(colour), thick=kit.way["pen"],
                             round_=kit.way["round_pen"], outlined=technique == "outlined")
                      )  # fmt: skip
    if technique in {"letters", "dots"}:
        return _bound(_letter(kit, mark, colour))
    made = _STYLES.get(technique, _path)(kit, outline(rings_of(plan, mark)), colour)
    if technique == "form":
        return ("<< /FormType 1 /BBox [-1.1 -1.1 1.1 1.1] /Matrix [1 0 0 1 0 0] "
                f"/PaintProc {{pop {made}}} >>\n")  # fmt: skip
    return _bound(made)


def _bound(made: str) -> str:
    return f"{{{made}}}\n"


def _badge(kit: Kit, mark: Mark) -> str:
    """A disc or a square with round corners, and the shape upon it."""
    look, plate = kit.told.plan.sheet.look, kit.way["plate"]
    _, small = badge_rings(kit.told.plan, mark, "disc" if plate == "disc" else "square")
    ground = "newpath 0 0 .97 0 360 arc fill" if plate == "disc" else "-.9 -.9 1.8 1.8 .3 rf"
    return (f"{kit.colour(look.colours[mark.hue])}{ground} {kit.colour(look.ink_on(mark.hue))}"
            f"{outline(small)} fill")  # fmt: skip


def _sign(kit: Kit, form: str, colour: str) -> str:
    """A letter of a font of signs, shown or taken for its outline."""
    end = "gs2" if kit.way["as_outline"] else "gs1"
    if kit.way["technique"] in OF_FONTS:
        font, codes = OF_FONTS[kit.way["technique"]]
        return f"{kit.colour(colour)}/{font} 2.1 S {codes[form]} {end}"
    face = kit.face(kit.way["sign_font"])
    shown = face.shown(SIGNS[form])
    return f"{kit.colour(colour)}/{face.name} 2.1 S {shown} {end}"


def _letter(kit: Kit, mark: Mark, colour: str) -> str:
    """A letter of a font that the page makes, of outlines or of dots."""
    rings, form = rings_of(kit.told.plan, mark), form_of(kit.told.plan, mark)
    forms = sorted({*kit.told.plan.sheet.look.shapes.values(), form})
    if kit.way["technique"] == "dots":
        side, bits = bitmap(picture(rings, "#000000", _PIXELS))
        half = side / 2
        drawn = f"{side} {side} true [{half} 0 0 -{half} {half} {half}] {{{bits}}} imagemask"
    else:
        drawn = outline(rings) + " fill"
    code = kit.way["first_code"] + forms.index(form) + 10 * mark.turned
    kit.procs[f"{GLYPHS} {code}"] = f"{code} {{{drawn}}}\n"
    return f"{kit.colour(colour)}/Signs 1 S -1 -1 m (\\{code:03o}) show"


def _path(kit: Kit, path: str, colour: str) -> str:
    return f"{kit.colour(colour)}{path} fill"


def _edged(kit: Kit, path: str, colour: str) -> str:
    dark = kit.colour(mixed(colour, "#000000", 0.5))
    return f"{kit.colour(colour)}{path} gsave fill grestore {dark}.13 w stroke"


def _hollow(kit: Kit, path: str, colour: str) -> str:
    return f"{path} gsave 1 G fill grestore {kit.colour(colour)}.2 w stroke"


def _plated(kit: Kit, path: str, colour: str) -> str:
    pale = kit.colour(mixed(colour, WHITE, 0.82))
    return f"{pale}-1.1 -1.1 2.2 2.2 .4 rf {kit.colour(colour)}.78 .78 scale {path} fill"


def _ringed(kit: Kit, path: str, colour: str) -> str:
    ring = "newpath 0 0 1 0 360 arc .14 w stroke"
    return f"{kit.colour(colour)}{ring} .6 .6 scale {path} fill"


def _shadow(kit: Kit, path: str, colour: str) -> str:
    return f"gsave .12 -.12 translate .75 G {path} fill grestore {kit.colour(colour)}{path} fill"


def _axial(kit: Kit, path: str, colour: str) -> str:
    first, last = tones(colour)
    return f"gsave {path} clip newpath {first} {last} 0 1 0 -1 ax grestore"


def _radial(kit: Kit, path: str, colour: str) -> str:
    first, last = tones(colour, 0.5, 0.3)
    return f"gsave {path} clip newpath {first} {last} ra grestore"


def _patterned(kit: Kit, path: str, colour: str) -> str:
    first, last = tones(colour, 0.4, 0.4)
    return (f"<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB "
            f"/Coords [-1 -1 1 1] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] "
            f"/C0 {first} /C1 {last} /N 1 >> >> >> matrix makepattern setpattern {path} fill"
            )  # fmt: skip


def _hatched(kit: Kit, path: str, colour: str) -> str:
    name = kit.kept(f"ht{colour[1:]}", lambda: hatching(colour, angle=kit.way["angle"]) + "\n")
    pale = kit.colour(mixed(colour, WHITE, 0.35))
    return (f"{pale}{path} gsave fill grestore gsave {name} setpattern fill grestore "
            f"{kit.colour(colour)}.14 w 1 setlinejoin stroke")  # fmt: skip


def _banded(kit: Kit, path: str, colour: str) -> str:
    bands = "".join(f"{kit.colour(mixed(colour, '#000000', 0.09 * n))}-1.1 {nr(0.66 - 0.44 * n)} "
                    "2.2 .45 rectfill " for n in range(5))  # fmt: skip
    return f"gsave {path} clip newpath {bands}grestore"


_STYLES: Mapping[str, Callable[[Kit, str, str], str]] = {
    "edged": _edged, "hollow": _hollow, "plated": _plated, "ringed": _ringed, "shadow": _shadow,
    "axial": _axial, "radial": _radial, "patterned": _patterned, "hatched": _hatched,
    "banded": _banded,
}  # fmt: skip
