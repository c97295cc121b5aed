"""Writes what was fetched as a WARC 1.1 file, for other archives.

A record's payload is the body as the archive keeps it, unpacked; the header that told how it was
packed is given as `X-Archive-Orig-Content-Encoding`. What a person brought was not fetched and is
not in the file.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.blobs.opening import place_of, read_blob
from crawler.blobs.whole_file import whole_file
from crawler.errors import ArchiveError, DamagedBlobError, MissingBlobError
from crawler.ledger.fetches import KeptFetch

_TRUNCATED = {"too_large": "length", "too_slow": "time"}
_OF_THE_TRANSFER = ("content-encoding", "content-length")


@dataclass(frozen=True, slots=True)
class WarcSummary:
    """What a WARC file holds."""

    responses: int
    revisits: int
    """Answers whose bytes an earlier record of the file holds."""


def write_warc(fetches: Iterable[KeptFetch], target: Path, software: str) -> WarcSummary:
    """Write fetches in their order; the file is whole or not there.

    Raises ArchiveError where a blob is missing or damaged, or the file cannot be written.
    """
    try:
        with whole_file(target) as out:
            writer = WARCWriter(out, gzip=True, warc_version="1.1")
            return _write_records(writer, fetches, target.name, software)
    except OSError as error:
        reason = error.strerror or error
        raise ArchiveError(f"{target} cannot be written: {reason}; name another file") from error


def _write_records(
    writer: WARCWriter, fetches: Iterable[KeptFetch], name: str, software: str
) -> WarcSummary:
    first: dict[str, KeptFetch] = {}
    responses = revisits = 0
    for fetch in fetches:
        if not responses:
            _write_info(writer, fetch, name, software)
        if earlier := first.get(fetch.sha256):
            writer.write_record(_revisit(writer, fetch, earlier))
            revisits += 1
        else:
            first[fetch.sha256] = fetch
            writer.write_record(_response(writer, fetch, _body(fetch)))
            responses += 1
    if not responses:
        raise ArchiveError("the archive holds nothing that was fetched; run a crawl first")
    return WarcSummary(responses, revisits)


def _write_info(writer: WARCWriter, fetch: KeptFetch, name: str, software: str) -> None:
    """Say what the file is; its date is that of the first fetch, so that it does not move."""
    info = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "robots": "obey",
        "description": "Voting notes of the Council of the EU and the lists that name them",
    }
    record = writer.create_warcinfo_record(name, info)
    record.rec_headers.replace_header("WARC-Date", _date(fetch))
    record.rec_headers.replace_header("WARC-Record-ID", _record_id("warcinfo", fetch))
    writer.write_record(record)


def _response(writer: WARCWriter, fetch: KeptFetch, body: bytes) -> object:
    named = _named(fetch) | {"WARC-Payload-Digest": _digest(fetch)}
    if reason := _truncated(fetch):
        named["WARC-Truncated"] = reason
    return writer.create_warc_record(
        fetch.url,
        "response",
        payload=BytesIO(body),
        length=len(body),
        http_headers=_http_headers(fetch),
        warc_headers_dict=named,
    )


def _revisit(writer: WARCWriter, fetch: KeptFetch, earlier: KeptFetch) -> object:
    named = _named(fetch) | {"WARC-Refers-To": _record_id("fetch", earlier)}
    return writer.create_revisit_record(
        fetch.url,
        _digest(fetch),
        earlier.url,
        _date(earlier),
        http_headers=_http_headers(fetch),
        warc_headers_dict=named,
    )


def _named(fetch: KeptFetch) -> dict[str, str]:
    return {"WARC-Record-ID": _record_id("fetch", fetch), "WARC-Date": _date(fetch)}


def _http_headers(fetch: KeptFetch) -> StatusAndHeaders:
    """Give the headers that the ledger keeps, true of the unpacked body."""
    kept = fetch.headers
    headers = [(name, value) for name, value in kept.items() if name not in _OF_THE_TRANSFER]
    if encoding := kept.get("content-encoding"):
        headers.append(("x-archive-orig-content-encoding", encoding))
    headers.append(("content-length", str(fetch.size)))
    known = {status.value: status.phrase for status in HTTPStatus}
    line = f"{fetch.status} {known.get(fetch.status, '')}".strip()
    return StatusAndHeaders(line, headers, protocol="HTTP/1.1")


def _truncated(fetch: KeptFetch) -> str | None:
    """Give why a body is not the whole one, as the standard names it."""
    if fetch.outcome in _TRUNCATED:
        return _TRUNCATED[fetch.outcome]
    kept = fetch.headers
    announced = kept.get("content-length", "")
    if "content-encoding" in kept or not announced.isdecimal():
        return None
    return "disconnect" if int(announced) > fetch.size else None


def _body(fetch: KeptFetch) -> bytes:
    try:
        return read_blob(fetch.blob)
    except (MissingBlobError, DamagedBlobError) as error:
        raise ArchiveError(
            f"blob {place_of(fetch.blob)} is missing or damaged: mend it as `councilvotes archive "
            "check` says, then export again"
        ) from error


def _digest(fetch: KeptFetch) -> str:
    return f"sha256:{base64.b32encode(bytes.fromhex(fetch.sha256)).decode()}"


def _date(fetch: KeptFetch) -> str:
    asked = fetch.asked_at.astimezone(UTC)
    return asked.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _record_id(kind: str, fetch: KeptFetch) -> str:
    """Give an id that is the same in every export of the same fetch."""
    named = f"{kind} {fetch.number} {fetch.asked_at} {fetch.url}"
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, named)}>"
