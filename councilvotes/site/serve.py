"""The command `site serve`: the site on this machine, to look at."""

import logging
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from councilvotes.errors import FrontDoorError, NotFoundHereError
from councilvotes.output import Output

logger = logging.getLogger(__name__)


class _Pages(SimpleHTTPRequestHandler):
    """Files of the site; what is asked for is said under -v."""

    extensions_map = {  # noqa: RUF012 - as the library has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".xml": "application/xml; charset=utf-8",
        ".webp": "image/webp",
        ".parquet": "application/vnd.apache.parquet",
    }

    def end_headers(self) -> None:
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *values: object) -> None:
        logger.debug(format, *values)


def open_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of that folder on 127.0.0.1; port 0 takes a free one.

    Raises NotFoundHereError without a site, FrontDoorError where the port is taken.
    """
    if not (folder / "index.html").is_file():
        raise NotFoundHereError(f"there is no site in {folder}: `councilvotes site build` makes it")
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Pages, directory=str(folder)))
    except OSError as error:
        raise FrontDoorError(
            f"port {port} cannot be had ({error.strerror}): name another by --port, 0 takes a "
            "free one"
        ) from error


def serve(folder: Path, port: int, out: Output) -> None:
    """Serve until Ctrl-C."""
    with open_server(folder, port) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        out.line(f"site: {address} until Ctrl-C", "site_served", address=address)
        server.serve_forever()
