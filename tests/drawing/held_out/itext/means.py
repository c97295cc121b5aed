"""By what means iText draws the marks of one sheet, by dice."""

import random
from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_GLYPHS = {
    "tick", "cross", "triangle_up", "triangle_down", "arrow_up", "arrow_down", "disc", "square",
    "ring", "diamond", "plus", "minus", "dash",
}  # fmt: skip
_DINGBATS = {"tick", "cross", "triangle_up", "triangle_down", "disc", "square", "diamond"}
_SOLID = {"triangle", "disc", "square"}
_STROKED = {"tick", "arrow", "chevron", "sign"}
_PICTURES = {"clear": "clear", "few": "few", "jpeg": "jpeg", "opaque": "white"}


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """All that Java asks about marks."""
    technique = dice.choice(_techniques(look))
    letters = ["plain", "plain", "boxed", "ringed", "tint", "paths", "paths"]
    if look.words.get("no") not in {"−", "-"}:
        letters += ["under"]
    pills = ("round", "sharp", "outline", "lamp", "behind", "behind", "glossy", "paths")
    named = look.family == "ground" and look.legend != "none"
    grounds = ["cell", "cell", "chip", "ramp", *(["name", "edge"] if named else [])]
    return {
        "technique": technique,
        "picture_form": _PICTURES.get(technique, ""),
        "picture_size": dice.choice((36, 56, 96)),
        "place": dice.choice(("event", "template", "chunk")),
        "stroke": dice.choice((0.24, 0.3, 0.38)),
        "round_caps": dice.random() < 0.5,
        "hatch": dice.choice(("lines", "cross", "dots")),
        "letter": dice.choice(letters),
        "mark_bold": look.family in {"letter", "pill"} or dice.random() < 0.5,
        "mark_coloured": dice.random() < 0.8,
        "pill": dice.choice(pills),
        "pill_part": dice.uniform(0.74, 0.9),
        "ground": dice.choice(grounds),
        "badge": dice.choice(("disc", "disc", "tile", "ringed", "ball", "octagon", "drop")),
        "badge_way": dice.choice(("path", "path", "java2d")),
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in WRITTEN or look.family in {"ground", "badge"}:
        return ("fill",)
    ways = ["fill", "fill", *_PICTURES, "stencil", "stencil", "type3", "type3"]
    ways += ["axial", "radial", "sheer", "java2d", "java2d", "ramp2d", "shadow"]
    if look.family == "face":
        return ways
    names = set(look.shapes.values())
    ways += ["coin", "button"]
    if names <= _GLYPHS:
        ways += ["glyph", "glyph", "paths", "paths"]
    if names <= _DINGBATS:
        ways += ["dingbat", "dingbat"]
    if look.family in _STROKED:
        ways += ["strokes", "strokes", "strokes2d"]
    if look.family in _SOLID and look.hues:
        ways += ["hatch", "hatch"]
    if look.family in _SOLID or (look.family in {"arrow", "thumb"} and look.outlines.shaft >= 0.25):
        ways += ["edged", "edged"]
    return ways
