"""Marks of every family as runs of Word: glyphs, symbols, drawings, pictures, shaded words."""

from io import BytesIO
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw

from tests.drawing.held_out.docx.ways import Node, Page
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.shapes import Ring, box, circle, picture, smudge, turned
from tests.drawing.held_out.sheet import LABELS, Mark

_GLYPHS = {
    "arrow_up": "↑⬆⇧", "arrow_down": "↓⬇⇩", "triangle_up": "▲▲▲", "triangle_down": "▼▼▼",
    "tick": "✓✔✓", "cross": "✗✘✕", "plus": "+✚✚", "minus": "−−−", "disc": "●●●", "ring": "○○○",
    "square": "■■■", "diamond": "◆◆◆", "dash": "–—–", "smile": "☺☺☺", "frown": "☹☹☹",
    "neutral": "😐😐😐",
}  # fmt: skip
_SYMBOLA = {
    "tick": "✔✅🗹", "cross": "✘❎🗷", "arrow_up": "🡅⮝⬆",
    "arrow_down": "🡇⮟⬇", "smile": "🙂", "frown": "🙁",
}  # fmt: skip
_WINGDINGS = {
    "arrow_up": ("E9", "E1", "F1"), "arrow_down": ("EA", "E2", "F2"), "tick": ("FC", "FE", "FC"),
    "cross": ("FB", "FD", "FB"), "smile": ("4A",) * 3, "neutral": ("4B",) * 3,
    "frown": ("4C",) * 3, "disc": ("6C",) * 3, "ring": ("A1",) * 3, "square": ("6E",) * 3,
    "diamond": ("75",) * 3,
}  # fmt: skip
_PRESETS = {
    "arrow_up": "upArrow", "arrow_down": "downArrow", "triangle_up": "triangle",
    "triangle_down": "flowChartMerge", "disc": "ellipse", "ring": "donut", "square": "rect",
    "diamond": "diamond", "plus": "mathPlus", "minus": "mathMinus", "cross": "mathMultiply",
}  # fmt: skip
_MOODS = {"smile": 4653, "neutral": 0, "frown": -4653}
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def runs_of(page: Page, mark: Mark | None, *, worded: bool = False) -> list[Node]:
    """A mark as it stands in a line; where the ground is the mark, a piece of that."""
    if mark is None:
        return []
    look, way = page.plan.sheet.look, page.way
    colour, high = look.colours[mark.hue], high_of(page)
    if look.family == "face" and way["technique"] in {"glyph", "sym", "preset"}:
        colour = _deep(colour)
    if mark.smudged:
        return [{"image": as_text(smudge(page.plan.dice("smudge"))), "h": high}]
    if mark.shape in look.words:
        return [_written(page, mark)]
    shape = look.shapes[mark.shape]
    if shape == "ground":
        return [_drawn("rect", "", _solid(colour), _NO_LINE, (page.size * 2, page.size * 1.05))]
    rings = look.outlines.rings(shape)
    rings = turned(rings) if mark.turned else rings
    if look.family == "badge" and mark.shape != "not_participating":
        return [_badge(page, shape, rings, colour, high)]
    if mark.turned:
        name, _, side = shape.rpartition("_")
        shape = f"{name}_{'down' if side == 'up' else 'up'}"
    run = _shaped(page, mark, shape, rings, colour, high)
    word = worded and way["worded"]
    return [run, {"t": f"\u00a0{LABELS[mark.shape]}"}] if word else [run]


def high_of(page: Page) -> float:
    """How high a drawn mark is."""
    return page.size * 1.45 * page.plan.sheet.look.size


def wide_of(page: Page) -> float:
    """How much room the widest mark of a row needs."""
    look, way = page.plan.sheet.look, page.way
    wide = high_of(page) * 1.2
    if look.family == "ground":
        wide = page.size * 2.2
    edge = "\u00a0" if look.family in {"pill", "letter"} or way["word"] == "border" else ""
    words = [f"{edge}{word}{edge}" for word in look.words.values()]
    if way["worded"]:
        wide += 2
        words = [f"\u00a0{LABELS[p]}" for p in look.shapes]
    extra = 8 if look.family in {"pill", "letter"} else 3
    written = max((page.measure(word, bold=True) + extra for word in words), default=0.0)
    if look.family == "word" and way["word"] in {"small_caps", "border"}:
        written *= 1.2
    return wide + written if way["worded"] else max(wide, written)


