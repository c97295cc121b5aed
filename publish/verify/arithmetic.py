"""Hold the positions of a release against the totals that its votes print."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.records import POSITIONS
from publish.records import TOOK_PART
from publish.verify.scan import Cells, Scan, shortened

_NEEDED = frozenset({"votes", "positions", "member_states", "checks", "documents"})
_ROUNDING = 0.52
"""Hundredths of a per cent by which a printed share may be off, a little over one half."""
_ROUNDING_OF_ONE_DECIMAL = 5.02
_WHOLE = 10000
Part = tuple[float, int]
"""A sum of shares in hundredths of a per cent, and how many were rounded for it."""


def arithmetic_faults(scans: Mapping[str, Scan]) -> list[str]:
    """Votes whose totals do not follow from their positions, or that a failed check forbids.

    None where one of the tables could not be read: that is said of the table itself.
    """
    if not scans.keys() >= _NEEDED:
        return []
    tables = {name: scan.cells for name, scan in scans.items()}
    votes = tables["votes"]
    positions: dict[str, list[Cells]] = defaultdict(list)
    for row in tables["positions"]:
        positions[row["vote_id"]].append(row)
    found = [
        f"votes.json: {vote['vote_id']} {fault}"
        for vote in votes
        for fault in (
            *_member_faults(vote, positions[vote["vote_id"]], tables["member_states"]),
            *_vote_faults(vote, positions[vote["vote_id"]]),
        )
    ]
    barred = list(_barred_faults(votes, tables["checks"], tables["documents"]))
    return [*shortened(found, "votes.json"), *shortened(barred, "votes.json")]


def _vote_faults(vote: Cells, positions: Sequence[Cells]) -> Iterator[str]:
    said = [row["position"] for row in positions]
    listed = [row for row in positions if row["position"] != "not_listed"]
    for name in POSITIONS:
        printed = vote[f"{name}_members"] or 0
        if printed != said.count(name):
            yield f"has {said.count(name)} {name} where its totals print {printed}"
    if vote["total"] != len(listed):
        yield f"lists {len(listed)} members where its totals print {vote['total']}"
    if vote["not_listed"] != len(positions) - len(listed):
        yield f"counts {vote['not_listed']} not listed and has {len(positions) - len(listed)}"
    if any(vote[f"{name}_weight"] is not None for name in TOOK_PART):
        for said_so in TOOK_PART:
            held = sum(row["weight"] or 0 for row in listed if row["position"] == said_so)
            printed = vote[f"{said_so}_weight"]
            if held != (printed or 0):
                yield f"has a weight of {held} {said_so} where its totals print {printed}"
        return
    # What group shares may be parts of: the Union, the voters, all that are listed.
    voters = _sum(row for row in listed if row["position"] in TOOK_PART)
    if not any(_shares_fit(vote, listed, base) for base in ((_WHOLE, 0), voters, _sum(listed))):
        yield "prints group shares that do not follow from those of its members"


def _sum(rows: Iterable[Cells]) -> Part:
    shares = [round((row["population_pct"] or 0) * 100) for row in rows]
    return sum(shares), len(shares)


def _shares_fit(vote: Cells, listed: Sequence[Cells], base: Part) -> bool:
    printed = {name: vote[f"{name}_population_pct"] for name in TOOK_PART}
    # The printed group shares may all have but one decimal.
    hundredths = any(round((share or 0) * 100) % 10 for share in printed.values())
    off = _ROUNDING if hundredths else _ROUNDING_OF_ONE_DECIMAL
    return all(
        _share_fits(share, _sum(row for row in listed if row["position"] == name), base, off)
        for name, share in printed.items()
    )


def _share_fits(printed: float | None, part: Part, base: Part, off: float) -> bool:
    """Whether rounding explains a printed share; a group without members prints none."""
    share, count = part
    if printed is None or count == 0:
        return count == 0 and not printed
    whole, whole_count = base
    low = (share - _ROUNDING * count) / (whole + _ROUNDING * whole_count)
    high = (share + _ROUNDING * count) / max(whole - _ROUNDING * whole_count, 1)
    given = printed * 100
    return low * _WHOLE - off <= given <= high * _WHOLE + off


def _member_faults(
    vote: Cells, positions: Sequence[Cells], states: Sequence[Cells]
) -> Iterator[str]:
    day = vote["sitting_date"]
    due = {
        state["code"]
        for state in states
        if state["member_from"] <= day and (state["member_to"] is None or day <= state["member_to"])
    }
    had = {row["member_state"] for row in positions}
    if due != had:
        odd = ", ".join(sorted(due ^ had))
        yield f"has positions that are not those of the members of {day}: {odd}"


def _barred_faults(
    votes: Sequence[Cells], checks: Sequence[Cells], documents: Sequence[Cells]
) -> Iterator[str]:
    """A vote may come only from a file that is read and fails no blocking check."""
    refused = {_file(row) for row in documents if row["status"] != "ok"}
    failed = {_file(row): row["name"] for row in checks if row["blocking"] and not row["passed"]}
    for vote in votes:
        if _file(vote) in refused:
            yield f"votes.json: {vote['vote_id']} is taken from a refused file"
        elif _file(vote) in failed:
            yield f"votes.json: {vote['vote_id']}: its file fails {failed[_file(vote)]}"


def _file(row: Cells) -> tuple[str, str]:
    return row["document_id"], row["language"]
