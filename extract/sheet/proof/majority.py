"""Whether the votes reach the majority that the rule asks for: surely, surely not, or either."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.member_states import MemberState, members_on
from extract.records import PositionName, VotingRule
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import ROUNDING, VOTED, WHOLE

Outlook = Literal["reached", "not reached", "open"]

SHARES_COUNT_FROM = date(2014, 11, 1)
"""Until the day before, weighted votes decided."""
WEIGHTS_ON_REQUEST_TO = date(2017, 3, 31)
"""Until then a member could ask for the rule of weighted votes (Protocol 36, Article 3(2))."""
WEIGHTS_NEEDED = {25: 232, 27: 255, 28: 260}
"""Weighted votes of a qualified majority, by the number of members."""
MEMBERS_NEEDED: dict[VotingRule, int] = {"qualified_majority": 55, "qualified_majority_72": 72}
"""Per cent of the members, whatever the shares."""
SHARE_NEEDED, SHARE_BLOCKING = 6500, 3500
"""Hundredths of a per cent of the population."""
FEWEST_BLOCKING = 4
"""So many members at least must be against, whatever their share."""


@dataclass(frozen=True, slots=True)
class Body:
    """Those whose votes may count: it is not told whether who does not take part is one of them."""

    members: int
    yes: int
    share: tuple[float, float]
    """Of those in favour, from and to, in hundredths of a per cent of the body's population."""
    weight: int
    yes_weight: int
    blocking: int
    """How few of its largest members hold more than 35 % of the population."""


def majority_outlook(
    rule: VotingRule,
    rows: Sequence[Row],
    names: Sequence[PositionName],
    weighted: bool,
    day: date,
) -> Outlook:
    """What the positions say of the majority.

    `reached` and `not reached` hold for whatever body can have voted (the voters, all listed, all
    members of the day), for every rounding of the shares and for every rule of that day.
    """
    if rule == "other":
        return "open"
    if rule == "unanimity":
        return "not reached" if "no" in names else "reached"
    tests = tests_of(rule, weighted, day)
    bodies = bodies_of(rows, names, weighted, day)
    if all(test(body, True) for test in tests for body in bodies):
        return "reached"
    if any(test(body, False) for test in tests for body in bodies):
        return "open"
    return "not reached"


Test = Callable[[Body, bool], bool]
"""Whether a body reaches the majority: surely, or (False) perhaps."""


def tests_of(rule: VotingRule, weighted: bool, day: date) -> list[Test]:
    """The majorities that may decide under a rule on a day."""
    if rule == "simple_majority":
        return [by_heads]
    needed = MEMBERS_NEEDED[rule]

    def shares(body: Body, sure: bool) -> bool:
        return by_shares(body, needed, sure)

    def weights(body: Body, sure: bool) -> bool:
        return by_weights(body, needed, len(members_on(day)), weight_of_all(day), sure)

    if day < SHARES_COUNT_FROM or weighted:
        return [weights]
    return [shares, weights] if day <= WEIGHTS_ON_REQUEST_TO else [shares]


def by_heads(body: Body, sure: bool) -> bool:
    """More than half of the members."""
    return body.yes * 2 > body.members


def by_shares(body: Body, needed: int, sure: bool) -> bool:
    """So many per cent of the members, who stand for 65 % of the population or are opposed by too
    few to block: by fewer than four, in a reduced body by no more than 35 % takes."""
    if body.yes * 100 < needed * body.members:
        return False
    against, blocking = body.members - body.yes, FEWEST_BLOCKING - 1
    if sure:
        few = against <= min(blocking, body.blocking) and needed == 55
        return body.share[0] >= SHARE_NEEDED or few
    return body.share[1] >= SHARE_NEEDED or against <= max(blocking, body.blocking)


def by_weights(body: Body, needed: int, members: int, weight: int, sure: bool) -> bool:
    """The Treaty's part of the weighted votes, and more than half of the members; two thirds where
    the Commission did not propose. A reduced body needs the same part: its rounding is open."""
    if members not in WEIGHTS_NEEDED:
        return not sure
    part = body.yes_weight * weight - WEIGHTS_NEEDED[members] * body.weight
    two_thirds = needed != 55 and sure
    heads = body.yes * 3 >= body.members * 2 if two_thirds else body.yes * 2 > body.members
    return heads and (part >= 0 if sure else part > -weight)


def weight_of_all(day: date) -> int:
    """The weighted votes of all members of a day."""
    return sum(state.nice_weight for state in members_on(day))


def bodies_of(
    rows: Sequence[Row], names: Sequence[PositionName], weighted: bool, day: date
) -> list[Body]:
    """The voters, all that are listed, and all members of the day."""
    voters = [row for row, name in zip(rows, names, strict=True) if name in VOTED]
    yes = [row for row, name in zip(rows, names, strict=True) if name == "yes"]
    listed = [
        body_of(yes, body, [row.state for row in body], None, weighted) for body in (voters, rows)
    ]
    return [*listed, body_of(yes, rows, members_on(day), WHOLE, weighted)]


def body_of(
    yes: Sequence[Row],
    body: Sequence[Row],
    members: Sequence[MemberState],
    whole: int | None,
    weighted: bool,
) -> Body:
    """One body; `whole` is its population, None where the shares of its rows make it up."""
    own, all_of_it = ([0 if weighted else row.share or 0 for row in rows] for rows in (yes, body))
    lacking = weighted or any(row.share is None for row in yes)
    population = sum(all_of_it) if whole is None else whole
    off = ROUNDING * len(body) if whole is None else 0.0
    most = population + off
    if any(row.share is None for row in body):
        most = max(most, WHOLE)
    spread = ROUNDING * len(yes)
    low = (sum(own) - spread) * WHOLE / max(most, 1)
    high = (sum(own) + spread) * WHOLE / max(population - off, 1)
    return Body(
        members=len(members),
        yes=len(yes),
        share=(0.0, float(WHOLE)) if lacking else (low, high),
        weight=sum(state.nice_weight for state in members),
        yes_weight=sum(row.state.nice_weight for row in yes),
        blocking=fewest_holding(all_of_it, SHARE_BLOCKING * (whole or sum(all_of_it)) / WHOLE),
    )


def fewest_holding(shares: Sequence[int], more_than: float) -> int:
    """How few of the largest shares make up more than a given one."""
    held = 0
    for count, share in enumerate(sorted(shares, reverse=True), 1):
        held += share
        if held > more_than:
            return count
    return len(shares)
