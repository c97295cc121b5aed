"""What stands in place of the states of a position that nobody took."""

import re

from extract.sheet.layout.grammar import STATES, phrases
from extract.sheet.words import fold

NO_STATE = phrases(
    ("no",), (*STATES[:-1], "member", "member state", "state", "delegation", "country")
)
NOBODY = frozenset(map(fold, ("none", "nil", "nobody", *NO_STATE)))
"""Folded, as a cell by itself."""
NOBODY_HERE = re.compile(
    rf"(?>{'|'.join(sorted(NO_STATE, key=len, reverse=True))})\b(?!\W*\d)", re.IGNORECASE
)
"""At the beginning of a text; a count behind it is that of a label."""
