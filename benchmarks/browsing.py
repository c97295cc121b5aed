"""How soon a page of a site can be used: in Chromium, on a slow machine behind a slow line."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
SLOWER = 4
"""Times, against this machine's processor."""
LINE = {
    "offline": False,
    "latency": 165,
    "downloadThroughput": 1_125_000,
    "uploadThroughput": 168_750,
}
"""Milliseconds before each answer and bytes a second: what Chromium's tools call fast 4G."""
SETTLING = 2_000
"""Milliseconds after which the window itself is there: Chromium draws its own address bar as a
page, and one that starts meanwhile takes the processors that the page would have."""
ROUNDS = 5
USABLE = """
window.usable = new Promise((usable) => {
  const seen = () => requestAnimationFrame(() => setTimeout(() => usable(performance.now())));
  new MutationObserver((_, observer) => {
    if (!document.getElementById("pages")?.hidden) { return; }
    observer.disconnect();
    seen();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["hidden"] });
});
"""
"""The script has its index and has taken the list over: from now on what is typed into the form is
answered. It counts once a reader sees it, after the next frame is painted.

The page watches itself, since asking it from outside lets the driver put in its own scripts, which
take the slowed processor a tenth of a second that no reader waits for."""


class _Packed(SimpleHTTPRequestHandler):
    """Files, texts packed as servers do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".html", ".js", ".css", ".svg"):
            super().do_GET()
            return
        content = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):  # of a browser that was closed meanwhile
            self.wfile.write(content)

    def log_message(self, format: str, *values: object) -> None:
        pass


@cache
def packed(path: Path) -> bytes:
    """The bytes of a file as they go over the line."""
    return gzip.compress(path.read_bytes(), 6)


def milliseconds_until_usable(site: Path, page: str) -> float:
    """The median of some rounds, each in a browser that knows nothing yet."""
    with served(site) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM)
        return median(look(browser, f"{address}{page}") for _ in range(ROUNDS))


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which it is served meanwhile."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def look(browser: Browser, address: str) -> float:
    """Milliseconds from the request to the list that can be searched."""
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        tools = context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", LINE)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(USABLE)
        page.wait_for_timeout(SETTLING)
        page.goto(address, wait_until="commit")
        found = tools.send("Runtime.evaluate", {"expression": "usable", "awaitPromise": True})
        return float(found["result"]["value"])
