"""A note below the states that corrects what stands above it."""

import re
from collections.abc import Sequence

from extract.errors import NoteRefusedError
from extract.sheet.words import Word

VOTE = r"(?:yes|no|abst\w+|against|for|in favour)\b"
CORRECTED = re.compile(
    r"\b(?:corrigend(?:um|a)|errat(?:um|a)|corrected)\s*:"
    r"|\bcorrected (?:result|total|vote|position)s?\b"
    r"|\bresult (?:after|before) correction|\bannulled\b|\bnull and void\b"
    rf"|\bchanged (?:after the vote|(?:to|from) {VOTE})"
    r"|\basked to be (?:counted|recorded|entered|listed)\b"
    rf"|\bfor .{{2,40}} read\W{{1,3}}{VOTE}|\bshould read\W{{1,3}}(?:\d|{VOTE})",
    re.IGNORECASE,
)
"""By what a note says that a vote, the result or a figure is another than is shown."""
SHOWN = 60
"""Letters of it that are told."""


def refuse_corrected(
    lines: Sequence[Sequence[Word]], subject: Sequence[Word], top: float, page: int
) -> None:
    """Refuse a sheet on which words below `top` correct it: `Corrigendum: for Hungary read
    Abstain`, or `changed to No` beside a state. The subject may tell of a corrected act. Raises
    NoteRefusedError."""
    own = {id(word) for word in subject}
    words = [w for line in lines for w in line if w.middle > top and id(w) not in own]
    found = CORRECTED.search(" ".join(word.text for word in words))
    if found:
        said = found.string[found.start() :][:SHOWN]
        raise NoteRefusedError(
            f"page {page}: a note corrects what the sheet shows: {said!r}: look at the sheet"
        )
