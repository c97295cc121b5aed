"""What an office that prints by PDF::API2 says, and how its pages may look."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.phrasing import Office
from tests.drawing.held_out.told import A4, LETTER, Speech, Ways

_POSITIONS = (
    ("In favour", "Against", "Abstention", "Not participating"),
    ("For", "Against", "Abstention", "Not voting"),
    ("Yes", "No", "Abstention", "Not participating"),
    ("Yes", "No", "Abstained", "Not taking part"),
    ("Votes for", "Votes against", "Abstentions", "Not participating"),
    ("Favourable", "Against", "Abstained", "Not participating"),
    ("For", "Against", "Abstaining", "Did not participate"),
)
_LABELS: Mapping[str, Sequence[str]] = {
    "Institution": ("Institution", "Originating institution", "Institution that voted", "From"),
    "Session": ("Session", "Session No.", "Council meeting", "Number of the session", "Meeting"),
    "Configuration": ("Configuration", "Council formation", "Configuration of the Council",
                      "Formation"),
    "Item": ("Interinstitutional File", "Interinstitutional file no.", "Procedure",
             "Legislative file", "File reference"),
    "Document": ("Document", "Doc. No.", "Council document", "Documents voted", "Reference"),
    "Voting Rule": ("Voting rule", "Rule of voting", "Required majority", "Majority",
                    "Adoption by"),
    "Subject": ("Subject", "Title", "Act", "Title of the act", "Legislative act", "Re"),
    "Sitting date": ("Date", "Date of the vote", "Date of sitting", "Voted on", "Sitting of"),
    "Final result": ("Result", "Outcome", "Final result", "Result of the vote", "Decision"),
    "Total": ("Total", "Member States in all", "Sum", "TOTAL", "All"),
    "Members": ("Members", "Number of Member States", "No. of MS", "Member States", "Votes"),
    "Member State": ("Member State", "Country", "State", "Delegation", "Member"),
    "Vote": ("Vote", "Vote cast", "Position", "Voted", "Vote of the delegation"),
}  # fmt: skip
SPEECH = Speech(
    office=Office(_POSITIONS, _LABELS),
    dates=("{d:%d/%m/%Y}", "{d.day} {d:%B} {d.year}", "{d:%d.%m.%Y}", "{d:%Y-%m-%d}",
           "{d.day}.{d.month}.{d.year}", "{d:%A} {d.day} {d:%B} {d.year}",
           "{d.day} {d:%b} {d.year}", "{d:%d-%m-%Y}"),
    rules=("^{}", "{}", "^{}", "{}"),
    shares=("Population (%)", "% of population", "Population share (%)", "Population %",
            "Share of population", "% pop."),
)  # fmt: skip
_FIELDS = ("Institution", "Session", "Configuration", "Sitting date", "Item", "Document",
           "Voting Rule", "Subject")  # fmt: skip
_ACT_FIRST = ("Subject", "Item", "Document", "Voting Rule", "Sitting date", "Session",
              "Configuration")  # fmt: skip
SANS = ("Liberation Sans", "Open Sans", "Noto Sans", "Lato", "DejaVu Sans")
SERIF = ("Liberation Serif", "Noto Serif", "Gentium Plus", "DejaVu Serif")
NARROW = ("Liberation Sans Narrow", "Liberation Sans Narrow", "Liberation Serif", "Gentium Plus")
MONO = ("DejaVu Sans Mono", "Liberation Mono")
WAYS: Ways = {
    "font": (*SANS, *SERIF), "paper": (A4, A4, A4, LETTER), "margin": (38.0, 46.0, 56.0),
    "scale": (1.0, 1.05), "gap": (9.0, 12.0, 15.0), "leading": (1.2, 1.28),
    "ink": ("#000000", "#000000", "#1e1e1e"), "line": ("#000000", "#666666", "#9c9c9c", "#7b8fa8"),
    "accent": ("#000000", "#123a6b", "#6b1212", "#1d4d2b"),
    "dark": ("#222222", "#123a6b", "#4a4a4a", "#5b2c2c"),
    "tint": ("#eeeeee", "#e6ecf4", "#f3eee0", "#eaf2ea"), "box_fill": ("",),
    "bar_tint": ("#eeeeee",),
    "label": ("#000000", "#444444", "#123a6b"), "label_bold": (True, False), "zebra": (0,),
    "capitals": (False, False, True), "colon": (":", ":", ""), "round": (0.0,),
    "title": ("RESULT OF VOTE", "Voting result", "Votes cast in the Council", "Vote of the Council",
              "Vote on the legislative act", "Record of a public vote", "STATEMENT OF VOTE",
              "Public vote", "Voting list", "Vote on an item of the agenda"),
    "title_size": (1.35, 1.6, 1.9), "title_bold": (True, True, False),
    "kicker": ("", "", "PUBLIC", "Legislative deliberations", "Transparency – legislation"),
    "head": ("centred", "plain", "council", "ruled", "boxed", "bar"), "nth": (True, False),
    "sort": ("", "", "", "code", "name"), "units": (False, True),
    "fields": (_FIELDS, _ACT_FIRST), "facts": ("grid", "docket", "leaders", "memo"),
    "fields_over": (2, 3), "act_first": (True, False), "caption": ("", "lined", "bold"),
    "captions": ({"facts": "1. The act", "totals": "2. Count", "states": "3. Member States"},
                 {"facts": "Particulars", "totals": "Totals", "states": "Vote by Member State"},
                 {"facts": "Vote", "totals": "Result in numbers", "states": "Votes cast"}),
    "states": ("tables",), "order": ("nfm", "nmf", "mnf", "cnfm", "infm", "fnm", "inmf"),
    "blocks": (2, 2, 3), "gutter": (10.0, 16.0), "headed": (True, True, True, False),
    "high": (1.5, 1.65, 1.8), "pad": (3.0, 4.5), "pad_across": (3.0, 4.0), "thick": (0.4, 0.6),
    "table": ("grid", "rows", "book", "columns", "dots", "frame"),
    "head_fill": ("", "tint", "dark", ""), "stripe": ("", "", "tint"),
    "figures_at": ("right", "right", "center"), "names_bold": (False, False, True),
    "number_head": ("No", "", "Nr."), "halves": (1,), "over": (3, 2), "chosen": ("cross", "tick",
                                                                                "full"),
    "dots": ((0.8, 2.4), (0.5, 1.6)), "between": (", ", "; "), "nobody": ("–", "none", "nil"),
    "totals": ("table", "strip", "stub", "lines"), "unmarked": (("sentence", "none"),),
    "totals_wide": (1.0, 0.6), "result_look": ("line", "frame", "rules", "cells", "tint"),
    "result_size": (1.1, 1.25, 1.45), "result_at": ("left", "center", "right"),
    "legend_title": ("", "Key", "Legend", "Signs"), "legend_at": ("left", "left", "center"),
    "legend_box": (0, 0, 1), "legend_down": (False, False, True),
    "signers": (("Secretary", "President"), ("Drawn up by", "Seen by"), ("Clerk", "Head of Unit")),
    "sent_to": ("Delegations", "Permanent Representations", "Archives"),
    "technique": ("fill", "fill", "fill", "edged", "hollow", "pen", "pen", "sign", "clear", "jpeg",
                  "few"),
    "join": ("round", "miter"), "fill": (1.0, 1.15, 1.3), "pill": (0.0, 3.0),
    "plate": ("disc", "square"), "foot": ("", "", "{title} – {item}", "1/1", "{item}"),
}  # fmt: skip
