"""The state of a data folder in a few lines, or as JSON, with the exit code of its health."""

from collections.abc import Iterator
from datetime import UTC, datetime

from councilvotes.health.archive_state import ArchiveState, LastCrawl
from councilvotes.health.check import checked_state, has_faults
from councilvotes.health.finding import in_words, named
from councilvotes.health.state import LastRun, LatestRelease, State, YearGaps
from councilvotes.intake.gaps import ranges_of
from councilvotes.output import Output
from councilvotes.run.job_states import JobState
from crawler.counts import counted

_VERSION = "language version"
GAPS_NAMED = 3
"""Years; `councilvotes gaps` names all."""
RECALLS_NAMED = 5
"""Releases, the newest; `releases/index.json` names all."""


def report_status(out: Output, *, as_json: bool, check: bool) -> int:
    """Print the state; the exit code: with `check` 1 where there is a fault, else 0."""
    state = checked_state(out.options.settings(), datetime.now(UTC))
    if as_json:
        from publish.encode import encode_pretty

        out.result(encode_pretty(state).decode().rstrip("\n"))
    else:
        for line in status_lines(state):
            out.line(line)
    if not check:
        return 0
    if not as_json:
        _report_findings(state, out)
    return 1 if has_faults(state) else 0


def _report_findings(state: State, out: Output) -> None:
    """Faults as errors, notices as warnings, or that there is no fault."""
    for each in state.findings:
        say = out.error if each.severity == "fault" else out.warning
        say(in_words(each), each.severity, kind=each.kind, subject=each.subject)
    if not has_faults(state):
        out.line("all is well", "well")


def status_lines(state: State) -> Iterator[str]:
    """The archive, its last runs, the notes and the latest release."""
    yield f"data folder: {state.data_dir}"
    if state.holder:
        yield f"at work there: {state.holder.in_words()}"
    yield from (f"warning: {each.text}" for each in state.damage)
    if state.archive:
        yield from _archive_lines(state.archive)
    elif not state.damage:
        yield "archive: none yet; `councilvotes run` makes it"
    if state.last_run:
        yield run_line(state.last_run)
    yield from (_job_line(job, each) for job, each in sorted(state.jobs.items()))
    yield f"next run by the timetable: {state.next_due:%Y-%m-%d %H:%M} {state.next_due.tzinfo}"
    yield f"disk: {state.disk_free_bytes / 1e9:.1f} GB free"
    yield f"notes: {state.notes} read, {state.refused} of them refused"
    yield from _witness_lines(state)
    if state.gaps:
        yield _gaps_line(state.gaps)
    if state.recalled:
        newest = state.recalled[-RECALLS_NAMED:]
        votes = (f"{r.version} ({named(r.vote_ids) or 'the whole release'})" for r in newest)
        yield f"recalled: {'; '.join(votes)}"
    yield release_line(state.release)


def release_line(latest: LatestRelease | None) -> str:
    """The latest release and its age."""
    age = f", {counted(latest.age_days, 'day')} old" if latest else ""
    return f"latest release: {latest.version if latest else 'none yet'}{age}"


def _archive_lines(archive: ArchiveState) -> Iterator[str]:
    yield f"archive: {counted(archive.documents, 'document')}, {archive.megabytes:.1f} MB"
    if archive.changed:
        first, named = ", ".join(archive.changed[:5]), counted(len(archive.changed), _VERSION)
        yield f"warning: bytes changed under the address of {named}, all are kept: {first}"
    if archive.not_there:
        named = counted(archive.not_there, _VERSION)
        damaged = archive.damaged_there
        yield f"asked for and not there: {named} ({damaged} damaged there); asked on schedule"
    if archive.last_crawl:
        yield _crawl_line(archive.last_crawl)
    for each in archive.lists:
        answer, at = each.answer, f"{each.asked_at:%Y-%m-%d %H:%M} UTC"
        named = counted(answer.documents, _VERSION)
        yield f"list {answer.route}: {answer.status}, {named}, {at}"
        yield from (f"warning: list {answer.route}: {text}" for text in answer.warnings)


def _crawl_line(crawl: LastCrawl) -> str:
    if crawl.finished_at is None:
        return f"last crawl: began {crawl.started_at:%Y-%m-%d %H:%M} UTC and has not ended"
    return (
        f"last crawl: {crawl.finished_at:%Y-%m-%d %H:%M} UTC, {crawl.new} new, {crawl.unchanged} "
        f"held already, {crawl.not_fetched} not fetched, {crawl.refused} refused"
    )


def _job_line(job: str, state: JobState) -> str:
    if state.ended_at is None or state.result is None:
        return f"job {job}: began {state.started_at:%Y-%m-%d %H:%M} UTC and has not ended"
    said = state.result.replace("_", " ")
    return f"job {job}: {state.ended_at:%Y-%m-%d %H:%M} UTC, {said}, {state.seconds:.0f} s"


def run_line(run: LastRun) -> str:
    """How the last run ended, and when."""
    line = f"last run: {run.ended_at:%Y-%m-%d %H:%M} UTC, {run.result.replace('_', ' ')}"
    if run.source_answered_at in (None, run.ended_at):
        return line
    return f"{line}; the source last answered {run.source_answered_at:%Y-%m-%d %H:%M} UTC"


def _witness_lines(state: State) -> Iterator[str]:
    compared = state.witness
    if compared is None:
        return
    agree = "agrees" if compared.agree == 1 else "agree"
    yield (
        f"witness: {counted(compared.agree, 'vote')} {agree}, {len(compared.differ)} differ, "
        f"{compared.not_matched} not matched"
    )
    for difference in compared.differ:
        yield f"warning: {difference.description}"


def _gaps_line(gaps: tuple[YearGaps, ...]) -> str:
    count = sum(len(each.missing) for each in gaps)
    told = "; ".join(f"{each.year}: {ranges_of(each.missing)}" for each in gaps[-GAPS_NAMED:])
    more = f"; {counted(len(gaps) - GAPS_NAMED, 'year')} before" if len(gaps) > GAPS_NAMED else ""
    return f"missing of the VOTE numbers: {count} ({told}{more})"
