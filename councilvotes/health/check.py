"""Whether a data folder is well looked after: what is found in it, each with what to do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from councilvotes.health.archive_state import Failing, ListAnswer
from councilvotes.health.finding import Finding
from councilvotes.health.state import LastRun, State, state_of
from councilvotes.run.job_states import JobState
from councilvotes.settings.settings import Settings
from crawler.counts import counted

LONGEST_WITHOUT_SUCCESS = timedelta(hours=48)
"""Six runs of the shipped timetable; a host may be closed for a day."""
LONGEST_WITHOUT_NEWS = 60
"""Days outside August. From 2009 to 2026 no more than 55 such days lay between two votes."""
LEAST_FREE = 1_000_000_000
"""Bytes. A release takes some 50 MB, a year's notes in all languages about 1 GB."""
CLOSED_AFTER = timedelta(hours=24)
"""Between the first and the last time that a list was asked in vain: a night's work on the host,
or one challenge, is over by then."""
CLOSED_TIMES = 3
"""Times that it was asked in vain: where it is asked once a day, one bad answer says little."""
CHANGED_TIMES = 2
"""Times, one after another, that a list's form was not known: one may be half a page."""
_LINES_TOLD = 3
"""Of a damaged file; the rest has the same cause."""


def checked_state(settings: Settings, now: datetime) -> State:
    """The state with its findings; none: all is well."""
    state = state_of(settings, now)
    return replace(state, findings=tuple(findings_of(state)))


def has_faults(state: State) -> bool:
    """Whether a person has to look; notices can wait."""
    return any(each.severity == "fault" for each in state.findings)


def findings_of(state: State) -> Iterator[Finding]:
    """Each thing that a person has to look at, or should know of."""
    yield from _damage(state)
    if state.disk_free_bytes < LEAST_FREE:
        free = f"{state.disk_free_bytes / 1e9:.1f} GB"
        text = f"the disk of {state.data_dir} is nearly full, {free} free: make room"
        yield Finding("disk", state.data_dir, text, "fault")
    yield from _of_runs(state)
    yield from _of_check(state.jobs)
    if state.archive is not None:
        yield from _of_lists(state.archive.lists)
        yield from _not_fetched(state.archive.failing)
        if state.expects_news and state.last_run is not None:
            yield from _silence(state.archive.newest, state.at.date())
    if state.refused_notes:
        count = len(state.refused_notes)
        are = "note is refused and waits" if count == 1 else "notes are refused and wait"
        text = f"{count} {are} for a person: `councilvotes review` says why and what to do"
        yield Finding("refused_notes", "", text, "notice", state.refused_notes)
    if state.witness is not None and state.witness.differ:
        votes = tuple(each.vote_id for each in state.witness.differ)
        text = (
            f"{counted(len(votes), 'vote')} shown otherwise by a page of the Council than by the "
            "note: `councilvotes status` says how, look at both"
        )
        yield Finding("shown_otherwise", "", text, "notice", votes)


def _of_check(jobs: Mapping[str, JobState]) -> Iterator[Finding]:
    """What the daemon's own check found; unlike other jobs it is no run, so no run tells of it."""
    check = jobs.get("archive_check")
    if check is not None and check.result == "failed":
        yield Finding("check_failed", "", check.detail, "fault")


def _damage(state: State) -> Iterator[Finding]:
    for place, damage in groupby(state.damage, lambda each: each.place):
        lines = tuple(each.text for each in damage)
        more = f"; and {len(lines) - _LINES_TOLD} more" if len(lines) > _LINES_TOLD else ""
        yield Finding("damage", place, "; ".join(lines[:_LINES_TOLD]) + more, "fault")


def _of_runs(state: State) -> Iterator[Finding]:
    last = state.last_run
    if last is None:
        if _is_begun(state):
            return
        text = "no run has ended yet: `councilvotes run` makes one, `councilvotes daemon` many"
        yield Finding("no_run", "", text, "fault")
        return
    if last.result == "failed":
        text = f"the run of {last.ended_at:%Y-%m-%d %H:%M} UTC failed: its log says why"
        yield Finding("run_failed", "", text, "fault")
    if not _is_first_of_daemon(state):
        yield from _no_success(last, state.at)


