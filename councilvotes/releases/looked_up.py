"""What was looked up of votes elsewhere: by the operator, and on pages in the archive."""

from collections.abc import Iterator, Sequence

from councilvotes.settings.files import LINKS_NAME
from councilvotes.settings.operator_files import read_named
from councilvotes.settings.settings import Settings
from crawler.archive.reader import ArchiveReader
from crawler.routes.adopted_acts import adopted_acts
from crawler.source_description import read_source
from publish.looked_up import load_looked_up
from publish.records import LookedUpLink


def looked_up_links(settings: Settings) -> tuple[LookedUpLink, ...]:
    """The operator's links, then those of pages of procedures for which the operator has none.

    Raises ReleaseError where the operator's file cannot be understood.
    """
    told = read_links(settings)
    return (*told, *_on_pages(settings, told))


def read_links(settings: Settings) -> tuple[LookedUpLink, ...]:
    """Those of the operator's file. Raises ReleaseError where it cannot be understood."""
    return read_named(settings.publish.links, LINKS_NAME, load_looked_up, ())


def _on_pages(settings: Settings, told: Sequence[LookedUpLink]) -> Iterator[LookedUpLink]:
    source = read_source()
    base = settings.source.eurlex_url.rstrip("/") + source.eurlex.path.partition("{")[0]
    with ArchiveReader(settings.data_dir) as archive:
        pages = archive.pages_under(base)
    known = {_number(link) for link in told if link.kind in ("celex", "eli")}
    for act in adopted_acts(pages, source):
        if act.procedure not in known:
            yield LookedUpLink(None, act.procedure, "celex", act.celex, act.day, act.url)


def _number(link: LookedUpLink) -> str:
    """`2012/0011` of `2012/0011/COD`: a page does not tell the rest."""
    return "/".join((link.procedure or "").split("/")[:2])
