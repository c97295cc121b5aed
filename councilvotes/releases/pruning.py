"""Old releases without their tables: what goes is said, and what stays."""

from pathlib import Path

from councilvotes.output import Output
from publish.places.retention import prune


def prune_old(releases_dir: Path, keep: int, out: Output) -> bool:
    """Keep the newest releases whole, and only manifest and changes of older ones.

    Whether there was any to prune. Raises ReleaseError, OSError.
    """
    pruned = prune(releases_dir, keep)
    for version in pruned:
        text = f"pruned: {version}; its manifest and changes are kept"
        out.line(text, "pruned", version=version)
    return bool(pruned)
