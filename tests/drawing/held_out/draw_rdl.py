"""Sheets as reports of RDL, printed by Majorsilence Reporting, which writes PDF by itself.

RDL_PYTHON names the interpreter that has `majorsilence-reporting`, else it is the one that runs
this. Reports know five fonts; each is asked for by the name that report designers use.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.rdl import facts, parts, states, totals
from tests.drawing.held_out.rdl.items import Item, report
from tests.drawing.held_out.rdl.kit import FONTS, Kit, Look, PartOf, composed
from tests.drawing.held_out.rdl.layouts import LAYOUTS
from tests.drawing.held_out.rdl.marks import SIGNS
from tests.drawing.held_out.rdl.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_PARTS: Mapping[str, PartOf] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence, "opening": parts.opening,
}  # fmt: skip
_PRESS = Path(__file__).parent / "rdl" / "press.py"
_FOOT = 40


@dataclass(frozen=True, slots=True)
class Page:
    """A report, and words that stand in one line of it."""

    file: str
    names: Sequence[str]


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> Page:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, kit = told.way, Kit(told)
    sheet, margin = plan.sheet, way["margin"]
    said = "".join((*(row.name for row in sheet.rows), sheet.annex, *sheet.look.words.values(),
                    *(value for _, value in told.facts.values())))  # fmt: skip
    if gap := lacking(said, font_file(FONTS[way["font"]])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    wide, high = way["paper"]
    body = composed(kit, way["plan"], wide - 2 * margin, _PARTS)
    if body.high > high - margin - _FOOT:
        raise NoRoomError(f"{body.high - high + margin + _FOOT:.0f} too high")
    file = report(body.at(margin, margin), _foot(kit), way["paper"], kit.pictures)
    names = [row.name for row in sheet.rows] if way["states"] not in {"strips", "named"} else []
    return Page(file, [*names, told.facts["Item"][1]])


def _foot(kit: Kit) -> list[Item]:
    """What stands at the foot of the page."""
    way, says = kit.way, kit.way["foot_says"]
    if not says:
        return []
    title = f"{way['title']} – {kit.told.facts['Item'][1]}"
    page = '="Page " + Globals!PageNumber + " / " + Globals!TotalPages'
    room = way["paper"][0] - 2 * way["margin"]
    small = Look(scale=0.8, colour="#696969")
    items = []
    if says != "pages":
        items.append(kit.words(title, way["margin"], 6, room * 0.7, small))
    if says != "title":
        at = "r" if says == "both" else way["foot_at"]
        items.append(kit.words("Page 1 / 1", way["margin"], 6, room, small, at))
        items[-1] = replace(items[-1], said=page)
    return items


def _fit(told: Told) -> Told:
    """The same with marks and columns that the report can have."""
    way, look, words = dict(told.way), told.plan.sheet.look, told.words
    if way["technique"] == "sign" and not set(look.shapes.values()) <= SIGNS.keys():
        way["technique"] = "clear"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    if way["states"] in {"blocks", "footed"} and "n" not in way["order"]:
        way["order"] = way["order"].replace("c", "n")
    if way.get("by_position"):  # A mark without a legend would say nothing.
        label, said, _ = words.result
        said = said or SPEECH.results["Adopted" if told.plan.vote.adopted else "Not adopted"][0]
        seen = way["states"] == "crosstab" and way["choice"] == "mark" and look.family != "ground"
        words = replace(words, result=(label, said, None), legend=words.legend if seen else ())
    return replace(told, way=way, words=words)


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each report as a PDF, all by one run, and what is wrong with it."""
    python = os.environ.get("RDL_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:03d}.rdl" for number in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            file.write_text(page.file, encoding="utf-8")
        run = subprocess.run([python, "-I", str(_PRESS), folder], capture_output=True, text=True,
                             check=False)  # fmt: skip
        if run.returncode:
            raise RuntimeError(run.stdout + run.stderr)
        drawn = [file.with_suffix(".pdf").read_bytes() for file in files]
    return [(pdf, _fault(page, pdf)) for page, pdf in zip(pages, drawn, strict=True)]


def _fault(page: Page, pdf: bytes) -> str:
    """Whether words are lost or broken."""
    document = pdfium.PdfDocument(pdf)
    if len(document) > 1:
        return f"{len(document)} pages"
    said = document[0].get_textpage().get_text_bounded()
    lines = ["".join(line.split()) for line in said.splitlines()]
    lost = [one for one in page.names if not any("".join(one.split()) in line for line in lines)]
    return f"lost or broken: {lost}" if lost else ""
