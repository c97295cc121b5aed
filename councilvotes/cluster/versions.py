"""What a process runs, so that a worker of another version is refused by name."""

import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from councilvotes import __version__
from councilvotes.errors import OtherVersionError
from extract import EXTRACTOR_VERSION
from extract.sheet.kept import LIBRARIES

Versions = Mapping[str, str]
BENEATH = ("onnxruntime", "pdfminer.six", "pillow")
"""What those rest on that see a sheet."""


@cache
def versions_here() -> Versions:
    """The versions of all that a record may depend on; looked for once, since files tell them."""
    return {
        "councilvotes": __version__,
        "reader": EXTRACTOR_VERSION,
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        **{library: _version(library) for library in (*LIBRARIES, *BENEATH)},
    }


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def refuse_other(worker: str, theirs: Versions, ours: Versions) -> None:
    """Raise OtherVersionError where a worker runs anything else than this process."""
    differ = [name for name in ours if theirs.get(name) != ours[name]]
    if differ:
        told = "; ".join(f"{name} {theirs.get(name, 'none')}, here {ours[name]}" for name in differ)
        raise OtherVersionError(
            f"the worker {worker} has {told}: give it the same versions, or end it; what was read "
            "so far is kept"
        )
