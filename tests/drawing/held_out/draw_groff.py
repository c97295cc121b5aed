"""Sheets set by GNU groff with tbl and pic, made PDF by gropdf, or by grops and Ghostscript.
GROFF and GS name other programs."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import words_too_wide
from tests.drawing.held_out.framed import dressed, in_the_act, legible, need_letters
from tests.drawing.held_out.groff import parts, states, totals
from tests.drawing.held_out.groff.fonts import font_folder, font_name
from tests.drawing.held_out.groff.kit import Kit, Maker
from tests.drawing.held_out.groff.marks import SIGN_FONT, TAKEN, technique_of
from tests.drawing.held_out.groff.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.blocks import composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_MACROS = (Path(__file__).parent / "groff" / "sheet.tmac").read_text("utf-8")
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "signed": parts.signed, "states": states.states, "totals": totals.totals,
    "whole": totals.whole,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    need_letters(told)
    kit, way = Kit(told), told.way
    (wide, high), margin = way["paper"], way["margin"]
    body = "".join(composed(kit, _PARTS, way["plan"], kit.wide, way["gutter"], kit.space))
    if said := parts.foot(told):
        body += f".if \\n(nl>({high - 0.7 * margin:.1f}p-3v) .tm error: a foot too near\n"
        body += f".sp |{high - 0.7 * margin:.1f}p-1v\n{kit.para(kit.text(said, size=0.85), at='c')}"
    font = font_name(way["font"])
    source = (f"{_MACROS}.pl {high + 60:.0f}p\n.po {margin}p\n.ll {kit.wide:.2f}p\n.ft {font}\n"
              f"{kit.preamble()}.sp |{margin - kit.size:.1f}p\n{body}")  # fmt: skip
    return {"layout": way["layout"], "source": source, "files": kit.files, "way": way,
            "last": wide - margin + 3, "low": 0.45 * margin if said else 0.8 * margin,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = dressed(dict(told.way)), told.plan.sheet
    way["technique"] = technique_of(told, way["route"])
    if "v" in way["order"]:
        way["order"] = "".join(one for one in way["order"] if one != "m")
    if sheet.look.family == "ground":
        way["zebra"] = 0
        if way["rules"] not in {"all", "rows"}:
            way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if way["states"] == "whole" and way["blocks"] > 1 and way["rules"] in {"all", "double"}:
        way["rules"] = "rows"  # Else the room between the blocks would be ruled too.
    if way["technique"] in TAKEN | {"eps"} or way["rules"] in {"all", "rows"}:
        way["zebra"] = 0
    if "double" in {way["rules"], way["count_rules"]}:  # Whose edges are further out.
        way |= {"head_fill": "", "head_ink": way["ink"]}
    if any(row.name.count("(") for row in sheet.rows):  # Two brackets would be one too many.
        way["name_figure"] = way["name_figure"].replace(" ({})", ", {}")
    return legible(replace(told, way=way), way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    found = []
    for page in pages:
        with tempfile.TemporaryDirectory() as folder:
            found.append(_printed(Path(folder), page))
    return found


def _printed(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    font_name(SIGN_FONT)
    for name, data in page["files"].items():
        (folder / name).write_bytes(data)
    (folder / "page.tr").write_text(page["source"], "utf-8")
    way, (wide, high) = page["way"], page["way"]["paper"]
    size = f"-P-p{high / 72:.4f}i,{wide / 72:.4f}i"
    command = [os.environ.get("GROFF", "groff"), "-p", "-t", f"-T{way['route']}",
               f"-F{font_folder()}", "-I.", size, *(["-P-e"] if way["route"] == "pdf" else []),
               "page.tr"]  # fmt: skip
    made, said = _run(folder, command)
    if "error" in said or "too wide" in said or "wider than" in said or "overlap" in said:
        return made, said.splitlines()[0]
    if way["route"] == "ps":
        (folder / "page.ps").write_bytes(made)
        command = [os.environ.get("GS", "gs"), "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER",
                   "-sDEVICE=pdfwrite", "-dOmitInfoDate=true", "-dOmitID=true", "-dOmitXMP=true",
                   "-dAutoRotatePages=/None",
                   f"-dDEVICEWIDTHPOINTS={wide:.0f}", f"-dDEVICEHEIGHTPOINTS={high:.0f}",
                   "-sOutputFile=page.pdf", "page.ps"]  # fmt: skip
        _run(folder, command)
        made = (folder / "page.pdf").read_bytes()
    return made, _fault(made, page)


def _fault(pdf: bytes, page: Mapping[str, Any]) -> str:
    book = pdfium.PdfDocument(pdf)
    if len(book) > 1:
        return "too high"
    text = book[0].get_textpage()
    lows = [text.get_charbox(n)[1] for n in range(text.count_chars()) if text.get_text_range(n, 1)
            .strip()]  # fmt: skip
    if min(lows) < page["low"]:
        return f"{page['low'] - min(lows):.0f} too high"
    return words_too_wide(pdf, page["last"]) or lost(pdf, **page["said"])


def _run(folder: Path, command: Sequence[str]) -> tuple[bytes, str]:
    way = os.environ | {"SOURCE_DATE_EPOCH": "1700000000", "TZ": "UTC"}
    run = subprocess.run(command, cwd=folder, env=way, capture_output=True, check=False)
    said = run.stderr.decode("utf-8", "replace")
    if run.returncode:
        raise RuntimeError(f"{command[0]}: {said[:1500]}")
    return run.stdout, said
