"""How one sheet looks and what it calls things, by dice over what an office could choose."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.facts import in_own_words, said_facts
from tests.drawing.held_out.gnumeric import parts
from tests.drawing.held_out.gnumeric.marks import SIGNS
from tests.drawing.held_out.gnumeric.page import Page
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Office, phrased

_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting institution", "Body", "Organ"),
    "Session": ("Council session", "Session no.", "Sitting no.", "Council session number"),
    "Configuration": ("Configuration", "Formation of the Council", "Council composition"),
    "Item": ("Interinstitutional file", "File", "Procedure no.", "Case number", "COD reference"),
    "Document": ("Document", "Doc. no.", "Reference document", "Document voted on", "Our ref."),
    "Voting Rule": ("Voting rule", "Majority required", "Rule", "Decision rule"),
    "Subject": ("Subject", "Re", "Act", "Title of the act", "Subject matter", ""),
    "Sitting date": ("Date", "Sitting of", "Date of voting", "Day of the vote", "Held on"),
    "Final result": ("Final result", "Outcome of the vote", "Decision", "Result of the ballot"),
    "Total": ("Total", "Sum", "All", "Grand total"),
    "Members": ("Members", "Number", "No. of members", "Count"),
    "Member State": ("Member State", "Country", "State", "Member State of the Union"),
    "Vote": ("Vote", "Ballot", "Voted", "Vote cast"),
}
_OFFICE = Office(
    positions=(
        ("Yes", "No", "Abstain", "Not participating"),
        ("In favour", "Against", "Abstention", "Did not vote"),
        ("For", "Against", "Abstained", "Absent"),
        ("Yes", "No", "Abstention", "Not participating"),
        ("Favourable", "Unfavourable", "Abstaining", "Not voting"),
        ("YES", "NO", "ABSTENTION", "NOT PARTICIPATING"),
    ),
    labels=_LABELS,
    values={"Voting Rule": ("{}",)},
    dates=("",),
)
_DATES = (
    "{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%A} {d.day} {d:%B} {d.year}",
    "{nth} {d:%B} {d.year}", "{d:%d}-{d:%b}-{d.year}", "{d:%Y-%m-%d}", "{d.day}.{roman}.{d.year}",
    "{d.day} {d:%b} {d.year}", "{d:%B} {d.day}, {d.year}",
)  # fmt: skip
_RULES = ("{}", "^{}", "^{}", "by {}", "^{} of the Council")
_RESULTS: Mapping[str, Sequence[str]] = {
    "Adopted": ("Adopted", "ADOPTED", "Act adopted", "Approved"),
    "Not adopted": ("Not adopted", "NOT ADOPTED", "Act not adopted"),
    "Rejected": ("Rejected", "REJECTED", "Proposal rejected"),
}
_A4, _LONG, _LETTER = (595.3, 841.9), (841.9, 595.3), (612.0, 792.0)
_ORDER = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
          "Voting Rule", "Subject")  # fmt: skip
_WAYS: Mapping[str, Sequence[Any]] = {
    "layout": ("ledger", "form", "minutes", "letter", "dashboard", "columns", "aside", "wide",
               "matrix", "certificate", "columns", "form"),
    "font": ("Carlito", "Nimbus Sans", "P052", "C059", "EB Garamond", "Liberation Sans Narrow",
             "DejaVu Sans Condensed", "Liberation Sans", "Carlito", "Lato", "Liberation Mono",
             "Nimbus Roman", "Linux Biolinum O"),
    "paper": (("iso_a4", "portrait", *_A4),) * 5 + (("na_letter", "portrait", *_LETTER),),
    "margin": (34.0, 42.0, 54.0), "high": (1.4, 1.55, 1.7, 1.9),
    "ink": ("#000000", "#000000", "#222222"), "line_ink": ("#000000", "#808080", "#4a5a78"),
    "accent": ("#000000", "#274b6d", "#5b2a5e", "#1e5c4a", "#7a1f1f"),
    "tint": ("#ececec", "#e2ecf5", "#f7f0dc", "#e8f1e4", "#f0e6ee"),
    "band": ("solid", "pale", "", ""), "title_at": ("LEFT", "CENTER", "RIGHT", "CENTER"),
    "title_size": (1.3, 1.6, 1.9), "in_head": (True, False),
    "title": ("How the Council voted", "Ballot paper summary", "VOTE", "Roll of votes",
              "Sheet of votes cast", "Votes of the Member States", "Statement of votes",
              "Outcome of voting", "Public record of the vote"),
    "foot": (("", "", ""), ("", "&[PAGE]", ""), ("&[TAB]", "", "&[PAGE]"), ("", "", "")),
    "rule": ("grid", "grid", "hair", "rows", "dots", "head", "heavy", ""),
    "rule_facts": ("grid", "hair", "rows", "dots", "", ""),
    "colon": (":", "", ""), "label_bold": (True, False), "numbered": (True, False),
    "side": ("tint", "", ""), "head": ("tint", "accent", "", ""), "nth": (True, False),
    "fields": (_ORDER, (*_ORDER[3:], *_ORDER[:3]), ("Subject", *_ORDER[:-1]),
               (_ORDER[0], *_ORDER[4:7], "Subject", *_ORDER[1:4])),
    "order": ("nfm", "nmf", "mnf", "fnm", "infm", "cnfm", "ncmf", "nfm", "cnm f"),
    "blocks": (2, 2, 3), "gap": (0.0, 10.0, 18.0), "spread": (True, False),
    "across": (False, False, False, True), "headed": (True, True, True, False),
    "stripes": (False, False, True), "names_bold": (False, False, True), "dot": ("", ".", ")"),
    "figures": ("RIGHT", "CENTER", "LEFT"), "figure": ("{}", "{}", "{}", "({})"),
    "empty": ("", "–", "-"), "loose": (0.2, 0.6, 1.0), "shaded": (False, False, True),
    "totals": ("table", "table", "strip", "sentences", "tiles"), "mark_last": (False, True),
    "boxed": (True, False, False), "result_at": ("left", "left", "right"),
    "legend": ("line", "cells", "column"),
    "legend_title": ("", "", "Legend", "Signs used", "Meaning of the signs"),
    "technique": ("sign", "sign", "plain", "edged", "graded", "svg", "clear", "jpeg", "few"),
    "signs": (0, 1, 2), "sign": (1.0, 1.15, 1.3), "fill": (0.66, 0.75, 0.84),
    "pill": ("cell", "round", "plate"), "plate": ("disc", "square"), "heavy": (True, False),
    "one_sign": ("", "", "X", "●", "x"), "first": (True, False), "part": (0.44, 0.48),
    "bands": (2, 3),
    "facts": (parts.table_of_facts, parts.boxes_of_facts, parts.sentence_of_facts),
}  # fmt: skip
_OF_LAYOUT: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "minutes": {"totals": ("sentences", "sentences", "strip"), "band": ("",)},
    "letter": {"totals": ("sentences", "table"), "band": ("",)},
    "dashboard": {"totals": ("tiles",), "paper": (("iso_a4", "portrait", *_A4),
                                                  ("iso_a4", "landscape", *_LONG))},
    "columns": {"totals": ("foot",), "high": (1.4, 1.5)},
    "aside": {"totals": ("table", "sentences"), "high": (1.4, 1.6), "order": ("nfm", "nmf", "mnf")},
    "wide": {"paper": (("iso_a4", "landscape", *_LONG),), "totals": ("table", "sentences"),
             "blocks": (2,), "high": (1.4, 1.6), "order": ("nfm", "nmf", "mnf", "cnfm")},
    "matrix": {"paper": (("iso_a4", "landscape", *_LONG),), "totals": ("strip",),
               "high": (1.4, 1.6)},
    "certificate": {"totals": ("strip", "tiles")},
}  # fmt: skip
_SIZES = (10.0, 9.5, 9.0, 9.0, 8.5, 8.5, 8.5, 8.0, 8.0, 8.0, 7.7, 7.7, 7.5, 7.5)
_ONE_SIGN_HIDES = {"mark recoloured", "mark upside down", "mark smudged", "two marks in a cell",
                   "mark missing", "marks exchanged", "column cut off",
                   "mark contradicts totals"}  # fmt: skip
"""Traps that a tally of one sign, which shows votes and not marks, would not show."""


def random_page(plan: Plan, attempt: int) -> Page:
    """The page of a plan; other dice, and in the end smaller letters, in each attempt."""
    dice, look = plan.dice(f"gnumeric {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    for name, options in _OF_LAYOUT.get(way["layout"], {}).items():
        way[name] = dice.choice(options)
    way["order"] = way["order"].replace(" ", "")
    way["head_back"] = {"tint": way["tint"], "accent": way["accent"]}.get(way["head"], "")
    way["head_ink"] = "#ffffff" if way["head"] == "accent" else way["ink"]
    way["side_back"] = way["tint"] if way["side"] else ""
    forms = set(look.shapes.values())
    if way["technique"] == "sign" and not forms <= set(SIGNS[way["signs"]][1]):
        way["technique"] = dice.choice(("plain", "svg", "clear"))
    if look.family == "ground" or way["technique"] in {"jpeg", "few"}:
        way["stripes"] = False
    if plan.trap == "mark smudged" and way["layout"] == "columns":
        way["layout"] = "ledger"  # The column would say what lies below the blot.
        way["totals"] = "table"
    if plan.trap in _ONE_SIGN_HIDES or look.family == "ground":
        way["one_sign"] = ""
    words = in_own_words(plan, dice, phrased(plan, dice, _OFFICE), _RESULTS)
    if way["layout"] == "columns" and way["one_sign"]:
        # Nothing on such a page says what a mark of the result would mean.
        outcome = "Adopted" if plan.vote.adopted else "Not adopted"
        words = replace(words, result=(words.result[0], outcome, None))
    size = _SIZES[attempt] if not plan.picture else max(_SIZES[attempt], 8.0)
    return Page(plan, way, words, said_facts(plan, dice, _LABELS, _DATES, _RULES), size)
