"""Sheets drawn upon a Tk canvas, made PDF by Ghostscript; TK_WISH names another shell."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import WHITE, in_the_act, legible, named, need_letters
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import Part, composed
from tests.drawing.held_out.tkcanvas import facts, heads, states, totals
from tests.drawing.held_out.tkcanvas.kit import Kit, op, quoted
from tests.drawing.held_out.tkcanvas.layouts import LAYOUTS
from tests.drawing.held_out.tkcanvas.marks import PICTURES, drawn, technique_of
from tests.drawing.held_out.tkcanvas.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "tkcanvas" / "press.tcl"
_PAD = (10.0, 8.0)
_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
}  # fmt: skip
_NAMES = {"Nimbus Sans": "NimbusSans-Regular NimbusSans-Bold", "FreeSans": "FreeSans FreeSansBold",
          "Nimbus Sans Narrow": "NimbusSansNarrow-Regular NimbusSansNarrow-Bold",
          "Nimbus Roman": "NimbusRoman-Regular NimbusRoman-Bold", "C059": "C059-Roman C059-Bold",
          "P052": "P052-Roman P052-Bold"}  # fmt: skip
"""Families whose fonts Ghostscript knows by names of their own, light and bold."""
_SHOWN = str.maketrans("Δ", "∆")
"""The canvas calls the letter by a name that means the sign, and so does the page."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    need_letters(told)
    if told.way["font"] in _NAMES and any("ς" in row.name for row in plan.sheet.rows):
        raise NoRoomError("a letter whose name these fonts do not know")
    kit, way = Kit(told, drawn), told.way
    (wide, high), margin = way["paper"], way["margin"]
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, _PAD, line=way["line"], thick=1.0)
    low = composed(kit, _PARTS, way["low"], kit.wide, _PAD) if "low" in way else Part("", 0)
    room, both = high - 2 * margin, sheet.high + low.high + way["gap"] * bool(low.high)
    if both > room:
        raise NoRoomError(f"{both - room:.0f} too high")
    body = sheet.drawn + kit.moved(low, 0, room - low.high) + foot(kit, high - 1.5 * margin)
    script = op("paper", wide, high, way["dots"], int(way["turned"])) + _families(way["font"])
    script += "".join(kit.images.values()) + kit.moved(Part(body, 0), margin, margin)
    whole = [row.name.translate(_SHOWN) for row in plan.sheet.rows]
    return {"layout": way["layout"], "script": script, "way": way,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _families(font: str) -> str:
    one = font.replace(" ", "")
    light, bold = _NAMES.get(font, f"{one} {one}-Bold").split()
    return "".join((op("family", 0, quoted(font), light),
                    op("family", 1, quoted(font + ":bold"), bold),
                    op("family", 2, quoted(font), "ZapfDingbats")))  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet.look
    if way["technique"] in PICTURES:  # Which are white about the mark.
        way |= {"zebra": 0, "tint": WHITE, "tile": WHITE}
        way["states"] = "blocks" if way["states"] == "keys" else way["states"]
    if look.family == "ground":
        way |= {"zebra": 0, "round": 0}
        if way["rules"] in {"open", "ends", "columns", "sunken"}:
            way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if way["font"] in _NAMES:  # Whose lines the screen has farther from one another.
        way["wrapped"] = False
    if told.plan.picture:  # Rows of which may lie askew.
        way |= {one: "rows" for one in ("rules", "count_rules") if way[one] not in {"grid", "dots"}}
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it.

    Raises RuntimeError where a program finds an error in the drawing.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for n, page in enumerate(pages):
            (folder / f"{n:03d}.tcl").write_text(page["script"], encoding="utf-8")
        _run("xvfb-run", "-a", os.environ.get("TK_WISH", "wish"), str(_PRESS), name)
        return [_distilled(folder / f"{n:03d}.ps", page["way"], page["said"])
                for n, page in enumerate(pages)]  # fmt: skip


def _distilled(program: Path, way: Mapping[str, Any], said: Mapping[str, Sequence[str]]
               ) -> tuple[bytes, str]:  # fmt: skip
    (wide, high), turned, pdf = way["paper"], way["turned"], program.with_suffix(".pdf")
    across, up = (high, wide) if turned else (wide, high)
    _run(os.environ.get("GS", "gs"), "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite",
         "-dOmitInfoDate=true", "-dOmitID=true", "-dOmitXMP=true", "-dFIXEDMEDIA",
         f"-dDEVICEWIDTHPOINTS={across:.0f}", f"-dDEVICEHEIGHTPOINTS={up:.0f}",
         f"-dAutoRotatePages=/{'PageByPage' if turned else 'None'}",
         f"-sOutputFile={pdf}", str(program))  # fmt: skip
    made = pdf.read_bytes()
    return made, words_too_wide(made, wide - way["margin"] + 4) or lost(made, **said)


def _run(*command: str) -> None:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or run.stdout.strip():
        raise RuntimeError((run.stdout + run.stderr)[-2000:])
