"""Read the numbers of documents: one on a cover, or several in a list."""

import re
from dataclasses import dataclass

LABEL = r"(?:REV|COR|ADD|EXT|DCL|AMD)"
NUMBER = r"\d{1,5}(?:/\d{1,2})*/\d{2}(?![\d/])"
CATEGORY = r"PE[ -]?CONS|ST|CM|SN|WK|DS|CG|AD"
LANGUAGES = r"(?:\s*\([a-z]{2}(?:\s*[,/]\s*[a-z]{2})*\))?"
PRINTED = re.compile(
    rf"(?:(?P<category>{CATEGORY})\s+)?(?P<number>{NUMBER})(?P<chain>(?:\s*\+?\s*{LABEL}\s*\d+)*)"
    + LANGUAGES
)
CHAINED = re.compile(rf"({LABEL})\s*(\d+)")
PART = re.compile(
    rf"(?<![\d/])(?:(?P<category>{CATEGORY})\s*)?(?P<number>{NUMBER})"
    rf"|(?<![A-Z])(?P<label>{LABEL})\s*(?P<first>\d{{1,3}})(?:\s*[-–]\s*(?P<last>\d{{1,3}})(?![\d/]))?"
)
NUMBER_OR_SUFFIX = rf"(?:(?:{CATEGORY})\s*)?(?:{NUMBER})|{LABEL}\s*\d{{1,3}}"
FIRST_YEAR = 58
"""Two-digit years from here on are of the last century."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number as printed, and the register's id for it."""

    printed: str
    document_id: str


def read_number(text: str) -> DocumentNumber | None:
    """The number that makes up a whole text: `17146/1/12 REV 1` is ST-17146-2012-REV-1."""
    match = PRINTED.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    first, *inner, year = match["number"].split("/")
    chain = CHAINED.findall(match["chain"])
    printed = " ".join([with_category(match), *(f"{label} {n}" for label, n in chain)])
    if inner and not any(label == "REV" for label, _ in chain):
        chain.insert(0, ("REV", inner[0]))  # older layouts print the revision in the number too
    kind = (match["category"] or "ST")[:2]
    century = "19" if int(year) >= FIRST_YEAR else "20"
    suffix = "-".join(f"{label}-{int(n)}" for label, n in chain) or "INIT"
    return DocumentNumber(printed, f"{kind}-{int(first)}-{century}{year}-{suffix}")


def split_documents(text: str) -> tuple[str, ...]:
    """The documents that a list names: `11261/26+ADD1` is 11261/26 and 11261/26 ADD 1.

    A suffix right behind its number belongs to it; behind a plus or a comma it is one more document
    of the same number. `ADD 1-3` are three documents.
    """
    found: list[str] = []
    number, end = "", 0
    for match in PART.finditer(text):
        between, end = text[end : match.start()], match.end()
        if match["number"]:
            number = with_category(match)
            found.append(number)
        elif found:
            bases = [found.pop()] if not between.strip() else [base_of(number, found, match)]
            found.extend(f"{base} {suffix}" for base in bases for suffix in suffixes(match))
    return tuple(dict.fromkeys(found))


def base_of(number: str, found: list[str], match: re.Match[str]) -> str:
    """What an added suffix is added to: the number, with the revision named just before."""
    revision = re.search(r" REV \d+", found[-1]) if match["label"] != "REV" else None
    return number + (revision[0] if revision else "")


def suffixes(match: re.Match[str]) -> list[str]:
    """`ADD1` as `ADD 1`; `ADD 1-3` as three."""
    first = int(match["first"])
    last = int(match["last"] or first)
    return [f"{match['label']} {n}" for n in range(first, last + 1)]


def with_category(match: re.Match[str]) -> str:
    """A number with its category, without the ST that a bare number means anyway."""
    category, number = match["category"], str(match["number"])
    if category is None or category == "ST":
        return number
    return f"{'PE-CONS' if category.startswith('PE') else category} {number}"
