"""What the pages of PyX say, in the words of a statistical yearbook, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstaining", "Not participating"),
    ("For", "Against", "Abstention", "Absent from the vote"),
    ("Favourable", "Unfavourable", "Abstention", "Not participating"),
    ("Yes", "No", "Abstained", "Took no part"),
    ("For", "Against", "Abstained", "Not taking part"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting institution", "Institution", "Assembly"),
    "Session": ("Session", "Session number", "Council session", "Meeting of the Council"),
    "Configuration": ("Configuration", "Council configuration", "Formation", "Policy formation"),
    "Item": ("Interinstitutional file", "Procedure", "File reference", "Legislative file",
             "Interinstitutional procedure"),
    "Document": ("Document", "Source document", "Council document", "Voted text",
                 "Reference document"),
    "Voting Rule": ("Voting rule", "Majority rule", "Rule of decision", "Required majority"),
    "Subject": ("Subject", "Act", "Title of the act", "Legislative act", "Object"),
    "Sitting date": ("Date", "Date of vote", "Reference date", "Vote held on", "Sitting"),
    "Final result": ("Result", "Outcome", "Final result", "Result of the vote", "Outcome of vote"),
    "Total": ("Total", "All States", "Sum", "Union", "Total"),
    "Members": ("Members", "States", "Member States", "Count", "Number of States"),
    "Member State": ("Member State", "Country", "State", "Member"),
    "Vote": ("Vote", "Position", "Vote cast", "Votes", "Stance"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}",
           "{d:%B} {d.day}, {d.year}", "{d:%A}, {d.day} {d:%B} {d.year}",
           "{d.day}.{d.month}.{d.year}"),
    rules=("^{}", "{}", "^{}", "{} of the Council"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population share (%)", "% of population", "Population, %",
            "Share of population (%)"),
)  # fmt: skip
_FIELDS = ("Subject", "Item", "Document", "Institution", "Session", "Configuration", "Sitting date",
           "Voting Rule")  # fmt: skip
SANS = ("DejaVu Sans", "Nimbus Sans", "Latin Modern Sans")
SERIF = ("DejaVu Serif", "Nimbus Roman", "Liberation Serif", "Latin Modern Roman")
NARROW = ("DejaVu Sans Condensed", "Liberation Serif", "Latin Modern Sans", "Nimbus Sans")
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (38.0, 48.0, 58.0),
    "scale": (1.0, 1.06), "gap": (10.0, 13.0, 16.0), "leading": (1.2, 1.3),
    "ink": ("#000000", "#000000", "#111111"), "line": ("#8c8c8c", "#c2c2c2", "#000000", "#93a3b5"),
    "accent": ("#000000", "#003d7c", "#8a1538", "#3d5c1a", "#6e4200", "#463c87"),
    "dark": ("#22303c", "#003d7c", "#4d2440", "#3c3c3c", "#204a3e", "#57351a"),
    "tint": ("#eceff4", "#f7f3ea", "#ecf3ec", "#f3f0f7"), "box_fill": ("",),
    "bar_tint": ("#eceff4",), "bar": ("#a0b4c8", "#ccb688", "#accbb0", "#b8b8b8"), "zebra": (0,),
    "label": ("#000000", "#4f4f4f", "#45525f"), "label_bold": (False, True, False),
    "round": (0.0, 3.0, 6.0), "capitals": (False, False, True), "colon": (":", "."),
    "title": ("Voting statistics: one vote", "Vote of the Council", "Votes by Member State",
              "Table of votes", "Voting in the Council", "Record of voting", "Vote, by country",
              "Roll-call vote of the Council", "Results of voting"),
    "title_size": (1.4, 1.7, 2.0), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("running", "plate", "lettered", "underlined", "between", "bare"),
    "nth": (True, False), "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[3:], *_FIELDS[:3]), (_FIELDS[6], *_FIELDS[:6], _FIELDS[7])),
    "facts": ("book", "outline", "entry", "cells", "hanging", "pair"),
    "fields_over": (2, 3), "fact_gap": (2.0, 4.0), "act_first": (True, False),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "mfn"),
    "blocks": (2, 2, 3), "gutter": (14.0, 20.0, 26.0), "headed": (True, True, True, False),
    "high": (1.5, 1.65, 1.8), "pad": (3.0, 5.0), "thick": (0.4, 0.6),
    "table": ("book", "book", "rows", "dots", "columns", "open"),
    "head_fill": ("tint", "", ""), "stripe": ("",), "figures_at": ("right", "right", "center"),
    "names_bold": (False, False, True), "set_of": (3, 5), "coins_over": (7, 6),
    "axis": (5, 10), "halves": (1, 2), "between": (", ", "; "), "list_over": (3,),
    "nobody": ("–", "none", "No State"), "stations_over": (2, 3), "numeral": ("art", "par"),
    "totals": ("table", "words", "axis", "pie", "columns", "run"),
    "unmarked": (("sentence", "none", "pie", "axis"),), "totals_full": (False, True),
    "count_bold": (False, True),
    "result_look": ("oval", "choice", "braced", "ruled", "bare", "dark"),
    "result_size": (1.15, 1.4, 1.6), "result_at": ("left", "center", "right"),
    "legend_title": ("", "", "Legend", "Symbols"), "legend_at": ("left", "center"),
    "legend_box": (0, 0, 1), "legend_down": (False, False, True),
    "signers": (("Compiled by", "Verified by"), ("For the record", "Archivist")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "clear", "jpeg"),
    "finish": ("", "layers", "canvas", "together", "clipped"), "join": ("round", "miter"),
    "fill": (1.05, 1.2, 1.35), "pill": (0.0, 4.0, 7.0), "plate": ("disc", "square"),
}  # fmt: skip
