"""Marks of a page of Ipe: paths, ellipses, splines, strokes with tips, symbols used again,
gradients, tilings, clips, letters of fonts of signs, pictures, words, pills and grounds."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.ipe.ink import (
    SETS,
    SIGNS,
    SOLID,
    TIPPED,
    outline,
    pictured,
    scaled,
)
from tests.drawing.held_out.ipe.kit import Kit, nr, path
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 72
_RINGED = {"arrow", "triangle", "chevron", "tick", "thumb"}
_FRAIL = {"hollow", "edged", "hatched", "stitched", "banded"}
_IMAGES = {"clear", "keyed", "jpeg", "few"}
"""Techniques that take pictures, which Ipe loses within its symbols."""
Style = Callable[[Kit, Sequence[str], str, float], str]


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {name: {*signs} for name, (_, signs) in SIGNS.items()}
    known |= {name: {*lines} for name, lines in SETS.items()}
    known["tipped"] = {*TIPPED, *SETS["pen"]} if look.family == "arrow" else set()
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in _FRAIL
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    apart = technique == "ringed" and (look.family not in _RINGED or {"ring", "disc"} & forms)
    faint = technique == "thin" and look.family in HUE_ALONE
    if technique == "sign":
        fit = [name for name in SIGNS if forms <= known[name]]
        technique = told.plan.dice("signs").choice(fit) if fit else "fill"
    faint |= technique in {"free", "boxed", "ringed"} and bool(told.plan.picture)
    plain = frail or thin or apart or faint
    return "fill" if plain or not forms <= known.get(technique, forms) else technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle, perhaps a symbol that is used again."""
    look = kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    if mark.shape in look.words and not mark.smudged:
        return kit.word(mark, x, y)
    if look.family == "ground" and not mark.smudged:
        return ""
    if kit.way["used"] and kit.way["technique"] not in {*SIGNS, *_IMAGES} and not mark.smudged:
        name = kit.style(f"{mark}", lambda name: (
            f'<symbol name="mark/{name}"><group>{_made(kit, mark, half)}</group></symbol>')
                         )  # fmt: skip
        return f'<use name="mark/{name}" pos="{nr(x)} {nr(-y)}"/>\n'
    return kit.moved(Part(_made(kit, mark, half), 0), x, y)


def _made(kit: Kit, mark: Mark, half: float) -> str:
    """What draws a mark."""
    plan, look, technique = kit.told.plan, kit.told.plan.sheet.look, kit.way["technique"]
    if mark.smudged:
        return pictured(kit, blot(plan, mark, _PIXELS), half * 1.25, "clear")
    colour, form = look.colours[mark.hue], form_of(plan, mark)
    if look.family == "badge":
        return _badge(kit, mark, half)
    if technique in _IMAGES:
        drawn = picture(rings_of(plan, mark), colour, _PIXELS,
                        ground=WHITE if technique in {"jpeg", "few"} else None)  # fmt: skip
        return pictured(kit, drawn, half, technique)
    if technique in SIGNS:
        font, signs = SIGNS[technique]
        tex = kit.tex(signs[form], font=font, size=kit.way["sign_size"])
        return (kit.text(tex, 0, 0, "c", colour)
                .replace('valign="baseline"', 'valign="center"'))  # fmt: skip
    if technique == "tipped" and form in TIPPED:
        tip = nr(half * 1.1)
        return path(scaled([TIPPED[form]], half), line=colour, thick=kit.way["pen"] * half,
                    more=f'arrow="normal/{tip}"')  # fmt: skip
    if technique in SETS or technique == "tipped":
        lines = SETS.get(technique, SETS["pen"])[form]
        ends = 'cap="1" join="1"' if kit.way["round_pen"] else 'cap="0" join="0"'
        return path(scaled(lines, half), fill=colour if form in SOLID else "", line=colour,
                    thick=kit.way["pen"] * half, more=ends)  # fmt: skip
    rings = outline(rings_of(plan, mark), half, curved=kit.way["curved"])
    return _STYLES[technique](kit, rings, colour, half)


