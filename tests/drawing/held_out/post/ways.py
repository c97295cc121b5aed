"""How one sheet is set, by dice over what an office's form printing might do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Outlines

FONTS: Mapping[str, tuple[str, str]] = {
    "Nimbus Sans": ("NimbusSans-Regular", "NimbusSans-Bold"),
    "Nimbus Roman": ("NimbusRoman-Regular", "NimbusRoman-Bold"),
    "Nimbus Sans Narrow": ("NimbusSansNarrow-Regular", "NimbusSansNarrow-Bold"),
    "Nimbus Mono PS": ("NimbusMonoPS-Regular", "NimbusMonoPS-Bold"),
    "P052": ("P052-Roman", "P052-Bold"),
    "C059": ("C059-Roman", "C059-Bold"),
    "URW Bookman": ("URWBookman-Light", "URWBookman-Demi"),
    "URW Gothic": ("URWGothic-Book", "URWGothic-Demi"),
    "DejaVu Sans": ("DejaVuSans", "DejaVuSans-Bold"),
    "DejaVu Sans Condensed": ("DejaVuSansCondensed", "DejaVuSansCondensed-Bold"),
    "DejaVu Serif": ("DejaVuSerif", "DejaVuSerif-Bold"),
    "Liberation Sans": ("LiberationSans", "LiberationSans-Bold"),
    "Liberation Serif": ("LiberationSerif", "LiberationSerif-Bold"),
    "Liberation Mono": ("LiberationMono", "LiberationMono-Bold"),
    "Liberation Sans Narrow": ("LiberationSansNarrow", "LiberationSansNarrow-Bold"),
}  # fmt: skip
"""Families with Greek and Cyrillic, and what PostScript calls them, thin and bold."""

DINGBATS = {
    "tick": "34", "cross": "68", "disc": "ll", "ring": "mm", "square": "nn", "diamond": "uu",
    "triangle_up": "ss", "triangle_down": "tt", "plus": "::",
}  # fmt: skip
DEJAVU = {
    "arrow_up": "↑⬆", "arrow_down": "↓⬇", "triangle_up": "▲▲", "triangle_down": "▼▼",
    "tick": "✓✔", "cross": "✗✘", "plus": "+✚", "minus": "−−", "disc": "●●", "ring": "○◯",
    "square": "■■", "diamond": "◆◆", "dash": "–—", "smile": "☺☺", "frown": "☹☹",
}  # fmt: skip
"""Signs of fonts, thin and fat."""

_INKS = (
    {"deep": "#1d3b5c", "pale": "#e6edf4", "line": "#8fa5ba", "grey": "#4a5866"},
    {"deep": "#003399", "pale": "#e4eaf7", "line": "#9db0d8", "grey": "#47506a"},
    {"deep": "#000000", "pale": "#e8e8e8", "line": "#555555", "grey": "#3c3c3c"},
    {"deep": "#333333", "pale": "#f0f0f0", "line": "#8c8c8c", "grey": "#4d4d4d"},
    {"deep": "#0f5132", "pale": "#e3f1e4", "line": "#8fb79a", "grey": "#44574a"},
    {"deep": "#5b2333", "pale": "#f5eaec", "line": "#c6a3ac", "grey": "#5d4a50"},
    {"deep": "#3f2b63", "pale": "#eeebf5", "line": "#aba0c4", "grey": "#504a5e"},
)
_A4 = (595.0, 842.0)
_WAYS: Mapping[str, Sequence[Any]] = {
    "paper": (_A4, _A4, _A4, _A4, (612.0, 792.0), (612.0, 1008.0), (516.0, 729.0)),
    "landscape": (False, False, False, True),
    "turned": (False, True),
    "margin": (24, 32, 40, 50, 62),
    "font": (*FONTS, "Nimbus Sans", "Nimbus Sans", "Nimbus Roman"),
    "lent": ("", "", "", "", "DejaVu Sans Condensed", "Liberation Sans", "Nimbus Sans"),
    "run": ("wholly", "wholly", "bywords", "byletters"),
    "ink": ("rgb", "rgb", "rgb", "cmyk", "spot"),
    "inks": _INKS,
    "size": (8.5, 9, 9.5, 10, 10.5, 11),
    "title": ("Voting result", "RESULT OF THE VOTE", "Vote record", "Outcome of the vote",
              "Statement of votes", "Voting sheet", "", ""),
    "title_way": ("plain", "reverse", "ruled", "box", "centred", "lapel"),
    "frame": ("", "", "", "thin", "round", "double"),
    "order": ("F|T|R|L|S", "F|R|T|L|S", "F|S|L|TR", "FT|R|L|S", "T|R|F|L|S", "F|L|S|T|R",
              "F|TR|L|S", "R|F|L|S|T", "TF|L|R|S", "F|L|S|RT", "side", "side", "side", "side"),
    "side": ("left", "right"),
    "side_part": (0.33, 0.37, 0.41),
    "side_ground": ("", "", "pale", "frame"),
    "side_order": ("FTRL", "RFTL", "FRTL", "TLFR"),
    "fields": ("caption", "caption", "leader", "columns", "hang", "stack", "blanks"),
    "label_caps": (False, False, True),
    "label_bold": (False, True),
    "colon": (":", ":", "", " :"),
    "date_at": ("first", "end", "end", "with result"),
    "result_at": ("line", "line", "bar", "box", "stamp", "field"),
    "totals": ("table", "table", "table", "boxes", "leader", "bars", "run"),
    "total_rule": ("grid", "rows", "none", "double", "dots"),
    "mark_at": ("left", "left", "right"),
    "legend": ("row", "row", "box", "column", "dashes"),
    "legend_title": ("", "", "Key:", "Legend:", "Explanation:"),
    "states": ("table", "table", "table", "table", "table", "ballot", "tiles", "leader"),
    "blocks": (1, 2, 2, 2, 3),
    "deal": ("down", "down", "down", "across"),
    "tiles": (3, 4, 5),
    "columns": ("nfm", "nfm", "nmf", "mnf", "fnm", "mfn", "fmn"),
    "number": ("", "", "", "number", "code"),
    "rule": ("none", "grid", "rows", "dots", "frame", "columns", "double", "fives"),
    "thick": (0.25, 0.5, 0.8),
    "bands": (0, 0, 0, 1, 1, 2, 3),
    "head": ("reverse", "pale", "bold", "ruled", "small", "double"),
    "name_bold": (False, False, True),
    "figure_at": (1.0, 1.0, 0.5, 0.0),
    "high": (12.5, 14.0, 16.0, 18.0, 22.0, 27.0),
    "stretch": (0.0, 0.5, 1.0),
    "gap": (8, 14, 22),
    "means": ("Fill", "Fill", "Line", "Line", "Edge", "Hollow", "Shade", "Ball", "Slant", "Drop",
              "Form", "Type3", "Type3", "dingbats", "dejavu", "dejavu", "imagemask", "image",
              "jpeg", "keyed"),
    "fat": (0, 1),
    "form": (0, 1, 2),
    "around": ("", "", "", "", "square", "circle"),
    "ground": ("cell", "cell", "inset", "round", "slant", "letter", "flap"),
    "pill": ("full", "round", "line", "pale", "ticket", "dot"),
    "badge": ("disc", "round", "octagon", "shield", "line", "ball"),
    "letter": ("plain", "circle", "disc", "boxed", "key"),
    "word": ("plain", "bold", "framed", "dot"),
    "foot": ("", "number", "both", "line"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """What the dice say of one sheet."""

    plan: Plan
    said: Mapping[str, Any]
    size: float
    """Of its letters."""
    scale: float

    @property
    def outlines(self) -> Outlines:
        """Proportions of the marks; an arrow's head stands out from its shaft."""
        had = self.plan.sheet.look.outlines
        return replace(had, shaft=min(had.shaft, had.head * 0.45))

    def __getitem__(self, name: str) -> Any:
        return self.said[name]


