"""Sheets drawn by LibPDF, a library of JavaScript: NODE names another interpreter, LIBPDF_MODULES
the folder of its modules."""

import base64
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.drawing.held_out.framed import WHITE, dressed, explained, font_in, in_the_act
from tests.drawing.held_out.handed import as_text, drawn_by, file_of
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.libpdf.parts import PARTS
from tests.drawing.held_out.libpdf.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.lost import checked
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.placed.items import Item, edge, flat, long, text
from tests.drawing.held_out.placed.marks import OF_FORMS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "libpdf" / "press.mjs"
_DRESSES = {"form", "shade", "shadow"}
"""Techniques that the press has for filled outlines."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, fonts = told.way, dict[str, str]()
    items = [_handed(told, one, fonts) for one in flat([laid(told, PARTS), *_foot(told)])
             if one["kind"] != "text" or "text" in one]  # fmt: skip
    names = [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "paper": way["paper"], "items": items, "fonts": fonts,
            "last": way["paper"][0] - way["margin"] + 3,
            "said": {"whole": names, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way = dict(told.way)
    if way["technique"] in {"jpeg", "few"}:  # Whose pictures are white.
        way |= {"tint": WHITE, "tile": "outline"}
    size = max(told.size, 8.0) if told.plan.picture else told.size
    made = replace(told, way=dressed(way), size=size)
    return drawable(explained(made, made.way, SPEECH))


def _foot(told: Told) -> list[Item]:
    """A line at the foot of the page."""
    (wide, high), margin = told.way["paper"], told.way["margin"]
    said = told.way["foot"].format(title=told.way["title"], item=told.facts["Item"][1])
    at = told.way["label_at"]
    if not said or long(told, said) > wide - 2 * margin:
        return []
    return [text(told, said, edge(at, margin, wide - 2 * margin), high - margin * 0.45, at=at)]


def _handed(told: Told, one: Item, fonts: dict[str, str]) -> Item:
    """An item as the press takes it: with a font of its page, and the dress of a mark."""
    if one["kind"] == "text":
        sign = one["text"] in OF_FORMS["sign"].values() and one["align"] == "center"
        family = told.way["sign_font"] if sign else one["font"]
        bold = one["fontWeight"] == "bold"
        return one | {"font": font_in(fonts, family, one["text"], bold=bold)}
    if one["kind"] == "image" and told.way["technique"] == "few":
        return one | {"url": _whole_colours(one["url"])}
    if one["kind"] == "symbol" and "stroke" not in one and told.way["technique"] in _DRESSES:
        return one | {"dress": told.way["technique"]}
    return one


def _whole_colours(url: str) -> str:
    """A picture without a palette, which the library takes amiss where it is short."""
    start, data = url.split(",")
    with Image.open(BytesIO(base64.b64decode(data))) as file:
        return f"{start},{as_text(file_of(file.convert('RGBA'), 'clear', 90, 24))}"


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    told = ("paper", "items", "fonts")
    work = "\n".join(json.dumps({name: page[name] for name in told}) for page in pages)
    drawn = drawn_by([os.environ.get("NODE", "node"), str(_PRESS)], work, len(pages))
    return checked(drawn, pages)
