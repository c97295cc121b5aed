"""What an office that writes reStructuredText says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("For", "Against", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstained", "Not taking part"),
    ("Yes", "No", "Abstention", "No participation"),
    ("Yes", "No", "Abstaining", "Not participating"),
    ("Votes in favour", "Votes against", "Abstentions", "Not participating"),
    ("For", "Against", "Abstained", "Did not participate"),
    ("Voting in favour", "Voting against", "Abstaining", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution acting", "Author institution", "Body"),
    "Session": ("Session", "Council session", "Session number", "Meeting no", "No. of session"),
    "Configuration": ("Configuration", "Council configuration", "Formation of the Council",
                      "Meeting in the formation"),
    "Item": ("Interinstitutional file", "Interinstitutional File", "File", "Procedure number",
             "Ordinary legislative procedure"),
    "Document": ("Document", "Text voted upon", "Council document", "Document number", "Ref. doc."),
    "Voting Rule": ("Voting rule", "Majority required", "Applicable voting rule",
                    "Majority for adoption", "Voting arrangement"),
    "Subject": ("Subject", "Legislative act", "Title of the act", "Act concerned", "Item",
                "Proposal"),
    "Sitting date": ("Date", "Date of vote", "Date of the session", "Vote of", "Day"),
    "Final result": ("Result", "Final result", "Outcome of the vote", "Result of the vote",
                     "Conclusion"),
    "Total": ("Total", "All Members", "Total of Member States", "In all"),
    "Members": ("Members", "Member States", "Number", "Delegations", "No of Members"),
    "Member State": ("Member State", "State", "Delegation", "Member", "Name"),
    "Vote": ("Vote", "Position", "Vote given", "Voted", "Voting"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d.day}.{d.month}.{d.year}", "{d:%A}, {d.day} {d:%B} {d.year}", "{d:%d %b %Y}",
           "{d:%B} {d.day}, {d.year}"),
    rules=("{}", "^{}", "{}", "^{}"),
    shares=("Population (%)", "% of population", "Population, %", "Share of the population (%)",
            "Population share", "% of the EU population"),
)  # fmt: skip
_FIELDS = ("Institution", "Sitting date", "Session", "Configuration", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Document", "Item", "Sitting date", "Session", "Configuration",
              "Voting Rule")  # fmt: skip
SANS = ("Liberation Sans", "Open Sans", "Carlito", "Lato", "Noto Sans", "DejaVu Sans", "Roboto")
SERIF = ("Liberation Serif", "Gentium Plus", "Noto Serif", "DejaVu Serif")
NARROW = ("Liberation Sans Narrow", "Carlito", "Liberation Serif", "Roboto")
_HEADINGS = (
    {"facts": "Subject of the vote", "totals": "Votes by position",
     "states": "Votes by Member State"},
    {"facts": "A. Reference", "totals": "C. Overall count", "states": "B. Votes cast"},
    {"facts": "Procedure", "totals": "Summary", "states": "Roll call"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, LETTER), "margin": (42, 51, 62),
    "scale": (1.0, 1.04, 1.08), "leading": (1.2, 1.25, 1.32), "gap": (6, 9, 12),
    "gutter": (9, 14, 20), "ink": ("#000000", "#000000", "#202020"),
    "line": ("#000000", "#666666", "#9a9a9a", "#5b7db1"), "thick": (0.4, 0.5, 0.75),
    "accent": ("#000000", "#1b365d", "#5a1a1a", "#14532d", "#333333"),
    "tint": ("#eeeeee", "#e8eef5", "#f4efe2", "#edf3e8"), "box_fill": ("",),
    "label_bold": (True, True, False), "value_bold": (False, False, True), "colon": (":", ":", ""),
    "capitals": (False, False, False, True), "word_bold": (True, False), "nth": (True, False),
    "title": ("Voting by the Council", "Note on a vote", "Result of voting", "VOTING SHEET",
              "Votes of the Member States", "Vote on a proposal", "Public vote of the Council",
              "Record of voting", "Summary of votes cast", "Legislative vote",
              "Information on a public vote"),
    "kicker": ("", "", "For information", "Public session", "Legislative acts"),
    "title_size": (1.3, 1.5, 1.7), "title_bold": (True, True, False),
    "head": ("plain", "centred", "letterhead", "boxed", "band", "lines"),
    "headings": ("", "", "bold", "lined", "tinted"), "headings_of": _HEADINGS,
    "fields": (_FIELDS, _ACT_FIRST), "facts": ("fields", "quad", "over", "bullets"),
    "fact_rules": ("all", "rows", "none", "dotted"), "label_fill": (True, False),
    "fields_over": (3, 4, 2), "act_first": (True, False), "between": ("|", "–", ";"),
    "mark_before": (True, False), "result": ("line", "boxed", "cells", "centred", "tinted"),
    "result_size": (1.0, 1.1, 1.3), "sort": ("", "", "", "name", "code"), "states": ("blocks",),
    "order": ("nfm", "nmf", "mnf", "infm", "cnfm", "nfcm"), "blocks": (2, 2, 3),
    "down": (True, True, False), "headed": (True, True, False), "code_head": ("", "Code", "MS"),
    "number_head": ("", "No", "Nr"), "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "rules": ("all", "rows", "dotted", "frame", "columns", "book", "none"),
    "head_fill": ("", "#e6e6e6", "#dfe8f2", "#1b365d"), "head_ink": ("",),
    "head_bold": (True, True, False), "figures_at": ("r", "r", "c"), "pad": (0.8, 1.4, 2.0),
    "pad_across": (3.5, 5), "said": (False, False, True), "halves": (1,),
    "choice": (("X", ""), ("☒", "☐"), ("✔", ""), ("●", "○"), ("☑", "☐")),
    "over": (3, 2), "units": (True, False), "nobody": ("–", "none", "no Member State", "None"),
    "name_figure": (" ({})", ", {}", " – {}"), "names_between": (", ", "; "),
    "point": ("–", "•"), "numbers": ("{}.", "({})"), "list_wide": (1.0, 0.85, 0.7),
    "totals": ("table", "fields", "across", "bullets", "run"), "unmarked": (("sentence",),),
    "count_order": ("lnf", "lmnf", "mlnf", "nlf"), "count_rules": ("all", "rows", "book", "none"),
    "count_wide": (1.0, 0.7, 0.6), "legend": ("line", "equals", "list"),
    "legend_title": ("", "Key:", "Legend:", "Symbols used:"),
    "technique": ("path", "path", "edged", "hollow", "clear", "clear", "jpeg", "few", "sign",
                  "sign"),
    "mark_size": (0.95, 1.05, 1.15), "plate": ("disc", "square"),
    "signer": ("For the Secretary-General", "The Director-General", "Head of Unit"),
    "foot": ("", "", "{title} – {item}", "Page 1", "{item}"),
    "addressee": ("Permanent Representatives of the Member States", "All delegations",
                  "Legislative Transparency Unit"),
}  # fmt: skip
