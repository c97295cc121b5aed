"""Sheets drawn with PDF::Builder and PDF::Table, libraries of Perl; PERL names another program."""

import json
import os
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import WHITE, in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfbuilder import facts, heads, states, totals
from tests.drawing.held_out.pdfbuilder.kit import Kit
from tests.drawing.held_out.pdfbuilder.layouts import LAYOUTS
from tests.drawing.held_out.pdfbuilder.marks import PICTURES, drawn, technique_of
from tests.drawing.held_out.pdfbuilder.ways import SPEECH, WAYS
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import Part, composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "pdfbuilder" / "press.pl"
_PAD = (10.0, 8.0)
_CORE = {"Liberation Sans": ("Helvetica", "Helvetica-Bold"),
         "Liberation Serif": ("Times-Roman", "Times-Bold")}  # fmt: skip
"""Fonts of every reader with letters as wide, which are not in the file."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    need_letters(told)
    kit, way = Kit(told, drawn), told.way
    (_, high), margin = way["paper"], way["margin"]
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, _PAD)
    low = composed(kit, _PARTS, way["low"], kit.wide, _PAD) if "low" in way else Part("", 0)
    room, both = high - 2 * margin, sheet.high + low.high + way["gap"] * bool(low.high)
    if both > room:
        raise NoRoomError(f"{both - room:.0f} too high")
    ops = sheet.drawn + kit.moved(low, 0, room - low.high) + foot(kit, high - 1.5 * margin)
    fonts = [font_file(way["font"], bold=bold) for bold in (False, True)]
    names = [row.name for row in plan.sheet.rows]
    whole = way["states"] != "listed"
    page = {one: way[one] for one in ("paper", "margin", "colour_by", "labels", "title", "dots")}
    return page | {"layout": way["layout"], "ops": ops, "fonts": fonts, "marks": kit.marks,
                   "core": _CORE.get(way["font"]) if way["core"] else None, "signs": kit.signs,
                   "last": kit.wide + margin + 3, "said": {"whole": names if whole else [],
                   "parted": in_the_act(told) + names * (not whole)}}  # fmt: skip


def _book(kit: Kit, wide: float) -> Part:
    """Two leaves in a frame, with shades where they meet."""
    pad, each, strip = 13.0, wide / 2, 8.0
    left, right = (composed(kit, _PARTS, leaf, each - 2 * pad, _PAD)
                   for leaf in kit.way["leaves"])  # fmt: skip
    high = max(left.high, right.high) + 2 * pad
    made = kit.shade(each - strip, 0, strip, high, WHITE, "#d9d9d9")
    made += kit.shade(each, 0, strip, high, "#d9d9d9", WHITE)
    made += kit.box(0, 0, wide, high, line=kit.way["line"], thick=0.9)
    return Part(made + kit.moved(left, pad, pad) + kit.moved(right, each + pad, pad), high)


_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "act": facts.act, "states": states.states,
    "totals": totals.totals, "book": _book,
}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet.look
    if "e" in way["order"]:  # Which has names.
        way["order"] = way["order"].replace("n", "")
    if way["states"] == "others":  # Whose tables show marks all the same.
        way.pop("by_position")
    if way["states"] == "listed":
        odd = any(mark.smudged or len(row.marks) > 1
                  for row in told.plan.sheet.rows for mark in row.marks)  # fmt: skip
        drawn_ = not look.words.get("yes") and way["technique"] != "sign"
        way["sign_list"] = not (odd or drawn_ or look.family in {"ground", "pill", "badge"})
    if way["technique"] in PICTURES:  # Which are white about the mark.
        way |= {"zebra": 0, "tint": WHITE, "board": False}
    if look.family == "ground" and way["rules"] in {"open", "frame", "uprights", "book"}:
        way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if look.family == "ground":
        way |= {"board": False, "zebra": 0}
    if way["states"] == "across" and not way["board"] and way["rules"] in {"open", "frame"}:
        way["rules"] = "grid"  # Else a mark would be as near to the next State.
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    work = "\n".join(json.dumps({name: page[name] for name in page if name != "said"})
                     for page in pages)  # fmt: skip
    made = drawn_by([os.environ.get("PERL", "perl"), str(_PRESS)], work, len(pages))
    return [(pdf, _fault(pdf) or words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(made, pages, strict=True)]  # fmt: skip


def _fault(pdf: bytes) -> str:
    """What the press found amiss."""
    return str(pdfium.PdfDocument(BytesIO(pdf)).get_metadata_value("Subject"))
