"""What a vote comes to under its rule, as the record tells it."""

from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal

from extract.majority.body import Body, body_of
from extract.majority.count import Count, Required, by_population, by_weights, divided
from extract.majority.rules import load_rules
from extract.records import Majority, Vote

HUNDREDTH = Decimal("0.01")
"""Per cent are told to so much, rounded down: 64.999 % is no 65 %."""


def with_majority(vote: Vote) -> Vote:
    """The vote with what its positions come to, and who could have turned it alone."""
    body = body_of(vote)
    required = None if body is None else required_of(vote, body)
    if body is None or required is None:
        return replace(vote, majority=None)
    count = divided(body, required, abstention_counts=vote.voting_rule != "unanimity")
    voting, pivotal = {member.code for member in body.members}, count.pivotal()
    positions = tuple(
        replace(each, pivotal=each.member_state in pivotal if each.member_state in voting else None)
        for each in vote.positions
    )
    return replace(vote, majority=majority_of(vote, body, count), positions=positions)


def required_of(vote: Vote, body: Body) -> Required | None:
    """What the rule asks of this body; None for a rule that is not one of the Treaties' own, and
    for weighted votes at a time when none counted."""
    rules, everyone = load_rules(), len(body.members)
    match vote.voting_rule:
        case "other":
            return None
        case "unanimity":
            return Required(max(everyone, 1))
        case "simple_majority":
            return Required(everyone // 2 + 1)
        case rule if body.measure == "population":
            return by_population(body, rule, rules.population)
        case rule:
            threshold = rules.weights_on(vote.sitting_date)
            return None if threshold is None else by_weights(body, rule, threshold)


def majority_of(vote: Vote, body: Body, count: Count) -> Majority:
    """The record of a count. Under unanimity those who abstain are not asked for."""
    said = [member.position for member in body.members]
    unanimity, yes = vote.voting_rule == "unanimity", said.count("yes")
    required = count.required.members - (said.count("abstain") if unanimity else 0)
    printed = None if vote.result is None else vote.result == "adopted"
    people, part = body.measure == "population", count.required.part
    held = sum(member.held for member in body.members if member.position == "yes")
    pct = per_cent(held, body) if people else None
    asked_pct = float(part * 100) if people and part is not None else None
    asked_weight = int(part * body.held) if not people and part is not None else None
    switch = count.smallest_switch()
    return Majority(
        reached=count.reached,
        certain=body.figures_from != "estimate" and count.certain(body.rounding),
        agrees=None if printed is None else printed == count.reached,
        abstention_counts=not unanimity,
        participants=len(said),
        members=yes,
        members_required=required,
        members_margin=yes - required,
        population_pct=pct,
        population_required_pct=asked_pct,
        population_margin_pct=beyond(pct, asked_pct),
        weight=None if people else held,
        weight_required=asked_weight,
        weight_margin=None if asked_weight is None else held - asked_weight,
        opponents=len(count.opponents),
        opponents_pct=per_cent(count.opposed, body) if people else None,
        blocking_members=count.required.may_block or None,
        blocking_minority=count.blocking_minority,
        smallest_switch=None if switch is None else len(switch),
        smallest_switch_states=tuple(sorted(member.code for member in switch or ())),
        figures_from=body.figures_from,
    )


def per_cent(held: int, body: Body) -> float | None:
    """What some stand for, of all who take part; None where nobody does."""
    if not body.held:
        return None
    exact = Decimal(held * 100) / Decimal(body.held)
    return float(exact.quantize(HUNDREDTH, ROUND_FLOOR))


def beyond(pct: float | None, required: float | None) -> float | None:
    """By how much a share passes the required one."""
    if pct is None or required is None:
        return None
    return float(Decimal(str(pct)) - Decimal(str(required)))
