"""`sitemap.xml` and `robots.txt`: which pages there are, for search engines."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from publish.site.render import Renderer
from publish.site.site_file import SiteFile

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses that one sitemap may have."""


def sitemap(renderer: Renderer, paths: Iterable[str]) -> Iterator[SiteFile]:
    """Both files, from the paths of all files of the site; none where its address is not known."""
    if renderer.settings.base_url is None:
        return
    root = ET.Element("urlset", xmlns=NAMESPACE)
    for path in sorted(filter(_is_found, paths))[:MOST]:
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = renderer.address(path)
    ET.indent(root, "")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'
    yield SiteFile("sitemap.xml", text.encode())
    told = f"User-agent: *\nAllow: /\nSitemap: {renderer.address('sitemap.xml')}\n"
    yield SiteFile("robots.txt", told.encode())


def _is_found(path: str) -> bool:
    """Whether people should find it by itself; `latest` repeats the newest release."""
    return (
        path.endswith(".html") and not path.endswith("embed.html") and path != "latest/index.html"
    )
