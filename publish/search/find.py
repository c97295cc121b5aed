"""Look through the votes of a release, for texts without heed of accents and case."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from io import BytesIO
from typing import Any

from publish.catalogue import Table as Rows
from publish.catalogue import TableSpec
from publish.download.answer import Source
from publish.download.source import Patience
from publish.errors import ReleaseError
from publish.formats.arrow import arrow_table
from publish.formats.flat import csv_into
from publish.load import Table, load_tables
from publish.records import FoundIn, FoundVote, PublishedPosition, VoteRow
from publish.rows.groups.counted import PositionsByVote
from publish.search.wanted import VotesWanted, conditions_of

_OF_VOTES = tuple(
    name for name in (each.name for each in fields(FoundVote)) if name in VoteRow.__slots__
)
_FOUND = TableSpec("found votes", FoundVote, ("vote_id",))


@dataclass(frozen=True, slots=True)
class FoundVotes:
    """What a search found."""

    version: str
    """The release that was searched."""
    sample: bool
    """Sample, not data."""
    searched: int
    """How many votes it has."""
    votes: tuple[FoundVote, ...]
    """Those that meet all that was asked for, the newest first."""
    alone: tuple[tuple[str, int], ...]
    """Where none does: each thing asked for, and how many votes meet that alone."""
    recalled: tuple[str, ...]
    """What is to be heard of votes of the release that were recalled, or of its own recall."""


def find_votes(
    source: Source, version: str | None, wanted: VotesWanted, patience: Patience
) -> FoundVotes:
    """The votes of a release (None: of the latest) that meet what is asked for.

    Raises ReleaseError, also for a release whose tables lack a column, PlaceError and
    VerificationError.
    """
    names = ("votes", "positions", *(("statements",) if wanted.text else ()))
    votes, positions, *statements = load_tables(source, names, version, None, patience)
    said = _said(_rows(positions, ("vote_id", "member_state", "position")))
    all_votes = [_found(row, said[row["vote_id"]]) for row in _rows(votes, _OF_VOTES)]
    places = _places(wanted.text or "", statements)
    conditions = conditions_of(wanted, said, places)
    met = [vote for vote in all_votes if all(each.holds(vote) for each in conditions)]
    met.sort(key=lambda vote: (vote.sitting_date, vote.vote_id), reverse=True)
    return FoundVotes(
        version=votes.version,
        sample=votes.sample,
        searched=len(all_votes),
        votes=tuple(replace(vote, found_in=places(vote)) if wanted.text else vote for vote in met),
        alone=()
        if met
        else tuple((each.words, sum(map(each.holds, all_votes))) for each in conditions),
        recalled=votes.recalled,
    )


def csv_of(votes: Sequence[FoundVote]) -> bytes:
    """Found votes as CSV, in the form of a release's CSV files."""
    rows = Rows(_FOUND, tuple(votes))
    with BytesIO() as file:
        with csv_into(file, _FOUND) as add:
            add(rows, arrow_table(rows, {}))
        return file.getvalue()


def _rows(table: Table, columns: Sequence[str]) -> list[dict[str, Any]]:
    lacking = [name for name in columns if name not in table.arrow.column_names]
    if lacking:
        raise ReleaseError(
            f"Release {table.version} is of an older schema: {table.name} has no column "
            f"{', '.join(lacking)}. Search a newer one."
        )
    rows: list[dict[str, Any]] = table.arrow.select(list(columns)).to_pylist()
    return rows


def _said(rows: Iterable[Mapping[str, Any]]) -> PositionsByVote:
    said: dict[str, dict[str, PublishedPosition]] = defaultdict(dict)
    for row in rows:
        said[row["vote_id"]][row["member_state"]] = row["position"]
    return said


def _found(row: Mapping[str, Any], said: Mapping[str, PublishedPosition]) -> FoundVote:
    who: dict[PublishedPosition, list[str]] = defaultdict(list)
    for state, position in sorted(said.items()):
        who[position].append(state)
    return FoundVote(
        **row,
        yes=len(who["yes"]),
        no=len(who["no"]),
        abstain=len(who["abstain"]),
        not_participating=len(who["not_participating"]),
        no_states=tuple(who["no"]),
        abstain_states=tuple(who["abstain"]),
        found_in=(),
    )


def _places(text: str, statements: Sequence[Table]) -> Callable[[FoundVote], tuple[FoundIn, ...]]:
    """What says where a text stands in a vote, its declarations in all languages included."""
    sought = folded(text)
    declared: dict[str, list[str]] = defaultdict(list)
    for table in statements:
        for row in _rows(table, ("vote_id", "heading", "text")):
            for vote_id in row["vote_id"]:
                declared[vote_id].append(f"{row['heading']}\n{row['text']}")

    @cache
    def places(vote: FoundVote) -> tuple[FoundIn, ...]:
        told: dict[FoundIn, list[str]] = {
            "subject": [vote.subject],
            "short_title": [vote.short_title],
            "declaration": declared[vote.vote_id],
        }
        return tuple(
            place for place, texts in told.items() if any(sought in folded(each) for each in texts)
        )

    return places


_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]")
"""Accents that stand for themselves; hyphens and blanks of no width."""
# Letters with a stroke are no letter and accent in Unicode; quotes and dashes come in many forms.
_ALIKE = str.maketrans(
    dict(zip("øłđħı", "oldhi", strict=True))
    | dict.fromkeys('ʼ‘’‚‛“”„«»"', "'")
    | dict.fromkeys("‐‑‒–—−", "-")
)


def folded(text: str) -> str:
    """The text in small letters without accents, each run of blanks as one."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    # After casefold too, which parts some letters from their accents.
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return " ".join(text.translate(_ALIKE).split())
