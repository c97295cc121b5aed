"""How PDFBox lays out one sheet, by the dice of its plan."""

import datetime
import random
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfbox_style import random_means, random_style

_LAYOUTS = {
    "margin": 12, "ledger": 11, "board": 14, "slip": 9, "printout": 10, "colophon": 11,
    "ribbon": 12, "charter": 10, "window": 11,
}  # fmt: skip
_A4, _LETTER, _TALL = (595.28, 841.89), (612.0, 792.0), (600.0, 900.0)
_SLIPS = ((498.9, 708.66), (470.0, 690.0), (516.0, 728.5))
_NAMES = (
    ("Item", "Outcome", "Totals", "Member States"),
    ("Subject of the vote", "Result of the vote", "Count", "Delegations"),
    ("The vote", "Its result", "Votes cast", "Votes by State"),
)


def random_choice(dice: random.Random, plan: Plan) -> dict[str, Any]:
    """All choices of one sheet."""
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout == "board" or (layout == "window" and _one(dice, 0.25))
    paper = dice.choices((_A4, _LETTER, _TALL), (84, 11, 5))[0]
    if layout == "slip":
        paper = dice.choice(_SLIPS)
    return {
        "layout": layout,
        "paper": paper[::-1] if wide else paper,
        "rotated": wide and _one(dice, 0.4),
        "date": _date(dice, plan.vote.date),
        "size": dice.uniform(7.6, 8.6) if wide or layout == "slip" else dice.uniform(8.2, 10.4),
        "most": dice.choice((1.0, 1.0, 1.1, 1.2)),
        "margin": dice.uniform(24, 34) if layout == "slip" else dice.uniform(28, 60),
        "gap": dice.uniform(9, 15),
        "airy": dice.choice((0.0, 0.6, 1.2)),
        "mirrored": _one(dice, 0.45),
        "part": dice.uniform(0.36, 0.42),
        "names": dice.choice(_NAMES),
        **random_style(dice, printed=layout == "printout"),
        **_head(dice, layout),
        **_fields(dice, layout),
        **_end(dice, layout),
        **_totals(dice, plan.sheet.look, layout),
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
        (f"{day:%d-%b-%Y}", f"{day:%A} {day.day} {day:%B} {day.year}", f"{day:%Y.%m.%d}",
         f"{day:%b} {day.day}, {day.year}", f"{day.day:02d} {day:%b} {day.year}")
    )  # fmt: skip


def _head(dice: random.Random, layout: str) -> dict[str, Any]:
    titles = ("", "", "Result of voting", "Record of the vote", "Voting report", "Vote of Council")
    head = dice.choice(("plain", "line", "short", "pair", "centred"))
    footers = ("", "number", "middle", "both")
    return {
        "title": dice.choice(titles),
        "title_part": dice.uniform(1.3, 2.0),
        "title_capitals": _one(dice, 0.25),
        "head": "centred" if layout == "charter" else head,
        "footer": "" if layout == "charter" else dice.choice(footers),
        "edge": layout in {"margin", "colophon", "printout"} and _one(dice, 0.3),
        "printed_rule": dice.choice(("=", "-", "*", "_")),
    }


def _fields(dice: random.Random, layout: str) -> dict[str, Any]:
    form = dice.choice(("columns", "columns", "grid", "running", "bullets", "form", "pairs"))
    if layout == "printout":
        form = "dots"
    elif layout == "charter" and _one(dice, 0.8):
        form = "centred"
    return {
        "fields": form,
        "narrow_fields": dice.choice(("columns", "running", "pairs", "pairs", "form")),
        "field_rule": dice.choice(("grid", "hair", "dotted", "outer", "striped", "ends")),
        "field_gap": dice.uniform(1.5, 4.5),
        "label_right": _one(dice, 0.3),
        "label_capitals": _one(dice, 0.15),
        "label_deep": _one(dice, 0.4),
        "label_tint": _one(dice, 0.4),
        "between_line": _one(dice, 0.3),
        "strong": dice.choice(("label", "label", "value", "none")),
        "colon": dice.choice((":", ":", "", " :")),
    }


def _end(dice: random.Random, layout: str) -> dict[str, Any]:
    apart = layout == "colophon"
    return {
        "date_place": dice.choices(("fields", "own"), (58, 42))[0],
        "result_place": dice.choices(("fields", "own", "totals"), (5 if apart else 22, 55, 23))[0],
        "date_first": _one(dice, 0.35),
        "result_first": _one(dice, 0.3),
        "end": dice.choice(("bare", "lines", "box", "tint", "bar")),
        "end_part": dice.uniform(1.05, 1.5),
        "end_align": "c" if layout == "charter" else dice.choice(("l", "l", "c", "r")),
        "end_abreast": layout != "charter" and _one(dice, 0.7),
    }


