"""Hold what the metadata files say of the release's other files against its manifest."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from publish.metadata.datapackage import DATAPACKAGE_NAME
from publish.metadata.linked_data.croissant import CROISSANT_NAME
from publish.metadata.linked_data.schema_org import SCHEMA_ORG_NAME
from publish.release.manifest import Manifest

_LISTINGS = {
    DATAPACKAGE_NAME: ("resources", "path", "hash"),
    CROISSANT_NAME: ("distribution", "@id", "sha256"),
    SCHEMA_ORG_NAME: ("distribution", "name", "sha256"),
}
"""Where a file of JSON lists other files, and how it calls their names and hashes."""


def metadata_faults(path: Path, manifest: Manifest, damaged: Collection[str]) -> Iterator[str]:
    """Files that are listed with another hash than the manifest's, those `damaged` left out."""
    hashes = {file.path: file.sha256 for file in manifest.files}
    for file, (files, name_of, hash_of) in _LISTINGS.items():
        if file not in hashes.keys() - set(damaged):
            continue
        try:
            listed = json.loads((path / file).read_bytes())[files]
            said = {each[name_of]: each[hash_of].removeprefix("sha256:") for each in listed}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            yield f"{file}: the files that it lists cannot be read ({error!r})"
            continue
        for name in sorted(name for name in said if said[name] != hashes.get(name)):
            yield (
                f"{file}: it gives {name} the hash {said[name]} where the manifest says "
                f"{hashes.get(name)}"
            )
