"""The layouts of pages of GMT: plans of their parts, and what of a way goes with them."""

from collections.abc import Mapping

from tests.drawing.held_out.told import LONG, Ways

_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "legend", "result", "totals", "notes")
_RESULT_FIRST = ("head", "result", "facts", "totals", "legend", "states", "notes")
_LOW_FACTS = ("head", "totals", "result", "states", "legend", "facts", "notes")
_NARROW = ("Nimbus Sans Narrow", "Nimbus Roman", "Nimbus Sans", "Liberation Sans Narrow")
_SIDE: Ways = {"facts": ("lined", "axis"), "totals": ("couples", "plain"), "legend": ("list",),
               "said": (False,), "result_size": (1.0, 1.1), "font": _NARROW,
               "result": ("line", "stroke", "frame"), "result_at": ("l",), "count_wide": (1.0,),
               "headings": ("", "plain", "ruled"), "paragraphs": (False,)}  # fmt: skip
_BY_PLACE: Ways = {"by_position": (True,), "said": (False,), "headings": ("", "plain")}
LAYOUTS: Mapping[str, Ways] = {
    "tables": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST, _LOW_FACTS)},
    "axis": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("axis",), "high": (1.3, 1.4),
             "by_size": (False, False, True), "said": (False,), "gap": (7, 9), "margin": (36, 42),
             "facts": ("two", "running"), "totals": ("across", "stack", "boxes"), "zebra": (0,),
             "mark_size": (0.95, 1.0)},
    "matrix": {"plan": (("head", "facts", "totals", "result", "states", "notes"),
                        ("head", "result", "facts", "states", "totals", "notes")), **_BY_PLACE,
               "states": ("matrix",), "blocks": (1, 1, 2), "high": (1.3, 1.38), "gap": (7, 9),
               "facts": ("two", "running"), "totals": ("across", "boxes"), "font": _NARROW,
               "margin": (36, 42)},
    "panels": {"plan": (("head", "facts", "result", "states", "whole", "notes"),
                        ("head", "result", "facts", "states", "whole", "notes")), **_BY_PLACE,
               "states": ("groups",), "over": (3, 2), "totals": ("sentence",), "high": (1.5, 1.65)},
    "discs": {"plan": (_COUNT_FIRST, _STATES_FIRST, _RESULT_FIRST), "states": ("discs",),
              "high": (2.0, 2.15, 2.3), "blocks": (2, 3), "said": (False,), "sort": ("code", ""),
              "margin": (36, 42)},
    "leaders": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("leaders",), "blocks": (2, 2, 3),
                "high": (1.5, 1.7, 1.9), "zebra": (0,), "said": (False,)},
    "cards": {"plan": (_COUNT_FIRST, _RESULT_FIRST), "states": ("cards",), "over": (4, 3),
              "font": _NARROW, "high": (1.55, 1.7), "said": (False,), "margin": (34, 40)},
    "upright": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("upright",), "font": _NARROW,
                "margin": (32, 36), "said": (False,), "facts": ("two", "running", "lined"),
                "gap": (9, 12)},
    "pie": {"plan": (_COUNT_FIRST, ("head", "facts", (0.62, ("totals",), ("result", "legend")),
                     "states", "notes")), "totals": ("pie",), "legend": ("list",),
            "result_at": ("l",), "result": ("line", "frame", "stroke", "cells"),
            "result_size": (1.0, 1.1), "font": _NARROW},
    "map": {"plan": (("head", "states", "legend", "totals", "result", "facts", "notes"),
                     ("head", "states", "legend", (0.56, ("facts",), ("totals", "result")),
                      "notes")), "frame": (True,), "margin": (52, 58), "facts": ("block",),
            "head": ("centred", "stub"), "fields_over": (2, 3), "foot": ("",),
            "totals": ("table", "plain"), "count_wide": (1.0,), "result_at": ("l",),
            "high": (1.85, 2.1, 2.3)},
    "broad": {"plan": (("head", (0.36, ("facts", "result", "totals", "legend"), ("states",)),
                        "notes"), ("head", (0.64, ("states",), ("facts", "totals", "result",
                                   "legend")), "notes")), "paper": (LONG,), **_SIDE, "blocks": (2,),
              "margin": (34, 40), "high": (1.45, 1.6)},
    "column": {"plan": (("head", (0.5, ("states",), ("facts", "totals", "result", "legend")),
                         "notes"), ("head", (0.46, ("facts", "totals", "result", "legend"),
                                    ("states",)), "notes")), **_SIDE, "blocks": (1,),
               "high": (1.5, 1.65, 1.8), "margin": (36, 42)},
    "bars": {"plan": (_COUNT_FIRST, _STATES_FIRST, _LOW_FACTS), "totals": ("bars", "stack")},
    "summary": {"plan": (("head", "act", "totals", "result", "legend", "states", "other", "notes"),
                         ("head", "act", "result", "states", "legend", "totals", "other", "notes")),
                "facts": ("running", "lined", "two"), "totals": ("boxes", "across", "stack"),
                "headings_of": ({"totals": "Totals", "states": "Votes by Member State",
                                 "other": "Further particulars"},)},
    "minutes": {"plan": (_COUNT_FIRST, ("head", "facts", "states", "legend", "totals", "result",
                         "notes")), "facts": ("prose",), "totals": ("sentence",),
                "result": ("line", "stroke", "frame"), "even": (True, False)},
    "ledger": {"plan": (_COUNT_FIRST, _STATES_FIRST), "blocks": (1,), "high": (1.28, 1.36),
               "gap": (7, 9), "margin": (34, 40), "facts": ("two", "running"),
               "totals": ("across", "stack", "boxes"), "order": ("icnfm", "cnfm", "nfm", "mnf"),
               "rules": ("levels", "three", "dots", "ladder"), "mark_size": (0.92, 1.0)},
}  # fmt: skip
