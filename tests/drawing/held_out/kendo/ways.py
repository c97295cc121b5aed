"""What the pages of Kendo UI Drawing say, in the words of a portal, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstain", "Not taking part"),
    ("Voting yes", "Voting no", "Abstaining", "Not participating"),
    ("Yes", "No", "Abstained", "Did not take part"),
    ("For", "Against", "Abstained", "Non-participating"),
    ("Support", "Oppose", "Abstain", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Body", "Institution", "Decision-maker"),
    "Session": ("Session", "Session No", "Council session", "Meeting", "No of session"),
    "Configuration": ("Configuration", "Council configuration", "Formation", "Council formation"),
    "Item": ("Interinstitutional file", "Procedure", "Procedure file", "File", "Dossier"),
    "Document": ("Document", "Council document", "Documents", "Doc", "Text of the act"),
    "Voting Rule": ("Voting rule", "Majority", "Rule", "Voting procedure", "Required majority"),
    "Subject": ("Subject", "Title", "Act", "What was voted on", "Legislative act"),
    "Sitting date": ("Date", "Date of the vote", "Voted on", "Sitting date", "Vote date"),
    "Final result": ("Result", "Outcome", "Final result", "Vote result", "Status"),
    "Total": ("Total", "All", "Total", "Everyone", "All Member States"),
    "Members": ("Members", "Member States", "States", "Number", "#"),
    "Member State": ("Member State", "Country", "State", "Delegation"),
    "Vote": ("Vote", "Position", "Vote", "Choice", "How it voted"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%b} {d.year}", "{d:%Y-%m-%d}", "{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}",
           "{d:%d.%m.%Y}", "{d:%a}, {d.day} {d:%B} {d.year}", "{d:%b} {d.day}, {d.year}"),
    rules=("^{}", "{}", "^{}", "^{} required"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population %", "% of population", "Pop. share (%)",
            "Share of population (%)", "% of EU population"),
)  # fmt: skip
_FIELDS = ("Subject", "Sitting date", "Institution", "Configuration", "Session", "Item", "Document",
           "Voting Rule")  # fmt: skip
SANS = ("Open Sans", "Roboto", "Noto Sans", "Lato", "Liberation Sans", "DejaVu Sans",
        "Comfortaa")  # fmt: skip
SERIF = ("Noto Serif", "Liberation Serif", "Caladea", "Gentium Plus", "DejaVu Serif")
NARROW = ("Roboto Condensed", "Liberation Sans Narrow", "Carlito", "DejaVu Sans Condensed")
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (32.0, 42.0, 52.0),
    "scale": (1.0, 1.06), "gap": (11.0, 14.0, 17.0), "leading": (1.22, 1.32),
    "ink": ("#000000", "#1d2330", "#222222"), "line": ("#c4cad2", "#a7adb5", "#8e8e8e", "#000000"),
    "accent": ("#0b5394", "#00695c", "#6a1b9a", "#8d2f23", "#37474f", "#000000"),
    "dark": ("#0b3c5d", "#263238", "#004d40", "#4a148c", "#5d4037", "#333333"),
    "tint": ("#eef3f8", "#f5f5f5", "#e8f3f1", "#f6f1f8"), "box_fill": ("",),
    "bar_tint": ("#eef3f8",), "bar": ("#9fb6cc", "#b7b7b7", "#a5c7c0", "#c9b49a"), "zebra": (0,),
    "label": ("#5a6572", "#000000", "#4d4d4d"), "label_bold": (False, True, False),
    "round": (0.0, 3.0, 6.0), "capitals": (False, False, True), "colon": ("", ":"),
    "title": ("Vote", "Council vote", "How the Member States voted", "Vote details",
              "Public vote of the Council", "Vote of the Council of the EU", "VOTE RESULT",
              "Voting record", "Result by Member State"),
    "title_size": (1.5, 1.8, 2.2), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("bar", "graded", "crumbs", "underlined", "chip", "bare"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[5:], *_FIELDS[:5]), (*_FIELDS[1:5], _FIELDS[0], *_FIELDS[5:])),
    "facts": ("material", "shields", "grid", "ticket", "lines", "ledger"),
    "fields_over": (2, 3, 4), "fact_gap": (2.0, 4.0), "act_first": (True, False),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "cmnf"),
    "blocks": (2, 2, 3), "gutter": (14.0, 20.0, 26.0), "headed": (True, True, True, False),
    "high": (1.6, 1.75, 1.95), "pad": (3.0, 5.0), "thick": (0.4, 0.6),
    "table": ("rows", "bands", "grid", "frame", "open"),
    "head_fill": ("dark", "tint", "", ""), "stripe": ("",),
    "figures_at": ("right", "right", "center"),
    "names_bold": (False, False, True), "faces_over": (3, 2), "hexes_over": (6, 5),
    "shields_over": (2, 3), "pins_over": (4, 5), "bubbles_over": (3, 2), "across": (True, False),
    "halves": (1,), "list_over": (3,), "chip_fill": (True, False),
    "between": (", ", "; "), "nobody": ("–", "None", "Nobody"),
    "totals": ("table", "score", "shields", "tiles", "pillars", "stairs"),
    "unmarked": (("sentence", "none"),), "totals_full": (False, True), "count_bold": (False, True),
    "result_look": ("toast", "ribbon", "stamp", "outlined", "bare"),
    "result_size": (1.15, 1.4, 1.6), "result_at": ("left", "center", "right"),
    "legend_title": ("", "", "Legend", "Key"), "legend_at": ("left", "center"),
    "legend_box": (0, 0, 1), "legend_down": (False, False, True),
    "signers": (("Published by", "Checked by"), ("Editor", "Date of publication")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "shade",
                  "clear", "few"),
    "finish": ("", "", "grouped", "scaled", "clipped"), "join": ("round", "miter"),
    "fill": (1.05, 1.2, 1.35), "pill": (0.0, 4.0, 7.0), "plate": ("disc", "square"),
}  # fmt: skip
