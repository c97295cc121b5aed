"""How Qt lays out one sheet, by the dice of its plan."""

import datetime
import random
from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.qt_style import random_boxes, random_means, random_style

_LAYOUTS = {"report": 26, "slip": 16, "panes": 18, "ledger": 12, "twin": 16, "board": 12}
_A4, _LETTER, _B5 = (595.0, 842.0), (612.0, 792.0), (546.0, 774.0)


def random_choice(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """All choices of one sheet."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout == "board" or (layout == "panes" and _one(dice, 0.5))
    paper = dice.choices((_A4, _LETTER, _B5), (84, 11, 5))[0]
    side = dice.uniform(30, 64)
    style = random_style(dice)
    engine = dice.choices(("rich", "widget", "painted"), (34, 33, 33))[0]
    return {
        "layout": layout,
        "wide": wide,
        "paper": paper[::-1] if wide else paper,
        "date": _date(dice, plan.vote.date),
        "foot": _one(dice, 0.6),
        "margins": (side, dice.uniform(30, 56), side, dice.uniform(38, 56)),
        "size": dice.uniform(9.0, 11.2),
        "gap": dice.uniform(8, 15),
        "mirrored": _one(dice, 0.4),
        "aisle": dice.uniform(14, 24),
        "split": dice.uniform(0.42, 0.48) if not wide else dice.uniform(0.38, 0.44),
        "column_first": dice.choice(("totals", "totals", "end")),
        "sink": dice.choice((0.0, 0.0, 0.15, 0.4)),
        **style,
        **random_boxes(dice),
        **_head(dice),
        **_fields(dice, engine),
        **_end(dice),
        **_totals(dice, plan.sheet.look, engine),
        **_legend(dice),
        **_states(dice, plan, engine),
        **random_means(dice, plan.sheet.look),
    }


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _engine(dice: random.Random, usual: str) -> str:
    return usual if _one(dice, 0.7) else dice.choice(("rich", "widget", "painted"))


def _date(dice: random.Random, day: datetime.date) -> str:
    """A form of this program's own, or nothing."""
    if not _one(dice, 0.2):
        return ""
    return dice.choice(
        (f"{day:%A}, {day:%B} {day.day}, {day.year}", f"{day:%d}-{day:%b}-{day.year}",
         f"{day:%A}, {day.day} {day:%B} {day.year}", f"{day.year}/{day:%m}/{day:%d}")
    )  # fmt: skip


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Voting report", "Vote details", "Public vote", "Result of vote")
    return {
        "title": dice.choice(titles),
        "title_part": dice.uniform(1.3, 1.8),
        "title_align": dice.choice(("left", "left", "center")),
        "title_coloured": _one(dice, 0.5),
        "title_rule": _one(dice, 0.35),
        "frame": _one(dice, 0.1),
        "band": _one(dice, 0.12),
        "foot_rule": _one(dice, 0.5),
        "head": dice.choice(("band", "tint", "button", "plain", "plain")),
    }


def _fields(dice: random.Random, engine: str) -> dict[str, Any]:
    ground = _one(dice, 0.25)
    return {
        "fields": dice.choice(("table", "table", "pairs", "edits", "run", "cards", "stacked")),
        "narrow_fields": dice.choice(("table", "edits", "run", "stacked", "stacked")),
        "wide_fields": dice.choice(("cards", "cards", "pairs", "table")),
        "fields_engine": _engine(dice, engine),
        "fields_boxed": _one(dice, 0.3),
        "fields_title": dice.choice(("", "General", "Vote", "Procedure")),
        "field_row": dice.uniform(1.15, 1.5),
        "field_rule": dice.choice(("none", "none", "lines", "grid", "dots", "frame")),
        "field_zebra": _one(dice, 0.2),
        "label_ground": ground,
        "label_align": dice.choice(("left", "left", "right")),
        "label_capitals": _one(dice, 0.12),
        "label_coloured": _one(dice, 0.25),
        "colon": dice.choice((":", ":", "", "")),
        "strong": dice.choice(("label", "label", "value", "none")),
        "abreast": dice.choice((2, 3, 4)),
        "short_first": _one(dice, 0.6),
        "card_edge": _one(dice, 0.3),
        "edit_corner": dice.choice((0, 1.5, 3)),
        "blank": dice.choice(("", "", "–")),
    }


def _end(dice: random.Random) -> dict[str, Any]:
    return {
        "date_place": dice.choices(("fields", "own", "totals"), (50, 38, 12))[0],
        "date_first": _one(dice, 0.3),
        "result_place": dice.choices(("fields", "own", "totals"), (24, 46, 30))[0],
        "end_part": dice.uniform(1.0, 1.35),
        "end_abreast": _one(dice, 0.6),
        "end_boxed": _one(dice, 0.45),
        "end_beside": _one(dice, 0.4),
        "end_title": dice.choice(("", "", "Outcome")),
    }


def _totals(dice: random.Random, look: MarkLook, engine: str) -> dict[str, Any]:
    forms = ("table", "table", "table", "flip", "tiles", "list")
    order = dice.choice(("kvmf", "kvmf", "vkmf", "vmfk", "vmkf", "kvfm", "mfvk"))
    boxed = _one(dice, 0.25)
    return {
        "totals": dice.choice(forms),
        "totals_engine": _engine(dice, engine),
        "totals_order": order,
        "totals_align": "center" if "fv" in order else dice.choice(("right", "center", "left")),
        "totals_rule": dice.choice(("none", "lines", "grid", "columns", "head", "closed", "book")),
        "totals_row": dice.uniform(1.2, 1.6),
        "totals_full": _one(dice, 0.4),
        "totals_place": dice.choice((0.0, 0.0, 0.5, 1.0)) if not boxed else 0.0,
        "totals_zebra": _one(dice, 0.2),
        "totals_boxed": boxed,
        "totals_title": dice.choice(("", "Totals", "Summary")),
        "total_bold": _one(dice, 0.6),
        "total_ground": _one(dice, 0.35),
        "total_first": _one(dice, 0.12),
        "key_inline": _one(dice, 0.4) and not look.words.get("yes"),
        "key_after": _one(dice, 0.3),
        "list_rule": dice.choice(("none", "none", "lines", "dots")),
        "stripe": look.hues and _one(dice, 0.12),
        "tile_fill": _one(dice, 0.5),
    }


def _legend(dice: random.Random) -> dict[str, Any]:
    return {
        "legend_place": dice.choice(("above", "below", "below", "totals")),
        "legend_title": dice.choice(("", "Legend", "Key", "Legend:")),
        "legend_boxed": _one(dice, 0.4),
        "legend_after": _one(dice, 0.2),
        "legend_down": _one(dice, 0.2),
    }


def _states(dice: random.Random, plan: Plan, engine: str) -> dict[str, Any]:
    look, first = plan.sheet.look, plan.sheet.rows[0]
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (40, 20, 18, 8, 8, 6))[0]
    if not first.name.startswith("BE") and "(BE)" not in first.name and _one(dice, 0.25):
        order = dice.choice(("c", "#")) + order
    ground = look.family == "ground"
    tally = look.family not in {"ground", "pill"} and _one(dice, 0.14)
    blocks = dice.choices((1, 2, 3), (25, 45, 30))[0]
    rules = ("lines", "grid", "grid", "none", "columns", "frame", "closed", "dots", "book")
    empties = ("", "box", "ring") if look.family in {"tick", "sign", "disc", "letter"} else ("",)
    light = ground and look.ink_on("yes") == look.ink_on("no") == "#000000"
    return {
        "states": "tiles" if not ground and not tally and _one(dice, 0.14) else "table",
        "states_engine": "painted" if tally else _engine(dice, engine),
        "order": order,
        "blocks": min(blocks, 2) if tally else blocks,
        "tally": tally,
        "empty": dice.choice(empties) if tally else "",
        "row_high": (dice.uniform(12.5, 17), dice.uniform(14.5, 22), dice.uniform(16, 25)),
        "states_rule": dice.choice(("columns", "grid", "lines")) if tally else dice.choice(rules),
        "states_boxed": _one(dice, 0.2),
        "states_title": dice.choice(("", "Member States", "Votes by Member State")),
        "states_place": dice.choice((0.0, 0.5)),
        "zebra": not ground and _one(dice, 0.4),
        "between": dice.choice((8, 14, 20, 26)),
        "figure_align": "center" if "fn" in order else dice.choice(("right", "right", "center")),
        "mark_align": "center"
        if "mn" in order or "fm" in order
        else dice.choice(("center", "center", "left", "right")),
        "full": _one(dice, 0.5),
        "across": blocks > 1 and _one(dice, 0.15),
        "names_bold": _one(dice, 0.15),
        "names_grow": _one(dice, 0.6),
        "pad": dice.uniform(4, 6.5),
        "bars": plan.vote.figures == "shares" and not ground and not tally and _one(dice, 0.1),
        "row_ground": light and _one(dice, 0.4),
        "tiles_abreast": dice.choice((3, 4)),
        "tile_gap": dice.choice((0, 3, 6)),
        "tile_left": _one(dice, 0.5),
        "tile_inset": 20,
        "tile_label": plan.vote.figures == "weights" or _one(dice, 0.4),
    }


def values(choice: Mapping[str, Any]) -> dict[str, Any]:
    """What the scripts take as choices."""
    return {key: value for key, value in choice.items() if key not in {"paper", "date", "foot"}}
