"""Sheets as workbooks, made and printed by Aspose.Cells, which lays them out by itself.

ASPOSECELLS_PYTHON names the interpreter that has `aspose-cells-python`, else it is the one that
runs this.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.asposecells import facts, parts, states, totals
from tests.drawing.held_out.asposecells.cells import UNIT, Kit, Maker, composed
from tests.drawing.held_out.asposecells.layouts import LAYOUTS
from tests.drawing.held_out.asposecells.marks import PRESETS, boxed
from tests.drawing.held_out.asposecells.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_PRESS = Path(__file__).parent / "asposecells" / "press.py"
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "opening": parts.opening, "signed": parts.signed, "states": states.states,
    "totals": totals.totals, "whole": totals.whole,
}  # fmt: skip
_LETTER = 612
_NAMELESS = {"codes", "named"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    part = composed(kit, way["plan"], kit.cols, _PARTS)
    said = "".join(box.cell.said for box in part.boxes if box.cell.said not in way["boxes"])
    if gap := lacking(said, font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    heights = [part.heights.get(row, kit.high) for row in range(part.rows)]
    over = sum(heights) - way["paper"][1] + 2 * way["margin"]
    if over > 0:
        raise NoRoomError(f"{over:.0f} too high")
    for box in part.boxes:
        kit.check(box)
    boxes = [boxed(kit, box) for box in part.boxes]
    whole = [] if way["states"] in _NAMELESS else [row.name for row in plan.sheet.rows]
    return {
        "layout": way["layout"], "cols": kit.cols, "heights": heights, "boxes": boxes,
        "drawings": [one for box in boxes for one in _placed(kit, box, heights)],
        "paper": "PAPER_LETTER" if way["paper"][0] == _LETTER else "PAPER_A4",
        "landscape": way["paper"][0] > way["paper"][1], "margin": way["margin"],
        "foot": way["foot_says"].format(title=way["title"], item=told.facts["Item"][1]),
        "foot_at": way["foot_at"], "font": way["font"], "last": way["paper"][0] - way["margin"] + 3,
        "said": {"whole": whole, "parted": in_the_act(told)},
    }  # fmt: skip


def _placed(kit: Kit, box: Mapping[str, Any], heights: Sequence[float]) -> list[dict[str, Any]]:
    """The drawings of a box with their corners in points."""
    found, drawings = list[dict[str, Any]](), box.get("drawings", [])
    sizes = [kit.told.size * drawing["scale"] for drawing in drawings]
    room = box["w"] * UNIT - sum(sizes) - 2 * (len(sizes) - 1)
    x = box["c"] * UNIT + {"l": min(4, room / 2), "c": room / 2, "r": room - 4}[box["at"]]
    top, high = sum(heights[: box["r"]]), sum(heights[box["r"] : box["r"] + box["h"]])
    for drawing, size in zip(drawings, sizes, strict=True):
        found.append({**drawing, "x": x / UNIT, "y": top + (high - size) / 2, "size": size})
        x += size + 2
    return found


def _fit(told: Told) -> Told:
    """The same with marks that the workbook can have, and that are explained."""
    way, look = named(dict(told.way)), told.plan.sheet.look
    if look.family in FINE | HUE_ALONE | {"thumb"} and way["technique"] == "outlined":
        way["technique"] = "shape"
    known = {"sign": SIGNS, "shape": PRESETS, "outlined": PRESETS}.get(way["technique"])
    if known is not None and not set(look.shapes.values()) <= known.keys():
        way["technique"] = "clear"
    way["head_ink"] = "#ffffff" if way["head_fill"] == "#1f3864" else ""
    return explained(replace(told, way=way), way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each workbook as a PDF, all by one run, and what is wrong with it."""
    families = {"DejaVu Sans", *(page["font"] for page in pages)}
    files = {font_file(one, bold=bold) for one in families for bold in (False, True)}
    work = json.dumps({"fonts": sorted({str(Path(file).parent) for file in files}),
                       "pages": pages})  # fmt: skip
    command = [os.environ.get("ASPOSECELLS_PYTHON", sys.executable), "-I", str(_PRESS)]
    drawn = drawn_by(command, work, len(pages))
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
