"""Our own votes as one side of a reconciliation, from the rows of a release."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from councilvotes.reconcile.matching import CountedVote
from councilvotes.reconcile.witness.numbers import act_numbers, file_numbers
from extract.records import PositionName
from publish.records import Published


@dataclass(frozen=True, slots=True)
class OurSide:
    """What we hold."""

    votes: tuple[CountedVote, ...]
    whole_years: frozenset[int]
    """Years of which no VOTE number is known to be missing or refused."""


def ours_of(published: Published) -> OurSide:
    """From the rows of a release that is being made."""
    return _our_side(published.votes, published.positions, published.documents, published.coverage)


def ours_in(release: Path) -> OurSide:
    """From a release's folder. Raises VerificationError, OSError."""
    tables = ("votes", "positions", "documents", "coverage")
    return _our_side(*(_rows(release / f"{table}.json") for table in tables))


def _rows(path: Path) -> list[Any]:
    from publish.formats.stored import json_lines  # with Arrow, which a run may not need

    return [SimpleNamespace(**json.loads(line)) for line in json_lines(path)]


def _our_side(
    votes: Iterable[Any],
    positions: Iterable[Any],
    documents: Iterable[Any],
    coverage: Iterable[Any],
) -> OurSide:
    """Rows of the tables' classes, or what JSON has of them: a date may be its text."""
    said: dict[str, dict[str, PositionName]] = defaultdict(dict)
    for row in positions:
        if row.position != "not_listed":
            said[row.vote_id][row.member_state] = row.position
    covers = {(row.document_id, row.language): row.interinstitutional_files for row in documents}
    counted = (
        _counted(row, said[row.vote_id], covers.get((row.document_id, row.language), ()))
        for row in votes
    )
    years = defaultdict[int, set[str]](set)
    for row in coverage:
        years[row.year].add(row.status)
    whole = (year for year, statuses in years.items() if statuses <= {"held", "superseded"})
    return OurSide(tuple(counted), frozenset(whole))


def _counted(row: Any, positions: dict[str, PositionName], cover: Iterable[str]) -> CountedVote:  # noqa: ANN401
    told = {"voting_rule": row.voting_rule, "result": row.result}
    return CountedVote(
        name=row.vote_id,
        date=date.fromisoformat(str(row.sitting_date)),
        files=frozenset(file_numbers((row.item or "",)) or file_numbers(cover)),
        act_numbers=frozenset(act_numbers(row.voted_documents)),
        positions=positions,
        said={name: word for name, word in told.items() if word},
    )
