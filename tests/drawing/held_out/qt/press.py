"""Print sheets: `python -m tests.drawing.held_out.qt.press FOLDER`, jobs as JSON from stdin.

Run by the interpreter that has Qt.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.drawing.held_out.qt.blocks import Block
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import (
    PT,
    Colour,
    NoRoomError,
    Point,
    Rect,
    core,
    gui,
    pen,
    widgets,
)
from tests.drawing.held_out.qt.layouts import body

_SCALES = tuple(1 - 0.03 * step for step in range(7))
_SMALL = tuple(0.79 - 0.03 * step for step in range(11))
_ELSE: tuple[Mapping[str, Any], ...] = (
    {},
    {"totals": "table", "totals_boxed": False},
    {"totals": "table", "totals_boxed": False, "blocks": 2},
    {"totals": "table", "blocks": 3, "states": "table", "states_boxed": False, "between": 8},
    {"layout": "report", "blocks": 2, "fields": "table", "totals": "table", "end_beside": True,
     "states": "table", "states_boxed": False},
)  # fmt: skip
"""What is chosen in place of what finds no room, unless in letters too small."""


def main() -> None:
    """Write N.pdf for each job."""
    keep = widgets.QApplication(["press"])
    for number, job in enumerate(json.load(sys.stdin)):
        _print(job, Path(sys.argv[1]) / f"{number}.pdf")
    keep.quit()


def _fitting(job: Mapping[str, Any], room: float, high: float) -> tuple[Desk, Block]:
    """The largest scale at which all of it finds room, with other choices rather than small."""
    for other in _ELSE:
        for scale in _SCALES if other != _ELSE[-1] else (*_SCALES, *_SMALL):
            desk = Desk({**job, "choice": {**job["choice"], **other}}, scale)
            try:
                block = body(desk, room)
            except NoRoomError:
                continue
            if block.high <= high and block.wide <= room + PT:
                return desk, block
    raise NoRoomError(f"{job['name']}, {job['choice']['layout']}")


def _print(job: Mapping[str, Any], file: Path) -> None:
    wide, high = (side * PT for side in job["paper"])
    left, top, right, bottom = (edge * PT for edge in job["choice"]["margins"])
    desk, block = _fitting(job, wide - left - right, high - top - bottom)
    writer = gui.QPdfWriter(str(file))
    writer.setResolution(72 * PT)
    writer.setPageSize(
        gui.QPageSize(
            core.QSizeF(*job["paper"]), gui.QPageSize.Unit.Point, "", gui.QPageSize.ExactMatch
        )
    )
    writer.setPageMargins(core.QMarginsF(0, 0, 0, 0))
    writer.setTitle("Voting result")
    p = gui.QPainter(writer)
    p.setRenderHint(gui.QPainter.RenderHint.Antialiasing)
    _edges(desk, p, wide, high)
    spare = high - top - bottom - block.high
    block.draw(p, left, top + spare * desk.c["sink"])
    p.end()


def _edges(desk: Desk, p: Any, wide: float, high: float) -> None:
    """Frame, and the lines that a program prints at head and foot of each page."""
    left, top, right, bottom = (edge * PT for edge in desk.c["margins"])
    if desk.c["frame"]:
        p.setPen(pen(desk.theme["accent"], 0.9 * PT))
        p.drawRect(Rect(left - 9 * PT, top - 9 * PT, wide - left - right + 18 * PT,
                        high - top - bottom + 18 * PT))  # fmt: skip
    if desk.c["band"]:
        p.fillRect(Rect(0, 0, wide, 10 * PT), Colour(desk.theme["accent"]))
    foot = desk.job["foot"]
    if not foot:
        return
    line = 10 * PT
    y = high - bottom * 0.62
    room = wide - left - right
    part = 8 * PT / desk.size
    for text, align in zip(foot, ("left", "center", "right"), strict=True):
        desk.say(p, text, (left, y, room, line), align=align, part=part, colour="#444444")
    if desk.c["foot_rule"]:
        p.setPen(pen("#999999", 0.5 * PT))
        p.drawLine(Point(left, y - PT), Point(left + room, y - PT))


if __name__ == "__main__":
    main()
