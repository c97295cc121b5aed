"""Hold members, and shares or weights, against the printed group totals."""

import itertools
from collections.abc import Iterable, Mapping, Sequence

from extract.domain.member_states import load_member_states
from extract.records import POSITIONS, Box, Check, PositionName
from extract.sheet.geometry import width
from extract.sheet.proof.account import SLACK, VOTED, Account
from extract.sheet.proof.row import NamedRow

WHOLE = 10000
"""All of the Union, in hundredths of a per cent."""
FEWEST_BARS, LONGER, AS_LONG = 5, 3.0, 1.0
"""Bars of a chart, times the shortest that the longest is, and points by which a longer bar may be
shorter as they fall on the pixels."""
Part = tuple[float, float]
"""A share and by how much it may be off, in hundredths of a per cent."""


def adds_up(account: Account) -> bool:
    """Whether positions have the printed members, and shares or weights."""
    return members_check(account).passed and shares_check(account).passed


def members_check(account: Account) -> Check:
    """Counts of the positions against the printed counts; a blank count stands for none."""
    printed = [account.printed(position).members for position in POSITIONS]
    counted = [account.names.count(position) for position in POSITIONS]
    expected, observed = (
        ", ".join(f"{n} {name.replace('_', ' ')}" for n, name in zip(each, POSITIONS, strict=True))
        for each in (printed, counted)
    )
    passed = [members or 0 for members in printed] == counted
    return Check("totals_match_positions", passed, expected, observed)


def shares_check(account: Account) -> Check:
    """Sums of shares or weights against the printed ones.

    What those who do not participate hold is blank, none, or what their rows have.
    A sheet on which some members do not vote prints group shares of the whole population, of those
    listed or of the voters (Article 238(3) TFEU; which one is not documented): one base must fit
    all three groups. A blank stands for a group without members.
    """
    lacking = [row.state.code for row in account.having(*VOTED) if row.share is None]
    if account.weighted:
        return weights_check(account, lacking)
    # Each share is rounded by itself.
    held = {p: (account.held(p), account.rounding * account.names.count(p)) for p in POSITIONS}
    printed = {name: account.printed(name).population_pct for name in VOTED}
    half = account.last_digit / 2 + SLACK
    fits = not lacking and any(
        all(share_fits(p, held[n], rest_of(held[n], base), half) for n, p in printed.items())
        for base in bases_of(held, account)
    )
    idle = account.printed("not_participating").population_pct or 0.0
    idle_held = held["not_participating"][0] + (account.unprinted or 0)
    fits = fits and (not idle or abs(idle * 100 - idle_held) <= held["not_participating"][1] + half)
    observed = ", ".join(f"{held[name][0] / 100:.2f}" for name in VOTED)
    if idle:
        observed += f"; {idle_held / 100:.2f} not participating, {idle:.2f} printed"
    if lacking:
        observed += f"; no share for {', '.join(lacking)}"
    expected = ", ".join("blank" if p is None else f"{p:.2f}" for p in printed.values())
    return Check("shares_match_totals", fits, expected, observed)


def weights_check(account: Account, lacking: Sequence[str]) -> Check:
    """Sums of weighted votes against the printed ones, and each weight against the Treaty's;
    `lacking` are the voters without one."""
    printed = {name: account.printed(name).weight for name in VOTED}
    sums = {name: account.held(name) for name in VOTED}
    wrong = [r.state.code for r in account.rows if r.share not in (None, r.state.nice_weight)]
    wrong += lacking
    observed = ", ".join(map(str, sums.values()))
    if wrong:
        observed += f"; weight wrong or missing for {', '.join(wrong)}"
    idle = account.printed("not_participating").weight or 0
    fits = not wrong and all(
        p == sums[name] or (p is None and name not in account.names) for name, p in printed.items()
    )
    if idle and idle != account.held("not_participating"):
        fits, observed = False, f"{observed}; {idle} not participating"
    expected = ", ".join("blank" if p is None else str(p) for p in printed.values())
    return Check("weights_match_totals", fits, expected, observed)


def added(parts: Iterable[Part]) -> Part:
    """Several parts made one."""
    shares, offs = zip((0.0, 0.0), *parts, strict=True)
    return sum(shares), sum(offs)


def rest_of(part: Part, base: Part | None) -> Part:
    """What a base has beside a part of it; of the Union (None) that is as sure as the part."""
    return (WHOLE - part[0], part[1]) if base is None else (base[0] - part[0], base[1] - part[1])


def bases_of(held: Mapping[PositionName, Part], account: Account) -> list[Part | None]:
    """What the group shares may be parts of: the Union (None); the voters or all that are listed,
    where a member of the day does not vote."""
    listed = {row.state.code for row in account.rows}
    unlisted = any(s.member_to is None and s.code not in listed for s in load_member_states())
    voters = added(held[name] for name in VOTED)
    if not (unlisted or held["not_participating"][1] or voters[0] < 9900):
        return [None]
    blank = sum(row.share is None for row in account.rows)
    if blank and account.unprinted is None:
        return [None, voters]
    others = (float(account.unprinted or 0), account.rounding * blank)
    return [None, voters, added([*held.values(), others])]


def share_fits(printed: float | None, part: Part, rest: Part, rounding: float) -> bool:
    """Whether rounding explains a printed share of a part and the rest of its base. The printed one
    may be off by `rounding`, in hundredths of a per cent. A blank stands for nothing."""
    (own, off), (other, others_off) = part, rest
    if printed is None or own == off == 0:
        return own == off == 0 and not printed
    least = (own - off) * WHOLE / max(own - off + other + others_off, 1)
    most = (own + off) * WHOLE / max(own + off + other - others_off, 1)
    return least - rounding <= printed * 100 <= most + rounding


def follow_shares(boxes: Sequence[Box | None], rows: Sequence[NamedRow]) -> bool:
    """Whether what stands in the rows is longer where their shares are larger: bars, no marks."""
    drawn = sorted(
        (row.share, width(box))
        for row, box in zip(rows, boxes, strict=True)
        if row.share is not None and box is not None
    )
    lengths = [length for _, length in drawn]
    if len(drawn) < FEWEST_BARS or lengths[-1] < LONGER * lengths[0]:
        return False
    return all(other > one - AS_LONG for one, other in itertools.pairwise(lengths))
