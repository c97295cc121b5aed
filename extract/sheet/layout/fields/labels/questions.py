"""Labels that are questions: `What was voted on?`, `Which majority was needed?`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.words import Word

LONGEST = 8
"""Words of such a question at most."""
ASKS = re.compile(r"(?:(?:In|At|On|Under|By|With)\s)?(?:What|When|Which)\b", re.IGNORECASE)
ASKED = {
    "Voting rule:": r"\b(?:majority|rule)\b",
    "Final result:": r"\b(?:result|outcome)\b",
    "Interinstitutional file:": r"\b(?:file|procedure|dossier)\b",
    "Document:": r"\b(?:document|documents|text)\b",
    "Configuration:": r"\b(?:configuration|formation|composition)\b",
    "Sitting date:": r"\b(?:When|day|date)\b",
    "Session:": r"\b(?:session|meeting|sitting)\b",
    "Institution:": r"\b(?:institution|body)\b",
    "Subject:": r"\b(?:voted on|put to the vote|about|act|proposal|decided|subject)\b",
}
"""What a question asks for, as the label of that field; the first that it names."""


def with_labels_for_questions(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, each question that fills a cell taken for the label of what it asks for."""
    return [[word for cell in cells_in(line) for word in asked(cell)] for line in lines]


def asked(cell: Sequence[Word]) -> Sequence[Word]:
    """The words of a cell, or the label for what they ask."""
    text = " ".join(word.text for word in cell)
    if not text.endswith("?") or len(cell) > LONGEST or not ASKS.match(text):
        return cell
    label = next((own for own, says in ASKED.items() if re.search(says, text, re.IGNORECASE)), None)
    box = union(word.box for word in cell)
    return [replace(cell[0], text=label, box=box)] if label else cell
