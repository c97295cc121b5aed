"""What a vote's rule asks for, how far it was reached and who could have turned it, in words."""

from collections.abc import Iterator

from crawler.counts import counted
from extract.records import Majority, Vote


def majority_lines(vote: Vote) -> Iterator[str]:
    """A few lines for people; one where the rule is none that can be counted."""
    majority = vote.majority
    if majority is None:
        yield "Majority: not counted under this rule"
        return
    yield f"Majority: {'' if majority.reached else 'not '}reached{_doubt(majority)}"
    yield (
        f"  members: {majority.members} of {majority.participants} say yes, "
        f"{majority.members_required} required, {_margin(majority.members_margin, '')}"
    )
    yield from _people_or_weights(majority)
    yield f"  against: {_opponents(vote, majority)}"
    yield f"  {_who_could_turn_it(vote, majority)}"
    if majority.agrees is False:
        result = (vote.result or "").replace("_", " ")
        yield f"  the sheet prints {result}, which does not follow from it"


def _doubt(majority: Majority) -> str:
    if majority.certain:
        return ""
    estimated = majority.figures_from == "estimate"
    why = "the figures are estimates" if estimated else "the shares are rounded"
    return f", but not beyond doubt: {why}"


def _margin(margin: float, unit: str) -> str:
    if not margin:
        return "just enough"
    figure = f"{abs(margin):.2f}" if isinstance(margin, float) else abs(margin)
    return f"{figure}{unit} {'beyond' if margin > 0 else 'lacking'}"


def _people_or_weights(majority: Majority) -> Iterator[str]:
    required, margin = majority.population_required_pct, majority.population_margin_pct
    if required is not None and margin is not None and majority.population_pct is not None:
        yield (
            f"  people: {majority.population_pct:.2f} % behind them, {required:.2f} % required, "
            f"{_margin(margin, ' %')}"
        )
    if majority.weight_required is not None and majority.weight_margin is not None:
        yield (
            f"  weighted votes: {majority.weight} for it, {majority.weight_required} required, "
            f"{_margin(majority.weight_margin, '')}"
        )


def _opponents(vote: Vote, majority: Majority) -> str:
    """How many stand against, with how many people, and whether they can block."""
    if not majority.opponents:
        return "nobody"
    share = "" if majority.opponents_pct is None else f" with {majority.opponents_pct:.2f} %"
    abstains = majority.abstention_counts and any(p.position == "abstain" for p in vote.positions)
    counts = " (abstentions count)" if abstains else ""
    blocks = ""
    if majority.blocking_members is not None:
        word = "a" if majority.blocking_minority else "no"
        blocks = f": {word} blocking minority, which takes {majority.blocking_members} at least"
    return f"{counted(majority.opponents, 'state')}{share}{counts}{blocks}"


def _who_could_turn_it(vote: Vote, majority: Majority) -> str:
    """Each state that could alone; else the fewest that could together."""
    alone = sorted(each.member_state for each in vote.positions if each.pivotal)
    if len(alone) == majority.participants > 1:
        return f"could have turned it alone: each of the {len(alone)}"
    if alone:
        return f"could have turned it alone: {', '.join(alone)}"
    if majority.smallest_switch is None:
        return "could have turned it: no states"
    names = ", ".join(majority.smallest_switch_states)
    return f"could have turned it: {counted(majority.smallest_switch, 'state')} at least ({names})"
