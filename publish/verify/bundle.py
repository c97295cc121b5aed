"""Hold the zip of a release against the files beside it."""

import hashlib
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, cast

from publish.formats.bundle import BUNDLE_NAME, bundled_names
from publish.metadata.datapackage import DATAPACKAGE_NAME
from publish.metadata.write import BUNDLED_WORDS
from publish.release.manifest import Manifest

_BROKEN = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error)


def bundle_faults(path: Path, manifest: Manifest, damaged: Collection[str]) -> Iterator[str]:
    """Files in the zip that are not byte for byte those beside it, and those that it lacks.

    The Data Package in it lists only what is in it, and is held against the one beside it unless
    that is `damaged`.
    """
    try:
        with zipfile.ZipFile(path / BUNDLE_NAME) as bundle:
            names = Counter(entry.filename for entry in bundle.infolist())
            found = {name: _hash_within(bundle, name) for name in names}
            package = bundle.read(DATAPACKAGE_NAME) if DATAPACKAGE_NAME in names else None
    except _BROKEN as error:
        yield f"{BUNDLE_NAME}: it cannot be read ({error})"
        return
    due = {file.path: file.sha256 for file in manifest.files}
    if package is not None and (
        DATAPACKAGE_NAME in damaged or _is_part(package, path / DATAPACKAGE_NAME, names)
    ):
        due[DATAPACKAGE_NAME] = found[DATAPACKAGE_NAME]
    for fault in _member_faults(names, found, due):
        yield f"{BUNDLE_NAME}: {fault}"
    expected = BUNDLED_WORDS.union(bundled_names(table.name for table in manifest.tables))
    for name in sorted(expected - set(names)):
        yield f"{BUNDLE_NAME}: it lacks {name}"


def _hash_within(bundle: zipfile.ZipFile, name: str) -> str:
    with bundle.open(name) as content:
        return hashlib.file_digest(cast("zipfile.ZipExtFile", content), "sha256").hexdigest()


def _member_faults(
    names: Counter[str], found: dict[str, str], due: dict[str, str]
) -> Iterator[str]:
    for name, count in names.items():
        if count > 1:
            yield f"{name} is in it {count} times"
        elif name not in due:
            yield f"{name} is in it and not in the manifest"
        elif found[name] != due[name]:
            yield f"{name} in it is not the one beside it"


def _is_part(within: bytes, beside: Path, names: Collection[str]) -> bool:
    """Whether one Data Package is another without sizes, hashes and what is not of these names."""
    try:
        one, whole = json.loads(within), json.loads(beside.read_bytes())
        listed = [
            {name: said for name, said in each.items() if name not in ("bytes", "hash")}
            for each in whole["resources"]
            if each["path"] in names
        ]
        return bool(_ordered(one) == _ordered(whole | {"resources": listed}))
    except (OSError, ValueError, TypeError, KeyError):
        return False


def _ordered(package: dict[str, Any]) -> dict[str, Any]:
    return package | {"resources": sorted(package["resources"], key=lambda each: each["path"])}
