"""The data of one vote as files of their own: `vote.json`, `positions.csv`."""

from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from publish.catalogue import POSITIONS
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE
from publish.site.content import Declaration, SiteContent, SiteVote
from publish.site.kept_pages import ReleaseName
from publish.site.vote.outcome import VoteRecall


def vote_json(vote: SiteVote, release: Mapping[str, Any], recalls: Sequence[VoteRecall]) -> bytes:
    """All that the release says of the vote; rows as in the tables, one a line."""
    parts = {
        "release": encode_row(release),
        "vote": encode_row(vote.row),
        "positions": _lines(vote.positions),
        "declarations": _list(map(_declaration, vote.declarations)),
        "links": _lines(vote.links),
        "documents": _lines(vote.documents),
        "checks": _lines(vote.checks),
        "recalls": _lines(recalls),
    }
    whole = ",\n".join(f'"{name}": {text}' for name, text in parts.items())
    return f"{{\n{whole}\n}}\n".encode()


def release_said(content: SiteContent, release: ReleaseName) -> dict[str, Any]:
    """The release as the file of a vote names it."""
    return {
        "version": release.version,
        "date": release.date,
        "schema_version": content.entry.schema_version,
        "manifest_sha256": release.manifest_sha256,
        "sample": content.entry.sample,
        "licence": LICENCE,
        "acknowledgement": ACKNOWLEDGEMENT,
    }


def _declaration(each: Declaration) -> str:
    return f'{encode_row(each.row)[:-1]},"authors":{encode_row(each.authors)}}}'


def _lines(rows: Iterable[object]) -> str:
    return _list(map(encode_row, rows))


def _list(lines: Iterable[str]) -> str:
    joined = ",\n".join(lines)
    return f"[\n{joined}\n]" if joined else "[]"


def positions_csv(folder: Path) -> Mapping[str, bytes]:
    """The lines of the release's own CSV file by vote, each with the header.

    Raises ReleaseError where the file is not there.
    """
    path = folder / f"{POSITIONS.name}.csv"
    try:
        # Codes, names and addresses: no cell of this table holds a line's end.
        header, *lines = path.read_bytes().removeprefix(BOM_UTF8).splitlines(keepends=True)
    except FileNotFoundError as error:
        raise ReleaseError(f"{path} is not there: the release was pruned or is older") from error
    found: defaultdict[str, list[bytes]] = defaultdict(list)
    for line in lines:
        found[line.partition(b",")[0].strip(b'"').decode()].append(line)
    return {vote_id: b"".join((BOM_UTF8, header, *rows)) for vote_id, rows in found.items()}
