"""Sheets of classic LaTeX, set by pdfTeX with Type 1 fonts; PDFLATEX names another program."""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdftex import parts, states, totals
from tests.drawing.held_out.pdftex.kit import OFFICE, Kit, page, stacked
from tests.drawing.held_out.pdftex.marks import technique_of
from tests.drawing.held_out.pdftex.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS = {**parts.PARTS, "states": states.states, "totals": totals.totals}
_FAULT = re.compile(r"^(?:! |Overfull \\[hv]box|.*Missing character|.*Font shape .* undefined).*",
                    re.MULTILINE)  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    foot = kit.tex(way["foot"].format(title=way["title"], item=told.facts["Item"][1]))
    at = {"l": "", "c": r"\hfill ", "r": r"\hfill "}[way["foot_at"]]
    end = r"\hfill\null" if way["foot_at"] == "c" else ""
    foot = rf"\vfill {kit.sized(0.85, f'{at}{foot}{end}')}" if foot else ""
    tex = kit.document(_composed(kit, way["plan"]) + f"\n\\par {foot}")
    return {"layout": way["layout"], "tex": tex, "files": kit.files,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any]) -> str:
    """Parts below one another, upon a ground where `#` opens them; a share of the width and two
    plans stand side by side."""
    found, gap = list[str](), 0.035
    if plan[0] == "#":
        return (rf"\begin{{tcolorbox}}[colback=tint,colframe=line,boxrule={kit.way['thick']}pt,"
                rf"arc={kit.way['round']}pt,boxsep=0pt,left=6pt,right=6pt,top=6pt,bottom=6pt,"
                rf"before skip=0pt,after skip=0pt]\raggedright {_composed(kit, plan[1:])}"
                r"\end{tcolorbox}"
                )  # fmt: skip
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit))
        else:
            share, left, right = one
            sides = [page(_composed(kit, left), share * (1 - gap)),
                     page(_composed(kit, right), (1 - share) * (1 - gap))]  # fmt: skip
            found.append(r"\hfill ".join(sides))
    return stacked(found, kit.way["gap"])


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way = named(dict(told.way)) | {"technique": technique_of(told)}
    if way["technique"] in {"jpeg", "few", "hollow"}:
        way |= {"card": "outline" if way["card"] == "ground" else way["card"], "tint": "#FFFFFF"}
    picture = bool(told.plan.picture)
    way |= {"head_ink": "white" if way["head_fill"] == "accent" else "ink",
            "word_bold": way["word_bold"] or picture}  # fmt: skip
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "office.tex").write_text(OFFICE, encoding="utf-8")
        _run(folder, "-ini", "&pdflatex", "office.tex")
        return [_set(folder, one) for one in pages]


def _run(folder: Path, *more: str) -> None:
    command = [os.environ.get("PDFLATEX", "pdflatex"), "-interaction=nonstopmode", *more]
    way = {"SOURCE_DATE_EPOCH": "1700000000", "FORCE_SOURCE_DATE": "1", "max_print_line": "999"}
    subprocess.run(command, cwd=folder, env=os.environ | way, capture_output=True, check=False)


def _set(folder: Path, one: Mapping[str, Any]) -> tuple[bytes, str]:
    (folder / "page.tex").write_text(one["tex"], encoding="utf-8")
    for file, data in one["files"].items():
        (folder / file).write_bytes(data)
    printed = folder / "page.pdf"
    printed.unlink(missing_ok=True)
    _run(folder, "-fmt=office", "page.tex")
    log = (folder / "page.log").read_text(encoding="utf-8", errors="replace")
    pdf, fault = printed.read_bytes() if printed.exists() else b"", _FAULT.search(log)
    return pdf, fault[0] if fault else lost(pdf, **one["said"])
