"""How one sheet looks and what it calls things, by dice over what an office could choose."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.facts import in_own_words, said_facts
from tests.drawing.held_out.marks import HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phpfpdf import parts
from tests.drawing.held_out.phpfpdf.marks import OVALS, SIGNS, STROKES
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.phrasing import Office, phrased

_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting body", "Assembly"),
    "Session": ("Session", "Session number", "Council sitting", "Meeting no."),
    "Configuration": ("Configuration", "Composition of the Council", "Council formation"),
    "Item": ("Procedure", "Dossier", "Interinstitutional reference", "Procedure file"),
    "Document": ("Document", "Text voted", "Documents", "Act no.", "Ref."),
    "Voting Rule": ("Voting rule", "Majority", "Type of vote", "Threshold"),
    "Subject": ("Subject", "Title", "Proposal", "Concerns", "Text of the question", ""),
    "Sitting date": ("Date", "Vote of", "Voting day", "Date of the session", "Taken on"),
    "Final result": ("Result", "Final result", "Outcome", "The proposal is", "Verdict"),
    "Total": ("Total", "Total members", "Together", "All States"),
    "Members": ("Members", "Member States", "Number of States", "States"),
    "Member State": ("Member State", "Delegation", "Country", "State"),
    "Vote": ("Vote", "Position", "Choice", "Stance"),
}
_OFFICE = Office(
    positions=(
        ("Yes", "No", "Abstain", "Not participating"),
        ("In favour", "Against", "Abstained", "Did not participate"),
        ("For", "Against", "Abstentions", "Not voting"),
        ("Yes", "No", "Abstained", "Took no part"),
        ("Pro", "Contra", "Abstention", "Absent"),
        ("Ayes", "Noes", "Abstentions", "Not participating"),
        ("Favourable", "Opposed", "Abstaining", "Not taking part"),
    ),
    labels=_LABELS,
    values={},
    dates=("",),
)
_DATES = (
    "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%d/%m/%Y}", "{d:%A}, {d.day} {d:%B} {d.year}",
    "{d.day} {d:%b}. {d.year}", "{d:%Y-%m-%d}", "the {nth} of {d:%B} {d.year}", "{d:%d-%m-%Y}",
    "{d.day}. {d.month}. {d.year}", "{d.day} {d:%b} {d.year}",
)  # fmt: skip
_RULES = ("^{}", "{}", "^{}", "^{} (Article 16 TEU)")
_RESULTS: Mapping[str, Sequence[str]] = {
    "Adopted": ("Adopted", "adopted", "ADOPTED", "Passed"),
    "Not adopted": ("Not adopted", "not adopted", "NOT ADOPTED", "Not passed"),
    "Rejected": ("Rejected", "rejected", "REJECTED"),
}
_A4, _LONG, _LETTER = (595.28, 841.89), (841.89, 595.28), (612.0, 792.0)
_FIELDS = ("Institution", "Sitting date", "Session", "Configuration", "Item", "Document",
           "Subject", "Voting Rule")  # fmt: skip
_WAYS: Mapping[str, Sequence[Any]] = {
    "layout": ("register", "letter", "protocol", "ballot", "sidebar", "beside", "certificate",
               "bulletin", "spread", "journal", "ballot"),
    "font": ("Helvetica", "Times", "Helvetica", "Courier", "DejaVu Serif", "Open Sans", "Carlito",
             "Lato", "Liberation Sans Narrow", "Comfortaa", "DejaVu Sans"),
    "cell": (True, False), "paper": (_A4, _A4, _A4, _A4, _LETTER), "margin": (36.0, 45.0, 56.0),
    "high": (1.35, 1.5, 1.7, 1.9), "ink": ("#000000", "#000000", "#1b1b2f"),
    "accent": ("#000000", "#1d3f72", "#6b1f2b", "#2f5d3a", "#3d3d3d", "#7a4b12"),
    "tint": ("#eeeeee", "#e6edf6", "#f6efe2", "#eaf3ea", "#f3e9ef"),
    "line": ("#000000", "#777777", "#aaaaaa"), "round": (0.0, 3.0, 7.0),
    "title": ("Vote of the Council", "Record of the vote", "Result of the roll call",
              "NOTICE OF VOTE", "Voting protocol", "Who voted how", "Vote tally",
              "Positions of the delegations", "Report on a vote"),
    "title_size": (1.35, 1.6, 2.0), "title_at": ("L", "C", "C", "R"),
    "title_box": (False, False, True), "title_rule": (0.0, 0.8, 1.6), "slant": (True, False),
    "colon": (":", ":", ""), "run_in": (True, False, False), "label_bold": (True, False),
    "tinted": (True, False), "ruled_facts": (False, False, True), "shout": (True, False),
    "nth": (True, False),
    "fields": (_FIELDS, (*_FIELDS[4:], *_FIELDS[:4]), ("Subject", *_FIELDS[:6], "Voting Rule"),
               (*_FIELDS[1:4], "Voting Rule", *_FIELDS[4:7], "Institution")),
    "facts": (parts.lines_of_facts, parts.lines_of_facts, parts.two_of_facts,
              parts.prose_of_facts),
    "totals": ("rows", "rows", "bar", "boxes", "list", "prose"), "totals_head": (True, True, False),
    "loose": (0.1, 0.5, 1.0), "swap": (False, False, True), "sum_rule": (True, False),
    "head_fill": (True, False), "head_dark": (True, False),
    "order": ("nfm", "nmf", "mnf", "fmn", "infm", "cnfm", "mcnf", "nfm"),
    "columns": (2, 2, 3), "gutter": (12.0, 20.0), "spread": (True, False),
    "leader": (False, False, True), "headed": (True, True, False), "zebra": (False, False, True),
    "ruled": ("", "lines", "dots", "grid", "frame"), "column_rule": (False, True),
    "names_bold": (False, False, True), "figure": ("{}", "{}", "{}", "[{}]"),
    "empty": ("", "–"), "grid": ("box", "mark", "mark", "share"), "first": (True, False),
    "running": (False, False, True),
    "heads": (("Matter put to the vote", "Decision", "Positions taken"),
              ("Object", "Result", "How the members voted"),
              ("Question before the Council", "Conclusion", "Roll of the votes")),
    "result_size": (1.0, 1.2, 1.5), "result_at": ("L", "L", "C", "R"),
    "result_box": (False, True), "legend": ("line", "column", "table"),
    "legend_title": ("", "Legend:", "Marks:", "How to read this:"), "note_rule": (True, False),
    "technique": ("path", "edged", "hollow", "stroke", "stroke", "ZapfDingbats", "ZapfDingbats",
                  "Symbol", "Symbol", "clear", "jpeg", "few"),
    "fill": (0.68, 0.76, 0.84), "pen": (0.09, 0.13, 0.18), "plate": ("disc", "square"),
    "ringed": (False, True), "heavy": (True, False), "keep": (0.4, 1.2, 2.0),
}  # fmt: skip
_OF_LAYOUT: Mapping[str, Mapping[str, Sequence[Any]]] = {
    "letter": {"totals": ("prose", "list", "rows"), "title_box": (False,)},
    "protocol": {"totals": ("none",), "facts": (parts.lines_of_facts, parts.prose_of_facts),
                 "title_box": (False,), "result_at": ("L",), "leader": (False,)},
    "ballot": {"totals": ("none",), "high": (1.35, 1.45)},
    "sidebar": {"totals": ("rows", "list"), "high": (1.35, 1.5), "gutter": (8.0,),
                "columns": (1, 2), "order": ("nfm", "mnf", "nmf"), "result_at": ("L",)},
    "beside": {"totals": ("rows", "list"), "result_at": ("L",), "result_size": (1.0,)},
    "certificate": {"title_at": ("C",), "result_at": ("C",), "margin": (45.0, 56.0)},
    "bulletin": {"totals": ("boxes", "bar")},
    "spread": {"paper": (_LONG,), "totals": ("rows", "list", "prose"), "high": (1.5, 1.7),
               "columns": (2, 1), "order": ("nfm", "mnf", "infm", "fmn"), "result_at": ("L",)},
    "journal": {"totals": ("rows", "list", "prose"), "high": (1.4, 1.6), "result_at": ("L",)},
}  # fmt: skip
_SIZES = (10.0, 9.5, 9.0, 9.0, 8.5, 8.5, 8.5, 8.0, 8.0, 8.0, 7.7, 7.7, 7.5, 7.5)
_HARMLESS = {None, "figure changed", "totals changed", "too coarse"}
"""Faults that show also where the place of a State says how it voted."""


def random_page(plan: Plan, attempt: int) -> Page:
    """The page of a plan; other dice, and in the end smaller letters, in each attempt."""
    dice, look = plan.dice(f"phpfpdf {attempt}"), plan.sheet.look
    way = {name: dice.choice(options) for name, options in _WAYS.items()}
    if plan.trap not in _HARMLESS and way["layout"] in {"protocol", "ballot"}:
        way["layout"] = dice.choice(("register", "beside", "journal"))
    for name, options in _OF_LAYOUT.get(way["layout"], {}).items():
        way[name] = dice.choice(options)
    if re.search(r"\b[A-Z]{2}\b", plan.sheet.rows[0].name):  # The names have codes.
        way["order"] = way["order"].replace("c", "")
    if not _draws(way["technique"], set(look.shapes.values())):
        way["technique"] = dice.choice(("path", "edged", "clear", "jpeg"))
    if look.family in HUE_ALONE and way["technique"] in {"hollow", "edged"}:
        way["technique"] = "path"
    if look.family == "ground" or way["technique"] in {"jpeg", "few"}:
        way["zebra"] = False
    words = in_own_words(plan, dice, phrased(plan, dice, _OFFICE), _RESULTS)
    box = way["layout"] == "ballot" and way["grid"] == "box"
    if box or (way["layout"] == "protocol" and way["running"]):
        # Nothing on such a page says what a mark of the result would mean.
        outcome = "Adopted" if plan.vote.adopted else "Not adopted"
        words = replace(words, result=(words.result[0], outcome, None), legend=())
    if way["layout"] == "protocol" and not way["running"]:
        shown = [(row.mark, row.label) for row in words.totals if row.mark]
        words = replace(words, legend=words.legend or tuple(shown))
    if words.result[0].endswith(" is") and not words.result[1]:
        words = replace(words, result=("Result", *words.result[1:]))
    facts = said_facts(plan, dice, _LABELS, _DATES, _RULES)
    size = max(_SIZES[attempt], 8.0) if plan.picture else _SIZES[attempt]
    return Page(plan, way, words, facts, size)


def _draws(technique: str, forms: set[str]) -> bool:
    """Whether a technique has all of these forms."""
    if technique in SIGNS:
        return forms <= set(SIGNS[technique])
    return technique != "stroke" or forms <= {*STROKES, *OVALS}
