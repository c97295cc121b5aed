"""Sheets of reStructuredText, set by rst2pdf with a style sheet of each page.

It is run by the interpreter that RST2PDF_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.framed import in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import as_text, drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.lost import checked
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.rst2pdf import facts, parts, states, totals
from tests.drawing.held_out.rst2pdf.kit import SIGNS, Kit, sheet_of, source, spacer
from tests.drawing.held_out.rst2pdf.layouts import LAYOUTS
from tests.drawing.held_out.rst2pdf.ways import SPEECH, WAYS
from tests.drawing.held_out.shared.blocks import composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "rst2pdf" / "press.py"
_PARTS: Mapping[str, facts.Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "opening": parts.opening, "sent": parts.sent, "signed": parts.signed,
    "whole": parts.whole, "states": states.states, "totals": totals.totals, "count": totals.count,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    need_letters(told)
    blocks = composed(kit, _PARTS, way["plan"], kit.wide, 1.6, spacer)
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    blocks = [[f".. footer:: {kit.text(foot)}", ""], *blocks] if foot else blocks
    whole = [] if way["states"] == "columns" else [row.name for row in plan.sheet.rows]
    files = {font_file(one, bold=bold) for one in (way["font"], SIGNS) for bold in (False, True)}
    return {"layout": way["layout"], "text": source(kit, blocks), "sheet": sheet_of(kit),
            "pictures": {name: as_text(data) for name, data in kit.pictures.items()},
            "fonts": sorted({str(Path(file).parent) for file in files}),
            "last": way["paper"][0] - way["margin"] + 3,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)), told.plan.sheet.look
    if way["technique"] == "sign" and not set(look.shapes.values()) <= FORMS.keys():
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if way["technique"] in {"jpeg", "few"}:
        way["tint"] = "#ffffff"
    way["head_ink"] = "#ffffff" if way["head_fill"] == "#1b365d" else ""
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("RST2PDF_PYTHON", sys.executable), "-I", str(_PRESS)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return checked(drawn, pages)
