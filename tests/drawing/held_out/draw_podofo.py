"""Sheets drawn by PoDoFo, a library of C++: its tables and paragraphs, patterns, forms, veils.

What draws is compiled at each run; CXX names the compiler, else it is `g++`.
"""

import base64
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts
from tests.drawing.held_out.framed import dressed, explained, in_the_act
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.podofo import facts, parts, states, totals
from tests.drawing.held_out.podofo.layouts import LAYOUTS
from tests.drawing.held_out.podofo.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.vega.kit import Item, Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_laid"]
_SOURCE = Path(__file__).parent / "podofo" / "press.cpp"
_PARTS: Parts = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": legend, "footnotes": footnotes, "states": states.states,
    "opening": parts.opening, "signed": parts.signed, "cut": parts.cut, "quoted": parts.quoted,
}  # fmt: skip
_WORDS = {"text", "lines", "table"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH)))
    way, (wide, high) = told.way, told.way["paper"]
    items = flat([laid(told, _PARTS)])
    fonts: dict[str, str] = {}
    lines = [_line(one, fonts) for one in items]
    whole = [] if way["states"] in {"prose", "cells"} else [row.name for row in plan.sheet.rows]
    if way["states"] == "upright":
        whole = []  # What is turned is no line.
    return {"layout": way["layout"], "open": f"P\t{wide}\t{high}\t{way['finish']}",
            "fonts": list(fonts.values()), "lines": lines,
            "said": {"whole": whole,
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart in the page's finish, and are explained."""
    way, plan = dict(told.way), told.plan
    family = plan.sheet.look.family
    small = family in FINE | HUE_ALONE | {"badge", "thumb"}
    if way["finish"] == "boxed" and (small or way["technique"] in {"hollow", "edged"}):
        way["finish"] = ""
    if family in {"ground", "pill"} or way["technique"] in {"jpeg", "few"}:
        way["stripe"] = ""
    return explained(told, dressed(way), SPEECH)


def _line(one: Item, fonts: dict[str, str]) -> str:
    """An item as the press takes it: fields parted by tabs."""
    said = {name: value["value"] for name, value in one["encode"]["enter"].items()}
    return "\t".join(str(field) for field in _FIELDS[one["type"]](said, fonts))


def _font(fonts: dict[str, str], family: str, words: Sequence[str], *, bold: bool) -> int:
    """The place of a font among those of its page.

    Raises NoRoomError where it lacks a letter.
    """
    name = family + " bold" * bold
    file = fonts.setdefault(name, font_file(family, bold=bold))
    if gap := lacking("".join(words), file):
        raise NoRoomError(f"{name} has no {gap}")
    return list(fonts).index(name)


def _text(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    words = said.get("text", "")
    font = _font(fonts, said["font"], words, bold=said["fontWeight"] == "bold")
    yield from ("T", said["x"], said["y"], font, said["fontSize"], said["fill"], said["align"],
                said.get("angle", 0), words)  # fmt: skip


def _lines(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    font = _font(fonts, said["font"], said["text"], bold=said["weight"] == "bold")
    yield from ("M", said["x"], said["y"], said["width"], said["height"], font, said["size"],
                said["colour"], said["at"], said["text"])  # fmt: skip


def _rule(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    dash = said.get("strokeDash")
    yield from ("L", said["x"], said["y"], said["x2"], said["y2"], said["stroke"],
                said["strokeWidth"], f"[{dash[0]} {dash[1]}] 0" if dash else "")  # fmt: skip


def _rect(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    by = min(said.get("cornerRadius", 0), said["height"] / 2, said["width"] / 2)
    yield from ("R", said["x"], said["y"], said["width"], said["height"], said.get("fill", ""),
                said.get("stroke", ""), said.get("strokeWidth", 0), by)  # fmt: skip


def _symbol(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    yield from ("S", said["x"], said["y"], said["size"] ** 0.5, said.get("fill", ""),
                said.get("stroke", ""), said.get("strokeWidth", 0), said.get("strokeJoin", ""),
                said["shape"])  # fmt: skip


def _image(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    yield from ("I", said["x"], said["y"], said["width"], said["height"], said["url"])


def _table(said: Mapping[str, Any], fonts: dict[str, str]) -> Iterator[object]:
    heads, cells = said["heads"], said["cells"]
    plain = _font(fonts, said["font"], [one for row in cells[heads:] for one in row], bold=False)
    bold = _font(fonts, said["font"], [one for row in cells[:heads] for one in row], bold=True)
    yield from ("G", said["x"], said["y"], heads, plain, bold, said["size"], said["ink"],
                said["line"], said["thick"], said.get("headFill", ""), said["headInk"],
                said.get("stripe", ""))  # fmt: skip
    yield from (",".join(map(str, said[name])) for name in ("widths", "heights", "ats"))
    for row in cells:
        yield from row


_FIELDS = {"text": _text, "lines": _lines, "rule": _rule, "rect": _rect, "symbol": _symbol,
           "image": _image, "table": _table}  # fmt: skip


@lru_cache(maxsize=1)
def _press() -> tuple[tempfile.TemporaryDirectory[str], str]:
    """The compiled press, in a folder that is kept as long as this program runs."""
    folder = tempfile.TemporaryDirectory()
    made = str(Path(folder.name) / "press")
    command = [os.environ.get("CXX", "g++"), "-std=c++17", "-w", "-o", made, str(_SOURCE),
               "-lpodofo"]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return folder, made


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    with tempfile.TemporaryDirectory() as folder:
        work = []
        for page in pages:
            work += [page["open"], *(f"F\t{file}" for file in page["fonts"])]
            work += [_filed(line, Path(folder)) for line in page["lines"]]
        drawn = drawn_by([_press()[1]], "\n".join(work) + "\n", len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]


def _filed(line: str, folder: Path) -> str:
    """A line whose picture lies in a file."""
    if not line.startswith("I\t"):
        return line
    *first, url = line.split("\t")
    kind, data = url.split(";base64,")
    ending = "jpg" if kind.endswith("jpeg") else "png"  # By it the library knows them.
    file = folder / f"{crc32(data.encode())}.{ending}"
    file.write_bytes(base64.b64decode(data))
    return "\t".join([*first, str(file)])
