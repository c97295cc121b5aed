"""Letters, colours and marks of a sheet that TCPDF draws, by dice."""

import random
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_FONTS = (
    ("helvetica", "Liberation Sans"),
    ("helvetica", "DejaVu Sans"),
    ("times", "Liberation Serif"),
    ("dejavusans", ""),
    ("dejavusanscondensed", ""),
    ("dejavuserif", ""),
    ("Liberation Sans", ""),
    ("Liberation Serif", ""),
    ("Liberation Sans Narrow", ""),
    ("Carlito", ""),
    ("Caladea", "Liberation Serif"),
    ("Open Sans", ""),
    ("Roboto", ""),
    ("Lato", ""),
)
_LATIN = {"Caladea"}
"""Without letters of Greek and Cyrillic."""
_BUILT_IN = {"helvetica", "times", "dejavusans", "dejavusanscondensed", "dejavuserif"}
_THEMES = (
    ("#004494", "#00295a", "#dfe8f3", "#f4f7fb"), ("#0d6efd", "#0a3e91", "#e2edff", "#f5f9ff"),
    ("#343a40", "#212529", "#e9ecef", "#f6f7f8"), ("#2e6f57", "#1a4536", "#e0efe9", "#f3f9f6"),
    ("#8a3b12", "#5c260a", "#f7e9e0", "#fcf6f2"), ("#5b3f8c", "#38255b", "#ebe5f5", "#f7f5fb"),
    ("#ffcc00", "#3d3000", "#fff4c7", "#fffbea"), ("#d0d7de", "#24292f", "#eaeef2", "#f6f8fa"),
    ("#00707a", "#00454b", "#dcf0f1", "#f2fafa"), ("#9f1239", "#650b24", "#fbe4ea", "#fdf5f7"),
)  # fmt: skip
_GLYPHS = {
    "tick", "cross", "triangle_up", "triangle_down", "arrow_up", "arrow_down", "disc", "square",
    "ring", "diamond", "plus", "minus", "dash",
}  # fmt: skip
_DINGBATS = {"tick", "cross", "triangle_up", "triangle_down", "disc", "square", "diamond"}
_SOLID = {"triangle", "disc", "square"}


@lru_cache(maxsize=100)
def _file(family: str, weight: str) -> str:
    """The file that fontconfig takes for this font."""
    command = ["fc-match", "-f", "%{file}", f"{family}:{weight}"]
    path = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if not path.endswith(".ttf"):
        raise ValueError(f"{family} is no TrueType font here: {path}")
    return path


def _font(family: str) -> list[str]:
    """A name that TCPDF knows, or the files of regular and bold."""
    if family in _BUILT_IN:
        return [family]
    return [_file(family, "regular"), _file(family, "bold")]


def random_style(dice: random.Random) -> dict[str, Any]:
    """Letters and colours of all that is no mark."""
    main, spare = dice.choice(_FONTS)
    accent, dark, tint, pale = dice.choice(_THEMES)
    return {
        "font": _font(main),
        "latin": main in _LATIN,
        "spare": _font(spare or main),
        "accent": accent,
        "dark": dark,
        "tint": tint,
        "pale": pale,
        "on_accent": "#1a1a1a" if accent in {"#ffcc00", "#d0d7de"} else "#ffffff",
        "ink": dice.choice(("#000000", "#000000", "#212529", "#333333")),
        "line": dice.choice(("#999999", "#bbbbbb", "#dee2e6", "#444444", dark)),
        "thick": dice.choice((0.3, 0.5, 0.8, 1.2)),
    }


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """By what means the marks are drawn."""
    return {
        "technique": dice.choice(_techniques(look)),
        "picture_form": dice.choice(("clear", "clear", "white", "few", "jpeg")),
        "picture_size": dice.choice((32, 48, 96)),
        "glyph_pick": dice.randrange(2),
        "edge": dice.choice((0.12, 0.18)),
        "paler": dice.uniform(0.55, 0.8),
        "box_round": dice.random() < 0.5,
        "box_ink": dice.choice(("mark", "#6c757d")),
        "mark_bold": look.family in {"letter", "pill"} or dice.random() < 0.5,
        "letter": dice.choice(("plain", "plain", "ring", "box", "tint")),
        "pill": dice.choice(("round", "soft", "sharp", "outline", "dot", "flag")),
        "pill_part": dice.uniform(0.74, 0.92),
        "ground": dice.choice(("full", "full", "inset", "soft", "ramp", "bar")),
        "ground_letter": dice.random() < 0.3,
        "badge": dice.choice(("disc", "disc", "tile", "soft", "hexagon", "wide", "ringed")),
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in WRITTEN or look.family == "ground":
        return ("plain",)
    if look.family == "badge":
        return ("plain", "svg", "template", "spot")
    ways = ["plain", "svg", "svg", "template", "image", "image", "image", "sprite", "ramp", "spot"]
    ways += ["shadow", "cmyk"]
    if look.family == "face":
        return ways
    names = set(look.shapes.values())
    if names <= _GLYPHS:
        ways += ["glyph", "glyph", "glyph"]
    if names <= _DINGBATS:
        ways += ["dingbat", "dingbat"]
    if look.family not in {"square", "thumb", "disc"}:
        ways += ["boxed", "circled"]
    if look.family in _SOLID or (look.family in {"arrow", "thumb"} and look.outlines.shaft >= 0.25):
        ways += ["edged", "edged"]
    return ways
