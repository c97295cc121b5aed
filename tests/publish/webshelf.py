"""A folder served over HTTP on 127.0.0.1, with parts of files and with faults that are ordered."""

import re
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

Fault = Callable[[Request, bytes], Response]


@dataclass
class WebShelf:
    """What was asked of the server, and what it does wrong next."""

    folder: Path
    url: str
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Path and Range of each request."""
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    """By a file's name; each is used once, in their order."""
    gives_parts: bool = True

    def answer(self, request: Request) -> Response:
        """What the server gives for a request."""
        name = request.path.lstrip("/").removeprefix("data/")
        self.asked.append((name, request.headers.get("Range")))
        path = self.folder / name
        if not path.is_file():
            return Response("no such file", 404)
        content = path.read_bytes()
        due = self.faults.get(path.name)
        if due:
            return due.pop(0)(request, content)
        return self.part(request, content)

    def part(self, request: Request, content: bytes) -> Response:
        """The whole, or the part that was asked for."""
        match = re.fullmatch(r"bytes=(\d*)-(\d*)", request.headers.get("Range", ""))
        if match is None or not self.gives_parts:
            return Response(content, headers={"Accept-Ranges": "bytes"})
        size = len(content)
        first, last = match.groups()
        start = int(first) if first else max(size - int(last), 0)
        end = min(int(last), size - 1) if first and last else size - 1
        if start >= size:
            return Response(status=416, headers={"Content-Range": f"bytes */{size}"})
        about = {"Content-Range": f"bytes {start}-{end}/{size}", "Accept-Ranges": "bytes"}
        return Response(content[start : end + 1], 206, headers=about)


def serve(server: HTTPServer, folder: Path) -> WebShelf:
    """Serve a folder under /data/."""
    shelf = WebShelf(folder, server.url_for("/data"))
    server.expect_request(re.compile("/data/.*")).respond_with_handler(shelf.answer)
    return shelf


def status(code: int) -> Fault:
    """Answer with a status and nothing else."""
    return lambda request, content: Response(status=code)


def truncated(request: Request, content: bytes) -> Response:
    """Tell of the whole length, send half, hang up."""
    match = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
    start = int(match[1]) if match else 0
    rest = content[start:]
    response = Response(rest[: len(rest) // 2], 206 if match else 200)
    response.headers["Content-Length"] = str(len(rest))
    if match:
        span = f"bytes {start}-{len(content) - 1}/{len(content)}"
        response.headers["Content-Range"] = span
    return response


def reset(request: Request, content: bytes) -> Response:
    """Drop the connection hard, before anything is answered."""
    connection = request.environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.shutdown(socket.SHUT_RDWR)
    return Response(status=500)


def altered(request: Request, content: bytes) -> Response:
    """The right number of bytes, one of them another."""
    return Response(content[:-1] + bytes([content[-1] ^ 1]))


def moved_to(url: str) -> Fault:
    """Send whoever asks to another address."""
    return lambda request, content: Response(status=302, headers={"Location": url})


def other_part(request: Request, content: bytes) -> Response:
    """Give a part that begins elsewhere than asked for."""
    about = {"Content-Range": f"bytes 0-9/{len(content)}"}
    return Response(content[:10], 206, headers=about)
