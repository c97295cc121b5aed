"""Words as LaTeX takes them, in fonts of Type 1 that it has in three encodings."""

import re

from tests.drawing.held_out.letters import font_file, lacking

FONTS = {
    "DejaVu Sans": ("DejaVuSans-TLF", "b"),
    "DejaVu Sans Condensed": ("DejaVuSansCondensed-TLF", "b"),
    "DejaVu Serif": ("DejaVuSerif-TLF", "b"),
    "Nimbus Sans": ("NimbusSans", "b"),
    "Nimbus Roman": ("NimbusSerif", "b"),
    "Liberation Serif": ("Tempora-TLF", "b"),
    "Latin Modern Sans": ("fcs", "b"),
    "Latin Modern Roman": ("fcm", "b"),
}
"""Families of LaTeX, by those of fontconfig that are as wide."""
_POINT = 72.27 / 72  # A point of TeX is a little smaller.
_PLAIN = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
          "_": r"\_", "%": r"\%", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
          "−": "–", "  ": r"\quad{}"}  # fmt: skip
_SPECIAL = re.compile(r"  |[\\{}$&#_%~^−]")
_SCRIPTS = re.compile(r"[\u0370-\u03ff]+|[\u0400-\u04ff]+")


def as_tex(words: str, family: str, size: float, *, bold: bool) -> str:
    """A line of words in a font and a size."""
    name, dark = FONTS[family]
    said = _SPECIAL.sub(lambda found: _PLAIN[found[0]], words)
    said = _SCRIPTS.sub(_in_script, said)
    return rf"\F{{{name}}}{{{dark if bold else 'm'}}}{{{size * _POINT:.2f}}}{{{said}}}"


def _in_script(found: re.Match[str]) -> str:
    return rf"\{'G' if found[0][0] < 'Ѐ' else 'C'}{{{found[0]}}}"


def strange(words: str) -> str:
    """Letters of which it is not known that LaTeX has them."""
    return lacking(words, font_file("DejaVu Sans"))
