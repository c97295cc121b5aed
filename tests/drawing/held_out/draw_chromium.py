"""Sheets of HTML and CSS, printed by Chromium: flexible boxes, columns, SVG, clipped boxes."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.chromium import parts, states
from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.chromium.ways import LAYOUTS, SIZES, WAYS
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 5, "chevron": 4, "tick": 6, "thumb": 4, "sign": 4, "face": 3,
    "disc": 5, "square": 4, "letter": 4, "word": 5, "ground": 5, "pill": 6, "badge": 5,
}  # fmt: skip
_CSS = Path(__file__).parent / "chromium" / "page.css"
_PARTS: Mapping[str, Callable[[Told], str]] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "footnotes": parts.footnotes, "states": states.states, "totals": parts.totals,
    "count": parts.count,
}  # fmt: skip
_VALUES = ("font", "margin", "gap", "ink", "line", "accent", "tint", "label", "label_weight",
           "round", "title_at", "over", "blocks", "gutter", "pad", "panels", "meter", "word",
           "result_at")  # fmt: skip
_CLASSES = ("title_look", "label_look", "boxed", "dark", "rules", "spread", "strong",
            "legend_look", "result_look")  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> str:
    told = random_told(plan, attempt, WAYS, LAYOUTS, SIZES)
    look, way = plan.sheet.look, dict(told.way)
    if way["technique"] == "sign" and not set(look.shapes.values()) <= set(SIGNS):
        way["technique"] = "path"
    if way["layout"] != "ticket" and way["states"] == "items":
        way["dark"] = ""
    told = replace(told, way=way)
    return (f"<!doctype html><meta charset=utf-8><style>{_style(told)}"
            f"{_CSS.read_text(encoding='utf-8')}</style><body class='{_classes(told)}'>"
            f"{_put_together(told, way['plan'])}")  # fmt: skip


def _style(told: Told) -> str:
    way, (wide, high) = told.way, told.way["paper"]
    longest = max((len(word) for word in told.plan.sheet.look.words.values()), default=0)
    values = {name.replace("_", "-"): way[name] for name in _VALUES}
    values |= {"size": f"{told.size:.2f}pt", "title": way["title_size"],
               "result": way["result_size"], "rule": way["column_rule"],
               "font": f"'{way['font']}'", "vote": f"{max(1.3, longest * 0.75):.1f}em"}  # fmt: skip
    said = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f"@page{{size:{wide}mm {high}mm;margin:0}}:root{{{said}}}"


def _classes(told: Told) -> str:
    middle = "mid" if told.way["result_at"] == "center" else ""
    zebra = "zebra" if told.way["zebra"] else ""
    return " ".join(filter(None, (*(told.way[name] for name in _CLASSES), middle, zebra)))


def _put_together(told: Told, plan: Sequence[Any]) -> str:
    """Parts below one another; a part of the width and two plans stand side by side."""
    said = ""
    for one in plan:
        if isinstance(one, str):
            said += _PARTS[one](told)
        elif isinstance(one[0], str):
            said += f'<div class="{one[0]}">{_put_together(told, one[1:])}</div>'
        else:
            share, left, right = one
            sides = "".join(
                f'<div class="{side[0]}" style="flex:{part:.2f} 1 0">'
                f"{_put_together(told, side[1:])}</div>"
                for part, side in ((share, left), (1 - share, right))
            )
            said += f'<div class="row">{sides}</div>'
    return said


def _printed(pages: Sequence[str]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, by a run of its own."""
    return [(_run(page), "") for page in pages]


def _run(page: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        sheet, pdf = Path(folder) / "sheet.html", Path(folder) / "sheet.pdf"
        sheet.write_text(page, encoding="utf-8")
        command = [os.environ.get("CHROMIUM", "chromium"), "--headless", "--no-sandbox",
                   "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
                   f"--print-to-pdf={pdf}", sheet.as_uri()]  # fmt: skip
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        if not pdf.exists():
            raise RuntimeError(f"Chromium ended with {run.returncode}: {run.stderr}")
        return pdf.read_bytes()
