"""A built site, for tests that read its pages as a person would."""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from publish.site.build import build_site
from publish.site.settings import SiteSettings

BASE = "https://votes.example/site"


@dataclass(frozen=True, slots=True)
class Looked:
    """A site and the release that it shows."""

    releases: Path
    folder: Path
    version: str

    def page(self, path):
        return LexborHTMLParser((self.folder / path).read_text("utf-8"))

    def table(self, name):
        return json.loads((self.releases / self.version / f"{name}.json").read_bytes())

    def rows(self, path, caption):
        """The cells of the table whose caption has these words, a row each."""
        for table in self.page(path).css("table"):
            if caption in table.css_first("caption").text():
                lines = table.css("tbody tr")
                return [[text_of(cell) for cell in line.css("th, td")] for line in lines]
        raise AssertionError(f"{path} has no table {caption}")

    def links(self, path):
        """Where the links of a page lead, as paths of the site; addresses of others left out."""
        here = (self.folder / path).parent
        for link in self.page(path).css("main a[href]"):
            parts = urlsplit(link.attributes["href"])
            if not parts.scheme and parts.path:
                yield (here / unquote(parts.path)).resolve().relative_to(self.folder.resolve())


def text_of(node):
    return " ".join(node.text().split())


def build(releases, folder, **told):
    settings = SiteSettings(releases_dir=releases, site_dir=folder, **told)
    build_site(settings)
    version = json.loads((releases / "index.json").read_bytes())["latest"]
    return Looked(releases, folder, version)
