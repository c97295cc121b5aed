"""Templates into pages: what every page has, and how values are shown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from publish.site.content import SiteContent
from publish.site.kept_pages import KeptPages, ReleaseName, hash_of, program_hash, read_kept
from publish.site.settings import SiteSettings
from publish.site.site_file import SiteFile
from publish.site.words import WORDS

NAV = (
    ("votes/index.html", "Votes"),
    ("states/index.html", "Member States"),
    ("agreement/index.html", "Agreement"),
    ("declarations/index.html", "Declarations"),
    ("coverage/index.html", "Coverage"),
    ("data/index.html", "Data"),
    ("runs/index.html", "Runs"),
)


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes pages of one release under one setting."""

    content: SiteContent
    settings: SiteSettings
    environment: Environment
    release: ReleaseName
    """As pages name it."""
    kept: KeptPages

    def page(
        self, template: str, path: str, *, title: str, about: str | None = None, **values: object
    ) -> SiteFile:
        """A page at that path of the site; `root` leads from it to the site's root.

        `about`: what an error is reported of, a vote's id; None: the page.
        """
        text = self.environment.get_template(template).render(
            content=self.content,
            release=self.release,
            base_url=self.settings.base_url,
            root="../" * path.count("/"),
            path=path,
            title=title,
            nav=NAV,
            report=report_link(self.settings, self.release, path, about),
            **values,
        )
        return SiteFile(path, text.encode())

    def kept_page(
        self, template: str, path: str, told: object, *, title: str, **values: object
    ) -> Iterator[SiteFile]:
        """The page, taken over from the build before if what it told there was the same.

        `told` stands for title and values, by hashes where they are long.
        """

        def make(release: ReleaseName) -> Iterator[SiteFile]:
            yield self.naming(release).page(template, path, title=title, about=None, **values)

        return self.kept.files(path, told, make)

    def naming(self, release: ReleaseName) -> "Renderer":
        """The same, of a release that is named so."""
        return replace(self, release=release)

    def address(self, path: str) -> str:
        """The address of a page for others; to be asked for only where `base_url` is known."""
        assert self.settings.base_url is not None
        return f"{self.settings.base_url}/{path.removesuffix('index.html')}"


def make_renderer(content: SiteContent, settings: SiteSettings) -> Renderer:
    """A renderer with the templates that the program brings."""
    entry = content.entry
    release = ReleaseName(
        version=entry.version,
        date=entry.date.isoformat(),
        day=shown_day(entry.date),
        year=str(entry.date.year),
        manifest_sha256=entry.manifest_sha256,
    )
    of_all = hash_of(
        program_hash(),
        (settings.base_url, settings.report_to, entry.sample, entry.schema_version),
        tuple(content.states.values()),
    )
    kept = read_kept(settings.site_dir, release, of_all)
    return Renderer(content, settings, _environment(), release, kept)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("publish.site"),
        autoescape=select_autoescape(("html", "xml"), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=shown_day, number=shown_number, word=shown_word)
    return environment


def assets() -> list[SiteFile]:
    """What all pages share: styles, scripts, icon."""
    folder = files("publish.site").joinpath("assets")
    return [
        SiteFile(f"assets/{file.name}", file.read_bytes())
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.is_file()
    ]


def shown_day(day: date) -> str:
    """`2 July 2026`"""
    return f"{day.day} {day:%B %Y}"


def shown_number(value: float | None, digits: int = 2) -> str:
    """`94.21`, `1,327`; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}"


def shown_word(code: str | None) -> str:
    """A code of the tables in words: `did not participate`; a dash where there is none."""
    return "–" if code is None else WORDS.get(code, code.replace("_", " "))


def report_link(
    settings: SiteSettings, release: ReleaseName, path: str, about: str | None
) -> str | None:
    """Where an error is reported, filled in with release, page and vote; None: nowhere."""
    to = settings.report_to
    if to is None:
        return None
    subject = quote(f"councilvotes: error in {about or path}")
    body = quote(f"Release: {release.version}\nPage: {path}\n\nWhat is wrong, and how you know:\n")
    if "@" in to and "://" not in to:
        return f"mailto:{to}?subject={subject}&body={body}"
    return f"{to}{'&' if '?' in to else '?'}title={subject}&body={body}"
