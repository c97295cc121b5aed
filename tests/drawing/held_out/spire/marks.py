"""Marks of every family in a line of Word: shapes, presets, signs, pictures, shaded words."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.wml import HOLD, Cell, Run

SIGNS: Mapping[str, str] = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "plus": "✚", "minus": "▬", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "—", "smile": "☺", "frown": "☹",
}  # fmt: skip
"""Of a font of signs."""
PRESETS: Mapping[str, str] = {
    "arrow_up": "upArrow", "arrow_down": "downArrow", "triangle_up": "triangle",
    "triangle_down": "flowChartMerge", "disc": "ellipse", "ring": "donut", "square": "rect",
    "diamond": "diamond", "plus": "mathPlus", "minus": "mathMinus", "cross": "mathMultiply",
}  # fmt: skip
"""Forms that Word has names for."""
_PIXELS = 80
_EMU = 12700
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def ground_of(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The colour of a cell that is itself the mark."""
    look = kit.told.plan.sheet.look
    if look.family != "ground" or len(marks) != 1 or not marks[0]:
        return ""
    mark = marks[0]
    return "" if mark.shape in look.words else look.colours[mark.hue].lstrip("#")


def marks_of(kit: Kit, marks: Sequence[Mark | None]) -> list[Run]:
    """The marks of one place, in a row."""
    found: list[Run] = []
    for mark in marks:
        if mark and (one := _mark(kit, mark)):
            found += [kit.text(HOLD), one] if found else [one]
    return found


def swatch(kit: Kit, mark: Mark | None) -> list[Run]:
    """A mark beside its word; a patch where marks are grounds."""
    if mark and (ground := ground_of(kit, [mark])):
        return [kit.text(HOLD * 5, fill=ground)]
    return marks_of(kit, [mark])


def mark_cell(kit: Kit, marks: Sequence[Mark], at: str = "", fill: str = "",
              **more: Any) -> Cell:  # fmt: skip
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    runs = marks_of(kit, marks)
    if kit.way["said"] and not kit.told.plan.sheet.look.words.get("yes"):
        for mark in marks:
            if word := _word(kit, mark):
                runs += [kit.text(HOLD * bool(runs)), kit.held(word, size=0.9)]
    return kit.cell(*runs, at=at or kit.way["mark_at"], fill=ground_of(kit, marks) or fill, **more)


