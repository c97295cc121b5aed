"""What an office that sets its forms in LaTeX says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("Yes", "No", "Abstain", "Not participating"),
    ("For", "Against", "Abstaining", "Not voting"),
    ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
    ("Yes", "No", "Abstentions", "Did not take part"),
    ("For", "Against", "Abstentions", "Did not participate"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting body", "Institution voting"),
    "Session": ("Session", "Council meeting no.", "Meeting", "Session no."),
    "Configuration": ("Configuration", "Council configuration", "Council formation"),
    "Item": ("Interinstitutional file", "File", "Procedure", "Reference of the file", "Item"),
    "Document": ("Document", "Council document", "Documents", "Doc. no."),
    "Voting Rule": ("Voting rule", "Majority", "Rule of vote", "Type of majority"),
    "Subject": ("Subject", "Act", "Title", "Concerning", "Legislative act"),
    "Sitting date": ("Date", "Date of vote", "Date of the meeting", "Sitting date", "Day of vote"),
    "Final result": ("Result", "Final result", "Outcome", "Result of the vote", "Voting result"),
    "Total": ("Total", "Sum", "Total votes", "All Member States"),
    "Vote": ("Vote", "Position", "Voting"), "Members": ("Members", "Member States", "Number"),
    "Member State": ("Member State", "Country", "Delegation", "Member"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%B} {d.day}, {d.year}",
           "{d:%Y-%m-%d}", "{d.day}.{d.month}.{d.year}", "{d:%A} {d.day} {d:%B} {d.year}",
           "{nth} {d:%B} {d.year}", "{d:%d-%m-%Y}", "{d.day} {d:%b} {d.year}"),
    rules=("^{}", "^{}", "{}"),
    shares=("Population (%)", "Population %", "% population", "Population share (%)",
            "% of the population", "Pop. %", "Share of population (%)"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Configuration", "Session", "Sitting date",
              "Voting Rule")  # fmt: skip
_DAY_FIRST = ("Sitting date", "Institution", "Configuration", "Session", "Subject", "Item",
              "Document", "Voting Rule")  # fmt: skip
_ROMAN = (
    "cmr",
    "lmr",
    "qtm",
    "qpl",
    "qbk",
    "qcs",
    "Heuristica-TLF",
    "Cochineal-TLF",
    "LinuxLibertineT-TLF",
)
_SANS = ("qhv", "cmss", "lmss", "DejaVuSans-TLF", "DejaVuSansCondensed-TLF", "opensans-TLF",
         "lato-LF", "NotoSans-TLF", "PTSans-TLF", "Crlt-TLF", "Roboto-LF")  # fmt: skip
_NARROW = (
    "qtm",
    "DejaVuSansCondensed-TLF",
    "Crlt-TLF",
    "PTSans-TLF",
    "lmss",
    "LinuxLibertineT-TLF",
)
_HEADINGS = ({"totals": "Voting totals", "states": "Voting by Member State"},
             {"totals": "Overall vote", "states": "Individual votes"},
             {"totals": "Tally", "states": "Roll call"},
             {"totals": "Summary of votes", "states": "Votes of the delegations"})  # fmt: skip
_LEADERS = (r"\dotfill", r"\dotfill", r"\hfill")
WAYS: Ways = {
    "font": (*_ROMAN, *_SANS), "paper": (A4, A4, A4, LETTER), "margin": (44, 52, 60),
    "scale": (1.0, 1.06), "leading": (1.2, 1.24), "gap": (9, 12, 15), "form": (False, True),
    "ragged": (True, True, False),
    "ink": ("#000000", "#000000", "#1A1A1A", "#222233"), "thick": (0.4, 0.4, 0.7),
    "line": ("#000000", "#7F7F7F", "#A9B2BC", "#6C86A8", "#C0A878"),
    "accent": ("#000000", "#003399", "#1F3D5C", "#7A1F2B", "#1E5945", "#4B3B6B"),
    "tint": ("#F0F0F0", "#EAF0F8", "#F7F3E8", "#ECF4EC", "#F3EEF6"),
    "title": ("Voting Result", "VOTING RESULT", "Result of the vote", "Record of vote",
              "Council voting record", "Voting sheet", "Vote on a legislative act"),
    "office": ("Council of the European Union", "The Council"), "title_size": (1.35, 1.6, 1.9),
    "title_ink": ("accent", "accent", "ink"), "stroke": (0.4, 0.8, 2),
    "head": ("running", "centred", "bar", "boxed", "ruled"), "headed_parts": (False, True),
    "headings_of": _HEADINGS, "fields": (_FIELDS, _FIELDS, _ACT_FIRST, _DAY_FIRST),
    "facts": ("pairs", "described", "boxes", "double", "titled"), "capitals": (False, False, True),
    "pairs": ("plain", "plain", "book", "grid", "rows", "split"), "tinted": (False, True),
    "fields_high": (1.05, 1.2), "fields_over": (2, 3), "box": ("ruled", "level"),
    "label_bold": (True, True, False), "label_ink": ("ink", "ink", "accent"),
    "label_right": (False, False, True), "value_bold": (False, False, True), "colon": (":", ""),
    "hanging": (False, True), "item_gap": (1, 2.5), "result_size": (1.0, 1.2, 1.4),
    "result": ("line", "centred", "fbox", "band", "right"), "mark_before": (True, False),
    "sort": ("", "", "", "name", "code"), "units": (False, True), "nth": (True, False),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "nfm"),
    "blocks": (2,), "joined": (False, True), "join": (12, 20), "gutter": (0.03, 0.05),
    "down": (True, True, True, False), "states_broad": (True, True, False), "headed": (True,),
    "break_heads": (True,), "rules": ("grid", "rows", "book", "fives", "columns", "open", "none"),
    "high": (1.1, 1.2, 1.3), "pad": (3, 4, 5), "zebra": (0, 0, 0, 1), "head_fill": ("", "", "tint",
    "accent"), "figures_at": ("r", "r", "c"), "names_bold": (False, False, True),
    "code_head": ("", "Code"), "number_head": ("", "No."), "said": (False, False, False, True),
    "leader": _LEADERS, "mark_place": ("first", "last", "middle"), "caption": (" / ", ", "),
    "column_gap": (18, 26), "column_rule": (0, 0, 0.4), "over": (2, 3), "line_high": (1.4, 1.55),
    "cards": (3, 4), "card": ("outline", "ground", "edge"), "card_mark": ("right", "left", "below"),
    "round": (0, 2, 4), "group": ("box", "ruled", "plain"), "nobody": ("none", "---", "nil"),
    "name_figure": (" ({})", ", {}", ": {}"), "choice": ("box", "tick", "cross", "disc", "letter"),
    "totals": ("table", "across", "run", "listed"), "unmarked": (("sentence", "none"),),
    "count_order": ("lnf", "mlnf", "lmnf", "lnfm"), "members_at": ("c", "r"),
    "count_broad": (False, True), "count_high": (1.1, 1.25),
    "count_rules": ("book", "grid", "rows", "open", "none"), "mark_first": (True, True, False),
    "legend": ("line", "equals", "boxed"), "legend_title": ("", "", "Key:", "Legend:"),
    "mark_size": (0.9, 1.0, 1.1), "sign_size": (1.0, 1.12), "patch": (2.2, 3),
    "pill": ("square", "round", "soft"), "plate": ("disc", "square"), "word_bold": (True,),
    "tip": ("Latex", "Stealth", "Triangle"), "box_fill": ("",),
    "technique": ("fill", "stroked", "polygon", "sign", "sign", "sign", "sign", "shaded", "ball",
                  "edged", "hollow", "plated", "framed", "clear", "jpeg", "few"),
    "foot": ("", "", "{item}", "1", "1/1", "{title}"), "foot_at": ("l", "c", "r"),
}  # fmt: skip
_SAID: Ways = {"by_position": (True,), "said": (False,)}
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "totals", "result", "legend", "notes")
_BESIDE = ("head", (0.58, ("facts",), ("totals", "result", "legend")), "states", "notes")
_BELOW = ("head", "facts", "states", (0.55, ("totals",), ("result", "legend")), "notes")
_SIDE = ("head", (0.38, ("#", "facts", "totals", "result", "legend"), ("states",)), "notes")
LAYOUTS: Mapping[str, Ways] = {
    "sheet": {"plan": (_COUNT_FIRST, _STATES_FIRST), "totals": ("table", "across"),
              "facts": ("pairs", "double", "described")},
    "register": {"plan": (_BELOW,), "blocks": (1,), "facts": ("pairs", "described", "double"),
                 "totals": ("table", "listed"), "high": (1.0, 1.1), "gap": (8, 10),
                 "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm"), "legend": ("list", "line")},
    "thirds": {"plan": (_COUNT_FIRST, _STATES_FIRST), "blocks": (3,), "font": _NARROW,
               "facts": ("boxes", "titled", "double"), "totals": ("across", "run", "table"),
               "order": ("nfm", "mnf", "nmf"), "gutter": (0.025,), "join": (8,), "pad": (2.5, 3.5),
               "said": (False,), "margin": (36, 44)},
    "sidebar": {"plan": (_SIDE,), "facts": ("over",), "blocks": (1,), "totals": ("table",),
                "states_broad": (True,), "legend": ("list",), "result": ("line", "centred"),
                "headed_parts": (False,), "order": ("nfm", "nmf", "mnf", "cnfm"),
                "high": (1.25, 1.4), "font": _NARROW,
                "margin": (40, 48), "pad": (3,), "count_broad": (True,)},
    "tiles": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("cards",), "said": (False,),
              "facts": ("pairs", "double", "titled"), "totals": ("boxes", "run", "across"),
              "font": _NARROW, "gap": (8, 10), "count_rules": ("grid", "book")},
    "memo": {"plan": (_COUNT_FIRST,), "facts": ("prose",), "totals": ("sentence",),
             "head": ("centred", "running", "ruled"), "result": ("line", "centred"),
             "headed_parts": (False,), "font": _ROMAN, "states": ("lines", "blocks"),
             "over": (2,), "rules": ("open", "none", "book"), "zebra": (0,), "head_fill": ("",)},
    "leaders": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("lines",), "said": (False,),
                "facts": ("described", "pairs", "titled"), "totals": ("listed", "run", "table"),
                "over": (2, 2, 3), "font": (*_NARROW, "cmr", "qpl")},
    "form": {"plan": (_COUNT_FIRST, _STATES_FIRST), "facts": ("boxes",), "box": ("ruled",),
             "totals": ("boxes", "table", "across"), "rules": ("grid",), "count_rules": ("grid",),
             "result": ("fbox", "band", "line"), "head": ("boxed", "bar", "running")},
    "ballot": {"plan": (_COUNT_FIRST, _STATES_FIRST), **_SAID, "blocks": (1,), "font": _NARROW,
               "order": ("nf0123", "n0123f"), "totals": ("run", "table"), "high": (1.05, 1.12),
               "gap": (7, 9), "facts": ("boxes", "double", "pairs"), "pad": (2.5,),
               "rules": ("grid", "rows", "book", "fives"), "choice": (
                   "box", "tick", "cross", "disc", "letter"), "figures_at": ("c",)},
    "beside": {"plan": (_BESIDE,), "facts": ("over", "pairs", "described"), "font": _NARROW,
               "totals": ("table",), "legend": ("list",), "result": ("line", "fbox"), "pad": (3, 4),
               "count_broad": (True,)},
    "groups": {"plan": (("head", "facts", "whole", "result", "states", "notes"),), **_SAID,
               "states": ("groups",), "totals": ("none",), "facts": ("pairs", "described",
               "double", "prose"), "over": (3, 3, 4), "font": _NARROW},
}  # fmt: skip
