"""How one sheet is drawn as a chart, by dice over what a statistician could have chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.gnuplot.pen import Page
from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, phrased

_OFFICE = Office(
    positions=(
        *[("Yes", "No", "Abstain", "Not participating")] * 3,
        ("FOR", "AGAINST", "ABSTAIN", "NOT PARTICIPATING"),
        ("In favour", "Against", "Abstaining", "Not taking part"),
        ("Yes", "No", "Abstentions", "Not participating"),
    ),
    labels={
        "Session": ("Session", "Session no."),
        "Configuration": ("Configuration", "Configuration", "Composition"),
        "Item": ("Item", "Item", "Item voted on"),
        "Document": ("Document", "Documents"),
        "Voting Rule": ("Voting Rule", "Voting rule", "Rule of voting"),
        "Subject": ("Subject", "Subject", "Subject of the vote"),
        "Sitting date": ("Sitting date", "Date", "Sitting"),
        "Final result": ("Final result", "Outcome of the vote", "Result"),
        "Total": ("Total", "Total", "TOTAL"),
        "Members": ("Members", "Members", "Number of members"),
        "Member State": ("Member State", "Member States"),
    },
    values={"Voting Rule": ("{}", "^{}")},
    dates=("", "", "%d %B %Y", "%d-%m-%Y", "%Y-%m-%d"),
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        "DejaVu Sans", "Liberation Sans", "Carlito", "Lato", "Open Sans", "Roboto", "Inter",
        "Linux Libertine O", "Liberation Serif", "TeX Gyre Heros", "DejaVu Sans Condensed",
        "Nimbus Sans", "DejaVu Serif",
    ),
    "paper": (*[(595.3, 841.9)] * 4, (612.0, 792.0), (841.9, 595.3), (841.9, 595.3)),
    "margin": (30, 36, 44, 52),
    "line": ("#000000", "#808080", "#a0a0a0"),
    "bar": ("#c8d3e6", "#d9d9d9", "#e3d9c6", "#bfc9c2"),
    "title": ("Vote of the Council", "Votes by Member State", "Voting result", "", ""),
    "portrait": ("chart", "chart", "grid", "plain", "plain", "below"),
    "landscape": ("beside", "beside", "grid", "plain"),
    "fields": ("right", "right", "left", "two"),
    "label_bold": (True, False, False),
    "date_at": ("first", "last"),
    "result_at": ("fields", "line", "frame", "totals"),
    "totals": ("table", "table", "bars", "columns"),
    "totals_frame": ("axis", "ends", "grid", "none"),
    "legend_at": ("above", "below", "key"),
    "columns": ("nfm", "mnf", "nmf", "nbfm", "mnbf", "nfbm"),
    "blocks": (1, 2, 2, 3),
    "rules": ("rows", "dots", "axis", "none", "stripes", "ticks"),
    "name_side": ("left", "left", "right"),
    "heads_turned": (False, False, True),
    "high": (1.45, 1.6, 1.75),
    "technique": (
        "points", "points", "points", "points", "path", "path", "edged", "vector", "glyph",
        "glyph", "png", "jpeg",
    ),
    "swatch": ("cell", "cell", "hatch", "inner", "strip"),
    "pill": ("full", "full", "frame", "cell"),
    "badge": ("disc", "disc", "square"),
    "letter": ("plain", "plain", "ring"),
    "foot": ("", "number", "both"),
}  # fmt: skip


def random_page(plan: Plan, attempt: int, size: float, air: float) -> Page:
    """The page of a plan in a size; other dice in each attempt."""
    dice, look = plan.dice(f"gnuplot {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    wide, high = way["paper"]
    way["order"] = way["landscape" if wide > high else "portrait"]
    if way["order"] == "chart" and "b" not in way["columns"]:
        way["columns"] = dice.choice(("nbfm", "mnbf", "nfbm"))
    if way["order"] == "beside":
        way["blocks"] = min(2, way["blocks"])
    if "b" in way["columns"]:
        way["blocks"] = min(2, way["blocks"])
    coloured = look.family == "ground" or (look.family == "pill" and way["pill"] == "cell")
    if coloured and way["rules"] == "stripes":
        way["rules"] = "rows"
    if look.family in WRITTEN | {"ground", "badge"} and way["technique"] in {"png", "jpeg"}:
        way["technique"] = "path"
    if way["technique"] == "jpeg" and way["rules"] == "stripes":
        way["rules"] = "dots"
    form = {"png": "clear", "jpeg": "jpeg"}.get(way["technique"], "")
    pictures = dict(drawn_marks(plan, 48, form)) if form else {}
    return Page(plan, way, phrased(plan, dice, _OFFICE), pictures, size, air)
