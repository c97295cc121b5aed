"""Marks of a page of MetaPost: paths in its styles, strokes of its pens, letters of fonts of signs
and their outlines, forms and pictures that pdfTeX places, words, pills and grounds."""

from collections.abc import Mapping, Sequence

from PIL import Image

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.metapost.kit import Kit, colour
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

PLACED = {"form", "veiled", "png", "jpeg"}
"""Techniques of marks that pdfTeX sets upon the drawing."""
_FACES = {"smile": 1, "neutral": 0, "frown": -1}
_PENS: Mapping[str, str] = {
    "tick": "(-.8,0)--(-.25,-.6)--(.85,.7)", "cross": "(-.7,-.7)--(.7,.7), (-.7,.7)--(.7,-.7)",
    "plus": "(-.8,0)--(.8,0), (0,-.8)--(0,.8)", "minus": "(-.8,0)--(.8,0)",
    "dash": "(-.6,0)--(.6,0)", "chevron_up": "(-.8,-.45)--(0,.45)--(.8,-.45)",
    "chevron_down": "(-.8,.45)--(0,-.45)--(.8,.45)", "ring": "fullcircle scaled 1.4",
    "disc": "", "square": "", "diamond": "", "arrow_up": "(0,-.9)--(0,.9)",
    "arrow_down": "(0,.9)--(0,-.9)", "triangle_up": "", "triangle_down": "",
}  # fmt: skip
_SIGNS: Mapping[str, Mapping[str, tuple[str, int]]] = {
    "ding": {"tick": (r"\ding{52}", 0), "cross": (r"\ding{56}", 0), "disc": (r"\ding{108}", 0),
             "square": (r"\ding{110}", 0), "diamond": (r"\ding{117}", 0), "plus": (r"\ding{58}", 0),
             "triangle_up": (r"\ding{115}", 0), "triangle_down": (r"\ding{116}", 0),
             "arrow_up": (r"\ding{225}", 90), "arrow_down": (r"\ding{225}", -90)},
    "awesome": {"tick": (r"\faCheck", 0), "cross": (r"\faTimes", 0), "disc": (r"\faCircle", 0),
                "square": (r"\faSquare", 0), "plus": (r"\faPlus", 0), "minus": (r"\faMinus", 0),
                "arrow_up": (r"\faArrowUp", 0), "arrow_down": (r"\faArrowDown", 0),
                "triangle_up": (r"\faPlay", 90), "triangle_down": (r"\faPlay", -90),
                "chevron_up": (r"\faChevronUp", 0), "chevron_down": (r"\faChevronDown", 0),
                "thumb_up": (r"\faThumbsUp", 0), "thumb_down": (r"\faThumbsDown", 0),
                "smile": (r"\faSmile", 0), "neutral": (r"\faMeh", 0), "frown": (r"\faFrown", 0)},
    "contour": {"tick": ("a20", 0), "cross": ("a24", 0), "disc": ("a71", 0), "square": ("a73", 0),
                "triangle_up": ("a76", 0), "triangle_down": ("a77", 0), "diamond": ("a78", 0)},
}  # fmt: skip
_FRAIL = {"hollow", "hatched", "edged", "ringed", "globe", "plated"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    known: dict[str, set[str]] = {name: {*signs, "dash", "ring"} for name, signs in _SIGNS.items()}
    known |= {pen: set(_PENS) for pen in ("round", "square", "broad")}
    solid = look.family in FINE | HUE_ALONE | {"thumb"} and technique in _FRAIL
    apart = technique in {"ringed", "globe"} and {"ring", "disc"} & forms
    slim = technique == "hollow" and look.family not in {"triangle", "chevron"}
    solid = solid or look.family == "ground"
    return "fill" if solid or apart or slim or not forms <= known.get(technique, forms) else (
        technique)  # fmt: skip


def spot(kit: Kit, marks: Sequence[Mark], x: str, wide: str, y: str, high: str) -> str:
    """What a State has in its cell: marks, perhaps with their words, or a ground."""
    plan = kit.told.plan
    if ground := ground_of(plan, marks):
        return _ground(kit, ground, f"box({x}, {y} - {high}/2, {wide}, {high})")
    said = kit.way["said"] and not plan.sheet.look.words.get("yes")
    if said and len(marks) == 1 and not (marks[0].smudged or marks[0].turned):
        n, word = kit.number(marks[0]), kit.told.words.positions[marks[0].shape]
        if marks[0].shape in plan.sheet.look.words:
            return f"mark({n}, {x} + {wide}/2, {y});\n"
        return (f"mark({n}, {x} + pad + wd(mk[{n}])/2, {y});\n"
                + kit.say(word, f"{x} + pad + wd(mk[{n}]) + 3", 0, y))  # fmt: skip
    code = ""
    for place, mark in enumerate(marks):
        n, off = kit.number(mark), place - (len(marks) - 1) / 2
        code += f"mark({n}, {x} + {wide}/2 + {off}*(wd(mk[{n}]) + 2), {y});\n"
    return code


def room(kit: Kit) -> str:
    """How wide a cell has to be for the marks of any State."""
    rows = kit.told.plan.sheet.rows
    many = max(1, *(len(row.marks) for row in rows))
    widths = [f"wd(mk[{kit.number(mark)}])" for row in rows for mark in row.marks] or ["0"]
    least = f"{many}*max({','.join([*dict.fromkeys(widths), '1.8sz'])})"
    if kit.way["said"] and not kit.told.plan.sheet.look.words.get("yes"):
        words = [kit.label(word) for word in kit.told.words.positions.values()]
        return f"({least} + 3 + widest({','.join(map(str, words))}))"
    return f"({least})"


def swatch(kit: Kit, mark: Mark | None, x: str, y: str) -> str:
    """A mark from its left edge; a patch where marks are grounds."""
    if not mark:
        return ""
    if ground := ground_of(kit.told.plan, [mark]):
        return _ground(kit, ground, f"box({x}, {y} - .5sz, 1.7sz, sz)")
    n = kit.number(mark)
    return f"mark({n}, {x} + wd(mk[{n}])/2, {y});\n"


def swatch_room(kit: Kit, mark: Mark | None) -> str:
    """How wide such a mark is, with a gap behind it."""
    if not mark:
        return "0"
    return "2.1sz" if ground_of(kit.told.plan, [mark]) else f"(wd(mk[{kit.number(mark)}]) + .4sz)"


def _ground(kit: Kit, fill: str, path: str) -> str:
    if kit.way["ground"] == "shade":
        return f"graded({path}, {colour(fill)}, .25[{colour(fill)}, white]);\n"
    return f"fill {path} withcolor {colour(fill)};\n"


def made(kit: Kit) -> str:
    """All marks of the page as pictures, which comes after what uses them."""
    return "".join(_made(kit, mark, n) for mark, n in kit.marks.items())


def _made(kit: Kit, mark: Mark, n: int) -> str:
    look, way = kit.told.plan.sheet.look, kit.way
    if mark.shape in look.words and not mark.smudged:
        return _word(kit, mark, n)
    half = kit.size * way["mark_size"] / 2 * (1.14 if look.family == "badge" else 1)
    drawn = "" if mark.shape in look.words or look.family == "ground" else _drawn(kit, mark)
    if mark.smudged:
        drawn += "blot;"
    frame = f"setbounds mk[{n}] to unitsquare shifted (-.5,-.5) scaled {2.2 * half:.2f};\n"
    code = f"mk[{n}] := image({drawn}) scaled {half:.3f}; ext[{n}] := false; {frame}"
    if way["technique"] not in PLACED or mark.smudged:
        return code
    if way["technique"] in {"png", "jpeg"}:
        file = f"mark{n}.{way['technique'].replace('jpeg', 'jpg')}"
        kit.files[file] = _picture(kit, mark)
        kit.pictures[n] = rf"\includegraphics[width={2 * half:.2f}bp]{{{file}}}"
    else:
        kit.pictures[n] = rf"\includegraphics{{page.{100 + n}}}"
    code += f"beginfig({100 + n}); draw mk[{n}]; endfig;\n"
    return code + f"ext[{n}] := true;\n"


def _picture(kit: Kit, mark: Mark) -> bytes:
    plan, look = kit.told.plan, kit.told.plan.sheet.look
    form = "jpeg" if kit.way["technique"] == "jpeg" else "clear"
    drawn = (badge_picture(plan, mark, "disc", 96) if look.family == "badge" else
             picture(rings_of(plan, mark), look.colours[mark.hue], 80))  # fmt: skip
    if form == "jpeg":
        white = Image.new("RGBA", drawn.size, "#ffffff")
        white.alpha_composite(drawn)
        drawn = white
    return file_of(drawn, form, 90, 24)


def _word(kit: Kit, mark: Mark, n: int) -> str:
    look, word = kit.told.plan.sheet.look, kit.told.plan.sheet.look.words[mark.shape]
    fill, pill = colour(look.colours[mark.hue]), look.family == "pill"
    label = kit.label(word, bold=pill or kit.way["word_bold"])
    every = [kit.label(one, bold=pill or kit.way["word_bold"]) for one in look.words.values()]
    code = (
        f"mk[{n}] := image(X := 0; Y := 0; keep[3] := widest({','.join(map(str, every))}) + .8sz;"
    )
    if pill:
        corner = kit.way["pill"] * kit.size
        code += (
            f"fill roundbox(-keep[3]/2, -.66sz, keep[3], 1.32sz, {corner:.2f}) withcolor {fill};"
        )
    said = colour(look.ink_on(mark.hue)) if pill else fill
    code += f"say({label}, 0, .5, 0, {said}););\n"
    return code + (f"setbounds mk[{n}] to box(-keep[3]/2, -.66sz, keep[3], 1.32sz); "
                   f"ext[{n}] := false;\n")  # fmt: skip


def _drawn(kit: Kit, mark: Mark) -> str:
    """A mark about the origin."""
    plan, look, form = kit.told.plan, kit.told.plan.sheet.look, form_of(kit.told.plan, mark)
    technique, fill = kit.way["technique"], colour(look.colours[mark.hue])
    ink = colour(look.ink_on(mark.hue))
    if look.family == "badge":
        plate = ("fullcircle scaled 1.95" if kit.way["plate"] == "disc" else
                 "superellipse((1,0),(0,1),(-1,0),(0,-1),.86)")  # fmt: skip
        inner = "".join(f"fill {_path(ring)} scaled .55 withcolor {ink};"
                        for ring in rings_of(plan, mark)[:1])  # fmt: skip
        if form == "ring":
            inner = f"draw fullcircle scaled .8 withpen pencircle scaled .16 withcolor {ink};"
        style = technique if technique in {"graded", "edged", "shadow"} else "fill"
        return f"as_{style}({plate}, {fill}); {inner}"
    if form in _FACES and technique != "awesome":
        return f"face({_FACES[form]}, {str(kit.way['lined']).lower()}, {fill});"
    if form in {"ring", "dash"} and technique not in {"round", "square", "broad"}:
        return (f"ring({0.5 * look.outlines.bar + 0.18:.2f}, {fill});" if form == "ring" else
                f"fill unitsquare shifted (-.5,-.5) xscaled 1.3 yscaled .3 withcolor {fill};"
                )  # fmt: skip
    if technique in _SIGNS:
        said, turn = _SIGNS[technique][form]
        return (f'contoured("{said}", {fill});' if technique == "contour" else
                f"signed(btex {said} etex, {turn}, {fill});")  # fmt: skip
    if technique in {"round", "square", "broad"} and _PENS.get(form):
        if form.startswith("arrow"):
            return f"arrowed({_PENS[form]}, {kit.way['pen']}, {fill});"
        return f'penned({_PENS[form]})("{technique}", {kit.way["pen"]}, {fill});'
    style = technique if technique in STYLES else "fill"
    paths = ["hand", "cuff"] if form.startswith("thumb") else (
        ["fullcircle scaled 1.6"] if form == "disc" else
        [_path(ring) for ring in look.outlines.rings(form)])  # fmt: skip
    mirror = " yscaled -1" if form == "thumb_down" else ""
    return "".join(f"as_{style}(({path}){mirror}, {fill});" for path in paths)


STYLES = {"fill", "edged", "hollow", "soft", "shadow", "graded", "halves", "globe", "hatched",
          "plated", "ringed"}  # fmt: skip


def _path(ring: Sequence[tuple[float, float]]) -> str:
    return "(" + "--".join(f"({x:.3f},{y:.3f})" for x, y in ring) + "--cycle)"
