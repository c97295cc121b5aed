"""Sheets of shapes, frames and tables, drawn by LibreOffice Draw; SOFFICE names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.draw import counts, heads, states
from tests.drawing.held_out.draw.fodg import Page
from tests.drawing.held_out.draw.kit import words
from tests.drawing.held_out.draw.marks import technique_of
from tests.drawing.held_out.draw.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.laid import FAMILIES, laid
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.placed.items import Item, edge, flat
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS = {**heads.PARTS, "states": states.states, "totals": counts.totals}
_WHOLE = {"Caladea": "Liberation Serif", "Linux Libertine O": "DejaVu Serif"}
"""Fonts with more letters than some."""
_ASTRAY = 0.5
"""So much of a row's height may its words be off."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, names = told.way, [row.name for row in plan.sheet.rows]
    (wide, high), margin = way["paper"], way["margin"]
    items = flat([laid(told, _PARTS)])
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    if foot:
        at = way["foot_at"]
        x = edge(at, margin, wide - 2 * margin)
        items.append(words(told, foot, x, high - margin * 0.5, at=at, scale=0.85))
    return {"layout": way["layout"], "text": Page(items, way["paper"]).document(), "high": high,
            "last": wide - margin + 4, "rows": list(_rows(items)),
            "said": {"whole": names, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with a font and marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet
    said = "".join([*(row.name for row in sheet.rows), *sheet.look.words.values(), sheet.annex,
                    *in_the_act(told)])  # fmt: skip
    if lacking(said, font_file(way["font"])):
        way["font"] = _WHOLE.get(way["font"], "DejaVu Sans")
    if way["technique"] in {"jpeg", "few"}:
        way |= {"tint": "#ffffff", "card": "outline"}
    if sheet.look.family == "ground" and way["rules"] not in {"grid", "rows"}:
        way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    way["word_bold"] = way["word_bold"] or bool(told.plan.picture)
    return legible(told, way, SPEECH)


def _rows(items: Sequence[Item]) -> list[tuple[str, float, float]]:
    """The longest words of each row of each table, their middle and the row's height."""
    found = []
    for one in items:
        if one["kind"] != "table":
            continue
        y = one["y"]
        for high, cells in zip(one["heights"], one["cells"], strict=True):
            said = max((cell["paragraphs"][0][0][0] for cell in cells), key=len)
            if "\n" not in said and said.strip():
                found.append((said, y + high / 2, high))
            y += high
    return found


def _astray(pdf: bytes, page: Mapping[str, Any]) -> str:
    """Words of a table that do not stand in their row, beside what is drawn there."""
    text = pdfium.PdfDocument(pdf)[0].get_textpage()
    for said, middle, high in page["rows"]:
        search, offs = text.search(said, match_case=True), [high]
        while place := search.get_next():
            _, low, _, top = text.get_charbox(place[0])
            offs.append(abs(page["high"] - (low + top) / 2 - middle))
        if min(offs) > high * _ASTRAY:
            return f"{said} is {min(offs):.0f} astray"
    return ""


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    program = os.environ.get("SOFFICE", "soffice")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{place}.fodg" for place in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            file.write_text(page["text"], encoding="utf-8")
        command = [program, f"-env:UserInstallation=file://{folder}/own", "--headless",
                   "--convert-to", "pdf", "--outdir", folder, *map(str, files)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)
        drawn = [file.with_suffix(".pdf").read_bytes() for file in files]
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]) or _astray(pdf, page))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
