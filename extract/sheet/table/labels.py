"""The sheet's own labels, where recognition got one letter of them wrong."""

import re
from dataclasses import replace

from extract.sheet.words.words import Segment

LABELS = (
    "Institution",
    "Session",
    "Configuration",
    "Voting Rule",
    "Subject",
    "Sitting date",
    "Final result",
    "Member State",
    "Abstain",
    "Not participating",
)
"""Long enough that a single other letter cannot make them another word of the sheet."""
BEFORE_COLON = re.compile(r"^([^:]{6,20}?)(\s?:.*)?$", re.DOTALL)


def with_label_mended(segment: Segment) -> Segment:
    """The segment; where it begins as a label with one wrong letter, with the label itself."""
    parts = BEFORE_COLON.match(segment.text)
    if parts is None:
        return segment
    read = "".join(parts.group(1).split()).casefold()
    for label in LABELS:
        if is_one_letter_off(read, "".join(label.split()).casefold()):
            return replace(segment, text=label + (parts.group(2) or ""))
    return segment


def is_one_letter_off(read: str, label: str) -> bool:
    """Whether just one letter differs."""
    pairs = zip(read, label, strict=False)
    return len(read) == len(label) and sum(one != other for one, other in pairs) == 1
