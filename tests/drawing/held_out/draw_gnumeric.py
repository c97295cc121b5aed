"""Sheets kept in workbooks of Gnumeric, printed by ssconvert; SSCONVERT names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import WHITE, in_the_act, legible, named, need_letters
from tests.drawing.held_out.gnumeric import facts, heads, states, totals
from tests.drawing.held_out.gnumeric.book import workbook
from tests.drawing.held_out.gnumeric.kit import Kit
from tests.drawing.held_out.gnumeric.marks import PICTURES, cell_mark, drawn, technique_of
from tests.drawing.held_out.gnumeric.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.parts import composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PAD = (8.0, 6.0)
_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    need_letters(told)
    kit, way = Kit(told, drawn, cell_mark), told.way
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, _PAD)
    room = way["paper"][1] - 2 * way["margin"] - 4
    if sheet.high > room:
        raise NoRoomError(f"{sheet.high - room:.0f} too high")
    whole = [row.name for row in plan.sheet.rows if way["states"] != "upright"]
    whole += [row.figure for row in plan.sheet.rows]
    return {"layout": way["layout"], "book": workbook(sheet.drawn, way, heads.edges(kit)),
            "last": kit.wide + way["margin"] + 7,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, family = named(dict(told.way)), told.plan.sheet.look.family
    way["technique"] = technique_of(replace(told, way=way))
    if way["technique"] in PICTURES:  # Which are white about the mark.
        way |= {"zebra": 0, "tint": WHITE, "head_fill": ""}
    if family == "ground":
        way["zebra"] = 0
        if way["rules"] in {"outline", "open", "ends"}:
            way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if way["states"] == "joined" and way["rules"] not in {"grid", "ledger", "sheet"}:
        way["rules"] = "ledger"
    if "fn" in way["order"]:  # Else a figure would be near to the next name.
        way["figures_at"] = "c"
    if way["head"] == "edged" and way["margin"] < 44:
        way["margin"] = 48  # The page's header needs room.
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for page in pages:
            pdf = _printed_in(Path(folder), page["book"])
            found.append((pdf, words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"])))
    return found


def _printed_in(folder: Path, book: str) -> bytes:
    """Raises RuntimeError where the program makes no page of a workbook."""
    source, made = folder / "vote.gnumeric", folder / "vote.pdf"
    source.write_text(book, "utf-8")
    made.unlink(missing_ok=True)
    command = [os.environ.get("SSCONVERT", "ssconvert"), str(source), str(made)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or not made.exists():
        raise RuntimeError(run.stdout + run.stderr)
    return made.read_bytes()
