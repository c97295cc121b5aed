"""Whether the latest release says just what is held now, so that no note need be opened."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from councilvotes import __version__
from councilvotes.notes.learnt_tables import learnt_hash
from crawler.records import HeldDocument
from extract import EXTRACTOR_VERSION
from publish.catalogue import TABLES_VERSION, schema_hash
from publish.durable import write_whole
from publish.encode import encode_row
from publish.places.index import read_index
from publish.records import LookedUpLink

STAMP_FILE = "published.json"


def mark_published(
    data_dir: Path,
    held: Sequence[HeldDocument],
    version: str,
    looked_up: Sequence[LookedUpLink] = (),
    held_against: str = "",
) -> None:
    """Note that this release says all that these documents say.

    `held_against` stands for the counts by others that it was held against.
    """
    stamp = {"inputs": _digest(data_dir, held, looked_up, held_against), "version": version}
    write_whole(data_dir / STAMP_FILE, json.dumps(stamp) + "\n")


def forget_published(data_dir: Path) -> None:
    """Note that no release may say all any more.

    To be called before a stored record changes: a run cut short after that leaves it to the next
    one to publish the change.
    """
    (data_dir / STAMP_FILE).unlink(missing_ok=True)


def published_as(
    data_dir: Path,
    held: Sequence[HeldDocument],
    looked_up: Sequence[LookedUpLink] = (),
    held_against: str = "",
) -> str | None:
    """The latest release, if it was made from these documents by this program; else None.

    Records stored since are told by `forget_published`, so none is opened here. Raises
    NoteStoreError where what notes taught the reader cannot be read.
    """
    latest = read_index(data_dir / "releases").latest
    if latest is None or not (data_dir / "releases" / latest / "manifest.json").is_file():
        return None
    try:
        stamp = json.loads((data_dir / STAMP_FILE).read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    inputs = _digest(data_dir, held, looked_up, held_against)
    return latest if stamp == {"inputs": inputs, "version": latest} else None


def _digest(
    data_dir: Path,
    held: Sequence[HeldDocument],
    looked_up: Sequence[LookedUpLink],
    held_against: str,
) -> str:
    """Hash of all that a release depends on but the stored records.

    `retrieved_at` moves with every run and is no part.
    """
    rows = [
        [d.document_id, d.language, d.sha256, d.url, d.first_seen.isoformat()]
        for d in sorted(held, key=lambda d: (d.document_id, d.language))
    ]
    links = [encode_row(link) for link in looked_up]
    programs = [__version__, EXTRACTOR_VERSION, schema_hash(), TABLES_VERSION]
    made_by = [*programs, learnt_hash(data_dir), held_against]
    return hashlib.sha256(json.dumps([made_by, rows, links]).encode()).hexdigest()
