"""Random votes: every rule, few or many dissenters, reduced bodies, results that follow."""

import datetime
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from tests.drawing.spec import PositionName, Row
from tests.drawing.wide.tables import PERIODS, PROTOCOL, figures_in, members

POSITIONS: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")
_RULES = ("qualified_majority", "qualified_majority_72", "unanimity", "simple_majority")
_PERCENT = {"qualified_majority": 55, "qualified_majority_72": 72}
_NICE = {25: 232 / 321, 27: 255 / 345, 28: 260 / 352}
"""Part of the weighted votes that a qualified majority needs, by number of members."""
_SMALL = (15, 16, 17, 18, 19)
"""Members of a reduced body, such as the euro area was."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote as it went, whatever a sheet makes of it."""

    day: datetime.date
    table: str
    rule: str
    rows: tuple[Row, ...]
    """In protocol order; the figure is that of the table."""
    result: PositionName
    """`yes` where the act is adopted, else `no`."""
    reduced: bool
    """Whether members of the Union are not listed."""

    @property
    def weighted(self) -> bool:
        """Whether figures are weights."""
        return self.table == "nice"

    def members_with(self, position: PositionName) -> int:
        """How many rows have a position."""
        return sum(row.position == position for row in self.rows)


def random_day(dice: random.Random) -> tuple[str, datetime.date]:
    """A day and the table of figures in force."""
    table, first, last = dice.choice(PERIODS)
    return table, first + datetime.timedelta(days=dice.randrange((last - first).days + 1))


def random_vote(dice: random.Random, table: str, day: datetime.date) -> Vote:
    """A vote that reaches the majority of its rule, seldom one that plainly misses it."""
    rule = dice.choices(_RULES, (70, 10, 12, 8))[0]
    if table == "nice" and rule == "qualified_majority_72":
        rule = "qualified_majority"
    states = _listed(dice, members(day))
    rejected = dice.random() < 0.06
    for _ in range(400):
        rows = _rows(dice, states, table, rule, rejected=rejected)
        reached = {_reaches(rule, body, table, day) for body in _bodies(rows)}
        if reached == {not rejected}:
            break
    else:
        rejected, rows = False, _rows_of(states, {}, table)
    result: PositionName = "no" if rejected else "yes"
    return Vote(day, table, rule, rows, result, len(states) < len(members(day)))


def with_rows(rows: Sequence[Row], changes: Mapping[str, PositionName]) -> tuple[Row, ...]:
    """The rows with other positions of some states."""
    return tuple(
        Row(row.member_state, changes.get(row.member_state, row.position), row.figure)
        for row in rows
    )


def plainly_missed(vote: Vote) -> bool:
    """Whether the votes miss the majority, however those absent are counted."""
    return not any(_reaches(vote.rule, body, vote.table, vote.day) for body in _bodies(vote.rows))


def _listed(dice: random.Random, states: tuple[str, ...]) -> list[str]:
    """All members; sometimes all but a few, or a reduced body."""
    how = dice.choices(("all", "few out", "small"), (82, 10, 8))[0]
    if how == "all":
        return list(states)
    keep = dice.choice(_SMALL) if how == "small" else len(states) - dice.choice((1, 1, 2, 3))
    kept = set(dice.sample(states, keep))
    return [state for state in states if state in kept]


def _rows(
    dice: random.Random, states: Sequence[str], table: str, rule: str, *, rejected: bool
) -> tuple[Row, ...]:
    others: dict[str, PositionName] = {}
    if dice.random() < 0.18:
        count = dice.choice((1, 1, 2, 3))
        others |= dict.fromkeys(dice.sample(states, count), "not_participating")
    if rejected:
        count = len(states) if rule == "simple_majority" else dice.randrange(1, len(states))
        weights = (6, 3)
    else:
        count = 0 if dice.random() < 0.35 else dice.choice((1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10))
        weights = (0, 1) if rule == "unanimity" else (1, 1)
    willing = [state for state in states if state not in others]
    dissent: list[PositionName] = ["no", "abstain"]
    for state in dice.sample(willing, min(count, len(willing) - 1)):
        others[state] = dice.choices(dissent, weights)[0]
    return _rows_of(states, others, table)


def _rows_of(
    states: Sequence[str], others: Mapping[str, PositionName], table: str
) -> tuple[Row, ...]:
    figures = figures_in(table)
    ordered = sorted(states, key=PROTOCOL.index)
    return tuple(Row(state, others.get(state, "yes"), figures[state]) for state in ordered)


def _bodies(rows: Sequence[Row]) -> tuple[Sequence[Row], ...]:
    """All who are listed, and those of them who take part: a vote must stand with both."""
    return rows, [row for row in rows if row.position != "not_participating"]


def _reaches(rule: str, body: Sequence[Row], table: str, day: datetime.date) -> bool:
    yes = [row for row in body if row.position == "yes"]
    if rule == "unanimity":
        return all(row.position != "no" for row in body)
    if rule == "simple_majority":
        return 2 * len(yes) > len(body)
    held = sum(row.figure or 0 for row in yes) / sum(row.figure or 0 for row in body)
    if table == "nice":
        return held >= _NICE[len(members(day))] and 2 * len(yes) > len(body)
    enough = len(yes) >= ceil(_PERCENT[rule] * len(body) / 100)
    return enough and (held >= 0.65 or len(body) - len(yes) <= 3)
