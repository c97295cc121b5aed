"""How a sheet of HTML looks, by the dice of its plan."""

import random
from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.weasyprint.shaped import techniques

_LAYOUTS = {
    "article": 15, "aside": 15, "hero": 14, "gutter": 13, "spread": 12, "legacy": 12,
    "bulletin": 11, "folio": 8,
}  # fmt: skip
_FONTS = (
    ("Lato", "Lato"), ("Roboto", "Roboto Condensed"), ("Carlito", "Carlito"),
    ("Open Sans", "Open Sans"), ("EB Garamond", "EB Garamond"), ("DejaVu Sans", "DejaVu Serif"),
    ("Liberation Sans", "Liberation Sans"), ("Liberation Serif", "Liberation Sans"),
    ("Open Sans", "Linux Libertine O"), ("Linux Libertine O", "Linux Biolinum O"),
    ("Linux Biolinum O", "Linux Libertine O"), ("Inter", "Inter"), ("Caladea", "Carlito"),
    ("TeX Gyre Pagella", "TeX Gyre Heros"), ("DejaVu Serif", "DejaVu Sans"),
    ("Liberation Sans Narrow", "Liberation Sans Narrow"),
    ("TeX Gyre Adventor", "TeX Gyre Adventor"),
)  # fmt: skip
_THEMES = (
    ("#1d4e89", "#e7eef6"), ("#7a1f3d", "#f7eaee"), ("#22543d", "#eaf2ec"), ("#444444", "#f0f0f0"),
    ("#5b3a8c", "#f0ebf7"), ("#0f6674", "#e4f1f3"), ("#8a5a00", "#faf3e3"), ("#0b2e6f", "#eef1f8"),
    ("#111111", "#f6f6f4"), ("#6b4f3a", "#f5efe9"),
)  # fmt: skip
_TITLES = ("", "", "Voting results", "Result of voting", "Public voting results", "Votes on acts")


def random_choice(plan: Plan, attempt: int) -> Mapping[str, Any]:
    """All choices of one sheet."""
    dice = plan.dice(f"weasyprint {attempt}" if attempt else "weasyprint")
    layout = dice.choices(list(_LAYOUTS), list(_LAYOUTS.values()))[0]
    wide = layout == "spread" or (layout in {"aside", "folio", "hero"} and dice.random() < 0.2)
    return {
        "layout": layout,
        "wide": wide,
        **_page(dice, wide=wide),
        **_letters(dice),
        **_fields(dice, layout),
        **_totals(dice, layout),
        **_states(dice, plan, layout, wide=wide),
        **_marks(dice, plan.sheet.look),
    }


def _page(dice: random.Random, *, wide: bool) -> dict[str, Any]:
    accent, tint = dice.choice(_THEMES)
    paper = dice.choices(((595, 842), (612, 792), (560, 800)), (80, 14, 6))[0]
    side = dice.uniform(26, 58)
    return {
        "paper": paper[::-1] if wide else paper,
        "margins": (
            dice.uniform(28, 58), side, dice.uniform(34, 54),
            side if dice.random() < 0.7 else dice.uniform(26, 58),
        ),
        "accent": accent,
        "tint": tint,
        "band": dice.choice(("none", "none", "bar", "ramp", "rule", "double", "tint", "side")),
        "frame": dice.choice(("none",) * 6 + ("solid", "double", "round")),
        "title": dice.choice(_TITLES),
        "foot": dice.choice(("none", "corners", "middle", "top", "line")),
        "mirrored": dice.random() < 0.45,
        "side": dice.uniform(0.36, 0.42),
        "space": dice.uniform(0.7, 1.15),
        "headings": dice.choice((True, True, False)),
        "heading_words": dice.randrange(3),
    }  # fmt: skip


def _letters(dice: random.Random) -> dict[str, Any]:
    body, head = dice.choice(_FONTS)
    numerals = "lining-nums" if body == "EB Garamond" else "oldstyle-nums"
    return {
        "font": body,
        "head_font": head,
        "size": dice.uniform(8.6, 12.4) * (1.1 if body in {"EB Garamond", "Carlito"} else 1),
        "line": dice.uniform(1.2, 1.38),
        "heading_style": dice.choice(("upper", "spaced", "caps", "plain", "plain", "italic")),
        "numerals": dice.choice(("tabular-nums lining-nums", "tabular-nums", "normal", numerals))
        if body != "EB Garamond"
        else numerals,
        "mono": dice.random() < 0.1,
        "rule": dice.choice(("solid", "solid", "dashed", "dotted", "double")),
        "rule_colour": dice.choice(("#888888", "#bbbbbb", "#333333", "accent", "#cfd5dd")),
        "round": dice.choice((0, 0, 0.25, 0.5)),
        "shadow": dice.random() < 0.3,
    }


