"""The daemon's answers over HTTP: is it alive, is all well, and the figures behind that."""

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from councilvotes.daemon.metrics import exposition, metrics_of
from councilvotes.daemon.monitor import Monitor
from councilvotes.errors import FrontDoorError

logger = logging.getLogger(__name__)
_PATIENCE = 10
"""Seconds that a client may take to send its request."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: HTTPStatus
    body: bytes
    content_type: str = "text/plain; charset=utf-8"


@contextmanager
def serve_health(address: tuple[str, int], monitor: Monitor) -> Iterator[str]:
    """Answer `/healthz`, `/readyz` and `/metrics` while the block runs; gives the address.

    Port 0 takes a free one. Raises FrontDoorError where the address cannot be had.
    """
    answers = _answers(monitor, metrics_of(monitor))
    try:
        server = _server(address, answers)
    except OSError as error:
        raise FrontDoorError(
            f"the daemon cannot answer at {address[0]}:{address[1]} ({error.strerror or error}): "
            "name another place as daemon.listen; port 0 takes a free one"
        ) from error
    with server:
        answer = partial(server.serve_forever, poll_interval=0.05)  # the wait for its end
        thread = threading.Thread(target=answer, name="http", daemon=True)
        thread.start()
        try:
            host, port = server.server_address[:2]
            named = f"[{host!s}]" if ":" in str(host) else str(host)
            yield f"http://{named}:{port}"
        finally:
            server.shutdown()
            thread.join()


def _answers(monitor: Monitor, registry: CollectorRegistry) -> Mapping[str, Callable[[], _Answer]]:
    return {
        "/healthz": lambda: _alive(monitor),
        "/readyz": lambda: _ready(monitor),
        "/metrics": lambda: _Answer(HTTPStatus.OK, exposition(registry), CONTENT_TYPE_PLAIN_0_0_4),
    }


def _alive(monitor: Monitor) -> _Answer:
    """200 while the main loop turns, whatever the data folder is like."""
    if monitor.is_alive(time.monotonic()):
        return _Answer(HTTPStatus.OK, b"alive\n")
    return _Answer(HTTPStatus.SERVICE_UNAVAILABLE, b"the daemon hangs: start it again\n")


def _ready(monitor: Monitor) -> _Answer:
    """200 where no person has to look; else 503, each time with what was found."""
    snapshot = monitor.snapshot()
    if snapshot is None:
        text = b'{"ready": false, "at": null, "findings": []}\n'
        return _Answer(HTTPStatus.SERVICE_UNAVAILABLE, text, "application/json")
    findings = snapshot.state.findings
    ready = not any(each.severity == "fault" for each in findings)
    told = {
        "ready": ready,
        "at": snapshot.state.at.isoformat(),
        "findings": [asdict(each) for each in findings],
    }
    status = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
    body = json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"
    return _Answer(status, body, "application/json")


def _server(
    address: tuple[str, int], answers: Mapping[str, Callable[[], _Answer]]
) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE
        server_version = "councilvotes"
        sys_version = ""

        def do_GET(self) -> None:
            make = answers.get(urlsplit(self.path).path)
            if make is None:
                named = f"not here; there are {', '.join(answers)}\n"
                answer = _Answer(HTTPStatus.NOT_FOUND, named.encode())
            else:
                answer = make()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)

        do_HEAD = do_GET  # noqa: N815 - the library's names

        def log_message(self, format: str, *values: object) -> None:
            logger.debug(format, *values)

    return ThreadingHTTPServer(address, Handler)
