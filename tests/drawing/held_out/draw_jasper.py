"""Sheets set by JasperReports, the generator of reports below many registers: bands that grow.

What fills the reports is compiled at each run; JASPER_JARS names the folder of its libraries.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.jasper import ends, parts, positions, states, totals
from tests.drawing.held_out.jasper.kit import Part, composed, report
from tests.drawing.held_out.jasper.marks import drawable, files_of
from tests.drawing.held_out.jasper.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_SOURCE = Path(__file__).parent / "jasper" / "Press.java"
_JARS = ("jasperreports-6*", "commons-digester*", "commons-beanutils*", "commons-collections*",
         "commons-logging*", "openpdf*", "jackson-*", "ecj*", "xmlgraphics*", "batik-*",
         "xml-apis*")  # fmt: skip
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g")
_EXTENSION = """
net.sf.jasperreports.extension.registry.factory.simple.font.families=\
net.sf.jasperreports.engine.fonts.SimpleFontExtensionsRegistryFactory
net.sf.jasperreports.extension.simple.font.families.sheets=fonts.xml
"""
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": ends.result, "legend": ends.legend,
    "footnotes": ends.footnotes, "totals": totals.totals, "count": totals.count,
    "act": parts.bar("Act"),
    "counted": parts.bar("Result of the vote"), "listed": parts.bar("Votes by Member State"),
    "states": lambda told, wide: _STATES[told.way["states"]](told, wide),
}  # fmt: skip
_STATES: Mapping[str, Part] = {
    "blocks": states.states, "across": states.states, "labels": states.states,
    "groups": positions.groups, "choices": positions.choices, "pivot": positions.pivot,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.pathsep.join((folder, *_libraries()))
        subprocess.run(["javac", "-nowarn", "-proc:none", "-d", folder, "-cp", path, str(_SOURCE)],
                       check=True, capture_output=True)  # fmt: skip
        _write_fonts(Path(folder))
        command = ["java", *_QUICK, "-Djava.awt.headless=true", "-cp", path, "Press"]
        return drawn_in_attempts(plans, _page_of, lambda pages: _printed(command, pages))


def _libraries() -> list[str]:
    folder = Path(os.environ.get("JASPER_JARS", "/usr/share/java"))
    return [str(jar) for name in _JARS for jar in sorted(folder.glob(f"{name}.jar"))]


def _write_fonts(folder: Path) -> None:
    """Tell JasperReports of the fonts' files."""
    families = "".join(
        f'<fontFamily name="{escape(name)}"><normal>{escape(font_file(name))}</normal>'
        f"<bold>{escape(font_file(name, bold=True))}</bold>"
        "<pdfEncoding>Identity-H</pdfEncoding><pdfEmbedded>true</pdfEmbedded></fontFamily>"
        for name in sorted({*WAYS["font"], "DejaVu Sans"})
    )
    (folder / "fonts.xml").write_text(f"<fontFamilies>{families}</fontFamilies>", encoding="utf-8")
    (folder / "jasperreports_extension.properties").write_text(_EXTENSION, encoding="utf-8")


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, sheet = told.way, plan.sheet
    said = "".join((*(row.name for row in sheet.rows), sheet.annex, *sheet.footnotes,
                    *(value for fact in told.facts.values() for value in fact)))  # fmt: skip
    if gap := lacking(said.replace("\n", ""), font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    wide, high = way["paper"][0] - 2 * way["margin"], way["paper"][1] - way["margin"] - 44
    body = composed(told, way["plan"], wide, _PARTS)
    if body.high > high:
        raise NoRoomError(f"{body.high - high} too high")
    return {"report": report(told, body, ends.foot(told, wide)), "files": files_of(told),
            "words": [row.name for row in sheet.rows]}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the report can have."""
    way, look = dict(told.way), told.plan.sheet.look
    if not drawable(way["technique"], set(look.shapes.values())):
        way["technique"] = "svg"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "svg"
    return replace(told, way=way)


def _printed(command: Sequence[str], pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and which names a field was too small for."""
    work = json.dumps([{"report": page["report"], "files": page["files"]} for page in pages])
    drawn = drawn_by(command, work, len(pages))
    return [(pdf, _lost(pdf, page["words"])) for pdf, page in zip(drawn, pages, strict=True)]


def _lost(pdf: bytes, words: Sequence[str]) -> str:
    said = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    flat = "".join(said.split())
    lost = [one for one in words if "".join(one.split()) not in flat]
    return f"cut: {lost}" if lost else ""
