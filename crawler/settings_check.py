"""Refuses settings that no host may be asked with, before any is asked."""

from urllib.parse import urlsplit

from crawler.errors import WrongSettingError
from crawler.fetch.proxies import proxy_fault
from crawler.plan.scope import Scope
from crawler.routes.by_name import check_chosen
from crawler.settings import CrawlSettings

LEAST_PAUSE_SECONDS = 1.0
"""Between two requests to a host of the Union, whatever the settings say; robots.txt may ask for
more, which is heeded."""
_OF_THE_UNION = ".europa.eu"


def check_settings(settings: CrawlSettings, scope: Scope) -> None:
    """Raise WrongSettingError for what cannot be asked, or may not."""
    routes = settings.routes if scope.routes is None else scope.routes
    for base in settings.bases:
        if not _is_address(base):
            raise WrongSettingError(
                f"{base!r} is no address: give scheme, host and port, as in https://…"
            )
    if settings.max_list_pages < 1:
        raise WrongSettingError("max_list_pages must be 1 or more: a list has a first page")
    if not (settings.user_agent.isascii() and settings.user_agent.isprintable()):
        raise WrongSettingError(f"the User-Agent {settings.user_agent!r} must be plain ASCII text")
    if fault := proxy_fault():
        raise WrongSettingError(fault)
    check_chosen(routes, settings, scope)
    _check_pause(settings, routes)


def _check_pause(settings: CrawlSettings, routes: tuple[str, ...]) -> None:
    asked = [settings.lists_url, settings.documents_url]
    asked += [settings.eurlex_url] if "eurlex" in routes else []
    ours = [
        host for base in asked if (host := urlsplit(base).hostname or "").endswith(_OF_THE_UNION)
    ]
    if ours and settings.pause_seconds < LEAST_PAUSE_SECONDS:
        raise WrongSettingError(
            f"source.pause_seconds is {settings.pause_seconds:g}: {ours[0]} is asked no more than "
            f"once in {LEAST_PAUSE_SECONDS:g} s; a shorter pause is for hosts of your own"
        )


def _is_address(base: str) -> bool:
    try:
        parts = urlsplit(base)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
