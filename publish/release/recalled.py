"""Which recalls a release names, and whether it holds other rows than were recalled."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from publish.catalogue import POSITIONS, VOTES
from publish.changes.change import READER
from publish.encode import encode_rows
from publish.formats.stored import json_rows
from publish.places.index import Recall, ReleaseEntry, ReleaseIndex
from publish.release.content import Content, Predecessor
from publish.release.manifest import NowRows, RecalledBefore

_TABLES = VOTES.name, POSITIONS.name
"""Those whose rows are a vote's own."""
_Row = dict[str, object]


def recalled_before(
    releases_dir: Path, index: ReleaseIndex, before: Predecessor | None, content: Content
) -> tuple[RecalledBefore, ...]:
    """The recalls that the next release names: new ones, and those it may be the first to correct.

    Each recalled vote is held against the release that it was recalled of, which may be an old one.
    """

    @cache
    def rows_then(version: str, name: str) -> list[_Row] | None:
        folder = releases_dir / version
        return [*json_rows(folder, name)] if (folder / f"{name}.json").is_file() else None

    @cache
    def rows_now(name: str) -> list[_Row]:
        (table,) = (each for each in content.tables if each.name == name)
        return [json.loads(line) for line in encode_rows(table.rows)]

    def now(entry: ReleaseEntry, vote_id: str | None) -> NowRows:
        if vote_id is None:
            return "the_same" if entry.row_hash == content.row_hash else "differ"
        then = [rows_then(entry.version, name) for name in _TABLES]
        pairs = [(old, rows_now(name)) for old, name in zip(then, _TABLES, strict=True)]
        return _now(pairs, vote_id)

    return tuple(
        RecalledBefore(entry.version, each.vote_id, each.reason, now(entry, each.vote_id))
        for entry in index.releases
        for each in entry.recalls
        if _is_due(each, entry, index, before)
    )


def _is_due(
    recall: Recall, entry: ReleaseEntry, index: ReleaseIndex, before: Predecessor | None
) -> bool:
    if recall.latest == index.latest:
        return True
    if before is None:
        return False
    for told in before.manifest.recalled:
        if (told.version, told.vote_id) == (entry.version, recall.vote_id):
            return told.now == "the_same"
    # The release before was killed before it was announced, and the recall came in between.
    previous = before.manifest.previous
    return previous is not None and recall.latest == previous.version


def _now(pairs: list[tuple[list[_Row] | None, list[_Row]]], vote_id: str) -> NowRows:
    """What became of a vote, from the rows then and now of the tables that hold it."""
    _, votes_now = pairs[0]
    if not any(row["vote_id"] == vote_id for row in votes_now):
        return "gone"
    for then, now in pairs:
        if then is None:
            return "not_compared"
        if _of_vote(then, now, vote_id) != _of_vote(now, then, vote_id):
            return "differ"
    return "the_same"


def _of_vote(rows: list[_Row], others: list[_Row], vote_id: str) -> list[str]:
    """The vote's rows in what both tables tell: neither a new column nor a new reader corrects."""
    both = sorted((rows[0].keys() & others[0].keys()) - {READER}) if rows and others else ()
    own: Iterator[_Row] = (row for row in rows if row["vote_id"] == vote_id)
    return sorted(json.dumps([row[name] for name in both]) for row in own)
