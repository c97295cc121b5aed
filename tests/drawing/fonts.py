"""The typefaces of drawn notes, from packages under the Open Font License."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SERIF = "PTSerif"
SERIF_BOLD = "PTSerif-Bold"
SANS = "FiraSans"
SANS_BOLD = "FiraSans-Bold"

_FILES = {
    SERIF: ("fontpkg_pt_serif", "PT_Serif-Web-Regular.ttf"),
    SERIF_BOLD: ("fontpkg_pt_serif", "PT_Serif-Web-Bold.ttf"),
    SANS: ("fontpkg_fira_sans", "FiraSans-Regular.ttf"),
    SANS_BOLD: ("fontpkg_fira_sans", "FiraSans-Bold.ttf"),
}


@cache
def register_fonts() -> None:
    """Make the four faces known to reportlab, once in a process."""
    for name in _FILES:
        # Not asciiReadable: only the characters used are embedded, a third of the size.
        pdfmetrics.registerFont(TTFont(name, str(file_of(name)), asciiReadable=0))
    for regular, bold in ((SERIF, SERIF_BOLD), (SANS, SANS_BOLD)):
        for italic in (0, 1):  # no italics on a note
            addMapping(regular, 0, italic, regular)
            addMapping(regular, 1, italic, bold)


def file_of(name: str) -> Path:
    """The file of a face."""
    package, file = _FILES[name]
    return Path(str(files(package))) / "files" / file
