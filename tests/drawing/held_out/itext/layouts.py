"""How a sheet of iText is laid out, by the dice of its plan."""

import random
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan

_LAYOUTS = {
    "banded": 18, "form": 14, "letter": 11, "sidebar": 14, "dashboard": 13, "bulletin": 9,
    "notice": 10, "spread": 11,
}  # fmt: skip
_A4, _LETTER = (595.28, 841.89), (612.0, 792.0)
_NAMES = (
    ("Act put to the vote", "Outcome", "Summary of votes", "Votes by Member State"),
    ("Details of the vote", "Result", "Votes cast", "Detail by Member State"),
    ("General information", "Decision", "Totals", "Member States"),
    ("", "", "", ""),
    ("", "", "", ""),
)
_TITLES = ("", "", "Voting result", "VOTING RESULT", "Report on a vote", "Vote by the Council",
           "Record of votes", "Results of the vote")  # fmt: skip
_LETTERS = (
    "The result of the vote on the act named below, and the votes of the Member States, are set "
    "out in this note.",
    "Delegations will find below the result of the vote held on the act concerned.",
    "",
)


def random_layout(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """Where all of it stands."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = {"dashboard": 0.75, "spread": 1.0, "sidebar": 0.35}.get(layout, 0.0)
    landscape = _one(dice, wide)
    paper = dice.choices((_A4, _LETTER), (88, 12))[0]
    values = {
        "layout": layout,
        "paper": paper[::-1] if landscape else paper,
        "rotated": landscape and _one(dice, 0.35),
        "landscape": landscape,
        "size": dice.uniform(8.0, 10.6),
        "margin": dice.uniform(28, 62),
        "gap": dice.uniform(8, 16),
        "roomy": dice.choice((1.0, 1.0, 1.2, 1.35, 1.5)),
        "spread_gaps": dice.choice((1.0, 1.6, 2.2)),
        "mirrored": _one(dice, 0.4),
        "part": dice.uniform(0.36, 0.43),
        "names": dice.choice(_NAMES),
        "name_form": dice.choice(("band", "tint", "line", "bold", "bar")),
        "opening": dice.choice(_LETTERS),
        "early": _one(dice, 0.4),
        "flow_rule": _one(dice, 0.4),
        **_head(dice),
        **_fields(dice, plan.sheet.look),
        **_totals(dice),
        **_states(dice, plan, layout, landscape=landscape),
    }
    return values | _suited(dice, layout, landscape=landscape)


def _suited(dice: random.Random, layout: str, *, landscape: bool) -> dict[str, Any]:
    """What belongs to a layout, whatever else the dice chose."""
    if layout == "letter":
        return {
            "fields": dice.choice(("lines", "lines", "leaders", "grid")),
            "totals": dice.choice(("leaders", "leaders", "table")),
            "name_form": "bold",
        }
    if layout == "form":
        return {
            "fields": dice.choice(("captions", "captions", "quad", "grid")),
            "fields_rule": "grid",
            "abreast": dice.choice((2, 3, 4)),
        }
    if layout == "notice":
        return {
            "fields": dice.choice(("centred", "centred", "quad")),
            "totals": dice.choice(("crosstab", "crosstab", "tiles", "table")),
            "totals_place": "c",
            "states_place": "c",
            "end_align": "c",
            "head": dice.choice(("centred", "centred", "boxed")),
        }
    if layout == "dashboard":
        return {
            "totals": dice.choice(("tiles", "tiles", "crosstab")),
            "fields": dice.choice(("captions", "quad")),
            "abreast": 4 if landscape else 3,
        }
    return {}


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _head(dice: random.Random) -> dict[str, Any]:
    return {
        "title": dice.choice(_TITLES),
        "title_part": dice.uniform(1.3, 1.9),
        "head": dice.choice(("band", "ramp", "ruled", "boxed", "corners", "centred")),
        "foot": dice.choice(("", "page", "number", "ruled")),
        "barcode": dice.choice(("", "", "", "foot", "foot", "square")),
    }


def _fields(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    return {
        "fields": dice.choice(("grid", "grid", "quad", "captions", "captions", "lines", "leaders")),
        "narrow_fields": dice.choice(("grid", "above", "above", "lines")),
        "fields_rule": dice.choice(("grid", "hair", "zebra", "bare", "outer", "dotted")),
        "field_label": dice.choice(("bold", "bold", "tint", "deep", "plain", "capitals")),
        "label_right": _one(dice, 0.25),
        "colon": dice.choice((":", ":", "", " :")),
        "bold_value": _one(dice, 0.2),
        "hide_blank": _one(dice, 0.4),
        "abreast": dice.choice((2, 3)),
        "date_place": dice.choices(("fields", "end"), (60, 40))[0],
        "result_place": dice.choices(("fields", "end", "totals"), (25, 50, 25))[0],
        "end": dice.choice(("plain", "box", "tint", "band", "rules")),
        "end_part": dice.uniform(1.05, 1.45),
        "end_first": _one(dice, 0.4),
        "end_align": dice.choice(("l", "l", "c", "r")),
    }


def _totals(dice: random.Random) -> dict[str, Any]:
    return {
        "totals": dice.choice(("table", "table", "crosstab", "crosstab", "tiles", "leaders")),
        "narrow_totals": dice.choice(("table", "table", "leaders")),
        "totals_order": dice.choice(("klmf", "lkmf", "klfm", "lmfk")),
        "totals_rule": dice.choice(("grid", "hair", "zebra", "ends", "outer", "upright", "bare")),
        "totals_head_form": dice.choice(("band", "tint", "ruled", "bold", "ramp")),
        "totals_align": dice.choice(("r", "c")),
        "totals_part": dice.choice((0.45, 0.6, 1.0)),
        "totals_place": dice.choice(("l", "c", "r")),
        "totals_row": dice.uniform(1.5, 2.0),
        "total_bold": _one(dice, 0.7),
        "legend_title": dice.choice(("", "", "Legend:", "Key:", "Explanation of signs:")),
        "legend_equals": dice.choice(("", "", "=")),
        "legend_form": dice.choice(("line", "line", "boxed", "table")),
        "legend_place": dice.choice(("above", "below", "totals")),
    }


def _states(dice: random.Random, plan: Plan, layout: str, *, landscape: bool) -> dict[str, Any]:
    look = plan.sheet.look
    shares = plan.vote.figures == "shares"
    coded = any(row.state in row.name.split() for row in plan.sheet.rows[:1])
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn"), (40, 22, 22, 9, 7))[0]
    bare = look.family == "ground"
    form = _form(dice, layout, ground=bare)
    if not coded and form in {"table", "joined"} and _one(dice, 0.22):
        order = dice.choice(("c" + order, order.replace("n", "cn")))
    blocks = dice.choices((1, 2, 3), (34, 46, 20))[0]
    if layout == "dashboard" or (landscape and layout != "spread"):
        blocks = dice.choice((3, 4)) if layout == "dashboard" and landscape else 2
    return {
        "states": form,
        "order": order,
        "bars": shares and form in {"table", "joined"} and blocks < 3 and _one(dice, 0.2),
        "blocks": blocks,
        "across": _one(dice, 0.35),
        "states_rule": dice.choice(_rules(ground=bare)),
        "states_head_form": dice.choice(("band", "band", "tint", "ruled", "bold", "ramp")),
        "row": dice.uniform(1.45, 2.05),
        "between": dice.uniform(8, 22),
        "full": dice.choice((1.15, 1.5, 9.0, 9.0)),
        "states_place": dice.choice(("l", "c")),
        "figure_align": "c" if "fn" in order else dice.choice(("r", "r", "c")),
        "mark_left": look.family in {"word", "pill"} and _one(dice, 0.4),
        "names_bold": _one(dice, 0.15),
        "cards": dice.choice((3, 4)),
        "card_rule": dice.choice(("box", "tint", "under", "round")),
        "card_left": _one(dice, 0.5),
        "roll": dice.choice((2, 2, 3)),
    }


def _rules(*, ground: bool) -> list[str]:
    rules = ["grid", "hair", "upright", "ends", "outer", "dotted", "bare", "fives"]
    return rules if ground else [*rules, "zebra", "zebra", "zebra", "columns"]


def _form(dice: random.Random, layout: str, *, ground: bool) -> str:
    """Mostly tables; a bulletin flows, so that its table has no blocks."""
    if layout == "bulletin":
        return dice.choice(("table", "table", "roll")) if not ground else "table"
    forms = {"table": 34, "joined": 22, "matrix": 12, "cards": 14, "roll": 12}
    if ground:
        forms |= {"cards": 0, "roll": 0}
    if layout in {"sidebar", "dashboard"}:
        forms["matrix"] = 0
    return dice.choices(list(forms), list(forms.values()))[0]
