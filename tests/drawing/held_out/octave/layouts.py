"""Whole pages of GNU Octave: which parts stand where, and what they look like there."""

from collections.abc import Mapping

from tests.drawing.held_out.octave.ways import MONO, NARROW, SANS
from tests.drawing.held_out.told import A4, LONG, Ways

_LAST = "legend", "footnotes"
_SAID: Ways = {"by_position": (True,)}
_TIGHT: Ways = {"high": (1.32, 1.4), "margin": (36.0, 40.0), "gap": (7.0, 8.0), "paper": (A4,)}
_BESIDE: Ways = {"totals_wide": (1.0,), "legend_down": (True,), "legend_at": ("left",),
                 "totals": ("table", "lines", "bars"), "result_at": ("left",),
                 "result_look": ("line", "box"), "result_size": (1.0, 1.1)}  # fmt: skip
LAYOUTS: Mapping[str, Ways] = {
    "table": {"plan": (("head", "facts", "totals", "result", "states", *_LAST),),
              "facts": ("struct", "grid")},
    "bars": {"plan": (("head", "facts", "states", "totals", "result", *_LAST),), **_TIGHT,
             "states": ("bars",), "facts": ("title", "over"), "totals": ("lines", "strip")},
    "two charts": {"plan": (("head", "facts", "totals", "states", "result", *_LAST),),
                   "states": ("bars",), "halves": (2,), "font": NARROW, "totals": ("bars", "table"),
                   "facts": ("textbox", "over")},
    "stems": {"plan": (("head", "facts", "totals", "states", "result", *_LAST),), **_TIGHT,
              "states": ("stems",), "facts": ("title", "over"), "totals": ("strip", "lines")},
    "columns": {"plan": (("head", "facts", "states", "totals", "result", *_LAST),),
                "states": ("columns",), "bands": (2,), "facts": ("struct", "grid", "textbox"),
                "totals": ("table", "bars")},
    "broad columns": {"plan": (("head", (0.56, ("facts",), ("totals", "result")), "states",
                                *_LAST),),
                      **_BESIDE, "paper": (LONG,), "margin": (36.0,), "bands": (1,),
                      "states": ("columns",), "facts": ("struct", "grid")},
    "beside": {"plan": (("head", (0.42, ("facts", "totals", "result", "legend"), ("states",)),
                         "footnotes"),),
               **_BESIDE, **_TIGHT, "facts": ("over",), "fields_over": (1,), "blocks": (1,),
               "order": ("nfm", "nmf", "cnfm"), "font": NARROW, "states": ("tables", "bars"),
               "high": (1.45,)},
    "tiles": {"plan": (("head", "facts", "totals", "states", "result", *_LAST),),
              "states": ("tiles",), "facts": ("textbox", "title"), "over": (4, 5),
              "totals": ("bars", "strip"), "font": (*NARROW, *SANS)},
    "annotated": {"plan": (("head", "result", "facts", "states", "totals", *_LAST),),
                  "facts": ("textbox", "grid"), "totals": ("lines", "bars"),
                  "result_size": (1.3, 1.5)},
    "points": {"plan": (("head", "facts", "totals", "states", "result", "footnotes"),), **_SAID,
               "states": ("points",), "halves": (2,), "facts": ("title", "over"), "font": NARROW,
               "totals": ("strip",), "margin": (36.0,), "high": (1.4,), "paper": (LONG,),
               "gap": (7.0,)},
    "one plot": {"plan": (("head", "facts", "totals", "states", "result", "footnotes"),), **_SAID,
                 **_TIGHT, "states": ("points",), "facts": ("title", "over"),
                 "totals": ("strip", "lines", "bars"), "caption": ("", "title")},
    "subplots": {"plan": (("head", "facts", "states", "whole", "result", "footnotes"),), **_SAID,
                 "totals": ("none",), "states": ("subplots",), "facts": ("struct", "grid"),
                 "caption": ("",)},
    "printed": {"plan": (("head", "facts", "states", "totals", "result", "footnotes"),), **_SAID,
                **_TIGHT, "font": MONO, "states": ("printed",), "facts": ("struct",),
                "totals": ("printed",), "head": ("plain",), "caption": ("",),
                "title_size": (1.2,), "result_look": ("line",), "result_at": ("left",)},
}  # fmt: skip
