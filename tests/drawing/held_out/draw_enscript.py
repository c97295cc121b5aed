"""Sheets of plain text, printed by GNU Enscript and made PDF by Ghostscript."""

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, need, words_too_wide
from tests.drawing.held_out.enscript import heads, states
from tests.drawing.held_out.enscript.marks import files_of, technique_of
from tests.drawing.held_out.enscript.press import Page, cell_of, has, pressed
from tests.drawing.held_out.enscript.tables import LINED
from tests.drawing.held_out.enscript.text import BLANK, Kit, Line, Piece, words
from tests.drawing.held_out.enscript.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.blocks import composed
from tests.drawing.held_out.told import LETTER, LONG, SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS: Mapping[str, Any] = {**heads.PARTS, **states.PARTS}
_HEADER = 15.0
"""Points that enscript keeps for a line above or below its pages."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, size = told.way, round(told.size, 1)
    told = replace(told, size=size)
    leaves = way.get("leaves", (way["plan"],))
    (wide, high), margin = way["paper"], way["margin"]
    room = (wide - 2 * margin) / len(leaves) - 16
    kit = Kit(told, int(room / (size * cell_of(way["font"]) * way["squeeze"])))
    bands = bool(way["header"]) + bool(way["footer"])
    most = int((high - 2 * margin - bands * _HEADER) / (size + way["skip"])) - 1
    page, text = Page(way, size), []
    for leaf in leaves:
        lines = _lines(kit, leaf)
        need(len(lines), most, f"{len(lines)} lines for {most}")
        text.append(b"".join(map(page.line, lines)))
    whole = [row.name for row in plan.sheet.rows] * (way["states"] != "lists")
    files = page.files() | files_of(told)
    said = {"whole": whole, "parted": in_the_act(told)}
    return {"layout": way["layout"], "text": b"\f".join(text), "files": files, "way": way,
            "options": _options(told, page), "last": wide - margin + 2, "said": said}  # fmt: skip


def _lines(kit: Kit, plan: Sequence[Any]) -> list[Line]:
    def spacer(lines: float) -> Piece:
        return (BLANK,) * int(lines)

    made = composed(kit, _PARTS, plan, kit.wide, 6 / kit.told.size, spacer)
    made = [(BLANK,), *made] if kit.way["border"] else made
    return [line or words(" ") for piece in made for line in piece]


def _options(told: Told, page: Page) -> list[str]:
    """What enscript is asked for."""
    way, size = told.way, told.size
    title, item = way["title"], told.facts["Item"][1]
    edges = ":".join([str(way["margin"])] * 4)
    found = ["-q", "-e", "--color", "-p", "page.out", f"--margins={edges}",
             "-M", "Letter" if way["paper"] == LETTER else "A4", "-X", "88591", "-s",
             str(way["skip"]), "-f", f"{page.faces[0]}@{size * page.squeeze:.2f}/{size:.2f}",
             "-F", f"{page.faces[1]}9"]  # fmt: skip
    found += ["-r"] * (way["paper"] == LONG) + ["--columns=2"] * ("leaves" in way)
    found += ["--borders"] * way["border"]
    if way["bars"]:
        found += [f"-H{way['bars']}", f"--highlight-bar-gray={way['bar_grey']}"]
    header = way["header"].format(item=item, title=title)
    found += [f"--header={header}"] if header else ["-B"]
    return found + ([f"--footer={way['footer']}"] if way["footer"] else [])


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained.

    Raises NoRoomError where the font lacks a letter of a State.
    """
    way, look = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet.look
    if re.search(r"[kv]", way["order"]):
        way["order"] = way["order"].replace("m", "")
    elif "m" not in way["order"] and way["states"] == "blocks":
        way["order"] += "m"
    if look.family in {"ground", "pill"} and not way["row_gap"] and way["rules"] not in LINED:
        way["fills"] = "ps"  # Else the grounds of rows would run into one another.
    if look.family in {"ground", "pill"} and way["totals"] != "sentence":
        way["fills"] = "ps" if way["count_rules"] not in LINED else way["fills"]
    if look.family == "ground":
        way["bars"] = 0
    way["word_bold"] = way["word_bold"] or look.hues or bool(told.plan.picture)
    if way["border"]:
        way["header"] = ""
    if any(not has(way["font"], one) for row in told.plan.sheet.rows for one in row.name):
        raise NoRoomError(way["font"])
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    for page in pages:
        with tempfile.TemporaryDirectory() as folder:
            pdf = pressed(Path(folder), page)
        found.append((pdf, words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"])))
    return found
