"""What an office that draws its sheets in LibreOffice Draw says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, LONG, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("Yes", "No", "Abstain", "Not taking part"),
    ("For", "Against", "Abstaining", "Not participating"),
    ("Favourable", "Against", "Abstained", "Did not take part"),
    ("Voted for", "Voted against", "Abstained", "Did not vote"),
    ("Yes", "No", "Abstentions", "Non-participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting body", "Institution voting"),
    "Session": ("Session", "Council session", "Session no.", "Meeting"),
    "Configuration": ("Configuration", "Council formation", "Formation", "Sitting as"),
    "Item": ("Interinstitutional file", "File", "Procedure", "File number", "Legislative file"),
    "Document": ("Document", "Council document", "Reference", "Doc. no.", "Text"),
    "Voting Rule": ("Voting rule", "Majority", "Rule of voting", "Majority needed"),
    "Subject": ("Subject", "Title", "Legislative act", "Concerns", "Title of act"),
    "Sitting date": ("Date", "Date of vote", "Sitting date", "Held on", "Day of the vote"),
    "Final result": ("Result", "Final result", "Outcome of the vote", "Result of the vote"),
    "Total": ("Total", "Together", "All Member States", "Sum"),
    "Vote": ("Vote", "Voted", "Position", "Votes"),
    "Members": ("Members", "Member States", "No. of members", "Number"),
    "Member State": ("Member State", "Member", "State", "Delegation", "Country"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d.day}/{d.month}/{d.year}", "{d:%A} {d.day} {d:%B} {d.year}", "{d:%d-%m-%Y}",
           "{d.day} {d:%b} {d.year}", "{d:%B} {d.day}, {d.year}", "{nth} {d:%B} {d.year}"),
    rules=("{}", "^{}", "^{}"),
    shares=("Population (%)", "Population %", "% population", "Share of population (%)",
            "Population share (%)", "% of the population", "EU population (%)"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_DAY_FIRST = ("Sitting date", "Session", "Configuration", "Subject", "Item", "Document",
              "Voting Rule", "Institution")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Sitting date", "Session",
              "Configuration")  # fmt: skip
_FONTS = ("Liberation Sans", "Carlito", "Carlito", "Lato", "DejaVu Sans", "Noto Sans", "Caladea",
          "Liberation Serif", "Noto Serif", "Linux Libertine O", "DejaVu Sans Condensed",
          "Caladea")  # fmt: skip
_SLIM = ("Carlito", "Liberation Sans Narrow", "DejaVu Sans Condensed", "Liberation Sans", "Lato")
_HEADINGS = ({"totals": "Result of the count", "states": "Votes cast"},
             {"totals": "Totals", "states": "Member States"},
             {"totals": "Overall vote", "states": "Individual votes"})  # fmt: skip
WAYS: Ways = {
    "font": _FONTS, "paper": (A4, A4, A4, LETTER), "margin": (42, 50, 57), "scale": (1.0, 1.05),
    "leading": (1.22, 1.28, 1.35), "gap": (9, 12, 15), "high": (1.55, 1.7, 1.85, 2.0),
    "gutter": (14, 20, 28), "ink": ("#000000", "#000000", "#1a1a1a", "#262626"),
    "line": ("#000000", "#7f7f7f", "#a6a6a6", "#4472c4", "#8c8c8c"), "thick": (0.5, 0.75, 1.0),
    "accent": ("#000000", "#1f3864", "#003399", "#44546a", "#7b2c2c", "#20555c"),
    "tint": ("#f2f2f2", "#e7edf6", "#ededed", "#f5f0e6", "#e6f0ee"), "round": (0, 0, 4),
    "stroke": (0.75, 1.5, 2.5), "box_fill": ("",), "label_bold": (True, True, False),
    "value_bold": (False, False, True), "colon": (":", ""), "capitals": (False, False, False, True),
    "nth": (True, False), "word_bold": (True, False), "title": ("Voting result", "Voting results",
        "RESULT OF THE VOTE", "Vote in the Council", "Record of votes", "Voting record",
        "PUBLIC VOTE", "Vote on a legislative act"), "title_size": (1.3, 1.5, 1.7),
    "headings": ("", "bold", "ruled"), "headings_of": _HEADINGS,
    "head": ("ruled", "underlined", "centred", "band", "framed", "emblem"),
    "fields": (_FIELDS, _FIELDS, _DAY_FIRST, _ACT_FIRST), "facts": ("table", "captions", "lines"),
    "facts_look": ("open", "lines", "grid"), "fields_over": (2, 3), "caption_gap": (0, 4),
    "caption_look": ("line", "line", "tint", "bar"), "act_at": ("left", "center"),
    "mark_before": (True, False), "result_size": (1.0, 1.15, 1.3),
    "result": ("left", "left", "center", "right", "stamp", "cells", "strip"),
    "sort": ("", "", "", "", "name", "code"), "states": ("tables",), "blocks": (2, 2, 3),
    "order": ("nfm", "nmf", "mnf", "fnm", "cnfm", "infm", "cnmf", "nfm"), "down": (True,),
    "code_head": ("", "Code"), "number_head": ("", "No"), "names_bold": (False, False, True),
    "rules": ("grid", "grid", "rows", "rows", "columns", "frame", "book", "open"),
    "zebra": (0, 0, 1), "head_fill": ("", "tint", "tint", "dark"), "pad_across": (3, 4, 5),
    "figures_at": ("right", "right", "center"), "said": (False, False, False, True),
    "tiles": (3, 4), "card": ("outline", "ground", "plain"), "mark_side": ("right", "left"),
    "caption": (" | ", " / ", ", "), "units": (True, False), "nobody": ("–", "none", "nobody"),
    "choice": (("X", "", ""), ("x", "", ""), ("✓", "", "DejaVu Sans"), ("✗", "", "DejaVu Sans"),
               ("☒", "☐", "DejaVu Sans"), ("●", "○", "DejaVu Sans"), ("☑", "☐", "DejaVu Sans")),
    "totals": ("table", "table", "across"), "unmarked": (("sentence",),),
    "count_order": ("lnf", "mlnf", "lmnf", "nlf"), "members_at": ("center", "right"),
    "count_wide": (1.0, 0.8, 0.62), "count_high": (1.55, 1.7, 1.9),
    "count_rules": ("grid", "grid", "rows", "book", "frame", "open"),
    "count_at": ("left", "left", "center", "right"), "legend": ("line", "equals", "boxed"),
    "legend_title": ("", "Legend:", "Marks:"), "mark_size": (0.95, 1.05, 1.15),
    "pill": (0, 2, 6), "plate": ("disc", "square"), "sign_font": ("DejaVu Sans", "FreeSerif",
        "Symbola", "Noto Sans Symbols2"), "group_over": (3, 3, 2),
    "technique": ("path", "path", "pen", "pen", "graded", "shadow", "edged", "hollow", "plated",
                  "clear", "jpeg", "few", "sign", "sign", "sign"),
    "foot": ("", "{title}", "{item}", "Page 1 of 1", "1"),
    "foot_at": ("left", "center", "right"),
}  # fmt: skip
_PLACED: Ways = {"by_position": (True,), "said": (False,)}
_SIDE: Ways = {"count_wide": (1.0,), "totals": ("table",), "legend": ("list",),
               "result_size": (1.0,), "result": ("left", "strip"), "font": _SLIM,
               "said": (False,), "margin": (40, 46),
               "number_head": ("",), "count_at": ("left",)}  # fmt: skip
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "legend", "totals", "result", "notes")
_SIDE_BY_SIDE = ("facts",), ("totals", "result", "legend")
LAYOUTS: Mapping[str, Ways] = {
    "office": {"plan": (_COUNT_FIRST, _STATES_FIRST), "facts": ("table", "lines")},
    "two sides": {"plan": (("head", (0.5, *_SIDE_BY_SIDE), "states", "notes"),), **_SIDE,
                  "facts": ("table", "lines", "captions"), "fields_over": (1, 2), "blocks": (2, 3)},
    "one column": {"plan": (("head", (0.5, ("states",), ("facts", "totals", "result", "legend")),
                             "notes"), ("head", (0.47, ("facts", "totals", "result", "legend"),
                             ("states",)), "notes")), **_SIDE, "facts": ("captions", "lines"),
                   "fields_over": (1,), "blocks": (1,), "order": ("nfm", "nmf", "mnf", "cnfm"),
                   "high": (1.55, 1.7), "headings": ("", "bold")},
    "tiles": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("tiles",), "said": (False,),
              "totals": ("tiles", "run", "table"), "gap": (8, 10), "font": _SLIM},
    "captions": {"plan": (_STATES_FIRST, ("head", "facts", "result", "totals", "states", "legend",
                          "notes")), "facts": ("captions",), "totals": ("across",),
                 "order": ("mnf", "nmf", "mcnf", "nfm")},
    "letter": {"plan": (("head", "facts", "result", "totals", "states", "legend", "notes"),),
               "facts": ("prose",), "totals": ("sentence", "leaders"), "headings": ("",),
               "head": ("ruled", "centred", "emblem"), "result": ("left", "center", "stamp")},
    "broad": {"plan": (("head", (0.52, ("facts",), ("totals", "result", "legend")), "states",
                        "notes"), ("head", (0.36, ("facts", "totals", "result", "legend"),
                        ("states",)), "notes")), **_SIDE, "paper": (LONG,),
              "facts": ("table", "lines"), "blocks": (2, 3), "gutter": (12, 16),
              "order": ("nfm", "mnf", "nmf"), "gap": (8, 10), "high": (1.5, 1.6)},
    "crosses": {"plan": (_STATES_FIRST, _COUNT_FIRST), **_PLACED, "blocks": (1,),
                "order": ("nf0123", "n0123f", "cnf0123"), "high": (1.4, 1.5), "gap": (7, 9),
                "facts": ("table", "captions"), "totals": ("run", "across", "table"),
                "rules": ("grid", "grid", "rows", "columns"), "figures_at": ("center",),
                "margin": (36, 42)},
    "words": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_PLACED, "order": ("nvf", "nfv", "vnf"),
              "font": _SLIM, "pad_across": (5, 6), "blocks": (2,),
              "totals": ("table", "tiles", "leaders")},
    "by position": {"plan": (("head", "facts", "result", "states", "whole", "notes"),), **_PLACED,
                    "states": ("beside", "groups", "tree"), "totals": ("none",), "font": _SLIM,
                    "facts": ("table", "captions", "prose"), "units": (True, False),
                    "share_units": (4, 5), "margin": (36, 42), "scale": (0.88, 0.94),
                    "high": (1.55, 1.7, 1.85)},
}  # fmt: skip
