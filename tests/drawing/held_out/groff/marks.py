"""Marks on a page of groff: its own lines, polygons, circles and arcs, letters of Dingbats and of
other fonts, drawings taken in, programs of PostScript, pills, grounds."""

from collections.abc import Sequence
from io import BytesIO

from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.groff import forms
from tests.drawing.held_out.groff.ink import disc, middle, polygon, polygons, rounded, strokes
from tests.drawing.held_out.groff.kit import Cell, Kit
from tests.drawing.held_out.letters import font_file, lacking, width_of
from tests.drawing.held_out.marked import badge_rings, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

SIGN_FONT = "DejaVu Sans"
_ZAPF = {"tick": 52, "cross": 56, "triangle_up": 115, "triangle_down": 116, "disc": 108,
         "square": 110, "diamond": 117, "plus": 58}  # fmt: skip
_SYMBOL = {"arrow_up": "ua", "arrow_down": "da", "minus": "mi", "plus": "pl", "dash": "en"}
_HOLES = {"ring", "smile", "frown", "neutral"}
"""What \\D'P' does not fill as one."""
TAKEN = {"shaded", "clear", "picture"}
_ROUTES = {"pdf": ("path", "path", "edged", "hollow", "stroke", "stroke", "zapf", "sign", "shaded",
                   "clear", "picture"),
           "ps": ("path", "edged", "stroke", "zapf", "sign", "exec", "shade", "eps")}  # fmt: skip


def technique_of(told: Told, route: str) -> str:
    """How the marks of a page are drawn."""
    look, dice = told.plan.sheet.look, told.plan.dice(f"technique {told.way['layout']}")
    found: str = dice.choice(_ROUTES[route])
    shapes = set(look.shapes.values())
    alone = FINE | HUE_ALONE | {"thumb"}
    if found in {"edged", "hollow"} and (look.family in alone or shapes & _HOLES):
        return "path"
    if found == "zapf" and not shapes - {"ring"} <= {*_ZAPF, *_SYMBOL}:
        return "stroke"
    if found == "stroke" and look.family in {"thumb"}:
        return "path"
    if found == "sign" and (look.family in FINE or not shapes <= set(SIGNS)):
        return "path"
    return found


