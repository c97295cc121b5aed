"""Sheets that are pictures of MetaPost, which pdfTeX makes PDF; MPOST names another program."""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.metapost import heads, marks, pages, states, totals
from tests.drawing.held_out.metapost.kit import CODED, Kit, Maker
from tests.drawing.held_out.metapost.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_HERE = Path(__file__).parent / "metapost"
_PARTS: Mapping[str, Maker] = {
    "head": heads.head, "facts": heads.facts, "result": heads.result, "legend": heads.legend,
    "notes": heads.notes, "whole": heads.whole, "cut": pages.cut,
    "sunk": lambda kit, wide: pages.sunk(kit, heads.facts(kit, wide)), "totals": totals.totals,
    "states": states.states, "wing 0": states.wing(0), "wing 1": states.wing(1),
}  # fmt: skip
_FAULT = re.compile(r"^(FAULT.*|! .*)$", re.MULTILINE)


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    names = [row.name for row in plan.sheet.rows]
    body = _composed(kit, way["plan"], kit.wide)
    return {"layout": way["layout"], "mp": pages.drawing(kit, body), "tex": pages.wrapper(kit),
            "files": kit.files, "route": way["route"], "last": way["paper"][0] - 20,
            "said": {"whole": names if way["states"] != "upright" else [],
                     "parted": in_the_act(told) + names}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> str:
    """Parts below one another; what opens with `|` stands side by side, with `@` has a heading."""
    found = list[str]()
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit, wide))
        elif one[0] == "|":
            gap = kit.way["gutter"] * (len(one) - 2)
            widths = [share * (wide - gap) for share, _ in one[1:]]
            starts = [sum(widths[:n]) + kit.way["gutter"] * n for n in range(len(widths))]
            sides = [_composed(kit, parts, room)
                     for (_, parts), room in zip(one[1:], widths, strict=True)]  # fmt: skip
            found.append(kit.beside(sides, starts))
        else:
            room = pages.room(kit, wide)
            found.append(pages.section(kit, one[0][1:], _composed(kit, one[1:], room), wide))
    return f"drop {kit.way['gap']};\n".join(filter(None, found))


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": marks.technique_of(told)}, told.plan.sheet
    if way["technique"] in marks.PLACED:
        way["route"] = "graphicx"
    if way["font"] in CODED and way["route"] == "mptopdf":
        way["route"] = "plain"
    if way["technique"] == "jpeg":  # Whose pictures are white.
        way |= {"tint": "#ffffff", "zebra": 0, "head_fill": ""}
    if sheet.look.family == "ground":
        way["zebra"] = 0
        if way["rules"] not in {"grid", "rows", "oval"}:
            way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    way["word_bold"] = way["word_bold"] or bool(told.plan.picture)
    return legible(told, way, SPEECH)


def printed(made: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    for page in made:
        with tempfile.TemporaryDirectory() as folder:
            found.append(_set(Path(folder), page))
    return found


def _set(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    """Raises RuntimeError where MetaPost finds an error in the picture."""
    for name in ("sheet.mp", "forms.mp"):
        (folder / name).write_text((_HERE / name).read_text("ascii"), "ascii")
    for name, data in page["files"].items():
        (folder / name).write_bytes(data)
    (folder / "page.mp").write_text(page["mp"], "utf-8")
    (folder / "page.tex").write_text(page["tex"], "utf-8")
    (folder / "places.tex").write_text("", "utf-8")
    _run(
        folder,
        os.environ.get("MPOST", "mpost"),
        "-tex=latex",
        "-interaction=nonstopmode",
        "page.mp",
    )
    log = (folder / "page.log").read_text("utf-8", errors="replace")
    if fault := _FAULT.search(log):
        if fault[0].startswith("!"):
            wrong = folder / "mpxerr.log"
            raise RuntimeError(log[fault.start() :][:900] + (wrong.read_text("utf-8", errors=
                "replace")[-1500:] if wrong.exists() else ""))  # fmt: skip
        return b"", fault[0]
    batch = "-interaction=batchmode"
    _run(folder, *{"mptopdf": ["mptopdf", "page.1"], "plain": ["pdftex", batch, "page"],
                   "graphicx": ["pdflatex", batch, "page"]}[page["route"]])  # fmt: skip
    printed = folder / ("page-1.pdf" if page["route"] == "mptopdf" else "page.pdf")
    if not printed.exists():
        raise RuntimeError((folder / "page.log").read_text("utf-8", errors="replace")[-2500:])
    pdf = printed.read_bytes()
    return pdf, too_wide(pdf, page["last"], 20) or lost(pdf, **page["said"])


def _run(folder: Path, *command: str) -> None:
    way = {"SOURCE_DATE_EPOCH": "1700000000", "FORCE_SOURCE_DATE": "1", "max_print_line": "999"}
    subprocess.run(command, cwd=folder, env=os.environ | way, capture_output=True, check=False)
