"""How one sheet is set as a leaflet, by dice over what a typesetter could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, Phrases, phrased
from tests.drawing.held_out.sheet import Mark

Node = dict[str, Any]
Box = tuple[float, float, float, float]

FACES: Mapping[str, tuple[str, str]] = {
    "DejaVu Sans Condensed": ("DejaVu Sans Condensed", "DejaVu Sans Condensed Bold"),
    "DejaVu Serif": ("DejaVu Serif Book", "DejaVu Serif Bold"),
    "Liberation Sans": ("Liberation Sans Regular", "Liberation Sans Bold"),
    "Liberation Sans Narrow": ("Liberation Sans Narrow Regular", "Liberation Sans Narrow Bold"),
    "Carlito": ("Carlito Regular", "Carlito Bold"),
    "Roboto": ("Roboto Regular", "Roboto Bold"),
    "Roboto Condensed": ("Roboto Condensed Regular", "Roboto Condensed Bold"),
    "Open Sans": ("Open Sans Regular", "Open Sans Bold"),
    "Lato": ("Lato Regular", "Lato Bold"),
    "Inter": ("Inter Regular", "Inter Bold"),
    "Linux Libertine O": ("Linux Libertine O Regular", "Linux Libertine O Bold"),
    "C059": ("C059 Roman", "C059 Bold"),
    "P052": ("P052 Roman", "P052 Bold"),
    "URW Gothic": ("URW Gothic Book", "URW Gothic Demi"),
    "Jura": ("Jura Regular", "Jura Bold"),
}
"""Plain and bold, as Scribus calls them; each has all letters of the names."""
_OFFICE = Office(
    positions=(
        *[("Yes", "No", "Abstain", "Not participating")] * 3,
        ("In favour", "Against", "Abstaining", "Not participating"),
        ("For", "Against", "Abstention", "Not participating"),
        ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
        ("YES", "NO", "ABSTAIN", "NOT PARTICIPATING"),
    ),
    labels={
        "Institution": ("Institution", "Institution", "Body"),
        "Session": ("Session", "Council session", "Session number"),
        "Configuration": ("Configuration", "Council configuration"),
        "Item": ("Item", "Item", "Agenda item"),
        "Document": ("Document", "Documents", "Doc."),
        "Voting Rule": ("Voting Rule", "Voting rule", "Rule"),
        "Subject": ("Subject", "Subject", "Title"),
        "Sitting date": ("Sitting date", "Date of the sitting", "Date"),
        "Final result": ("Final result", "Result", "Outcome"),
        "Total": ("Total", "Total", "All members"),
        "Members": ("Members", "Member States", "States"),
        "Member State": ("Member State", "Member States", "State"),
    },
    values={
        "Voting Rule": ("{}", "^{}"),
        "Session": ("{}", "{}", "No {}"),
    },
    dates=("", "", "%A, %d %B %Y", "%d %B %Y"),
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": tuple(FACES),
    "paper": (*[(595.3, 841.9)] * 5, (612.0, 792.0), (841.9, 595.3), (841.9, 595.3)),
    "margin": (30, 36, 42, 50),
    "accent": ("#1d3557", "#6a1b1a", "#14532d", "#3b0764", "#374151", "#0b5394", "#7a4b00"),
    "tint": ("#eef1f6", "#f3f0e8", "#eaf2ec", "#f2f2f2", "#fbf3e4"),
    "line": ("#000000", "#6b7280", "#b0b7c3"),
    "title": ("Council vote", "Public vote", "Vote sheet", "Voting result", ""),
    "title_way": ("band", "rule", "centred", "spine", "plain"),
    "portrait": ("sidebar", "sidebar", "masthead", "masthead", "ledger", "cards", "reverse"),
    "landscape": ("spread", "spread", "ledger", "cards", "sidebar"),
    "fields": ("stacked", "pairs", "pairs", "runin", "ruled"),
    "colon": (":", ":", ""),
    "label_bold": (True, True, False),
    "date_at": ("first", "last", "last"),
    "result_at": ("fields", "box", "stripe", "totals"),
    "totals": ("table", "table", "tiles", "leaders", "sentences"),
    "totals_rules": ("rows", "ends", "grid", "none", "fill"),
    "legend_at": ("above", "below"),
    "legend_title": ("", "", "Key", "Legend:"),
    "columns": ("nfm", "nfm", "mnf", "nmf", "fnm"),
    "blocks": (1, 2, 2, 2, 3),
    "across": (False, False, False, True),
    "rules": ("rows", "rows", "grid", "dots", "none", "zebra", "zebra", "leaders"),
    "head": ("bold", "fill", "ruled", "small"),
    "name_bold": (False, False, True),
    "figure_side": ("right", "right", "center"),
    "high": (1.5, 1.65, 1.8),
    "technique": (
        "path", "path", "outline", "gradient", "svg", "png", "jpeg", "glyph", "glyph", "traced",
        "stroke", "stroke", "shadow",
    ),
    "swatch": ("cell", "cell", "inset", "round", "flag", "row"),
    "pill": ("round", "round", "box", "edge", "cell"),
    "badge": ("disc", "round", "square"),
    "letter": ("plain", "plain", "ring", "box"),
    "inks": ("rgb", "rgb", "rgb", "cmyk", "spot"),
    "version": (13, 14, 15),
    "foot": ("", "number", "both"),
    "corner": (0, 0, 4, 8),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet while it is set; `nodes` grows as parts are drawn."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    pictures: Mapping[Mark, str]
    """Of the marks, where they are pictures."""
    size: float
    air: float
    nodes: list[Node] = field(default_factory=list)

    @property
    def row(self) -> float:
        """How high a row is."""
        return float(self.size * self.way["high"] * self.air)

    @property
    def mark(self) -> float:
        """How high a mark is."""
        return min(self.size * 1.6, self.row - 1.5) * self.plan.sheet.look.size

    def wide(self, words: str, size: float = 0.0, *, bold: bool = True) -> float:
        """How wide words are."""
        return width_of(words, self.way["font"], size or self.size, bold=bold) * 1.01

    def widest(self, words: Sequence[str], size: float = 0.0) -> float:
        """How wide the widest are, in bold."""
        return max((self.wide(one, size) for one in words), default=0.0)

    def text(
        self, box: Box, words: str, *, size: float = 0.0, bold: bool = False,
        colour: str = "#000000", align: str = "left", font: str = "", turn: float = 0.0,
        way: str = "",
    ) -> None:  # fmt: skip
        """One line about the middle of a box."""
        x, y, w, h = box
        size = size or self.size
        if not words:
            return
        if not font and self.wide(words, size, bold=bold) > w + 0.5:
            raise NoRoomError(words)
        more = {"left": (0, 6), "right": (6, 6), "center": (6, 12)}[align]
        high = max(h, size * 1.5)
        spot = (x - more[0], y + h / 2 - high / 2, w + more[1], high)
        face = font or FACES[self.way["font"]][bold]
        self.nodes.append(
            {"kind": "text", "box": spot, "text": words, "font": face, "size": size, "turn": turn,
             "colour": colour, "align": align, "lead": size * 1.22, "middle": True, "way": way}
        )  # fmt: skip

    def para(
        self, x: float, y: float, w: float, words: str, *, size: float = 0.0, bold: bool = False,
        colour: str = "#000000",
    ) -> float:  # fmt: skip
        """Lines that Scribus breaks; how high they are."""
        size = size or self.size
        lines = folded(words, self.way["font"], size, w * 0.975, bold=bold)
        if any(self.wide(word, size, bold=bold) > w * 0.98 for word in words.split()):
            raise NoRoomError(words)
        lead = size * 1.22
        self.nodes.append(
            {"kind": "text", "box": (x, y, w, (len(lines) + 0.6) * lead), "text": words,
             "font": FACES[self.way["font"]][bold], "size": size, "turn": 0, "colour": colour,
             "align": "left", "lead": lead, "middle": False, "way": ""}
        )  # fmt: skip
        return len(lines) * lead

    def rect(
        self, box: Box, fill: str = "", line: str = "", *, thick: float = 0.6, round: float = 0.0,
        grade: str = "",
    ) -> None:  # fmt: skip
        """A rectangle, perhaps round at its corners or graded."""
        self.nodes.append({"kind": "rect", "box": box, "fill": fill, "line": line, "thick": thick,
                           "round": round, "grade": grade})  # fmt: skip

    def rule(
        self, x: float, y: float, x2: float, y2: float, *, thick: float = 0.5, colour: str = "",
        dots: bool = False,
    ) -> None:  # fmt: skip
        """A straight line."""
        self.nodes.append({"kind": "line", "box": (x, y, x2, y2), "thick": thick,
                           "line": colour or self.way["line"], "dots": dots})  # fmt: skip


def random_ways(plan: Plan, attempt: int) -> tuple[dict[str, Any], Phrases, dict[Mark, str]]:
    """What the dice choose for a plan; other things in each attempt."""
    dice, look = plan.dice(f"scribus {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    wide, high = way["paper"]
    way["order"] = way["landscape" if wide > high else "portrait"]
    if look.family == "ground":
        way["rules"] = "rows" if way["rules"] == "zebra" else way["rules"]
        way["inks"] = "rgb" if way["swatch"] == "row" else way["inks"]
    if look.family in WRITTEN | {"ground", "badge"} and way["technique"] in {"png", "jpeg"}:
        way["technique"] = "path"
    if look.family in {"face", "thumb"} and way["technique"] in {"stroke", "outline", "gradient"}:
        way["technique"] = "svg"
    if way["technique"] == "jpeg":
        way |= {"rules": dice.choice(("rows", "grid", "none")), "inks": "rgb", "tint": "#ffffff"}
    form = {"png": "clear", "jpeg": "jpeg"}.get(way["technique"], "")
    pictures = dict(drawn_marks(plan, 110, form)) if form else {}
    return way, phrased(plan, dice, _OFFICE), pictures
