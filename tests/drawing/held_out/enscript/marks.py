"""Marks of a page of text: letters and signs of its font, words in brackets or upon shades, and
drawings in PostScript or EPS over blanks."""

from collections.abc import Sequence

from tests.drawing.held_out.enscript.press import cell_of, has
from tests.drawing.held_out.enscript.text import Kit, Line, Run, joined
from tests.drawing.held_out.marked import badge_rings, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import Ring
from tests.drawing.held_out.shared.colours import mixed, parts
from tests.drawing.held_out.sheet import Mark, StateRow
from tests.drawing.held_out.told import Told

_GLYPHS = {"arrow_up": "↑", "arrow_down": "↓", "triangle_up": "▲", "triangle_down": "▼",
           "tick": "✔", "cross": "✘", "plus": "+", "minus": "−", "disc": "●", "ring": "○",
           "square": "■", "diamond": "◆", "dash": "–"}  # fmt: skip
_DINGBATS = {"tick": "4", "cross": "8", "triangle_up": "s", "triangle_down": "t", "disc": "l",
             "square": "n", "diamond": "u", "dash": "n"}  # fmt: skip
_SYMBOL = {"arrow_up": "\\255", "arrow_down": "\\257", "disc": "\\267", "plus": "+",
           "minus": "-", "diamond": "\\340", "dash": "-"}  # fmt: skip
_OF_FONTS = {"dingbats": ("ZapfDingbats", _DINGBATS, 1.15), "symbol": ("Symbol", _SYMBOL, 1.0)}
_PLATED = {"plate", "round"}


def technique_of(told: Told) -> str:
    """How this page draws its marks; `path` where it cannot do as the dice say."""
    look, wish = told.plan.sheet.look, str(told.way["technique"])
    forms = set(look.shapes.values())
    if look.family in FINE | {"badge", "ground"} or not forms:
        return "eps" if wish == "eps" and look.family in FINE else "path"
    if wish == "glyph":
        known = all(has(told.way["font"], _GLYPHS.get(form, "\0")) for form in forms)
        return wish if known else "path"
    if wish in _OF_FONTS:
        own = dict(_OF_FONTS[wish][1])
        if look.family in HUE_ALONE or wish == "dingbats":
            own.pop("dash", None)
        return wish if forms <= set(own) else "path"
    if wish in {"edged", *_PLATED} and look.family in HUE_ALONE:
        return "path"
    return wish


def shown(kit: Kit, mark: Mark | None) -> Line:
    """A mark in the cells that it needs."""
    if mark is None:
        return ()
    look, way = kit.told.plan.sheet.look, kit.way
    if ground := ground_of(kit.told.plan, [mark]):
        return (Run("     ", fill=ground) if way["fills"] == "bg" else _patch(kit, ground, 5),)
    if mark.shape in look.words and not mark.smudged:
        return _written(kit, mark)
    if mark.smudged:
        return (Run("   ", draw=_blot(kit)),)
    colour, technique = look.colours[mark.hue], way["technique"]
    if technique == "glyph":
        return (Run(f" {_GLYPHS[form_of(kit.told.plan, mark)]} ", bold=True, ink=colour),)
    if technique == "eps":
        return (Run("   ", draw=f"EPS {_name(mark)}"),)
    return (Run("   ", draw=_drawn(kit, mark, colour)),)


def _written(kit: Kit, mark: Mark) -> Line:
    """A word or a letter, perhaps in brackets or upon a shade, as wide as the others."""
    look, way = kit.told.plan.sheet.look, kit.way
    said, colour = look.words[mark.shape], look.colours[mark.hue]
    most = max(map(len, look.words.values()))
    if look.family == "pill":
        whole = f" {said.center(most)} "
        if way["fills"] == "bg":
            return (Run(whole, bold=True, fill=colour, ink=look.ink_on(mark.hue)),)
        patch = _patch(kit, colour, len(whole))
        return (Run(whole, bold=True, ink=look.ink_on(mark.hue), draw=patch.draw),)
    opens, ends = way["brackets"] if look.family in {"letter", "word"} else ("", "")
    around = (Run(opens),), words_of(said, way["word_bold"], colour), (Run(ends),)
    free = " " * (most - len(said))
    return tuple(run for part in around for run in part if run.said) + (
        (Run(free),) if free else ()
    )


def words_of(said: str, bold: bool, colour: str) -> Line:
    """A word in a colour."""
    return (Run(said, bold=bold, ink=colour),)


def spot(kit: Kit, row: StateRow) -> Line:
    """What a State has in the column of marks."""
    look = kit.told.plan.sheet.look
    said = kit.way["said"] and not look.words.get("yes")
    bits = [shown(kit, mark) for mark in row.marks]
    bits += [(Run(kit.told.words.positions[mark.shape]),) for mark in row.marks
             if said and not (mark.smudged or mark.turned or mark.shape in look.words)]  # fmt: skip
    return joined(bits, " ")


