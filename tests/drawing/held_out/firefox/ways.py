"""How one sheet is made a page of HTML, by dice over what a web office could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, Phrases, phrased
from tests.drawing.held_out.sheet import Mark

_OFFICE = Office(
    positions=(
        *[("Yes", "No", "Abstain", "Not participating")] * 3,
        ("For", "Against", "Abstained", "Not participating"),
        ("In favour", "Against", "Abstentions", "Not participating"),
        ("Yes", "No", "Abstention", "Did not participate"),
    ),
    labels={
        "Session": ("Session", "Meeting", "Council meeting"),
        "Configuration": ("Configuration", "Configuration", "Council formation"),
        "Item": ("Item", "Item", "Agenda item"),
        "Document": ("Document", "Document(s)"),
        "Voting Rule": ("Voting Rule", "Voting rule", "Voting procedure"),
        "Subject": ("Subject", "Subject", "Subject matter"),
        "Sitting date": ("Sitting date", "Date of vote", "Date"),
        "Final result": ("Final result", "Final outcome", "Result of the vote"),
        "Total": ("Total", "Total", "In total"),
        "Members": ("Members", "Members", "Count"),
        "Member State": ("Member State", "Country", "Delegation"),
        "Vote": ("Vote", "Position", "Vote"),
    },
    values={"Voting Rule": ("{}", "^{}")},
    dates=("", "", "%d %b %Y", "%d %B %Y", "%A %d %B %Y"),
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        "DejaVu Sans", "Liberation Sans", "Carlito", "Caladea", "Lato", "Open Sans", "Roboto",
        "Inter", "Linux Libertine O", "Comfortaa", "TeX Gyre Heros", "TeX Gyre Pagella",
        "Liberation Sans Narrow", "Roboto Condensed", "Linux Biolinum O", "Liberation Serif",
    ),
    "paper": (*[(595.3, 841.9)] * 5, (612.0, 792.0), (841.9, 595.3), (841.9, 595.3)),
    "margin": (28, 34, 42, 50),
    "accent": ("#0b3d91", "#7c2d12", "#065f46", "#4a044e", "#111827", "#155e75", "#b45309"),
    "tint": ("#eff6ff", "#f9fafb", "#f5f5f4", "#fefce8", "#f0fdf4"),
    "line": ("#111111", "#9ca3af", "#d1d5db", "#94a3b8"),
    "title": ("Voting result", "Result of voting", "How the Council voted", "Vote", ""),
    "portrait": ("report", "report", "dashboard", "columns", "form", "prose", "matrix", "aside"),
    "landscape": ("aside", "aside", "dashboard", "columns", "matrix"),
    "fields": ("dl", "dl", "table", "stack", "tiles", "inline"),
    "colon": (":", ":", ""),
    "strong": ("label", "label", "value", "none"),
    "date_at": ("first", "last", "last"),
    "result_at": ("fields", "badge", "panel", "heading", "totals"),
    "totals": ("table", "table", "bars", "stats", "inline", "turned"),
    "totals_rules": ("rows", "grid", "none", "ends", "striped"),
    "mark_side": ("left", "left", "right"),
    "legend_at": ("above", "below"),
    "legend_box": ("plain", "plain", "framed"),
    "states": ("table", "table", "list", "chips"),
    "columns": ("nfm", "nfm", "mnf", "nmf", "fnm", "mfn"),
    "blocks": (1, 2, 2, 3),
    "rules": ("rows", "grid", "none", "striped", "dotted"),
    "head": ("bold", "filled", "ruled", "caps"),
    "figure_side": ("right", "right", "center", "left"),
    "high": (1.45, 1.6, 1.8),
    "technique": (
        "svg", "svg", "use", "stroke", "stroke", "clip", "png", "jpeg", "svgfile", "backed",
        "glyph", "glyph", "emoji", "emoji", "mask", "gradient", "border",
    ),
    "swatch": ("cell", "cell", "row", "edge", "under", "box"),
    "pill": ("pill", "tag", "outline", "soft"),
    "badge": ("circle", "rounded", "square"),
    "letter": ("plain", "circle", "box"),
    "glyph_font": ("DejaVu Sans", "Symbola"),
    "corner": (0, 0, 4, 9),
    "foot": ("", "number", "both"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet and what was chosen for it."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    pictures: Mapping[Mark, str]
    """Of the marks, where they are pictures."""


def random_page(plan: Plan, attempt: int) -> Page:
    """What the dice choose for a plan; other things in each attempt."""
    dice, look = plan.dice(f"firefox {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    wide, high = way["paper"]
    way["order"] = way["landscape" if wide > high else "portrait"]
    if wide > high and way["order"] != "aside":
        way["blocks"] = max(2, way["blocks"])
    if way["order"] == "aside":
        way["blocks"] = min(2, way["blocks"])
    if way["order"] in {"aside", "dashboard"} and way["totals"] == "turned":
        way["totals"] = "table"
    if look.family == "ground" or (look.family == "pill" and way["pill"] == "tag"):
        way["rules"] = "rows" if way["rules"] == "striped" else way["rules"]
        way["totals_rules"] = "rows"
        if way["swatch"] == "row" and (way["order"] == "matrix" or way["states"] == "list"):
            way["swatch"] = "cell"
    if look.family in WRITTEN | {"ground", "badge"} and way["technique"] in {"png", "jpeg"}:
        way["technique"] = "svg"
    coloured = look.family in {"disc", "square"}
    if way["technique"] == "emoji" and not coloured and (plan.trap or not look.hues):
        way["technique"] = "glyph"
    if way["technique"] == "jpeg":
        way |= {"rules": "rows", "totals_rules": "rows", "tint": "#ffffff"}
    form = {"png": "clear", "jpeg": "jpeg"}.get(way["technique"], "")
    pictures = dict(drawn_marks(plan, 96, form)) if form else {}
    return Page(plan, way, phrased(plan, dice, _OFFICE), pictures)


def tag(name: str, inner: str, css: str = "", style: str = "") -> str:
    """An element."""
    name_of = f' class="{css}"' if css else ""
    looks = f' style="{style}"' if style else ""
    return f"<{name}{name_of}{looks}>{inner}</{name}>"


def said(words: str) -> str:
    """Words as HTML has them."""
    return escape(words, quote=False)
