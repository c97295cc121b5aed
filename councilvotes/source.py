"""The source to ask: the configured hosts, or the bundled sample served by this process."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from councilvotes import __version__
from councilvotes.errors import WrongUseError
from councilvotes.settings import SourceSettings
from crawler.settings import CrawlSettings

PLACEHOLDER_DOMAIN = "example.org"


@contextmanager
def open_source(source: SourceSettings) -> Iterator[CrawlSettings]:
    """What the crawler needs to know; the sample is served for as long as this is open.

    Raises WrongUseError where a host or a contact is missing.
    """
    if source.lists_url and source.documents_url:
        _need_contact(source.lists_url, source.documents_url, contact=source.contact)
        yield _crawl_settings(source, source.lists_url, source.documents_url, source.pause_seconds)
        return
    if not is_bundled(source):
        missing = "documents_url" if source.lists_url else "lists_url"
        raise WrongUseError(
            f"source.{missing} is not set: name scheme, host and port of the lists and of the "
            "documents (both may be left out where source.sample = true)"
        )
    from councilvotes.sample.server import serve_sample

    with serve_sample() as base:
        yield _crawl_settings(source, base, base, 0.0)


def is_bundled(source: SourceSettings) -> bool:
    """Whether this is the register that the program itself brings and serves."""
    return source.sample and not source.lists_url and not source.documents_url


def _crawl_settings(
    source: SourceSettings, lists_url: str, documents_url: str, pause_seconds: float
) -> CrawlSettings:
    return CrawlSettings(
        lists_url=lists_url.rstrip("/"),
        documents_url=documents_url.rstrip("/"),
        user_agent=f"councilvotes/{__version__} (contact: {source.contact})",
        routes=source.route_names,
        languages=source.language_codes,
        pause_seconds=pause_seconds,
        timeout_seconds=source.timeout_seconds,
        max_document_bytes=source.max_document_bytes,
        max_list_pages=source.max_list_pages,
    )


def _need_contact(*addresses: str, contact: str) -> None:
    """Raise where the Council's own hosts would be asked under a contact that reaches nobody."""
    hosts = [urlsplit(address).hostname or "" for address in addresses]
    if PLACEHOLDER_DOMAIN in contact and any(host.endswith(".europa.eu") for host in hosts):
        raise WrongUseError(
            "source.contact is still the placeholder: name a mail or web address under which the "
            "hosts can reach you, in the configuration (`councilvotes init` writes one out) or as "
            "COUNCILVOTES_SOURCE__CONTACT"
        )
