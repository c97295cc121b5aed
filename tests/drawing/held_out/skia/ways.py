"""What the pages of Skia say, in the words of an application, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstained", "Not participating"),
    ("For", "Against", "Abstentions", "Non-participating"),
    ("Voted for", "Voted against", "Abstained", "Did not vote"),
    ("Yes", "No", "Abstention", "Not voting"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
    ("Agree", "Disagree", "Abstain", "Not participating"),
    ("Accepts", "Opposes", "Abstains", "Not taking part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Body", "Voting body", "Institution of the EU"),
    "Session": ("Session", "Session number", "Council session", "Council meeting no."),
    "Configuration": ("Configuration", "Council configuration", "Composition",
                      "Council composition"),
    "Item": ("Procedure", "Procedure file", "Interinstitutional file", "File number",
             "Legislative file", "Reference"),
    "Document": ("Document", "Document number", "Council document", "Document voted on",
                 "Text voted on"),
    "Voting Rule": ("Voting rule", "Majority", "Type of majority", "Required majority",
                    "Rule for the vote"),
    "Subject": ("Subject", "Title", "Legislative act", "Proposal", "What was voted on",
                "Title of the act"),
    "Sitting date": ("Date", "Vote date", "Date of vote", "Day of vote", "Sitting date"),
    "Final result": ("Result", "Outcome", "Final result", "Result of the vote", "Status"),
    "Total": ("Total", "All Member States", "Total votes", "All", "In total"),
    "Members": ("Members", "Member States", "States", "Number of States", "Count"),
    "Member State": ("Member State", "Country", "State", "EU Member State"),
    "Vote": ("Vote", "Position", "Voted", "Choice", "Vote cast"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d:%a} {d.day} {d:%b} {d.year}", "{d:%A}, {d.day} {d:%B} {d.year}",
           "{d.day} {d:%b} {d.year}", "{d:%B} {d.day}, {d.year}", "{d:%d-%m-%Y}"),
    rules=("^{}", "^{}", "{}", "^{} voting"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "Act rejected")},
    shares=("Population (%)", "Population share (%)", "% of EU population", "Share (%)",
            "Population %", "Share of population"),
)  # fmt: skip
SIZES = (10.4, 10.0, 9.7, 9.4, 9.1, 8.9, 8.7, 8.5, 8.3, 8.0, 7.8, 7.6, 7.3, 7.0)
A4, LONG, _LETTER = (595.0, 842.0), (842.0, 595.0), (612.0, 792.0)
_FIELDS = ("Subject", "Item", "Document", "Institution", "Configuration", "Session",
           "Sitting date", "Voting Rule")  # fmt: skip
SANS = ("Inter", "Roboto", "Lato", "Open Sans", "Noto Sans", "Liberation Sans", "Carlito",
        "DejaVu Sans", "Nimbus Sans", "Comfortaa")  # fmt: skip
NARROW = ("Roboto Condensed", "Liberation Sans Narrow", "Carlito", "DejaVu Sans Condensed")
SERIF = ("Noto Serif", "Linux Libertine O", "Gentium Book Plus", "Liberation Serif", "Caladea",
         "DejaVu Serif Condensed")  # fmt: skip
MONO = ("Liberation Mono", "DejaVu Sans Mono", "Nimbus Mono PS")
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, _LETTER), "margin": (36.0, 46.0, 58.0),
    "scale": (1.0, 1.06, 1.12), "gap": (10.0, 13.0, 17.0), "leading": (1.24, 1.34),
    "ink": ("#000000", "#16181d", "#212121"), "line": ("#c4c8cf", "#9aa0a8", "#000000", "#d0c8b8"),
    "accent": ("#000000", "#1a56db", "#00695c", "#4a148c", "#37474f", "#8a3b12"),
    "dark": ("#263238", "#1f3a5f", "#3e2723", "#1b1b1b", "#004d40", "#4a1942"),
    "tint": ("#eef1f5", "#f3f0f7", "#eaf4f1", "#f6f1e7"), "box_fill": ("",),
    "bar_tint": ("#eef1f5", "#f6f1e7", "#eaf4f1"),
    "label": ("#000000", "#5f6368", "#44505c"), "label_bold": (False, True, False),
    "round": (0.0, 3.0, 6.0, 9.0), "card": ("lined", "lifted", "tinted"),
    "title": ("Public vote", "Vote result", "Council vote", "Voting result of the Council",
              "How Member States voted", "Result of the public vote", "VOTE RESULT",
              "Vote on a legislative act", "Council of the EU · Vote", "Votes by Member State"),
    "title_size": (1.5, 1.8, 2.2), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "subtitled": (False, False, True),
    "head": ("bar", "sheet", "corner", "short", "thin", "bare"), "capitals": (False, False, True),
    "nth": (True, False), "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[3:7], *_FIELDS[:3], _FIELDS[7]),
               (_FIELDS[6], *_FIELDS[3:6], _FIELDS[7], *_FIELDS[1:3], _FIELDS[0])),
    "facts": ("outlined", "filled", "rows", "strip", "grid", "crumbs"), "fields_over": (2, 3, 4),
    "facts_on_card": (False, False, True), "subject_at": (0, 9), "subject_bold": (True, False),
    "states": ("table",), "order": ("nfm", "mnf", "nmf", "cnfm", "fnm", "infm", "mcnf"),
    "blocks": (2, 2, 3), "gutter": (10.0, 16.0, 22.0), "high": (1.5, 1.65, 1.85),
    "headed": (True, True, True, False), "table_wide": (360.0, 440.0, 999.0),
    "table_at": (0.0, 0.0, 0.5), "rows": ("ruled", "zebra", "dotted", "none", "grid", "framed"),
    "zebra": (0,), "head_fill": ("dark", "tint", "", ""), "names_bold": (False, False, True),
    "spread": ((1.0, 0.0), (0.5, 0.5), (0.2, 0.6)), "bars_over": (1, 2), "lines_over": (2, 3),
    "bar": ("#b8c4d6", "#d8c9a8", "#b9d3c9", "#c9c9c9"), "bar_round": (0.0, 2.0, 4.0),
    "mark_first": (True, False), "board_over": (2,), "strip_wide": (300.0, 340.0, 400.0),
    "cards_over": (3, 3, 2), "card_high": (2.7, 3.1), "faced": (True, False),
    "across": (True, False),
    "days_over": (7,), "gallery_over": (6, 7), "framed": (True, False), "chip_pad": (7.0, 9.0),
    "chip": ("line", "bar", "box", "none"), "sections_over": (3, 2),
    "classes": (("Larger Member States", "Medium-sized Member States", "Smaller Member States"),
                ("Large States", "Middle group", "Small States")),
    "seat": (86.0,), "arc": (262.0,), "radio_over": (1, 2),
    "nobody": ("–", "None", "No Member State"),
    "totals": ("table", "cards", "donut", "stack", "rings", "leaders", "switch", "columns"),
    "unmarked": (("sentence",),), "totals_on_card": (False, True), "numbers_over": (5,),
    "donut_wide": (260.0, 320.0), "leaders_wide": (300.0, 380.0), "total_rules": (True, False),
    "count_bold": (False, False, True),
    "shades": (("#37474f", "#78909c", "#b0bec5", "#e0e4e7"),
               ("#1f3a5f", "#6c8ebf", "#a9bfdd", "#dce5f1"),
               ("#5d4037", "#a1887f", "#d7ccc8", "#efebe9")),
    "result_look": ("band", "pill", "frame", "dark", "bare"), "result_size": (1.2, 1.5, 1.9),
    "result_at": ("left", "center", "right"), "legend": ("line", "line", "list", "equals", "frame"),
    "legend_title": ("", "", "Legend", "Key", "Symbols"), "legend_at": ("left", "center", "right"),
    "lead_size": (1.6, 1.9), "source": ("", "Source: Council of the European Union",
                                        "Source: General Secretariat of the Council"),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "clear", "jpeg",
                  "few"),
    "finish": ("", "", "smooth", "radial", "shadow", "cut", "layer", "recorded", "ringed"),
    "shaped": (True, False), "join": ("round", "miter"), "fill": (1.05, 1.2, 1.35),
    "pill": (0.0, 4.0, 7.0), "plate": ("disc", "square"),
}  # fmt: skip
