"""Letters, colours, boxes and marks of a sheet that Qt draws, by dice."""

import random
from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_FONTS = (
    "DejaVu Sans", "DejaVu Sans Condensed", "Open Sans", "Roboto", "Lato", "Liberation Sans",
    "Liberation Serif", "Liberation Sans Narrow", "Carlito", "Caladea", "Roboto Condensed",
    "TeX Gyre Heros", "Linux Biolinum O", "Inter", "DejaVu Serif", "Liberation Sans",
)  # fmt: skip
_THEMES = (
    ("#308cc6", "#1b4d6e", "#e8f2f9", "#f3f7fa"), ("#3b6ea5", "#23466b", "#e6edf5", "#f2f2f2"),
    ("#5a8f3c", "#35561f", "#edf5e8", "#f4f8f1"), ("#6c6c6c", "#303030", "#ececec", "#f5f5f5"),
    ("#a6402f", "#6b251a", "#f8eae7", "#faf4f3"), ("#d6dde6", "#2d3a4a", "#eef2f6", "#f4f6f9"),
    ("#00508f", "#003a68", "#e3eef7", "#eef3f7"), ("#7c5aa6", "#4a3270", "#f0ebf6", "#f6f3f9"),
    ("#ded9c7", "#4b4534", "#f6f4ec", "#f8f7f2"), ("#2f7f79", "#184f4b", "#e4f2f0", "#f1f7f6"),
)  # fmt: skip
_SIGNS = {"tick", "cross", "triangle_up", "triangle_down", "disc", "square", "arrow_up"}
_STROKED = {"tick", "arrow", "chevron", "sign"}
_SOLID = {"triangle", "disc", "square"}


def random_style(dice: random.Random) -> dict[str, Any]:
    """Letters and colours."""
    accent, dark, pale, zebra = dice.choice(_THEMES)
    light = accent in {"#d6dde6", "#ded9c7"}
    return {
        "font": dice.choice(_FONTS),
        "line": dice.uniform(1.22, 1.38),
        "kerning_off": dice.random() < 0.15,
        "theme": {"accent": accent, "dark": dark, "pale": pale, "zebra": zebra},
        "band_ink": "#000000" if light else "#ffffff",
        "rule_colour": dice.choice(("#b8b8b8", "#d0d0d0", "#8f8f8f", "#404040", dark, "#c3ccd6")),
        "rule_wide": dice.choice((0.4, 0.5, 0.75, 1.0)),
        "style": dice.choice(("Fusion", "Fusion", "Windows")),
        "view_frame": dice.random() < 0.6,
        "bar_colour": dice.choice(("#cfe2f3", "#dfe7ee", "#e3dcf0")),
    }


def random_boxes(dice: random.Random) -> dict[str, Any]:
    """Group boxes of the desktop, all of one sheet alike."""
    return {
        "box_title": dice.choice(("cut", "above", "inside")),
        "box_pad": dice.uniform(6, 10),
        "box_fill": dice.random() < 0.35,
        "box_line": dice.choice(("#b4b4b4", "#c8c8c8", "#8c8c8c", "#9fb2c6")),
        "box_wide": dice.choice((0.5, 0.7, 1.0)),
        "box_sunken": dice.random() < 0.25,
        "box_corner": dice.choice((0, 2, 4)),
    }


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """By what means the marks are drawn."""
    return {
        "technique": dice.choice(_techniques(look)),
        "shared": dice.random() < 0.6,
        "pixels": dice.choice((32, 48, 64, 128)),
        "icon_edge": dice.choice((0, 2, 3)),
        "pale": dice.uniform(0.3, 0.6),
        "lean": dice.choice((0, 0, 0.7)),
        "stroke": dice.choice((0.2, 0.28, 0.36)),
        "cap": dice.choice(("RoundCap", "FlatCap", "SquareCap")),
        "hatch": dice.choice(("Dense4Pattern", "Dense5Pattern", "BDiagPattern", "FDiagPattern")),
        "light_signs": int(dice.random() < 0.3),
        "sign_font": dice.choice(("DejaVu Sans", "DejaVu Sans", "Symbola")),
        "sign_outlined": dice.random() < 0.35,
        "mark_bold": look.family == "letter" or dice.random() < 0.5,
        "mark_capitals": dice.random() < 0.12,
        "letter": dice.choice(("plain", "plain", "ring", "box", "solid")),
        "pill": dice.choice(("round", "soft", "sharp", "outline", "chip", "button")),
        "ground": dice.choice(("full", "full", "inset", "chip", "ramp")),
        "ground_letter": dice.random() < 0.35,
        "badge": dice.choice(("disc", "disc", "tile", "soft", "wide", "hollow", "octagon")),
        "badge_ramp": dice.random() < 0.35,
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in {*WRITTEN, "ground", "badge"}:
        return ("plain",)
    ways = ["plain", "ramp", "glow", "icon", "icon", "pixels", "pixels", "picture", "stencil"]
    ways += ["clear", "shadowed"]
    if look.family == "face":
        return ways
    if look.family in _STROKED:
        ways += ["strokes", "strokes"]
    if {look.shapes["yes"], look.shapes["no"]} & _SIGNS:
        ways += ["sign", "sign"]
    if look.family not in {"square", "thumb"}:
        ways += ["boxed", "lamp"]
    if look.family in _SOLID:
        ways += ["edged", "halved", "hatched", *(["hollow"] if look.hues else [])]
    if look.family in {"arrow", "thumb"} and look.outlines.shaft >= 0.25:
        ways += ["edged", "halved", "hollow"]
    return ways
