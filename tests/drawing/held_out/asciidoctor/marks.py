"""Marks on a page of AsciiDoc: drawings and pictures in lines, icons, signs, words and grounds."""

from collections.abc import Sequence

from tests.drawing.held_out.asciidoctor.kit import HOLD, SIGNS, Cell, Kit
from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, ground_of
from tests.drawing.held_out.marked import rings_of as rings_of_mark
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, svg_path, wound
from tests.drawing.held_out.sheet import Mark, TotalRow

ICONS = {
    "tick": "check", "cross": "times", "arrow_up": "arrow-up", "arrow_down": "arrow-down",
    "triangle_up": "caret-up", "triangle_down": "caret-down", "chevron_up": "chevron-up",
    "chevron_down": "chevron-down", "thumb_up": "thumbs-up", "thumb_down": "thumbs-down",
    "plus": "plus", "minus": "minus", "dash": "minus", "smile": "smile", "frown": "frown",
    "neutral": "meh", "disc": "circle", "square": "square", "ring": "circle@far",
}  # fmt: skip
"""Names of Font Awesome for forms."""
PLATES = {
    "tick": "check-circle", "cross": "times-circle", "dash": "minus-circle",
    "arrow_up": "arrow-circle-up", "arrow_down": "arrow-circle-down",
    "chevron_up": "chevron-circle-up", "chevron_down": "chevron-circle-down",
}  # fmt: skip
"""The same upon a disc."""
_PIXELS, _SIDE = 96, 24


def drawable(plan: Plan, technique: str) -> bool:
    """Whether all marks of a sheet can be made in this way."""
    look = plan.sheet.look
    forms = set(look.shapes.values()) - {"ground"}
    if technique == "icon":
        both = {"dash", "minus"} <= forms
        return forms <= (PLATES if look.family == "badge" else ICONS).keys() and not both
    return technique != "sign" or (forms <= FORMS.keys() and look.family != "badge")


def inline(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The marks of one place in a line."""
    return HOLD.join(_mark(kit, mark) for mark in marks if mark)


def swatch(kit: Kit, mark: Mark | None) -> str:
    """A mark beside its word; a patch where marks are grounds."""
    ground = ground_of(kit.told.plan, [mark]) if mark else ""
    if ground:
        return kit.text(HOLD * 5, background_color=ground, border_offset=0.5)
    return inline(kit, [mark])


def mark_cell(kit: Kit, marks: Sequence[Mark], **more: int) -> Cell:
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    plan, look = kit.told.plan, kit.told.plan.sheet.look
    fill, parts = ground_of(plan, marks), [inline(kit, marks)]
    one = marks[0] if len(marks) == 1 and not marks[0].smudged else None
    if look.family == "pill" and kit.way["pill"] == "cell" and one:
        ink, fill = look.ink_on(one.hue), look.colours[one.hue]
        parts = [kit.text(look.words[one.shape], bold=kit.way["word_bold"], font_color=ink)]
    if kit.way["said"] and not look.words.get("yes"):
        ink = look.ink_on(one.hue) if one and fill else ""
        parts += [kit.text(HOLD * (not fill) + kit.told.words.positions[mark.shape], font_color=ink)
                  for mark in marks
                  if not (mark.smudged or mark.turned or mark.shape in look.words)]  # fmt: skip
    return kit.cell(*parts, at=kit.way["mark_at"], fill=fill, **more)


def keyed(kit: Kit, row: TotalRow, *, bold: bool = False) -> str:
    """A position's word with its mark, where that is the legend."""
    mark = swatch(kit, row.mark) if row.mark else ""
    return mark + HOLD * bool(mark) + kit.text(row.label, bold=bold)


def _mark(kit: Kit, mark: Mark) -> str:
    plan, way = kit.told.plan, kit.way
    look, high = plan.sheet.look, kit.told.size * way["mark_size"]
    colour = look.colours[mark.hue]
    if mark.smudged:
        return kit.image(file_of(blot(plan, mark, _PIXELS), "clear", 90, 24), "png", high)
    if mark.shape in look.words:
        word, bold = look.words[mark.shape], way["word_bold"]
        if look.family != "pill":
            return kit.text(word, bold=bold, font_color=colour)
        return kit.text(HOLD + word + HOLD, bold=bold, font_color=look.ink_on(mark.hue),
                        background_color=colour, border_radius=way["round"],
                        border_offset=0.8)  # fmt: skip
    if look.family == "ground":
        return ""
    form, technique, badge = form_of(plan, mark), way["technique"], look.family == "badge"
    if technique == "icon":
        name, _, family = (PLATES if badge else ICONS)[form].partition("@")
        larger = kit.sized(1.6) if name.startswith("caret") else 0  # Font Awesome's are small.
        role = kit.role(font_color=colour, font_size=larger)
        return f"icon:{name}[role={role}{f',set={family}' if family else ''}]"
    if technique == "sign":
        return kit.text(FORMS[form], font_color=colour, font_family=SIGNS)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings_of_mark(plan, mark), colour, _PIXELS, ground=ground)
        if badge:
            drawn, technique = badge_picture(plan, mark, way["plate"], _PIXELS), "clear"
        end = "jpg" if technique == "jpeg" else "png"
        return kit.image(file_of(drawn, technique, 90, 24), end, high)
    return kit.image(_svg(kit, mark, colour).encode(), "svg", high)


def _svg(kit: Kit, mark: Mark, colour: str) -> str:
    """A drawing of a mark: flat, with a dark edge or one of its hue, hollow, above its shadow."""
    plan, technique = kit.told.plan, kit.way["technique"]
    layers = [(rings_of_mark(plan, mark), colour, 0.0)]
    if plan.sheet.look.family == "badge":
        ground, small = badge_rings(plan, mark, kit.way["plate"])
        layers = [(ground, colour, 0), (small, plan.sheet.look.ink_on(mark.hue), 0)]
        technique = "path"
    if technique == "shadow":
        layers.insert(0, (layers[0][0], "#b8b8b8", 1.6))
    fills = [fill for _, fill, _ in layers]
    line = {"shade": f' stroke="{_darker(colour)}" stroke-width="2"',
            "edged": ' stroke="#222222" stroke-width="1"',
            "hollow": f' stroke="{colour}" stroke-width="2.4"'}.get(technique, "")  # fmt: skip
    fills = ["#ffffff"] if technique == "hollow" else fills
    paths = "".join(f'<path d="{_path(rings, by, small=technique != "path")}" fill="{fill}"{line}/>'
                    for (rings, _, by), fill in zip(layers, fills, strict=True))  # fmt: skip
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" '
            f'viewBox="0 0 {_SIDE} {_SIDE}">{paths}</svg>')  # fmt: skip


def _path(rings: tuple[Ring, ...], by: float, *, small: bool) -> str:
    half = _SIDE / 2
    return svg_path(wound(rings), half * (0.84 if small else 0.96), half + by, half + by)


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(colour[i : i + 2], 16) * 11 // 20:02x}" for i in (1, 3, 5))
