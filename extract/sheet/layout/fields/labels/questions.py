"""Labels that are questions: `What was voted on?`, `Which majority was needed?`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE
from extract.sheet.words import Word

FEWEST = 3
"""Questions on a sheet at least that ask for its fields: another may stand beside any sheet."""
BETWEEN = 2
"""Lines farther down on which its second one stands at most: the value is level with the middle."""
ASKS = re.compile(r"(?:What|When|(?:(?:In|At|On|By|Under) )?Which)\b.*\?", re.IGNORECASE)
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
    "needed required applied used it of about put to number interinstitutional decided met meet "
    "place"
)
"""All else that such a question says; one about Parliament asks for no field."""


def with_labels_for_questions(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, each question that fills a cell, or one and another below it, taken for the label
    of what it asks for, where several stand on the sheet."""
    cells = [[part for cell in cells_in(line) for part in up_to_mark(cell)] for line in lines]
    labels: dict[int, Sequence[Word]] = {}
    for number, line in enumerate(cells):
        below = [cell for other in cells[number + 1 : number + 1 + BETWEEN] for cell in other]
        for cell in line:
            for more in ([], *(low for low in below if ends_question(cell, low))):
                label = label_for([*cell, *more])
                if label is not None and id(cell) not in labels:
                    whole = union(word.box for word in (*cell, *more))
                    labels[id(cell)] = [replace(cell[0], text=label, box=whole)]
                    labels |= {id(more): []} if more else {}
    if len([label for label in labels.values() if label]) < FEWEST:
        return [[*line] for line in lines]
    named = [[w for cell in line for w in labels.get(id(cell), cell)] for line in cells]
    return [line for line in named if line]


def up_to_mark(cell: Sequence[Word]) -> list[Sequence[Word]]:
    """A cell, or what it has up to a question mark, and behind it."""
    end = next((n for n, word in enumerate(cell, 1) if word.text.endswith("?")), len(cell))
    return [part for part in (cell[:end], cell[end:]) if part]


def ends_question(cell: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether a cell is the second line of a question that another one begins."""
    near = 0 < below[0].middle - cell[0].middle < NEXT_LINE * cell[0].size
    edges = (below[0].box[0] - cell[0].box[0], below[-1].box[2] - cell[-1].box[2])
    begun = min(map(abs, edges)) < cell[0].size / 2
    return near and begun and not cell[-1].text.endswith("?")


def label_for(cell: Sequence[Word]) -> str | None:
    """The label of the one field that a cell asks for; None where it asks for none."""
    text = " ".join(word.text for word in cell)
    words = set(text.casefold().rstrip("?").split())
    found = [label for label, names in ASKED.items() if words & names]
    known = words <= {*OTHERS.split()}.union(*ASKED.values())
    if not ASKS.fullmatch(text) or not known or len(found) > 1:
        return None
    return found[0] if found else SUBJECT if words & ABOUT else None
