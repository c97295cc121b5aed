"""Releases read over HTTP."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from publish.download.answer import Answer
from publish.errors import CutOffError, NotThereError, PlaceError
from publish.places.place import shown

_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
_RANGE = re.compile(r"bytes (\d+)-\d+/(?:\d+|\*)")
_FIRST_BYTE_IS_PAST_THE_END = 416


@dataclass(frozen=True, slots=True)
class WebSource:
    """A folder of releases on a web server."""

    client: httpx.Client
    base: str

    @property
    def address(self) -> str:
        """The address as people may see it."""
        return shown(self.base)

    @contextmanager
    def ask(self, name: str, start: int, *, may_move: bool = True) -> Iterator[Answer]:
        """A file from that byte on, or from the beginning where the server gives no part of it."""
        headers = {"Range": f"bytes={start}-"} if start else {}
        place = f"{self.address}/{name}"
        with (
            _on_the_wire(place),
            self.client.stream(
                "GET", f"{self.base}/{name}", headers=headers, follow_redirects=may_move
            ) as response,
        ):
            _check_status(response, place)
            yield Answer(_start(response, start, place), response.iter_bytes())


@contextmanager
def open_web(address: str, agent: str, timeout_seconds: float) -> Iterator[WebSource]:
    """The source at an http(s) address. Raises PlaceError where it has a query."""
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise PlaceError(
            f"{shown(address)} has a query behind it: name the folder that holds the index."
        )
    # Not compressed on the way: a part of a file is a part of its own bytes.
    headers = {"User-Agent": agent, "Accept-Encoding": "identity"}
    with httpx.Client(headers=headers, timeout=timeout_seconds) as client:
        yield WebSource(client, address.rstrip("/"))


@contextmanager
def _on_the_wire(place: str) -> Iterator[None]:
    try:
        yield
    except (httpx.UnsupportedProtocol, httpx.TooManyRedirects, httpx.InvalidURL) as error:
        raise PlaceError(f"{place} leads nowhere ({error}): check the address.") from error
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise CutOffError(
            f"{place} cannot be reached ({error}): check address and connection."
        ) from error
    except httpx.HTTPError as error:
        said = str(error) or type(error).__name__
        raise CutOffError(
            f"{place} was cut off ({said}): check address and connection; what has come is kept "
            "and the same command goes on from there."
        ) from error


def _check_status(response: httpx.Response, place: str) -> None:
    status = response.status_code
    if status in (404, 410):
        raise NotThereError(f"{place} is not there ({status}): check the address.")
    if response.is_redirect:
        target = shown(str(response.headers["location"])).rpartition("/")[0]
        raise PlaceError(f"{place} has moved: if you trust {target}, name it as the address.")
    if status in _BUSY:
        raise CutOffError(f"{place} cannot be had just now ({status}): try again later.")
    if status not in (200, 206, _FIRST_BYTE_IS_PAST_THE_END):
        raise PlaceError(f"{place} was refused ({status}): check the address and the right to it.")


def _start(response: httpx.Response, asked: int, place: str) -> int:
    if response.status_code == 200:
        return 0
    if response.status_code == _FIRST_BYTE_IS_PAST_THE_END and asked:
        raise CutOffError(f"{place} ends before byte {asked}: the file there is cut short.")
    match = _RANGE.fullmatch(response.headers.get("content-range", ""))
    if match is None or int(match[1]) != asked:
        raise PlaceError(f"{place} was answered with another part of the file than asked for.")
    return asked
