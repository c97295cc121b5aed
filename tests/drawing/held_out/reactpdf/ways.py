"""How one sheet is set, by dice over all that a web team could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.notes import Plan

Node = dict[str, Any]
"""What is handed to the script."""

FONTS = (
    "Inter", "Roboto", "Open Sans", "Lato", "Carlito", "DejaVu Sans", "DejaVu Sans Condensed",
    "DejaVu Serif", "Liberation Sans", "Liberation Serif", "Roboto Condensed", "Nimbus Sans",
    "Linux Biolinum O", "Linux Libertine O", "P052", "C059", "URW Gothic",
    "Liberation Sans Narrow",
)  # fmt: skip
GLYPH_FONTS = ("DejaVu Sans", "Symbola")
_DEJAVU = {
    "arrow_up": "↑⬆", "arrow_down": "↓⬇", "triangle_up": "▲▲", "triangle_down": "▼▼",
    "tick": "✓✔", "cross": "✗✘", "plus": "+✚", "minus": "−−", "disc": "●●", "ring": "○○",
    "square": "■■", "diamond": "◆◆", "dash": "–—", "smile": "☺☺", "frown": "☹☹", "neutral": "😐😐",
}  # fmt: skip
_SYMBOLA = _DEJAVU | {
    "smile": "🙂🙂", "frown": "🙁🙁", "chevron_up": "⮝⮝", "chevron_down": "⮟⮟",
}  # fmt: skip
GLYPHS: Mapping[str, Mapping[str, str]] = {"DejaVu Sans": _DEJAVU, "Symbola": _SYMBOLA}
"""Of each font, thin and fat."""
_NO_CSS = {"thumb_up", "thumb_down", "smile", "frown", "neutral"}

_PALETTES = (
    {"accent": "#003399", "tint": "#edf1fa", "line": "#b9c4de", "muted": "#4d5568"},
    {"accent": "#1f2937", "tint": "#f3f4f6", "line": "#d1d5db", "muted": "#5b6470"},
    {"accent": "#0f4c5c", "tint": "#eaf3f4", "line": "#a9c3c8", "muted": "#47595d"},
    {"accent": "#5b2a56", "tint": "#f6eff5", "line": "#cdb6cb", "muted": "#5f4f5d"},
    {"accent": "#7a3e12", "tint": "#f8f2ea", "line": "#d6c2a8", "muted": "#60523f"},
    {"accent": "#000000", "tint": "#f0f0f0", "line": "#000000", "muted": "#333333"},
    {"accent": "#334155", "tint": "#f1f5f9", "line": "#94a3b8", "muted": "#475569"},
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": FONTS,
    "size": (8, 8.5, 9, 9, 9.5, 10, 10.5, 11),
    "margin": (30, 36, 42, 48, 56),
    "palette": _PALETTES,
    "title": ("Voting result", "Results of the vote", "Public vote: voting result",
              "Outcome of the vote", "Vote in the Council", "VOTING RESULT", ""),
    "title_way": ("band", "hero", "line", "centred", "block", "plain"),
    "title_bold": (True, True, False),
    "emblem": (False, False, False, True),
    "label_case": ("none", "none", "none", "uppercase"),
    "label_space": (0, 0, 0.3, 0.6),
    "label_bold": (True, True, False),
    "colon": (":", ""),
    "empty": ("drop", "drop", "–", "n/a"),
    "date_at": ("first", "end", "end", "with result"),
    "result_at": ("fields", "own", "own", "title"),
    "result": ("line", "banner", "box"),
    "legend_at": ("above", "below", "foot"),
    "legend_title": ("", "Legend", "Key"),
    "legend_box": (False, True),
    "headings": ("", "", "plain", "caps", "line"),
    "rules": ("none", "grid", "rows", "rows", "frame", "columns"),
    "rule": (0.4, 0.6, 0.9),
    "radius": (0, 0, 3, 6, 9),
    "head": ("accent", "tint", "bold", "muted"),
    "zebra": (False, False, True),
    "columns": ("nfm", "nfm", "nmf", "mnf", "fnm"),
    "pad": (1.2, 1.8, 2.6, 3.4, 4.6),
    "name_bold": (False, False, True),
    "card": ("stacked", "side", "side right", "centred"),
    "across": (3, 4, 4, 5),
    "leader": ("dotted", "dashed", "solid"),
    "bar": ("kind", "accent"),
    "codes": (False, False, True),
    "technique": ("path", "gradient", "stroke", "stroke", "css", "css", "glyph", "glyph",
                  "canvas", "png", "few", "jpeg"),
    "glyphs": GLYPH_FONTS,
    "fat": (0, 1),
    "stroke": (2.4, 3.2, 4.2),
    "ground": ("cell", "cell", "row", "edge", "swatch"),
    "swatch": (0, 0.2, 0.5),
    "pill": ("solid", "soft", "outline", "tag", "gradient", "dot"),
    "badge": ("disc", "rounded", "hexagon", "gradient", "outline"),
    "letter": ("plain", "plain", "boxed", "round", "solid"),
    "word": ("bold", "plain", "spaced", "underlined"),
    "footer": ("", "number", "both", "middle"),
}  # fmt: skip
_LAYOUTS: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "register": {"fields": ("ruled", "rows"), "totals": ("table", "across"),
                 "states": ("table", "table", "matrix"), "blocks": (1, 1, 2)},
    "cards": {"fields": ("grid", "boxes", "inline"), "totals": ("tiles", "bars", "lines"),
              "states": ("cards",), "blocks": (1,), "title_way": ("band", "hero", "line")},
    "columns": {"fields": ("inline", "defs"), "totals": ("lines", "table"),
                "states": ("leaders",), "blocks": (2, 2, 3)},
    "sidebar": {"fields": ("defs", "stack"), "totals": ("bars", "table", "lines"),
                "states": ("table", "leaders"), "blocks": (1, 1, 2),
                "title_way": ("line", "plain", "block")},
    "dashboard": {"fields": ("boxes", "grid"), "totals": ("bars", "donut", "tiles"),
                  "states": ("meters",), "blocks": (2, 2, 3), "title_way": ("band", "hero")},
    "form": {"fields": ("fieldset", "ruled"), "totals": ("table", "across"),
             "states": ("table",), "blocks": (2, 2, 3)},
    "wide": {"fields": ("stack", "rows"), "totals": ("table", "bars", "lines"),
             "states": ("table", "leaders", "meters", "cards"), "blocks": (2, 2, 3)},
    "chips": {"fields": ("inline", "grid"), "totals": ("lines", "across", "tiles"),
              "states": ("chips",), "blocks": (1,)},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet before it is handed over."""

    plan: Plan
    way: Mapping[str, Any]
    size: float
    """Of its letters."""


