"""What workbooks say, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("For", "Against", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstention", "Not voting"),
    ("Yes", "No", "Abstention", "Not participating"),
    ("Yes", "No", "Abstained", "Did not vote"),
    ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
    ("Votes for", "Votes against", "Abstaining", "Not taking part"),
    ("For", "Against", "Abstaining", "Not participating in the vote"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Deciding body", "Institution concerned", "EU institution"),
    "Session": ("Session", "Session no.", "Council meeting no.", "Meeting", "Session (number)"),
    "Configuration": ("Configuration", "Council configuration", "Meeting of", "Council formation"),
    "Item": ("Interinstitutional file", "Interinstitutional ref.", "Interinstitutional file no.",
             "Procedure file", "COD number"),
    "Document": ("Document", "Document no.", "Council doc.", "Reference document", "Doc. no."),
    "Voting Rule": ("Voting rule", "Majority", "Required majority", "Rule applied",
                    "Voting rule applicable"),
    "Subject": ("Subject", "Legislative act", "Title", "Subject of the act", "Act"),
    "Sitting date": ("Date", "Date of the vote", "Sitting date", "Date of meeting", "Voted on"),
    "Final result": ("Result", "Outcome", "Final result", "Result of the voting"),
    "Total": ("Total", "Total votes", "Members of the Council", "Sum", "Total MS"),
    "Members": ("Members", "Member States", "Number of MS", "No. of Member States", "MS"),
    "Member State": ("Member State", "Delegation", "Member States", "Country"),
    "Vote": ("Vote", "Vote cast", "Position", "How voted", "Voting"),
}  # fmt: skip
QUESTIONS: Mapping[str, str] = {
    "Institution": "Which institution voted?",
    "Session": "At which session?",
    "Configuration": "In which configuration did the Council meet?",
    "Item": "What is the interinstitutional file?",
    "Document": "On which document was the vote taken?",
    "Voting Rule": "Which majority was required?",
    "Subject": "What was the vote about?",
    "Sitting date": "When was the vote taken?",
}
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS),
    dates=("{d:%d.%m.%Y}", "{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}",
           "{d:%d-%m-%Y}", "{d.day}.{d.month}.{d.year}", "{d.day} {d:%b} {d.year}",
           "{d:%A} {d:%d/%m/%Y}"),
    rules=("{}", "^{}", "^{}", "^{}"),
    shares=("Population (%)", "% of population", "Population share", "Population in %",
            "% population", "Pop. (%)", "Share of EU population (%)"),
)  # fmt: skip
SIZES = (10.0, 9.8, 9.5, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.4, 7.2)
FIELDS = ("Sitting date", "Institution", "Session", "Configuration", "Subject", "Item", "Document",
          "Voting Rule")  # fmt: skip
ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Session", "Configuration",
             "Sitting date")  # fmt: skip
SANS = ("Carlito", "Liberation Sans", "Noto Sans", "Open Sans", "Roboto", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Noto Serif", "Gentium Plus")
THIN = ("Liberation Sans Narrow", "Carlito", "Roboto")
_HEADINGS = (
    {"facts": "I. Identification", "totals": "II. Overall result", "states": "III. Positions",
     "legend": "IV. Key"},
    {"facts": "Details of the vote", "totals": "Results", "states": "Votes of the delegations",
     "legend": "Meaning of signs"},
    {"facts": "Proposal", "totals": "Votes counted", "states": "Member States",
     "legend": "Explanation"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (36, 45, 54),
    "scale": (1.0, 1.0, 1.06), "row": (1.45, 1.55, 1.68), "gap": (7.5, 10.5, 15),
    "ink": ("#000000", "#000000", "#262626"),
    "line": ("#000000", "#595959", "#a6a6a6", "#8ea9db", "#c9a66b"),
    "stroke": ("thin", "thin", "hair"),
    "accent": ("#000000", "#002060", "#1f3864", "#7f1d1d", "#385723", "#3a3a3a"),
    "tint": ("#efefef", "#e4ecf7", "#f6f0e2", "#e9f2e4", "#f7f7f7"), "box_fill": ("",),
    "label": ("#000000", "#000000", "#44546a"), "label_bold": (True, False, False),
    "label_fill": (True, False, False), "label_at": ("l", "l", "r"),
    "value_bold": (False, True, False), "colon": (":", "", ":"),
    "capitals": (False, False, False, True),
    "title": ("Vote on a legislative act", "Outcome of voting", "Results of the public vote",
              "STATEMENT OF VOTES", "Voting – detailed results", "Table of votes cast",
              "Public voting results", "Council of the European Union: votes",
              "Voting return", "Vote of the Member States", "Return of votes cast in Council"),
    "kicker": ("", "", "", "Open to the public", "Legislative deliberation", "For publication"),
    "title_size": (1.3, 1.5, 1.75), "title_bold": (True, True, False),
    "head_look": ("plain", "right", "centre", "under", "band", "stamp"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "headings": ("", "", "tint", "ruled", "capitals"),
    "headings_of": _HEADINGS, "fields": (FIELDS, ACT_FIRST),
    "facts": ("rows", "below", "three", "grouped"),
    "fact_rules": ("all", "rows", "", "dotted", "ends"), "over": (3, 2),
    "mark_before": (True, False), "states": ("blocks",),
    "order": ("nfm", "infm", "nmf", "cnfm", "mnf", "fnm", "ncfm"), "blocks": (2, 3, 2),
    "headed": (True, True, True, False), "zebra": (False, False, True),
    "rules": ("all", "all", "rows", "dotted", "columns", "outline"), "people": (False, False, True),
    "head_fill": ("", "#d9e1f2", "#ededed", "#1f3864", "#fce4d6"), "head_ink": ("",),
    "head_bold": (True, True, False), "head_size": (0.92, 1.0), "number_head": ("", "No.", "Nr"),
    "code_head": ("", "Code", "MS"), "names_bold": (False, False, True),
    "figure_at": ("r", "r", "c"), "mark_at": ("c", "c", "l"), "said": (False, False, True),
    "ground_on": ("cell", "cell", "row"), "grid_over": (9, 7), "lists_over": (3, 2),
    "boxes": (("☒", "☐"), ("☑", "☐"), ("X", ""), ("✔", ""), ("●", "○")),
    "nobody": ("–", "None", "(none)", "No delegation"), "units": (True, False),
    "names_between": ("; ", ", "), "meter": ("#9bc2e6",),
    "totals": ("table", "pairs", "cells", "lines"), "unmarked": (("said",),),
    "count_rules": ("all", "rows", "dotted", "ends"), "number_at": ("r", "c"),
    "percent_of_members": (False, True), "totals_wide": (False, True),
    "result_look": ("plain", "cells", "right", "under", "filled"), "result_size": (1.0, 1.15, 1.3),
    "legend_look": ("row", "row", "list"), "legend_title": ("", "Legend:", "Signs:", "Key:"),
    "technique": ("shape", "shape", "sign", "sign", "clear", "jpeg", "few", "outlined"),
    "mark_size": (1.0, 1.1, 1.2), "plate": ("disc", "square"), "word": (False, True),
    "foot_says": ("", "", "&P/&N", "{item}", "{title} – {item}"), "foot_at": (0, 1, 2),
    "signers": (("Brussels", "For the General Secretariat"), ("Checked", "Head of unit"),
                ("Done at Brussels", "The Secretariat")),
}  # fmt: skip
