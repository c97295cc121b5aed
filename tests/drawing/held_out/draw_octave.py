"""Sheets plotted by GNU Octave, printed to PDF through its SVG.

`octave` runs below `xvfb-run`; OCTAVE names another program.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.framed import dressed, explained, font_in, in_the_act
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.lost import checked
from tests.drawing.held_out.marks import FINE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.octave import parts, states, totals
from tests.drawing.held_out.octave.kit import primitives
from tests.drawing.held_out.octave.layouts import LAYOUTS
from tests.drawing.held_out.octave.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.placed.items import Parts, flat, text
from tests.drawing.held_out.placed.marks import legend
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_SCRIPT = Path(__file__).parent / "octave" / "press.m"
_PARTS: Parts = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "totals": totals.totals,
    "whole": totals.whole, "legend": legend, "footnotes": parts.footnotes, "states": states.states,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH)))
    way, (wide, high) = told.way, told.way["paper"]
    foot = text(told, way["foot"].format(title=way["title"], item=told.facts["Item"][1]),
                wide / 2, high - 20, scale=parts.small(told, 0.85), at="center")  # fmt: skip
    items = [one for one in flat([laid(told, _PARTS), foot])
             if one["kind"] != "text" or one.get("text")]  # fmt: skip
    fonts: dict[str, str] = {}
    for one in items:
        if "text" in one:
            font_in(fonts, one["font"], one["text"], bold=one.get("fontWeight") == "bold")
    dice = plan.dice("blot")
    whole = [] if way["states"] == "columns" else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "width": wide, "height": high,
            "items": [made for one in items for made in primitives(one, dice)],
            "last": wide - way["margin"] + 6,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart, and are explained."""
    way = dressed(dict(told.way))
    family = told.plan.sheet.look.family
    if family in FINE and way["technique"] in {"edged", "hollow"}:
        way["technique"] = "fill"
    if family in {"ground", "pill"} or way["technique"] == "shade":
        way["stripe"] = ""  # Stripes would be taken for grounds.
    size = max(told.size, 8.5) if told.plan.picture else told.size
    return explained(replace(told, size=size), way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    command = ["xvfb-run", "-a", os.environ.get("OCTAVE", "octave"), "--no-gui", "--no-init-file",
               "--quiet", str(_SCRIPT)]  # fmt: skip
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return checked(drawn, pages)
