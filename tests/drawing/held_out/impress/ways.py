"""How one sheet is made a slide, by dice over what an office could have chosen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PIL import ImageFont

from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.impress import pen
from tests.drawing.held_out.impress.pen import Node, Para, Run
from tests.drawing.held_out.letters import font_file, width_of
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Mark

REAL = {
    "Calibri": "Carlito", "Cambria": "Caladea", "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif", "Arial Narrow": "Liberation Sans Narrow",
}  # fmt: skip
"""What LibreOffice takes for fonts that other offices have."""
WHITE = "#FFFFFF"
_WIDE, _FOUR, _A4 = (960.0, 540.0), (720.0, 540.0), (841.9, 595.3)
_TALL, _TALL4, _LETTER = (540.0, 780.0), (595.3, 841.9), (612.0, 792.0)
_STYLES = (
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}", "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}",
    "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}", "{3B4B98B0-60AC-42C2-AFA5-B58CD77FA1E5}",
    "{69012ECD-51FC-41F1-AA8D-1B2483CD663E}", "{BC89EF96-8CEA-46FF-86C4-4CE0E7609802}",
    "{B301B821-A1FF-4177-AEE7-76D212191A09}", "{5940675A-B579-460E-94D1-54222C63F5DA}",
)  # fmt: skip
"""Of tables: medium, black, green, light, framed, gridded, lined and plain."""
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        *["Calibri"] * 3, "Arial", "Arial", "Arial Narrow", "Cambria", "Times New Roman", "Roboto",
        "Open Sans", "Lato", "Inter", "DejaVu Sans", "TeX Gyre Heros", "Linux Libertine O",
    ),
    "size": (9.5, 10, 10.5, 11, 12),
    "paper": (*[_WIDE] * 3, _FOUR, _FOUR, _A4, _A4, _TALL, _TALL, _TALL4, _LETTER),
    "margin": (20, 26, 32, 40),
    "ground": (*[WHITE] * 4, "#FBFAF5", "#F6F8FC", "#F4F4F2"),
    "accent": ("#1F3864", "#2F5496", "#00594C", "#7B2D26", "#404040", "#003399", "#5B3A73"),
    "pale": ("#DEEAF6", "#EDEDED", "#E4E9F0", "#F2F2F2", "#FFF6DF", "#E6F1E4"),
    "line": ("#000000", "#7F7F7F", "#A6A6A6", "#BFBFBF", "#8496B0"),
    "title": (
        "", "Voting result", "Results of the vote", "Record of the vote", "Outcome of vote",
        "Vote in the Council",
    ),
    "title_way": ("plain", "center", "band", "band", "ruled", "bar", "roundRect", "homePlate"),
    "headings": ("", "", "plain", "tab", "rows"),
    "wide_order": ("panel", "panel", "wings", "strip", "thirds", "rail", "halves"),
    "tall_order": ("down", "down", "states first", "halves", "beside"),
    "fields": ("table", "table", "quad", "bullets", "tabbed", "cards", "cards", "stacked"),
    "field_lines": ("none", "none", "grid", "rows", "dots"),
    "label": ({"b": 1}, {"b": 1}, {}, {"i": 1}, {"b": 1, "ink": 1}),
    "label_fill": ("", "", "pale", "accent"),
    "caps": (False, False, False, True),
    "colon": (":", ":", ""),
    "empty": ("drop", "", "–"),
    "date_at": ("first", "end", "end", "item"),
    "result_at": ("fields", "box", "banner", "callout", "totals", "line"),
    "totals": ("table", "table", "shapes", "columns", "across", "tiles", "bars", "bars"),
    "totals_lines": ("none", "grid", "rows", "ends", "dots"),
    "totals_mark": ("xlbmf", "xlbmf", "lxbmf", "lbmfx"),
    "totals_style": ("", "", "", *_STYLES),
    "legend_at": ("above", "below", "totals"),
    "legend_way": ("none", "none", "grid", "rows", "stack"),
    "legend_title": ("", "Legend:", "Key:", "Legend"),
    "states": (*["table"] * 3, "joined", "joined", "shapes", "cards", "columns", "columns"),
    "state_lines": ("none", "grid", "rows", "rows", "ends", "dots"),
    "state_style": ("", "", "", "", *_STYLES),
    "row_major": (False, False, False, True),
    "blocks": (1, 2, 2, 3, 3),
    "columns": ("nfm", "nfm", "nfm", "mnf", "nmf", "fnm", "#nfm", "#mnf"),
    "figure_side": ("right", "right", "center"),
    "high": (1.45, 1.6, 1.75),
    "zebra": (False, False, True),
    "head": ("bold", "plain", "fill", "fill", "pale", "italic"),
    "name_bold": (False, False, True),
    "technique": (
        "glyph", "glyph", "preset", "preset", "path", "path", "connector", "clear", "jpeg", "few",
    ),
    "paint": ("flat", "flat", "flat", "outlined", "gradient", "hollow"),
    "glyph": ("DejaVu Sans", "DejaVu Sans", "Symbola"),
    "fat": (0, 1, 2),
    "swatch": ("cell", "cell", "row", "name", "rect", "roundRect"),
    "pill": ("roundRect", "roundRect", "flowChartTerminator", "cell", "light", "edge", "rect"),
    "badge": ("ellipse", "roundRect", "octagon", "glyph", "cut"),
    "letter": ("plain", "plain", "ellipse", "roundRect", "full"),
    "word": ({}, {}, {"i": 1}, {"u": "sng"}, {"cap": "small"}, {"edge": 1}),
    "worded": (*[False] * 5, True),
    "foot": ("", "number", "number", "both"),
}  # fmt: skip


class NoRoomError(Exception):
    """A part does not find its place at this size."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that needs so much height and is drawn at a place."""

    high: float
    draw: Callable[[float, float], list[Node]]


