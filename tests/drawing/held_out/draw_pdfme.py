"""Sheets filled in by pdfme, a library of JavaScript for forms that are designed once.

pdfme is found where npm installed it for all, else where NODE_PATH says.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.framed import explained, named, words_of
from tests.drawing.held_out.handed import drawn_by_node
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfme import facts, parts, states, totals
from tests.drawing.held_out.pdfme.kit import plain
from tests.drawing.held_out.pdfme.layouts import LAYOUTS
from tests.drawing.held_out.pdfme.marks import SHAPES, SIGNS, STROKES
from tests.drawing.held_out.pdfme.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told
from tests.drawing.held_out.vega.kit import Parts, composed, flat, group

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "pdfme" / "press.mjs"
_PARTS: Parts = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "last": totals.last, "legend": parts.legend, "notes": parts.notes,
    "states": states.states, "panel": facts.panel, "fold": parts.fold, "signed": parts.signed,
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    margin, inner = way["margin"], 18.0 * bool(way.get("framed"))
    room, tall = wide - 2 * margin, high - 2 * margin
    sheet = composed(told, way["plan"], room - 2 * inner, _PARTS)
    if sheet.high > tall - 2 * inner:
        raise NoRoomError(f"{sheet.high - tall + 2 * inner:.0f} too high")
    if inner:
        sheet = parts.framed(told, sheet, room, tall)
    items = [plain(one) for one in flat([group(sheet, margin, margin)])]
    items = [one for one in items if one["type"] != "field" or one.get("text")]
    return {"layout": way["layout"], "width": wide, "height": high, "items": items,
            "subset": way["subset"], "fonts": _fonts(items, way["font"]),
            "last": wide - margin + 2, "first": margin + 6 if inner else 1,
            "said": {"whole": _whole(told), "parted": words_of(told)}}  # fmt: skip


def _whole(told: Told) -> list[str]:
    """Names that stand in one line."""
    if told.way["states"] in {"tape", "frames"}:
        return []
    return [row.name for row in told.plan.sheet.rows]


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, plan = dict(told.way), told.plan
    look, forms = plan.sheet.look, set(plan.sheet.look.shapes.values())
    known = {"sign": set(SIGNS), "pen": set(STROKES), "shape": SHAPES}.get(way["technique"])
    if known is not None and not forms <= known:
        way["technique"] = "fill"
    small = look.family in FINE | HUE_ALONE | {"thumb"}
    if small and way["technique"] in {"hollow", "edged", "pen"}:
        way["technique"] = "fill"
    if look.family == "arrow" and look.outlines.shaft > 0.5 * look.outlines.head:
        way["technique"] = "pen"  # So fat a shaft would hide the head of a small arrow.
    if look.family in {"ground", "pill"}:
        way["striped"] = False
    way["head_fill"] = {"tint": way["tint"], "dark": way["dark"]}.get(way["head_fill"], "")
    return explained(told, named(way), SPEECH)


def _fonts(items: Sequence[Mapping[str, Any]], usual: str) -> dict[str, str]:
    """Files of the fonts of a page, by name; the first is the one for all else.

    Raises NoRoomError where one of them lacks a letter.
    """
    files = {usual: font_file(usual), f"{usual} bold": font_file(usual, bold=True)}
    for one in items:
        name = one.get("font", usual)
        files[name] = font_file(name.removesuffix(" bold"), bold=name.endswith(" bold"))
        said = "".join([one.get("text", ""), *one.get("items", ()), *one.get("head", ()),
                        *("".join(row) for row in one.get("body", ()))])  # fmt: skip
        if gap := lacking(said.replace("\n", ""), files[name]):
            raise NoRoomError(f"{name} has no {gap}")
    return files


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    drawn = drawn_by_node(_SCRIPT, json.dumps(pages), len(pages))
    return [(pdf, too_wide(pdf, page["last"], page["first"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
