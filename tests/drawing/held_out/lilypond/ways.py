"""What the pages of LilyPond say, in the words of a chancellery, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstaining", "Not participating"),
    ("For", "Against", "Abstention", "Not participating"),
    ("Voting for", "Voting against", "Abstaining", "Not voting"),
    ("Yes", "No", "Abstentions", "Not taking part"),
    ("For", "Against", "Abstain", "Did not participate"),
    ("Assent", "Dissent", "Abstention", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution", "Body voting", "Legislative body"),
    "Session": ("Session", "Session of the Council", "Council session", "Number of the session",
                "Meeting number"),
    "Configuration": ("Configuration", "Formation of the Council", "Council formation",
                      "Sitting as"),
    "Item": ("Interinstitutional file", "File", "Legislative file", "Procedure", "Procedure file"),
    "Document": ("Document", "Document number", "Council document", "Voted document", "Papers"),
    "Voting Rule": ("Voting rule", "Majority required", "Rule", "Decided by", "Majority"),
    "Subject": ("Subject", "Act", "Title", "Matter voted on", "Legislative proposal"),
    "Sitting date": ("Date", "Sitting", "Date of the sitting", "Vote of", "Voted on"),
    "Final result": ("Result", "Outcome", "Final result", "Result of the vote", "Conclusion"),
    "Total": ("Total", "In all", "Total", "Sum", "All Member States"),
    "Members": ("Members", "Member States", "Count", "Number of States", "Number"),
    "Member State": ("Member State", "State", "Country", "Delegation"),
    "Vote": ("Vote", "Position", "Vote cast", "Voted"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%d/%m/%Y}", "{d:%Y-%m-%d}",
           "{d:%A}, {d.day} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}",
           "{d.day}.{d.month}.{d.year}"),
    rules=("^{}", "{}", "^{}", "^{} of the members"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population %", "% of population", "Population share (%)",
            "Share of population (%)", "% pop."),
)  # fmt: skip
_FIELDS = ("Sitting date", "Institution", "Configuration", "Session", "Item", "Document",
           "Subject", "Voting Rule")  # fmt: skip
SANS = ("Open Sans", "Linux Biolinum O", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Comfortaa",
        "Inter")  # fmt: skip
SERIF = ("Linux Libertine O", "Noto Serif", "Liberation Serif", "Caladea", "Gentium Plus",
         "DejaVu Serif")  # fmt: skip
NARROW = ("Liberation Sans Narrow", "Linux Biolinum O", "DejaVu Sans Condensed")
_HEADINGS = {"act": "Act", "count": "Count", "votes": "Votes", "end": "Result"}
_OTHERS = {"act": "I. The act", "count": "II. The count", "votes": "III. The votes",
           "end": "IV. The result"}  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (38.0, 46.0, 56.0),
    "scale": (1.0, 1.06), "gap": (10.0, 13.0, 16.0), "gutter": (14.0, 18.0, 24.0),
    "leading": (1.2, 1.3), "ink": ("#000000", "#000000", "#1c1c22"),
    "line": ("#9aa0a6", "#bdbdbd", "#000000", "#b3a08a"),
    "accent": ("#000000", "#20435c", "#70203a", "#2e5d34", "#6b4a00", "#3a3580"),
    "dark": ("#20303f", "#20435c", "#402445", "#3a3a3a", "#27472f", "#5a2d20"),
    "tint": ("#eef2f5", "#f6f3ea", "#ecf4ee", "#f3f1f7"), "box_fill": ("",), "zebra": (0,),
    "bar": ("#a3b7ca", "#c6ae83", "#aec7b2", "#b5b5b5"),
    "label": ("#000000", "#545454", "#4a5763"), "label_bold": (False, True, False),
    "round": (0.0, 0.0, 4.0, 7.0), "colon": (":", ""), "capitals": (False, False, True),
    "title": ("Vote of the Council", "Result of the vote", "Voting result", "RESULT OF THE VOTE",
              "Proclamation of the vote", "Council of the European Union: vote",
              "Votes of the Member States", "Act of voting", "Vote on a legislative act"),
    "title_size": (1.5, 1.8, 2.1), "title_bold": (True, True, False),
    "title_at": ("left", "center", "center", "right"), "sitting": (False, False, True),
    "head": ("dark", "boxed", "ruled", "underlined", "barred", "bare"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[4:], *_FIELDS[:4]), (*_FIELDS[1:4], _FIELDS[0], *_FIELDS[4:])),
    "facts": ("pairs", "dotted", "boxes", "columns", "run", "tabled"), "fields_over": (2, 3, 4),
    "fact_gap": (1.0, 3.0), "fact_rules": (False, True), "act_first": (True, False),
    "between_facts": (";", " –", ","), "prose": ("wordwrap", "justify"),
    "dot": (".", ".", "·", "_"), "dots": (0.8, 1.0),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "mcnf"),
    "blocks": (2, 2, 3), "headed": (True, True, True, False), "rules": ("rows", "all", "none"),
    "thick": (0.4, 0.6), "pad": (3.0, 5.0), "high": (1.5, 1.65, 1.8),
    "head_fill": ("dark", "tint", "", ""), "stripe": ("", "", "tint"),
    "figures_at": ("right", "right", "center"), "names_bold": (False, False, True),
    "dotted_over": (2, 2, 1), "mark_first": (True, False), "step": (1.0, 2.5),
    "cards_over": (3, 2), "down": (True, False), "rings_over": (2, 3), "bands": (2,),
    "plates_over": (4, 5), "pairs_over": (3, 4), "cells_over": (6, 7),
    "braces_over": (2,), "between": (", ", "; "), "nobody": ("–", "None", "No Member State"),
    "rail": (False, True), "cross": ("X", "×", "x", "+"), "halves": (1, 2),
    "totals": ("table", "across", "dotted", "boxes", "brace", "beams", "circles"),
    "unmarked": (("sentence", "none"),), "totals_full": (False, True),
    "dotted_wide": (300.0, 380.0), "count_bold": (False, True),
    "result_look": ("dark", "boxed", "oval", "lined", "bare"), "result_size": (1.15, 1.4, 1.7),
    "result_at": ("left", "center", "right"), "legend_title": ("", "", "Key", "Legend"),
    "legend_down": (False, False, True), "legend_boxed": (False, False, True),
    "signers": (("The President of the Council", "The Secretary-General"),
                ("For the Council", "Certified by")),
    "headings": (_HEADINGS, _OTHERS),
    "technique": ("fill", "fill", "fill", "pen", "pen", "hollow", "edged", "sign", "own",
                  "circled", "boxed", "bracketed"),
    "fill": (1.05, 1.15, 1.25), "pill": (0.0, 3.0, 6.0), "plate": ("disc", "square"),
}  # fmt: skip
