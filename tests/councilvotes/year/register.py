"""A register through a year: notes at the real pace, and the ways in which its host misbehaves."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tests.crawler.faults.misbehaviour import reset, reset_in_body, server_error, truncated
from tests.crawler.faults.replica import Note, Replica, Reply
from tests.crawler.faults.server import Misbehave, Trouble
from tests.drawing.random_notes import random_notes
from tests.drawing.sample import document_id

ROWS_ON_A_PAGE = 10
BRUSSELS = ZoneInfo("Europe/Brussels")
Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class PublishedNote:
    """A note with the moment at which the register begins to show it."""

    document_id: str
    language: str
    at: datetime
    body: bytes

    @property
    def row(self) -> Note:
        return Note(self.document_id, self.at.astimezone(BRUSSELS).date(), (self.language,))


def published_notes(
    seed: int, count: int, first: date, days: int, silent: tuple[date, date]
) -> list[PublishedNote]:
    """So many notes in so many days, the oldest first; none in August, on weekends or in silence.

    Two of them are there before the first day.
    """
    dice = Random(f"year {seed}")
    between = [first + timedelta(days=number) for number in range(1, days)]
    open_days = [
        day
        for day in between
        if day.weekday() < 5 and day.month != 8 and not silent[0] <= day < silent[1]
    ]
    moments = sorted(
        datetime.combine(dice.choice(open_days), time(dice.randrange(8, 22)), BRUSSELS)
        + timedelta(minutes=dice.randrange(60))
        for _ in range(count - 2)
    )
    before = [datetime.combine(first, time(9), BRUSSELS) - timedelta(days=days) for days in (3, 2)]
    moments = [*before, *moments]
    drawn = random_notes(count, "text", seed, jbig2=False)
    return [
        PublishedNote(document_id(note.spec), note.spec.language, at, note.draw())
        for at, note in zip(moments, drawn, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class YearRegister:
    """Answers with what is published by now, whatever time that is."""

    notes: Sequence[PublishedNote]
    now: Now

    def reply(self, target: str, headers: Mapping[str, str]) -> Reply:
        now = self.now()
        shown = {note.document_id: note for note in reversed(self.notes) if note.at <= now}
        rows = [note.row for note in shown.values()]
        replica = Replica(rows, ROWS_ON_A_PAGE, lambda name, *_: shown[name].body)
        return replica.reply(target, headers)


@dataclass(slots=True)
class TimedTrouble(Trouble):
    """One that strikes from one moment to another."""

    begin: datetime = datetime.min
    end: datetime = datetime.max
    now: Now = datetime.now

    def strikes(self, number: int, target: str | None) -> bool:
        return self.begin <= self.now() < self.end and Trouble.strikes(self, number, target)


@dataclass(slots=True)
class Noise(Trouble):
    """Strikes a few addresses at any time: the same ones at the same time, however often asked."""

    now: Now = datetime.now
    seed: int = 0
    per_thousand: int = 20
    acts: tuple[Misbehave, ...] = field(
        default=(reset, reset_in_body, server_error, truncated), repr=False
    )

    def strikes(self, number: int, target: str | None) -> bool:
        if target is None:
            return False
        told = f"{self.seed} {self.now().isoformat()} {target}".encode()
        drawn = int.from_bytes(hashlib.sha256(told).digest()[:4], "big")
        self.act = self.acts[drawn // 1000 % len(self.acts)]
        return drawn % 1000 < self.per_thousand