def random_way(plan: Plan, attempt: int, scale: float) -> Way:
    """The same in each scale but for its size; another in each attempt."""
    dice, look = plan.dice(f"post {attempt}"), plan.sheet.look
    way = {name: dice.choice(values) for name, values in _WAYS.items()}
    side, shapes = way["order"] == "side", set(look.shapes.values())
    if way["landscape"]:
        way["paper"] = tuple(sorted(dice.choice((_A4, _A4, (612.0, 792.0))), reverse=True))
        way["blocks"] = dice.choice((2, 2, 3) if side else (3, 3, 4))
    elif side:
        way["blocks"], way["tiles"] = 1, 2
        way["fields"] = dice.choice(("stack", "hang", "caption"))
    way["turned"] = way["turned"] and way["landscape"]
    if way["lent"] == way["font"] or "Mono" in way["font"]:
        way["lent"] = ""
    if way["states"] == "ballot" and (plan.trap or look.family == "word"):
        way["states"] = "table"  # a column would say what the mark has to say
    _suit(way, shapes, plan)
    if look.family in WRITTEN | {"ground", "badge", "face"}:
        way["around"] = ""
    if look.family == "ground":
        way["bands"], way["states"] = 0, "tiles" if way["states"] == "tiles" else "table"
    if way["states"] == "ballot" and not way["landscape"]:
        way["blocks"] = min(way["blocks"], 2)
    if way["means"] in {"image", "jpeg"}:
        way |= {"bands": 0, "side_ground": "", "around": ""}
    if "0" in look.words.values() and way["columns"][-1] == "m":
        way |= {"columns": "nfm", "number": ""}  # a nought before a figure is read with it
    if any(row.state in row.name.replace("(", " ").split() for row in plan.sheet.rows):
        way["number"] = way["number"].replace("code", "")
    return Way(plan, way, way["size"] * scale, scale)


def _suit(way: dict[str, Any], shapes: set[str], plan: Plan) -> None:
    """Means that can draw all of these shapes so that they are read."""
    known: Mapping[str, Any] = {"dingbats": DINGBATS, "dejavu": DEJAVU}
    if way["means"] in known and not shapes <= set(known[way["means"]]):
        way["means"] = "Fill"
    if way["means"] == "dejavu" and plan.sheet.look.family == "face":
        way["means"] = "Line"
    if way["means"] == "Slant" and not shapes <= {
        "disc", "square", "diamond", "triangle_up", "triangle_down", "arrow_up", "arrow_down",
    }:  # fmt: skip
        way["means"] = "Edge"
    if way["means"] in {"Hollow", "Line", "Slant"} and plan.sheet.look.family in {
        "disc", "square", "thumb",
    }:  # fmt: skip
        way["means"] = "Type3"
    if way["means"] == "Hollow" and shapes & {"smile", "dash", "minus", "ring"}:
        way["means"] = "Ball"
    if way["means"] == "Line" and shapes & {"triangle_up"}:
        way["means"] = "Hollow"
