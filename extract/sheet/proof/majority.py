"""Whether the votes reach the majority that the rule asks for: surely, surely not, or either."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from extract.domain.member_states import MemberState, members_on
from extract.majority.body import NICE_WEIGHTS_FROM
from extract.majority.rules import PopulationRule, WeightThreshold, load_rules
from extract.records import VotingRule
from extract.sheet.proof.account import VOTED, Account
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import WHOLE

Outlook = Literal["reached", "not reached", "open"]
Verdict = tuple[bool, bool]
"""Whether a body reaches a majority: surely, and perhaps."""


@dataclass(frozen=True, slots=True)
class Body:
    """Those whose votes may count: it is not told whether who does not take part is one of them."""

    members: Sequence[MemberState]
    yes: Sequence[NamedRow]
    rows: Sequence[NamedRow]
    """Of those members that the sheet lists."""
    whole: int | None = None
    """Its population, in hundredths of a per cent; None where the shares of its rows make it up."""


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
    rules = load_rules()
    by_weights = account.weighted or account.day < rules.population.day_one
    if not by_weights:
        yield of_shares(body, account.rule, rules.population, account.rounding)
    if by_weights or account.day <= rules.weights_on_request_to:
        known = account.day >= NICE_WEIGHTS_FROM
        yield of_weights(body, account.rule, rules.weights_on(account.day) if known else None)


def of_shares(body: Body, rule: VotingRule, law: PopulationRule, rounding: float) -> Verdict:
    """So many per cent of the members, who stand for 65 % of the population or are opposed by too
    few to block: by fewer than four, in a reduced body by no more than 35 % takes. A share may be
    off by `rounding`, in hundredths of a per cent."""
    needed = law.members_of(rule)
    required, blocking = law.required_pct * WHOLE / 100, law.blocking_pct / 100
    yes, members = len(body.yes), len(body.members)
    if yes * 100 < needed * members:
        return False, False
    shares = sorted((row.share or 0 for row in body.rows), reverse=True)
    whole, off = body.whole, 0.0
    if whole is None:
        whole, off = sum(shares), rounding * len(shares)
    most = whole + off
    if any(row.share is None for row in body.rows):
        most = max(most, WHOLE)
    low, high = 0.0, float(WHOLE)
    if all(row.share is not None for row in body.yes):
        own, spread = sum(row.share or 0 for row in body.yes), rounding * yes
        low = (own - spread) * WHOLE / max(most, 1)
        high = (own + spread) * WHOLE / max(whole - off, 1)
    # How few of the largest members hold more than 35 %.
    largest = sum(held <= blocking * whole for held in accumulate(shares)) + 1
    few = (law.blocking_members - 1, min(largest, len(shares)))
    surely = low >= required or (members - yes <= min(few) and rule == law.blocking_rule)
    return surely, high >= required or members - yes <= max(few)


def of_weights(body: Body, rule: VotingRule, threshold: WeightThreshold | None) -> Verdict:
    """The Treaty's part of the weighted votes, and more than half of the members; two thirds where
    the Commission did not propose. A reduced body needs the same part: its rounding is open."""
    if threshold is None:
        return False, True
    in_favour = [row.state for row in body.yes]
    of_yes, of_body = (
        sum(state.nice_weight for state in states) for states in (in_favour, body.members)
    )
    part = of_yes * threshold.of - threshold.required * of_body
    half = 2 * len(in_favour) > len(body.members)
    enough = half if rule == "qualified_majority" else 3 * len(in_favour) >= 2 * len(body.members)
    return enough and part >= 0, half and part > -threshold.of


def bodies_of(account: Account) -> Iterator[Body]:
    """The voters, all that are listed, and all members of the day."""
    yes = account.having("yes")
    for rows in (account.having(*VOTED), account.rows):
        yield Body([row.state for row in rows], yes, rows)
    yield Body(members_on(account.day), yes, account.rows, WHOLE)