def random_page(plan: Plan, scale: float, attempt: int) -> Page:
    """The page of a plan, the same in each scale but for its size; another in each attempt."""
    dice = plan.dice(f"reactpdf {attempt}")
    layout = dice.choice(list(_LAYOUTS))
    options = {**_WAYS, **_LAYOUTS[layout]}
    way: Node = {name: dice.choice(options[name]) for name in options} | {"layout": layout}
    way["technique"] = _technique(way, set(plan.sheet.look.shapes.values()))
    if plan.sheet.look.family == "ground":
        way["zebra"] = False
        if way["states"] == "chips" and way["ground"] == "cell":
            way["ground"] = "row"
    if way["totals"] == "donut" and not plan.sheet.look.hues:
        way["totals"] = "bars"
    if way["states"] == "matrix" and plan.trap:
        way["states"] = "table"  # a column would say what the mark has to say
    if any(row.state in row.name.replace("(", " ").split() for row in plan.sheet.rows):
        way["codes"] = False
    return Page(plan, way, max(6.5, way["size"] * scale))


def _technique(way: Node, shapes: set[str]) -> str:
    """The chosen one, where it can draw all of these shapes."""
    lacking = {"glyph": shapes - set(GLYPHS[way["glyphs"]]), "css": shapes & _NO_CSS}
    return "path" if lacking.get(way["technique"]) else str(way["technique"])
