"""An S3 server on 127.0.0.1 that can be told which requests fail."""

import logging
import socket
import struct
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

BUCKET = "votes-bucket"
REGION = "eu-central-1"
Failure = Literal["refuse", "drop", "lose"]
"""Say no, hang up, or say yes and keep nothing."""


def never(method: str, path: str, before: int) -> bool:
    """No request fails."""
    return False


@dataclass
class Bucket:
    """What was asked of the server, and what it fails at."""

    endpoint: str
    server: Any
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of each request."""
    fails: Callable[[str, str, int], bool] = never
    """Whether a request fails, from its method, its path and how many came before it."""
    failure: Failure = "refuse"
    app: Any = None

    @property
    def address(self) -> str:
        """Where releases go."""
        return f"s3://{BUCKET}/releases"

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Answer one request."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        before = len(self.asked)
        self.asked.append((method, path))
        if not self.fails(method, path, before):
            return self.app(environ, start_response)
        if self.failure == "drop":
            connection = environ["werkzeug.socket"]
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.shutdown(socket.SHUT_RDWR)
        if self.failure == "lose":
            start_response("200 OK", [("Content-Length", "0"), ("ETag", '"0"')])
            return [b""]
        start_response("403 Forbidden", [("Content-Length", "0")])
        return [b""]

    def wrap(self, make: Callable[[Any], Any]) -> None:
        """Answer by what is made of the server itself, until it works again."""
        self.app = make(self.server)

    def works_again(self) -> None:
        """Forget what was asked, and answer everything."""
        self.app = self.server
        self.fails, self.failure = never, "refuse"
        self.asked.clear()

    def empty(self) -> None:
        """Start with one empty bucket."""
        self.works_again()
        self._post("/moto-api/reset", "POST", b"")
        place = f"<LocationConstraint>{REGION}</LocationConstraint>"
        xmlns = "http://s3.amazonaws.com/doc/2006-03-01/"
        body = f'<CreateBucketConfiguration xmlns="{xmlns}">{place}</CreateBucketConfiguration>'
        self._post(f"/{BUCKET}", "PUT", body.encode())
        self.works_again()

    def _post(self, path: str, method: str, body: bytes) -> None:
        request = urllib.request.Request(f"{self.endpoint}{path}", method=method, data=body)
        urllib.request.urlopen(request).close()


@contextmanager
def s3_server() -> Iterator[Bucket]:
    """A running server with one empty bucket."""
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    bucket = Bucket("", DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, bucket, threaded=True)
    bucket.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        bucket.empty()
        yield bucket
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
