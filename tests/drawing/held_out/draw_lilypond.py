"""Sheets set by LilyPond, a typesetter of music: its markup, with commands of their own.

LilyPond writes PDF by cairo; LILYPOND names another program.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.framed import explained, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lilypond import facts, parts, states, totals
from tests.drawing.held_out.lilypond.layouts import LAYOUTS
from tests.drawing.held_out.lilypond.marks import SIGNS, STROKES
from tests.drawing.held_out.lilypond.ways import SPEECH, WAYS
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_COMMANDS = Path(__file__).parent / "lilypond" / "press.ly"
_PARTS: Mapping[str, parts.Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": parts.legend, "notes": parts.notes, "states": states.states,
    "opening": parts.opening, "signed": parts.signed,
    **{f"h {word}": parts.heading(word) for word in ("act", "count", "votes", "end")},
}  # fmt: skip
_PAGE = r"""\version "2.24.0"
\include "{commands}"
#(set-global-staff-size 20)
\paper {{
  paper-width = {wide}\pt paper-height = {high}\pt
  left-margin = {margin}\pt line-width = {inner}\pt
  top-margin = {margin}\pt bottom-margin = 0
  top-markup-spacing = #'((basic-distance . 0) (minimum-distance . 0) (padding . 0)
                          (stretchability . 0))
  tagline = ##f indent = 0 ragged-bottom = ##t ragged-last-bottom = ##t
}}
\markup {part}
"""
_POINT = 72.27 / 72  # LilyPond's points are those of TeX.
_SMALL = {"hollow", "edged", "pen", "own", "circled", "boxed", "bracketed"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    part = parts.composed(told, way["plan"], wide - 2 * way["margin"], _PARTS)
    said = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', part))
    for bold in (False, True):
        gap = lacking(said, font_file(way["font"], bold=bold))
        if gap := "".join(one for one in gap if one not in SIGNS.values()):
            raise NoRoomError(f"{way['font']} has no {gap}")
    source = _PAGE.format(commands=_COMMANDS, part=part, wide=wide * _POINT, high=high * _POINT,
                          margin=way["margin"] * _POINT,
                          inner=(wide - 2 * way["margin"]) * _POINT)  # fmt: skip
    broken = way["states"] in {"prose", "cells", "turned"}
    # Letters of two scripts are set apart, so that a name is looked for word by word.
    whole = [] if broken else re.findall(r"\w+", " ".join(row.name for row in plan.sheet.rows))
    return {"layout": way["layout"], "source": source, "last": wide - way["margin"] + 7,
            "least": way["margin"] * 0.6,
            "said": {"whole": whole, "parted": _words_of(told)}}  # fmt: skip


def _words_of(told: Told) -> list[str]:
    """What has to stand on the page, perhaps in several lines."""
    said = [told.facts[one][1] for one in ("Item", "Subject")]
    if told.way["totals"] not in {"none", "sentence", "circles"}:
        said += [row.label for row in told.words.totals if " " not in row.label]
    return [*said, told.words.result[0]]


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and are explained."""
    way, plan = dict(told.way), told.plan
    look, forms = plan.sheet.look, set(plan.sheet.look.shapes.values())
    known = {"sign": SIGNS, "pen": STROKES}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "fill"
    small = look.family in FINE | HUE_ALONE | {"thumb", "badge"}
    if small and way["technique"] in _SMALL:
        way["technique"] = "fill"
    if look.family == "arrow" and look.outlines.shaft > 0.5 * look.outlines.head:
        way["technique"] = "pen"  # So fat a shaft would hide the head of a small arrow.
    if look.family in {"ground", "pill"}:
        way["stripe"] = ""
    for name in ("head_fill", "stripe"):
        way[name] = {"tint": way["tint"], "dark": way["dark"]}.get(way[name], "")
    way["dot"] = {".": ".", "·": '"·"', "_": "_"}[way["dot"]]
    return explained(told, named(way), SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            (Path(folder) / f"{number}.ly").write_text(page["source"], encoding="utf-8")
        command = [os.environ.get("LILYPOND", "lilypond"), "-dbackend=cairo", "--pdf", "-s",
                   *(f"{number}.ly" for number in range(len(pages)))]  # fmt: skip
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if run.returncode:
            raise RuntimeError(run.stdout + run.stderr)
        drawn = [(Path(folder) / f"{number}.pdf").read_bytes() for number in range(len(pages))]
    return [(pdf, too_wide(pdf, page["last"]) or _too_high(pdf, page["least"])
             or lost(pdf, **page["said"])) for pdf,
             page in zip(drawn, pages, strict=True)]  # fmt: skip


def _too_high(pdf: bytes, least: float) -> str:
    """Whether anything stands below the last line that the page has."""
    low = min(one.get_bounds()[1] for one in pdfium.PdfDocument(pdf)[0].get_objects())
    return f"{least - low:.0f} too high" if low < least else ""
