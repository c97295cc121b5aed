"""How TCPDF lays out one sheet, by the dice of its plan."""

import datetime
import random
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.tcpdf_style import random_means, random_style

_LAYOUTS = {
    "stack": 16, "split": 15, "sidebar": 14, "upside": 10, "hero": 15, "wide": 14, "sections": 14,
    "tucked": 14,
}  # fmt: skip
_A4, _LETTER, _OTHER = (595.28, 841.89), (612.0, 792.0), (575.0, 860.0)


def random_choice(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """All choices of one sheet."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    paper = dice.choices((_A4, _LETTER, _OTHER), (84, 11, 5))[0]
    return {
        "layout": layout,
        "paper": paper[::-1] if layout == "wide" else paper,
        "date": _date(dice, plan.vote.date),
        "size": dice.uniform(8.0, 10.2),
        "margin": dice.uniform(26, 62),
        "top": dice.uniform(24, 46),
        "gap": dice.uniform(9, 16),
        "mirrored": _one(dice, 0.45),
        "part": dice.uniform(0.36, 0.42),
        **random_style(dice),
        **_head(dice),
        **_fields(dice),
        **_end(dice),
        **_totals(dice, plan.sheet.look),
        **_states(dice, plan, layout),
        **random_means(dice, plan.sheet.look),
    }


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _date(dice: random.Random, day: datetime.date) -> str:
    """A form of this program's own, or nothing."""
    if not _one(dice, 0.2):
        return ""
    return dice.choice(
        (f"{day:%a} {day.day} {day:%b} {day.year}", f"{day.day}-{day:%b}-{day.year}",
         f"{day:%B} {day.day}, {day.year}", f"{day:%d} / {day:%m} / {day.year}")
    )  # fmt: skip


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Vote sheet", "Public vote", "Voting results", "Vote report")
    return {
        "title": dice.choice(titles),
        "title_part": dice.uniform(1.3, 1.9),
        "header": dice.choice(("line", "line", "bar", "plain", "centred", "double")),
        "stars": _one(dice, 0.25),
        "code": dice.choices(("", "qr", "bars"), (70, 16, 14))[0],
        "footer": dice.choice(("", "number", "page", "both")),
        "footer_line": _one(dice, 0.5),
        "edge_line": _one(dice, 0.08),
    }


def _fields(dice: random.Random) -> dict[str, Any]:
    forms = ("table", "table", "pairs", "pairs", "lines", "boxes", "stacked", "sentence")
    return {
        "fields": dice.choice(forms),
        "narrow_fields": dice.choice(("table", "lines", "stacked", "stacked")),
        "field_rule": dice.choice(("none", "none", "lines", "grid", "frame", "dots")),
        "field_pad": dice.uniform(1.2, 3.0),
        "label_fill": _one(dice, 0.35),
        "label_right": _one(dice, 0.2),
        "label_small": _one(dice, 0.25),
        "label_capitals": _one(dice, 0.12),
        "label_dark": _one(dice, 0.4),
        "strong": dice.choice(("label", "label", "value", "none")),
        "colon": dice.choice((":", ":", "", " :")),
        "blank": dice.choice(("", "", "–")),
        "subject_first": _one(dice, 0.2),
        "panel": dice.choice(("none", "none", "fieldset", "card", "edge", "tab")),
        "heading": dice.choice(("bar", "under", "plain", "tint")),
        "headings": _one(dice, 0.25),
        "numbered": _one(dice, 0.5),
    }


def _end(dice: random.Random) -> dict[str, Any]:
    return {
        "date_place": dice.choices(("fields", "own", "totals"), (52, 36, 12))[0],
        "result_place": dice.choices(("fields", "own", "totals"), (24, 50, 26))[0],
        "date_first": _one(dice, 0.4),
        "end_part": dice.uniform(1.05, 1.45),
        "end_box": dice.choice(("none", "card", "alert", "lines", "thick")),
        "end_align": dice.choice(("L", "L", "C", "R")),
    }


def _totals(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    order = dice.choice(("kvmf", "kvmf", "vkmf", "vmfk", "vfmk", "mvkf", "vmf"))
    if "k" not in order and look.legend == "totals":
        order = "bmf"
    return {
        "totals": dice.choice(("table", "table", "table", "flip", "cards", "list", "twin")),
        "narrow_totals": dice.choice(("table", "table", "list")),
        "totals_engine": dice.choice(("html", "cells")),
        "totals_order": order,
        "totals_align": "C" if order == "mvkf" else dice.choice(("R", "C", "C")),
        "totals_rule": dice.choice(("none", "lines", "grid", "columns", "head", "frame", "dots")),
        "totals_row": dice.uniform(1.5, 2.1),
        "totals_wide": dice.choice((1.0, 1.25, 1.6, 4.0)),
        "totals_head": dice.choice(("bar", "tint", "plain", "dark")),
        "totals_zebra": _one(dice, 0.25),
        "total_bold": _one(dice, 0.6),
        "total_fill": _one(dice, 0.4),
        "total_first": _one(dice, 0.12),
        "legend_place": dice.choice(("above", "below", "totals")),
        "legend_title": dice.choice(("", "", "Legend", "Key:")),
        "legend_box": _one(dice, 0.4),
        "legend_after": _one(dice, 0.2),
        "legend_align": dice.choice(("L", "C", "R")),
    }


def _states(dice: random.Random, plan: Plan, layout: str) -> dict[str, Any]:
    look, first = plan.sheet.look, plan.sheet.rows[0]
    coded = "BE" in first.name.replace("BEL", "")
    ground = look.family == "ground"
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (38, 20, 20, 8, 8, 6))[0]
    if not coded and _one(dice, 0.25):
        order = dice.choice(("c", "#")) + order
    blocks = dice.choices((1, 2, 3), (25, 48, 27))[0]
    tally = look.family not in {"ground", "pill"} and layout != "tucked" and _one(dice, 0.14)
    tiles = not ground and not tally and layout != "tucked" and _one(dice, 0.12)
    rules = ("lines", "lines", "grid", "grid", "none", "columns", "frame", "dots", "head")
    return {
        "states": "tally" if tally else "tiles" if tiles else "table",
        "states_engine": "cells" if tally else dice.choice(("html", "html", "cells")),
        "order": order,
        "joined": not coded and not ground and _one(dice, 0.1),
        "blocks": 2 if layout == "tucked" else min(blocks, 2) if tally else blocks,
        "states_rule": dice.choice(("columns", "grid")) if tally else dice.choice(rules),
        "states_head_form": dice.choice(("bar", "tint", "plain", "dark")),
        "repeat_head": _one(dice, 0.85),
        "zebra": not ground and _one(dice, 0.4),
        "row_high": (dice.uniform(13, 17), dice.uniform(15, 22), dice.uniform(16, 24)),
        "between": dice.choice((8, 14, 20, 28)),
        "figure_align": "C" if "fn" in order else dice.choice(("R", "R", "C", "L")),
        "mark_align": "C" if ground else dice.choice(("C", "C", "C", "L")),
        "across": blocks > 1 and layout != "tucked" and _one(dice, 0.15),
        "full": _one(dice, 0.55),
        "names_bold": _one(dice, 0.15),
        "pad": dice.uniform(3, 6),
        "tiles_abreast": dice.choice((3, 4)),
        "tile_round": dice.choice((0, 2, 4)),
    }
