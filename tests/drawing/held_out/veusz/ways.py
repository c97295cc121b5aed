"""What an office that draws its sheets with Veusz says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, LONG, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstained", "Not voting"),
    ("Yes", "No", "Abstained", "Not participating"),
    ("Yes votes", "No votes", "Abstentions", "Not participating"),
    ("For", "Against", "Abstaining", "No part in the vote"),
    ("Yes", "No", "Abstain", "Not taking part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Voting institution", "Institution voting"),
    "Session": ("Session", "Session no", "Council session", "Number of the session"),
    "Configuration": ("Configuration", "Council formation", "Formation", "Council configuration"),
    "Item": ("Interinstitutional file", "Procedure", "File reference", "File no", "Procedure no"),
    "Document": ("Document", "Council document", "Document no", "Basis of the vote", "Documents"),
    "Voting Rule": ("Voting rule", "Required majority", "Majority", "Rule of voting"),
    "Subject": ("Subject", "Act", "Legislative act", "Title of the act", "Matter"),
    "Sitting date": ("Date", "Sitting date", "Date of vote", "Day of the vote", "Vote taken on"),
    "Final result": ("Result", "Final result", "Outcome", "Result of the vote"),
    "Total": ("Total", "All members", "Total of members"), "Vote": ("Vote", "Position"),
    "Members": ("Members", "Member States", "States", "Number of States"),
    "Member State": ("Member State", "State", "Country"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{nth} {d:%B} {d.year}", "{d:%d-%m-%Y}", "{d:%A}, {d.day} {d:%B} {d.year}",
           "{d.day}.{d.month}.{d.year}", "{d:%d %b %Y}"),
    rules=("^{}", "{}"),
    shares=("Population (%)", "% of population", "Population, %", "Share of population (%)",
            "Population %", "Share (%)"),
    results={"Adopted": ("Adopted", "ADOPTED", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "Act rejected")},
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Sitting date", "Configuration",
              "Session", "Institution")  # fmt: skip
_DAY_FIRST = ("Sitting date", "Configuration", "Session", "Item", "Document", "Subject",
              "Voting Rule")  # fmt: skip
WAYS: Ways = {
    "font": ("Liberation Sans", "Liberation Sans", "DejaVu Sans Condensed", "Noto Sans",
        "Open Sans", "Liberation Serif", "Liberation Serif", "DejaVu Serif", "Noto Serif",
        "Gentium Book Plus"),
    "paper": (A4, A4, A4, LETTER), "margin": (40, 46, 52), "scale": (1.0,),
    "leading": (1.25, 1.32, 1.4), "gap": (10, 13, 16), "high": (1.55, 1.7, 1.9, 2.15),
    "gutter": (18, 24, 30), "thick": (0.4, 0.55, 0.75), "round": (0, 0, 3, 5),
    "ink": ("#000000", "#000000", "#1a1a1a", "#14213d"),
    "line": ("#000000", "#7f7f7f", "#9fb0c0", "#8f8672"),
    "accent": ("#1f4e79", "#00359e", "#7d2b2b", "#2e6b4f", "#333333", "#5b3a80"),
    "dark": ("#1f3a5f", "#3c4650", "#2f5d50", "#4b2e39"),
    "tint": ("#edf2f7", "#f1f1f1", "#f6f2e8", "#eaf3ee"),
    "bar": ("#8fa8c8", "#a9a9a9", "#b7a98c", "#9fb8ad"), "bar_part": (0.45, 0.6, 0.75),
    "hatch": ("solid", "solid", "solid", "forward 2", "vertical"), "grid": (True, False),
    "label_bold": (True, True, False), "capitals": (False, False, False, True),
    "labels_at": ("l", "r"), "axis": (True, False), "nth": (True, False), "fields_over": (3, 4, 2),
    "title": ("Result of the vote", "Public vote", "Council vote", "Vote on the act",
              "Votes of the Member States", "VOTING RESULT", "Record of the vote"),
    "title_size": (1.3, 1.5, 1.7), "head": ("graph", "ticks", "plate", "plain"),
    "heading_at": ("l", "l", "c"),
    "headings": ({}, {}, {"totals": "Totals", "states": "Member States"}, {"facts": "The vote",
        "totals": "Number of votes", "states": "Vote of each Member State"}),
    "fields": (_FIELDS, _ACT_FIRST, _DAY_FIRST), "facts": ("dotted", "hung", "boxes", "running"),
    "mark_before": (True, False), "result": ("box", "tint", "lines", "plain"),
    "result_at": ("l", "c"), "result_size": (1.0, 1.2, 1.35), "sort": ("", "", "name", "code"),
    "by_size": (False,), "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm",
        "fnm", "mfn"), "blocks": (2, 2, 3), "divided": (False, False, True),
    "headed": (True, True, True, False), "number_head": ("", "No"), "code_head": ("", "Code"),
    "prefix": ("",), "dot": ("", "."), "names_bold": (False, False, True), "zebra": (0, 0, 1),
    "rules": ("rows", "grid", "dotted", "frame", "uprights", "open"), "tall": (150,),
    "head_fill": ("", "tint", "dark"), "figures_at": ("r", "r", "c"), "pad_across": (4, 5, 6),
    "panels": (4,), "said": (False, False, False, True), "units": (True, False),
    "name_figure": (" ({})",), "totals": ("table", "across", "charted", "numbers", "listed"),
    "unmarked": ((),), "count_order": ("lnf", "mlnf", "lnfm", "lfn", "nlf"),
    "count_wide": (1.0, 0.75, 0.6), "count_at": ("l", "l", "r"), "members_at": ("r", "c"),
    "count_high": (1.5, 1.7, 1.9), "count_rules": ("rows", "grid", "dotted", "frame", "open"),
    "stems": (True, False), "legend": ("line", "equals", "dash", "colon", "key"),
    "legend_at": ("l", "c"), "legend_title": ("", "", "Legend", "Key", "Marks"),
    "mark_size": (1.05, 1.15, 1.25), "pill": (0, 3, 7), "plate": ("disc", "square"),
    "ground": ("plain", "heat", "shade"), "word_bold": (True,), "hatching": ("forward 2",
        "backward 3", "diagonal cross", "horizontal"), "arrow": ("arrow", "arrowtriangle",
        "linearrow", "arrownarrow"),
    "technique": ("fill", "edged", "hollow", "hatched", "veiled", "shadow", "plated", "ringed",
        "marker", "marker", "marker", "limit", "thin", "thin", "headed", "headed", "stroke",
        "stroke", "svg", "glossy", "glossy", "clear", "jpeg", "few", "sign", "symbola"),
    "home": ("axes", "parts", "page"), "grouped": (True, True, False), "dpi": (150, 300, 600),
    "foot": ("", "{title}", "{item}", "Page 1 of 1", "1 / 1"), "foot_at": ("l", "c", "r"),
}  # fmt: skip
_A = ("head", "facts", "totals", "result", "states", "legend", "notes")
_B = ("head", "facts", "states", "legend", "totals", "result", "notes")
_C = ("head", "result", "facts", "totals", "legend", "states", "notes")
_LOW = ("head", "states", "legend", "totals", "result", "line", "facts", "notes")
_NARROW = ("Liberation Sans Narrow", "Liberation Sans", "DejaVu Sans Condensed")
_BARE: Ways = {"said": (False,), "by_size": (False, False, True), "sort": ("",)}
_TIGHT: Ways = {"high": (1.35, 1.45), "gap": (7, 9), "margin": (36, 42), "result_size": (1.0, 1.2),
                "facts": ("boxes", "running"), "head": ("graph", "plain"),
                "totals": ("across", "numbers", "listed", "table"), "headings": ({},)}  # fmt: skip
_SIDE: Ways = {"facts": ("hung", "boxes"), "fields_over": (1,), "totals": ("stacked", "listed"),
               "legend": ("list", "key"), "said": (False,), "font": _NARROW, "labels_at": ("l",),
               "result_size": (1.0,), "result": ("box", "plain", "lines"), "result_at": ("l",),
               "head": ("graph", "ticks", "plain"), "capitals": (False,)}  # fmt: skip
LAYOUTS: Mapping[str, Ways] = {
    "spine": {"plan": (_A, _B, _C), "states": ("spine",), **_BARE, "high": (1.7, 1.9, 2.1),
              "divided": (True, False)},
    "bars": {"plan": (_A, _B), "states": ("bars",), **_BARE, "high": (1.5, 1.7, 1.9),
             "blocks": (2,), "font": _NARROW, "margin": (34, 40), "divided": (False,)},
    "long bars": {"plan": (_A, _C), **_TIGHT, "states": ("bars",), **_BARE, "blocks": (1,)},
    "stems": {"plan": (_A, _B, _C), "states": ("stems",), **_BARE, "blocks": (2,),
              "high": (1.6, 1.8, 2.0), "font": _NARROW, "margin": (34, 40), "divided": (False,)},
    "plot": {"plan": (_A, _B), **_TIGHT, "states": ("plot",), **_BARE, "blocks": (1,),
             "by_position": (True,)},
    "upright": {"plan": (_A, ("head", (0.5, ("facts",), ("totals", "result", "legend")), "states",
                "notes")), "states": ("upright",), **_BARE, "paper": (LONG,), "margin": (28, 34),
                "tall": (60, 75), "font": _NARROW, "gap": (7, 9), "headings": ({},),
                "facts": ("running", "boxes"), "totals": ("listed", "across"),
                "fields_over": (4, 3)},
    "panels": {"plan": (_A, _B), "states": ("panels",), **_BARE, "panels": (4, 3), "font": _NARROW,
               "margin": (36, 42), "gap": (9, 11), "facts": ("dotted", "boxes", "running")},
    "sections": {"plan": (_A, _C), "states": ("sections",), **_BARE, "by_position": (True,),
                 "high": (1.6, 1.8), "blocks": (2, 3)},
    "by size": {"plan": (_A, _B), "by_size": (True,), "order": ("infm", "inmf", "infm"),
                "number_head": ("", "Rank"), "sort": ("",), "headings": ({"states":
                "Member States in the order of their weight"}, {"states": "Largest first"})},
    "side": {"plan": (("head", (0.33, ("facts",), ("states",)), (0.55, ("totals",), ("result",
             "legend")), "notes"), ("head", (0.66, ("states",), ("result", "totals", "legend")),
             "line", "facts", "notes")), **_SIDE, "blocks": (1,), "high": (1.4, 1.5),
             "margin": (36, 42), "gap": (9, 11), "order": ("nfm", "mnf", "nmf", "infm"),
             "headings": ({},)},
    "two graphs": {"plan": (("head", (0.4, ("facts", "totals", "result", "legend"), ("states",)),
                   "notes"), ("head", (0.62, ("states", "legend"), ("totals", "result", "facts")),
                   "notes")), "paper": (LONG,), **_SIDE, "totals": ("listed", "charted"),
                   "margin": (32, 38), "blocks": (2,), "states": ("tables", "spine"),
                   "order": ("nfm", "mnf", "nmf"), "high": (1.6, 1.8)},
    "act last": {"plan": (_LOW, ("head", "result", "states", "legend", "totals", "facts",
                 "notes")), "blocks": (3, 2), "states": ("tables", "spine")},
    "frame": {"plan": (_A, _B, _C), "frame": (True,), "margin": (54, 60), "head": ("graph",),
              "foot_at": ("c",), "foot": ("{title}", "{item}"), "legend": ("key", "line"),
              "rules": ("open", "dotted", "rows"), "blocks": (2,), "font": _NARROW},
    "ledger": {"plan": (_A, ("head", "facts", "result", "totals", "states", "legend", "notes")),
               **_TIGHT, "blocks": (1,), "order": ("mnf", "fnm", "icnfm", "cnmf", "nfm"),
               "said": (True, False), "rules": ("rows", "dotted", "open", "grid")},
}  # fmt: skip
"""Plans of the parts of each layout, and what of a way goes with them."""
