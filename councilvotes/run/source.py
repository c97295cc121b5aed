"""The source to ask: the configured hosts, or the bundled sample served by this process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

from councilvotes import __version__
from councilvotes.errors import WrongUseError
from councilvotes.settings.settings import SourceSettings
from crawler.settings import CrawlSettings
from extract.text.vocabulary import known_languages

PLACEHOLDER_DOMAIN = "example.org"


@contextmanager
def open_source(source: SourceSettings) -> Iterator[CrawlSettings]:
    """What the crawler needs to know; the sample is served for as long as this is open.

    Raises WrongUseError where a host or a contact is missing.
    """
    if source.lists_url and source.documents_url:
        crawling = _crawl_settings(source, source.lists_url, source.documents_url)
        asked = [crawling.lists_url, crawling.documents_url]
        asked += [crawling.eurlex_url] if "eurlex" in crawling.routes else []
        _need_contact(*asked, contact=source.contact)
        yield crawling
        return
    if not is_bundled(source):
        missing = "documents_url" if source.lists_url else "lists_url"
        raise WrongUseError(
            f"source.{missing} is not set: name scheme, host and port of the lists and of the "
            "documents (both may be left out where source.sample = true)"
        )
    from councilvotes.sample.server import serve_sample

    with serve_sample() as base:
        crawling = _crawl_settings(source, base, base)
        # Whatever route is chosen, no request leaves this machine.
        yield replace(crawling, eurlex_url=base, pause_seconds=0.0)


def is_bundled(source: SourceSettings) -> bool:
    """Whether this is the register that the program itself brings and serves."""
    return source.sample and not source.lists_url and not source.documents_url


def _crawl_settings(source: SourceSettings, lists_url: str, documents_url: str) -> CrawlSettings:
    return CrawlSettings(
        lists_url=lists_url.rstrip("/"),
        documents_url=documents_url.rstrip("/"),
        user_agent=f"councilvotes/{__version__} (contact: {source.contact})",
        routes=source.route_names,
        languages=source.language_codes,
        known_languages=known_languages(),
        pause_seconds=source.pause_seconds,
        timeout_seconds=source.timeout_seconds,
        max_document_bytes=source.max_document_bytes,
        max_list_pages=source.max_list_pages,
        recheck_requests=source.recheck_requests,
        search_days=source.search_days,
        eurlex_url=source.eurlex_url.rstrip("/"),
        numbers_file=source.numbers_file,
        saved_pages=source.saved_pages,
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
