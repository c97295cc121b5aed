"""What stands in place of the states of a position that nobody took."""

import re

from extract.sheet.layout.grammar import STATES, phrases
from extract.sheet.words import fold

NO_STATE = phrases(("no",), ("member state", "member states", "state", "states"))
NO_MEMBER = phrases(("no",), (*STATES[:-1], "member", "delegation", "country"))
NOBODY = frozenset(map(fold, ("none", "nil", "nobody", *NO_STATE, *NO_MEMBER)))
"""Folded, as a cell by itself."""
NOBODY_HERE = re.compile(
    r"no (?>member states?|state|member|delegation|country)\b(?!\W*\d)", re.IGNORECASE
)
"""At the beginning of a text; a count behind it is that of a label, as `No members` is."""
