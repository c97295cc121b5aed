"""Marks of a page of fpdf2: paths, its own figures, pictures, signs, words, pills, grounds."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.fpdf2.kit import Cell, Kit, Part
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.shapes import picture, svg_path, turned
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told

_PIXELS = 84
EMOJI_FONT = "Noto Color Emoji"
DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "disc": "l", "square": "n", "triangle_up": "s",
    "triangle_down": "t", "diamond": "u",
}  # fmt: skip
EMOJI: Mapping[str, Mapping[str, str]] = {
    "thumb": {"yes": "👍", "no": "👎"}, "tick": {"yes": "✅", "no": "❌"},
    "disc": {"yes": "🟢", "no": "🔴", "abstain": "🟡"},
    "square": {"yes": "🟩", "no": "🟥", "abstain": "🟨"},
}  # fmt: skip
OWN = {"disc", "square", "triangle_up", "triangle_down", "diamond", "tick", "cross", "plus",
       "minus", "dash", "arrow_up", "arrow_down", "chevron_up", "chevron_down", "ring"}  # fmt: skip
PICTURES = {"png", "jpeg", "few", "turned"}
ON_WHITE = {"jpeg", "few"}


def fit_technique(told: Told) -> str:
    """The way's technique, or a plainer one where these marks do not exist in it."""
    technique, look, plan = told.way["technique"], told.plan.sheet.look, told.plan
    forms = set(look.shapes.values())
    known = {"glyph": {*SIGNS}, "dingbats": {*DINGBATS, "dash"}, "own": OWN}.get(technique, forms)
    if technique == "emoji":
        hues = look.family in HUE_ALONE
        usual = look.colours["yes"][3:5] > max(look.colours["yes"][1:3], look.colours["yes"][5:7])
        fit = look.family in EMOJI and not plan.trap and not plan.picture and look.hues
        return technique if fit and (usual or not hues) else "path"
    if technique in {"edged", "hollow", "clear"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        return "shadow" if technique == "edged" else "polygon"
    return technique if forms <= known else "path"


def inline(kit: Kit, marks: Sequence[Mark | None]) -> list[Part]:
    """The marks of one place in a line."""
    parts = list[Part]()
    for mark in marks:
        made = _mark(kit, mark) if mark else None
        parts += ([{"gap": 3}] if parts and made else []) + ([made] if made else [])
    return parts


def swatch(kit: Kit, mark: Mark | None) -> list[Part]:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if ground:
        return [_pill(kit, None, ground, 2 * kit.told.size, kit.told.size)]
    return inline(kit, [mark])


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> list[Part]:
    """A position's word with its mark, where that is the legend."""
    sign = swatch(kit, row.mark) if row.mark else []
    return [*sign, *([{"gap": 4}] if sign else []), kit.text(row.label, bold=bold)]


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    parts, look = inline(kit, marks), kit.told.plan.sheet.look
    if kit.way["said"] and not look.words.get("yes"):
        for mark in marks:
            if not (mark.smudged or mark.turned or mark.shape in look.words):
                word = kit.text(kit.told.words.positions[mark.shape], ink=_on(kit, marks))
                parts += [{"gap": 4}, word] if parts else [word]
    return {"at": "C", "parts": parts, "fill": ground_of(kit.told.plan, marks) or fill}


def _on(kit: Kit, marks: Sequence[Mark]) -> str:
    return kit.told.plan.sheet.look.ink_on(marks[0].hue) if ground_of(kit.told.plan, marks) else ""


def run_of(kit: Kit, mark: Mark) -> Part | None:
    """A mark as words of a text, where it is one."""
    look, made = kit.told.plan.sheet.look, _mark(kit, mark)
    if made and made.get("k") == "glyph":
        return {"t": made["said"], "f": made["font"], "size": made["size"], "ink": made["hue"]}
    return made if made and mark.shape in look.words and "t" in made else None


def _mark(kit: Kit, mark: Mark) -> Part | None:
    plan, way = kit.told.plan, kit.way
    look, technique = plan.sheet.look, way["technique"]
    large = look.family in FINE | {"badge"}
    high = kit.told.size * (min(1.3 * way["mark_size"], 1.25) if large else way["mark_size"])
    hue, base = look.colours[mark.hue], {"high": high, "wide": high * 1.1}
    if mark.smudged:
        data = file_of(blot(plan, mark, _PIXELS), "clear", 90, 24)
        return {**base, "k": "image", "data": as_text(data)}
    if mark.shape in look.words:
        return _word(kit, mark, hue)
    if look.family == "ground":
        return None
    if look.family == "badge":
        _, small = badge_rings(plan, mark, way["plate"])
        return {**base, "k": "badge", "plate": way["plate"], "hue": hue, "rings": small,
                "ink": look.ink_on(mark.hue)}  # fmt: skip
    form = form_of(plan, mark)
    if technique in PICTURES or technique == "svg":
        return {**base, "k": "image", **_image(kit, mark, form, hue)}
    if technique == "own":
        return {**base, "k": "own", "form": form, "hue": hue, "round": way["round"],
                "thick": way["line_thick"]}  # fmt: skip
    if technique in {"glyph", "dingbats", "emoji"} and (made := _sign(kit, mark, form, hue, high)):
        return made
    return {**base, "k": "path", "rings": rings_of(plan, mark), "hue": hue, "look": technique}


def _image(kit: Kit, mark: Mark, form: str, hue: str) -> Part:
    """A picture or a drawing of its own file; a mark that points down may be one turned."""
    technique, rings = kit.way["technique"], rings_of(kit.told.plan, mark)
    if technique == "svg":
        drawn = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2" width="24" '
                 f'height="24"><path fill="{hue}" fill-rule="evenodd" d="{svg_path(rings)}"/></svg>'
                 )  # fmt: skip
        return {"data": as_text(drawn.encode())}
    over = technique == "turned" and form.endswith("_down")
    ground = "#ffffff" if technique in ON_WHITE else None
    image = picture(turned(rings) if over else rings, hue, _PIXELS, ground=ground)
    kind = technique if technique in ON_WHITE else "clear"
    return {"data": as_text(file_of(image, kind, 90, 24)), "over": over}


