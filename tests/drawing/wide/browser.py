"""Debian's Chromium as a printer: pages of HTML to PDF, many in one run of the browser."""

import atexit
import base64
import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = shutil.which("chromium")
"""The browser; None where it is not installed."""
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--allow-file-access-from-files",
    "--remote-debugging-pipe",
)
_POINTS = 72.0


class BrowserError(Exception):
    """What the browser would not do."""


class Browser:
    """One run of the browser, spoken to through a pair of pipes."""

    def __init__(self) -> None:
        if CHROMIUM is None:
            raise BrowserError("printing pages needs the Debian package chromium")
        self._folder = tempfile.TemporaryDirectory(prefix="wide-browser-")
        here_read, there_write = os.pipe()
        there_read, here_write = os.pipe()
        self._process = _started(CHROMIUM, Path(self._folder.name), there_read, there_write)
        os.close(there_read)
        os.close(there_write)
        self._out, self._in = os.fdopen(here_read, "rb"), os.fdopen(here_write, "wb")
        self._last, self._buffer = 0, b""
        target = self._call("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self._call("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = attached["sessionId"]
        self._call("Page.enable", {}, page=True)

    def __enter__(self) -> "Browser":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(timeout=20)
        self._out.close()
        self._in.close()
        self._folder.cleanup()

    def print(self, html: str, size: tuple[float, float], *, scale: float = 1.0) -> bytes:
        """A PDF of a page of HTML; `size` in points."""
        page = Path(self._folder.name) / "page.html"
        page.write_text(html, encoding="utf-8")
        self._load(page.as_uri())
        options = {
            "paperWidth": size[0] / _POINTS,
            "paperHeight": size[1] / _POINTS,
            "marginTop": 0,
            "marginBottom": 0,
            "marginLeft": 0,
            "marginRight": 0,
            "printBackground": True,
            "scale": scale,
        }
        printed = self._call("Page.printToPDF", options, page=True)
        return base64.b64decode(printed["data"])

    def _load(self, address: str) -> None:
        """Open an address and wait until all of it is there."""
        self._call("Page.navigate", {"url": address}, page=True)
        while self._read().get("method") != "Page.loadEventFired":
            pass
        ready = {"expression": "document.fonts.ready.then(() => 1)", "awaitPromise": True}
        self._call("Runtime.evaluate", ready, page=True)

    def _call(self, method: str, parameters: dict[str, Any], *, page: bool = False) -> Any:
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": parameters}
        if page:
            message["sessionId"] = self._session
        self._in.write(json.dumps(message).encode() + b"\0")
        self._in.flush()
        while True:
            answer = self._read()
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']}")
                return answer["result"]

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            more = os.read(self._out.fileno(), 1 << 20)
            if not more:
                raise BrowserError("the browser has ended")
            self._buffer += more
        first, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message


@cache
def shared_browser() -> Browser:
    """The one run of the browser of this process, ended with it."""
    browser = Browser()
    atexit.register(browser.close)
    return browser


def _started(program: str, folder: Path, read: int, write: int) -> "subprocess.Popen[bytes]":
    """The browser with our pipes as its descriptors 3 and 4."""

    def take_pipes() -> None:
        first, second = os.dup(read), os.dup(write)
        os.dup2(first, 3)
        os.dup2(second, 4)

    return subprocess.Popen(
        [program, *_OPTIONS, f"--user-data-dir={folder / 'profile'}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=False,
        preexec_fn=take_pipes,
    )
