"""Sheets drawn by fcl-pdf, the library of Free Pascal: a grown page, operators, clips, pictures.

What draws is compiled at each run; FPC names the compiler, else it is `fpc`.
"""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import font_file, lacking, width_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pascal import parts, states, totals
from tests.drawing.held_out.pascal.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import random_told
from tests.drawing.held_out.vega.kit import Item, Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_sheets"]
_SOURCE = Path(__file__).parent / "pascal" / "press.pas"
_PARTS: Parts = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "states": states.states, "legend": legend, "footnotes": footnotes,
}  # fmt: skip
_BACK = {"left": 0.0, "center": 0.5, "right": 1.0}


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    with tempfile.TemporaryDirectory() as folder:
        command = [os.environ.get("FPC", "fpc"), "-v0e", f"-Fu{_SOURCE.parent}", f"-FU{folder}",
                   f"-FE{folder}", str(_SOURCE)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)
        press = [str(Path(folder) / "press")]
        return drawn_in_attempts(plans, _page_of, lambda pages: _printed(press, pages))


def _printed(press: Sequence[str], pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    return [(pdf, "") for pdf in drawn_by(press, json.dumps(pages), len(pages))]


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, look = dict(told.way), plan.sheet.look
    if way["finish"] == "hatch" and look.family in FINE | HUE_ALONE | {"badge", "thumb"}:
        way["finish"] = ""
    told = replace(told, way=way)
    items = [one for item in flat([laid(told, _PARTS)]) for one in _plain(item)]
    fonts = {item["font"] for item in items if item["type"] == "text"}
    files = {one: font_file(one.rpartition(" ")[0], bold=one.endswith(" bold")) for one in fonts}
    for item in items:
        if item["type"] == "text" and (gap := lacking(item["text"], files[item["font"]])):
            raise NoRoomError(f"{item['font']} has no {gap}")
    return {"width": int(way["paper"][0]), "height": int(way["paper"][1]), "items": items,
            "finish": way["finish"], "fonts": files}  # fmt: skip


def _plain(item: Item) -> Iterator[dict[str, Any]]:
    """A mark with its values as the press takes them; words begin at their left."""
    said = {name: value["value"] for name, value in item["encode"]["enter"].items()}
    said["type"] = item["type"]
    if item["type"] == "text":
        if not said.get("text"):
            return
        bold = said.pop("fontWeight") == "bold"
        room = width_of(said["text"], said["font"], said["fontSize"], bold=bold)
        said["x"] -= _BACK[said.pop("align")] * room
        said["font"] += " bold" if bold else " normal"
    elif item["type"] == "rule":
        dash = said.pop("strokeDash", None)
        said["dash"] = 0 if not dash else 1 if dash[0] < 2 else 2
    elif item["type"] == "symbol":
        said |= {"half": said.pop("size") ** 0.5 / 2, "shape": _points(said["shape"])}
    yield said


def _points(shape: str) -> str:
    """`M:x,y L:x,y Z`, and `O:r` for a disc about the middle."""
    if "A" in shape:
        return "O:" + shape[1:].split(",")[0]
    found = re.findall(r"([MLZ])([^MLZ]*)", shape)
    return " ".join(f"{kind}:{','.join(re.findall(r'-?[0-9.]+', at))}" if at else kind
                    for kind, at in found)  # fmt: skip
