"""What an office's workbooks say, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstained", "Not participating"),
    ("For", "Against", "Abstentions", "Did not vote"),
    ("Yes votes", "No votes", "Abstentions", "Not participating"),
    ("Voted for", "Voted against", "Abstained", "Did not participate"),
    ("Yes", "No", "Abstention", "No vote cast"),
    ("In favour", "Against", "Abstaining", "Not concerned"),
    ("Favourable votes", "Contrary votes", "Abstentions", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Body", "Voting institution", "Institution/body"),
    "Session": ("Session", "Session number", "Council session No", "Meeting No", "Session ref."),
    "Configuration": ("Configuration", "Council formation", "Council configuration", "Formation"),
    "Item": ("Interinstitutional file", "Procedure", "Procedure No", "Interinst. reference",
             "File (COD)", "Interinstitutional No"),
    "Document": ("Document", "Document No", "Doc. number", "Council document", "Text voted"),
    "Voting Rule": ("Voting rule", "Majority required", "Voting procedure", "Majority", "Rule"),
    "Subject": ("Subject", "Title", "Title of act", "Act voted", "Description"),
    "Sitting date": ("Date of vote", "Date", "Vote date", "Sitting date", "Date of session"),
    "Final result": ("Final result", "Result", "Outcome", "Vote outcome", "Result of vote"),
    "Total": ("Total", "Grand total", "TOTAL", "Overall", "All Member States"),
    "Members": ("Members", "Count", "Number", "No of Member States", "Votes", "Member States"),
    "Member State": ("Member State", "Country", "Member", "MS", "State"),
    "Vote": ("Vote", "Voted", "Position", "Vote cast", "Ballot"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}",
           "{d:%d-%b-%Y}", "{d:%d %b %Y}", "{d.day}/{d.month}/{d.year}",
           "{d:%A} {d.day} {d:%B} {d.year}"),
    rules=("^{}", "{}", "^{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population %", "Population (%)", "% population", "Share of population (%)",
            "Pop. share", "% of EU population", "Population share %"),
)  # fmt: skip
SIZES = (10.0, 9.8, 9.5, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.4, 7.2)
A4, LONG, _LETTER = (595, 842), (842, 595), (612, 792)
FIELDS = ("Institution", "Configuration", "Session", "Sitting date", "Item", "Document",
          "Voting Rule", "Subject")  # fmt: skip
ACT_FIRST = ("Item", "Document", "Subject", "Sitting date", "Session", "Configuration",
             "Voting Rule")  # fmt: skip
SANS = ("Carlito", "Carlito", "Liberation Sans", "Noto Sans", "Open Sans", "Roboto", "DejaVu Sans")
SERIF = ("Liberation Serif", "Noto Serif", "Gentium Plus")
THIN = ("Liberation Sans Narrow", "Carlito", "Roboto Condensed")
_HEADINGS = (
    {"facts": "Vote details", "totals": "Totals", "states": "Votes by country",
     "legend": "Legend"},
    {"facts": "General data", "totals": "Summary of results", "states": "Member States",
     "legend": "Key"},
    {"facts": "Identification of the vote", "totals": "Count", "states": "Breakdown by State",
     "legend": "Symbols"},
    {"facts": "Act", "totals": "Result in figures", "states": "Details", "legend": "Legend"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, _LETTER), "margin": (36, 45, 54),
    "scale": (1.0, 1.0, 1.08), "row": (1.42, 1.55, 1.7), "gap": (7.5, 10.5, 15),
    "ink": ("#000000", "#000000", "#1f1f1f"),
    "line": ("#000000", "#7f7f7f", "#bfbfbf", "#9dc3e6"), "stroke": ("thin", "thin", "hair"),
    "accent": ("#000000", "#1f4e78", "#305496", "#375623", "#833c0c", "#203864"),
    "tint": ("#f2f2f2", "#ddebf7", "#e2efda", "#fff2cc", "#ededed"), "box_fill": ("",),
    "label": ("#000000", "#000000", "#595959"), "label_bold": (True, True, False),
    "label_fill": (True, False), "label_at": ("l", "l", "r"), "value_bold": (False, False, True),
    "colon": ("", "", ":"), "capitals": (False, False, True), "numbers": (True, False),
    "title": ("Voting result", "Vote results by Member State", "VOTING RESULTS", "Council vote",
              "Record of votes", "Votes in the Council", "Voting sheet of the Council",
              "Council – voting on legislative acts", "Vote summary", "Detailed voting result"),
    "kicker": ("", "", "", "Public vote", "Legislative act – public session"),
    "title_size": (1.35, 1.6, 1.8), "title_bold": (True, True, False),
    "head_look": ("plain", "centre", "filled", "ruled", "framed", "sitting"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "headings": ("", "", "dark", "tint", "ruled", "capitals"),
    "headings_of": _HEADINGS, "fields": (FIELDS, ACT_FIRST), "facts": ("pairs", "quad", "form"),
    "fact_rules": ("all", "rows", "dotted", "", "outline"), "over": (2, 3, 4),
    "subject_first": (True, False), "result_in": ("",), "mark_before": (True, False),
    "states": ("blocks",), "order": ("nfm", "nfm", "mnf", "nmf", "cnfm", "infm", "fnm"),
    "blocks": (2, 2, 3), "headed": (True, True, False), "zebra": (False, False, True),
    "rules": ("all", "all", "rows", "dotted", "columns", "outline", "ends"),
    "head_fill": ("", "#d9d9d9", "#ddebf7", "#4472c4", "#1f4e78", "#e2efda"), "head_ink": ("",),
    "head_bold": (True, True, False), "head_size": (0.95, 1.0), "number_head": ("", "No", "#"),
    "code_head": ("", "Code", "ISO"), "names_bold": (False, False, True),
    "figure_at": ("r", "r", "c"), "mark_at": ("c", "c", "l"), "said": (False, False, True),
    "ground_on": ("cell", "cell", "row"), "across_over": (2, 3), "cards_over": (4, 5),
    "band": (7, 9, 10), "bars_over": (2,), "lists_over": (2, 3), "ones": (True, False),
    "row_labels": ("Row Labels", "Vote / Member State", "Vote and country"),
    "choice": ("mark", "cross", "one", "bullet"), "nobody": ("–", "none", "No Member State"),
    "meter": ("#9bc2e6", "#a9d08e", "#bfbfbf", "#f4b084"), "tile": ("#ffffff", "#f2f2f2"),
    "totals": ("table", "across", "tiles", "run", "cards"), "unmarked": (("sentence",),),
    "count_rules": ("all", "rows", "dotted", "ends"), "number_at": ("r", "c"),
    "totals_wide": (False, True),
    "result_look": ("plain", "cells", "framed", "filled", "lines"), "result_size": (1.0, 1.2, 1.4),
    "legend_look": ("row", "row", "list"), "legend_title": ("", "", "Legend:", "Key:"),
    "technique": ("icon", "icon", "icon", "shape", "shape", "sign", "sign", "clear", "jpeg", "few",
                  "outlined"),
    "mark_size": (1.0, 1.1, 1.2), "plate": ("disc", "square"), "word": (False, True),
    "place": ("Brussels", "Extracted in Brussels", "Printed for the Council"),
    "signer": ("General Secretariat of the Council", "Voting service", "For the Secretariat"),
    "foot_says": ("", "", "Page &P of &N", "&P/&N", "{item}", "{title}"),
    "foot_at": ("left", "center", "right"),
}  # fmt: skip
