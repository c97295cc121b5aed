"""What the publisher needs to be told: where releases lie, and whether they are a sample."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, and where people find it; each release says so of itself."""

    name: str
    contact: str | None = None
    """A mail address, or the address of a page."""
    address: str | None = None
    """Under which the folder of releases is read; None: not known yet."""


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """One folder of releases and what it may hold."""

    releases_dir: Path
    sample: bool
    """Reconstructed notes may enter, and every release says *sample, not data*."""
    signing_key_file: Path | None = None
    """An Ed25519 private key in PEM; None: releases are not signed."""
    publisher: Publisher = Publisher("The councilvotes contributors")
