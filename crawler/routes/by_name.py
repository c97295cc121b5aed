"""Which function reads which route."""

from collections.abc import Callable, Mapping

from crawler.plan.run_context import RunContext
from crawler.routes.eurlex import read_procedures
from crawler.routes.list_route import read_list
from crawler.routes.numbers_file import read_numbers_file
from crawler.routes.route_result import RouteResult
from crawler.routes.saved_pages import read_saved_pages
from crawler.routes.search import read_search
from crawler.routes.vote_search import read_vote_search

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
