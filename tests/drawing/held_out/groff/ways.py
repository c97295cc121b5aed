"""How one sheet is set, by dice over all that a writer of troff could have chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drawing.held_out.groff.fonts import MADE, OWN, face
from tests.drawing.held_out.letters import font_file, width_of
from tests.drawing.held_out.marks import HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Mark

PAPERS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0), "wide": (841.9, 595.3)}
_TYPE1 = "/usr/share/fonts/type1/urw-base35"
_CODES = {
    "✓": 51, "✔": 52, "✗": 55, "✘": 56, "✚": 58, "●": 108, "■": 110, "▲": 115, "▼": 116,
    "◆": 117,
}  # fmt: skip
_DINGBATS = {
    "tick": "✓", "cross": "✗", "triangle_up": "▲", "triangle_down": "▼", "disc": "●",
    "square": "■", "diamond": "◆", "arrow_up": "↑", "arrow_down": "↓",
}  # fmt: skip
_PLAIN = _DINGBATS | {"ring": "○", "smile": "☺", "frown": "☹", "neutral": "😐"}
GLYPHS: Mapping[str, Mapping[str, str]] = {
    "ZD": _DINGBATS,
    "Zapf": {**_DINGBATS, "tick": "✔", "cross": "✘", "plus": "✚"},
    "DejaSans": {**_PLAIN, "arrow_up": "⬆", "arrow_down": "⬇", "tick": "✔", "cross": "✘"},
    "Symbola": {
        "smile": "🙂", "frown": "🙁", "neutral": "😐", "chevron_up": "⮝", "chevron_down": "⮟",
        "disc": "●", "ring": "○", "square": "■", "arrow_up": "↑", "arrow_down": "↓",
    },
}  # fmt: skip
"""Letters of shapes; the first two take them from Zapf's dingbats and the font of symbols."""
STROKED = {
    "arrow_up", "arrow_down", "chevron_up", "chevron_down", "tick", "cross", "plus", "minus",
    "ring", "dash", "disc", "square", "diamond", "triangle_up", "triangle_down",
}  # fmt: skip
_HOLLOW = {"smile", "frown", "neutral", "ring"}

_PALETTES = (
    {"accent": "#000000", "tint": "#ececec", "line": "#000000"},
    {"accent": "#1c3f7c", "tint": "#e8eef7", "line": "#7f95bb"},
    {"accent": "#303a46", "tint": "#eef0f2", "line": "#9aa3ad"},
    {"accent": "#0e5a52", "tint": "#e6f1ef", "line": "#89aca7"},
    {"accent": "#6b2337", "tint": "#f6ebee", "line": "#c09aa5"},
    {"accent": "#444444", "tint": "#f2f2f2", "line": "#bbbbbb"},
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (*OWN, "U-T", "U-H", "U-P", *(name for name in MADE if name != "Symbola")),
    "size": (8.5, 9, 9.5, 10, 10, 10.5),
    "paper": ("a4", "a4", "a4", "a4", "letter", "wide"),
    "margin": (40, 48, 56, 66),
    "palette": _PALETTES,
    "title": ("Voting result", "VOTING RESULT", "Result of the vote", "Record of votes cast",
              "Council vote", "Outcome of voting", ""),
    "title_way": ("plain", "band", "rule", "double", "centred", "spaced", "frame"),
    "head": ("bold", "bold", "tint", "accent", "plain"),
    "order": ("down", "down", "states first", "beside", "beside", "split"),
    "side": ("left", "right"),
    "headings": ("", "", "", "bold", "rule"),
    "fields": ("tbl", "grid", "hang", "stack", "tabs", "frame", "margin"),
    "label_case": ("as is", "as is", "as is", "capitals"),
    "label_bold": (True, True, False),
    "colon": (":", ":", ""),
    "empty": ("drop", "drop", "", "–"),
    "date_at": ("first", "end", "end", "with result"),
    "result_at": ("fields", "line", "line", "banner", "frame"),
    "totals": ("tbl", "tbl", "across", "leaders", "bars", "boxes", "lines"),
    "totals_rules": ("none", "head", "rows", "grid", "frame", "double", "columns"),
    "legend_at": ("above", "below", "foot"),
    "legend_title": ("", "", "Key:", "Legend:"),
    "legend_frame": (False, False, True),
    "states": ("tbl", "tbl", "tbl", "joined", "rowwise", "leaders", "leaders", "tiles"),
    "rules": ("none", "head", "rows", "rows", "grid", "grid", "frame", "double", "columns"),
    "rule": (0.3, 0.5, 0.8),
    "blocks": (1, 1, 2, 2, 3),
    "columns": ("nfm", "nfm", "nfm", "mnf", "nmf", "#nfm", "fnm"),
    "lead": (1.28, 1.4, 1.55, 1.75),
    "zebra": (False, False, True),
    "name_bold": (False, False, True),
    "leader": (".", ".", " .", "_"),
    "tile": ("square", "rounded", "tint", "bar"),
    "bar": ("kind", "accent"),
    "technique": ("path", "path", "edged", "shadow", "outline", "stroke", "stroke", "glyph",
                  "glyph", "glyph", "image", "jpeg", "form"),
    "glyphs": tuple(GLYPHS),
    "weight": (0.13, 0.17, 0.22),
    "ground": ("cell", "cell", "row", "swatch"),
    "swatch": (0, 2),
    "pill": ("round", "round", "square", "outline", "dot", "tab"),
    "badge": ("disc", "rounded", "square", "hexagon", "outline"),
    "letter": ("plain", "plain", "boxed", "round", "solid"),
    "word": ("bold", "bold", "plain", "boxed"),
    "footer": ("", "number", "both", "page"),
    "border": (False, False, False, False, True),
}  # fmt: skip


