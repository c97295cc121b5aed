"""How jsPDF lays out one sheet, by the dice of its plan."""

import datetime
import random
from typing import Any

from tests.drawing.held_out.jspdf_style import random_means, random_style
from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan

_LAYOUTS = {
    "masthead": 15, "memo": 11, "spine": 13, "cards": 13, "form": 12, "pinned": 13, "ticket": 12,
    "butterfly": 12, "poster": 12,
}  # fmt: skip
_LANDSCAPE = {"ticket": 1.0, "butterfly": 0.6, "spine": 0.35, "cards": 0.3}
_A4, _LETTER, _OTHERS = (595.28, 841.89), (612.0, 792.0), ((612.0, 1008.0), (620.0, 870.0))


def random_choice(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """All choices of one sheet."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = _one(dice, _LANDSCAPE.get(layout, 0))
    paper = dice.choices((_A4, _LETTER, dice.choice(_OTHERS)), (82, 11, 7))[0]
    return {
        "layout": layout,
        "wide": wide,
        "paper": paper[::-1] if wide else paper,
        "date": _date(dice, plan.vote.date),
        "size": dice.uniform(8.0, 9.4) if wide else dice.uniform(8.2, 10.6),
        "most": dice.choice((1.0, 1.0, 1.12, 1.25)),
        "margin": dice.uniform(28, 58),
        "gap": dice.uniform(9, 15),
        "airy": dice.choice((0.0, 0.5, 1.0)),
        "mirrored": _one(dice, 0.45),
        "part": dice.uniform(0.5, 0.56),
        "side": dice.uniform(0.31, 0.35),
        **random_style(dice, monospaced=layout == "memo"),
        **_head(dice),
        **_fields(dice),
        **_end(dice),
        **_totals(dice, plan.sheet.look),
        **_states(dice, plan, layout, wide=wide),
        **random_means(dice, plan.sheet.look),
    }


def _one(dice: random.Random, chance: float) -> bool:
    return dice.random() < chance


def _date(dice: random.Random, day: datetime.date) -> str:
    """A form of this program's own, or nothing."""
    if not _one(dice, 0.25):
        return ""
    return dice.choice(
        (f"{day.day} {day:%b} {day.year}", f"{day:%A}, {day.day} {day:%B} {day.year}",
         f"{day.year}/{day:%m}/{day:%d}", f"{day.day:02d}·{day:%m}·{day.year}",
         f"{day:%B} {day.day}, {day.year}")
    )  # fmt: skip


def _head(dice: random.Random) -> dict[str, Any]:
    titles = ("", "", "Voting sheet", "Outcome of the vote", "Vote in Council", "Public voting")
    return {
        "title": dice.choice(titles),
        "title_part": dice.uniform(1.3, 2.1),
        "title_capitals": _one(dice, 0.25),
        "title_spaced": _one(dice, 0.2),
        "header": dice.choice(("band", "ramp", "line", "double", "plain", "boxed", "dots")),
        "footer": dice.choice(("", "number", "page", "both")),
        "footer_line": _one(dice, 0.4),
    }


def _fields(dice: random.Random) -> dict[str, Any]:
    forms = ("table", "table", "table", "leaders", "hanging", "chips", "squares", "banner")
    return {
        "fields": dice.choice(forms),
        "narrow_fields": dice.choice(("table", "hanging", "hanging", "squares")),
        "field_theme": dice.choice(("plain", "striped", "grid", "lines", "edge")),
        "field_pad": dice.uniform(1.5, 3.4),
        "label_tint": _one(dice, 0.35),
        "label_right": _one(dice, 0.2),
        "label_capitals": _one(dice, 0.15),
        "label_deep": _one(dice, 0.45),
        "strong": dice.choice(("label", "label", "value", "none")),
        "colon": dice.choice((":", ":", "", " :")),
        "blank": dice.choice(("", "", "-", "n/a")),
        "panel": dice.choice(("line", "tint", "both", "tab", "shadow", "corners")),
        "round": dice.choice((0, 3, 7)),
    }


def _end(dice: random.Random) -> dict[str, Any]:
    return {
        "date_place": dice.choices(("fields", "own"), (60, 40))[0],
        "result_place": dice.choices(("fields", "own", "totals"), (22, 53, 25))[0],
        "date_first": _one(dice, 0.35),
        "end_part": dice.uniform(1.05, 1.5),
        "end": dice.choice(("plain", "seal", "banner", "underlined", "panel")),
        "end_align": dice.choice(("left", "left", "center", "right")),
    }


def _totals(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    order = dice.choice(("kvmf", "kvmf", "vkmf", "vmfk", "vfmk", "vmf"))
    if "k" not in order and look.legend == "totals":
        order = "kvmf"
    return {
        "totals": dice.choice(("table", "table", "across", "tiles", "bars", "ladder")),
        "narrow_totals": dice.choice(("table", "table", "ladder")),
        "totals_order": order,
        "totals_theme": dice.choice(("plain", "striped", "grid", "lines", "frame", "columns")),
        "totals_head_form": dice.choice(("band", "tint", "line", "bare")),
        "totals_align": dice.choice(("right", "center")),
        "totals_row": dice.uniform(1.6, 2.1),
        "totals_wide": dice.choice((1.0, 1.3, 1.7, 4.0)),
        "total_bold": _one(dice, 0.6),
        "total_tint": _one(dice, 0.4),
        "legend_title": dice.choice(("", "", "Key", "Legend")),
        "legend_boxed": _one(dice, 0.45),
        "legend_below": _one(dice, 0.5),
        "legend_align": dice.choice(("left", "center", "right")),
    }


def _states(dice: random.Random, plan: Plan, layout: str, *, wide: bool) -> dict[str, Any]:
    look, first = plan.sheet.look, plan.sheet.rows[0]
    coded = "BE" in first.name.replace("BEL", "")
    ground = look.family == "ground"
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (40, 20, 20, 8, 7, 5))[0]
    if not coded and _one(dice, 0.22):
        order = dice.choice(("c", "#")) + order
    blocks = dice.choices((1, 2, 3), (26, 46, 28))[0]
    return {
        **_states_form(dice, look, layout),
        "order": order,
        "blocks": max(2, blocks) if wide else blocks,
        "head_once": _one(dice, 0.12),
        "row_high": (dice.uniform(13, 16.5), dice.uniform(14.5, 21), dice.uniform(15, 23)),
        "between": dice.choice((10, 16, 22, 30)),
        "figure_align": "center" if "fn" in order else dice.choice(("right", "right", "center")),
        "mark_align": "center" if ground else dice.choice(("center", "center", "left")),
        "wings": _one(dice, 0.5),
        "full": dice.choice((1.0, 1.35, 4.0)),
        "names_bold": _one(dice, 0.15),
        "pad": dice.uniform(3, 6),
        "abreast": dice.choice((4, 5)) if wide else dice.choice((3, 4)),
        "tile_round": dice.choice((0, 3, 5)),
        "tile_mark": dice.choice(("left", "right")),
    }


def _states_form(dice: random.Random, look: MarkLook, layout: str) -> dict[str, Any]:
    ground = look.family == "ground"
    form = "table"
    if layout in {"cards", "poster"} and not ground and _one(dice, 0.4):
        form = "tiles"
    elif look.family not in {"ground", "pill"} and layout != "butterfly" and _one(dice, 0.1):
        form = "matrix"
    theme = dice.choice(("plain", "striped", "grid", "lines", "columns", "frame", "dashed", "head"))
    return {
        "states": form,
        "states_theme": "lines" if ground and theme == "striped" else theme,
        "states_head_form": dice.choice(("band", "band", "tint", "line", "bare")),
    }
