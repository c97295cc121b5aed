"""What the pages of pdfme say, in the words of forms, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstain", "Not participating"),
    ("For", "Against", "Abstained", "Not participating"),
    ("Approve", "Reject", "Abstain", "Not participating"),
    ("Votes in favour", "Votes against", "Abstentions", "Did not participate"),
    ("Yes", "No", "Abstentions", "Absent"),
    ("For", "Against", "Abstaining", "Did not vote"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Issued by", "Name of institution", "Institution voting"),
    "Session": ("Session", "Session no.", "Meeting no.", "Council session", "Number of meeting"),
    "Configuration": ("Configuration", "Council configuration", "Formation of the Council",
                      "Formation"),
    "Item": ("Interinstitutional file", "File no.", "Procedure no.", "Reference no.",
             "Dossier"),
    "Document": ("Document", "Document no.", "Council document", "Doc. reference",
                 "Document put to the vote"),
    "Voting Rule": ("Voting rule", "Majority required", "Type of vote", "Majority",
                    "Applicable rule"),
    "Subject": ("Subject", "Title of the act", "Description", "Act", "Subject of the vote"),
    "Sitting date": ("Date", "Date of the sitting", "Date of the vote", "Sitting date", "Voted"),
    "Final result": ("Result", "Final result", "Outcome", "Decision", "Result of the vote"),
    "Total": ("Total", "Total Member States", "Sum", "TOTAL", "Grand total"),
    "Members": ("Members", "Member States", "Quantity", "Number of members", "Number"),
    "Member State": ("Member State", "Country", "Name of Member State", "State"),
    "Vote": ("Vote", "Position", "Vote cast", "Voted", "Choice"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}",
           "{d:%d %b %Y}", "{d:%A} {d.day} {d:%B} {d.year}", "{d.day}/{d.month}/{d.year}",
           "{d:%d-%m-%Y}"),
    rules=("^{}", "^{}", "{}", "^{} vote"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population %", "% of population", "Population share (%)",
            "EU population (%)", "% population"),
)  # fmt: skip
SIZES = (10.2, 9.8, 9.5, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.3, 7.0)
_FIELDS = ("Document", "Item", "Sitting date", "Session", "Configuration", "Institution",
           "Voting Rule", "Subject")  # fmt: skip
SANS = ("Open Sans", "Noto Sans", "Roboto", "Liberation Sans", "Lato", "Carlito", "Inter",
        "DejaVu Sans")  # fmt: skip
SERIF = ("Noto Serif", "Liberation Serif", "Gentium Plus", "Caladea", "DejaVu Serif")
NARROW = ("Liberation Sans Narrow", "Roboto Condensed", "Carlito", "DejaVu Sans Condensed")
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (36.0, 46.0, 56.0),
    "scale": (1.0, 1.05), "gap": (9.0, 12.0, 15.0), "leading": (1.15, 1.25), "subset": (True,),
    "ink": ("#000000", "#000000", "#1d1d1f"), "line": ("#888888", "#b5b5b5", "#000000", "#8aa0b8"),
    "accent": ("#000000", "#1f5f8b", "#7b2d26", "#2f4f2f", "#4b3f72", "#333333"),
    "dark": ("#2980ba", "#34495e", "#5d4157", "#2f5d50", "#444444", "#7a4b1e"),
    "tint": ("#f0f3f6", "#f5f5f5", "#f6f1e8", "#edf5ef"), "box_fill": ("",),
    "bar_tint": ("#f0f3f6",),
    "label": ("#000000", "#555555", "#4d5b6a"), "label_bold": (True, True, False),
    "colon": (":", ":", ""), "capitals": (False, False, True), "round": (0.0, 3.0, 7.0),
    "title": ("Record of vote", "Voting certificate", "VOTE – COUNCIL OF THE EU",
              "Vote of the Member States", "Summary of the vote", "Voting form",
              "Council voting result", "Notice of voting result", "Vote sheet"),
    "title_size": (1.5, 1.9, 2.3), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("band", "lined", "double", "bare"), "code": ("", "", "qrcode", "code128"),
    "nth": (True, False), "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[2:6], *_FIELDS[:2], *_FIELDS[6:]),
               (_FIELDS[7], *_FIELDS[:7])),
    "facts": ("boxed", "stripped", "rows", "blocks", "columns"), "fields_over": (2, 3, 4),
    "subject_first": (True, False), "fact_rules": (False, True),
    "block_titles": (("Act", "Sitting"), ("File", "Meeting"), ("Concerning", "Voted in")),
    "states": ("table",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm"),
    "blocks": (2, 2, 3), "gutter": (10.0, 14.0, 20.0), "one_wide": (340.0, 420.0, 999.0),
    "headed": (True, True, True, False), "number_head": ("", "No."), "high": (1.5, 1.65, 1.8),
    "spread": (0.0, 0.5, 1.0), "striped": (False, True), "zebra": (0,),
    "pad_across": (3.0, 4.5), "cell_thick": (0.0, 0.3, 0.5), "cell_sides": ("trbl", "tb", "b"),
    "frame": ("#000000", "#888888"), "frame_thick": (0.0, 0.1, 0.3),
    "head_fill": ("", "", "tint", "dark"), "labels_over": (4, 4, 3), "label_gap": (0.0, 5.0),
    "cards_over": (2, 3), "mark_last": (True, False), "names_bold": (False, True),
    "tape_over": (7, 9, 10), "tables_over": (3, 4), "between": (", ", "; "),
    "nobody": ("–", "None", "No Member State"),
    "totals": ("table", "tiles", "sums", "across", "rounds", "lines", "cells"),
    "unmarked": (("sentence",),), "tiles_over": (3, 5), "sums_at": (0.0, 1.0),
    "result_look": ("boxed", "strip", "plain", "stamp"), "result_size": (1.15, 1.4, 1.7),
    "result_at": ("left", "center", "right"), "askew": (4.0, 6.0, 356.0),
    "legend_title": ("", "", "Legend", "Key:"), "legend_down": (False, False, True),
    "signers": (("For the Presidency", "For the Secretariat"),
                ("Checked by", "Approved by"), ("Place and date", "Signature")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "shape",
                  "clear", "jpeg", "few"),
    "fill": (1.0, 1.15, 1.3), "pill": (0.0, 3.0, 6.0), "plate": ("disc", "square"),
}  # fmt: skip
