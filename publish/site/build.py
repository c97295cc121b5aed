"""Build the site of a release."""

from collections.abc import Callable, Iterator, Sequence

from publish.site.content import read_content
from publish.site.pages import (
    agreement,
    coverage,
    data,
    declarations,
    feeds,
    home,
    releases,
    runs,
    states,
    vote,
    vote_index,
    vote_list,
)
from publish.site.pages.sitemap import sitemap
from publish.site.render import Renderer, assets, make_renderer
from publish.site.settings import SiteSettings
from publish.site.site_file import AnyFile, Written, write_files

MAKERS: Sequence[Callable[[Renderer], Iterator[AnyFile]]] = (
    vote.pages,
    vote_list.pages,
    states.pages,
    agreement.pages,
    coverage.pages,
    runs.pages,
    vote_index.pages,
    data.pages,
    releases.pages,
    declarations.pages,
    feeds.pages,
    home.pages,
)


def build_site(settings: SiteSettings) -> Written:
    """Write every page of the latest release that changed. Raises ReleaseError, OSError."""
    renderer = make_renderer(read_content(settings.releases_dir), settings)
    written = write_files(_files(renderer), settings.site_dir)
    renderer.kept.write()
    return written


def _files(renderer: Renderer) -> Iterator[AnyFile]:
    yield from assets()
    paths = []
    for make in MAKERS:
        for file in make(renderer):
            paths.append(file.path)
            yield file
    yield from sitemap(renderer, paths)
