"""The releases themselves: their files, with a listing that a person can read, and `latest`."""

from collections.abc import Iterator, Sequence

from publish.places.index import INDEX_NAME, ReleaseEntry
from publish.places.retention import PRUNED_NAME
from publish.site.release_files import ListedFile, files_of, shown_size
from publish.site.render import Renderer
from publish.site.site_file import AnyFile, LinkedFile

BESIDE = (INDEX_NAME, PRUNED_NAME, "catalogue.jsonld", "catalogue.ttl")
"""What lies beside the releases and belongs to all. `freshness.json` is left where every run writes
it: a copy would soon say that nobody looks any more."""


def pages(renderer: Renderer) -> Iterator[AnyFile]:
    """Every release, the newest first, then what is common to them."""
    content, releases_dir = renderer.content, renderer.settings.releases_dir
    for entry in reversed(content.index.releases):
        files = files_of(releases_dir / entry.version, entry)
        yield from _release(renderer, entry, files, f"releases/{entry.version}")
        if entry is content.entry:
            yield from _release(renderer, entry, files, "latest")
    for name in BESIDE:
        if (releases_dir / name).is_file():
            yield LinkedFile(f"releases/{name}", releases_dir / name)


def _release(
    renderer: Renderer, entry: ReleaseEntry, files: Sequence[ListedFile], folder: str
) -> Iterator[AnyFile]:
    yield renderer.page(
        "data/release.html",
        f"{folder}/index.html",
        title=f"Release {entry.version}",
        entry=entry,
        files=files,
        whole=any(file.name == "votes.parquet" for file in files),
        shown_size=shown_size,
    )
    for file in files:
        source = renderer.settings.releases_dir / entry.version / file.name
        yield LinkedFile(f"{folder}/{file.name}", source)
