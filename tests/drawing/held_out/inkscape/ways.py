"""How one sheet looks, by dice over what an office with a drawing program could have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.handed import drawn_marks
from tests.drawing.held_out.inkscape.marks import GLYPHS, STROKES
from tests.drawing.held_out.inkscape.pen import Page
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, Phrases, phrased
from tests.drawing.held_out.sheet import Mark

_OFFICE = Office(
    positions=(
        *[("Yes", "No", "Abstain", "Not participating")] * 2,
        ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
        ("For", "Against", "Abstained", "Did not take part"),
        ("In favour", "Against", "Abstention", "Not voting"),
        ("Yes", "No", "Abstained", "Absent"),
        ("YES", "NO", "ABSTENTION", "NOT PARTICIPATING"),
    ),
    labels={
        "Institution": ("Institution", "Institution", "Body"),
        "Session": ("Session", "Council session", "Meeting No", "Session number"),
        "Configuration": ("Configuration", "Council configuration", "Formation"),
        "Item": ("Item", "Interinstitutional file", "File", "Agenda item"),
        "Document": ("Document", "Document voted on", "Reference document"),
        "Voting Rule": ("Voting rule", "Voting rule", "Majority required", "Rule"),
        "Subject": ("Subject", "Subject", "Title of the act", "Subject matter"),
        "Sitting date": ("Sitting date", "Date of the vote", "Date of sitting", "Date"),
        "Final result": ("Final result", "Outcome", "Result of the vote", "Result"),
        "Total": ("Total", "Total", "All Member States", "Sum"),
        "Members": ("Members", "Member States", "No. of members"),
        "Member State": ("Member State", "Delegation", "State", "Country"),
        "Vote": ("Vote", "Vote", "Position"),
    },
    values={"Voting Rule": ("{}", "^{}")},
    dates=("", "", "%A, %d %B %Y", "%d %B %Y", "%d/%m/%Y", "%d %b %Y"),
)
_PALETTES = (
    {"accent": "#1f3f77", "tint": "#e8edf6", "stripe": "#f2f5fa"},
    {"accent": "#4b4b4b", "tint": "#ececec", "stripe": "#f4f4f4"},
    {"accent": "#22577a", "tint": "#e3eef2", "stripe": "#f1f7f9"},
    {"accent": "#6b4f3a", "tint": "#f1ebe4", "stripe": "#f8f5f1"},
    {"accent": "#5a3d7a", "tint": "#eee9f4", "stripe": "#f6f3fa"},
    {"accent": "#000000", "tint": "#e6e6e6", "stripe": "#f1f1f1"},
)
_WAYS: Mapping[str, Sequence[Any]] = {
    "font": (
        "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito", "Lato", "Open Sans",
        "Roboto", "Inter", "Linux Libertine O", "Linux Biolinum O", "Caladea",
        "TeX Gyre Heros", "TeX Gyre Pagella", "TeX Gyre Adventor", "P052", "Roboto Condensed",
        "Liberation Sans Narrow", "Nimbus Roman", "DejaVu Serif",
    ),
    "paper": ((595.3, 841.9), (595.3, 841.9), (595.3, 841.9), (612.0, 792.0)),
    "margin": (32, 40, 48, 56),
    "layout": (
        *["ledger", "tally", "letterhead", "memo"] * 3,
        *["form", "upturned", "window", "margins", "press"] * 2,
        "cards", "ribbon",
    ),
    "palette": _PALETTES,
    "ink": ("#000000", "#000000", "#1a1a1a", "#222b38"),
    "label_ink": ("#000000", "#444444", "#333d55"),
    "line": ("#000000", "#6a6a6a", "#8c8c8c"),
    "pale": ("#c4c4c4", "#b5bcc6", "#a8a8a8"),
    "paper_tint": ("", "", "", "", "#fdfbf3", "#f7f9fb"),
    "flow": (True, True, False),
    "title": (
        "Voting result", "Result of the vote", "Record of vote", "VOTING RESULT",
        "Public vote of the Council", "Vote on a legislative act",
    ),
    "date_at": ("first", "second", "last"),
    "label_bold": (True, False),
    "label_capitals": (True, False),
    "label_tint": ("", "#eeeeee"),
    "colon": (":", ":", ""),
    "fields_lines": ("rules", "grid", "free"),
    "numbered": (True, False),
    "totals": ("table", "table", "strip", "tiles", "lines"),
    "tile_filter": ("", 'style="filter:url(#soft)"'),
    "stretch": (0.0, 0.5, 1.0),
    "empty": ("", "", "–", "—"),
    "table": ("band", "tint", "rules", "grid", "bare"),
    "result": ("line", "frame", "large", "totals"),
    "legend": ("line", "line", "box"),
    "legend_title": ("", "Key", "Legend"),
    "legend_comma": (True, False, False),
    "columns": ("nfm", "nfm", "mnf", "nmf", "infm", "fnm", "imnf"),
    "blocks": (1, 2, 2, 3),
    "gutter": (1.2, 2.0, 3.2),
    "spread": (True, False),
    "rules": ("rows", "grid", "stripes", "dashes", "leaders", "ends", "middle", "bare"),
    "two_lines": (True, True, False),
    "figures": ("right", "right", "centre"),
    "number": ("", "No"),
    "dot": ("", "."),
    "high": (1.5, 1.65, 1.85),
    "round": (0, 2, 4),
    "mark_side": ("right", "left"),
    "technique": (
        "path", "path", "edged", "hollow", "glossy", "shadow", "clone", "clone", "marker",
        "tile", "clip", "stroke", "stroke", "glyph", "glyph", "png", "jpeg",
    ),
    "signs": ("DejaVu Sans", "Symbola"),
    "glossy": (False, False, True),
    "swatch": ("cell", "cell", "lozenge", "woven", "framed"),
    "pill": ("round", "tag", "frame"),
    "badge": ("disc", "plate", "shield"),
    "letter": ("plain", "circle", "box"),
    "foot_rule": (True, False),
    "foot": ("", "number", "both"),
    "frame": ("", "", "", "thin", "double"),
}  # fmt: skip
_WIDE = frozenset({"press", "margins", "ribbon"})
"""Layouts that ask for a page on its side."""
_OF_LAYOUT: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "ledger": {
        "states": ("blocks",), "blocks": (1,), "fields": ("table", "run"),
        "totals": ("table", "lines"), "rules": ("leaders", "leaders", "rows", "dashes"),
        "columns": ("nfm", "infm", "mnf"), "high": (1.4, 1.5, 1.65),
    },
    "press": {
        "states": ("blocks", "blocks", "blocks", "cards"), "fields": ("above",),
        "totals": ("tiles", "tiles", "strip"), "blocks": (2,), "result": ("large", "frame"),
    },
    "form": {
        "states": ("blocks", "entries"), "fields": ("boxes",), "totals": ("strip", "table"),
        "blocks": (2, 3), "rules": ("grid", "rows"), "frame": ("",),
    },
    "cards": {"states": ("cards",), "fields": ("above", "table"), "totals": ("tiles", "lines")},
    "tally": {"states": ("tally",), "fields": ("table", "run"),
              "totals": ("strip", "table", "foot", "foot"), "high": (1.4, 1.5, 1.65)},
    "window": {"states": ("blocks",), "fields": ("table", "boxes"), "rules": ("grid", "stripes"),
               "columns": ("infm", "infm", "nmf", "mnf"), "paper_tint": ("#f4f4f2", "")},
    "margins": {"states": ("blocks",), "blocks": (1, 2), "fields": ("above",),
                "totals": ("table", "lines")},
    "memo": {"states": ("entries", "blocks"), "fields": ("run",), "blocks": (2, 3),
             "rules": ("bare", "ends", "leaders")},
    "upturned": {"states": ("blocks",), "fields": ("table", "boxes"), "blocks": (2, 3)},
    "letterhead": {"states": ("blocks",), "fields": ("table", "above"), "blocks": (2, 2, 3)},
    "ribbon": {"states": ("ribbon",), "fields": ("table", "above"), "totals": ("strip", "table")},
}  # fmt: skip


def random_page(plan: Plan, attempt: int, size: float) -> Page:
    """The page of a plan in a size; other dice in each attempt."""
    dice, look = plan.dice(f"inkscape {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    for name, options in _OF_LAYOUT[way["layout"]].items():
        way[name] = dice.choice(options)
    way |= way["palette"]
    if way["layout"] in _WIDE:
        way["paper"] = way["paper"][::-1]
    if way["rules"] == "leaders":
        way["figures"] = "right"
    if look.family == "ground" and way["rules"] == "stripes":
        way["rules"] = "rows"
    if look.family in WRITTEN | {"ground", "badge"}:
        way["technique"] = "path"
    shapes = {form for form in look.shapes.values() if look.family not in WRITTEN}
    known = {"glyph": set(GLYPHS), "stroke": set(STROKES)}
    if not shapes <= known.get(way["technique"], shapes):
        way["technique"] = "path"
    if way["technique"] == "hollow" and shapes & {"ring", "smile", "neutral", "frown"}:
        way["technique"] = "clone"
    if plan.picture and way["technique"] in {"hollow", "edged"}:
        way["technique"] = "path" if look.family == "face" else "edged"
    if way["technique"] == "jpeg":
        way |= {"paper_tint": "", "rules": "rows" if way["rules"] == "stripes" else way["rules"]}
        if way["states"] == "cards" or way["totals"] == "tiles":
            way["technique"] = "png"
    form = {"png": "clear", "jpeg": "jpeg"}.get(way["technique"], "")
    pictures = dict(drawn_marks(plan, 56, form)) if form else {}
    if form:
        way["technique"] = "path"
    words = phrased(plan, dice, _OFFICE)
    return Page(plan, way, _unrepeated(plan, words), pictures, size)


def _unrepeated(plan: Plan, words: Phrases) -> Phrases:
    """Without legends that would say a word twice: `ABSTAIN Abstentions`."""
    look = plan.sheet.look
    if look.family != "word":
        return words

    def repeats(mark: Mark | None, label: str) -> bool:
        return mark is not None and look.words[mark.shape][:3].lower() == label[:3].lower()

    return replace(
        words,
        totals=tuple(
            replace(r, mark=None) if repeats(r.mark, r.label) else r for r in words.totals
        ),
        legend=tuple((mark, label) for mark, label in words.legend if not repeats(mark, label)),
    )
