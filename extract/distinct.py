"""Whether the sheets of one note tell different votes: one printed twice is no second vote."""

import re
from collections.abc import Collection, Sequence
from itertools import combinations

from extract.records import Check, Vote

NAME = "each_sheet_is_a_vote_of_its_own"
NO_LETTER = re.compile(r"[\W_]+")


def distinct_check(votes: Sequence[Vote], told_apart: Collection[int] = ()) -> list[Check]:
    """Whether no two votes of a note have item, documents, subject and day in common.

    A vote on one act in several parts has another subject or item for each. Nothing is asked of a
    single vote. `told_apart` are votes, from 0, that a person found to be votes of their own.
    """
    if len(votes) < 2:
        return []
    letters = [in_letters(vote) for vote in votes]
    same = [
        (one, other)
        for one, other in combinations(range(len(votes)), 2)
        if letters[one] == letters[other] and other not in told_apart
    ]
    said = "; ".join(alike_in_words(votes, one, other) for one, other in same)
    expected = "another item, subject, day or other documents on every sheet"
    return [Check(NAME, not same, expected, said or f"{len(votes)} sheets differ")]


def in_letters(vote: Vote) -> tuple[object, ...]:
    """What tells a vote from others, the words without case, spaces and signs: a picture of a sheet
    is read less exactly than its text."""
    item, subject = (
        NO_LETTER.sub("", (text or "").casefold()) for text in (vote.item, vote.subject)
    )
    return (item, frozenset(vote.voted_documents), subject, vote.sitting_date)


def alike_in_words(votes: Sequence[Vote], one: int, other: int) -> str:
    """Two votes that look like one, and how a person decides."""
    what = f"{votes[one].item or votes[one].subject}, {votes[one].sitting_date.isoformat()}"
    differ = "" if votes[one].result == votes[other].result else ", though with another result"
    return (
        f"sheets {one + 1} and {other + 1} alike ({what}{differ}): printed twice, or a vote in "
        f"parts; a person must decide: a correction of votes[{other}].subject, also to the same "
        "words, makes the second a vote of its own"
    )
