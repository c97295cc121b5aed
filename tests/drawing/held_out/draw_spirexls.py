"""Sheets as workbooks, printed by Spire.XLS, which lays them out by itself.

SPIREXLS_PYTHON names the interpreter that has `spire.xls.free` and openpyxl, else it is the one
that runs this. Formats that depend on values draw icons and bars, which no other program does.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.spirexls import facts, parts, states, totals
from tests.drawing.held_out.spirexls.kit import UNIT, Kit, Maker, composed
from tests.drawing.held_out.spirexls.layouts import LAYOUTS
from tests.drawing.held_out.spirexls.marks import PRESETS, SIGNS, boxed, fit_for_icons
from tests.drawing.held_out.spirexls.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_PRESS = Path(__file__).parent / "spirexls" / "press.py"
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "opening": parts.opening, "signed": parts.signed,
    "states": states.states, "totals": totals.totals, "count": totals.count,
}  # fmt: skip
_PAPERS = {(595, 842): 9, (842, 595): 9, (612, 792): 1}
_DARK = {"#4472c4", "#1f4e78"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    part = composed(kit, way["plan"], kit.cols, _PARTS)
    said = "".join(box.cell.said for box in part.boxes)
    if gap := lacking(said, font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    heights = [part.heights.get(row, kit.high) for row in range(part.rows)]
    over = sum(heights) - way["paper"][1] + 2 * way["margin"]
    if over > 0:
        raise NoRoomError(f"{over:.0f} too high")
    for box in part.boxes:
        kit.check(box)
    families = (way["font"], "DejaVu Sans")
    files = {font_file(one, bold=bold) for one in families for bold in (False, True)}
    whole = [row.name for row in plan.sheet.rows
             if way["states"] not in {"bands", "turned", "named"}]  # fmt: skip
    return {
        "layout": way["layout"], "cols": kit.cols, "unit": UNIT, "heights": heights,
        "paper": _PAPERS[way["paper"]], "landscape": way["paper"][0] > way["paper"][1],
        "margin": way["margin"], "size": told.size, "boxes": [boxed(kit, b) for b in part.boxes],
        "fonts": sorted({str(Path(file).parent) for file in files}),
        "foot": way["foot_says"].format(title=way["title"], item=told.facts["Item"][1]),
        "foot_at": way["foot_at"], "font": way["font"], "last": way["paper"][0] - way["margin"] + 3,
        "said": {"whole": whole, "parted": [told.facts[one][1] for one in ("Item", "Subject")]},
    }  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the workbook can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    if way["technique"] == "icon" and not fit_for_icons(told.plan):
        way["technique"] = "shape"
    if look.family in FINE | HUE_ALONE | {"thumb"} and way["technique"] == "outlined":
        way["technique"] = "shape"
    known = {"sign": SIGNS, "shape": PRESETS, "outlined": PRESETS}.get(way["technique"])
    if known is not None and not forms <= known.keys() and look.family != "badge":
        way["technique"] = "clear"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    if way["facts"] == "act" and way["head_look"] == "sitting":
        way["head_look"] = "plain"
    way["head_ink"] = "#ffffff" if way["head_fill"] in _DARK else ""
    words = told.words
    label, said, _ = words.result
    unseen = way["states"] == "named" or (way["states"] == "matrix" and way["choice"] != "mark")
    if unseen:  # A mark that nothing explains would say nothing.
        said = said or SPEECH.results["Adopted" if told.plan.vote.adopted else "Not adopted"][0]
        rows = tuple(replace(row, mark=None) for row in words.totals)
        words = replace(words, result=(label, said, None), legend=(), totals=rows)
    return replace(told, way=way, words=words)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each workbook as a PDF, all by one run, and what is wrong with it."""
    python = os.environ.get("SPIREXLS_PYTHON", sys.executable)
    drawn = drawn_by([python, "-I", str(_PRESS)], json.dumps(pages), len(pages))
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
