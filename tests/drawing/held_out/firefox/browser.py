"""Firefox without a window, told by Marionette to print pages."""

import base64
import json
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

_WAIT = 90
_CM = 2.54 / 72


class Firefox:
    """An open session of Marionette."""

    def __init__(self, line: socket.socket) -> None:
        self._line, self._number = line, 0
        self._heard()
        self.ask("WebDriver:NewSession", {})

    def _heard(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._line.recv(1) or self._gone()
        wanted, found = int(length[:-1]), b""
        while len(found) < wanted:
            found += self._line.recv(wanted - len(found)) or self._gone()
        return json.loads(found)

    def _gone(self) -> bytes:
        raise RuntimeError("Firefox has closed its line")

    def ask(self, command: str, wishes: dict[str, Any]) -> Any:
        """The answer to one command."""
        self._number += 1
        words = json.dumps([0, self._number, command, wishes]).encode()
        self._line.sendall(f"{len(words)}:".encode() + words)
        _, _, fault, answer = self._heard()
        if fault:
            raise RuntimeError(f"{command}: {fault}")
        return answer

    def printed(self, path: Path, size: tuple[float, float]) -> tuple[bytes, str]:
        """A page as a PDF of this size in points, and its title."""
        self.ask("WebDriver:Navigate", {"url": path.as_uri()})
        title = self.ask("WebDriver:GetTitle", {})["value"]
        sides = dict(zip(("width", "height"), (side * _CM for side in size), strict=True))
        wishes = {"page": sides, "background": True, "shrinkToFit": False, "scale": 1}
        wishes["margin"] = dict.fromkeys(("top", "bottom", "left", "right"), 0)
        answer = self.ask("WebDriver:Print", wishes)
        return base64.b64decode(answer["value"]), title


@contextmanager
def firefox() -> Iterator[Firefox]:
    """A session of a browser of its own, which ends with it."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        command = ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", home]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                with closing(_reached(process, port)) as line:
                    yield Firefox(line)
            finally:
                process.terminate()


def _reached(process: subprocess.Popen[str], port: int) -> socket.socket:
    """The line to Marionette, once it says that it listens."""
    assert process.stdout
    said = []
    for words in process.stdout:
        said.append(words)
        if "Listening on port" in words:
            return socket.create_connection(("127.0.0.1", port), _WAIT)
    raise RuntimeError("".join(said))


def printed(pages: Sequence[tuple[str, tuple[float, float]]]) -> list[tuple[bytes, str]]:
    """Each page of HTML as a PDF, and the title that it gives itself."""
    if not pages:
        return []
    with tempfile.TemporaryDirectory() as place, firefox() as browser:
        found = []
        for number, (html, size) in enumerate(pages):
            path = Path(place) / f"{number}.html"
            path.write_text(html, encoding="utf-8")
            found.append(browser.printed(path, size))
        return found
