"""Sheets set by Apache FOP: XSL-FO tables, SVG inside them, and signs of symbol fonts."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.fop.marks import OWN_FONTS
from tests.drawing.held_out.fop.sheet import FoSheet
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 2, "sign": 3, "face": 1,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 4, "badge": 3,
}  # fmt: skip
_SCALES = (1.0, 0.93, 0.87, 0.81, 0.75, 0.69, 0.64)
_BUILD = """<project default="all"><taskdef name="fop" classname="org.apache.fop.tools.anttasks.Fop"
classpath="/usr/share/java/fop-core.jar"/><target name="all"><fop format="application/pdf"
basedir="." outdir="." userconfig="fonts.xml" messagelevel="warn" throwexceptions="true">
<fileset dir="." includes="*.fo"/></fop></target></project>"""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "build.xml").write_text(_BUILD, encoding="utf-8")
        (folder / "fonts.xml").write_text(_configuration(), encoding="utf-8")
        for scale in _SCALES:
            waiting = [number for number in range(len(plans)) if number not in done]
            for number in waiting:
                source = FoSheet(plans[number], folder, scale).source()
                (folder / f"{number}.fo").write_text(source, encoding="utf-8")
            if waiting:
                options = {"ANT_OPTS": "-Djava.awt.headless=true -XX:+UseSerialGC"}
                command = ["ant", "-q", "-f", str(folder / "build.xml")]
                run = subprocess.run(
                    command, capture_output=True, text=True, env=os.environ | options
                )
                if run.returncode:
                    raise RuntimeError(run.stdout + run.stderr)
            for number in waiting:
                pdf = (folder / f"{number}.pdf").read_bytes()
                if _fits(pdf):
                    done[number] = pdf
                    (folder / f"{number}.fo").unlink()
    return [done[number] for number in range(len(plans))]


def _configuration() -> str:
    fonts = "".join(
        f'<font embed-url="file://{font_file(family, bold=bold)}" kerning="yes">'
        f'<font-triplet name="{family}" style="normal" weight="{("normal", "bold")[bold]}"/></font>'
        for family in (*OWN_FONTS, "DejaVu Sans")
        for bold in (False, True)
    )
    return (
        '<fop version="1.0"><complex-scripts disabled="true"/><renderers>'
        f'<renderer mime="application/pdf"><fonts>{fonts}</fonts></renderer></renderers></fop>'
    )


def _fits(pdf: bytes) -> bool:
    document = pdfium.PdfDocument(pdf)
    return len(document) == 1 and not any(
        overlaps(document[0].get_textpage(), document[0].get_size())
    )
