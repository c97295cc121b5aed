"""Sheets that are drawings of Xfig, which fig2dev makes PDF; FIG2DEV names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, too_wide
from tests.drawing.held_out.fig import pages
from tests.drawing.held_out.fig.facts import facts
from tests.drawing.held_out.fig.heads import HEADS
from tests.drawing.held_out.fig.marks import technique_of
from tests.drawing.held_out.fig.states import states
from tests.drawing.held_out.fig.totals import totals
from tests.drawing.held_out.fig.ways import LAYOUTS, POSTSCRIPT, SPEECH, WAYS
from tests.drawing.held_out.fig.write import Writer
from tests.drawing.held_out.framed import WHITE, dressed, explained, in_the_act
from tests.drawing.held_out.laid import FAMILIES, laid
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.placed.items import Parts
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS: Parts = {**HEADS, "facts": facts, "states": states, "totals": totals, "whole": pages.whole}
_TEX = {"combined", "tikz"}


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH), plan)
    way = told.way
    items = [laid(told, _PARTS), *pages.foot(told), *pages.frame(told)]
    writer = Writer(way["unit"], tex=way["route"] in _TEX, compounds=way["compounds"])
    source = writer.document(way["paper"], items)
    return {"layout": way["layout"], "fig": source, "files": writer.files, "way": way,
            "last": way["paper"][0] - (10 if way["frame"] else way["margin"] - 6),
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told, plan: Plan) -> Told:
    """The same with a route, with marks that the page can have, and that are explained.

    Raises NoRoomError where the font lacks a letter.
    """
    dice, way, sheet = plan.dice("route"), dict(told.way), plan.sheet
    ours = way["font"] in POSTSCRIPT
    way["route"] = dice.choice(("pdf", "pdf", "ps") if ours else ("combined", "tikz"))
    way["technique"] = technique_of(replace(told, way=way))
    if sheet.look.family == "ground" or way["technique"] in {"jpeg", "few", "white"}:
        way["stripe"] = ""
        way["tint"] = WHITE if sheet.look.family != "ground" else way["tint"]
    if sheet.look.family == "ground" and way["table"] not in {"grid", "rows", "dots"}:
        way["table"] = "rows"  # Else the grounds of rows would run into one another.
    way["word_bold"] = way["word_bold"] or bool(plan.picture)
    names = "".join(row.name for row in sheet.rows) + sheet.annex
    for bold in (False, True):
        if gap := lacking(names + told.facts["Subject"][1], font_file(way["font"], bold=bold)):
            raise NoRoomError(f"{way['font']} has no {gap}")
    size = max(told.size, 8.0) if plan.picture else told.size
    return explained(replace(told, way=way, size=size), dressed(way), SPEECH)


def printed(made: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    for page in made:
        with tempfile.TemporaryDirectory() as folder:
            found.append(_printed_in(Path(folder), page))
    return found


def _printed_in(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    """Raises RuntimeError where a program finds an error in the drawing."""
    (folder / "page.fig").write_text(page["fig"], "utf-8")
    for name, data in page["files"].items():
        (folder / name).write_bytes(data)
    for command in pages.commands(page["way"]):
        _run(folder, *command)
    if page["way"]["route"] in _TEX:
        (folder / "page.tex").write_text(pages.wrapper(page["way"]), "utf-8")
        _run(folder, "xelatex", "-interaction=batchmode", "page.tex")
    pdf = (folder / "page.pdf").read_bytes()
    return pdf, too_wide(pdf, page["last"], 12) or lost(pdf, **page["said"])


def _run(folder: Path, *command: str) -> None:
    way = {"SOURCE_DATE_EPOCH": "1700000000", "FORCE_SOURCE_DATE": "1"}
    run = subprocess.run(
        command, cwd=folder, env=os.environ | way, capture_output=True, check=False
    )
    if run.returncode:
        raise RuntimeError((run.stdout + run.stderr).decode("utf-8", "replace")[-2000:])