def _word(kit: Kit, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in kit.told.plan.sheet.look.words:
        return ""
    return kit.told.words.positions[mark.shape]


def _mark(kit: Kit, mark: Mark) -> Run | None:
    look = kit.told.plan.sheet.look
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _file(kit, file_of(blot(kit.told.plan, mark, _PIXELS), "clear", 90, 24), "png")
    if mark.shape in look.words:
        word = look.words[mark.shape]
        if look.family == "pill":
            return kit.held(f" {word} ", colour=look.ink_on(mark.hue), fill=colour, size=0.92,
                            bold=kit.way["word"] == "bold")  # fmt: skip
        return kit.held(word, colour=colour, bold=kit.way["word"] == "bold")
    if look.family == "ground":
        return None
    if look.family == "badge":
        return _badge(kit, mark, colour)
    return _shaped(kit, mark, colour)


def _badge(kit: Kit, mark: Mark, colour: str) -> Run:
    plate, ink = kit.way["plate"], kit.told.plan.sheet.look.ink_on(mark.hue)
    if kit.way["technique"] in {"clear", "jpeg", "few"}:
        drawn = badge_picture(kit.told.plan, mark, plate, _PIXELS)
        return _file(kit, file_of(drawn, "clear", 90, 24), "png")
    ground, small = badge_rings(kit.told.plan, mark, plate)
    high = _high(kit)
    size = round(high * _EMU)
    box = f'<a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/>'
    inner = box.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    both = ((ground, colour), (small, ink))
    layers = "".join(_layer(rings, size, _solid(fill), n)
                     for n, (rings, fill) in enumerate(both, 1))  # fmt: skip
    group = (f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{box}{inner}</a:xfrm></wpg:grpSpPr>"
             f"{layers}</wpg:wgp>")  # fmt: skip
    return _inline(kit, group, _GROUP, high)


def _shaped(kit: Kit, mark: Mark, colour: str) -> Run:
    plan, technique = kit.told.plan, kit.way["technique"]
    rings, form = rings_of(plan, mark), form_of(plan, mark)
    if technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        drawn = picture(rings, colour, _PIXELS, ground=ground)
        kind = "jpg" if technique == "jpeg" else "png"
        return _file(kit, file_of(drawn, technique, 90, 24), kind)
    if technique == "sign":
        return kit.text(SIGNS[form], colour=colour, font=kit.way["signs"], size=1.05)
    high = _high(kit)
    size, ink = round(high * _EMU), colour.lstrip("#")
    outline = f'<a:ln w="{{}}"><a:solidFill><a:srgbClr val="{ink}"/></a:solidFill></a:ln>'
    dress = {
        "edged": (_solid(colour), outline.replace(ink, "222222").format(6350)),
        "hollow": (_solid("#ffffff"), outline.format(12700)),
        "graded": (_graded(colour), ""),
    }.get(technique, (_solid(colour), ""))
    geometry = ""
    if technique == "preset":
        geometry = f'<a:prstGeom prst="{PRESETS[form]}"><a:avLst/></a:prstGeom>'
    scale = 0.88 if technique in {"edged", "hollow"} else 1.0
    smaller = tuple(tuple((scale * x, scale * y) for x, y in ring) for ring in rings)
    return _inline(kit, _layer(smaller, size, dress[0], 1, dress[1], geometry), _SHAPE, high)


def _high(kit: Kit) -> float:
    return float(kit.size * kit.way["mark_size"])


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def _graded(colour: str) -> str:
    """From a colour to a darker one of the same hue."""
    parts = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    dark = "".join(f"{round(0.7 * part):02x}" for part in parts)
    stops = "".join(f'<a:gs pos="{place}"><a:srgbClr val="{one}"/></a:gs>'
                    for place, one in ((0, colour.lstrip("#")), (100000, dark)))  # fmt: skip
    return f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'


def _layer(rings: tuple[Ring, ...], size: int, fill: str, key: int, line: str = "",
           geometry: str = "") -> str:  # fmt: skip
    """A shape of rings, or of a geometry that has a name."""
    paths = ""
    for ring in rings:
        points = [f'<a:pt x="{round(5000 * (x + 1))}" y="{round(5000 * (1 - y))}"/>'
                  for x, y in ring]  # fmt: skip
        paths += f"<a:moveTo>{points[0]}</a:moveTo>"
        paths += "".join(f"<a:lnTo>{one}</a:lnTo>" for one in points[1:]) + "<a:close/>"
    own = ('<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
           f'<a:pathLst><a:path w="10000" h="10000">{paths}</a:path></a:pathLst></a:custGeom>'
           )  # fmt: skip
    return (f'<wps:wsp><wps:cNvPr id="{key}" name="s{key}"/><wps:cNvSpPr/><wps:spPr><a:xfrm>'
            f'<a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm>{geometry or own}{fill}'
            f"{line or '<a:ln><a:noFill/></a:ln>'}</wps:spPr><wps:bodyPr/></wps:wsp>")  # fmt: skip


def _inline(kit: Kit, inner: str, kind: str, high: float) -> Run:
    """A drawing that stands in the line, let down a little."""
    size = round(high * _EMU)
    low = -round(2 * 0.1 * kit.size)
    xml = (f'<w:r><w:rPr><w:position w:val="{low}"/></w:rPr><w:drawing>'
           '<wp:inline distT="0" distB="0" distL="0" distR="0">'
           f'<wp:extent cx="{size}" cy="{size}"/>'
           f'<wp:docPr id="1" name="mark"/><a:graphic><a:graphicData uri="{kind}">{inner}'
           "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")  # fmt: skip
    return Run(xml, high, high)


def _file(kit: Kit, data: bytes, kind: str) -> Run:
    name, high = kit.picture(data, kind), _high(kit)
    size = round(high * _EMU)
    inner = (f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
             f'<pic:blipFill><a:blip r:embed="rId{name}"/><a:stretch><a:fillRect/></a:stretch>'
             '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
             f'<a:ext cx="{size}" cy="{size}"/></a:xfrm>'
             '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
             )  # fmt: skip
    return _inline(kit, inner, _PICTURE, high)
