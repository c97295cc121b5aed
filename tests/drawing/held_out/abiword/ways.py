"""How one sheet looks, by dice over what an office with AbiWord could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.abiword.marks import SIGNS
from tests.drawing.held_out.abiword.pen import Page
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, Phrases, phrased
from tests.drawing.held_out.sheet import Mark

_OFFICE = Office(
    positions=(
        *[("Yes", "No", "Abstain", "Not participating")] * 2,
        ("In favour", "Against", "Abstaining", "Not participating"),
        ("Voted for", "Voted against", "Abstained", "Did not participate"),
        ("For", "Against", "Abstentions", "Not taking part"),
        ("Yes votes", "No votes", "Abstentions", "Not participating"),
        ("FOR", "AGAINST", "ABSTAINING", "NOT TAKING PART"),
    ),
    labels={
        "Institution": ("Institution", "Institution", "Voting body"),
        "Session": ("Session", "Session No", "Council meeting", "Meeting number"),
        "Configuration": ("Configuration", "Council configuration", "Council formation"),
        "Item": ("Item", "Interinstitutional file", "Procedure", "File reference", "Item voted on"),
        "Document": ("Document", "Document", "Text put to the vote", "Council document"),
        "Voting Rule": ("Voting rule", "Rule applied", "Voting rule", "Type of majority"),
        "Subject": ("Subject", "Title", "Subject", "Concerning"),
        "Sitting date": ("Date of vote", "Sitting date", "Date", "Voted on", "Date of the sitting"),
        "Final result": ("Final result", "Result", "Outcome", "Result of voting"),
        "Total": ("Total", "Total", "All members", "TOTAL"),
        "Members": ("Members", "Member States", "Number of members", "States"),
        "Member State": ("Member State", "Member", "Member State", "Delegation"),
        "Vote": ("Vote", "Vote cast", "Position", "Vote"),
    },
    values={"Voting Rule": ("{}", "^{}", "^{}")},
    dates=("", "", "%d %B %Y", "%A %d %B %Y", "%d.%m.%Y", "%d/%m/%Y"),
)
_A4, _LETTER = ("A4", 595.3, 841.9), ("Letter", 612.0, 792.0)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        "Liberation Serif", "Liberation Serif", "Liberation Sans", "Liberation Sans",
        "DejaVu Sans", "DejaVu Serif", "Open Sans", "Liberation Serif", "Linux Libertine O",
        "Roboto",
        "Open Sans", "Roboto Condensed", "Liberation Sans", "Roboto", "Linux Biolinum O",
        "DejaVu Serif",
        "Inter",
    ),
    "paper": (_A4, _A4, _A4, _LETTER),
    "margin": (40, 50, 57, 65),
    "top": (28, 36, 42),
    "layout": (
        *["register", "minutes", "ballot", "memo"] * 2,
        "aside", "bulletin", "certificate", "dossier", "roll",
    ),
    "ink": ("#000000", "#000000", "#000000", "#1c2430"),
    "accent": ("#000000", "#1f3864", "#7b2d26", "#385723", "#44546a"),
    "tint": ("#e7e6e6", "#dce6f1", "#f2f2f2", "#ebf1de", "#fdf3e1"),
    "line": ("#000000", "#000000", "#7f7f7f", "#a6a6a6"),
    "lines": ("grid", "grid", "rows", "ends"),
    "thick": (0.5, 0.75, 1.0),
    "title": (
        "Voting result", "Result of the vote", "RESULT OF VOTE", "Record of voting",
        "Public vote", "Voting sheet", "Vote of the Council",
    ),
    "title_at": ("left", "center", "center"),
    "colon": (":", ":", ""),
    "label_bold": (True, True, False),
    "date_at": (0, 1, 2, 99),
    "result": ("field", "line", "box"),
    "head": ("tint", "bold", "accent", "plain"),
    "order": ("nfm", "nfm", "mnf", "nmf", "infm", "fnm", "inmf"),
    "number": ("", "."),
    "blocks": (2, 2, 3),
    "stripes": (False, False, True),
    "across": (False, False, False, True),
    "totals": ("table", "table", "strip", "lines", "sentences"),
    "empty": ("", "–", ""),
    "legend": ("line", "line", "column"),
    "legend_title": ("", "Key:", "Legend:", "Explanation of signs:"),
    "leader": ("0", "1", "1", "3"),
    "column_line": ("on", "off"),
    "high": (1.45, 1.6, 1.8),
    "mark": (0.9, 1.0, 1.15),
    "sign": (0.95, 1.1, 1.25),
    "technique": ("svg", "svg", "edged", "png", "png", "jpeg", "sign", "sign", "sign"),
    "pill": ("chip", "cell"),
    "badge": ("disc", "plate"),
    "heavy": (True, False),
    "shaded": ("mark", "mark", "row"),
    "figures": ("right", "right", "center"),
    "tally": ("grid", "grid", "rows"),
}  # fmt: skip
_OF_LAYOUT: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "minutes": {"totals": ("sentences", "sentences", "lines"), "result": ("line",)},
    "memo": {"totals": ("lines", "table"), "result": ("line", "field")},
    "ballot": {"totals": ("foot",), "high": (1.35, 1.45)},
    "aside": {"totals": ("table",), "result": ("box", "line"), "order": ("nfm", "mnf", "infm"),
              "blocks": (1,), "high": (1.35, 1.5)},
    "bulletin": {"totals": ("strip", "strip", "table"), "blocks": (3, 3, 2)},
    "certificate": {"totals": ("strip", "table"), "result": ("box",)},
    "dossier": {"totals": ("table", "lines"), "result": ("line", "box"), "blocks": (2,)},
    "roll": {"blocks": (1,), "totals": ("table",), "high": (1.3, 1.4)},
}  # fmt: skip
_LISTS = frozenset({"minutes", "memo"})
"""Layouts whose States stand in lines of text, without cells."""

_NARROW = frozenset({"aside", "dossier", "roll"})
"""Layouts whose legend stands beside other parts."""


def random_page(plan: Plan, attempt: int, size: float) -> Page:
    """The page of a plan in a size; other dice in each attempt."""
    dice, look = plan.dice(f"abiword {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    if look.family == "ground" and way["layout"] in _LISTS:
        way["layout"] = dice.choice(("register", "bulletin", "roll"))
    if way["blocks"] == 3 and way["order"][0] == "i":
        way["blocks"] = 2
    if way["layout"] in _NARROW:
        way["legend"] = "column"
    if plan.trap == "mark smudged" and way["layout"] == "ballot":
        way["layout"] = "register"  # The column of a tally would say what lies below the blot.
    for name, options in _OF_LAYOUT.get(way["layout"], {}).items():
        way[name] = dice.choice(options)
    if way["layout"] == "dossier":
        name, wide, high = way["paper"]
        way["paper"] = (name, high, wide)
    if way["layout"] in _LISTS:
        way["pill"] = "chip"
        way["order"] = dice.choice(("nfm", "nfm", "mnf", "infm"))
    if look.family == "ground":
        way |= {"stripes": False}
        if way["shaded"] == "row":
            way["order"] = dice.choice(("nf", "inf"))
    forms = {form for form in look.shapes.values() if look.family not in WRITTEN}
    if way["technique"] == "sign" and not forms <= set(SIGNS):
        way["technique"] = dice.choice(("svg", "png"))
    if look.family in {"face", "badge"} and way["technique"] == "edged":
        way["technique"] = "svg"
    if way["technique"] == "jpeg":
        way["stripes"] = False
    return Page(plan, way, _unrepeated(plan, phrased(plan, dice, _OFFICE)), size)


def _unrepeated(plan: Plan, words: Phrases) -> Phrases:
    """Without marks that would say their label twice: `ABSTAIN Abstentions`."""
    look = plan.sheet.look

    def repeats(mark: Mark | None, label: str) -> bool:
        word = look.words.get(mark.shape, "") if mark else ""
        return len(word) > 1 and word[:3].lower() == label.removeprefix("Voted ")[:3].lower()

    return replace(
        words,
        totals=tuple(
            replace(r, mark=None) if repeats(r.mark, r.label) else r for r in words.totals
        ),
        legend=tuple((mark, label) for mark, label in words.legend if not repeats(mark, label)),
    )