def inline(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The marks of one place in a line."""
    return "\\|".join(_mark(kit, mark) for mark in marks if mark)


def swatch(kit: Kit, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    if not mark:
        return ""
    if ground := ground_of(kit.told.plan, [mark]):
        patch = (((-1.0, -0.45), (1.0, -0.45), (1.0, 0.45), (-1.0, 0.45)),)
        return kit.string(polygons(kit, patch, ground, kit.size * 1.9))
    return inline(kit, [mark])


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    body, words = inline(kit, marks), kit.told.plan.sheet.look.words
    said = kit.way["said"] and not words.get("yes")
    for mark in marks:
        if said and not (mark.smudged or mark.turned or mark.shape in words):
            body += "\\~" * bool(body) + kit.held(kit.told.words.positions[mark.shape])
    return Cell(body, "l" if said else "c", ground_of(kit.told.plan, marks) or fill)


def _mark(kit: Kit, mark: Mark) -> str:
    plan, way = kit.told.plan, kit.way
    look, high = plan.sheet.look, kit.size * way["mark_size"]
    high *= 1.25 if look.family in FINE else 1
    hue = look.colours[mark.hue]
    if mark.smudged:
        return kit.string(_blot(kit, mark, high))
    if mark.shape in look.words:
        return kit.string(_word(kit, mark, hue))
    if look.family == "ground":
        return ""
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, way["plate"])
        plate = polygons(kit, ground, hue, high)
        if way["plate"] == "disc":
            plate = middle(kit, high, disc(kit, hue, 0.96 * high))
        sign = polygons(kit, small, look.ink_on(mark.hue), high)
        return kit.string(f"\\Z${plate}${sign}")
    return kit.string(_drawn(kit, mark, hue, high))


def _drawn(kit: Kit, mark: Mark, hue: str, high: float) -> str:
    plan, technique = kit.told.plan, kit.way["technique"]
    form, rings = form_of(plan, mark), rings_of(plan, mark)
    if technique in TAKEN:
        name = f"{technique}-{form}-{hue[1:]}.pdf"
        image = picture(rings, hue, 72, ground=WHITE) if technique == "picture" else None
        kit.files[name] = (
            forms.pictured(image)
            if image
            else (forms.shaded(rings, hue) if technique == "shaded" else forms.clear(rings, hue))
        )
        return _taken(kit, name, high)
    if technique == "eps":
        data = BytesIO()
        picture(rings, hue, 72, ground=WHITE).convert("RGB").save(data, "EPS")
        kit.files[f"{form}-{hue[1:]}.eps"] = data.getvalue()
        size = f"0 0 72 72 {high * 1000:.0f} {high * 1000:.0f}"
        about = f"\\h'-{high / 2:.2f}p'\\v'{high / 2:.2f}p'"
        return middle(kit, high, f"{about}\\X'ps: import {form}-{hue[1:]}.eps {size}'")
    if technique in {"exec", "shade"}:
        said = forms.program(rings, hue, high / 2, shade=technique == "shade")
        return middle(kit, high, f"\\X'ps: exec {said}'")
    if technique == "sign" and not lacking(SIGNS[form], font_file(SIGN_FONT)):
        return kit.text(SIGNS[form], colour=hue, family=SIGN_FONT, size=1.1)
    if technique == "zapf" and (form in _ZAPF or form in _SYMBOL):
        glyph = f"\\f[ZD]\\N'{_ZAPF[form]}'\\f[]" if form in _ZAPF else f"\\[{_SYMBOL[form]}]"
        return f"\\s[{high * 1.1:.1f}p]\\m[{kit.ink(hue)}]{glyph}\\m[]\\s[0]"
    if technique == "stroke" or form in _HOLES:
        return middle(kit, high, strokes(kit, form, hue, high))
    if technique == "hollow":
        line = f"\\m[{kit.ink(hue)}]\\D't 0.9p'"
        return middle(kit, high, line + "".join(polygon(one, high / 2, "p") for one in rings)
                       + "\\m[]")  # fmt: skip
    edge = mixed(hue, "#000000", 0.55) if technique == "edged" else ""
    return polygons(kit, rings, hue, high, edge=edge)


def _taken(kit: Kit, name: str, high: float) -> str:
    """A drawing of a file, after which gropdf is led back; it minds moves at lines alone."""
    kit.files["back.pdf"] = forms.back()
    size = f"{high * 1000:.0f}z"
    back = f"\\X'pdf: pdfpic back.pdf -L {size} -1 0z'"
    return middle(kit, high, f"\\h'-{high / 2:.2f}p'\\v'-{high / 2:.2f}p'"
                   f"\\D't 0.5p'\\X'pdf: pdfpic {name} -L {size} {size} 0z'{back}")  # fmt: skip


def _blot(kit: Kit, mark: Mark, high: float) -> str:
    """Dark discs that lie upon the mark."""
    dice, made = kit.told.plan.dice("smudge"), ""
    for _ in range(40):
        x, y = dice.gauss(0, high / 7), dice.gauss(0, high / 7)
        across, grey = dice.uniform(high / 5, high / 2.4), dice.randrange(30, 75)
        made += (f"\\Z?\\h'{x:.2f}p'\\v'{y:.2f}p'"
                 f"{disc(kit, '#' + f'{grey:02x}' * 3, across)}?")  # fmt: skip
    return middle(kit, high, made)


def _word(kit: Kit, mark: Mark, hue: str) -> str:
    look, way = kit.told.plan.sheet.look, kit.way
    word, bold = look.words[mark.shape], way["word_bold"]
    if look.family != "pill":
        return kit.held(word, bold=bold, colour=hue)
    wide = max(width_of(one, way["font"], kit.sized(1), bold=True) for one in look.words.values())
    wide, high = wide + kit.size, kit.size * 1.28
    said = kit.held(word, bold=True, colour=look.ink_on(mark.hue))
    ring = polygon(rounded(wide, high, way["pill"]), 1, "P")
    plate = middle(kit, wide, f"\\M[{kit.ink(hue)}]{ring}\\M[]")
    left = (wide - kit.long(word, bold=True)) / 2
    return f"\\Z${plate}$\\Z$\\h'{left:.2f}p'{said}$\\h'{wide:.2f}p'"
