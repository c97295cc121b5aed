"""Fonts as groff has them: a description, made by afmtodit, and an outline of Type 1."""

import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

from tests.drawing.held_out.letters import font_file

_GROFF = Path("/usr/share/groff/current/font")
_MAKE = """import sys, fontforge
font = fontforge.open(sys.argv[1])
for glyph in font.glyphs():
    if glyph.unicode == 0x2206:
        glyph.unicode, glyph.glyphname = -1, "increment"
for glyph in font.glyphs():
    if glyph.unicode == 0x394:
        glyph.glyphname = "uni0394"
font.fontname = sys.argv[2]
font.generate(sys.argv[2] + ".pfa", flags=("afm", "round"))"""


class _Fonts:
    """A folder with the fonts that pages have asked for."""

    def __init__(self) -> None:
        self.held = tempfile.TemporaryDirectory()
        self.folder, self.names = Path(self.held.name), set[str]()
        for device in ("devpdf", "devps"):
            (self.folder / device).mkdir()
            for one in ("DESC", "download"):
                shutil.copy(_GROFF / device / one, self.folder / device)
        says = (_GROFF / "devpdf" / "map" / "text.map").read_text()
        says = says.replace("Delta *D", "uni0394 *D")
        (self.folder / "text.map").write_text(says)

    def add(self, family: str, bold: bool, name: str) -> None:
        """Make what both devices need of a font."""
        whole = family.replace(" ", "") + ("-Bold" if bold else "-Regular")
        _run(self.folder, "/usr/bin/python3", "-c", _MAKE, font_file(family, bold=bold), whole)
        _run(self.folder, "afmtodit", "-e", str(_GROFF / "devpdf" / "enc" / "text.enc"),
             f"{whole}.afm", "text.map", f"devpdf/{name}")  # fmt: skip
        shutil.copy(self.folder / "devpdf" / name, self.folder / "devps")
        for device, first in (("devpdf", "\t"), ("devps", "")):
            shutil.copy(self.folder / f"{whole}.pfa", self.folder / device)
            with (self.folder / device / "download").open("a") as lines:
                place = self.folder / device if first else Path()
                lines.write(f"{first}{whole}\t{place / whole}.pfa\n")


@lru_cache(maxsize=1)
def _fonts() -> _Fonts:
    return _Fonts()


def font_folder() -> Path:
    """Where groff finds them."""
    return _fonts().folder


def font_name(family: str, *, bold: bool = False) -> str:
    """The name of a font of this machine in groff: `LiberationSansB`."""
    fonts, name = _fonts(), family.replace(" ", "") + "RB"[bold]
    if name not in fonts.names:
        fonts.names.add(name)
        fonts.add(family, bold, name)
    return name


def _run(folder: Path, *command: str) -> None:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
