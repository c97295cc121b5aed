"""Which function reads which route."""

from collections.abc import Callable, Mapping

from crawler.errors import WrongSettingError
from crawler.plan.run_context import RunContext
from crawler.plan.scope import Scope
from crawler.routes.eurlex import read_procedures
from crawler.routes.list_route import read_list
from crawler.routes.numbers_file import read_numbers_file
from crawler.routes.route_result import RouteResult
from crawler.routes.saved_pages import read_saved_pages
from crawler.routes.search import read_search
from crawler.routes.vote_search import read_vote_search
from crawler.settings import CrawlSettings

ROUTES: Mapping[str, Callable[[str, RunContext], RouteResult]] = {
    "votes_list": read_list,
    "latest": read_list,
    "search": read_search,
    "vote_search": read_vote_search,
    "eurlex": read_procedures,
    "numbers": read_numbers_file,
    "saved_pages": read_saved_pages,
}
"""By the name that `COUNCILVOTES_SOURCE__ROUTES` and a run's report have."""


def check_chosen(names: tuple[str, ...], settings: CrawlSettings, scope: Scope) -> None:
    """Refuse routes that are not there or that lack what they need; raises WrongSettingError."""
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
