"""Sheets of picts, laid by Racket upon its PDF device; RACKET names another program."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.chromium.marks import SIGNS as FORMS
from tests.drawing.held_out.framed import in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import checked
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.racket import facts, parts, states, totals
from tests.drawing.held_out.racket.kit import Kit, spacer
from tests.drawing.held_out.racket.layouts import LAYOUTS
from tests.drawing.held_out.racket.marks import FACES, ICONS, OWN
from tests.drawing.held_out.racket.ways import SPEECH, WAYS
from tests.drawing.held_out.shared.blocks import composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "racket" / "press.rkt"
_PARTS: Mapping[str, facts.Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "sent": parts.sent, "signed": parts.signed, "whole": parts.whole,
    "states": states.states, "totals": totals.totals,
}  # fmt: skip
_DARK = {"#4472c4", "#44546a"}


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    need_letters(told, way["point"])
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    if foot:
        kit.running["foot"] = kit.para(kit.text(foot, size=0.85), at=way["foot_at"])
    blocks = composed(kit, _PARTS, way["plan"], kit.wide, 1.5, spacer)
    whole = [] if way["states"] == "bands" else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "blocks": blocks, **kit.running, "paper": way["paper"],
            "margin": way["margin"], "last": way["paper"][0] - way["margin"] + 3,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": {*FORMS}, "own": OWN}.get(way["technique"], forms)
    two = {look.shapes.get("yes"), look.shapes.get("no")}
    if not forms <= known or (way["technique"] == "icon" and not two <= {*ICONS, *FACES}):
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "shade"
    if way["technique"] in {"jpeg", "few"}:
        way["tint"] = "#ffffff"
    way["head_ink"] = "#ffffff" if way["head_fill"] in _DARK else ""
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("RACKET", "racket"), str(_PRESS)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return checked(drawn, pages)
