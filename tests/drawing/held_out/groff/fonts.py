"""Fonts for groff: its own families of Type 1, and fonts of this machine made such."""

import subprocess
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from tests.drawing.held_out.letters import font_file

OWN: Mapping[str, str] = {
    "U-T": "Nimbus Roman", "U-H": "Nimbus Sans", "U-P": "P052", "U-N": "C059",
    "U-A": "URW Gothic", "U-HN": "Nimbus Sans Narrow",
}  # fmt: skip
MADE: Mapping[str, str] = {
    "Carlito": "Carlito", "Lato": "Lato", "OpenSans": "Open Sans",
    "LibSans": "Liberation Sans", "LibSerif": "Liberation Serif", "Roboto": "Roboto",
    "DejaSans": "DejaVu Sans", "DejaCond": "DejaVu Sans Condensed", "DejaSerif": "DejaVu Serif",
    "Inter": "Inter", "Libertine": "Linux Libertine O", "Biolinum": "Linux Biolinum O",
    "Bookman": "URW Bookman", "Symbola": "Symbola",
}  # fmt: skip
_MAPS = Path("/usr/share/groff/current/font/devpdf")
_HERE = Path(__file__).parent


def face(family: str) -> str:
    """What fontconfig calls a family of groff."""
    return OWN.get(family) or MADE[family]


@lru_cache(maxsize=1)
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Of this run; its sub-folder is where groff looks for fonts of its device."""
    folder = tempfile.TemporaryDirectory(prefix="groff_fonts")
    (Path(folder.name) / "devpdf").mkdir()
    return folder


@lru_cache(maxsize=100)
def font_folder(family: str) -> str:
    """The folder of fonts, with this family among them."""
    root = Path(_folder().name)
    for letter in "RB" if family in MADE else "":
        name, bold = family + letter, letter == "B"
        made = root / "devpdf" / f"{name}.pfa"
        script = ["-quiet", "-lang=py", "-script", str(_HERE / "convert.py")]
        _run("fontforge", *script, font_file(face(family), bold=bold), str(made), f"Made{name}")
        maps = [str(_MAPS / "enc" / "text.enc"), str(made.with_suffix(".afm"))]
        textmap = str(_MAPS / "map" / "text.map")
        _run("afmtodit", "-e", *maps, textmap, str(made.with_suffix("")))
        described = made.with_suffix("").read_text(encoding="utf-8")
        head, _, rest = described.partition("charset\n")
        described = head.partition("kernpairs\n")[0] + "charset\n" + rest
        made.with_suffix("").write_text(described, encoding="utf-8")
        with (root / "devpdf" / "download").open("a", encoding="ascii") as lines:
            lines.write(f"\tMade{name}\t{made}\n")
    return str(root)


def _run(*command: str) -> None:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
