"""What an office that plots by GNU Octave says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("For", "Against", "Abstention", "No vote"),
    ("In favour", "Against", "Abstention", "Not participating"),
    ("Yes votes", "No votes", "Abstentions", "Not participating"),
    ("For", "Against", "Abstained", "Absent from the vote"),
    ("In favour", "Opposed", "Abstaining", "Did not take part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Body", "Voting institution"),
    "Session": ("Session", "Session no.", "Meeting no.", "Council session"),
    "Configuration": ("Configuration", "Council", "Council configuration", "Formation"),
    "Item": ("File", "Interinstitutional file", "Procedure no.", "Case"),
    "Document": ("Document", "Documents", "Council document", "Doc. no."),
    "Voting Rule": ("Voting rule", "Majority", "Decision rule", "Rule"),
    "Subject": ("Subject", "Act", "Title", "Title of the act", "Concerning"),
    "Sitting date": ("Date", "Date of vote", "Day of the vote", "Vote of"),
    "Final result": ("Result", "Final result", "Outcome", "Result of the vote"),
    "Total": ("Total", "All", "Sum", "All Member States"),
    "Members": ("Members", "Count", "Number", "Member States", "States"),
    "Member State": ("Member State", "State", "Country", "Member"),
    "Vote": ("Vote", "Position", "Voted", "Vote cast"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d-%b-%Y}", "{d:%Y-%m-%d}", "{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}",
           "{d:%d.%m.%Y}", "{d:%Y/%m/%d}", "{d:%A}, {d.day} {d:%B} {d.year}"),
    rules=("{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population [%]", "% of population", "Population share (%)",
            "Share (%)"),
)  # fmt: skip
SIZES = (10.5, 10.5, 9.5, 9.5, 9.5, 9.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 7.5, 7.5)
"""Letters are set in whole points, with room for the whole points between them."""
_FIELDS = ("Institution", "Session", "Configuration", "Item", "Document", "Voting Rule", "Subject",
           "Sitting date")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Sitting date", "Session", "Configuration",
              "Voting Rule")  # fmt: skip
SANS = ("FreeSans", "FreeSans", "Liberation Sans", "DejaVu Sans", "Carlito", "Open Sans")
SERIF = ("Liberation Serif", "Gentium Plus")
NARROW = ("Carlito", "Liberation Sans Narrow", "Liberation Serif", "FreeSans")
MONO = ("Liberation Mono", "DejaVu Sans Mono")
BLUE = "#0072bd"
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (40.0, 48.0, 56.0),
    "scale": (1.0,), "gap": (9.0, 12.0, 14.0), "leading": (1.2, 1.28),
    "ink": ("#000000", "#000000", "#262626"), "line": ("#000000", "#262626", "#808080"),
    "accent": ("#000000", "#000000", BLUE, "#7e2f8e", "#4d4d4d"), "dark": ("#262626", "#005a96"),
    "tint": ("#eeeeee", "#e6eef6", "#f5f0e6"), "box_fill": ("",), "zebra": (0,),
    "label": ("#000000", "#444444"), "label_bold": (True, True, False), "round": (0.0,),
    "capitals": (False, False, False, True), "colon": (":", ":", ""),
    "title": ("Vote of the Council", "Votes by Member State", "Voting result", "Result of the vote",
              "Public vote: results", "Voting in the Council of the European Union",
              "VOTING RESULT", "Vote on a legislative act", "Summary of the vote"),
    "title_size": (1.3, 1.5, 1.8), "title_bold": (True, True, False),
    "head": ("centred", "centred", "plain", "boxed", "lines"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True), "fields": (_FIELDS, _ACT_FIRST),
    "facts": ("struct", "textbox", "grid", "over"), "fields_over": (2, 3),
    "act_first": (True, False), "caption": ("", "title", "title", "figure"),
    "captions": ({"totals": "Totals", "states": "Votes by Member State"},
                 {"totals": "Number of votes", "states": "Member States"},
                 {"totals": "Votes cast", "states": "Vote of each Member State"}),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm"),
    "blocks": (2, 2, 3), "gutter": (10.0, 16.0), "headed": (True, True, True, False),
    "high": (1.5, 1.65, 1.8), "pad": (3.0, 4.5), "thick": (0.5, 0.5, 0.75),
    "table": ("grid", "rows", "book", "columns", "dots", "frame"),
    "head_fill": ("", "tint", "dark", ""), "stripe": ("", "", "tint"),
    "figures_at": ("right", "right", "center"), "names_bold": (False, False, True),
    "halves": (1,), "over": (3, 2), "bars_of": (BLUE, "#8c8c8c", "#b3cde3", "#262626"),
    "marks_at": ("left", "right"), "hued": (True, False), "part": (0.62, 0.8), "tall": (8.0, 10.0),
    "bands": (2,), "ticked": (True, False), "gridded": (True, False),
    "sign": ("disc", "cross", "star", "box"), "nobody": ("–", "none", "nil"),
    "totals": ("table", "bars", "lines", "strip"), "unmarked": (("sentence", "none", "printed"),),
    "totals_wide": (1.0, 0.6), "result_look": ("line", "box", "title", "cells"),
    "result_size": (1.1, 1.25, 1.45), "result_at": ("left", "center", "right"),
    "legend_title": ("", "", "Legend", "Key"), "legend_at": ("left", "center", "right"),
    "legend_box": (1, 1, 0), "legend_down": (False, False, True),
    "technique": ("fill", "fill", "edged", "hollow", "pen", "own", "own", "sign", "shade"),
    "join": ("round", "miter"), "fill": (1.0, 1.15, 1.3), "pill": (0.0, 3.0),
    "plate": ("disc", "square"), "foot": ("", "", "{title} – {item}", "- 1 -", "{item}"),
}  # fmt: skip
