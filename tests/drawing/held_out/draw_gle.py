"""Sheets written in GLE, the Graphics Layout Engine; GLE names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.gle import facts, heads, states, totals
from tests.drawing.held_out.gle.kit import Kit, Part, beside
from tests.drawing.held_out.gle.marks import PICTURES, drawn, technique_of
from tests.drawing.held_out.gle.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.told import LONG, SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
    "first": states.first_half, "second": states.second_half,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    (_, high), margin = told.way["paper"], told.way["margin"]
    for part in sorted({1.0, told.way["roomy"]}, reverse=True):  # Of the height of rows.
        way = {**told.way, "high": told.way["high"] * part, "gap": told.way["gap"] * part}
        kit = Kit(replace(told, way=way), drawn)
        sheet = _composed(kit, way["plan"], kit.wide)
        if sheet.high <= high - 2 * margin:
            break
    else:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    body = sheet.draw(0, 0) + foot(kit, high - 1.5 * margin)
    return {"layout": way["layout"], "source": kit.source(body), "files": kit.files, "way": way,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> Part:
    """Parts below one another; after a stroke, shares of the width and plans side by side."""
    found, gap = list[Part](), kit.way["gap"] + 6
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit, wide))
            continue
        shares, plans = zip(*one[1:], strict=True)
        free = wide - gap * (len(shares) - 1)
        lefts = [free * share + gap * n
                 for n, share in enumerate(accumulate([0.0, *shares[:-1]]))]  # fmt: skip
        found.append(beside([_composed(kit, inner, free * share)
                             for inner, share in zip(plans, shares, strict=True)], lefts)
                     )  # fmt: skip
    return kit.below(found, kit.way["gap"])


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet
    if way["technique"] in PICTURES:  # Which are white about the mark.
        way |= {"zebra": 0, "tint": "#ffffff"}
    if sheet.look.family == "ground" and way["rules"] in {"open", "frame", "uprights", "lines"}:
        way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if way["font"] in {"Noto Sans", "Noto Serif"} and way["nth"]:
        way["tex_font"] = {"Noto Sans": "cmss", "Noto Serif": "cmr"}[way["font"]]
    if "e" in way["order"] and any(row.name.isascii() and row.name == "Belgium"
                                   for row in sheet.rows):  # fmt: skip
        way["order"] = way["order"].replace("e", "")
    way["fullpage"] = way["fullpage"] and way["paper"] != LONG  # Else it would be cut.
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        return [_drawn(Path(folder) / str(n), page) for n, page in enumerate(pages)]


def _drawn(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    """Raises RuntimeError where GLE or LaTeX finds an error."""
    folder.mkdir()
    for name, data in page["files"].items():
        (folder / name).write_bytes(data)
    (folder / "page.gle").write_text(page["source"], "utf-8")
    way, printed = page["way"], folder / "page.pdf"
    command = [os.environ.get("GLE", "gle"), "-device", "pdf",
               *(["-tex"] if "\ntex" in page["source"] else []),
               *(["-fullpage"] if way["fullpage"] else []), "page.gle"]  # fmt: skip
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    said = run.stdout + run.stderr
    if run.returncode or not printed.exists():
        raise RuntimeError(said)
    pdf, last = printed.read_bytes(), way["paper"][0] - way["margin"] + 4
    return pdf, words_too_wide(pdf, last) or lost(pdf, **page["said"])
