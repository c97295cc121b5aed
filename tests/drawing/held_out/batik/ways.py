"""What an office that draws its forms in SVG says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, LONG, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstaining", "Not participating"),
    ("Yes", "No", "Abstention", "No participation"),
    ("Yes votes", "No votes", "Abstentions", "Non-participating"),
    ("For", "Against", "Abstained", "Did not participate"),
    ("Votes for", "Votes against", "Abstentions", "Not taking part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting institution", "Adopting institution"),
    "Session": ("Session", "Council session", "Meeting no.", "Session number"),
    "Configuration": ("Configuration", "Council configuration", "Formation of the Council"),
    "Item": ("Interinstitutional file", "Procedure", "File reference", "Procedure number"),
    "Document": ("Document", "Document reference", "Council document no.", "Text voted on"),
    "Voting Rule": ("Voting rule", "Majority rule", "Required majority", "Voting procedure"),
    "Subject": ("Subject", "Title of the act", "Proposed act", "Act", "Subject of the vote"),
    "Sitting date": ("Date", "Date of the sitting", "Date of voting", "Voted on", "Vote of"),
    "Final result": ("Final result", "Result of voting", "Outcome", "Result", "Vote result"),
    "Total": ("Total", "All members", "In total"), "Vote": ("Vote", "Position", "Vote cast"),
    "Members": ("Members", "Member States", "Number of members", "States"),
    "Member State": ("Member State", "Country", "State", "Member"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d.day}.{d.month}.{d.year}", "{nth} {d:%B} {d.year}", "{d:%d-%m-%Y}",
           "{d:%A}, {d.day} {d:%B} {d.year}", "{d:%d %b %Y}"),
    rules=("{}", "^{}", "{}", "^{}"),
    shares=("Population (%)", "Population %", "Share of population (%)", "% of population",
            "Pop. share (%)", "EU population (%)"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Sitting date", "Session", "Configuration",
              "Voting Rule")  # fmt: skip
_SANS = ("Liberation Sans", "Open Sans", "DejaVu Sans", "Roboto", "Carlito", "Lato")
_SERIF = ("Liberation Serif", "Gentium Plus", "DejaVu Serif")
_NARROW = ("Liberation Sans Narrow", "Carlito", "Liberation Sans")
_HEADINGS = ({"totals": "Count", "states": "Votes of the Member States"},
             {"totals": "Voting totals", "states": "Vote by Member State"},
             {"totals": "Summary", "states": "Details of the vote"})  # fmt: skip
WAYS: Ways = {
    "font": (*_SANS, *_SERIF), "paper": (A4, A4, LETTER), "margin": (40, 48, 56),
    "scale": (1.0, 1.06), "leading": (1.2, 1.25, 1.32), "gap": (9, 12, 15),
    "high": (1.5, 1.7, 1.9, 2.1), "gutter": (12, 18, 26), "ink": ("#000000", "#000000", "#222222"),
    "line": ("#000000", "#808080", "#b0b8c0", "#5a7ca8"), "thick": (0.4, 0.6, 0.9),
    "accent": ("#1b3a6b", "#003399", "#34495e", "#245848", "#5b2c45", "#000000"),
    "tint": ("#eef2f7", "#f2f2f2", "#f6f1e4", "#e8f1ec"), "bar": ("#c3ccd6", "#bcbcbc", "#a8a8a8"),
    "round": (0, 3, 6), "stroke": (0.8, 1.5, 3), "fade": (0.0, 0.35), "box_fill": ("",),
    "label_bold": (True, False), "value_bold": (False, False, True), "colon": (":", ""),
    "label_at": ("l", "l", "r"), "capitals": (False, False, True), "numbered": (False, True),
    "nth": (True, False), "word_bold": (True, True, False), "title": ("Voting result",
        "Vote of the Council", "RESULT OF VOTING", "Public vote", "Record of voting", "Voting form",
        "Votes on a legislative act", "Voting sheet"), "title_size": (1.3, 1.5, 1.8),
    "headings": ("", "bold"), "headings_of": _HEADINGS,
    "head": ("bar", "block", "centred", "ruled"), "fields": (_FIELDS, _FIELDS, _ACT_FIRST),
    "facts": ("boxes", "ledger"), "fields_over": (2, 3, 4),
    "box_frame": ("all", "level", "apart", "tinted"),
    "ledger": ("open", "lined", "split", "tinted"), "mark_before": (True, False),
    "result": ("line", "banner", "pointer", "centred", "right"), "result_size": (1.0, 1.2, 1.4),
    "sort": ("", "", "", "name", "code"), "ranked": (False,), "states": ("blocks",),
    "order": ("nfm", "nmf", "mnf", "fnm", "cnfm", "infm", "nfbm"), "blocks": (2, 2, 3),
    "down": (True, True, False), "headed": (True, True, True, False), "code_head": ("", "Code"),
    "number_head": ("", "No"), "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "rules": ("grid", "rows", "dotted", "book", "frame", "columns", "pads", "open", "round"),
    "head_fill": ("", "tint", "dark"), "head_shade": (False, True), "figures_at": ("r", "r", "c"),
    "pad_across": (4, 5, 6), "said": (False, False, True), "over": (2, 3),
    "card": ("outline", "ground"), "cards": (3, 4), "caption": (" · ", ", "),
    "units": (True, False), "nobody": ("–", "none", "nil"),
    "name_figure": (" ({})", " – {}", ": {}"), "choice": ("tick", "cross", "button"),
    "totals": ("table", "gauges", "run"), "unmarked": (("sentence",),),
    "count_order": ("lnf", "lmnf", "mlnf", "nlf"), "members_at": ("c", "r"),
    "count_wide": (1.0, 0.8, 0.65), "count_high": (1.5, 1.7, 1.9),
    "count_rules": ("grid", "rows", "book", "frame", "dotted", "round"),
    "count_at": ("left", "center", "right"), "legend": ("line", "equals", "boxed"),
    "legend_title": ("", "Key:", "Legend:"), "mark_size": (0.95, 1.05, 1.15), "pill": (0, 3, 7),
    "plate": ("disc", "square"), "symbols": (True, False), "sign_font": ("DejaVu Sans", "Symbola"),
    "technique": ("path", "stroked", "stroked", "plated", "clipped", "shadowed", "glossy", "shaded",
        "hollow", "edged", "clear", "jpeg", "few", "sign", "sign"),
    "foot": ("", "{title}", "{item}", "1/1"), "foot_at": ("l", "c", "r"),
}  # fmt: skip
_SAID: Ways = {"by_position": (True,), "said": (False,)}
_ALONE: Ways = {**_SAID, "totals": ("none",), "high": (1.4, 1.6, 1.8)}
_PANEL: Ways = {"count_wide": (1.0,), "legend": ("list",), "result": ("line",),
                "result_size": (1.0,), "totals": ("table",), "headings": ("", "bold"),
                "font": _NARROW, "margin": (36, 42), "said": (False,)}  # fmt: skip
_BOXES: Ways = {**_SAID, "order": ("nf0123", "n0123f"), "totals": ("run", "table"),
                "high": (1.3, 1.45), "gap": (7, 9), "rules": ("grid", "rows", "round"),
                "count_wide": (0.5, 0.65), "headed": (True,), "figures_at": ("c",)}  # fmt: skip
_COUNT_FIRST = ("head", "facts", "totals", "result", "states", "legend", "notes")
_STATES_FIRST = ("head", "facts", "states", "totals", "legend", "result", "notes")
_PLACED = ("head", "facts", "states", "whole", "result", "notes")
LAYOUTS: Mapping[str, Ways] = {
    "form": {"plan": (_COUNT_FIRST,), "facts": ("boxes",), "numbered": (True,),
             "box_frame": ("all", "level")},
    "register": {"plan": (_STATES_FIRST,), "facts": ("ledger",), "totals": ("table",)},
    "side panel": {"plan": (("head", (0.42, ("#", "facts", "totals", "result", "legend"),
                                      ("states",)), "notes"),), **_PANEL, "facts": ("boxes",),
                   "fields_over": (1,), "box_frame": ("open", "level"), "blocks": (1,),
                   "order": ("nfm", "nmf", "mnf", "cnfm"), "high": (1.5, 1.7)},
    "cards": {"plan": (_COUNT_FIRST, _STATES_FIRST), "states": ("cards",), "said": (False,),
              "facts": ("ledger", "boxes"), "totals": ("run", "table"), "gap": (8, 10),
              "font": _NARROW},
    "bars": {"plan": (_COUNT_FIRST,), "order": ("nfbm", "mnfb", "nbfm"), "ranked": (True, False),
             "totals": ("gauges",), "facts": ("ledger", "boxes"), "high": (1.4, 1.6),
             "font": _NARROW, "gap": (7, 9), "headed": (True,), "said": (False,),
             "blocks": (2,), "gutter": (14,), "pad_across": (4,)},
    "result first": {"plan": (("head", "result", "facts", "totals", "states", "legend", "notes"),),
                     "result": ("banner", "pointer"), "result_size": (1.3, 1.5),
                     "facts": ("boxes", "ledger"), "totals": ("gauges", "run")},
    "letter": {"plan": (_COUNT_FIRST,), "facts": ("prose",), "totals": ("sentence",),
               "head": ("centred", "ruled"), "headings": ("",), "result": ("line", "centred")},
    "landscape": {"plan": (("head", (0.42, ("facts", "totals", "result", "legend"), ("states",)),
                            "notes"),), **_PANEL, "facts": ("ledger", "boxes"), "paper": (LONG,),
                  "fields_over": (2,), "blocks": (2,), "high": (1.6, 1.8),
                  "order": ("nfm", "mnf", "nmf"), "gutter": (12,)},
    "panels": {"plan": (_PLACED,), **_ALONE, "states": ("panels",), "over": (2,),
               "facts": ("ledger", "boxes", "prose")},
    "boxes": {"plan": (_STATES_FIRST, _COUNT_FIRST), **_BOXES, "blocks": (1,),
              "facts": ("boxes", "ledger")},
    "in words": {"plan": (_COUNT_FIRST,), **_SAID, "order": ("nvf", "nfv", "vnf"),
                 "facts": ("ledger", "boxes"), "font": _NARROW, "blocks": (2,),
                 "totals": ("gauges", "table", "run"),
                 "rules": ("rows", "book", "pads", "dotted", "round")},
}  # fmt: skip
