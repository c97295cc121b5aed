"""The CSV files of a release and the data dictionary as one zip, the same bytes for the same."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

BUNDLE_NAME = "councilvotes-csv.zip"
_UNIX = 3
"""Wherever it is written, the zip says that it was there."""
_LEVEL = 1
"""Of compression: the higher ones take long and save little."""
_BLOCK = 1024 * 1024
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can bear: the files' own times would tell two builds apart."""


def write_bundle(path: Path, files: Sequence[Path]) -> None:
    """Write a zip of files, in the order given, under their plain names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as bundle:
        for file in files:
            entry = zipfile.ZipInfo(file.name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = _UNIX
            with file.open("rb") as content, bundle.open(entry, "w", force_zip64=True) as packed:
                while block := content.read(_BLOCK):
                    packed.write(block)
