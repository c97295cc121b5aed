"""Drawn objects of a workbook: ovals, rectangles, paths, lines, pictures."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from tests.drawing.held_out.letters import leading_of, width_of
from tests.drawing.held_out.shared.colours import parts

_NONE = "00:00:00:00"
_CORNER = (7.5, 3.5)
"""How far from the corner of an object its words begin, in points."""


def _rgba(colour: str, clear: float = 0) -> str:
    return ":".join(f"{one:02X}" for one in (*parts(colour), round(255 * (1 - clear))))


def _style(told: Mapping[str, Any], scale: float) -> str:
    """Line, fill and font of an object."""
    ink, fill, last = told.get("ink", ""), told.get("fill", ""), told.get("last", "")
    clear = told.get("clear", 0)
    kind, inner = "none", ""
    if last:
        kind = "gradient"
        inner = (f'<gradient direction="{told["way"]}" start-color="{_rgba(fill)}" '
                 f'end-color="{_rgba(last)}"/>')  # fmt: skip
    elif fill:
        kind = "pattern"
        inner = (f'<pattern type="{told.get("pattern", "solid")}" back="{_rgba(fill, clear)}" '
                 f'fore="{_rgba(told.get("fore", "#000000"))}"/>')  # fmt: skip
    thick = f"{told.get('thick', 0.7) / scale if ink else 0:.3g}"
    dash = "solid" if ink else "none"
    words = _rgba(told.get("letters", "#000000"))
    return (f'<Style><line dash="{dash}" auto-dash="0" width="{thick}" '
            f'color="{_rgba(ink) if ink else _NONE}" auto-color="0"/>'
            f'<fill type="{kind}" auto-type="0" auto-fore="0" auto-back="0">{inner}</fill>'
            f'<font color="{words}" auto-color="0" font="Sans 10" auto-scale="0" auto-font="0"/>'
            "</Style>")  # fmt: skip


def _label(box: Sequence[float], told: Mapping[str, Any], scale: float) -> str:
    """Words amid an object, as one of their own: Gnumeric sets them at the corner of theirs."""
    said, size, bold = told["said"], told["size"] / scale, told.get("bold", True)
    end, (x, y, wide, high) = len(said.encode()), box
    room, line = width_of(said, told["font"], size, bold=bold) * 1.02, leading_of(told["font"])
    look = {"family": told["font"], "size": round(size * 1024), "bold": int(bold)}
    form = "@" + "".join(f"[{name}={value}:0:{end}]" for name, value in look.items())
    spot = (x + (wide - room) / 2 - _CORNER[0], y + (high - line * size) / 2 - _CORNER[1],
            room + 2 * _CORNER[0] + size, line * size + 4 * _CORNER[1])  # fmt: skip
    more = {"Type": 101, "Label": said, "LabelFormat": form}
    return _object("SheetObjectFilled", spot, 17, more,
                   _style({"letters": told["letters"]}, scale))  # fmt: skip


def _object(name: str, box: Sequence[float], turn: int, more: Mapping[str, Any], inner: str) -> str:
    said = " ".join(f"{one}={quoteattr(str(value))}" for one, value in more.items())
    place = " ".join(f"{one:.3f}" for one in box)
    return (f'<gnm:{name} AnchorMode="absolute" ObjectBound="A1:A1" ObjectOffset="{place}" '
            f'Direction="{turn}" Print="1" {said}>{inner}</gnm:{name}>')  # fmt: skip


def shape(box: Sequence[float], told: Mapping[str, Any], scale: float) -> str:
    """An object at its place on the sheet, perhaps with words amid it."""
    x, y, wide, high = box
    kind, turn = told["kind"], 17
    if kind == "line":
        turn = 1 * (wide >= 0) + 16 * (high >= 0)
        x, y, wide, high = min(x, x + wide), min(y, y + high), abs(wide), abs(high)
    more: dict[str, Any] = {}
    name, inner = "SheetObjectFilled", _style(told, scale)
    if kind in {"oval", "rect"}:
        more["Type"] = 102 if kind == "oval" else 101
    elif kind == "path":
        name, more["Path"] = "SheetObjectPath", told["path"]
    elif kind == "line":
        name = "SheetObjectGraphic"
        if "tip" in told:
            sizes = zip("ABC", told["tip"], strict=True)
            more["EndArrowType"] = "kite"
            more |= {f"EndArrowShape{letter}": round(one / scale, 2) for letter, one in sizes}
    else:
        name, data = "SheetObjectImage", told["data"]
        inner = (
            f'<Content image-type="{told["form"]}" size-bytes="{told["bytes"]}">{data}</Content>'
        )
    made = _object(name, (x, y, wide, high), turn, more, inner)
    return made + (_label(box, told, scale) if told.get("said") else "")
