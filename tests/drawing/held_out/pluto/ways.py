"""What an office's sheets say when PlutoPrint sets them, and how they may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import Speech, Ways

_POSITIONS = (
    ("Yes", "No", "Abstention", "Not participating"),
    ("In favour", "Against", "Abstain", "Not participating"),
    ("For", "Against", "Abstentions", "No part in the vote"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
    ("Voted in favour", "Voted against", "Abstained", "Did not take part"),
    ("Yes", "No", "Abstaining", "Non-participating"),
    ("For", "Against", "Abstained", "Not participating"),
    ("Yes vote", "No vote", "Abstention", "Not taking part"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Institution", "Voting body", "EU body"),
    "Session": ("Session", "Session No", "Council meeting No", "Council session", "Meeting"),
    "Configuration": ("Configuration", "Council configuration", "Meeting in the formation",
                      "Council formation"),
    "Item": ("Interinstitutional file", "Interinst. file", "Legislative file", "Procedure",
             "Inter-institutional procedure", "Reference of the procedure"),
    "Document": ("Document", "Council document", "Doc. No", "Text", "Reference document"),
    "Voting Rule": ("Voting rule", "Rule of vote", "Majority", "Required majority",
                    "Rule for adoption", "Majority required"),
    "Subject": ("Subject", "Title of the act", "Act", "Legislative act", "Title", "Proposal"),
    "Sitting date": ("Date", "Date of the vote", "Sitting of", "Vote of", "Date of sitting"),
    "Final result": ("Result", "Result of the vote", "Final result", "Outcome", "Vote result"),
    "Total": ("Total", "TOTAL", "All members", "Total votes", "Together"),
    "Members": ("Member States", "Members", "Number", "States", "Number of members"),
    "Member State": ("Member State", "State", "Country", "Member", "Member States"),
    "Vote": ("Vote", "Vote cast", "Position", "Voting", "Position taken"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS, {}, ("",)),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d:%A} {d.day} {d:%B} {d.year}", "{d.day} {d:%b} {d.year}", "{d:%d - %m - %Y}",
           "{d.day}.{d.month}.{d.year}"),
    rules=("^{}", "{}", "^{}", "^{}"),
    results={"Adopted": ("Adopted", "ADOPTED", "adopted", "Act adopted"),
             "Not adopted": ("Not adopted", "NOT ADOPTED", "not adopted", "Act not adopted"),
             "Rejected": ("Rejected", "REJECTED", "rejected")},
    shares=("Population (%)", "% of population", "Share of the population (%)", "Population %",
            "% of the EU population", "Pop. share (%)"),
)  # fmt: skip
SIZES = (10.2, 9.8, 9.5, 9.2, 9.0, 8.8, 8.6, 8.4, 8.2, 8.0, 7.8, 7.5, 7.2, 7.0)
A4, LONG, _LETTER = (595, 842), (842, 595), (612, 792)
FIELDS = ("Institution", "Configuration", "Session", "Sitting date", "Item", "Document",
          "Subject", "Voting Rule")  # fmt: skip
ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Session", "Configuration",
             "Sitting date")  # fmt: skip
DAY_FIRST = ("Sitting date", "Session", "Configuration", "Institution", "Voting Rule", "Item",
             "Document", "Subject")  # fmt: skip
SANS = ("Lato", "Noto Sans", "Open Sans", "Carlito", "Liberation Sans", "Nimbus Sans",
        "Linux Biolinum O", "Inter")  # fmt: skip
SERIF = ("P052", "C059", "Liberation Serif", "Noto Serif", "Linux Libertine O",
         "Gentium Plus")  # fmt: skip
THIN = ("Liberation Sans Narrow", "Carlito", "Nimbus Sans Narrow")
_HEADINGS = (
    {"facts": "Item", "totals": "Result of the count", "states": "Vote of each Member State",
     "legend": "Marks"},
    {"facts": "About this vote", "totals": "Summary", "states": "Member States and their votes",
     "legend": "Legend"},
    {"facts": "Particulars", "totals": "Totals", "states": "List of votes", "legend": "Key"},
    {"facts": "Decision put to the vote", "totals": "Count of votes",
     "states": "Votes by delegation", "legend": "Legend"},
)  # fmt: skip
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, _LETTER), "margin": (42, 52, 60),
    "scale": (1.0, 1.0, 1.06), "leading": (1.22, 1.3, 1.38), "gap": (9, 13, 17),
    "gutter": (14, 20, 28), "ink": ("#000000", "#000000", "#222222"),
    "line": ("#000000", "#888888", "#b0b0b0", "#94a3b8"), "stroke": (0.5, 0.75, 1),
    "accent": ("#000000", "#14396a", "#004494", "#264b3c", "#5b2333", "#444444"),
    "tint": ("#eeeeee", "#e6edf5", "#f3efe3", "#e9f1ec"), "box_fill": ("",),
    "label": ("#000000", "#000000", "#595959"), "label_weight": (700, 700, 400),
    "label_wide": (20, 24, 28), "label_at": ("left", "left", "right"),
    "value_weight": (400, 400, 700), "label_fill": ("#ffffff", "#f0f0f0"), "cap": (0.8, 0.86),
    "colon": ("", ":", ":"), "capitals": (False, False, True), "between": ("|", "–", "·"),
    "title": ("Result of voting", "Voting result", "Vote of the Council", "VOTING RECORD",
              "Votes of the Member States", "Public vote in the Council",
              "Outcome of the vote in the Council", "Vote on a legislative act",
              "Council of the European Union – voting result", "Register of votes"),
    "kicker": ("", "", "Legislative deliberation", "Public deliberation – vote",
               "Legislative acts (public)"),
    "title_size": (1.35, 1.6, 1.9), "title_weight": (700, 700, 400),
    "title_spaced": (0, 0, 0.8),
    "head_look": ("plain", "centre", "double", "bar", "left", "sitting", "number"),
    "nth": (True, False), "sort": ("", "", "", "code", "name"),
    "headings": ("", "", "small", "ruled", "band", "roman"), "headings_of": _HEADINGS,
    "fields": (FIELDS, ACT_FIRST, DAY_FIRST),
    "facts": ("pairs", "quad", "stacked", "run", "sides"), "over": (2, 3),
    "fact_rules": ("", "rows", "all", "ends"), "subject_first": (True, False),
    "second": ("fr", "de", "es"), "result_in": ("",), "mark_before": (True, False),
    "states": ("blocks",), "order": ("nfm", "mnf", "nmf", "cnfm", "fnm", "infm", "cmnf"),
    "blocks": (2, 3), "headed": (True, True, False), "zebra": (0, 0, 1, 2),
    "rules": ("all", "rows", "ends", "", "frame", "uprights"),
    "head_fill": ("#ffffff", "#ffffff", "#e2e2e2", "#d9e4f1", "#2b3f5c"),
    "head_weight": (700, 700, 400), "head_size": (0.9, 0.98), "number_head": ("", "No", "#"),
    "code_head": ("", "Code", "MS"), "names_weight": (400, 400, 700),
    "figure_at": ("right", "right", "center"), "mark_at": ("center", "center", "left"),
    "pad": (1, 1.7, 2.4), "said": (False, False, True), "ground_on": ("cell", "cell", "row"),
    "abreast": (2, 3), "codes_over": (5, 6, 7), "flow": (2, 3), "lists_over": (2, 3),
    "sums": ("below", "above"), "choice": ("mark", "mark", "cross", "dot"),
    "chosen": ("boxed", "filled", "under"), "dropped": ("#9a9a9a", "#8a8a8a"),
    "nobody": ("–", "none", "No Member State"), "stub": ("#f0f0f0", "#e7edf4", "#f4f0e6"),
    "shades": (("#3b3b3b", "#7a7a7a", "#adadad", "#dadada"),
               ("#1d4675", "#6489b3", "#a3b9d1", "#dbe4ee")),
    "totals": ("table", "across", "plates", "run", "apart", "lines"),
    "unmarked": (("sentence",),), "count_order": ("lnf", "mlnf", "lmnf", "lfn"),
    "count_rules": ("", "rows", "all", "ends"), "totals_wide": (False, True),
    "result_look": ("plain", "framed", "bar", "right", "cells", "spaced"),
    "result_size": (1.0, 1.2, 1.4), "legend_look": ("row", "row", "list", "dashes", "ruled"),
    "legend_title": ("", "", "Legend:", "Key to the marks:"),
    "technique": ("path", "path", "round", "edged", "hollow", "sign", "sign", "clear", "jpeg",
                  "few", "cloned", "stroke", "set", "set", "lined", "placed", "masked"),
    "plate": ("disc", "square"), "round": (0, 2, 8), "word": (400, 700),
    "place": ("Brussels", "Established at Brussels", "Issued in Brussels"),
    "signer": ("The Secretary-General of the Council", "Council of the European Union",
               "General Secretariat of the Council"),
    "foot_says": ("", "", "pages", "{item}", "{title}"), "foot_at": ("left", "center", "right"),
}  # fmt: skip
