"""Hold shares and weights against the printed group totals."""

from collections.abc import Sequence

from extract.records import Check, GroupTotal, PositionName, Totals
from extract.sheet.rows import Row

ROUNDING = 0.52
"""Hundredths of a per cent by which a printed share may be off, a little over one half."""
VOTED: tuple[PositionName, ...] = ("yes", "no", "abstain")
WHOLE = 10000
"""All of the Union, in hundredths of a per cent."""


def group(totals: Totals, position: PositionName) -> GroupTotal:
    """The printed row of one position."""
    found: GroupTotal = getattr(totals, position)
    return found


def shares_check(
    totals: Totals, rows: Sequence[Row], names: Sequence[PositionName], weighted: bool
) -> Check:
    """Sums of shares or weights against the printed ones.

    A sheet of a reduced body prints group shares of the voters' or of the whole population
    (Article 238(3) TFEU; which one is not documented): one base must fit all three groups.
    """
    if weighted:
        return weights_check(totals, rows, names)
    printed = [group(totals, position).population_pct for position in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    lacking = [
        r.state.code for r, n in zip(rows, names, strict=True) if n in VOTED and r.share is None
    ]
    bases = [10000]
    if "not_participating" in names or sum(sums) < 9900:
        bases.append(sum(sums))
    fits = not lacking and any(
        base > 0
        and all(
            p is not None and abs(s * 10000 / base - p * 100) <= ROUNDING * (names.count(n) + 1)
            for p, s, n in zip(printed, sums, VOTED, strict=True)
        )
        for base in bases
    )
    observed = ", ".join(f"{s / 100:.2f}" for s in sums)
    if lacking:
        observed += f"; no share for {', '.join(lacking)}"
    expected = ", ".join("blank" if p is None else f"{p:.2f}" for p in printed)
    return Check("shares_match_totals", fits, expected, observed)


def weights_check(totals: Totals, rows: Sequence[Row], names: Sequence[PositionName]) -> Check:
    """Sums of weighted votes against the printed ones, and each weight against the Treaty's."""
    printed = [group(totals, position).weight for position in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    wrong = [r.state.code for r in rows if r.share not in (None, r.state.nice_weight)]
    lacking = [
        r.state.code for r, n in zip(rows, names, strict=True) if n in VOTED and r.share is None
    ]
    observed = ", ".join(map(str, sums))
    if wrong or lacking:
        observed += f"; weight wrong or missing for {', '.join([*wrong, *lacking])}"
    return Check(
        "weights_match_totals",
        printed == sums and not wrong and not lacking,
        ", ".join("blank" if p is None else str(p) for p in printed),
        observed,
    )


def group_shares_check(
    totals: Totals,
    rows: Sequence[Row],
    names: Sequence[PositionName],
    weighted: bool,
    absent: Sequence[int | None],
) -> Check:
    """The printed group shares against each other: together they are the whole, or what voted.

    A sheet may sum the shares that it prints, or round the groups' true shares: then one or two
    groups add up to exactly 100, three to a hundredth. Where some members of the day did not vote,
    the rest may still be missing: `absent` are their shares, None where one is not known.
    """
    name = "group_shares_add_up"
    if weighted:
        return Check(name, True, "weights, not shares", "weights, not shares")
    printed = [round((group(totals, p).population_pct or 0) * 100) for p in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    groups = sum(share > 0 for share in printed)
    total = sum(printed)
    known = [share for share in absent if share is not None]
    if len(known) == len(absent):
        whole, roundings = total + sum(known), len(known) + groups
    else:
        whole, roundings = total - sum(sums) + WHOLE, len(rows) + groups
    fits = (
        printed == sums
        or abs(total - WHOLE) <= max(groups - 2, 0)
        or (len(absent) > 0 and abs(whole - WHOLE) <= ROUNDING * roundings)
    )
    return Check(name, fits, "100.00, or what the voters hold", f"{total / 100:.2f}")


def share_sum(rows: Sequence[Row], names: Sequence[PositionName], position: PositionName) -> int:
    """The sum of the shares of all rows with this position."""
    return sum(row.share or 0 for row, name in zip(rows, names, strict=True) if name == position)
