"""The layouts of pages of a Tk canvas: plans of their parts, and what of a way goes with them."""

from collections.abc import Mapping

from tests.drawing.held_out.told import LONG, Ways

HEADINGS = (
    {"facts": "The vote", "totals": "Votes counted", "states": "Votes of the Member States"},
    {"totals": "Totals", "states": "Member States"},
    {"facts": "Details", "totals": "Tally", "states": "Vote by delegation"},
)
_NARROW = ("Nimbus Sans", "Nimbus Sans Narrow", "Liberation Sans", "DejaVu Sans Condensed")
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "legend", "totals", "result", "notes")
_RESULT_FIRST = ("head", "result", "facts", "totals", "legend", "states", "notes")
_PLACED: Ways = {"by_position": (True,), "said": (False,)}
_SIDE: Ways = {"said": (False,), "legend": ("list",), "font": _NARROW, "count_wide": (1.0,),
               "result": ("line", "button", "sunken"), "result_size": (1.0, 1.1),
               "headings": ("", "plain", "strip"), "headings_of": HEADINGS[1:2],
               "facts": ("colons", "signs", "chips", "captions"), "fields_over": (1,),
               "head": ("window", "plain", "emblem")}  # fmt: skip
LAYOUTS: Mapping[str, Ways] = {
    "frames": {"plan": (_COUNT_FIRST, _STATES_FIRST), "facts": ("captions",), "totals": ("tiles",
               "across"), "headings": ("", "plain")},
    "treeview": {"plan": (_COUNT_FIRST, _RESULT_FIRST), "rules": ("sunken",), "headed": (True,),
                 "count_rules": ("sunken",), "totals": ("table", "across"), "head": ("window",),
                 "facts": ("entries",), "zebra": (0, 1)},
    "notebook": {"plan": (_COUNT_FIRST, ("head", "facts", "states", "legend", "totals", "result",
                 "notes")), "headings": ("tab",), "head": ("window", "plain"),
                 "headings_of": (HEADINGS[0], HEADINGS[2]), "facts": ("colons", "signs", "above")},
    "radio": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_PLACED, "states": ("choices",),
              "choice": ("radio", "check"), "blocks": (1,), "high": (1.35, 1.45),
              "gap": (8, 10), "margin": (36, 42), "rules": ("rows", "grid", "dots", "sunken"),
              "facts": ("colons", "above", "cells"), "totals": ("across", "bar", "tiles")},
    "sliders": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_PLACED, "states": ("choices",),
                "choice": ("slider",), "blocks": (1,), "high": (1.4, 1.5), "gap": (8, 10),
                "margin": (36, 42), "rules": ("open", "ends"), "zebra": (0,),
                "facts": ("colons", "above", "entries"), "totals": ("across", "bar")},
    "turned heads": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_PLACED, "states": ("choices",),
                     "choice": ("radio", "check"), "upward": (True,), "blocks": (2,),
                     "rules": ("grid", "rows"), "high": (1.55, 1.75), "font": _NARROW,
                     "margin": (36, 42), "totals": ("table", "meters", "points")},
    "list boxes": {"plan": (("head", "facts", "result", "states", "whole", "notes"),
                            ("head", "result", "facts", "states", "whole", "notes")), **_PLACED,
                   "states": ("lists",), "list_over": (2, 3, 4), "totals": ("sentence",),
                   "high": (1.4, 1.55), "facts": ("entries", "captions", "colons")},
    "tree": {"plan": (("head", "facts", "states", "whole", "result", "notes"),
                      ("head", (0.46, ("facts", "result", "whole"), ("states",)), "notes")),
             **_PLACED, **_SIDE, "states": ("tree",), "list_over": (1,), "high": (1.3, 1.4),
             "totals": ("sentence",), "facts": ("colons", "signs"), "gap": (8, 10)},
    "keys": {"plan": (_COUNT_FIRST, _RESULT_FIRST, _STATES_FIRST), "states": ("keys",),
             "font": _NARROW, "said": (False,), "margin": (34, 40), "gap": (9, 11),
             "totals": ("tiles", "bar", "meters")},
    "slips": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("slips",), "blocks": (2, 1),
              "said": (False,), "high": (1.35, 1.5, 1.7), "zebra": (0,), "gap": (8, 11),
              "totals": ("points", "meters", "across"), "order": ("mnf",)},
    "ledger": {"plan": (("head", "facts", "result", "states", "legend", "notes"),
                        ("head", "result", "facts", "states", "legend", "notes")),
               "states": ("ledger",), "order": ("nfm", "nmf", "mnf", "infm"), "said": (False,),
               "high": (1.3, 1.38), "gap": (7, 9), "margin": (36, 42), "zebra": (0,),
               "mark_size": (1.0, 1.06), "rules": ("rows", "grid", "dots"),
               "totals": ("table",), "facts": ("above", "cells", "colons")},
    "codes": {"plan": (("head", "facts", "totals", "result", "key", "states", "notes"),
                       ("head", "facts", "key", "states", "totals", "result", "notes")),
              **_PLACED, "order": ("nfk", "nkf", "knf", "infk"), "code_sign": ("=", "–"),
              "codes": (("1", "2", "3", "4"), ("I", "II", "III", "IV"))},
    "panes": {"plan": (("head", (0.32, ("facts",), ((0.68, ("states",), ("totals", "result",
              "legend")),)), "notes"), ("head", (0.34, ("facts", "totals", "result", "legend"),
              ("states",)), "notes")), "paper": (LONG,), "turned": (True, True, False), **_SIDE,
              "margin": (32, 36), "totals": ("stack",), "blocks": (2,), "sash": (True,)},
    "scoreboard": {"plan": (("head", (0.29, ("totals", "result", "legend"), ("facts", "states")),
                   "notes"), ("head", "facts", (0.71, ("states",), ("totals", "result",
                   "legend")), "notes")), **_SIDE, "totals": ("stack",), "blocks": (1, 2),
                   "high": (1.4, 1.55), "margin": (34, 40), "fields_over": (2,),
                   "facts": ("above", "colons", "signs")},
    "status bar": {"plan": (("head", "facts", "result", "states", "legend"),),
                   "low": (("notes", "totals"),), "totals": ("bar",), "headings_of": (
                   {"facts": "The vote", "states": "Member States"}, {"states": "Votes"}),
                   "foot": ("",), "head": ("window", "plate")},
    "dialog": {"plan": (("#", "head", "result", "facts", "totals", "states", "legend", "notes"),
               ("#", "head", "facts", "states", "legend", "line", "totals", "result", "notes")),
               "facts": ("cells", "chips", "colons"), "head": ("window", "emblem"), "zebra": (0,),
               "totals": ("bar", "tiles", "across"), "headings": ("", "plain"),
               "margin": (30, 36), "rules": ("sunken", "rows", "grid", "dots")},
}  # fmt: skip
