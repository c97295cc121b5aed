"""What the site needs to be told."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """One site: which releases it shows, and where it will be read."""

    releases_dir: Path
    site_dir: Path
    base_url: str | None = None
    """Under which others will read it, without a slash at its end; None: not known, so feeds,
    sitemap and what other sites show of a page are left out."""
    report_to: str | None = None
    """A mail address, or that of a page, which takes reports of errors."""
    pictures_dir: Path | None = None
    """Of the pictures of sheets; None: none were made."""
    runs_dir: Path | None = None
    """Of the reports of runs."""
