"""Qt, as the interpreter that runs these scripts has it; this project has none."""

import importlib
from typing import Any

core: Any = importlib.import_module("PySide6.QtCore")
gui: Any = importlib.import_module("PySide6.QtGui")
widgets: Any = importlib.import_module("PySide6.QtWidgets")
svg: Any = importlib.import_module("PySide6.QtSvg")

Qt = core.Qt
Point = core.QPointF
Rect = core.QRectF
Colour = gui.QColor
Path = gui.QPainterPath

PT = 20
"""Units of a point: pages are measured in twentieths, so that whole numbers are fine enough."""
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class NoRoomError(Exception):
    """What has to be shown is wider than its room."""


def pen(colour: str, wide: float, style: str = "SolidLine") -> Any:
    """A pen of so many units."""
    made = gui.QPen(Colour(colour))
    made.setWidthF(wide)
    made.setStyle(getattr(Qt.PenStyle, style))
    return made


def shade(colour: str, by: float) -> str:
    """Nearer to white, or to black where it is below nothing."""
    goal = 255 if by > 0 else 0
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (goal - part) * abs(by)):02x}" for part in parts)


def image(data: bytes) -> Any:
    """A picture from the bytes of its file."""
    made = gui.QImage()
    made.loadFromData(data)
    return made
