"""Hold what the metadata files say of the release's other files against its manifest."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.metadata.datapackage import DATAPACKAGE_NAME
from publish.metadata.linked_data.croissant import CROISSANT_NAME
from publish.metadata.linked_data.schema_org import SCHEMA_ORG_NAME
from publish.release.manifest import Manifest


@dataclass(frozen=True, slots=True)
class _Listing:
    """Where a file of JSON lists other files, and how it calls their names and hashes."""

    file: str
    files: str
    name: str
    hash: str


_LISTINGS = (
    _Listing(DATAPACKAGE_NAME, "resources", "path", "hash"),
    _Listing(CROISSANT_NAME, "distribution", "@id", "sha256"),
    _Listing(SCHEMA_ORG_NAME, "distribution", "name", "sha256"),
)


def metadata_faults(path: Path, manifest: Manifest, damaged: Collection[str]) -> Iterator[str]:
    """Files that are listed with another hash than the manifest's, those `damaged` left out."""
    hashes = {file.path: file.sha256 for file in manifest.files}
    for listing in _LISTINGS:
        if listing.file not in hashes.keys() - set(damaged):
            continue
        try:
            said = dict(_listed(json.loads((path / listing.file).read_bytes()), listing))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            yield f"{listing.file}: the files that it lists cannot be read ({error!r})"
            continue
        for name in sorted(name for name in said if said[name] != hashes.get(name)):
            yield (
                f"{listing.file}: it gives {name} the hash {said[name]} where the manifest says "
                f"{hashes.get(name)}"
            )


def _listed(whole: dict[str, list[dict[str, str]]], by: _Listing) -> Iterator[tuple[str, str]]:
    for each in whole[by.files]:
        yield each[by.name], each[by.hash].removeprefix("sha256:")
