"""What changed from release to release, as their `changes.jsonl` say: counts, news, corrections."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from publish.catalogue import POSITIONS, VOTES
from publish.changes.files import JSONL_NAME
from publish.durable import write_whole
from publish.json_files import codec_of, read_if_whole
from publish.places.index import ReleaseEntry, ReleaseIndex
from publish.records import ChangeKind, Reason
from publish.site.kept_pages import hash_of, program_hash

KEPT = ".history.json"
"""Of what builds before told of each release."""
SAID = (
    "sitting_date",
    "result",
    "voting_rule",
    "item",
    "subject",
    "yes_members",
    "no_members",
    "abstain_members",
    "not_participating_members",
)
"""Columns of `votes` that repeat the sheet: where one differs, the vote was told wrongly before."""
_LINE = re.compile(rb'{"table":"([a-z_]+)","change":"([a-z]+)",')
_REASON = re.compile(rb',"reason":"([a-z_]+)","columns":\[')


@dataclass(frozen=True, slots=True)
class CorrectedValue:
    """One value that was published otherwise before."""

    name: str
    """A Member State, or a column of `votes`."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A vote that a release tells otherwise than the one before, or no longer."""

    vote_id: str
    title: str | None
    """Of a vote that is gone; None for one that is still there."""
    values: tuple[CorrectedValue, ...]
    """What differs; empty where the vote is gone."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ReleaseChanges:
    """One release against the one before."""

    entry: ReleaseEntry
    kinds: Mapping[str, int]
    """Rows of all tables `added`, `changed`, `removed`."""
    reasons: Mapping[str, int]
    """Rows of all tables by reason, the most frequent first."""
    votes_added: tuple[str, ...]
    corrections: tuple[Correction, ...]


_Kept = dict[str, ReleaseChanges]
"""By what stands for the program and the release."""


@lru_cache(maxsize=1)  # of one build: several pages tell of it, and what lies there never changes
def history_of(releases_dir: Path, index: ReleaseIndex, site_dir: Path) -> Sequence[ReleaseChanges]:
    """Every release whose changes are kept, the newest first; the first one has none.

    What this program once told of a release is kept in the site's folder: there come to be many.
    """
    before, now = read_if_whole(site_dir / KEPT, _Kept) or {}, {}
    for entry in reversed(index.releases):
        path = releases_dir / entry.version / JSONL_NAME
        if path.is_file():
            key = hash_of(program_hash(), entry.version, entry.manifest_sha256)
            known = before.get(key)
            now[key] = replace(known, entry=entry) if known else _changes(entry, path)
    if now != before:
        write_whole(site_dir / KEPT, codec_of(_Kept).dump_json(now))
    return [*now.values()]


def _changes(entry: ReleaseEntry, path: Path) -> ReleaseChanges:
    kinds, reasons = Counter[str](), Counter[str]()
    told: list[dict[str, Any]] = []
    with path.open("rb") as lines:
        for line in lines:
            # Not parsed: a release in which the reader is another version has a line for every row.
            found, reason = _LINE.match(line), _REASON.search(line)
            if found is None or reason is None:
                continue
            kinds[found[2].decode()] += 1
            reasons[reason[1].decode()] += 1
            if found[1].decode() in (VOTES.name, POSITIONS.name):
                told.append(json.loads(line))
    return ReleaseChanges(
        entry,
        {kind: kinds[kind] for kind in get_args(ChangeKind)},
        dict(reasons.most_common()),
        tuple(each["key"]["vote_id"] for each in told if _is(each, VOTES.name, "added")),
        tuple(_corrections(told)),
    )


def _corrections(changes: Sequence[Mapping[str, Any]]) -> Iterator[Correction]:
    said: dict[str, list[tuple[CorrectedValue, Reason]]] = {}
    for change in changes:
        vote_id = change["key"]["vote_id"]
        if _is(change, VOTES.name, "removed"):
            yield Correction(vote_id, change["before"].get("short_title"), (), (change["reason"],))
        if change["change"] != "changed":
            continue
        for told in _corrected_values(change):
            said.setdefault(vote_id, []).append((told, change["reason"]))
    for vote_id, found in said.items():
        reasons = tuple(dict.fromkeys(reason for _, reason in found))
        yield Correction(vote_id, None, tuple(told for told, _ in found), reasons)


def _corrected_values(change: Mapping[str, Any]) -> Iterator[CorrectedValue]:
    of_state = change["key"].get("member_state")
    for column in ("position",) if of_state else SAID:
        if column in change["columns"]:
            # A column that only came or went with another schema corrects nothing.
            before, after = change["before"], change["after"]
            if column in before and column in after:
                yield CorrectedValue(
                    of_state or column, _cell(before[column]), _cell(after[column])
                )


def _is(change: Mapping[str, Any], table: str, kind: str) -> bool:
    return bool(change["table"] == table and change["change"] == kind)


def _cell(value: object) -> str:
    return "blank" if value is None else str(value)
