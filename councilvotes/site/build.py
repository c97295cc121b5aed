"""The command `site build`: the pages of the latest release, into `site` of the data folder."""

from pathlib import Path

from councilvotes.output import Output
from councilvotes.settings.settings import Settings
from councilvotes.site.pictures import render_pictures
from crawler.counts import counted
from extract.processes.garbage_collection import paused_collection

FOLDER = "site"


def site_dir(settings: Settings) -> Path:
    """Where the site lies."""
    return settings.data_dir / FOLDER


def build(settings: Settings, out: Output) -> None:
    """Draw the sheets that lack a picture and write every page that changed; say how many.

    Raises ReleaseError, OSError.
    """
    from publish.site.build import build_site
    from publish.site.settings import SiteSettings

    told = settings.site
    if not told.base_url:
        out.warning(
            "site.base_url is not set: the site gets no feeds, no sitemap and no previews",
            "site_without_address",
        )
    pictures = render_pictures(settings, out)
    with paused_collection():  # rows hold no cycles, and there are hundreds of thousands
        written = build_site(
            SiteSettings(
                releases_dir=settings.data_dir / "releases",
                site_dir=site_dir(settings),
                base_url=told.base_url.rstrip("/") or None,
                report_to=told.report_to or None,
                pictures_dir=pictures,
                runs_dir=settings.data_dir / "runs",
            )
        )
    out.line(
        f"site: {counted(written.files, 'file')}, {written.changed} written, {written.removed} "
        f"removed: {site_dir(settings)}",
        "site_built",
        files=written.files,
        changed=written.changed,
        removed=written.removed,
    )
