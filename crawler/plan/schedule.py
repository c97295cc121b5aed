"""When something is asked for again: soon at first, then ever more seldom."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, TypeVar

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from crawler.records import Absence, FailureKind

_T = TypeVar("_T")
_DISTRUSTED = timedelta(days=1)
_WholeDays = Annotated[int, Field(ge=1, strict=True)]


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Schedule:
    """The spans between two asks, and for how long they go on."""

    days: Annotated[tuple[_WholeDays, ...], Field(min_length=1)]
    """Days until the next ask, ask by ask; the last one holds from there on."""
    young_days: int
    """A document is asked for again, and looked at for corrigenda, until so long after its date."""
    runs_until_damaged: int
    """Runs that must bring the same incomplete bytes before the source is held to be damaged."""


def due_after(schedule: Schedule, asked_at: datetime, times: int) -> datetime:
    """Give the time of the next ask after the `times`-th; the first one is 1."""
    step = min(times, len(schedule.days)) - 1
    return asked_at + timedelta(days=schedule.days[step])


def is_due(next_due: datetime, last_asked: datetime, now: datetime) -> bool:
    """Tell whether to ask now.

    A last ask that lies in the future was written under a clock that ran ahead: its due date is
    worth nothing, and what it holds back would be lost for as long as the clock was wrong.
    """
    return now >= next_due or last_asked - now > _DISTRUSTED


def is_young(dated: date, now: datetime, schedule: Schedule) -> bool:
    """Tell whether a document of this date may still be corrected or translated."""
    return now.date() - dated < timedelta(days=schedule.young_days)


def absence_after(
    before: Absence | None,
    names: tuple[str, str, str],
    kind: FailureKind,
    asked_at: datetime,
    sha256: str | None,
    schedule: Schedule,
) -> Absence:
    """Give what is to be remembered of an answer that brought no document.

    `names`: document, language, address. A refusal goes on the schedule at once. Bytes that are no
    whole PDF go there once they have come in some runs, incomplete ones only if they are the same
    in each; until then every run asks.
    """
    known = before if before is not None and _is_same(before, kind, sha256) else None
    times = known.times + 1 if known else 1
    brought = kind in ("not_pdf", "incomplete")
    patience = schedule.runs_until_damaged - 1 if brought else 0
    if kind == "incomplete" and times > patience:
        kind = "damaged_at_source"
    asks = times - patience
    return Absence(
        *names,
        kind=kind,
        first_asked=known.first_asked if known else asked_at,
        last_asked=asked_at,
        times=times,
        next_due=due_after(schedule, asked_at, asks) if asks > 0 else asked_at,
        sha256=sha256,
    )


def most_overdue(due: Sequence[tuple[datetime, _T]], limit: int) -> list[_T]:
    """Give as many as are allowed, those that have waited longest first."""
    return [each for _, each in sorted(due, key=lambda pair: pair[0])[:limit]]


def _is_same(before: Absence, kind: FailureKind, sha256: str | None) -> bool:
    if kind != "incomplete":
        return before.kind == kind
    return before.kind in ("incomplete", "damaged_at_source") and before.sha256 == sha256
