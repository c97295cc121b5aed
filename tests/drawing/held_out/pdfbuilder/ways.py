"""What an office that writes its sheets with PDF::Builder says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.pdfbuilder.layouts import HEADINGS, NUMBERED
from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstained", "Not participating"),
    ("Yes", "No", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstaining", "Not taking part"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
    ("Yes", "No", "Abstain", "Did not participate"),
    ("For", "Opposed", "Abstaining", "No part taken"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution concerned", "Voting body", "Issued by"),
    "Session": ("Session", "Council session", "Session number", "Meeting no"),
    "Configuration": ("Configuration", "Council configuration", "Formation", "Council meeting as"),
    "Item": ("Interinstitutional file", "Procedure number", "File number", "File", "Procedure"),
    "Document": ("Document", "Council document", "Document voted on", "Document no", "Reference"),
    "Voting Rule": ("Voting rule", "Majority needed", "Majority required", "Applicable rule"),
    "Subject": ("Subject", "Title of the act", "Legislative act", "Act", "Subject of the vote"),
    "Sitting date": ("Date", "Date of vote", "Date of the sitting", "Voted on", "Sitting date"),
    "Final result": ("Result", "Final result", "Outcome", "Result of voting", "Final outcome"),
    "Total": ("Total", "All Member States", "Total members"), "Vote": ("Vote", "Position", "Voted"),
    "Members": ("Members", "Member States", "Number of members", "Count"),
    "Member State": ("Member State", "Member", "Country", "State"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{nth} {d:%B} {d.year}", "{d:%d-%m-%Y}", "{d:%A} {d.day} {d:%B} {d.year}",
           "{d.day}.{d.month}.{d.year}", "{d.day} {d:%b} {d.year}", "{d:%d %B %Y}"),
    rules=("^{}", "{}", "^{}"),
    shares=("Population (%)", "% of population", "Population share (%)", "Population %",
            "Share of population (%)", "% of EU population", "Share (%)"),
    results={"Adopted": ("Adopted", "ADOPTED", "Act adopted", "adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "Act rejected")},
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Configuration", "Session", "Sitting date",
              "Institution", "Voting Rule")  # fmt: skip
_FILE_FIRST = ("Item", "Document", "Subject", "Sitting date", "Session", "Configuration",
               "Voting Rule")  # fmt: skip
_SANS = ("Liberation Sans", "Liberation Sans", "Noto Sans", "Open Sans",
         "DejaVu Sans Condensed")  # fmt: skip
_SERIF = ("Liberation Serif", "Noto Serif", "Gentium Book Plus", "DejaVu Serif")
WAYS: Ways = {
    "font": (*_SANS, *_SERIF), "core": (True, False), "colour_by": ("rgb", "rgb", "deep", "cmyk"),
    "labels": (True, False, False), "flows": ("html", "html", "md1", "lines"),
    "paragraphs": (True, False), "even": (True, False), "paper": (A4, A4, A4, LETTER),
    "margin": (40, 46, 54), "scale": (1.0, 1.06), "leading": (1.25, 1.3, 1.38),
    "gap": (10, 13, 16), "high": (1.5, 1.65, 1.85, 2.1), "gutter": (16, 22, 28),
    "ink": ("#000000", "#000000", "#1c1c1c", "#111827"), "thick": (0.4, 0.55, 0.75),
    "line": ("#000000", "#777777", "#9aa5b1", "#4a6680", "#8c8467"),
    "accent": ("#0b3d6b", "#003399", "#7a1f2b", "#22543d", "#2f2f2f", "#44337a", "#7b4a00"),
    "dark": ("#0b3d6b", "#2b3a4a", "#22543d", "#5a1e28", "#3b3b3b"), "fade": (0.0, 0.25, 0.45),
    "tint": ("#eef3f8", "#f0f0f0", "#f7f2e6", "#ecf4ee", "#f3eff7"), "round": (0, 0, 3, 5),
    "label_bold": (True, True, False), "value_bold": (False,), "label_fill": (True, False),
    "capitals": (False, False, False, True), "nth": (True, False), "title_size": (1.35, 1.5, 1.7),
    "title": ("Result of the vote", "Voting result", "VOTE OF THE COUNCIL", "Public vote",
              "Votes of the Member States", "Outcome of the vote", "Vote on a legislative act"),
    "headings": ("", "plain", "lined", "discs"), "headings_of": (*HEADINGS, NUMBERED),
    "head": ("band", "masthead", "letterhead", "corner"),
    "fields": (_FIELDS, _FIELDS, _ACT_FIRST, _FILE_FIRST),
    "facts": ("p", "ul", "headed", "four", "above", "hung", "strokes"), "fields_over": (2, 3),
    "fact_rules": ("grid", "rows", "inner", "under"), "between": ("  |", ";", "  ·"),
    "mark_before": (True, False), "result": ("line", "stamp", "banner", "tinted"),
    "result_at": ("l", "l", "c"), "result_size": (1.0, 1.15, 1.3), "sort": ("", "", "name", "code"),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm"),
    "blocks": (2, 2, 3), "headed": (True, True, True, False), "number_head": ("", "No"),
    "code_head": ("", "Code"), "prefix": ("",), "dot": ("", "."), "names_bold": (False, True),
    "zebra": (0, 0, 1), "rules": ("rows", "grid", "uprights", "frame", "book", "inner", "under"),
    "head_fill": ("", "tint", "dark"), "figures_at": ("r", "r", "c"), "pad_across": (4, 5, 6),
    "said": (False, False, False, True), "units": (True, False), "ranges": (False,),
    "called": (0,), "board": (False,), "across": (2,), "joined": ("{}",), "sign_list": (False,),
    "list_over": (2,), "parted_heads": (("In favour", "Other votes"),), "name_figure": (" ({})",),
    "totals": ("table", "across", "strip", "plain"), "unmarked": (("sentence",),),
    "count_order": ("lnf", "nlf", "mlnf", "lnfm", "lfn"), "count_wide": (1.0, 0.8, 0.64),
    "count_at": ("l", "l", "r"), "members_at": ("r", "c"), "count_high": (1.5, 1.65, 1.85),
    "count_rules": ("rows", "grid", "inner", "book", "frame", "under"),
    "legend": ("line", "equals", "dash", "box"), "legend_at": ("l", "c"),
    "legend_title": ("", "Legend", "Signs", "Key"), "mark_size": (1.05, 1.15, 1.24),
    "pill": (0, 3, 7), "plate": ("disc", "square"), "ground": ("cell", "cell", "plain", "shade"),
    "pen": (0.28, 0.34, 0.4), "word_bold": (True,), "dots": ("block", "dot"),
    "technique": ("path", "form", "form", "pen", "pen", "edged", "hollow", "plated", "ringed",
        "shadow", "shadow", "graded", "graded", "glossy", "glossy", "veiled", "dingbats",
        "dingbats", "symbol", "sign", "symbola", "symbola", "bdf", "bdf", "png", "png", "jpeg",
        "gif", "pnm"),
    "foot": ("", "{title}", "{item}", "Page 1 of 1", "1"), "foot_at": ("l", "c", "r"),
}  # fmt: skip
