"""How one sheet is set, by dice over all that a user of ConTeXt could have chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.marks import HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Mark

PAPERS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0), "wide": (841.9, 595.3)}
_FONTS = (
    "TeX Gyre Pagella", "TeX Gyre Heros", "TeX Gyre Termes", "TeX Gyre Schola", "TeX Gyre Bonum",
    "TeX Gyre Heros Cn", "TeX Gyre Adventor", "DejaVu Sans", "DejaVu Serif", "Carlito", "Caladea",
    "DejaVu Sans Condensed", "Linux Libertine O", "Linux Biolinum O", "Open Sans", "Lato", "P052",
    "Liberation Serif", "Liberation Sans", "Roboto", "Inter", "LM Roman 10", "LM Sans 10",
)  # fmt: skip
_SERIFS = {"TeX Gyre Pagella", "TeX Gyre Termes", "TeX Gyre Schola", "TeX Gyre Bonum",
           "Caladea", "LM Roman 10"}  # fmt: skip
_LATIN = _SERIFS | {"TeX Gyre Heros", "TeX Gyre Heros Cn", "TeX Gyre Adventor", "LM Sans 10"}
"""Fonts without Greek and Cyrillic, which come from another."""
_DEJAVU = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "plus": "✚", "minus": "−", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "–", "smile": "☺", "frown": "☹", "neutral": "😐",
}  # fmt: skip
GLYPHS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "heavy": ("DejaVu Sans", _DEJAVU),
    "light": ("DejaVu Sans", _DEJAVU | {"arrow_up": "↑", "arrow_down": "↓", "tick": "✓",
              "cross": "✗", "plus": "+", "diamond": "◇", "square": "□"}),
    "double": ("DejaVu Sans", _DEJAVU | {"arrow_up": "⇧", "arrow_down": "⇩", "tick": "☑",
               "cross": "☒", "triangle_up": "△", "triangle_down": "▽"}),
    "symbola": ("Symbola", _DEJAVU | {"smile": "🙂", "frown": "🙁", "chevron_up": "⮝",
                "chevron_down": "⮟", "thumb_up": "👍", "thumb_down": "👎", "plus": "➕",
                "minus": "➖"}),
    "dingbats": ("D050000L", {"tick": "4", "cross": "8", "triangle_up": "s", "plus": ":",
                 "triangle_down": "t", "disc": "l", "square": "n", "diamond": "u"}),
}  # fmt: skip
"""Letters of shapes; those of the dingbats stand where Latin letters do."""
_HOLLOW = {"smile", "frown", "neutral", "ring"}

_PALETTES = (
    {"accent": "#000000", "tint": "#ececec", "line": "#000000"},
    {"accent": "#8b1a1a", "tint": "#f7eeec", "line": "#c4a29c"},
    {"accent": "#14406b", "tint": "#e9f0f6", "line": "#7d9ab5"},
    {"accent": "#3b4a2f", "tint": "#eff2ea", "line": "#a3ae97"},
    {"accent": "#2c3e50", "tint": "#ecf0f1", "line": "#95a5a6"},
    {"accent": "#4b3b7a", "tint": "#f0eef7", "line": "#a9a0c9"},
    {"accent": "#005f6b", "tint": "#e5f1f2", "line": "#83b0b6"},
    {"accent": "#555555", "tint": "#f4f4f4", "line": "#b4b4b4"},
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": _FONTS,
    "size": (8.5, 9, 9.5, 10, 10, 10.5, 11),
    "paper": ("a4", "a4", "a4", "a4", "letter", "wide"),
    "margin": (38, 45, 54, 64),
    "palette": _PALETTES,
    "page": ("", "", "", "", "frame", "band", "stripe", "foot band"),
    "title": ("Voting result", "VOTING RESULT", "Result of the vote", "Votes cast in the Council",
              "Vote record", "Voting sheet", ""),
    "title_way": ("plain", "centred", "textrule", "bar", "frame", "number", "ground", "lines"),
    "parts": ("F/TE/LS", "F/T|E/LS", "F|TE/LS", "TE|F/LS", "FTE|LS", "LS|FTE", "F/LS/T|E",
              "F/LS/TE", "F/E/T/LS", "F/TE|LS", "F/LS|TE", "E/F|T/LS", "F/E|T/LS", "LS/F|TE"),
    "share": (0.36, 0.4, 0.44),
    "panel": ("", "", "", "head", "head", "caption", "frame", "tint", "side"),
    "gap": (0.9, 1.1, 1.4),
    "fields": ("table", "table", "hang", "right", "stack", "grid", "run in", "form"),
    "label_way": ("bold", "bold", "plain", "accent", "capitals"),
    "colon": (":", ":", ""),
    "empty": ("drop", "drop", "", "–"),
    "date_at": ("first", "end", "end", "with result"),
    "result_at": ("fields", "own", "own", "own"),
    "ends": ("line", "table", "banner", "stamp", "centred"),
    "totals": ("table", "table", "across", "leaders", "bars", "pie", "tiles", "list", "strip"),
    "legend": ("line", "line", "framed", "column"),
    "legend_title": ("", "", "Key:", "Legend:"),
    "legend_at": ("above", "below"),
    "states": ("table", "table", "table", "joined", "across", "leaders", "leaders", "tiles",
               "items", "matrix"),
    "blocks": (1, 1, 2, 2, 3),
    "columns": ("nfm", "nfm", "nfm", "mnf", "nmf", "#nfm", "fnm", "mfn"),
    "rules": ("none", "head", "rows", "rows", "grid", "grid", "book", "book", "frame", "columns"),
    "field_rules": ("none", "none", "rows", "grid", "book", "frame"),
    "total_rules": ("none", "head", "rows", "grid", "book", "frame"),
    "rule": (0.3, 0.4, 0.6, 0.9),
    "head": ("bold", "bold", "tint", "accent", "plain"),
    "lead": (1.34, 1.45, 1.6, 1.8, 2.0),
    "pad": (0.35, 0.5, 0.7),
    "zebra": ("", "", "odd", "even"),
    "name_bold": (False, False, True),
    "figure": ("r", "r", "r", "c", "l"),
    "leader": (".", ".", " . ", "·", "_"),
    "tile": ("square", "round", "tint", "top"),
    "technique": ("path", "path", "edged", "shadow", "shade", "ball", "outline", "stroke",
                  "stroke", "glyph", "glyph", "type3", "type3", "image", "jpeg"),
    "reuse": ("use", "unique", "object"),
    "glyphs": tuple(GLYPHS),
    "pen": ("round", "round", "nib", "square"),
    "weight": (0.13, 0.17, 0.22),
    "ground": ("cell", "cell", "row", "swatch", "edge"),
    "pill": ("round", "square", "outline", "dot", "soft", "under", "shade"),
    "badge": ("disc", "rounded", "square", "hexagon", "ringed", "ball"),
    "letter": ("plain", "plain", "boxed", "round", "solid"),
    "word": ("bold", "plain", "boxed", "spaced"),
    "footer": ("", "number", "both", "page"),
}  # fmt: skip


@dataclass(slots=True)
class Page:
    """One sheet while its source is written."""

    plan: Plan
    way: dict[str, Any]
    size: float
    """Of its letters."""
    colours: set[str] = field(default_factory=set)
    defined: list[str] = field(default_factory=list)
    glyphs: list[str] = field(default_factory=list)
    """Of the font that MetaPost makes."""
    files: dict[str, bytes] = field(default_factory=dict)
    marks: dict[Mark, tuple[str, float]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    """What finds no room."""

    @property
    def width(self) -> float:
        """Of what is set, without margins."""
        return float(PAPERS[self.way["paper"]][0] - 2 * self.way["margin"])

    def colour(self, colour: str) -> str:
        """Its name in the source."""
        self.colours.add(colour)
        return "c" + colour[1:]

    def ink(self, words: str, colour: str) -> str:
        """Words in a colour."""
        return f"\\color[{self.colour(colour)}]{{{words}}}"

    def wide(self, words: str, *, bold: bool = True) -> float:
        """How wide words are."""
        other = (
            fallback(self.way["font"]) if any(c > "\u036f" and c < "\u0530" for c in words) else ""
        )
        return 1.04 * width_of(words, other or self.way["font"], self.size, bold=bold)

    def widest(self, words: Iterable[str], *, bold: bool = True) -> float:
        """The room that the widest of them needs."""
        return max((self.wide(w, bold=bold) for w in words), default=0)

    def label(self, words: str) -> str:
        """A label in the case of this sheet, not yet escaped."""
        return words.upper() if self.way["label_way"] == "capitals" else words

    def styled(self, words: str) -> str:
        """A label as it is set."""
        made = escaped(self.label(words))
        if self.way["label_way"] == "accent":
            return self.ink(bold(made), self.way["palette"]["accent"])
        return made if self.way["label_way"] == "plain" else bold(made)


def random_page(plan: Plan, scale: float, attempt: int) -> Page:
    """The page of a plan, the same in each scale but for its size; another in each attempt."""
    dice = plan.dice(f"context {attempt}")
    way: dict[str, Any] = {name: dice.choice(options) for name, options in _WAYS.items()}
    look = plan.sheet.look
    shapes = set(look.shapes.values())
    able = [name for name, (_, glyphs) in GLYPHS.items() if shapes - {"dash"} <= set(glyphs)]
    if way["technique"] == "glyph":
        way["glyphs"] = dice.choice(able or [""])
        way["technique"] = "glyph" if able else "type3"
    hue_alone = shapes if look.family in HUE_ALONE else set()
    lacking = {"outline": shapes & {"disc", "dash", "minus"} or hue_alone,
               "shadow": shapes & _HOLLOW, "edged": shapes & _HOLLOW,
               "stroke": shapes & {"thumb_up", "thumb_down"}}  # fmt: skip
    if lacking.get(way["technique"]):
        way["technique"] = "path"
    if look.family == "ground":
        way["zebra"] = ""
        if way["states"] in {"leaders", "items"}:
            way["ground"] = "swatch"
    if way["states"] == "matrix" and (plan.trap or look.family == "ground"):
        way["states"] = "table"  # a column would say what the mark has to say
    if way["totals"] in {"pie", "strip"} and not look.hues:
        way["totals"] = "bars"
    if way["paper"] == "wide":
        way["parts"] = dice.choice(("FTE|LS", "LS|FTE", "F/TE|LS", "FTE|LS"))
        way["blocks"], way["share"] = max(2, way["blocks"]), 0.36
    if "|" in way["parts"] and "LS/" not in way["parts"] + "/":
        way["panel"] = way["panel"] if way["panel"] != "frame" else "head"
    return Page(plan, way, min(12.5, max(6.6, way["size"] * scale)))


def fallback(font: str) -> str:
    """The font of letters that this one does not have; nothing where it has all."""
    if font not in _LATIN:
        return ""
    return "DejaVu Serif" if font in _SERIFS else "DejaVu Sans"


def bp(number: float) -> str:
    """A length as TeX takes it."""
    return f"{number:.2f}bp"


def bold(words: str) -> str:
    """Words in the bold face."""
    return f"{{\\SheetBf {words}}}"


def escaped(words: str) -> str:
    """Words without any letter that TeX reads in another way."""
    return "".join(f"{{\\char{ord(c)}}}" if c in "\\{}$&#^_~%|" else c for c in words)


def blend(colour: str, other: str, part: float) -> str:
    """So much of the other colour mixed in."""
    pairs = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def legible(colour: str) -> str:
    """A colour for letters upon white."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return blend(colour, "#000000", 0.32) if 0.21 * r + 0.72 * g + 0.07 * b > 0.3 else colour


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.26 else "#ffffff"
