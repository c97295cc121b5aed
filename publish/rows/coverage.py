"""Which numbers of the running code VOTE are held, year by year, and which are missing.

The Council numbers its voting notes through each year (`VOTE 1`, `VOTE 2` …), so a number that no
held document bears is a note that has not been found.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from publish.records import CoverageRow, CoverageStatus
from publish.rows.choose import Choice
from publish.rows.readings import Reading, by_document

HIGHEST_BELIEVED = 500
"""A year has about 100 votes. A number beyond five times that is misread, misprinted or made up: it
keeps its row, but the numbers below it are not counted as missing on its word."""
_VOTE = re.compile(r"VOTE (\d+)")
_PREFERENCE: tuple[CoverageStatus, ...] = ("held", "refused", "superseded")
Number = tuple[int, int]
"""Year and number."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One document that bears a number, as the version of it that counts."""

    document_id: str
    status: CoverageStatus
    dated: date | None
    """Of the cover; None where it was not read."""


Claims = Mapping[Number, tuple[Claim, ...]]
"""The documents that bear each number, in the order of the numbers; a row names the first."""


def coverage_rows(readings: Sequence[Reading], choice: Choice) -> tuple[CoverageRow, ...]:
    """One row per number of a year, from 1 to the highest one that is held, in their order."""
    claims = claims_of(readings, choice)
    rows = [_row(number, found) for number, found in claims.items()]
    rows += [CoverageRow(*number, "missing", None, ()) for number in missing_numbers(claims)]
    return tuple(sorted(rows, key=lambda row: (row.year, row.vote_number)))


def claims_of(readings: Sequence[Reading], choice: Choice) -> Claims:
    """Which documents bear which number."""
    taken_from = {id(each.reading) for each in choice.chosen}
    found: dict[Number, list[Claim]] = defaultdict(list)
    for of_one in by_document(readings):
        versions = sorted(of_one, key=lambda reading: reading.rank, reverse=True)
        for number, claim in _claims_of_document(versions, taken_from):
            found[number].append(claim)
    return {number: tuple(sorted(found[number], key=_preference)) for number in sorted(found)}


def numbers_of(reading: Reading) -> tuple[Number, ...]:
    """The numbers that a cover bears, each with the year of the document's own number."""
    cover = reading.cover
    return _numbers(reading.state.document_id, cover.subject_codes) if cover else ()


@lru_cache(maxsize=1024)  # a document's languages bear the same codes and come one after the other
def _numbers(document_id: str, subject_codes: Sequence[str]) -> tuple[Number, ...]:
    year = re.search(r"-(\d{4})(?:-|$)", document_id)
    if year is None:
        return ()
    codes = map(_VOTE.fullmatch, subject_codes)
    return tuple(dict.fromkeys((int(year[1]), int(code[1])) for code in codes if code))


def missing_numbers(claims: Claims) -> Iterator[Number]:
    """The numbers that no document bears, up to the highest one of each year."""
    believed = [number for number in claims if number[1] <= HIGHEST_BELIEVED]
    highest = dict(sorted(believed))
    for year, last in highest.items():
        yield from ((year, number) for number in range(1, last) if (year, number) not in claims)


def _claims_of_document(
    versions: Sequence[Reading], taken_from: set[int]
) -> Iterator[tuple[Number, Claim]]:
    """Every number of one document with its claim; its versions, the newest first.

    The file that the votes are taken from says the document's number; where none is published, all
    files of the newest version do. Where those bear none, as a correction may, the older versions'
    numbers stand. A number that only an older version bears is superseded.
    """
    top = [each for each in versions if each.rank == versions[0].rank]
    chosen = [each for each in versions if id(each) in taken_from]
    status: CoverageStatus = "held" if chosen else "refused"
    current = {number: each for each in reversed(chosen or top) for number in numbers_of(each)}
    older = {number: each for each in reversed(versions) for number in numbers_of(each)}
    for number, bearer in older.items():
        if number in current:
            yield number, _claim(current[number], status)
        elif not current:
            yield number, _claim((chosen or top)[0], status)
        elif bearer.rank != top[0].rank:
            yield number, _claim(bearer, "superseded")


def _claim(reading: Reading, status: CoverageStatus) -> Claim:
    dated = reading.cover.date if reading.cover else None
    return Claim(reading.state.document_id, status, dated)


def _preference(claim: Claim) -> tuple[int, str]:
    return _PREFERENCE.index(claim.status), claim.document_id


def _row(number: Number, claims: Sequence[Claim]) -> CoverageRow:
    first, *others = claims
    also = tuple(claim.document_id for claim in others)
    return CoverageRow(*number, first.status, first.document_id, also)
