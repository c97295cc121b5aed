"""A way to an object store on which requests break."""

import socket
import struct
from collections.abc import Callable
from io import BytesIO
from random import Random
from typing import Any

WAYS = (
    "reset before",  # nothing came through
    "reset after",  # the store did it, and its answer was lost
    "reset during",  # half of what was sent came through
    "500",
    "503",
    "cut off",  # half of the answer came back
    "other bytes",  # all came through, some of it changed
)


class Breaking:
    """A server in front of which some requests break."""

    def __init__(self, app: Any, way_of: Callable[[int], str | None]) -> None:
        self._app, self._way_of = app, way_of
        self.count = self.broken = 0

    @classmethod
    def at_random(cls, app: Any, chance: Random, share: float) -> "Breaking":
        """So many of all requests, in ways as the chance has it."""
        return cls(app, lambda _: chance.choice(WAYS) if chance.random() < share else None)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Answer one request, or break it."""
        way = self._way_of(self.count)
        self.count += 1
        if way is None:
            return self._app(environ, start_response)
        self.broken += 1
        if way in ("500", "503"):
            code = {"500": "InternalError", "503": "SlowDown"}[way]
            start_response(f"{way} Broken", [("Content-Type", "application/xml")])
            return [f"<Error><Code>{code}</Code><Message>again</Message></Error>".encode()]
        if way.startswith("reset"):
            return self._reset(way, environ, start_response)
        return self._spoilt(way, environ, start_response)

    def _reset(self, way: str, environ: dict[str, Any], start_response: Any) -> Any:
        connection = environ["werkzeug.socket"]
        if way == "reset after":
            b"".join(self._app(environ, lambda *told: None))
        if way == "reset during":
            environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0) // 2)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
        start_response("500 Gone", [])
        return [b""]

    def _spoilt(self, way: str, environ: dict[str, Any], start_response: Any) -> Any:
        is_list = "list-type" in environ.get("QUERY_STRING", "")
        if way == "other bytes" and environ["REQUEST_METHOD"] == "PUT":
            size = int(environ.get("CONTENT_LENGTH") or 0)
            environ["wsgi.input"] = BytesIO(flipped(environ["wsgi.input"].read(size), 0))
            return self._app(environ, start_response)
        told: list[Any] = []
        body = b"".join(self._app(environ, lambda *answer: told.extend(answer)))
        if way == "other bytes":
            start_response(*told[:2])
            return [body if is_list else flipped(body, len(body) // 2)]
        size = len(body)
        headers = [pair for pair in told[1] if pair[0].lower() != "content-length"]
        start_response(told[0], [*headers, ("Content-Length", str(size))])
        return [body[: size // 2]]


def flipped(body: bytes, place: int) -> bytes:
    """The same with one byte changed."""
    changed = bytes(byte ^ 1 for byte in body[place : place + 1])
    return body[:place] + changed + body[place + 1 :]
