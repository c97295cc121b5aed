"""Letters, colours and marks of a sheet that cairo and Pango draw, by dice."""

import random
from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_FONTS = (
    "Linux Libertine O", "EB Garamond", "TeX Gyre Pagella", "TeX Gyre Schola", "Caladea",
    "Liberation Serif", "DejaVu Serif", "DejaVu Sans", "DejaVu Sans Condensed", "Carlito",
    "Lato", "Inter", "Open Sans", "Roboto", "Liberation Sans", "Liberation Sans Narrow",
    "TeX Gyre Heros", "Linux Biolinum O", "TeX Gyre Adventor", "Liberation Mono",
)  # fmt: skip
_THEMES = (
    ("#0b4f6c", "#06303f", "#e7f0f4", "#f1f6f8"), ("#7a1f3d", "#4e1027", "#f7e9ee", "#faf3f5"),
    ("#2e5339", "#1b3323", "#e8f0ea", "#f2f6f3"), ("#3d3d6b", "#252546", "#ececf5", "#f5f5fa"),
    ("#595959", "#262626", "#ededed", "#f5f5f5"), ("#8a5a00", "#573900", "#f8f0df", "#fbf7ee"),
    ("#c9d6df", "#33475b", "#eff3f6", "#f5f8fa"), ("#e6ddc6", "#5b4a24", "#f8f5ec", "#faf8f3"),
    ("#003399", "#00246b", "#e6ebf6", "#f2f5fb"), ("#1d6f6a", "#0f4744", "#e3f1f0", "#f0f7f7"),
)  # fmt: skip
_SIGNS = {"tick", "cross", "triangle_up", "triangle_down", "disc", "square", "arrow_up", "plus"}
_SIGNED_THUMBS = "thumb_up"


def random_style(dice: random.Random) -> dict[str, Any]:
    """Letters and colours."""
    accent, dark, pale, zebra = dice.choice(_THEMES)
    light = accent in {"#c9d6df", "#e6ddc6"}
    return {
        "font": dice.choice(_FONTS),
        "leading": dice.uniform(0.04, 0.16),
        "even_figures": dice.random() < 0.6,
        "put": dice.choice(("layout", "layout", "lines", "glyphs")),
        "theme": {"accent": accent, "dark": dark, "pale": pale, "zebra": zebra},
        "band_ink": "#000000" if light else "#ffffff",
        "rule_colour": dice.choice(("#b5b5b5", "#cfcfcf", "#8c8c8c", "#3c3c3c", dark, "#b9c4cf")),
        "rule_wide": dice.choice((0.35, 0.5, 0.75, 1.0)),
    }


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """By what means the marks are drawn."""
    return {
        "technique": dice.choice(_techniques(look)),
        "shared": dice.random() < 0.6,
        "pixels": dice.choice((36, 48, 72, 120)),
        "picture_form": dice.choice(("jpeg", "clear", "few", "flat")),
        "filter": dice.choice(("GOOD", "BEST", "NEAREST")),
        "pale": dice.uniform(0.3, 0.6),
        "lean": dice.choice((0, 0, 0.7)),
        "stroke": dice.choice((0.22, 0.3, 0.38)),
        "cap": dice.choice(("ROUND", "BUTT", "SQUARE")),
        "join": dice.choice(("ROUND", "MITER", "BEVEL")),
        "house": dice.choice(("ring", "box", "pale")),
        "light_signs": int(dice.random() < 0.3),
        "sign_font": "Symbola" if look.family == "thumb" else dice.choice(
            ("DejaVu Sans", "DejaVu Sans", "Symbola")
        ),
        "sign_carved": dice.random() < 0.5,
        "mark_font": dice.choice(("", "", "", "DejaVu Sans", "Liberation Sans")),
        "mark_bold": look.family == "letter" or dice.random() < 0.5,
        "mark_capitals": dice.random() < 0.12,
        "letter": dice.choice(("plain", "plain", "ring", "key", "solid", "tint")),
        "pill": dice.choice(("round", "soft", "flat", "outline", "ramp", "dot")),
        "ground": dice.choice(("full", "full", "inset", "chip", "ramp", "bar")),
        "ground_letter": dice.random() < 0.3,
        "badge": dice.choice(("disc", "disc", "tile", "soft", "hollow", "hexagon", "seal")),
    }  # fmt: skip


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in {*WRITTEN, "ground", "badge"}:
        return ("flat",)
    ways = ["flat", "ramp", "glow", "raster", "raster", "stencil", "picture", "picture"]
    ways += ["recorded", "recorded", "group", "shadowed"]
    if look.family == "face":
        return ways
    ways.append("mesh")
    if look.family in {"tick", "arrow", "chevron", "sign"}:
        ways += ["strokes", "strokes"]
    if {look.shapes["yes"], look.shapes["no"]} & {*_SIGNS, _SIGNED_THUMBS}:
        ways += ["sign", "sign", "sign"]
    ringed = look.shapes.get("abstain") == "ring"
    if look.family not in {"square", "thumb", "disc"} and not ringed:
        ways += ["housed", "housed"]
    if look.family in {"triangle", "disc", "square"}:
        ways += ["edged", "halves", "hatched", *(["hollow"] if look.hues else [])]
    if look.family in {"arrow", "thumb"} and look.outlines.shaft >= 0.25:
        ways += ["edged", "halves", "hollow"]
    return ways
