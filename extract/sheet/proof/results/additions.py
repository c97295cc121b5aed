"""What may stand with a result in words beside its mark and leaves it as it is."""

import re
from collections.abc import Collection

from extract.records import PositionName

ADDED = re.compile(
    r"\bby (?:the )?council\b|\bunanimously\b|\bas amended\b"
    r"|\b(?:by|with) (?:an? |the )?(?:(?:qualified|simple|reinforced|required) )?"
    r"(?:majority|unanimity|consensus)\b"
    r"|\b\d+ (?:votes? )?(?:in favour|against|for|yes|no|abst\w+)\b"
    r"|\b(?:in favour|against|for|yes|no|abst\w+)\W{0,2}\d+",
    re.IGNORECASE,
)
"""By which majority, how many."""
FAILED = re.compile(
    r"\bnot (?:reached|obtain\w*)\b|\bfail(?:ed|s)?\b|\bno (?:\w+ )?majority\b"
    r"|\bblocking minority\b",
    re.IGNORECASE,
)
"""What words say of an act that was not adopted."""
SAYS = re.compile(r"[^\W\d_]{3}")
"""A word; recognition takes a drawing for shorter ones."""


def without_additions(printed: str) -> str:
    """The words that are left of a result without those that may be added to one."""
    return ADDED.sub(" ", printed).strip(" ,;.()–-")


def says_else(left: str, said: Collection[PositionName]) -> bool:
    """Whether words that tell no result say something else than what the mark beside them `said`:
    `Postponed`."""
    failed = set(said) == {"no"} and FAILED.search(left) is not None
    return SAYS.search(left) is not None and not failed
