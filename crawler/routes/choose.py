"""Which function reads which route."""

from collections.abc import Callable, Mapping

from crawler.routes.lists import read_list
from crawler.routes.reading import Asking, RouteReading

ROUTES: Mapping[str, Callable[[str, Asking], RouteReading]] = {
    "votes_list": read_list,
    "latest": read_list,
}
"""By the name that `COUNCILVOTES_SOURCE__ROUTES` and a run's report have."""