def _badge(kit: Kit, mark: Mark, half: float) -> str:
    """A disc or a square with round corners, and the shape upon it."""
    look, plate = kit.told.plan.sheet.look, kit.way["plate"]
    _, small = badge_rings(kit.told.plan, mark, "disc" if plate == "disc" else "square")
    reach = half * (0.97 if plate == "disc" else 0.9)
    ground = kit.box(-reach, -reach, 2 * reach, 2 * reach, fill=look.colours[mark.hue],
                     round_=reach if plate == "disc" else half * 0.3)  # fmt: skip
    return ground + path(outline(small, half), fill=look.ink_on(mark.hue))


def _fill(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    return path(rings, fill=colour)


def _edged(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    return path(rings, fill=colour, line=mixed(colour, "#000000", 0.5), thick=0.13 * half)


def _hollow(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    return path(rings, fill=WHITE, line=colour, thick=0.22 * half)


def _plated(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    plate = kit.box(-1.1 * half, -1.1 * half, 2.2 * half, 2.2 * half,
                    fill=mixed(colour, WHITE, 0.84), round_=0.4 * half)  # fmt: skip
    return plate + f'<group matrix=".76 0 0 .76 0 0">{path(rings, fill=colour)}</group>\n'


def _ringed(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    ring = path([f"{nr(half)} 0 0 {nr(half)} 0 0 e"], line=colour, thick=0.14 * half)
    return ring + f'<group matrix=".6 0 0 .6 0 0">{path(rings, fill=colour)}</group>\n'


def _shadow(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    name = kit.style("veil", lambda name: f'<opacity name="{name}" value="0.25"/>')
    drop = nr(half * 0.13)
    under = path(rings, fill="#000000", more=f'opacity="{name}" matrix="1 0 0 1 {drop} -{drop}"')
    return under + path(rings, fill=colour)


def _axial(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    name = kit.gradient("axial", f"0 {nr(half)} 0 {nr(-half)}", mixed(colour, WHITE, 0.3),
                        mixed(colour, "#000000", 0.3))  # fmt: skip
    return path(rings, fill=colour, more=f'gradient="{name}"')


def _radial(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    far = nr(half * 1.4)
    coords = f"{nr(-half * 0.3)} {nr(half * 0.3)} 0 0 0 {far}"
    name = kit.gradient("radial", coords, mixed(colour, WHITE, 0.35), colour,
                        mixed(colour, "#000000", 0.3))  # fmt: skip
    return path(rings, fill=colour, more=f'gradient="{name}"')


def _hatched(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    angle, step = kit.way["angle"], nr(half * 0.3)
    name = kit.style(f"tiling {angle}", lambda name: (
        f'<tiling name="{name}" angle="{angle}" step="{step}" width="{nr(half * 0.2)}"/>')
                     )  # fmt: skip
    pale = path(rings, fill=mixed(colour, WHITE, 0.4))
    return pale + path(rings, fill=colour, line=colour, thick=0.16 * half,
                       more=f'tiling="{name}" join="1"')  # fmt: skip


def _stitched(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    dash = f"[{nr(half * 0.3)} {nr(half * 0.2)}] 0"
    return path(rings, fill=colour) + path(rings, line=mixed(colour, "#000000", 0.45),
                                           thick=0.15 * half, more=f'dash="{dash}"')  # fmt: skip


def _banded(kit: Kit, rings: Sequence[str], colour: str, half: float) -> str:
    """Darker and darker bands that a clipping path cuts out."""
    bands = "".join(kit.box(-1.1 * half, (-1.1 + 0.44 * n) * half, 2.2 * half, 0.46 * half,
                            fill=mixed(colour, "#000000", 0.09 * n)) for n in range(5))  # fmt: skip
    return f'<group clip="{" ".join(rings)}">{bands}</group>\n'


_STYLES: Mapping[str, Style] = {
    "fill": _fill, "edged": _edged, "hollow": _hollow, "plated": _plated, "ringed": _ringed,
    "shadow": _shadow, "axial": _axial, "radial": _radial, "hatched": _hatched,
    "stitched": _stitched, "banded": _banded,
}  # fmt: skip
