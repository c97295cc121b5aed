"""What an office that draws with Racket says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("For", "Against", "Abstaining", "Not participating"),
    ("In favour", "Against", "Abstention", "Did not take part"),
    ("Yes", "No", "Abstain", "Not participating"),
    ("Yes", "No", "Abstention", "Not voting"),
    ("In favour", "Opposed", "Abstained", "Not participating"),
    ("For", "Against", "Abstain", "Not taking part"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Deciding institution", "Institution concerned", "Body"),
    "Session": ("Session", "Session of the Council", "Council meeting No", "Meeting"),
    "Configuration": ("Configuration", "Council formation", "Composition", "Council configuration"),
    "Item": ("Interinstitutional file", "File number", "Procedure", "File", "Dossier"),
    "Document": ("Document", "Council document", "Document voted on", "Reference document"),
    "Voting Rule": ("Voting rule", "Rule of voting", "Majority required", "Required majority"),
    "Subject": ("Subject", "Title", "Act", "Legislative act", "Matter", "Title of the act"),
    "Sitting date": ("Date", "Date of sitting", "Voting date", "Date of the vote", "Sitting of"),
    "Final result": ("Final result", "Result", "Voting result", "Outcome", "Result of the vote"),
    "Total": ("Total", "Total votes", "All States", "Altogether"),
    "Members": ("Members", "Member States", "Count", "No. of States", "States"),
    "Member State": ("Member State", "State", "Country", "Delegation"),
    "Vote": ("Vote", "Position", "Votes", "Position taken"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d.day}/{d.month}/{d.year}", "{d:%A} {d.day} {d:%B} {d.year}", "{nth} {d:%B} {d.year}",
           "{d:%d-%m-%Y}", "{d:%b} {d.day}, {d.year}"),
    rules=("{}", "^{}", "{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "The act is adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "The act is not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population, %", "% population", "Share of population (%)",
            "Population share (%)", "Share of EU population, %"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Sitting date", "Configuration", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Configuration", "Session",
              "Sitting date")  # fmt: skip
SANS = ("Liberation Sans", "Carlito", "Open Sans", "DejaVu Sans", "Roboto", "Lato")
SERIF = ("Liberation Serif", "Caladea", "DejaVu Serif", "Gentium Plus")
NARROW = ("Liberation Sans Narrow", "Carlito", "Liberation Serif")
_HEADINGS = (
    {"facts": "Subject of voting", "totals": "Voting results", "states": "Votes of the States"},
    {"facts": "1. The act", "totals": "Totals", "states": "Votes by country"},
    {"facts": "General information", "totals": "Count of votes", "states": "Positions"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, LETTER), "margin": (40, 50, 60),
    "scale": (1.0, 1.05), "leading": (1.0, 1.08, 1.15), "gap": (6, 9, 12), "high": (1.5, 1.7, 2.0),
    "gutter": (10, 16, 24), "ink": ("#000000", "#000000", "#262626"),
    "line": ("#000000", "#7f7f7f", "#bfbfbf", "#4472c4", "#8eaadb"), "thick": (0.5, 0.5, 1.0),
    "accent": ("#000000", "#1f3864", "#2f5496", "#44546a", "#385623"), "box_fill": ("",),
    "tint": ("#f2f2f2", "#deeaf6", "#e2efd9", "#fff2cc", "#ededed"),
    "label_bold": (True, False), "value_bold": (False, False, True), "colon": (":", ":", ""),
    "label_at": ("l", "l", "r"), "capitals": (False, False, True),
    "word_bold": (True, True, False), "nth": (True, False), "fact_after": (0, 2, 4),
    "title": ("Result of the vote", "Voting results", "VOTING RESULT", "Public voting sheet",
              "Vote of the Council", "Results of voting on a legislative act", "Protocol of voting",
              "Votes of Members of the Council", "Voting card"),
    "kicker": ("", "", "Legislative deliberations", "Public deliberation", "Open to the public"),
    "title_size": (1.3, 1.5, 1.8), "title_bold": (True, True, False),
    "head": ("plain", "centred", "ruled", "boxed", "band", "running"),
    "headings": ("", "", "bold", "lined", "tinted", "barred"), "headings_of": _HEADINGS,
    "fields": (_FIELDS, _ACT_FIRST), "facts": ("grid", "tabbed", "paired", "stacked", "headed"),
    "fact_rules": ("all", "rows", "none", "dotted", "frame"), "label_fill": (True, False),
    "fact_leader": ("none", "none", "dot"), "fields_over": (3, 4, 2), "act_first": (True, False),
    "act_size": (1.0, 1.1), "between": ("|", "·", ";"), "point": ("{}.", "{})", "•", "–"),
    "mark_before": (True, False), "result_size": (1.0, 1.15, 1.3),
    "result": ("line", "boxed", "cells", "centred", "tinted", "right", "tabbed"),
    "sort": ("", "", "", "name", "code"), "states": ("blocks",), "ranked": (False,),
    "order": ("nfm", "nmf", "mnf", "infm", "cnfm", "fnm", "cmnf"), "blocks": (2, 2, 3),
    "down": (True, True, False), "headed": (True, True, False), "code_head": ("", "Code"),
    "number_head": ("", "№", "No"), "remark_head": ("Remarks", "Notes"),
    "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "rules": ("all", "rows", "dotted", "frame", "columns", "book", "none"),
    "head_fill": ("", "#d9d9d9", "#d9e2f3", "#4472c4", "#44546a"), "head_ink": ("",),
    "head_bold": (True, True, False), "figures_at": ("r", "r", "c"), "pad": (1.0, 1.6, 2.2),
    "pad_across": (3.6, 5.4), "said": (False, False, True), "halves": (1,), "band": (9, 10),
    "choice": (("☒", "☐"), ("☑", "☐"), ("X", ""), ("●", "○"), ("✔", "")), "cards": (4, 5),
    "over": (3, 2), "leader": ("dot", "dot", "none", "hyphen", "underscore"),
    "units": (True, False), "nobody": ("–", "none", "No Member State"),
    "name_figure": (" ({})", " – {}", ", {}"), "names_between": (", ", "; "),
    "bullet": ("", "•", "–"), "heading_edge": ("", "bottom"), "caption": (" · ", " – ", ", "),
    "word_order": ("nvf", "nfv", "vnf"), "list_wide": (1.0, 0.85, 0.7),
    "totals": ("table", "leaders", "across", "tiles", "run"), "unmarked": (("sentence",),),
    "count_order": ("lnf", "lmnf", "mlnf", "nlf", "lfn"), "members_at": ("c", "r"),
    "count_rules": ("all", "rows", "book", "frame"), "count_wide": (1.0, 0.75, 0.6),
    "count_at": ("left", "left", "center", "right"), "legend": ("line", "equals", "boxed"),
    "legend_title": ("", "Legend:", "Symbols:", "Key"),
    "pill": ("plate", "plate", "run"), "round": (0, 3, 6),
    "technique": ("path", "own", "own", "icon", "icon", "edged", "hollow", "shade", "clear",
                  "jpeg", "few",
                  "sign", "sign"),
    "mark_size": (0.9, 1.0, 1.1), "plate": ("disc", "square"),
    "signer": ("Head of the Legislative Unit", "For the Presidency", "Secretary of the Council"),
    "foot": ("", "", "{title}", "Page 1 of 1", "{item}"), "foot_at": ("l", "c", "r"),
    "addressee": ("To the delegations", "To: Permanent Representations", "To all Member States"),
}  # fmt: skip
