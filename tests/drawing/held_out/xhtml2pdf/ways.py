"""What the dice may choose for a page of xhtml2pdf: words of an office, fonts, looks of parts."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstained", "Not taking part"),
    ("Yes", "No", "Abstained", "Not participating"),
    ("Yes", "No", "Abstention", "Did not take part"),
    ("Votes for", "Votes against", "Abstentions", "Not participating in the vote"),
    ("Votes in favour", "Votes against", "Abstentions", "No participation"),
    ("Favourable", "Against", "Abstaining", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution voting", "Organ", "Issued by"),
    "Session": ("Session", "Session number", "Council session", "Meeting", "Session No",
                "No of the session"),
    "Configuration": ("Configuration", "Configuration of the Council", "Formation",
                      "Council formation", "Composition"),
    "Item": ("Interinstitutional file", "File number", "Procedure number", "Inst. file",
             "Reference of the file", "Interinstitutional File No"),
    "Document": ("Document", "Document No", "Council document", "Basic document", "Doc. ref.",
                 "Documents concerned"),
    "Voting Rule": ("Voting rule", "Rule of vote", "Majority rule", "Majority needed",
                    "Applicable majority", "Type of majority"),
    "Subject": ("Subject", "Title of the act", "Act voted on", "Subject of the vote", "Concerning",
                "Title"),
    "Sitting date": ("Date", "Date of the vote", "Day of the vote", "Sitting of", "Date of sitting",
                     "Voting date"),
    "Final result": ("Result", "Result of the vote", "Outcome", "Final outcome", "Voting result"),
    "Total": ("Total", "Sum total", "Altogether", "All Members", "TOTAL"),
    "Members": ("Members", "Number of Members", "No. of MS", "Member States", "Delegations"),
    "Member State": ("Member State", "Member of the Council", "State", "Country", "Member States"),
    "Vote": ("Vote", "Vote cast", "Position taken", "Voting", "Position"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}",
           "{d.day}.{d.month}.{d.year}", "{d:%d %B %Y}", "{d:%A}, {d.day} {d:%B} {d.year}",
           "{d:%d %b. %Y}", "{d.day}/{d.month}/{d.year}"),
    rules=("{}", "^{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "The act was adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "% of the population", "Population in %", "Pop. %",
            "Share of population (%)", "Population share %", "% population"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Sitting date", "Session",
              "Configuration")  # fmt: skip
_DAY_FIRST = ("Sitting date", "Session", "Configuration", "Voting Rule", "Item", "Document",
              "Subject")  # fmt: skip
SANS = ("DejaVu Sans", "Liberation Sans", "Open Sans", "Roboto", "Noto Sans", "Carlito", "Lato")
SERIF = ("DejaVu Serif", "Liberation Serif", "Noto Serif", "Gentium Plus", "Caladea")
NARROW = ("Liberation Sans Narrow", "Roboto", "Carlito", "Gentium Plus", "Liberation Serif")
_CAPTIONS = (
    {"facts": "1. Particulars", "totals": "2. Count", "states": "3. Votes by Member State"},
    {"facts": "Particulars of the vote", "totals": "Summary of the votes",
     "states": "Votes of the Members of the Council"},
    {"facts": "Procedure", "totals": "Result by position", "states": "List of votes"},
    {"facts": "A. Act and procedure", "totals": "B. Totals", "states": "C. Member States"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4,), "margin": (36, 44, 54), "scale": (1.0, 1.05, 1.1),
    "leading": (1.2, 1.3, 1.4), "gap": (5, 8, 11), "gutter": (0, 10, 16), "indent": (0, 12),
    "ink": ("#000000", "#1c1c1c", "#222a35"), "line": ("#000000", "#555555", "#999999", "#bbbbbb"),
    "accent": ("#000000", "#003399", "#1f4e79", "#5b2333", "#244d2f"), "fact_pad": (1, 2, 3),
    "tint": ("#eeeeee", "#e6edf5", "#f3efe4", "#e9f1ea"), "box_fill": ("",),
    "label": ("#000000", "#333333", "#1f4e79"), "label_weight": ("bold", "normal"),
    "value_weight": ("normal", "normal", "bold"), "capitals": (False, False, False, True),
    "colon": (":", ":", ""), "word": ("normal", "bold"), "nth": (True, False),
    "title": ("Record of the vote", "Public vote", "Voting record of the Council",
              "Vote on a legislative act", "Voting on legislative acts", "Result of the vote",
              "Sheet of votes", "Public results of votes", "Vote in the Council of the EU"),
    "kicker": ("", "", "Legislative deliberations (open to the public)", "Public vote", "Annex"),
    "title_size": (1.35, 1.55, 1.8), "title_weight": ("bold", "bold", "normal"),
    "head": ("letterhead", "framed", "plain", "centred", "ruled", "tinted"),
    "captions": _CAPTIONS, "headings": (False, True), "heading_line": (False, True),
    "fields": (_FIELDS, _ACT_FIRST, _DAY_FIRST), "facts": ("colons", "form", "two", "boxes"),
    "first_number": (1, 1, 4), "fields_over": (2, 3, 4), "act_first": (True, False),
    "point": ("5", "12", "3", "21"), "between": ("|", "·", ";", "–"), "result_in": ("",),
    "mark_before": (True, False), "result_size": (1.0, 1.15, 1.3), "sort": ("", "", "", "name"),
    "result": ("line", "centred", "boxed", "tinted", "cells"),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "infm", "cnfm", "nfm"),
    "blocks": (2, 2, 3), "headed": (True, True, False), "code_head": ("", "Code", "MS"),
    "number_head": ("", "No", "No."), "dot": ("", "."), "names_bold": (False, False, True),
    "zebra": (0, 0, 1), "zebra_fill": ("#f1f1f1", "#eaf0f6", "#f5f2e9"),
    "rules": ("all", "lines", "dotted", "none", "all"), "head_fill": ("#ffffff", "#e8e8e8",
                                                                      "#dde7f1"),
    "pad": (0.8, 1.4, 2.0), "across": (4,), "pad_across": (4,), "said": (False, False, True),
    "band": (7, 9), "entries_over": (3, 3, 2), "fiches_over": (4, 5), "dash": ("–", "—"),
    "group_over": (2, 3), "halves": (1,), "choice": (("X", " "), ("☒", "☐"), ("✔", " "),
                                                     ("●", "○"), ("☑", "☐")),
    "units": (True, False), "nobody": ("none", "–", "no Member State", "nil"),
    "name_figure": (" ({})", " {}", ", {}"), "names_between": (",", ";"),
    "names_below": (True, False), "ledger_wide": (1.0, 0.8, 0.66), "foot_fill": ("#ffffff",
                                                                                 "#eeeeee"),
    "totals": ("table", "across", "lines", "run"), "unmarked": (("none", "sentence"),),
    "count_order": ("lnf", "mlnf", "lmnf", "lfn"), "count_rules": ("all", "lines", "none"),
    "count_wide": (1.0, 0.7), "legend": ("line", "equals", "list"),
    "legend_title": ("", "Key:", "Legend:", "Signs:"),
    "signers": (("For the Presidency", "For the General Secretariat"),
                ("The President", "The Secretary-General"), ("Drawn up by", "Checked by")),
    "technique": ("path", "path", "path", "round", "edged", "hollow", "clear", "clear", "jpeg",
                  "few", "sign", "sign"),
    "plate": ("disc", "square"), "foot_at": ("left", "center", "right"),
    "foot": ("", "", "{title} – {item}", "Page 1 of 1", "Council of the European Union"),
}  # fmt: skip
