"""By what means Prawn draws the marks of one sheet, by dice."""

import random
from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook

_DINGBATS = {"tick", "cross", "disc", "square", "triangle_up", "triangle_down"}
_STROKED = {"tick", "arrow", "chevron", "sign"}
_SOLID = {"triangle", "disc", "square"}
_FORMS_OF_THEIR_OWN = {"plain", "scaled", "strokes", "edged", "hollow", "image", "dingbat", "boxed"}


def random_means(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    """All that the scripts ask about marks."""
    technique = dice.choice(_techniques(look))
    form = dice.choice(("full", "full", "inset", "round", "chip", "lozenge", "ramp", "lit"))
    return {
        "technique": technique,
        "stamped": technique in _FORMS_OF_THEIR_OWN and dice.random() < 0.5,
        "shared": dice.random() < 0.6,
        "inks": dice.choices(("rgb", "cmyk"), (85, 15))[0],
        "round": dice.random() < 0.5,
        "pick": dice.randrange(2),
        "pale": dice.uniform(0.6, 0.85),
        "opacity": dice.uniform(0.75, 0.9),
        "three": dice.random() < 0.4,
        "lean": dice.choice((0, 0, 0.8)),
        "stroke": dice.choice((0.2, 0.28, 0.36)),
        "cap": dice.choice(("round", "butt", "projecting_square")),
        "box_ink": dice.choice(("mark", "grey")),
        "mark_bold": look.family == "letter" or dice.random() < 0.5,
        "letter": dice.choice(("plain", "plain", "ringed", "cornered")),
        "brackets": look.family == "letter" and dice.random() < 0.2,
        "underline": dice.random() < 0.15,
        "pill": dice.choice(
            ("round", "sharp", "soft", "outlined", "dotted", "slanted", "ramp", "round")
        ),
        "pill_capitals": dice.random() < 0.2,
        "ground": form,
        "ground_edge": dice.random() < 0.3,
        "ground_letter": dice.random() < 0.35,
        "row_ground": look.family == "ground" and form == "full" and dice.random() < 0.4,
        "badge": dice.choice(("disc", "disc", "tile", "soft", "shield", "wide", "hollow")),
        "badge_ramp": dice.random() < 0.3,
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in {*WRITTEN, "ground", "badge"}:
        return ("plain",)
    ways = ["plain", "scaled", "ramp", "glow", "masked", "image", "image", "clear", "shadowed"]
    if look.family == "face":
        return [*ways, "sign"]
    shapes = {look.shapes.get("yes", ""), look.shapes.get("no", "")}
    ways += ["sign", "sign", "halved"]
    if look.family in _STROKED:
        ways += ["strokes", "strokes"]
    if look.family not in {"square", "thumb"}:
        ways += ["boxed", "circled"]
    if shapes <= _DINGBATS:
        ways += ["dingbat", "dingbat"]
    if look.family in _SOLID:
        ways += ["edged", "hollow", "striped"] if look.hues else ["edged"]
    if look.family in {"arrow", "chevron", "thumb"} and look.outlines.shaft >= 0.25:
        ways += ["edged", "hollow"]
    return ways