def placed(parts: Sequence[tuple[float, float, Part]]) -> Part:
    """Each so far from the left and from the top."""

    def draw(x: float, y: float) -> list[Node]:
        return [node for left, top, part in parts for node in part.draw(x + left, y + top)]

    return Part(max((top + part.high for _, top, part in parts), default=0.0), draw)


def stack(parts: Sequence[Part | None], gap: float) -> Part:
    """One below the other."""
    at, found = 0.0, []
    for part in parts:
        if part:
            found.append((0.0, at, part))
            at += part.high + gap
    return placed(found)


@lru_cache(maxsize=300)
def _line(family: str) -> float:
    up, down = ImageFont.truetype(font_file(family), 200).getmetrics()
    return max((up + down) / 200, 1.2) * 1.02


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is put together: letters of a size, rows of more or less air."""

    plan: Plan
    way: Mapping[str, Any]
    size: float
    air: float
    pictures: Mapping[Mark, str]
    """Of the marks, where they are pictures."""

    @property
    def base(self) -> Run:
        """Letters of all that says nothing else."""
        return {"font": self.way["font"], "size": self.size, "color": "#000000"}

    @property
    def pale(self) -> str:
        """The ground of stripes and panels: none where pictures bring a white ground."""
        return "" if self.way["technique"] in {"jpeg", "few"} else str(self.way["pale"])

    @property
    def row(self) -> float:
        """How high a row is."""
        return float(max(self.size * self.way["high"], self.line() + 3) * self.air)

    def line(self, size: float = 0.0) -> float:
        """How high a line is."""
        return _line(REAL.get(self.way["font"], self.way["font"])) * (size or self.size)

    def measure(self, words: str, size: float = 0.0, *, bold: bool = True) -> float:
        """How wide words are, scripts that another font lends included."""
        families = [REAL.get(self.way["font"], self.way["font"])]
        if any("\u0370" <= letter <= "\u04ff" for letter in words):
            families.append("DejaVu Sans")
        size = size or self.size
        return max(width_of(words, family, size, bold=bold) for family in families) * 1.02

    def longest(self, words: str) -> float:
        """How wide the widest word is."""
        return max((self.measure(word) for word in words.split()), default=0.0)

    def high(self, paras: Sequence[Para], room: float) -> float:
        """How high paragraphs are in this width."""
        found = 0.0
        for p in paras:
            size = max((r.get("size", self.size) for r in p["runs"]), default=self.size)
            bold = any(r.get("b") for r in p["runs"])
            words = "".join(r["t"] for r in p["runs"]).split("\t")[-1].split()
            lines, held, inner = 1, "", room - p.get("indent", (0, 0))[0]
            for word in words:
                longer = f"{held} {word}".strip()
                if held and self.measure(longer, size, bold=bold) > inner:
                    lines, longer = lines + 1, word
                held = longer
                if self.measure(word, size, bold=bold) > inner + 0.5:
                    raise NoRoomError(word)
            found += lines * self.line(size) + p.get("after", 0)
        return found

    def block(self, paras: Sequence[Para], wide: float) -> Part:
        """A box of text, as high as it needs."""
        high, body = self.high(paras, wide - 1), pen.text(paras, self.base, anchor="t")
        return Part(high, lambda x, y: [pen.shape((x, y, wide, high), words=body)])


def random_page(plan: Plan, attempt: int) -> Page:
    """The page of a plan at its usual size; another in each attempt."""
    dice = plan.dice(f"impress {attempt}")
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    look = plan.sheet.look
    wide, high = way["paper"]
    way["order"] = way["wide_order" if wide > high else "tall_order"]
    plain = {"zebra": False, "state_style": "", "totals_style": ""}
    if look.family == "ground":
        way |= plain | {"worded": False, "technique": "preset"}
        if way["states"] == "columns" or way["swatch"] == "row":
            way["states"] = "table"
    if look.family in WRITTEN or "not_participating" in look.words:
        way["worded"] = False
    if look.family == "pill" and way["pill"] == "cell":
        way |= plain | {"states": dice.choice(("table", "joined"))}
    if way["paint"] == "hollow" and look.family not in {"arrow", "triangle", "thumb"}:
        way["paint"] = "flat"
    if look.family == "face":
        way["paint"] = "flat"
    if wide > high:
        way["blocks"] = max(2, way["blocks"])
    if look.family in {"ground", "badge", *WRITTEN} and way["technique"] in {
        "clear",
        "jpeg",
        "few",
    }:
        way["technique"] = "path"
    pictures: dict[Mark, str] = {}
    if way["technique"] in {"clear", "jpeg", "few"}:
        pictures = dict(drawn_marks(plan, 120, way["technique"]))
    if way["technique"] in {"jpeg", "few"}:
        way |= plain | {"ground": WHITE}
    return Page(plan, way, way["size"], 1.0, pictures)
