"""Typefaces of the sheets: those of drawn notes, and Debian's where they are installed."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.drawing.fonts import SANS, SERIF
from tests.drawing.second.look import register_second_fonts

_FOLDER = Path("/usr/share/fonts/truetype")
_FILES = {
    "LiberationSans": "liberation/LiberationSans-{}.ttf",
    "LiberationSerif": "liberation/LiberationSerif-{}.ttf",
    "LiberationSansNarrow": "liberation/LiberationSansNarrow-{}.ttf",
    "LiberationMono": "liberation/LiberationMono-{}.ttf",
}
_DEJAVU = {
    "DejaVuSans": ("DejaVuSans", "DejaVuSans-Bold"),
    "DejaVuSansMono": ("DejaVuSansMono", "DejaVuSansMono-Bold"),
}


@cache
def register_wide_fonts() -> frozenset[str]:
    """Make all families known to reportlab, once in a process; those that are installed."""
    found = set(register_second_fonts())
    files = {
        name: tuple(path.format(face) for face in ("Regular", "Bold"))
        for name, path in _FILES.items()
    }
    files |= {
        name: tuple(f"dejavu/{face}.ttf" for face in faces) for name, faces in _DEJAVU.items()
    }
    for family, faces in files.items():
        paths = [_FOLDER / face for face in faces]
        if all(path.is_file() for path in paths):
            for suffix, path in zip(("", "-Bold"), paths, strict=True):
                pdfmetrics.registerFont(TTFont(family + suffix, str(path), asciiReadable=0))
            found.add(family)
    return frozenset(found)


@cache
def face_for(family: str, text: str, *, bold: bool) -> str:
    """The family's face if it has all characters, or another that has them."""
    suffix = "-Bold" if bold else ""
    for name in (family, SANS, SERIF):
        if name in register_wide_fonts() and _has(name + suffix, text):
            return name + suffix
    return SANS + suffix


def _has(face: str, text: str) -> bool:
    drawn = pdfmetrics.getFont(face).face.charToGlyph
    return all(ord(sign) in drawn for sign in text)
