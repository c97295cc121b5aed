"""Whether a data folder is well looked after: what is wrong with it, in one line each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from councilvotes.health.state import State, state_of
from councilvotes.settings.settings import Settings

LONGEST_WITHOUT_SUCCESS = timedelta(hours=48)
"""Six runs of the shipped timetable; a host may be closed for a day."""
LONGEST_WITHOUT_NEWS = 60
"""Days outside August. From 2009 to 2026 no more than 55 such days lay between two votes."""
LEAST_FREE = 1_000_000_000
"""Bytes. A release takes some 50 MB, a year's notes in all languages about 1 GB."""


def checked_state(settings: Settings, now: datetime) -> State:
    """The state with its faults; none: all is well."""
    state = state_of(settings, now)
    return replace(state, faults=tuple(faults_of(state)))


def faults_of(state: State) -> Iterator[str]:
    """One line on each thing that a person has to look at."""
    yield from state.damage
    if state.disk_free_bytes < LEAST_FREE:
        free = f"{state.disk_free_bytes / 1e9:.1f} GB"
        yield f"the disk of {state.data_dir} is nearly full, {free} free: make room"
    yield from _faults_of_runs(state)
    if state.expects_news and state.archive is not None:
        yield from _silence(state.archive.newest, state.at.date())


def _faults_of_runs(state: State) -> Iterator[str]:
    last = state.last_run
    if last is None:
        yield "no run has ended yet: `councilvotes run` makes one, `councilvotes daemon` many"
        return
    if last.result == "failed":
        yield f"the run of {last.ended_at:%Y-%m-%d %H:%M} UTC failed: its log says why"
    if last.result == "no_list_answered":
        lists = [each.answer for each in state.archive.lists] if state.archive else []
        told = ", ".join(f"{each.route} {each.status}" for each in lists if not each.answered)
        yield f"no list answered in the last run ({told}): `councilvotes doctor` tries each"
    success = last.source_answered_at
    if success is None or state.at - success > LONGEST_WITHOUT_SUCCESS:
        hours = LONGEST_WITHOUT_SUCCESS // timedelta(hours=1)
        since = f"{success:%Y-%m-%d %H:%M} UTC, over {hours} hours ago" if success else "the first"
        yield f"no run was successful since {since}: look at what the last ones said"


def _silence(newest: datetime | None, today: date) -> Iterator[str]:
    """That nothing came for too long; the Council does not vote in August."""
    if newest is None:
        yield "no note is held yet"
        return
    came = newest.date()
    days = (came + timedelta(number) for number in range(1, (today - came).days + 1))
    if (quiet := sum(day.month != 8 for day in days)) > LONGEST_WITHOUT_NEWS:
        yield (
            f"no new note since {came}, {quiet} days outside August: the lists may have changed "
            "their form, look at them in a browser"
        )
