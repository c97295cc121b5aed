"""Read the number of a document."""

import re
from dataclasses import dataclass

LABEL = r"(?i:REV|COR|ADD|EXT|DCL|AMD)"
SUFFIX = rf"{LABEL}\.?\s*\d+"
NUMBER = r"\d{1,5}(?:/\d{1,2})*/\d{2}(?![\d/])"
CATEGORY = r"PE[ ‐‑–-]?CONS|ST|CM|SN|WK|DS|CG|AD"
# A corrigendum of some languages names them: `16811/16 COR 1 (da, sv)`.
LANGUAGES = r"(?:\s*\([A-Za-z]{2}(?:\s*[,/]\s*[A-Za-z]{2})*\))?"
PRINTED = re.compile(
    rf"(?:(?P<category>{CATEGORY})\s+)?(?P<number>{NUMBER})(?P<chain>(?:\s*\+?\s*{SUFFIX})*)"
    + LANGUAGES
)
CHAINED = re.compile(rf"({LABEL})\.?\s*(\d+)")
FIRST_YEAR = 58
"""Two-digit years from here on are of the last century: the Council has met since 1958."""


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
    chain = [(label.upper(), n) for label, n in CHAINED.findall(match["chain"])]
    printed = " ".join([with_category(match), *(f"{label} {n}" for label, n in chain)])
    if inner and not any(label == "REV" for label, _ in chain):
        chain.insert(0, ("REV", inner[0]))  # `17146/1/12`: covers of 2012 have it in the number
    kind = (match["category"] or "ST")[:2]
    century = "19" if int(year) >= FIRST_YEAR else "20"
    suffix = "-".join(f"{label}-{int(n)}" for label, n in chain) or "INIT"
    return DocumentNumber(printed, f"{kind}-{int(first)}-{century}{year}-{suffix}")


def with_category(match: re.Match[str]) -> str:
    """A number with its category, without the ST that a bare number means anyway."""
    category, number = match["category"], str(match["number"])
    if category is None or category == "ST":
        return number
    return f"{'PE-CONS' if category.startswith('PE') else category} {number}"
