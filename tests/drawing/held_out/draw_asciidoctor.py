"""Sheets of AsciiDoc with a theme of each page, set by Asciidoctor PDF; RUBY names another
interpreter, which has to find its library."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.asciidoctor import parts, states, totals
from tests.drawing.held_out.asciidoctor.kit import OTHERS, Block, Kit, escaped
from tests.drawing.held_out.asciidoctor.marks import drawable
from tests.drawing.held_out.asciidoctor.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.framed import in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import as_text, drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "asciidoctor" / "press.rb"
_PARTS: Mapping[str, parts.Maker] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "sent": parts.sent, "whole": parts.whole, "break": parts.break_column,
    "states": states.states, "totals": totals.totals,
}  # fmt: skip
_DARK = {"#19407c", "#404040"}


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    need_letters(told, other=OTHERS)
    wide = kit.wide
    if way["columns"] > 1:
        space = 2 * told.size
        wide = (wide - space) / way["columns"]
        kit.theme["page"] = {"columns": way["columns"], "column-gap": space}
    if way["foot"]:
        foot = way["foot"].replace("{title}", escaped(way["title"]))
        foot = foot.replace("{item}", escaped(told.facts["Item"][1]))
        kit.theme["footer"] = {"height": 30, "font-size": kit.sized(0.9),
                               "border-width": way["thick"] if way["note_rule"] else 0,
                               "recto": {"left": {"content": ""}, "right": {"content": ""},
                                         way["foot_at"]: {"content": foot}}}  # fmt: skip
    blocks = _composed(kit, way["plan"], wide)
    title = way["title"] if way["head"] in {"running", "below"} else ""
    whole = [] if way["states"] == "bands" or not {"n"} & {*way["order"]} else [
        row.name for row in plan.sheet.rows]  # fmt: skip
    return {"layout": way["layout"], "text": kit.source(title, blocks), "theme": kit.sheet(),
            "files": {name: as_text(data) for name, data in kit.files.items()},
            "last": way["paper"][0] - way["margin"] + 3,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> list[Block]:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = list[Block]()
    for one in plan:
        if isinstance(one, str):
            found += _PARTS[one](kit, wide)
            continue
        share, *sides = one
        rooms, pad = (wide * share, wide * (1 - share)), 2 * kit.way["pad_across"]
        kit.deep = True
        cells = [_composed(kit, side, room - pad)
                 for side, room in zip(sides, rooms, strict=True)]  # fmt: skip
        kit.deep = False
        found.append(kit.beside(cells, rooms))
    return found


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    plan, way = told.plan, named(dict(told.way))
    look = plan.sheet.look
    if not drawable(plan, way["technique"]):
        way["technique"] = "svg"
    unfit = {"hollow": FINE | HUE_ALONE | {"thumb"}, "edged": FINE | HUE_ALONE | {"thumb"},
             "shadow": FINE | HUE_ALONE | {"chevron"}, "shade": FINE}  # fmt: skip
    if look.family in unfit.get(way["technique"], set()):
        way["technique"] = "svg"
    if way["technique"] in {"jpeg", "few"} or look.family == "ground":
        way["stripes"] = "none"
    if way["technique"] in {"jpeg", "few"}:  # Their ground is white.
        way["tint"] = "#ffffff"
    if way["columns"] > 1 and way["head"] in {"ruled", "band", "plain"}:
        way["head"] = "running"
    if look.words:  # Letters keep away from figures.
        way["mark_at"] = "c"
    way["head_ink"] = "#ffffff" if way["head_fill"] in _DARK else ""
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("RUBY", "ruby"), str(_PRESS)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, _wrong(pdf, page)) for pdf, page in zip(drawn, pages, strict=True)]


def _wrong(pdf: bytes, page: Mapping[str, Any]) -> str:
    if not pdf.startswith(b"%PDF"):
        return pdf.decode()
    if len(pdfium.PdfDocument(pdf)) > 1:
        return "more than a page"
    return too_wide(pdf, page["last"]) or lost(pdf, **page["said"])
