"""What the pages of Forme say, in the words of a registry, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstained", "Not participating"),
    ("For", "Against", "Abstention", "Not taking part"),
    ("Votes for", "Votes against", "Abstentions", "Non-participants"),
    ("Yes votes", "No votes", "Abstentions", "Not participating"),
    ("Supports", "Opposes", "Abstains", "Does not participate"),
    ("Consent", "Objection", "Abstention", "No participation"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Deciding body", "Body", "Institution concerned"),
    "Session": ("Session", "Session no", "Session number", "Number of session", "Council no"),
    "Configuration": ("Configuration", "Council formation", "Council composition",
                      "Council configuration", "Formation"),
    "Item": ("Interinstitutional file", "Interinstitutional file number", "Procedure number",
             "File reference", "Case number", "COD file"),
    "Document": ("Document", "Document reference", "Document no", "Basic document",
                 "Document adopted or rejected"),
    "Voting Rule": ("Voting rule", "Rule of voting", "Majority rule", "Required majority",
                    "Majority needed"),
    "Subject": ("Subject", "Title of act", "Full title", "Act concerned", "Title", "Matter"),
    "Sitting date": ("Date", "Date of sitting", "Voting date", "Day", "Date of decision"),
    "Final result": ("Result", "Result of voting", "Final result", "Outcome of voting",
                     "Decision"),
    "Total": ("Total", "Overall total", "Sum total", "All votes", "Total of States"),
    "Members": ("Members", "Number of States", "Member States", "Delegations", "Number"),
    "Member State": ("Member State", "Member", "State", "Delegation"),
    "Vote": ("Vote", "Position taken", "Cast", "Vote given", "Position"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%d/%m/%Y}", "{d:%Y-%m-%d}",
           "{d:%A} {d.day} {d:%B} {d.year}", "{d:%d} {d:%b} {d.year}", "{d:%B} {d.day}, {d.year}"),
    rules=("^{}", "{}", "^{}", "^{} rule"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "Population share (%)", "% of population", "Share of population (%)",
            "Population %", "Pop. share (%)"),
)  # fmt: skip
SIZES = (10.2, 9.8, 9.5, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.6, 7.3, 7.0)
_FIELDS = ("Item", "Document", "Institution", "Configuration", "Session", "Sitting date",
           "Voting Rule", "Subject")  # fmt: skip
SANS = ("Roboto", "Inter", "Open Sans", "Noto Sans", "Lato", "Liberation Sans", "Carlito",
        "DejaVu Sans")  # fmt: skip
SERIF = ("Noto Serif", "Liberation Serif", "Caladea", "Gentium Plus", "DejaVu Serif")
NARROW = ("Roboto Condensed", "Liberation Sans Narrow", "Carlito", "DejaVu Sans Condensed")
_HEADINGS = {"act": "Act", "vote": "Vote", "votes": "Votes of the Member States",
             "result": "Result"}  # fmt: skip
_OTHERS = {"act": "1. Legislative act", "vote": "2. Count", "votes": "3. Roll call",
           "result": "4. Outcome"}  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (34.0, 44.0, 54.0),
    "scale": (1.0, 1.06), "gap": (9.0, 12.0, 15.0), "gutter": (12.0, 16.0, 22.0),
    "leading": (1.18, 1.28), "tagged": (False, False, True),
    "ink": ("#000000", "#1a1a1a", "#15202b"), "line": ("#b8bec6", "#8d949c", "#000000", "#c9b8a4"),
    "accent": ("#000000", "#0b4f6c", "#6a1b4d", "#245c36", "#7a3e00", "#2d3a8c"),
    "dark": ("#22313f", "#0b4f6c", "#4a2545", "#2f4f2f", "#444444", "#5b3a1e"),
    "tint": ("#eef2f6", "#f4f1ea", "#edf5ee", "#f3eff6"), "box_fill": ("",),
    "bar": ("#a9bcd0", "#c9b79c", "#b5cdb8", "#bdbdbd"), "zebra": (0,),
    "label": ("#000000", "#57606a", "#4c4c4c"), "label_bold": (False, True, False),
    "round": (0.0, 2.0, 5.0, 8.0), "colon": (":", ""), "capitals": (False, False, True),
    "title": ("Result of vote", "Voting record", "Council of the European Union – Voting result",
              "Vote in the Council", "VOTING RESULT", "Report on the vote",
              "Public register of votes", "Outcome of the public vote", "Votes cast"),
    "title_size": (1.5, 1.8, 2.1), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("band", "rule", "between", "bar", "code", "bare"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[2:6], *_FIELDS[:2], *_FIELDS[6:]),
               (_FIELDS[7], _FIELDS[5], *_FIELDS[2:5], *_FIELDS[:2], _FIELDS[6])),
    "facts": ("boxes", "stack", "list", "table", "run"), "fields_over": (2, 3, 4),
    "fact_gap": (4.0, 6.0, 8.0), "fact_rules": (False, True), "subject_first": (True, False),
    "subject_bold": (True, False), "between_facts": ("   ", " · ", "; "),
    "prose": ("left", "justify"),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "mcnf"),
    "blocks": (2, 2, 3), "headed": (True, True, True, False), "tables_full": (True, False),
    "figures_at": ("right", "right", "center"), "names_bold": (False, False, True),
    "rules": ("rows", "all", "ends", "none"), "thick": (0.4, 0.6), "pad_down": (1.6, 2.2, 2.8),
    "pad_across": (3.0, 5.0), "head_fill": ("dark", "tint", "", ""), "stripe": ("", "", "tint"),
    "cards_over": (3, 3, 2), "mark_first": (True, False), "across": (True, False),
    "leaders_over": (2, 2, 3), "step": (2.0, 3.0, 4.5), "tiles_over": (6, 7),
    "twofold_over": (4, 3),
    "remarks": ("Remarks", "Statement", "Notes"), "choice": ("Checkbox", "RadioButton"),
    "choices_over": (1, 2), "between": (", ", "; "), "nobody": ("–", "None", "No Member State"),
    "rail": (0.0, 2.5), "sections_over": (3, 2), "panel_over": (3, 2),
    "totals": ("table", "across", "tiles", "lines", "chart", "donut", "strip"),
    "unmarked": (("sentence", "none"),), "totals_full": (False, True),
    "tiles_filled": (False, True), "lines_wide": (300.0, 380.0), "count_bold": (False, True),
    "shades": (("#37474f", "#78909c", "#b0bec5", "#e0e4e7"),
               ("#1f3a5f", "#6c8ebf", "#a9bfdd", "#dce5f1"),
               ("#4e342e", "#a1887f", "#d7ccc8", "#efebe9")),
    "result_look": ("dark", "boxed", "tinted", "plain", "split"), "result_size": (1.15, 1.4, 1.7),
    "result_at": ("left", "center", "right"), "legend_title": ("", "", "Key", "Legend:"),
    "legend_look": ("line", "line", "list", "frame"),
    "signers": (("For the General Secretariat", "For the Presidency"),
                ("Registrar", "Director")), "headings": (_HEADINGS, _OTHERS),
    "technique": ("fill", "fill", "fill", "pen", "pen", "edged", "hollow", "ringed", "plated",
                  "sign", "clear", "jpeg", "few"),
    "fill": (1.0, 1.15, 1.3), "pill": (0.0, 3.0, 6.0), "plate": ("disc", "square"),
}  # fmt: skip