def _is_first_of_daemon(state: State) -> bool:
    """Whether a daemon has read what came and waits for quiet before its first release."""
    last = state.last_run
    answered = last is not None and last.result in ("complete", "incomplete")
    return answered and bool(state.jobs) and "release" not in state.jobs


def _is_begun(state: State) -> bool:
    """Whether a command works there, for no longer than the first run over all years may take."""
    holder = state.holder
    return holder is not None and state.at - holder.since <= LONGEST_WITHOUT_SUCCESS


def _no_success(last: LastRun, now: datetime) -> Iterator[Finding]:
    success = last.source_answered_at
    if success is None or now - success > LONGEST_WITHOUT_SUCCESS:
        hours = LONGEST_WITHOUT_SUCCESS // timedelta(hours=1)
        since = f"{success:%Y-%m-%d %H:%M} UTC, over {hours} hours ago" if success else "the first"
        text = f"no run was successful since {since}: look at what the last ones said"
        yield Finding("no_success", "", text, "fault")


def _of_lists(lists: Sequence[ListAnswer]) -> Iterator[Finding]:
    """What is wrong with lists; one that is closed beside others that answer is a notice."""
    of_hosts = [each for each in lists if each.configured and each.answer.asks_a_host]
    if _none_answers(of_hosts):
        told = ", ".join(f"{each.answer.route} {each.answer.status}" for each in of_hosts)
        text = f"no list answered for a day ({told}): `councilvotes doctor` tries each"
        yield Finding("no_list_answered", "", text, "fault")
    for each in of_hosts:
        route, said = each.answer.route, each.answer.detail
        if each.layout_changed >= CHANGED_TIMES:
            text = f"list {route} has another form than is known, so it names no note: {said}"
            yield Finding("layout_changed", route, text, "fault")
        elif _is_closed(each):
            since = f"{each.unanswered_since:%Y-%m-%d %H:%M} UTC, asked {each.unanswered} times"
            text = f"list {route} gave no answer since {since}: {each.answer.status}: {said}"
            yield Finding("route_blocked", route, text, "notice")


def _not_fetched(failing: Sequence[Failing]) -> Iterator[Finding]:
    """What runs asked for in vain for a day; lists that answer do not bring it."""
    lasting = [
        each
        for each in failing
        if each.last - each.since >= CLOSED_AFTER and each.times >= CLOSED_TIMES
    ]
    if lasting:
        kinds = ", ".join(sorted({each.kind for each in lasting}))
        text = (
            f"{counted(len(lasting), 'document')} could not be fetched for a day ({kinds}): "
            "`councilvotes doctor` tries their host, `councilvotes import` takes them from a person"
        )
        yield Finding("not_fetched", "", text, "fault", tuple(each.document for each in lasting))


def _is_closed(each: ListAnswer) -> bool:
    since = each.unanswered_since
    long = since is not None and each.asked_at - since >= CLOSED_AFTER
    return long and each.unanswered >= CLOSED_TIMES


def _none_answers(lists: Sequence[ListAnswer]) -> bool:
    """Whether no list of a host answered for as long as makes one a closed one."""
    begun = [each.unanswered_since for each in lists if each.unanswered_since is not None]
    if not begun or len(begun) < len(lists):
        return False
    answers = [each.answered_at for each in lists if each.answered_at is not None]
    since = max([min(begun), *answers])
    last, tries = max(each.asked_at for each in lists), max(each.unanswered for each in lists)
    return last - since >= CLOSED_AFTER and tries >= CLOSED_TIMES


def _silence(newest: datetime | None, today: date) -> Iterator[Finding]:
    """That nothing came for too long; the Council does not vote in August."""
    if newest is None:
        yield Finding("silence", "", "no note is held yet", "fault")
        return
    came = newest.date()
    days = (came + timedelta(number) for number in range(1, (today - came).days + 1))
    if (quiet := sum(day.month != 8 for day in days)) > LONGEST_WITHOUT_NEWS:
        text = (
            f"no new note since {came}, {quiet} days outside August: the lists may have changed "
            "their form, look at them in a browser"
        )
        yield Finding("silence", "", text, "fault")
