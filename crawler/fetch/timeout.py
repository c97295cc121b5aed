"""Ends a request from outside when its time is up.

A time limit of the HTTP library starts anew with every byte: a host that sends its headers, or the
sizes of its chunks, one byte at a time could hold a run for hours.
"""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

_CONNECTED = ("connect_tcp.complete", "start_tls.complete")


class RequestTimeout:
    """Shuts the connection of one request, which it has to be shown by `trace`."""

    def __init__(self) -> None:
        self.expired = False
        """Whether time was up; what the library raises then is no fault of the connection."""
        self._connection: socket.socket | None = None

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take in an event of the request, as httpx tells it (extension `trace`)."""
        if event.endswith(_CONNECTED):
            self._connection = info["return_value"].get_extra_info("socket")
            if self.expired:
                self._shut()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Let a block run for so long; after that its reading ends with an error."""
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _expire(self) -> None:
        self.expired = True
        self._shut()

    def _shut(self) -> None:
        if self._connection is not None:
            with suppress(OSError):  # it may be closed already
                # Not the TLS layer's own shutdown, which another thread must not call.
                socket.socket.shutdown(self._connection, socket.SHUT_RDWR)