def files_of(told: Told) -> dict[str, bytes]:
    """Each mark as an EPS file."""
    sheet, found = told.plan.sheet, dict[str, bytes]()
    marks = [mark for row in sheet.rows for mark in row.marks]
    marks += [row.mark for row in sheet.totals if row.mark] + [mark for mark, _ in sheet.legend]
    for mark in (*marks, *filter(None, [sheet.result[2]])):
        if mark.shape in sheet.look.shapes and told.way["technique"] == "eps":
            drawn = _path(rings_of(told.plan, mark), sheet.look.colours[mark.hue])
            found[f"{_name(mark)}.eps"] = (
                "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 20 20\n%%EndComments\n"
                f"10 10 translate 10 10 scale\n{drawn}\n%%EOF\n"
            ).encode()
    return found


def _name(mark: Mark) -> str:
    return f"{mark.shape}_{mark.hue}{'_turned' * mark.turned}"


def _middle(kit: Kit) -> str:
    """Moves to the middle of the cells; the unit is half a mark."""
    size = kit.told.size
    half = size * cell_of(kit.way["font"]) * kit.way["squeeze"] / 2
    unit = size * kit.way["mark_size"] / 2
    return (f"gsave currentpoint translate {half:.3f} @ mul {0.31 * size:.3f} translate "
            f"{unit:.3f} dup scale ")  # fmt: skip


def _drawn(kit: Kit, mark: Mark, colour: str) -> str:
    plan, technique = kit.told.plan, kit.way["technique"]
    look, rings = plan.sheet.look, rings_of(plan, mark)
    if look.family == "badge":
        plate, small = badge_rings(plan, mark, kit.way["plate"])
        made = _path(plate, colour) + _path(small, look.ink_on(mark.hue))
    elif technique in _OF_FONTS:
        font, codes, part = _OF_FONTS[technique]
        code, scale = codes[form_of(plan, mark)], 2 * part
        made = f"{_rgb(colour)} 0 0 moveto /{font} findfont {scale:.2f} scalefont setfont "
        made += f"({code}) dup stringwidth pop -2 div {-0.35 * scale:.2f} moveto show "
    elif technique == "edged":
        made = _path(rings, mixed(colour, "#ffffff", 0.55)) + _path(rings, colour, edge=0.14)
    elif technique in _PLATED:
        ground = f"{_rgb('#e4e4e4')} 0 0 1.15 0 360 arc fill "
        if technique == "plate":
            ground = f"{_rgb('#e9e9e9')} -1.05 -1.05 2.1 2.1 rectfill "
        made = ground + _path(tuple(tuple((0.72 * x, 0.72 * y) for x, y in r) for r in rings),
                              colour)  # fmt: skip
    elif technique == "shadow":
        made = f"gsave .16 -.16 translate {_path(rings, '#c4c4c4')} grestore {_path(rings, colour)}"
    else:
        made = _path(rings, colour)
    return f"{_middle(kit)}{made} grestore"


def _path(rings: Sequence[Ring], colour: str, edge: float = 0) -> str:
    """Rings filled, or with an edge."""
    lines = []
    for ring in rings:
        (x, y), *rest = ring
        more = " ".join(f"{a:.3f} {b:.3f} lineto" for a, b in rest)
        lines.append(f"{x:.3f} {y:.3f} moveto {more} closepath")
    end = f"{edge} setlinewidth stroke" if edge else "eofill"
    return f"newpath {_rgb(colour)} {' '.join(lines)} {end} "


def _patch(kit: Kit, colour: str, wide: int) -> Run:
    """Blanks upon a ground that leaves the neighbouring lines free."""
    size = kit.told.size
    cell = size * cell_of(kit.way["font"]) * kit.way["squeeze"]
    return Run(" " * wide, draw=f"gsave {_rgb(colour)} currentpoint {-0.2 * size:.2f} add "
               f"{cell * wide:.2f} {size:.2f} rectfill grestore")  # fmt: skip


def _blot(kit: Kit) -> str:
    dice, made = kit.told.plan.dice("smudge"), ""
    for _ in range(26):
        x, y, r = dice.gauss(0, 0.42), dice.gauss(0, 0.42), dice.uniform(0.25, 0.5)
        made += f"{dice.uniform(0.12, 0.28):.2f} setgray {x:.2f} {y:.2f} {r:.2f} 0 360 arc fill "
    return f"{_middle(kit)}{made}grestore"


def _rgb(colour: str) -> str:
    return " ".join(f"{one / 255:.3f}" for one in parts(colour)) + " setrgbcolor"