def ground_of(page: Page, mark: Mark | None) -> str:
    """What paints a cell whose ground is the mark, or the ground of its word."""
    look = page.plan.sheet.look
    if mark is None or mark.smudged:
        return ""
    cell = look.family == "pill" and page.way["pill"] == "cell" and mark.shape in look.words
    if look.shapes.get(mark.shape) == "ground" or (cell and mark.shape != "not_participating"):
        return look.colours[mark.hue]
    return ""


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.2 else "#ffffff"


def _deep(colour: str) -> str:
    """A darker one, where thin lines have to be seen."""
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    part = min(1.0, 120 / (0.3 * r + 0.59 * g + 0.11 * b + 1))
    return "#" + "".join(f"{round(channel * part):02x}" for channel in (r, g, b))


def _written(page: Page, mark: Mark) -> Node:
    look, way = page.plan.sheet.look, page.way
    word, colour = look.words[mark.shape], look.colours[mark.hue]
    if mark.shape == "not_participating":
        return {"t": word, "color": "#595959"}
    if look.family == "pill":
        ink = ink_on(colour)
        if way["pill"] == "shape":
            wide = max(page.measure(text, 0.9, bold=True) for text in look.words.values()) + 11
            return _drawn(
                "roundRect", "", _solid(colour), _NO_LINE, (wide, page.size * 1.3),
                _text(word, ink, page.size * 0.9, page.way["font"]),
            )  # fmt: skip
        if way["pill"] == "border":
            dark = colour if ink == "#ffffff" else "#404040"
            return {"t": word, "border": dark, "shade": colour, "color": ink}
        if way["pill"] == "cell":
            return {"t": word, "b": True, "color": ink, "shade": colour}
        return {"t": word, "border": colour, "shade": colour, "color": ink, "b": True}
    run: Node = {"t": word, "b": True, "color": colour}
    if look.family == "letter":
        run["size"] = page.size * 1.1
        if way["letter"] == "shape":
            line = f'<a:ln w="12700">{_solid(colour)}</a:ln>'
            side = page.size * 1.4
            text = _text(word, colour, page.size * 0.85, page.way["font"])
            return _drawn("ellipse", "", _solid("#ffffff"), line, (side, side), text)
        return run | {"border": colour} if _framed(page) else run
    if way["word"] == "border":
        return run | {"border": colour}
    return run | ({"i": True} if way["word"] == "italic" else {way["word"]: True})


def _framed(page: Page) -> bool:
    return bool(page.way["letter"] == "border")


def _shaped(
    page: Page, mark: Mark, shape: str, rings: tuple[Ring, ...], colour: str, high: float
) -> Node:
    way = page.way
    if mark in page.pictures:
        return {"image": page.pictures[mark], "h": high}
    if way["technique"] == "sym" and shape in _WINGDINGS:
        code = _WINGDINGS[shape][way["fat"]]
        size, ink = round(high * 2.2), colour.lstrip("#")
        letters = f'<w:color w:val="{ink}"/><w:sz w:val="{size}"/>'
        sign = f'<w:sym w:font="Wingdings" w:char="F0{code}"/>'
        return {"xml": f"<w:r><w:rPr>{letters}</w:rPr>{sign}</w:r>"}
    if way["technique"] in {"sym", "glyph"}:
        if way["glyph_font"] == "Symbola" and shape in _SYMBOLA:
            signs = _SYMBOLA[shape]
            sign = signs[way["fat"] % len(signs)]
            return {"t": sign, "font": "Symbola", "color": colour, "size": high * 1.15}
        if shape in _GLYPHS:
            sign = _GLYPHS[shape][way["fat"]]
            return {"t": sign, "font": "DejaVu Sans", "color": colour, "size": high * 1.15}
    fill, line = _paint(way["paint"], colour)
    if shape in _MOODS and way["technique"] == "preset":
        line = f'<a:ln w="12700">{_solid(colour)}</a:ln>'
        guide = f'<a:gd name="adj" fmla="val {_MOODS[shape]}"/>'
        return _drawn("smileyFace", guide, _solid("#ffffff"), line, (high, high))
    if shape in _PRESETS and way["technique"] == "preset":
        scale = 1.3 if _PRESETS[shape].startswith("math") else 1.0
        return _drawn(_PRESETS[shape], "", fill, line, (high * scale, high * scale))
    return _drawn("", _path(rings), fill, line, (high, high))


