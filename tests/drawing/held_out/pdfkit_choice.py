"""How PDFKit lays out one sheet, by the dice of its plan."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfkit_style import (
    random_card,
    random_fonts,
    random_rules,
    random_theme,
)

_DINGBATS = {"tick", "cross", "disc", "square", "triangle_up", "triangle_down"}
_STROKES = {"tick", "arrow", "chevron", "sign"}
_LAYOUTS = {
    "invoice": 18, "dashboard": 17, "letter": 11, "split": 17, "sidebar": 15, "triptych": 10,
    "upside": 8, "framed": 9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """What the dice chose."""

    paper: tuple[float, float]
    fonts: Mapping[str, str]
    foot: bool
    picture_form: str
    picture_size: int
    values: Mapping[str, Any]
    """As the scripts name them."""


def random_choice(dice: random.Random, plan: Plan) -> Choice:
    """All choices of one sheet."""
    look = plan.sheet.look
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout == "triptych" or (layout in {"split", "sidebar", "dashboard"} and _one(dice, 0.2))
    paper = dice.choices(((595.28, 841.89), (612.0, 792.0), (595.28, 880.0)), (84, 12, 4))[0]
    theme = random_theme(dice)
    values = {
        "layout": layout,
        "theme": theme,
        "size": dice.uniform(8.0, 9.5) if layout == "triptych" else dice.uniform(8.2, 11),
        "margin": dice.uniform(26, 60),
        "gap": dice.uniform(8, 15),
        "airy": dice.choice((0.0, 0.4, 0.9)),
        "colon": dice.choice((":", ":", "")),
        "mirrored": _one(dice, 0.5),
        "split": dice.uniform(0.48, 0.58),
        "side": dice.uniform(0.4, 0.44) if look.words else dice.uniform(0.35, 0.4),
        "outer": 0.3 if look.words else 0.27,
        "backend": dice.choice(("own", "own", "table")),
        "rules": random_rules(dice, theme),
        "card": random_card(dice, theme),
        "foot_line": _one(dice, 0.5),
        **_head(dice),
        **_fields(dice, look),
        **_totals(dice),
        **_states(dice, look, layout, wide=wide, coded=" " in plan.sheet.rows[0].name),
        **_marks(dice, look),
    }
    if values["states_form"] not in {"lines", "grid"} and values["ground"] in {"full", "ramp"}:
        values["ground"] = "inset"
    return Choice(
        paper=paper[::-1] if wide else paper,
        fonts=random_fonts(dice),
        foot=_one(dice, 0.5),
        picture_form=dice.choice(("clear", "clear", "white", "jpeg")),
        picture_size=dice.choice((40, 72, 128)),
        values=values,
    )


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Voting result", "Result of the vote", "Record of the vote", "Public vote")
    return {
        "title": dice.choice(titles),
        "title_size": dice.uniform(1.25, 2.0),
        "header": dice.choice(("bar", "ramp", "rule", "stripe", "plain", "centred", "corner")),
        "head": dice.choice(("band", "band", "tint", "line", "plain")),
    }


def _fields(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    forms = ("rows", "rows", "rail", "above", "above", "cards", "cards", "form", "inline")
    result = dice.choices(("fields", "totals", "own"), (28, 30, 42))[0]
    return {
        "fields": dice.choice((*forms, "centred")),
        "field_rule": dice.choice(("none", "lines", "lines", "grid")),
        "field_ground": dice.choice(("none", "label", "zebra")),
        "strong": dice.choice(("label", "label", "value", "none")),
        "abreast": dice.choice((2, 3, 3)),
        "date_place": dice.choices(("fields", "totals", "own"), (45, 15, 40))[0],
        "date_first": _one(dice, 0.4),
        "result_place": result,
        "result_size": dice.uniform(1.2, 1.6) if look.family != "pill" else 1.5,
        "result_letters": dice.uniform(1.0, 1.3),
        "result_panel": _one(dice, 0.5),
        "end": dice.choice(("plain", "boxes", "boxes", "stamp")),
    }


def _totals(dice: random.Random) -> dict[str, Any]:
    return {
        "totals": dice.choice(("table", "table", "tiles", "tiles", "flip", "receipt", "strip")),
        "narrow_totals": dice.choice(("table", "receipt")),
        "totals_order": dice.choice(("kvmf", "vkmf", "vmfk", "kvfm", "vmf")),
        "totals_align": dice.choice(("right", "center", "center")),
        "totals_rule": dice.choice(("none", "lines", "grid", "columns")),
        "totals_row": dice.uniform(1.6, 2.0),
        "totals_wide": dice.choice((1.0, 1.25, 1.6)),
        "total_bold": _one(dice, 0.6),
        "total_ground": _one(dice, 0.4),
        "tile_mark": dice.choice(("left", "left", "right")),
        "legend_box": _one(dice, 0.4),
    }


def _states(
    dice: random.Random, look: MarkLook, layout: str, *, wide: bool, coded: bool
) -> dict[str, Any]:
    forms = ["lines", "lines", "grid", "columns", "cards", "cards", "leaders", "outer", "zebra"]
    if look.family == "ground":
        forms.remove("zebra")
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn"), (44, 22, 18, 8, 8))[0]
    if not coded and _one(dice, 0.25):
        order = dice.choice(("c", "c", "#")) + order
    blocks = dice.choices((1, 2, 3), (25, 45, 30))[0]
    form = dice.choice(forms)
    if form == "leaders" and "nf" not in order:
        form = "lines"
    apart = (8, 12, 18) if form in {"cards", "grid", "outer"} else (18, 22, 28)
    single = (15, 20) if layout == "sidebar" else (12.5, 16)
    return {
        "states_form": form,
        "state_card": random_card(dice, {"pale": "#f8f9fb", "accent": "#5b6b7b"}),
        "card_rule": dice.choice(("none", "lines")),
        "order": order,
        "blocks": max(2, blocks) if wide else blocks,
        "row_heights": [dice.uniform(*single), dice.uniform(14, 22), dice.uniform(15, 25)],
        "between": dice.choice(apart),
        "align": dice.choice(("right", "right", "center", "middle")),
        "full": _one(dice, 0.6),
        "rowwise": blocks > 1 and _one(dice, 0.15),
        "names_bold": _one(dice, 0.15),
        "pad": dice.uniform(3, 6),
        "states_align": dice.choice(("left", "center")),
    }


def _marks(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    return {
        "technique": dice.choice(_techniques(look)),
        "shared": _one(dice, 0.6),
        "pick": dice.randrange(3),
        "mark_bold": look.family == "letter" or _one(dice, 0.5),
        "letter": dice.choice(("plain", "plain", "ringed")),
        "pill": dice.choice(("round", "rect", "soft", "tag", "outlined", "glossy")),
        "ground": dice.choice(("full", "full", "inset", "round", "bar", "ramp", "hatch")),
        "ground_letter": _one(dice, 0.35),
        "badge": dice.choice(("disc", "disc", "square", "hexagon", "octagon", "hollow")),
        "badge_ramp": _one(dice, 0.3),
        "stroke": dice.choice((0.2, 0.28, 0.36)),
        "cap": dice.choice(("round", "butt")),
    }


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means that leave these marks plain."""
    if look.family in {*WRITTEN, "ground", "badge"}:
        return ("plain",)
    ways = ["plain", "linear", "radial", "picture", "picture", "svg", "shadow", "pale"]
    if look.family == "face":
        return ways
    shapes = {look.shapes.get("yes", ""), look.shapes.get("no", "")}
    ways += ["clip", "signs" if look.family != "thumb" else "plain"]
    if look.family in _STROKES:
        ways += ["strokes", "strokes"]
    if look.family != "square":
        ways.append("boxed")
    if shapes <= _DINGBATS:
        ways += ["dingbats", "dingbats"]
    if look.family in {"triangle", "disc", "square"}:
        ways += ["outline", "hollow", "hatch"] if look.hues else ["outline"]
    if look.family in {"arrow", "chevron", "thumb"} and look.outlines.shaft >= 0.25:
        ways += ["outline", "hollow"]
    return ways