def glyph_of(family: str, letter: str) -> tuple[str, str]:
    """What writes a letter, and the file of its font."""
    if family in MADE:
        return f"\\f[{family}R]\\[u{ord(letter):04X}]", font_file(MADE[family])
    if letter in _CODES:
        return f"\\f[ZD]\\N'{_CODES[letter]}'", f"{_TYPE1}/D050000L.t1"
    return f"\\f[S]\\[{'ua' if letter == '↑' else 'da'}]", f"{_TYPE1}/StandardSymbolsPS.t1"


def pt(number: float) -> str:
    """A length as troff takes it."""
    return f"{number:.2f}p"


def escaped(words: str) -> str:
    """Words that troff takes for no request and no escape."""
    safe = words.replace("\\", "\\e").replace("'", "\\[aq]").replace("~", "\\[ti]")
    return ("\\&" if safe[:1] in {".", "\\", '"'} else "") + safe


@dataclass(slots=True)
class Page:
    """One sheet while its source is written."""

    plan: Plan
    way: Mapping[str, Any]
    size: float
    """Of its letters."""
    colours: set[str] = field(default_factory=set)
    strings: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    marks: dict[tuple[Mark, float], tuple[str, float]] = field(default_factory=dict)

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
        return f"\\m[{self.colour(colour)}]{words}\\m[]"

    def wide(self, words: str, *, bold: bool = True, size: float = 0) -> float:
        """How wide words are."""
        return width_of(words, face(self.way["font"]), size or self.size, bold=bold)

    def widest(self, words: Iterable[str], *, bold: bool = True) -> float:
        """The room that the widest of them needs."""
        return 1.03 * max((self.wide(w, bold=bold) for w in words), default=0)

    def label(self, words: str) -> str:
        """A label in the case of this sheet, not yet escaped."""
        return words.upper() if self.way["label_case"] == "capitals" else words

    def rect(self, left: float, top: float, wide: float, high: float, colour: str) -> str:
        """A filled rectangle, its top so far below the line that words stand on; takes no room."""
        return (
            f"\\Z'\\h'{pt(left)}'\\v'{pt(top)}'\\M[{self.colour(colour)}]"
            f"\\D'P {pt(wide)} 0 0 {pt(high)} {pt(-wide)} 0'\\M[]'"
        )

    def box(self, left: float, top: float, wide: float, high: float, colour: str) -> str:
        """A drawn rectangle that takes no room."""
        pen = f"\\m[{self.colour(colour)}]\\D't {pt(self.way['rule'])}'"
        return (
            f"\\Z'\\h'{pt(left)}'\\v'{pt(top)}'{pen}"
            f"\\D'p {pt(wide)} 0 0 {pt(high)} {pt(-wide)} 0'\\D't 0.4p'\\m[]'"
        )


def random_page(plan: Plan, scale: float, attempt: int) -> Page:
    """The page of a plan, the same in each scale but for its size; another in each attempt."""
    dice = plan.dice(f"groff {attempt}")
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    shapes = set(plan.sheet.look.shapes.values())
    if shapes - {"ground"} and way["technique"] == "glyph":
        able = [
            name for name, glyphs in GLYPHS.items() if shapes - {"dash", "minus"} <= set(glyphs)
        ]
        way["glyphs"] = dice.choice(able) if able else ""
        way["technique"] = "glyph" if able else "path"
    hue_alone = shapes if plan.sheet.look.family in HUE_ALONE else set()
    lacking = {"stroke": shapes - STROKED, "outline": shapes & {"disc", "dash"} or hue_alone,
               "edged": shapes & _HOLLOW, "shadow": shapes & _HOLLOW}  # fmt: skip
    if lacking.get(way["technique"]):
        way["technique"] = "path"
    if plan.sheet.look.family == "ground":
        way["zebra"] = False
        if way["states"] == "leaders" and way["ground"] == "cell":
            way["ground"] = "row"
    if way["paper"] == "wide":
        way["blocks"] = max(2, way["blocks"])
        way["order"] = dice.choice(("beside", "beside", "split"))
    if way["order"] == "beside":
        way["blocks"] = min(2, way["blocks"])
    return Page(plan, way, max(6.5, way["size"] * scale))
