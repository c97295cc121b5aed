"""Sheets drawn with Ipe, whose words XeTeX sets; IPETOIPE names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import words_too_wide
from tests.drawing.held_out.framed import WHITE, in_the_act, legible, named
from tests.drawing.held_out.ipe.kit import Kit
from tests.drawing.held_out.ipe.marks import drawn, technique_of
from tests.drawing.held_out.ipe.pages import document
from tests.drawing.held_out.ipe.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_APART = {"lattice", "lines", "dashes", "dots", "cage", "columns", "sides"}
"""Rules with which grounds do not run into one another."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way = told.way
    return {"layout": way["layout"], "file": document(Kit(told, drawn)),
            "last": way["paper"][0] - way["margin"] + 4,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet
    if way["technique"] in {"jpeg", "few", "keyed"}:  # Whose pictures are white, or edged so.
        way |= {"tint": WHITE, "slip": "plain"}
        way["roster"] = "dark" if way["roster"] == "tint" else way["roster"]
    if sheet.look.family == "ground" and way["rules"] not in _APART:
        way["rules"] = "lines"
    if told.plan.picture and sheet.look.words:  # So that pale words stand upon white.
        way["rules"] = {"bands": "lines", "plates": "dots"}.get(way["rules"], way["rules"])
        way["count_rules"] = way["count_rules"].replace("bands", "lines")
    way["word_bold"] = way["word_bold"] or bool(told.plan.picture)
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        return [_exported(Path(folder), page) for page in pages]


def _exported(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    """Raises RuntimeError where Ipe or XeTeX finds an error."""
    source, printed = folder / "page.ipe", folder / "page.pdf"
    source.write_text(page["file"], encoding="utf-8")
    printed.unlink(missing_ok=True)
    command = [os.environ.get("IPETOIPE", "ipetoipe"), "-pdf", "-export", str(source), str(printed)]
    way = {"IPELATEXDIR": str(folder), "SOURCE_DATE_EPOCH": "1700000000"}
    run = subprocess.run(command, env=os.environ | way, capture_output=True, text=True, check=False)
    if run.returncode or not printed.exists():
        raise RuntimeError(run.stdout + run.stderr)
    pdf = printed.read_bytes()
    return pdf, words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"])
