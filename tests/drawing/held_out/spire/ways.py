"""What offices say on their documents of Word, and how these may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstaining", "Not participating"),
    ("For", "Against", "Abstention", "Not participating"),
    ("Voting for", "Voting against", "Abstaining", "Not voting"),
    ("Yes vote", "No vote", "Abstention", "Non-participation"),
    ("Favourable", "Contrary", "Abstention", "Not participating"),
    ("For", "Against", "Abstained", "Did not take part"),
    ("Approves", "Opposes", "Abstains", "Does not participate"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Issuing institution", "Voting body", "Author"),
    "Session": ("Session", "Council meeting No", "Meeting", "Session No", "Meeting no."),
    "Configuration": ("Configuration", "Council configuration", "Formation of the Council",
                      "Composition"),
    "Item": ("Interinstitutional file", "Interinstitutional File", "Procedure", "File reference",
             "Legislative file no", "COD reference"),
    "Document": ("Document", "Documents", "Doc. voted on", "Council document no.", "Text",
                 "Document reference"),
    "Voting Rule": ("Voting rule", "Required majority", "Majority required", "Rule for adoption",
                    "Procedure for voting"),
    "Subject": ("Subject", "Re", "Title", "Title of the act", "Proposal", "Concerning"),
    "Sitting date": ("Date", "Date of vote", "Meeting date", "Date of meeting", "Vote held on",
                     "Voted on"),
    "Final result": ("Result", "Result of vote", "Final result", "Outcome", "Decision taken"),
    "Total": ("Total", "Total votes", "All members", "TOTAL", "Grand total"),
    "Members": ("Members", "Member States", "No of members", "Delegations", "Number of States"),
    "Member State": ("Member State", "Delegation", "Member", "State", "Country"),
    "Vote": ("Vote", "Position", "Vote cast", "Voting position", "Votes"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%d/%m/%Y}", "{d:%Y-%m-%d}",
           "{d:%A}, {d.day} {d:%B} {d.year}", "{d.day}.{d.month}.{d.year}",
           "{d.day} {d:%b} {d.year}", "{d:%B} {d.day}, {d.year}", "the {nth} of {d:%B} {d.year}"),
    rules=("^{}", "{}", "^{}", "^{} (Treaty)"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted", "The act is adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected", "Act rejected")},
    shares=("Population (%)", "% of population", "Population %", "EU population (%)",
            "Share of population (%)", "Percentage of population"),
)  # fmt: skip
SIZES = (10.5, 10.0, 10.0, 9.5, 9.5, 9.0, 9.0, 8.5, 8.5, 8.0, 8.0, 7.5, 7.5, 7.0)
_A4, _LONG, _SMALL, _LETTER = (595, 842), (842, 595), (420, 595), (612, 792)
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Sitting date", "Session",
              "Configuration")  # fmt: skip
_SANS = ("Carlito", "Carlito", "Liberation Sans", "Open Sans", "Lato", "Noto Sans", "Inter",
         "DejaVu Sans Condensed")  # fmt: skip
SERIF = ("Liberation Serif", "Noto Serif", "Gentium Plus", "Linux Libertine O", "C059", "P052")
THIN = ("Liberation Sans Narrow", "Carlito", "DejaVu Sans Condensed")
_HEADINGS: Sequence[Mapping[str, str]] = (
    {"facts": "Particulars of the vote", "totals": "Summary of votes",
     "states": "Votes by Member State", "legend": "Key"},
    {"facts": "Act voted on", "totals": "Count of votes", "states": "Roll call",
     "legend": "Explanation of symbols"},
    {"facts": "Reference", "totals": "Overall", "states": "Detailed positions",
     "legend": "Symbols"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*_SANS, *SERIF), "paper": (_A4, _A4, _A4, _LETTER), "margin": (45, 57, 71),
    "scale": (1.0, 1.0, 1.06), "leading": (1.0, 1.08, 1.15), "gap": (7, 10, 14),
    "ink": ("000000", "000000", "1a1a1a"), "line": ("000000", "7f7f7f", "a6a6a6", "4472c4"),
    "stroke": (4, 4, 6, 8), "accent": ("000000", "000000", "1f3864", "2f5496", "833c0b", "385623"),
    "tint": ("f2f2f2", "d9e2f3", "e7e6e6", "fff2cc", "e2efd9"), "box_fill": ("",),
    "label": ("000000", "000000", "595959"), "label_weight": ("bold", "bold", "normal"),
    "label_fill": (True, False), "label_wide": (24, 28, 33), "value_weight": ("normal",),
    "colon": ("", ":", ":"), "capitals": (False, False, True),
    "title": ("Voting record", "RECORD OF VOTES", "Vote of the Council", "Voting by the Council",
              "Result of the vote in the Council", "Roll-call vote", "Notice of vote",
              "Public vote on a legislative act", "Council – vote on legislation",
              "Summary of a vote", "Table of votes"),
    "kicker": ("", "", "", "Legislative acts", "Public – for publication"),
    "title_size": (1.3, 1.5, 1.8), "title_weight": ("bold", "bold", "normal"),
    "head_look": ("plain", "centre", "rule", "double", "boxed", "band", "caps", "spaced", "bar",
                  "council"),
    "edge": ("body", "header"), "frame": ("",), "nth": (True, False),
    "foot_says": ("", "", "pages", "title", "both"), "foot_line": (True, False),
    "sort": ("", "", "", "code", "name"), "headings": ("", "", "rule", "fill", "caps", "slant"),
    "headings_of": _HEADINGS, "numbered": (("facts", "totals", "states"),),
    "fields": (_FIELDS, _ACT_FIRST), "facts": ("grid", "quad", "tabbed", "margin", "leaders"),
    "fact_rules": ("all", "rows", "dots", "framed"), "fact_after": (1, 2, 4), "over": (2, 3),
    "subject_first": (True, False), "second": ("fr", "de", "es"), "result_in": ("",),
    "leader": ("dot", "dot", "hyphen", "underscore"), "sent_to": ("Delegations",
              "Permanent Representatives Committee", "Legal Service"),
    "list_form": (("%1.", "decimal"), ("(%1)", "lowerLetter"), ("%1)", "lowerRoman")),
    "point": ("•", "–", "▪"), "mark_before": (True, False), "states": ("blocks",),
    "order": ("nfm", "mnf", "nmf", "cnfm", "infm", "fnm", "mcnf"), "blocks": (2, 2, 3),
    "headed": (True, True, False), "gutter": (10, 16, 22), "zebra": (0, 0, 1),
    "rules": ("all", "rows", "dots", "head", "none", "columns", "framed", "dashes"),
    "row_high": (0, 0, 1.6), "states_wide": (True,), "number_head": ("", "No", "#"),
    "code_head": ("", "Code", "ISO"), "names_bold": (False, False, True),
    "head_fill": ("", "", "d9d9d9", "d9e2f3", "1f3864", "595959"), "head_size": (0.9, 1.0),
    "head_weight": ("bold", "bold", "normal"), "figure_at": ("r", "r", "c"),
    "mark_at": ("c", "c", "l"), "pad": (0.5, 1, 2), "pad_side": (4, 5.4), "said": (False,),
    "ground_on": ("cell", "cell", "row"), "choice": ("mark", "cross", "box", "tick"),
    "over_lists": (2, 3), "line_after": (0, 1, 2), "column_line": (False, True),
    "nobody": ("None", "nil", "–"), "name_figure": (" ({})", ", {}", " – {}"),
    "names_between": (", ", "; "), "without_empty": (True, False), "upright": (False, True),
    "summed": (True, False), "list_lines": ("", "b", "t"), "anew": (True, False),
    "totals": ("table", "across", "leaders", "line", "points", "form"),
    "unmarked": (("sentence",),), "count_order": ("lnf", "mlnf", "lmnf", "nlf"),
    "count_rules": ("all", "rows", "head", "framed"), "number_at": ("c", "r"),
    "totals_wide": (False, True), "between": ("|", "–", "•"),
    "result_look": ("plain", "box", "band", "centre", "cells", "ends", "under", "leader"),
    "result_size": (1.0, 1.15, 1.4), "legend_look": ("run", "cells", "list", "equals"),
    "legend_title": ("", "", "Key:", "Symbols:"), "signed": ("For the Secretary-General",),
    "technique": ("path", "path", "edged", "hollow", "graded", "preset", "sign", "sign", "clear",
                  "jpeg", "few"),
    "signs": ("DejaVu Sans", "Symbola"), "mark_size": (0.95, 1.05, 1.15),
    "floats": (False,), "plate": ("disc", "square"), "word": ("normal", "bold"),
}  # fmt: skip
