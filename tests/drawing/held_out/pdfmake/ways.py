"""How one sheet is set, by dice over all that a developer could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Mark

Node = dict[str, Any]
"""A piece of a document as pdfmake takes it."""

FONTS = (
    "Roboto", "Open Sans", "Lato", "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Condensed",
    "Liberation Sans", "Liberation Serif", "Carlito", "Roboto Condensed",
)  # fmt: skip
GLYPHS = {
    "arrow_up": "↑⬆", "arrow_down": "↓⬇", "triangle_up": "▲▲", "triangle_down": "▼▼",
    "tick": "✓✔", "cross": "✗✘", "plus": "+✚", "minus": "−−", "disc": "●●", "ring": "○○",
    "square": "■■", "diamond": "◆◆", "dash": "–—", "smile": "☺☺", "frown": "☹☹", "neutral": "😐😐",
}  # fmt: skip
"""Thin and fat, in DejaVu Sans."""
_HOLLOW = {"smile", "frown", "neutral"}
_RULES = {
    "none": (0, 0, 0, 0, 0, 0), "grid": (0.6, 0.6, 0.6, 0.6, 0.6, 0.6),
    "rows": (0.7, 0.9, 0.4, 0.7, 0, 0), "head": (0, 1.1, 0, 0, 0, 0),
    "frame": (0.9, 0.6, 0, 0.9, 0.9, 0), "columns": (0.6, 0.6, 0, 0.6, 0.6, 0.6),
    "under": (0, 0.5, 0.5, 0.5, 0, 0),
}  # fmt: skip
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": FONTS,
    "size": (8.5, 9, 9, 9.5, 10),
    "landscape": (False, False, False, False, True),
    "margin": (34, 42, 50, 60),
    "accent": ("#1d3f72", "#234a5c", "#3b3b58", "#222222", "#5a4632", "#003399"),
    "rule_colour": ("#000000", "#8a8f98", "#c4c9d1", "#5f6f86"),
    "title": (
        "",
        "",
        "Voting result",
        "Record of the vote",
        "VOTING RESULTS",
        "Result of the vote",
    ),
    "title_way": ("plain", "band", "centred"),
    "headings": (False, False, True),
    "order": ("down", "down", "states first", "beside", "wings", "split"),
    "fields": ("table", "table", "lines", "cards", "defs", "box"),
    "field_rules": ("none", "under", "grid", "rows"),
    "label_case": ("as is", "as is", "as is", "capitals"),
    "colon": (":", ":", ""),
    "empty": ("drop", "blank", "–"),
    "date_at": ("first", "end", "end", "with result"),
    "result_at": ("fields", "line", "banner", "line"),
    "totals": ("table", "table", "table", "across", "cards", "list"),
    "totals_rules": ("none", "grid", "rows", "under", "head", "frame"),
    "legend_at": ("above", "below", "foot"),
    "legend_title": ("", "", "Legend:", "Key:"),
    "states": ("side by side", "side by side", "joined", "joined", "tiles"),
    "state_rules": ("none", "grid", "rows", "under", "head", "frame", "columns"),
    "blocks": (1, 2, 2, 3, 3),
    "columns": ("nfm", "nfm", "mnf", "nmf", "#nfm", "fnm"),
    "state_pad": (1.2, 2.0, 2.8),
    "zebra": (False, False, True),
    "head": ("plain", "bold", "fill", "pale"),
    "technique": ("svg", "png", "few", "jpeg", "canvas", "glyph", "glyph"),
    "fat": (0, 1),
    "ground": ("cell", "cell", "row", "box"),
    "pill": ("svg", "outline", "table", "marker"),
    "badge": ("disc", "rounded"),
    "footer": ("", "number", "number", "both"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is put together."""

    plan: Plan
    way: Mapping[str, Any]
    size: float
    """Of its letters."""
    pictures: Mapping[Mark, str]
    """Addresses of the marks, where they are pictures."""

    def table(
        self, rows: Sequence[Sequence[Node]], widths: Sequence[Any], rules: str, *,
        heads: int = 0, pad: float = 2.0,
    ) -> Node:  # fmt: skip
        """A table; each cell's content stands in the middle of its height."""
        body = [[{"verticalAlignment": "middle", **cell} for cell in row] for row in rows]
        room = (self.size * 0.45, pad * self.size / 9)
        layout = {"rules": _RULES[rules], "pad": room, "colour": self.way["rule_colour"]}
        table = {"headerRows": heads, "widths": list(widths), "body": body}
        return {"table": table, "layout": layout}

    def heads(self, words: Sequence[str], aligned: Sequence[str]) -> list[Node]:
        """The head of a table."""
        style: Node = {"bold": self.way["head"] != "plain"}
        if self.way["head"] == "fill":
            style |= {"fillColor": self.way["accent"], "color": "#ffffff"}
        if self.way["head"] == "pale":
            style |= {"fillColor": "#e8ebf0"}
        return [{"text": t, "alignment": a, **style} for t, a in zip(words, aligned, strict=True)]


def random_page(plan: Plan, scale: float, attempt: int) -> Page:
    """The page of a plan, the same in each scale but for its size; another in each attempt."""
    dice = plan.dice(f"pdfmake {attempt}")
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    shapes = set(plan.sheet.look.shapes.values())
    lacking = {"glyph": shapes - set(GLYPHS), "canvas": shapes & _HOLLOW}
    if lacking.get(way["technique"]):
        way["technique"] = "svg"
    if plan.sheet.look.family == "ground":
        way |= {"zebra": False, "technique": "svg"}
        way["states"] = "joined" if way["ground"] == "cell" else "side by side"
    if way["landscape"]:
        way["blocks"] = max(2, way["blocks"])
    pictures = {}
    if way["technique"] in {"png", "few", "jpeg"}:
        kind = "jpeg" if way["technique"] == "jpeg" else "png"
        drawn = drawn_marks(plan, 96, {"png": "clear"}.get(way["technique"], way["technique"]))
        pictures = {mark: f"data:image/{kind};base64,{data}" for mark, data in drawn}
    return Page(plan, way, way["size"] * scale, pictures)
