"""Every public vote in the Council of the EU, as data you can check against its page."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publish.load import Table

from publish.errors import RecalledWarning

__all__ = ["RecalledWarning", "__version__", "changes", "load"]
__version__ = "0.1.0"

# What these need is imported inside them, so that `import councilvotes` stays quick.


def load(
    table: str,
    version: str | None = None,
    url: str | Path | None = None,
    public_key: bytes | None = None,
) -> "Table":
    """A table of a published release, its hash checked: `load("positions").to_pandas()`.

    `version` is one such as `2026.07.02`; None: the latest. `url` is the folder or the address that
    holds the releases; None: the one in COUNCILVOTES_PUBLISH__URL. With a public key in PEM, an
    unsigned release is refused. Warns with RecalledWarning where a vote of the release, or all of
    it, was recalled. Raises WrongUseError, and from publish.errors ReleaseError,
    PlaceError and VerificationError.
    """
    from councilvotes.releases.library import load_published

    return load_published(table, version, url, public_key)


def changes(
    old: str,
    new: str | None = None,
    url: str | Path | None = None,
    public_key: bytes | None = None,
) -> "Table":
    """Every row that differs between two releases: table, key, what it held before and holds now.

    `new` None: the latest. Otherwise as `load`. The columns are those of the `changes` that each
    release carries; `reason` is blank where the rows had to be compared.
    """
    from councilvotes.releases.library import published_changes

    return published_changes(old, new, url, public_key)
