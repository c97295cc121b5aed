"""What the pages of MuhammaraJS say, in the words of a form's printer, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstain", "Not participating"),
    ("In favour", "Against", "Abstain", "Not participating"),
    ("For", "Against", "Abstained", "Not voting"),
    ("Voted for", "Voted against", "Abstained", "Did not vote"),
    ("Yes", "No", "Abstention", "Not taking part"),
    ("For", "Against", "Abstention", "Not participating"),
    ("Agreed", "Opposed", "Abstained", "Not participating"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting body", "Issued by", "Institution"),
    "Session": ("Session", "Session no.", "Meeting of the Council", "Council meeting no."),
    "Configuration": ("Configuration", "Formation", "Council formation", "Composition"),
    "Item": ("Interinstitutional file", "File no.", "Procedure no.", "Reference of procedure",
             "Interinst. file"),
    "Document": ("Document", "Document no.", "Text voted on", "Council doc.", "Doc. no."),
    "Voting Rule": ("Voting rule", "Type of majority", "Rule applied", "Majority needed"),
    "Subject": ("Subject", "Title of the act", "Act", "Full title", "Proposal"),
    "Sitting date": ("Date", "Date of voting", "Date of sitting", "Vote taken on", "Day"),
    "Final result": ("Result", "Outcome", "Result of the vote", "Decision taken", "Conclusion"),
    "Total": ("Total", "Total", "Member States in all", "Grand total", "All"),
    "Members": ("Members", "Member States", "No. of States", "Number", "Votes by State"),
    "Member State": ("Member State", "State", "Name of the State", "Country"),
    "Vote": ("Vote", "Vote given", "Position", "Vote cast", "Answer"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d:%d-%m-%Y}", "{nth} {d:%B} {d.year}", "{d:%a} {d.day} {d:%b} {d.year}"),
    rules=("^{}", "{}", "^{}", "By {}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "% of population", "Population share (%)", "Share of population (%)",
            "% population"),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Document", "Item", "Subject",
           "Voting Rule")  # fmt: skip
SANS = ("Liberation Sans", "Noto Sans", "Open Sans", "Roboto", "Lato", "DejaVu Sans", "Carlito")
SERIF = ("Liberation Serif", "Noto Serif", "DejaVu Serif", "Caladea", "Gentium Plus")
NARROW = ("Liberation Sans Narrow", "Roboto Condensed", "Carlito", "DejaVu Sans Condensed")
WAYS: Ways = {
    "font": (*SANS, *SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (34.0, 44.0, 54.0),
    "scale": (1.0, 1.06), "gap": (10.0, 13.0, 16.0), "leading": (1.2, 1.3),
    "ink": ("#000000", "#000000", "#141a24"), "line": ("#8f979f", "#bcbcbc", "#000000", "#b09a7a"),
    "accent": ("#000000", "#0f4c5c", "#7b2d26", "#2d5016", "#5f3b00", "#3b2f80"),
    "dark": ("#1f2d3d", "#0f4c5c", "#42264d", "#383838", "#274a33", "#5b3018"),
    "tint": ("#edf1f6", "#f6f2e8", "#eaf4f0", "#f4eff5"), "box_fill": ("",),
    "bar_tint": ("#eef1f4",), "bar": ("#97aec6", "#c9b07f", "#a4c4ad", "#b3b3b3"), "zebra": (0,),
    "label": ("#000000", "#505050", "#44566a"), "label_bold": (False, True, False),
    "round": (0.0, 2.5, 5.0), "capitals": (False, False, True), "colon": (":", ""),
    "title": ("Vote form", "Return of votes", "Result of a vote", "FORM V – VOTE OF THE COUNCIL",
              "Votes of Member States", "Statement of votes", "Council vote", "Voting slip",
              "Official result of voting"),
    "title_size": (1.4, 1.7, 2.1), "title_bold": (True, True, False),
    "title_at": ("left", "left", "center", "right"), "sitting": (False, False, True),
    "head": ("tab", "notched", "split", "underlined", "twin", "bare"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, (*_FIELDS[4:], *_FIELDS[:4]), (_FIELDS[6], *_FIELDS[:6], _FIELDS[7])),
    "facts": ("numbered", "comb", "split", "leaders", "chain", "margin"),
    "fields_over": (2, 3, 4), "fact_gap": (2.0, 4.0), "act_first": (True, False),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "mfn"),
    "blocks": (2, 2, 3), "gutter": (12.0, 18.0, 24.0), "headed": (True, True, True, False),
    "high": (1.55, 1.7, 1.9), "pad": (3.0, 5.0), "thick": (0.4, 0.6),
    "table": ("grid", "rows", "columns", "dots", "frame", "bands", "open"),
    "head_fill": ("dark", "tint", "", ""), "stripe": ("",),
    "figures_at": ("right", "right", "center"), "names_bold": (False, False, True),
    "boxes_over": (3, 4), "tags_over": (2, 3), "pairs_over": (2, 3), "tall_over": (3,),
    "across": (True, False), "bordered": (True, False), "since": ("Members since {}", "{}",
                                                                  "Joined in {}"),
    "halves": (1,), "chosen": ("struck", "circled"), "between": (", ", "; "),
    "nobody": ("–", "None", "no State"), "bullet": ("•", "–", "·"), "list_over": (3,),
    "totals": ("table", "equation", "strip", "waffle", "fractions", "boxes"),
    "unmarked": (("sentence", "none"),), "totals_full": (False, True), "count_bold": (False, True),
    "result_look": ("framed", "dark", "flagged", "ruled", "bare"), "result_size": (1.15, 1.4, 1.6),
    "result_at": ("left", "center", "right"),
    "legend_title": ("", "", "Key", "Signs"), "legend_at": ("left", "center"),
    "legend_box": (0, 0, 1), "legend_down": (False, False, True),
    "signers": (("Returning officer", "Head of the voting unit"), ("Counted by", "Checked by")),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "clear",
                  "jpeg", "few"),
    "finish": ("", "", "form", "own", "shared", "glyphs"), "join": ("round", "miter"),
    "fill": (1.05, 1.2, 1.35), "pill": (0.0, 4.0, 7.0), "plate": ("disc", "square"),
}  # fmt: skip
