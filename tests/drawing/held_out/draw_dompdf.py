"""Sheets of HTML and CSS, printed by dompdf, a library of PHP below many web applications.

DOMPDF names the file that loads it, else it is the one of Debian's libraries of Icinga.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts, too_wide
from tests.drawing.held_out.dompdf import parts, states, totals
from tests.drawing.held_out.dompdf.marks import BORDERS, DINGBATS, SIGNS
from tests.drawing.held_out.dompdf.ways import CORE, FONTS, LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, joined, tag
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_HOME = Path(__file__).parent / "dompdf"
_LOADER = "/usr/share/icinga-php/vendor/vendor/autoload.php"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count,
}  # fmt: skip
_FORMS: Mapping[str, Mapping[str, str]] = {
    "sign": SIGNS, "border": BORDERS, "dingbat": DINGBATS,
}  # fmt: skip
"""Techniques that do not have each form."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way = told.way
    body = joined(told, way["plan"], {name: _spaced(part) for name, part in _PARTS.items()})
    # In some fonts' subsets a blank that holds words together has another letter's glyph.
    body = body.replace(BLANK, " ")
    values = {**way, "size": round(told.size, 2), "font": f"'{way['font']}'",
              "title": way["title_size"], "result": way["result_size"]}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(values)
    wide, high = way["paper"]
    page = (f"<!doctype html><html><head><meta charset=utf-8><style>{css}</style></head>"
            f'<body class="headings-{way["headings"]}">{parts.foot(told)}{body}</body></html>'
            )  # fmt: skip
    _check_letters(told, page)
    return {"page": page, "wide": wide, "high": high, "last": wide - way["margin"] + 3}


def _check_letters(told: Told, page: str) -> None:
    """Raise NoRoomError where the page's font lacks letters: dompdf looks in no other one."""
    font = told.way["font"]
    if font in CORE:
        gap = "".join(sorted({one for one in page if not one.encode("cp1252", "ignore")} - {*"✔"}))
        own = {*SIGNS.values(), *"☒☐●○"}
    else:
        gap, own = lacking(page, font_file(font)), {*SIGNS.values(), *"☒☐●○\n"}
    if gap := "".join(one for one in gap if one not in own):
        raise NoRoomError(f"{font} has no {gap}")


def _spaced(part: Part) -> Part:
    return lambda told: tag("div", inner, class_="part") if (inner := part(told)) else ""


def _fit(told: Told) -> Told:
    """The same with marks, fonts and columns that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = _FORMS.get(way["technique"])
    if forms and not set(look.shapes.values()) <= forms.keys():
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged", "round"} and way["rules"] == "dots":
        way["technique"] = "path"  # Behind a dotted line dompdf leaves the strokes of SVG out.
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    said = "".join(row.name for row in told.plan.sheet.rows)
    if way["font"] in CORE and said.encode("cp1252", "ignore").decode("cp1252") != said:
        way["font"] = told.plan.dice("core").choice(FONTS)
    return replace(told, way=way)


def _printed(pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run of the script."""
    fonts = [(name, weight, font_file(name, bold=weight == "bold"))
             for name in sorted(set(FONTS)) for weight in ("normal", "bold")]  # fmt: skip
    loader = os.environ.get("DOMPDF", _LOADER)
    work = json.dumps({"loader": loader, "fonts": fonts, "pages": pages})
    command = ["php", "-d", "memory_limit=1G", str(_HOME / "press.php")]
    drawn = drawn_by(command, work, len(pages))
    return [(pdf, too_wide(pdf, page["last"])) for pdf, page in zip(drawn, pages, strict=True)]
