"""The totals table of a sheet, reckoned from its rows as printed."""

from dataclasses import dataclass

from tests.drawing.spec import PositionName, VoteSpec

_LABELS: tuple[tuple[PositionName, str], ...] = (
    ("yes", "Yes"),
    ("no", "No"),
    ("abstain", "Abstain"),
    ("not_participating", "Not participating"),
)

_ROUNDED_WHOLE = 99.9
"""The shares of all Member States may miss a hundred by their rounding."""


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One line of the table as printed."""

    position: PositionName
    label: str
    members: int
    figure: str
    """The empty string is a blank cell."""


def total_lines(vote: VoteSpec) -> tuple[TotalLine, ...]:
    """The four lines above `Total`."""
    lines = []
    for position, label in _LABELS:
        members = sum(row.position == position for row in vote.rows)
        lines.append(TotalLine(position, label, members, _group_figure(vote, position)))
    return tuple(lines)


def row_figure(vote: VoteSpec, figure: float | None) -> str:
    """`2,63`, a weight as `12`; a blank for None."""
    if figure is None:
        return ""
    return f"{figure:.0f}" if vote.figures == "weights" else f"{figure:.2f}".replace(".", ",")


def _group_figure(vote: VoteSpec, position: PositionName) -> str:
    if position == "not_participating":
        return ""
    whole = sum(row.figure or 0.0 for row in vote.rows)
    unanimous = all(row.position == position for row in vote.rows)
    if vote.figures == "shares" and unanimous and (vote.rebased or whole > _ROUNDED_WHOLE):
        return "100%"
    group = sum(row.figure or 0.0 for row in vote.rows if row.position == position)
    if vote.rebased and whole:
        group *= 100 / whole
    if vote.figures == "weights":
        return f"{group:.0f}"
    return "0%" if group == 0 else f"{group:.2f}%".replace(".", ",")