def _sign(kit: Kit, mark: Mark, form: str, hue: str, high: float) -> Part | None:
    """A sign of a font of signs."""
    technique, family = kit.way["technique"], kit.told.plan.sheet.look.family
    size, font = 1.15 * high * (1.25 if family in FINE else 1), kit.way["sign_font"]
    said = SIGNS.get(form, "")
    if technique == "dingbats" and form in DINGBATS:
        return {"k": "glyph", "said": DINGBATS[form], "font": "ZapfDingbats", "size": high,
                "hue": hue, "wide": 1.1 * high, "high": high}  # fmt: skip
    if technique == "emoji":
        said, font = EMOJI[family].get(mark.shape, ""), EMOJI_FONT
        if not said:
            return None
        return {"k": "glyph", "said": said, "font": kit.uses(font), "size": 1.05 * high,
                "hue": "", "wide": 1.4 * high, "high": high}  # fmt: skip
    if not said:
        return None
    wide = width_of(said, font, size, bold=False)
    return {"k": "glyph", "said": said, "font": kit.uses(font), "size": size, "hue": hue,
            "wide": wide, "high": high}  # fmt: skip


def _word(kit: Kit, mark: Mark, hue: str) -> Part:
    look, bold = kit.told.plan.sheet.look, kit.way["word_bold"]
    word = look.words[mark.shape]
    if look.family != "pill" or mark.shape == "not_participating":
        return kit.text(
            word, bold=bold or len(word) == 1, ink=hue, size=1.2 if len(word) == 1 else 1
        )
    wide = longest(kit.told, list(look.words.values()), bold=True) + 9
    said = kit.text(word, bold=bold, ink=look.ink_on(mark.hue), size=0.92)
    return _pill(kit, said, hue, wide, 1.22 * kit.told.size)


def _pill(kit: Kit, word: Part | None, hue: str, wide: float, high: float) -> Part:
    return {"k": "pill" if word else "bar", "word": word, "hue": hue, "wide": wide, "high": high,
            "round": kit.way["pill_round"]}  # fmt: skip
