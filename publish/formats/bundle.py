"""The tables of a release and the words about them as one zip, the same bytes for the same."""

import zipfile
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path

from publish.schemas.dictionary import DICTIONARY_NAME

BUNDLE_NAME = "councilvotes.zip"
_TABLES = ("csv", "parquet")
"""Forms that a table has in the zip: one for every program, one that keeps types and lists."""
_PACKED = ".parquet"
"""Such files are packed already and are stored as they are."""
_UNIX = 3
"""Wherever it is written, the zip says that it was there."""
_LEVEL = 1
"""Of compression: the higher ones take long and save little."""
_BLOCK = 1024 * 1024
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can bear: the files' own times would tell two builds apart."""


def bundled_names(tables: Iterable[str]) -> list[str]:
    """Files of the release that the zip holds for tables of these names."""
    return [
        DICTIONARY_NAME,
        *(f"{table}.{form}" for form, table in product(_TABLES, tuple(tables))),
    ]


def write_bundle(path: Path, words: Mapping[str, bytes], files: Iterable[Path]) -> None:
    """Write a zip of words by their names, and of files under their plain names, in that order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as bundle:
        for name, text in words.items():
            bundle.writestr(_entry(name), text, compresslevel=_LEVEL)
        for file in files:
            # By its name alone, for only then the level is heeded; it has no time then either.
            entry = _entry(file.name) if file.suffix == _PACKED else file.name
            with (
                file.open("rb") as content,
                bundle.open(entry, "w", force_zip64=True) as packed,
            ):
                while block := content.read(_BLOCK):
                    packed.write(block)
            _describe(bundle.getinfo(file.name))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
    _describe(entry)
    return entry


def _describe(entry: zipfile.ZipInfo) -> None:
    entry.external_attr = 0o644 << 16
    entry.create_system = _UNIX
