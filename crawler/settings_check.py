"""Refuses settings that no host may be asked with, before any is asked."""

from urllib.parse import urlsplit
from urllib.request import getproxies

from crawler.errors import WrongSettingError
from crawler.plan.scope import Scope
from crawler.routes.by_name import ROUTES
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
    _check_routes(routes, settings, scope)
    _check_pause(settings, routes)


def proxy_fault() -> str | None:
    """Tell which proxy of the environment cannot be used, and what to do; None where all can.

    The address is not told: it may hold a password.
    """
    found = getproxies()
    for name in ("http", "https", "all"):
        address = found.get(name)
        if address and not _is_address(address if "://" in address else f"http://{address}"):
            return (
                f"the environment's {name}_proxy cannot be used: name an http or https proxy with "
                "host and port, as in http://proxy.example.org:3128, or unset it"
            )
    return None


def _check_routes(names: tuple[str, ...], settings: CrawlSettings, scope: Scope) -> None:
    """Refuse routes that are not there or that lack what they need."""
    for name in names:
        if name not in ROUTES:
            raise WrongSettingError(
                f"there is no route {name!r}: the routes are {', '.join(ROUTES)}"
            )
    if settings.search_days < 1:
        raise WrongSettingError("search_days must be 1 or more: a search has a first day")
    if scope.since and scope.until and scope.since > scope.until:
        raise WrongSettingError(
            f"the first day {scope.since} is later than the last, {scope.until}"
        )
    if "numbers" in names and not (settings.numbers_file and settings.numbers_file.is_file()):
        raise WrongSettingError(_needs("numbers", "numbers_file", "a file", settings.numbers_file))
    if "saved_pages" in names and not (settings.saved_pages and settings.saved_pages.is_dir()):
        raise WrongSettingError(
            _needs("saved_pages", "saved_pages", "a folder", settings.saved_pages)
        )


def _needs(route: str, key: str, kind: str, found: object) -> str:
    missing = f"there is no {kind[2:]} {found}" if found else "it is not set"
    return (
        f"the route {route} needs {kind}, source.{key}: {missing}; name one or leave the route out"
    )


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


def _is_address(address: str) -> bool:
    """Whether it is one of http or https, with a host."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
