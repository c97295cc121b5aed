"""Sheets set by OpTeX, the format of LuaTeX by Petr Olšák; OPTEX names another program."""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.framed import dressed, in_the_act, legible
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.optex import parts, states, totals
from tests.drawing.held_out.optex.kit import Kit
from tests.drawing.held_out.optex.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_MACROS = (Path(__file__).parent / "optex" / "sheet.tex").read_text("utf-8")
_PARTS: Mapping[str, parts.Maker] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "signed": parts.signed, "whole": totals.whole,
    "states": states.states, "totals": totals.totals,
}  # fmt: skip
_FAULT = re.compile(r"^(Overfull .*|Missing character.*|! .*)$", re.MULTILINE)


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    line = f"\\footline={{\\hfil {kit.text(foot, size=0.85)}\\hfil}}" if foot else ""
    body = _composed(kit, way["plan"], kit.wide)
    (wide, high), margin = way["paper"], way["margin"]
    edges = ",".join([str(margin)] * 4)
    source = "\n".join([_MACROS, f"\\margins/1 ({wide:.0f},{high:.0f})bp ({edges})bp",
                        kit.preamble(), line, body, "\\bye", ""])  # fmt: skip
    return {"layout": way["layout"], "source": source, "files": kit.files,
            "last": wide - margin + 3,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = list[str]()
    for one in plan:
        if isinstance(one, str):
            made = _PARTS[one](kit, wide)
        else:
            share, left, right = one
            gap = kit.told.size * 1.6
            rooms = (wide - gap) * share, (wide - gap) * (1 - share)
            made = kit.beside(_composed(kit, left, rooms[0]), _composed(kit, right, rooms[1]),
                              share, wide)  # fmt: skip
        found += [made] if made else []
    return f"\n\\vskip{kit.way['gap']}bp\n".join(found)


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = dict(told.way), told.plan.sheet.look
    if way["technique"] in {"edged", "hollow"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if way["technique"] in {"jpeg", "few"}:
        way["tint"] = "#ffffff"
    way = dressed(way) | ({"word_bold": True} if told.plan.picture else {})
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    return [_printed(page) for page in pages]


def _printed(page: Mapping[str, Any]) -> tuple[bytes, str]:
    """A page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in page["files"].items():
            (folder / file).write_bytes(data)
        (folder / "page.tex").write_text(page["source"], "utf-8")
        command = [os.environ.get("OPTEX", "optex"), "-interaction=nonstopmode", "page.tex"]
        subprocess.run(command, cwd=folder, capture_output=True, check=False)
        log = (folder / "page.log").read_text("utf-8", errors="replace")
        file = folder / "page.pdf"
        pdf = file.read_bytes() if file.exists() else b""
    if "! " in log and (error := re.search(r"^! .*(\n.*){3}", log, re.MULTILINE)):
        raise RuntimeError(f"{error[0]}")
    if fault := _FAULT.search(log):
        return pdf, fault[0]
    if "(1 page" not in log:
        return pdf, "too high"
    return pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"])
