"""What is done to a release once it is made: it is recalled as wrong, or pruned."""

from datetime import date
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.output import Output
from publish.places.recall import RecallRequest, recall
from publish.places.retention import prune


def recall_votes(releases_dir: Path, request: RecallRequest, today: date, out: Output) -> None:
    """Recall what is asked for and say what came of it. Raises WrongUseError, ReleaseError."""
    if not request.reason.strip():
        raise WrongUseError(
            "--reason is empty: write what is wrong, for those who used the release"
        )
    done = recall(releases_dir, request, today)
    for each in done.before:
        what = _named(done.version, each.vote_id)
        out.line(f"already recalled on {each.date}: {what}: {each.reason}; nothing changed")
    for each in done.new:
        out.line(f"recalled: {_named(done.version, each.vote_id)}")
    if done.new:
        out.line(
            "the next release names it; `councilvotes publish --to URL` tells those who read "
            "elsewhere"
        )


def _named(version: str, vote_id: str | None) -> str:
    return f"vote {vote_id} of release {version}" if vote_id else f"release {version}"


def prune_old(releases_dir: Path, keep: int, out: Output) -> bool:
    """Keep the newest releases whole, and only manifest and changes of older ones.

    Whether there was any to prune. Raises ReleaseError, OSError.
    """
    pruned = prune(releases_dir, keep)
    for version in pruned:
        text = f"pruned: {version}; its manifest and changes are kept"
        out.line(text, "pruned", version=version)
    return bool(pruned)
