"""What an office that prints with fpdf2 says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("Yes", "No", "Abstained", "Did not vote"),
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstentions", "Not taking part"),
    ("Votes for", "Votes against", "Abstaining", "Not participating"),
    ("In favour", "Against", "Abstaining", "Non-participating"),
    ("Yes", "No", "Abstention", "Did not participate"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting body", "Body", "Institution concerned"),
    "Session": ("Session", "Session No", "Council session", "Meeting of the Council"),
    "Configuration": ("Configuration", "Council configuration", "Council formation", "Formation"),
    "Item": ("Procedure", "Procedure file", "Interinstitutional file", "File", "File reference"),
    "Document": ("Document", "Doc. number", "Council document", "Document(s)", "Text voted"),
    "Voting Rule": ("Voting rule", "Majority", "Required majority", "Type of majority",
                    "Voting procedure"),
    "Subject": ("Subject", "Title of the act", "Act", "Legislative act", "Proposal", "Title"),
    "Sitting date": ("Date", "Date of the vote", "Voting date", "Vote date", "Day of the vote"),
    "Final result": ("Result", "Final result", "Vote result", "Outcome", "Overall result"),
    "Total": ("Total", "Grand total", "TOTAL", "All members"),
    "Members": ("Members", "Member States", "States", "No. of members", "Count"),
    "Member State": ("Member State", "Country", "State", "Member", "Delegation"),
    "Vote": ("Vote", "Position", "Votes", "Voting position"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}", "{d:%d.%m.%Y}",
           "{d:%d-%m-%Y}", "{d:%d %b %Y}", "{d:%A}, {d.day} {d:%B} {d.year}",
           "{nth} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}"),
    rules=("{}", "^{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population %", "% of population", "Pop. %", "Population share (%)",
            "Share of the population (%)"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Item", "Document", "Voting Rule", "Subject",
           "Sitting date")  # fmt: skip
_DATE_FIRST = ("Sitting date", "Session", "Configuration", "Subject", "Item", "Document",
               "Voting Rule")  # fmt: skip
SANS = ("Liberation Sans", "Liberation Sans", "DejaVu Sans", "Carlito", "Open Sans", "Roboto",
        "Lato", "Noto Sans")  # fmt: skip
SERIF = ("Liberation Serif", "DejaVu Serif", "Gentium Plus", "Noto Serif")
NARROW = ("Liberation Sans Narrow", "DejaVu Sans Condensed", "Carlito", "Liberation Sans")
CORE: Mapping[str, str] = {"Liberation Sans": "Helvetica", "Liberation Serif": "Times"}
_HEADINGS = (
    {"facts": "Vote details", "totals": "Summary", "states": "Votes by Member State"},
    {"facts": "Identification", "totals": "Count", "states": "Positions taken"},
    {"facts": "GENERAL", "totals": "TOTALS", "states": "MEMBER STATES"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (40, 48, 57),
    "core": (True, False), "shaped": (False, False, True), "frame": (False, False, False, True),
    "scale": (1.0, 1.05), "leading": (1.15, 1.22, 1.3), "gap": (7, 10, 13),
    "high": (1.5, 1.75, 2.1),
    "gutter": (12, 18, 26), "ink": ("#000000", "#000000", "#222222"),
    "dark": ("#24407a", "#4d4d4d", "#0f5c5c", "#6b2737", "#2c3e50"),
    "tint": ("#f0f0f0", "#e0ebff", "#e9f0ea", "#fdf3d8", "#e8e8f4"),
    "line": ("#000000", "#000000", "#808080", "#b4b4b4", "#24407a"),
    "thick": (0.57, 0.57, 0.3, 0.85),
    "accent": ("#000000", "#000000", "#24407a", "#6b2737", "#0f5c5c"), "box_fill": ("",),
    "head_fill": ("", "", "tint", "dark"), "stripe": ("tint",), "zebra": (0, 0, 1),
    "label_bold": (True, True, False), "value_bold": (False, False, True), "colon": (":", ":", ""),
    "label_fill": (True, False), "capitals": (False, False, False, True), "nth": (True, False),
    "justified": (True, False), "word_bold": (True, True, False),
    "title": ("Result of the vote", "Voting result", "VOTE SHEET", "Vote in the Council",
              "Voting report", "Public vote - result", "Report on a public vote",
              "Vote on a legislative act", "Voting record", "Outcome of voting"),
    "title_size": (1.3, 1.5, 1.8), "head": ("centred", "sides", "ruled", "boxed", "band"),
    "headings": ("", "", "bold", "tinted", "lined"), "headings_of": _HEADINGS,
    "fields": (_FIELDS, _FIELDS, _DATE_FIRST), "facts": ("grid", "fields", "paired", "stacked",
                                                         "headed", "html"),
    "fact_rules": ("all", "rows", "none", "HORIZONTAL_LINES", "MINIMAL"),
    "act_first": (True, False), "fields_over": (3, 4),
    "made": ("table", "table", "cells"), "rules": ("all", "rows", "dotted", "book", "frame",
        "columns", "none", "MINIMAL", "SINGLE_TOP_LINE", "NO_HORIZONTAL_LINES", "INTERNAL"),
    "result": ("line", "boxed", "tinted", "centred", "cells", "dots"),
    "result_size": (1.0, 1.2, 1.4), "mark_before": (True, False), "round": (0, 0, 4),
    "totals": ("table", "table", "across", "dots", "run", "bars"), "unmarked": (("sentence",),),
    "units": (True, False), "count_order": ("lnf", "lmnf", "mlnf", "nlf", "lfn"),
    "count_wide": (1.0, 0.8, 0.65), "at": ("LEFT", "CENTER", "CENTER", "RIGHT"),
    "legend": ("line", "line", "equals", "boxed"), "legend_title": ("", "Legend:", "Key:",
                                                                    "Symbols:"),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "infm", "cnfm", "fnm", "mcnf"),
    "blocks": (2, 2, 2, 3), "down": (True, True, False), "headed": (True, True, False),
    "head_bold": (True, True, False), "figures_at": ("R", "R", "C"),
    "names_bold": (False, False, True), "sort": ("", "", "", "name", "code"), "code_head": ("Code",
    "", "ISO"), "number_head": ("", "No", "#"), "said": (False, False, True),
    "pad": (1.2, 2.0, 2.8), "pad_across": (3.5, 5.0), "cards": (4, 5),
    "name_figure": (" ({})", ", {}", " - {}"),
    "names_between": (", ", "; "), "nobody": ("none", "None", "no Member State"), "over": (2, 3),
    "leader": ("dots", "dashed", "dots", "none"), "list_wide": (1.0, 0.84, 0.7), "band": (9, 10),
    "word_order": ("nvf", "nfv", "vnf"), "choice": ("X", "x", "✔", "●"),
    "technique": ("path", "polygon", "polygon", "own", "own", "own", "edged", "hollow", "shadow",
                  "graded", "clear", "png", "png", "jpeg", "few", "svg", "turned", "glyph",
                  "glyph", "dingbats", "dingbats", "emoji", "emoji"),
    "sign_font": ("DejaVu Sans", "Symbola", "DejaVu Sans"), "mark_size": (0.9, 1.0, 1.15),
    "plate": ("disc", "square"), "pill_round": (0, 2, 9), "line_thick": (0.14, 0.18, 0.24),
    "foot": ("", "", "Page 1/1", "{title}", "{item}", "1"), "foot_at": ("C", "R", "L"),
    "signer": ("Head of Unit", "For the Presidency of the Council", "Secretary"),
    "sent": ("To: Delegations", "To the Permanent Representatives Committee", "To all delegations"),
}  # fmt: skip
