"""What the pages of PoDoFo say, in the words of a registry's printer, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstaining", "Not participating"),
    ("Votes in favour", "Votes against", "Abstentions", "Not taking part"),
    ("Yes", "No", "Abstained", "Non-voting"),
    ("For", "Against", "Abstained", "Absent"),
    ("Accept", "Reject", "Abstain", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Authority", "Voting institution", "Body"),
    "Session": ("Session", "Meeting of the Council no", "Session No", "Meeting", "Council session"),
    "Configuration": ("Configuration", "Council configuration", "Meeting in the formation",
                      "Formation"),
    "Item": ("Interinstitutional file", "Procedure", "Number of procedure", "Dossier number",
             "Inter-institutional reference"),
    "Document": ("Document", "Council document", "Documents", "Document numbers", "Text"),
    "Voting Rule": ("Voting rule", "Majority", "Form of majority", "Required majority",
                    "Voting by"),
    "Subject": ("Subject", "Act", "Title of the act", "Proposal concerned", "Object of the vote"),
    "Sitting date": ("Date", "Date of the vote", "Voting day", "Sitting of", "Held on"),
    "Final result": ("Result", "Outcome", "Result of the vote", "Final result", "Outcome of vote"),
    "Total": ("Total", "All", "Total of the vote", "Altogether", "Sum"),
    "Members": ("Members", "Member States", "Number", "States", "Number of members"),
    "Member State": ("Member State", "Country", "Member", "Member country"),
    "Vote": ("Vote", "Position", "Voting", "Vote cast", "Choice"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d.%m.%Y}", "{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%Y-%m-%d}",
           "{d.day}. {d.month}. {d.year}", "{d:%A} {d.day} {d:%B} {d.year}",
           "{d.day} {d:%b} {d.year}"),
    rules=("^{}", "{}", "^{}", "^{} vote"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population %", "% of population", "Share (%)",
            "Population share (%)", "Population in %"),
)  # fmt: skip
_FIELDS = ("Institution", "Configuration", "Session", "Sitting date", "Subject", "Item",
           "Document", "Voting Rule")  # fmt: skip
SANS = ("Liberation Sans", "Noto Sans", "Open Sans", "Roboto", "Lato", "DejaVu Sans", "Carlito",
        "Comfortaa")  # fmt: skip
SERIF = ("Liberation Serif", "Noto Serif", "DejaVu Serif", "Caladea", "Gentium Plus")
NARROW = ("Liberation Sans Narrow", "Roboto Condensed", "Carlito", "DejaVu Sans Condensed")
MONO = ("Liberation Mono", "DejaVu Sans Mono", "Noto Sans Mono")
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (36.0, 46.0, 56.0),
    "scale": (1.0, 1.06), "gap": (10.0, 13.0, 16.0), "leading": (1.2, 1.3),
    "ink": ("#000000", "#000000", "#1b1b1f"), "line": ("#9a9a9a", "#b9c0c8", "#000000", "#b8a58c"),
    "accent": ("#000000", "#12466b", "#7a1f2b", "#2c5a3a", "#5a4a00", "#3f3a78"),
    "dark": ("#1c2b39", "#12466b", "#3a2a4d", "#333333", "#24452f", "#5c2a1e"),
    "tint": ("#eef1f4", "#f5f2ea", "#eaf3ee", "#f2f0f6"), "box_fill": ("",),
    "bar_tint": ("#eef1f4",),
    "bar": ("#9db3c8", "#c2a878", "#a8c3ae", "#b0b0b0"), "zebra": (0,),
    "label": ("#000000", "#555555", "#465564"), "label_bold": (False, True, False),
    "round": (0.0, 3.0, 6.0), "capitals": (False, False, True),
    "title": ("Vote", "Result of the vote", "COUNCIL OF THE EUROPEAN UNION – VOTE",
              "Voting sheet", "Votes of the members of the Council", "Vote result",
              "Voting return", "Tally of the vote", "Record of the vote"),
    "title_size": (1.5, 1.8, 2.2), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("hatched", "dark", "boxed", "corners", "underlined", "bare"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[4:], *_FIELDS[:4]), (_FIELDS[3], *_FIELDS[:3], *_FIELDS[4:])),
    "facts": ("docket", "boxed", "tabled", "banded", "columns", "slips"),
    "fields_over": (2, 3, 4), "fact_gap": (2.0, 4.0), "act_first": (True, False),
    "act_apart": (False,), "spine": (0.8, 2.0), "short": (0.25, 1.0),
    "registry": ("GENERAL SECRETARIAT · REGISTRY", "COUNCIL · VOTES", "ARCHIVES OF THE COUNCIL"),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm"),
    "blocks": (2, 2, 3), "gutter": (12.0, 18.0, 24.0), "headed": (True, True, True, False),
    "table_wide": (330.0, 400.0, 999.0), "table_at": (0.0, 0.5), "high": (1.55, 1.7, 1.9),
    "cell_line": (0.0, 0.4, 0.7), "lined": (True, True, False), "head_fill": ("dark", "tint", ""),
    "stripe": ("", "", "tint"), "figures_at": ("right", "right", "center"),
    "names_bold": (False, False, True), "tickets_over": (3, 2), "ticket_high": (2.5, 2.8),
    "across": (True, False), "tabs_over": (3, 4), "display_over": (2, 3), "bands": (2,),
    "plates_over": (4, 5), "typed_over": (2, 2, 1), "mark_first": (True, False),
    "cells_over": (7, 6), "cross": ("X", "x", "×", "●", "1"), "halves": (1, 2),
    "lanes_over": (3, 2), "between": (", ", "; "), "nobody": ("–", "None", "No Member State"),
    "totals": ("table", "across", "hatched", "strokes", "fields", "bracket"),
    "unmarked": (("sentence", "none"),), "totals_full": (False, True), "field_gap": (0.0, 6.0),
    "count_bold": (False, True),
    "result_look": ("framed", "dark", "hatched", "ruled", "bare"), "result_size": (1.2, 1.45, 1.7),
    "result_at": ("left", "center", "right"),
    "legend_title": ("", "", "Legend", "Key"), "legend_at": ("left", "center"),
    "legend_box": (0, 0, 1), "legend_down": (False, False, True),
    "signers": (("The President", "The Secretary"), ("Clerk", "Head of unit")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "clear",
                  "jpeg", "few"),
    "finish": ("", "", "axial", "form", "veil", "boxed"), "join": ("round", "miter"),
    "fill": (1.05, 1.2, 1.35), "pill": (0.0, 4.0, 7.0), "plate": ("disc", "square"),
}  # fmt: skip
