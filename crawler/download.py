"""Ask for one document after another, and write down what came."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.fetch.fetcher import Fetcher
from crawler.fetch.rate_limit import PASSING, is_failure
from crawler.ledger.imports import is_import
from crawler.ledger.versions import KnownVersion
from crawler.plan.schedule import Schedule
from crawler.records import Absence, FailureKind, FetchFailure, HeldDocument, ListedDocument

SAID_OF_DOCUMENTS: tuple[FailureKind, ...] = ("not_found", "not_pdf", "incomplete")
"""What a host says of a document, and not of itself."""
SAID_OF_GUESSES: tuple[FailureKind, ...] = (*SAID_OF_DOCUMENTS, "http_error")
"""The same of one that nobody named: some hosts answer with 403 for what they do not have."""
Known = Mapping[tuple[str, str], KnownVersion]
"""The newest version of each document and language."""
Progress = Callable[[int, int], None]
"""Takes how many documents have been asked for, and of how many."""


def unseen(_: int, __: int) -> None:
    """Take the progress and say nothing."""


@dataclass(frozen=True, slots=True)
class Visit:
    """How asking for one document ended: new bytes, a failure, or neither (unchanged)."""

    listed: ListedDocument
    new: HeldDocument | None = None
    changed: bool = False
    """Whether the new bytes came in place of others from the same address."""
    failure: FetchFailure | None = None
    asked: bool = True
    """Whether a request was sent for it."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What asking for documents takes."""

    known: Known
    archive: Archive
    fetcher: Fetcher
    schedule: Schedule
    report: Callable[[str], None]
    """Takes one plain line per document."""
    progress: Progress
    unnamed: bool = False
    """Whether no route named these documents: held ones, and guesses."""


def download(asked: Sequence[ListedDocument], errand: Errand) -> list[Visit]:
    """Ask for one document after another; one whose host is left for this run is a failure."""
    visits: list[Visit] = []
    for number, listed in enumerate(asked, 1):
        visit = ask_for(listed, errand)
        if visit.asked or not errand.unnamed:
            errand.report(line_of(visit, number, len(asked)))
        errand.progress(number, len(asked))
        visits.append(visit)
    return visits


def ask_for(listed: ListedDocument, errand: Errand) -> Visit:
    """Ask for one document and write down what came."""
    key = (listed.document_id, listed.language)
    version = errand.known.get(key)
    whole = version if version is not None and version.is_whole() else None
    answer = errand.fetcher.document(listed.url, whole.conditions if whole else {})
    visit = replace(_take_in(listed, answer, version, whole, errand), asked=answer.asked)
    if whole is not None and answer.status is not None and not is_failure(answer):
        changed, at = visit.new is not None, answer.asked_at
        errand.archive.keep_recheck(key, at, errand.schedule, changed=changed)
    return visit


def _take_in(
    listed: ListedDocument,
    answer: Answer,
    version: KnownVersion | None,
    whole: KnownVersion | None,
    errand: Errand,
) -> Visit:
    """Write down what came for a document of which a version, or a whole one, was held."""
    if answer.outcome == "ok":
        held = errand.archive.keep_document(listed, answer)
        if version is None:
            return Visit(listed, new=held)
        if is_import(version.held) and held.first_seen < answer.asked_at:
            return Visit(listed)  # what the host gave before: a person's replacement stays
        same = version.held.sha256 == held.sha256
        changed = not same and not is_import(version.held)
        return Visit(listed, new=None if same else held, changed=changed)
    if answer.outcome == "not_modified" and whole is not None:
        errand.archive.confirm_document(listed, answer.asked_at, whole.held.sha256)
        return Visit(listed)
    if answer.outcome == "not_modified" or answer.outcome == "redirected":
        return Visit(listed, failure=failure_of(listed, "http_error", answer.detail))
    final = answer.status is not None and answer.status not in PASSING
    remembered = SAID_OF_GUESSES if errand.unnamed else SAID_OF_DOCUMENTS
    # A held document has its own schedule; but a row that changed is not asked for in every run.
    kept = whole is None or not errand.unnamed
    if final and kept and answer.outcome in remembered:
        absence = errand.archive.keep_absence(listed, answer.outcome, answer, errand.schedule)
        return Visit(listed, failure=failure_of(listed, absence.kind, _told(absence, answer)))
    return Visit(listed, failure=failure_of(listed, answer.outcome, answer.detail))


def _told(absence: Absence, answer: Answer) -> str:
    if absence.kind != "damaged_at_source":
        return answer.detail
    return (
        f"{answer.detail}; the same bytes came in {absence.times} runs, so the source itself is "
        f"damaged; asked for again from {absence.next_due:%Y-%m-%d} on"
    )


def failure_of(listed: ListedDocument, kind: FailureKind, detail: str) -> FetchFailure:
    """Why a document was not had."""
    return FetchFailure(listed.document_id, listed.language, listed.url, kind, detail)


def line_of(visit: Visit, number: int, of: int) -> str:
    """How a visit ended, in one line."""
    name = f"{visit.listed.document_id} {visit.listed.language}"
    if visit.failure is not None:
        return f"failed {name}: {visit.failure.kind}: {visit.failure.detail}"
    return f"{'downloaded' if visit.new else 'unchanged'} {name} ({number} of {of})"
