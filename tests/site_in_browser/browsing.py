"""Pages of a site in Chromium, and what must not happen on them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from councilvotes.site.serve import open_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
FOUR_PAIRS = [(scheme, size) for scheme in ("light", "dark") for size in (PHONE, DESKTOP)]
TWO_PAIRS = [("light", PHONE), ("dark", DESKTOP)]
"""Each scheme and each size once."""


class Address(NamedTuple):
    """Where a site lies and under which address it is looked at."""

    folder: Path
    base: str
    """Ends in a slash."""


class Visitor:
    """Opens pages of sites, each in a profile of its own, and keeps what goes wrong on them."""

    def __init__(self, browser: "Browser") -> None:
        self.browser = browser
        self.faults: list[str] = []
        self._open: list[BrowserContext] = []

    def __call__(self, site: Address, path: str, **context: Any) -> "Page":
        """The page at that path; `context` is Playwright's."""
        opened = self.browser.new_context(**{"viewport": DESKTOP, "locale": "en-GB"} | context)
        opened.set_default_timeout(20_000)
        self._open.append(opened)
        page = opened.new_page()
        page.on("console", lambda said: self._fault(path, f"console {said.type}", said.text))
        page.on("pageerror", lambda error: self._fault(path, "error", error.message))
        page.on("dialog", lambda dialog: self._fault(path, "dialog", dialog.message))
        page.on("request", lambda asked: self._asked(site, path, asked.url))
        page.goto(site.base + path)
        return page

    def _asked(self, site: Address, path: str, url: str) -> None:
        if not url.startswith(site.base):
            self._fault(path, "asks", url)

    def _fault(self, path: str, kind: str, told: str) -> None:
        self.faults.append(f"{path}: {kind}: {told}")

    def close(self) -> None:
        """Close all pages."""
        for opened in self._open:
            opened.close()


@contextmanager
def served() -> Iterator[Callable[[Path], str]]:
    """Serves each folder that is asked for, as `site serve` does; gives its address."""
    servers = {}

    def address_of(folder: Path) -> str:
        if folder not in servers:
            servers[folder] = open_server(folder, 0)
            threading.Thread(target=servers[folder].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_address[1]}/"

    yield address_of
    for server in servers.values():
        server.shutdown()
        server.server_close()


def overflow(page: "Page") -> int:
    """So many pixels of the page stand out of its window, to be scrolled to."""
    beyond: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return beyond
