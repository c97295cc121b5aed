"""Hold shares and weights against the printed group totals."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from extract.member_states import load_member_states
from extract.records import Check, GroupTotal, PositionName, Totals
from extract.sheet.proof.row import Row

ROUNDING = 0.52
"""Hundredths of a per cent by which a printed share may be off, a little over one half."""
SLACK = 0.02
"""Hundredths of a per cent that `ROUNDING` has beyond one half."""
VOTED: tuple[PositionName, ...] = ("yes", "no", "abstain")
WHOLE = 10000
"""All of the Union, in hundredths of a per cent."""


def group(totals: Totals, position: PositionName) -> GroupTotal:
    """The printed row of one position."""
    found: GroupTotal = getattr(totals, position)
    return found


def last_digit(totals: Totals) -> int:
    """The last digit of a printed group share, in hundredths of a per cent."""
    return 10 if totals.share_decimals == 1 else 1


def shares_check(
    totals: Totals, rows: Sequence[Row], names: Sequence[PositionName], weighted: bool
) -> Check:
    """Sums of shares or weights against the printed ones.

    A sheet on which some members do not vote prints group shares of the whole population, of those
    listed or of the voters (Article 238(3) TFEU; which one is not documented): one base must fit
    all three groups. A blank stands for a group without members.
    """
    if weighted:
        return weights_check(totals, rows, names)
    printed = [group(totals, position).population_pct for position in VOTED]
    lacking = without_share(rows, names)
    held = {name: part_of(rows, names, name) for name in (*VOTED, "not_participating")}
    half = last_digit(totals) / 2 + SLACK
    fits = not lacking and any(
        all(
            share_fits(printed_share, held[name], rest_of(held[name], base), half)
            for name, printed_share in zip(VOTED, printed, strict=True)
        )
        for base in bases_of(held, rows)
    )
    observed = ", ".join(f"{held[name][0] / 100:.2f}" for name in VOTED)
    if lacking:
        observed += f"; no share for {', '.join(lacking)}"
    expected = ", ".join("blank" if p is None else f"{p:.2f}" for p in printed)
    return Check("shares_match_totals", fits, expected, observed)


Part = tuple[float, float]
"""A share and by how much it may be off, in hundredths of a per cent."""


def part_of(rows: Sequence[Row], names: Sequence[PositionName], position: PositionName) -> Part:
    """What all rows with this position hold; each of their shares is rounded."""
    return share_sum(rows, names, position), ROUNDING * names.count(position)


def added(parts: Iterable[Part]) -> Part:
    """Several parts made one."""
    shares, offs = zip((0.0, 0.0), *parts, strict=True)
    return sum(shares), sum(offs)


def rest_of(part: Part, base: Part | None) -> Part:
    """What a base has beside a part of it; of the Union (None) that is as sure as the part."""
    return (WHOLE - part[0], part[1]) if base is None else (base[0] - part[0], base[1] - part[1])


def bases_of(held: Mapping[PositionName, Part], rows: Sequence[Row]) -> list[Part | None]:
    """What the group shares may be parts of: the Union (None); the voters or all that are listed,
    where a member of the day does not vote."""
    listed = {row.state.code for row in rows}
    unlisted = any(s.member_to is None and s.code not in listed for s in load_member_states())
    voters = added(held[name] for name in VOTED)
    bases: list[Part | None] = [None]
    if unlisted or held["not_participating"][1] or voters[0] < 9900:
        bases.append(voters)
        if all(row.share is not None for row in rows):
            bases.append(added(held.values()))
    return bases


def share_fits(printed: float | None, part: Part, rest: Part, rounding: float) -> bool:
    """Whether rounding explains a printed share of a part and the rest of its base.

    The printed one may be off by `rounding`, in hundredths of a per cent. A blank stands for
    nothing.
    """
    (own, off), (other, others_off) = part, rest
    if printed is None or own == off == 0:
        return own == off == 0 and not printed
    least = (own - off) * WHOLE / max(own - off + other + others_off, 1)
    most = (own + off) * WHOLE / max(own + off + other - others_off, 1)
    return least - rounding <= printed * 100 <= most + rounding


def without_share(rows: Sequence[Row], names: Sequence[PositionName]) -> list[str]:
    """The states that voted and have no share."""
    return [
        r.state.code for r, n in zip(rows, names, strict=True) if n in VOTED and r.share is None
    ]


def weights_check(totals: Totals, rows: Sequence[Row], names: Sequence[PositionName]) -> Check:
    """Sums of weighted votes against the printed ones, and each weight against the Treaty's."""
    printed = [group(totals, position).weight for position in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    wrong = [r.state.code for r in rows if r.share not in (None, r.state.nice_weight)]
    lacking = without_share(rows, names)
    observed = ", ".join(map(str, sums))
    if wrong or lacking:
        observed += f"; weight wrong or missing for {', '.join([*wrong, *lacking])}"
    fits = all(
        p == s or (p is None and name not in names)
        for p, s, name in zip(printed, sums, VOTED, strict=True)
    )
    return Check(
        "weights_match_totals",
        fits and not wrong and not lacking,
        ", ".join("blank" if p is None else str(p) for p in printed),
        observed,
    )


def group_shares_check(
    totals: Totals,
    rows: Sequence[Row],
    names: Sequence[PositionName],
    absent: Sequence[int | None],
    by_person: Collection[PositionName] = (),
) -> Check:
    """The printed group shares against each other: together they are the whole, or what voted.

    A sheet may sum the shares that it prints, or round the groups' true shares: then one or two
    groups add up to exactly 100, three to one last digit. Where some members of the day did not
    vote, the rest may still be missing: `absent` are their shares, None where one is not known. A
    group in `by_person` was read by a person: then the sheet says so, whatever it adds up to.
    """
    name = "group_shares_add_up"
    printed = [round((group(totals, p).population_pct or 0) * 100) for p in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    digit = last_digit(totals)
    groups = sum(share > 0 for share in printed)
    total = sum(printed)
    known = [share for share in absent if share is not None]
    if len(known) == len(absent):
        whole, rounded = total + sum(known), len(known)
    else:
        whole, rounded = total - sum(sums) + WHOLE, len(rows)
    spread = ROUNDING * rounded + (digit / 2 + SLACK) * groups
    fits = (
        not set(by_person).isdisjoint(VOTED)
        or all(abs(p - s) <= digit / 2 for p, s in zip(printed, sums, strict=True))
        or abs(total - WHOLE) <= digit * max(groups - 2, 0)
        or (len(absent) > 0 and abs(whole - WHOLE) <= spread)
    )
    return Check(name, fits, "100.00, or what the voters hold", f"{total / 100:.2f}")


def share_sum(rows: Sequence[Row], names: Sequence[PositionName], position: PositionName) -> int:
    """The sum of the shares of all rows with this position."""
    return sum(row.share or 0 for row, name in zip(rows, names, strict=True) if name == position)
