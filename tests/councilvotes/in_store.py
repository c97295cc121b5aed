"""A register of a few notes, and data folders whose archive lies in an object store."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from crawler.records import HeldDocument
from tests.crawler.conftest import Register

SETTINGS = """
archive = "{archive}"
[source]
lists_url = "{base}"
documents_url = "{base}"
contact = "https://example.org"
routes = ["votes_list"]
pause_seconds = 0
[read]
workers = 1
"""


@dataclass(frozen=True)
class Machines:
    """Machines that crawl the same register, each with a data folder and settings of its own."""

    folder: Path
    register: Register

    def at(self, name: str, archive: str = "") -> Output:
        """One of them, with the archive there."""
        place = self.folder / name
        place.mkdir(exist_ok=True)
        path = place / "own.toml"
        path.write_text(SETTINGS.format(archive=archive, base=self.register.base), "utf-8")
        options = CommandOptions(str(path), place / "data", False, False, LogFormat.text)
        return Output(options, "run")


def notes_of(register: Register, count: int) -> None:
    """Let the register list so many notes; none of them can be read."""
    register.put("/robots.txt", "User-agent: *\nAllow: /\n", kind="text/plain")
    names = [f"ST-{number}-2026-INIT" for number in range(1, count + 1)]
    for name in names:
        register.pdf(name, "en")
    register.list(*(register.row(name, "en") for name in names))


def keep_records(documents: Iterable[HeldDocument], data_dir: Path) -> None:
    """Keep a record of each, sealed as a reading leaves it."""
    for held in documents:
        path = data_dir / "notes" / held.document_id / "en.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sealed(held.document_id))


def sealed(text: str) -> bytes:
    """A record with its checksum."""
    record = b'{"of":"%b"}' % text.encode()
    return b'%b,"crc32":"%08x"}\n' % (record[:-1], crc32(record))
