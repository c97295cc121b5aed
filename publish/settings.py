"""What the publisher needs to be told: where releases lie, and whether they are a sample."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """One folder of releases and what it may hold."""

    releases_dir: Path
    sample: bool
    """Reconstructed notes may enter, and every release says *sample, not data*."""
