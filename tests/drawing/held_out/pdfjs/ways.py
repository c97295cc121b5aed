"""What the dice may choose for a page of pdfjs: words of an office, fonts, looks of parts."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstain", "Did not participate"),
    ("Yes", "No", "Abstain", "Not voting"),
    ("Yes", "No", "Abstentions", "Not participating"),
    ("Voted in favour", "Voted against", "Abstained", "Took no part"),
    ("Voting in favour", "Voting against", "Abstaining", "Not taking part"),
    ("For the act", "Against the act", "Abstained", "Did not participate"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "EU institution", "Voting body", "Body"),
    "Session": ("Session", "Council session", "Session no.", "Council meeting no.", "Meeting"),
    "Configuration": ("Configuration", "Council configuration", "Formation of the Council",
                      "Council formation"),
    "Item": ("Interinstitutional file", "File", "Procedure", "Procedure file", "Reference",
             "Interinstitutional procedure"),
    "Document": ("Document", "Council document", "Documents", "Text voted on", "Document number"),
    "Voting Rule": ("Voting rule", "Majority", "Required majority", "Rule applied",
                    "Voting method", "Decision taken by"),
    "Subject": ("Subject", "Title", "Legislative act", "Act", "Matter", "Title of the proposal"),
    "Sitting date": ("Date", "Date of vote", "Vote taken on", "Sitting", "Day of vote",
                     "Date of sitting"),
    "Final result": ("Result", "Outcome", "Result of the vote", "Vote result", "Decision"),
    "Total": ("Total", "All", "Total votes", "In total", "Total number"),
    "Members": ("Members", "Member States", "Number of States", "States", "No of Members"),
    "Member State": ("Member State", "Country", "State", "Delegation", "Member"),
    "Vote": ("Vote", "How it voted", "Vote cast", "Position", "Choice"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d:%A} {d.day} {d:%B} {d.year}", "{d:%d-%m-%Y}", "{d.day}. {d.month}. {d.year}",
           "{d:%B} {d.day}, {d.year}", "{d:%d} {d:%b} {d.year}"),
    rules=("^{}", "{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "% of EU population", "Population share (%)", "Population in %",
            "Share of population (%)", "% of population", "Pop. (%)"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Sitting date", "Session", "Configuration",
              "Voting Rule")  # fmt: skip
_WHEN_FIRST = ("Sitting date", "Session", "Configuration", "Subject", "Item", "Document",
               "Voting Rule")  # fmt: skip
ASKED = ("Subject", "Sitting date", "Configuration", "Session", "Voting Rule", "Item", "Document")
SANS = ("DejaVu Sans", "Liberation Sans", "Open Sans", "Roboto", "Noto Sans", "Carlito")
SERIF = ("DejaVu Serif", "Liberation Serif", "Noto Serif", "Gentium Plus")
NARROW = ("Liberation Sans Narrow", "Roboto", "Carlito", "Gentium Plus")
_CAPTIONS = (
    {"facts": "The act", "totals": "Votes counted", "states": "Votes of each Member State"},
    {"facts": "Decision", "totals": "Count", "states": "Roll call"},
    {"facts": "Information", "totals": "Overall result", "states": "Result by Member State"},
    {"facts": "I. Matter", "totals": "II. Outcome", "states": "III. Member States"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4,), "margin": (36, 44, 54), "scale": (1.0, 1.04, 1.08),
    "leading": (1.0, 1.08, 1.15), "gap": (7, 10, 14), "gutter": (10, 16, 22), "thick": (0.5, 0.75),
    "ink": ("#000000", "#1d1d1b", "#212529"), "line": ("#000000", "#808080", "#b0b0b0", "#444444"),
    "accent": ("#000000", "#003399", "#0b5394", "#7a1f2b", "#2f5d3a"),
    "dark": ("#003399", "#2b2b2b", "#3d4f6b", "#5a2a36"), "box": ("#ffffff", "#f6f6f6"),
    "tint": ("#f0f0f0", "#e8eef7", "#f5f0e6", "#eaf2ec"), "bar": ("#8a97a8", "#a9a9a9", "#6f86a6"),
    "box_fill": ("",), "label": ("#000000", "#444444", "#0b5394"), "label_bold": (True, False),
    "value_bold": (False, False, True), "capitals": (False,), "colon": (":", "", ":"),
    "word_bold": (False, True), "nth": (True, False),
    "title": ("Council vote", "Vote of the Member States", "How the Council voted",
              "Voting record", "Results of the vote", "Public vote of the Council",
              "Vote on legislation", "Legislative vote", "Report of the vote"),
    "kicker": ("", "", "Public vote", "Council of the European Union", "Legislative act"),
    "title_size": (1.4, 1.6, 1.9), "title_bold": (True, True, False),
    "head": ("plain", "centred", "boxed", "banner", "ruled", "block"),
    "captions": _CAPTIONS, "headings": ("", "plain", "line", "bar"),
    "fields": (_FIELDS, _ACT_FIRST, _WHEN_FIRST), "facts": ("rows", "plain", "abreast"),
    "fact_rules": ("all", "rows", "frame", "none"), "fields_over": (2, 3, 4),
    "act_first": (True, False), "mark_before": (True, False), "sort": ("", "", "", "name"),
    "result": ("plain", "frame", "cells", "banner"), "result_size": (1.1, 1.3, 1.5),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "nfmw", "mnf"),
    "blocks": (2, 2, 3), "headed": (True, True, True, False), "code_head": ("", "Code"),
    "number_head": ("", "No"), "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "stripe": ("#f2f2f2", "#eaf0f7", "#f6f2e9"), "head_fill": ("", "tint", "dark"),
    "head_ink": ("#000000",), "rules": ("all", "rows", "frame", "head", "book", "none"),
    "figures_at": ("right", "right", "center"), "mark_at": ("center", "center", "left"),
    "ground_on": ("cell", "cell", "row"), "pad": (1.0, 1.8, 2.6), "pad_across": (4,),
    "largest_first": (False,), "roll_wide": (0.7, 0.85, 1.0), "halves": (1,),
    "choice": ("crossed", "ticked", "filled", "cross alone", "tick alone"),
    "units": (True, False), "nobody": ("none", "–", "no Member State"),
    "name_figure": (" ({})", " {}", " – {}"), "names_between": (",", ";"),
    "dash": (" – ", ": ", " | "), "numbered": (True, False), "list_over": (3, 4),
    "present": ("×", "n/a"),
    "totals": ("table", "columns", "lines"), "unmarked": (("none", "sentence"),),
    "count_order": ("lnf", "mlnf", "lmnf", "lfn"), "count_rules": ("all", "rows", "head", "book"),
    "count_wide": (1.0, 0.75), "legend": ("line", "framed", "list"),
    "legend_title": ("", "Key:", "Legend:"),
    "signers": (("For the Council", "For the Secretariat"), ("The President", "The Registrar"),
                ("Prepared by", "Approved by")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "round", "placed", "placed", "jpeg",
                  "sign", "sign"),
    "plate": ("disc", "square"), "foot_at": ("left", "center", "right"),
    "foot": ("", "", "{title}, {item}", "1/1", "Public document"),
}  # fmt: skip
