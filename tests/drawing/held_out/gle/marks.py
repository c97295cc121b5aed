"""Marks of a page of GLE: subroutines that are drawn at each place, letters, pictures, words,
pills and grounds."""

from io import BytesIO

from PIL import Image

from tests.drawing.held_out.gle.ink import (
    COMMANDS,
    LETTERS,
    MARKERS,
    PENS,
    STYLES,
    lettered,
    marker,
    outline,
    penned,
)
from tests.drawing.held_out.gle.kit import Kit, nr
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 72
_CM = 72 / 2.54
PICTURES = {"png", "jpeg", "few"}
_RINGED = {"arrow", "triangle", "chevron", "tick", "thumb"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    others = {"dash", "ring", "disc", "square", "diamond"}
    known = {name: {*signs, *others} for name, (_, signs) in LETTERS.items()}
    known |= {name: {*signs, "dash"} for name, signs in COMMANDS.items()}
    known |= {"pen": {*PENS}, "tips": {*PENS}, "marker": {*MARKERS, "dash"}}
    solid = look.family in FINE | HUE_ALONE | {"thumb"}
    frail = solid and technique in {"hollow", "edged"}
    thin = look.family not in {"triangle", "chevron"} and technique == "hollow"
    apart = technique == "ringed" and (look.family not in _RINGED or {"ring", "disc"} & forms)
    pale = look.family in HUE_ALONE and technique in {"pen", "tips"}
    plain = frail or thin or apart or pale or technique == "fill"
    return "path" if plain or not forms <= known.get(technique, forms) else technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    look = kit.told.plan.sheet.look
    half = kit.size * kit.way["mark_size"] / 2 * (1.12 if look.family == "badge" else 1)
    if mark.smudged:
        return _placed(kit, f"blot_{mark.shape}", blot(kit.told.plan, mark, _PIXELS), x, y,
                       half * 1.25)  # fmt: skip
    if mark.shape in look.words:
        return kit.word(mark, x, y)
    if look.family == "ground":
        return ""
    technique, name = kit.way["technique"], f"{mark.shape}_{mark.hue}{'_t' * mark.turned}"
    form, colour = form_of(kit.told.plan, mark), look.colours[mark.hue]
    if look.family != "badge" and technique in PICTURES:
        drawn = picture(rings_of(kit.told.plan, mark), colour, _PIXELS, ground=WHITE)
        return _placed(kit, name, drawn, x, y, half)
    if look.family != "badge" and form in COMMANDS.get(technique, ()):
        return _command(kit, COMMANDS[technique][form], colour, x, y)
    kit.subs[name] = (f"sub {name} x y s\nbegin translate x y\namove 0 0\nbegin scale s s\n"
                      f"set lstyle 1 color {kit.colour(colour)} fill clear\n{_made(kit, mark)}"
                      "end scale\nend translate\nend sub\n")  # fmt: skip
    return f"@{name} {kit.at(x, y)} {nr(half / _CM)}\n"


def _made(kit: Kit, mark: Mark) -> str:
    """What a mark's subroutine draws between -1 and 1."""
    plan, look, technique = kit.told.plan, kit.told.plan.sheet.look, kit.way["technique"]
    colour, form = look.colours[mark.hue], form_of(plan, mark)
    if look.family == "badge":
        ground = ("amove 0 0\ncircle .97 nostroke" if kit.way["plate"] == "disc"
                  else "amove -.9 -.9\nbox 1.8 1.8 nobox round .3")  # fmt: skip
        _, small = badge_rings(plan, mark, "disc")
        ink = kit.colour(look.ink_on(mark.hue))
        return f"{ground} fill {kit.colour(colour)}\n{outline(small, f'fill {ink}')}"
    if form in LETTERS.get(technique, ("", {}))[1]:
        font, codes = LETTERS[technique]
        return lettered(font, codes[form])
    if technique in {"pen", "tips"}:
        return penned(form, kit.way["pen"], tips=technique == "tips")
    if technique == "marker" and form in MARKERS:
        return marker(form)
    return STYLES.get(technique, STYLES["path"])(kit, rings_of(plan, mark), colour)


def _placed(kit: Kit, name: str, drawn: Image.Image, x: float, y: float, half: float) -> str:
    """A picture about its middle; GLE knows no clear ones, so that it lies on white."""
    technique = kit.way["technique"]
    form = {"jpeg": "jpeg", "few": "few"}.get(technique, "flat")
    file = f"{name}.{'jpg' if form == 'jpeg' else 'png'}"
    if file not in kit.files:
        white = Image.new("RGBA", drawn.size, WHITE)
        kit.files[file] = _flat(Image.alpha_composite(white, drawn.convert("RGBA")), form)
    side = nr(2 * half / _CM)
    return f"amove {kit.at(x - half, y + half)}\nbitmap {file} {side} {side}\n"


def _flat(drawn: Image.Image, form: str) -> bytes:
    if form != "flat":
        return file_of(drawn, form, 90, 40)
    file = BytesIO()
    drawn.convert("RGB").save(file, "PNG")
    return file.getvalue()


def _command(kit: Kit, command: str, colour: str, x: float, y: float) -> str:
    """A sign that LaTeX sets."""
    points = round(kit.size * kit.way["mark_size"], 2)
    return (f"set just center color {kit.colour(colour)}\namove {kit.at(x, y + points * 0.36)}\n"
            f'tex "\\fontsize{{{points}bp}}{{{points}bp}}\\selectfont{command}"\n')  # fmt: skip
