"""How cairo and Pango lay out one sheet, by the dice of its plan."""

import datetime
import random
from typing import Any

from tests.drawing.held_out.cairo_style import random_means, random_style
from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan

_LAYOUTS = {
    "memo": 12, "charter": 9, "outline": 11, "panel": 12, "cabinet": 10, "form": 11,
    "gazette": 10, "roll": 8, "bands": 10, "desk": 9,
}  # fmt: skip
_A4, _LETTER, _OTHER = (595.276, 841.89), (612.0, 792.0), (552.0, 792.0)
_NAMES = (
    ("Subject of the vote", "Outcome", "Count of votes", "Votes of the Member States"),
    ("Procedure", "Result", "Totals", "Member States"),
    ("Particulars", "Decision", "Summary", "Detail"),
)


def random_choice(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """All choices of one sheet."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout == "desk" or (layout in {"panel", "gazette"} and _one(dice, 0.5))
    paper = dice.choices((_A4, _LETTER, _OTHER), (84, 10, 6))[0]
    side = dice.uniform(30, 62)
    return {
        "layout": layout,
        "wide": wide,
        "paper": paper[::-1] if wide else paper,
        "date": _date(dice, plan.vote.date),
        "foot": _one(dice, 0.55),
        "margins": (side, dice.uniform(30, 54), side, dice.uniform(36, 54)),
        "size": dice.uniform(8.8, 11.0),
        "gap": dice.uniform(8, 16),
        "mirrored": _one(dice, 0.45),
        "aisle": dice.uniform(14, 24),
        "split": dice.uniform(0.4, 0.46) if not wide else dice.uniform(0.36, 0.42),
        "sink": dice.choice((0.0, 0.0, 0.12, 0.35)),
        "inset": dice.choice((0, 14, 22)),
        "arabic": _one(dice, 0.7),
        "names": dice.choice(_NAMES),
        "part_rule": dice.choice(("plain", "double", "dotted", "thick")),
        "panel": dice.choice(("fill", "edge", "both")),
        "form_gap": dice.choice((0, 4)),
        **random_style(dice),
        **_head(dice),
        **_fields(dice),
        **_end(dice),
        **_totals(dice, plan.sheet.look),
        **_legend(dice),
        **_states(dice, plan),
        **_columns(dice, plan),
        **random_means(dice, plan.sheet.look),
    }


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _date(dice: random.Random, day: datetime.date) -> str:
    """A form of this program's own, or nothing."""
    if not _one(dice, 0.2):
        return ""
    return dice.choice(
        (f"{day:%A} {day.day} {day:%B} {day.year}", f"{day.day} {day:%b} {day.year}",
         f"{day:%B} {day.day}, {day.year}", f"{day.year} {day:%B} {day.day}")
    )  # fmt: skip


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Record of the vote", "Voting sheet", "Outcome of the vote", "Vote record")
    return {
        "title": dice.choice(titles),
        "title_part": dice.uniform(1.3, 1.9),
        "title_align": dice.choice(("left", "left", "center", "right")),
        "title_dark": _one(dice, 0.5),
        "title_light": _one(dice, 0.25),
        "title_spaced": _one(dice, 0.25),
        "title_rule": dice.choice(("none", "none", "plain", "double", "thick", "stone", "dotted")),
        "edge": dice.choices(("none", "frame", "band", "ramp", "side"), (66, 9, 9, 8, 8))[0],
        "foot_rule": _one(dice, 0.5),
        "head": dice.choice(("band", "tint", "cap", "double", "thick", "between", "plain")),
        "states_head": dice.choice(("band", "tint", "cap", "double", "thick", "between", "plain")),
    }


def _fields(dice: random.Random) -> dict[str, Any]:
    return {
        "fields": dice.choice(("lines", "tabs", "tabs", "stacked", "captions", "boxes")),
        "narrow_fields": dice.choice(("lines", "stacked", "stacked")),
        "wide_fields": dice.choice(("captions", "captions", "boxes")),
        "fields_edge": dice.choice(("none", "none", "none", "bar")),
        "field_rule": dice.choice(("none", "none", "lines", "dots")),
        "field_pad": dice.uniform(0.8, 2.6),
        "field_lanes": dice.choice((2, 2, 3)),
        "label_form": dice.choice(("heavy", "heavy", "heavy", "plain", "slanted", "capitals")),
        "label_align": dice.choice(("left", "left", "right")),
        "label_dark": _one(dice, 0.35),
        "strong_values": _one(dice, 0.15),
        "colon": dice.choice((":", ":", "", " :")),
        "blank": dice.choice(("", "", "–", "—")),
        "subject_first": _one(dice, 0.2),
        "date_first": _one(dice, 0.35),
    }


def _end(dice: random.Random) -> dict[str, Any]:
    return {
        "date_place": dice.choices(("fields", "own", "totals"), (50, 38, 12))[0],
        "result_place": dice.choices(("fields", "own", "totals"), (22, 52, 26))[0],
        "ending": dice.choice(("plain", "plain", "box", "tint", "twice")),
        "end_part": dice.uniform(1.0, 1.35),
        "end_align": dice.choice(("left", "left", "center", "right")),
        "end_abreast": _one(dice, 0.55),
        "end_first": _one(dice, 0.3),
    }


def _totals(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    rules = ("none", "lines", "grid", "columns", "dashed", "leaders", "edges", "boxes", "frame")
    return {
        "totals": dice.choice(("table", "table", "table", "strip", "cards", "list")),
        "totals_order": dice.choice(("kvmf", "kvmf", "vkmf", "vmfk", "vfmk", "vmkf")),
        "totals_engine": dice.choice(("cells", "tabs", "flow", "columns", "record")),
        "totals_align": dice.choice(("right", "center")),
        "totals_rule": dice.choice(rules),
        "totals_row": dice.uniform(1.15, 1.55),
        "totals_full": dice.choice((0.0, 0.4, 1.0)),
        "totals_place": dice.choice((0.0, 0.0, 0.5, 1.0)),
        "totals_zebra": _one(dice, 0.2),
        "total_heavy": _one(dice, 0.6),
        "total_fill": _one(dice, 0.35),
        "total_first": _one(dice, 0.12),
        "total_ruled": _one(dice, 0.45),
        "key_inline": _one(dice, 0.4) and not look.words.get("yes"),
        "key_after": _one(dice, 0.3),
        "bar": look.hues and _one(dice, 0.1),
        "card_fill": _one(dice, 0.5),
        "card_shadow": _one(dice, 0.25),
    }


def _legend(dice: random.Random) -> dict[str, Any]:
    return {
        "legend_place": dice.choice(("above", "below", "below", "totals")),
        "legend_title": dice.choice(("", "", "Legend", "Key:", "Marks:")),
        "legend_form": dice.choice(("plain", "plain", "box", "tint")),
        "legend_at": dice.choice((0.0, 0.0, 0.5, 1.0)),
        "legend_after": _one(dice, 0.2),
        "legend_down": _one(dice, 0.2),
        "legend_gap": dice.choice((12, 16, 24)),
    }


def _states(dice: random.Random, plan: Plan) -> dict[str, Any]:
    look, ground = plan.sheet.look, plan.sheet.look.family == "ground"
    tally = look.family not in {"ground", "pill"} and _one(dice, 0.13)
    blocks = dice.choices((1, 2, 3), (27, 45, 28))[0]
    rules = (
        "lines", "lines", "grid", "grid", "none", "columns", "frame", "dashed", "leaders",
        "boxes", "slips", "fives", "edges",
    )  # fmt: skip
    light = ground and look.ink_on("yes") == look.ink_on("no") == "#000000"
    rule = dice.choice(("columns", "grid", "boxes")) if tally else dice.choice(rules)
    return {
        "states": "cards" if not ground and not tally and _one(dice, 0.13) else "table",
        "tally": tally,
        "blocks": min(blocks, 2) if tally else blocks,
        "states_rule": "lines" if ground and rule == "leaders" else rule,
        "states_engine": dice.choice(("cells", "tabs", "tabs", "flow", "columns", "record")),
        "row_high": (dice.uniform(12.5, 16.5), dice.uniform(14.5, 21), dice.uniform(16, 24)),
        "stretched": _one(dice, 0.65),
        "between": dice.choice((10, 14, 20, 28)),
        "between_line": _one(dice, 0.2),
        "across": blocks > 1 and _one(dice, 0.13),
        "zebra": not ground and rule not in {"boxes", "slips", "leaders"} and _one(dice, 0.4),
        "row_ground": light and _one(dice, 0.4),
        "states_full": dice.choice((0.0, 0.5, 1.0)),
        "states_place": dice.choice((0.0, 0.5)),
        "pad": dice.uniform(3.6, 6.0),
        "corner": dice.choice((0.0, 2.0, 4.0, 6.0)),
        "cards_abreast": dice.choice((3, 3, 4)),
        "cards_down": _one(dice, 0.5),
        "card_lines": dice.choice((1, 2, 2)),
        "card_mark": dice.choice(("left", "right")),
        "names_heavy": _one(dice, 0.15),
        "all_grow": _one(dice, 0.45),
        "marks_first": _one(dice, 0.4),
    }


def _columns(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """Which columns the states have, and how each is set."""
    first = plan.sheet.rows[0].name
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (40, 20, 18, 8, 7, 7))[0]
    if not first.startswith("BE ") and "BE" not in first[-4:] and _one(dice, 0.22):
        order = dice.choice(("c", "#")) + order
    after_name = order[-1] == "n" or "fn" in order
    return {
        "order": order,
        "name_align": "right" if order.startswith("n") and _one(dice, 0.08) else "left",
        "figure_align": "center" if after_name else dice.choice(("right", "right", "center")),
        "mark_align": "center" if order[-1] != "m" else dice.choice(("center", "center", "right")),
    }
