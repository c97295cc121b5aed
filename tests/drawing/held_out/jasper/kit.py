"""What a report of JasperReports is made of: frames that grow, words, rules, cells."""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from math import ceil
from typing import Any, NamedTuple

from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.told import Told


class Block(NamedTuple):
    """Elements about an upper left corner, and how far down they reach before they grow."""

    xml: str
    high: int


Part = Callable[[Told, int], Block]
"""What makes a block of a width."""
NOTHING = Block("", 0)


def placed(x: float, y: float, wide: float, high: float, *, fill: str = "", ink: str = "",
           grows: str = "") -> str:  # fmt: skip
    """Where an element stands, and what happens to it when others grow."""
    said = {"x": round(x), "y": round(y), "width": round(wide), "height": round(high),
            "positionType": "Float", "stretchType": grows,
            "mode": "Opaque" if fill else "", "forecolor": ink, "backcolor": fill}  # fmt: skip
    return f"<reportElement{_attributes(said)}/>"


def _attributes(said: Mapping[str, object]) -> str:
    return "".join(f' {name}="{value}"' for name, value in said.items() if value not in ("", None))


def boxed(sides: str, line: str, thick: float = 0.5, pad: int = 0, above: int = 0) -> str:
    """Lines at some sides of an element: letters of `tlbr`, and room about the words."""
    names = {"t": "topPen", "l": "leftPen", "b": "bottomPen", "r": "rightPen"}
    pens = "".join(f'<{names[one]} lineWidth="{thick}" lineColor="{line}"/>' for one in "tlbr"
                   if one in sides)  # fmt: skip
    return (f'<box leftPadding="{pad}" rightPadding="{pad}" topPadding="{above}"'
            f' bottomPadding="{above}">{pens}</box>')  # fmt: skip


def text(told: Told, words: str, x: float, y: float, wide: float, high: float = 0, *,
         scale: float = 1, bold: bool = False, ink: str = "", at: str = "Left", up: str = "Middle",
         font: str = "", fill: str = "", box: str = "", grows: bool = False, fills: bool = False,
         italic: bool = False) -> str:  # fmt: skip
    """Words in a field, which may grow with them, or fill what it stands in as that grows."""
    size = round(told.size * scale, 1)
    high = high or line_of(told, scale)
    place = placed(x, y, wide, high, fill=fill, ink=ink,
                   grows="ContainerHeight" if fills else "")  # fmt: skip
    face = _attributes({"fontName": font, "size": size, "isBold": str(bold).lower(),
                        "isItalic": str(italic).lower()})  # fmt: skip
    look = (f'<textElement textAlignment="{at}" verticalAlignment="{up}"><font{face}/>'
            "</textElement>")  # fmt: skip
    said = f"<![CDATA[{json.dumps(words, ensure_ascii=True)}]]>"
    return (f'<textField textAdjust="{"StretchHeight" if grows else "CutText"}">{place}{box}{look}'
            f"<textFieldExpression>{said}</textFieldExpression></textField>")  # fmt: skip


def rule(x: float, y: float, wide: float, colour: str, thick: float = 0.6, dash: str = "") -> str:
    """A line across."""
    pen = _attributes({"lineWidth": thick, "lineColor": colour, "lineStyle": dash})
    return f"<line>{placed(x, y, wide, 1)}<graphicElement><pen{pen}/></graphicElement></line>"


def rect(x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
         bend: int = 0, thick: float = 0.6, kind: str = "rectangle") -> str:  # fmt: skip
    """A rectangle, or an ellipse."""
    pen = _attributes({"lineWidth": thick if line else 0, "lineColor": line or fill})
    bent = _attributes({"radius": bend or ""}) if kind == "rectangle" else ""
    return (f"<{kind}{bent}>{placed(x, y, wide, high, fill=fill)}"
            f"<graphicElement><pen{pen}/></graphicElement></{kind}>")  # fmt: skip


def frame(inner: Block, x: float, y: float, wide: float, *, box: str = "", fill: str = "",
          grows: str = "") -> str:  # fmt: skip
    """A frame that grows with what is in it."""
    place = placed(x, y, wide, inner.high, fill=fill, grows=grows)
    return f"<frame>{place}{box}{inner.xml}</frame>"


def line_of(told: Told, scale: float = 1) -> int:
    """How high a line of words is."""
    return ceil(told.size * scale * 1.42)


def long(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are, with what another measure may have more."""
    return width_of(words, told.way["font"], told.size * scale, bold=bold) * 1.03 + 1


def fold_lines(told: Told, words: str, room: float, *, scale: float = 1, bold: bool = False) -> int:
    """In how many lines words stand in so much room."""
    size = told.size * scale * 1.03
    return len(folded(words, told.way["font"], size, room - 1, bold=bold)) or 1


def stacked(blocks: Sequence[Block], wide: int, gap: int = 0) -> Block:
    """Blocks below one another; empty ones take no room."""
    xml, y = "", 0
    for block in blocks:
        if block.xml:
            xml += frame(block, 0, y, wide)
            y += block.high + gap
    return Block(xml, max(y - gap, 0))


def beside(blocks: Sequence[tuple[Block, int]], gap: int) -> Block:
    """Blocks with their widths, side by side."""
    xml, x = "", 0
    for block, wide in blocks:
        if block.xml:
            xml += frame(block, x, 0, wide)
        x += wide + gap
    return Block(xml, max(block.high for block, _ in blocks))


def composed(told: Told, plan: Sequence[Any], wide: int, parts: Mapping[str, Part]) -> Block:
    """Parts below one another; a share of the width and two plans stand side by side."""
    tinted = plan[0] == "tinted"
    pad, gap, found = 10 * tinted, told.way["gap"], []
    for one in plan[tinted:]:
        if isinstance(one, str):
            found.append(parts[one](told, wide - 2 * pad))
            continue
        share, left, right = one
        room = wide - 2 * pad - told.way["between_sides"]
        first = round(room * share)
        sides = [(composed(told, side, side_wide, parts), side_wide)
                 for side, side_wide in ((left, first), (right, room - first))]  # fmt: skip
        found.append(beside(sides, told.way["between_sides"]))
    inner = stacked(found, wide - 2 * pad, gap)
    if not tinted:
        return inner
    xml = frame(inner, pad, pad, wide - 2 * pad)
    return Block(frame(Block(xml, inner.high + 2 * pad), 0, 0, wide, fill=told.way["side_tint"],
                       box=boxed(told.way["side_box"], told.way["line"])),
                 inner.high + 2 * pad)  # fmt: skip


def report(told: Told, sheet: Block, foot: str) -> str:
    """The whole report; its one band grows, beyond the page where it has to."""
    (wide, high), margin = told.way["paper"], told.way["margin"]
    names = {"name": "sheet", "language": "java", "pageWidth": wide, "pageHeight": high,
             "columnWidth": wide - 2 * margin, "leftMargin": margin, "rightMargin": margin,
             "topMargin": margin, "bottomMargin": 24}  # fmt: skip
    space = "http://jasperreports.sourceforge.net/jasperreports"
    font = escape(told.way["font"])
    return (f'<?xml version="1.0" encoding="UTF-8"?><jasperReport xmlns="{space}"'
            f"{_attributes(names)}>"
            f'<style name="plain" isDefault="true" fontName="{font}" fontSize="{told.size:.1f}"'
            f' forecolor="{told.way["ink"]}"/>'
            f'<detail><band height="{sheet.high}" splitType="Stretch">{sheet.xml}</band></detail>'
            f'<pageFooter><band height="{20 if foot else 0}">{foot}</band></pageFooter>'
            "</jasperReport>")  # fmt: skip
