"""Labels that are questions: `What was voted on?`, `Which majority was needed?`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.words import Word

FEWEST = 3
"""Questions on a sheet at least that ask for its fields: another may stand beside any sheet."""
ASKS = re.compile(r"(?:What|When|(?:(?:In|At|On|By|Under) w|W)hich)\b.*\?")
ASKED = {
    "Voting rule:": {"majority", "rule"},
    "Final result:": {"result", "outcome"},
    "Interinstitutional file:": {"file", "procedure", "dossier"},
    "Document:": {"document", "documents", "text"},
    "Configuration:": {"configuration", "formation", "composition"},
    "Sitting date:": {"when", "day", "date"},
    "Session:": {"session", "meeting", "sitting"},
    "Institution:": {"institution", "body"},
}
"""What a question names, and the label of the field that it asks for then."""
ABOUT, SUBJECT = {"on", "about", "put", "decided"}, "Subject:"
"""In a question that names none of these."""
OTHERS = (
    "what when which in at on by under was were is did the a council vote voted voting taken held "
    "needed required applied used it of about put to number interinstitutional decided met"
)
"""All else that such a question says; one about Parliament asks for no field."""


def with_labels_for_questions(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, each question that fills a cell taken for the label of what it asks for, where
    several stand on the sheet."""
    cells = [[*cells_in(line)] for line in lines]
    labels = {id(cell): label for line in cells for cell in line if (label := label_for(cell))}
    if len(labels) < FEWEST:
        return [[*line] for line in lines]
    return [[word for cell in line for word in named(cell, labels.get(id(cell)))] for line in cells]


def label_for(cell: Sequence[Word]) -> str | None:
    """The label of the one field that a cell asks for; None where it asks for none."""
    text = " ".join(word.text for word in cell)
    words = set(text.casefold().rstrip("?").split())
    found = [label for label, names in ASKED.items() if words & names]
    known = words <= {*OTHERS.split()}.union(*ASKED.values())
    if not ASKS.fullmatch(text) or not known or len(found) > 1:
        return None
    return found[0] if found else SUBJECT if words & ABOUT else None


def named(cell: Sequence[Word], label: str | None) -> Sequence[Word]:
    """A cell, or a label in its place."""
    if label is None:
        return cell
    return [replace(cell[0], text=label, box=union(word.box for word in cell))]
