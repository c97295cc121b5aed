"""Ask for one document after another, and write down what came."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crawler.archive import Archive
from crawler.fetch import Fetcher
from crawler.records import FailureKind, FetchFailure, HeldDocument, ListedDocument
from crawler.versions import KnownVersion

Known = Mapping[tuple[str, str], KnownVersion]
"""The newest version of each document and language."""


@dataclass(frozen=True, slots=True)
class Visit:
    """How asking for one document ended: new bytes, a failure, or neither (unchanged)."""

    listed: ListedDocument
    new: HeldDocument | None = None
    failure: FetchFailure | None = None


def download(
    asked: Sequence[ListedDocument],
    known: Known,
    archive: Archive,
    fetcher: Fetcher,
    report: Callable[[str], None],
) -> list[Visit]:
    """Ask for one document after another; one whose host is left for this run is a failure."""
    visits: list[Visit] = []
    for number, listed in enumerate(asked, 1):
        version = known.get((listed.document_id, listed.language))
        visit = ask_for(listed, version, archive, fetcher)
        report(line_of(visit, number, len(asked)))
        visits.append(visit)
    return visits


def ask_for(
    listed: ListedDocument, version: KnownVersion | None, archive: Archive, fetcher: Fetcher
) -> Visit:
    """Ask for one document and write down what came."""
    whole = version if version is not None and version.is_whole() else None
    answer = fetcher.document(listed.url, whole.conditions if whole else {})
    if answer.outcome == "ok":
        held = archive.keep_document(listed, answer)
        same = version is not None and version.held.sha256 == held.sha256
        return Visit(listed, new=None if same else held)
    if answer.outcome == "not_modified" and whole is not None:
        archive.confirm_document(listed, answer.asked_at, whole.held.sha256)
        return Visit(listed)
    if answer.outcome == "not_modified" or answer.outcome == "redirected":
        return Visit(listed, failure=failure_of(listed, "http_error", answer.detail))
    return Visit(listed, failure=failure_of(listed, answer.outcome, answer.detail))


def failure_of(listed: ListedDocument, kind: FailureKind, detail: str) -> FetchFailure:
    """Why a document was not had."""
    return FetchFailure(listed.document_id, listed.language, listed.url, kind, detail)


def line_of(visit: Visit, number: int, of: int) -> str:
    """How a visit ended, in one line."""
    name = f"{visit.listed.document_id} {visit.listed.language}"
    if visit.failure is not None:
        return f"failed {name}: {visit.failure.kind}: {visit.failure.detail}"
    return f"{'downloaded' if visit.new else 'unchanged'} {name} ({number} of {of})"
