"""Sheets that the Generic Mapping Tools plot and Ghostscript makes PDF; GMT names another `gmt`."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import in_the_act, legible, named, need_letters
from tests.drawing.held_out.gmt import facts, heads, states, totals
from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.gmt.layouts import LAYOUTS
from tests.drawing.held_out.gmt.marks import PICTURES, drawn, technique_of
from tests.drawing.held_out.gmt.ways import SPEECH, WAYS
from tests.drawing.held_out.gmt.write import script
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import Part, composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PAD = (10.0, 8.0)


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    need_letters(told)
    kit, way = Kit(told, drawn), told.way
    (wide, high), margin = way["paper"], way["margin"]
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, _PAD)
    if sheet.high > high - 2 * margin:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    ops = sheet.drawn + foot(kit, high - 1.5 * margin)
    if way["frame"]:
        ops += _map_frame(kit, wide - 2 * margin + 36, high - 2 * margin + 36)
    names = [row.name for row in plan.sheet.rows]
    if not way["names_bold"]:
        names = [kit.letters.read(name) for name in names]
    page = {"layout": way["layout"], "paper": way["paper"], "way": way, "marks": kit.marks}
    return page | {"script": script(page, ops), "files": kit.files,
                   "fonts": kit.letters.programs(), "last": wide - margin + 3,
                   "said": {"whole": [], "parted": in_the_act(told) + names}}  # fmt: skip


def _map_frame(kit: Kit, wide: float, high: float) -> str:
    """The edge of a map about the whole page."""
    drawn_, thick, count = "", 4.0, 10
    for n in range(0, count, 2):
        x, y = n * wide / count, n * high / count
        drawn_ += kit.box(x, 0, wide / count, thick, fill=kit.way["ink"])
        drawn_ += kit.box(x, high - thick, wide / count, thick, fill=kit.way["ink"])
        drawn_ += kit.box(0, y, thick, high / count, fill=kit.way["ink"])
        drawn_ += kit.box(wide - thick, y, thick, high / count, fill=kit.way["ink"])
    for inset in (0.0, thick):
        drawn_ += kit.box(inset, inset, wide - 2 * inset, high - 2 * inset, line=kit.way["ink"],
                          thick=0.6)  # fmt: skip
    return kit.moved(Part(drawn_, high), -18, -18)


_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
    "act": facts.act, "other": facts.other,
}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)), told.plan.sheet.look
    way["technique"] = technique_of(told)
    if way["technique"] in PICTURES or look.family == "ground":
        way |= {"zebra": 0, "banded": False}  # The first are white about the mark.
    if look.family == "ground" and way["rules"] in {"frame", "three", "pillars"}:
        way["rules"] = "levels"  # Else the grounds of rows would run into one another.
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    for page in pages:
        pdf = _printed(page)
        found.append((pdf, words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"])))
    return found


def _printed(page: Mapping[str, Any]) -> bytes:
    """Raises RuntimeError where a module finds an error."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fonts = "Sheet-Regular 0.7 1\nSheet-Bold 0.7 1\n"
        (folder / "PSL_custom_fonts.txt").write_text(fonts, "utf-8")
        (folder / "fonts.ps").write_text(page["fonts"], "latin-1")
        for file, data in page["files"].items():
            (folder / file).write_bytes(data)
        program = os.environ.get("GMT", "gmt")
        (folder / "page.sh").write_text(page["script"].replace("\ngmt ", f"\n{program} "), "utf-8")
        run = subprocess.run(
            ["bash", "page.sh"], cwd=folder, capture_output=True, text=True, check=False,
            env=os.environ | {"GMT_SESSION_NAME": str(os.getpid()), "GMT_USERDIR": name},
        )  # fmt: skip
        if run.returncode or "[ERROR]" in run.stderr:
            raise RuntimeError(run.stderr[-2000:])
        return (folder / "page.pdf").read_bytes()
