"""The layouts of pages of PDF::Builder: plans of their parts, and what of a way goes with them."""

from collections.abc import Mapping

from tests.drawing.held_out.told import LONG, Ways

HEADINGS = (
    {"facts": "Details of the vote", "totals": "Summary of votes", "states": "Votes cast"},
    {"totals": "Totals", "states": "Member States"},
    {"facts": "Act and meeting", "totals": "Count", "states": "How the Member States voted"},
)
NUMBERED = {"facts": "Particulars", "totals": "Totals", "states": "Vote by Member State"}
_NARROW = ("Liberation Sans Narrow", "Liberation Sans", "DejaVu Sans Condensed")
_ONE: Ways = {"blocks": (1,), "high": (1.3, 1.4), "gap": (7, 9), "margin": (36, 42),
              "facts": ("four", "headed", "above", "strokes")}  # fmt: skip
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "legend", "totals", "result", "notes")
_RESULT_FIRST = ("head", "result", "facts", "totals", "legend", "states", "notes")
_PLAIN: Ways = {"said": (False,), "ranges": (False,)}
_SIDE: Ways = {"facts": ("p", "ul", "hung"), "totals": ("stacked", "plain"), "legend": ("list",),
               "said": (False,), "result_size": (1.0, 1.1), "font": _NARROW, "count_wide": (1.0,),
               "headings": ("", "plain", "lined"), "headings_of": HEADINGS[1:2],
               "head": ("band", "letterhead", "corner"), "result": ("line", "stamp")}  # fmt: skip
LAYOUTS: Mapping[str, Ways] = {
    "accession": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST), "states": ("accession",),
                  "joined": ("Members since {}", "{}", "Joined in {}"), "high": (1.35, 1.5),
                  "order": ("nfm", "nmf", "cnfm", "mnf"), "headed": (True,), "sort": ("",),
                  "gap": (8, 10), "zebra": (0,)},
    "one table": {"plan": (("head", "line", "act", "states", "legend", "result", "notes"),
                  ("head", "result", "act", "states", "legend", "notes")), "states": ("one",),
                  "high": (1.28, 1.34), "mark_size": (1.02, 1.08), "gap": (6, 8),
                  "margin": (34, 40), "said": (False,),
                  "rules": ("grid", "rows", "inner", "uprights"), "headings_of": (HEADINGS[0],
                  HEADINGS[2], NUMBERED), "result_size": (1.0, 1.1), "head": ("band", "corner"),
                  "totals": ("plain",), "order": ("nfm",)},
    "others": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST), "states": ("others",),
               "by_position": (True,), "high": (1.4, 1.55), "headings": ("",), **_PLAIN,
               "parted_heads": (("Votes in favour", "Other votes"), ("Member States in favour",
               "Member States not in favour"), ("In favour", "Not in favour"))},
    "board": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("across",), "board": (True,),
              "across": (3, 2), "order": ("nfm", "nmf", "mnf"), "rules": ("open", "frame", "grid"),
              "headed": (False, True),
              "said": (False,), "high": (1.7, 1.95, 2.2), "font": _NARROW, "margin": (32, 38)},
    "listed": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST), "states": ("listed",),
               "list_over": (2, 2, 3), "name_figure": (" ({})", ", {}"), "said": (False,),
               "facts": ("p", "ul", "ol", "hung"), "technique": ("sign",), "leading": (1.25, 1.3)},
    "called": {"plan": (_COUNT_FIRST, _STATES_FIRST), "order": ("infm", "inmf", "icnfm"),
               "called": (0.3, 0.55, 0.8), "number_head": ("No", "Order"), "dot": ("", "."),
               "headings": ("plain", "lined"), "headings_of": ({"totals": "Totals", "states":
               "Votes in the order of the call"}, {"states": "Roll-call"}), "blocks": (2, 3)},
    "open book": {"plan": (("head", "book", "notes"),), "paper": (LONG,), "margin": (34, 40),
                  "leaves": ((("facts", "totals", "result", "legend"), ("states",)),
                             (("facts", "result"), ("totals", "legend", "states"))), "blocks": (2,),
                  "facts": ("p", "ul", "hung"), "totals": ("plain", "table"), "said": (False,),
                  "count_wide": (1.0,), "high": (1.5, 1.7), "font": _NARROW},
    "ranges": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST), "ranges": (True,),
               "order": ("nfm", "mnf", "nmf", "infm"), "blocks": (3, 3, 2), "said": (False,),
               "head_fill": ("", "tint"), "rules": ("rows", "frame", "inner", "grid")},
    "cells": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("across",), "order": ("em", "me"),
              "across": (4, 3), "headed": (False,), "rules": ("grid", "inner"),
              "high": (1.6, 1.75), "said": (False,), "font": _NARROW, "margin": (32, 38)},
    "foot": {"plan": (("head", "facts", "states", "legend"),), "low": (("totals", "result",
             "notes"), ("result", "totals", "notes")), "totals": ("strip", "across"),
             "headings_of": HEADINGS[1:2], "foot": ("",), "high": (1.5, 1.65)},
    "triptych": {"plan": (("head", (0.27, ("facts",), ((0.7, ("states",), ("result", "totals",
                 "legend")),)), "notes"),), "paper": (LONG,), "margin": (32, 36), **_SIDE,
                 "totals": ("stacked",), "blocks": (2,), "order": ("nfm", "mnf", "nmf"),
                 "facts": ("p", "ul")},
    "directory": {"plan": (_COUNT_FIRST, _STATES_FIRST), "order": ("dnfm", "dcnfm", "dnmf"),
                  "sort": ("code",), "blocks": (2, 1), "high": (1.3, 1.42), "gap": (8, 10),
                  "rules": ("rows", "open", "frame", "inner"), "said": (False,),
                  "facts": ("four", "above", "headed", "strokes")},
    "margin": {"plan": (("head", (0.3, ("result", "totals", "legend"), ("facts", "states")),
               "notes"), ("head", (0.68, ("facts", "states"), ("totals", "result", "legend")),
               "notes")), **_SIDE, "blocks": (1,), "high": (1.35, 1.45), "margin": (36, 42)},
    "steps": {"plan": (_COUNT_FIRST, ("head", "facts", "totals", "states", "legend", "result",
              "notes")), "headings": ("discs",), "headings_of": ({"facts": "What was voted on",
              "totals": "How many voted which way", "states": "How each Member State voted"},
              NUMBERED), "facts": ("p", "ul", "hung", "four")},
    "single": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_ONE, "totals": ("across", "strip",
               "table"), "order": ("infm", "cnfm", "nfm", "mnf"), "rules": ("rows", "book", "under",
               "inner")},
    "account": {"plan": (("head", "facts", "totals", "result", "states", "legend",
                "notes"), ("head", "totals", "facts", "states", "legend", "result",
                "notes")), "totals": ("sentence",), "even": (True, False)},
}  # fmt: skip
