"""Bring releases to where others read them, and fetch them from there."""

from dataclasses import dataclass
from pathlib import Path

from councilvotes.output import Output
from councilvotes.releases.library import AGENT, read_public_key, source_address
from crawler.counts import counted
from publish.download.release import download, files_of, open_release, read_source_index
from publish.download.source import Patience, open_source
from publish.places.index import ReleaseEntry
from publish.places.upload import upload


@dataclass(frozen=True, slots=True)
class DownloadRequest:
    """What is to be fetched, and whereto."""

    tables: tuple[str, ...]
    """None: the whole release."""
    version: str
    kind: str | None
    """The format; None: Parquet of tables, everything of a whole release."""
    to: Path
    key: Path | None
    """A public key; None: that of the settings."""


def send_releases(data_dir: Path, address: str, out: Output, *, allow_sample: bool) -> None:
    """Bring the releases of a data folder to an address. Raises the publisher's errors."""
    done = upload(
        data_dir / "releases",
        address,
        allow_sample=allow_sample,
        report=out.line,
        bar=lambda version, size: out.transfer(f"sending {version}", size),
    )
    held = f", {counted(done.held, 'file')} there already" if done.held else ""
    if done.announced:
        text = f"announced at {done.address}: {', '.join(done.announced)}"
        out.line(text, "announced", versions=done.announced)
    text = f"{done.address}: latest {done.latest}, {counted(done.sent, 'file')} sent{held}"
    out.line(text, "uploaded", latest=done.latest, sent=done.sent, held=done.held)


def list_releases(address: str | None, out: Output) -> None:
    """Say which releases an address has, newest first, the latest marked."""
    patience = Patience()
    with open_source(_address(address, out), AGENT, patience) as source:
        index = read_source_index(source, patience)
    if not index.releases:
        out.line("no release yet")
    for entry in reversed(index.releases):
        marks = [f"schema {entry.schema_version}"]
        marks += [counted(table.rows, "vote") for table in entry.tables if table.name == "votes"]
        marks += ["sample, not data"] if entry.sample else []
        marks += ["latest"] if entry.version == index.latest else []
        marks += [_recalled(entry)] if entry.recalls else []
        out.line(f"{entry.version}: {', '.join(marks)}")


def _recalled(entry: ReleaseEntry) -> str:
    votes = sum(each.vote_id is not None for each in entry.recalls)
    return "recalled" if entry.is_recalled(None) else f"{counted(votes, 'vote')} recalled"


def fetch_release(address: str | None, request: DownloadRequest, out: Output) -> None:
    """Fetch files of a release and say where they lie. Raises the publisher's errors."""
    patience = Patience()
    key_file = request.key or out.options.settings().publish.public_key_file
    key = read_public_key(key_file) if key_file else None
    kind = request.kind or ("parquet" if request.tables else None)
    with open_source(_address(address, out), AGENT, patience) as source:
        release = open_release(source, request.version, key, patience)
        files = files_of(release.manifest, request.tables, kind)
        done = download(
            source,
            release,
            files,
            request.to,
            patience,
            lambda total: out.transfer(f"release {release.version}", total),
        )
    is_whole = not request.tables and kind is None
    for path in (request.to / done.version,) if is_whole else done.paths:
        out.line(str(path))
    for text in release.recalled:
        out.warning(text, "recalled")
    signed = "signature and hashes" if key else "hashes"
    sample = "; sample, not data" if done.sample else ""
    out.line(
        f"release {done.version}: {counted(len(done.paths), 'file')}, {done.fetched} new; "
        f"{signed} as published{sample}",
        "downloaded",
        version=done.version,
        files=len(done.paths),
        fetched=done.fetched,
    )


def _address(address: str | None, out: Output) -> str:
    return source_address(address or out.options.settings().publish.url)
