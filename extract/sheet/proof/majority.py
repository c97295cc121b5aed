"""Whether the votes reach the majority that the rule asks for: surely, surely not, or either."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.member_states import MemberState, members_on
from extract.records import VotingRule
from extract.sheet.proof.account import Account
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import ROUNDING, VOTED, WHOLE

Outlook = Literal["reached", "not reached", "open"]
Verdict = tuple[bool, bool]
"""Whether a body reaches a majority: surely, and perhaps."""
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

    members: Sequence[MemberState]
    yes: Sequence[MemberState]
    share: tuple[float, float]
    """Of those in favour, from and to, in hundredths of a per cent of the body's population."""
    blocking: int
    """How few of its largest members hold more than 35 % of the population."""


def majority_outlook(account: Account) -> Outlook:
    """What the positions say of the majority.

    `reached` and `not reached` hold for whatever body can have voted (the voters, all listed, all
    members of the day), for every rounding of the shares and for every rule of that day.
    """
    if account.rule == "other":
        return "open"
    if account.rule == "unanimity":
        return "not reached" if "no" in account.names else "reached"
    found = [verdict for body in bodies_of(account) for verdict in verdicts(body, account)]
    if all(surely for surely, _ in found):
        return "reached"
    return "open" if any(perhaps for _, perhaps in found) else "not reached"


def verdicts(body: Body, account: Account) -> Iterator[Verdict]:
    """Whether a body reaches each majority that may decide under the rule on the day."""
    if account.rule == "simple_majority":
        half = 2 * len(body.yes) > len(body.members)
        yield half, half
        return
    needed = MEMBERS_NEEDED[account.rule]
    by_weights = account.weighted or account.day < SHARES_COUNT_FROM
    if not by_weights:
        yield of_shares(body, needed)
    if by_weights or account.day <= WEIGHTS_ON_REQUEST_TO:
        yield of_weights(body, needed, members_on(account.day))


def of_shares(body: Body, needed: int) -> Verdict:
    """So many per cent of the members, who stand for 65 % of the population or are opposed by too
    few to block: by fewer than four, in a reduced body by no more than 35 % takes."""
    if len(body.yes) * 100 < needed * len(body.members):
        return False, False
    against, few = len(body.members) - len(body.yes), (FEWEST_BLOCKING - 1, body.blocking)
    low, high = body.share
    surely = low >= SHARE_NEEDED or (against <= min(few) and needed == 55)
    return surely, high >= SHARE_NEEDED or against <= max(few)


def of_weights(body: Body, needed: int, everyone: Sequence[MemberState]) -> Verdict:
    """The Treaty's part of the weighted votes, and more than half of the members; two thirds where
    the Commission did not propose. A reduced body needs the same part: its rounding is open."""
    if len(everyone) not in WEIGHTS_NEEDED:
        return False, True
    weight, of_yes, of_body = (
        sum(state.nice_weight for state in states) for states in (everyone, body.yes, body.members)
    )
    part = of_yes * weight - WEIGHTS_NEEDED[len(everyone)] * of_body
    half = 2 * len(body.yes) > len(body.members)
    enough = half if needed == 55 else 3 * len(body.yes) >= 2 * len(body.members)
    return enough and part >= 0, half and part > -weight


def bodies_of(account: Account) -> Iterator[Body]:
    """The voters, all that are listed, and all members of the day."""
    rows = list(zip(account.rows, account.names, strict=True))
    voters = [row for row, name in rows if name in VOTED]
    yes = [row for row, name in rows if name == "yes"]
    for body in (voters, account.rows):
        yield body_of(yes, body, [row.state for row in body], None, account.weighted)
    yield body_of(yes, account.rows, members_on(account.day), WHOLE, account.weighted)


def body_of(
    yes: Sequence[Row],
    body: Sequence[Row],
    members: Sequence[MemberState],
    whole: int | None,
    weighted: bool,
) -> Body:
    """One body; `whole` is its population, None where the shares of its rows make it up."""
    own, all_of_it = ([0 if weighted else row.share or 0 for row in rows] for rows in (yes, body))
    population, off = sum(all_of_it), ROUNDING * len(body)
    if whole is not None:
        population, off = whole, 0.0
    most = population + off
    if any(row.share is None for row in body):
        most = max(most, WHOLE)
    spread = ROUNDING * len(yes)
    share = (
        (sum(own) - spread) * WHOLE / max(most, 1),
        (sum(own) + spread) * WHOLE / max(population - off, 1),
    )
    if weighted or any(row.share is None for row in yes):
        share = (0.0, float(WHOLE))
    blocking = fewest_holding(all_of_it, SHARE_BLOCKING * (whole or sum(all_of_it)) / WHOLE)
    return Body(members, [row.state for row in yes], share, blocking)


def fewest_holding(shares: Sequence[int], more_than: float) -> int:
    """How few of the largest shares make up more than a given one."""
    held = 0
    for count, share in enumerate(sorted(shares, reverse=True), 1):
        held += share
        if held > more_than:
            return count
    return len(shares)