def _totals(dice: random.Random, look: MarkLook, layout: str) -> dict[str, Any]:
    order = dice.choice(("kvmf", "kvmf", "vkmf", "vmfk", "kvfm", "vmf"))
    if "k" not in order and look.legend == "totals":
        order = "kvmf"
    forms = ["table", "table", "across", "counters", "lines", "strip"]
    if layout == "board":
        forms = ["across", "counters", "counters"]
    rule = dice.choice(("grid", "hair", "upright", "outer", "striped", "dotted", "ends", "bare"))
    return {
        "totals": dice.choice(forms),
        "narrow_totals": dice.choice(("table", "table", "lines")),
        "totals_order": order,
        "totals_rule": rule,
        "totals_head_form": dice.choice(("band", "tint", "ruled", "plain")),
        "totals_align": dice.choice(("r", "c")),
        "totals_row": dice.uniform(1.5, 2.1),
        "totals_wide": dice.choice((1.0, 1.3, 1.7, 5.0)),
        "totals_place": "c" if layout == "charter" else dice.choice(("l", "l", "c", "r")),
        "total_bold": _one(dice, 0.6),
        "total_tint": _one(dice, 0.35),
        "counter_tint": _one(dice, 0.4),
        "legend_title": dice.choice(("", "", "Legend:", "Key:", "Signs")),
        "legend_equals": dice.choice(("", "", "=", ":")),
        "legend_box": _one(dice, 0.35),
        "legend_down": _one(dice, 0.2),
        "legend_below": _one(dice, 0.5),
        "legend_align": "c" if layout == "charter" else dice.choice(("l", "c", "r")),
    }


def _states(dice: random.Random, plan: Plan, layout: str, *, wide: bool) -> dict[str, Any]:
    look, first = plan.sheet.look, plan.sheet.rows[0]
    coded = "BE" in first.name.replace("BEL", "")
    ground = look.family == "ground"
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (38, 20, 22, 8, 7, 5))[0]
    leaders = not ground and _one(dice, 0.16)
    if leaders:
        order = dice.choice(("nfm", "nmf", "mnf"))
    if not coded and _one(dice, 0.22):
        order = dice.choice(("c", "#")) + order
    blocks = dice.choices((1, 2, 3), (25, 47, 28))[0]
    dense = wide or layout == "slip"
    rules = ("grid", "hair", "upright", "outer", "striped", "dotted", "fives", "ends", "bare")
    rule = "bare" if leaders else dice.choice(rules)
    columns = [3, 4] if wide else [3, 3, 4]
    return {
        "states": _states_form(dice, look, layout),
        "order": order,
        "leaders": leaders,
        "blocks": max(2, blocks) if dense else blocks,
        "states_rule": "hair" if ground and rule == "striped" else rule,
        "states_head_form": dice.choice(("band", "tint", "ruled", "plain")),
        "row_high": (dice.uniform(13, 16.5), dice.uniform(14.5, 21), dice.uniform(15, 23)),
        "between": dice.choice((12, 18, 26)),
        "between_rule": _one(dice, 0.15),
        "states_align": "c" if layout == "charter" else dice.choice(("l", "c")),
        "figure_align": "c" if "fn" in order else dice.choice(("r", "r", "c")),
        "mark_align": "c" if ground else dice.choice(("c", "c", "l")),
        "full": dice.choice((1.0, 1.3, 5.0)),
        "names_bold": _one(dice, 0.15),
        "pad": dice.uniform(3, 6),
        "abreast": dice.choice((6, 7)) if wide else dice.choice((5, 6, 7)),
        "strips_apart": _one(dice, 0.5),
        "strips_rule": dice.choice(("outer", "ends", "grid", "upright")),
        "columns": dice.choice(columns),
        "entry_left": _one(dice, 0.55),
    }


def _states_form(dice: random.Random, look: MarkLook, layout: str) -> str:
    """Mostly tables; strips where columns are of one width, entries where marks are small."""
    if layout in {"printout", "slip"}:
        return "table"
    return dice.choices(
        ("table", "strips", "entries"),
        (72, 14, 0 if look.family == "ground" else 14),
    )[0]
