"""What an office's documents say when MuPDF lays them out, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstentions", "Not participating"),
    ("Yes", "No", "Abstentions", "Not participating"),
    ("For", "Against", "Abstained", "Did not take part"),
    ("Votes cast in favour", "Votes cast against", "Abstentions", "Not participating"),
    ("Yes", "No", "Abstained", "Non-participating"),
    ("Those in favour", "Those against", "Those abstaining", "Not participating"),
    ("For", "Against", "Abstention", "Not participating in the vote"),
    ("Yes", "No", "Abstain", "Not voting"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution concerned", "Adopting institution", "Organ"),
    "Session": ("Session", "Council session", "Session No", "Number of the session", "Meeting No"),
    "Configuration": ("Configuration", "Council formation", "Formation", "Meeting of"),
    "Item": ("Interinstitutional file", "File", "Inst. File", "Procedure", "Interinst. file No",
             "COD number"),
    "Document": ("Document", "Doc. No", "Council document No", "Reference document",
                 "Document submitted"),
    "Voting Rule": ("Voting rule", "Voting procedure", "Rule", "Majority rule",
                    "Majority required"),
    "Subject": ("Subject", "Re", "Title of act", "Act", "Concerning", "Object of the vote"),
    "Sitting date": ("Date", "Sitting date", "Date of sitting", "Voted on", "Date of the vote"),
    "Final result": ("Result", "Final result", "Outcome", "Result of voting", "Outcome of vote"),
    "Total": ("Total", "Total number", "TOTAL", "Member States in all", "Overall total"),
    "Members": ("Members", "Member States", "Number", "Votes (Member States)", "No of members"),
    "Member State": ("Member State", "Member States", "State", "Delegation", "Country"),
    "Vote": ("Vote", "Votes", "Position", "Vote of the State", "Stance"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d.day} {d:%B} {d.year}", "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d.day}.{d.month}.{d.year}",
           "{d:%Y-%m-%d}", "{d:%A} {d.day} {d:%B} {d.year}", "{nth} of {d:%B} {d.year}",
           "{d.day} {d:%b} {d.year}", "{d.day} {roman} {d.year}"),
    rules=("^{}", "{}", "^{}", "by {}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "The act is adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted",
                             "The act is not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "% of population", "Population in %", "Share of population (%)",
            "Population %", "EU population (%)"),
)  # fmt: skip
SIZES = (10.4, 10.0, 9.7, 9.4, 9.1, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.5, 7.3, 7.0)
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Subject", "Voting Rule")  # fmt: skip
SANS = ("Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans", "Roboto", "Nimbus Sans", "Lato",
        "Carlito")  # fmt: skip
SERIF = ("Liberation Serif", "Noto Serif", "Gentium Plus", "Caladea", "Linux Libertine O",
         "Nimbus Roman", "DejaVu Serif", "C059")  # fmt: skip
NARROW = ("Liberation Sans Narrow", "Roboto Condensed", "Carlito", "DejaVu Sans Condensed")
_BLUE, _GREY = "#1d3d70", "#8a8a8a"
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (42.0, 52.0, 64.0),
    "scale": (1.0, 1.05), "gap": (8.0, 11.0, 14.0), "gutter": (12.0, 18.0, 24.0),
    "leading": (1.2, 1.3), "ink": ("#000000", "#000000", "#1a1a1a"),
    "line": ("#000000", _GREY, "#b8b8b8", "#7f93b2"), "stroke": (0.5, 0.7, 1.0),
    "accent": ("#000000", _BLUE, "#7a1f1f", "#14532d", "#3d3d3d"),
    "label": ("#000000", "#555555", _BLUE), "label_bold": (True, True, False),
    "tint": ("#eeeeee", "#e8eef7", "#f4efe4", "#eaf2ea"), "box_fill": ("",),
    "head_fill": ("#ffffff", "#e2e2e2", "#dbe5f3", "#efe6d2"), "colon": (":", ":", ""),
    "capitals": (False, False, True), "pad_across": (3.0, 4.0, 6.0), "pad_down": (1.2, 2.0, 2.8),
    "collapse": ("collapse", "collapse", "separate"),
    "title": ("Outcome of the vote", "Voting record", "Vote on a legislative act",
              "COUNCIL OF THE EUROPEAN UNION – VOTE", "Result of voting", "Votes of Member States",
              "Communication of a voting result", "Roll of votes", "Vote of the Council"),
    "title_size": (1.4, 1.7, 2.1), "title_weight": ("bold", "bold", "normal"),
    "title_at": ("left", "left", "mid", "right"), "sitting": (False, False, True),
    "head": ("two", "plain", "ruled", "framed"), "nth": (True, False),
    "head_frame": ({"fill": "#e8eef7"}, {"box": True, "line": "#000000", "wide": 1.0},
                   {"sides": ("left",), "line": _BLUE, "wide": 4.0},
                   {"sides": ("top", "bottom"), "line": "#7a1f1f", "wide": 1.2}),
    "sort": ("", "", "", "code", "name"), "zebra": (0, 0, 1), "fields": (_FIELDS, (
        *_FIELDS[4:], *_FIELDS[1:4], _FIELDS[0]), (_FIELDS[3], *_FIELDS[1:3], *_FIELDS[4:])),
    "headed_parts": (False, False, True),
    "headings": ({"facts": "Details", "totals": "Overall result", "states": "By Member State"},
                 {"facts": "I. The act", "totals": "II. Totals", "states": "III. Member States"},
                 {"facts": "Particulars of the vote", "totals": "Count",
                  "states": "Votes of the Member States"}),
    "result_in": ("",), "mark_before": (True, False),
    "facts": ("pairs", "quad", "captions", "paras", "two", "listed"),
    "fact_rules": ("plain", "all", "rows", "all"), "subject_first": (True, False),
    "captions_over": (2, 3, 4), "fact_list": ("ul", "ol"), "memo_wide": (8.0, 10.0),
    "sides": ((3, 2), (1, 1)),
    "side_frame": ({"box": True, "line": _GREY, "wide": 0.7}, {"fill": "#f1f1ee"},
                   {"box": True, "line": _BLUE, "wide": 0.9, "round": 6.0},
                   {"sides": ("left",), "line": "#7a1f1f", "wide": 2.5}),
    "states": ("blocks",), "order": ("nfm", "nmf", "mnf", "cnfm", "fnm", "infm"),
    "blocks": (2, 2, 3), "headed": (True, True, False), "rules": ("all", "rows", "plain", "under"),
    "number_head": ("", "No", "#"), "code_head": ("", "Code"), "names_bold": (False, False, True),
    "spread": (0.0, 0.4, 1.0), "one_wide": (360.0, 430.0, 999.0), "abreast": (2, 3),
    "across": (True, False), "grid_over": (4, 5), "grid_at": ("m", "n"), "band": (7, 9, 10),
    "flow": (2, 3), "terms_over": (4, 3), "lists_over": (2, 3), "list_tag": ("ol", "ul"),
    "between": ("; ", " · ", " | "), "units": (False, True), "names_between": (", ", "; "),
    "nobody": ("–", "none", "no Member State"), "joined_over": (2,), "sections_over": (3, 4),
    "choice": ("×", "✔", "●", "figure"),
    "totals": ("table", "across", "bullets", "lines", "run", "numbers", "cells"),
    "unmarked": (("sentence",),), "mark_apart": (True, False), "totals_wide": (30.0, 38.0, 99.0),
    "count_rules": ("all", "rows", "plain", "under"), "headed_rows": (False, True),
    "run_at": ("left", "mid"), "large": (1.9, 2.4),
    "tile": ({"box": True, "line": _GREY, "wide": 0.7}, {"fill": "#eceff4"},
             {"sides": ("top",), "line": _BLUE, "wide": 2.0}),
    "result_look": ("plain", "plain", "framed", "heading"), "result_at": ("left", "mid", "right"),
    "result_frame": ({"box": True, "line": "#000000", "wide": 1.2}, {"fill": "#e6e6e6"},
                     {"box": True, "line": _BLUE, "round": 8.0},
                     {"sides": ("top", "bottom"), "line": "#000000"}),
    "result_size": (1.0, 1.25, 1.5), "legend": ("line", "line", "list", "equals"),
    "legend_title": ("", "", "Legend:", "Meaning of the signs:"), "legend_at": ("left", "mid"),
    "letter": (("To the delegations", "Dear colleagues, please find below the result of the vote."),
               ("Delegations", "Delegations will find below the outcome of the vote."),
               ("To: Permanent Representations", "The outcome of the vote was as follows.")),
    "place": ("Brussels", "Done at Brussels", "Luxembourg"),
    "signer": ("For the Secretary-General", "The General Secretariat", "For the Council"),
    "technique": ("svg", "svg", "round", "edged", "hollow", "sign", "sign", "clear", "jpeg", "few",
                  "pen", "pen", "surface", "surface", "outline", "placed"),
    "mark_size": (0.95, 1.08, 1.2), "plate": ("disc", "square"), "subset": (True, True, False),
}  # fmt: skip
CSS = """
@font-face{font-family:F;src:url(f.ttf)}
@font-face{font-family:F;font-weight:bold;src:url(fb.ttf)}
@font-face{font-family:S;src:url(s.ttf)}
body{font-family:F;font-size:${size}pt;line-height:${leading};color:$ink;margin:0;padding:0}
h1{font-size:${title}pt;font-weight:$title_weight;color:$accent;margin:0 0 3pt 0;line-height:1.2}
h2{font-size:${heading}pt;color:$accent;margin:2pt 0 3pt 0}
h2.lead{font-size:${title}pt;line-height:1.2}
h3{font-size:${size}pt;color:$accent;margin:5pt 0 2pt 0}
p,ul,ol,blockquote,div{margin-top:0;margin-bottom:0}
p.line{margin:0 0 2pt 0} p.running{text-align:justify;margin-bottom:5pt;line-height:1.5}
p.note{font-size:${note}pt;margin-bottom:2pt} li{margin-bottom:2pt}
ul,ol{margin-left:0;padding-left:20pt} blockquote{margin:4pt 24pt}
.mid{text-align:center} .right,.annex{text-align:right} .left{text-align:left}
.annex{font-weight:bold} .who,.lab,.cap{color:$label} .cap{font-size:${small}pt}
.val{margin-bottom:4pt} .term{margin-top:3pt} .inset{margin-left:14pt}
.under{font-size:${size}pt;margin-bottom:3pt} .re{margin-bottom:5pt}
.large{font-size:${large}pt;text-align:center;font-weight:bold;line-height:1.1}
.result{font-size:${result}pt} .to{font-weight:bold;margin-bottom:5pt} .count{color:$label}
table{border-collapse:$collapse} td{padding:${down}pt ${across}pt;text-align:left}
td.small{font-size:${small}pt} td.f{text-align:right} td.m{text-align:center}
td.h{font-weight:bold;background-color:$head_fill}
table.all td{border:${stroke}pt solid $line} table.rows td{border-bottom:${stroke}pt solid $line}
table.under td.h{border-bottom:1.2pt solid $accent} tr.odd{background-color:$tint}
table.all td.void,table.rows td.void{border:0}
"""
