"""How the marks of one note look, by seeded dice: what a person names without doubt."""

import colorsys
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tests.drawing.held_out.shapes import TURNABLE, Outlines, random_outlines
from tests.drawing.held_out.votes import Position

Family = Literal[
    "arrow",
    "triangle",
    "chevron",
    "tick",
    "thumb",
    "sign",
    "face",
    "disc",
    "square",
    "letter",
    "word",
    "ground",
    "pill",
    "badge",
]
Legend = Literal["totals", "line", "none"]

SHAPED: Mapping[Family, tuple[str, str]] = {
    "arrow": ("arrow_up", "arrow_down"),
    "triangle": ("triangle_up", "triangle_down"),
    "chevron": ("chevron_up", "chevron_down"),
    "tick": ("tick", "cross"),
    "thumb": ("thumb_up", "thumb_down"),
    "sign": ("plus", "minus"),
    "face": ("smile", "frown"),
    "disc": ("disc", "disc"),
    "square": ("square", "square"),
}
HUE_ALONE: frozenset[Family] = frozenset({"disc", "square", "ground"})
"""Told apart by colour and by nothing else."""
FINE: frozenset[Family] = frozenset({"face"})
"""Told apart by small strokes, so that colour has to help."""
WRITTEN: frozenset[Family] = frozenset({"letter", "word", "pill"})
_WORDS = (("Yes", "No", "Abstain"), ("YES", "NO", "ABSTAIN"), ("For", "Against", "Abstain"))
_LETTERS = (("Y", "N", "A"), ("+", "−", "0"))


@dataclass(frozen=True, slots=True)
class MarkLook:
    """The marks of one note."""

    family: Family
    shapes: Mapping[Position, str]
    """Of the kinds that are drawn; inside its disc for a badge."""
    words: Mapping[Position, str]
    """Of the kinds that are written."""
    colours: Mapping[Position, str]
    """`#rrggbb`; the ground of `ground`, `pill` and `badge`."""
    legend: Legend
    outlines: Outlines
    size: float
    """Part of the height of a row."""
    hues: bool
    """Whether colour tells the kinds apart."""

    def blank(self, position: Position) -> bool:
        """Whether this kind has no mark at all."""
        return position not in self.shapes and position not in self.words

    def ink_on(self, position: Position) -> str:
        """What is written on the ground of this kind: black or white."""
        colour = self.colours[position]
        r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        return "#000000" if 0.3 * r + 0.59 * g + 0.11 * b > 150 else "#ffffff"

    def turnable(self, position: Position) -> bool:
        """Whether this kind says another thing upside down."""
        return self.shapes.get(position, "") in TURNABLE

    def traits(self) -> dict[str, object]:
        """For the truth."""
        return {"marks": self.family, "legend": self.legend, "hues": self.hues}


def random_marks(
    dice: random.Random, families: Mapping[Family, float], *, grey: bool, absent: bool
) -> MarkLook:
    """Marks of one of the families; on grey pages only such as differ in form."""
    weights = {f: w for f, w in families.items() if not (grey and f in HUE_ALONE | FINE)}
    family = dice.choices(list(weights), list(weights.values()))[0]
    hues = family in {*HUE_ALONE, *FINE, "pill", "badge"} or dice.random() < 0.7
    usual, colours = _colours(dice, hues=hues, deep=family not in {"ground", "pill"})
    shapes: dict[Position, str] = {}
    words: dict[Position, str] = {}
    if family in WRITTEN:
        three = dice.choice(_LETTERS if family == "letter" else _WORDS)
        if family == "pill":
            three = dice.choice((*_WORDS, _LETTERS[0]))
        words = {"yes": three[0], "no": three[1], "abstain": three[2]}
    elif family == "ground":
        shapes = dict.fromkeys(("yes", "no", "abstain"), "ground")
    elif family == "badge":
        yes, no = dice.choice([SHAPED[f] for f in ("arrow", "tick", "chevron", "sign")])
        shapes = {"yes": yes, "no": no, "abstain": "dash" if no != "minus" else "ring"}
    else:
        yes, no = SHAPED[family]
        shapes = {"yes": yes, "no": no, "abstain": _abstain(dice, family, hues=hues)}
    _absent(dice, family, shapes, words)
    plain = (
        usual and family != "face" and shapes.get("abstain") not in {"diamond", "square", "ring"}
    )
    if family in HUE_ALONE:
        plain = usual
    legend: Legend = dice.choices(("totals", "line", "none"), (55, 20, 25 if plain else 0))[0]
    return MarkLook(
        family=family,
        shapes=shapes,
        words=words,
        colours=colours,
        legend=legend,
        outlines=random_outlines(dice),
        size=dice.uniform(0.62, 0.86),
        hues=hues,
    )


def _abstain(dice: random.Random, family: Family, *, hues: bool) -> str:
    if family in {"disc", "square"}:
        return family
    if family == "face":
        return "neutral"
    if family == "sign":
        return "ring"
    return dice.choices(("disc", "ring", "square", "diamond"), (60, 15, 12, 13 if hues else 0))[0]


def _absent(
    dice: random.Random, family: Family, shapes: dict[Position, str], words: dict[Position, str]
) -> None:
    """Not participating: nothing, a dash, something grey, or a word."""
    ways = ["blank", "blank", "dash", "word"]
    if family in {"disc", "square"}:
        ways = ["blank", "grey", "grey", "dash"]
    elif family == "ground":
        ways = ["blank", "grey", "grey"]
    elif family == "sign" or words.get("no") == "−" or shapes.get("abstain") == "dash":
        ways = ["blank", "word"]
    way = dice.choice(ways)
    if way == "word" or (way == "dash" and words):
        words["not_participating"] = "–" if way == "dash" else dice.choice(("n/p", "n.p.", "N/P"))
    elif way == "dash":
        shapes["not_participating"] = "dash"
    elif way == "grey":
        shapes["not_participating"] = shapes["yes"]


def _colours(dice: random.Random, *, hues: bool, deep: bool) -> tuple[bool, dict[Position, str]]:
    """Whether the colours are the usual ones, and which."""
    if not hues:
        ink = dice.choice(("#000000", "#1f2a44", "#333333", "#003399", "#4a4a4a"))
        return True, {"yes": ink, "no": ink, "abstain": ink, "not_participating": ink}
    usual = dice.random() < 0.8
    light = dice.uniform(0.3, 0.42) if deep else dice.choice((0.35, 0.45, 0.78, 0.84))
    strong = dice.uniform(0.6, 1.0)
    if usual:
        hue = {"yes": dice.uniform(0.30, 0.41), "no": dice.uniform(-0.02, 0.015)}
        hue["abstain"] = dice.uniform(0.105, 0.14)
    else:
        hue = {"yes": dice.uniform(0.55, 0.62), "no": dice.uniform(0.04, 0.075), "abstain": 0.79}
    lights = {"yes": light, "no": light + 0.06, "abstain": light + 0.1}
    if light > 0.6:
        lights = dict.fromkeys(lights, light)
    colours: dict[Position, str] = {
        position: _hex(hue[position], min(lights[position], 0.86), strong)
        for position in ("yes", "no", "abstain")
    }
    return usual, colours | {"not_participating": dice.choice(("#9a9a9a", "#b5b5b5", "#8a8f98"))}


def _hex(hue: float, light: float, strong: float) -> str:
    rgb: Sequence[float] = colorsys.hls_to_rgb(hue % 1, light, strong)
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)
