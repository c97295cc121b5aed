"""What an office that prints its sheets with a script says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, LONG, Speech, Ways

_POSITIONS = (
    ("For", "Against", "Abstained", "Not participating"),
    ("In favour", "Against", "Abstention", "Not participating in the vote"),
    ("Yes", "No", "Abstained", "Not participating"),
    ("Votes in favour", "Votes against", "Abstentions", "Non-participating"),
    ("Yes", "No", "Abstain", "Not voting"),
    ("For", "Against", "Abstain", "Did not take part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution voting", "Organ", "By"),
    "Session": ("Session", "Council meeting no", "Session no.", "Meeting"),
    "Configuration": ("Configuration", "Council formation", "Composition", "Council configuration"),
    "Item": ("Interinstitutional file", "Inst. file", "File no.", "Legislative file", "Procedure"),
    "Document": ("Document", "Ref. document", "Council doc.", "Document to be adopted"),
    "Voting Rule": ("Voting rule", "Majority", "Rule applied", "Required majority", "Voting rules"),
    "Subject": ("Subject", "Title", "Act", "Concerning", "Agenda item", "Title of the proposal"),
    "Sitting date": ("Date", "Sitting of", "Vote taken on", "Date of the vote", "Sitting date"),
    "Final result": ("Result", "Final result", "Result of the vote", "Outcome of voting"),
    "Total": ("Total", "Overall total", "All Member States", "Total votes"),
    "Vote": ("Vote", "Votes", "Position taken", "How voted"),
    "Members": ("Members", "Member States", "Count", "No. of States"),
    "Member State": ("Member State", "Delegation", "State", "Country"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d:%A} {d.day} {d:%B} {d.year}", "{d.day} {d:%b} {d.year}", "{d:%d-%m-%Y}",
           "{d.day}/{d.month}/{d.year}", "{nth} {d:%B} {d.year}"),
    rules=("^{}", "{}", "^{}"),
    shares=("Population (%)", "% population", "Population share (%)", "Share in %",
            "Pop. in %", "Population %"),
)  # fmt: skip
_USUAL = ("Institution", "Configuration", "Session", "Sitting date", "Item", "Document", "Subject",
          "Voting Rule")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Configuration", "Session",
              "Sitting date")  # fmt: skip
_DAY_FIRST = ("Sitting date", "Session", "Configuration", "Item", "Document", "Voting Rule",
              "Subject")  # fmt: skip
_SANS = ("Liberation Sans", "Noto Sans", "DejaVu Sans", "Carlito", "Lato", "Open Sans", "Roboto")
_SERIF = ("Liberation Serif", "Caladea", "Noto Serif", "Gentium Plus")
_NARROW = ("Carlito", "Liberation Sans Narrow", "Liberation Sans", "Roboto")
WAYS: Ways = {
    "font": (*_SANS, *_SANS, *_SERIF), "paper": (A4, A4, A4, LETTER), "margin": (38, 45, 54),
    "scale": (1.0, 1.05), "leading": (1.22, 1.3), "gap": (10, 13, 16), "high": (1.6, 1.75, 1.9),
    "gutter": (18, 22, 28), "ink": ("#000000", "#111111", "#262626"),
    "line": ("#000000", "#7a7a7a", "#a9b4be", "#2f5d8a"), "thick": (0.4, 0.6, 0.8),
    "accent": ("#12396b", "#003399", "#7a1f2b", "#1f5f4a", "#3b3b3b", "#5a3d7a"),
    "dark": ("#12396b", "#2f3b46", "#1f5f4a", "#4a2038"),
    "tint": ("#edf2f8", "#f1f1f1", "#f4f0e6", "#eaf3ee"), "round": (0, 2, 5), "stripe": ("",),
    "box_fill": ("",), "capitals": (False, False, True), "nth": (True, False),
    "label_bold": (True, True, False), "colon": (":", "", ""), "label_at": ("left", "left",
        "right"), "title": ("Vote", "Voting results", "VOTING SHEET", "Public voting record",
        "Result of the vote in the Council", "Votes on legislative acts", "Statement of votes"),
    "title_size": (1.35, 1.55, 1.8), "head": ("ruled", "left", "split", "band"),
    "fields": (_USUAL, _USUAL, _ACT_FIRST, _DAY_FIRST), "facts": ("pairs", "twin", "captions"),
    "facts_lined": (False, True), "over": (3, 4), "caption_box": ("frame", "tint", "under"),
    "result": ("line", "framed", "stamp", "cells"), "result_at": ("left", "center", "right"),
    "mark_first": (True, False), "sort": ("", "", "", "name", "code"), "states": ("blocks",),
    "order": ("nfm", "nmf", "mnf", "fnm", "cnfm", "cnmf", "infm", "mcnf"), "blocks": (2, 2, 3),
    "headed": (True, True, True, False), "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "rules": ("grid", "lines", "ends", "frame", "plain", "cells", "uprights", "boxed lines"),
    "head_fill": ("", "tint", "dark"), "figures_at": ("right", "right", "center"),
    "pad_across": (4, 5), "said": (False,), "units": (True, False), "nobody": ("–", "none"),
    "totals": ("table", "across", "tiles", "entries"), "unmarked": (("sentence",),),
    "count_rules": ("grid", "lines", "ends", "frame", "boxed lines"), "count_wide": (1.0, 0.75),
    "count_high": (1.55, 1.75), "count_order": ("mlnf", "lnfm", "lmnf", "lnf"),
    "headings": (None, None, ("Totals", "Member States"), ("Summary of votes", "Votes by State")),
    "legend_title": ("", "", "Key", "Legend:"), "legend_down": (False,), "legend_box": (0, 0, 1),
    "legend_at": ("left", "center", "right"), "fill": (1.05, 1.15, 1.25), "pill": (0, 3, 7),
    "plate": ("disc", "square"), "join": ("round", "miter"), "sign_font": ("DejaVu Sans",
        "Symbola", "Noto Sans Symbols2"), "choice": ("X", "dot", "tick"),
    "technique": ("fill", "fill", "pen", "pen", "form", "shade", "shadow", "edged", "hollow",
        "clear", "jpeg", "few", "sign", "sign"),
    "tile": ("outline", "ground", "bar"), "foot": ("", "{title}", "{item}", "1", "Page 1 of 1"),
}  # fmt: skip
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "legend", "totals", "result", "notes")
_SPLIT_END = ("head", "facts", "states", (0.58, ("totals",), ("result", "legend")), "notes")
_PLACED: Ways = {"by_position": (True,)}
LAYOUTS: Mapping[str, Ways] = {
    "protocol": {"plan": (_COUNT_FIRST, _STATES_FIRST, _SPLIT_END), "totals": ("table",),
                 "facts": ("pairs", "twin"), "count_wide": (1.0,)},
    "roll": {"plan": (("head", "facts", "totals", "states", "legend", "result", "notes"),),
             "blocks": (1,), "high": (1.3, 1.4), "totals": ("across",), "facts": ("twin",),
             "gap": (7, 9), "head": ("left", "split", "ruled"), "order": ("cnfm", "infm", "mcnf",
             "cnmf"), "zebra": (0, 1, 1), "rules": ("lines", "grid", "ends", "frame"),
             "headed": (True,), "result": ("line", "framed")},
    "strip": {"plan": (("head", "act", "captions", "totals", "result", "states", "legend",
                        "notes"),), "head": ("band",), "paper": (A4, LONG), "gap": (8, 11),
              "totals": ("tiles",), "blocks": (3,), "font": _NARROW, "order": ("nfm", "mnf", "nmf"),
              "rules": ("lines", "plain", "cells"), "gutter": (20, 24), "over": (4,),
              "margin": (38, 42)},
    "panel": {"plan": (("head", (0.6, ("states",), ("panel",)), "notes"),
                       ("head", "act", (0.6, ("states",), ("panel",)), "notes")),
              "inner": (("stack", "entries", "result", "legend"),
                        ("result", "entries", "legend", "stack")), "blocks": (1,),
              "high": (1.6, 1.75, 1.9), "font": _NARROW, "result": ("line",),
              "legend_down": (True,), "legend_box": (0,), "legend_at": ("left",),
              "result_at": ("left",), "totals": ("entries",)},
    "tiles": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("tiles",), "over": (3, 4),
              "font": _NARROW, "facts": ("pairs", "twin", "captions"), "gap": (8, 10),
              "totals": ("across", "table", "entries")},
    "letter": {"plan": (("head", "prose", "states", "legend", "result", "notes"),),
               "states": ("leaders",), "totals": ("sentence",), "head": ("ruled", "split"),
               "blocks": (2,), "order": ("mnf",), "result": ("line", "framed"),
               "font": (*_SERIF, "Liberation Sans", "Carlito"), "high": (1.6, 1.8, 2.0)},
    "lists": {"plan": (("head", "facts", "result", "states", "whole", "notes"),), **_PLACED,
              "states": ("lists",), "over": (2, 3), "order": ("nf",), "high": (1.5, 1.65)},
    "matrix": {"plan": (_STATES_FIRST, _COUNT_FIRST), **_PLACED, "order": ("nf0123", "cnf0123",
               "n0123f"), "blocks": (1,), "headed": (True,), "high": (1.3, 1.38), "gap": (7, 9),
               "rules": ("grid", "lines", "boxed lines"), "totals": ("across", "entries"),
               "facts": ("twin",), "figures_at": ("center",), "head": ("left", "split")},
}  # fmt: skip
