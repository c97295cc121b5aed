"""What `councilvotes.load` and `councilvotes.changes` do: find the address, ask publish."""

import warnings
from pathlib import Path

from councilvotes import __version__
from councilvotes.errors import WrongUseError
from councilvotes.settings.settings import load_settings
from publish.download.source import Patience, open_source
from publish.errors import RecalledWarning
from publish.load import Table, load_changes, load_table

_CALLER = 4
"""How far above the warning stands who called `councilvotes.load` or `councilvotes.changes`."""
AGENT = f"councilvotes/{__version__} (download)"


def load_published(
    table: str, version: str | None, url: str | Path | None, public_key: bytes | None
) -> Table:
    """A table of a release. Raises WrongUseError and the publisher's errors."""
    place, key, patience = *_where(url, public_key), Patience()
    with open_source(place, AGENT, patience) as source:
        return _warned(load_table(source, table, version, key, patience))


def published_changes(
    old: str, new: str | None, url: str | Path | None, public_key: bytes | None
) -> Table:
    """The rows that differ. Raises WrongUseError and the publisher's errors."""
    place, key, patience = *_where(url, public_key), Patience()
    with open_source(place, AGENT, patience) as source:
        return _warned(load_changes(source, old, new, key, patience))


def _warned(table: Table) -> Table:
    for text in table.recalled:
        warnings.warn(text, RecalledWarning, stacklevel=_CALLER)
    return table


def _where(url: str | Path | None, public_key: bytes | None) -> tuple[str, bytes | None]:
    """Address and public key, those of the environment where none are given."""
    settings = load_settings(None, {})
    key_file = settings.publish.public_key_file
    key = read_public_key(key_file) if public_key is None and key_file else public_key
    return source_address(str(url or settings.publish.url)), key


def source_address(address: str) -> str:
    """The address as it is. Raises WrongUseError for none."""
    if not address:
        raise WrongUseError(
            "no address to read releases from: name it, or set COUNCILVOTES_PUBLISH__URL (a folder "
            "of releases, or an http(s), s3:// or gs:// address)"
        )
    return address


def read_public_key(path: Path) -> bytes:
    """The bytes of a key's file. Raises WrongUseError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongUseError(
            f"the public key {path} cannot be read ({error.strerror}): name the file of a key in "
            "PEM"
        ) from error
