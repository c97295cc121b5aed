"""Letters, colours and marks of a sheet that jsPDF draws, by dice."""

import random
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_FONTS = (
    ("helvetica", "Liberation Sans"),
    ("helvetica", "Liberation Sans"),
    ("helvetica", "Roboto"),
    ("times", "Liberation Serif"),
    ("Roboto", ""),
    ("Roboto Condensed", ""),
    ("Open Sans", ""),
    ("Lato", ""),
    ("Carlito", ""),
    ("Caladea", "Liberation Serif"),
    ("DejaVu Sans Condensed", ""),
    ("DejaVu Serif Condensed", ""),
    ("Liberation Sans Narrow", ""),
    ("Liberation Serif", ""),
)
_MONOSPACED = (("courier", "Liberation Mono"), ("Liberation Mono", ""), ("DejaVu Sans Mono", ""))
_STANDARD = {"helvetica", "times", "courier"}
_THEMES = (
    ("#2980ba", "#1b567d", "#e3eff7", "#f4f9fc"), ("#1abc9c", "#0e6b58", "#ddf5f0", "#f2fbf9"),
    ("#22313f", "#22313f", "#e4e8ec", "#f5f6f8"), ("#003d7c", "#00264d", "#dde7f2", "#f3f7fb"),
    ("#7f3f98", "#522862", "#f0e6f4", "#faf6fb"), ("#b5462a", "#742b18", "#f8e5df", "#fdf5f2"),
    ("#4f6d3a", "#314524", "#e7eee1", "#f6f9f3"), ("#e8e1d3", "#4a3f2a", "#f4f0e8", "#fbf9f5"),
    ("#cfe2f3", "#1d3c5a", "#e6f0f9", "#f5f9fd"), ("#6b6b6b", "#3a3a3a", "#ebebeb", "#f7f7f7"),
    ("#0b0b0b", "#0b0b0b", "#e6e6e6", "#f6f6f6"), ("#9a7b0a", "#5e4b04", "#f6efd2", "#fcf9ec"),
)  # fmt: skip
_LIGHT = {"#e8e1d3", "#cfe2f3"}
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
    """A name that jsPDF knows, or the files of regular and bold."""
    if family in _STANDARD:
        return [family]
    return [_file(family, "regular"), _file(family, "bold")]


def random_style(dice: random.Random, *, monospaced: bool) -> dict[str, Any]:
    """Letters and colours of all that is no mark."""
    main, spare = dice.choice(_MONOSPACED if monospaced and dice.random() < 0.6 else _FONTS)
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
        "ink": dice.choice(("#000000", "#1c1c1c", "#2c3e50", "#333333")),
        "line": dice.choice(("#8a8a8a", "#b8b8b8", "#d5d5d5", "#3c3c3c", deep)),
        "thick": dice.choice((0.25, 0.4, 0.6, 1.0)),
    }


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """By what means the marks are drawn."""
    pills = ("round", "soft", "sharp", "outline", "dotted", "edged", "underlined")
    grounds = ["full", "full", "row", "inset", "round", "half"]
    if look.ink_on("yes") == "#ffffff":
        grounds.append("bar")
    return {
        "technique": dice.choice(_techniques(look)),
        "picture_form": dice.choice(("clear", "clear", "white", "few", "jpeg")),
        "picture_size": dice.choice((36, 64, 110)),
        "glyph_pick": dice.randrange(2),
        "edge": dice.choice((0.12, 0.17)),
        "stroke": dice.choice((0.22, 0.3, 0.38)),
        "cap": dice.choice(("round", "butt")),
        "mark_bold": look.family in {"letter", "pill"} or dice.random() < 0.5,
        "letter": dice.choice(("plain", "plain", "ring", "key", "tint")),
        "pill": dice.choice(pills),
        "pill_part": dice.uniform(0.76, 0.92),
        "ground": dice.choice(grounds),
        "ground_letter": dice.random() < 0.3,
        "badge": dice.choice(("disc", "disc", "tile", "soft", "shield", "diamond", "ringed")),
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in WRITTEN or look.family == "ground":
        return ("plain",)
    if look.family == "badge":
        return ("plain", "object", "canvas")
    ways = ["plain", "object", "object", "image", "image", "image", "axial", "radial", "canvas"]
    ways += ["sheer", "offset"]
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
