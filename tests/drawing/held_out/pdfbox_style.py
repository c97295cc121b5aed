"""Letters, colours and marks of a sheet that PDFBox draws, by dice."""

import random
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_FONTS = (
    ("helvetica", "Liberation Sans"),
    ("helvetica", "Liberation Sans"),
    ("times", "Liberation Serif"),
    ("P052-Roman P052-Bold", "DejaVu Serif"),
    ("C059-Roman C059-Bold", "DejaVu Serif"),
    ("URWGothic-Book URWGothic-Demi", "Open Sans"),
    ("NimbusSans-Regular NimbusSans-Bold", "Liberation Sans"),
    ("Carlito", ""),
    ("Caladea", "Liberation Serif"),
    ("Open Sans", ""),
    ("Roboto", ""),
    ("Roboto Condensed", ""),
    ("Lato", ""),
    ("DejaVu Sans Condensed", ""),
    ("Liberation Serif", ""),
    ("Liberation Sans Narrow", ""),
)
_PRINTED = (
    ("courier", "Liberation Mono"),
    ("courier", "Liberation Mono"),
    ("Liberation Mono", ""),
    ("DejaVu Sans Mono", ""),
)
_STANDARD = {"helvetica", "times", "courier"}
_TYPE1 = Path("/usr/share/fonts/X11/Type1")
_THEMES = (
    ("#0b3d91", "#072559", "#dde6f5", "#f3f6fc"), ("#37474f", "#1c262b", "#e3e8ea", "#f5f7f8"),
    ("#00695c", "#003d35", "#d9efec", "#f1f9f8"), ("#6a1b4d", "#430f30", "#f3e1ec", "#fbf4f8"),
    ("#8d6e2f", "#57421a", "#f4ecda", "#fbf8f1"), ("#1565c0", "#0d3c73", "#dcebfa", "#f3f8fd"),
    ("#b0bec5", "#263238", "#e6ebee", "#f6f8f9"), ("#f0e4c2", "#4f4113", "#f8f2e0", "#fcfaf3"),
    ("#455a1f", "#2b3913", "#e8eedc", "#f6f8f1"), ("#111111", "#111111", "#e7e7e7", "#f5f5f5"),
    ("#7b2d26", "#4c1a16", "#f5e2e0", "#fcf5f4"), ("#4527a0", "#291761", "#e5dff6", "#f6f4fc"),
)  # fmt: skip
_LIGHT = {"#b0bec5", "#f0e4c2"}
_GLYPHS = {
    "tick", "cross", "triangle_up", "triangle_down", "arrow_up", "arrow_down", "disc", "square",
    "ring", "diamond", "plus", "minus", "dash",
}  # fmt: skip
_DINGBATS = {"tick", "cross", "triangle_up", "triangle_down", "disc", "square", "diamond"}
_SOLID = {"triangle", "disc", "square"}
_STROKED = {"tick", "arrow", "chevron", "sign"}


@lru_cache(maxsize=100)
def _file(family: str, weight: str) -> str:
    """The file that fontconfig takes for this font."""
    command = ["fc-match", "-f", "%{file}", f"{family}:{weight}"]
    path = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if not path.endswith(".ttf"):
        raise ValueError(f"{family} is no TrueType font here: {path}")
    return path


def _font(family: str) -> list[str]:
    """A font that each viewer has, or the files of regular and bold."""
    if family in _STANDARD:
        return [family]
    if "-" in family:
        return [str(_TYPE1 / f"{name}.pfb") for name in family.split()]
    return [_file(family, "regular"), _file(family, "bold")]


def random_style(dice: random.Random, *, printed: bool) -> dict[str, Any]:
    """Letters and colours of all that is no mark."""
    main, spare = dice.choice(_PRINTED if printed else _FONTS)
    accent, deep, tint, pale = dice.choice(_THEMES)
    return {
        "font": _font(main),
        "spare": _font(spare or main),
        "signs": _file(dice.choice(("DejaVu Sans", "Symbola")), "regular"),
        "accent": accent,
        "deep": deep,
        "tint": tint,
        "pale": pale,
        "on_accent": deep if accent in _LIGHT else "#ffffff",
        "ink": dice.choice(("#000000", "#000000", "#1a1a1a", "#263238", "#333333")),
        "line": dice.choice(("#8a8a8a", "#b5b5b5", "#cfd8dc", "#424242", deep)),
        "thick": dice.choice((0.25, 0.5, 0.75, 1.0)),
        "round": dice.choice((0, 3, 6)),
    }


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """By what means the marks are drawn."""
    pills = ("round", "sharp", "outline", "slanted", "lamp", "soft", "framed")
    grounds = ["full", "full", "inset", "edged", "shaded"]
    if look.ink_on("yes") == "#ffffff":
        grounds.append("bar")
    return {
        "technique": dice.choice(_techniques(look)),
        "picture_size": dice.choice((40, 64, 120)),
        "edge": dice.choice((0.12, 0.17)),
        "stroke": dice.choice((0.24, 0.3, 0.38)),
        "round_caps": dice.random() < 0.5,
        "mark_bold": look.family in {"letter", "pill"} or dice.random() < 0.5,
        "letter": dice.choice(("plain", "plain", "ring", "tint", "slot", "under")),
        "pill": dice.choice(pills),
        "pill_part": dice.uniform(0.76, 0.92),
        "ground": dice.choice(grounds),
        "ground_letter": dice.random() < 0.3,
        "badge": dice.choice(
            ("disc", "disc", "tile", "soft", "hexagon", "shield", "ringed", "ball")
        ),
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in WRITTEN or look.family == "ground":
        return ("plain",)
    if look.family == "badge":
        return ("plain", "form", "type3")
    ways = ["plain", "form", "form", "clear", "white", "jpeg", "jpeg", "stencil", "type3", "type3"]
    ways += ["axial", "radial", "sheer", "shadow"]
    if look.family == "face":
        return ways
    ways.append("coin")
    names = set(look.shapes.values())
    if names <= _GLYPHS:
        ways += ["glyph", "glyph", "glyph"]
    if names <= _DINGBATS:
        ways += ["dingbat", "dingbat"]
    if look.family in _STROKED:
        ways += ["strokes", "strokes"]
    if look.family not in {"square", "thumb", "disc"}:
        ways += ["framed"]
    if look.family in _SOLID and look.hues:
        ways += ["tiled"]
    if look.family in _SOLID or (look.family in {"arrow", "thumb"} and look.outlines.shaft >= 0.25):
        ways += ["edged", "edged"]
    return ways
