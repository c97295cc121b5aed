"""What the program did: its runs, the newest first."""

from collections.abc import Iterator

from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.sources.run_report import newest_reports

SHOWN = 100
"""Runs of which something is to be told; a few months of them."""


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The one page."""
    yield renderer.page(
        "data/runs.html",
        "runs/index.html",
        title="Runs",
        reports=newest_reports(renderer.settings.runs_dir, SHOWN),
        versions={entry.version for entry in renderer.content.index.releases},
    )
