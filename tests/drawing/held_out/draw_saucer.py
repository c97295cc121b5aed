"""Sheets of XHTML and CSS, printed by Flying Saucer, a library of Java below many applications.

What prints them is compiled at each run; SAUCER_JARS names the folder of the library, else it is
that of the module `html-to-pdf` of npm, which brings it.
"""

import base64
import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts, too_wide
from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.handed import drawn_by, node_modules
from tests.drawing.held_out.htmldoc.tags import Part, joined, tag
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.saucer import parts, states, totals
from tests.drawing.held_out.saucer.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_HOME = Path(__file__).parent / "saucer"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence, "opening": parts.opening,
}  # fmt: skip
_BORDERS = {"triangle_up", "triangle_down", "square", "dash", "minus"}
"""Forms that borders make without round corners, which it does not know."""
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g")
_IMAGE = re.compile(r'<img class="(\w+)" src="data:image/svg\+xml;base64,([^"]+)">')


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    folder = os.environ.get("SAUCER_JARS") or f"{node_modules()}/html-to-pdf/java-src/lib"
    jars = [str(jar) for jar in sorted(Path(folder).glob("*.jar"))]
    with tempfile.TemporaryDirectory() as classes:
        path = os.pathsep.join((classes, *jars))
        subprocess.run(["javac", "-nowarn", "-d", classes, "-cp", path, str(_HOME / "Press.java")],
                       check=True, capture_output=True)  # fmt: skip
        command = ["java", *_QUICK, "-Djava.awt.headless=true",
                   "-Djava.protocol.handler.pkgs=org.xhtmlrenderer.protocols", "-cp", path,
                   "Press"]  # fmt: skip
        return drawn_in_attempts(plans, _page_of, lambda pages: _printed(command, pages))


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, size = told.way, told.size
    body = joined(told, way["plan"], {name: _spaced(part) for name, part in _PARTS.items()})
    shown = {*SIGNS.values(), *"☒☐\n"}
    if gap := "".join(one for one in lacking(body, font_file(way["font"])) if one not in shown):
        raise NoRoomError(f"{way['font']} has no {gap}")
    (wide, high), margin = way["paper"], way["margin"]
    values = {**way, "size": round(size, 2), "small": round(0.8 * size, 2),
              "mark": round(1.05 * size, 2), "font": f'"{way["font"]}"',
              "title": way["title_size"], "result": way["result_size"], "foot": _foot(told),
              "wide": wide, "high": high, "low": max(margin, 40)}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(values)
    page = (f"<html><head><style>{css}</style></head>"
            f'<body class="headings-{way["headings"]}">{_well_formed(body)}</body></html>'
            )  # fmt: skip
    return {"page": page, "last": wide - margin + 0.75}


def _spaced(part: Part) -> Part:
    return lambda told: tag("div", inner, class_="part") if (inner := part(told)) else ""


def _foot(told: Told) -> str:
    """What stands at the foot of the page, as CSS says it."""
    pages = '"Page " counter(page) " of " counter(pages)'
    title = f'"{told.way["title"]}, {told.facts["Item"][1]}"'
    return {"pages": pages, "title": title, "both": f'{title} " – " {pages}'}.get(
        told.way["foot_says"], '""'
    )


def _well_formed(body: str) -> str:
    """The same as XML, with drawings of SVG as elements of the page."""

    def drawing(found: re.Match[str]) -> str:
        svg = base64.b64decode(found[2]).decode()
        return svg.replace("<svg", f'<svg class="{found[1]}"', 1)

    body = _IMAGE.sub(drawing, body)
    body = re.sub(r"<(img|br)\b([^>]*)>", r"<\1\2/>", body)
    return body.replace("&nbsp;", "&#160;").replace("&emsp;", "&#8195;")


def _fit(told: Told) -> Told:
    """The same with marks and columns that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    if way["technique"] == "sign" and not forms <= SIGNS.keys():
        way["technique"] = "path"
    if way["technique"] == "border" and not forms <= _BORDERS:
        way["technique"] = "round"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    return replace(told, way=way)


def _printed(command: Sequence[str], pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run."""
    fonts = [f"font\t{font_file(name, bold=bold)}" for name in sorted({*WAYS["font"], *_MORE})
             for bold in (False, True)]  # fmt: skip
    told = [f"page\t{base64.b64encode(page['page'].encode()).decode()}" for page in pages]
    drawn = drawn_by(command, "\n".join((*fonts, *told, "")), len(pages))
    return [(pdf, too_wide(pdf, page["last"])) for pdf, page in zip(drawn, pages, strict=True)]


_MORE = ("DejaVu Sans", "Liberation Sans Narrow")
