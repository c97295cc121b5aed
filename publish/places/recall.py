"""Recall votes of announced releases, or whole ones: said in the index, never in their folders."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

from publish.errors import ReleaseError
from publish.places.index import Recall, ReleaseIndex, read_index, write_index
from publish.release.versions import release_order

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class RecallRequest:
    """What is to be recalled, and why."""

    version: str
    """Or `latest`."""
    vote_ids: tuple[str, ...]
    """Empty: the whole release."""
    reason: str


@dataclass(frozen=True, slots=True)
class Recalled:
    """What came of a request."""

    version: str
    new: tuple[Recall, ...]
    before: tuple[Recall, ...]
    """What was recalled before already: nothing changed there, not the reason either."""


def recall(releases_dir: Path, request: RecallRequest, today: date) -> Recalled:
    """Mark votes of a release, or all of it, as recalled.

    Raises ReleaseError where one of them is not there; nothing is recalled then.
    """
    index = read_index(releases_dir)
    entry = index.sought(request.version, str(releases_dir))
    wanted: tuple[str | None, ...] = tuple(dict.fromkeys(request.vote_ids)) or (None,)
    if request.vote_ids:
        _check_votes(releases_dir / entry.version, request.vote_ids)
    reason = " ".join(request.reason.split())
    new = tuple(
        Recall(each, reason, today, index.latest or entry.version)
        for each in wanted
        if not entry.is_recalled(each)
    )
    if new:
        marked = replace(entry, recalls=(*entry.recalls, *new))
        releases = tuple(marked if each is entry else each for each in index.releases)
        write_index(releases_dir, replace(index, releases=releases))
    before = tuple(each for each in entry.recalls if each.vote_id in wanted)
    return Recalled(entry.version, new, before)


def told_of_recalls(index: ReleaseIndex, version: str) -> tuple[str, ...]:
    """What users of a release should hear of its recalls, one text a day and reason."""
    entry = index.entry(version)
    if entry is None or not entry.recalls:
        return ()
    latest = release_order(index.latest or "") or ()
    is_last = (release_order(version) or ()) >= latest
    way_out = (
        "no later release is there yet" if is_last else f"the latest release is {index.latest}"
    )
    causes = groupby(entry.recalls, lambda each: (each.date, each.reason, each.vote_id is None))
    return tuple(
        f"{_named(version, recalls)} recalled on {day}: {reason}; {way_out}"
        for (day, reason, _), recalls in causes
    )


def _named(version: str, recalls: Iterable[Recall]) -> str:
    votes = [each.vote_id for each in recalls if each.vote_id is not None]
    more = f" and {len(votes) - _MOST_NAMED} more" if len(votes) > _MOST_NAMED else ""
    named = ", ".join(votes[:_MOST_NAMED]) + more
    if not votes:
        return f"release {version} was"
    return f"votes {named} of {version} were" if votes[1:] else f"vote {named} of {version} was"


def _check_votes(folder: Path, vote_ids: Sequence[str]) -> None:
    try:
        rows = json.loads((folder / "votes.json").read_bytes())
    except (OSError, ValueError) as error:
        raise ReleaseError(
            f"The votes of {folder.name} are no longer here (it was pruned, or is damaged), so "
            "none can be looked up: recall the whole release, without --vote."
        ) from error
    there = [row["vote_id"] for row in rows]
    for vote_id in vote_ids:
        if vote_id not in there:
            near = get_close_matches(vote_id, there, _MOST_NAMED, 0) if there else []
            raise ReleaseError(
                f"{folder.name} has no vote {vote_id}, so nothing was recalled; most like it: "
                f"{', '.join(near) or 'nothing, it has no vote'}."
            )
