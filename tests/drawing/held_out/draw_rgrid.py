"""Sheets laid out in viewports of grid by GNU R, on its cairo_pdf and pdf devices; RSCRIPT names
another program."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts
from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.rgrid import facts, parts, states, totals
from tests.drawing.held_out.rgrid.kit import Block, Kit, Maker, spacer
from tests.drawing.held_out.rgrid.layouts import LAYOUTS
from tests.drawing.held_out.rgrid.marks import DINGBATS
from tests.drawing.held_out.rgrid.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_HERE = Path(__file__).parent / "rgrid"
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "sent": parts.sent, "signed": parts.signed, "whole": parts.whole,
    "states": states.states, "totals": totals.totals,
}  # fmt: skip
_DARK = {"#4682b4", "#36648b"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    said = "".join([*(row.name for row in plan.sheet.rows), *plan.sheet.look.words.values(),
                    plan.sheet.annex, *in_the_act(told)])  # fmt: skip
    if gap := lacking(said, font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    foots = [kit.para(kit.text(foot, size=0.85), at=way["foot_at"])] if foot else []
    names = [] if way["states"] == "strips" else [row.name for row in plan.sheet.rows]
    if way["device"] == "pdf":  # Its font has the sign of an increment for this letter.
        names = [name.replace("Δ", "∆") for name in names]
    return {"layout": way["layout"], "blocks": _composed(kit, way["plan"], kit.wide),
            "foot": foots, "paper": way["paper"], "margin": way["margin"],
            "device": way["device"], "font": way["font"], "title": way["title"],
            "whole": way["whole"], "said": {"whole": names, "parted": in_the_act(told)}
            }  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> list[Block]:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = list[Block]()
    for one in plan:
        if isinstance(one, str):
            made = _PARTS[one](kit, wide)
        else:
            share, left, right = one
            gap = kit.told.size * 1.6
            rooms = (wide - gap) * share, (wide - gap) * (1 - share)
            made = [kit.beside(_composed(kit, left, rooms[0]), _composed(kit, right, rooms[1]),
                               share, wide)]  # fmt: skip
        if made and found:
            found.append(spacer(kit.way["gap"]))
        found += made
    return found


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)), told.plan.sheet.look
    way["font"] = way[f"{way['device']}_font"]
    forms, plain = set(look.shapes.values()), look.family in HUE_ALONE | {"badge"}
    if way["technique"] == "sign" and not forms <= {*FORMS}:
        way["technique"] = "path"
    if way["technique"] == "sign" and way["device"] == "pdf" and not forms <= {*DINGBATS}:
        way["technique"] = "pen"
    if way["technique"] == "hollow" and (plain or look.family in FINE | {"thumb", "sign"}):
        way["technique"] = "linear"
    if way["technique"] == "alpha" and look.family in FINE:
        way["technique"] = "path"
    if way["technique"] == "few" or look.family == "ground":
        way["rules"] = "rows" if way["rules"] == "white" else way["rules"]
        way["count_rules"] = "rows" if way["count_rules"] == "white" else way["count_rules"]
        way["tint"] = "#ffffff" if way["technique"] == "few" else way["tint"]
    way["head_ink"] = "#ffffff" if way["head_fill"] in _DARK else ""
    way["whole"] = way["device"] == "pdf" or (way["whole"] and not told.plan.picture)
    size = max(told.size, 8.0) if told.plan.picture else told.size
    told = replace(told, way=way, size=round(size, 1))
    return explained(told, way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("RSCRIPT", "Rscript"), str(_HERE / "press.R"), str(_HERE)]
    drawn = drawn_by(command, json.dumps(pages), len(pages), {"LC_ALL": "C.UTF-8"})
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
