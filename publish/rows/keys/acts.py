"""The numbers of an adopted act: CELEX (EUR-Lex) and ELI, which follow from each other by rule."""

import re

CELEX = re.compile(r"3(?P<year>\d{4})(?P<kind>[RLD])(?P<number>\d{4})(?:\(\d{2}\))?")
"""`32016R0679`: a regulation, directive or decision."""
ELI = re.compile(
    r"http://data\.europa\.eu/eli/(?P<kind>reg|dir|dec)(?:_impl|_del)?/(?P<year>\d{4})"
    r"/(?P<number>[1-9]\d{0,3})/oj"
)
"""`http://data.europa.eu/eli/reg/2016/679/oj`"""
_KINDS = {"R": "reg", "L": "dir", "D": "dec"}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}


def eli_of(celex: str) -> str | None:
    """The ELI of an act; None where its CELEX number ends in brackets, for which no rule is known.

    The rule is that of legislative acts: an implementing act's ELI has another word.
    """
    match = CELEX.fullmatch(celex)
    if match is None or celex.endswith(")"):
        return None
    number = int(match["number"])
    return f"http://data.europa.eu/eli/{_KINDS[match['kind']]}/{match['year']}/{number}/oj"


def celex_of(eli: str) -> str | None:
    """The CELEX number of an act; None for what is no ELI of one."""
    match = ELI.fullmatch(eli)
    if match is None:
        return None
    return f"3{match['year']}{_LETTERS[match['kind']]}{int(match['number']):04}"
