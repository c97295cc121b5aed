"""How one sheet is set, by dice over all that a small program of an office might do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan

DINGBATS = {
    "tick": b"43", "cross": b"68", "disc": b"ll", "ring": b"mm", "square": b"nn",
    "diamond": b"uu", "triangle_up": b"ss", "triangle_down": b"tt", "plus": b"::",
}  # fmt: skip
SYMBOL = {
    "arrow_up": b"\xad\xdd", "arrow_down": b"\xaf\xdf", "disc": b"\xb7\xb7", "plus": b"++",
    "minus": b"--", "cross": b"\xb4\xb4", "dash": b"--",
}  # fmt: skip
DEJAVU = {
    "arrow_up": "↑⬆", "arrow_down": "↓⬇", "triangle_up": "▲▲", "triangle_down": "▼▼",
    "tick": "✓✔", "cross": "✗✘", "plus": "+✚", "minus": "−−", "disc": "●●", "ring": "○○",
    "square": "■■", "diamond": "◆◆", "dash": "–—", "smile": "☺☺", "frown": "☹☹",
}  # fmt: skip
"""Signs of each font of signs, thin and fat."""

_INKS = (
    {"deep": "#16324f", "pale": "#e9eff5", "line": "#9fb2c4", "grey": "#4a5866"},
    {"deep": "#003399", "pale": "#e8edf8", "line": "#a8b6d6", "grey": "#4b5468"},
    {"deep": "#000000", "pale": "#ececec", "line": "#666666", "grey": "#404040"},
    {"deep": "#4a3410", "pale": "#f5efe2", "line": "#c9b78f", "grey": "#5c5240"},
    {"deep": "#2d2d54", "pale": "#eeeef5", "line": "#b0b0c8", "grey": "#50505e"},
    {"deep": "#0b4f4a", "pale": "#e6f1f0", "line": "#9cbfbc", "grey": "#465856"},
    {"deep": "#5a1e2f", "pale": "#f6ecef", "line": "#cfb0b9", "grey": "#5d4a50"},
)
_A4 = (595.0, 842.0)
_WAYS: Mapping[str, Sequence[Any]] = {
    "paper": (_A4, _A4, _A4, (612.0, 792.0), (612.0, 1008.0), (522.0, 756.0)),
    "turned": (False, False, False, True),
    "margin": (26, 34, 40, 48, 57),
    "font": ("Helvetica", "Helvetica", "Times", "DejaVu Sans", "DejaVu Serif", "Liberation Serif",
             "Liberation Sans Narrow", "Carlito", "Liberation Sans", "Open Sans", "Lato", "Roboto",
             "Roboto Condensed", "DejaVu Sans Condensed"),
    "coding": ("utf", "pages"),
    "ink": ("rgb", "rgb", "cmyk"),
    "inks": _INKS,
    "size": (8.5, 9, 9.5, 10, 10.5),
    "title": ("Voting result", "VOTING RESULT", "Result of vote", "Council – result of the vote",
              "Record of the vote", "Votes cast", ""),
    "title_way": ("plain", "band", "under", "centre", "tab", "lines"),
    "frame": ("", "", "", "thin", "double", "round"),
    "order": ("FT.R.L.S", "FR.T.L.S", "F.S.TR.L", "T.F.L.S.R", "TF.R.L.S", "R.F.L.S.T", "F.L.S.RT",
              "F.R.S.L.T", "side", "side", "side"),
    "side": ("left", "right"),
    "side_part": (0.34, 0.38, 0.42),
    "side_fill": (False, True, False),
    "side_order": ("FTLR", "RFTL", "TLFR", "FRTL"),
    "fields": ("pairs", "ruled", "above", "boxes", "run"),
    "label_bold": (True, False),
    "label_caps": (False, False, False, True),
    "label_right": (False, False, True),
    "colon": (":", ":", "", " :"),
    "date_at": ("first", "end", "end", "result"),
    "result": ("line", "box", "bar", "stamp", "under"),
    "totals": ("table", "table", "strip", "tiles", "leaders", "bars"),
    "total_rule": ("grid", "rows", "none", "ends"),
    "total_bold": (False, True),
    "mark_side": ("left", "left", "right"),
    "total_heads": (True, True, True, False),
    "legend": ("row", "boxed", "column"),
    "legend_title": ("", "", "Key", "Legend"),
    "states": ("table", "table", "table", "table", "cards", "leaders"),
    "blocks": (1, 2, 2, 3),
    "deal": ("down", "down", "down", "across"),
    "cards": (4, 5, 6),
    "columns": ("nfm", "nfm", "nmf", "mnf", "fnm", "mfn"),
    "number": ("", "", "", "number", "code"),
    "rule": ("none", "grid", "rows", "dots", "frame", "columns", "ends"),
    "thick": (0.3, 0.5, 0.8),
    "zebra": (False, False, True),
    "head": ("deep", "pale", "bold", "under", "small"),
    "name_bold": (False, False, True),
    "figure_at": ("right", "right", "centre", "left"),
    "high": (12.5, 14.0, 16.0, 18.0, 21.0, 25.0),
    "gap": (6, 10, 16),
    "technique": ("path", "path", "lines", "lined", "strips", "shadow", "dingbats", "symbol",
                  "dejavu", "dejavu", "Png", "Jpeg", "Raw"),
    "fat": (0, 1),
    "around": ("", "", "", "", "square", "circle"),
    "thickness": (0.2, 0.28, 0.36),
    "ground": ("cell", "cell", "inset", "round", "hatch", "letter"),
    "pill": ("full", "round", "line", "pale", "corner", "dot"),
    "badge": ("disc", "round", "hexagon", "square", "line"),
    "letter": ("plain", "hollow", "circle", "disc", "boxed"),
    "word": ("plain", "bold", "spaced", "dot"),
    "footer": ("", "number", "both", "line"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """What the dice say of one sheet."""

    plan: Plan
    said: Mapping[str, Any]
    size: float
    """Of its letters."""
    scale: float

    def __getitem__(self, name: str) -> Any:
        return self.said[name]


def random_way(plan: Plan, attempt: int, scale: float) -> Way:
    """The same in each scale but for its size; another in each attempt."""
    dice, look = plan.dice(f"haru {attempt}"), plan.sheet.look
    way = {name: dice.choice(values) for name, values in _WAYS.items()}
    wide, high = way["paper"]
    side = way["order"] == "side"
    landscape = dice.random() < (0.55 if side else 0.2)
    if landscape:
        way["paper"] = (high, wide)
        way["blocks"] = dice.choice((2, 3) if side else (3, 3, 4))
    elif side:
        way["blocks"] = 1
    way["turned"] = way["turned"] and landscape
    shapes = set(look.shapes.values())
    signs: Mapping[str, Any] = {"dingbats": DINGBATS, "symbol": SYMBOL, "dejavu": DEJAVU}
    known = set(signs.get(way["technique"], ()))
    if way["technique"] in signs and not {look.shapes.get("yes"), look.shapes.get("no")} <= known:
        way["technique"] = dice.choice(("path", "lines", "strips", "Png"))
    if shapes & {"smile", "frown"} and way["technique"] == "lines":
        way["around"] = ""
    if look.family in WRITTEN | {"ground", "badge", "face", "disc", "square"}:
        way["around"] = ""
    if look.family == "ground" or way["technique"] == "Jpeg":
        way["zebra"] = False
    if way["technique"] == "Jpeg":
        way["around"] = ""
        way["side_fill"] = False
    if look.family == "word" and way["states"] == "cards":
        way["cards"] = 4
    if way["states"] != "table":
        way["deal"] = "down"
    if way["states"] == "cards" and side and not landscape:
        way["cards"] = 3
    return Way(plan, way, way["size"] * scale, scale)
