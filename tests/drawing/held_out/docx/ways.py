"""How one sheet is written in Word, by dice over what an office could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Mark

Node = dict[str, Any]
"""A piece of a document as `press.py` takes it."""

REAL = {
    "Calibri": "Carlito", "Cambria": "Caladea", "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif", "Arial Narrow": "Liberation Sans Narrow",
}  # fmt: skip
"""What LibreOffice takes for fonts that only Word has."""
_A4, _LETTER = (595.3, 841.9), (612.0, 792.0)
_STYLES = (
    "Table Grid", "Light Shading", "Light Shading Accent 1", "Light List Accent 1", "Light Grid",
    "Medium Shading 1 Accent 1", "Medium Shading 1", "Light List", "Medium List 1 Accent 4",
    "Light Grid Accent 5", "Medium Shading 1 Accent 5", "Light List Accent 5",
)  # fmt: skip
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        "Calibri", "Calibri", "Cambria", "Arial", "Arial", "Times New Roman", "Times New Roman",
        "Arial Narrow", "DejaVu Sans", "Open Sans", "Lato", "Linux Libertine O", "Inter", "Roboto",
        "TeX Gyre Pagella",
    ),
    "size": (9, 9.5, 10, 10, 10.5, 11),
    "paper": (_A4, _A4, _A4, _LETTER),
    "landscape": (False, False, False, False, True),
    "margin": (40, 46, 54, 62, 71),
    "frame": ("", "", "", "", "", "", "", "single", "double", "thinThickSmallGap"),
    "accent": ("#1F3864", "#2F5496", "#385623", "#833C0B", "#404040", "#003399", "#44546A"),
    "pale": ("#DEEAF6", "#EDEDED", "#E7E6E6", "#F2F2F2", "#FFF8E5", "#E2EFD9"),
    "line": ("#000000", "#7F7F7F", "#A6A6A6", "#BFBFBF", "#8496B0"),
    "title": (
        "", "", "Voting result", "Results of the vote", "VOTE SHEET", "Record of vote",
        "Outcome of the vote",
    ),
    "title_way": ("Title", "Heading 1", "plain", "centred", "band", "ruled"),
    "own_heads": (True, False),
    "edge": ("header", "header", "body"),
    "headings": ("", "", "Heading 2", "bold", "ruled"),
    "order": (
        "down", "down", "states first", "beside", "wings", "halves", "sections", "form", "form",
    ),
    "fields": ("table", "table", "quad", "hanging", "stacked", "runin", "boxed", "cells"),
    "field_lines": ("none", "none", "grid", "rows", "outer", "dotted"),
    "label": ("bold", "bold", "plain", "accent", "italic"),
    "label_caps": (False, False, False, True),
    "label_shade": (False, False, True),
    "colon": (":", ":", ""),
    "empty": ("drop", "blank", "–"),
    "date_at": ("first", "end", "end", "result", "item"),
    "result_at": ("fields", "line", "box", "band", "totals", "right"),
    "totals": ("table", "table", "table", "across", "leaders", "cards", "chips"),
    "totals_lines": ("none", "grid", "rows", "ends", "outer", "dotted", "head"),
    "totals_style": ("", "", "", *_STYLES[:6]),
    "totals_mark": ("left", "left", "inside", "last", "after"),
    "total_caps": (False, False, False, True),
    "legend_at": ("above", "below", "foot"),
    "legend_way": ("line", "line", "box", "cells", "equals"),
    "legend_title": ("", "", "Legend:", "Key:", "Marks:"),
    "states": ("joined", "joined", "joined", "nested", "nested", "tabbed", "cards", "list"),
    "state_lines": ("none", "grid", "rows", "ends", "outer", "dotted", "columns", "head"),
    "state_style": ("", "", "", "", *_STYLES),
    "across": (False, False, False, True),
    "blocks": (1, 2, 2, 3, 3),
    "columns": ("nfm", "nfm", "nfm", "mnf", "nmf", "#nfm", "fnm", "#mnf"),
    "figure_side": ("right", "right", "center"),
    "high": (1.3, 1.45, 1.6, 1.8),
    "zebra": (False, False, True),
    "head": ("bold", "plain", "fill", "pale", "italic"),
    "name_bold": (False, False, True),
    "technique": (
        "glyph", "glyph", "sym", "sym", "preset", "preset", "custom", "clear", "jpeg", "few",
    ),
    "paint": ("flat", "flat", "outlined", "gradient", "hollow", "shadow"),
    "glyph_font": ("DejaVu Sans", "DejaVu Sans", "Symbola"),
    "fat": (0, 1, 2),
    "ground": ("cell", "cell", "row", "name", "swatch"),
    "pill": ("shade", "shade", "shape", "shape", "cell", "border"),
    "badge": ("disc", "rounded", "written", "few"),
    "letter": ("plain", "plain", "border", "shape"),
    "word": ("plain", "plain", "italic", "small_caps", "border"),
    "worded": (False, False, False, False, False, False, True),
    "footer": ("", "number", "number", "both", "page"),
    "lossless": (True, False),
}  # fmt: skip


class NoRoomError(Exception):
    """A part does not find its place at this size."""


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is put together."""

    plan: Plan
    way: Mapping[str, Any]
    size: float
    """Of its letters."""
    pictures: Mapping[Mark, str]
    """Of the marks, where they are pictures."""

    @property
    def wide(self) -> float:
        """Between the margins."""
        return float(self.paper[0] - 2 * self.way["margin"])

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height."""
        short, long = self.way["paper"]
        return (long, short) if self.way["landscape"] else (short, long)

    @property
    def flags(self) -> str:
        """Of a table with a style: its head, and stripes where they are not too dark."""
        return "hz" if "Accent" in self.way["state_style"] else "h"

    def measure(self, words: str, part: float = 1.0, *, bold: bool = False) -> float:
        """How wide words are, scripts that another font lends included."""
        families = [REAL.get(self.way["font"], self.way["font"])]
        if any("\u0370" <= letter <= "\u04ff" for letter in words):
            families.append("DejaVu Sans")
        size = round(self.size * part * 2) / 2
        return max(width_of(words, family, size, bold=bold) for family in families) + 0.5

    def longest(self, words: str, part: float = 1.0, *, bold: bool = False) -> float:
        """How wide the widest word is."""
        return max((self.measure(w, part, bold=bold) for w in words.split()), default=0.0)

    def lines(self, kind: str) -> Node:
        """The rules of a table."""
        colour = self.way["line"]
        thin, fat = ("single", 0.5, colour), ("single", 1.25, colour)
        dots = ("dotted", 0.75, colour)
        return {
            "none": {},
            "grid": dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), thin),
            "rows": dict.fromkeys(("top", "bottom", "insideH"), thin),
            "ends": dict.fromkeys(("top", "bottom"), fat),
            "outer": dict.fromkeys(("top", "left", "bottom", "right"), fat),
            "dotted": dict.fromkeys(("bottom", "insideH"), dots),
            "columns": dict.fromkeys(("top", "left", "bottom", "right", "insideV"), thin),
            "head": {},
        }[kind]


def random_page(plan: Plan, scale: float, attempt: int) -> Page:
    """The page of a plan, the same in each scale but for its size; another in each attempt."""
    dice = plan.dice(f"docx {attempt}")
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    look = plan.sheet.look
    if way["landscape"]:
        way["blocks"] = max(2, way["blocks"])
        if way["order"] in {"form", "states first"}:
            way["order"] = dice.choice(("beside", "wings"))
    if look.family == "ground":
        way |= {"zebra": False, "state_style": "", "worded": False, "technique": "preset"}
        if way["states"] not in {"cards", "nested"} or way["order"] == "sections":
            way["states"] = "joined"
        if way["order"] == "sections":
            way["order"] = "down"
        if way["ground"] == "swatch" and way["states"] == "cards":
            way["ground"] = "cell"
    if look.words and len(look.words) > 1:
        way |= {"worded": False}
    if look.family == "pill" and way["pill"] == "cell":
        way |= {"zebra": False, "state_style": "", "states": "joined"}
    if look.family == "face" and way["paint"] != "shadow":
        way["paint"] = "flat"
    if way["paint"] == "hollow" and look.family not in {"arrow", "triangle", "thumb"}:
        way["paint"] = "flat"
    if way["order"] == "form" and way["ground"] == "name":
        way["ground"] = "cell"
    if way["order"] in {"form", "sections"} and way["result_at"] == "totals":
        way["result_at"] = "line"
    pictures = {}
    kind = way["badge"] if look.family == "badge" else way["technique"]
    if kind in {"clear", "jpeg", "few"} and look.family != "badge":
        pictures = dict(drawn_marks(plan, 110, kind))
    return Page(plan, way, way["size"] * scale, pictures)
