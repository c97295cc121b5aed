"""Where a label ends that has no colon: at white, at dots, where other type or its value begins."""

import itertools
import re
from collections.abc import Sequence

from extract.sheet.layout.fields.labels.words import LONGEST
from extract.sheet.words import UNREAD, Word, fold

SET_OFF = 0.5
"""Type sizes of white between words that a dot parts, at least: more than a space has."""
OTHER_SIZE = 0.1
"""Part of the type size by which that of other words differs, at least."""
GOES_ON = ("in", "of", "on", "by", "at", "for", "per")
"""Behind `Voting result` no result begins so, but a title goes on: `… in the Council`."""
LEADER = re.compile(rf"[.…·•_{UNREAD}]+:?|:")
"""Dots between a label and its value, also unread, with a colon behind them."""
SESSION_NUMBER = re.compile(r"[1-9]\d{3}")
"""What may be the number of a session: those known here have four digits (not verified for all)."""


def in_other_type(one: Word, other: Word) -> bool:
    """Whether two words of a text are set in two fonts, or in two sizes: `Session` in bold or small
    capitals, its number not."""
    fonts = {one.font, other.font}
    sized = abs(one.size - other.size) > OTHER_SIZE * one.size
    return "" not in fonts and (len(fonts) > 1 or sized)


def ends_before(words: Sequence[Word], behind: Sequence[Word], name: str, by_ocr: bool) -> bool:
    """Whether a label without a colon ends before the next word of its line, if there is one: at
    white, where other type begins, or where such a value may follow."""
    last, following = words[-1], behind[0] if behind else None
    white = following is None or following.box[0] - last.box[2] > 0.5 * last.size
    # `documents` may be the last line of a value; small capitals of a font read `sessIon`.
    if white and not words[0].text.islower():
        return True
    alone = len(words) > 1 and len(behind) == 1
    if name == "session" and (by_ocr or alone):  # amid a line, of which no fonts are known
        numbered = SESSION_NUMBER.fullmatch(following.text if following else "")
        value_follows = numbered is not None
    else:
        title = name == "final_result" and following is not None and following.text in GOES_ON
        value_follows = name in ("sitting_date", "rule", "final_result") and len(words) > 1
        value_follows = value_follows and not title
    return value_follows or (following is not None and in_other_type(last, following))


def is_longer(words: Sequence[Word]) -> bool:
    """Whether a label goes on behind its last word, which is the first of these, to a colon."""
    near = itertools.takewhile(
        lambda pair: pair[1].box[0] - pair[0].box[2] < SET_OFF * pair[1].size,
        itertools.pairwise(words[:LONGEST]),
    )
    return any(word.text.endswith(":") and fold(word.text) for _, word in near)


def leading(words: Sequence[Word]) -> Sequence[Word]:
    """The dots that lead from a label to its value."""
    return list(itertools.takewhile(lambda word: LEADER.fullmatch(word.text), words))
