"""What a report server's documents say, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("For", "Against", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstained", "Not voting"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
    ("Pro", "Contra", "Abstention", "No participation"),
    ("Accept", "Reject", "Abstain", "Not participating"),
    ("Yes", "No", "Abstention", "Not taking part"),
    ("Favours", "Opposes", "Abstains", "Takes no part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Organisation", "Body voting", "Institution name"),
    "Session": ("Session", "Session no", "Meeting no", "Council session", "Meeting number"),
    "Configuration": ("Configuration", "Council configuration", "Formation", "Council formation"),
    "Item": ("Interinstitutional file", "File number", "Procedure number", "Dossier no",
             "Interinst. file", "Procedure"),
    "Document": ("Document", "Document no", "Document number", "Document(s) voted",
                 "Council doc.", "Reference"),
    "Voting Rule": ("Voting rule", "Majority rule", "Type of majority", "Majority required",
                    "Rule"),
    "Subject": ("Subject", "Title", "Act", "Title of act", "Description", "Legislative act"),
    "Sitting date": ("Date", "Vote date", "Date of vote", "Session date", "Date voted",
                     "Meeting date"),
    "Final result": ("Result", "Outcome", "Vote result", "Final result", "Status of the act"),
    "Total": ("Total", "Totals", "Sum", "Grand total", "All"),
    "Members": ("Members", "Count", "No. of members", "Member States", "States"),
    "Member State": ("Member State", "Country", "State", "Member", "Delegation"),
    "Vote": ("Vote", "Position", "Vote cast", "Voting", "Ballot"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}",
           "{d:%d-%b-%Y}", "{d:%d %b %Y}", "{d:%A} {d.day} {d:%B} {d.year}",
           "{d:%B} {d.day}, {d.year}"),
    rules=("^{}", "{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population %", "Population (%)", "% population", "Pop. share (%)",
            "EU population (%)", "Share of population (%)"),
)  # fmt: skip
SIZES = (10.5, 10.0, 9.6, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.4, 7.2)
_A4, _LETTER = (595, 842), (612, 792)
_FIELDS = ("Institution", "Sitting date", "Session", "Configuration", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Item", "Subject", "Document", "Voting Rule", "Sitting date", "Session",
              "Configuration")  # fmt: skip
_HEADINGS: Sequence[Mapping[str, str]] = (
    {"facts": "Vote data", "totals": "Totals", "states": "Member States", "legend": "Legend"},
    {"facts": "General information", "totals": "Vote count", "states": "Votes cast",
     "legend": "Symbols used"},
    {"facts": "Identification", "totals": "Summary", "states": "Details by Member State",
     "legend": "Key"},
)  # fmt: skip
WAYS: Ways = {
    "font": ("Arial", "Arial", "Times New Roman", "Calibri", "Noto Sans"),
    "paper": (_A4, _A4, _A4, _LETTER), "margin": (36, 45, 56), "scale": (1.0, 1.0, 1.06),
    "row": (1.5, 1.65, 1.85), "gap": (9, 12, 16),
    "ink": ("#000000", "#000000", "#262626"),
    "line": ("#000000", "#808080", "#c0c0c0", "#d3d3d3", "#4682b4"), "stroke": (0.5, 0.75, 1),
    "accent": ("#000000", "#00008b", "#4682b4", "#6e1e1e", "#2f4f4f", "#1c3a70"),
    "tint": ("#f5f5f5", "#e6e6fa", "#dcdcdc", "#f0f8ff", "#faebd7"), "box_fill": ("",),
    "bar": ("#c0c0c0", "#b0c4de", "#d2b48c"), "label": ("#000000", "#000000", "#696969"),
    "label_bold": (True, True, False), "label_fill": (True, False), "value_bold": (False, True),
    "colon": ("", ":"), "capitals": (False, False, True),
    "title": ("Vote report", "VOTING RESULTS", "Council vote", "Vote detail report",
              "Public vote of the Council", "Report: vote on a legislative act", "Voting list",
              "Result of the voting", "Votes of Member States", "Council voting register"),
    "kicker": ("", "", "", "Public session", "Legislative act"),
    "title_size": (1.3, 1.5, 1.8), "title_bold": (True, True, False),
    "head_look": ("plain", "centre", "ruled", "band", "framed", "bar", "between", "capitals"),
    "nth": (True, False), "foot_says": ("", "", "pages", "title", "both"),
    "foot_at": ("l", "r", "c"), "sort": ("", "", "", "code", "name"),
    "headings": ("", "", "dark", "tint", "ruled", "underlined", "plain"),
    "headings_of": _HEADINGS, "fields": (_FIELDS, _ACT_FIRST),
    "facts": ("grid", "over", "lines", "block", "numbered"),
    "fact_rules": ("all", "rows", "dotted", "none"), "fact_gap": (1, 2.5, 4), "over": (2, 3, 4),
    "result_in": ("",), "mark_before": (True, False), "states": ("blocks",),
    "order": ("nfm", "mnf", "nmf", "cnfm", "infm", "fnm", "cnmf"), "blocks": (2, 2, 3),
    "headed": (True, True, False), "gutter": (10, 16, 24), "zebra": (0, 0, 1),
    "rules": ("all", "all", "rows", "dotted", "dashed", "columns", "none"),
    "number_head": ("", "No", "#"), "code_head": ("", "Code", "MS"),
    "names_bold": (False, False, True),
    "head_fill": ("", "#d3d3d3", "#4682b4", "#2f4f4f", "#e6e6fa", "#00008b"),
    "head_bold": (True, True, False), "figure_at": ("r", "r", "c"), "mark_at": ("c", "c", "l"),
    "pad": (3, 4, 5), "pad_high": (2,), "said": (False,), "ground_on": ("cell", "cell", "row"),
    "choice": ("mark", "cross", "one", "bullet"), "over_lists": (2, 3),
    "nobody": ("none", "–", "No Member State"), "name_figure": (" ({})", " {}", " – {}"),
    "names_between": (", ", "; "), "without_empty": (True, False),
    "totals": ("table", "tiles", "across", "lines", "run"), "tile_fill": (True, False),
    "unmarked": (("sentence",),), "count_rules": ("all", "rows", "dotted"),
    "number_at": ("r", "c"), "totals_wide": (False, True),
    "result_look": ("plain", "centre", "tint", "framed", "cells", "lines", "large"),
    "result_size": (1.0, 1.15, 1.4), "legend_look": ("run", "list", "equals", "framed"),
    "legend_title": ("", "", "Legend:", "Key:"),
    "technique": ("dingbat", "dingbat", "sign", "sign", "stroke", "stroke", "box", "clear",
                  "jpeg", "few"),
    "mark_size": (0.95, 1.05, 1.2), "thick": (0.12, 0.16, 0.2), "plate": ("disc", "square"),
    "word": ("normal", "bold"),
}  # fmt: skip
