"""Print sheets: `python -m tests.drawing.held_out.pango.press FOLDER`, jobs as JSON from stdin.

Run by the interpreter that has cairo and Pango.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.drawing.held_out.pango.kit import NoRoomError, cairo, escape, filled, line, outlined
from tests.drawing.held_out.pango.layouts import body
from tests.drawing.held_out.pango.pieces import Piece
from tests.drawing.held_out.pango.setter import Setter, extent

_LARGE = tuple(1 - 0.03 * step for step in range(7))
_SMALL = tuple(0.8 - 0.03 * step for step in range(6))
_STRETCHES = (1.6, 1.4, 1.25, 1.1, 1.0)
_ELSE: tuple[Mapping[str, Any], ...] = (
    {},
    {"totals": "table", "end_abreast": True},
    {"totals": "table", "blocks": 2, "states": "table", "between": 10, "all_grow": False},
    {"totals": "table", "blocks": 3, "states": "table", "between": 8, "pad": 3},
    {"layout": "gazette", "blocks": 1, "states": "table", "totals": "table", "tally": False,
     "narrow_fields": "lines"},
    {"layout": "memo", "blocks": 2, "states": "table", "totals": "table", "tally": False},
)  # fmt: skip
"""What is chosen in place of what finds no room."""


def main() -> None:
    """Write N.pdf for each job."""
    for number, job in enumerate(json.load(sys.stdin)):
        _print(job, Path(sys.argv[1]) / f"{number}.pdf")


def _fitting(job: Mapping[str, Any], room: float, high: float) -> tuple[Setter, Piece]:
    """The largest scale at which all of it finds room, else with other choices."""
    for scales in (_LARGE, _SMALL):
        for other in _ELSE:
            for scale in scales:
                found = _tried(job, {**job["choice"], **other}, scale, room, high)
                if found:
                    return found
    raise NoRoomError(f"{job['name']}, {job['choice']['layout']}")


def _tried(
    job: Mapping[str, Any], choice: Mapping[str, Any], scale: float, room: float, high: float
) -> tuple[Setter, Piece] | None:
    """At one scale, with rows as high as the page lets them be where they shall be."""
    for stretch in _STRETCHES if choice["stretched"] else (1.0,):
        rows = [one * stretch for one in choice["row_high"]]
        s = Setter({**job, "choice": {**choice, "row_high": rows}}, scale)
        try:
            piece = body(s, room)
        except NoRoomError:
            return None
        if piece.high <= high:
            return s, piece
    return None


def _print(job: Mapping[str, Any], file: Path) -> None:
    wide, high = job["paper"]
    left, top, right, bottom = job["choice"]["margins"]
    s, piece = _fitting(job, wide - left - right, high - top - bottom)
    surface = cairo.PDFSurface(str(file), wide, high)
    surface.set_metadata(cairo.PDF_METADATA_TITLE, "Voting result")
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2020-01-01T00:00:00Z")
    cr = cairo.Context(surface)
    _edges(s, cr, wide, high)
    spare = high - top - bottom - piece.high
    piece.draw(cr, left, top + spare * s.c["sink"])
    surface.finish()


def _edges(s: Setter, cr: Any, wide: float, high: float) -> None:
    """Frames and bands at the edges, and what stands at the foot of each page."""
    left, top, right, bottom = s.c["margins"]
    accent = s.theme["accent"]
    if s.c["edge"] == "frame":
        rect = (left - 10, top - 10, wide - left - right + 20, high - top - bottom + 20)
        outlined(cr, rect, accent, 0.9)
    elif s.c["edge"] == "band":
        filled(cr, (0, 0, wide, 11), accent)
    elif s.c["edge"] == "ramp":
        pattern = cairo.LinearGradient(0, 0, wide, 0)
        for place, colour in enumerate((accent, s.theme["pale"])):
            red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
            pattern.add_color_stop_rgb(place, red, green, blue)
        cr.rectangle(0, 0, wide, 9)
        cr.set_source(pattern)
        cr.fill()
    elif s.c["edge"] == "side":
        filled(cr, (0, 0, 8, high), accent)
    foot = s.job["foot"]
    if not foot:
        return
    y, room = high - bottom * 0.6, wide - left - right
    if s.c["foot_rule"]:
        line(cr, (left, y - 3, left + room, y - 3), "#999999", 0.5)
    for text, part in zip(foot, (0.0, 0.5, 1.0), strict=True):
        made = s.layout(escape(text), exact=8.0)
        s.put(cr, made, left + (room - extent(made)[0]) * part, y, "#444444")


if __name__ == "__main__":
    main()
