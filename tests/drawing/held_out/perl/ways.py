"""How one sheet is set, by dice over what an office with a Perl script could have chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.marks import WRITTEN, MarkLook
from tests.drawing.held_out.notes import Plan

FONTS = (
    "DejaVu Sans", "DejaVu Sans Condensed", "DejaVu Serif", "Liberation Sans", "Liberation Serif",
    "Liberation Sans Narrow", "Nimbus Sans", "Nimbus Roman", "P052", "C059", "URW Bookman",
    "Open Sans", "Inter", "Lato", "Linux Libertine O", "Linux Biolinum O", "Liberation Mono",
)  # fmt: skip
GLYPH_FONTS = ("DejaVu Sans", "Symbola", "DejaVu Sans Mono")
_SIGNS = {
    "arrow_up": "↑", "arrow_down": "↓", "triangle_up": "▲", "triangle_down": "▼", "tick": "✓",
    "cross": "✗", "plus": "+", "minus": "−", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "–",
}  # fmt: skip
GLYPHS: Mapping[str, Mapping[str, str]] = {
    "dejavu": _SIGNS,
    "heavy": _SIGNS | {"arrow_up": "⬆", "arrow_down": "⬇", "tick": "✔", "cross": "✘", "plus": "✚"},
    "symbola": _SIGNS | {
        "tick": "🗸", "cross": "🗙", "smile": "☺", "frown": "☹", "neutral": "😐",
        "arrow_up": "🡅", "arrow_down": "🡇",
    },
    "dingbats": {
        "tick": "4", "cross": "8", "triangle_up": "s", "triangle_down": "t", "disc": "l",
        "square": "n", "diamond": "u", "ring": "m", "arrow_up": "<➔", "arrow_down": ">➔",
        "plus": ":",
    },
}  # fmt: skip
_PALETTES = (
    ("#12355b", "#e8eef5", "#8ea3ba"), ("#000000", "#ededed", "#000000"),
    ("#3d3d3d", "#f4f4f2", "#a8a8a0"), ("#114b3a", "#e9f2ee", "#9dbcaf"),
    ("#6b1d2a", "#f7eeee", "#c9a7ab"), ("#003399", "#eef2fb", "#7f94c8"),
    ("#4b3a74", "#f0edf7", "#b1a6cc"), ("#555555", "#f7f3e6", "#c8bd98"),
)  # fmt: skip
_LABELS: Sequence[Mapping[str, str]] = (
    {}, {}, {}, {}, {}, {},
    {"Yes": "In favour", "No": "Against", "Abstain": "Abstention"},
    {"Yes": "For", "No": "Against", "Abstain": "Abstained", "Not participating": "Absent"},
    {"Yes": "YES", "No": "NO", "Abstain": "ABSTAIN", "Not participating": "NOT PARTICIPATING"},
)  # fmt: skip
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": FONTS,
    "size": (8.2, 8.8, 9.4, 10, 10.6, 11.2),
    "row": (1.5, 1.65, 1.8, 2.0, 2.25),
    "margin": (30, 38, 46, 54),
    "gap": (9, 12, 16, 20),
    "palette": _PALETTES,
    "head": ("bar", "double", "stars", "code", "plain", "boxed", "slant", "centred"),
    "title": ("Voting sheet", "VOTING SHEET", "Result of the public vote", "Vote of the Council",
              "Outcome of voting", "Voting record", "Record of the vote", ""),
    "title_part": (1.3, 1.5, 1.8),
    "headings": ("", "", "bold", "ruled", "tag"),
    "label": ("bold", "bold", "accent", "plain", "capitals", "small"),
    "colon": (":", ":", "", " :"),
    "empty": ("", "", "–"),
    "date_at": ("first", "last", "result"),
    "date_label": ("", "", "", "Date of sitting", "Date of vote"),
    "date": ("", "", "", "", "{d.day}{e} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}",
             "{d:%a} {d.day} {d:%b} {d.year}", "{d:%d %B %Y}"),
    "result_at": ("fields", "own", "own", "totals"),
    "result": ("line", "box", "band", "stamp", "brackets"),
    "fields": ("tabs", "tabs", "table", "table", "captions", "notch", "run", "rail"),
    "narrow_fields": ("run", "stack", "stack"),
    "across": (2, 3),
    "totals": ("table", "table", "across", "across", "counters", "leaders", "items", "bars",
               "pie"),
    "narrow_totals": ("table", "table", "leaders", "bars"),
    "totals_order": ("klmf", "lkmf", "lmfk", "mlkf"),
    "totals_align": ("l", "c", "r"),
    "legend_form": ("line", "boxed", "tinted"),
    "legend_title": ("", "Legend", "Key"),
    "legend_at": ("above", "below"),
    "states": ("table", "table", "table", "roll", "tiles", "capsules", "matrix"),
    "engine": ("grid", "table"),
    "order": ("nfm", "nfm", "nmf", "mnf", "fnm", "cnfm", "infm", "mcnf", "nmcf"),
    "blocks": (1, 2, 2, 3),
    "rules": ("grid", "rows", "none", "frame", "columns", "dotted", "fives", "ends"),
    "rule": (0.35, 0.6, 0.9),
    "zebra": (False, False, True),
    "head_row": ("accent", "tint", "bold", "underlined", "shaded"),
    "narrow": (False, False, True),
    "figure_align": ("r", "r", "c"),
    "bold_names": (False, False, True),
    "figures": ("", "", "", "bracketed"),
    "tiles": (4, 5),
    "footer": ("", "number", "page", "both"),
    "letter": ("plain", "plain", "boxed", "ringed", "solid", "brackets"),
    "word": ("plain", "bold", "bold", "underlined", "brackets"),
    "pill": ("round", "square", "outline", "flag", "dot", "bar", "shaded"),
    "badge": ("disc", "rounded", "shield", "octagon", "tab", "outline", "shaded"),
    "ground": ("cell", "cell", "chip", "row", "edge"),
    "coloured": (True, True, True, False),
    "stroke": (0.26, 0.34),
    "pixels": (40, 64, 96),
}  # fmt: skip
_LAYOUTS: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "ledger": {"rules": ("rows", "dotted", "fives", "ends"), "fields": ("tabs", "rail", "table"),
               "states": ("table", "roll"), "blocks": (1, 1, 2),
               "totals": ("foot", "foot", "table"),
               "result_at": ("fields", "own")},
    "spine": {"totals": ("table", "bars", "leaders", "pie"), "head": ("spine",)},
    "ballot": {"head": ("centred", "stars"), "fields": ("table", "captions", "notch"),
               "totals": ("counters", "across", "items", "counters")},
    "flank": {"blocks": (1,), "states": ("table", "table", "roll", "capsules")},
    "wings": {"blocks": (2,), "states": ("table", "table", "roll", "capsules")},
    "memo": {"fields": ("tabs", "run"), "totals": ("items", "leaders", "table"),
             "head": ("double", "plain", "slant")},
    "panorama": {"blocks": (3, 3, 4), "states": ("table", "table", "roll", "tiles", "capsules"),
                 "tiles": (6, 7)},
    "notice": {"states": ("tiles", "matrix", "table", "capsules")},
}  # fmt: skip
_LANDSCAPE = ("wings", "panorama")
_STROKED = {"tick", "arrow", "chevron", "sign", "face"}
_SOLID = {"triangle", "disc", "square"}


def random_way(plan: Plan, attempt: int) -> dict[str, Any]:
    """All that the script asks; another way in each attempt."""
    dice = plan.dice(f"perl {attempt}")
    look = plan.sheet.look
    layout = dice.choice(list(_LAYOUTS))
    options = {**_WAYS, **_LAYOUTS[layout]}
    way: dict[str, Any] = {name: dice.choice(options[name]) for name in options}
    way |= {"layout": layout, "mirrored": dice.random() < 0.5, "labels": dict(dice.choice(_LABELS))}
    wide = layout in _LANDSCAPE
    paper = dice.choices(((595.28, 841.89), (612, 792)), (85, 15))[0]
    way["paper"] = paper[::-1] if wide else paper
    way["turned"] = wide and dice.random() < 0.3
    way["number_font"] = dice.choice((way["font"],) * 4 + ("DejaVu Sans Mono",))
    way["technique"] = dice.choice(_techniques(look))
    way["cut"] = dice.uniform(0.42, 0.5) if layout == "wings" else dice.uniform(0.5, 0.58)
    _suit(way, plan)
    if way["turned"]:
        way["engine"] = "grid"
        way["head"] = "plain" if way["head"] == "code" else way["head"]
    return way


def _suit(way: dict[str, Any], plan: Plan) -> None:
    """What does not go together is exchanged for what does."""
    look, shares = plan.sheet.look, plan.vote.figures == "shares"
    written = look.family in WRITTEN
    if way["states"] == "matrix" and (plan.trap or written or look.family == "ground"):
        way["states"] = "table"  # the column would say what the mark has to say
    if look.family == "ground":
        way["states"] = "table"
        way["zebra"] = False
        if way["ground"] == "row" and any(look.ink_on(p) != "#000000" for p in look.colours):
            way["ground"] = "cell"
        if way["ground"] == "edge" and look.legend == "none":
            way["ground"] = "cell"
        if way["layout"] == "ledger" and way["totals"] == "foot":
            way["totals"] = "table"
    if way["states"] != "table" and way["totals"] == "foot":
        way["totals"] = "leaders"
    if way["totals"] == "foot":
        way["blocks"] = 1
    if plan.picture and abs(plan.picture.skew) > 0.25:  # lines lead the eye along a slanting row
        way["narrow"] = True
        way["row"] = max(way["row"], 2.0)
        if way["blocks"] == 1 and way["rules"] not in {"grid", "rows"}:
            way["rules"] = "rows"
    if way["states"] == "matrix":
        way["blocks"] = min(way["blocks"], 2)
    if way["totals"] == "pie" and not look.hues:
        way["totals"] = "table"
    if way["headings"]:
        way["totals_align"] = "l"
    if way["head_row"] == "accent" and way["rules"] == "none":
        way["rules"] = "ends"
    coded = any(row.state in row.name.replace("(", " ").replace(")", " ").split()
                for row in plan.sheet.rows)  # fmt: skip
    if coded:
        way["order"] = way["order"].replace("c", "")
    if not shares:
        way["order"] = way["order"].replace("i", "")
        way["figures"] = ""
    pale = any(look.ink_on(p) == "#000000" for p in ("yes", "no", "abstain"))
    if pale and way["pill"] in {"outline", "dot"}:
        way["pill"] = "square"
    if look.words.get("no") == "−" and way["word"] == "underlined":
        way["word"] = "bold"
    words = look.words.get("yes", "")
    if words == "+" and way["letter"] == "brackets":
        way["letter"] = "boxed"
    if words == "For":
        way["labels"] = way["labels"] or {"Yes": "For", "No": "Against"}
    elif written and words.lower() in {"yes", "y"}:
        way["labels"] = {}


def _techniques(look: MarkLook) -> Sequence[str]:
    """Means of this library that leave these marks plain."""
    if look.family in WRITTEN or look.family in {"ground", "badge"}:
        return ("poly",)
    ways = ["poly", "form", "form", "png", "gif", "jpeg", "pnm", "gloss", "shadow"]
    names = set(look.shapes.values())
    ways += [n for n in ("dejavu", "heavy", "symbola") if names <= set(GLYPHS[n])]
    if names <= set(GLYPHS["dingbats"]):
        ways += ["dingbats", "dingbats"]
    if look.family in _STROKED:
        ways += ["line", "line", "line"]
    if look.family in {"tick", "arrow"}:
        ways += ["brush", "brush"]
    if look.family in {"tick", "sign", "chevron", "arrow", "triangle"}:
        ways += ["boxed", "boxed"]
    if look.family in _SOLID:
        ways += ["round", "halo"] if look.family != "triangle" else ["round"]
        ways += ["hollow", "stripes", "stripes"]
    return ways