def _paint(paint: str, colour: str) -> tuple[str, str]:
    if paint == "outlined":
        return _solid(colour), f'<a:ln w="6350">{_solid("#262626")}</a:ln>'
    if paint == "hollow":
        return _solid("#ffffff"), f'<a:ln w="13970">{_solid(colour)}</a:ln>'
    if paint == "gradient":
        light = "#" + "".join(
            f"{round(255 - (255 - int(colour[i : i + 2], 16)) * 0.62):02x}" for i in (1, 3, 5)
        )
        stops = "".join(
            f'<a:gs pos="{at}"><a:srgbClr val="{ink.lstrip("#")}"/></a:gs>'
            for at, ink in ((0, light), (100000, colour))
        )
        lin = '<a:lin ang="5400000" scaled="0"/>'
        return f"<a:gradFill><a:gsLst>{stops}</a:gsLst>{lin}</a:gradFill>", _NO_LINE
    if paint == "shadow":
        shadow = (
            '<a:effectLst><a:outerShdw dist="9525" dir="2700000" algn="tl">'
            '<a:srgbClr val="A6A6A6"/></a:outerShdw></a:effectLst>'
        )
        return _solid(colour), _NO_LINE + shadow
    return _solid(colour), _NO_LINE


_NO_LINE = "<a:ln><a:noFill/></a:ln>"


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def _path(rings: tuple[Ring, ...]) -> str:
    steps = ""
    for ring in rings:
        points = [
            f'<a:pt x="{round(1000 * (1 + x))}" y="{round(1000 * (1 - y))}"/>' for x, y in ring
        ]
        steps += f"<a:moveTo>{points[0]}</a:moveTo>"
        steps += "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:]) + "<a:close/>"
    return f'<a:path w="2000" h="2000">{steps}</a:path>'


def _text(words: str, colour: str, size: float, font: str) -> str:
    letters = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/><w:b/>'
    letters += f'<w:color w:val="{colour.lstrip("#")}"/><w:sz w:val="{round(size * 2)}"/>'
    lined = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    run = f'<w:jc w:val="center"/></w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t>{escape(words)}</w:t>'
    return f"<wps:txbx><w:txbxContent><w:p>{lined}{run}</w:r></w:p></w:txbxContent></wps:txbx>"


def _drawn(
    preset: str, inside: str, fill: str, line: str, size: tuple[float, float], text: str = ""
) -> Node:
    """A drawing of Word in the line of the text."""
    w, h = (round(12700 * side) for side in size)
    form = f'<a:prstGeom prst="{preset}"><a:avLst>{inside}</a:avLst></a:prstGeom>'
    if not preset:
        form = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{inside}</a:pathLst></a:custGeom>'
        )
    place = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
    shape = (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{place}{form}{fill}{line}</wps:spPr>{text}"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>'
    )
    return {
        "xml": (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{w}" cy="{h}"/>'
            '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="@ID@" name="Shape @ID@"/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_WPS}">{shape}'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            "</mc:AlternateContent></w:r>"
        )
    }


def _badge(page: Page, shape: str, rings: tuple[Ring, ...], colour: str, high: float) -> Node:
    """A sign cut out of its ground, written upon it, or painted into a picture."""
    way = page.way["badge"]
    small = tuple(tuple((0.62 * x, 0.62 * y) for x, y in ring) for ring in rings)
    high *= 1.1
    if way == "written" and shape in _GLYPHS:
        upright = page.plan.sheet.look.outlines.rings(shape) == rings
        name, _, side = shape.rpartition("_")
        shown = shape if upright else f"{name}_{'down' if side == 'up' else 'up'}"
        fat = _GLYPHS[shown][1]
        text = _text(fat, "#ffffff", high * 0.62, "DejaVu Sans")
        return _drawn("ellipse", "", _solid(colour), _NO_LINE, (high * 1.1, high * 1.1), text)
    if way == "few":
        span = 120
        drawn = Image.new("RGB", (span, span), "#ffffff")
        pen = ImageDraw.Draw(drawn)
        pen.rounded_rectangle((2, 2, span - 3, span - 3), 26, fill=colour)
        sign = picture(small, "#ffffff", span)
        drawn.paste(sign, (0, 0), sign)
        file = BytesIO()
        drawn.quantize(24).save(file, "GIF")
        return {"image": as_text(file.getvalue()), "h": high}
    ground = box(0.95, 0.95) if way == "rounded" else circle(1.0)
    return _drawn("", _path((ground, *small)), _solid(colour), _NO_LINE, (high, high))
