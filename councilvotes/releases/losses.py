"""Documents that the latest release has and the archive no longer knows.

The archive drops nothing, and a source that takes a document back is written down. So what is
missing was lost, by a ledger of an older day for instance; a release without it would call it
withdrawn.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from councilvotes.errors import NotFoundHereError
from crawler.archive.reader import ArchiveReader
from crawler.counts import counted
from publish.formats.stored import json_lines
from publish.places.index import read_index

_Key = tuple[str, str]
"""Document and language."""


def refuse_losses(data_dir: Path) -> None:
    """Raise NotFoundHereError where a document of the latest release is not known any more."""
    releases = data_dir / "releases"
    version = read_index(releases).latest
    if version is None:
        return
    with ArchiveReader(data_dir) as archive:
        known = archive.known().keys() | archive.absences().keys()
    lost = sorted(key for key in _published(releases / version) if key not in known)
    if lost:
        first = ", ".join(" ".join(key) for key in lost[:5])
        raise NotFoundHereError(
            f"release {version} has {counted(len(lost), 'document')} that the archive does not "
            f"know any more ({first}): nothing was published. `councilvotes archive restore` names "
            "them again; or fetch them again (`councilvotes backfill --list FILE`, `councilvotes "
            "import FOLDER`)"
        )


def _published(release: Path) -> Iterator[_Key]:
    """The documents of a release; none where its folder was moved away."""
    path = release / "documents.json"
    if not path.is_file():
        return
    for line in json_lines(path):
        row = json.loads(line)
        yield row["document_id"], row["language"]
