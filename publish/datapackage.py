"""`datapackage.json`: the release as a Data Package (version 2)."""

from collections.abc import Sequence
from typing import Any

from publish.manifest import ACKNOWLEDGEMENT, LICENCE, NOTICE, ReleaseFile

DATAPACKAGE_NAME = "datapackage.json"
_MEDIA_TYPES = {
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
}


def data_package(version: str, files: Sequence[ReleaseFile], *, sample: bool) -> dict[str, Any]:
    """The descriptor; it names every table file and no clock but the version."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "councilvotes-sample" if sample else "councilvotes",
        "title": "Public votes in the Council of the European Union",
        "description": f"{NOTICE} {ACKNOWLEDGEMENT}" if sample else ACKNOWLEDGEMENT,
        "version": version,
        "licenses": [LICENCE],
        "sources": [
            {
                "title": "Public register of Council documents",
                "path": "https://www.consilium.europa.eu",
            }
        ],
        "resources": [_resource(file) for file in files],
    }


def _resource(file: ReleaseFile) -> dict[str, Any]:
    extension = file.path.rpartition(".")[2]
    return {
        "name": f"{file.table}-{extension}".replace("_", "-"),
        "path": file.path,
        "format": extension,
        "mediatype": _MEDIA_TYPES[extension],
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }
