"""Sheets as documents of Word, printed by Spire.Doc, which lays them out by itself.

SPIRE_PYTHON names the interpreter that has `spire.doc.free`, else it is the one that runs this.
The documents are written here, without a library: it is free up to 500 paragraphs and 25 tables.
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
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.spire import facts, parts, states, totals
from tests.drawing.held_out.spire.kit import Kit, Part, stacked
from tests.drawing.held_out.spire.layouts import LAYOUTS
from tests.drawing.held_out.spire.marks import PRESETS, SIGNS
from tests.drawing.held_out.spire.sheet import document, letters_of
from tests.drawing.held_out.spire.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence, "opening": parts.opening,
    "signature": parts.signature, "floated": totals.floated,
}  # fmt: skip
_PRESS = Path(__file__).parent / "spire" / "press.py"
_PARAGRAPHS, _TABLES = 480, 24


@dataclass(frozen=True, slots=True)
class Page:
    """A document, how far its lines may run, names that stand in one line, and other words."""

    file: bytes
    last: float
    names: Sequence[str]
    words: Sequence[str]


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> Page:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, kit = told.way, Kit(told)
    if gap := lacking(letters_of(told), font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    blocks = stacked(kit, way["plan"], kit.wide, _PARTS)
    body = "".join(block.xml for block in blocks)
    if body.count("<w:p>") > _PARAGRAPHS or body.count("<w:tbl>") > _TABLES:
        raise NoRoomError("more than the program sets for free")
    names = [] if way["states"] in {"bands", "turned"} else [r.name for r in plan.sheet.rows]
    words = [told.facts["Item"][1], told.facts["Subject"][1]]
    return Page(document(kit, blocks), way["paper"][0] - way["margin"], names, words)


def _fit(told: Told) -> Told:
    """The same with marks and columns that the document can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": SIGNS, "preset": PRESETS}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    words = told.words
    label, said, _ = words.result
    if way.get("by_position"):  # A mark without a legend would say nothing.
        said = said or SPEECH.results["Adopted" if told.plan.vote.adopted else "Not adopted"][0]
        seen = way["states"] in {"matrix", "bands"} and way["choice"] == "mark"
        seen = seen and look.family != "ground"
        words = replace(words, result=(label, said, None), legend=words.legend if seen else ())
    return replace(told, way=way, words=words)


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each document as a PDF, all by one run, and what is wrong with it."""
    python = os.environ.get("SPIRE_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / f"{number:03d}.docx" for number in range(len(pages))]
        for name, page in zip(names, pages, strict=True):
            name.write_bytes(page.file)
        run = subprocess.run([python, "-I", str(_PRESS), folder], capture_output=True, text=True,
                             check=False)  # fmt: skip
        if run.returncode:
            raise RuntimeError(run.stdout + run.stderr)
        drawn = [name.with_suffix(".pdf").read_bytes() for name in names]
    return [(pdf, _fault(page, pdf)) for page, pdf in zip(pages, drawn, strict=True)]


def _fault(page: Page, pdf: bytes) -> str:
    """Whether words run into the margin, or are lost."""
    document_ = pdfium.PdfDocument(pdf)
    if len(document_) > 1:
        return f"{len(document_)} pages"
    text = document_[0].get_textpage()
    right = max(text.get_charbox(place)[2] for place in range(text.count_chars()))
    if right > page.last + 4:
        return f"{right - page.last:.0f} too wide"
    return lost(pdf, page.names, page.words)
