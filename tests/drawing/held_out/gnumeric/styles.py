"""Styles of cells: letters, grounds, borders, formats of numbers, conditions."""

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from tests.drawing.held_out.shared.colours import parts

_LINES: Mapping[str, int] = {"thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5,
                             "double": 6, "hair": 7}  # fmt: skip
_SIDES: Mapping[str, str] = {"t": "Top", "b": "Bottom", "l": "Left", "r": "Right"}
_AT: Mapping[str, str] = {"l": "LEFT", "c": "CENTER", "r": "RIGHT", "j": "JUSTIFY"}
_EMPTY: Mapping[str, Any] = {"at": "l", "size": 10, "ink": "#000000", "font": "Sans"}


def _colour(colour: str) -> str:
    return ":".join(f"{one * 257:X}" for one in parts(colour))


def style(look: Mapping[str, Any], scale: float, *, condition: bool = True) -> str:
    """A style of cells, perhaps with a condition."""
    told: dict[str, Any] = {**_EMPTY, **look}
    shade = told.get("shade", 0)
    if "condition" in told and not condition:
        shade, told["fill"] = 1, told["condition"]
    words = {"HAlign": "GNM_HALIGN_" + _AT[told["at"]], "WrapText": int("wrap" in told),
             "VAlign": "GNM_VALIGN_" + ("TOP" if told.get("top") else "CENTER"),
             "ShrinkToFit": 0, "Rotation": told.get("turn", 0), "Shade": shade,
             "Indent": told.get("indent", 0), "Locked": 1, "Hidden": 0,
             "Fore": _colour(told["ink"]), "Back": _colour(told.get("fill", "#ffffff")),
             "PatternColor": _colour(told.get("dots", "#000000")),
             "Format": told.get("format", "General")}  # fmt: skip
    said = " ".join(f"{name}={quoteattr(str(value))}" for name, value in words.items())
    borders = "".join(
        f'<gnm:{_SIDES[side]} Style="{_LINES[told[side][0]]}" Color="{_colour(told[side][1])}"/>'
        for side in _SIDES
        if side in told
    )
    more = f"<gnm:StyleBorder>{borders}</gnm:StyleBorder>" if borders else ""
    if "condition" in told and condition:
        inner = style(look, scale, condition=False)
        more += (f'<gnm:Condition Operator="2"><gnm:Expression0>1</gnm:Expression0>{inner}'
                 "</gnm:Condition>")  # fmt: skip
    return (f'<gnm:Style {said}><gnm:Font Unit="{round(told["size"] / scale, 2)}" '
            f'Bold="{int(told.get("bold", False))}" Italic="0" Underline="0" StrikeThrough="0" '
            'Script="0">'
            f"{told['font']}</gnm:Font>{more}</gnm:Style>")  # fmt: skip