def _fields(dice: random.Random, layout: str) -> dict[str, Any]:
    forms = ["dl", "dl", "table", "table", "stack", "pairs", "cards", "runs", "line"]
    if layout in {"legacy", "bulletin"}:
        forms = ["dl", "table", "table", "stack", "runs"]
    if layout in {"hero", "folio"}:
        forms = ["pairs", "cards", "dl", "line", "stack"]
    end = ["own", "own", "fields", "totals"]
    return {
        "fields": dice.choice(forms),
        "label": dice.choice(("bold", "bold", "upper", "caps", "accent", "grey", "italic")),
        "label_align": dice.choice(("left", "left", "right")),
        "value_bold": dice.random() < 0.2,
        "colon": dice.choice((":", ":", "")),
        "field_rule": dice.choice(("none", "none", "lines", "grid", "zebra")),
        "date_place": "own" if layout == "hero" else dice.choice(end),
        "result_place": "own" if layout == "hero" else dice.choice(end),
        "end": dice.choice(("line", "boxes", "table", "stack", "banner")),
        "between": dice.choice((" · ", " | ", "; ", " — ")),
    }


def _totals(dice: random.Random, layout: str) -> dict[str, Any]:
    forms = ["table", "table", "across", "across", "list", "line", "cards", "dl", "steps"]
    if layout in {"legacy", "bulletin", "aside"}:
        forms = ["table", "table", "list", "dl", "line", "steps"]
    if layout in {"hero", "folio"}:
        forms = ["across", "cards", "cards", "line", "table"]
    return {
        "totals": dice.choice(forms),
        "totals_order": dice.choice(("kvmf", "vkmf", "vmfk", "kmvf", "vfmk", "kvfm")),
        "totals_align": dice.choice(("right", "center", "left")),
        "totals_rule": dice.choice(("grid", "lines", "none", "columns", "bottom")),
        "totals_foot": dice.choice(("line", "tint", "plain")),
        "totals_head": dice.choice(("tint", "accent", "line", "plain")),
        "mark_after": dice.random() < 0.35,
        "caption": dice.choice(("none", "none", "top", "bottom")),
        "dot": dice.choice((" · ", " | ", "; ", " / ")),
        "legend": dice.choice(("line", "line", "box", "list", "columns")),
        "legend_place": dice.choice(("states", "totals", "below")),
    }


def _states(dice: random.Random, plan: Plan, layout: str, *, wide: bool) -> dict[str, Any]:
    look = plan.sheet.look
    forms = ["tables", "tables", "joined", "joined", "list", "leaders", "mosaic", "mosaic", "dl"]
    if layout in {"hero", "folio", "spread"}:
        forms += ["mosaic", "mosaic", "tables"]
    order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn", "fmn"), (36, 24, 18, 8, 8, 6))[0]
    extra = ""
    if " " not in plan.sheet.rows[0].name and dice.random() < 0.45:
        extra = dice.choice(("#", "c", "c", "o", "1"))
    flag = look.family not in {"ground", "square", "disc"} and dice.random() < 0.22
    blocks = dice.choices((1, 2, 3), (28, 46, 26))[0]
    if layout == "aside":
        blocks = min(blocks, 2)
    return {
        "states": dice.choice(forms),
        "order": order,
        "extra": extra,
        "flag": flag,
        "blocks": max(2, blocks) if wide and layout != "aside" else blocks,
        "rowwise": dice.random() < 0.3,
        "tall": {1: dice.uniform(1.35, 1.6), 2: dice.uniform(1.5, 2.3)}.get(blocks, 1.9),
        "states_rule": dice.choice(("grid", "lines", "zebra", "none", "columns", "outer")),
        "states_head": dice.choice(("tint", "accent", "line", "plain", "inverse")),
        "figures_align": dice.choice(("right", "right", "center", "left")),
        "names_align": dice.choice(("left",) * 5 + ("right",)),
        "names_bold": dice.random() < 0.15,
        "names_spaced": dice.random() < 0.12,
        "full": dice.random() < 0.6,
        "cell": dice.choice(("stack", "crown", "side", "corner", "code")),
        "cell_edge": dice.choice(("line", "tint", "top", "shadow", "none")),
        "cell_columns": dice.choice((4, 5) if look.words else (4, 5, 6)),
        "cells_apart": dice.random() < 0.5,
    }


def _marks(dice: random.Random, look: MarkLook) -> dict[str, Any]:
    pale = look.colours["yes"] if look.family == "ground" else ""
    light = bool(pale) and look.ink_on("yes") == look.ink_on("no") == "#000000"
    ways = ["cell", "cell", "inset", "round", *(["row", "row"] if light else [])]
    plain = look.family in {*WRITTEN, "ground"}
    return {
        "technique": "plain" if plain else dice.choice(techniques(look)),
        "pick": dice.randrange(3),
        "picture_size": dice.choice((32, 48, 96)),
        "mark_bold": look.family == "letter" or dice.random() < 0.5,
        "mark_case": dice.choice(("none", "none", "uppercase")),
        "mark_caps": dice.random() < 0.2,
        "letter": dice.choice(("plain", "plain", "ring", "box")),
        "pill": dice.choice(("plain", "round", "round", "ramp", "edged", "tab", "lean", "under")),
        "badge": dice.choice(
            ("disc", "round", "square", "shield", "lozenge", "drop", "hollow", "css", "glow")
        ),
        "ground_way": dice.choice(ways),
        "ground_paint": dice.choice(("flat", "flat", "ramp", "fall")),
        "ground_letter": dice.random() < 0.3,
    }
