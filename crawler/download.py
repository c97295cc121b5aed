"""Ask for one document after another, and write down what came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.fetch.fetcher import Fetcher
from crawler.fetch.rate_limit import TRANSIENT_STATUSES, is_failure
from crawler.ledger.imports import is_import
from crawler.ledger.versions import Known, KnownVersion
from crawler.plan.schedule import Schedule
from crawler.records import Absence, FailureKind, FetchFailure, HeldDocument, ListedDocument

DOCUMENT_FAILURES: tuple[FailureKind, ...] = ("not_found", "not_pdf", "incomplete")
"""What a host says of a document, and not of itself."""
GUESS_FAILURES: tuple[FailureKind, ...] = (*DOCUMENT_FAILURES, "http_error")
"""The same of one that nobody named: some hosts answer with 403 for what they do not have."""
Progress = Callable[[int, int], None]
"""Takes how many documents have been asked for, and of how many."""


def no_progress(_: int, __: int) -> None:
    """Take the progress and say nothing."""


@dataclass(frozen=True, slots=True)
class DownloadResult:
    """How asking for one document ended: new bytes, a failure, or neither (unchanged)."""

    listed: ListedDocument
    new: HeldDocument | None = None
    changed: bool = False
    """Whether the new bytes came in place of others from the same address."""
    failure: FetchFailure | None = None
    is_expected: bool = False
    """Whether a failure is what was to be expected: a guess that is not there."""
    sent: bool = True
    """Whether a request was sent for it."""


@dataclass(frozen=True, slots=True)
class DownloadContext:
    """What asking for documents takes."""

    known: Known
    guesses: frozenset[str]
    """Documents that nobody says exist."""
    archive: Archive
    fetcher: Fetcher
    schedule: Schedule
    report: Callable[[str], None]
    """Takes one plain line per document."""
    progress: Progress
    unnamed: bool = False
    """Whether no route named these documents: held ones, and guesses."""


def download(documents: Sequence[ListedDocument], context: DownloadContext) -> list[DownloadResult]:
    """Ask for one document after another; one whose host was given up is a failure."""
    results: list[DownloadResult] = []
    for number, listed in enumerate(documents, 1):
        result = download_one(listed, context)
        if result.sent or not context.unnamed:
            context.report(line_of(result, number, len(documents)))
        context.progress(number, len(documents))
        results.append(result)
    return results


def download_one(listed: ListedDocument, context: DownloadContext) -> DownloadResult:
    """Ask for one document and write down what came."""
    version = context.known.get(listed.key)
    whole = version if version is not None and version.is_whole() else None
    answer = context.fetcher.document(listed.url, whole.conditions if whole else {})
    result = _record(listed, answer, version, whole, context)
    guessed = version is None and (context.unnamed or listed.document_id in context.guesses)
    missing = result.failure is not None and result.failure.kind == "not_found"
    result = replace(result, is_expected=guessed and missing, sent=answer.sent)
    if whole is not None and answer.status is not None and not is_failure(answer):
        changed, at = result.new is not None, answer.asked_at
        context.archive.keep_recheck(listed.key, at, context.schedule, changed=changed)
    return result


def _record(
    listed: ListedDocument,
    answer: Answer,
    version: KnownVersion | None,
    whole: KnownVersion | None,
    context: DownloadContext,
) -> DownloadResult:
    """Write down what came for a document of which a version, or a whole one, was held."""
    if answer.outcome == "ok":
        held = context.archive.keep_document(listed, answer)
        if version is None:
            return DownloadResult(listed, new=held)
        if is_import(version.held) and held.first_seen < answer.asked_at:
            return DownloadResult(listed)  # what the host gave before: a person's replacement stays
        same = version.held.sha256 == held.sha256
        changed = not same and not is_import(version.held)
        return DownloadResult(listed, new=None if same else held, changed=changed)
    if answer.outcome == "not_modified" and whole is not None:
        context.archive.confirm_document(listed, answer.asked_at, whole.held.sha256)
        return DownloadResult(listed)
    if answer.outcome == "not_modified" or answer.outcome == "redirected":
        return DownloadResult(listed, failure=failure_of(listed, "http_error", answer.detail))
    final = answer.status is not None and answer.status not in TRANSIENT_STATUSES
    remembered = GUESS_FAILURES if context.unnamed else DOCUMENT_FAILURES
    # A held document has its own schedule; but a row that changed is not asked for in every run.
    kept = whole is None or not context.unnamed
    if final and kept and answer.outcome in remembered:
        absence = context.archive.keep_absence(listed, answer.outcome, answer, context.schedule)
        failure = failure_of(listed, absence.kind, _explained(absence, answer))
        return DownloadResult(listed, failure=failure)
    return DownloadResult(listed, failure=failure_of(listed, answer.outcome, answer.detail))


def _explained(absence: Absence, answer: Answer) -> str:
    if absence.kind != "damaged_at_source":
        return answer.detail
    return (
        f"{answer.detail}; the same bytes came in {absence.times} runs, so the source itself is "
        f"damaged; asked for again from {absence.next_due:%Y-%m-%d} on"
    )


def failure_of(listed: ListedDocument, kind: FailureKind, detail: str) -> FetchFailure:
    """Why a document was not had."""
    return FetchFailure(listed.document_id, listed.language, listed.url, kind, detail)


def line_of(result: DownloadResult, number: int, of: int) -> str:
    """How a download ended, in one line."""
    name = f"{result.listed.document_id} {result.listed.language}"
    if result.is_expected:
        return f"not there {name} ({number} of {of})"
    if result.failure is not None:
        return f"failed {name}: {result.failure.kind}: {result.failure.detail}"
    return f"{'downloaded' if result.new else 'unchanged'} {name} ({number} of {of})"
