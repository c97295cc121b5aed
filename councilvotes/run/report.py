"""What a command says at its end about the crawl, the reading and the release."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from councilvotes.output import Output
from councilvotes.run.outcome import ReadOutcome, exit_code, no_source_answered
from crawler.counts import counted
from crawler.records import CrawlReport
from extract.records import NoteRecord

if TYPE_CHECKING:
    from councilvotes.reconcile.vote_search import Difference
    from publish.release.build import ReleaseOutcome

MOST_WARNINGS = 20
"""Of one kind; a backfill of all years may refuse hundreds."""


def report_crawl(report: CrawlReport, out: Output) -> None:
    """Which list did not answer, what came, what could not be fetched."""
    for route in report.routes:
        if not route.answered:
            text = f"list {route.route}: {route.status}: {route.detail}"
            out.warning(text, "list_not_answered", route=route.route, status=route.status)
        for warning in route.warnings:
            out.warning(f"list {route.route}: {warning}", "list_warning", route=route.route)
    for failure in report.failures:
        out.warning(
            f"not fetched: {failure.document_id} {failure.language} ({failure.kind}): "
            f"{failure.detail}",
            "not_fetched",
            **asdict(failure),
        )
    for line in report.warnings:
        out.warning(line, "crawl_warning")
    if exit_code(report) != 1 and no_source_answered(report):
        text = "no list of the source answered: only files on this machine named notes"
        out.warning(text, "no_list_answered")
    if exit_code(report) == 1:
        text = "no list answered, so nothing was fetched or published; see the lines above"
        out.error(text, "no_list_answered", **_counts(report))
    else:
        out.line(fetched_in_words(report), "crawled", **_counts(report))
    if report.waiting:
        named = counted(report.waiting, "language version")
        text = f"{named} named that the source did not have lately; asked for again when due"
        out.line(text, "waiting", waiting=report.waiting)
    if report.rechecked:
        text = f"{counted(report.rechecked, 'document')} asked for again that were due"
        out.line(text, "rechecked", rechecked=report.rechecked)


def _counts(report: CrawlReport) -> dict[str, object]:
    """What a program wants to know of a crawl."""
    return {
        "lists": {route.route: route.status for route in report.routes},
        "new": len(report.new),
        "unchanged": report.unchanged,
        "not_fetched": len(report.failures),
        "waiting": report.waiting,
        "rechecked": report.rechecked,
        "requests": report.requests,
        "seconds": round((report.finished_at - report.started_at).total_seconds(), 1),
    }


def fetched_in_words(report: CrawlReport) -> str:
    """What came of the documents that were asked for, on one line."""
    held = f"{report.unchanged} held already"
    if report.failures:
        failed = f"{counted(len(report.failures), 'document')} could not be fetched"
        came = f"{len(report.new)} new" if report.new else "nothing was fetched"
        return f"{came}, {held}; {failed}, see the lines above"
    if report.new:
        return f"{len(report.new)} new, {held}"
    known = f": {counted(report.unchanged, 'document')} held already" if report.unchanged else ""
    return f"nothing new{known}"


def report_reading(reading: ReadOutcome, out: Output) -> None:
    """How many notes were read, and every refusal among them; the first of these also under -q."""
    if not reading.read:
        text = f"no note to read: {reading.kept} read before"
        out.line(text, "read", ok=0, refused=0, kept=reading.kept)
        return
    status = Counter(record.status for _, record in reading.read)
    ok, not_ok = status["ok"], status["refused"]
    out.line(
        f"read {counted(len(reading.read), 'note')}: {ok} ok, {not_ok} refused",
        "read",
        ok=ok,
        refused=not_ok,
        kept=reading.kept,
    )
    refused = [each for each in reading.read if each[1].status == "refused"]
    for index, (document, record) in enumerate(refused):
        (out.warning if index < MOST_WARNINGS else out.line)(
            f"refused: {document.document_id} {document.language}: {record.reason}",
            "refused",
            document_id=document.document_id,
            language=document.language,
            reason=record.reason,
        )
    if len(refused) > MOST_WARNINGS:
        more = len(refused) - MOST_WARNINGS
        out.warning(f"{more} more refused: `councilvotes review` lists them", "more_refused")


def report_contradictions(differing: "Sequence[Difference]", out: Output) -> None:
    """Every vote of which a page of the Council and the note do not say the same."""
    for each in differing[:MOST_WARNINGS]:
        text = f"{each.description}: look at the note and at the page"
        out.warning(text, "shown_otherwise")
    if len(differing) > MOST_WARNINGS:
        more = counted(len(differing) - MOST_WARNINGS, "more vote")
        text = f"{more} shown otherwise: `councilvotes status` lists them"
        out.warning(text, "more_shown_otherwise")


def report_release(release: "ReleaseOutcome", out: Output) -> None:
    """The release made, or that none was needed."""
    for link in release.unmatched:
        out.warning(
            f"{link.kind} {link.value} was looked up for {link.named}, of which no vote is "
            "published: compare the entry with the register, or leave it for the note to come",
            "link_without_vote",
        )
    if release.new:
        sample = ", sample, not data" if release.sample else ""
        counts = f"{counted(release.votes, 'vote')}, {release.refused} refused"
        out.line(
            f"release {release.version}: {counts}{sample}: {release.path}",
            "released",
            version=release.version,
            votes=release.votes,
            refused=release.refused,
            path=release.path,
        )
    else:
        report_up_to_date(release.version, out)


def report_up_to_date(version: str, out: Output) -> None:
    """That the latest release stands as it is."""
    out.line(f"no new release: {version} is up to date", "up_to_date", version=version)


def summary_of(record: NoteRecord) -> str:
    """One line on a record: its number, its votes, or why it is refused."""
    if record.status == "refused":
        return f"refused: {record.reason}"
    number = record.document.number if record.document else None
    votes = "; ".join(
        f"{vote.vote_id} {vote.result or 'no result printed'}, "
        + ", ".join(
            f"{count} {position.replace('_', ' ')}"
            for position, count in Counter(row.position for row in vote.positions).items()
        )
        for vote in record.votes
    )
    return f"ok: {number or 'no number'}: {votes}; {counted(len(record.statements), 'declaration')}"
