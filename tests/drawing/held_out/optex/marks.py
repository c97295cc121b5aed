"""Marks on a page of OpTeX: literals of PDF, forms, rules, circles and ovals, pictures, signs."""

from collections.abc import Sequence

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marked import badge_rings, blot, form_of, ground_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.optex.kit import Cell, Kit, colour, rgb
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.shapes import Ring, picture, turned
from tests.drawing.held_out.sheet import Mark, TotalRow

SIGN_FONT = "DejaVu Sans"
_PIXELS = 84
_DARK = "#2b2b2b"
_INKED = "\\fcolor=\\tmpc \\lcolor=\\tmpc \\lwidth=0pt "


def inline(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The marks of one place in a line."""
    return "~".join(_mark(kit, mark) for mark in marks if mark)


def swatch(kit: Kit, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if not ground:
        return inline(kit, [mark])
    size = kit.told.size
    return (f"\\hbox{{{colour(ground)}\\vrule width{2 * size:.1f}bp height{0.8 * size:.1f}bp "
            f"depth{0.15 * size:.1f}bp}}")  # fmt: skip


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "") -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    parts, words = [inline(kit, marks)], kit.told.plan.sheet.look.words
    if kit.way["said"] and not words.get("yes"):
        parts += ["~" + kit.held(kit.told.words.positions[mark.shape]) for mark in marks
                  if not (mark.smudged or mark.turned or mark.shape in words)]  # fmt: skip
    return kit.cell("".join(parts), "c", fill=ground_of(kit.told.plan, marks) or fill)


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark) if row.mark else ""
    return mark + "~" * bool(mark) + kit.held(row.label, bold=bold)


def _path(rings: Sequence[Ring], half: float) -> str:
    return " ".join(
        " ".join(f"{half * (1 + x):.2f} {half * (1 + y):.2f} {'l' if n else 'm'}"
                 for n, (x, y) in enumerate(ring)) + " h" for ring in rings
    )  # fmt: skip


def _mark(kit: Kit, mark: Mark) -> str:
    plan, way = kit.told.plan, kit.way
    look, high = plan.sheet.look, kit.told.size * way["mark_size"]
    hue, technique = look.colours[mark.hue], way["technique"]
    high *= 1.25 if look.family in FINE else 1
    lift = 0.35 * kit.told.size - high / 2
    if mark.smudged:
        return _pictured(
            kit, "blot", file_of(blot(plan, mark, _PIXELS), "clear", 90, 24), high, lift
        )
    if mark.shape in look.words:
        return _word(kit, mark, hue)
    if look.family == "ground":
        return ""
    form = form_of(plan, mark)
    if look.family == "badge":
        sign = {"plus": "+", "minus": "−"}.get(form) or FORMS.get(form, "")
        if way["badge"] == "incircle" and sign and not lacking(sign, font_file(SIGN_FONT)):
            said = kit.text(sign, family=SIGN_FONT, bold=True, size=0.72, ink=look.ink_on(mark.hue))
            body = f"\\hbox to{0.95 * high:.2f}bp{{\\hss{said}\\hss}}"
            return kit.box(_circle(body, hue, way["shadow"], 0.0))
        ground, small = badge_rings(plan, mark, way["plate"])
        on = f"{rgb(look.ink_on(mark.hue))} rg {_path(small, high / 2)} f*"
        return kit.box(_drawn(high, lift, f"{rgb(hue)} rg {_path(ground, high / 2)} f* {on}"))
    if technique in {"clear", "jpeg", "few", "turned"}:
        over = technique == "turned" and form.endswith("_down")
        rings = turned(rings_of(plan, mark)) if over else rings_of(plan, mark)
        ground_ink = "#ffffff" if technique in {"jpeg", "few"} else None
        data = file_of(picture(rings, hue, _PIXELS, ground=ground_ink),
                       "clear" if technique == "turned" else technique, 90, 24)  # fmt: skip
        name = f"{form.removesuffix('_down') if over else form}{hue[1:]}"
        return _pictured(kit, name, data, high, lift, over=over)
    if technique == "glyph" and form in FORMS:
        part = 1.6 if look.family in FINE else 1.1
        return kit.text(FORMS[form], ink=hue, family=SIGN_FONT, size=part)
    if technique == "own" and (made := _own(form, hue, high, way["shadow"])):
        return kit.box(f"\\raise{lift:.2f}bp{made}")
    small = tuple(tuple((0.92 * x, 0.92 * y) for x, y in ring) for ring in rings_of(plan, mark))
    path, ink = _path(small, high / 2), f"{rgb(hue)} rg"
    if technique in {"edged", "hollow"} and look.family not in FINE | HUE_ALONE | {"thumb"}:
        edge = {"edged": f"{ink} {rgb(_DARK)} RG .4 w 1 j {path} B*",
                "hollow": f"1 g {rgb(hue)} RG .8 w 1 j {path} B*"}[technique]  # fmt: skip
        return kit.box(_drawn(high, lift, edge))
    drawn = _drawn(high, lift, f"{ink} {path} f*")
    if technique == "form":
        drawn = (f"\\setbox0=\\hbox{{\\draw{{{high:.2f}bp}}{{0bp}}{{{ink} {path} f*}}}}"
                 f"\\immediate\\saveboxresource0 \\raise{lift:.2f}bp"
                 f"\\hbox{{\\useboxresource\\lastsavedboxresourceindex}}")  # fmt: skip
    return kit.box(drawn)


def _drawn(high: float, lift: float, literal: str) -> str:
    return f"\\draw{{{high:.2f}bp}}{{{lift:.2f}bp}}{{{literal}}}"


def _pictured(kit: Kit, name: str, data: bytes, high: float, lift: float, *, over: bool = False
              ) -> str:  # fmt: skip
    kind = "jpg" if data[:2] == b"\xff\xd8" else "png"
    kit.files[f"{name}.{kind}"] = data
    macro = "turnedpic" if over else "pic"
    return kit.box(f"\\{macro}{{{high:.2f}bp}}{{{lift:.2f}bp}}{{{name}.{kind}}}")


def _circle(body: str, hue: str, shadow: str, room: float) -> str:
    look = f"\\shadow={shadow} \\hhkern={room:.1f}bp \\vvkern={room:.1f}bp "
    return f"{_inked(hue)}\\incircle[{_INKED}{look}]{{{body}}}"


def _inked(hue: str) -> str:
    return f"\\def\\tmpc{{{colour(hue)}}}"


def _own(form: str, hue: str, high: float, shadow: str) -> str:
    """What rules and circles of OpTeX can draw."""
    ink, whole = colour(hue), f"{high:.2f}bp"
    if form == "disc":
        body = f"\\vbox to{0.86 * high:.2f}bp{{}}\\kern{0.86 * high:.2f}bp"
        return f"\\hbox to{whole}{{\\hss{_circle(body, hue, shadow, 0)}\\hss}}"
    thin, far = 0.24 * high, 0.82 * high
    bar = f"\\vrule width{far:.2f}bp height{(high + thin) / 2:.2f}bp depth{(thin - high) / 2:.2f}bp"
    if form in {"dash", "minus"}:
        return f"\\hbox to{whole}{{{ink}\\hss{bar}\\hss}}"
    if form == "square":
        return f"\\hbox to{whole}{{{ink}\\hss\\vrule width{far:.2f}bp height{far:.2f}bp\\hss}}"
    if form == "plus":
        return (f"\\hbox to{whole}{{{ink}\\rlap{{\\kern{(high - far) / 2:.2f}bp{bar}}}\\hss"
                f"\\vrule width{thin:.2f}bp height{(high + far) / 2:.2f}bp "
                f"depth{(far - high) / 2:.2f}bp\\hss}}")  # fmt: skip
    return ""


def _word(kit: Kit, mark: Mark, hue: str) -> str:
    look, way = kit.told.plan.sheet.look, kit.way
    word, bold = look.words[mark.shape], way["word_bold"]
    if look.family != "pill":
        return kit.held(word, bold=bold, ink=hue)
    said = kit.text(word, bold=bold, ink=look.ink_on(mark.hue), size=0.92)
    wide = longest(kit.told, list(look.words.values()), bold=True) + 4
    body = f"\\hbox to{wide:.2f}bp{{\\hss{said}\\hss}}"
    if way["pill"] == "plate":
        size = kit.told.size
        plate = f"\\vrule width{wide:.2f}bp height{0.9 * size:.2f}bp depth{0.27 * size:.2f}bp"
        return kit.box(f"\\rlap{{{colour(hue)}{plate}}}{body}")
    body = (
        f"\\vrule height{0.74 * kit.told.size:.2f}bp depth{0.1 * kit.told.size:.2f}bp width0pt"
        + body
    )
    shape = f"\\roundness={way['round']}bp \\shadow={way['shadow']} "
    return kit.box(f"{_inked(hue)}\\inoval[{_INKED}{shape}]{{{body}}}")
